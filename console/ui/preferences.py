"""What an officer chose about the window, and where they were: kept in their own folder.

Names, words typed and anything from a record never go in: positions are entry references under
an opaque key of the office. The one exception are the names that officers give to filters.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = "window.json"
LARGEST: Final = 1_000_000
MOST_PLACES: Final = 50
LONGEST_NAME: Final = 40
WIDEST: Final = 4_000
"""Pixels of the widest column that is believed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in a list: the entry, the filter and the order, by their codes."""

    entry: str = ""
    standings: tuple[str, ...] = ()
    state: str = ""
    category: str = ""
    reason: str = ""
    picture: str = ""
    marks: tuple[str, ...] = ()
    order: str = ""
    grouping: str = ""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter under a name that the officer gave it; its place names no entry."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Preferences:
    """The window's settings.

    `scheme` is "system", "light" or "dark"; `text_scale` per cent; `faces_in_queue` shows small
    faces in the queue (each is logged as a view); `single_letters` lets plain letters act;
    `keys` maps a command to its own keys; `lock_after` is minutes without a touch; `saved` are
    the filters of each officer, by office and sign-in name. `motion` is "system" or "still":
    nothing then moves by itself. `window` is where the window stood, as Qt writes it down, in
    base 64; `columns` are the pixels of each table's columns, by the table's code; `tour_done`
    says that the keys were shown once. `language` is "system", "en" or "cy".
    """

    scheme: str = "system"
    text_scale: int = 100
    faces_in_queue: bool = False
    single_letters: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lock_after: int = 10
    motion: str = "system"
    language: str = "system"
    window: str = ""
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    tour_done: bool = False
    places: Mapping[str, Place] = field(default_factory=dict)
    saved: Mapping[str, tuple[SavedFilter, ...]] = field(default_factory=dict)
    last_list: Mapping[str, str] = field(default_factory=dict)

    def place(self, office: str, ref: str) -> Place:
        """Where somebody was in this list of this office."""
        return self.places.get(f"{office}/{ref}", Place())

    def with_place(self, office: str, ref: str, place: Place) -> Preferences:
        """The preferences with another place in this list; the oldest are let go."""
        key = f"{office}/{ref}"
        places = {name: kept for name, kept in self.places.items() if name != key}
        places[key] = place
        newest = list(places.items())[-MOST_PLACES:]
        return replace(self, places=dict(newest), last_list={**self.last_list, office: ref})


class PreferencesFile:
    """The file that the preferences are kept in; an unreadable one is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> Preferences:
        """The preferences as kept, or the defaults."""
        try:
            if self._path.stat().st_size > LARGEST:
                return Preferences()
            said = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Preferences()
        return _preferences(said) if isinstance(said, dict) else Preferences()

    def keep(self, preferences: Preferences) -> None:
        """Write the preferences, whole or not at all; raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(preferences), indent=1, sort_keys=False)
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".window")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self._path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _preferences(said: Mapping[str, object]) -> Preferences:
    plain = Preferences()
    taken: dict[str, object] = {}
    for known in fields(Preferences):
        value = said.get(known.name)
        if type(value) is type(getattr(plain, known.name)) and not isinstance(value, dict):
            taken[known.name] = value
    keys = said.get("keys")
    places = said.get("places")
    saved = said.get("saved")
    last = said.get("last_list")
    columns = said.get("columns")
    chosen = replace(plain, **taken)  # type: ignore[arg-type]
    return replace(
        chosen,
        lock_after=min(max(chosen.lock_after, 1), 60),
        keys={
            str(name): tuple(str(key) for key in value)
            for name, value in (keys if isinstance(keys, dict) else {}).items()
            if isinstance(value, list)
        },
        columns={
            str(name): tuple(min(max(one, 0), WIDEST) for one in value)
            for name, value in (columns if isinstance(columns, dict) else {}).items()
            if isinstance(value, list) and all(type(one) is int for one in value)
        },
        places={
            str(name): _place(value)
            for name, value in (places if isinstance(places, dict) else {}).items()
            if isinstance(value, dict)
        },
        saved={
            str(name): _saved(value)
            for name, value in (saved if isinstance(saved, dict) else {}).items()
            if isinstance(value, list)
        },
        last_list={
            str(name): str(value)
            for name, value in (last if isinstance(last, dict) else {}).items()
        },
    )


def _saved(said: list[object]) -> tuple[SavedFilter, ...]:
    return tuple(
        SavedFilter(str(one.get("name", ""))[:LONGEST_NAME], _place(place))
        for one in said
        if isinstance(one, dict) and isinstance(place := one.get("place"), dict)
    )


def _place(said: Mapping[str, object]) -> Place:
    standings, marks = said.get("standings"), said.get("marks")
    return Place(
        entry=str(said.get("entry", "")),
        standings=tuple(str(one) for one in standings) if isinstance(standings, list) else (),
        state=str(said.get("state", "")),
        category=str(said.get("category", "")),
        reason=str(said.get("reason", "")),
        picture=str(said.get("picture", "")),
        marks=tuple(str(one) for one in marks) if isinstance(marks, list) else (),
        order=str(said.get("order", "")),
        grouping=str(said.get("grouping", "")),
    )
