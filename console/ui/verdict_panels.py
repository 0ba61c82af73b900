"""The panels over the picture: why to strike, whom to refer to, what was decided before.

None is made before the first entry is on the screen. The one to strike, which the quickest of
hands asks for, is made when the queue has come, the others when the desk has come to rest or
when they are first opened; until then there is nothing of them to close, to move or to forget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.domain.entries import EntryRef
    from console.ui.history_panel import Faces, HistoryPanel
    from console.ui.queue_model import QueueModel
    from console.ui.refer_panel import ReferPanel
    from console.ui.strike_panel import StrikePanel
    from console.ui.theme import Theme


class VerdictPanels(QObject):
    """All three, and what is asked for in them."""

    picked = Signal(object, str)
    referred = Signal(str, str)
    entry_requested = Signal(str)
    take_back_requested = Signal(object)
    faces_wanted = Signal(object)
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, over: QWidget, model: QueueModel, faces: Faces) -> None:
        super().__init__(over)
        self._theme, self._over, self._model, self._faces = theme, over, model, faces
        self._strike: StrikePanel | None = None
        self._refer: ReferPanel | None = None
        self._history: HistoryPanel | None = None
        self._turns = Turns(self)

    def make_ahead(self) -> None:
        """Make the panel to strike, before anybody asks for it."""
        self._turns.take(_load_strike, self._make_strike)

    def _make_strike(self) -> None:
        _polished(self.strike)

    def ahead(self) -> Iterator[QWidget]:
        """Make the others as well, while nobody waits for anything."""
        yield self.refer
        yield _polished(self.refer)
        yield self.history
        yield _polished(self.history)

    @property
    def strike(self) -> StrikePanel:
        """Why to strike."""
        if self._strike is None:
            from console.ui.strike_panel import StrikePanel  # noqa: PLC0415 - see above

            self._strike = StrikePanel(self._theme, self._over)
            self._strike.picked.connect(self.picked)
            self._follow(self._strike)
        return self._strike

    @property
    def refer(self) -> ReferPanel:
        """To whom to refer, and what is unclear."""
        if self._refer is None:
            from console.ui.refer_panel import ReferPanel  # noqa: PLC0415 - see above

            self._refer = ReferPanel(self._theme, self._over)
            self._refer.referred.connect(self.referred)
            self._follow(self._refer)
        return self._refer

    @property
    def history(self) -> HistoryPanel:
        """The officer's own last decisions."""
        if self._history is None:
            from console.ui.history_panel import HistoryPanel  # noqa: PLC0415 - see above

            self._history = HistoryPanel(self._theme, self._over, self._model, self._faces)
            self._history.entry_requested.connect(self.entry_requested)
            self._history.take_back_requested.connect(self.take_back_requested)
            self._history.faces_wanted.connect(self.faces_wanted)
            self._follow(self._history)
        return self._history

    @property
    def open_refer(self) -> ReferPanel | None:
        """The panel for referring, while it is open."""
        panel = self._refer
        return panel if panel is not None and not panel.isHidden() else None

    @property
    def open_history(self) -> HistoryPanel | None:
        """The last decisions, while they are shown."""
        panel = self._history
        return panel if panel is not None and not panel.isHidden() else None

    def show_colleagues(self, names: tuple[str, ...]) -> None:
        """Offer these to refer to; where nobody refers yet, there is nothing to offer them in."""
        if self._refer is not None:
            self._refer.show_colleagues(names)

    def close_all(self) -> bool:
        """Take them away, and say whether one was open; what was typed stays for the entry."""
        shown = [panel for panel in self._made() if not panel.isHidden()]
        for panel in shown:
            panel.close_panel()
        return bool(shown)

    def fit(self, fit: Callable[[QWidget], None]) -> None:
        """Give each of them the width that there is."""
        for panel in self._made():
            before = panel.width()
            fit(panel)
            if panel.width() != before and panel is self._history:
                self._history.take_height()
            elif panel.width() != before:
                panel.adjustSize()

    def place(self, left: int, bottom: int) -> None:
        """Set them over the picture, their foot at `bottom`."""
        for panel in self._made():
            panel.move(left, max(bottom - panel.height(), 8))

    def show_faces(self) -> None:
        """Show the small faces that have come beside the decisions before."""
        if self._history is not None:
            self._history.view.viewport().update()

    def forget(self) -> None:
        """Let go of every typed word."""
        for panel in (self._strike, self._refer):
            if panel is not None:
                panel.forget()

    def decided(self, entry: EntryRef) -> None:
        """A decision about an entry is recorded: what was typed about it can go."""
        for panel in (self._strike, self._refer):
            if panel is not None:
                panel.decided(entry)

    def _made(self) -> list[StrikePanel | ReferPanel | HistoryPanel]:
        panels = (self._strike, self._refer, self._history)
        return [panel for panel in panels if panel is not None]

    def _follow(self, panel: StrikePanel | ReferPanel | HistoryPanel) -> None:
        panel.cancelled.connect(self.cancelled)
        panel.resized.connect(self.resized)


def _polished(panel: QWidget) -> QWidget:
    """A panel that has its look, and all that lies in it."""
    for one in (panel, *panel.findChildren(QWidget)):
        one.ensurePolished()
    return panel


def _load_strike() -> None:
    import console.ui.strike_panel  # noqa: F401, PLC0415 - see above
