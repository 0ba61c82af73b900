"""Paint what surrounds a face: the wall, the neck and clothes, hair, beard and glasses."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from console.demo.canvas import Canvas, Plane, Window, bump, noise_tile, smooth, strands
from console.demo.faces import Head, mouth_line
from console.demo.likeness import Likeness, Sitting


def paint_wall(canvas: Canvas, sitting: Sitting) -> None:
    """Fill the canvas: a wall lit from the light's side, or a place out of focus."""
    window = (slice(0, canvas.height), slice(0, canvas.width))
    across, down = canvas.body(window)
    side = np.float32(0.10 * (1 if sitting.light[0] > 0 else -1))
    fall = 1 + side * across - np.float32(0.07) * down
    fall = fall - np.float32(0.035) * (across * across + down * down * np.float32(0.5))
    if sitting.wall_kind != "wall":
        fall = fall * _blurred_place(canvas, sitting)
    else:
        away = -0.22 if sitting.light[0] > 0 else 0.22
        fall = fall * (1 - np.float32(0.20) * bump(across, down, (away, 0.12), (0.95, 1.15)))
    for plane, tone in zip(canvas.planes, sitting.wall, strict=True):
        np.multiply(fall, np.float32(tone), out=plane)


def _blurred_place(canvas: Canvas, sitting: Sitting) -> Plane:
    """Return large soft patches of light and dark, as a street or a room far out of focus."""
    chance = np.random.RandomState(sitting.noise % (1 << 30))
    shape = (9, 7) if sitting.wall_kind == "street" else (6, 4)
    rough = chance.uniform(70, 235, shape).astype(np.uint8)
    if sitting.wall_kind == "room":
        rough[:, 0] //= 2
    size = (canvas.width, canvas.height)
    soft = Image.fromarray(rough).resize((56, 70), Image.Resampling.BICUBIC)
    soft = soft.filter(ImageFilter.GaussianBlur(5))
    picture = soft.resize(size, Image.Resampling.BICUBIC)
    return np.asarray(picture, dtype=np.float32) * np.float32(1 / 180)


def paint_body(canvas: Canvas, who: Likeness, sitting: Sitting) -> None:
    """Paint the neck with the chin's shadow on it, then shoulders and clothes."""
    child = who.childhood
    man = 0.0 if who.female else 1.0 - child
    thick = 0.40 + 0.10 * man - 0.05 * child
    window = canvas.window(-0.9, 0.4, 0.9, 2.0)
    x, y = canvas.body(window)
    flare = np.float32(thick) + np.float32(0.55) * smooth(0.95, 1.75, y) ** 2
    across = x / flare
    lit = np.sqrt(np.clip(1 - across * across * np.float32(0.85), 0.05, 1))
    lit = lit * np.float32(0.80) + across * np.float32(sitting.light[0] * 0.22) + np.float32(0.06)
    chin = smooth(1.62, 0.92, y + across * across * np.float32(0.22))
    lit = lit * (1 - np.float32(0.46) * chin)
    mask = smooth(1.03, 0.97, np.abs(across)) * np.ones_like(y)
    skin = (who.skin[0], who.skin[1] * 0.94, who.skin[2] * 0.90)
    canvas.blend(window, mask, skin, np.maximum(lit, 0.12))
    cords = np.exp(-(((np.abs(x) - (np.float32(0.30) - (y - 1) * np.float32(0.24))) / 0.05) ** 2))
    canvas.shade(window, cords * mask * smooth(1.0, 1.3, y) * np.float32(0.08), 0.3)
    _paint_clothes(canvas, who, sitting, 1.66 + 0.30 * man - 0.32 * child)


def _paint_clothes(canvas: Canvas, who: Likeness, sitting: Sitting, broad: float) -> None:
    """Paint the clothes with their folds, their collar, and the neck's opening cut out."""
    window = canvas.window(-3, 0.9, 3, 4)
    x, y = canvas.body(window)
    if 0 in (x.size, y.size):
        return
    out = np.abs(x) / np.float32(broad)
    shoulder = np.float32(1.08) + np.float32(0.40) * out + np.float32(0.8) * smooth(0.70, 1.15, out)
    soft = 1.2 / canvas.unit
    cloth = smooth(-soft, soft, y - shoulder)
    deep = {"crew": 0.16, "shirt": 0.22, "hood": 0.14, "vee": 0.44}[sitting.neckline]
    wide = {"crew": 0.50, "shirt": 0.40, "hood": 0.52, "vee": 0.46}[sitting.neckline]
    reach = np.abs(x) / np.float32(wide)
    if sitting.neckline in ("vee", "shirt"):
        opening = np.float32(1.24 + deep) - np.float32(deep) * reach * np.float32(1.15)
    else:
        opening = np.float32(1.30 + deep) - np.float32(deep + 0.08) * reach * reach
    cloth = cloth * smooth(-soft, soft, y - opening)
    rows, columns = cloth.shape
    offset = sitting.noise % 60
    folds = noise_tile(64)[offset : offset + rows, :columns]
    weave = noise_tile(3)[offset : offset + rows, :columns]
    side = np.float32(sitting.light[0])
    light = (
        np.float32(0.86) + x * side * np.float32(0.22) - (y - np.float32(1.4)) * np.float32(0.10)
    )
    light = light + folds * np.float32(0.11) + weave * np.float32(0.025)
    light = light * (1 - np.float32(0.30) * smooth(0.16, 0.0, y - shoulder) * smooth(0.4, 0.2, out))
    canvas.blend(window, cloth, sitting.clothes, np.maximum(light, 0.1))
    _paint_collar(canvas, window, (y - opening, reach, cloth), sitting)


