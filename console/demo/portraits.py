"""Draw portraits of people who do not exist, for the fictional office.

The same seed gives the same bytes on the same machine and libraries, and another picture of
the same seed shows the same face; nothing here is made from, or like, anybody's photograph.
"""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops

from console.demo.canvas import Canvas, smooth
from console.demo.dress import (
    paint_back_hair,
    paint_beard,
    paint_body,
    paint_front_hair,
    paint_glasses,
    paint_wall,
)
from console.demo.faces import (
    model_head,
    paint_age,
    paint_brows,
    paint_ears,
    paint_eyes,
    paint_mouth,
    paint_skin,
    raise_features,
    skin_light,
)
from console.demo.likeness import Likeness, Sitting, likeness_of, sitting_of

QUALITY = 88
DETAIL = 0.52
GRAIN_SIGMA = 4.2
GRAIN_SHADES = 3
SMALLEST, LARGEST = 64, 2000


def draw_portrait(
    seed: int | str,
    *,
    age: int,
    sex: str,
    size: tuple[int, int] = (600, 750),
    variant: int = 0,
) -> bytes:
    """Draw one person and return a JPEG.

    `seed` is the person; `variant` is the number of the picture, which changes pose, light,
    clothes and background but not the face. `age` is in years when pictured, `sex` is read
    by its first letter (m or f; anything else leaves it to the seed). `size` is width and
    height in pixels. Raises ValueError for an age or a size that cannot be drawn.
    """
    if not 0 <= age <= 120:
        raise ValueError(f"an age of {age} cannot be drawn")
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise ValueError(f"a portrait has {SMALLEST} to {LARGEST} pixels each way, not {size}")
    who = likeness_of(str(seed), age, sex)
    sitting = sitting_of(str(seed), variant)
    picture = _add_grain(_compose(who, sitting, size).picture(size), sitting)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue()


def _compose(who: Likeness, sitting: Sitting, size: tuple[int, int]) -> Canvas:
    """Paint everything from the back to the front on a smaller canvas."""
    scale = min(DETAIL, 450 / max(size))
    width, height = round(size[0] * scale), round(size[1] * scale)
    shortest = min(width, height * 0.8)
    unit = shortest * 0.335 * sitting.zoom * (1 - 0.08 * who.childhood)
    middle = (width * (0.5 + sitting.shift[0]), height * (0.455 + sitting.shift[1]))
    canvas = Canvas((width, height), middle, unit, sitting.tilt)
    paint_wall(canvas, sitting)
    paint_back_hair(canvas, who, sitting)
    paint_body(canvas, who, sitting)
    paint_ears(canvas, who, sitting)
    head = model_head(canvas, who, sitting)
    raise_features(canvas, head, who)
    light = skin_light(canvas, head, sitting)
    paint_skin(canvas, head, who, sitting, light)
    paint_age(canvas, head, who)
    paint_mouth(canvas, head, who, light)
    paint_eyes(canvas, head, who, sitting)
    paint_brows(canvas, head, who)
    paint_beard(canvas, head, who, light)
    paint_front_hair(canvas, head, who, sitting)
    paint_glasses(canvas, head, who, sitting)
    _grade(canvas, sitting)
    return canvas


def _grade(canvas: Canvas, sitting: Sitting) -> None:
    """Warm or cool the whole picture a little and darken its corners, as a lens does."""
    window = (slice(0, canvas.height), slice(0, canvas.width))
    across, down = canvas.body(window)
    corner = 1 - np.float32(0.16) * smooth(1.0, 4.6, across * across + down * down)
    warm = 0.035 * sitting.warmth
    for band, gain in enumerate((1 + warm, 1.0, 1 - warm)):
        canvas.planes[band] *= corner * np.float32(gain)


@lru_cache(maxsize=GRAIN_SHADES)
def _grain_sheet(strength: int, side: int) -> Image.Image:
    """Return a sheet of camera grain around mid grey: mostly light, a little colour."""
    chance = np.random.RandomState(7 + strength)
    sigma = GRAIN_SIGMA * (0.75 + 0.25 * strength)
    light = chance.normal(128, sigma, (side, side, 1))
    colour = chance.normal(0, sigma * 0.35, (side, side, 3))
    pixels = np.clip(light + colour, 0, 255).astype(np.uint8)
    return Image.fromarray(pixels)


def _add_grain(picture: Image.Image, sitting: Sitting) -> Image.Image:
    """Lay grain over the picture, another piece of the sheet for every picture."""
    strength = min(GRAIN_SHADES - 1, int((sitting.grain - 0.75) * 2 * GRAIN_SHADES))
    side = max(picture.size) + 128
    left, top = sitting.noise % 120, (sitting.noise >> 8) % 120
    box = (left, top, left + picture.width, top + picture.height)
    sheet = _grain_sheet(strength, side).crop(box)
    return ImageChops.add(picture, sheet, 1, -128)
