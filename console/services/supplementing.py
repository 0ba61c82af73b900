"""The list in force as the next certificate finds it, and what signing that one leaves in force.

One rule: who is on the list already keeps the place that an earlier certificate, or the answer
to an ask, gave them; a supplementary certificate accepts nothing on their behalf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import recalls
from console.domain.supplements import InForce, number_after

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.domain.whole_list import WholeList
    from console.services.contracts import UnitOfWork


def in_force(unit: UnitOfWork, ref: DeploymentRef) -> InForce | None:
    """The list in force, or None before the first certificate."""
    certificates = unit.certificates.heads(ref)
    if not certificates:
        return None
    last = certificates[-1]
    listed = unit.lives.in_force(ref)
    made = unit.recalls.of(ref)
    answered = unit.recalls.answers(ref)
    asked = {one.entry_ref for one in unit.recalls.asks(ref) if one.id not in answered}
    confirmed = unit.recalls.confirmations(ref)
    return InForce(
        number=last.number,
        sha256=last.pdf_sha256,
        listed=frozenset(listed),
        removed={one.entry_ref: one.reason for one in made if one.certificate == last.number},
        asked=len(asked & listed.keys()),
        unconfirmed=sum(one.id not in confirmed for one in made),
        signed_at=last.signed_at,
    )


def recalled_for(unit: UnitOfWork, ref: DeploymentRef) -> dict[EntryRef, Reason]:
    """Why each entry that was ever recalled was, the last time."""
    return {one.entry_ref: one.reason for one in unit.recalls.of(ref)}


def next_number(unit: UnitOfWork, whole: WholeList, year: int) -> str:
    """The number of the certificate to come: a new one, or the next in its chain."""
    if whole.in_force is None:
        return unit.certificates.next_number(year)
    return number_after(whole.in_force.number)


def rests_on(unit: UnitOfWork, whole: WholeList) -> dict[EntryRef, str]:
    """The doubts that each approved entry's place on the list rests on, once it is signed."""
    on_it = {line.ref for line in whole.approved}
    before = unit.lives.in_force(whole.deployment.reference)
    return {
        one.entry_ref: before.get(one.entry_ref, recalls.resting_on(one))
        for one in unit.standings.all(whole.deployment.reference)
        if one.entry_ref in on_it
    }
