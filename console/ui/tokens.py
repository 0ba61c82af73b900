"""The colours, sizes and spaces of the window, as plain values.

Every colour that is drawn comes from here, in a light and a dark edition; every text is legible
on what it stands on, which `PAIRS` declares and a test computes.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

LEAST_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3: text against what it stands on."""


class Tone(Enum):
    """What a pill, a bar or a card says by its colour, beside its word and its shape."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    QUIET = "quiet"
    INFO = "info"
    GOOD_SOLID = "good_solid"
    BAD_SOLID = "bad_solid"


class Colours(NamedTuple):
    """One edition of the colours, each as #rrggbb."""

    ink: str
    muted: str
    ground: str
    surface: str
    line: str
    line_soft: str
    edge: str
    hover: str
    accent: str
    on_accent: str
    selected: str
    track: str
    key: str
    disabled: str
    rail: str
    rail_ink: str
    rail_on: str
    rail_on_ink: str
    stage: str
    stage_ink: str
    stage_muted: str
    stage_mark: str
    good: str
    good_ink: str
    warn: str
    warn_ink: str
    bad: str
    bad_ink: str
    bad_card: str
    bad_edge: str
    warn_card: str
    warn_edge: str
    good_edge: str
    quiet: str
    quiet_ink: str
    info: str
    info_ink: str
    good_solid: str
    bad_solid: str
    on_solid: str


LIGHT: Final = Colours(
    ink="#1b2430",
    muted="#55647a",
    ground="#eef1f4",
    surface="#ffffff",
    line="#d7dde4",
    line_soft="#edf0f3",
    edge="#7a899b",
    hover="#f4f6f9",
    accent="#1f5fae",
    on_accent="#ffffff",
    selected="#e6effa",
    track="#e4e8ee",
    key="#e9ecf0",
    disabled="#97a3b0",
    rail="#17212e",
    rail_ink="#9fb0c3",
    rail_on="#2b3a4d",
    rail_on_ink="#ffffff",
    stage="#22303f",
    stage_ink="#f2f5f8",
    stage_muted="#b4c1cf",
    stage_mark="#6aa9f4",
    good="#dff3e6",
    good_ink="#0b5a2b",
    warn="#fff0cf",
    warn_ink="#6b4700",
    bad="#fde0e0",
    bad_ink="#8e1212",
    bad_card="#fff7f7",
    bad_edge="#e2a3a3",
    warn_card="#fffaf0",
    warn_edge="#e3c583",
    good_edge="#a5d3b6",
    quiet="#e4e8ee",
    quiet_ink="#33414f",
    info="#dceafa",
    info_ink="#123f78",
    good_solid="#227d4a",
    bad_solid="#8e1212",
    on_solid="#ffffff",
)

DARK: Final = Colours(
    ink="#e6ebf1",
    muted="#9fadbd",
    ground="#11171f",
    surface="#1a222d",
    line="#303c4b",
    line_soft="#27323f",
    edge="#66768a",
    hover="#222c39",
    accent="#6aa9f4",
    on_accent="#0b1a2c",
    selected="#1d3350",
    track="#303c4b",
    key="#2e3a48",
    disabled="#6d7b8b",
    rail="#0b1017",
    rail_ink="#93a4b8",
    rail_on="#223044",
    rail_on_ink="#ffffff",
    stage="#0c1219",
    stage_ink="#f2f5f8",
    stage_muted="#a9b7c6",
    stage_mark="#6aa9f4",
    good="#143524",
    good_ink="#8fe0ae",
    warn="#3b2d0d",
    warn_ink="#f3cc79",
    bad="#451b1d",
    bad_ink="#ffb3af",
    bad_card="#271a1e",
    bad_edge="#7c3a3c",
    warn_card="#252118",
    warn_edge="#6b5523",
    good_edge="#2c6344",
    quiet="#2c3746",
    quiet_ink="#cbd5e0",
    info="#1b3655",
    info_ink="#b5d5fb",
    good_solid="#237f4c",
    bad_solid="#c23b3b",
    on_solid="#ffffff",
)

LEAST_MARK: Final = 3.0
"""WCAG 2.2, 1.4.11: outlines, bars and marks against what they stand on."""

NEUTRAL: Final = ("ground", "surface", "hover", "selected", "key", "track")
"""What words of any kind may stand on."""

CARDS: Final = ("bad_card", "warn_card")

PAIRS: Final[tuple[tuple[str, str], ...]] = (
    *((ink, ground) for ink in ("ink", "muted", "accent") for ground in (*NEUTRAL, *CARDS)),
    *(
        (ink, ground)
        for ink in ("good_ink", "warn_ink", "bad_ink", "info_ink")
        for ground in (*NEUTRAL, *CARDS)
    ),
    ("on_accent", "accent"),
    ("rail_ink", "rail"),
    ("rail_on_ink", "rail_on"),
    ("stage_ink", "stage"),
    ("stage_muted", "stage"),
    ("good_ink", "good"),
    ("warn_ink", "warn"),
    ("bad_ink", "bad"),
    ("quiet_ink", "quiet"),
    ("info_ink", "info"),
    ("on_solid", "good_solid"),
    ("on_solid", "bad_solid"),
)
"""Every text colour with every colour that it is drawn on; what is switched off is exempt."""

MARKS: Final[tuple[tuple[str, str], ...]] = (
    ("edge", "surface"),
    ("edge", "ground"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "hover"),
    ("accent", "selected"),
    ("accent", "track"),
    ("stage_mark", "stage"),
    ("rail_on_ink", "rail_on"),
    ("rail_on_ink", "rail"),
    ("ink", "good_solid"),
    ("good_solid", "surface"),
    ("warn_ink", "surface"),
    ("bad_solid", "surface"),
    *(("accent", ground) for ground in ("good", "warn", "bad", "quiet", "info")),
)
"""Outlines that show a field, a button, the focus or a choice, and the bars of figures.

The thin edges of coloured cards are not among them: their words and marks say the same.
"""

TONE_COLOURS: Final = {
    Tone.GOOD: ("good_ink", "good"),
    Tone.WARN: ("warn_ink", "warn"),
    Tone.BAD: ("bad_ink", "bad"),
    Tone.QUIET: ("quiet_ink", "quiet"),
    Tone.INFO: ("info_ink", "info"),
    Tone.GOOD_SOLID: ("on_solid", "good_solid"),
    Tone.BAD_SOLID: ("on_solid", "bad_solid"),
}
"""For each tone, the names of its ink and of its ground."""


class Size(Enum):
    """The type scale, in pixels at a text scale of 100 %."""

    TINY = 10
    CAPTION = 11
    SMALL = 12
    BODY = 13
    STRONG = 15
    TITLE = 20
    FIGURE = 30


class Space(Enum):
    """The scale of spaces, in pixels."""

    HAIR = 2
    TIGHT = 4
    SNUG = 8
    ROOM = 12
    WIDE = 16
    BROAD = 24


def contrast(ink: str, ground: str) -> float:
    """The WCAG contrast ratio of two #rrggbb colours, 1 to 21."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