def _paint_collar(
    canvas: Canvas, window: Window, parts: tuple[Plane, Plane, Plane], sitting: Sitting
) -> None:
    """Paint a collar's band, a shirt's points or a hood along the opening."""
    below, reach, cloth = parts
    width = {"crew": 0.075, "shirt": 0.20, "hood": 0.26, "vee": 0.06}[sitting.neckline]
    band = smooth(width, width - 0.02, below) * cloth * smooth(1.25, 1.05, reach)
    lift = 1.14 if sum(sitting.clothes) < 420 else 0.93
    colour = tuple(min(245.0, part * lift + 6) for part in sitting.clothes)
    strength = {"crew": 0.5, "shirt": 0.8, "hood": 0.55, "vee": 0.5}[sitting.neckline]
    canvas.blend(window, band * np.float32(strength), colour, 1 - below * np.float32(0.5))
    seam = np.exp(-(((below - np.float32(width)) / np.float32(0.018)) ** 2)) * cloth
    canvas.shade(window, seam * smooth(1.25, 1.05, reach) * np.float32(0.42))
    hem = np.exp(-((below / np.float32(0.022)) ** 2)) * smooth(1.05, 0.95, reach)
    canvas.shade(window, hem * np.float32(0.34))


SHAPES: dict[str, tuple[float, float, float, float]] = {
    # style: how far out at the sides, how far up, how far down at the sides, softness
    "buzz": (0.010, 0.015, 0.02, 0.06),
    "short": (0.035, 0.075, 0.06, 0.05),
    "parted": (0.050, 0.110, 0.08, 0.04),
    "swept": (0.045, 0.150, 0.04, 0.04),
    "curly": (0.105, 0.170, 0.12, 0.06),
    "receding": (0.030, 0.035, 0.08, 0.08),
    "bald": (0.015, -0.02, 0.10, 0.12),
    "fringe": (0.060, 0.090, 0.16, 0.03),
    "afro": (0.270, 0.300, 0.22, 0.07),
    "long": (0.100, 0.110, 1.75, 0.03),
    "wavy": (0.150, 0.130, 1.45, 0.04),
    "bob": (0.130, 0.115, 0.82, 0.03),
    "tied": (0.020, 0.055, 0.10, 0.04),
    "bun": (0.020, 0.060, 0.10, 0.04),
}
HANGING = ("long", "wavy", "bob")


def _hair_body(x: Plane, y: Plane, who: Likeness, rough: Plane) -> Plane:
    """Return the mask of all hair seen from the front, as if no face were before it."""
    out, up, down, _ = SHAPES[who.style]
    wide = np.float32(who.face_width + out) + rough * np.float32(0.012 + out * 0.12)
    high = np.float32(1.04 + up) + rough * np.float32(0.010 + up * 0.10)
    across = x / wide
    above = np.minimum(y + np.float32(0.12), 0) / (high - np.float32(0.12))
    if who.style in HANGING:
        flare = smooth(0.0, 1.2, y) * np.float32(0.16 if who.style == "wavy" else 0.15)
        across = x / (wide + flare)
        edge = across * across + above * above * (1 - np.float32(0.34) * across * across)
        return smooth(1.03, 0.95, edge) * smooth(down + 0.03, down - 0.05, y + rough * 0.04)
    beneath = np.maximum(y + np.float32(0.12), 0) / np.float32(1.0 if who.style == "afro" else 1.3)
    wide2 = np.minimum(across * across, 1)
    edge = across * across + above * above * (1 - np.float32(0.34) * wide2) + beneath * beneath
    return smooth(1.04, 0.95, edge)


