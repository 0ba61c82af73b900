"""Delivered files, told apart by their content, so that the same one is not read twice.

A watch asks every minute; a file that is as it was then says what it said then. One rule: two
files count as the same only where every byte and the time of writing are the same, and what was
read while a file was being replaced is never kept.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple

from console.domain.records import LONDON, SourceState
from console.services.contracts import (
    OpenSource,
    RecordSource,
    SourceAnswer,
    SourceSpec,
    WantedKeys,
)

FILE_KINDS: Final = frozenset({"records-csv", "bichard-warrants", "bichard-bails"})
"""The kinds of source that somebody delivers as files."""

MOST_KEPT: Final = 16
"""Answers that are kept at once: two for each source (its list, and cases learnt late)."""


def stamp(spec: SourceSpec) -> str:
    """What tells this delivered file from the next; '' for a source that answers live.

    A file that is not there, or cannot be read, is told by its trouble.
    """
    if spec.kind not in FILE_KINDS:
        return ""
    path = Path(spec.location)
    try:
        with path.open("rb") as opened:
            digest = file_digest(opened, "sha256").hexdigest()
        return f"{digest} {path.stat().st_mtime_ns}"
    except (OSError, ValueError) as trouble:
        return type(trouble).__name__


class _Asked(NamedTuple):
    """What an answer depends on: the source, what it was asked, in which year."""

    spec: SourceSpec
    wanted: WantedKeys
    year: int


class _Kept(NamedTuple):
    asked: _Asked
    stamp: str
    answer: SourceAnswer


class Unchanged:
    """Opens sources, and keeps what delivered files said until they change.

    Safe to ask from several threads.
    """

    def __init__(self, open_source: OpenSource, stamped: Callable[[SourceSpec], str] = stamp):
        self._open = open_source
        self._stamped = stamped
        self._kept: OrderedDict[tuple[str, WantedKeys], _Kept] = OrderedDict()
        self._lock = Lock()

    def __call__(self, spec: SourceSpec) -> RecordSource:
        """The source, ready to be asked; raises RefusedError where the spec makes no sense."""
        source = self._open(spec)
        return _Once(source, self) if spec.kind in FILE_KINDS else source

    def read(self, source: RecordSource, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """What it says, read again only where the file is another than before."""
        spec = source.spec
        asked = _Asked(spec, wanted, at.astimezone(LONDON).year)
        key = (spec.name, wanted)
        before = self._stamped(spec)
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None and kept.asked == asked and kept.stamp == before:
                self._kept.move_to_end(key)
                return replace(kept.answer, reading=replace(kept.answer.reading, asked_at=at))
        answer = source.read(wanted, at)
        if answer.reading.state is SourceState.ANSWERED and self._stamped(spec) == before:
            with self._lock:
                self._kept[key] = _Kept(asked, before, answer)
                self._kept.move_to_end(key)
                while len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        return answer


class _Once:
    """A source of delivered files that is read through what is kept."""

    def __init__(self, source: RecordSource, kept: Unchanged) -> None:
        self._source = source
        self._kept = kept

    @property
    def spec(self) -> SourceSpec:
        """How it is asked."""
        return self._source.spec

    def read(self, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """Everything it holds on the wanted keys."""
        return self._kept.read(self._source, wanted, at)

    def preview(self, rows: int, at: datetime) -> SourceAnswer:
        """Its first rows, read now."""
        return self._source.preview(rows, at)
