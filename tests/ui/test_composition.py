"""What a list is made of, told by words and shapes as well as by colours."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter

from console.domain.decisions import Outcome
from console.domain.findings import Reason, Verdict
from console.ui.composition import ANSWERS, STANDINGS, Cell, CompositionBar, paint_part
from console.ui.composition_legend import Legend, answer_keys, standing_keys
from console.ui.glance_sheet import GlanceSheet, figures
from console.ui.queue_filter import TO_DO
from tests.services.office import OFFICER
from tests.ui.driver import CTRL, Key

CELLS = (
    Cell(Verdict.NOT_LAWFUL, "struck", 3),
    Cell(Verdict.SUPPORTED, TO_DO, 4),
    Cell(Verdict.SUPPORTED, "approved", 1_200),
)
UPPER = [colour for _, _, colour in STANDINGS]
LOWER = [colour for _, _, colour in ANSWERS]


def shape_of(theme, colour) -> frozenset[tuple[int, int]]:
    """Where a part is painted in anything but its own colour."""
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_part(painter, theme, QRectF(0, 0, 30, 20), colour)
    painter.end()
    own = image.pixel(0, 0)
    return frozenset(
        (x, y) for x in range(image.width()) for y in range(20) if image.pixel(x, y) != own
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("half", [UPPER, LOWER], ids=["standings", "decisions"])
def test_every_part_has_a_shape_of_its_own_in_either_theme(theme, scheme, half):
    theme.choose(scheme, 100)
    shapes = [shape_of(theme, colour) for colour in half]
    assert len(set(shapes)) == len(half)
    theme.choose("light", 100)


def test_a_part_too_narrow_for_its_mark_has_none(theme):
    image = QImage(6, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_part(painter, theme, QRectF(0, 0, 6, 20), "good_solid")
    painter.end()
    assert {image.pixel(x, y) for x in range(6) for y in range(20)} == {image.pixel(0, 0)}


def test_the_legend_says_both_halves_in_words():
    assert [key.words for key in standing_keys(CELLS)] == ["not lawful 3", "supported 1,204"]
    assert [key.words for key in answer_keys(CELLS)] == [
        "to be decided 4",
        "approved 1,200",
        "struck 3",
    ]
    told = figures(CELLS)
    assert told == "1,207: 3 not lawful, 1,204 supported; 4 to be decided, 1,200 approved, 3 struck"


def test_the_legend_takes_as_many_lines_as_its_words_need(theme):
    legend = Legend(theme, "Below:")
    legend.show_keys(answer_keys(CELLS))
    wide, narrow = legend.heightForWidth(900), legend.heightForWidth(130)
    assert narrow > 2 * wide
    assert all(place.right() <= 900 for place in legend.places(900))
    assert max(place.right() for place in legend.places(130)) <= max(
        130, legend.minimumSizeHint().width()
    )
    assert legend.accessibleName() == "Below:, to be decided 4, approved 1,200, struck 3"
    legend.show_keys(())
    assert legend.isHidden()
    legend.deleteLater()


def test_the_queue_has_a_legend_of_what_was_decided(desk):
    legend = desk.page._queue.filters.legend
    assert legend.isVisible()
    assert legend.words == ("to be decided 8",)
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.until(lambda: legend.words == ("to be decided 7", "approved 1"))
    assert legend.geometry().top() >= desk.page._queue.filters.bar.geometry().bottom()
    assert legend.height() >= legend.heightForWidth(legend.width())


def test_the_glance_has_a_legend_of_both_halves(desk):
    desk.office.decide("WNT-1", Outcome.APPROVE, who=OFFICER)
    desk.office.decide("WNT-2", Outcome.STRIKE, who=OFFICER, reason=Reason.WARRANT_WITHDRAWN)
    desk.page._work.load()
    desk.settle()
    desk.key(Key.Key_G, CTRL)
    desk.settle()
    sheet = desk.page._queue_sheets.sheet
    assert isinstance(sheet, GlanceSheet)
    above, below = sheet.legends
    assert above.words == ("not lawful 1", "needs judgement 2", "supported 5")
    assert below.words == ("to be decided 6", "approved 1", "struck 1")
    bar = sheet.bars[None]
    assert bar.isVisible()
    assert sheet.findChild(CompositionBar) is bar
    marked = bar.grab().toImage()
    # The approved part's mark is white on green: words aside, its shape is on the screen.
    place = bar.place_of([cell.state for cell in bar.cells].index("approved"))
    inside = [
        marked.pixelColor(QPoint(x, y)).name()
        for x in range(int(place.left()) + 3, int(place.right()) - 2)
        for y in range(bar.height() // 2 + 1, bar.height() - 2)
    ]
    assert len(set(inside)) > 1
    sheet.reject()
