"""What the watch page shows: signature to street on one line, recalls with their clocks, sources.

One rule: everything on it is of one moment, and nothing on it is calm that was not earned:
`confirmed` and `alarms` say in sentences what stands against relying on the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import handover, life, reasons, recalls, reconciling
from console.domain.deployments import IN_FORCE, Stage
from console.domain.manifest import parse_manifest
from console.domain.records import CLOCK_SLACK, LONDON, SourceState, is_fresh
from console.domain.told import when
from console.domain.validity import CertificateState, state_of
from console.domain.wording import ago, counted
from console.services.stages import may_be_held, over_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from console.domain.confirming import Confirmed, Limit
    from console.domain.deployments import Deployment
    from console.domain.entries import Entry, EntryRef
    from console.domain.policy import Policy
    from console.domain.recalls import Ask, Clocks, Confirmation, Gap, Recall, RecallId
    from console.domain.reconciling import Stand
    from console.domain.records import SourceReading
    from console.services.kept import StoredCertificate
    from console.services.kept_handover import HandedOver
    from console.services.kept_watch import StageStep, Watching


class Mark(Enum):
    """What a moment of the line from signature to street is."""

    SIGNED = "signed"
    RECALLED = "recalled"
    RELEASED = "released"
    STARTS = "starts"
    """The start that was signed for; `LIVE` once it went live."""
    LIVE = "live"
    NOW = "now"
    ENDS = "ends"
    OVER = "over"
    """When it was ended or cancelled."""
    ERASE_BY = "erase_by"
    ERASED = "erased"


class Moment(NamedTuple):
    """One moment on the line; `words` are a few, without the time; `reached` that it has come."""

    mark: Mark
    at: datetime
    words: str
    reached: bool


class RecallLine(NamedTuple):
    """One recall as the page shows it; `name` is '' once names are erased.

    `what` is what changed, in a few words, and `sentence` in a whole one ('' once erased);
    `overdue` says that it should have been confirmed off the system by now.
    """

    recall: Recall
    name: str
    what: str
    sentence: str
    clocks: Clocks
    confirmation: Confirmation | None
    overdue: bool

    @property
    def entry_ref(self) -> EntryRef:
        """Which entry was recalled."""
        return self.recall.entry_ref

    @property
    def image_sha256(self) -> str:
        """The picture's digest, by which its thumbnail is found."""
        return self.recall.image_sha256


class AskLine(NamedTuple):
    """An entry that waits for an authorising officer's answer until `ask.due_at`."""

    ask: Ask
    name: str
    what: str
    sentence: str
    image_sha256: str
    left: timedelta
    """How long there is left to answer; nothing once the time has passed."""


class SignedLine(NamedTuple):
    """A signed certificate and how it stands now; `entries` are those that it lists."""

    number: str
    entries: int
    signed_at: datetime
    state: CertificateState


class ToSign(NamedTuple):
    """The certificate that is to be signed next: how many entries would go, and how many come."""

    entries: int
    removed: int
    added: int

    @property
    def words(self) -> str:
        """ "3 recalled, 1 added"."""
        parts = (
            f"{self.removed:,} recalled" if self.removed else "",
            f"{self.added:,} added" if self.added else "",
        )
        return ", ".join(part for part in parts if part)


class SourceLine(NamedTuple):
    """A records system: its last answer, how many rows, and how many changed since signing.

    `answered_at` is when what it says was true; `state` is a few words, and `ok` whether the
    list can rest on it.
    """

    name: str
    answered_at: datetime | None
    rows: int
    changed: int
    state: str
    ok: bool


@dataclass(frozen=True, slots=True)
class WatchView:
    """Everything on the watch page.

    `confirmed` is None while no list is in force; `checked_at` when a round last came through,
    `assessed_at` when anybody last had the list checked; `entries` are all that were proposed;
    `next_due` when the next is expected; `longest_today` the longest time from a record's change
    to its recall, of today's recalls; `alarms` are sentences, the gravest first; `compared` is
    how each system that holds the list stands with its last comparison; `doubted` are packages of
    which somebody has to say whether they left.
    """

    deployment: Deployment
    stage: Stage
    at: datetime
    signed_at: datetime | None
    confirmed: Confirmed | None
    watcher: str
    checked_at: datetime | None
    next_due: datetime | None
    moments: tuple[Moment, ...]
    in_force: int
    entries: int
    assessed_at: datetime | None
    recalls: tuple[RecallLine, ...]
    asks: tuple[AskLine, ...]
    certificates: tuple[SignedLine, ...]
    to_sign: ToSign | None
    sources: tuple[SourceLine, ...]
    longest_today: timedelta | None
    gap: Gap
    erase_by: datetime
    alarms: tuple[str, ...]
    compared: tuple[Stand, ...] = ()
    doubted: tuple[HandedOver, ...] = ()


