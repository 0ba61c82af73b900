"""What strains a layout: long and foreign names, long reasons, no picture, forty findings."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from console.domain.findings import Verdict
from console.ui.queue_filter import Filter
from tests.ui import access
from tests.ui.hostile import LONG, MANY, hostile
from tests.ui.waiting import wait_for

ENTRIES = tuple(f"WNT-{number}" for number in range(11, 20))


@pytest.fixture
def strained(office, tmp_path, open_desk):
    """The Review page of an office of hostile entries."""
    hostile(office, tmp_path)
    driver = open_desk()
    driver.until(lambda: driver.page._view is not None and driver.here is not None)
    driver.settle()
    return driver


def shown(desk, ref: str) -> None:
    """Go to an entry; one without a picture can never be approved, but it is shown."""
    desk.page._entry_requested(ref)
    desk.until(lambda: desk.here == ref and desk.page._wanted is None, ref)
    desk.settle()


@pytest.mark.parametrize("size", [(1280, 720, 100), (1440, 900, 100), (1280, 720, 200)], ids=str)
def test_nothing_is_cut_whatever_the_entry(strained, size):
    wide, tall, scale = size
    strained.window.resize(wide, tall)
    strained.window.apply_preferences(replace(strained.window.preferences, text_scale=scale))
    for ref in ENTRIES:
        shown(strained, ref)
        wait_for(lambda: not access.clipped(strained.window), 10)
        assert access.clipped(strained.window) == [], ref


def test_every_finding_is_there_to_be_scrolled_to(strained):
    shown(strained, "WNT-19")
    told = " ".join(one.text() for one in strained.page._case.findChildren(QLabel))
    assert all(f"01ZD04{number:05}" in told for number in range(MANY))


def test_a_long_name_is_cut_with_a_sign_and_told_whole(strained):
    shown(strained, "WNT-11")
    name = strained.page._name.name
    assert LONG.upper() in name.text
    assert name.accessibleName() == name.text
    assert name.width() < name.sizeHint().width()
    assert name.toolTip()


def test_a_name_is_never_markup(strained):
    shown(strained, "WNT-16")
    assert "<B>BOLD</B>" in strained.page._name.name.text.upper()


def test_an_entry_without_a_picture_says_so_and_is_not_approved(strained):
    shown(strained, "WNT-18")
    assert strained.page._photo.picture_place().isEmpty() or strained.page._photo._words
    assert not strained.page._bar.approve.isEnabled()


def test_a_name_from_right_to_left_turns_no_line_of_a_batch_about(strained):
    chosen = Filter(standings=frozenset({Verdict.SUPPORTED}))
    strained.page._queue.set_filter(chosen)
    strained.page._work.choose(chosen)
    strained.settle()
    strained.page._queue_sheets.open_batch()
    strained.settle()
    sheet = strained.page._queue_sheets.sheet
    (line,) = [
        one for one in sheet.findChildren(QLabel) if one.isVisible() and "WNT-12" in one.text()
    ]
    image = line.grab().toImage()
    ground = image.pixel(image.width() - 1, 0)
    columns = [
        any(image.pixel(x, y) != ground for y in range(image.height()))
        for x in range(image.width())
    ]
    assert columns.index(True) < 8, "it begins at the left, like every other line"
    assert "WNT-12 · Wanted on warrant" in line.text()
    assert access.clipped(sheet) == []
    sheet.reject()


def test_every_reason_to_strike_is_seen_without_scrolling(strained):
    for ref in ("WNT-11", "WNT-19"):
        shown(strained, ref)
        strained.until(lambda: strained.page.deciding.readiness.can_decide)
        strained.window.ask("strike")
        panel = strained.page.panels.strike
        assert panel.isVisible()
        strained.settle()
        assert len(panel.offers) > 4
        assert panel.view.verticalScrollBar().maximum() == 0
        strained.window.ask("history")
        strained.settle()
