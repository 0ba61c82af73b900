"""The keys of a list against the rows of a source.

A source may write a PNC ID, a CRO number or an ASN in any of its forms, so a database is asked
for all of them; rows of files are in canonical form before they are compared.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from console.domain.records import Record
from console.services.contracts import WantedKeys

_PNC: Final = re.compile(r"\d{4}/\d{7}[A-Z]", re.ASCII)
_CRO: Final = re.compile(r"(\d{6})/(\d{2}[A-Z])", re.ASCII)
_CRO_FILE: Final = re.compile(r"(SF\d{2}/)(\d{1,6})([A-Z])", re.ASCII)
_ASN: Final = re.compile(
    r"(\d{2})([A-Z]?[A-Z0-9]{2}[A-Z0-9]{2})([A-Z0-9]{2})(\d{11})([A-Z])", re.ASCII
)


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


def pnc_forms(canonical: str) -> tuple[str, ...]:
    """The ways in which systems write a PNC ID."""
    if _PNC.fullmatch(canonical) is None:
        return (canonical,)
    serial = canonical[5:]
    short = serial.lstrip("0")
    if short == serial:
        return (canonical, canonical[2:])
    if len(short) == 1:
        short = f"0{short}"
    return (canonical, canonical[2:], canonical[:5] + short, canonical[2:5] + short)


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
        "pnc_id": chain.from_iterable(map(pnc_forms, wanted.pnc_ids)),
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
    sets = _sets(wanted)
    kept = [_carries(row, sets) for row in rows]
    cases = {row.urn for row, keep in zip(rows, kept, strict=True) if keep and row.urn}
    return [
        row for row, keep in zip(rows, kept, strict=True) if keep or (row.urn and row.urn in cases)
    ]


def _sets(wanted: WantedKeys) -> Mapping[str, frozenset[str]]:
    return {
        "pnc_id": frozenset(wanted.pnc_ids),
        "cro_number": frozenset(wanted.cro_numbers),
        "nominal_ref": frozenset(all_plain(wanted.nominal_refs)),
        "custody_number": frozenset(all_plain(wanted.custody_numbers)),
        "urn": frozenset(wanted.urns),
        "asn": frozenset(wanted.asns),
        "crime_ref": frozenset(all_plain(wanted.crime_refs)),
        "order_ref": frozenset(all_plain(wanted.order_refs)),
        "missing_ref": frozenset(all_plain(wanted.missing_refs)),
        "image_ref": frozenset(all_plain(wanted.image_refs)),
    }


def _carries(row: Record, sets: Mapping[str, frozenset[str]]) -> bool:
    return bool(
        row.pnc_id in sets["pnc_id"]
        or row.urn in sets["urn"]
        or row.cro_number in sets["cro_number"]
        or row.asn in sets["asn"]
        or (row.nominal_ref and plain(row.nominal_ref) in sets["nominal_ref"])
        or (row.custody_number and plain(row.custody_number) in sets["custody_number"])
        or (row.crime_ref and plain(row.crime_ref) in sets["crime_ref"])
        or (row.order_ref and plain(row.order_ref) in sets["order_ref"])
        or (row.missing_ref and plain(row.missing_ref) in sets["missing_ref"])
        or (row.image_ref and plain(row.image_ref) in sets["image_ref"])
    )
