"""Rows of a list that are made when somebody looks at them."""

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Verdict
from console.services.queue_rows import OwnColumns, QueueRow, QueueRows


def a_row(number: int, **said) -> QueueRow:
    told = {
        "categories": (Category.A,),
        "what": "Wanted on warrant",
        "standing": Verdict.SUPPORTED,
        "reasons": (),
        "state": DecisionState.UNDECIDED,
        "why": "",
        "changed": False,
        "seen": False,
        "decided_by": "",
        "risk": 3,
    } | said
    own = {"name": f"NAME {number}", "search": f"name {number}", "sha256": f"{number:064}"}
    return QueueRow(number=number, ref=EntryRef(f"E-{number}"), digest=f"d{number}", **own, **told)


def three() -> QueueRows:
    """Three rows, of which two are alike; they stand in another order than their columns."""
    like, other = a_row(1), a_row(2, standing=Verdict.JUDGE)
    refs = [EntryRef(f"E-{number}") for number in (1, 2, 3)]
    names, searches = [f"NAME {n}" for n in (1, 2, 3)], [f"name {n}" for n in (1, 2, 3)]
    own = OwnColumns(refs, [1, 2, 3], names, searches, [f"{n:064}" for n in (1, 2, 3)])
    return QueueRows([2, 0, 1], [like, other, like], own, ["d1", "d2", "d3"])


def test_a_row_is_made_with_its_own_part():
    rows = three()
    assert list(rows) == [a_row(3), a_row(1), a_row(2, standing=Verdict.JUDGE)]
    assert rows[-1] == rows[2]
    assert rows[1:] == tuple(rows)[1:]


def test_columns_are_told_without_making_a_row():
    rows = three()
    rows.put(0, a_row(3, seen=True)._replace(digest="new"))
    assert rows.refs() == [row.ref for row in rows]
    assert rows.digests() == [row.digest for row in rows] == ["new", "d1", "d2"]
    assert [rows.ref(at) for at in range(3)] == rows.refs()


def test_what_is_alike_says_all_but_the_own_part():
    rows = three()
    rows.put(1, a_row(1, seen=True))
    for at, row in enumerate(rows):
        like = rows.alike(at)
        own = {name: getattr(row, name) for name in ("number", "ref", "digest", *OWN)}
        assert like._replace(**own) == row
    assert rows.alike(1).seen


OWN = ("name", "search", "sha256")


def test_some_of_them_are_the_same_rows_in_the_order_asked_for():
    rows = three()
    rows.put(0, a_row(3, seen=True))
    some = rows.picked([2, 0])
    assert list(some) == [rows[2], rows[0]]
    assert (some.refs(), some.digests()) == (["E-2", "E-3"], ["d2", "d3"])
    assert [(like.standing, list(places)) for like, places in some.ways()] == [
        (Verdict.JUDGE, [0]),
        (Verdict.SUPPORTED, [1]),
    ]
    some.put(0, a_row(2))
    assert rows[2].standing is Verdict.JUDGE
