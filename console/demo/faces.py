"""Model a head as a lit relief and paint skin, eyes, brows, nose, mouth and ears on it.

The relief is a height above the picture for every pixel; light falls on its slopes, so that
the nose, the lids and the cheeks shade themselves from whatever side the light comes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from console.demo.canvas import Canvas, Plane, Window, bump, noise_tile, smooth, strands
from console.demo.likeness import Colour, Likeness, Sitting

CROWN = 1.04
TILE_ROOM = 90
EYE_WHITE: Colour = (212, 206, 200)


@dataclass(frozen=True, slots=True)
class Head:
    """The head's window on the canvas, its coordinates, and its features' coordinates."""

    window: Window
    x: Plane
    y: Plane
    face_x: Plane
    face_y: Plane
    relief: Plane
    mask: Plane

    def around(self, canvas: Canvas, box: tuple[float, float, float, float]) -> Window:
        """Return a window of these planes around a box of head coordinates, with room."""
        whole = canvas.window(box[0] - 0.16, box[1] - 0.12, box[2] + 0.16, box[3] + 0.12)
        top, left = self.window[0].start, self.window[1].start
        rows, columns = self.mask.shape
        return (
            slice(max(0, whole[0].start - top), min(rows, max(0, whole[0].stop - top))),
            slice(max(0, whole[1].start - left), min(columns, max(0, whole[1].stop - left))),
        )

    def on_canvas(self, part: Window) -> Window:
        """Turn a window of these planes into one of the canvas."""
        top, left = self.window[0].start, self.window[1].start
        return (
            slice(part[0].start + top, part[0].stop + top),
            slice(part[1].start + left, part[1].stop + left),
        )


def model_head(canvas: Canvas, who: Likeness, sitting: Sitting) -> Head:
    """Build the bare head: an egg with a jaw, and the coordinates that turn with it."""
    window = canvas.window(-1.02, -1.3, 1.02, 1.2)
    x, y = canvas.head(window)
    below = np.maximum(y, 0)
    narrowing = 1 - np.float32(who.taper) * smooth(0.05, 1.05, y)
    across = x / (np.float32(who.face_width) * narrowing)
    square = below * below
    up = np.minimum(y, 0) / np.float32(CROWN)
    wide = across * across
    outline = wide + up * up * (1 - np.float32(0.30) * np.minimum(wide, 1))
    outline += square * np.float32(1 - who.jaw) + square * square * np.float32(who.jaw)
    inside = np.maximum(1 - outline, 0)
    dome = np.sqrt(inside)
    edge = canvas.unit * who.face_width * 0.55
    mask = np.clip((1 - outline) * np.float32(edge * 0.8) + 0.5, 0, 1)
    return Head(
        window=window,
        x=x,
        y=y,
        face_x=x - np.float32(sitting.yaw) * dome,
        face_y=y - np.float32(sitting.pitch) * dome,
        relief=dome * np.float32(0.72),
        mask=mask,
    )


def _raise(
    canvas: Canvas, head: Head, at: tuple[float, float], size: tuple[float, float], by: float
) -> None:
    """Add a hill to the relief, worked out only where it can be seen."""
    reach_x, reach_y = size[0] * 2.4, size[1] * 2.4
    part = head.around(canvas, (at[0] - reach_x, at[1] - reach_y, at[0] + reach_x, at[1] + reach_y))
    hill = bump(head.face_x[part], head.face_y[part], at, size)
    head.relief[part] += hill * np.float32(by)


def _raise_nose(canvas: Canvas, head: Head, who: Likeness) -> None:
    """Add the nose: a ridge that grows towards the tip, the tip, the wings."""
    base, width, height = who.nose_length, who.nose_width, who.nose_height
    part = head.around(canvas, (-0.35, -0.3, 0.35, base + 0.15))
    x, y = head.face_x[part], head.face_y[part]
    spread = np.float32(0.068) + np.float32(width * 0.34) * smooth(-0.1, base, y)
    ridge = np.exp(-((x / spread) ** 2))
    along = np.clip((y + 0.26) / np.float32(base + 0.2), 0, 1)
    ramp = along * smooth(base + 0.07, base - 0.08, y + x * x * 4)
    head.relief[part] += ridge * ramp * np.float32(height)
    _raise(canvas, head, (0, base - 0.055), (width * 0.62, 0.07), height * 0.42)
    for side in (-1, 1):
        _raise(canvas, head, (side * width, base - 0.03), (0.045, 0.05), height * 0.36)


def raise_features(canvas: Canvas, head: Head, who: Likeness) -> None:
    """Add everything that stands out of the egg or lies in it."""
    eye, line, old, child = who.eye_apart, who.eye_line, who.years, who.childhood
    man = 0.0 if who.female else 1.0 - child
    mouth = mouth_line(who)
    for side in (-1, 1):
        _raise(canvas, head, (side * eye, line - 0.06), (0.19, 0.11), -0.062)
        _raise(canvas, head, (side * eye, line), (0.10, 0.07), 0.042)
        _raise(canvas, head, (side * 0.26, line - 0.19), (0.22, 0.055), 0.014 + 0.016 * man)
        _raise(canvas, head, (side * 0.40, 0.22), (0.18, 0.15), 0.035 + 0.02 * child)
        _raise(canvas, head, (side * 0.46, 0.50), (0.16, 0.20), -0.028 * (1 - child))
        _raise(canvas, head, (side * eye, line + 0.125), (0.11, 0.03), 0.012 * old)
        _raise(canvas, head, (side * 0.33, 0.76), (0.12, 0.12), 0.035 * old)
    _raise_nose(canvas, head, who)
    width, full = who.mouth_width, who.lip_fullness
    _raise(canvas, head, (0, mouth - 0.09), (0.028, 0.05), -0.014)
    _raise(canvas, head, (0, mouth), (width * 1.1, 0.12), 0.030)
    _raise(canvas, head, (0, mouth - full * 0.5), (width * 0.72, full * 0.6), 0.022)
    _raise(canvas, head, (0, mouth + full * 0.75), (width * 0.6, full * 0.75), 0.034)
    _raise(canvas, head, (0, mouth), (width * 0.62, 0.014), -0.020)
    _raise(canvas, head, (0, mouth + full + 0.075), (0.16, 0.04), -0.026)
    _raise(canvas, head, (0, 0.87), (0.16, 0.09), 0.045)


def mouth_line(who: Likeness) -> float:
    """Return how far down the mouth lies."""
    return who.nose_length + (1 - who.nose_length) * 0.335


def skin_light(canvas: Canvas, head: Head, sitting: Sitting) -> Plane:
    """Return how brightly each pixel of the relief is lit: about 0.4 to 1.3."""
    relief = head.relief
    slope_x, slope_y = np.zeros_like(relief), np.zeros_like(relief)
    scale = np.float32(canvas.unit / 2)
    slope_x[:, 1:-1] = (relief[:, 2:] - relief[:, :-2]) * scale
    slope_y[1:-1] = (relief[2:] - relief[:-2]) * scale
    np.clip(slope_x, -2.5, 2.5, out=slope_x)
    np.clip(slope_y, -2.5, 0.95, out=slope_y)
    length = 1 / np.sqrt(slope_x * slope_x + slope_y * slope_y + 1)
    lx, ly, lz = (np.float32(part) for part in sitting.light)
    facing = (lz - slope_x * lx - slope_y * ly) * length
    lit = np.maximum(facing * np.float32(0.86) + np.float32(0.14), 0)
    shine = lit * lit
    shine *= shine
    shine *= shine
    ambient = np.float32(sitting.ambient)
    around = ambient * (np.float32(0.62) + np.float32(0.38) * length)
    result: Plane = around + lit * (np.float32(1.0) - ambient) + shine * np.float32(0.05)
    return result


def skin_table(skin: Colour) -> np.ndarray:
    """Return the skin's colour for every light of 0 to 1.5 in 512 steps: shadows turn warm."""
    light = np.linspace(0, 1.5, 512)
    steep = (0.92, 1.05, 1.11)
    return np.array(
        [tone * np.power(light, power) for tone, power in zip(skin, steep, strict=True)],
        dtype=np.float32,
    )


