"""Asking every source at once."""

from dataclasses import dataclass
from datetime import date

import pytest

from console.domain.entries import Category, Ground, Image, ImageSource, Person
from console.domain.records import SourceState
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.services.asking import ask_all, wanted_keys
from console.services.contracts import SourceAnswer, SourceSpec
from tests.domain.list_of import NOW, entry, reading
from tests.services.office import never, no_progress


@dataclass
class Source:
    """A records system that says what it is told to."""

    spec: SourceSpec

    def read(self, wanted, at):
        return SourceAnswer(reading(self.spec.name), (), ())

    def preview(self, rows, at):
        return self.read(None, at)


def specs(*names):
    return tuple(SourceSpec(name, "records-csv", name, ("warrant",)) for name in names)


def test_keys_are_canonical_sorted_and_without_repeats():
    person = Person("Example", "Test", date(1991, 4, 17), pnc_id="24/0001001s", nominal_ref="N2")
    one = entry(
        "A",
        person=person,
        grounds=(Ground(Category.A, urn="01zd0303226"), Ground(Category.G, missing_ref="M1")),
        image=Image("1.jpg", ImageSource.CUSTODY, ref="CI-1"),
    )
    found = wanted_keys([one, entry("B", person=person)], 2026)
    assert found.pnc_ids == ("2024/0001001S",)
    assert found.nominal_refs == ("N2",)
    assert found.urns == ("01ZD0303226",)
    assert found.missing_refs == ("M1",)
    assert found.image_refs == ("CI-1",)
    assert found.cro_numbers == ()


def test_answers_come_in_the_order_of_the_sources():
    told = []
    found = ask_all(
        specs("b", "a", "c"),
        Source,
        wanted_keys([], 2026),
        NOW,
        lambda *one: told.append(one),
        never,
    )
    assert [one.reading.name for one in found] == ["b", "a", "c"]
    assert [one[0] for one in told] == [1, 2, 3]
    assert ask_all((), Source, wanted_keys([], 2026), NOW, no_progress, never) == ()


@pytest.mark.parametrize(
    "trouble", [refusal("source", "It makes no sense."), OutOfReachError("It makes no sense.")]
)
def test_a_source_that_cannot_be_opened_is_down_and_stops_no_other(trouble):
    def open_source(spec):
        if spec.name == "bad":
            raise trouble
        return Source(spec)

    bad, good = ask_all(
        specs("bad", "good"), open_source, wanted_keys([], 2026), NOW, no_progress, never
    )
    assert bad.reading.state is SourceState.DOWN
    assert bad.reading.problem == "It makes no sense."
    assert good.reading.state is SourceState.ANSWERED


def test_asking_can_be_stopped():
    with pytest.raises(RefusedError, match="nothing was changed"):
        ask_all(specs("a"), Source, wanted_keys([], 2026), NOW, no_progress, lambda: True)
