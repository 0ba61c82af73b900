"""The rows of the queue: one light value for each entry, in risk order.

One rule: a row holds what can be painted and searched, never a picture.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import triage
from console.domain.decisions import DecisionState
from console.domain.entries import (
    CATEGORY_WORDS,
    KIND_WORDS,
    Category,
    Flag,
    listed_name,
)
from console.domain.findings import EntryStanding, Reason, Verdict
from console.domain.referrals import Turn, is_answered, is_asked
from console.services.queue_rows import QueueRow, QueueRows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta

    from console.domain.deployments import Deployment, Stage
    from console.domain.entries import Entry, Image
    from console.domain.people import Officer
    from console.domain.records import SourceReading
    from console.services.kept import Planted, StateLine

FLAWS: Final[Mapping[str, str]] = {
    "unusable": "Cannot be shown",
    "soft": "Not sharp",
    "dark": "Too dark",
    "bright": "Too bright",
    "old": "Old picture",
}
"""What a picture can suffer from, in words."""

_KNOWN_FLAWS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    (sharp, light): tuple(code for code in (sharp, light) if code in FLAWS)
    for sharp in ("", "sharp", "soft")
    for light in ("", "even", "dark", "bright")
}

_OLD: Final = ("old",)


class QueueCounts(NamedTuple):
    """How many entries of a list stand in each way."""

    standings: Mapping[Verdict | None, int]
    states: Mapping[DecisionState, int]


class QueueView(NamedTuple):
    """The whole queue in risk order, with its counts and how old the check is.

    `second_looks` is how many entries wait for a second look.
    """

    deployment: Deployment
    stage: Stage
    rows: QueueRows
    standings: Mapping[Verdict | None, int]
    states: Mapping[DecisionState, int]
    checked_at: datetime | None
    readings: tuple[SourceReading, ...]
    policy: str
    order_words: str
    second_looks: int = 0


class Light(NamedTuple):
    """What a row needs of a standing."""

    standing: Verdict
    reasons: tuple[Reason, ...]
    digest: str


class StateLight(NamedTuple):
    """What a row needs of where an entry stands with the officers."""

    state: DecisionState
    why: str
    decided_by: str


UNCHECKED: Final = (None, (), "")
UNDECIDED: Final = StateLight(DecisionState.UNDECIDED, "", "")


def light(standing: EntryStanding | None) -> Light | None:
    """The light form of a standing: its reasons the gravest first, each once, without notes."""
    if standing is None:
        return None
    return Light(standing.standing, gravest_first(standing), standing.digest)


def light_state(state: StateLine) -> StateLight:
    """The light form of where an entry stands with the officers."""
    by = state.decision.decided_by if state.decision is not None else ""
    return StateLight(state.state, state.why, by)


def gravest_first(standing: EntryStanding) -> tuple[Reason, ...]:
    """The reasons that put an entry where it stands, the gravest first, each once."""
    return tuple(
        dict.fromkeys(
            finding.reason
            for verdict in (Verdict.NOT_LAWFUL, Verdict.JUDGE)
            for finding in standing.findings
            if finding.verdict is verdict
        )
    )


def row(
    number: int,
    entry: Entry,
    standing: Light | None,
    state: StateLight,
    *,
    seen: str | None,
    deployment: Deployment,
    old_after: timedelta,
    turn: Turn | None = None,
    who: Officer | None = None,
) -> QueueRow:
    """One entry's row; `seen` is the digest that the person last saw, None if they never did.

    A picture is old where it was taken `old_after` or longer before the deployment.
    """
    verdict, reasons, digest = UNCHECKED if standing is None else standing
    name = listed_name(entry.person.surname, entry.person.forenames)
    return QueueRow(
        number,
        entry.ref,
        name,
        tuple(dict.fromkeys(ground.category for ground in entry.grounds)),
        what(entry),
        verdict,
        reasons,
        state.state,
        state.why,
        seen is not None and seen != digest,
        seen is not None,
        searchable(entry, name),
        entry.image.sha256,
        state.decided_by,
        triage.risk(entry, verdict, reasons, deployment),
        flaws(entry.image, deployment, old_after),
        digest,
        turn is not None and who is not None and is_asked(turn, who),
        turn is not None and who is not None and is_answered(turn, who),
    )


def planted_row(one: Planted, deployment: Deployment, old_after: timedelta) -> QueueRow:
    """The row of a planted entry, which counts nowhere."""
    made = row(
        one.number,
        one.entry,
        light(one.standing),
        UNDECIDED,
        seen=None,
        deployment=deployment,
        old_after=old_after,
    )
    return made._replace(counts=False)


def with_planted(
    rows: QueueRows,
    planted: Sequence[Planted],
    deployment: Deployment,
    old_after: timedelta,
) -> QueueRows:
    """The rows of a list with those that are planted in it, in risk order."""
    if not planted:
        return rows
    return rows.with_more([planted_row(one, deployment, old_after) for one in planted])


def flaws(image: Image, deployment: Deployment, old_after: timedelta) -> tuple[str, ...]:
    """What a picture suffers from, by codes of `FLAWS`; nothing where nothing is known."""
    found = _KNOWN_FLAWS.get((image.sharpness, image.exposure), ())
    if image.unusable:
        found = ("unusable", *found)
    if triage.is_old(image, triage.day_of(deployment.starts_at), old_after):
        found = (*found, "old") if found else _OLD
    return found


def counts(rows: QueueRows) -> QueueCounts:
    """How many rows stand in each way, and with the officers in each way; zeros included."""
    standings: Counter[Verdict | None] = Counter()
    states: Counter[DecisionState] = Counter()
    for like, places in rows.ways():
        standings[like.standing] += len(places)
        states[like.state] += len(places)
    shown: tuple[Verdict | None, ...] = (
        Verdict.NOT_LAWFUL,
        Verdict.JUDGE,
        Verdict.SUPPORTED,
        None,
    )
    return QueueCounts(
        {each: standings[each] for each in shown},
        {each: states[each] for each in DecisionState},
    )


def what(entry: Entry) -> str:
    """The entry's grounds in words: "Wanted on warrant, failed to appear"."""
    grounds = entry.grounds
    if len(grounds) == 1:
        return _ground_words(grounds[0].category, grounds[0].kind)
    return " · ".join(dict.fromkeys([_ground_words(each.category, each.kind) for each in grounds]))


@lru_cache(maxsize=256)
def _ground_words(category: Category, kind: str) -> str:
    words = CATEGORY_WORDS[category]
    return f"{words}, {KIND_WORDS.get(kind, kind)}" if kind else words


def shared_words(entry: Entry) -> str:
    """All that `row` asks of an entry but its own part and its two dates; only to be compared.

    Entries of the same words, and of dates that turn the same, have rows that are alike.
    """
    image = entry.image
    return repr(
        (
            [(each.category.value, each.kind) for each in entry.grounds],
            Flag.VULNERABLE in entry.flags,
            (image.source.value, image.sharpness, image.exposure, image.unusable != ""),
        )
    )


def searchable(entry: Entry, name: str) -> str:
    """The text to find an entry by, of which this is the name as it is listed."""
    person = entry.person
    found = (
        f"{entry.ref} {name} {person.forenames} {person.surname} {person.pnc_id} "
        f"{person.cro_number} {person.nominal_ref} {person.custody_number}"
    )
    for ground in entry.grounds:
        found += f" {ground.urn} {ground.crime_ref} {ground.order_ref} {ground.missing_ref}"
    return found.casefold()
