"""What must hold before a list may be signed.

Each requirement is a small function of the list as it stands; all of them are shown, met or
not, so that the page says what stands in the way and where. The rule: who signs neither
proposed nor decided any entry of the list, and nothing is signed that the records do not
support or an officer did not reason.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

from console.domain.decisions import Decision, DecisionState
from console.domain.deployments import CLOSED, Deployment, Stage
from console.domain.entries import Category, Entry, EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.hands import is_named_by
from console.domain.people import Officer, PersonId
from console.domain.records import SourceReading, SourceState
from console.domain.refusals import Objection
from console.domain.wording import ago, counted

SHORTEST_STATEMENT: Final = 40
"""Characters that the authorising officer's statement needs."""

LONGEST_STATEMENT: Final = 4000


class ListLine(NamedTuple):
    """One entry as the sign-off sees it.

    `standing` is None and `reasons` empty while it was never checked; `rests_on` names the
    sources whose records matched it; `findings_digest` is what its standing says now;
    `still_marked` says that a wanted marker is live while a record ended every ground;
    `second_for` why two officers have to approve it, and `first_by` who was the first of them.
    """

    entry: Entry
    standing: Verdict | None
    reasons: tuple[Reason, ...]
    findings_digest: str
    rests_on: frozenset[str]
    state: DecisionState
    decision: Decision | None
    still_marked: bool
    second_for: tuple[Reason, ...] = ()
    first_by: PersonId | None = None

    @property
    def needs_second(self) -> bool:
        """Whether one officer's approval has not been followed by another's yet."""
        if self.state is DecisionState.WAITING:
            return True
        return self.state is DecisionState.APPROVED and bool(self.second_for) and not self.first_by

    @property
    def ref(self) -> EntryRef:
        """The entry's reference."""
        return self.entry.ref

    @property
    def reasoned(self) -> bool:
        """Whether the last decision gave a reason for exactly what the records say now."""
        decision = self.decision
        return (
            decision is not None
            and bool(decision.note)
            and decision.findings_digest == self.findings_digest
        )

    @property
    def stands(self) -> bool:
        """Whether an approval may be signed: supported, or a judgement with its reason."""
        return self.standing is Verdict.SUPPORTED or (
            self.standing is Verdict.JUDGE and self.reasoned
        )


@dataclass(frozen=True, slots=True)
class WholeList:
    """A list at one moment, with all that signing asks about it.

    `live_minutes` is how old a live source's answer, and the check, may be at the most;
    `deciders` is everybody who ever decided any entry, taken back or decided anew since.
    """

    deployment: Deployment
    stage: Stage
    lines: tuple[ListLine, ...]
    readings: tuple[SourceReading, ...]
    checked_at: datetime | None
    live_minutes: int
    deciders: frozenset[PersonId] = frozenset()

    @property
    def approved(self) -> tuple[ListLine, ...]:
        """The lines that are approved now."""
        return tuple(line for line in self.lines if line.state is DecisionState.APPROVED)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that must hold before signing, whether it does, and the entries in its way."""

    ok: bool
    sentence: str
    detail: str = ""
    entries: tuple[EntryRef, ...] = ()
    code: str = ""


Check: TypeAlias = Callable[[WholeList, Officer, datetime], Requirement]


def not_signed_yet(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """A signed list is closed; its certificate stands."""
    return Requirement(
        whole.stage not in CLOSED,
        "The list has not been signed yet",
        "" if whole.stage not in CLOSED else "It has been signed; its certificate stands.",
        code="signed",
    )


def hands_are_separate(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Who signs neither proposed nor decided any entry of the list."""
    decided = [
        line.ref
        for line in whole.lines
        if who.id in (line.first_by, line.decision and line.decision.decided_by)
    ]
    proposed = [line.ref for line in whole.lines if is_named_by(who, line.entry.proposed_by)]
    parts = [
        f"you {verb} {counted(len(refs), 'of these entries', 'of these entries')}"
        for verb, refs in (("decided", decided), ("proposed", proposed))
        if refs
    ]
    if who.id in whole.deciders and not decided:
        parts.insert(0, "you decided entries that were taken back or decided again since")
    detail = (
        f"{' and '.join(parts).capitalize()}, so another authorising officer must sign."
        if parts
        else ""
    )
    return Requirement(
        not parts,
        "You neither proposed nor decided any of these entries",
        detail,
        tuple(dict.fromkeys((*decided, *proposed))),
        "own_hands",
    )


