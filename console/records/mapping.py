"""A source's mapping: the TOML file by which an office says how a records system is asked.

It is taken whole or refused whole, with the line and the key of every mistake.
"""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from console.domain.records import RECORD_TYPES, Silence
from console.domain.refusals import Objection, RefusedError, refusal
from console.records.columns import COLUMNS
from console.records.opening import open_source
from console.services.contracts import SourceSpec
from console.services.toml_lines import key_lines, key_name, line_of

MOST_BYTES: Final = 1_000_000
"""Bytes of a mapping file that are read at the most."""

LONGEST: Final = 200_000
"""Longest mapping file, in bytes."""

_Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._ -]{0,59}$")]
_Where = Annotated[str, Field(min_length=1, max_length=2_000, pattern=r"^[^\x00-\x1f]+$")]
_Kind = Literal["records-csv", "bichard-warrants", "bichard-bails", "sql"]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Source(_Table):
    name: _Name
    kind: _Kind
    path: _Where | None = None
    url: _Where | None = None
    answers: Annotated[list[str], Field(min_length=1)]
    silence: Silence = Silence.UNKNOWN
    live: Annotated[bool, Field(strict=True)] | None = None
    queries: dict[str, str] = {}
    columns: dict[str, _Where] = {}


class _Mapping(_Table):
    sources: Annotated[list[_Source], Field(min_length=1, max_length=50)]


def read_mapping(received: bytes, name: str) -> tuple[SourceSpec, ...]:
    """The sources of a mapping file: `[source]`, or one `[[sources]]` for each.

    Raises RefusedError with an objection for every mistake.
    """
    if len(received) > LONGEST:
        raise refusal("source_mapping", f"{name} is larger than {LONGEST:,} bytes.")
    try:
        text = received.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as trouble:
        raise refusal("source_mapping", f"{name} is not UTF-8 text; save it as UTF-8.") from trouble
    except (ValueError, RecursionError) as trouble:  # a number with too many digits is one, too
        raise refusal("source_mapping", f"{name} is not TOML: {trouble}.") from trouble
    single = "sources" not in table and "source" in table
    if single:
        table = {"sources": [table.pop("source")], **table}
    lines = _Lines(text, name, single)
    try:
        mapping = _Mapping.model_validate(table)
    except ValidationError as trouble:
        raise RefusedError(
            tuple(
                lines.objection(tuple(each["loc"]), f"is wrong: {each['msg'].lower()}")
                for each in trouble.errors(include_url=False, include_input=False)
            )
        ) from trouble
    wrong = [
        objection
        for place, source in enumerate(mapping.sources)
        for objection in _wrong(lines, ("sources", place), source)
    ]
    names = [source.name for source in mapping.sources]
    for place, source in enumerate(mapping.sources):
        if names.index(source.name) != place:
            wrong.append(lines.objection(("sources", place, "name"), "is used twice"))
    if wrong:
        raise RefusedError(tuple(wrong))
    specs = tuple(_spec(source) for source in mapping.sources)
    for spec in specs:
        if spec.kind != "sql":
            open_source(spec)
    return specs


class _Lines:
    """Says where in the file a key stands."""

    def __init__(self, text: str, name: str, single: bool) -> None:
        self._lines = key_lines(text)
        self._name = name
        self._single = single

    def objection(self, path: tuple[str | int, ...], what: str) -> Objection:
        own = ("source", *path[2:]) if self._single and path[:1] == ("sources",) else path
        line = line_of(self._lines, own)
        where = self._name if line is None else f"{self._name}, line {line}"
        return Objection("source_mapping", f"{where}: {key_name(own)} {what}.")


def _wrong(lines: _Lines, path: tuple[str | int, ...], source: _Source) -> list[Objection]:
    wrong: list[Objection] = []
    is_sql = source.kind == "sql"
    needed, other = ("url", "path") if is_sql else ("path", "url")
    if getattr(source, needed) is None:
        wrong.append(lines.objection(path, f"has no {needed}, which a {source.kind} source needs"))
    if getattr(source, other) is not None:
        wrong.append(lines.objection((*path, other), f"is not for a {source.kind} source"))
    for record_type in source.answers:
        if record_type not in RECORD_TYPES:
            what = f"names “{record_type[:40]}”, which is no record type"
            wrong.append(lines.objection((*path, "answers"), what))
    if is_sql != bool(source.queries):
        what = "needs a query for each record type" if is_sql else "takes no queries"
        wrong.append(lines.objection((*path, "queries"), what))
    for record_type in source.queries:
        if record_type not in source.answers:
            what = "is no record type that this source answers"
            wrong.append(lines.objection((*path, "queries", record_type), what))
    if is_sql:
        for record_type in source.answers:
            if source.queries and record_type not in source.queries:
                what = f"names “{record_type[:40]}”, for which there is no query"
                wrong.append(lines.objection((*path, "answers"), what))
    if source.columns and source.kind != "records-csv":
        wrong.append(lines.objection((*path, "columns"), "is for records-csv sources only"))
    for column in source.columns:
        if column not in COLUMNS:
            wrong.append(lines.objection((*path, "columns", column), "is no canonical column"))
    return wrong


def _spec(source: _Source) -> SourceSpec:
    is_sql = source.kind == "sql"
    return SourceSpec(
        name=source.name,
        kind=source.kind,
        location=(source.url if is_sql else source.path) or "",
        answers=tuple(source.answers),
        silence=source.silence,
        live=is_sql if source.live is None else source.live,
        queries=source.queries,
        columns=source.columns,
    )


def read_sources(file: Path) -> tuple[SourceSpec, ...]:
    """The sources of an office's mapping file; its relative paths are beside that file."""
    try:
        with file.open("rb") as opened_file:
            received = opened_file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise refusal(
            "file_unreadable",
            f"The file {file} cannot be read: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
    return tuple(_beside(file, spec) for spec in read_mapping(received, file.name))


def _beside(file: Path, spec: SourceSpec) -> SourceSpec:
    head = "sqlite:///" if spec.kind == "sql" else ""
    if not spec.location.startswith(head) or "${" in spec.location or ":memory:" in spec.location:
        return spec
    if spec.kind == "sql" and not spec.location.startswith("sqlite"):
        return spec
    place = spec.location.removeprefix(head)
    return replace(spec, location=f"{head}{(file.absolute().parent / place).resolve()}")
