"""A day of changes in the records of a fictional list: what changes when, and what must follow.

The plan follows from its seed alone, so that a process that is killed in the middle of the day
can be started again and know what it had planned.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from random import Random
from typing import NamedTuple

from console.demo import other_stories, warrant_stories
from console.demo.people import invent
from console.demo.portal_report import portal_row
from console.demo.stories import Row, Teller, Times, Told, stamp

SOURCES = {
    "courts": ("warrant", "wanted", "court_result", "bail", "order", "crime", "contact"),
    "custody": ("custody", "recall", "person"),
    "missing": ("missing",),
    "pictures": ("image",),
    "court-portal": ("warrant",),
}
"""The five systems: two databases that answer live, two CSV files, and the portal's report."""

LIVE = ("courts", "custody")
DELIVERED = {"missing": 15, "pictures": 30, "court-portal": 60}
"""Of what is delivered as files, every how many minutes a new one comes."""

STORIES = (
    (warrant_stories.warrant_live, "WNT", 40, (19, 58)),
    (warrant_stories.portal_fta, "PRT", 20, (19, 58)),
    (other_stories.bail_here, "BAIL", 12, (19, 58)),
    (other_stories.order_here, "ORD", 10, (19, 58)),
    (other_stories.recall_live, "UAL", 10, (19, 58)),
    (other_stories.missing_high, "MIS", 8, (19, 70)),
    (other_stories.suspect_confirmed, "SUS", 8, (19, 58)),
)

CONTACT_AGE = timedelta(hours=12)
"""How long the pack lets the last word of the officer in the case count."""


class Must(Enum):
    """What has to follow from a change."""

    RECALL = "recall"
    ASK = "ask, then recall"
    KEEP = "ask, then keep"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Change:
    """One change: after how many seconds of the day, in which system, to which row.

    Without values it is the clock alone that changes what a row is worth.
    """

    second: int
    ref: str
    source: str
    must: Must
    record_type: str
    values: tuple[tuple[str, str], ...]
    what: str
    adds: bool = False


class Entry(NamedTuple):
    """One entry of the list, with its teller and its rows."""

    ref: str
    prefix: str
    tell: Teller
    told: Told


def tell_all(count: int, seed: int, times: Times, today: date) -> list[Entry]:
    """The entries of the list, every one supported by its records."""
    random = Random(seed)
    weights = [weight for _, _, weight, _ in STORIES]
    found = []
    for number, cast in enumerate(random.choices(STORIES, weights, k=count), start=1):
        story, prefix, _, ages = cast
        tell = Teller(random, invent(random, number, today, ages=ages), times, prefix)
        found.append(Entry(tell.ref, prefix, tell, story(tell)))
    return found


def plan(
    entries: list[Entry], changes: int, seconds: int, seed: int, began: datetime | None = None
) -> list[Change]:
    """So many changes, each to an entry of its own, in the order in which they happen.

    Doubts come early enough for their deadline to pass within the day; of the rest three in
    five end a ground and the others end none. Where it is said when the day `began`, half of the
    suspects among them are nobody's change: what the officer in the case last said of them grows
    too old.
    """
    random = Random(seed + 1)
    chosen = random.sample(entries, changes)
    made = []
    for entry in chosen:
        last = seconds - 3_700
        dice = random.random()
        if dice < 0.12 and entry.prefix in ("WNT", "PRT"):
            must = Must.KEEP if random.random() < 0.5 else Must.ASK
        else:
            must = Must.RECALL if dice < 0.65 else Must.NOTHING
        second = random.randrange(60, last)
        if entry.prefix == "SUS" and began is not None and random.random() < 0.5:
            made.append(_grows_old(entry, began, second))
        else:
            made.append(_change(entry, must, second, random))
    return sorted(made, key=lambda one: one.second)


