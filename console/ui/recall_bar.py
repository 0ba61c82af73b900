"""The bar that says who was recalled, and stays until somebody has said that they saw it.

It shows references and reasons and never a name, as it stands over every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from console.domain import reasons
from console.ui.pieces import label, lay, set_tone
from console.ui.sheet import button
from console.ui.tokens import Size, Tone
from console.ui.tongue import said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.deployments import DeploymentRef
    from console.services.watch_glance import Glance, RecalledAtAGlance
    from console.ui.theme import Theme

NAMED: Final = 3
"""How many of the recalled are named; the page shows all."""


class _News(NamedTuple):
    operation: str
    recall: RecalledAtAGlance
    was_released: bool


class RecallBar(QFrame):
    """The bar."""

    show_requested = Signal(object)
    acknowledged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: dict[tuple[DeploymentRef, int], _News] = {}
        self._seen: set[tuple[DeploymentRef, int]] = set()
        self._known: set[DeploymentRef] = set()
        self._back = False
        self.setProperty("kind", "bar")
        set_tone(self, Tone.BAD)
        self._mark = QLabel()
        self.words = label("", "strong", wrap=True)
        self.show_button = button(tr("Show the watch"))
        self.seen = button(tr("I have seen it"))
        self.show_button.clicked.connect(self._show)
        self.seen.clicked.connect(self.acknowledge)
        row = QHBoxLayout(self)
        lay(row, (16, 8, 16, 8), 10)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._mark, 0, middle)
        row.addWidget(self.words, 1)
        row.addWidget(self.show_button, 0, middle)
        row.addWidget(self.seen, 0, middle)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def waiting(self) -> int:
        """How many recalls nobody here has said to have seen."""
        return len(self._waiting)

    def take(self, glances: Iterable[Glance]) -> int:
        """Take in how the lists stand; gives how many recalls are new to this desk.

        What was confirmed before anybody looked from this desk is no news to it.
        """
        fresh = 0
        for glance in glances:
            if glance.ref not in self._known:
                self._known.add(glance.ref)
                self._seen |= {
                    (glance.ref, one.number) for one in glance.recalls if one.is_confirmed
                }
            for one in glance.recalls:
                key = (glance.ref, one.number)
                if key not in self._seen:
                    fresh += key not in self._waiting
                    self._waiting[key] = _News(
                        glance.deployment.operation, one, glance.was_released
                    )
        self._draw()
        return fresh

    def acknowledge(self) -> None:
        """Somebody has seen them all."""
        self._seen |= self._waiting.keys()
        self._waiting = {}
        self._draw()
        self.acknowledged.emit()

    def stand_back(self, back: bool) -> None:
        """Stand back while a big screen shows the same in large letters."""
        self._back = back
        self._draw()

    def forget(self) -> None:
        """Somebody else comes, who has not seen anything yet."""
        self._waiting, self._seen, self._known = {}, set(), set()
        self._draw()

    def _show(self) -> None:
        first = next(iter(self._waiting), None)
        if first is not None:
            self.show_requested.emit(first[0])

    def _draw(self) -> None:
        self.setVisible(bool(self._waiting) and not self._back)
        if not self._waiting:
            return
        self.words.setText(words_of(tuple(self._waiting.values())))
        self.setAccessibleName(self.words.text())
        pixels = self._theme.px(Size.STRONG)
        self._mark.setPixmap(
            self._theme.pixmap("cross", "bad_ink", pixels, self.devicePixelRatioF())
        )


def words_of(news: tuple[_News, ...]) -> str:
    """Who was recalled, and for what, in one sentence."""
    many = len({one.operation for one in news}) > 1
    named = [
        tr("{entry} ({why})").format(
            entry=f"{one.operation} {one.recall.entry_ref}" if many else one.recall.entry_ref,
            why=said(reasons.title(one.recall.reason)).lower(),
        )
        for one in news[-NAMED:]
    ]
    rest = len(news) - len(named)
    if rest:
        named.append(tr_n("{count} more", "{count} more", rest))
    open_ = sum(one.was_released and not one.recall.is_confirmed for one in news)
    state = tr("All are confirmed off the system.")
    if open_:
        state = tr_n(
            "{count} are not confirmed off the system.",
            "{count} is not confirmed off the system.",
            open_,
        )
    elif not any(one.was_released for one in news):
        state = tr("Nobody was handed the list yet.")
    return tr("{what}: {entries}. {state}").format(
        what=tr_n("{count} entries were recalled", "{count} entry was recalled", len(news)),
        entries=", ".join(named),
        state=state,
    )
