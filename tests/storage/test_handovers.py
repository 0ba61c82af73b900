"""Hand-overs, deliveries, slips and reconciliations, as the database keeps them."""

import sqlite3
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import IntegrityError

from console.domain.handover import Given, Kind
from console.domain.reconciling import Closed, Differs, Found, Line
from console.services.kept_handover import (
    Beginning,
    Delivery,
    KeptSlipLine,
    Reconciling,
    Secrets,
)
from console.storage.offices import Office
from tests.storage.test_in_force import NUMBER, recalling
from tests.storage.test_in_force import signed as signed

SECRETS = Secrets(b"s" * 32, b"k" * 32, "ab" * 32)
ONE = Given(1, "WNT-0001", 0, "34E3JQV7A", "KEA")
TWO = Given(1, "WNT-0002", 0, "4R65PKSUF", "CAE")


def beginning(some: SimpleNamespace, kind=Kind.FULL, load=0) -> Beginning:
    return Beginning(kind, load, "Van 3", "", NUMBER, "/stick/list", some.at, some.who)


def begun(office: Office, some: SimpleNamespace):
    with office.store.writing() as unit:
        made = unit.handovers.begin(some.ref, beginning(some), SECRETS)
        unit.handovers.give(made.id, [ONE, TWO])
    return made


def test_a_hand_over_without_an_end_may_have_left(signed: Office, some: SimpleNamespace) -> None:
    made = begun(signed, some)
    assert (made.number, made.load, made.written, made.may_have_left) == (1, 1, False, True)
    with signed.store.writing() as unit:
        assert unit.handovers.given(some.ref, 1) == (ONE, TWO)
        assert unit.handovers.secrets(some.ref, 1) == SECRETS
        whole = ONE._replace(sha256="e" * 64, size=9)
        unit.handovers.end(made.id, some.at, "d" * 64, [whole])
    with signed.store.reading() as unit:
        (kept,) = unit.handovers.of(some.ref)
        assert (kept.written, kept.manifest_sha256, kept.ended_at) == (True, "d" * 64, some.at)
        assert unit.handovers.given(some.ref, 1) == (whole, TWO)


def test_one_that_failed_did_not_leave(signed: Office, some: SimpleNamespace) -> None:
    made = begun(signed, some)
    with signed.store.writing() as unit:
        assert unit.handovers.folders(some.ref) == ("/stick/list",)
        unit.handovers.end(made.id, some.at, "")
        assert not unit.handovers.of(some.ref)[0].may_have_left
        assert unit.handovers.given(some.ref, 1) == ()
        assert unit.handovers.folders(some.ref) == ()


def test_a_delta_belongs_to_its_load_and_removes_once_it_left(
    signed: Office, some: SimpleNamespace
) -> None:
    begun(signed, some)
    with signed.store.writing() as unit:
        delta = unit.handovers.begin(some.ref, beginning(some, Kind.DELTA, 1), None)
        unit.handovers.remove(delta.id, [ONE.reference])
        assert (delta.number, delta.load) == (2, 1)
        assert unit.handovers.removed(some.ref, 1) == frozenset()
        unit.handovers.end(delta.id, some.at, "d" * 64)
        assert unit.handovers.removed(some.ref, 1) == {ONE.reference}


def test_a_receipt_that_counts_is_never_lost(signed: Office, some: SimpleNamespace) -> None:
    begun(signed, some)
    with signed.store.writing() as unit:
        recall = unit.recalls.add(some.ref, recalling(some))
        first = Delivery(recall.id, 1, "R1-x", 1, some.at, "", some.at)
        unit.deliveries.tried(some.ref, first)
        later = some.at + timedelta(minutes=1)
        unit.deliveries.tried(some.ref, Delivery(recall.id, 1, "R1-x", 2, later, "lost", None))
        kept = unit.deliveries.of(some.ref)[(recall.id, 1)]
    assert (kept.attempts, kept.trouble, kept.receipted_at) == (2, "lost", some.at)


