"""At home on the desktop: its place, its columns, what is dropped on it, and what it tells."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from console.cli.main import names_bundle
from console.ui.home import bundle_of
from console.ui.import_dialog import ImportDialog
from console.ui.preferences import PreferencesFile
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    proposal,
    records_of,
    write_bundle,
)
from tests.ui.driver import Key


def dropped(*paths) -> QMimeData:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    return carried


def drop(window, carried: QMimeData) -> bool:
    """Drag something over the window and let go; whether the window would take it."""
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, carried, button, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, carried, button, none))
    return enter.isAccepted()


@pytest.fixture
def bundle(tmp_path):
    """A bundle of one more entry, in a folder."""
    return write_bundle(tmp_path / "bundle9", [proposal(9)])


def test_only_one_bundle_is_taken_from_what_is_dropped(tmp_path):
    archive = tmp_path / "list.zip"
    assert bundle_of(dropped(archive)) == archive
    assert bundle_of(dropped(tmp_path)) == tmp_path
    assert bundle_of(dropped(archive, tmp_path)) is None
    assert bundle_of(dropped(tmp_path / "letter.pdf")) is None
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/list.zip")])
    assert bundle_of(far) is None
    assert bundle_of(QMimeData()) is None


def test_a_dropped_bundle_is_read_and_offered(pages, bundle):
    pages.come(OFFICER, "help")
    assert drop(pages.window, dropped(bundle))
    pages.settle()
    assert pages.current == "lists"
    sheet = pages.sheet
    assert isinstance(sheet, ImportDialog)
    assert "1 entry proposed" in sheet.found.text()
    sheet.reject()
    # It was given once, and does not come back with the next look at the lists.
    pages.window.go("help")
    pages.window.go("lists")
    pages.settle()
    assert pages.page("lists")._sheets == []


def test_a_bundle_named_at_the_start_waits_for_the_sign_in(pages, bundle):
    pages.window.offer_bundle(bundle)
    assert pages.current == "sign_in"
    pages.window.signed_in(OFFICER)
    pages.settle()
    assert isinstance(pages.sheet, ImportDialog)


def test_who_may_not_import_is_told(pages, bundle):
    pages.come(AUDITOR, "audit")
    drop(pages.window, dropped(bundle))
    assert "does not take bundles in" in pages.notices
    assert pages.current == "audit"
    assert pages.window.take_bundle() is None


def test_a_letter_is_not_taken(pages, tmp_path):
    pages.come(OFFICER, "lists")
    assert not drop(pages.window, dropped(tmp_path / "letter.pdf"))


def test_which_argument_is_a_bundle(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").mkdir()
    (tmp_path / "list.zip").write_bytes(b"")
    assert names_bundle("list.zip")
    assert names_bundle("./demo")
    assert not names_bundle("demo")
    assert not names_bundle("--json")
    assert not names_bundle("missing.zip")


def test_the_window_stands_where_it_stood(open_pages):
    first = open_pages()
    first.window.resize(1200, 700)
    first.close()
    assert PreferencesFile(first.parts.config_folder).read().window
    window = open_pages().window
    window._home.restore(window.preferences.window)
    # Its size, or as much of it as the screen of now has room for.
    assert window.height() == 700


def test_a_dragged_column_keeps_its_width(open_pages):
    first = open_pages()
    view = first.come(OFFICER, "lists").view
    head = view.horizontalHeader()
    edge = QPoint(head.sectionViewportPosition(1) - 1, head.height() // 2)
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(head.viewport(), edge + QPoint(40, 0))
    QTest.mouseMove(head.viewport(), edge + QPoint(60, 0))
    QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    width = view.columnWidth(0)
    assert first.window.preferences.columns["lists"][0] == width
    first.close()
    again = open_pages()
    view = again.come(OFFICER, "lists").view
    assert view.columnWidth(0) == width
    again.window.resize(1200, 700)
    again.settle()
    assert view.columnWidth(0) == width


def test_approved_entries_that_fell_are_told_and_shown(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.until(lambda: desk.decisions() == 1)
    desk.settle()
    desk.office.say(*desk.office.rows, *records_of(1, "withdrawn"))
    desk.key(Key.Key_F5)
    desk.until(lambda: "no longer supported" in desk.notices)
    desk.settle()
    assert "1 approved entry is no longer supported by the records." in desk.notices
    assert "Example" not in desk.notices and "EXAMPLE" not in desk.notices
    desk.window.notices._bar.button.click()
    desk.settle()
    assert desk.shown == ["WNT-1"]


def test_a_strike_that_lapsed_is_not_told_as_fallen(desk):
    desk.office.say(*desk.office.rows, *records_of(5, "withdrawn"))
    desk.key(Key.Key_F5)
    desk.until(lambda: "Records checked" in desk.notices)
    desk.settle()
    assert "approved entr" not in desk.notices


def test_the_tray_is_told_counts_and_no_name(pages, monkeypatch):
    said = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _tray, *words: said.append(words[:2])
    )
    monkeypatch.setattr(type(pages.window), "isActiveWindow", lambda _window: False)
    pages.come(AUTHORISER, "lists")
    pages.window._home.tell_fallen(3)
    ((title, words),) = said
    assert words.startswith("3 approved entries are no longer supported")
    assert title == pages.window.windowTitle()


def test_a_full_set_of_choices_comes_back(pages):
    window = pages.window
    window.apply_preferences(replace(window.preferences, motion="still", columns={"a": (1, 2)}))
    kept = PreferencesFile(pages.parts.config_folder).read()
    assert (kept.motion, kept.columns) == ("still", {"a": (1, 2)})
    window.apply_preferences(replace(window.preferences, motion="system"))