class Facts(NamedTuple):
    """What the page is made from, read in one transaction."""

    deployment: Deployment
    policy: Policy
    stage: Stage
    at: datetime
    steps: Sequence[StageStep]
    certificates: Sequence[StoredCertificate]
    watching: Watching | None
    confirmed: Confirmed | None
    assessed_at: datetime | None
    in_force: int
    additions: int
    recalls: Sequence[Recall]
    recall_words: Mapping[RecallId, str]
    confirmations: Mapping[RecallId, Confirmation]
    asks: Sequence[Ask]
    ask_words: Mapping[EntryRef, str]
    entries: Mapping[EntryRef, Entry]
    readings: Sequence[SourceReading]
    changed: Mapping[str, int]
    limit: Limit
    compared: Sequence[Stand] = ()
    overdue: str = ""
    """That its erasure is overdue, in a sentence; '' where it is not."""
    left_too_long: str = ""
    """That what an erasure left should be gone as well, in a sentence."""
    unsigned: str = ""
    """That a receipt waits to be signed, in a sentence."""
    doubted: tuple[HandedOver, ...] = ()


def watch_view(facts: Facts) -> WatchView:
    """The page at one moment."""
    watching, at, deployment = facts.watching, facts.at, facts.deployment
    lines = tuple(_recall(facts, each) for each in facts.recalls)
    today = [each for each in facts.recalls if _day(each.recalled_at) == _day(at)]
    erase_by = life.erase_due(deployment, facts.policy.erase_limit, over_at(facts.steps))
    watched = watching is not None and facts.stage in IN_FORCE
    return WatchView(
        deployment=deployment,
        stage=facts.stage,
        at=at,
        signed_at=facts.certificates[0].signed_at if facts.certificates else None,
        confirmed=facts.confirmed,
        watcher=watching.watcher if watching is not None else "",
        checked_at=watching.ok_at if watching is not None else None,
        next_due=watching.beat_at + timedelta(seconds=watching.interval_seconds)
        if watching is not None and watched
        else None,
        moments=tuple(sorted(_moments(facts, erase_by), key=lambda one: one.at)),
        in_force=facts.in_force,
        entries=len(facts.entries),
        assessed_at=facts.assessed_at,
        recalls=lines,
        asks=tuple(_ask(facts, each) for each in facts.asks),
        certificates=_certificates(facts),
        to_sign=_to_sign(facts),
        sources=tuple(_source(facts, each) for each in facts.readings),
        longest_today=recalls.gap(today, ()).longest,
        gap=recalls.gap(facts.recalls, facts.confirmations.values()),
        erase_by=erase_by,
        alarms=tuple(_alarms(facts, lines)),
        compared=tuple(facts.compared),
        doubted=facts.doubted,
    )


_REACHED: Final = {
    Stage.RELEASED: (Mark.RELEASED, "handed over"),
    Stage.LIVE: (Mark.LIVE, "deployed"),
    Stage.ENDED: (Mark.OVER, "ended"),
    Stage.CANCELLED: (Mark.OVER, "cancelled"),
    Stage.ERASED: (Mark.ERASED, "erased"),
}


def _moments(facts: Facts, erase_by: datetime) -> Iterator[Moment]:
    deployment, at = facts.deployment, facts.at
    for certificate in facts.certificates:
        words = "signed" if certificate is facts.certificates[0] else f"{certificate.number} signed"
        yield Moment(Mark.SIGNED, certificate.signed_at, words, reached=True)
    for one in facts.recalls:
        words = reasons.title(one.reason).lower()
        yield Moment(Mark.RECALLED, one.recalled_at, words, reached=True)
    known = {step.stage for step in facts.steps}
    for step in facts.steps:
        if step.stage in _REACHED:
            mark, words = _REACHED[step.stage]
            yield Moment(mark, step.at, words, reached=True)
    yield Moment(Mark.NOW, at, "now", reached=True)
    if Stage.LIVE not in known:
        yield Moment(Mark.STARTS, deployment.starts_at, "starts", at >= deployment.starts_at)
    if over_at(facts.steps) is None:
        yield Moment(Mark.ENDS, deployment.ends_at, "ends", at >= deployment.ends_at)
    if Stage.ERASED not in known:
        yield Moment(Mark.ERASE_BY, erase_by, "erase by", at >= erase_by)


