"""What must hold before a list may be signed, the first time and after each change.

Each requirement is a small function of the list as it stands; all of them are shown, met or
not, so that the page says what stands in the way and where. The rule: who signs neither
proposed nor decided any entry of the list, and nothing is signed that the records do not
support or an officer did not reason.

A supplementary certificate signs the difference: what is on the list already was signed, and
needs nothing anew but to have kept its ground.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from console.domain.decisions import DecisionState
from console.domain.deployments import CLOSED, OVER
from console.domain.entries import Category, Entry, EntryRef
from console.domain.findings import Verdict
from console.domain.hands import is_named_by
from console.domain.people import Officer
from console.domain.records import SourceState, is_fresh
from console.domain.refusals import Objection
from console.domain.told import when
from console.domain.whole_list import WholeList
from console.domain.wording import ago, counted

SHORTEST_STATEMENT: Final = 40
"""Characters that the authorising officer's statement needs."""

LONGEST_STATEMENT: Final = 4000


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that must hold before signing, whether it does, and the entries in its way."""

    ok: bool
    sentence: str
    detail: str = ""
    entries: tuple[EntryRef, ...] = ()
    code: str = ""


Check: TypeAlias = Callable[[WholeList, Officer, datetime], Requirement]


def there_is_something_to_sign(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """A list is signed once, and then again for each change to it; what is over stays closed."""
    force = whole.in_force
    if whole.stage in OVER:
        return Requirement(
            False,
            "The deployment is not over",
            "It is over; its certificates stand as they were signed.",
            code="signed",
        )
    if force is None:
        return Requirement(
            whole.stage not in CLOSED,
            "The list has not been signed yet",
            "" if whole.stage not in CLOSED else "It has been signed; its certificate stands.",
            code="signed",
        )
    if force.signed_at is not None and at < force.signed_at:
        return Requirement(
            False,
            f"What is signed now comes after certificate {force.number}",
            f"This computer's clock stands before {when(force.signed_at)}, when that was signed; "
            "set it right, then check records.",
            code="clock",
        )
    if not whole.changed:
        return Requirement(
            False,
            f"The list has changed since certificate {force.number}",
            "Nothing was removed or added; the certificate stands as it was signed.",
            code="signed",
        )
    return Requirement(
        True,
        f"Since certificate {force.number}: {difference_words(whole)}",
        code="signed",
    )


def difference_words(whole: WholeList) -> str:
    """What changed since the certificate in force: "2 removed, 1 added"; '' before the first."""
    if whole.in_force is None:
        return ""
    return f"{len(whole.in_force.removed):,} removed, {len(whole.added):,} added"


def hands_are_separate(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Who signs neither proposed nor decided any entry of the list, signed before or not.

    Recalling an entry, or answering for one that needs judgement, is an authorising officer's
    own part and no such decision: it takes nobody onto the list.
    """
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
    found = [line for line in whole.fresh if line.state in waiting]
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
    found = [line.ref for line in whole.fresh if line.state is DecisionState.REFERRED]
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
    found = [line.ref for line in whole.fresh if line.needs_second]
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
    off = _off_the_list(whole)
    found = [line for line in whole.added if not line.stands or _leans_on(line.entry, off)]
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


def nobody_kept_has_fallen(whole: WholeList, who: Officer, at: datetime) -> Requirement:
    """Who is on the list in force and has lost their ground is recalled before it is signed anew.

    What needs judgement there is asked of an authorising officer, and is no requirement here.
    """
    off = _off_the_list(whole)
    found = [
        line.ref
        for line in whole.kept
        if line.standing is Verdict.NOT_LAWFUL or _leans_on(line.entry, off)
    ]
    return Requirement(
        not found,
        "Nobody who stays on the list has lost their ground",
        counted(
            len(found),
            "entry on the list in force has no ground any more; recall first, then sign.",
            "entries on the list in force have no ground any more; recall first, then sign.",
        )
        if found
        else "",
        tuple(found),
        "recall_first",
    )


def _off_the_list(whole: WholeList) -> set[EntryRef]:
    """The entries that were struck or recalled."""
    off = (DecisionState.STRUCK, DecisionState.RECALLED)
    return {line.ref for line in whole.lines if line.state in off}


def _leans_on(entry: Entry, off: set[EntryRef]) -> bool:
    """Whether every ground of the entry is a link to an entry that is off the list."""
    return all(
        ground.category is Category.I and ground.linked_entry in off for ground in entry.grounds
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
        if reading.state is not SourceState.ANSWERED or not is_fresh(reading.read_at, at, limit)
    ]
    names = frozenset(reading.name for reading in late)
    found = [line for line in whole.added if line.rests_on & names and not line.reasoned]
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
    there_is_something_to_sign,
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


SUPPLEMENT_CHECKS: Final[tuple[Check, ...]] = (CHECKS[0], nobody_kept_has_fallen, *CHECKS[1:])


def requirements(whole: WholeList, who: Officer, at: datetime) -> tuple[Requirement, ...]:
    """Every requirement, met or not, in the order in which they are shown."""
    checks = CHECKS if whole.in_force is None else SUPPLEMENT_CHECKS
    return tuple(check(whole, who, at) for check in checks)


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
