"""The next picture lies in the window's memory while a decision is saved, and nobody sees it."""

import threading

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QExposeEvent, QRegion
from PySide6.QtWidgets import QWidget

from console.domain.refusals import OutOfReachError
from console.ui import photo_view, unseen
from tests.ui.driver import Key


class Store:
    """The window's real memory, and which parts of it were put on the screen."""

    def __init__(self, real) -> None:
        self._real, self.flushed = real, []

    def __getattr__(self, name):
        return getattr(self._real, name)

    def flush(self, part: QRegion, window) -> None:
        self.flushed.append(part.boundingRect())
        self._real.flush(part, window)


@pytest.fixture
def gate(desk, monkeypatch):
    """Saving waits until this is set."""
    go, review = threading.Event(), desk.page._review
    decide, look = review.decide, review.look

    def waiting(work):
        def wait(*given):
            assert go.wait(20)
            return work(*given)

        return wait

    desk.to("WNT-1")
    desk.until(lambda: following(desk) in ready(desk))
    desk.settle()
    monkeypatch.setattr(review, "decide", waiting(decide))
    monkeypatch.setattr(review, "look", waiting(look))
    # These tests look at it for longer than a moment.
    photo(desk)._unseen._end.setInterval(5_000)
    yield go
    go.set()
    desk.settle()


@pytest.fixture
def store(desk, monkeypatch):
    view = photo(desk)
    made = Store(view.backingStore())
    monkeypatch.setattr(view, "backingStore", lambda: made, raising=False)
    return made


@pytest.fixture
def painted(desk, monkeypatch):
    """How often the stage has painted itself."""
    counted, before = [], photo_view.PhotoView.paintEvent

    def paint(view, event):
        counted.append(event.rect())
        before(view, event)

    monkeypatch.setattr(photo_view.PhotoView, "paintEvent", paint)
    return counted


def photo(desk):
    return desk.page._photo


def ready(desk):
    return {ref for ref, one in desk.page._stage._pictures._ready.items() if one.ahead is not None}


def following(desk):
    return desk.page._steering.following(desk.here)


def in_memory(desk):
    """What the window's memory holds where the picture is shown."""
    view = photo(desk)
    area = view._on_screen._area
    whole = view.backingStore().paintDevice()
    return whole.copy(QRect(view.mapTo(desk.window, area.topLeft()), area.size()))


def next_ahead(desk, ref):
    return desk.page._stage._pictures._ready[ref].ahead.image


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_J], ids=["decided", "looked at"])
def test_the_next_picture_lies_unseen_until_everything_is_saved(desk, gate, store, painted, key):
    here, coming = in_memory(desk), following(desk)
    told = []
    photo(desk).painted.connect(told.append)
    desk.key(key)
    desk.until(lambda: photo(desk)._unseen._lies)
    assert in_memory(desk) == next_ahead(desk, coming) != here
    assert not store.flushed, "it was put on the screen"
    assert not told
    assert desk.page._name.name.text == desk.page._desk.entry.person.name
    before = len(painted)
    gate.set()
    desk.until(lambda: told)
    assert told == [coming]
    assert len(store.flushed) == 1
    assert len(painted) == before, "it was painted once more"
    desk.ready(coming)
    assert in_memory(desk) == next_ahead(desk, coming)


def test_what_is_shown_is_what_painting_it_would_show(desk, gate):
    coming = following(desk)
    desk.key(Key.Key_A)
    desk.until(lambda: photo(desk)._unseen._lies)
    gate.set()
    desk.ready(coming)
    shown = in_memory(desk)
    photo(desk).repaint()
    assert in_memory(desk) == shown


def test_a_decision_that_is_not_saved_leaves_the_picture_as_it_was(desk, gate, monkeypatch, store):
    here = in_memory(desk)
    decide = desk.page._review.decide

    def fail(*given):
        decide(*given)
        raise OutOfReachError("The disk that holds this office is full; nothing was saved.")

    monkeypatch.setattr(desk.page._review, "decide", fail)
    photo(desk)._unseen._end.setInterval(unseen.MOMENT)
    desk.key(Key.Key_A)
    desk.until(lambda: photo(desk)._unseen._lies)
    gate.set()
    desk.until(lambda: "full" in desk.notices)
    desk.until(lambda: in_memory(desk) == here)
    assert desk.here == "WNT-1"
    assert not store.flushed


def test_saving_that_takes_long_does_not_leave_it_there(desk, gate, store):
    here, coming = in_memory(desk), following(desk)
    photo(desk)._unseen._end.setInterval(unseen.MOMENT)
    desk.key(Key.Key_A)
    desk.until(lambda: photo(desk)._unseen._lies)
    desk.until(lambda: in_memory(desk) == here)
    assert desk.page.deciding.is_saving
    gate.set()
    desk.ready(coming)
    assert in_memory(desk) == next_ahead(desk, coming)
    assert not store.flushed


