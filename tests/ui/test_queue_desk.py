"""The queue, its filters and its history as an officer works them, on real services.

Where a test carries a number, it is the report from somebody else's program that earned the rule.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.grouping import Grouping
from console.ui.batch_sheet import BatchSheet
from console.ui.glance_sheet import GlanceSheet
from console.ui.name_sheet import NameSheet
from console.ui.queue_filter import CHANGED, MINE, OTHERS, UNSEEN, Filter, Order
from console.ui.side_by_side_sheet import SideBySideSheet
from tests.services.office import AUTHORISER, OFFICER, OTHER, REF, records_of
from tests.ui.driver import CTRL, Key

WORDS = "Confirmed by telephone with the officer in the case."


def reload(desk):
    desk.page._load()
    desk.settle()


def click(desk, button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()


class Painted(QObject):
    """Notes what of a widget is painted anew."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_gaining_and_losing_the_keys_paints_the_edge_of_the_queue_and_no_row(desk):
    desk.ready()
    view = desk.page._queue.view
    edge, rows = Painted(view), Painted(view.viewport())
    for focus in (desk.page._queue.search, view):
        focus.setFocus()
        desk.until(lambda: not edge.region.isEmpty())
        assert rows.region.isEmpty()
        assert not edge.region.intersects(view.viewport().geometry())
        edge.region = QRegion()


def sheet(desk, kind):
    desk.until(lambda: isinstance(desk.page._queue_sheets.sheet, kind))
    desk.settle()
    return desk.page._queue_sheets.sheet


def strike(desk, ref, digit=Key.Key_1):
    desk.to(ref)
    desk.key(Key.Key_X)
    desk.key(digit)
    desk.ready()


def approve(desk, ref):
    desk.to(ref)
    desk.key(Key.Key_A)
    desk.until(lambda: desk.state(ref) is DecisionState.APPROVED)
    desk.ready()


# Taking back.


def test_darktable_18719_and_19749_undo_returns_to_an_entry_that_the_filter_hides(desk):
    approve(desk, "WNT-1")
    desk.page._queue._state_chosen("struck")
    assert desk.shown == []
    desk.key(Key.Key_Z, CTRL)
    desk.ready("WNT-1")
    assert desk.page._name.place.text == "WNT-1"
    assert desk.shown == []
    assert desk.page._model.filter.state == "struck"


def test_mozilla_7989_undo_is_the_same_for_approvals_and_strikes(desk):
    approve(desk, "WNT-1")
    strike(desk, "WNT-2")
    approve(desk, "WNT-4")
    for ref in ("WNT-4", "WNT-2", "WNT-1"):
        desk.until(lambda wanted=ref: desk.page._bar.undo_label.endswith(wanted))
        desk.key(Key.Key_Z, CTRL)
        desk.until(lambda wanted=ref: desk.here == wanted)
        desk.settle()
        assert desk.state(ref) is DecisionState.UNDECIDED
    desk.until(lambda: not desk.page._bar.undo_label)
    outcomes = [one.outcome for one in desk.office.services.review.recent(OFFICER, REF)]
    assert outcomes[:3] == [Outcome.TAKE_BACK] * 3
    assert len(outcomes) == 6


def test_darktable_undo_is_not_lost_on_a_change_of_page(desk):
    approve(desk, "WNT-1")
    desk.window.go("lists")
    desk.settle()
    desk.window.go("review")
    desk.settle()
    desk.key(Key.Key_Z, CTRL)
    desk.until(lambda: desk.state("WNT-1") is DecisionState.UNDECIDED)
    desk.ready("WNT-1")


def test_darktable_5983_a_verdict_given_twice_stands(desk):
    for _ in range(2):
        strike(desk, "WNT-2")
    assert desk.state("WNT-2") is DecisionState.STRUCK
    for _ in range(2):
        approve(desk, "WNT-1")
    assert desk.state("WNT-1") is DecisionState.APPROVED
    assert desk.decisions() == 2


