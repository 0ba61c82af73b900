"""Every page paints all of the window: nothing shows what lay in its memory before."""

import pytest
from PySide6.QtGui import QColor, QImage

from tests.services.office import OFFICER, REF

UNPAINTED = QColor(255, 0, 254)


def unpainted(window) -> int:
    """How many of the pixels looked at, one in seven each way, nobody has painted."""
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    image.fill(UNPAINTED)
    window.render(image)
    left = UNPAINTED.rgb()
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return sum(image.pixel(x, y) == left for x, y in places)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["lists", "review", "signoff", "watch", "settings", "help"])
def test_nothing_of_the_window_is_left_unpainted(pages, page, scheme):
    pages.window.theme.choose(scheme, 100)
    pages.come(OFFICER, page, REF)
    assert unpainted(pages.window) == 0
