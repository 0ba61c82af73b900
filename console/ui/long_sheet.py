"""A dialog whose request takes long: it tells how far it has come, and it can be stopped.

Stopping is asked for and not enforced: the request ends at its next step, and says what came of
it as it always does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.services.following import Following
from console.ui.doing_sheet import Doing
from console.ui.jobs import Lane
from console.ui.pieces import label, row
from console.ui.sheet import button
from console.ui.tongue import number, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.ui.jobs import Tell, Ticket
    from console.ui.page import Frame


class LongDoing(Doing):
    """The dialog; a part of it gives `long_work` in the place of `work`."""

    lane = Lane.NETWORK

    def __init__(self, frame: Frame, title: str, words: str, parent: QWidget) -> None:
        super().__init__(frame, title, words, parent)
        self._ticket: Ticket | None = None
        self.progress = label("", "muted", wrap=True)
        self.stop = button(tr("Stop"))
        self.stop.clicked.connect(self.stop_it)
        self.body.addLayout(row(self.progress, None, self.stop))
        self._show_progress(False)

    def long_work(self) -> Callable[[Following], object]:
        """What is asked for, with what was typed; it is told who follows it."""
        raise NotImplementedError

    def stop_it(self) -> None:
        """Ask for it to stop at its next step."""
        if self._ticket is not None and not self._ticket.is_cancelled():
            self._ticket.cancel()
            self.stop.setEnabled(False)
            self.progress.setText(tr("Stopping…"))

    @override
    def ask(self) -> None:
        work = self.long_work()

        def followed(tell: Tell, stopped: Callable[[], bool]) -> object:
            return work(Following(tell, stopped))

        self._ticket = self._frame.jobs.ask_long(
            self.lane, followed, self._tell, self._did, self._refused
        )

    @override
    def _wait(self, busy: bool) -> None:
        super()._wait(busy)
        self._show_progress(busy)

    def _show_progress(self, busy: bool) -> None:
        self.progress.setText("")
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.stop.setEnabled(busy)

    def _tell(self, done: int, whole: int, words: str) -> None:
        self.waiting.show_share(done, whole)
        if self._ticket is not None and not self._ticket.is_cancelled():
            self.progress.setText(
                tr("{what}: {done} of {whole}").format(
                    what=said(words), done=number(done), whole=number(whole)
                )
            )