def _grows_old(entry: Entry, began: datetime, second: int) -> Change:
    """The last contact was so long ago that it is too old from this second on."""
    said = stamp(began + timedelta(seconds=second) - CONTACT_AGE)
    (row,) = (each for each in entry.told.records if each["record_type"] == "contact")
    row |= {"opened_at": said, "changed_at": said}
    return Change(second, entry.ref, "courts", Must.ASK, "contact", (), "nobody confirmed it")


_Made = Callable[[Random], tuple[str, str, dict[str, str], str, bool]]


def _change(entry: Entry, must: Must, second: int, random: Random) -> Change:
    if must is Must.NOTHING:
        source, record_type, values, what, adds = _harmless(entry, random)
    elif must is Must.RECALL:
        source, record_type, values, what, adds = _ending(entry, random)
    else:
        source, record_type, values = "courts", "wanted", {"status": "cancelled"}
        what, adds = "marker cancelled, warrant live", False
    return Change(second, entry.ref, source, must, record_type, tuple(values.items()), what, adds)


def _ending(entry: Entry, random: Random) -> tuple[str, str, dict[str, str], str, bool]:
    arrest = ("custody", "custody", {"status": "in_custody"}, "brought into custody", True)
    deleted = ("pictures", "image", {"status": "deleted"}, "picture deleted", False)
    ends = {
        "WNT": [
            ("courts", "warrant", {"status": "withdrawn", "code": "2509"}, "withdrawn", False),
            ("courts", "warrant", {"status": "executed"}, "warrant executed", False),
            ("courts", "court_result", {"code": "1116"}, "sentenced", True),
            arrest,
            deleted,
        ],
        "PRT": [
            ("court-portal", "portal", {}, "withdrawn in the portal", True),
            ("court-portal", "portal", {}, "withdrawn in the portal", True),
            arrest,
            deleted,
        ],
        "BAIL": [
            ("courts", "bail", {"status": "ended"}, "bail ended", False),
            ("courts", "court_result", {"code": "1116"}, "sentenced", True),
            arrest,
        ],
        "ORD": [("courts", "order", {"status": "discharged"}, "order discharged", False), arrest],
        "UAL": [
            ("custody", "recall", {"status": "returned"}, "returned to prison", False),
            ("custody", "recall", {"status": "cancelled"}, "recall cancelled", False),
        ],
        "MIS": [("missing", "missing", {"status": "found"}, "found", False)],
        "SUS": [
            ("courts", "contact", {"status": "no_longer_wanted"}, "no longer wanted", True),
            ("courts", "crime", {"code": "1"}, "charged", False),
            arrest,
        ],
    }
    return random.choice(ends[entry.prefix])


def _harmless(entry: Entry, random: Random) -> tuple[str, str, dict[str, str], str, bool]:
    note = {"detail": "A note was added by a clerk."}
    rows = [row["record_type"] for row in entry.told.records]
    record_type = random.choice([each for each in rows if each != "missing"] or rows)
    source = next(name for name, types in SOURCES.items() if record_type in types)
    return source, record_type, note, "a note added", False


def changed_row(entry: Entry, change: Change, at: datetime) -> Row:
    """The row as it says after the change, at the moment of the change."""
    moment, values = stamp(at), dict(change.values)
    if change.record_type == "portal":
        return portal_row(entry.tell, at - timedelta(hours=3), "Withdrawn", "", "Unresolved")
    if change.adds:
        extra = {"urn": entry.tell.urn} if change.record_type == "court_result" else {}
        if change.record_type == "contact":
            extra["crime_ref"] = entry.told.records[0]["crime_ref"]
        return entry.tell.record(
            change.record_type,
            "NEW",
            **extra,
            opened_at=moment,
            changed_at=moment,
            **values,
        )
    row = next(each for each in entry.told.records if each["record_type"] == change.record_type)
    # A clerk's note changes no fact, and not when the fact changed.
    return row | values | ({} if change.must is Must.NOTHING else {"changed_at": moment})
