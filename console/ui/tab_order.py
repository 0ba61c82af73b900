"""Where Tab comes to what was put into a window late: not last of all, but where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def reach_in_its_place(part: QWidget, inside: Sequence[QWidget]) -> None:
    """Let Tab reach these, which lie in a part, in their order where it comes to the part."""
    before = part.previousInFocusChain()
    while before is not None and before is not part and not _stops_at(before, part):
        before = before.previousInFocusChain()
    for after in inside:
        if before is not None:
            QWidget.setTabOrder(before, after)
        before = after


def _stops_at(each: QWidget, part: QWidget) -> bool:
    return each.focusPolicy() is not Qt.FocusPolicy.NoFocus and not part.isAncestorOf(each)
