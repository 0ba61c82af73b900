"""Where each entry stands: a light row for the queue, and beside it the whole value.

Only what differs is written; the moment of the last assessment belongs to the whole list.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, case, select, update
from sqlalchemy.dialects.sqlite import insert

from console.domain.entries import EntryRef
from console.domain.findings import EntryStanding, Reason, Verdict
from console.services.contracts import StandingLine
from console.storage.at_the_desk import DeskStandings, as_of
from console.storage.database import driver_of, write_many
from console.storage.desk_decisions import VERDICTS
from console.storage.encoding import STANDING, encode_many, in_bulk, lines_of
from console.storage.office_file import utc_text
from console.storage.plain_sql import ask_all
from console.storage.schema import deployments, standing_details, standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef

_ENDS: Final = Verdict.NOT_LAWFUL
_DOUBTS: Final = Verdict.JUDGE
_WORDS: Final = {each: each.value for each in Verdict}

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
_LINES: Final = select(
    standings.c.entry_ref,
    standings.c.standing,
    standings.c.reasons,
    standings.c.digest,
    standings.c.findings_digest,
    standings.c.changed_at,
).where(standings.c.deployment == bindparam("of"))
_DIGESTS: Final = "SELECT entry_ref, digest FROM standings WHERE deployment = :of"
_ALL: Final = (
    select(standing_details.c.body)
    .where(standing_details.c.deployment == bindparam("of"))
    .order_by(standing_details.c.id)
    .execution_options(yield_per=1000)
)


class Standings:
    """Where each entry stands, as last assessed."""

    def __init__(self, connection: Connection, desk: DeskStandings) -> None:
        self._connection, self._desk = connection, desk

    def lines(self, ref: DeploymentRef) -> dict[EntryRef, StandingLine]:
        """The light form of every standing."""
        reasons = _Reasons()
        with in_bulk():
            rows = self._connection.execute(_LINES, {"of": ref}).all()
            return {
                row[0]: StandingLine(
                    row[0], VERDICTS[row[1]], reasons[row[2]], row[3], row[4], row[5]
                )
                for row in rows
            }

    def digests(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """The digest of every standing, and nothing else of it."""
        with in_bulk():
            return dict(ask_all(driver_of(self._connection), _DIGESTS, of=ref))

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> EntryStanding | None:
        """Where one entry stands, or None where it was never assessed."""
        return self._desk.get(ref, entry_ref)

    def all(self, ref: DeploymentRef) -> Iterator[EntryStanding]:
        """Where every assessed entry stands, one after another."""
        checked_at = self.checked_at(ref)
        for (body,) in self._connection.execute(_ALL, {"of": ref}):
            yield as_of(STANDING.decode(body), checked_at)

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
        light = (
            (
                ref,
                each.entry_ref,
                _WORDS[each.standing],
                _reason_words(each),
                each.digest,
                each.findings_digest,
                moment,
            )
            for each in changed
        )
        refs = (each.entry_ref for each in changed)
        with in_bulk():
            write_many(self._connection, _SAVE_LIGHT, _LIGHT_NAMES, light)
            whole = zip(repeat(ref), refs, lines_of(encode_many(changed)), strict=False)
            write_many(self._connection, _SAVE_WHOLE, _WHOLE_NAMES, whole)

    def checked_at(self, ref: DeploymentRef) -> datetime | None:
        """When the whole list was last assessed; None where it never was."""
        return self._desk.checked_at(ref)


class _Reasons(dict[str, tuple[Reason, ...]]):
    """Reasons by their stored words; a list has few different ones, so each is read once."""

    def __missing__(self, words: str) -> tuple[Reason, ...]:
        found = self[words] = tuple(Reason(word) for word in words.split())
        return found


def _reason_words(standing: EntryStanding) -> str:
    """The reasons that put an entry where it stands, the gravest first, each once."""
    if not standing.findings:
        return ""
    ended = [each.reason.value for each in standing.findings if each.verdict is _ENDS]
    doubtful = [each.reason.value for each in standing.findings if each.verdict is _DOUBTS]
    return " ".join(dict.fromkeys(ended + doubtful))
