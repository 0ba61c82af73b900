"""The Review page as an officer works it: every rule of the desk, on real services."""

import sqlite3
from contextlib import closing

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from console.domain.decisions import DecisionState, Outcome
from console.domain.findings import Reason
from tests.services.office import AUTHORISER, OFFICER, OTHER, REF, records_of
from tests.ui.driver import CTRL, SHIFT, Key

WORDS = "Confirmed by telephone with the officer in the case."


def test_the_queue_stands_in_risk_order_and_says_so(desk):
    assert desk.shown[0] == "WNT-2"
    assert set(desk.shown[1:3]) == {"WNT-3", "WNT-7"}
    assert desk.page._queue.parts.order.text
    assert desk.here == "WNT-2"


def test_every_standing_and_decision_is_counted_live(desk):
    chips = [chip.text() for chip in desk.page._queue.filters.standings.values()]
    assert chips[:3] == ["Not lawful 1", "Judgement 2", "Supported 5"]
    assert desk.page._queue.filters.state.text() == "To be decided 8"
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.until(lambda: desk.page._queue.filters.state.text() == "To be decided 7")
    assert desk.window.footer._progress_words.text() == "1 of 8 decided"


def test_approve_saves_then_advances_to_the_next_that_waits(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    assert desk.state("WNT-1") is DecisionState.APPROVED
    assert desk.decisions() == 1


def test_label_studio_9651_a_decision_is_on_the_disk_before_the_next_entry_is_shown(desk, tmp_path):
    desk.to("WNT-1")
    kept = []
    shown = desk.page._show_desk

    def show(laid):
        database = tmp_path / "office" / "office.sqlite"
        with closing(sqlite3.connect(database)) as other:
            kept.append(
                (laid.entry.ref, other.execute("SELECT entry_ref FROM decisions").fetchall())
            )
        shown(laid)

    desk.page._show_desk = show
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    assert kept == [("WNT-4", [("WNT-1",)])]


def test_label_studio_9637_the_queue_reads_no_picture(desk, tmp_path):
    before = desk.shown
    pictures = tmp_path / "office" / "pictures"
    away = pictures.rename(pictures.with_name("away"))
    desk.page.open_list(None)
    desk.page.open_list(REF)
    desk.page._work.load()
    desk.settle()
    assert desk.shown == before
    away.rename(pictures)


def test_a_second_key_within_the_guard_decides_nothing(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.until(lambda: desk.here == "WNT-4")
    assert not desk.page.deciding.readiness.can_approve
    desk.key(Key.Key_A)
    desk.key(Key.Key_X)
    desk.ready("WNT-4")
    assert desk.page.panels.strike.isHidden()
    assert desk.decisions() == 1


def test_a_held_key_decides_nothing_and_may_move_on(desk):
    desk.to("WNT-1")
    for _ in range(5):
        desk.hold(Key.Key_A)
    desk.settle()
    assert desk.decisions() == 0
    desk.hold(Key.Key_J)
    desk.ready("WNT-4")


def test_label_studio_4834_nothing_on_its_way_can_be_decided(desk):
    desk.to("WNT-1")
    desk.page._entry_requested("WNT-4")
    desk.key(Key.Key_A)
    desk.key(Key.Key_X)
    assert desk.page.panels.strike.isHidden()
    desk.ready("WNT-4")
    assert desk.decisions() == 0


def test_what_is_not_lawful_cannot_be_approved_and_says_why(desk):
    assert "Cannot be approved" in desk.bar
    assert not desk.page._bar.approve.isEnabled()
    desk.key(Key.Key_A)
    assert "not lawful" in desk.bar
    desk.settle()
    assert desk.state("WNT-2") is DecisionState.UNDECIDED


def test_a_digit_strikes_for_its_reason(desk):
    desk.key(Key.Key_X)
    panel = desk.page.panels.strike
    assert panel.isVisible()
    assert panel.chosen is None
    assert 1 <= len(panel.offers) <= 9
    assert panel.offers[0].reason is Reason.WARRANT_WITHDRAWN
    desk.key(Key.Key_1)
    desk.ready()
    assert desk.state("WNT-2") is DecisionState.STRUCK
    decision = desk.office.services.review.recent(OFFICER, REF)[0]
    assert decision.reason is Reason.WARRANT_WITHDRAWN
    assert panel.isHidden()


def test_enter_strikes_only_for_a_chosen_reason(desk):
    desk.key(Key.Key_X)
    desk.key(Key.Key_Return)
    desk.settle()
    assert desk.decisions() == 0
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down)
    assert desk.page.panels.strike.chosen.digit == "2"
    desk.key(Key.Key_Return)
    desk.ready()
    assert desk.state("WNT-2") is DecisionState.STRUCK


def test_escape_cancels_a_strike(desk):
    desk.key(Key.Key_X)
    desk.key(Key.Key_Escape)
    assert desk.page.panels.strike.isHidden()
    desk.settle()
    assert desk.decisions() == 0


def test_typing_finds_any_other_reason(desk):
    desk.key(Key.Key_X)
    desk.type("deceased")
    panel = desk.page.panels.strike
    assert [offer.reason for offer in panel.offers] == [Reason.DECEASED]
    assert panel.chosen is None
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.ready()
    assert desk.office.services.review.recent(OFFICER, REF)[0].reason is Reason.DECEASED


def test_own_judgement_needs_words_and_keeps_them(desk):
    desk.key(Key.Key_X)
    panel = desk.page.panels.strike
    digit = next(one.digit for one in panel.offers if one.reason is Reason.OFFICER_JUDGEMENT)
    desk.type(digit)
    assert panel.isVisible()
    assert panel.against.isVisible()
    assert desk.focus is panel.note
    desk.type(WORDS)
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_X)
    assert panel.note.text() == WORDS
    desk.key(Key.Key_Escape)


