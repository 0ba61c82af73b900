"""The line from signature to street: no two words overlap, whatever happened in a day."""

from datetime import UTC, datetime, timedelta

import pytest

from console.services.watch_page import Mark, Moment
from console.ui.line_layout import lay_out
from console.ui.watch_line import WatchLine

START = datetime(2026, 11, 28, 8, 58, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def a_day(*recalls: float, signed=()) -> list[Moment]:
    return [
        Moment(Mark.SIGNED, at(0), "signed", True),
        *(Moment(Mark.SIGNED, at(one), "WLC-2026-0001/S2 signed", True) for one in signed),
        *(Moment(Mark.RECALLED, at(one), "warrant withdrawn", True) for one in recalls),
        Moment(Mark.RELEASED, at(60), "handed over", True),
        Moment(Mark.LIVE, at(122), "deployed", True),
        Moment(Mark.NOW, at(309), "now", True),
        Moment(Mark.ENDS, at(602), "ends", False),
        Moment(Mark.ERASE_BY, at(602 + 24 * 60), "erase by", False),
    ]


def laid(moments, width, now=None):
    def words(dot):
        return f"{len(dot.moments)} recalled" if len(dot.moments) > 1 else dot.moments[0].words

    return lay_out(moments, now or at(309), width, words, lambda text: 7.0 * len(text))


@pytest.mark.parametrize("width", [300, 700, 1200, 2400])
@pytest.mark.parametrize("count", [0, 1, 3, 12, 40, 400])
def test_no_words_overlap_and_none_fall_off(width, count):
    recalls = [43 + one * 250 / max(count, 1) for one in range(count)]
    found = laid(a_day(*recalls, signed=recalls[::7]), width)
    for one in found.words:
        assert one.left >= 0 and one.left + one.width <= max(width, one.width)
        for other in found.words:
            if one is not other and one.lane == other.lane:
                assert one.left + one.width <= other.left or other.left + other.width <= one.left
    shown = sum(len(dot.moments) for dot in found.dots if dot.mark is Mark.RECALLED)
    assert shown >= count
    if width >= 700:
        assert {"signed", "now", "deployed", "ends", "erase by"} <= {
            one.text for one in found.words
        }


def test_recalls_stand_by_themselves_while_there_is_room():
    found = laid(a_day(43, 74, 262), 1200)
    assert sum(one.mark is Mark.RECALLED for one in found.dots) == 3
    assert {one.lane > 0 for one in found.words if one.text == "warrant withdrawn"} == {True, False}


def test_the_line_is_in_the_order_of_time_and_now_moves_on():
    moments = a_day(43)
    found = laid(moments, 1000)
    assert [one.x for one in found.dots] == sorted(one.x for one in found.dots)
    later = laid(moments, 1000, at(400))
    assert later.reached > found.reached
    assert laid(moments, 1000, at(602 + 48 * 60)).reached <= later.end


def test_nothing_is_drawn_of_nothing_and_one_moment_is_enough(theme):
    assert laid([], 500).dots == ()
    assert len(laid([Moment(Mark.SIGNED, at(0), "signed", True)], 500).dots) == 1
    line = WatchLine(theme)
    line.resize(600, line.sizeHint().height())
    line.grab()
    line.show_moments(a_day(43, 74, 75, 76), at(309))
    line.grab()
    assert "warrant withdrawn" in line.accessibleDescription()
    line.tick(at(310))
    assert line.laid.reached > 0
    texts = [one.text for one in line.laid.words]
    assert any("recalled" in one for one in texts)
    assert "now 14:07" in texts or "now 14:08" in texts
