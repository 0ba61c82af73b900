"""When an entry has been painted whole."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest

from console.ui import first_sight
from console.ui.first_sight import FirstSight
from tests.ui.waiting import wait_for


class Parts(QObject):
    case = Signal(str)
    picture = Signal(str)


@pytest.fixture
def seen(application, monkeypatch):
    monkeypatch.setattr(first_sight, "PICTURE_WITHIN", 60)
    parts = Parts()
    sight = FirstSight(parts, parts.case, parts.picture)
    parts.whole = []
    sight.whole.connect(lambda: parts.whole.append(True))
    return parts


@pytest.mark.parametrize("first", ["case", "picture"])
def test_it_is_whole_when_both_are_there_and_not_within_their_painting(seen, first):
    parts = {"case": seen.case, "picture": seen.picture}
    parts.pop(first).emit("WNT-1")
    QTest.qWait(20)
    assert not seen.whole
    next(iter(parts.values())).emit("WNT-1")
    assert not seen.whole
    assert wait_for(lambda: seen.whole)
    QTest.qWait(100)
    assert len(seen.whole) == 1


def test_a_case_without_a_picture_is_whole_after_a_while(seen):
    seen.case.emit("")
    QTest.qWait(100)
    assert not seen.whole
    seen.case.emit("WNT-1")
    seen.case.emit("WNT-1")
    assert not seen.whole
    assert wait_for(lambda: seen.whole)
