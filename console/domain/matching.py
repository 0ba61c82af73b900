"""Which records speak of which ground, person and picture.

Several people share a case, so a row found by the case's key that names another person is
set apart. The rule: a key that is not there agrees with nothing.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Final, NamedTuple

from console.domain.entries import Entry, Ground
from console.domain.identifiers import (
    Identifier,
    read_asn,
    read_cro_number,
    read_pnc_id,
    read_urn,
)
from console.domain.records import RECORD_TYPES, Record, RecordKey, key_of, made, newest

_PERSONAL: Final = frozenset({"custody", "recall", "person", "threat", "notification"})
_PERSONAL_WITHOUT_CASE: Final = frozenset({"contact", "wanted"})
_FOUND_BY: Final = {
    kind: (
        kind in _PERSONAL or kind in _PERSONAL_WITHOUT_CASE or kind == "court_result",
        kind not in _PERSONAL,
    )
    for kind in RECORD_TYPES
}
"""Whether rows of a type are found by the person they name, and by their case.

Court results are found by the person, too: a death ends more than its own case.
"""

Rows = Mapping[str, list[Record]]
"""Records by record type, each list in one stable order."""


class PersonKeys(NamedTuple):
    """An entry's person as records name people; '' where the entry does not say."""

    pnc_id: str
    cro_number: str
    nominal_ref: str
    custody_number: str
    surname: str
    date_of_birth: date


class GroundKeys(NamedTuple):
    """The keys that a ground names, in the form that records are compared by."""

    urn: str
    asn: str
    crime_ref: str
    order_ref: str
    missing_ref: str


class Matched(NamedTuple):
    """The rows found for a ground, a person or a picture, none of them to be changed.

    `own` are this person's by type, and `rows` the same as one list; `others` were found by the
    case's key and are another person's; `disputed` are rows of records that one source gives
    in two ways at one instant.
    """

    own: Mapping[str, list[Record]]
    rows: Sequence[Record]
    others: Sequence[Record]
    disputed: Sequence[Record]


NOTHING: Final = Matched({}, (), (), ())
"""No row was found."""


def plain_ref(text: str) -> str:
    """A reference with no national standard, compared without spaces and in capitals."""
    if text.isalnum() or (" " not in text and text.isprintable()):
        return text.upper()
    return "".join(text.split()).upper()


def plain_name(text: str) -> str:
    """A surname compared without accents, spaces, hyphens and case."""
    if text.isascii():
        return (text if text.isalpha() else "".join(filter(str.isalnum, text))).lower()
    spread = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in spread if letter.isalnum()).casefold()


class ReadPerson(NamedTuple):
    """A person's keys, and the identifiers that carry a check letter, as read."""

    keys: PersonKeys
    identifiers: tuple[Identifier, ...]


def read_person(entry: Entry, this_year: int) -> ReadPerson:
    """Bring an entry's person into the form that records are compared by."""
    person = entry.person
    read: tuple[Identifier, ...] = ()
    pnc_id = cro_number = ""
    if person.pnc_id.strip():
        read = (read_pnc_id(person.pnc_id, this_year),)
        pnc_id = read[0].canonical
    if person.cro_number.strip():
        read = (*read, read_cro_number(person.cro_number))
        cro_number = read[-1].canonical
    keys = made(
        PersonKeys,
        (
            pnc_id,
            cro_number,
            plain_ref(person.nominal_ref) if person.nominal_ref else "",
            plain_ref(person.custody_number) if person.custody_number else "",
            plain_name(person.surname),
            person.date_of_birth,
        ),
    )
    return made(ReadPerson, (keys, read))


def ground_keys(ground: Ground) -> GroundKeys:
    """Bring a ground's keys into the form that records are compared by."""
    return made(
        GroundKeys,
        (
            read_urn(ground.urn).canonical if ground.urn else "",
            read_asn(ground.asn).canonical if ground.asn else "",
            plain_ref(ground.crime_ref) if ground.crime_ref else "",
            plain_ref(ground.order_ref) if ground.order_ref else "",
            plain_ref(ground.missing_ref) if ground.missing_ref else "",
        ),
    )


def is_another_persons(keys: PersonKeys, row: Record) -> bool:
    """Whether a row found by a case's key names somebody else.

    One person key in common makes it this person's; keys that differ, with none in common,
    make it another's. Where no key can be compared, surname and birth date together speak; a
    surname that is the beginning of the other is taken to be the same, cut short.
    """
    differs = False
    _, _, _, pnc_id, cro_number, nominal_ref, custody_number = row[:7]
    if pnc_id and keys.pnc_id:
        if pnc_id == keys.pnc_id:
            return False
        differs = True
    if cro_number and keys.cro_number:
        if cro_number == keys.cro_number:
            return False
        differs = True
    if nominal_ref and keys.nominal_ref:
        if plain_ref(nominal_ref) == keys.nominal_ref:
            return False
        differs = True
    if custody_number and keys.custody_number:
        if plain_ref(custody_number) == keys.custody_number:
            return False
        differs = True
    if differs:
        return True
    if row.surname and row.date_of_birth is not None:
        if row.date_of_birth != keys.date_of_birth:
            return True
        surname = plain_name(row.surname)
        return not (surname.startswith(keys.surname) or keys.surname.startswith(surname))
    return False


def contradicts(keys: PersonKeys, row: Record) -> bool:
    """Whether a row that shares one key with a person carries another PNC ID or CRO number."""
    return bool(
        (row.pnc_id and keys.pnc_id and row.pnc_id != keys.pnc_id)
        or (row.cro_number and keys.cro_number and row.cro_number != keys.cro_number)
    )


