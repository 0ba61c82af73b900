"""The audit chain in the database: the head is read and the event appended under one lock.

The head is also kept apart from the chain, so that events cut off its end are missed: the
next event names the head that was, not the one that is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from console.domain import audit as chain
from console.domain.audit import GENESIS, Event, Head, Link
from console.storage.schema import audit, facts

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSERT: Final = insert(audit)
_LAST: Final = select(audit.c.sequence, audit.c.digest).order_by(audit.c.sequence.desc()).limit(1)
_KEPT_AT: Final = "audit.head"
_KEPT: Final = select(facts.c.value).where(facts.c.key == _KEPT_AT)
_PUT_FACT = upsert(facts)
_KEEP: Final = _PUT_FACT.on_conflict_do_update(
    index_elements=["key"], set_={"value": _PUT_FACT.excluded.value}
)
_LINKS: Final = select(audit.c.sequence, audit.c.previous, audit.c.body, audit.c.digest)
_FORWARD: Final = (
    _LINKS.where(audit.c.sequence > bindparam("after"))
    .order_by(audit.c.sequence)
    .execution_options(yield_per=1000)
)
_EVERY: Final = _LINKS.order_by(audit.c.sequence).execution_options(yield_per=1000)


class AuditLog:
    """The hash chain; an event is appended in the same transaction as its act."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: Event) -> Head:
        """Append an event; the unit must be a writing one, so that nobody else appends."""
        link = chain.link(Head(self._last().sequence, self.head().digest), event)
        self._connection.execute(_INSERT, link._asdict())
        kept = f"{link.sequence} {link.digest}"
        self._connection.execute(_KEEP, {"key": _KEPT_AT, "value": kept})
        return Head(link.sequence, link.digest)

    def head(self) -> Head:
        """The end of the chain; sequence 0 and the genesis digest where nothing was done yet."""
        sequence, _, digest = (self._connection.execute(_KEPT).scalar() or "").partition(" ")
        # An office of before the head was kept apart has none.
        return Head(int(sequence), digest) if sequence.isdecimal() else self._last()

    def _last(self) -> Head:
        row = self._connection.execute(_LAST).first()
        return Head(0, GENESIS) if row is None else Head(row[0], row[1])

    def links(self, after: int = 0, limit: int | None = None) -> Iterator[Link]:
        """The chain in order, behind event `after` (0 for all of it), at most `limit` of it.

        From 0 it gives every row there is, whatever number somebody may have written on it.
        """
        question = _EVERY if after == 0 else _FORWARD
        if limit is not None:
            question = question.limit(limit)
        asked = {} if after == 0 else {"after": after}
        for row in self._connection.execute(question, asked):
            yield Link(row[0], row[1], row[2], row[3])

    def search(
        self, *, text: str = "", before: int | None = None, limit: int = 200
    ) -> tuple[Link, ...]:
        """Events that hold the text in any letter case, the newest first, below `before`."""
        question = _LINKS.order_by(audit.c.sequence.desc()).limit(limit)
        if text:
            question = question.where(audit.c.body.icontains(text, autoescape=True))
        if before is not None:
            question = question.where(audit.c.sequence < before)
        return tuple(
            Link(row[0], row[1], row[2], row[3]) for row in self._connection.execute(question)
        )
