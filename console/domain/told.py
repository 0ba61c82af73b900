"""A finding's values, ready to be put into a sentence: times, days, systems and numbers.

Times are told in Europe/London, the way that people here write them.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from console.domain.findings import Finding
from console.domain.records import LONDON

_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip

TYPE_WORDS: Final[Mapping[str, str]] = {
    "warrant": "warrant",
    "wanted": "wanted marker",
    "court_result": "court result",
    "bail": "bail record",
    "custody": "custody record",
    "recall": "recall",
    "crime": "crime record",
    "order": "order",
    "missing": "missing report",
    "threat": "threat assessment",
    "notification": "notification record",
    "image": "record of the picture's arrest",
    "person": "record of the person",
    "contact": "word from the officer in the case",
}


def when(moment: datetime) -> str:
    """A moment as people here write it: "27 Nov 2026 at 15:40", in Europe/London."""
    local = moment.astimezone(LONDON)
    return f"{day(local.date())} at {clock(local)}"


def clock(local: datetime) -> str:
    """The time of day, "15:40"; with its zone in the hour that the end of summer time repeats."""
    repeated = local.replace(fold=1 - local.fold).utcoffset() != local.utcoffset()
    return f"{local:%H:%M} {local.tzname()}" if repeated else f"{local:%H:%M}"


def day(date_: date) -> str:
    """A day as people here write it: "27 Nov 2026"."""
    return f"{date_.day} {_MONTHS[date_.month - 1]} {date_.year}"


class Told:
    """A finding's values, ready to be put into a sentence."""

    __slots__ = ("_values", "finding")

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self._values = dict(finding.values)

    def get(self, key: str, default: str = "") -> str:
        """A value by its key, or the default where the finding gives none."""
        return self._values.get(key, default)

    def says(self, key: str, value: str) -> bool:
        """Whether a value is exactly this."""
        return self._values.get(key) == value

    @property
    def on(self) -> str:
        """ " on 27 Nov 2026 at 15:40", or nothing where the time is not known."""
        changed = self.finding.changed_at
        return f" on {when(changed)}" if changed is not None else ""

    @property
    def seen(self) -> str:
        """ " (warrants, W/26/118204)": the system and its own number, or nothing."""
        if not self.finding.records:
            return ""
        source, _, ref = self.finding.records[0].partition(":")
        return f" ({source}, {ref})"

    def date(self, key: str = "date") -> str:
        """A value that is a moment or a day, in words; '' where it is not given."""
        text = self.get(key)
        if not text:
            return ""
        if len(text) == len("2026-11-28"):
            return day(date.fromisoformat(text))
        return when(datetime.fromisoformat(text))

    @property
    def type_words(self) -> str:
        """The record type that the finding is about, in words."""
        return TYPE_WORDS.get(self.get("type"), self.get("type") or "record")

    @property
    def result(self) -> str:
        """ "result 1116, community order"."""
        return f"result {self.get('code')}, {self.get('words')}"
