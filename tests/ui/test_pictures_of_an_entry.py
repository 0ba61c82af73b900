"""The timeline and the map of an entry, as they are drawn."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QColor

from console.domain.entries import EntryRef
from console.services.casebook import Kind, Moment, Timeline, Zone, ZoneMap
from console.ui import zone_map
from console.ui.timeline_view import TimelineView, rows_of
from console.ui.zone_map import ZoneView

NOW = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
HERE = (51.5416, -0.0034)
SQUARE = (((51.54, -0.01), (51.55, -0.01), (51.55, 0.01), (51.54, 0.01), (51.54, -0.01)),)


def timeline(*moments):
    return Timeline(EntryRef("WNT-1"), moments, NOW + timedelta(hours=1), NOW + timedelta(hours=9))


def test_a_timeline_says_what_lay_between_and_what_is_still_ahead():
    rows = rows_of(
        timeline(
            Moment(NOW - timedelta(days=3), Kind.RECORD, "records W/1: live"),
            Moment(NOW - timedelta(hours=20), Kind.PROPOSED, "Proposed", "DC 3310"),
            Moment(NOW, Kind.FOUND, "records W/1 first seen by a check"),
            Moment(NOW, Kind.FOUND, "records M/1 first seen by a check"),
        ),
        NOW,
    )
    assert [row.pause for row in rows] == ["", "2 days later", "20 h later", "", "8 h later"]
    assert rows[2].words == "2 records first seen or seen changed by a check"
    assert [row.ahead for row in rows] == [False, False, False, True, True]
    assert rows[-1].words == "The deployment ends"


def test_a_timeline_is_drawn_and_told_to_a_screen_reader(theme):
    view = TimelineView(theme)
    view.show_timeline(timeline(Moment(NOW, Kind.PROPOSED, "Proposed", "DC 3310")), NOW)
    view.resize(520, view.sizeHint().height())
    assert not view.grab().isNull()
    assert "Proposed DC 3310" in view.accessibleDescription()
    assert len(view.rows) == 3
    view.deleteLater()


def test_distances_are_metres_on_the_ground():
    frame = zone_map.frame_of([(51.5, 0.0), (51.6, 0.0)])
    east, north = frame.metres((51.6, 0.0))
    assert (round(east), round(north)) == (0, 5566)
    assert frame.across == pytest.approx(11_132)
    assert zone_map.frame_of([HERE]).across == zone_map.LEAST_METRES
    east, _north = zone_map.frame_of([(60.0, 0.0), (60.0, 0.02)]).metres((60.0, 0.02))
    assert east == pytest.approx(556.6, rel=0.01)


@pytest.mark.parametrize(
    ("across", "length", "words"),
    [(300, 50, "50 m"), (2_400, 500, "500 m"), (9_000, 2_000, "2 km"), (50_000, 10_000, "10 km")],
)
def test_a_scale_bar_has_a_round_length(across, length, words):
    assert zone_map.scale_length(across) == length
    assert zone_map.scale_words(length) == words


def zones(*of):
    return ZoneMap(EntryRef("BAIL-1"), "Meridian Square", HERE, of)


def test_in_or_out_is_said_in_words():
    inside = Zone("B/1", "courts", "bail", "10:00-22:00", SQUARE, True)
    said = zone_map.zone_words(inside, "Meridian Square")
    assert said == "Bail B/1: Meridian Square lies inside its zone. Its hours are 10:00-22:00."
    outside = inside._replace(covers=False, hours="")
    assert "outside" in zone_map.zone_words(outside, "Meridian Square")
    unread = inside._replace(rings=None, covers=None)
    assert "cannot be read" in zone_map.zone_words(unread, "Meridian Square")


def test_the_point_and_the_zone_are_painted_where_they_lie(theme):
    view = ZoneView(theme)
    view.resize(600, 400)
    bare = view.grab().toImage()
    view.show_map(zones(Zone("B/1", "courts", "bail", "", SQUARE, True)))
    shown = view.grab().toImage()
    assert shown != bare
    assert "inside" in view.accessibleDescription()
    accent = QColor(theme.colour("accent"))
    corners = [point for ring in SQUARE for point in ring]
    frame = zone_map.frame_of([*corners, HERE])
    per_metre = 400 * (1 - 2 * zone_map.MARGIN) / frame.across
    at = view._at(frame, per_metre, HERE).toPoint()
    near = [QColor(shown.pixel(at.x() + dx, at.y())) for dx in (-4, 4)]
    assert accent in near
    unreadable = Zone("B/2", "courts", "bail", "", None, None)
    view.show_map(zones(unreadable, Zone("B/3", "courts", "bail", "", SQUARE, False)))
    assert not view.grab().isNull()
    view.deleteLater()
