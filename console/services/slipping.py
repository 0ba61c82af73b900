"""Recall slips for a van without a network, and the codes that are read back from them.

One rule: that a slip leaves is logged with it, as the disclosure that it is, and a recall on it is
confirmed by the marks that only the recognition system shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from console.domain import slips
from console.domain.audit import Event
from console.domain.people import Act, require
from console.domain.recalls import How
from console.domain.refusals import RefusedError, refusal
from console.domain.slips import FORMAT, MOST_LINES, Slip, SlipLine
from console.domain.wording import counted
from console.services.confirmations import Word
from console.services.entitled import require_now
from console.services.kept_handover import KeptSlipLine
from console.services.lists import known
from console.services.loads import chosen, confirm_what_is_off, standing
from console.services.packages import SlipSheet

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.contracts import Clock, Store, UnitOfWork
    from console.services.kept_handover import KeptSlip
    from console.services.packages import Packages


class IssuedSlip(NamedTuple):
    """A slip as it was made: its page (PDF), its number, what it replaces, how many it recalls."""

    number: int
    replaces: int
    recipient: str
    recalls: tuple[int, ...]
    pdf: bytes


class SlipAnswer(NamedTuple):
    """What reading a slip back came to: whether it holds, and which recalls it confirmed."""

    holds: bool
    sentence: str
    confirmed: frozenset[int]


@dataclass(frozen=True, slots=True)
class Slipping:
    """Makes recall slips and takes their codes back."""

    store: Store
    packages: Packages
    clock: Clock

    def slip(self, who: Officer, ref: DeploymentRef, recipient: str = "") -> IssuedSlip:
        """The next slip, with every recall that is not confirmed off this system yet.

        What earlier full hand-overs gave the same recipient is on it under their references.
        Refused where there is none, where there are more than fit on one page, and where the list
        is erased.
        """
        require(who, Act.HAND_OVER)
        with self.store.writing() as unit:
            require_now(unit, who, Act.HAND_OVER)
            deployment = known(unit, ref)
            load = chosen(unit, ref, recipient)
            made = unit.handovers.secrets(ref, load.number)
            pending = standing(unit, ref).owed(load.full.recipient)
            if made is None:
                raise _erased(ref)
            if not pending:
                raise refusal(
                    "no_recalls",
                    f"Nobody has to be taken off {load.full.recipient}; there is nothing for a "
                    "slip.",
                )
            if len(pending) > MOST_LINES:
                raise refusal(
                    "slip_full",
                    f"{counted(len(pending), 'recall waits', 'recalls wait')} and one page holds "
                    f"{MOST_LINES} codes; hand the whole list over again instead of a slip.",
                )
            at = self.clock().replace(microsecond=0)
            lines = [KeptSlipLine(one.id, one.number, given.reference) for one, given in pending]
            # Where nobody knows whether the package left, there is no manifest to name.
            manifest = load.full.manifest_sha256 or "0" * 64
            kept = unit.slips.issue(ref, load.number, manifest, at, who.id, lines)
            numbers = tuple(dict.fromkeys(line.number for line in kept.lines))
            details = (
                ("load", str(load.number)),
                ("number", str(kept.number)),
                ("recalls", " ".join(map(str, numbers))),
                ("recipient", load.full.recipient),
                ("replaces", str(kept.replaces)),
            )
            unit.audit.append(Event("slip_issued", who.id, at, ref, "disclosure", details))
        sheet = SlipSheet(
            slip_of(ref, kept), deployment, load.full.recipient, who.title, made.slip_key
        )
        return IssuedSlip(
            kept.number,
            kept.replaces,
            load.full.recipient,
            numbers,
            self.packages.slip_page(sheet),
        )

    def read_back(
        self, who: Officer, ref: DeploymentRef, number: int, code: str, recipient: str = ""
    ) -> SlipAnswer:
        """Take the code in that was read back from a slip; confirms the recalls on it.

        A code that does not hold confirms nothing, and is logged. Refused where there is no such
        slip, a newer one took its place, or its lines and marks are erased.
        """
        require(who, Act.CONFIRM)
        with self.store.writing() as unit:
            require_now(unit, who, Act.CONFIRM)
            kept, marks = self._kept(unit, ref, number, recipient)
            at = self.clock()
            found = slips.read_back(slip_of(ref, kept), marks, code)
            details = (
                ("holds", str(found.holds).lower()),
                ("load", str(kept.load)),
                ("number", str(kept.number)),
            )
            unit.audit.append(Event("slip_read_back", who.id, at, ref, "", details))
            if not found.holds:
                return SlipAnswer(False, found.sentence, frozenset())
            if kept.read_back_at is None:
                unit.slips.read_back(kept.id, at, who.id)
            words = f"Slip {kept.number} of hand-over {kept.load} was read back."
            confirmed = confirm_what_is_off(
                unit,
                who,
                ref,
                {line.recall: Word(How.READ_BACK, words, at, typed=False) for line in kept.lines},
                at,
            )
        return SlipAnswer(True, _said(kept, confirmed), confirmed)

    def _kept(
        self, unit: UnitOfWork, ref: DeploymentRef, number: int, recipient: str
    ) -> tuple[KeptSlip, dict[str, str]]:
        load = chosen(unit, ref, recipient)
        if unit.handovers.secrets(ref, load.number) is None:
            raise _erased(ref)
        # Whichever package it was given: the page in the van does not know of a newer one.
        ours = [one for one in unit.slips.of(ref) if one.recipient == load.full.recipient]
        kept = next((one for one in reversed(ours) if one.number == number), None)
        if kept is None:
            raise refusal(
                "slip_unknown",
                f"No slip {number} was made for the list that {load.full.recipient} holds.",
            )
        newest = ours[-1]
        if kept.read_back_at is None and newest.id != kept.id:
            raise refusal(
                "slip_replaced",
                f"Slip {number} was replaced by slip {newest.number}; apply that one and read it "
                "back.",
            )
        held = standing(unit, ref).of(load.full.recipient)
        return kept, {one.reference: one.mark for each in held for one in each.given}


def _erased(ref: DeploymentRef) -> RefusedError:
    return refusal(
        "erased",
        f"The references of {ref} are erased; no slip can be made or read back any more.",
    )


def slip_of(ref: DeploymentRef, kept: KeptSlip) -> Slip:
    """The slip as it is signed and read back."""
    return Slip(
        FORMAT,
        ref,
        kept.load,
        kept.manifest,
        kept.number,
        kept.replaces,
        kept.issued_at,
        tuple(SlipLine(line.number, line.reference) for line in kept.lines),
    )


def _said(kept: KeptSlip, confirmed: frozenset[int]) -> str:
    waits = len({line.recall for line in kept.lines}) - len(confirmed)
    said = f"Slip {kept.number} was applied; {counted(len(confirmed), 'recall is', 'recalls are')} "
    said += "confirmed by it."
    return said if not waits else f"{said} The others were confirmed before, or wait elsewhere."