def paint_skin(canvas: Canvas, head: Head, who: Likeness, sitting: Sitting, light: Plane) -> None:
    """Lay the lit skin on the canvas, blotched a little, redder on cheeks and nose."""
    rows, columns = head.mask.shape
    offset = sitting.noise % TILE_ROOM
    blotch = noise_tile(16)[offset : offset + rows, :columns]
    pores = noise_tile(3)[offset : offset + rows, :columns]
    amount = np.float32(0.018 + 0.020 * who.years)
    lit = light * (1 + blotch * amount + pores * np.float32(0.012 + 0.014 * who.years))
    index = np.clip(lit * np.float32(511 / 1.5), 0, 511).astype(np.int16)
    table = skin_table(who.skin)
    red = bump(head.face_x, head.face_y, (-0.38, 0.22), (0.2, 0.17))
    red += bump(head.face_x, head.face_y, (0.38, 0.22), (0.2, 0.17))
    red += bump(head.face_x, head.face_y, (0, 0.3), (0.13, 0.12)) * np.float32(0.8)
    if who.freckles:
        spots = smooth(0.55, 0.9, noise_tile(4)[offset : offset + rows, :columns])
        red += spots * np.float32(0.9 * who.freckles) * smooth(0.7, 0.1, np.abs(head.face_y - 0.15))
    rosy = 0.05 + 0.05 * who.childhood
    tint = (np.float32(0.01), np.float32(-rosy * 1.2), np.float32(-rosy * 1.1))
    for plane, tones, change in zip(canvas.planes, table, tint, strict=True):
        under = plane[head.window]
        under += head.mask * (tones.take(index) * (1 + red * change) - under)


