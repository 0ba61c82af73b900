"""Very many values are made without a search for rubbish in between, and are old afterwards."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from console.services import bulk
from console.services.bulk import no_collecting


@pytest.fixture(autouse=True)
def _nothing_is_put_aside() -> Iterator[None]:
    bulk._window_runs.clear()
    gc.unfreeze()
    gc.collect()
    yield
    bulk._window_runs.clear()
    gc.unfreeze()


def made(count: int) -> list[list[int]]:
    with no_collecting():
        assert not gc.isenabled()
        return [[number] for number in range(count)]


def are_old(values: list[list[int]]) -> bool:
    old = {id(each) for each in gc.get_objects(generation=2)}
    return all(id(each) in old for each in values)


def test_very_many_values_that_are_left_over_are_old_at_once() -> None:
    assert are_old(made(bulk._VERY_MANY + 1_000))
    assert gc.isenabled()
    assert not gc.get_freeze_count()


def test_a_few_are_not() -> None:
    assert not are_old(made(100))
    assert gc.isenabled()


def test_what_was_put_aside_for_good_stays_there() -> None:
    gc.freeze()
    aside = gc.get_freeze_count()
    made(bulk._VERY_MANY + 1_000)
    assert gc.get_freeze_count() >= aside - 1_000


def are_tracked(values: list[list[int]]) -> bool:
    found = {id(each) for each in gc.get_objects()}
    return any(id(each) in found for each in values)


def test_many_are_put_aside_where_a_window_runs() -> None:
    assert are_tracked(made(bulk._MANY + 1_000))
    bulk.put_aside_from_now_on()
    assert are_tracked(made(bulk._MANY - 1_000))
    assert not are_tracked(made(bulk._MANY + 1_000))


def test_what_was_put_aside_is_found_when_everything_is_searched() -> None:
    circle: list[object] = []
    circle.append(circle)
    gone = weakref.ref(type("Part", (), {"of": circle}))
    gc.freeze()
    assert gone() is not None
    gc.collect()
    assert gone() is not None
    bulk.search_everything()
    assert gone() is None
    assert gc.get_freeze_count()


def test_rubbish_among_them_is_found_by_the_search_that_looks_at_everything() -> None:
    with no_collecting():
        kept = [[number] for number in range(bulk._VERY_MANY + 1_000)]
        circle: list[object] = []
        circle.append(circle)
        del circle
    assert gc.collect() >= 1
    assert kept