def _recall(facts: Facts, one: Recall) -> RecallLine:
    confirmation = facts.confirmations.get(one.id)
    clocks = recalls.clocks(one, confirmation, facts.at)
    limit = timedelta(minutes=facts.policy.windows.confirm_minutes)
    return RecallLine(
        one,
        _name(facts, one.entry_ref),
        reasons.title(one.reason),
        facts.recall_words.get(one.id, ""),
        clocks,
        confirmation,
        overdue=clocks.waiting is not None
        and clocks.waiting > limit
        and may_be_held(facts.steps, facts.doubted),
    )


def _ask(facts: Facts, ask: Ask) -> AskLine:
    entry = facts.entries.get(ask.entry_ref)
    return AskLine(
        ask,
        _name(facts, ask.entry_ref),
        reasons.title(ask.reason),
        facts.ask_words.get(ask.entry_ref, ""),
        entry.image.sha256 if entry is not None else "",
        max(ask.due_at - facts.at, timedelta()),
    )


def _name(facts: Facts, entry_ref: EntryRef) -> str:
    entry = facts.entries.get(entry_ref)
    return entry.person.name if entry is not None else ""


def _certificates(facts: Facts) -> tuple[SignedLine, ...]:
    doubt = facts.confirmed.words if facts.confirmed is not None and not facts.confirmed.ok else ""
    found = []
    for one in facts.certificates:
        content = parse_manifest(one.content.encode())
        last = one is facts.certificates[-1]
        state = state_of(
            facts.at, content.valid_until, facts.stage, superseded=not last, doubt=doubt
        )
        found.append(SignedLine(one.number, content.approved, one.signed_at, state))
    return tuple(found)


def _to_sign(facts: Facts) -> ToSign | None:
    """What the certificate in force does not say yet; None where it says all."""
    if facts.stage not in IN_FORCE or not facts.certificates:
        return None
    number = facts.certificates[-1].number
    removed = sum(one.certificate == number for one in facts.recalls)
    if not removed and not facts.additions:
        return None
    return ToSign(facts.in_force + facts.additions, removed, facts.additions)


def _source(facts: Facts, reading: SourceReading) -> SourceLine:
    said = reading.read_at
    late = not is_fresh(said, facts.at, facts.limit(reading))
    if said is None:
        state = "never answered"
    elif said > facts.at + CLOCK_SLACK:
        state = "dated in the future"
    elif late:
        state = f"silent for {ago(facts.at - said)}"
    elif reading.state is not SourceState.ANSWERED:
        state = "not answering"
    elif reading.live:
        state = "answering"
    else:
        state = f"delivered {ago(facts.at - said)} ago"
    return SourceLine(
        reading.name,
        said,
        reading.rows,
        facts.changed.get(reading.name, 0),
        state,
        ok=not late and reading.state is SourceState.ANSWERED,
    )


def _alarms(facts: Facts, lines: Sequence[RecallLine]) -> Iterator[str]:
    """What is wrong now, in sentences, the gravest first."""
    if facts.confirmed is not None and not facts.confirmed.ok:
        yield f"{facts.confirmed.words}: {' '.join(facts.confirmed.sentences)}"
    for one in facts.doubted:
        yield handover.doubt_alarm(one.number, one.recipient, one.begun_at)
    if facts.stage in IN_FORCE and facts.at >= facts.deployment.ends_at:
        yield f"This deployment was over on {when(facts.deployment.ends_at)}; end it."
    for line in lines:
        if line.overdue and line.clocks.waiting is not None:
            yield (
                f"Recall {line.recall.number}, {line.entry_ref}, was not confirmed off the system "
                f"for {ago(line.clocks.waiting)}; it should take at most "
                f"{counted(facts.policy.windows.confirm_minutes, 'minute', 'minutes')}"
                f"{life.mark(facts.policy.windows, 'confirm_minutes')}."
            )
    if facts.asks:
        first = min(each.due_at for each in facts.asks)
        yield (
            f"{counted(len(facts.asks), 'entry waits', 'entries wait')} for an authorising "
            f"officer's answer; the first is recalled in {ago(max(first - facts.at, timedelta()))}."
        )
    due = [each for one in facts.compared for each in one.due]
    if late := reconciling.overdue_alarm(due, facts.at):
        yield late
    if facts.overdue or facts.left_too_long:
        yield facts.overdue or facts.left_too_long
    if facts.unsigned:
        yield facts.unsigned


def _day(moment: datetime) -> object:
    return moment.astimezone(LONDON).date()
