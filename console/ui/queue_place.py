"""Where somebody was in a queue, as it is kept over a restart: codes only, never a name.

The text of a search is left out, since people search by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.entries import Category, EntryRef
from console.domain.findings import Verdict
from console.ui.preferences import Place
from console.ui.queue_model import Filter

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.ui.page import Frame

UNCHECKED = "unchecked"


class KeptPlaces:
    """The officer's places in the lists of one office, in their own preferences."""

    def __init__(self, frame: Frame, office_key: str) -> None:
        self._frame, self._office = frame, office_key

    def of(self, ref: DeploymentRef | None) -> Place:
        """Where the officer was in a list; nowhere in one never looked at."""
        return self._frame.preferences.place(self._office, ref or "")

    def keep(self, ref: DeploymentRef, place: Place) -> None:
        """Keep where the officer is now, if that is somewhere else."""
        if self.of(ref) != place:
            kept = self._frame.preferences.with_place(self._office, ref, place)
            self._frame.apply_preferences(kept)


def place_of(entry: EntryRef | None, chosen: Filter) -> Place:
    """The place to keep."""
    return Place(
        entry=entry or "",
        standings=tuple(sorted(one.value if one else UNCHECKED for one in chosen.standings)),
        state=chosen.state,
        category=chosen.category.value if chosen.category else "",
    )


def filter_of(place: Place) -> Filter:
    """The filter that was kept; what is no longer known is left out."""
    known: dict[str, Verdict | None] = {verdict.value: verdict for verdict in Verdict}
    known[UNCHECKED] = None
    categories = {category.value: category for category in Category}
    return Filter(
        standings=frozenset(known[code] for code in place.standings if code in known),
        state=place.state,
        category=categories.get(place.category),
    )
