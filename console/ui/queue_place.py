"""Where somebody was in a queue, as it is kept over a restart: codes only, never a name.

The text of a search is left out, since people search by name.
"""

from console.domain.entries import Category, EntryRef
from console.domain.findings import Verdict
from console.ui.preferences import Place
from console.ui.queue_model import Filter

UNCHECKED = "unchecked"


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
