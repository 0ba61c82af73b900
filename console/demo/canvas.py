"""A small canvas of floating-point colour planes with a face's own coordinates laid over it.

Masks are soft by construction (no outline is ever drawn with a hard edge), and every noise
comes from tables made once for each process from fixed seeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

Plane: TypeAlias = npt.NDArray[Any]
Window: TypeAlias = tuple[slice, slice]
STRAND_TABLE = 4096
TILE = 512


def smooth(low: float, high: float, values: Plane) -> Plane:
    """Rise from 0 at `low` to 1 at `high` without a corner; `low` may be the greater."""
    part = (values - np.float32(low)) * np.float32(1 / (high - low))
    np.clip(part, 0, 1, out=part)
    rise: Plane = part * part * (3 - 2 * part)
    return rise


def bump(x: Plane, y: Plane, at: tuple[float, float], size: tuple[float, float]) -> Plane:
    """Return a soft hill of height 1 at a place; `size` is its spread each way."""
    across = (x - np.float32(at[0])) * np.float32(1 / size[0])
    down = (y - np.float32(at[1])) * np.float32(1 / size[1])
    hill: Plane = np.exp(-(across * across + down * down))
    return hill


@lru_cache(maxsize=1)
def strand_table() -> Plane:
    """Return noise along one line in three octaves, about -1 to 1: light on strands of hair."""
    chance = np.random.RandomState(11)
    total = np.zeros(STRAND_TABLE)
    for step, weight in ((1, 0.35), (4, 0.5), (16, 0.55)):
        knots = chance.uniform(-1, 1, STRAND_TABLE // step + 1)
        total += weight * np.interp(np.arange(STRAND_TABLE) / step, np.arange(knots.size), knots)
    return total.astype(np.float32)


@lru_cache(maxsize=4)
def noise_tile(cell: int) -> Plane:
    """Return a tile of smooth noise, about -1 to 1, whose blobs are `cell` pixels wide."""
    side = TILE // cell + 4
    chance = np.random.RandomState(100 + cell)
    rough = chance.uniform(0, 255, (side, side)).astype(np.uint8)
    picture = Image.fromarray(rough).resize((TILE, TILE), Image.Resampling.BICUBIC)
    return (np.asarray(picture, dtype=np.float32) - 127.5) / np.float32(90)


def strands(across: Plane, frequency: float, start: int) -> Plane:
    """Look noise up along strands: `across` counts from strand to strand."""
    index = (across * np.float32(frequency)).astype(np.int32) + start
    index &= STRAND_TABLE - 1
    return strand_table().take(index)


class Canvas:
    """Colour planes 0 to 255 and coordinates in half face heights, for body and face.

    `body_x`, `body_y` stand upright; `x`, `y` tilt with the head. Both have their origin in
    the middle of the face, y downwards.
    """

    def __init__(
        self, size: tuple[int, int], middle: tuple[float, float], unit: float, tilt: float
    ) -> None:
        width, height = size
        self.width, self.height, self.unit, self.middle = width, height, unit, middle
        self.planes = np.empty((3, height, width), dtype=np.float32)
        self._across = (np.arange(width, dtype=np.float32) - np.float32(middle[0])) / unit
        self._down = (np.arange(height, dtype=np.float32) - np.float32(middle[1])) / unit
        self._cos, self._sin = float(np.cos(tilt)), float(np.sin(tilt))

    def window(self, left: float, top: float, right: float, bottom: float) -> Window:
        """Return the slices of a rectangle given in half face heights, cut to the canvas."""
        x0 = int(max(0, self.middle[0] + left * self.unit))
        x1 = int(min(self.width, self.middle[0] + right * self.unit + 1))
        y0 = int(max(0, self.middle[1] + top * self.unit))
        y1 = int(min(self.height, self.middle[1] + bottom * self.unit + 1))
        return slice(y0, max(y0, y1)), slice(x0, max(x0, x1))

    def body(self, window: Window) -> tuple[Plane, Plane]:
        """Return upright coordinates in a window: a row across, a column down."""
        return self._across[None, window[1]], self._down[window[0], None]

    def head(self, window: Window) -> tuple[Plane, Plane]:
        """Return coordinates in a window that tilt with the head."""
        across, down = self.body(window)
        x: Plane = across * np.float32(self._cos) + down * np.float32(self._sin)
        y: Plane = down * np.float32(self._cos) - across * np.float32(self._sin)
        return x, y

    def blend(
        self, window: Window, mask: Plane, colour: Sequence[float], light: Plane | None = None
    ) -> None:
        """Lay a colour, times a light where given, over a window through a mask of 0 to 1."""
        for plane, value in zip(self.planes, colour, strict=True):
            under = plane[window]
            over = np.float32(value) if light is None else light * np.float32(value)
            under += mask * (over - under)

    def shade(self, window: Window, amount: Plane, warm: float = 0.0) -> None:
        """Darken a window by an amount of 0 to 1; `warm` keeps red back from darkening."""
        for plane, share in zip(self.planes, (1 - warm, 1.0, 1 + 0.5 * warm), strict=True):
            plane[window] *= 1 - amount * np.float32(share)

    def picture(self, size: tuple[int, int]) -> Image.Image:
        """Return the canvas as an RGB picture of another size."""
        np.clip(self.planes, 0, 255, out=self.planes)
        pixels = self.planes.astype(np.uint8)
        bands = [Image.fromarray(plane) for plane in pixels]
        small = Image.merge("RGB", bands)
        return small.resize(size, Image.Resampling.BICUBIC) if small.size != size else small
