"""How the width of the Review page is shared among the queue, the picture and the case.

Nothing is ever cut: where large text leaves no room for all three, the queue stands back behind
a button, and while it is asked for it takes the place of the case.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from console.ui.pieces import PANEL_WIDTH as WIDTH
from console.ui.pieces import lay
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme

CASE: Final = 452
NARROWEST_CASE: Final = 360
LEAST_CASE: Final = 260
"""Pixels that the case needs at a text of 100 %, where `NARROWEST_CASE` is not more."""

USUAL_MIDDLE: Final = 564
EDGE: Final = 16


class ReviewRoom(QHBoxLayout):
    """The three columns; `least_middle` gives the pixels that the middle cannot do without."""

    def __init__(
        self,
        theme: Theme,
        columns: tuple[QWidget, QWidget, QWidget],
        least_middle: Callable[[], int],
    ) -> None:
        super().__init__()
        self._theme, self._least_middle = theme, least_middle
        self._queue, self._middle, self._case = columns
        self.is_narrow, self._asked = False, True
        self._width = 0
        self.bring = QToolButton()
        self.bring.setAccessibleName(tr("Show or hide the queue"))
        self.bring.setToolTip(tr("The queue"))
        self.bring.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bring.clicked.connect(self.toggle)
        self.bring.hide()
        lay(self)
        self.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(columns[0])
        self.addWidget(columns[1], 1)
        self.addWidget(columns[2])
        theme.changed.connect(self._restyle)

    def share(self, width: int) -> None:
        """Share so many pixels."""
        self._width = width
        least_case = max(NARROWEST_CASE, self._theme.scaled(LEAST_CASE))
        least = self._least_middle()
        narrow = width < self._queue.maximumWidth() + least + least_case
        if narrow != self.is_narrow:
            self.is_narrow, self._asked = narrow, not narrow
        if narrow and self.bring.icon().isNull():
            self.bring.setIcon(self._theme.icon("lists", "muted", 18))
        self.bring.setVisible(narrow)
        self._queue.setVisible(self._asked)
        self._case.setVisible(not (narrow and self._asked))
        wide = self._theme.scaled(CASE)
        if narrow:
            room = width - self.bring.sizeHint().width() - least
            self._case.setFixedWidth(max(min(wide, room), NARROWEST_CASE))
        else:
            room = width - self._queue.maximumWidth() - max(USUAL_MIDDLE, least)
            self._case.setFixedWidth(max(min(wide, room), least_case))

    def toggle(self) -> None:
        """Show the queue, or take it away."""
        self._asked = not self._asked
        self.share(self._width)

    def fit(self, panel: QWidget) -> None:
        """Give a panel over the picture its width, or what the middle has."""
        panel.setFixedWidth(min(self._theme.scaled(WIDTH), self._middle.width() - 2 * EDGE))

    def with_queue(self, then: Callable[[], None]) -> Callable[[], None]:
        """Something that is done in the queue, which is shown for it."""
        return partial(self._with_queue, then)

    def entry_chosen(self) -> None:
        """An entry was chosen in the queue: in a narrow window the case comes back."""
        if self.is_narrow and self._asked:
            self.toggle()

    def _with_queue(self, then: Callable[[], None]) -> None:
        if not self._asked:
            self.toggle()
        then()

    def _restyle(self) -> None:
        if not self.bring.icon().isNull():
            self.bring.setIcon(self._theme.icon("lists", "muted", 18))
        self.share(self._width)
