"""What is done from the watch page: each act opens its dialog, and says what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.domain.deployments import Stage
from console.ui.drill_sheet import DrillSheet
from console.ui.erase_sheet import EraseSheet, HoldSheet
from console.ui.left_sheet import LeftSheet
from console.ui.reconcile_sheet import ReconcileSheet
from console.ui.record_sheet import RecordSheet
from console.ui.release_sheet import ReleaseSheet
from console.ui.slip_sheet import SlipSheet
from console.ui.stops_sheet import StopsSheet
from console.ui.tongue import tr
from console.ui.watch_sheets import AnswerSheet, ConfirmSheet, RecallSheet, StepSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import DeploymentRef
    from console.domain.recalls import Answer
    from console.services.contracts import Changes
    from console.services.watch_page import AskLine, RecallLine, WatchView
    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage
    from console.ui.sheet import Sheet

SHEETS: Final[Mapping[str, Callable[[Frame, Parts, DeploymentRef, QWidget], Sheet]]] = {
    "slip": SlipSheet,
    "reconcile": ReconcileSheet,
    "stops": StopsSheet,
    "drill": DrillSheet,
    "hold": HoldSheet,
    "erase": EraseSheet,
    "publish": RecordSheet,
}
"""The dialogs that need to know no more than which list it is."""


class WatchDesk(QObject):
    """Opens the dialogs of the page's list."""

    did = Signal(object, str)

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__(page)
        self._parts, self._frame, self._page = parts, frame, page

    def do(self, code: str, view: WatchView) -> None:
        """Open the dialog of one thing of the table in `watch_doings`."""
        match code:
            case "recall":
                self.recall(view)
            case "end":
                self.end(view)
            case "cancel":
                self.cancel(view)
            case "release":
                self.release(view)
            case "left":
                self.left(view)
            case _:
                make = SHEETS[code]
                ref, window = view.deployment.reference, self._page.window()
                self._open(make(self._frame, self._parts, ref, window), "")

    def confirm(self, line: RecallLine) -> None:
        """Ask what confirms a recall."""
        ref = self._frame.deployment
        if ref is not None:
            sheet = ConfirmSheet(self._frame, self._parts, ref, line, self._page.window())
            sheet.went_through.connect(partial(self._confirmed, sheet))
            self._page.open_sheet(sheet)

    def answer(self, line: AskLine, answer: Answer) -> None:
        """Ask why an entry stays, or goes."""
        ref = self._frame.deployment
        if ref is not None:
            sheet = AnswerSheet(self._frame, self._parts, ref, line, answer, self._page.window())
            words = tr("{entry} is answered for.").format(entry=line.ask.entry_ref)
            self._open(sheet, words)

    def recall(self, view: WatchView) -> None:
        """Ask whom to recall, and why."""
        ref = view.deployment.reference
        sheet = RecallSheet(self._frame, self._parts, ref, (), self._page.window())
        self._open(sheet, tr("Recalled. Have it confirmed off the system."))

    def release(self, view: WatchView) -> None:
        """Ask to whom the list is handed over, and how."""
        again = view.stage is not Stage.SIGNED
        ref, window = view.deployment.reference, self._page.window()
        self._open(ReleaseSheet(self._frame, self._parts, ref, window, again=again), "")

    def left(self, view: WatchView) -> None:
        """Ask what became of the first package of which nobody knows whether it left."""
        ref = view.deployment.reference
        sheet = LeftSheet(self._frame, self._parts, ref, view.doubted[0], self._page.window())
        self._open(sheet, tr("What became of the package is noted."))

    def end(self, view: WatchView) -> None:
        """Ask for the end to be signed off."""
        ref = view.deployment.reference
        self._step(
            tr("End the deployment"),
            tr(
                "Nobody may be looked for with this list any more, the watch over it ends, and "
                "nothing of it can be changed. Its pictures, names and records are erased by "
                "themselves when the time for it comes, and within minutes where that is over: "
                "place legal holds first. This cannot be taken back."
            ),
            partial(self._parts.watch.end, self._frame.who, ref),
            tr("The deployment is ended."),
            reasoned=False,
        )

    def cancel(self, view: WatchView) -> None:
        """Ask for the deployment to be cancelled."""
        ref = view.deployment.reference
        self._step(
            tr("Cancel the deployment"),
            tr(
                "There will be no deployment, or it stops now: the list is in force no more, "
                "the watch over it ends, and whoever was handed it has to take it off the system. "
                "Its pictures, names and records are erased by themselves when the time for it "
                "comes. This cannot be taken back."
            ),
            partial(self._parts.watch.cancel, self._frame.who, ref),
            tr("The deployment is cancelled."),
            reasoned=True,
        )

    def _step(
        self, title: str, follows: str, step: partial[Changes], words: str, *, reasoned: bool
    ) -> None:
        sheet = StepSheet(self._frame, title, follows, step, self._page.window(), reasoned=reasoned)
        self._open(sheet, words)

    def _open(self, sheet: Sheet, words: str) -> None:
        changed = getattr(sheet, "went_through", None)
        if changed is not None:
            changed.connect(partial(self._done, words))
        self._page.open_sheet(sheet)

    def _confirmed(self, sheet: ConfirmSheet, changes: Changes) -> None:
        self.did.emit(changes, sheet.news())

    def _done(self, words: str, changes: Changes) -> None:
        self.did.emit(changes, words)
