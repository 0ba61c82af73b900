"""A page that is made when it is first brought to the front, so that the window opens sooner.

Until then it is an empty place in the window, and remembers only which list is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.pieces import lay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Act
    from console.services.contracts import Changes
    from console.ui.actions import Command
    from console.ui.page import Frame, Page, Parts

MakePage: TypeAlias = "Callable[[Parts, Frame], Page]"


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
        self._load, self._parts, self._frame = load, parts, frame
        self._page: Page | None = None
        self._ref: DeploymentRef | None = None
        self._place = QWidget()
        lay(QVBoxLayout(self._place))

    def made(self) -> Page:
        """The page itself, made if it was not yet."""
        if self._page is None:
            self._page = self._load()(self._parts, self._frame)
            layout = self._place.layout()
            if layout is not None:
                layout.addWidget(self._page.widget())
            if self._ref is not None:
                self._page.open_list(self._ref)
        return self._page

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
        self.made().shown(entries)

    def may_leave(self) -> bool:
        """Whether it may go to the back."""
        return self._page is None or self._page.may_leave()

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed; a page that is not made yet will load it when it is."""
        if self._page is not None:
            self._page.changes(changes, initiator)

    def forget(self) -> None:
        """Somebody signed out."""
        self._ref = None
        if self._page is not None:
            self._page.forget()
