"""Enumerations made the short way are what the long way makes, in all that can be seen of them."""

import enum
import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from console import enumerations

PLAIN = [("RED", 1), ("GREEN", 2), ("BOTH", 3), ("CRIMSON", 1)]


@pytest.fixture
def short() -> Iterator[list[str]]:
    """The short way, and the names of what was made by it."""
    made: list[str] = []
    kept = enumerations._SHORT
    assert kept is not None

    def noted(*given, **more):
        convert = kept(*given, **more)

        def noting(body):
            made.append(body.__name__)
            return convert(body)

        return noting

    enumerations._SHORT = noted
    enumerations.begin()
    yield made
    enumerations.is_over()
    enumerations._SHORT = kept


def all_of_pyside(way: str) -> dict[str, object]:
    """What is told of every enumeration of PySide."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.told_of_enumerations", way],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_every_enumeration_of_pyside_is_the_same_either_way():
    short, long = all_of_pyside("short"), all_of_pyside("long")
    assert len(long) > 500
    assert short.keys() == long.keys()
    for name, told in long.items():
        assert short[name] == told, name


@pytest.mark.parametrize("kind", [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag])
def test_what_is_plain_is_made_the_short_way(kind, short):
    quick = kind("Colour", PLAIN)
    assert short == ["Colour"]
    enumerations.is_over()
    as_ever = kind("Colour", PLAIN)
    assert short == ["Colour"]
    enum._test_simple_enum(as_ever, quick)
    assert quick.__module__ == as_ever.__module__ == __name__
    assert quick.CRIMSON is quick.RED and vars(quick)["RED"] is quick.RED


def test_it_is_named_as_whoever_asks_says(short):
    made = enum.Enum("Colour", PLAIN, module="paint", qualname="Pot.Colour")
    assert (made.__module__, made.__qualname__) == ("paint", "Pot.Colour")
    assert short


@pytest.mark.parametrize(
    "names",
    [
        "RED GREEN",
        ["RED", "GREEN"],
        {"RED": 1, "GREEN": 2},
        (("RED", 1), ("GREEN", 2)),
        [("RED", "1"), ("GREEN", "2")],
        [("RED", True), ("GREEN", False)],
        [("name", 1), ("value", 2)],
        [("_red", 1), ("GREEN", 2)],
        [["RED", 1], ("__repr", 2)],
        [],
    ],
)
def test_what_is_not_plain_is_made_as_ever(names, short):
    quick = enum.Enum("Colour", names)
    assert short == []
    enumerations.is_over()
    as_ever = enum.Enum("Colour", names)
    assert [(one.name, one.value) for one in quick] == [(one.name, one.value) for one in as_ever]


@pytest.mark.parametrize(
    "names",
    [
        [("RED", 1), ("RED", 2)],
        [("mro", 1)],
        [("_red_", 1)],
        [("RED", 1, 2)],
        [(1, 2)],
        [1, 2],
    ],
)
def test_what_is_none_is_refused_as_ever(names, short):
    with pytest.raises((TypeError, ValueError, AttributeError)) as quick:
        enum.Enum("Colour", names)
    enumerations.is_over()
    with pytest.raises((TypeError, ValueError, AttributeError)) as as_ever:
        enum.Enum("Colour", names)
    assert str(quick.value) == str(as_ever.value)


def test_a_kind_with_ways_of_its_own_is_made_as_ever(short):
    class Doubled(enum.Enum):
        def __new__(cls, value):
            made = object.__new__(cls)
            made._value_ = 2 * value
            return made

    assert Doubled("Size", [("SMALL", 1)]).SMALL.value == 2
    with pytest.raises(TypeError):
        enum.StrEnum("Word", [("ONE", 1)])
    assert short == []


def test_a_mixed_in_type_is_mixed_in_as_ever(short):
    made = enum.Enum("Size", [("SMALL", 1)], type=float)
    assert short == []
    assert made.SMALL == 1.0


def test_a_python_without_the_short_way_takes_the_long_one(monkeypatch):
    monkeypatch.setattr(enumerations, "_SHORT", None)
    enumerations.begin()
    assert enum.EnumType._create_ is enumerations._LONG
    assert enum.IntFlag("Bits", [("ONE", 1)]).ONE == 1
