"""Which recognition systems hold a list, and what of it each still has to let go.

One rule: a recall is off when it is off every system that was given the entry; a hand-over of
which nobody knows whether it left counts as one that did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.domain import handover
from console.domain.handover import Kind
from console.domain.recalls import How
from console.domain.refusals import refusal
from console.domain.wording import listed
from console.services.confirmations import Word, confirm_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.handover import Given
    from console.domain.people import Officer
    from console.domain.recalls import Recall, RecallId
    from console.services.contracts import UnitOfWork
    from console.services.kept_handover import Delivery, HandedOver, KeptSlip


class Load(NamedTuple):
    """A full hand-over and the deltas behind it, as one system holds them.

    `given` is everything that was given; `removed` the references that a delta took back.
    """

    full: HandedOver
    last: HandedOver
    given: tuple[Given, ...]
    removed: frozenset[str]

    @property
    def number(self) -> int:
        """The number of the full hand-over."""
        return self.full.number


def loads(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Load, ...]:
    """Every full hand-over that may have left, the oldest first."""
    left = [one for one in unit.handovers.of(ref) if one.may_have_left]
    return tuple(
        Load(
            one,
            [each for each in left if each.load == one.number][-1],
            unit.handovers.given(ref, one.number),
            unit.handovers.removed(ref, one.number),
        )
        for one in left
        if one.kind is Kind.FULL
    )


def current(found: Sequence[Load]) -> dict[str, Load]:
    """The newest load of each recipient: what its system holds, as far as we know."""
    return {one.full.recipient: one for one in found}


def chosen(unit: UnitOfWork, ref: DeploymentRef, recipient: str) -> Load:
    """The load that is meant; refused where there is none, or several and none is named."""
    found = current(loads(unit, ref))
    if recipient and recipient in found:
        return found[recipient]
    if not found:
        raise refusal(
            "never_released", f"The list of {ref} was not handed over yet; release it first."
        )
    if recipient or len(found) > 1:
        raise refusal(
            "which_recipient",
            f"Say which system is meant; this list was handed to {listed(sorted(found))}.",
        )
    return next(iter(found.values()))


class Standing(NamedTuple):
    """Where the recalls of a deployment stand with the systems that hold its list.

    `gone` is what was recalled of what each full hand-over gave, by its number; `vouched` of
    which recalls somebody said by hand that a full hand-over's system has let it go.
    """

    loads: tuple[Load, ...]
    recalls: tuple[Recall, ...]
    gone: Mapping[int, tuple[tuple[Recall, Given], ...]]
    confirmed: frozenset[RecallId]
    deliveries: Mapping[tuple[RecallId, int], Delivery]
    vouched: frozenset[tuple[RecallId, int]]
    slips: tuple[KeptSlip, ...]

    def pending(self, load: Load) -> tuple[tuple[Recall, Given], ...]:
        """What one system has to let go and has not proved to have."""
        return tuple(
            (recall, given)
            for recall, given in self.gone[load.number]
            if recall.id not in self.confirmed
            and not self.proved(recall.id, load.number, given.reference)
        )

    def of(self, recipient: str) -> tuple[Load, ...]:
        """Every load of one recipient: nobody knows that a newer one took the older's place."""
        return tuple(load for load in self.loads if load.full.recipient == recipient)

    def owed(self, recipient: str) -> tuple[tuple[Recall, Given], ...]:
        """What one recipient has to let go, of any load of its, in the order of the recalls."""
        found = [pair for load in self.of(recipient) for pair in self.pending(load)]
        return tuple(sorted(found, key=lambda pair: pair[0].number))

    def proved(self, recall: RecallId, load: int, reference: str) -> bool:
        """Whether a receipt, a report, a slip or a word says that a recall is off one system.

        A slip counts for the load whose reference stands on it, whichever load it was made for.
        """
        sent = self.deliveries.get((recall, load))
        if (sent is not None and sent.receipted_at is not None) or (recall, load) in self.vouched:
            return True
        return any(
            slip.read_back_at is not None
            and any(line.recall == recall and line.reference == reference for line in slip.lines)
            for slip in self.slips
        )

    def is_off(self, recall: RecallId) -> bool:
        """Whether every system that was given the entry has proved to have let it go."""
        return all(
            self.proved(recall, load, given.reference)
            for load, gone in self.gone.items()
            for one, given in gone
            if one.id == recall
        )


def standing(unit: UnitOfWork, ref: DeploymentRef) -> Standing:
    """Where the recalls of a deployment stand now."""
    found, recalls = loads(unit, ref), unit.recalls.of(ref)
    return Standing(
        found,
        recalls,
        {load.number: handover.taken_off(load.given, recalls) for load in found},
        frozenset(unit.recalls.confirmations(ref)),
        unit.deliveries.of(ref),
        unit.deliveries.vouched(ref),
        unit.slips.of(ref),
    )


def confirm_what_is_off(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    words: Mapping[RecallId, Word],
    at: datetime,
) -> frozenset[int]:
    """Confirm the recalls that are off every system now; gives their numbers.

    `words` are what was just learnt of each, by its recall. A system that is still waited for
    keeps its recall unconfirmed.
    """
    now = standing(unit, ref)
    found = set()
    for recall in now.recalls:
        word = words.get(recall.id)
        if word is None or recall.id in now.confirmed or not now.is_off(recall.id):
            continue
        if confirm_in(unit, who, ref, recall, word, at) is not None:
            found.add(recall.number)
    return frozenset(found)


def never_given(
    unit: UnitOfWork, ref: DeploymentRef, full: HandedOver, manifest_sha256: str
) -> dict[RecallId, Word]:
    """What the first manifest proves: recalls of entries that no system was ever given."""
    now = standing(unit, ref)
    held = {recall.id for gone in now.gone.values() for recall, _ in gone}
    words = (
        f"Never handed over: the manifest of hand-over {full.number} leaves it out "
        f"(sha256 {manifest_sha256})."
    )
    return {
        one.id: Word(How.RECEIPT, words, one.recalled_at, typed=False)
        for one in now.recalls
        if one.id not in now.confirmed and one.id not in held
    }