def paint_eyes(canvas: Canvas, head: Head, who: Likeness, sitting: Sitting) -> None:
    """Paint both eyes: white, iris, pupil, the light in it, lids, lashes and the crease."""
    opening = who.eye_open * (1 - 0.22 * who.years)
    for side in (-1, 1):
        at = side * who.eye_apart
        part = head.around(canvas, (at - 0.3, who.eye_line - 0.22, at + 0.3, who.eye_line + 0.22))
        across = (head.face_x[part] - np.float32(at)) * np.float32(side / who.eye_width)
        down = head.face_y[part] - np.float32(who.eye_line) + across * np.float32(who.eye_slant)
        inside = np.clip(1 - across * across, 0, 1)
        arch = np.sqrt(inside)
        eye = Eye(
            on=head.on_canvas(part),
            side=side,
            opening=opening,
            across=across,
            down=down,
            inside=inside,
            arch=arch,
            upper=-np.float32(opening) * (arch * np.float32(0.45) + inside * np.float32(0.55)),
            lower=np.float32(opening * 0.62) * inside,
            span=smooth(1.04, 0.94, np.abs(across)),
        )
        _paint_eyeball(canvas, eye, who, sitting)
        _paint_lids(canvas, eye, who)


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye's place and curves; `across` runs from -1 at the inner corner to 1."""

    on: Window
    side: int
    opening: float
    across: Plane
    down: Plane
    inside: Plane
    arch: Plane
    upper: Plane
    lower: Plane
    span: Plane


def _paint_eyeball(canvas: Canvas, eye: Eye, who: Likeness, sitting: Sitting) -> None:
    """Paint what lies between the lids, in the shadow of the upper one."""
    on, across, down = eye.on, eye.across, eye.down
    soft = 0.9 / canvas.unit
    opened = smooth(-soft, soft, down - eye.upper) * smooth(soft, -soft, down - eye.lower)
    opened = opened * eye.span
    shadow = 1 - np.float32(0.42) * smooth(eye.opening * 0.75, 0.0, down - eye.upper)
    shadow = shadow * (1 - np.float32(0.18) * across * across)
    level = min(1.0, sitting.ambient + 0.52)
    canvas.blend(on, opened, tuple(part * level for part in EYE_WHITE), shadow)
    radius = 0.066 + 0.010 * who.childhood
    gaze = np.float32(0.125 * sitting.yaw * eye.side)
    reach = across * np.float32(who.eye_width) - gaze
    distance = np.sqrt(reach * reach + (down + np.float32(0.012)) ** 2)
    iris = smooth(radius + soft, radius - soft, distance) * opened
    ring = 1 - np.float32(0.55) * smooth(radius * 0.66, radius * 1.02, distance)
    glow = 1 + np.float32(0.45) * smooth(-0.02, 0.06, down)
    canvas.blend(on, iris, who.eyes, ring * glow * shadow)
    pupil = smooth(radius * 0.46 + soft, radius * 0.46 - soft, distance) * opened
    canvas.blend(on, pupil, (14, 12, 12))
    glint_x = 0.024 * (1 if sitting.light[0] > 0 else -1) * eye.side
    glint = bump(reach, down, (glint_x, -0.034), (0.013, 0.013)) * opened
    canvas.blend(on, np.clip(glint * 1.3, 0, 1), (250, 250, 248))


