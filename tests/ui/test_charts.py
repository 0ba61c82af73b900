"""Painted bars: every part that is there can be seen, and the parts fill the whole."""

from console.ui.charts import LEAST_SEEN, Part, widths


def test_parts_share_the_room():
    assert widths(100, [Part(3, "a"), Part(1, "b")]) == [75, 25]


def test_an_empty_whole_has_no_parts():
    assert widths(100, [Part(0, "a"), Part(0, "b")]) == [0, 0]


def test_one_in_twenty_thousand_is_still_seen():
    large, small, none = widths(100, [Part(20_000, "a"), Part(1, "b"), Part(0, "c")])
    assert small > LEAST_SEEN * 0.9
    assert none == 0
    assert abs(large + small - 100) < 1e-9
