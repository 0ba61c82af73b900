"""The Watch page on the real window: recalls as they come, what is asked, and what is not calm."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.recalls import Answer, How
from console.domain.refusals import OutOfReachError
from console.services.confirmations import Word
from console.services.vouching import Holders
from console.services.watch_page import Mark
from console.ui.pills import Pill
from console.ui.watch_words import is_past
from tests.services.handed import handed_to
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.services.signed_office import JUDGED, a_signed_office
from tests.ui import access
from tests.ui.test_access import cut
from tests.ui.test_welsh import in_english
from tests.ui.watched import beat, doubtful, withdrawn


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch, count=5) as made:
        yield made


def words_of(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def top(watched) -> str:
    return " | ".join(
        one.text for one in (watched.window.top.recalled, watched.window.top.records) if one.text
    )


def test_a_signed_list_is_watched_from_the_window_and_nobody_is_recalled(watched, office):
    page = watched.watch()
    assert page.view.confirmed.ok
    assert page.view.watcher == OFFICER.id
    assert "watch_started" in office.acts()
    assert "Nobody was recalled: what is signed still holds for all 5 entries" in words_of(
        page.recalls
    )
    assert watched.window.top.heading.text == "Watch the gap"
    assert "signed" in watched.window.top.sub.text
    assert top(watched) == "Nobody recalled | Records checked 0 s ago"
    assert page.alarms.isHidden()
    office.clock.move(seconds=40)
    page._tick()
    watched.watching.office.ticked.emit()
    assert top(watched) == "Nobody recalled | Records checked 40 s ago"
    assert watched.window.footer._words.text == "Next check in 20 s"


def test_a_record_that_changes_recalls_an_entry_and_everybody_is_told(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    office.tell(n2=withdrawn(office, 2, seconds=20))
    watched.later(seconds=60)
    (row,) = page.recalls.rows
    assert row.line.entry_ref == "WNT-2"
    said = words_of(page.recalls)
    assert "EXAMPLE02, Test" in said and "Warrant withdrawn" in said
    assert "80 s" in said
    assert row.pill.text == "Not confirmed · 0 s"
    office.clock.move(minutes=47)
    page._tick()
    assert row.pill.text == "Not confirmed · 47 min"
    assert watched.bar.isVisible()
    assert "WNT-2 (warrant withdrawn)" in watched.bar.words.text()
    assert "EXAMPLE02" not in watched.bar.words.text()
    assert watched.window.rail._buttons["watch"].badge == "1"
    assert "1 recalled since signing" in top(watched)
    assert [one.mark for one in page.view.moments].count(Mark.RECALLED) == 1
    assert watched.window.footer._right.text.endswith("80 s")
    watched.bar.seen.click()
    assert watched.bar.isHidden()
    watched.later(seconds=60)
    assert watched.bar.isHidden()


def test_the_bar_stays_until_somebody_says_that_they_saw_it(watched, office):
    watched.watch()
    office.tell(n2=withdrawn(office, 2), n3=withdrawn(office, 3))
    watched.later(seconds=60)
    watched.window.go("lists")
    watched.settle()
    assert watched.bar.isVisible()
    assert "2 entries were recalled" in watched.bar.words.text()
    assert "Nobody was handed the list yet." in watched.bar.words.text()
    watched.bar.show_button.click()
    watched.settle()
    assert watched.current == "watch"
    assert watched.bar.isVisible()
    assert all(row.confirm.isHidden() for row in watched.page("watch").recalls.rows)
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock())
    for number in (1, 2):
        office.watch.confirm(OFFICER, REF, number, Word(How.BY_HAND, "NF-1", office.clock()))
    watched.round()
    assert "All are confirmed off the system." in watched.bar.words.text()
    watched.bar.acknowledge()
    assert watched.bar.waiting == 0


def test_faces_are_shown_and_each_is_logged_as_a_view(watched, office):
    page = watched.watch()
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    watched.until(lambda: page.recalls.rows[0].face.is_shown)
    assert office.acts().count("face_viewed") >= 1


def test_confirming_a_recall_closes_it(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock())
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    page.recalls.rows[0].confirm.click()
    sheet = watched.sheet
    watched.settle()
    assert sheet.system.currentText() == "Van 3"
    assert not sheet.send.isEnabled()
    sheet.receipt.setText("NF-20931")
    QTest.keyClick(sheet.receipt, Qt.Key.Key_Return)
    watched.settle()
    assert page.view.recalls[0].confirmation is None
    sheet.send.click()
    watched.settle()
    (row,) = page.recalls.rows
    assert row.pill.text.endswith("by hand: NF-20931")
    assert row.confirm.isHidden()
    assert watched.window.rail._buttons["watch"].badge == ""
    assert "Recall 1 is confirmed." in watched.notices


def test_a_refused_confirmation_says_why_and_keeps_what_was_typed(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock())
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    page.confirm_next()
    sheet = watched.sheet
    watched.settle()
    sheet.receipt.setText("Sgt Osei at the van")
    office.watch.confirm(OFFICER, REF, 1, Word(How.BY_HAND, "NF-1", office.clock()))
    sheet.send.click()
    watched.settle()
    assert "was confirmed on" in sheet.troubles.sentences[0]
    assert sheet.receipt.text() == "Sgt Osei at the van"


def test_a_new_doubt_is_asked_with_a_countdown_and_answered(watched, office):
    page = watched.watch(AUTHORISER)
    office.tell(n1=doubtful(1))
    watched.later(seconds=60)
    (row,) = page.asks.rows
    assert page.asks.isVisible()
    assert row.pill.text == "Recalled in 15 min"
    office.clock.move(minutes=6)
    page._tick()
    assert row.pill.text == "Recalled in 9 min 00 s"
    row.buttons[0].click()
    sheet = watched.sheet
    assert not sheet.send.isEnabled()
    sheet.note.setPlainText(JUDGED)
    sheet.send.click()
    watched.settle()
    assert page.asks.isHidden()
    assert EntryRef("WNT-1") in office.in_force()


def test_who_may_not_answer_is_told_who_must(watched, office):
    page = watched.watch(OFFICER)
    office.tell(n1=doubtful(1))
    watched.later(seconds=60)
    (row,) = page.asks.rows
    assert row.buttons == ()
    assert "An authorising officer has to answer." in words_of(page.asks)
    watched.later(minutes=16)
    assert [one.entry_ref for one in office.recalls()] == ["WNT-1"]
    assert "Recalled because nobody answered in time" in words_of(page.recalls)


def test_answering_recall_takes_it_off(watched, office):
    page = watched.watch(AUTHORISER)
    office.tell(n1=doubtful(1))
    watched.later(seconds=60)
    page.desk.answer(page.asks.rows[0].line, Answer.RECALL)
    assert watched.sheet.send.isEnabled()
    watched.sheet.send.click()
    watched.settle()
    assert [one.entry_ref for one in office.recalls()] == ["WNT-1"]


def test_a_source_that_is_not_there_is_said_in_the_table(watched, office):
    page = watched.watch()
    assert "delivered 0 min ago" in page.sources.findChildren(Pill)[0].text
    office.records.unlink()
    watched.later(seconds=60)
    pill = page.sources.findChildren(Pill)[0]
    assert pill.text == "not answering"


def test_a_watch_that_stopped_is_no_calm_screen(watched, office):
    page = watched.watch()
    assert page.alarms.isHidden()
    office.clock.move(minutes=10)
    watched.watching.office.look()
    page.load()
    watched.settle()
    assert not page.view.confirmed.ok
    assert page.alarms.isVisible()
    assert "The watch stopped" in page.alarms.sentences[0]
    words = watched.window.top.records.accessibleName()
    assert words.startswith("Not confirmed since") and words.endswith("the watch has stopped")
    assert "not confirmed" in [one.text for one in page.certificates.findChildren(Pill)]
    watched.round()
    assert page.alarms.isHidden()


def test_a_desk_that_cannot_read_the_office_says_so_itself(watched, office):
    page = watched.watch()
    office.clock.move(minutes=4)
    page._tick()
    assert "this desk cannot read the office" in page.alarms.sentences[0]
    assert not page.wall.told.is_confirmed


class Broken:
    """A watch whose rounds cannot reach anything; all else is the real one."""

    def __init__(self, watch) -> None:
        self._watch, self.broken = watch, True

    def __getattr__(self, name):
        return getattr(self._watch, name)

    def weigh(self, *args):
        if self.broken:
            raise OutOfReachError("The office's disk does not answer.")
        return self._watch.weigh(*args)


def test_a_watch_that_cannot_go_round_alarms_from_that_moment_and_recovers(open_watched, office):
    broken = Broken(office.watch)
    broken.broken = False
    watched = open_watched(watch=broken)
    page = watched.watch()
    assert page.alarms.isHidden()
    broken.broken = True
    watched.later(seconds=60)
    assert "the last check failed" in watched.window.top.records.accessibleName()
    assert any("The office's disk does not answer." in one for one in page.alarms.sentences)
    broken.broken = False
    watched.later(seconds=60)
    assert top(watched) == "Nobody recalled | Records checked 0 s ago"
    assert page.alarms.isHidden()


def test_a_watch_elsewhere_is_named_and_taken_over_when_it_stops(watched, office):
    beat(office, AUTHORISER)
    page = watched.come(OFFICER, "watch", REF)
    watched.round()
    assert page.view.watcher == AUTHORISER.id
    assert "1190 watches from another desk" in watched.window.footer._words.text
    office.clock.move(seconds=60)
    beat(office, AUTHORISER)
    watched.later(seconds=60)
    assert page.view.watcher == AUTHORISER.id
    watched.later(seconds=61)
    assert page.view.watcher == OFFICER.id
    assert "another desk" not in watched.window.footer._words.text


def test_a_watch_elsewhere_that_cannot_read_the_records_keeps_nobody_from_reading_them(
    watched, office
):
    page = watched.come(OFFICER, "watch", REF)
    records = office.folder / "records.csv"
    away = records.rename(office.folder / "away.csv")
    office.clock.move(seconds=60)
    beat(office, AUTHORISER)
    away.rename(records)
    office.tell(n2=withdrawn(office, 2))
    watched.round()
    assert page.view.watcher == OFFICER.id
    assert [one.entry_ref for one in office.recalls()] == ["WNT-2"]


def test_two_rounds_never_overlap(watched, office):
    watched.watch()
    office.clock.move(seconds=60)
    desk = watched.watching.office
    desk._tick()
    assert desk.is_going_round
    first = desk._round
    desk._tick()
    desk.go_round(REF)
    assert desk._round is first
    watched.settle()
    assert not desk.is_going_round


def test_the_watch_goes_on_while_the_window_is_locked(watched, office):
    watched.watch()
    office.step(Stage.RELEASED)
    watched.window.lock_now()
    office.tell(n2=withdrawn(office, 2))
    office.clock.move(seconds=60)
    watched.watching.office._tick()
    watched.settle()
    assert [one.entry_ref for one in office.recalls()] == ["WNT-2"]
    words = watched.window._lock.screen.watch.text()
    assert words == "Operation Larkspur · Confirmed · 1 recall not confirmed"


def test_signing_out_says_that_nobody_watches_any_more(watched, office):
    watched.watch()
    watched.window.sign_out()
    watched.settle()
    assert "watch_stopped" in office.acts()
    assert watched.bar.waiting == 0
    view = office.watch.view(OFFICER, REF)
    assert not view.confirmed.ok


def test_f5_on_a_list_in_force_is_a_round_of_its_watch(watched, office):
    page = watched.watch()
    office.clock.move(seconds=20)
    office.tell(n2=withdrawn(office, 2))
    watched.window.check_records()
    watched.settle()
    assert [one.entry_ref for one in office.recalls()] == ["WNT-2"]
    assert "Records checked" in watched.notices
    page.load()
    watched.settle()
    assert page.view.checked_at is not None


def test_a_list_that_is_not_signed_says_when_the_watch_begins(watched, office):
    office.step(Stage.IN_REVIEW)
    page = watched.come(AUTHORISER, "watch", REF)
    assert "The watch begins with the signature." in words_of(page.over)
    assert watched.window.watch_facts() is None


@pytest.mark.parametrize("stage", [Stage.ENDED, Stage.CANCELLED, Stage.ERASED])
def test_what_is_over_says_so_and_is_watched_no_more(watched, office, stage):
    office.step(stage)
    page = watched.come(AUTHORISER, "watch", REF)
    watched.round()
    assert page.over.isVisible() and page._over_words.text()
    assert "watch_started" not in office.acts()
    assert watched.window.footer._words.text == ""


def test_without_a_list_the_page_says_what_to_do(watched):
    page = watched.come(AUTHORISER, "watch")
    assert page._nothing_words.text() == "Open a list first, on the Lists page."


def test_who_may_not_watch_has_no_page_and_no_watch(watched, office):
    watched.come(AUDITOR, "lists")
    assert watched.window.rail._buttons["watch"].isHidden()
    assert watched.watching.office.glances == ()


def test_the_menu_holds_what_stage_and_role_allow(watched, office):
    page = watched.watch(OFFICER)
    assert [code for code, _ in page._doings()] == ["release", "recall", "drill"]
    watched.window.sign_out()
    watched.settle()
    page = watched.watch(AUTHORISER)
    assert [code for code, _ in page._doings()] == ["release", "recall", "drill", "cancel", "hold"]
    office.step(Stage.RELEASED)
    page.load()
    watched.settle()
    assert {"slip", "reconcile", "end"} <= {code for code, _ in page._doings()}
    page._fill_menu()
    assert len(page.menu.actions()) == len(page._doings())


def test_recalling_by_hand_asks_for_entry_reason_and_words(watched, office):
    page = watched.watch()
    page._do("recall")
    sheet = watched.sheet
    sheet.entry.setText("WNT-3")
    sheet.reason.setCurrentIndex(0)
    assert not sheet.send.isEnabled()
    sheet.note.setPlainText("The officer in the case told us so by telephone.")
    sheet.send.click()
    watched.settle()
    assert [one.entry_ref for one in office.recalls()] == ["WNT-3"]
    assert "Recalled by hand" in words_of(page.recalls)


def test_ending_too_early_is_refused_in_its_own_sentence_and_then_reasoned(watched, office):
    page = watched.watch(AUTHORISER)
    office.step(Stage.RELEASED)
    page.load()
    watched.settle()
    page._do("end")
    sheet = watched.sheet
    sheet.send.click()
    watched.settle()
    assert any("to end it now, say why" in one for one in sheet.troubles.sentences)
    sheet.note.setPlainText("The rain closed the market; the van has gone home.")
    sheet.send.click()
    watched.settle()
    assert page.view.stage is Stage.ENDED
    assert page.over.isVisible()


def test_a_system_that_only_answered_again_is_not_made_anew(watched, office):
    page = watched.watch(AUTHORISER)
    words = page.sources.findChildren(QLabel)
    watched.later(seconds=5)
    page.load()
    watched.settle()
    assert page.sources.findChildren(QLabel) == words
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    assert page.sources.findChildren(QLabel) != words


def test_the_next_certificate_leads_to_sign_off(watched, office):
    page = watched.watch(AUTHORISER)
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    assert "4 entries · 1 recalled" in words_of(page.certificates)
    page.certificates.sign.click()
    watched.settle()
    assert watched.current == "signoff"


def test_the_big_screen_names_nobody_until_asked_and_esc_leaves(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    QTest.keyClick(watched.window, Qt.Key.Key_F)
    assert page.wall.isVisible()
    assert watched.window.rail.isHidden() and watched.window.top.isHidden()
    assert watched.bar.isHidden()
    told = page.wall.told
    assert told.is_confirmed and told.state == "Confirmed"
    assert [one[:2] for one in told.open] == [("WNT-2", "0 s")]
    assert told.heading == "1 recall not confirmed"
    assert told.sources == (("records", True),)
    assert told.figures[0] == ("4", "in force")
    assert page.wall.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.keyClick(watched.window, Qt.Key.Key_N)
    assert page.wall.told.open[0][0] == "EXAMPLE02, Test · WNT-2"
    page.wall.grab()
    QTest.keyClick(page.wall, Qt.Key.Key_Escape)
    assert not page.wall.isVisible()
    assert watched.window.rail.isVisible() and watched.bar.isVisible()
    page.show_wall()
    assert page.wall.told.open[0][0] == "WNT-2"
    office.clock.move(minutes=10)
    page.load()
    watched.settle()
    assert page.wall.told.state.startswith("Not confirmed since")
    page.wall.grab()
    watched.window.sign_out()
    watched.settle()
    assert watched.window.rail.isVisible()


def states(watched, office, who):
    """The page with a recall, one that is confirmed, a question, and an alarm."""
    page = watched.watch(who)
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock())
    office.tell(n2=withdrawn(office, 2), n3=withdrawn(office, 3), n1=doubtful(1))
    watched.later(seconds=60)
    office.watch.confirm(OFFICER, REF, 1, Word(How.BY_HAND, "NF-20931", office.clock()))
    watched.round()
    return page


@pytest.mark.parametrize("who", [OFFICER, AUTHORISER], ids=lambda one: one.id)
def test_every_stop_is_named_and_tab_reaches_it(watched, office, who):
    states(watched, office, who)
    assert access.unnamed(watched.window) == []
    assert access.unreached(watched.application, watched.window) == []


SIZES = (
    *((1280, 720, 100), (1280, 720, 200), (1440, 900, 100), (1440, 900, 200)),
    *((1920, 1080, 100), (1920, 1080, 130)),
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_word_is_cut(watched, office, size, scheme):
    wide, tall, scale = size
    watched.window.resize(wide, tall)
    changed = replace(watched.window.preferences, text_scale=scale, scheme=scheme)
    watched.window.apply_preferences(changed)
    page = states(watched, office, AUTHORISER)
    assert cut(watched.window) == []
    office.clock.move(minutes=30)
    watched.watching.office._known = {}
    watched.watching.office.look()
    watched.settle()
    page.load()
    watched.settle()
    assert cut(watched.window) == []


def test_what_was_recalled_many_times_is_shown_in_part(watched, office, monkeypatch):
    monkeypatch.setattr("console.ui.watch_cards.SHOWN", 2)
    page = watched.watch()
    office.tell(**{f"n{one}": withdrawn(office, one) for one in (1, 2, 3, 4)})
    watched.later(seconds=60)
    assert len(page.recalls.rows) == 2
    assert page.recalls.more.isVisible()
    page.recalls.more.click()
    assert len(page.recalls.rows) == 4
    assert page.recalls.more.isHidden()


def test_the_page_is_read_in_welsh(welsh, open_watched, office):
    watched = open_watched()
    page = states(watched, office, AUTHORISER)
    assert in_english(watched.window) == []
    assert cut(watched.window) == []
    page.show_wall()
    assert "Cadarnhawyd" in page.wall.told.state
    page.leave_wall()
    for code, _ in page._doings():
        page._do(code)
        watched.settle()
        assert in_english(watched.sheet) == [], code
        watched.sheet.close()


def test_a_watch_that_somebody_stopped_is_said_to_be_stopped(watched, office):
    page = watched.watch()
    office.watch.stop(AUTHORISER, REF)
    watched.watching.office.look()
    page.load()
    watched.settle()
    words = watched.window.top.records.accessibleName()
    assert words.startswith("Not confirmed since") and words.endswith("the watch was stopped")
    assert any("stopped the watch" in one for one in page.alarms.sentences)


def test_a_doubt_from_before_what_the_page_has_read_is_none(watched, office):
    page, window = watched.watch(), watched.window
    view, second = page.view, timedelta(seconds=1)
    before = window.watch_facts()._replace(doubt="Not confirmed since then", at=view.at - second)
    assert is_past(view, before, view.at + second)
    assert not is_past(view, before._replace(at=view.at), view.at + second)
    assert not is_past(view, before._replace(troubles=("The disk is full.",)), view.at + second)
    assert not is_past(view, before, view.at + 30 * second), "half a minute old answers nothing"
    doubted = replace(view, confirmed=replace(view.confirmed, sentences=("A system is silent.",)))
    assert not is_past(doubted, before, view.at + second)
    assert not is_past(replace(view, confirmed=None), before, view.at + second)


def test_of_an_erased_list_it_is_said_that_the_words_are_not_kept(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock(), "Van 3")
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    page.confirm_next()
    watched.settle()
    sheet = watched.sheet
    assert not sheet.receipt.placeholderText()
    sheet._show(Holders((), (), handed=True, keeps_words=False))
    assert "not kept" in sheet.receipt.placeholderText()
    assert "its words were not kept" in sheet.news()


def test_of_several_systems_the_one_that_is_meant_has_to_be_picked(watched, office):
    page = watched.watch()
    office.step(Stage.RELEASED)
    for recipient in ("Van 3", "Van 4"):
        handed_to(office.store, office.clock(), recipient)
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    page.confirm_next()
    watched.settle()
    sheet = watched.sheet
    assert [sheet.system.itemText(at) for at in range(sheet.system.count())] == ["Van 3", "Van 4"]
    sheet.receipt.setText("Sgt Osei at the van")
    assert not sheet.send.isEnabled()
    sheet.system.setCurrentIndex(1)
    sheet.send.click()
    watched.settle()
    assert page.view.recalls[0].confirmation is None
    assert "Noted. Recall 1 is not confirmed yet: another system holds it." in watched.notices
    page.confirm_next()
    watched.settle()
    sheet = watched.sheet
    assert sheet.system.count() == 1 and sheet.system.currentIndex() == -1
    sheet.system.setCurrentIndex(0)
    sheet.receipt.setText("Sgt Bell at the van")
    sheet.send.click()
    watched.settle()
    assert page.view.recalls[0].confirmation is not None


def test_what_no_system_was_given_is_confirmed_without_one(watched, office):
    page = watched.watch()
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    office.step(Stage.RELEASED)
    handed_to(office.store, office.clock())
    watched.round()
    page.confirm_next()
    watched.settle()
    sheet = watched.sheet
    assert sheet.system.placeholderText() == "No system was given it"
    sheet.receipt.setText("It was in no package.")
    sheet.send.click()
    watched.settle()
    assert page.view.recalls[0].confirmation is not None
