"""Steps that give way: each after what the one before laid out is painted, and keys in between."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.turns import Turns
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
