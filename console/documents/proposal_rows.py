"""Proposal rows into entries: each row judged by itself, then the rows of one entry together.

A row that cannot be taken is set aside with its line and a plain sentence, and the good rows
go in. The one rule kept here: a ground is never joined to a person or picture in doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final, NamedTuple

from console.documents.proposal_cells import (
    REF_SHAPE,
    Cells,
    SetAsideError,
    label,
    read_day,
    read_moment,
)
from console.documents.proposal_table import PERSON_KEYS, Row
from console.documents.received_text import shown, tidy_line
from console.domain.entries import (
    KINDS,
    Category,
    Entry,
    EntryRef,
    Flag,
    Ground,
    Image,
    ImageSource,
    Person,
)
from console.domain.identifiers import names_person

_OLDEST: Final = date(1900, 1, 1)
_KEY_OF: Final = {
    Category.A: ("urn",),
    Category.C: ("crime_ref",),
    Category.E: ("order_ref", "urn"),
    Category.G: ("missing_ref",),
    Category.I: ("linked_entry",),
}


class RejectedRow(NamedTuple):
    """A row that was set aside: file, line (from 1; 0 for the file as a whole), and why."""

    file: str
    line: int
    entry_ref: str
    sentence: str


class ProposedEntry(NamedTuple):
    """An entry and the lines it came from, for whoever finds its picture unusable later."""

    entry: Entry
    lines: tuple[int, ...]


class _Claim(NamedTuple):
    """One row that stands by itself."""

    line: int
    ref: EntryRef
    person: Person
    ground: Ground
    image: Image
    flags: frozenset[Flag]
    by: str
    at: datetime


class Rows(NamedTuple):
    """What the rows of a table gave."""

    entries: tuple[ProposedEntry, ...]
    rejected: tuple[RejectedRow, ...]
    notes: tuple[str, ...]


def _person(cells: Cells) -> Person:
    person = Person(
        surname=cells.needed("surname"),
        forenames=cells.line("forenames"),
        date_of_birth=read_day(cells.needed("date_of_birth"), label("date_of_birth")),
        sex=cells.line("sex"),
        pnc_id=cells.line("pnc_id"),
        cro_number=cells.line("cro_number"),
        nominal_ref=cells.line("nominal_ref"),
        custody_number=cells.line("custody_number"),
    )
    if not any(getattr(person, key) for key in PERSON_KEYS):
        raise SetAsideError(
            "nothing says which person this is in the records; give a PNC ID, CRO number, "
            "nominal reference or custody number"
        )
    return person


def _ground(cells: Cells, ref: str) -> Ground:
    letter = cells.needed("category").upper()
    if letter not in Category.__members__:
        raise SetAsideError(f"the category '{shown(letter)}' is not one of A to I")
    category = Category[letter]
    kind = cells.line("kind").lower()
    kinds = KINDS[category]
    if kinds and kind not in kinds:
        what = f"the kind '{shown(kind)}' is not" if kind else "the kind is empty; give"
        raise SetAsideError(f"{what} one of category {letter}: {', '.join(kinds)}")
    if kind and not kinds:
        raise SetAsideError(f"category {letter} has no kinds; leave the kind empty")
    keys = {
        key: cells.line(key)
        for key in ("urn", "asn", "crime_ref", "order_ref", "missing_ref", "linked_entry")
    }
    wanted = _KEY_OF.get(category, ())
    if wanted and not any(keys[key] for key in wanted):
        names = " or ".join(label(key) for key in wanted)
        raise SetAsideError(f"category {letter} needs the {names}, and it is empty; fill it in")
    linked = keys["linked_entry"]
    if linked and not REF_SHAPE.fullmatch(linked):
        raise SetAsideError(f"the linked entry '{shown(linked)}' is not an entry reference")
    if linked == ref:
        raise SetAsideError("the linked entry is this entry itself; name the other one")
    return Ground(
        category=category,
        kind=kind,
        **keys,
        offence=cells.prose("offence"),
        necessity=cells.needed_prose("necessity"),
        proportionality=cells.needed_prose("proportionality"),
        why_here=cells.needed_prose("why_here"),
    )


def _image(cells: Cells, picture_problem: Callable[[str], str]) -> Image:
    word = cells.needed("image_source").lower()
    sources = [source.value for source in ImageSource]
    if word not in sources:
        raise SetAsideError(
            f"the picture source '{shown(word)}' is not one of {', '.join(sources)}"
        )
    source = ImageSource(word)
    file = cells.needed("image_file")
    if problem := picture_problem(file):
        raise SetAsideError(problem)
    taken = cells.line("image_captured_on")
    image = Image(
        file=file,
        source=source,
        ref=cells.line("image_ref"),
        captured_on=read_day(taken, label("image_captured_on")) if taken else None,
        arrest=cells.line("image_arrest"),
    )
    if source is ImageSource.CUSTODY:
        for column, value in (
            ("image_ref", image.ref),
            ("image_captured_on", image.captured_on),
            ("image_arrest", image.arrest),
        ):
            if not value:
                raise SetAsideError(
                    f"a custody picture needs the {label(column)}, and it is empty; fill it in"
                )
    return image


def _flags(cells: Cells) -> frozenset[Flag]:
    words = cells.line("flags").lower().split()
    known = {flag.value: flag for flag in Flag}
    for word in words:
        if word not in known:
            raise SetAsideError(f"the flag '{shown(word)}' is not one of {', '.join(known)}")
    return frozenset(known[word] for word in words)


def _check_days(person: Person, image: Image, at: datetime) -> None:
    """Refuse dates that cannot all be true."""
    if not _OLDEST <= person.date_of_birth <= at.date():
        raise SetAsideError(
            f"the date of birth {person.date_of_birth.isoformat()} is before 1900 or after the "
            "proposal; check it"
        )
    if image.captured_on is not None and not (
        person.date_of_birth <= image.captured_on <= at.date()
    ):
        raise SetAsideError(
            f"the picture's date {image.captured_on.isoformat()} is before the person's birth or "
            "after the proposal; check it"
        )


def _claim(row: Row, cells: Cells, picture_problem: Callable[[str], str]) -> _Claim:
    ref = cells.needed("entry_ref")
    if not REF_SHAPE.fullmatch(ref):
        raise SetAsideError(
            f"the entry reference '{shown(ref)}' may hold only letters, digits and . _ / -, "
            "and at most 40 of them"
        )
    person = _person(cells)
    if names_person(ref, person):
        # The log and the decisions keep references for years after the names are erased.
        raise SetAsideError(
            f"the entry reference '{shown(ref)}' holds a name of the person, and references are "
            "kept when names are erased; give the entry one that names nobody, such as a number"
        )
    ground = _ground(cells, ref)
    image = _image(cells, picture_problem)
    by = cells.needed("proposed_by")
    at = read_moment(cells.needed("proposed_at"), label("proposed_at"))
    _check_days(person, image, at)
    return _Claim(row.line, EntryRef(ref), person, ground, image, _flags(cells), by, at)


def read_rows(file: str, rows: Iterable[Row], picture_problem: Callable[[str], str]) -> Rows:
    """Rows into entries.

    ``picture_problem`` says what is wrong with a picture's path, '' when it can be read.
    Entries keep the order in which they first appear.
    """
    notes: list[str] = []
    rejected: list[RejectedRow] = []
    claims: dict[EntryRef, list[_Claim]] = {}
    for row in rows:
        try:
            claim = _claim(row, Cells(row, notes, file), picture_problem)
        except (SetAsideError, ValueError) as why:
            ref = shown(tidy_line(row.cells.get("entry_ref", "")))
            rejected.append(RejectedRow(file, row.line, ref, _sentence(row.line, str(why))))
        else:
            claims.setdefault(claim.ref, []).append(claim)
    entries = []
    for ref, rows_of_entry in claims.items():
        kept, lost = _agreeing(rows_of_entry)
        rejected.extend(RejectedRow(file, line, ref, _sentence(line, why)) for line, why in lost)
        if kept:
            entries.append(_entry(kept))
    return Rows(tuple(entries), tuple(sorted(rejected, key=lambda r: r.line)), tuple(notes))


def _sentence(line: int, why: str) -> str:
    return f"Line {line}: {why}."


def _differing(one: _Claim, other: _Claim) -> str:
    """The first thing about person, picture or proposer in which two rows differ."""
    pairs = (
        ("surname", one.person.surname, other.person.surname),
        ("forenames", one.person.forenames, other.person.forenames),
        ("date_of_birth", one.person.date_of_birth, other.person.date_of_birth),
        ("sex", one.person.sex, other.person.sex),
        *((key, getattr(one.person, key), getattr(other.person, key)) for key in PERSON_KEYS),
        ("image_file", one.image.file, other.image.file),
        ("image_source", one.image.source, other.image.source),
        ("image_ref", one.image.ref, other.image.ref),
        ("image_captured_on", one.image.captured_on, other.image.captured_on),
        ("image_arrest", one.image.arrest, other.image.arrest),
    )
    return next((label(name) for name, a, b in pairs if a != b), label("proposed_by"))


def _agreeing(claims: list[_Claim]) -> tuple[list[_Claim], list[tuple[int, str]]]:
    """The rows of an entry that agree on person, picture and proposer, and those set aside.

    What most rows say stands; where no version has more than half of them, none does.
    """
    if len(claims) == 1:
        return claims, []
    versions = Counter((c.person, c.image, c.by) for c in claims)
    version, count = versions.most_common(1)[0]
    lost: list[tuple[int, str]] = []
    if count * 2 <= len(claims):
        for claim in claims:
            other = next(
                c
                for c in claims
                if (c.person, c.image, c.by) != (claim.person, claim.image, claim.by)
            )
            lost.append(
                (
                    claim.line,
                    f"this row and line {other.line} share the entry reference {claim.ref} but "
                    f"differ in the {_differing(claim, other)}, so it is not sure whom the entry "
                    "is about; correct one or give it its own reference",
                )
            )
        return [], lost
    kept: list[_Claim] = []
    grounds: dict[Ground, int] = {}
    for claim in claims:
        if (claim.person, claim.image, claim.by) != version:
            first = next(c for c in claims if (c.person, c.image, c.by) == version)
            lost.append(
                (
                    claim.line,
                    f"the {_differing(claim, first)} differs from line {first.line} of the same "
                    f"entry {claim.ref}; correct it or give the row its own reference",
                )
            )
        elif claim.ground in grounds:
            lost.append((claim.line, f"it repeats line {grounds[claim.ground]}; leave it out"))
        else:
            grounds[claim.ground] = claim.line
            kept.append(claim)
    return kept, lost


def _entry(claims: list[_Claim]) -> ProposedEntry:
    first = claims[0]
    entry = Entry(
        ref=first.ref,
        person=first.person,
        grounds=tuple(claim.ground for claim in claims),
        image=first.image,
        proposed_by=first.by,
        proposed_at=max(claim.at for claim in claims),
        flags=frozenset().union(*(claim.flags for claim in claims)),
    )
    return ProposedEntry(entry, tuple(claim.line for claim in claims))


def with_partners(
    entry: ProposedEntry, person: tuple[EntryRef, ...], picture: tuple[EntryRef, ...]
) -> ProposedEntry:
    """The entry with the others that share its person or its picture."""
    named = replace(entry.entry, same_person=person, same_picture=picture)
    return entry._replace(entry=named)