def test_striking_twice_leaves_it_struck(desk):
    for _ in range(2):
        desk.to("WNT-2")
        desk.key(Key.Key_X)
        desk.key(Key.Key_1)
        desk.ready()
    assert desk.state("WNT-2") is DecisionState.STRUCK
    assert desk.decisions() == 1


def test_refer_asks_what_is_unclear_and_counts(desk):
    desk.key(Key.Key_R)
    desk.key(Key.Key_Return)
    assert desk.page.panels.refer.against.isVisible()
    desk.type("Is this the right Example02?")
    desk.key(Key.Key_Return)
    desk.ready()
    assert desk.state("WNT-2") is DecisionState.REFERRED
    assert "referred 1" in desk.window.footer._words.text


def test_label_studio_264_space_enter_backspace_and_delete_never_decide(desk):
    desk.to("WNT-1")
    for key in (
        Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Backspace, Key.Key_Delete,
        Key.Key_Left, Key.Key_Right,
    ):  # fmt: skip
        desk.key(key)
        desk.settle()
    assert desk.here == "WNT-1"
    assert desk.decisions() == 0


def test_judgement_needs_words_and_letters_go_into_them(desk):
    desk.to("WNT-3")
    note = desk.page._bar.note
    assert note.isVisible()
    desk.key(Key.Key_A)
    assert desk.focus is note
    assert "type why" in desk.bar
    desk.type(WORDS)
    assert note.toPlainText() == WORDS
    desk.settle()
    assert desk.decisions() == 0
    desk.key(Key.Key_Escape)
    assert desk.focus is not note
    desk.key(Key.Key_A)
    desk.ready("WNT-7")
    assert desk.state("WNT-3") is DecisionState.APPROVED
    assert desk.office.services.review.recent(OFFICER, REF)[0].note == WORDS


def test_a_note_stays_with_its_entry(desk):
    desk.to("WNT-3")
    desk.key(Key.Key_A)
    desk.type("Half a thought")
    desk.key(Key.Key_Escape)
    desk.to("WNT-7")
    assert desk.page._bar.note.toPlainText() == ""
    desk.to("WNT-3")
    assert desk.page._bar.note.toPlainText() == "Half a thought"


def test_argilla_5113_letters_in_the_search_do_nothing_and_escape_gives_them_back(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_F, CTRL)
    assert desk.focus is desk.page._queue.search
    desk.type("axrnj")
    assert desk.page._queue.search.text() == "axrnj"
    assert desk.here == "WNT-1"
    assert desk.shown == []
    desk.key(Key.Key_Escape)
    desk.page._queue.clear_filters()
    desk.key(Key.Key_J)
    desk.ready("WNT-4")
    assert desk.decisions() == 0


def test_search_finds_by_name_and_by_number(desk):
    desk.key(Key.Key_Slash)
    desk.type("example05")
    assert desk.shown == ["WNT-5"]
    desk.page._queue.search.setText("n00006")
    assert desk.shown == ["WNT-6"]
    desk.key(Key.Key_Return)
    desk.ready("WNT-6")


def test_a_filter_never_takes_the_entry_from_the_desk(desk):
    desk.to("WNT-1")
    desk.page._queue.filters.standings[desk.page._desk.row.standing].setChecked(False)
    from console.domain.findings import Verdict

    desk.page._queue.filters.standings[Verdict.NOT_LAWFUL].setChecked(True)
    assert desk.shown == ["WNT-2"]
    assert desk.here == "WNT-1"
    assert desk.page._name.name.text.startswith("EXAMPLE01")
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.state("WNT-1") is DecisionState.APPROVED


