"""What belongs to the office itself: its sources, its facts, its do-not-include register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from console.storage.encoding import SOURCE, encode
from console.storage.schema import do_not_include, sources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from console.services.contracts import SourceSpec
    from console.storage.desk_review import DeskFacts

_PUT_SOURCE = insert(sources)
_SAVE_SOURCE: Final = _PUT_SOURCE.on_conflict_do_update(
    index_elements=["name"], set_={"body": _PUT_SOURCE.excluded.body}
)
_SAVE_TOKEN: Final = insert(do_not_include).on_conflict_do_nothing(index_elements=["token"])


class OfficeFacts:
    """What belongs to the office itself."""

    def __init__(self, connection: Connection, desk: DeskFacts) -> None:
        self._connection, self._desk = connection, desk

    def sources(self) -> tuple[SourceSpec, ...]:
        """The records systems that this office asks, in the order they were set up."""
        question = select(sources.c.body).order_by(sources.c.position)
        return tuple(SOURCE.decode(body) for body in self._connection.execute(question).scalars())

    def put_source(self, spec: SourceSpec) -> None:
        """Set a source up, or change the one of that name in its place."""
        last = self._connection.execute(select(func.max(sources.c.position))).scalar()
        position = 0 if last is None else last + 1
        self._connection.execute(
            _SAVE_SOURCE, {"name": spec.name, "position": position, "body": encode(spec)}
        )

    def drop_source(self, name: str) -> None:
        """Ask this source no more; where there is none of that name, nothing happens."""
        self._connection.execute(delete(sources).where(sources.c.name == name))

    def fact(self, key: str) -> str | None:
        """A fact of the office under its key, or None."""
        return self._desk.fact(key)

    def put_fact(self, key: str, value: str | None) -> None:
        """Keep a fact under its key; None forgets it."""
        self._desk.put_fact(key, value)

    def do_not_include(self) -> frozenset[str]:
        """Person tokens on the do-not-include register."""
        return frozenset(self._connection.execute(select(do_not_include.c.token)).scalars())

    def put_do_not_include(self, tokens: Iterable[str], why: str, at: datetime) -> None:
        """Put person tokens on the register; one that is there keeps its reason."""
        rows = [{"token": token, "why": why, "since": at} for token in tokens]
        if rows:
            self._connection.execute(_SAVE_TOKEN, rows)