class RecordIndex:
    """All records of a list by the keys they carry, made once so that each entry is quick."""

    __slots__ = (
        "_asns",
        "_crimes",
        "_cros",
        "_custody",
        "_images",
        "_missing",
        "_nominals",
        "_orders",
        "_pncs",
        "_urns",
        "disputed",
        "rows",
    )

    def __init__(self, records: Iterable[Record]) -> None:
        """Index the newest row of each record."""
        kept = newest(records)
        self.disputed: frozenset[RecordKey] = kept.disputed
        self.rows = len(kept.records)
        images, of_person, of_case = _placed(kept.records)
        self._images = _by_key(images, "image_ref", plain_ref)
        self._pncs = _by_key(of_person, "pnc_id")
        self._cros = _by_key(of_person, "cro_number")
        self._nominals = _by_key(of_person, "nominal_ref", plain_ref)
        self._custody = _by_key(of_person, "custody_number", plain_ref)
        self._urns = _by_key(of_case, "urn")
        self._asns = _by_key(of_case, "asn")
        self._crimes = _by_key(of_case, "crime_ref", plain_ref)
        self._orders = _by_key(of_case, "order_ref", plain_ref)
        self._missing = _by_key(of_case, "missing_ref", plain_ref)

    def of_person(self, keys: PersonKeys) -> Matched:
        """What happened to a person: the rows that share any person key."""
        pnc_id, cro_number, nominal_ref, custody_number, _, _ = keys
        found: list[Record] = []
        if pnc_id and (rows := self._pncs.get(pnc_id)):
            found += rows
        if cro_number and (rows := self._cros.get(cro_number)):
            found += rows
        if nominal_ref and (rows := self._nominals.get(nominal_ref)):
            found += rows
        if custody_number and (rows := self._custody.get(custody_number)):
            found += rows
        return self._sorted_out(found, None) if found else NOTHING

    def of_case(self, ground: GroundKeys, keys: PersonKeys) -> Matched:
        """What is known of a ground's case, order or report, by the keys that it names."""
        urn, asn, crime_ref, order_ref, missing_ref = ground
        found: list[Record] = []
        if urn and (rows := self._urns.get(urn)):
            found += rows
        if asn and (rows := self._asns.get(asn)):
            # One arrest may lead to several cases: a row of another case is not this one's.
            found += [row for row in rows if not (row.urn and urn) or row.urn == urn]
        if crime_ref and (rows := self._crimes.get(crime_ref)):
            found += rows
        if order_ref and (rows := self._orders.get(order_ref)):
            found += rows
        if missing_ref and (rows := self._missing.get(missing_ref)):
            found += rows
        return self._sorted_out(found, keys) if found else NOTHING

    def results_of(self, row: Record, keys: PersonKeys) -> list[Record]:
        """The court results of the case that a crime, order or picture belongs to."""
        found: list[Record] = []
        if row.urn:
            found += self._urns.get(row.urn, ())
        if row.asn:
            found += self._asns.get(row.asn, ())
        results = [each for each in found if each.record_type == "court_result"]
        if not results:
            return results
        return self._sorted_out(results, keys).own.get("court_result", [])

    def of_picture(self, image_ref: str, keys: PersonKeys) -> Matched:
        """What is known of a custody picture's arrest."""
        found = self._images.get(plain_ref(image_ref)) if image_ref else None
        return self._sorted_out(found, keys) if found else NOTHING

    def _sorted_out(self, found: list[Record], keys: PersonKeys | None) -> Matched:
        """Rows once each, by type, in one stable order; other people's and disputed ones apart."""
        if len(found) == 2 and found[0] is not found[1]:
            if _STABLE(found[1]) < _STABLE(found[0]):
                found = found[::-1]
        elif len(found) > 1:
            found = sorted({id(row): row for row in found}.values(), key=_STABLE)
        elif not self.disputed and (keys is None or not is_another_persons(keys, found[0])):
            # One row that is the person's own, as most are.
            return made(Matched, ({found[0].record_type: found}, found, (), ()))
        mine: list[Record] = []
        others: list[Record] = []
        disputed: list[Record] = []
        for row in found:
            if keys is not None and is_another_persons(keys, row):
                others.append(row)
            elif self.disputed and key_of(row) in self.disputed:
                disputed.append(row)
            else:
                mine.append(row)
        own: dict[str, list[Record]] = {}
        for row in mine:
            own.setdefault(row.record_type, []).append(row)
        return made(Matched, (own, mine, others, disputed))


_ByKey = Mapping[str, list[Record]]


def _placed(rows: Iterable[Record]) -> tuple[list[Record], list[Record], list[Record]]:
    """The rows of pictures, those that are found by a person, and those found by a case."""
    images: list[Record] = []
    of_person: list[Record] = []
    of_case: list[Record] = []
    for row in rows:
        kind = row.record_type
        if kind == "image":
            images.append(row)
            continue
        by_person, by_case = _FOUND_BY.get(kind, (True, True))
        if by_person and (
            kind not in _PERSONAL_WITHOUT_CASE or not (row.urn or row.asn or row.crime_ref)
        ):
            of_person.append(row)
        if by_case:
            of_case.append(row)
    return images, of_person, of_case


def _by_key(
    rows: Sequence[Record], column: str, read: Callable[[str], str] | None = None
) -> _ByKey:
    """The rows by what they give in one column, in their own order; a blank finds nothing."""
    keys: Iterable[str] = list(map(itemgetter(Record._fields.index(column)), rows))
    if not any(keys):
        return {}
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for key, row in zip(keys, rows, strict=True):
        if key:
            found[read(key) if read is not None else key].append(row)
    return found


_PLACES: Final = map(
    Record._fields.index, ("record_type", "source", "record_ref", "status", "code")
)
_STABLE: Final = itemgetter(*_PLACES)
