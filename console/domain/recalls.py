"""What changed since signing, who is recalled for it, and how long each step took.

An entry of a list in force whose standing falls to `not_lawful` is recalled at once, and nobody
has to agree. One that falls to `judge` is put to an authorising officer with a deadline, and is
recalled when that passes. A recall is over only when it is confirmed off the recognition system
by something that names it. Nothing here reads a clock, a screen or a database.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from statistics import median
from typing import Final, NamedTuple, NewType

from console.domain import reasons
from console.domain.entries import EntryRef
from console.domain.findings import EntryStanding, Finding, Reason, Verdict
from console.domain.people import PersonId
from console.domain.records import Record

RecallId = NewType("RecallId", int)
AskId = NewType("AskId", int)


class Cause(Enum):
    """Why an entry was recalled."""

    NOT_LAWFUL = "not_lawful"
    """Its standing fell to `not_lawful`."""
    NO_ANSWER = "no_answer"
    """It fell to `judge` and no authorising officer answered in time."""
    AGREED = "agreed"
    """It fell to `judge` and an authorising officer said that it must go."""
    BY_HAND = "by_hand"
    """Somebody recalled it by their own judgement."""


class How(Enum):
    """What confirmed that an entry is off the recognition system."""

    RECEIPT = "receipt"
    """The system's own receipt, which names the recall, or its report, which lacks the entry."""
    READ_BACK = "read_back"
    """The code that the operator of a van read back from the slip that was applied."""
    BY_HAND = "by_hand"
    """Somebody at the system said so, by name."""


ENDED: Final = frozenset(
    {
        Reason.WARRANT_WITHDRAWN,
        Reason.WARRANT_EXECUTED,
        Reason.WARRANT_SUPERSEDED,
        Reason.BAIL_DATE_PASSED,
        Reason.CIVILIAN_ENFORCEMENT,
        Reason.OTHER_PERSONS_WARRANT,
        Reason.OFFENCE_FINALISED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.RETURNED_TO_CUSTODY,
        Reason.RECALL_CANCELLED,
        Reason.CHARGED,
        Reason.OUTCOME_ENDS_SUSPICION,
        Reason.OUTCOME_NAMES_NO_SUSPECT,
        Reason.NO_POWER_OF_ARREST,
        Reason.NO_LONGER_WANTED,
        Reason.BAIL_ENDED,
        Reason.BAIL_EXPIRED,
        Reason.RELEASED_UNDER_INVESTIGATION,
        Reason.ORDER_ENDED,
        Reason.ORDER_EXPIRED,
        Reason.FOUND,
        Reason.RISK_TOO_LOW,
        Reason.ASSESSMENT_LAPSED,
        Reason.NOTIFICATION_ENDED,
        Reason.DECEASED,
    }
)
"""Reasons that say that a ground is over, and not that a picture or an identity is in doubt."""


class Answer(Enum):
    """What an authorising officer answers when an entry fell to `judge`."""

    KEEP = "keep"
    RECALL = "recall"


class Fell(NamedTuple):
    """What made an entry fall: the gravest finding, and the record behind it.

    `record` is "source:reference" or empty; `changed_at` when the record changed, as its source
    says; `sentence` may name people. Record and sentence are kept where an erasure reaches them.
    """

    reason: Reason
    record: str
    changed_at: datetime | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Recall:
    """One entry taken off the list in force; `number` counts the deployment's recalls from 1.

    `seen_at` is when the console saw the change, `recalled_at` when the recall was recorded;
    `certificate` is the one that listed the entry, `by` who checked (or decided).
    """

    id: RecallId
    number: int
    entry_ref: EntryRef
    cause: Cause
    reason: Reason
    record: str
    changed_at: datetime | None
    seen_at: datetime
    recalled_at: datetime
    by: PersonId
    standing: Verdict
    findings_digest: str
    certificate: str
    image_sha256: str

    @property
    def ended(self) -> bool:
        """Whether the records had ended the ground: no doubt, no judgement, nobody else's fall."""
        return self.cause is Cause.NOT_LAWFUL and self.reason in ENDED

    @property
    def says_ended(self) -> bool:
        """Whether it was recalled because its ground had ended (see the function)."""
        return says_ended(self.cause, self.reason)


