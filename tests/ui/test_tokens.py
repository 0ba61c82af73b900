"""Every text is legible on what it is drawn on, in both editions."""

import pytest

from console.ui.tokens import DARK, LEAST_CONTRAST, LIGHT, PAIRS, TONE_COLOURS, contrast


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
@pytest.mark.parametrize("pair", [("edge", "surface"), ("accent", "surface"), ("accent", "stage")])
def test_edges_and_outlines_can_be_seen(colours, pair):
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 2.0
