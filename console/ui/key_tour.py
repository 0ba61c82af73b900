"""A tour of the keys for somebody's first time at Review: a bar above the page, five short steps.

It takes no key and no focus, so that who knows the keys works on; once skipped or walked through
it never comes by itself again, and Help has it at any time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.ui.actions import BY_ID
from console.ui.flow import Flow
from console.ui.key_sheet import KeyCaps
from console.ui.pieces import label, lay, set_tone
from console.ui.sheet import button
from console.ui.tokens import Tone
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme


class Step(NamedTuple):
    """One step: its words, and the commands whose keys it shows."""

    words: str
    commands: tuple[str, ...]


STEPS: Final = (
    Step(later("Go through the queue without deciding."), ("next", "previous", "next_undecided")),
    Step(
        later("Look closely: the picture, and the whole of the case."),
        ("zoom", "read_on", "next_changed"),
    ),
    Step(
        later(
            "Decide about the one person whose picture is large. Strike asks for a reason; a digit "
            "or Enter gives it."
        ),
        ("approve", "strike", "refer"),
    ),
    Step(
        later("Take your last decision back, or walk through the last twenty."),
        ("take_back", "history"),
    ),
    Step(
        later(
            "Find somebody, see every key, and read the help for the page that you are on. "
            "Letters do nothing while you type in a field."
        ),
        ("find", "keys", "go_help"),
    ),
)


class KeyTour(QFrame):
    """The bar."""

    done = Signal()

    def __init__(
        self, theme: Theme, keys_of: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys_of = keys_of
        self.step = 0
        self.setProperty("kind", "bar")
        set_tone(self, Tone.INFO)
        self._words = label("", "strong", wrap=True)
        self._keys = Flow(14)
        # Made once: the page below is laid out anew whenever the bar becomes higher or lower.
        self._shown: list[tuple[QLabel, KeyCaps, QLabel]] = []
        for _ in range(max(len(one.commands) for one in STEPS)):
            parts = label(""), KeyCaps(theme, ()), label(tr("no key; it is in the menu"))
            for part in parts:
                self._keys.addWidget(part)
            self._shown.append(parts)
        self.back = button(tr("Back"))
        self.onward = button(tr("Next"))
        self.skip = button(tr("Skip the tour"))
        self.back.clicked.connect(self._back)
        self.onward.clicked.connect(self._onward)
        self.skip.clicked.connect(self.done)
        said = QVBoxLayout()
        lay(said, space=6)
        said.addWidget(self._words)
        said.addLayout(self._keys)
        outer = QHBoxLayout(self)
        lay(outer, (16, 8, 16, 8), 10)
        outer.addLayout(said, 1)
        buttons: tuple[QPushButton, ...] = (self.skip, self.back, self.onward)
        for one in buttons:
            outer.addWidget(one)
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Show one of the steps."""
        self.step = step
        shown = STEPS[step]
        words = tr("Keys, {step} of {count}: {words}").format(
            step=step + 1, count=len(STEPS), words=tr(shown.words)
        )
        self._words.setText(words)
        self.setAccessibleName(words)
        for place, (named, caps, none) in enumerate(self._shown):
            command = shown.commands[place] if place < len(shown.commands) else ""
            key = self._keys_of(command) if command else ""
            named.setText(BY_ID[command].words if command else "")
            caps.show_keys((key,) if key else ())
            named.setVisible(bool(command))
            caps.setVisible(bool(key))
            none.setVisible(bool(command) and not key)
        self.back.setEnabled(step > 0)
        last = step == len(STEPS) - 1
        self.onward.setText(tr("Done") if last else tr("Next"))
        self.skip.setVisible(not last)

    def _back(self) -> None:
        self.show_step(max(self.step - 1, 0))

    def _onward(self) -> None:
        if self.step == len(STEPS) - 1:
            self.done.emit()
        else:
            self.show_step(self.step + 1)
