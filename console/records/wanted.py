"""The keys of a list against the rows of a source.

A source may write a PNC ID, a CRO number or an ASN in any of its forms, so a database is asked
for all of them; rows of files are in canonical form before they are compared.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from console.domain.records import Record
from console.records.rows import KEY_COLUMNS
from console.services.contracts import WantedKeys

_PNC: Final = re.compile(r"\d{4}/\d{7}[A-Z]", re.ASCII)
_CRO: Final = re.compile(r"(\d{6})/(\d{2}[A-Z])", re.ASCII)
_CRO_FILE: Final = re.compile(r"(SF\d{2}/)(\d{1,6})([A-Z])", re.ASCII)
_ASN: Final = re.compile(
    r"(\d{2})([A-Z]?[A-Z0-9]{2}[A-Z0-9]{2})([A-Z0-9]{2})(\d{11})([A-Z])", re.ASCII
)

_STANDARD: Final = frozenset({"pnc_id", "cro_number", "urn", "asn"})


def plain(text: str) -> str:
    """A reference without a national standard, as it is compared: capitals, no spaces."""
    if text.isalnum():
        return text.upper()
    return "".join(text.split()).upper()


def all_plain(refs: Sequence[str]) -> list[str]:
    """Many references, each as `plain` makes it: all at once where none has a space in it."""
    text = " ".join(refs)
    if text.split() != list(refs):
        return list(map(plain, refs))
    capitals = text.upper()
    return list(refs) if capitals == text else capitals.split()


def pnc_forms(canonical: Sequence[str]) -> list[str]:
    """The ways in which systems write PNC IDs: with and without the century and zeros.

    Way by way, and not one ID after another, so that a list that is in order nearly stays so.
    """
    whole = [key for key in canonical if _PNC.fullmatch(key) is not None]
    short = [f"{key[:5]}{key[5:12].lstrip('0') or '0'}{key[12]}" for key in whole]
    strange = canonical if len(whole) < len(canonical) else ()
    return [*whole, *short, *(key[2:] for key in whole), *(key[2:] for key in short), *strange]


def cro_forms(canonical: str) -> tuple[str, ...]:
    """The ways in which systems write a CRO number."""
    match = _CRO.fullmatch(canonical)
    if match is not None:
        serial, rest = match.groups()
        return tuple(dict.fromkeys((canonical, f"{serial.lstrip('0') or '0'}/{rest}")))
    file = _CRO_FILE.fullmatch(canonical)
    if file is not None:
        head, serial, letter = file.groups()
        forms = (canonical, f"{head}{serial:0>5}{letter}", f"{head}{serial:0>6}{letter}")
        return tuple(dict.fromkeys(forms))
    return (canonical,)


def asn_forms(canonical: str) -> tuple[str, ...]:
    """The ways in which systems write an ASN: long, and the short form of the PNC."""
    match = _ASN.fullmatch(canonical)
    if match is None:
        return (canonical,)
    year, owner, system, serial, letter = match.groups()
    return (canonical, f"{year}/{owner}/{system}/{serial.lstrip('0') or '0'}{letter}")


def written_forms(wanted: WantedKeys) -> dict[str, list[str]]:
    """For each key column, every text to ask a database for: sorted, without repeats."""

    def free(refs: Sequence[str]) -> Iterable[str]:
        as_compared = all_plain(refs)
        if as_compared == list(refs):
            return refs
        return chain(refs, map(str.strip, refs), as_compared)

    asked: dict[str, Iterable[str]] = {
        "pnc_id": pnc_forms(wanted.pnc_ids),
        "cro_number": {form for key in wanted.cro_numbers for form in cro_forms(key)},
        "nominal_ref": free(wanted.nominal_refs),
        "custody_number": free(wanted.custody_numbers),
        "urn": wanted.urns,
        "asn": {form for key in wanted.asns for form in asn_forms(key)},
        "crime_ref": free(wanted.crime_refs),
        "order_ref": free(wanted.order_refs),
        "missing_ref": free(wanted.missing_refs),
        "image_ref": free(wanted.image_refs),
    }
    found = {column: sorted(dict.fromkeys(forms)) for column, forms in asked.items()}
    return {column: forms for column, forms in found.items() if forms}


def concerning(records: Iterable[Record], wanted: WantedKeys) -> list[Record]:
    """The records that carry a wanted key, or belong to a case of one that does.

    Nothing is kept about people who are not on the list. A court result names its case only,
    so the cases of kept records count as wanted too.
    """
    rows = list(records)
    kept: set[int] = set()
    # Its fields are the key columns in their order.
    for column, keys in zip(KEY_COLUMNS, wanted, strict=True):
        said = [getattr(row, column) for row in rows]
        if any(said):
            compared, asked = _as_compared(column, said), frozenset(_as_compared(column, keys))
            kept.update(place for place, key in enumerate(compared) if key and key in asked)
    cases = {rows[place].urn for place in kept} - {""}
    return [row for place, row in enumerate(rows) if place in kept or row.urn in cases]


def _as_compared(column: str, keys: Sequence[str]) -> Sequence[str]:
    """Keys as they are compared; identifiers with a national standard are so from the start."""
    return keys if column in _STANDARD else all_plain(keys)
