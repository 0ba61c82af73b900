"""A page that is made when it is first brought to the front, so that the window opens sooner.

Until then it is an empty place in the window, and remembers only which list is open. It is made
in steps of a few milliseconds, so that no key waits for all of it; and where the desk is left
alone for a moment, before anybody asks for it (see `ahead`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.page import Page
from console.ui.pieces import lay
from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Act
    from console.services.contracts import Changes
    from console.ui.actions import Command
    from console.ui.page import Frame, Parts


class MadePage(Page, Protocol):
    """A page that is made in steps."""

    def build(self) -> Iterator[QWidget]:
        """Make what lies on it, giving each part that has just been put in its place."""
        ...


MakePage: TypeAlias = "Callable[[Parts, Frame], MadePage]"


class About(NamedTuple):
    """What the window has to know of a page before it is made (see `Page`)."""

    id: str
    title: str
    needs: Act | None = None
    about_list: bool = False


class LatePage:
    """Stands for a page in the window (see `Page`), and makes it when it is first shown."""

    def __init__(
        self, about: About, load: Callable[[], MakePage], parts: Parts, frame: Frame
    ) -> None:
        self.id, self.title, self.needs, self.about_list = about
        self.load = load
        self._parts, self._frame = parts, frame
        self._page: MadePage | None = None
        self._ref: DeploymentRef | None = None
        self._entries: tuple[EntryRef, ...] | None = None
        self._place = QWidget()
        lay(QVBoxLayout(self._place))
        self._turns = Turns(self._place)
        self._steps = self._make()

    def made(self) -> Page:
        """The page itself, made in one go as far as it was not yet."""
        late = self._page is None
        for _ in self._steps:
            pass
        self._turns.drop()
        if late:
            self._came_late()
        else:
            self._came()
        assert self._page is not None  # noqa: S101 - its steps end with it
        return self._page

    def steps(self) -> Iterator[object]:
        """What is left to be done to make it; nobody else may take a step meanwhile."""
        return self._steps

    def _make(self) -> Iterator[object]:
        page = self.load()(self._parts, self._frame)
        whole = page.widget()
        whole.hide()  # it would be laid out anew for each of its parts
        layout = self._place.layout()
        if layout is not None:
            layout.addWidget(whole)
        yield whole
        for part in page.build():
            part.ensurePolished()
            for one in part.findChildren(QWidget):
                one.ensurePolished()
            yield part
        whole.show()
        yield whole  # in its place, before it is told of its list
        if self._ref is not None:
            page.open_list(self._ref)
        self._page = page

    def widget(self) -> QWidget:
        """The place in the window that the page is put into."""
        return self._place

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The page's commands; none before it is made."""
        return self._page.commands() if self._page is not None else {}

    def offers(self, command: Command) -> bool:
        """Whether one of its commands can be asked for now."""
        return self._page is not None and self._page.offers(command)

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened."""
        self._ref = ref
        if self._page is not None:
            self._page.open_list(ref)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """It has come to the front: now it is needed."""
        self._entries = entries
        if self._page is None and self._place.isVisible():
            self._turns.walk(self._steps, self._came_late)
        else:
            self.made()

    def _came(self) -> None:
        """It is made: show what it was asked for, if it still is."""
        entries, self._entries = self._entries, None
        if entries is not None and self._page is not None:
            self._page.shown(entries)

    def _came_late(self) -> None:
        """It is made some turns after it came to the front: its commands are there only now."""
        self._came()
        self._frame.refresh_commands()

    def may_leave(self) -> bool:
        """Whether it may go to the back."""
        self._entries = None
        return self._page is None or self._page.may_leave()

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed; a page that is not made yet will load it when it is."""
        if self._page is not None:
            self._page.changes(changes, initiator)

    def forget(self) -> None:
        """Somebody signed out."""
        self._ref = self._entries = None
        if self._page is not None:
            self._page.forget()
