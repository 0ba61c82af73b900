"""The numbers of a chain of certificates, and the list in force that the next one changes.

The first certificate of a list is numbered by its office, such as WLC-2026-0147; those that
supplement it are the second, third and so on of the same list: WLC-2026-0147/S2, /S3.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from console.domain.entries import EntryRef
from console.domain.findings import Reason

_NUMBER: Final = re.compile(r"([^/\s]{1,60})(?:/S([1-9][0-9]{0,5}))?")


class Place(NamedTuple):
    """Where a certificate stands in its chain: the first one's number, and the place from 1."""

    first: str
    place: int


def place_of(number: str) -> Place | None:
    """The place that a number names, or None where it is no number of a certificate."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        return None
    first, place = found.groups()
    if place is None:
        return Place(first, 1)
    return None if place == "1" else Place(first, int(place))


def number_at(place: Place) -> str:
    """The number of the certificate at a place of its chain."""
    return place.first if place.place == 1 else f"{place.first}/S{place.place}"


def number_after(number: str) -> str:
    """The number of the certificate that supplements this one.

    Raises ValueError where it is no number of a certificate.
    """
    place = place_of(number)
    if place is None:
        raise ValueError("this is no number of a certificate")
    return number_at(Place(place.first, place.place + 1))


def file_name(number: str) -> str:
    """The name of a certificate's file, where a stroke would name a folder."""
    return f"{number.replace('/', '-')}.pdf"


class InForce(NamedTuple):
    """A list in force, as the next certificate finds it.

    `number` and `sha256` are of the certificate in force and its file; `listed` are on the list
    now, and `removed` were recalled since that certificate, each for its reason. `asked` counts
    the listed that are put to an authorising officer and not answered yet, `unconfirmed` the
    recalls of the deployment that nothing has confirmed off the recognition system. `signed_at`
    is when that certificate was signed, None where that does not matter.
    """

    number: str
    sha256: str
    listed: frozenset[EntryRef]
    removed: Mapping[EntryRef, Reason]
    asked: int = 0
    unconfirmed: int = 0
    signed_at: datetime | None = None

    @property
    def listed_before(self) -> int:
        """How many entries the certificate in force listed."""
        return len(self.listed) + len(self.removed)
