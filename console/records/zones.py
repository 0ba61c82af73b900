"""Whether a zone of a record covers a place: WKT polygons against a point.

One rule: a zone that cannot be read covers nothing and excludes nothing; the rules are told
that it is unknown.
"""

from functools import lru_cache
from typing import Final

import shapely

LONGEST: Final = 1_000_000
"""Characters of the longest zone that is read."""

MOST_CORNERS: Final = 2_000
"""Corners of the most that an outline is drawn with; a finer zone is simplified for the eye."""

_AREAS: Final = ("POLYGON", "MULTIPOLYGON", "SRID=4326;POLYGON", "SRID=4326;MULTIPOLYGON")


def covers(zone: str, point: tuple[float, float]) -> bool | None:
    """Whether a WKT zone (longitude latitude) covers a (latitude, longitude) point, or its edge.

    None where the zone is no readable, valid polygon.
    """
    area = _area(zone)
    if area is None:
        return None
    latitude, longitude = point
    return bool(shapely.covers(area, shapely.Point(longitude, latitude)))


def outline(zone: str) -> tuple[tuple[tuple[float, float], ...], ...] | None:
    """The rings of a WKT zone as (latitude, longitude) points, holes too, for drawing only.

    None where the zone is no readable, valid polygon.
    """
    area = _area(zone)
    if area is None:
        return None
    if shapely.get_num_coordinates(area) > MOST_CORNERS:
        west, south, east, north = shapely.bounds(area)
        area = shapely.simplify(area, max(east - west, north - south) / 1_000)
    rings = []
    for part in shapely.get_parts(area):
        for ring in (part.exterior, *part.interiors):
            rings.append(tuple((float(y), float(x)) for x, y in ring.coords))
    return tuple(rings)


@lru_cache(maxsize=4096)
def _area(zone: str) -> shapely.Geometry | None:
    text = zone.strip()
    if len(text) > LONGEST or not text.upper().startswith(_AREAS):
        return None
    try:
        area = shapely.from_wkt(text.removeprefix("SRID=4326;"))
    except shapely.errors.ShapelyError:
        return None
    if area is None or area.is_empty or not area.is_valid:
        return None
    shapely.prepare(area)
    return area
