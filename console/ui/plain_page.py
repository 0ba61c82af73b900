"""What the pages beside Review have in common: the parts of `page.Page` that they leave empty.

A page takes over only what it needs; every list of work that it asks for goes through `ask`,
so that what comes back after somebody signed out is dropped.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from console.ui.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Act
    from console.services.contracts import Changes
    from console.ui.actions import Command
    from console.ui.page import Frame, Parts

_T = TypeVar("_T")


class PlainPage(QWidget):
    """A page without commands of its own."""

    id = ""
    title = ""
    needs: Act | None = None
    about_list = False

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__()
        self._parts, self._frame = parts, frame
        self._round = 0
        self._sheets: list[QDialog] = []

    def build(self) -> Iterator[QWidget]:
        """Make what takes long to make, giving each part that has just been put in its place."""
        yield from ()

    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """It has no keys of its own."""
        return {}

    def offers(self, command: Command) -> bool:
        """It has no keys of its own."""
        return False

    def open_list(self, ref: DeploymentRef | None) -> None:
        """It is not about one list."""

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """It has come to the front."""

    def may_leave(self) -> bool:
        """What is typed stays where it is."""
        return True

    def changes(self, changes: Changes, initiator: object) -> None:
        """Nothing of it is on show."""

    def forget(self) -> None:
        """Drop what is still under way, and every dialog."""
        self._round += 1
        for sheet in self._sheets:
            sheet.close()
        self._sheets.clear()

    def ask(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        writes: bool = False,
    ) -> None:
        """Run a job; its result is dropped where somebody signed out meanwhile."""
        trouble = failed or self._frame.notices.show_trouble
        self._frame.jobs.ask(
            lane,
            work,
            partial(self._came, self._round, done),
            partial(self._came, self._round, trouble),
            writes=writes,
        )

    def open_sheet(self, sheet: QDialog) -> None:
        """Open a dialog that goes when whoever is signed in goes."""
        self._sheets.append(sheet)
        sheet.finished.connect(partial(self._sheet_closed, sheet))
        sheet.open()

    def _sheet_closed(self, sheet: QDialog, _result: int) -> None:
        if sheet in self._sheets:
            self._sheets.remove(sheet)

    def _came(self, round_: int, then: Callable[[_T], None], value: _T) -> None:
        if round_ == self._round:
            then(value)
