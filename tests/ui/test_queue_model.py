"""The queue's rows behind a filter."""

import pytest

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Verdict
from console.domain.people import PersonId
from console.services.queue_rows import QueueRow, QueueRows
from console.ui.queue_filter import Order
from console.ui.queue_index import QueueIndex, arranged
from console.ui.queue_model import Filter, QueueModel, spoken

ME = PersonId("1")


def a_row(number, **changes) -> QueueRow:
    standing = (Verdict.NOT_LAWFUL, Verdict.JUDGE, Verdict.SUPPORTED, None)[number % 4]
    row = QueueRow(
        number=number,
        ref=EntryRef(f"E-{number}"),
        name=f"EXAMPLE{number}, Test",
        categories=(Category.A if number % 2 else Category.G,),
        what="Wanted on warrant",
        standing=standing,
        reasons=(),
        state=DecisionState.UNDECIDED,
        why="",
        changed=False,
        seen=False,
        search=f"e-{number} example{number} test",
        sha256="",
        decided_by="",
        risk=number,
    )
    return row._replace(**changes)


@pytest.fixture
def model(application):
    made = QueueModel()
    made.show_rows([a_row(number) for number in range(1, 9)], ME)
    yield made
    made.deleteLater()


def refs(model):
    return [model.row_at(model.index(at)).ref for at in range(model.rowCount())]


def test_it_shows_all_in_order(model):
    assert refs(model) == [f"E-{number}" for number in range(1, 9)]
    assert model.ends() == ("E-1", "E-8")
    assert model.tally.whole == model.shown_count == 8


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (Filter(standings=frozenset({Verdict.JUDGE})), ["E-1", "E-5"]),
        (Filter(standings=frozenset({Verdict.JUDGE, None})), ["E-1", "E-3", "E-5", "E-7"]),
        (Filter(category=Category.G), ["E-2", "E-4", "E-6", "E-8"]),
        (Filter(text="EXAMPLE3  test"), ["E-3"]),
        (Filter(text="#3"), [f"E-{number}" for number in range(1, 9)]),
        (Filter(only=frozenset({EntryRef("E-2")})), ["E-2"]),
        (Filter(state="open"), [f"E-{number}" for number in range(1, 9)]),
        (Filter(state="approved"), []),
        (Filter(marks=frozenset({"changed"})), []),
        (Filter(marks=frozenset({"mine"})), []),
    ],
)
def test_filters(model, chosen, shown):
    model.set_filter(chosen)
    assert refs(model) == shown


def test_an_amended_row_goes_and_comes_as_the_filter_says(model):
    model.set_filter(Filter(state="open"))
    model.amend(a_row(3, state=DecisionState.APPROVED, decided_by=ME))
    assert "E-3" not in refs(model)
    assert model.row_of(EntryRef("E-3")).state is DecisionState.APPROVED
    model.amend(a_row(3, state=DecisionState.LAPSED))
    assert refs(model)[2] == "E-3"
    model.amend(a_row(99))
    assert model.tally.whole == 8


def test_counts_follow(model):
    model.amend(a_row(3, state=DecisionState.APPROVED, decided_by=ME))
    model.amend(a_row(4, state=DecisionState.STRUCK, decided_by="2"))
    model.amend(a_row(5, state=DecisionState.LAPSED, changed=True))
    tally = model.tally
    assert (tally.decided, tally.to_do, tally.mine, tally.changed) == (2, 6, 1, 1)


def test_neighbours_of_a_hidden_entry(model):
    model.set_filter(Filter(category=Category.G))
    here = EntryRef("E-5")
    assert model.index_of(here) == -1
    assert model.after(here) == "E-6"
    assert model.before(here) == "E-4"
    assert model.after(EntryRef("E-8")) is None
    assert model.before(EntryRef("E-2")) is None
    assert model.after(None) == "E-2"
    assert model.before(None) is None


def test_rows_are_told_in_words(model):
    row = a_row(2, state=DecisionState.LAPSED, why="The warrant was withdrawn", changed=True)
    words = spoken(row)
    for part in ("EXAMPLE2, Test", "Supported", "Lapsed", "withdrawn", "Changed since you looked"):
        assert part in words


def test_a_queue_that_came_again_is_shown_in_its_place(model):
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    rows = list(model.index_of_rows.rows)
    rows[1] = rows[1]._replace(state=DecisionState.STRUCK, decided_by="2")
    model.show_rows(rows, ME)
    assert told == [(0, len(rows) - 1)]
    assert model.row_of(rows[1].ref).state is DecisionState.STRUCK
    assert model.tally.decided == 1
    model.set_filter(Filter(state="undecided"))
    rows[2] = rows[2]._replace(state=DecisionState.STRUCK, decided_by="2")
    told.clear()
    model.show_rows(rows, ME)
    assert told == ["reset"], "what the filter shows has changed"
    assert model.shown_count == len(rows) - 2


def test_an_index_is_made_of_the_one_before_where_its_rows_are_the_same():
    rows = QueueRows.of([a_row(number) for number in range(1, 9)])
    index = QueueIndex(rows, ME)
    index.arrangement = arranged(rows, Order.NAME)
    again = index.renewed(rows, ME)
    assert again is not index
    assert again.arrangement.order == range(8)
    assert again.shown(Filter(category=Category.G)) == index.shown(Filter(category=Category.G))
    assert index.renewed(QueueRows.of(rows[:3]), ME).refs == ["E-1", "E-2", "E-3"]
    assert index.renewed(rows, PersonId("2")).who == "2"
    index.amend(rows[0]._replace(state=DecisionState.STRUCK, decided_by="2"))
    assert index.tally().decided == 1
    assert index.renewed(rows, ME).tally().decided == 0, "what is said now counts"
    assert rows[0].state is DecisionState.UNDECIDED, "the rows themselves are not amended"
