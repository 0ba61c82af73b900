"""Whether a zone of a record covers a place: WKT polygons against a point.

One rule: a zone that cannot be read covers nothing and excludes nothing; the rules are told
that it is unknown.
"""

from functools import lru_cache
from typing import Final

import shapely

LONGEST: Final = 1_000_000
"""Characters of the longest zone that is read."""

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
