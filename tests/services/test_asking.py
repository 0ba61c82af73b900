"""Asking every source at once."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from threading import Event

import pytest

from console.domain.entries import Category, Ground, Image, ImageSource, Person
from console.domain.records import Record, SourceState
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.services.asking import HANGS, Hanging, Patience, ask_all, wanted_keys
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys
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


@pytest.fixture
def hanging():
    """Opens sources of which the one called "slow" answers only once it is let go."""
    let_go = Event()

    class Slow(Source):
        def read(self, wanted, at):
            let_go.wait(20)
            return super().read(wanted, at)

    def open_source(spec):
        return Slow(spec) if spec.name == "slow" else Source(spec)

    open_source.let_go = let_go
    yield open_source
    let_go.set()


def test_a_source_that_hangs_holds_up_no_other_and_is_not_asked_twice(hanging):
    patience = Patience(0.3, Hanging())
    asked = (specs("slow", "good"), hanging, wanted_keys([], 2026), NOW, no_progress, never)
    slow, good = ask_all(*asked, patience)
    assert slow.reading.state is SourceState.DOWN
    assert slow.reading.problem == "It did not answer within 0.3 seconds."
    assert good.reading.state is SourceState.ANSWERED
    slow, good = ask_all(*asked, patience)
    assert (slow.reading.state, slow.reading.problem) == (SourceState.DOWN, HANGS)
    assert good.reading.state is SourceState.ANSWERED
    hanging.let_go.set()
    patience.hanging._left["slow"].result(20)
    slow, _ = ask_all(*asked, patience)
    assert slow.reading.state is SourceState.ANSWERED


def test_asking_can_be_stopped_while_a_source_hangs(hanging):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(RefusedError, match="nothing was changed"):
        ask_all(specs("slow"), hanging, wanted_keys([], 2026), NOW, no_progress, cancelled)
    assert not hanging.let_go.is_set()


KNOWN, LEARNT = "01ZD0303226", "01ZD0404126"
WANTED = WantedKeys(urns=(KNOWN,), crime_refs=("CR/1",))


def record(source, kind, urn="", **more):
    return Record(source, kind, f"{kind}/{urn}", urn=urn, **more)


@dataclass
class Scripted:
    """A records system that gives one answer after another, and keeps what it was asked."""

    name: str
    answers: tuple[str, ...]
    rounds: list
    asked: list = field(default_factory=list)
    spec = None

    def read(self, wanted, at):
        self.asked.append(wanted)
        said = self.rounds[len(self.asked) - 1]
        if isinstance(said, Exception):
            raise said
        records, changes = said
        found = replace(reading(self.name), answers=self.answers, rows=len(records), **changes)
        return SourceAnswer(found, records, tuple(changes) and ("A row was set aside.",))

    def preview(self, rows, at):
        return self.read(None, at)


def asked_of(*sources):
    by_name = {source.name: source for source in sources}
    return ask_all(
        tuple(SourceSpec(one.name, "records-csv", one.name, one.answers) for one in sources),
        lambda spec: by_name[spec.name],
        WANTED,
        NOW,
        no_progress,
        never,
    )


def crimes(*rows):
    return Scripted("crimes", ("crime",), [(rows, {})])


def test_a_case_learnt_from_one_source_is_asked_of_the_others_that_tell_of_cases():
    told = record("crimes", "crime", LEARNT, crime_ref="CR/1")
    result, other = record("court", "court_result", KNOWN), record("court", "court_result", LEARNT)
    older = {"read_at": NOW - timedelta(hours=1), "rejected": 2}
    court = Scripted("court", ("court_result",), [([result], {"rejected": 2}),
                                                  ([result, other], older)])  # fmt: skip
    bail, first = Scripted("bail", ("bail",), [([], {}), ([], {})]), crimes(told)
    answers = asked_of(court, first, bail)
    assert [len(one.asked) for one in (court, first, bail)] == [2, 1, 2]
    assert court.asked[1] == bail.asked[1] == WantedKeys(urns=(LEARNT,))
    assert list(answers[0].records) == [result, other]
    assert answers[0].reading.rows == 2
    assert answers[0].reading.rejected == 2
    assert answers[0].reading.read_at == NOW - timedelta(hours=1)
    assert answers[0].problems == ("A row was set aside.",)
    assert answers[1].records == (told,)


def test_an_asn_is_learnt_where_its_row_names_no_case():
    rows = (record("crimes", "crime", asn="A1"), record("crimes", "crime", KNOWN, asn="A2"))
    court = Scripted("court", ("court_result",), [([], {}), ([], {})])
    asked_of(court, crimes(*rows))
    assert court.asked[1] == WantedKeys(asns=("A1",))


def test_nothing_is_asked_again_where_no_case_was_learnt():
    court = Scripted("court", ("court_result",), [([record("court", "court_result", LEARNT)], {})])
    asked_of(court, crimes(record("crimes", "crime", KNOWN), record("crimes", "contact")))
    assert len(court.asked) == 1


def test_a_source_that_fails_at_the_second_asking_is_down():
    rounds = [([record("court", "court_result", KNOWN)], {}), OutOfReachError("It went away.")]
    court = Scripted("court", ("court_result",), rounds)
    found, _ = asked_of(court, crimes(record("crimes", "crime", LEARNT)))
    assert found.reading.state is SourceState.DOWN
    assert found.reading.problem == "It went away."
    assert found.records == ()


def test_a_source_that_is_down_is_not_asked_again():
    court = Scripted("court", ("court_result",), [OutOfReachError("It is away.")])
    found, _ = asked_of(court, crimes(record("crimes", "crime", LEARNT)))
    assert len(court.asked) == 1
    assert found.reading.state is SourceState.DOWN
