"""Whose standing records can have changed when some of a list's records did.

The rule: rather an entry too many than one too few. A row concerns whoever shares a key with
it, and a court's result also whoever has a record of its case.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from console.domain.entries import Entry, EntryRef
from console.domain.identifiers import read_asn, read_cro_number, read_pnc_id, read_urn
from console.domain.matching import plain_ref
from console.domain.records import Record, key_of

_RESULT: Final = "court_result"


def concerned(
    entries: Sequence[Entry], this_year: int, changed: Sequence[Record], records: Sequence[Record]
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
    found: set[EntryRef] = set()
    for column in _columns(this_year):
        keys = {column.key(said) for said in {getattr(row, column.name) for row in rows} if said}
        if keys:
            found |= {entry.ref for entry in entries if not keys.isdisjoint(column.named(entry))}
    return frozenset(found)


class _Column(NamedTuple):
    """A key column: a row's key as it is compared, and the keys that an entry names."""

    name: str
    key: Callable[[str], str]
    named: Callable[[Entry], Iterable[str]]


def _columns(this_year: int) -> tuple[_Column, ...]:
    """Every column by which a row can be an entry's; rows have identifiers in one form."""

    def pnc_id(entry: Entry) -> tuple[str]:
        return (read_pnc_id(entry.person.pnc_id, this_year).canonical,)

    return (_Column("pnc_id", str, pnc_id), *_OTHERS)


def _refs_of_grounds(name: str) -> Callable[[Entry], list[str]]:
    return lambda one: [plain_ref(getattr(ground, name)) for ground in one.grounds]


_OTHERS: Final = (
    _Column("cro_number", str, lambda one: (read_cro_number(one.person.cro_number).canonical,)),
    _Column("nominal_ref", plain_ref, lambda one: (plain_ref(one.person.nominal_ref),)),
    _Column("custody_number", plain_ref, lambda one: (plain_ref(one.person.custody_number),)),
    _Column("urn", str, lambda one: [read_urn(ground.urn).canonical for ground in one.grounds]),
    _Column("asn", str, lambda one: [read_asn(ground.asn).canonical for ground in one.grounds]),
    _Column("crime_ref", plain_ref, _refs_of_grounds("crime_ref")),
    _Column("order_ref", plain_ref, _refs_of_grounds("order_ref")),
    _Column("missing_ref", plain_ref, _refs_of_grounds("missing_ref")),
    _Column("image_ref", plain_ref, lambda one: (plain_ref(one.image.ref),)),
)
