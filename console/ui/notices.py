"""How trouble is told: each of its four kinds in exactly one way.

The rules refuse: a bar with every objection. Something moved on: a bar that asks for another
look. A machine is out of reach: a bar that offers to try again. A fault: a dialog with a
reference number, whose details in the log hold no personal data. Nothing typed is touched.
"""

from __future__ import annotations

import logging
import sys
import threading
from enum import Enum
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.ui.jobs import Stopped
from console.ui.pieces import label, lay, restyle, set_tone
from console.ui.tab_order import reach_in_its_place
from console.ui.tokens import Size, Tone
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from console.ui.theme import Theme

_log = logging.getLogger("console.faults")
MOST_SENTENCES = 5
NEWS_STAYS = 8_000
"""Milliseconds that good news stays; trouble stays until it is closed."""


class Kind(Enum):
    """What a bar is about."""

    REFUSED = "refused"
    MOVED_ON = "moved_on"
    OUT_OF_REACH = "out_of_reach"
    NEWS = "news"


_LOOK = {
    Kind.REFUSED: (Tone.BAD, "cross"),
    Kind.MOVED_ON: (Tone.INFO, "changed"),
    Kind.OUT_OF_REACH: (Tone.WARN, "bang"),
    Kind.NEWS: (Tone.GOOD, "check"),
}


_RUNNING_ON = frozenset({Kind.NEWS, Kind.MOVED_ON})
"""What is told in running text; what stands in the way has a line for each sentence."""


class _Bar:
    """A mark, the words, what can be done, and a button that takes it all away."""

    def __init__(self, notices: QFrame) -> None:
        self.mark = QLabel()
        self.words = label("", wrap=True)
        self.words.setContentsMargins(0, 4, 0, 4)
        self.button, self.close = QPushButton(), QPushButton(tr("Close"))
        outer = QHBoxLayout(notices)
        lay(outer, (16, 2, 16, 2), 10)
        middle = Qt.AlignmentFlag.AlignVCenter
        outer.addWidget(self.mark, 0, middle)
        outer.addWidget(self.words, 1)
        for button in (self.button, self.close):
            button.setAutoDefault(False)
            outer.addWidget(button, 0, middle)
        reach_in_its_place(notices, (self.button, self.close))


class Notices(QFrame):
    """The bar at the foot of the page: what could not be done, why, and what to do now.

    It lies where the window's last line is, which it covers, so that no page is laid out anew
    for it; only where it needs more than that line do the pages make room.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._then: Callable[[], None] | None = None
        self._told: tuple[str, ...] = ()
        self.kind: Kind | None = None
        self.setProperty("kind", "notice")
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(NEWS_STAYS)
        self._passing.timeout.connect(self.dismiss_news)
        theme.changed.connect(self._show_mark)
        self.hide()

    @cached_property
    def _bar(self) -> _Bar:
        """What lies in it, made when there is something to say for the first time."""
        bar = _Bar(self)
        bar.button.clicked.connect(self._press)
        bar.close.clicked.connect(self.dismiss)
        return bar

    def get_ready(self) -> Iterator[object]:
        """Make what lies in it, so that the first notice is as quick as all others."""
        yield self._bar

    def show_trouble(self, trouble: BaseException, then: Callable[[], None] | None = None) -> None:
        """Show trouble in the one way of its kind; `then` looks again or tries again."""
        if isinstance(trouble, RefusedError):
            self.say(Kind.REFUSED, tuple(said(one.sentence) for one in trouble.objections))
        elif isinstance(trouble, MovedOnError):
            self.say(Kind.MOVED_ON, (said(trouble.sentence),), tr("Look again"), then)
        elif isinstance(trouble, OutOfReachError):
            self.say(Kind.OUT_OF_REACH, (said(trouble.sentence),), tr("Try again"), then)
        elif not isinstance(trouble, Stopped):
            show_fault(self.window(), trouble)

    def say(
        self,
        kind: Kind,
        sentences: tuple[str, ...],
        button: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Show sentences in the bar, with one thing that can be done about it."""
        tone, _mark = _LOOK[kind]
        self.kind, self._then = kind, then
        if kind is Kind.NEWS:
            self._passing.start()
        else:
            self._passing.stop()
        self._told = sentences[:MOST_SENTENCES]
        if len(sentences) > MOST_SENTENCES:
            rest = len(sentences) - MOST_SENTENCES
            self._told += (tr("And {count} more like these.").format(count=rest),)
        self._bar.words.setText((" " if kind in _RUNNING_ON else "\n").join(self._told))
        self._show_mark()
        self._bar.button.setText(button)
        self._bar.button.setVisible(bool(button) and then is not None)
        if self.property("tone") != tone.value:
            set_tone(self, tone)
            restyle(self._bar.words)
        self.setAccessibleName(" ".join(sentences))
        self.show()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the bar says now."""
        return () if self.isHidden() else self._told

    def dismiss_news(self) -> None:
        """Take the bar away where it only told that something went well."""
        if self.kind is Kind.NEWS:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the bar away."""
        self.kind, self._then = None, None
        self._passing.stop()
        self.hide()

    def _show_mark(self) -> None:
        """Draw the mark in the colours of now."""
        if self.kind is not None:
            tone, mark = _LOOK[self.kind]
            ink = {Tone.BAD: "bad_ink", Tone.INFO: "info_ink", Tone.WARN: "warn_ink"}
            pixels = self._theme.px(Size.STRONG)
            ratio = self.devicePixelRatioF()
            self._bar.mark.setPixmap(
                self._theme.pixmap(mark, ink.get(tone, "good_ink"), pixels, ratio)
            )

    def _press(self) -> None:
        then = self._then
        self.dismiss()
        if then is not None:
            then()


def record_fault(trouble: BaseException) -> str:
    """Log a fault without any personal data, and give the reference number it is known by.

    Only the kind of error and the places in our code are written, never its message: messages
    carry values, and values carry names.
    """
    from console.ui.fault_report import note_fault  # noqa: PLC0415 - no start needs it

    fault = note_fault(trouble)
    places = " < ".join(one.strip() for one in reversed(fault.places))
    _log.error("fault %s %s at %s", fault.reference, fault.kind, places)
    return fault.reference


def show_fault(parent: QWidget | None, trouble: BaseException) -> str:
    """Tell somebody that the console itself failed, and give the reference number."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - no start needs it

    reference = record_fault(trouble)
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(tr("Something went wrong"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        tr(
            "The console has a fault, reference {reference}. What you typed is still here, "
            "and everything that was shown as recorded is recorded."
        ).format(reference=reference)
    )
    box.setInformativeText(
        tr("Tell whoever looks after the console this reference number, or give them the report.")
    )
    from console.ui.fault_report import SEEN, open_report  # noqa: PLC0415 - no start needs it

    show = box.addButton(tr("Show the report…"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    show.clicked.connect(partial(open_report, parent, (SEEN[-1],)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return reference


class CrashHook(QObject):
    """Shows faults that no code caught, from whichever thread, on the GUI thread."""

    _caught = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self._from_anywhere
        threading.excepthook = self._from_thread

    def remove(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _from_anywhere(
        self,
        kind: type[BaseException],
        trouble: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            self._before[0](kind, trouble, trace)
            return
        self._caught.emit(trouble)

    def _from_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught.emit(caught.exc_value)

    def _show(self, trouble: BaseException) -> None:
        show_fault(self._window, trouble)
