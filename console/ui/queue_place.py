"""Where somebody was in a queue, as it is kept over a restart: codes only, never a name.

The text of a search is left out, since people search by name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.grouping import Grouping
from console.ui.preferences import Place, SavedFilter
from console.ui.queue_filter import MARK_WORDS, PICTURE_WORDS, TO_DO, Filter, Order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef
    from console.ui.page import Frame

UNCHECKED = "unchecked"
MOST_SAVED = 9


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


class SavedFilters:
    """The filters that the officer gave names to, of this office, in their own preferences."""

    def __init__(self, frame: Frame, office_key: str) -> None:
        self._frame, self._office = frame, office_key

    def all(self) -> tuple[SavedFilter, ...]:
        """What is saved, in the order of the digits that recall it."""
        return self._frame.preferences.saved.get(self._key(), ())

    def at(self, number: int) -> SavedFilter | None:
        """The one that a digit recalls, from 1."""
        found = self.all()
        return found[number - 1] if 0 < number <= len(found) else None

    def save(self, name: str, chosen: Filter) -> None:
        """Save a filter under a name; one of that name is replaced in its place."""
        new = SavedFilter(name, place_of(None, chosen))
        found = list(self.all())
        names = [one.name for one in found]
        if name in names:
            found[names.index(name)] = new
        else:
            found.append(new)
        self._keep(found[:MOST_SAVED])

    def rename(self, old: str, name: str) -> None:
        """Give a saved filter another name."""
        found = [one for one in self.all() if one.name != name or name == old]
        self._keep([SavedFilter(name, one.place) if one.name == old else one for one in found])

    def remove(self, name: str) -> None:
        """Let go of a saved filter."""
        self._keep([one for one in self.all() if one.name != name])

    def put_back(self, before: Sequence[SavedFilter]) -> None:
        """Save what was saved before."""
        self._keep(before)

    def _keep(self, found: Sequence[SavedFilter]) -> None:
        known = self._frame.preferences
        saved = {**known.saved, self._key(): tuple(found)}
        self._frame.apply_preferences(replace(known, saved=saved))

    def _key(self) -> str:
        return f"{self._office}/{self._frame.who.id}"


def place_of(
    entry: EntryRef | None,
    chosen: Filter,
    order: Order = Order.RISK,
    grouping: Grouping | None = None,
) -> Place:
    """The place to keep."""
    return Place(
        entry=entry or "",
        standings=tuple(sorted(one.value if one else UNCHECKED for one in chosen.standings)),
        state=chosen.state,
        category=chosen.category.value if chosen.category else "",
        reason=chosen.reason.value if chosen.reason else "",
        picture=chosen.picture,
        marks=tuple(sorted(chosen.marks)),
        order=order.value,
        grouping=grouping.value if grouping else "",
    )


def filter_of(place: Place) -> Filter:
    """The filter that was kept; what is no longer known is left out."""
    known: dict[str, Verdict | None] = {verdict.value: verdict for verdict in Verdict}
    known[UNCHECKED] = None
    categories = {category.value: category for category in Category}
    reasons = {reason.value: reason for reason in Reason}
    states = {TO_DO, *(state.value for state in DecisionState)}
    # These were states once, and may still be kept as such.
    marks = {*place.marks, place.state} & set(MARK_WORDS)
    return Filter(
        standings=frozenset(known[code] for code in place.standings if code in known),
        state=place.state if place.state in states else "",
        category=categories.get(place.category),
        reason=reasons.get(place.reason),
        picture=place.picture if place.picture in PICTURE_WORDS else "",
        marks=frozenset(marks),
    )


def order_of(place: Place) -> tuple[Order, Grouping | None]:
    """The order and the grouping that were kept."""
    orders = {order.value: order for order in Order}
    groupings = {grouping.value: grouping for grouping in Grouping}
    return orders.get(place.order, Order.RISK), groupings.get(place.grouping)