def _paint_lids(canvas: Canvas, eye: Eye, who: Likeness) -> None:
    """Paint lashes, both rims, the crease above, the bag below and the inner corner."""
    on, down = eye.on, eye.down
    lash = np.exp(-(((down - eye.upper + np.float32(0.004)) / np.float32(0.014)) ** 2))
    canvas.shade(on, lash * eye.span * np.float32(0.86 if who.female else 0.70), 0.05)
    rim = np.exp(-(((down - eye.lower) / np.float32(0.012)) ** 2))
    canvas.shade(on, rim * eye.span * np.float32(0.30), 0.25)
    above = down - eye.upper * np.float32(1.35) + np.float32(0.040)
    crease = np.exp(-((above / np.float32(0.016)) ** 2))
    near = smooth(1.25, 0.7, np.abs(eye.across))
    canvas.shade(on, crease * near * np.float32(0.34 + 0.1 * who.years), 0.3)
    beneath = down - np.float32(eye.opening * 0.62 + 0.058) * eye.arch
    bag = np.exp(-((beneath / np.float32(0.022)) ** 2))
    canvas.shade(on, bag * near * eye.inside * np.float32(0.07 + 0.20 * who.years), 0.3)
    corner = bump(eye.across, down, (-0.96, 0.008), (0.16, 0.018))
    canvas.blend(on, corner * np.float32(0.55), (178, 104, 96))


def paint_brows(canvas: Canvas, head: Head, who: Likeness) -> None:
    """Paint the brows: thick at the nose, thin at the temple, of single hairs."""
    colour = tuple(part * 0.72 for part in who.hair)
    for side in (-1, 1):
        at = side * (who.eye_apart + 0.02)
        top = who.eye_line - who.brow_gap
        part = head.around(canvas, (at - 0.3, top - 0.15, at + 0.3, top + 0.15))
        across = (head.face_x[part] - np.float32(at)) * np.float32(side / 0.215)
        curve = -np.float32(who.brow_arch) * (1 - (across - np.float32(0.25)) ** 2)
        down = head.face_y[part] - np.float32(top) - curve
        thick = np.float32(who.brow_weight) * (1 - np.float32(0.32) * (across + 1))
        band = np.exp(-((down / np.maximum(thick, 0.008)) ** 2) * np.float32(1.2))
        span = smooth(-1.08, -0.72, across) * smooth(1.12, 0.65, across)
        hairs = strands(across * np.float32(2.2) + down * 9, 46, 900)
        mask = band * span * (np.float32(0.88) + hairs * np.float32(0.26))
        canvas.blend(head.on_canvas(part), np.clip(mask, 0, 0.94), colour)