def test_steps_go_on_after_a_restart(open_desk):
    first = open_desk()
    first.ready()
    approve(first, "WNT-1")
    strike(first, "WNT-2")
    first.close()
    second = open_desk()
    second.ready()
    for ref in ("WNT-2", "WNT-1"):
        second.until(lambda wanted=ref: second.page._bar.undo_label.endswith(wanted))
        second.key(Key.Key_Z, CTRL)
        second.until(lambda wanted=ref: second.state(wanted) is DecisionState.UNDECIDED)
        second.settle()


# The history.


def test_nomenklatura_the_history_is_corrected_after_a_confirmation(desk):
    approve(desk, "WNT-1")
    strike(desk, "WNT-2")
    approve(desk, "WNT-4")
    desk.key(Key.Key_H)
    panel = desk.page.panels.history
    desk.until(panel.isVisible)
    assert [step.ref for step in panel.steps] == ["WNT-4", "WNT-2", "WNT-1"]
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Z, CTRL)
    assert "WNT-2" in panel.question.text()
    assert desk.focus is panel.keep
    desk.key(Key.Key_Space)
    assert panel.question.isHidden()
    assert desk.state("WNT-2") is DecisionState.STRUCK
    desk.key(Key.Key_Z, CTRL)
    click(desk, panel.confirm)
    desk.ready("WNT-2")
    assert panel.isHidden()
    assert desk.state("WNT-2") is DecisionState.UNDECIDED
    assert desk.state("WNT-4") is DecisionState.APPROVED


def test_esc_closes_a_history_of_nothing(desk):
    desk.ready("WNT-2")
    desk.key(Key.Key_H)
    panel = desk.page.panels.history
    desk.until(panel.isVisible)
    assert panel.steps == ()
    desk.key(Key.Key_Escape)
    desk.until(panel.isHidden)


def test_moving_on_withdraws_the_question(desk):
    approve(desk, "WNT-1")
    approve(desk, "WNT-4")
    desk.key(Key.Key_H)
    panel = desk.page.panels.history
    desk.until(panel.isVisible)
    desk.key(Key.Key_Z, CTRL)
    panel.view.setFocus()
    desk.key(Key.Key_Down)
    assert panel.question.isHidden()


def test_a_decision_that_stands_no_more_says_so(desk):
    approve(desk, "WNT-1")
    desk.key(Key.Key_Z, CTRL)
    desk.until(lambda: desk.state("WNT-1") is DecisionState.UNDECIDED)
    desk.ready("WNT-1")
    desk.key(Key.Key_H)
    panel = desk.page.panels.history
    desk.until(panel.isVisible)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Z, CTRL)
    click(desk, panel.confirm)
    assert "No decision on WNT-1 stands any more" in desk.notices


# Filters.


def test_every_filter_has_a_live_count(desk):
    filters = desk.page._queue.filters
    assert {one.code: one.many for one in filters.reason_offers()} == {
        "": None,
        "no_record": 2,
        "warrant_withdrawn": 1,
    }
    assert {one.code: one.many for one in filters.state_offers()}["open"] == 8
    assert {one.code: one.many for one in filters.mark_offers()}[UNSEEN] == 7
    assert {one.code: one.many for one in filters.picture_offers()}["old"] == 0
    filters._reason_chosen("no_record")
    assert sorted(desk.shown) == ["WNT-3", "WNT-7"]
    desk.settle()
    assert filters.more.text() == "No record"
    assert filters.standings[Verdict.SUPPORTED].text() == "Supported 0"
    assert filters.standings[Verdict.JUDGE].text() == "Judgement 2"


def test_mine_and_others_are_told_apart(desk):
    desk.office.decide("WNT-4", Outcome.APPROVE, who=OTHER)
    reload(desk)
    approve(desk, "WNT-1")
    filters = desk.page._queue.filters
    filters._mark_chosen(MINE)
    assert desk.shown == ["WNT-1"]
    filters._mark_chosen(MINE)
    filters._mark_chosen(OTHERS)
    assert desk.shown == ["WNT-4"]
    filters._more_cleared("")
    assert len(desk.shown) == 8


