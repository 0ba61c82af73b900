"""Who a drawn person is, and how one picture of them was taken, as plain numbers.

A likeness follows from the seed alone and stays with the person; a sitting follows from the
seed and the picture's number, so that a later picture shows the same face in other light.
Lengths are in half face heights: the chin lies at 1, the eyes a little above 0.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[float, float, float]

SKIN_TONES: tuple[Colour, ...] = (
    (238, 200, 178),
    (232, 192, 166),
    (226, 182, 152),
    (218, 172, 138),
    (204, 158, 128),
    (184, 138, 110),
    (160, 115, 88),
    (136, 97, 74),
    (112, 79, 62),
    (92, 66, 53),
)
DARK_HAIR: tuple[Colour, ...] = ((30, 24, 22), (44, 32, 26), (62, 44, 32))
FAIR_HAIR: tuple[Colour, ...] = (
    (74, 54, 40),
    (84, 60, 42),
    (96, 72, 52),
    (118, 90, 62),
    (146, 116, 80),
    (172, 144, 106),
    (188, 166, 130),
    (120, 66, 42),
    (92, 50, 36),
)
LIGHT_EYES: tuple[Colour, ...] = ((92, 122, 146), (104, 130, 122), (112, 118, 92), (124, 146, 164))
DARK_EYES: tuple[Colour, ...] = ((84, 56, 34), (64, 42, 28), (104, 76, 42), (48, 32, 24))
CLOTHES: tuple[Colour, ...] = (
    (44, 50, 62),
    (66, 70, 78),
    (120, 124, 130),
    (32, 34, 38),
    (84, 46, 48),
    (50, 70, 58),
    (58, 78, 112),
    (168, 164, 156),
    (130, 106, 82),
    (98, 62, 84),
    (196, 198, 200),
    (150, 120, 60),
)
WALLS: tuple[Colour, ...] = (
    (176, 182, 188),
    (150, 164, 180),
    (196, 190, 178),
    (128, 138, 142),
    (182, 196, 188),
    (204, 204, 206),
    (112, 124, 140),
    (166, 150, 136),
)
MEN_HAIR = ("short", "short", "parted", "swept", "buzz", "curly", "receding", "bald", "fringe")
WOMEN_HAIR = ("long", "long", "bob", "parted", "tied", "wavy", "curly", "fringe", "wavy", "bun")
YOUNG_HAIR = {"m": ("short", "fringe", "parted", "curly"), "f": ("long", "bob", "tied", "wavy")}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What stays with a person: bones, colours, hair. `age` is in years when pictured."""

    age: int
    female: bool
    skin: Colour
    hair: Colour
    eyes: Colour
    style: str
    beard: str
    glasses: str
    face_width: float
    jaw: float
    taper: float
    eye_apart: float
    eye_width: float
    eye_open: float
    eye_slant: float
    eye_line: float
    brow_weight: float
    brow_arch: float
    brow_gap: float
    nose_length: float
    nose_width: float
    nose_height: float
    mouth_width: float
    lip_fullness: float
    mouth_curve: float
    ear_size: float
    hairline: float
    parting: float
    freckles: float

    @property
    def childhood(self) -> float:
        """How much of a child's proportions the face has: 1 for an infant, 0 from 17 years."""
        return max(0.0, min(1.0, (17 - self.age) / 13))

    @property
    def years(self) -> float:
        """How much age has drawn on the face: 0 at 30, 1 at 80."""
        return max(0.0, min(1.0, (self.age - 30) / 50))


@dataclass(frozen=True, slots=True)
class Sitting:
    """What belongs to one picture: pose, light, wall, clothes, the camera's grain."""

    tilt: float
    yaw: float
    pitch: float
    shift: tuple[float, float]
    zoom: float
    light: tuple[float, float, float]
    ambient: float
    warmth: float
    wall: Colour
    wall_kind: str
    clothes: Colour
    neckline: str
    grain: float
    noise: int


def _near(chance: random.Random, middle: float, spread: float) -> float:
    """Draw a number near the middle, never further than two spreads."""
    return middle + max(-2.0, min(2.0, chance.gauss(0, 1))) * spread


def _grey(hair: Colour, amount: float) -> Colour:
    """Mix a hair colour with the grey of age."""
    grey = (188.0, 186.0, 182.0)
    return tuple(a + (b - a) * amount for a, b in zip(hair, grey, strict=True))  # type: ignore[return-value]


def _hair(chance: random.Random, tone: int, age: int) -> Colour:
    """Choose a hair colour that goes with the skin and the age."""
    fair = chance.random() < (0.75, 0.75, 0.6, 0.3)[min(tone, 3)] * (tone < 4)
    own = chance.choice(FAIR_HAIR if fair else DARK_HAIR)
    onset = chance.uniform(36, 58)
    return _grey(own, max(0.0, min(0.92, (age - onset) / 24)))


