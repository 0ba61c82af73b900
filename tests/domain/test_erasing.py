"""What goes and when, and what a receipt may call erased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from console.domain import erasing, receipts
from console.domain.decisions import DecisionState
from console.domain.deployments import Stage
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.erasing import Came, CopyKind, Line, LineState, Scope, Why
from console.domain.refusals import RefusedError

NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NONE = timedelta()


def came(state, number=1, decided=NOW - 3 * HOUR, in_force=False, recalled=False, confirmed=None):
    return Came(EntryRef(f"WNT-{number}"), state, decided, in_force, recalled, confirmed)


def due(*entries, signed=NOW - HOUR, struck=NONE, recalled=NONE, unsigned=None):
    return erasing.pictures_due(entries, signed, NOW, struck, recalled, unsigned)


def test_a_struck_picture_goes_once_the_strike_is_signed() -> None:
    struck = came(DecisionState.STRUCK)
    assert due(struck) == {"WNT-1": Why.STRUCK}
    assert due(struck, signed=None) == {}
    assert due(struck._replace(decided_at=NOW)) == {}, "it can still be taken back"
    assert due(struck, struck=2 * HOUR) == {}, "the force gives it two hours"
    assert due(struck._replace(decided_at=None)) == {}
    assert due(struck._replace(in_force=True)) == {}


def test_a_strike_beside_a_list_in_force_settles_by_itself() -> None:
    struck = came(DecisionState.STRUCK, decided=NOW - HOUR)
    before = NOW - 2 * HOUR
    assert due(struck, signed=before, unsigned=HOUR) == {"WNT-1": Why.STRUCK}
    assert due(struck, signed=before, unsigned=2 * HOUR) == {}, "it can still be taken back"
    assert due(struck, signed=before) == {}, "this pack wants it signed"
    assert due(struck, signed=None, unsigned=HOUR) == {}, "no list is in force"


def test_a_recalled_picture_goes_once_it_is_confirmed_off_the_system() -> None:
    recalled = came(DecisionState.RECALLED, recalled=True, confirmed=NOW - HOUR)
    assert due(recalled, signed=None) == {"WNT-1": Why.RECALLED}
    assert due(recalled._replace(confirmed_at=None)) == {}
    assert due(recalled, recalled=2 * HOUR) == {}
    assert due(recalled._replace(state=DecisionState.APPROVED)) == {}, "approved again"
    assert due(came(DecisionState.APPROVED)) == {}


def test_a_recall_of_what_no_system_was_given_settles_by_itself() -> None:
    recalled = came(DecisionState.RECALLED, recalled=True)._replace(given=False, since=NOW - HOUR)
    assert due(recalled, unsigned=HOUR) == {"WNT-1": Why.NEVER_GIVEN}
    assert due(recalled, unsigned=2 * HOUR) == {}, "it can still be approved again"
    assert due(recalled) == {}, "this pack has no time for it"
    assert due(recalled._replace(given=True), unsigned=HOUR) == {}, "a system has to confirm it"
    assert due(recalled._replace(in_force=True), unsigned=HOUR) == {}
    assert due(recalled._replace(recalled=False), unsigned=HOUR) == {}
    assert due(recalled._replace(since=None), unsigned=HOUR) == {}
    for state in (DecisionState.APPROVED, DecisionState.WAITING):
        assert due(recalled._replace(state=state), unsigned=HOUR) == {}, "approved again"
    for state in (DecisionState.UNDECIDED, DecisionState.REFERRED, DecisionState.LAPSED):
        assert due(recalled._replace(state=state), unsigned=HOUR) == {"WNT-1": Why.NEVER_GIVEN}
    struck = recalled._replace(state=DecisionState.STRUCK, decided_at=NOW)
    assert due(struck, unsigned=HOUR) == {}, "the strike can still be taken back"
    proved = recalled._replace(confirmed_at=NOW)
    assert due(proved, unsigned=HOUR) == {"WNT-1": Why.RECALLED}, "the first manifest says so"
    assert due(proved, unsigned=HOUR, recalled=HOUR) == {}


@pytest.mark.parametrize("stage", list(Stage))
def test_a_whole_deployment_goes_when_it_is_over(stage) -> None:
    against = [one.code for one in erasing.whole_objections(stage)]
    over = stage in {Stage.ENDED, Stage.CANCELLED}
    assert against == ([] if over else ["erased"] if stage is Stage.ERASED else ["not_over"])
    day = timedelta(days=1)
    assert erasing.by_itself_at(NOW, NOW + day) == NOW + timedelta(hours=18)
    assert erasing.by_itself_at(NOW, NOW) == NOW
    assert erasing.by_itself_at(NOW + day, NOW) == NOW


def test_what_is_left_of_an_entry_says_nothing_of_the_person() -> None:
    entry = Entry(
        EntryRef("WNT-1"),
        Person("Okonjo", "Tamsin", date(1990, 2, 28), "F", "26/0000001I", nominal_ref="N1"),
        (Ground(Category.A, "fta", urn="01AB0000126", necessity="n", why_here="w"),),
        Image("images/okonjo.jpg", ImageSource.CUSTODY, "C1", date(2024, 1, 2), "A1", "ab" * 32),
        "PC 1",
        NOW,
    )
    left = erasing.erased(entry)
    assert left.person.erased
    assert not entry.person.erased
    assert left.person.name == "(erased)"
    text = repr(left).casefold()
    for word in ("okonjo", "tamsin", "1990", "26/0000001i", "n1", "01ab", "c1", "a1'"):
        assert word not in text.replace("datetime.datetime(2026, 11", "")
    assert left.image.sha256 == "ab" * 32
    assert left.grounds[0].category is Category.A


def line(kind=CopyKind.CLEAN, before=1, **changes) -> Line:
    return Line(1, kind, "ab" * 32, "cd" * 32, before, **changes)


def test_a_copy_is_erased_only_where_it_is_no_longer_there() -> None:
    gone = line().looked(0, NOW)
    assert (gone.state, gone.after, gone.tries, gone.open) == (LineState.ERASED, 0, 1, False)
    there = line().looked(1, NOW)
    assert (there.state, there.note, there.open) == (LineState.FAILED, "It is still there.", True)
    assert there.looked(0, NOW).tries == 2
    held = line(CopyKind.RECORDS, 10, held=2).looked(2, NOW)
    assert held.state is LineState.ERASED
    shared = line().settled(LineState.SHARED, 1, "Another list's.", NOW)
    assert (shared.open, shared.note) == (False, "Another list's.")


def test_a_deployment_is_erased_when_nothing_failed_and_nothing_is_held() -> None:
    gone = line().looked(0, NOW)
    assert erasing.finished((gone,))
    assert erasing.whole_is_gone((gone,))
    for left in (
        line(),
        line().looked(1, NOW),
        line().settled(LineState.HELD, 1, "", NOW),
        line(CopyKind.RECORDS, 3, held=1).looked(1, NOW),
    ):
        assert not erasing.whole_is_gone((gone, left))
    assert not erasing.finished((gone, line()))


def receipt(*lines: Line) -> receipts.Receipt:
    return receipts.Receipt(
        receipts.FORMAT_NAME, receipts.FORMAT_VERSION, "ERS-2026-0001", True, "LFR-1", "Larkspur",
        "01", "Stratford", "whole", "Supt 1190", NOW, NOW, erasing.finished(lines),
        (receipts.ErasedEntry("WNT-1", "over"),),
        (receipts.HeldEntry("WNT-2", "civil_claim", "KB-1", NOW),),
        receipts.totals(lines), tuple(receipts.line_of(each) for each in lines),
        erasing.STAYS, erasing.BEYOND, (), "", 7, "0" * 64, "watchlist-console",
    )  # fmt: skip


def test_a_receipt_sums_up_and_reads_back_exactly() -> None:
    made = receipt(
        line().looked(0, NOW),
        replace(line(), kind=CopyKind.RECEIVED).looked(1, NOW),
        line(CopyKind.THUMBNAIL).settled(LineState.HELD, 1, "Held.", NOW),
        line(CopyKind.RECORDS, 10, held=2).looked(2, NOW),
        line(CopyKind.SCHEDULE, 0).settled(LineState.NOT_THERE, 0, "Moved.", NOW),
        line(CopyKind.DATABASE),
    )
    by_kind = {each.kind: each for each in made.totals}
    assert list(by_kind) == [
        "records", "received", "clean", "thumbnail", "schedule", "database",
    ]  # fmt: skip
    assert by_kind["records"].held == 2
    assert by_kind["thumbnail"].held == 1
    assert by_kind["database"].after == 1
    assert by_kind["schedule"].not_there == 1
    assert made.not_there == 1
    assert made.failed == 2
    assert not made.complete
    (row,) = receipts.pictures(made.lines)
    assert (row.before, row.after, set(row.states)) == (3, 2, {"erased", "failed", "held"})
    assert [each.kind for each in receipts.others(made.lines)] == [
        "records",
        "schedule",
        "database",
    ]
    assert receipts.parse_receipt(made.canonical()) == made
    assert len(made.digest()) == 64


def test_a_picture_that_was_never_tried_is_still_counted_as_there() -> None:
    assert receipts.pictures((receipts.line_of(line()),))[0].after == 1


@pytest.mark.parametrize("data", [b"", b"{}", b"x" * (receipts.MOST_BYTES + 1)])
def test_what_is_no_receipt_is_refused(data) -> None:
    with pytest.raises(RefusedError):
        receipts.parse_receipt(data)


def test_what_an_erasure_left_is_kept_for_its_own_time_and_a_certificate_no_less() -> None:
    day = 24 * HOUR
    kept = {CopyKind.TOKENS: NOW + day, CopyKind.LEAVES: NOW + day}
    assert erasing.kept_until(NOW, None, day) == {}, "nobody said how long"
    assert erasing.kept_until(NOW, day, None) == kept, "certificates stay where nobody said"
    assert erasing.kept_until(NOW, day, HOUR) == kept | {CopyKind.CERTIFICATES: NOW + day}
    assert erasing.kept_until(NOW, day, 2 * day)[CopyKind.CERTIFICATES] == NOW + 2 * day


def test_what_stays_and_what_nobody_can_erase_is_said_for_each_scope() -> None:
    assert erasing.stays(Scope.WHOLE, set(CopyKind)) == erasing.STAYS
    assert erasing.beyond(Scope.PICTURES) == erasing.BEYOND
    answers = erasing.stays(Scope.KEPT, {CopyKind.TOKENS, CopyKind.LEAVES})
    assert answers[0].startswith("The certificates and their pages")
    assert not any("salted leaves" in each for each in answers)
    everything = erasing.stays(Scope.KEPT, set(erasing.KEPT))
    assert everything[0].startswith("The numbers and digests")
    assert everything[1:] == answers[1:]
    assert "given to others" in erasing.beyond(Scope.KEPT)[0]
