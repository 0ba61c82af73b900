"""Whether a zone covers a place."""

import pytest

from console.records.zones import covers

SQUARE = "POLYGON((-0.01 51.50, 0.01 51.50, 0.01 51.60, -0.01 51.60, -0.01 51.50))"


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        ((51.55, 0.0), True),
        ((51.50, 0.0), True),
        ((51.60, 0.01), True),
        ((51.4999, 0.0), False),
        ((0.0, 51.55), False),
    ],
)
def test_the_edge_belongs_to_the_zone(point, inside):
    assert covers(SQUARE, point) is inside


def test_several_areas_and_lower_case_are_read():
    both = "multipolygon(((0 0,0 1,1 1,1 0,0 0)),((5 5,5 6,6 6,6 5,5 5)))"
    assert covers(both, (5.5, 5.5)) is True
    assert covers(f"  SRID=4326;{SQUARE}", (51.55, 0.0)) is True


@pytest.mark.parametrize(
    "zone",
    [
        "",
        "POLYGON",
        "POLYGON EMPTY",
        "POLYGON((0 0, 1 1",
        "POINT(0 0)",
        "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))",
        "GEOMETRYCOLLECTION(" * 50,
        "nonsense",
    ],
)
def test_what_is_no_area_is_unknown(zone):
    assert covers(zone, (0.0, 0.0)) is None
