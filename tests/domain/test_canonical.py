from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

import pytest

from console.domain.canonical import canonical_json, parse_canonical, plain, utc_text


@dataclass(frozen=True, slots=True)
class Inner:
    count: int


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    when: datetime
    maybe: int | None
    inner: Inner
    many: tuple[Inner, ...]
    flag: bool


WHOLE = Outer(
    "Zoë “x”", datetime(2026, 3, 1, 12, tzinfo=UTC), None, Inner(1), (Inner(2), Inner(3)), True
)
BYTES = (
    '{"flag":true,"inner":{"count":1},"many":[{"count":2},{"count":3}],"maybe":null,'
    '"name":"Zoë “x”","when":"2026-03-01T12:00:00Z"}'
).encode()


def test_it_writes_one_spelling_and_reads_it_back() -> None:
    assert canonical_json(WHOLE) == BYTES
    assert parse_canonical(BYTES, Outer) == WHOLE


def test_an_optional_value_is_read_where_it_is_given() -> None:
    data = BYTES.replace(b'"maybe":null', b'"maybe":7')
    assert parse_canonical(data, Outer).maybe == 7


def test_times_of_any_zone_are_written_in_utc() -> None:
    summer = timezone(timedelta(hours=1))
    assert utc_text(datetime(2026, 7, 1, 13, 0, 0, 5, tzinfo=summer)) == (
        "2026-07-01T12:00:00.000005Z"
    )
    with pytest.raises(TypeError):
        utc_text(datetime(2026, 7, 1))


def test_mappings_and_lists_are_written_too() -> None:
    assert canonical_json({"b": [1, "x"], "a": (None, False)}) == b'{"a":[null,false],"b":[1,"x"]}'


@pytest.mark.parametrize("value", [1.5, b"bytes", {1: "x"}, {"x": object()}, Inner])
def test_what_has_no_one_spelling_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        plain(value)


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (BYTES + b"\n", "not in canonical form"),
        (BYTES.replace(b":1}", b": 1}"), "not in canonical form"),
        (BYTES.replace(b'"flag":true', b'"flag":1'), "flag is not of the kind bool"),
        (BYTES.replace(b'"count":1', b'"count":true'), "inner.count is not of the kind int"),
        (BYTES.replace(b'"count":1', b'"count":1,"count":1'), "a key stands twice"),
        (BYTES.replace(b'"count":3', b'"other":3'), "unknown key 'other'"),
        (BYTES.replace(b'{"count":3}', b"{}"), "lacks 'count'"),
        (BYTES.replace(b'{"count":3}', b"3"), r"many\[1\] is not an object"),
        (BYTES.replace(b'[{"count":2},{"count":3}]', b"{}"), "many is not a list"),
        (BYTES.replace(b"00:00Z", b"00:00+00:00"), "when is not a time in UTC"),
        (BYTES.replace(b'"2026-03-01T12:00:00Z"', b"7"), "when is not a time in UTC"),
        (BYTES.replace(b"03-01", b"13-01"), "month"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff", "utf-8"),
        (b"{", "Expecting"),
    ],
)
def test_anything_else_is_refused_with_a_phrase(data: bytes, phrase: str) -> None:
    with pytest.raises(ValueError, match=phrase):
        parse_canonical(data, Outer)
