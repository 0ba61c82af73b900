"""Steps that give way: each after what the one before laid out is painted, and keys in between."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from console.ui.turns import Turns, paint_at_once, paint_in_turn
from tests.ui.waiting import wait_for


class Paper(QWidget):
    """A widget that notes when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        self._told.append("painted")


def test_every_step_waits_until_the_one_before_is_painted(application):
    told: list[str] = []
    paper = Paper(told)
    paper.resize(50, 50)
    paper.show()
    assert wait_for(lambda: told)
    told.clear()
    turns = Turns(paper)

    def step(name: str) -> None:
        told.append(name)
        paper.update()

    turns.take(lambda: step("one"), lambda: step("two"))
    assert not told and not turns.is_resting
    assert wait_for(lambda: told.count("painted") == 2)
    assert told == ["one", "painted", "two", "painted"]
    assert turns.is_resting


def paper_on_the_desk(told: list[str]) -> Paper:
    paper = Paper(told)
    paper.resize(50, 50)
    paint_in_turn(paper)
    paper.show()
    assert wait_for(lambda: told)
    told.clear()
    return paper


def test_a_window_is_painted_in_a_turn_of_its_own_behind_the_work(application):
    told: list[str] = []
    paper = paper_on_the_desk(told)
    dispatcher = QAbstractEventDispatcher.instance()
    loop = QEventLoop()

    def work() -> None:
        told.append("work")
        paper.update()
        QTimer.singleShot(200, loop.quit)

    QTimer.singleShot(0, work)
    resting = dispatcher.aboutToBlock.connect(lambda: told.append("rest"))
    loop.exec()
    dispatcher.disconnect(resting)
    assert "rest" in told[told.index("work") : told.index("painted")]


def test_steps_still_wait_until_such_a_window_is_painted(application):
    told: list[str] = []
    paper = paper_on_the_desk(told)
    turns = Turns(paper)

    def step(name: str) -> None:
        told.append(name)
        paper.update()

    turns.take(lambda: step("one"), lambda: step("two"))
    assert wait_for(lambda: told.count("painted") == 2)
    assert told == ["one", "painted", "two", "painted"]


def test_a_painting_between_changes_nothing_of_that(application):
    told: list[str] = []
    paper = paper_on_the_desk(told)
    for _times in range(3):
        paper.update()
        assert wait_for(lambda: told)
        told.clear()
        turns = Turns(paper)
        paper.update()
        turns.take(lambda: told.append("one"), lambda: told.append("two"))
        assert wait_for(turns_rest(turns))
        assert told == ["painted", "one", "two"]
        told.clear()


def turns_rest(turns: Turns) -> Callable[[], bool]:
    return lambda: turns.is_resting


def test_what_is_painted_at_once_waits_for_no_turn(application):
    told: list[str] = []
    paper = paper_on_the_desk(told)
    paint_at_once(paper, paper.rect())
    assert told == ["painted"]


def test_a_window_that_is_never_done_with_painting_keeps_no_step_waiting(application):
    class Restless(Paper):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            self.update()

    told: list[str] = []
    paper = Restless(told)
    paper.resize(50, 50)
    paint_in_turn(paper)
    paper.show()
    turns = Turns(paper)
    turns.take(lambda: told.append("one"), lambda: told.append("two"))
    assert wait_for(lambda: turns.is_resting)
    last = told.index("two")
    assert "painted" in told[told.index("one") : last]
    assert wait_for(lambda: "painted" in told[last:])


def test_a_window_that_went_before_it_was_painted_holds_up_nobody(application):
    told: list[str] = []
    paper, other = paper_on_the_desk(told), paper_on_the_desk(told)
    told.clear()
    paper.update()
    other.update()
    application.sendPostedEvents()  # they have asked for it, and it is nobody's turn yet
    assert not told
    delete(paper)
    assert wait_for(lambda: told)


def test_what_was_asked_for_meanwhile_comes_between_two_steps(application):
    told: list[str] = []
    turns = Turns(application)

    def first() -> None:
        told.append("one")
        QTimer.singleShot(0, lambda: told.append("key"))

    turns.take(first, lambda: told.append("two"))
    assert wait_for(lambda: len(told) == 3)
    assert told == ["one", "key", "two"]


def test_other_steps_take_the_place_of_those_that_are_left(application):
    told: list[str] = []
    turns = Turns(application)
    turns.take(lambda: told.append("old"), lambda: told.append("older"))
    turns.take(lambda: told.append("new"))
    assert wait_for(lambda: turns.is_resting and told)
    assert told == ["new"]


def test_dropped_steps_are_never_taken(application):
    told: list[str] = []
    turns = Turns(application)
    turns.take(lambda: told.append("never"))
    turns.drop()
    assert turns.is_resting
    assert not wait_for(lambda: told, 0.1)