def test_a_screen_that_asks_anew_is_given_the_picture_that_is_decided_about(desk, gate):
    here, window = in_memory(desk), desk.window.windowHandle()
    desk.key(Key.Key_A)
    desk.until(lambda: photo(desk)._unseen._lies)
    assert in_memory(desk) != here
    whole = QRegion(QRect(QPoint(0, 0), window.size()))
    desk.application.sendEvent(window, QExposeEvent(whole))
    assert in_memory(desk) == here
    assert photo(desk)._unseen._lies is None


def test_where_a_part_is_painted_anew_all_of_it_is(desk, gate, store):
    here, view = in_memory(desk), photo(desk)
    desk.key(Key.Key_A)
    desk.until(lambda: view._unseen._lies)
    view.update(QRect(view._on_screen._area.center(), QSize(20, 20)))
    desk.until(lambda: view._unseen._lies is None)
    desk.until(lambda: in_memory(desk) == here)
    assert not store.flushed


def test_what_is_painted_beside_it_leaves_it(desk, gate, store):
    view = photo(desk)
    desk.key(Key.Key_A)
    desk.until(lambda: view._unseen._lies)
    view.repaint(QRect(0, 0, 8, 8))
    assert view._unseen._lies
    gate.set()
    desk.until(lambda: store.flushed)


@pytest.mark.parametrize(
    "come",
    [
        lambda desk: cover(desk),
        lambda desk: photo(desk).toggle_zoom(),
        lambda desk: desk.window.setUpdatesEnabled(False),
        lambda desk: desk.window.go("lists"),
    ],
    ids=["a cover", "a nearer look", "a change of size", "another page"],
)
def test_what_has_come_meanwhile_is_not_shown_over(desk, gate, store, come):
    view, told = photo(desk), []
    desk.key(Key.Key_J)
    desk.until(lambda: view._unseen._lies)
    lies = view._unseen._lies
    view.painted.connect(told.append)
    come(desk)
    view.unveil(lies)
    assert not store.flushed
    assert not told
    assert view._unseen._lies is None
    desk.window.setUpdatesEnabled(True)


def cover(desk) -> None:
    over = QWidget(desk.window)
    over.setGeometry(desk.window.rect())
    over.show()


def test_a_decision_that_is_refused_expects_nothing(desk, gate, store, monkeypatch):
    def refuse(*given):
        raise OutOfReachError("The disk that holds this office is full; nothing was saved.")

    monkeypatch.setattr(desk.page._review, "decide", refuse)
    desk.key(Key.Key_A)
    desk.until(lambda: "full" in desk.notices)
    assert photo(desk)._unseen._coming is None
    assert photo(desk)._unseen._lies is None
    assert not store.flushed


def test_signing_out_takes_it_away(desk, gate, store):
    desk.key(Key.Key_J)
    desk.until(lambda: photo(desk)._unseen._lies)
    desk.page.forget()
    assert not photo(desk)._unseen._lies
    gate.set()
    desk.settle()
    stage = photo(desk)._theme.colour("stage")
    middle = photo(desk).mapTo(desk.window, QPoint(40, 40))
    assert QColor(photo(desk).backingStore().paintDevice().pixel(middle)) == stage
    assert not store.flushed


@pytest.mark.parametrize(
    "spoil",
    [
        lambda desk, patch: desk.key(Key.Key_I),
        lambda desk, patch: photo(desk).toggle_zoom(),
        lambda desk, patch: desk.window.resize(1200, 800),
        lambda desk, patch: desk.window.hide(),
        lambda desk, patch: patch.setattr(unseen, "BY_PARTS", frozenset({"xcb"})),
    ],
    ids=["facts over it", "zoomed", "another size", "hidden", "shown as a whole"],
)
def test_it_is_not_laid_where_it_would_not_be_painted(desk, gate, store, monkeypatch, spoil):
    spoil(desk, monkeypatch)
    desk.application.processEvents()
    coming, laid = following(desk), []
    view = photo(desk)._unseen
    monkeypatch.setattr(view._end, "start", lambda: laid.append(1), raising=False)
    desk.page._stage.expect(coming)
    desk.until(lambda: view._coming is None)
    assert not laid
    assert view._lies is None
    gate.set()


def test_another_picture_than_was_expected_is_painted(desk, gate, store):
    order = desk.shown
    other = next(ref for ref in order if ref not in {desk.here, following(desk)})
    desk.page._stage.expect(following(desk))
    desk.until(lambda: photo(desk)._unseen._lies)
    gate.set()
    desk.to(other)
    shown = in_memory(desk)
    photo(desk).repaint()
    assert in_memory(desk) == shown
    assert photo(desk)._unseen._lies is None