def paint_mouth(canvas: Canvas, head: Head, who: Likeness, light: Plane) -> None:
    """Paint the lips, the line between them and the nostrils."""
    line, width = mouth_line(who), who.mouth_width
    part = head.around(canvas, (-0.4, line - 0.2, 0.4, line + 0.22))
    on = head.on_canvas(part)
    across = head.face_x[part] * np.float32(1 / width)
    inside = np.clip(1 - across * across, 0, 1)
    bow = np.float32(0.012) * np.exp(-((across / np.float32(0.16)) ** 2))
    seam = np.float32(line) - np.float32(who.mouth_curve * 2) * across * across
    seam = seam + np.float32(0.008) * np.exp(-((across / np.float32(0.3)) ** 2))
    down = head.face_y[part] - seam
    full = who.lip_fullness * (1 - 0.35 * who.years)
    upper = -np.float32(full) * inside * np.sqrt(inside) + bow * inside
    lower = np.float32(full * 1.25) * np.sqrt(inside) * inside
    soft = 0.016
    lips = smooth(-soft, soft, down - upper) * smooth(soft, -soft, down - lower)
    lips = lips * smooth(0.0, 0.25, inside)
    red = (0.86, 0.58, 0.57) if who.female else (0.85, 0.64, 0.62)
    colour = tuple(tone * share for tone, share in zip(who.skin, red, strict=True))
    tone = light[part] * (1 - np.float32(0.20) * smooth(0.01, -0.03, down))
    strength = 0.72 if who.female else 0.52
    canvas.blend(on, lips * np.float32(strength), colour, tone)
    gap = np.exp(-((down / np.float32(0.0115)) ** 2)) * smooth(1.10, 0.86, np.abs(across))
    canvas.shade(on, gap * np.float32(0.66), 0.22)
    corners = bump(np.abs(across), down, (1.02, 0.004), (0.11, 0.024))
    canvas.shade(on, corners * np.float32(0.34), 0.3)
    beneath = bump(across, down, (0.0, full * 1.25 + 0.035), (0.62, 0.026))
    canvas.shade(on, beneath * np.float32(0.16), 0.3)
    base = who.nose_length
    part = head.around(canvas, (-0.25, base - 0.1, 0.25, base + 0.1))
    x, y = head.face_x[part], head.face_y[part]
    holes = bump(np.abs(x), y, (who.nose_width * 0.56, base + 0.004), (0.030, 0.014))
    canvas.shade(head.on_canvas(part), holes * np.float32(0.62), 0.25)
    under = bump(x, y, (0, base + 0.045), (who.nose_width * 0.95, 0.034))
    canvas.shade(head.on_canvas(part), under * np.float32(0.10), 0.3)


def paint_age(canvas: Canvas, head: Head, who: Likeness) -> None:
    """Draw what years draw: folds beside the mouth, lines on the brow and at the eyes."""
    old = who.years
    if old <= 0:
        return
    x, y = np.abs(head.face_x), head.face_y
    fold_x = np.float32(who.nose_width + 0.04) + (y - np.float32(0.3)) * np.float32(0.52)
    fold = np.exp(-(((x - fold_x) / np.float32(0.022)) ** 2))
    fold *= smooth(0.27, 0.40, y) * smooth(0.74, 0.56, y)
    canvas.shade(head.window, fold * np.float32(0.10 + 0.20 * old), 0.35)
    part = head.around(canvas, (-0.5, -0.62, 0.5, -0.25))
    wave = np.float32(0.012) * np.cos(head.face_x[part] * 7)
    lines = np.zeros_like(head.mask[part])
    for row in (-0.55, -0.47, -0.39):
        lines += np.exp(-(((head.face_y[part] - np.float32(row) + wave) / np.float32(0.010)) ** 2))
    lines *= smooth(0.46, 0.22, x[part])
    canvas.shade(head.on_canvas(part), lines * np.float32(0.16 * old), 0.3)
    out = x - np.float32(who.eye_apart + who.eye_width)
    feet = np.cos((y - np.float32(who.eye_line)) / (np.float32(0.05) + out) * 6)
    feet = np.clip(feet, 0, 1) ** 3 * smooth(0.0, 0.05, out) * smooth(0.17, 0.07, out)
    feet *= smooth(0.12, 0.05, np.abs(y - np.float32(who.eye_line)))
    canvas.shade(head.window, feet * np.float32(0.16 * old), 0.3)


def paint_ears(canvas: Canvas, who: Likeness, sitting: Sitting) -> None:
    """Paint the ears behind the head, the far one further in."""
    for side in (-1, 1):
        at = side * (who.face_width - 0.005) - sitting.yaw * 0.55
        window = canvas.window(at - 0.2, -0.35, at + 0.2, 0.5)
        x, y = canvas.head(window)
        size = who.ear_size
        across = (x - np.float32(at)) / np.float32(0.105) + (y - np.float32(0.08)) * np.float32(
            0.5 * side
        )
        down = (y - np.float32(0.09 - sitting.pitch * 0.5)) / np.float32(size)
        outline = across * across + down * down
        mask = smooth(1.08, 0.92, outline)
        lit = 0.80 + 0.22 * side * sitting.light[0]
        hollow = bump(across, down, (-0.10 * side, 0.02), (0.52, 0.62))
        light = np.float32(lit) * (1 - np.float32(0.34) * hollow)
        canvas.blend(window, mask, (who.skin[0], who.skin[1] * 0.90, who.skin[2] * 0.87), light)
