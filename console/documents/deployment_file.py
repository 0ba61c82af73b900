"""``deployment.toml`` of a bundle: the proposed deployment and the sources that it brings.

Every problem is named with its line and key. The one rule kept here: a source of a bundle lies
inside the bundle or on a database server, never elsewhere on this machine.
"""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from typing import Final

from console.documents.bundle_files import unsafe_because
from console.documents.proposal_cells import REF_SHAPE
from console.documents.received_text import hidden_character, shown, tidy_line
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category
from console.domain.records import RECORD_TYPES, Silence
from console.domain.refusals import Objection, RefusedError, refusal
from console.services.contracts import SourceSpec

FILE: Final = "deployment.toml"
MOST_BYTES: Final = 1_000_000
MOST_ENTRIES: Final = 1_000_000
_MOST_SOURCES: Final = 50
_MOST_WORDS: Final = 300
_FILE_KINDS: Final = ("records-csv", "bichard-warrants", "bichard-bails")
_KINDS: Final = (*_FILE_KINDS, "sql")
_FORCE: Final = re.compile(r"[A-Z0-9]{2}")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,59}")
_SERVER: Final = re.compile(r"(postgresql|mysql|mariadb|mssql|oracle)(\+[a-z0-9_]+)?://[^/]")
_SQLITE: Final = re.compile(r"sqlite(\+pysqlite)?:///(?P<path>[^?#]+)")
_DEPLOYMENT_KEYS: Final = (
    *("reference", "operation", "force", "objective", "use_case", "place", "point"),
    *("starts_at", "ends_at", "categories", "ceiling", "policy", "exercise"),
)
_SOURCE_KEYS: Final = ("name", "kind", "path", "url", "answers", "silence", "queries", "columns")


