"""The chain in the database: whole after any mix of units, append-only, found when forged."""

from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from console.domain import audit as chain
from console.domain.audit import GENESIS, Event, Head
from console.storage.offices import Office


def fill(office: Office, some: SimpleNamespace, count: int) -> Head:
    with office.store.writing() as unit:
        for n in range(1, count + 1):
            unit.audit.append(Event("look", some.who, some.at, f"WNT-{n:04d} 100%_"))
        return unit.audit.head()


def forge(office: Office, *statements: str) -> None:
    """What somebody with the file and a database shell could do: take the triggers off first."""
    with office.store._database.writing() as connection:
        for trigger in ("audit_no_update", "audit_no_delete", "audit_in_order"):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        for statement in statements:
            connection.execute(text(statement))


def test_the_chain_begins_at_nothing_and_grows(office: Office, some: SimpleNamespace) -> None:
    with office.store.reading() as unit:
        assert unit.audit.head() == Head(0, GENESIS)
        assert list(unit.audit.links()) == []
    head = fill(office, some, 2500)
    with office.store.reading() as unit:
        links = list(unit.audit.links())
        assert chain.verify(links, head) is None
        assert [link.sequence for link in links] == list(range(1, 2501))
        assert list(unit.audit.links(2400)) == links[2400:]
        assert list(unit.audit.links(10, 3)) == links[10:13]
        assert list(unit.audit.links(limit=2)) == links[:2]


def test_an_act_that_fails_leaves_no_event(office: Office, some: SimpleNamespace) -> None:
    before = fill(office, some, 1)
    with pytest.raises(RuntimeError), office.store.writing() as unit:
        unit.audit.append(Event("look", some.who, some.at))
        raise RuntimeError
    with office.store.reading() as unit:
        assert unit.audit.head() == before


def test_search_is_newest_first_and_takes_signs_literally(
    office: Office, some: SimpleNamespace
) -> None:
    fill(office, some, 300)
    with office.store.reading() as unit:
        assert [each.sequence for each in unit.audit.search(limit=2)] == [300, 299]
        assert [each.sequence for each in unit.audit.search(text="wnt-0007")] == [7]
        assert [each.sequence for each in unit.audit.search(before=3)] == [2, 1]
        assert len(unit.audit.search(text="100%_")) == 200
        assert unit.audit.search(text="WNT%0007") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET body = 'x' WHERE sequence = 1",
        "DELETE FROM audit WHERE sequence = 2",
    ],
)
def test_the_database_refuses_edits(office: Office, some: SimpleNamespace, statement: str) -> None:
    fill(office, some, 2)
    with (
        pytest.raises(IntegrityError, match="appended, never edited"),
        office.store._database.writing() as connection,
    ):
        connection.execute(text(statement))


def test_the_database_refuses_a_gap(office: Office, some: SimpleNamespace) -> None:
    fill(office, some, 2)
    with (
        pytest.raises(IntegrityError, match="follow one another"),
        office.store._database.writing() as connection,
    ):
        connection.execute(
            text("INSERT INTO audit VALUES (4, :digest, :digest, '{}')"), {"digest": "0" * 64}
        )


@pytest.mark.parametrize(
    ("statements", "sequence", "says"),
    [
        (
            ["UPDATE audit SET body = 'x' || body WHERE sequence = 3"],
            3,
            "changed",
        ),
        (["DELETE FROM audit WHERE sequence = 3"], 3, "Event 3 is missing"),
        (
            [
                "UPDATE audit SET sequence = -3 WHERE sequence = 3",
                "UPDATE audit SET sequence = 3 WHERE sequence = 4",
                "UPDATE audit SET sequence = 4 WHERE sequence = -3",
            ],
            3,
            "does not follow",
        ),
        (["DELETE FROM audit WHERE sequence = 5"], 5, "Event 5"),
        (["UPDATE audit SET digest = lower(hex(zeroblob(32))) WHERE sequence = 2"], 2, "changed"),
    ],
)
def test_forgery_is_found_and_named(
    office: Office,
    some: SimpleNamespace,
    statements: list[str],
    sequence: int,
    says: str,
) -> None:
    head = fill(office, some, 5)
    # The constraint on the sequence is there for accidents; a forger rebuilds the table.
    forge(office, "PRAGMA ignore_check_constraints=ON", *statements)
    with office.store.reading() as unit:
        broken = chain.verify(unit.audit.links(), head)
    assert broken is not None
    assert broken.sequence == sequence
    assert says in broken.sentence