def test_what_changed_since_it_was_looked_at_is_shown_by_itself(desk):
    desk.to("WNT-6")
    desk.office.say(*desk.office.rows, *records_of(6, "withdrawn"))
    desk.office.check()
    desk.to("WNT-1")
    reload(desk)
    desk.page._queue.filters._mark_chosen(CHANGED)
    assert desk.shown == ["WNT-6"]


def test_the_menus_open_with_their_counts(desk, monkeypatch):
    opened = []
    for module in ("queue_filters", "queue_parts"):
        monkeypatch.setattr(f"console.ui.{module}.pop_up", lambda menu, _below: opened.append(menu))
    filters = desk.page._queue.filters
    for chip in (filters.state, filters.category, filters.more, filters.saved):
        chip.click()
        assert filters._menu.actions()
    desk.page._queue.parts.order_chip.click()
    assert [one.text() for one in desk.page._queue.parts.menu.actions()][:1] == ["Risk first"]
    assert len(opened) == 5


def test_a_filter_is_saved_recalled_by_its_digit_renamed_and_removed(open_desk):
    first = open_desk()
    first.ready()
    first.page._queue.filters._reason_chosen("no_record")
    first.key(Key.Key_S, CTRL)
    asked = sheet(first, NameSheet)
    asked.name.setText("Without a record")
    click(first, asked.save)
    first.page._queue.clear_filters()
    first.close()
    second = open_desk()
    second.ready()
    assert len(second.shown) == 8
    second.page._queue.view.setFocus()
    second.key(Key.Key_1)
    assert sorted(second.shown) == ["WNT-3", "WNT-7"]
    second.key(Key.Key_2)
    assert len(second.shown) == 2
    sheets = second.page._queue_sheets
    sheets.rename_filter("Without a record")
    renamed = sheet(second, NameSheet)
    renamed.name.setText("No record")
    second.key(Key.Key_Return) if second.focus is renamed.name else renamed._save()
    second.settle()
    assert [one.name for one in second.page._work.saved.all()] == ["No record"]
    sheets.remove_filter("No record")
    assert second.page._work.saved.all() == ()
    sheets._put_back(())
    assert "removed" in second.notices


def test_digits_recall_filters_only_while_the_list_has_the_focus(desk):
    desk.page._queue.filters._reason_chosen("no_record")
    desk.page._work.save_filter("Without a record")
    desk.page._queue.clear_filters()
    desk.page._queue.begin_search()
    desk.key(Key.Key_1)
    assert desk.page._queue.search.text() == "1"
    assert desk.page._model.filter.reason is None
    desk.page._queue.clear_filters()
    desk.page._queue.view.setFocus()
    desk.to("WNT-2")
    desk.key(Key.Key_X)
    desk.key(Key.Key_1)
    desk.ready()
    assert desk.state("WNT-2") is DecisionState.STRUCK
    assert desk.page._model.filter.reason is None


def test_a_saved_filter_is_the_officers_own_and_holds_no_name_searched_for(open_desk, tmp_path):
    first = open_desk()
    first.ready()
    first.page._queue.search.setText("example05")
    first.page._queue.filters._reason_chosen("no_record")
    first.page._work.save_filter("Mine")
    first.close()
    assert "xample05" not in (tmp_path / "config" / "window.json").read_text(encoding="utf-8")
    second = open_desk(OTHER)
    second.ready()
    assert second.page._work.saved.all() == ()


def test_nothing_to_save_says_so(desk):
    desk.key(Key.Key_S, CTRL)
    assert "Choose a filter first" in desk.notices


def test_space_presses_the_chip_that_has_the_focus(desk):
    chip = desk.page._queue.filters.standings[Verdict.JUDGE]
    chip.setFocus()
    desk.key(Key.Key_Space)
    assert desk.page._model.filter.standings == {Verdict.JUDGE}


# The order and the groups.