def _hair_start(head_x: Plane, y: Plane, who: Likeness) -> Plane:
    """Return how far down the forehead hair begins, for every place across it."""
    _, _, down, _ = SHAPES[who.style]
    out = np.abs(head_x) / np.float32(who.face_width)
    line = who.hairline
    if who.style in ("receding", "bald"):
        line = -0.86 if who.style == "receding" else -1.6
        bays = np.float32(0.10) * np.exp(-(((out - np.float32(0.5)) / np.float32(0.2)) ** 2))
        sides = smooth(0.84 if who.style == "receding" else 0.93, 1.0, out)
        return np.float32(line) - bays + (np.float32(down - line)) * sides
    if who.style == "fringe":
        line = who.eye_line - who.brow_gap - 0.10
    near = 0.70
    if who.style in HANGING:
        near = 0.80
        out = out - np.float32(0.045) * np.sin(y * np.float32(3.1) + head_x * 2)
        out = out + np.float32(0.05) * smooth(0.6, 1.4, y)
    sides = smooth(near, 1.0, out)
    start = np.float32(line) + np.float32(min(down, 1.9) - line) * sides
    if who.style in ("parted", "long", "wavy", "bob") and who.parting:
        sweep = np.abs(head_x - np.float32(who.parting)) * np.float32(0.34)
        start = start + sweep * smooth(0.95, 0.5, out) - np.float32(0.10)
    if who.style in ("parted", "long", "wavy", "bob") and not who.parting:
        start = start + np.abs(head_x) * np.float32(0.55) - np.float32(0.14)
    return start


def _hair_light(x: Plane, y: Plane, who: Likeness, sitting: Sitting, blob: Plane) -> Plane:
    """Return the light on hair: strands that run from the parting, and a soft band of shine."""
    crown = y + np.float32(1.75)
    bend = np.float32(who.parting)
    across = (x - bend) / np.maximum(crown, 0.3)
    curl = {"wavy": 0.022, "curly": 0.02, "long": 0.012}.get(who.style, 0.006)
    across = across + np.sin(y * np.float32(7.5) + blob * np.float32(0.5)) * np.float32(curl)
    fine = strands(across + blob * np.float32(0.006), 560, 300)
    side = np.float32(sitting.light[0])
    round_x = np.clip(x / np.float32(who.face_width + 0.15), -1, 1)
    light = np.float32(0.74) + round_x * side * np.float32(0.40)
    light = light - np.float32(0.30) * np.clip(y + np.float32(0.5), 0, 1.4) * np.float32(0.55)
    ring = np.float32(-0.86) + round_x * round_x * np.float32(0.34) + blob * np.float32(0.05)
    shine = np.exp(-(((y - ring) / np.float32(0.17)) ** 2))
    if who.style in ("curly", "afro"):
        tight = (0.30 if who.style == "afro" else 0.40) - 0.12 * (sum(who.hair) > 240)
        return light + blob * np.float32(tight) + fine * np.float32(0.12)
    if who.style == "buzz":
        return light + fine * np.float32(0.08)
    lit: Plane = light + fine * np.float32(0.19)
    lit += shine * (np.float32(0.42) + fine * np.float32(0.25))
    return lit


def _hair_field(
    canvas: Canvas, who: Likeness, sitting: Sitting, window: Window
) -> tuple[Plane, Plane, Plane, Plane]:
    """Return head coordinates, the mask of the hair's body and the light on it."""
    x, y = canvas.head(window)
    rows, columns = x.shape
    cell = {"afro": 6, "curly": 10}.get(who.style, 64)
    offset = sitting.noise % 40
    blob = noise_tile(cell)[offset : offset + rows, :columns]
    return x, y, _hair_body(x, y, who, blob), _hair_light(x, y, who, sitting, blob)


def paint_back_hair(canvas: Canvas, who: Likeness, sitting: Sitting) -> None:
    """Paint the hair that hangs behind the neck, or a bun above the head."""
    if who.style == "bun":
        window = canvas.window(-0.5, -1.75, 0.5, -0.8)
        x, y = canvas.head(window)
        knot = bump(x, y, (0.02, -1.17), (0.31, 0.25))
        fine = strands(x * 2 + y, 160, 40)
        lit = np.float32(0.8) + fine * np.float32(0.2) + x * np.float32(sitting.light[0] * 0.6)
        canvas.blend(window, smooth(0.32, 0.42, knot), who.hair, lit)
    if who.style not in (*HANGING, "afro"):
        return
    window = canvas.window(-1.35, -1.6, 1.35, 2.0)
    _, _, body, light = _hair_field(canvas, who, sitting, window)
    canvas.blend(window, body, who.hair, light * np.float32(0.70))


