"""Where each entry stands: a light row for the queue, and beside it the whole value.

Only what differs is written; the moment of the last assessment belongs to the whole list.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, case, select, update
from sqlalchemy.dialects.sqlite import insert

from console.domain.findings import EntryStanding, Reason, Verdict
from console.services.contracts import StandingLine
from console.storage.database import write_many
from console.storage.encoding import STANDING, encode, in_bulk
from console.storage.schema import deployments, standing_details, standings, utc_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef

_ENDS: Final = Verdict.NOT_LAWFUL
_DOUBTS: Final = Verdict.JUDGE
_VERDICTS: Final = {verdict.value: verdict for verdict in Verdict}

_LIGHT = insert(standings)
_SAVE_LIGHT: Final = _LIGHT.on_conflict_do_update(
    index_elements=["deployment", "entry_ref"],
    set_={
        "standing": _LIGHT.excluded.standing,
        "reasons": _LIGHT.excluded.reasons,
        "digest": _LIGHT.excluded.digest,
        "findings_digest": _LIGHT.excluded.findings_digest,
        "changed_at": case(
            (standings.c.digest == _LIGHT.excluded.digest, standings.c.changed_at),
            else_=_LIGHT.excluded.changed_at,
        ),
    },
)
_LIGHT_NAMES: Final = tuple(column.name for column in standings.columns)
_WHOLE = insert(standing_details)
_SAVE_WHOLE: Final = _WHOLE.on_conflict_do_update(
    index_elements=["deployment", "entry_ref"], set_={"body": _WHOLE.excluded.body}
)
_WHOLE_NAMES: Final = ("deployment", "entry_ref", "body")
_ASSESSED: Final = (
    update(deployments)
    .where(deployments.c.ref == bindparam("of"))
    .values(checked_at=bindparam("at"), checked_policy=bindparam("policy"))
)
_CHECKED_AT: Final = select(deployments.c.checked_at).where(deployments.c.ref == bindparam("of"))
_LINES: Final = select(
    standings.c.entry_ref,
    standings.c.standing,
    standings.c.reasons,
    standings.c.digest,
    standings.c.findings_digest,
    standings.c.changed_at,
).where(standings.c.deployment == bindparam("of"))
_ONE: Final = select(standing_details.c.body).where(
    standing_details.c.deployment == bindparam("of"),
    standing_details.c.entry_ref == bindparam("one"),
)
_ALL: Final = (
    select(standing_details.c.body)
    .where(standing_details.c.deployment == bindparam("of"))
    .order_by(standing_details.c.id)
    .execution_options(yield_per=1000)
)


class Standings:
    """Where each entry stands, as last assessed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self, ref: DeploymentRef) -> dict[EntryRef, StandingLine]:
        """The light form of every standing."""
        reasons = _Reasons()
        return {
            row[0]: StandingLine(row[0], _VERDICTS[row[1]], reasons[row[2]], row[3], row[4], row[5])
            for row in self._connection.execute(_LINES, {"of": ref})
        }

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> EntryStanding | None:
        """Where one entry stands, or None where it was never assessed."""
        body = self._connection.execute(_ONE, {"of": ref, "one": entry_ref}).scalar()
        if body is None:
            return None
        return _as_of(STANDING.decode(body), self.checked_at(ref))

    def all(self, ref: DeploymentRef) -> Iterator[EntryStanding]:
        """Where every assessed entry stands, one after another."""
        checked_at = self.checked_at(ref)
        for (body,) in self._connection.execute(_ALL, {"of": ref}):
            yield _as_of(STANDING.decode(body), checked_at)

    def save(
        self, ref: DeploymentRef, changed: Sequence[EntryStanding], at: datetime, policy: str
    ) -> None:
        """Write the standings that differ, and note that the whole list was assessed `at`.

        `changed_at` of a line moves only when the standing's digest does.
        """
        self._connection.execute(_ASSESSED, {"of": ref, "at": at, "policy": policy})
        if not changed:
            return
        moment = utc_text(at)
        with in_bulk():
            light = [
                (
                    ref,
                    each.entry_ref,
                    each.standing.value,
                    _reason_words(each),
                    each.digest,
                    each.findings_digest,
                    moment,
                )
                for each in changed
            ]
            write_many(self._connection, _SAVE_LIGHT, _LIGHT_NAMES, light)
            whole = [(ref, each.entry_ref, encode(each)) for each in changed]
            write_many(self._connection, _SAVE_WHOLE, _WHOLE_NAMES, whole)

    def checked_at(self, ref: DeploymentRef) -> datetime | None:
        """When the whole list was last assessed; None where it never was."""
        return self._connection.execute(_CHECKED_AT, {"of": ref}).scalar()


class _Reasons(dict[str, tuple[Reason, ...]]):
    """Reasons by their stored words; a list has few different ones, so each is read once."""

    def __missing__(self, words: str) -> tuple[Reason, ...]:
        found = self[words] = tuple(Reason(word) for word in words.split())
        return found


def _reason_words(standing: EntryStanding) -> str:
    """The reasons that put an entry where it stands, the gravest first, each once."""
    ended = [each.reason.value for each in standing.findings if each.verdict is _ENDS]
    doubtful = [each.reason.value for each in standing.findings if each.verdict is _DOUBTS]
    return " ".join(dict.fromkeys(ended + doubtful))


def _as_of(standing: EntryStanding, checked_at: datetime | None) -> EntryStanding:
    """A standing that still held when the list was last assessed was assessed then."""
    if checked_at is None or checked_at <= standing.assessed_at:
        return standing
    return replace(standing, assessed_at=checked_at)