def every_entry_is_decided(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Nothing undecided and nothing lapsed."""
    waiting = {
        DecisionState.UNDECIDED: "undecided",
        DecisionState.LAPSED: "lapsed because the records changed",
    }
    found = [line for line in whole.lines if line.state in waiting]
    counts = [
        f"{sum(line.state is state for line in found):,} {words}"
        for state, words in waiting.items()
        if any(line.state is state for line in found)
    ]
    if not whole.lines:
        return Requirement(
            False,
            "Every entry has a decision",
            "The list is empty; import proposals first.",
            code="empty",
        )
    return Requirement(
        not found,
        "Every entry has a decision",
        f"{_sentence(', '.join(counts))} Officers have to decide them first." if found else "",
        tuple(line.ref for line in found),
        "undecided",
    )


def every_referral_is_answered(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """A question that a colleague was asked is answered by deciding the entry."""
    found = [line.ref for line in whole.lines if line.state is DecisionState.REFERRED]
    return Requirement(
        not found,
        "Every referral has been answered and decided",
        f"{counted(len(found), 'entry is', 'entries are')} still referred to a colleague; "
        "officers have to decide them first."
        if found
        else "",
        tuple(found),
        "referred",
    )


def two_officers_approved(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Where the pack asks for a second officer, one approval is none."""
    found = [line.ref for line in whole.lines if line.needs_second]
    return Requirement(
        not found,
        "Where the policy asks for two officers, two have approved",
        f"{counted(len(found), 'entry waits', 'entries wait')} for a second officer, who neither "
        "proposed nor approved it."
        if found
        else "",
        tuple(found),
        "second_officer",
    )


def every_approval_stands(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Nothing is on the list that is not supported, or a judgement with its reason.

    An associate falls with the entry that they are linked to, as soon as that is struck.
    """
    struck = {line.ref for line in whole.lines if line.state is DecisionState.STRUCK}
    found = [line for line in whole.approved if not line.stands or _leans_on(line.entry, struck)]
    return Requirement(
        not found,
        "Every approval stands on today's records",
        f"{counted(len(found), 'approved entry is', 'approved entries are')} no longer supported "
        "and carry no typed reason; officers have to look again."
        if found
        else "",
        tuple(line.ref for line in found),
        "no_longer_supported",
    )


def _leans_on(entry: Entry, struck: set[EntryRef]) -> bool:
    """Whether every ground of the entry is a link to an entry that was struck."""
    return all(
        ground.category is Category.I and ground.linked_entry in struck for ground in entry.grounds
    )


def the_check_is_fresh(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """The list is judged by what is true now, not by this morning's answers."""
    limit = timedelta(minutes=whole.live_minutes)
    checked = whole.checked_at
    sentence = f"Records were checked in the last {whole.live_minutes} minutes"
    if checked is None:
        return Requirement(
            False, sentence, "They were never checked; check records first.", code="not_checked"
        )
    fresh = at - checked <= limit
    return Requirement(
        fresh,
        sentence,
        ""
        if fresh
        else f"They were last checked {ago(at - checked)} ago; check records again, then sign.",
        code="check_old",
    )


def live_sources_answered(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """A live source that did not answer in time blocks the entries that rest on it unreasoned."""
    limit = timedelta(minutes=whole.live_minutes)
    live = [reading for reading in whole.readings if reading.live]
    late = [
        reading
        for reading in live
        if reading.state is not SourceState.ANSWERED
        or reading.read_at is None
        or at - reading.read_at > limit
    ]
    names = frozenset(reading.name for reading in late)
    found = [line for line in whole.approved if line.rests_on & names and not line.reasoned]
    sentence = (
        f"All {len(live)} live record systems answered within {whole.live_minutes} minutes"
        if len(live) != 1
        else f"The live record system answered within {whole.live_minutes} minutes"
    )
    if not live:
        sentence = "No record system answers live"
    details = []
    if late:
        details.append(f"No answer in time from {', '.join(sorted(names))}.")
        details.append(
            f"{counted(len(found), 'entry rests', 'entries rest')} on it without a typed reason."
            if found
            else "Every entry that rests on it was decided with a reason."
        )
    return Requirement(
        not found,
        sentence if not late or found else "Live record systems answered, or a reason was given",
        " ".join(details),
        tuple(line.ref for line in found),
        "source_late",
    )


def the_list_keeps_its_ceiling(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """No more entries than were authorised."""
    count, ceiling = len(whole.approved), whole.deployment.ceiling
    return Requirement(
        count <= ceiling,
        f"At most {ceiling:,} entries are on the list",
        "" if count <= ceiling else f"{count:,} are approved, {count - ceiling:,} too many.",
        code="ceiling",
    )


def categories_are_authorised(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Every listed entry has a ground in a category that this deployment may list."""
    allowed = whole.deployment.categories
    found = [
        line
        for line in whole.approved
        if not any(ground.category in allowed for ground in line.entry.grounds)
    ]
    letters = ", ".join(sorted(category.value for category in allowed))
    return Requirement(
        not found,
        f"Every entry is in an authorised category ({letters})",
        f"{counted(len(found), 'approved entry is', 'approved entries are')} in none of them."
        if found
        else "",
        tuple(line.ref for line in found),
        "category",
    )


def the_deployment_is_not_over(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """A list for a deployment that has ended authorises nothing."""
    ahead = at < whole.deployment.ends_at
    return Requirement(
        ahead,
        "The deployment has not ended",
        "" if ahead else "It has ended; open a new deployment instead.",
        code="over",
    )


CHECKS: Final[tuple[Check, ...]] = (
    not_signed_yet,
    every_entry_is_decided,
    every_referral_is_answered,
    two_officers_approved,
    every_approval_stands,
    the_check_is_fresh,
    live_sources_answered,
    hands_are_separate,
    categories_are_authorised,
    the_list_keeps_its_ceiling,
    the_deployment_is_not_over,
)


def requirements(whole: WholeList, who: Officer, at: datetime) -> tuple[Requirement, ...]:
    """Every requirement, met or not, in the order in which they are shown."""
    return tuple(check(whole, who, at) for check in CHECKS)


def objections(whole: WholeList, who: Officer, at: datetime) -> tuple[Objection, ...]:
    """The requirements that are not met, as objections."""
    return tuple(
        Objection(
            unmet.code,
            f"Not so: {unmet.sentence[0].lower()}{unmet.sentence[1:]}. {unmet.detail}".strip(),
            unmet.entries,
        )
        for unmet in requirements(whole, who, at)
        if not unmet.ok
    )


def statement_objections(statement: str) -> tuple[Objection, ...]:
    """What is wrong with the authorising officer's words."""
    length = len(statement.strip())
    if SHORTEST_STATEMENT <= length <= LONGEST_STATEMENT:
        return ()
    return (
        Objection(
            "statement",
            f"The statement has {length:,} characters; it needs {SHORTEST_STATEMENT} "
            f"to {LONGEST_STATEMENT:,}.",
        ),
    )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
