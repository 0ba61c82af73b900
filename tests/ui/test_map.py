"""The map of an entry's conditions, opened by its key: the zone, the point, and both in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from console.ui import zone_map
from console.ui.pills import Pill
from console.ui.zone_map import ZoneView
from tests.services.office import REF, hours_ago, proposal, write_bundle
from tests.ui.access import seen
from tests.ui.driver import Key
from tests.ui.waiting import wait_for

AROUND = "POLYGON((-0.01 51.54, 0.005 51.54, 0.005 51.545, -0.01 51.545, -0.01 51.54))"
ELSEWHERE = AROUND.replace("51.54", "51.56")


@pytest.fixture
def zoned(office, open_desk):
    """WNT-20 is on bail: one condition's zone holds the deployment, another's does not."""
    row = proposal(20, category="E", kind="court_bail", nominal_ref="N00020", urn="01ZD0303220")
    office.take(write_bundle(office.folder / "zoned", [row]), ref=REF)
    bail = {
        "record_type": "bail", "record_ref": "B/1", "nominal_ref": "N00020", "urn": "01ZD0303220",
        "status": "conditional", "opened_at": hours_ago(30), "changed_at": hours_ago(20),
        "zone": AROUND, "hours": "00:00-24:00",
    }  # fmt: skip
    office.say(*office.rows, bail, bail | {"record_ref": "B/2", "zone": ELSEWHERE})
    office.check()
    driver = open_desk()
    driver.ready()
    driver.to("WNT-20")
    return driver


def open_map(desk):
    desk.key(Key.Key_M)
    desk.settle()
    assert wait_for(lambda: QApplication.activeModalWidget() is not None)
    return QApplication.activeModalWidget()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_zone_and_the_deployment_are_painted_where_they_lie(zoned, scheme, scale):
    chosen = replace(zoned.window.preferences, scheme=scheme, text_scale=scale)
    zoned.window.apply_preferences(chosen)
    zoned.settle()
    sheet = open_map(zoned)
    view = sheet.findChild(ZoneView)
    assert view.isVisible()
    shown, theme = view.grab().toImage(), zoned.window.theme
    drawn = [zone for zone in view._map.zones if zone.rings]
    corners = [point for zone in drawn for ring in zone.rings for point in ring]
    frame = zone_map.frame_of([*corners, view._map.point])
    per_metre = min(view.width(), view.height()) * (1 - 2 * zone_map.MARGIN) / frame.across

    def at(point) -> QPoint:
        return view._at(frame, per_metre, point).toPoint()

    def colour(place) -> QColor:
        return QColor(shown.pixel(place.x(), place.y()))

    point = at(view._map.point)
    assert any(
        colour(point + QPoint(dx, dy)) == theme.colour("accent") for dx in (-4, 4) for dy in (-2, 2)
    )
    for zone, ink in zip(drawn, ("good_ink", "bad_ink"), strict=True):
        west, south = at(zone.rings[0][0]).x(), at(zone.rings[0][0]).y()
        east, north = at(zone.rings[0][2]).x(), at(zone.rings[0][2]).y()
        # Along the whole edge there is the line's own ink, whole or dashed.
        edge = {colour(QPoint(west + dx, y)).rgb() for y in range(north, south) for dx in (-1, 0)}
        assert theme.colour(ink).rgb() in edge
        inside = QPoint(west + (east - west) // 8, north + (south - north) // 4)
        outside = QPoint(max(west - 12, 2), inside.y())
        assert colour(inside) != colour(outside)
    sheet.reject()


def test_in_or_out_is_a_word_and_a_shape_too(zoned):
    sheet = open_map(zoned)
    pills = [one for one in seen(sheet, Pill) if one.width() > 20]
    assert [one.text for one in pills] == ["Inside", "Outside"]
    assert [one._mark for one in pills] == ["check", "cross"]
    told = sheet.findChild(ZoneView).accessibleDescription()
    assert "lies inside its zone" in told
    assert "lies outside its zone" in told
    sheet.reject()
    zoned.settle()
    assert zoned.decisions() == 0