def test_moving_decides_nothing_and_does_not_wrap_round(desk):
    first, last = desk.shown[0], desk.shown[-1]
    desk.key(Key.Key_K)
    desk.settle()
    assert desk.here == first
    desk.key(Key.Key_J)
    desk.ready(desk.shown[1])
    desk.key(Key.Key_Down)
    desk.ready(desk.shown[2])
    desk.key(Key.Key_Up)
    desk.ready(desk.shown[1])
    desk.key(Key.Key_End)
    desk.ready(last)
    desk.key(Key.Key_J)
    desk.settle()
    assert desk.here == last
    desk.key(Key.Key_Home)
    desk.ready(first)
    assert desk.decisions() == 0


def test_n_goes_to_the_next_undecided(desk):
    desk.office.decide("WNT-1", Outcome.APPROVE, who=OTHER)
    desk.page._load()
    desk.settle()
    desk.to("WNT-7")
    desk.key(Key.Key_N)
    desk.ready("WNT-4")


def test_shift_n_goes_to_what_changed_since_it_was_looked_at(desk):
    for ref in ("WNT-5", "WNT-6", "WNT-1"):
        desk.to(ref)
    changed = [*desk.office.rows, *records_of(6, "withdrawn")]
    desk.office.say(*changed)
    desk.office.check()
    desk.page._load()
    desk.settle()
    desk.key(Key.Key_Home)
    desk.ready("WNT-2")
    desk.key(Key.Key_N, SHIFT)
    desk.ready("WNT-6")
    assert desk.page._desk.changed_since_seen


def test_g_goes_to_a_number(desk):
    desk.key(Key.Key_G)
    desk.type("5")
    desk.key(Key.Key_Return)
    desk.ready("WNT-5")
    desk.key(Key.Key_G)
    desk.type("999")
    desk.key(Key.Key_Return)
    assert "no entry number 999" in desk.notices


def test_darktable_7254_hovering_never_changes_whom_the_keys_act_on(desk):
    desk.to("WNT-1")
    view = desk.page._queue.view
    for y in (20, 90, 160):
        QTest.mouseMove(view.viewport(), QPoint(60, y))
    assert desk.here == "WNT-1"
    assert desk.page._name.name.text.startswith("EXAMPLE01")
    assert desk.page._name.place.text == "WNT-1"
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.state("WNT-1") is DecisionState.APPROVED