def test_slips_are_numbered_for_their_recipient(signed: Office, some: SimpleNamespace) -> None:
    begun(signed, some)
    with signed.store.writing() as unit:
        recall = unit.recalls.add(some.ref, recalling(some))
        line = KeptSlipLine(recall.id, 1, ONE.reference)
        other = beginning(some)._replace(recipient="Van 4", folder="/elsewhere")
        assert unit.handovers.begin(some.ref, other, SECRETS).number == 2
        again = beginning(some)._replace(folder="/again")
        assert unit.handovers.begin(some.ref, again, SECRETS).number == 3
        slips = [
            unit.slips.issue(some.ref, load, "d" * 64, some.at, some.who, [line])
            for load in (1, 3, 2)
        ]
        unit.slips.read_back(slips[1].id, some.at, some.who)
        last = unit.slips.issue(some.ref, 1, "d" * 64, some.at, some.who, [line])
        assert [(one.number, one.replaces) for one in (*slips, last)] == [
            (1, 0),
            (2, 1),
            (1, 0),
            (3, 0),
        ]
        assert unit.slips.of(some.ref)[1].read_back_at == some.at
        assert [one.recipient for one in slips] == ["Van 3", "Van 3", "Van 4"]
        assert last.lines == (line,)


def test_a_difference_is_closed_once(signed: Office, some: SimpleNamespace) -> None:
    with signed.store.writing() as unit:
        lines = (Line(Found(Differs.LEARNED, "", "camera 2"), some.at),)
        kept = unit.reconciliations.add(
            some.ref, Reconciling(1, "Van 3", some.at, some.who, "e" * 64, 3, 2, lines)
        )
        assert kept.open_lines[0].line == lines[0]
        unit.reconciliations.close(kept.lines[0].id, Closed.EXPLAINED, some.who, some.at, "why")
        (again,) = unit.reconciliations.of(some.ref)
        assert again.open_lines == ()
        assert (again.lines[0].note, again.lines[0].closed) == ("why", Closed.EXPLAINED)
    with pytest.raises(IntegrityError), signed.store.writing() as unit:
        unit.reconciliations.close(kept.lines[0].id, Closed.CORRECTED, some.who, some.at, "x")


def test_forgetting_takes_what_leads_from_a_reference_to_an_entry(
    signed: Office, some: SimpleNamespace
) -> None:
    begun(signed, some)
    with signed.store.writing() as unit:
        recall = unit.recalls.add(some.ref, recalling(some))
        line = KeptSlipLine(recall.id, 1, ONE.reference)
        unit.slips.issue(some.ref, 1, "d" * 64, some.at, some.who, [line])
        unit.deliveries.tried(some.ref, Delivery(recall.id, 1, "m", 1, some.at, "", None))
        found = Line(Found(Differs.LEARNED, "", "Example, Test"), some.at)
        unit.reconciliations.add(
            some.ref, Reconciling(1, "Van 3", some.at, some.who, "e" * 64, 3, 2, (found,))
        )
        assert unit.handovers.forget(some.ref) == 6
        assert unit.handovers.copies(some.ref) == ()
        assert unit.slips.of(some.ref)[0].lines == ()
        assert unit.reconciliations.of(some.ref)[0].lines[0].line.found.detail == ""
    signed.store.settle()
    path = signed.folder / "office.sqlite"
    every = b"".join(each.read_bytes() for each in path.parent.glob("office.sqlite*"))
    for secret in (ONE.reference, "Example, Test", "s" * 32):
        assert secret.encode() not in every, secret


@pytest.mark.parametrize("table", ["handovers", "handover_ends", "slips", "reconciliations"])
def test_what_was_done_is_never_edited(signed: Office, some: SimpleNamespace, table: str) -> None:
    made = begun(signed, some)
    with signed.store.writing() as unit:
        unit.handovers.end(made.id, some.at, "d" * 64)
        recall = unit.recalls.add(some.ref, recalling(some))
        line = KeptSlipLine(recall.id, 1, ONE.reference)
        unit.slips.issue(some.ref, 1, "d" * 64, some.at, some.who, [line])
        unit.reconciliations.add(
            some.ref, Reconciling(1, "Van 3", some.at, some.who, "e" * 64, 3, 2, ())
        )
    with sqlite3.connect(signed.folder / "office.sqlite") as plain:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid"):
            with pytest.raises(sqlite3.IntegrityError, match="appended, never edited"):
                plain.execute(statement)
    plain.close()