def test_the_order_and_the_filter_are_kept_over_a_restart_and_stated(open_desk):
    first = open_desk()
    first.ready()
    first.page._queue._order_picked("number")
    first.settle()
    assert first.shown == [f"WNT-{number}" for number in range(1, 9)]
    first.page._queue._grouping_picked("person")
    first.settle()
    first.page._queue.filters._picture_chosen("good")
    first.close()
    second = open_desk()
    second.ready()
    second.settle()
    assert second.page._queue.parts.order_chip.text() == "Order of intake · by person"
    assert "identifier in common" in second.page._queue.parts.order.text
    assert second.page._model.filter.picture == "good"


def test_groups_stand_together_and_say_so(open_desk, office):
    bundle = {"urn": "01ZD0303201", "surname": "Example01"}
    office.take_in(11, **bundle, who=AUTHORISER)
    office.check()
    desk = open_desk()
    desk.ready()
    desk.page._work.arrange(Order.RISK, Grouping.FAMILY)
    desk.settle()
    model = desk.page._model
    at = desk.shown.index("WNT-11")
    assert {"WNT-11", "WNT-1"} == {*desk.shown[at : at + 2]} or desk.shown[at - 1] == "WNT-1"
    assert model.member_of(EntryRef("WNT-1")).size == 2
    words = model.index(desk.shown.index("WNT-1")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "of 2 that belong together" in words


def test_what_is_decided_while_the_queue_is_put_in_order_is_not_lost(desk):
    desk.page._work.arrange(Order.NAME, None)
    row = desk.page._model.row_of(EntryRef("WNT-5"))
    desk.page._work.amend((row._replace(state=DecisionState.APPROVED),))
    desk.settle()
    assert desk.page._model.row_of(EntryRef("WNT-5")).state is DecisionState.APPROVED
    assert desk.page._model.tally.states[DecisionState.APPROVED] == 1


# Several at once.


def test_coop_bulk_a_batch_is_a_matter_of_its_dialog(desk):
    queue = desk.page._queue
    assert queue.parts.batch.isHidden()
    queue.filters.standings[Verdict.SUPPORTED].setChecked(True)
    desk.settle()
    assert not queue.parts.batch.isHidden()
    queue.filters.standings[Verdict.JUDGE].setChecked(True)
    queue.parts.batch.click()  # before it has gone
    assert desk.page._queue_sheets.sheet is None
    desk.settle()
    assert queue.parts.batch.isHidden()
    queue.clear_filters()
    queue.filters._reason_chosen("no_record")
    desk.settle()
    click(desk, queue.parts.batch)
    asked = sheet(desk, BatchSheet)
    assert asked.heading.text() == "Strike 2 entries"
    assert asked.reason.currentIndex() == -1
    assert asked.reason.itemData(0) == Reason.NO_RECORD.value
    assert not asked.strike.isEnabled()
    asked.reason.setCurrentIndex(0)
    assert asked.strike.isEnabled()
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_A, Key.Key_X):
        QTest.keyClick(asked, key)
    desk.settle()
    assert desk.decisions() == 0
    click(desk, asked.strike)
    desk.until(lambda: desk.decisions() == 2)
    desk.settle()
    assert "one step takes all of them back" in desk.notices
    desk.until(lambda: desk.page._bar.undo_label == "Strike 2 entries")
    desk.page._queue.clear_filters()
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    desk.page._queue.view.setFocus()
    desk.ready()
    desk.key(Key.Key_Z, CTRL)
    desk.until(lambda: desk.state("WNT-3") is DecisionState.UNDECIDED)
    desk.settle()
    assert desk.state("WNT-7") is DecisionState.UNDECIDED
    assert "2 entries wait for a decision again" in desk.notices
    assert desk.page._model.tally.to_do == 8


def test_a_batch_that_moved_on_strikes_nothing_and_says_so(desk):
    desk.page._queue.filters._reason_chosen("no_record")
    desk.page._queue_sheets.open_batch()
    asked = sheet(desk, BatchSheet)
    desk.office.say(*desk.office.rows, *records_of(3, "withdrawn"))
    desk.office.check()
    asked.reason.setCurrentIndex(0)
    click(desk, asked.strike)
    desk.until(lambda: asked.troubles.sentences)
    assert "Nothing has been struck" in asked.troubles.sentences[0]
    assert desk.decisions() == 0
    asked.reject()


