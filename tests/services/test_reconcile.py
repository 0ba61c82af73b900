"""Comparing what a system holds with what was signed and not recalled."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from console import assembly
from console.domain.reconciling import Closed, Differs, stand_words
from console.domain.refusals import RefusedError
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.services.released import VAN, a_signed_office, listed

NOTE = "The operator removed it by hand at 14:10 and sent a new report."


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path) as made:
        made.release()
        yield made


def report(signed, *, without=(), more=(), **changed) -> bytes:
    """What the van would report: what it was given, with these changes by reference."""
    rows = [
        {"reference": ref, "sha256": one["sha256"], "size": one["size"]} | changed.get(ref, {})
        for ref, one in listed(signed.folder / "van").items()
        if ref not in without
    ]
    return json.dumps([*rows, *more]).encode()


def compare(signed, data):
    return signed.handover.reconcile(OFFICER, REF, data, held_at=assembly.now())


def differences(signed):
    with signed.store.reading() as unit:
        return signed.handover.differences(unit, REF)


def test_exactly_what_was_given_is_clean(signed):
    assert differences(signed) is None
    found = compare(signed, report(signed))
    assert found.clean
    assert (found.rows, found.expected, found.recipient) == (3, 3, VAN)
    assert differences(signed) == 0
    (event,) = signed.events("reconciled")
    assert dict(event.details)["report"] == found.report_sha256


def test_every_kind_of_difference_is_a_line_with_a_deadline(signed):
    references = signed.references()
    signed.recall("WNT-1")
    gone, lost, other = (references[f"WNT-{n}"] for n in (1, 2, 3))
    data = report(
        signed,
        without={lost},
        more=[{"name": "camera 2, 13:40", "origin": "learned"}, {"reference": "34E3JQV7A"}],
        **{other: {"sha256": "0" * 64}},
    )
    before = datetime.now(UTC)
    found = compare(signed, data)
    assert [(one.line.found.differs, one.line.found.reference) for one in found.lines] == [
        *sorted([(Differs.EXTRA, "34E3JQV7A"), (Differs.EXTRA, gone)], key=lambda one: one[1]),
        (Differs.LEARNED, ""),
        (Differs.ALTERED, other),
        (Differs.MISSING, lost),
    ]
    for one in found.lines:
        assert timedelta(minutes=29) < one.line.due_at - before < timedelta(minutes=31)
    assert differences(signed) == 5
    assert {one.line.found.detail for one in found.lines} >= {"recall 1 took it off"}


def test_asked_again_a_difference_keeps_its_deadline_and_a_settled_one_is_gone(signed):
    lost = signed.references()["WNT-2"]
    first = compare(signed, report(signed, without={lost}))
    again = compare(signed, report(signed, without={lost}))
    assert again.lines[0].line.due_at == first.lines[0].line.due_at
    assert compare(signed, report(signed)).clean
    assert differences(signed) == 0


def test_a_difference_is_closed_in_words_and_once(signed):
    lost = signed.references()["WNT-2"]
    (line,) = compare(signed, report(signed, without={lost})).lines
    with pytest.raises(RefusedError, match="Say how"):
        signed.handover.close_difference(OFFICER, REF, line.id, Closed.CORRECTED, "done")
    found = signed.handover.close_difference(OFFICER, REF, line.id, Closed.EXPLAINED, NOTE)
    assert found.lines[0].note == NOTE
    assert found.lines[0].closed_by == OFFICER.id
    assert differences(signed) == 0
    assert not found.clean
    with pytest.raises(RefusedError, match="is open in the last comparison"):
        signed.handover.close_difference(OFFICER, REF, line.id, Closed.CORRECTED, NOTE)
    assert NOTE not in str(signed.events("difference_closed"))
    assert signed.handover.compared(OFFICER, REF).last == (found,)


def test_an_entry_that_was_not_handed_over_yet_is_missing(signed):
    signed.recall("WNT-1")
    with signed.store.writing() as unit:
        number = unit.certificates.of(REF)[-1].number
        everybody = dict.fromkeys(("WNT-1", "WNT-2", "WNT-3"), "")
        unit.lives.put_in_force(REF, number, datetime.now(UTC), everybody)
    found = compare(signed, report(signed, without={signed.references()["WNT-1"]}))
    (line,) = found.lines
    assert line.line.found.detail == "WNT-1 was not handed over yet"


def said(signed):
    (stand,) = signed.handover.compared(OFFICER, REF).stands
    return " ".join(stand_words(stand))


def test_a_comparison_says_nothing_of_what_came_after_it(signed):
    assert "was never compared with this list" in said(signed)
    compare(signed, report(signed))
    assert said(signed).endswith(", and no difference is open.")
    signed.recall("WNT-1")
    assert differences(signed) is None
    assert f"What {VAN} holds was compared on " in said(signed)
    assert "before recall 1: of what came since it says nothing. Compare it anew." in said(signed)
    signed.recall("WNT-3")
    assert "before recalls 1, 2: of what" in said(signed)
    gone = signed.references()
    found = compare(signed, report(signed, without={gone["WNT-1"]}))
    assert [one.line.found.reference for one in found.lines] == [gone["WNT-3"]]
    assert said(signed).endswith(
        f"1 difference is open from then. 1 recall is not confirmed off {VAN} yet."
    )
    compare(signed, report(signed, without={gone["WNT-1"], gone["WNT-3"]}))
    assert said(signed).endswith(", and no difference is open.")
    signed.delta()
    assert "before it was handed the list again: of what came since" in said(signed)
    assert signed.handover.compared(OFFICER, REF).last == ()
    told = signed.services.watch.told(OFFICER, REF)["compared"]
    assert (told[0]["newest"], told[0]["recalls_since"], told[0]["system"]) == (False, [], VAN)


def test_after_a_new_package_it_has_to_be_compared_anew(signed):
    compare(signed, report(signed))
    signed.recall("WNT-1")
    signed.delta()
    assert differences(signed) is None
    gone = signed.references()["WNT-1"]
    assert not compare(signed, report(signed)).clean
    assert compare(signed, report(signed, without={gone})).clean
    assert differences(signed) == 0


def test_every_system_that_holds_the_list_has_to_be_compared(signed):
    signed.release("two", recipient="Van 4")
    with pytest.raises(RefusedError, match="Say which system"):
        compare(signed, report(signed))
    signed.handover.reconcile(OFFICER, REF, report(signed), VAN)
    assert differences(signed) is None


def test_without_a_hand_over_there_is_nothing_to_compare(tmp_path):
    with (
        a_signed_office(tmp_path, 1) as signed,
        pytest.raises(RefusedError, match="not handed over yet"),
    ):
        compare(signed, b"reference\n")


def test_a_bad_report_changes_nothing(signed):
    with pytest.raises(RefusedError):
        compare(signed, b"[")
    assert differences(signed) is None
    with pytest.raises(RefusedError, match="may not hand"):
        signed.handover.reconcile(AUDITOR, REF, report(signed))


def of_folder(signed, name):
    """What a system that loaded this package would report."""
    given = listed(signed.folder / name)
    rows = [{"reference": ref, "sha256": one["sha256"]} for ref, one in given.items()]
    return json.dumps(rows).encode()


def test_after_a_second_hand_over_a_report_confirms_what_the_first_one_gave(signed):
    compare(signed, report(signed))
    signed.recall("WNT-1")
    signed.release("again")
    compare(signed, of_folder(signed, "again"))
    assert signed.confirmed() == {1: "receipt"}
    (event,) = signed.events("recall_confirmed")
    assert dict(event.details)["receipt"].startswith(f"{VAN}: not held any more, report sha256 ")


def test_a_first_package_that_no_report_ever_showed_may_lie_unread_and_be_loaded_yet(signed):
    signed.recall("WNT-1")
    signed.release("again")
    compare(signed, of_folder(signed, "again"))
    assert signed.confirmed() == {}
    slip = signed.handover.slip(OFFICER, REF)
    (mark,) = (signed.marks()[one] for one in [signed.references()["WNT-1"]])
    assert signed.handover.read_back(OFFICER, REF, slip.number, mark).holds
    assert signed.confirmed() == {1: "read_back"}


def with_a_delta(signed):
    """What the van reported before somebody was added and handed over, and the addition."""
    old = report(signed)
    with signed.store.writing() as unit:
        number = unit.certificates.of(REF)[-1].number
        unit.lives.put_in_force(
            REF, number, datetime.now(UTC), dict.fromkeys(("WNT-2", "WNT-3"), "")
        )
    signed.delta("first_delta")
    with signed.store.writing() as unit:
        everybody = dict.fromkeys(("WNT-1", "WNT-2", "WNT-3"), "")
        unit.lives.put_in_force(REF, number, datetime.now(UTC), everybody)
    signed.delta("second_delta")
    return old


def test_a_package_that_a_report_shows_nothing_of_is_not_confirmed_by_it(signed):
    with_a_delta(signed)
    added = next(iter(listed(signed.folder / "second_delta")))
    first = signed.references()["WNT-1"]
    recalled = signed.recall("WNT-1")
    # Everything that ought to be held is, and the added one is not: its package may lie unread.
    rows = [one for one in json.loads(report(signed)) if one["reference"] not in {first, added}]
    compare(signed, json.dumps(rows).encode())
    assert signed.confirmed() == {}
    slip = signed.handover.slip(OFFICER, REF)
    assert slip.recalls == (recalled.number,)


@pytest.mark.parametrize("compared", [False, True])
def test_an_empty_report_proves_nothing(tmp_path, compared):
    with a_signed_office(tmp_path, 1) as signed:
        signed.release()
        if compared:
            compare(signed, report(signed))
        signed.recall("WNT-1")
        assert compare(signed, b"reference,sha256,size\n").clean
        assert signed.confirmed() == {}


def test_a_report_confirms_only_recalls_made_before_the_time_at_which_it_was_true(signed):
    gone = {signed.references()["WNT-1"]}
    before = assembly.now()
    signed.recall("WNT-1")
    data = report(signed, without=gone)
    signed.handover.reconcile(OFFICER, REF, data, held_at=before)
    assert signed.confirmed() == {}
    assert differences(signed) is None, "it was true before the recall, however late it came"
    assert "before recall 1: of what came since it says nothing" in said(signed)
    found = compare(signed, data)
    assert signed.confirmed() == {1: "receipt"}
    with signed.store.reading() as unit:
        (confirmation,) = unit.recalls.confirmations(REF).values()
    assert confirmation.off_at == found.said_at


def test_a_report_without_a_time_is_compared_and_confirms_nothing(signed):
    gone = {signed.references()["WNT-1"]}
    signed.recall("WNT-1")
    found = signed.handover.reconcile(OFFICER, REF, report(signed, without=gone))
    assert (found.clean, found.said_at) == (True, None)
    assert signed.confirmed() == {}
    assert said(signed).endswith("so it confirms no recall.")
    (event,) = signed.events("reconciled")
    assert dict(event.details)["held_at"] == ""


def test_what_a_report_says_of_its_own_time_counts_before_what_somebody_types(signed):
    now = assembly.now()
    rows = {"held_at": now.isoformat(), "holds": json.loads(report(signed))}
    typed = now + timedelta(seconds=1)
    found = signed.handover.reconcile(OFFICER, REF, json.dumps(rows).encode(), held_at=typed)
    assert found.said_at == now


def test_a_time_before_the_hand_over_or_in_the_future_is_refused(signed):
    for hours in (-5, 1):
        wrong = assembly.now() + timedelta(hours=hours)
        with pytest.raises(RefusedError, match="cannot be when the report was true"):
            signed.handover.reconcile(OFFICER, REF, report(signed), held_at=wrong)
    assert differences(signed) is None
    # A system whose clock goes a little ahead is believed up to now.
    ahead = assembly.now() + timedelta(minutes=1)
    found = signed.handover.reconcile(OFFICER, REF, report(signed), held_at=ahead)
    assert found.said_at == found.at


@pytest.mark.parametrize(
    "held",
    [
        lambda old, sha: {"reference": old},
        lambda old, sha: {"reference": "34E3JQV7A", "sha256": sha},
        lambda old, sha: {"name": "camera 2", "origin": "learned"},
    ],
)
def test_what_may_still_be_held_is_not_confirmed(signed, held):
    old = signed.references()["WNT-1"]
    sha = listed(signed.folder / "van")[old]["sha256"]
    compare(signed, report(signed))
    signed.recall("WNT-1")
    signed.release("again")
    rows = json.loads(of_folder(signed, "again"))
    compare(signed, json.dumps([*rows, held(old, sha)]).encode())
    assert signed.confirmed() == {}
    compare(signed, json.dumps(rows[:1]).encode())
    assert signed.confirmed() == {}, "half a report shows nothing"
    compare(signed, json.dumps(rows).encode())
    assert signed.confirmed() == {1: "receipt"}


def test_a_row_that_nobody_can_tell_is_explained_and_the_report_compared_again(signed):
    """Whoever the system took in by itself, with no digest, would keep a recall open for ever."""
    signed.recall("WNT-1")
    gone = {signed.references()["WNT-1"]}
    learned = [{"name": "camera 2, 13:40", "origin": "learned"}] * 2
    data = report(signed, without=gone, more=learned)
    first, second = compare(signed, data).lines
    assert signed.confirmed() == {}
    signed.handover.close_difference(OFFICER, REF, first.id, Closed.EXPLAINED, NOTE)
    again = compare(signed, data)
    assert signed.confirmed() == {}, "of two rows that are told alike each has to be explained"
    assert [one.closed for one in again.lines] == [Closed.EXPLAINED, None]
    assert (again.lines[0].note, again.lines[0].closed_by) == (NOTE, OFFICER.id)
    signed.handover.close_difference(OFFICER, REF, again.lines[1].id, Closed.CORRECTED, NOTE)
    again = compare(signed, data)
    assert signed.confirmed() == {}, "what was put right is in no later report"
    (open_,) = again.open_lines
    signed.handover.close_difference(OFFICER, REF, open_.id, Closed.EXPLAINED, NOTE)
    other = report(signed, without=gone, more=[*learned, {"reference": "34E3JQV7A"}])
    compare(signed, other)
    assert signed.confirmed() == {}, "of another report nothing was explained"
    assert second.closed is None
    found = compare(signed, data)
    assert signed.confirmed() == {1: "receipt"}
    assert found.open_lines == ()
    assert differences(signed) == 0
    (event,) = signed.events("recall_confirmed")
    assert dict(event.details)["receipt"].endswith(", 2 rows of it explained in words")
    assert len(signed.events("difference_closed")) == 3


def test_a_row_that_says_the_recalled_reference_or_picture_is_explained_by_no_words(signed):
    gone = signed.references()["WNT-1"]
    sha256 = listed(signed.folder / "van")[gone]["sha256"]
    signed.recall("WNT-1")
    for row in ({"reference": gone}, {"reference": "34E3JQV7A", "sha256": sha256}):
        data = report(signed, without={gone}, more=[row])
        for one in compare(signed, data).open_lines:
            signed.handover.close_difference(OFFICER, REF, one.id, Closed.EXPLAINED, NOTE)
        compare(signed, data)
        assert signed.confirmed() == {}


def test_every_system_has_to_show_that_it_let_go(signed):
    signed.release("two", recipient="Van 4")
    signed.recall("WNT-1")
    gone = {signed.references()["WNT-1"]}
    signed.handover.reconcile(OFFICER, REF, report(signed, without=gone), VAN, assembly.now())
    assert signed.confirmed() == {}
    with pytest.raises(RefusedError, match="nothing for a slip"):
        signed.handover.slip(OFFICER, REF, VAN)
    there = {signed.references(2)["WNT-1"]}
    rows = [one for one in json.loads(of_folder(signed, "two")) if one["reference"] not in there]
    signed.handover.reconcile(OFFICER, REF, json.dumps(rows).encode(), "Van 4", assembly.now())
    assert signed.confirmed() == {1: "receipt"}


@pytest.fixture
def ahead(tmp_path, monkeypatch):
    """The office, and the hours by which its clock is ahead, for what comes due later."""
    by = [0.0]
    monkeypatch.setattr(assembly, "now", lambda: datetime.now(UTC) + timedelta(hours=by[0]))
    with a_signed_office(tmp_path) as made:
        made.release()
        yield made, by


def ends(signed, why=""):
    """What stands against the end; nothing where it was signed off."""
    try:
        signed.services.watch.end(AUTHORISER, REF, why)
    except RefusedError as refused:
        return refused.objections[0].sentence
    return ""


def test_a_comparison_before_a_recall_does_not_count_for_the_end(ahead):
    signed, by = ahead
    compare(signed, report(signed))
    assert differences(signed) == 0
    recalled = signed.recall("WNT-1")
    assert differences(signed) is None
    by[0] = 12
    assert "since the last hand-over and the last recall" in ends(signed)
    (line,) = compare(signed, report(signed)).lines
    assert differences(signed) == 1, "the recall that the open line tells of counts once"
    signed.handover.close_difference(OFFICER, REF, line.id, Closed.EXPLAINED, NOTE)
    assert differences(signed) == 1, "in words it is settled, and still not confirmed off"
    assert "1 difference between" in ends(signed)
    gone = {signed.references()[recalled.entry_ref]}
    compare(signed, report(signed, without=gone))
    assert signed.confirmed() == {1: "receipt"}
    assert ends(signed) == ""


def test_a_recall_that_is_confirmed_nowhere_ends_with_a_reason_only(ahead):
    signed, by = ahead
    compare(signed, report(signed))
    signed.recall("WNT-1")
    by[0] = 12
    assert ends(signed) != ""
    assert ends(signed, NOTE) == ""


def test_an_overdue_difference_is_an_alarm_until_it_is_settled(ahead):
    signed, by = ahead
    lost = signed.references()["WNT-2"]
    (line,) = compare(signed, report(signed, without={lost})).lines
    said = "1 difference from the signed list is overdue"

    def alarms():
        told = signed.services.watch.told(OFFICER, REF)["alarms"]
        assert list(signed.services.watch.view(OFFICER, REF).alarms) == told
        return [one for one in told if one.startswith(said)]

    assert alarms() == []
    by[0] = 0.6
    assert len(alarms()) == 1
    signed.recall("WNT-1")
    signed.delta()
    assert len(alarms()) == 1, "a new package gives no more time"
    compare(signed, report(signed, without={lost}))
    assert len(alarms()) == 1, "nor does a new comparison"
    (line,) = [
        one
        for found in signed.handover.compared(OFFICER, REF).last
        for one in found.open_lines
        if one.line.found.reference == lost
    ]
    signed.handover.close_difference(OFFICER, REF, line.id, Closed.CORRECTED, NOTE)
    assert alarms() == []