def _style(chance: random.Random, female: bool, age: int, tone: int) -> str:
    """Choose a hair style: a full one for the young, a thinner one for some older men."""
    young, losing, afro = chance.random(), chance.random(), chance.random()
    usual = chance.choice(WOMEN_HAIR if female else MEN_HAIR)
    if age < 15:
        usual = YOUNG_HAIR["f" if female else "m"][int(young * 4)]
    elif not female and losing < (age - 38) / 45:
        usual = "bald" if losing < (age - 50) / 60 else "receding"
    elif not female and age < 28 and usual in ("receding", "bald"):
        usual = "short"
    if tone >= 7 and afro < 0.45 and usual not in ("bald", "receding", "buzz"):
        return "afro" if female or afro < 0.2 else "buzz"
    return usual


def likeness_of(seed: str, age: int, sex: str) -> Likeness:
    """Make the likeness that belongs to a seed; sex is read by its first letter, m or f."""
    chance = random.Random(f"likeness:{seed}")  # noqa: S311
    either = chance.random() < 0.5
    female = either if sex[:1].lower() not in ("m", "f") else sex[:1].lower() == "f"
    tone = min(9, int(abs(chance.gauss(0, 3.4))))
    child = max(0.0, min(1.0, (17 - age) / 13))
    man = 0.0 if female else 1.0 - child
    bearded, spectacles = chance.random(), chance.random()
    kinds = ("stubble", "stubble", "full", "goatee", "moustache", "full")
    beard = chance.choice(kinds) if not female and age >= 19 and bearded < 0.55 else ""
    wears = spectacles < (0.12 if age < 40 else 0.34)
    tint = chance.uniform(-7, 7)
    skin = SKIN_TONES[tone]
    dark_eyed = tone >= 4 or chance.random() < 0.4
    return Likeness(
        age=age,
        female=female,
        skin=(skin[0] + tint * 0.4, skin[1] - tint * 0.3, skin[2] - tint),
        hair=_hair(chance, tone, age),
        eyes=chance.choice(DARK_EYES if dark_eyed else LIGHT_EYES),
        style=_style(chance, female, age, tone),
        beard=beard,
        glasses=chance.choice(("round", "square", "rimless")) if wears else "",
        face_width=_near(chance, 0.725 + 0.05 * child + 0.02 * man, 0.03),
        jaw=_near(chance, 0.30 + 0.30 * man, 0.12),
        taper=_near(chance, 0.20 - 0.09 * man - 0.06 * child, 0.035),
        eye_apart=_near(chance, 0.305 + 0.012 * child, 0.014),
        eye_width=_near(chance, 0.148 + 0.02 * child + (0.006 if female else 0), 0.007),
        eye_open=_near(chance, 0.066 + 0.018 * child + (0.008 if female else 0), 0.008),
        eye_slant=_near(chance, 0.015, 0.02),
        eye_line=_near(chance, -0.06 + 0.13 * child, 0.015),
        brow_weight=_near(chance, 0.037 + 0.014 * man - 0.008 * child, 0.005),
        brow_arch=_near(chance, 0.045 if female else 0.028, 0.012),
        brow_gap=_near(chance, 0.185 if female else 0.165, 0.012),
        nose_length=_near(chance, 0.375 - 0.02 * child, 0.022),
        nose_width=_near(chance, 0.112 + 0.012 * man + 0.005 * tone, 0.010),
        nose_height=_near(chance, 0.155 - 0.06 * child, 0.022),
        mouth_width=_near(chance, 0.262 - 0.03 * child, 0.018),
        lip_fullness=_near(chance, 0.060 + (0.012 if female else 0) + 0.003 * tone, 0.009),
        mouth_curve=_near(chance, 0.009, 0.009),
        ear_size=_near(chance, 0.20, 0.018),
        hairline=_near(chance, -0.64, 0.04),
        parting=chance.choice((-0.34, -0.22, 0.0, 0.24, 0.36)),
        freckles=chance.uniform(0.3, 1.0) if tone < 3 and chance.random() < 0.3 else 0.0,
    )


def sitting_of(seed: str, variant: int) -> Sitting:
    """Make the sitting that belongs to a seed and the number of the picture."""
    chance = random.Random(f"sitting:{seed}:{variant}")  # noqa: S311
    across = chance.choice((-1, 1)) * chance.uniform(0.15, 0.75)
    height = chance.uniform(0.25, 0.65)
    length = (across**2 + height**2 + 1) ** 0.5
    return Sitting(
        tilt=_near(chance, 0, 0.035),
        yaw=_near(chance, 0, 0.085),
        pitch=_near(chance, 0, 0.035),
        shift=(_near(chance, 0, 0.012), _near(chance, 0, 0.010)),
        zoom=_near(chance, 1.0, 0.035),
        light=(across / length, -height / length, 1 / length),
        ambient=chance.uniform(0.34, 0.52),
        warmth=chance.uniform(-1, 1),
        wall=chance.choice(WALLS),
        wall_kind=chance.choice(("wall", "wall", "wall", "street", "room")),
        clothes=chance.choice(CLOTHES),
        neckline=chance.choice(("crew", "crew", "shirt", "hood", "vee")),
        grain=chance.uniform(0.75, 1.25),
        noise=chance.randrange(1 << 30),
    )