def test_reviewable_252_no_key_opens_a_batch(desk):
    from console.ui.actions import COMMANDS

    assert not [command for command in COMMANDS if "batch" in command.id]
    desk.page._queue.filters._reason_chosen("no_record")
    assert not desk.page._queue.parts.batch.shortcut().toString()


def test_who_may_not_decide_is_offered_no_batch(open_desk):
    desk = open_desk(AUTHORISER)
    desk.ready()
    desk.page._queue.filters._reason_chosen("no_record")
    assert desk.page._queue.parts.batch.isHidden()
    desk.page._queue_sheets.open_batch()
    assert desk.page._queue_sheets.sheet is None


# The list as a whole.


def test_the_bar_filters_on_click_and_by_key(desk):
    bar = desk.page._queue.filters.bar
    assert [(cell.standing, cell.many) for cell in bar.cells] == [
        (Verdict.NOT_LAWFUL, 1),
        (Verdict.JUDGE, 2),
        (Verdict.SUPPORTED, 5),
    ]
    assert "Supported, to be decided: 5" in bar.accessibleName()
    place = bar.place_of(1).center()
    upper = QPoint(int(place.x()), 2)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=upper)
    assert desk.page._model.filter == Filter(standings=frozenset({Verdict.JUDGE}))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(int(place.x()), bar.height() - 2))
    assert desk.page._model.filter.state == "open"
    bar.setFocus()
    QTest.keyClick(bar, Key.Key_Right)
    assert "Supported" in bar.accessibleDescription()
    QTest.keyClick(bar, Key.Key_Return)
    assert desk.page._model.filter.standings == {Verdict.SUPPORTED}
    assert desk.decisions() == 0


def test_the_glance_tells_composition_and_ages_in_words(desk):
    desk.key(Key.Key_G, CTRL)
    shown = sheet(desk, GlanceSheet)
    assert "Oldest" in shown.summary.text()
    assert "records" in shown.strip.accessibleName()
    [category] = [each for each in shown.bars if each is not None]
    bar = shown.bars[category]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 1))
    desk.settle()
    assert desk.page._model.filter.category is category
    assert desk.page._model.filter.standings == {Verdict.NOT_LAWFUL}


def test_two_officers_are_laid_side_by_side(desk):
    approve(desk, "WNT-1")
    desk.office.decide("WNT-1", Outcome.STRIKE, who=OTHER, reason=Reason.DUPLICATE)
    desk.office.decide("WNT-4", Outcome.APPROVE, who=OTHER)
    desk.key(Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    shown = sheet(desk, SideBySideSheet)
    desk.until(lambda: len(shown.lines.rows) == 2)
    assert shown.lines.rows[0].together == "Differ"
    assert shown.lines.rows[0].name.startswith("EXAMPLE01")
    assert "Both answered 1" in shown.summary.text()
    shown.differences.setChecked(True)
    assert [line.ref for line in shown.lines.rows] == ["WNT-1"]
    shown.second.setCurrentIndex(shown.first.currentIndex())
    assert "two different officers" in shown.summary.text()
    shown.second.setCurrentIndex(1 - shown.first.currentIndex())
    desk.settle()
    shown.view.selectRow(0)
    click(desk, shown.go)
    desk.ready("WNT-1")


def test_one_officer_alone_is_said_to_be_alone(desk):
    desk.page._queue_sheets.open_side_by_side()
    shown = sheet(desk, SideBySideSheet)
    assert "Fewer than two officers" in shown.summary.text()
    shown.reject()


def test_tab_comes_to_the_queue_before_the_case_though_it_is_made_later(desk):
    desk.ready()
    one, passed = desk.window.rail, []
    while one is not desk.page._case:
        passed.append(one)
        one = one.nextInFocusChain()
    queue = desk.page._queue
    wanted = [queue.search, queue.filters.state, queue.filters.saved, queue.parts.order_chip]
    assert [each for each in passed if each in (*wanted, queue.view)] == [*wanted, queue.view]