def says_ended(cause: Cause, reason: Reason) -> bool:
    """Whether the records, or somebody who knew, said that the ground had ended.

    Where only a doubt was not answered, or a picture fell, nobody said so.
    """
    return cause is not Cause.NO_ANSWER and reason in ENDED


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That a recall is off the recognition system, since when, and what says so.

    `off_at` is when it was taken off, as the system or the person says; `confirmed_at` when the
    console learnt it; `receipt` is the receipt's or the read-back's own words.
    """

    recall: RecallId
    how: How
    off_at: datetime
    confirmed_at: datetime
    by: PersonId
    receipt: str


@dataclass(frozen=True, slots=True)
class Ask:
    """An entry that fell to `judge`, put to an authorising officer until `due_at`.

    `rests_on` names its doubts (see `resting_on`), which keeping it accepts. A later ask about
    the same entry leaves it no more time, and answering the newest answers all.
    """

    id: AskId
    entry_ref: EntryRef
    reason: Reason
    record: str
    changed_at: datetime | None
    asked_at: datetime
    due_at: datetime
    rests_on: str


@dataclass(frozen=True, slots=True)
class Answered:
    """How an ask was answered.

    `by` is empty where nobody answered: its time passed, or the records settled the doubt.
    """

    ask: AskId
    answer: Answer
    answered_at: datetime
    by: PersonId


class Step(Enum):
    """What a new standing asks for, of an entry that is on the list in force."""

    NOTHING = "nothing"
    ASK = "ask"
    RECALL = "recall"


def step(rests_on: str, now: EntryStanding) -> Step:
    """What to do about an entry in force, now that its records say this.

    `rests_on` names the doubts (see `resting_on`) that its approval, or the last answer to an
    ask, accepted: a judgement that says nothing new, or less, asks nobody again. A source's
    silence is no change of record: it makes the whole list "not confirmed", and recalls nobody.
    """
    if now.standing is Verdict.NOT_LAWFUL:
        return Step.RECALL
    if now.standing is not Verdict.JUDGE:
        return Step.NOTHING
    return Step.ASK if beyond(rests_on, now) else Step.NOTHING


def doubts(standing: EntryStanding) -> tuple[Finding, ...]:
    """What needs judgement, but for the silence of records systems."""
    return tuple(
        each for each in standing.findings if each.verdict is Verdict.JUDGE and not each.is_silence
    )


def resting_on(standing: EntryStanding) -> str:
    """The doubts of a standing as they are kept: a digest of each, '' where there is none."""
    return " ".join(sorted({_digest_of(each) for each in doubts(standing)}))


def beyond(rests_on: str, now: EntryStanding) -> tuple[Finding, ...]:
    """The doubts that were not accepted with those that `rests_on` names.

    Offices of before kept one digest of all doubts together: it stands for exactly those.
    """
    found, accepted = doubts(now), frozenset(rests_on.split())
    if _digest_of(*found) in accepted:
        return ()
    return tuple(each for each in found if _digest_of(each) not in accepted)


def _digest_of(*found: Finding) -> str:
    """A digest in hexadecimal: the same for the same reasons, records and values."""
    said = sorted(
        "\x1f".join(
            (
                each.leg.value,
                each.reason.value,
                str(each.ground),
                *each.records,
                *(part for pair in each.values for part in pair),
            )
        )
        for each in found
    )
    return hashlib.sha256("\x1e".join(said).encode("utf-8", "surrogatepass")).hexdigest()


def fell(standing: EntryStanding) -> Fell:
    """The gravest finding of a standing, as the cause of its fall.

    What ran out changed when it ran out, however long ago its record said that it would. Raises
    ValueError for a standing that nothing stands against.
    """
    against = [each for each in standing.findings if each.verdict in _FALLS]
    if not against:
        raise ValueError("nothing stands against this entry")
    worst = max(against, key=_weight)
    return Fell(
        worst.reason,
        worst.records[0] if worst.records else "",
        _changed_at(worst, standing.assessed_at),
        reasons.sentence(worst),
    )


def record_in_log(record: str, among: Iterable[Record], keyed: Callable[[str], str]) -> str:
    """A record as the log may keep it for good: source, type (where `among` has it), and token.

    A reference of another system can tell who somebody is, and the log is never erased. There are
    few enough of them to be guessed, so the token is the office's `keyed` digest, with a "k"
    before it: older events hold a digest that anybody can make, which has none.
    """
    if not record:
        return ""
    types = {f"{each.source}:{each.record_ref}": each.record_type for each in among}
    token = f"k{keyed(f'record:{record}')[:_DIGITS]}"
    return ":".join(filter(None, (record.partition(":")[0], types.get(record, ""), token)))


_DIGITS: Final = 12
_RUNS_OUT: Final = frozenset(
    {
        Reason.BAIL_DATE_PASSED,
        Reason.BAIL_EXPIRED,
        Reason.ORDER_EXPIRED,
        Reason.ASSESSMENT_LAPSED,
    }
)


def _changed_at(finding: Finding, by: datetime) -> datetime | None:
    """When what a finding says became so, as far as it is known `by` then."""
    values = dict(finding.values)
    moment = None
    if finding.reason in _RUNS_OUT and (ran_out := values.get("date")):
        moment = datetime.fromisoformat(ran_out)
    elif finding.reason is Reason.STALE and finding.changed_at and (hours := values.get("hours")):
        moment = finding.changed_at + timedelta(hours=float(hours))
    if moment is not None and moment <= by:
        return moment if finding.changed_at is None else max(moment, finding.changed_at)
    return finding.changed_at


_FALLS: Final = (Verdict.JUDGE, Verdict.NOT_LAWFUL)


def _weight(finding: Finding) -> tuple[int, bool]:
    """Not lawful before judge, and of one weight that which a record shows."""
    return _FALLS.index(finding.verdict), bool(finding.records)


class Clocks(NamedTuple):
    """How long each step of one recall took; None while (or where) it cannot be said.

    `to_seen` from the record's change to the console seeing it; `to_recall` from the change to
    the recall; `to_off` from the recall until it was off the system; `waiting` since the recall
    while that is not confirmed.
    """

    to_seen: timedelta | None
    to_recall: timedelta | None
    to_off: timedelta | None
    waiting: timedelta | None


def clocks(recall: Recall, confirmed: Confirmation | None, at: datetime) -> Clocks:
    """The clocks of one recall at a moment; a record dated in the future counts as no time."""
    changed = recall.changed_at
    nothing = timedelta()
    return Clocks(
        None if changed is None else max(recall.seen_at - changed, nothing),
        None if changed is None else max(recall.recalled_at - changed, nothing),
        None if confirmed is None else max(confirmed.off_at - recall.recalled_at, nothing),
        None if confirmed is not None else max(at - recall.recalled_at, nothing),
    )


class Gap(NamedTuple):
    """The time-gap figures of a deployment: recalls, and the times from record to recall.

    `overall` adds the time to the confirmation. None where there is none to be measured.
    """

    recalls: int
    unconfirmed: int
    median: timedelta | None
    longest: timedelta | None
    overall_longest: timedelta | None


def gap(recalls: Sequence[Recall], confirmed: Iterable[Confirmation]) -> Gap:
    """Sum up how long it took from a record's change to the recall, and to its confirmation."""
    by_recall = {each.recall: each for each in confirmed}
    times = [
        max(each.recalled_at - each.changed_at, timedelta())
        for each in recalls
        if each.changed_at is not None
    ]
    whole = [
        max(by_recall[each.id].off_at - each.changed_at, timedelta())
        for each in recalls
        if each.changed_at is not None and each.id in by_recall
    ]
    return Gap(
        len(recalls),
        sum(each.id not in by_recall for each in recalls),
        _median(times),
        max(times, default=None),
        max(whole, default=None),
    )


def _median(times: Sequence[timedelta]) -> timedelta | None:
    if not times:
        return None
    return timedelta(seconds=median(each.total_seconds() for each in times))
