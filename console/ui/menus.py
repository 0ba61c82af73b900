"""Menus of choices, filled at the moment they are opened, so that every count in them is live.

A choice says its code and nothing else; what it means is the business of who filled the menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from console.ui.tongue import number

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget


class Offer(NamedTuple):
    """One choice: its code, its words, how many it would show (None: uncounted), if it is on."""

    code: str
    words: str
    many: int | None = None
    is_on: bool = False


class Choice(QAction):
    """One choice of a menu."""

    chosen = Signal(str)

    def __init__(self, offer: Offer, menu: QMenu) -> None:
        counted = "" if offer.many is None else f"   {number(offer.many)}"
        # An ampersand in a name that somebody typed is no key of the menu.
        super().__init__(f"{offer.words}{counted}".replace("&", "&&"), menu)
        self.code = offer.code
        self.setCheckable(True)
        self.setChecked(offer.is_on)
        self.setEnabled(offer.many != 0 or offer.is_on or not offer.code)
        self.triggered.connect(self._choose)
        menu.addAction(self)

    def _choose(self) -> None:
        self.chosen.emit(self.code)


def fill(menu: QMenu, offers: list[Offer], slot: Callable[[str], None]) -> None:
    """Put choices into a menu, behind what is there."""
    for offer in offers:
        Choice(offer, menu).chosen.connect(slot)


def pop_up(menu: QMenu, below: QWidget) -> None:
    """Open a menu under what was pressed."""
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
