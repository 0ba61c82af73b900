"""A page that comes to the front is painted part by part, so that no key waits for all of it.

Where all of it has to be laid out anew as well, a part is not laid out before its turn: what is
not painted yet need not be in its place.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def none_apart() -> tuple[QWidget, ...]:
    """Nothing of the parts is painted apart from them."""
    return ()


class Unfolding(QObject):
    """Lays these parts of a page out and paints them, in their order, in turns of their own.

    `apart` names what lies in them, as far as it is there yet, and takes a turn of its own to be
    painted, behind them.
    """

    _turns: Turns | None = None
    """None once Python has taken it apart: its page may be hidden after that, as it goes."""

    def __init__(
        self,
        page: QWidget,
        parts: Sequence[QWidget],
        apart: Callable[[], tuple[QWidget, ...]] = none_apart,
    ) -> None:
        super().__init__(page)
        self._page, self._parts, self._apart = page, parts, apart
        self._held: set[QWidget] = set()
        self._turns = Turns(self)
        page.installEventFilter(self)

    @property
    def is_on_show(self) -> bool:
        """Whether its page is."""
        return self._page.isVisible()

    def begin(self) -> None:
        """Lay nothing of it out now and paint nothing, and its parts from the next turn on."""
        self.hold()
        self._take(*self.layouts(), *self._paintings())

    def hold(self) -> None:
        """Lay nothing of it out and paint nothing, until somebody says so."""
        self._held.update(part for part in self._parts if _hold(part))
        self._hold_painting()
        if self._turns is not None:
            self._turns.drop()

    def layouts(self) -> tuple[Callable[[], None], ...]:
        """What lays out the parts that are held, each of which takes some milliseconds."""
        return tuple(partial(self._lay_out, part) for part in self._parts if part in self._held)

    def paint(self) -> None:
        """Paint its parts, from the next turn on."""
        self._take(*self._paintings())

    def _paintings(self) -> tuple[Callable[[], None], ...]:
        return tuple(partial(part.setUpdatesEnabled, True) for part in self._painted())

    def _painted(self) -> tuple[QWidget, ...]:
        return (*self._parts, *self._apart())

    def _hold_painting(self) -> None:
        for part in self._painted():
            part.setUpdatesEnabled(False)

    def _take(self, *steps: Callable[[], None]) -> None:
        if self._turns is not None:
            self._turns.take(*steps)

    def _lay_out(self, part: QWidget) -> None:
        if part in self._held:
            self._held.remove(part)
            _let_go(part)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._hold_painting()
            self._take(*self.layouts(), *self._paintings())
        elif event.type() is QEvent.Type.Hide and self._turns is not None:
            # Whatever is grabbed or printed of a hidden page is whole.
            self._turns.drop()
            for part in self._parts:
                self._lay_out(part)
            for part in self._painted():
                part.setUpdatesEnabled(True)
        return False


def on_show(around: QWidget) -> tuple[Unfolding, ...]:
    """Those of the pages in it that are on show."""
    return tuple(one for one in around.findChildren(Unfolding) if one.is_on_show)


def unfold_again(around: QWidget) -> None:
    """Lay out and paint anew what is on show in it, part by part."""
    for one in on_show(around):
        one.begin()


def _hold(part: QWidget) -> bool:
    """Leave what lies in a part where it is, until it is let go; whether it is held now."""
    if isinstance(part, QScrollArea):
        was_free = part.widgetResizable()
        part.setWidgetResizable(False)
        return was_free
    layout = part.layout()
    if layout is None or not layout.isEnabled():
        return False
    layout.setEnabled(False)
    return True


def _let_go(part: QWidget) -> None:
    """Put what lies in a part into its place."""
    if isinstance(part, QScrollArea):
        part.setWidgetResizable(True)
    elif (layout := part.layout()) is not None:
        layout.setEnabled(True)
        layout.invalidate()
        layout.activate()