def test_undo_returns_to_the_entry_even_where_the_filter_hides_it(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    desk.page._queue._state_chosen("struck")
    assert desk.shown == []
    desk.until(lambda: desk.page._bar.undo_label == "Approve WNT-1")
    desk.key(Key.Key_Z, CTRL)
    desk.ready("WNT-1")
    assert desk.state("WNT-1") is DecisionState.UNDECIDED
    assert [one.outcome for one in desk.office.services.review.recent(OFFICER, REF)] == [
        Outcome.TAKE_BACK,
        Outcome.APPROVE,
    ]


def test_undo_survives_a_restart_and_takes_strikes_back_too(open_desk):
    first = open_desk()
    first.ready("WNT-2")
    first.key(Key.Key_X)
    first.key(Key.Key_1)
    first.ready()
    first.close()
    second = open_desk()
    second.ready()
    assert second.page._bar.undo_label == "Strike WNT-2"
    second.key(Key.Key_Z, CTRL)
    second.ready("WNT-2")
    assert second.state("WNT-2") is DecisionState.UNDECIDED


def test_only_own_decisions_are_taken_back(desk):
    desk.office.decide("WNT-4", Outcome.APPROVE, who=OTHER)
    desk.key(Key.Key_Z, CTRL)
    desk.settle()
    assert desk.state("WNT-4") is DecisionState.APPROVED


def test_the_history_is_walked_and_an_entry_decided_anew(desk):
    for ref in ("WNT-1", "WNT-4"):
        desk.to(ref)
        desk.key(Key.Key_A)
        desk.ready()
    desk.key(Key.Key_H)
    panel = desk.page.panels.history
    desk.until(panel.isVisible)
    assert [step.ref for step in panel.steps] == ["WNT-4", "WNT-1"]
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.ready("WNT-1")
    assert panel.isHidden()
    desk.key(Key.Key_X)
    desk.key(Key.Key_1)
    desk.ready()
    assert desk.state("WNT-1") is DecisionState.STRUCK
    assert desk.decisions() == 3


def test_position_and_filter_are_kept_over_a_restart_without_any_name(open_desk, tmp_path):
    first = open_desk()
    first.ready()
    first.page._queue._state_chosen("open")
    first.page._queue.search.setText("example05")
    first.to("WNT-5")
    first.close()
    kept = (tmp_path / "config" / "window.json").read_text(encoding="utf-8")
    assert "xample" not in kept
    assert "WNT-5" in kept
    second = open_desk()
    second.ready("WNT-5")
    assert second.page._model.filter.state == "open"
    assert second.page._model.filter.text == ""


def test_a_change_between_looking_and_deciding_asks_for_another_look(desk):
    desk.to("WNT-1")
    desk.office.say(*desk.office.rows, *records_of(1, "withdrawn"))
    desk.office.check()
    desk.key(Key.Key_A)
    desk.until(lambda: "Look again" in desk.notices)
    assert desk.state("WNT-1") is DecisionState.UNDECIDED
    assert desk.here == "WNT-1"
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.decisions() == 0
    desk.key(Key.Key_L)
    desk.ready("WNT-1")
    assert desk.notices == ""
    assert "Cannot be approved" in desk.bar


def test_a_check_marks_the_entry_on_the_desk_and_never_redraws_it(desk):
    desk.to("WNT-1")
    before = desk.page._desk
    desk.office.say(*desk.office.rows, *records_of(1, "withdrawn"))
    desk.key(Key.Key_F5)
    desk.until(lambda: "changed while it lay on your desk" in desk.notices)
    desk.settle()
    assert desk.page._desk is before
    assert not desk.page._bar.approve.isEnabled()
    desk.key(Key.Key_L)
    desk.ready("WNT-1")
    assert desk.page._desk is not before
    words = desk.page._case._records._rows[0]._marks.text()
    assert words.startswith("▲")
    assert "was Live" in words


def test_an_approval_that_lapsed_comes_back_and_says_why(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    desk.office.say(*desk.office.rows, *records_of(1, "withdrawn"))
    desk.key(Key.Key_F5)
    desk.until(lambda: "lapsed" in desk.notices)
    desk.settle()
    assert "lapsed 1" in desk.window.footer._words.text
    desk.to("WNT-1")
    assert desk.page._case._standing._state.text()
    assert desk.page._case._standing._state_pill.text == "Lapsed"


def test_the_consequence_of_each_key_is_printed_by_it(desk):
    desk.to("WNT-1")
    assert "A approve: stays listed until" in desk.bar
    assert "X strike: comes off this list" in desk.bar
    assert desk.page._bar.approve.key == "A"


def test_zoom_shows_the_face_at_full_size_and_is_kept(desk):
    photo = desk.page._photo
    assert not photo.is_zoomed
    desk.key(Key.Key_Z)
    assert photo.zoom == 1.0
    desk.key(Key.Key_J)
    desk.ready()
    assert photo.zoom == 1.0
    desk.key(Key.Key_Z)
    assert not photo.is_zoomed


def test_a_click_on_a_row_lays_it_on_the_desk(desk):
    view = desk.page._queue.view
    place = view.visualRect(desk.page._model.index(3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.ready(desk.shown[3])
    assert desk.decisions() == 0


def test_an_authorising_officer_looks_and_does_not_decide(open_desk):
    driver = open_desk(AUTHORISER)
    driver.ready()
    assert "officers decide" in driver.bar
    driver.key(Key.Key_A)
    driver.key(Key.Key_X)
    assert driver.page.panels.strike.isHidden()
    assert not driver.page._bar.strike.isEnabled()


def test_entries_named_by_another_page_are_shown_by_themselves(desk):
    desk.window.go("review", ("WNT-5", "WNT-6"))
    desk.ready()
    assert sorted(desk.shown) == ["WNT-5", "WNT-6"]
    assert desk.here in {"WNT-5", "WNT-6"}


def test_faces_in_the_queue_are_off_until_they_are_wanted(desk):
    from dataclasses import replace

    assert not desk.page._queue.delegate.faces
    desk.window.apply_preferences(replace(desk.window.preferences, faces_in_queue=True))
    desk.window.go("review")
    desk.until(lambda: len(desk.page._queue.delegate.faces) == 8)
    views = [act for act in desk.office.acts() if act == "face_viewed"]
    assert len(views) >= 9


def test_signing_out_leaves_no_name_and_no_typed_word(desk):
    desk.to("WNT-3")
    desk.key(Key.Key_A)
    desk.type("Half a thought")
    desk.page.forget()
    assert desk.page._name.name.text == ""
    assert desk.page._bar.note.toPlainText() == ""
    assert desk.shown == []
    assert desk.page._photo.key == ""
