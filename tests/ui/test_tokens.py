"""Every text is legible on what it is drawn on, in both editions."""

import re

import pytest

from console.ui.stylesheet import stylesheet
from console.ui.tokens import (
    DARK,
    LEAST_CONTRAST,
    LEAST_MARK,
    LIGHT,
    MARKS,
    PAIRS,
    TONE_COLOURS,
    Size,
    contrast,
)


def test_contrast_of_known_colours():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_every_text_can_be_read(colours, pair):
    ink, ground = (getattr(colours, name) for name in pair)
    assert contrast(ink, ground) >= LEAST_CONTRAST


def test_every_tone_is_among_the_pairs():
    assert set(TONE_COLOURS.values()) <= set(PAIRS)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", MARKS, ids=" on ".join)
def test_outlines_and_marks_can_be_seen(colours, pair):
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= LEAST_MARK


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_of_the_stylesheet_is_among_the_pairs(colours):
    names = {getattr(colours, one): one for one in colours._fields}
    sheet = stylesheet(colours, {size: size.value for size in Size})
    inks = {names[found] for found in re.findall(r"[ ;{]color: (#[0-9a-f]{6})", sheet)}
    # Two colours of one value go by the name of either.
    told = {getattr(colours, ink) for ink, _ground in PAIRS}
    exempt = {"disabled"}
    assert {one for one in inks - exempt if getattr(colours, one) not in told} == set()
    grounds = {names[found] for found in re.findall(r"background: (#[0-9a-f]{6})", sheet)}
    under = {getattr(colours, ground) for _ink, ground in (*PAIRS, *MARKS)}
    bare = {"line", "line_soft", "edge", "muted"}  # the thumb of a scroll bar
    assert {one for one in grounds - bare if getattr(colours, one) not in under} == set()
