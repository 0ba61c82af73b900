"""Whose standing records can have changed when some of a list's records did.

The rule: rather an entry too many than one too few. A row concerns whoever shares a key with
it, and a court's result also whoever has a record of its case.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from console.domain.entries import Entry, EntryRef
from console.domain.matching import ground_keys, plain_ref, read_person
from console.domain.records import Record, key_of

_RESULT: Final = "court_result"


def concerned(
    entries: Iterable[Entry], this_year: int, changed: Sequence[Record], records: Sequence[Record]
) -> frozenset[EntryRef]:
    """The entries that some changed rows may speak of.

    `changed` are the rows that came or are gone, each as it was and as it is; `records` are all
    that there are now. What one source gives several times concerns everybody whom any of
    those rows names, because they may outrank or dispute one another.
    """
    again = {key_of(row) for row in changed}
    rows = [*changed, *(row for row in records if key_of(row) in again)]
    results = [row for row in rows if row.record_type == _RESULT]
    urns = {row.urn for row in results} - {""}
    asns = {row.asn for row in results} - {""}
    if urns or asns:
        rows += [row for row in records if row.urn in urns or row.asn in asns]
    keys = _Keys(rows)
    return frozenset(entry.ref for entry in entries if keys.name(entry, this_year))


class _Keys:
    """All keys that some rows carry, in the form that they are compared by."""

    def __init__(self, rows: Sequence[Record]) -> None:
        self._pncs = {row.pnc_id for row in rows} - {""}
        self._cros = {row.cro_number for row in rows} - {""}
        self._nominals = _plain(row.nominal_ref for row in rows)
        self._custody = _plain(row.custody_number for row in rows)
        self._urns = {row.urn for row in rows} - {""}
        self._asns = {row.asn for row in rows} - {""}
        self._crimes = _plain(row.crime_ref for row in rows)
        self._orders = _plain(row.order_ref for row in rows)
        self._missing = _plain(row.missing_ref for row in rows)
        self._images = _plain(row.image_ref for row in rows)

    def name(self, entry: Entry, this_year: int) -> bool:
        """Whether any of them is one of the entry's."""
        person = read_person(entry, this_year).keys
        if (
            person.pnc_id in self._pncs
            or person.cro_number in self._cros
            or person.nominal_ref in self._nominals
            or person.custody_number in self._custody
            or plain_ref(entry.image.ref) in self._images
        ):
            return True
        return any(
            keys.urn in self._urns
            or keys.asn in self._asns
            or keys.crime_ref in self._crimes
            or keys.order_ref in self._orders
            or keys.missing_ref in self._missing
            for keys in map(ground_keys, entry.grounds)
        )


def _plain(refs: Iterable[str]) -> set[str]:
    return {plain_ref(ref) for ref in set(refs)} - {""}
