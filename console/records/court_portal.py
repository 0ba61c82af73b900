"""The court-results portal's Warrants and Bails reports, as CSV or re-saved as Excel.

There is one row for each hearing. The date run is a report's age; the trigger status goes into
the detail and changes nothing, because a trigger marked done does not prove that PNC was.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from console.domain.identifiers import read_asn, read_pnc_id, read_urn
from console.domain.records import LONDON, Record
from console.domain.refusals import OutOfReachError
from console.records.answers import answered, down
from console.records.cells import BAD, Cell, clock_of, day_of, end_moment_of, moment_of, text_of
from console.records.portal_shape import BAILS, WARRANTS
from console.records.sheets import Table, read_table
from console.records.wanted import concerning
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys

_DATE_RUN: Final = re.compile(r"date run:\s*(\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}(?::\d{2})?)", re.I)
_TYPES: Final[Mapping[str, tuple[str, str]]] = {
    "fta": ("", ""),
    "first instance": ("LE", ""),
    "parent": ("K", "4585"),
    "witness": ("W", "4586"),
}
_NO_CONDITIONS: Final = "no bail conditions found"
_MOST_TOLD: Final = 20
_LONGEST_DETAIL: Final = 2_000
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class _UnreadableRowError(Exception):
    """A row that cannot be taken; its text says why."""


class _Reader:
    """How the cells of one report are read: each different one once, as reports repeat them."""

    def __init__(self) -> None:
        once = lru_cache(maxsize=None, typed=True)
        self.text: Callable[[Cell], str] = once(_plain)
        self.day: Callable[[Cell], object] = once(day_of)
        self.moment: Callable[[Cell], object] = once(moment_of)
        self.hearing: Callable[[Cell, Cell], _Hearing] = once(_hearing)


class _Hearing(NamedTuple):
    """When a case was heard, and the same as an officer reads it."""

    at: datetime
    words: str


class _Row(NamedTuple):
    """One hearing of one defendant, as both reports have it.

    `ref` is the case and the defendant: the portal's reports give no number of their own.
    """

    reader: _Reader
    cells: Mapping[str, Cell]
    hearing: _Hearing
    urn: str
    asn: str
    surname: str
    ref: str

    def text(self, column: str) -> str:
        """A cell as text, '' where the report has no such column or it is blank."""
        return self.reader.text(self.cells.get(column))


class _Found(NamedTuple):
    """A record of a hearing, and when the portal received it."""

    record: Record
    received_at: datetime | None


class PortalReport:
    """A source of kind `bichard-warrants` or `bichard-bails`."""

    def __init__(self, spec: SourceSpec, path: Path) -> None:
        """Read `path` at every asking."""
        self._spec = spec
        self._path = path
        self._layout = WARRANTS if spec.kind == "bichard-warrants" else BAILS
        self._records: Callable[[SourceSpec, _Row, int], list[Record]] = (
            _warrants if self._layout is WARRANTS else _bails
        )

    @property
    def spec(self) -> SourceSpec:
        """How it is asked."""
        return self._spec

    def read(self, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """Its hearings of the wanted people and cases."""
        return self._read(wanted, at)

    def preview(self, rows: int, at: datetime) -> SourceAnswer:
        """Its first hearings, whomever they are about."""
        return self._read(None, at, rows)

    def _read(
        self, wanted: WantedKeys | None, at: datetime, most: int | None = None
    ) -> SourceAnswer:
        try:
            table = read_table(self._path)
            heading = self._layout.find_heading(table.rows, self._path.name)
        except OutOfReachError as trouble:
            return down(self._spec, trouble.sentence, at)
        read_at = _date_run(table.rows[: heading.place]) or table.written_at
        found: list[_Found] = []
        problems: list[str] = []
        rejected = 0
        last = None if most is None else heading.place + 1 + most
        reader = _Reader()
        year = at.astimezone(LONDON).year
        for place in range(heading.place + 1, len(table.rows[:last])):
            cells = dict(zip(heading.names, table.rows[place], strict=False))
            try:
                row = _row(reader, cells)
                received = reader.moment(cells.get("date/time received by cjse"))
                known = received if isinstance(received, datetime) else None
                found += [_Found(each, known) for each in self._records(self._spec, row, year)]
            except _UnreadableRowError as why:
                rejected += 1
                if rejected <= _MOST_TOLD:
                    where = f"{self._spec.name}, {table.line_word} {table.lines[place]}"
                    problems.append(f"{where}: {why}; the row was set aside.")
        if rejected > _MOST_TOLD:
            problems.append(f"{self._spec.name}: {rejected - _MOST_TOLD:,} more were set aside.")
        problems += _heading_problems(table, heading.place, self._spec.name)
        records = _latest(found)
        return answered(
            self._spec,
            records if wanted is None else concerning(records, wanted),
            read_at=read_at,
            asked_at=at,
            rejected=rejected,
            problems=tuple(problems),
        )


def _date_run(rows: list[list[Cell]]) -> datetime | None:
    """When the report was run; None where the lines above its heading were lost."""
    for row in rows:
        for cell in row:
            match = _DATE_RUN.search(cell) if isinstance(cell, str) else None
            read = moment_of(match[1]) if match is not None else None
            if isinstance(read, datetime):
                return read
    return None


def _heading_problems(table: Table, place: int, name: str) -> list[str]:
    if _date_run(table.rows[:place]) is not None:
        return []
    return [
        f"{name} has lost the line that says when it was run, so it is taken to be as old as "
        "the file; export it again for its true age."
    ]


def _row(reader: _Reader, cells: Mapping[str, Cell]) -> _Row:
    hearing = reader.hearing(cells.get("hearing date"), cells.get("hearing time"))
    urn, asn = text_of(cells.get("ptiurn")), text_of(cells.get("asn"))
    if not isinstance(urn, str) or not isinstance(asn, str) or not (urn or asn):
        raise _UnreadableRowError("it has neither a PTIURN nor an ASN")
    name = text_of(cells.get("defendant name"))
    name = name if isinstance(name, str) else ""
    born = reader.day(cells.get("date of birth"))
    urn = read_urn(urn).canonical if urn else ""
    asn = read_asn(asn).canonical if asn else ""
    return _Row(
        reader=reader,
        cells=cells,
        hearing=hearing,
        urn=urn,
        asn=asn,
        surname=surname_of(name),
        ref=f"{urn} {asn or _defendant(name, born)}",
    )


def _defendant(name: str, born: object) -> str:
    """What tells one defendant of a case from another where the report gives no ASN.

    A reference goes into the log, which nobody can erase, so it may not hold the name itself.
    """
    told = f"{' '.join(name.split()).upper()}|{born if isinstance(born, date) else ''}"
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _plain(cell: Cell) -> str:
    text = text_of(cell)
    return " ".join(text.split()) if isinstance(text, str) else ""


def _hearing(day_cell: Cell, clock_cell: Cell) -> _Hearing:
    day, clock = day_of(day_cell), clock_of(clock_cell)
    if not isinstance(day, date):
        raise _UnreadableRowError("the hearing date cannot be read")
    if clock is BAD:
        raise _UnreadableRowError("the hearing time cannot be read")
    at = moment_of(datetime.combine(day, clock) if isinstance(clock, time) else day)
    if not isinstance(at, datetime):
        raise _UnreadableRowError("the hearing date cannot be read")
    return _Hearing(at, f"{at.astimezone(LONDON):%Y-%m-%d %H:%M}")


def surname_of(name: str) -> str:
    """The surname of a defendant as the portal prints names: surname first, in capitals.

    Without capitals to go by, it is what stands before a comma, or else the first word.
    """
    if "," in name:
        return name.split(",", 1)[0].strip()
    words = name.split()
    capitals = 0
    while capitals < len(words) and words[capitals].isupper():
        capitals += 1
    if 0 < capitals < len(words):
        return " ".join(words[:capitals])
    return words[0] if words else ""


def _base(
    spec: SourceSpec,
    row: _Row,
    record_type: str,
    *,
    pnc_id: str = "",
    status: str = "",
    qualifier: str = "",
    detail: str,
) -> Record:
    born = row.reader.day(row.cells.get("date of birth"))
    if born is BAD:
        raise _UnreadableRowError("the date of birth cannot be read")
    return Record(
        source=spec.name,
        record_type=record_type,
        record_ref=row.ref,
        pnc_id=pnc_id,
        urn=row.urn,
        asn=row.asn,
        surname=row.surname,
        date_of_birth=born,  # type: ignore[arg-type]
        status=status,
        qualifier=qualifier,
        opened_at=row.hearing.at,
        changed_at=row.hearing.at,
        detail=detail,
    )


def _warrants(spec: SourceSpec, row: _Row, year: int) -> list[Record]:
    """The warrant that a hearing issued, the one that it withdrew, or both."""
    kind, bail = row.text("warrant type").casefold(), row.text("bail or no bail").casefold()
    withdrawn, issued = kind.startswith("withdrawn"), kind.removeprefix("withdrawn").strip()
    if issued and issued not in _TYPES:
        raise _UnreadableRowError(f"“{row.text('warrant type')[:40]}” is no warrant type")
    if bail not in ("", "bail", "no bail"):
        raise _UnreadableRowError(f"“{row.text('bail or no bail')[:40]}” is not Bail or No Bail")
    if not issued and not withdrawn and bail:
        raise _UnreadableRowError("it has no warrant type")
    pnc_id = row.text("pncid")
    qualifier, code = _TYPES.get(issued, ("", ""))
    base = _base(
        spec,
        row,
        "warrant",
        pnc_id=read_pnc_id(pnc_id, year).canonical if pnc_id else "",
        qualifier=qualifier,
        detail=_detail(row, ("warrant type", "bail or no bail", "warrant text")),
    )
    hearing = f"{row.ref} {row.hearing.words}"
    ended: list[Record] = []
    if withdrawn or not bail or not issued:
        ended = [base._replace(record_ref=f"{hearing} withdrawn", status="withdrawn", code="2509")]
    if not bail or not issued:
        return ended
    live = base._replace(record_ref=f"{hearing} issued", status="live", code=code or "4576")
    if not code and bail == "bail":
        live = _with_bail(live, row)
    return [*(each._replace(qualifier="") for each in ended), live]


def _with_bail(live: Record, row: _Row) -> Record:
    """A warrant backed for bail: dated where the report gives the next appearance."""
    until = end_moment_of(row.cells.get("next court appearance date"))
    if until is BAD:
        raise _UnreadableRowError("the next court appearance date cannot be read")
    if isinstance(until, datetime):
        return live._replace(code="4575", expires_at=until)
    return live._replace(code="4577")


def _bails(spec: SourceSpec, row: _Row, _year: int) -> list[Record]:
    """The bail of a defendant in a case as a hearing left it."""
    conditions = row.text("bail conditions imposed")
    if not conditions:
        raise _UnreadableRowError("the bail conditions are blank")
    none = conditions.casefold().rstrip(".") == _NO_CONDITIONS
    return [
        _base(
            spec,
            row,
            "bail",
            status="unconditional" if none else "conditional",
            detail=_detail(row, ("bail conditions imposed",)),
        )
    ]


def _detail(row: _Row, columns: tuple[str, ...]) -> str:
    """What an officer reads of the row: the court, the matter, and the trigger."""
    parts = [row.text("court name"), *(row.text(column) for column in columns)]
    parts.append(row.text("offence title(s)"))
    coming = f"{row.text('next court appearance')} {row.text('next court appearance date')}"
    if coming.strip():
        parts.append(f"Next appearance {' '.join(coming.split())}")
    trigger = row.text("trigger status")
    if trigger:
        parts.append(f"PNC trigger {trigger} {row.text('trigger resolved date')}".strip())
    return "; ".join(filter(None, parts))[:_LONGEST_DETAIL]


def _latest(found: list[_Found]) -> list[Record]:
    """One record for each reference: the latest hearing, and of that the latest received.

    The portal repeats a hearing when it is sent again; the bail of a case is one record, which
    each hearing changes. Rows that nothing puts in order all stay, for the rules to weigh.
    """
    kept: dict[tuple[str, str], list[_Found]] = {}
    for each in found:
        rivals = kept.setdefault((each.record.record_type, each.record.record_ref), [])
        if rivals and _age(each) > _age(rivals[0]):
            rivals.clear()
        if not rivals or _age(each) == _age(rivals[0]):
            rivals.append(each)
    # Rows that differ in their detail alone, which is a record's last column, are one.
    told = {each.record[:-1]: each.record for some in kept.values() for each in some}
    return list(told.values())


def _age(found: _Found) -> tuple[datetime, datetime]:
    return found.record.changed_at or _LONG_AGO, found.received_at or _LONG_AGO
