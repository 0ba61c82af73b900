"""The audit chain in the database: the head is read and the event appended under one lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, select

from console.domain.audit import Event, Head, Link
from console.storage.schema import audit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.storage.at_the_desk import DeskLog

_LINKS: Final = select(audit.c.sequence, audit.c.previous, audit.c.body, audit.c.digest)
_FORWARD: Final = (
    _LINKS.where(audit.c.sequence > bindparam("after"))
    .order_by(audit.c.sequence)
    .execution_options(yield_per=1000)
)
_EVERY: Final = _LINKS.order_by(audit.c.sequence).execution_options(yield_per=1000)


class AuditLog:
    """The hash chain; an event is appended in the same transaction as its act."""

    def __init__(self, connection: Connection, desk: DeskLog) -> None:
        self._connection, self._desk = connection, desk

    def append(self, event: Event) -> Head:
        """Append an event; the unit must be a writing one, so that nobody else appends."""
        return self._desk.append(event)

    def head(self) -> Head:
        """The end of the chain; sequence 0 and the genesis digest where nothing was done yet."""
        return self._desk.head()

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
