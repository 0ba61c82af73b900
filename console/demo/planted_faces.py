"""Faces of planted entries: somebody who does not exist, as a picture and as a small one."""

from typing import Final

from console.demo.portraits import draw_portrait
from console.services.planting import Face

SIZE: Final = (600, 750)
SMALL: Final = (96, 120)


def draw_face(seed: str, age: int) -> Face:
    """The portrait of that seed at that age in years; the same seed gives the same face."""
    return Face(
        draw_portrait(seed, age=age, sex="", size=SIZE),
        draw_portrait(seed, age=age, sex="", size=SMALL),
        *SIZE,
    )
