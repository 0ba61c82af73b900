"""Where Tab comes to what was put into a window late: not last of all, but where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def reach_in_its_place(part: QWidget) -> None:
    """Let Tab reach all that lies in a part, in the order it has, where it comes to the part."""
    inside, before = [], part
    for each in _from(part):
        if part.isAncestorOf(each):
            inside.append(each)
        else:
            before = each
    # The chain is a ring: what was passed last is what Tab reaches right before the part.
    for after in inside:
        QWidget.setTabOrder(before, after)
        before = after


def _from(part: QWidget) -> Iterator[QWidget]:
    """All that Tab reaches once it has passed the part, until it is there again."""
    each = part.nextInFocusChain()
    while each is not None and each is not part:
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield each
        each = each.nextInFocusChain()