def paint_front_hair(canvas: Canvas, head: Head, who: Likeness, sitting: Sitting) -> None:
    """Paint the hair before the forehead and beside the face."""
    low = SHAPES[who.style][2]
    reach = 1.35 if who.style in (*HANGING, "afro") else 1.08
    window = canvas.window(-reach, -1.6, reach, min(2.0, low + 0.35))
    x, y, body, light = _hair_field(canvas, who, sitting, window)
    turned = x - np.float32(sitting.yaw * 0.55)
    start = _hair_start(turned, y, who)
    softness = SHAPES[who.style][3]
    ragged = strands(turned, 70, 77) * np.float32(softness * 0.9)
    mask = body * smooth(softness, -softness, y - start + ragged - np.float32(sitting.pitch))
    cast = body * smooth(0.20, 0.0, y - start) * smooth(-0.05, 0.02, y - start)
    canvas.shade(window, cast * np.float32(0.20), 0.3)
    thin = {"buzz": 0.62, "receding": 0.84, "bald": 0.40}.get(who.style, 1.0)
    if who.style == "buzz":
        thin -= 0.12 * (sum(who.hair) > 240)
    canvas.blend(window, mask * np.float32(thin), who.hair, np.maximum(light, 0.15))


def paint_beard(canvas: Canvas, head: Head, who: Likeness, light: Plane) -> None:
    """Paint stubble, a moustache, a goatee or a full beard along the jaw."""
    if not who.beard:
        return
    part = head.around(canvas, (-0.95, 0.0, 0.95, 1.15))
    x, y = head.face_x[part], head.face_y[part]
    line = mouth_line(who)
    out = np.abs(x) / np.float32(who.face_width)
    across = x / (np.float32(1.4) + y)
    hairs = strands(across + np.sin(y * 14) * np.float32(0.006), 420, 640)
    cheek = np.float32(0.62) - np.float32(0.62) * smooth(0.35, 0.98, out)
    jaw = smooth(-0.11, 0.13, y - cheek + hairs * np.float32(0.02))
    lip = bump(x, y - x * x * np.float32(0.4), (0, line - 0.078), (who.mouth_width * 1.15, 0.062))
    ring = bump(x, y, (0, line + 0.26), (0.27, 0.23))
    covers = {
        "stubble": np.maximum(jaw, lip),
        "full": np.maximum(jaw, smooth(0.25, 0.6, lip)),
        "goatee": np.maximum(smooth(0.30, 0.60, ring), smooth(0.3, 0.6, lip)),
        "moustache": smooth(0.30, 0.62, lip),
    }[who.beard]
    mouth = bump(x, y, (0, line + 0.02), (who.mouth_width * 0.86, who.lip_fullness * 1.25))
    covers = covers * smooth(0.75, 0.38, mouth) * head.mask[part]
    strong = {"stubble": 0.30}.get(who.beard, 0.90)
    mask = covers * (np.float32(strong) + hairs * np.float32(strong * 0.25))
    lit = light[part] * (np.float32(0.92) + hairs * np.float32(0.30))
    canvas.blend(head.on_canvas(part), np.clip(mask, 0, 0.96), who.hair, lit)


def paint_glasses(canvas: Canvas, head: Head, who: Likeness, sitting: Sitting) -> None:
    """Paint a pair of glasses with a bridge, arms and a faint reflection."""
    if not who.glasses:
        return
    part = head.around(canvas, (-0.9, who.eye_line - 0.3, 0.9, who.eye_line + 0.35))
    on = head.on_canvas(part)
    x, y = head.face_x[part], head.face_y[part] - np.float32(who.eye_line + 0.025)
    across = (np.abs(x) - np.float32(who.eye_apart + 0.015)) / np.float32(0.225)
    down = y / np.float32(0.165)
    power = 2 if who.glasses == "round" else 4
    distance = (across**power + down**power) ** np.float32(1 / power)
    thick = 0.055 if who.glasses == "rimless" else 0.075
    rim = smooth(thick + 0.06, thick - 0.02, np.abs(distance - 1))
    bridge = smooth(0.030, 0.015, np.abs(y + np.float32(0.055) - x * x * 2))
    bridge = bridge * smooth(who.eye_apart - 0.2, who.eye_apart - 0.225, np.abs(x))
    arms = smooth(0.030, 0.016, np.abs(y + np.float32(0.05)))
    arms = arms * smooth(who.eye_apart + 0.23, who.eye_apart + 0.25, np.abs(x)) * head.mask[part]
    frame = np.maximum(np.maximum(rim, bridge), arms)
    dark = (150, 146, 138) if who.glasses == "rimless" else (38, 34, 34)
    shadow = np.roll(frame, 4, axis=0)
    canvas.shade(on, shadow * head.mask[part] * np.float32(0.22), 0.3)
    canvas.blend(on, frame * np.float32(0.92), dark, np.float32(0.9) + y * np.float32(-1.2))
    glass = smooth(1.0, 0.94, distance)
    sheen = glass * smooth(0.25, 0.0, np.abs(across - down * np.float32(0.7) + np.float32(0.15)))
    canvas.blend(on, sheen * np.float32(0.10), (255, 255, 255))
