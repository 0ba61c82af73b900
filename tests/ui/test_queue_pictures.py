"""The rows of the queue as pictures: copied where they look as before, drawn a few in a turn."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from shiboken6 import delete

from console.domain.findings import Verdict
from console.ui import queue_pictures
from console.ui.queue_filter import Filter
from console.ui.queue_pictures import AT_ONCE, LEAST_KEPT, RowPictures
from console.ui.turns import _line_of_all, paint_in_turn
from tests.ui.waiting import wait_for

TALL = 10
GROUND = QColor("#f0f1f2")


class Rows(QWidget):
    """As many rows as there are looks, each of one colour."""

    def __init__(self, theme, looks) -> None:
        super().__init__()
        self.pictures, self.looks = RowPictures(theme), looks
        self.drawn, self.in_one_painting, self.in_sight = [], [], len(looks)
        self.resize(30, TALL * len(looks))

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        before = len(self.drawn)
        with self.pictures.painting(event.region(), self.in_sight):
            for place, look in enumerate(self.looks):
                where = QRect(0, TALL * place, 30, TALL)
                self.pictures.paint(painter, where, look, GROUND, self.draw(look))
        painter.end()
        self.in_one_painting.append(self.drawn[before:])
        if not self.pictures.left_empty.isEmpty():
            self.update(self.pictures.left_empty)

    def draw(self, look):
        def draw(painter, place) -> None:
            self.drawn.append(look)
            fill(look, painter, place)

        return draw


def fill(look, painter, place) -> None:
    painter.fillRect(place, look)


def colours(count, first=0):
    return [f"#{place:02x}4060" for place in range(first, first + count)]


def shown(image: QImage, count: int) -> list[str]:
    return [image.pixelColor(15, TALL * place + 5).name() for place in range(count)]


@pytest.fixture
def rows(theme):
    made = Rows(theme, colours(AT_ONCE + 3))
    yield made
    made.close()
    delete(made)


def test_a_row_that_looks_as_before_is_copied(rows):
    first = rows.grab().toImage()
    assert shown(first, len(rows.looks)) == rows.drawn == rows.looks
    again = rows.grab().toImage()
    assert again == first and rows.drawn == rows.looks


def test_what_is_grabbed_is_whole_however_many_rows_there_are(theme):
    many = Rows(theme, colours(3 * AT_ONCE))
    assert shown(many.grab().toImage(), len(many.looks)) == many.looks
    delete(many)


def test_in_one_turn_a_few_rows_are_drawn_and_the_others_in_the_next(rows):
    paint_in_turn(rows)
    rows.show()
    assert wait_for(lambda: rows.drawn == rows.looks)
    rows.looks = colours(len(rows.looks), 100)
    rows.in_one_painting.clear()
    rows.update()
    few, rest = rows.looks[:AT_ONCE], rows.looks[AT_ONCE:]
    assert wait_for(lambda: rows.in_one_painting == [few, rest])
    rows.update()
    assert wait_for(lambda: rows.in_one_painting == [few, rest, []]), "all of them are kept"


def test_a_row_that_waits_for_its_turn_shows_nothing_of_what_was_there(theme, monkeypatch):
    monkeypatch.setattr(queue_pictures, "is_painting_in_turn", lambda: True)
    pictures, looks = RowPictures(theme), colours(AT_ONCE + 3)
    image = QImage(30, TALL * len(looks), QImage.Format.Format_RGB32)
    image.fill("#ff0000")
    painter = QPainter(image)
    with pictures.painting(QRegion(image.rect()), len(looks)):
        for place, look in enumerate(looks):
            where = QRect(0, TALL * place, 30, TALL)
            painter.fillRect(where, GROUND)
            pictures.paint(painter, where, look, GROUND, partial(fill, look))
    painter.end()
    assert shown(image, len(looks)) == [*looks[:AT_ONCE], *[GROUND.name()] * 3]
    assert pictures.left_empty.boundingRect() == QRect(0, TALL * AT_ONCE, 30, TALL * 3)


def test_what_is_not_wanted_is_neither_drawn_nor_left_empty(theme, rows, monkeypatch):
    rows.grab()
    rows.pictures.forget()
    rows.drawn.clear()
    monkeypatch.setattr(queue_pictures, "is_painting_in_turn", lambda: True)
    first, last = (QRegion(0, TALL * place, 30, TALL) for place in (0, len(rows.looks) - 1))
    rows.render(QImage(rows.size(), QImage.Format.Format_RGB32), QPoint(), first + last)
    assert rows.drawn == [rows.looks[0], rows.looks[-1]]
    assert rows.pictures.left_empty.isEmpty()


def test_twice_as_many_are_kept_as_are_in_sight_and_none_where_somebody_has_gone(theme):
    many = Rows(theme, colours(50))
    many.grab()
    assert len(many.pictures._kept) == 50
    many.in_sight = 15
    many.grab()
    assert many.drawn == many.looks and len(many.pictures._kept) == 50
    many.looks = many.looks[:-1] + colours(1, 90)
    many.grab()
    assert len(many.pictures._kept) == 30
    many.in_sight = 2
    many.looks = many.looks[:-1] + colours(1, 91)
    many.grab()
    assert len(many.pictures._kept) == LEAST_KEPT
    many.pictures.forget()
    assert not many.pictures._kept
    delete(many)


def test_other_colours_have_every_row_drawn_anew(theme, rows):
    rows.grab()
    theme.choose("dark", 100)
    rows.grab()
    assert rows.drawn == rows.looks * 2


def test_the_queue_keeps_its_rows_and_forgets_them_with_whoever_was_here(desk):
    view = desk.page._queue.view
    desk.window.grab()
    kept = set(view.pictures._kept)
    assert len(kept) >= len(desk.shown)
    desk.window.grab()
    assert set(view.pictures._kept) == kept
    desk.page.forget()
    assert not view.pictures._kept


def test_a_filter_keeps_the_rows_and_another_list_of_rows_lets_go_of_them(desk):
    view, model = desk.page._queue.view, desk.page._model
    desk.window.grab()
    kept = set(view.pictures._kept)
    desk.page._queue._choose(Filter(standings=frozenset({Verdict.NOT_LAWFUL})))
    desk.page._queue._choose(Filter())
    assert set(view.pictures._kept) == kept
    model.show_rows(tuple(model.shown_rows())[1:], model.who)
    assert not view.pictures._kept


def test_a_row_is_drawn_anew_when_anything_that_it_shows_is_another(desk, monkeypatch):
    view, model = desk.page._queue.view, desk.page._model
    monkeypatch.setattr(queue_pictures, "LEAST_KEPT", 500)
    desk.window.grab()
    row = model.row_at(model.index(1))
    for change in (
        {"name": "Somebody Else"},
        {"what": "another ground"},
        {"standing": None},
        {"changed": not row.changed},
        {"asked": not row.asked, "state": row.state.REFERRED},
        {"answered": not row.answered, "state": row.state.REFERRED},
    ):
        before = set(view.pictures._kept)
        model.amend_all((row._replace(**change),))
        desk.window.grab()
        assert set(view.pictures._kept) - before, change
    faces = replace(desk.window.preferences, faces_in_queue=True)
    before = set(view.pictures._kept)
    desk.window.apply_preferences(faces)
    desk.window.go("review")
    desk.until(lambda: len(desk.page._queue.delegate.faces) == 8)
    desk.window.grab()
    assert len(set(view.pictures._kept) - before) >= 8


def test_other_fonts_have_every_row_drawn_anew(desk):
    view = desk.page._queue.view
    desk.window.grab()
    assert view.pictures._kept
    view.changeEvent(QEvent(QEvent.Type.FontChange))
    assert not view.pictures._kept


def test_rows_that_wait_for_their_turn_are_painted_though_the_view_scrolls_first(desk, monkeypatch):
    view = desk.page._queue.view
    desk.window.resize(desk.window.width(), 420)
    desk.settle()
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    desk.settle()
    monkeypatch.setattr(queue_pictures, "AT_ONCE", 1)
    view.pictures.forget()
    view.viewport().update()
    line = _line_of_all()
    line._unpainted = [desk.window]
    line._paint()
    assert not view.pictures.left_empty.isEmpty()
    painting, wanted = view.pictures.painting, []

    def noted(region, in_sight):
        wanted.append(QRegion(region))
        return painting(region, in_sight)

    monkeypatch.setattr(view.pictures, "painting", noted)
    bar.setValue(bar.value() + 40)
    desk.settle()
    everything = QRegion()
    for region in wanted:
        everything += region
    # All but the row that was drawn, which the view has moved.
    moved = QRect(0, 0, view.viewport().width(), desk.page._queue.delegate.height() - 40)
    assert (QRegion(view.viewport().rect()) - everything - QRegion(moved)).isEmpty()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_every_row_has_its_line_where_a_row_is_no_whole_number_of_pixels(desk, theme, ratio):
    delegate, model = desk.page._queue.delegate, desk.page._model
    tall, many = delegate.height(), len(desk.shown)
    image = QImage(round(280 * ratio), round(tall * many * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface"))
    painter, option = QPainter(image), QStyleOptionViewItem()
    for place in range(many):
        option.rect = QRect(0, tall * place, 280, tall)
        delegate.paint(painter, option, model.index(place))
    painter.end()
    line = theme.colour("line_soft").name()
    inks = [image.pixelColor(8, y).name() for y in range(image.height())]
    begins = [y for y, (before, ink) in enumerate(pairwise(inks), 1) if ink == line != before]
    wanted = [(tall * place - 1) * ratio for place in range(1, many + 1)]
    assert begins == pytest.approx(wanted, abs=1)