class _Checked:
    """A TOML table read key by key; what is wrong is collected with its line."""

    def __init__(self, table: dict[str, object], head: str, nth: int, text: str) -> None:
        self.table = table
        self.objections: list[Objection] = []
        self._head = head
        self._lines = text.split("\n")
        self._start = self._line_of_head(nth)

    def _line_of_head(self, nth: int) -> int:
        heads = [n for n, line in enumerate(self._lines) if line.strip().startswith(self._head)]
        return heads[nth] if nth < len(heads) else 0

    def line(self, key: str) -> int:
        """The line, from 1, on which a key of this table stands; its heading's if it is absent."""
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
        for number in range(self._start + 1, len(self._lines)):
            if self._lines[number].lstrip().startswith("[") and "=" not in self._lines[number]:
                break
            if pattern.match(self._lines[number]):
                return number + 1
        return self._start + 1

    def object(self, key: str, sentence: str) -> None:
        """Note what is wrong with a key; the sentence goes on from the key's name."""
        self.objections.append(
            Objection("deployment_file", f"{FILE}, line {self.line(key)}: {key} {sentence}.")
        )

    def words(self, key: str, shape: re.Pattern[str] | None = None, hint: str = "") -> str:
        """A needed text of one line."""
        value = self.table.get(key)
        if not isinstance(value, str) or not tidy_line(value):
            self.object(key, "is missing or not a text; give it in quotation marks")
            return ""
        text = tidy_line(value)
        if hidden := hidden_character(text):
            self.object(key, f"holds {hidden}, which cannot be seen; type it again")
        elif len(text) > _MOST_WORDS:
            self.object(key, f"is longer than {_MOST_WORDS} characters")
        elif shape is not None and not shape.fullmatch(text):
            self.object(key, f"'{shown(text)}' {hint}")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A needed list of texts that is not empty."""
        value = self.table.get(key)
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(each, str) for each in value)
        ):
            self.object(key, 'has to be a list of texts, such as ["A", "B"]')
            return ()
        return tuple(value)

    def moment(self, key: str) -> datetime | None:
        """A needed time with its offset, in UTC."""
        value = self.table.get(key)
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                value = None
        if not isinstance(value, datetime):
            self.object(key, "is missing or not a time; write it as 2026-11-28T12:00:00Z")
            return None
        if value.tzinfo is None:
            self.object(key, "has no offset; end it with Z (or +01:00 for British Summer Time)")
            return None
        try:
            return value.astimezone(UTC)
        except OverflowError:
            self.object(key, "is not a time that can be used")
            return None


def _point(checked: _Checked) -> tuple[float, float]:
    value = checked.table.get("point")
    if (
        not isinstance(value, list)
        or len(value) != 2
        or not all(isinstance(each, int | float) and not isinstance(each, bool) for each in value)
        or not (-90 <= value[0] <= 90 and -180 <= value[1] <= 180)
    ):
        checked.object("point", "has to be [latitude, longitude] in degrees")
        return (0.0, 0.0)
    latitude, longitude = float(value[0]), float(value[1])
    if -9 <= latitude <= 3 and 49 <= longitude <= 62:
        checked.object("point", "has longitude first; write [latitude, longitude]")
    return latitude, longitude


def _deployment(checked: _Checked) -> Deployment | None:
    """The proposed deployment, or None when anything is wrong with it."""
    hint = "may hold only letters, digits and . _ / -, at most 40"
    reference = checked.words("reference", REF_SHAPE, hint)
    operation, objective = checked.words("operation"), checked.words("objective")
    force = checked.words("force", _FORCE, "is not a force code of two letters or digits")
    use_case = checked.words("use_case")
    known = [case.value for case in UseCase]
    if use_case and use_case not in known:
        checked.object("use_case", f"'{shown(use_case)}' is not one of {', '.join(known)}")
    place, point = checked.words("place"), _point(checked)
    starts_at, ends_at = checked.moment("starts_at"), checked.moment("ends_at")
    if starts_at is not None and ends_at is not None and ends_at <= starts_at:
        checked.object("ends_at", "is not after starts_at")
    letters = checked.texts("categories")
    for letter in letters:
        if letter not in Category.__members__:
            checked.object("categories", f"names '{shown(letter)}', which is not one of A to I")
    ceiling = checked.table.get("ceiling")
    if type(ceiling) is not int or not 1 <= ceiling <= MOST_ENTRIES:
        checked.object("ceiling", f"has to be a whole number from 1 to {MOST_ENTRIES:,}")
    policy = checked.words("policy", REF_SHAPE, hint)
    exercise = checked.table.get("exercise", False)
    if not isinstance(exercise, bool):
        checked.object("exercise", "has to be true or false")
    if checked.objections or starts_at is None or ends_at is None:
        return None
    assert isinstance(ceiling, int)  # noqa: S101 - objected to above
    return Deployment(
        reference=DeploymentRef(reference),
        operation=operation,
        force=force,
        objective=objective,
        use_case=UseCase(use_case),
        place=place,
        point=point,
        starts_at=starts_at,
        ends_at=ends_at,
        categories=frozenset(Category[letter] for letter in letters),
        ceiling=ceiling,
        policy=policy,
        exercise=exercise is True,
    )


def sqlite_file(url: str) -> str | None:
    """The file that an SQLite URL of a bundle names; None for any other URL."""
    match = _SQLITE.fullmatch(url)
    return None if match is None else match["path"]


def _location(checked: _Checked, kind: str) -> str:
    path, url = checked.table.get("path"), checked.table.get("url")
    if kind in _FILE_KINDS:
        if not isinstance(path, str):
            checked.object("path", "is missing; give a path inside the bundle")
            return ""
        if why := unsafe_because(path):
            checked.object("path", f"'{shown(path)}' {why}")
        return path
    location = url if isinstance(url, str) else ""
    if isinstance(path, str) and not location:
        location = f"sqlite:///{path}"
    inside = sqlite_file(location)
    if inside is not None:
        if why := unsafe_because(inside):
            checked.object("url", f"names a file whose path {why}")
    elif not _SERVER.match(location) or hidden_character(location) or len(location) > 1_000:
        checked.object(
            "url",
            "has to be sqlite:///FILE for a file inside the bundle, or the address of a "
            "PostgreSQL, MySQL, SQL Server or Oracle server",
        )
    return location


def _mapping(checked: _Checked, key: str) -> dict[str, str]:
    value = checked.table.get(key, {})
    if not isinstance(value, dict) or not all(
        isinstance(word, str) and len(word) <= 20_000 for word in value.values()
    ):
        checked.object(key, "has to be a table of texts")
        return {}
    return dict(value)


def _source(checked: _Checked) -> SourceSpec:
    name = checked.words("name", _NAME, "may hold only letters, digits, spaces and . _ -")
    kind = checked.words("kind")
    location = ""
    if kind and kind not in _KINDS:
        checked.object("kind", f"'{shown(kind)}' is not one of {', '.join(_KINDS)}")
    elif kind:
        location = _location(checked, kind)
    answers = checked.texts("answers")
    for answer in answers:
        if answer not in RECORD_TYPES:
            checked.object("answers", f"names '{shown(answer)}', which is not a record type")
    silence = checked.table.get("silence", Silence.UNKNOWN.value)
    if silence not in [each.value for each in Silence]:
        checked.object("silence", 'has to be "unknown" or "none"')
        silence = Silence.UNKNOWN.value
    return SourceSpec(
        name=name,
        kind=kind,
        location=location,
        answers=answers,
        silence=Silence(silence),
        queries=_mapping(checked, "queries"),
        columns=_mapping(checked, "columns"),
    )


def read_deployment_file(
    data: bytes,
) -> tuple[Deployment, tuple[SourceSpec, ...], tuple[str, ...]]:
    """The deployment, its sources (paths as written, inside the bundle) and notes.

    Raises RefusedError with every objection at once.
    """
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError:
        raise refusal("deployment_file", f"{FILE} is not UTF-8; save it as UTF-8.") from None
    except ValueError as bad:  # a number with too many digits is one, too
        raise refusal(
            "deployment_file", f"{FILE} is not valid TOML: {shown(str(bad), 160)}."
        ) from bad
    except RecursionError:
        raise refusal("deployment_file", f"{FILE} nests lists without end.") from None
    head = table.get("deployment")
    if not isinstance(head, dict):
        raise refusal("deployment_file", f"{FILE} has no [deployment] table; add it.")
    checked = _Checked(head, "[deployment]", 0, text)
    deployment = _deployment(checked)
    objections = checked.objections
    notes = [_left_out(key, checked) for key in head if key not in _DEPLOYMENT_KEYS]
    listed = table.get("sources", [])
    if not isinstance(listed, list) or len(listed) > _MOST_SOURCES:
        raise refusal("deployment_file", f"{FILE}: write each source as its own [[sources]].")
    sources: list[SourceSpec] = []
    for number, each in enumerate(listed):
        one = _Checked(each if isinstance(each, dict) else {}, "[[sources]]", number, text)
        source = _source(one)
        if source.name and source.name in {other.name for other in sources}:
            one.object("name", f"'{source.name}' is used by another source; names are unique")
        notes.extend(_left_out(key, one) for key in one.table if key not in _SOURCE_KEYS)
        objections.extend(one.objections)
        sources.append(source)
    if objections or deployment is None:
        raise RefusedError(tuple(objections))
    return deployment, tuple(sources), tuple(notes)


def _left_out(key: str, checked: _Checked) -> str:
    return f"{FILE}, line {checked.line(key)}: {shown(key)} is not a key that is read; left out."
