"""Looks at a window as somebody would who has no mouse, hears it read out, or needs large text."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from console.ui.pieces import ElidedLabel, KeyButton
from console.ui.pills import Chip, Pill
from tests.ui.waiting import wait_for

MOST_TABS = 500
WHOLE = (QPushButton, QCheckBox, QRadioButton, KeyButton, Pill, Chip)
"""Widgets whose words are one line and never cut."""


def said(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def named(widget: QWidget) -> str:
    """A widget as a failed test names it."""
    words = getattr(widget, "text", None)
    text = words() if callable(words) else words
    return f"{type(widget).__name__} {widget.accessibleName() or text or ''!s}".strip()


def seen(top: QWidget, kind: type = QWidget) -> list[QWidget]:
    """The widgets of a kind that are on show in a window, none of another window's."""
    return [one for one in top.findChildren(kind) if one.isVisible() and one.window() is top]


def stops(top: QWidget) -> list[QWidget]:
    """Every widget that takes the focus by Tab.

    A field inside another (a spin box, a key's field) is spoken for by the one around it.
    """
    tab = Qt.FocusPolicy.TabFocus
    return [
        one
        for one in seen(top)
        if one.isEnabled()
        and one.focusPolicy() & tab == tab
        and one.focusProxy() is None
        # The inside of a compound field hands its focus to the field.
        and not (isinstance(one, QLineEdit) and one.parent() and one.parent().focusProxy() is one)
    ]


def unnamed(top: QWidget) -> list[str]:
    """Stops of the Tab key that a screen reader has no name for."""
    return [named(one) for one in stops(top) if not said(one).strip()]


def unreached(application: QApplication, top: QWidget) -> list[str]:
    """Stops that Tab never comes to, however often it is pressed."""
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        QTest.keyClick(application.focusWidget() or top, Qt.Key.Key_Tab)
        focus = application.focusWidget()
        # Tab goes through the parts of a date before it leaves it.
        if focus is None or (focus in reached and not isinstance(focus, QDateTimeEdit)):
            break
        reached.add(focus)
    # Of a group of radio buttons Tab reaches the chosen one, and arrows the others.
    return [
        named(one) for one in stops(top) if one not in reached and not isinstance(one, QRadioButton)
    ]


def mouse_only(top: QWidget) -> list[str]:
    """Buttons that Tab never comes to and that show no key: another key has to do what they do."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        named(one)
        for one in seen(top, QAbstractButton)
        if one.isEnabled()
        and one.focusPolicy() & tab != tab
        and not (isinstance(one, KeyButton) and one.key)
    ]


def picture_of(widget: QWidget) -> QImage:
    """What is seen at a widget's place, its surroundings too."""
    edge = 4
    image = QImage(
        widget.width() + 2 * edge, widget.height() + 2 * edge, QImage.Format.Format_RGB32
    )
    image.fill(0)
    top = widget.window()
    corner = widget.mapTo(top, QPoint(0, 0)) - QPoint(edge, edge)
    top.render(image, QPoint(0, 0), QRegion(corner.x(), corner.y(), image.width(), image.height()))
    return image


def how_different(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    if one.size() != other.size():
        return one.width() * one.height()
    pixels = zip(bytes(one.constBits())[::4], bytes(other.constBits())[::4], strict=True)
    return sum(a != b for a, b in pixels)


def unseen_focus(application: QApplication, top: QWidget, known: set[str]) -> list[str]:
    """Stops that look the same with the focus and without; one of each kind that is not known."""
    found = []
    for stop in stops(top):
        kind = f"{type(stop).__name__} {stop.property('kind') or ''}"
        others = [one for one in stops(top) if one is not stop]
        # An opaque part in its middle hides that, but not the edge around it.
        shown = stop.visibleRegion().boundingRect().contains(stop.rect().center())
        if kind in known or not others or not shown:
            continue
        others[0].setFocus()
        QApplication.processEvents()
        without = picture_of(stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if application.focusWidget() is not stop:
            continue
        known.add(kind)
        # A ring of a pixel round the smallest mark is some forty pixels.
        if how_different(without, picture_of(stop)) <= 40:
            found.append(kind)
    return found


def clipped(top: QWidget) -> list[str]:
    """Words that are wider or taller than the widget that shows them, or fall out of its parent."""
    found = []
    for one in seen(top):
        if isinstance(one, ElidedLabel | QScrollBar | QHeaderView):
            continue
        if _cut(one):
            found.append(f"{named(one)}: {one.width()}x{one.height()}, needs more")
        elif _falls_out(one):
            found.append(f"{named(one)} falls out of {named(one.parentWidget())}")
    return found


def _cut(one: QWidget) -> bool:
    if isinstance(one, QLabel) and one.text():
        inside = one.contentsRect()
        if one.wordWrap():
            return one.heightForWidth(one.width()) > one.height()
        metrics = QFontMetrics(one.font())
        widest = max(metrics.horizontalAdvance(line) for line in one.text().split("\n"))
        return widest > inside.width() + 1 or metrics.height() > inside.height() + 2
    if isinstance(one, QComboBox):
        return one.sizeHint().height() > one.height() or (
            QFontMetrics(one.font()).horizontalAdvance(one.currentText()) > one.width() - 24
        )
    if isinstance(one, WHOLE) and getattr(one, "text", ""):
        hint = one.sizeHint()
        return hint.width() > one.width() + 1 or hint.height() > one.height() + 1
    return False


def _falls_out(one: QWidget) -> bool:
    parent = one.parentWidget()
    if parent is None or one.isWindow() or parent is one.window():
        return False
    if not isinstance(one, (*WHOLE, QLabel, QLineEdit, QComboBox)):
        return False
    # Up to the next thing that scrolls, everything has to hold what is in it.
    place = QRect(one.mapTo(one.window(), QPoint(0, 0)), one.size())
    while parent is not None and not parent.isWindow():
        around = parent.parentWidget()
        room = QRect(parent.mapTo(one.window(), QPoint(0, 0)), parent.size())
        if isinstance(around, QAbstractScrollArea) and parent is around.viewport():
            # It may be scrolled to from above, never from the side.
            return (
                isinstance(around, QScrollArea)
                and around.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                and (place.left() < room.left() or place.right() > room.right())
            )
        if not _is_scrolled(parent) and not room.contains(place):
            return True
        parent = around
    return False


def _is_scrolled(widget: QWidget) -> bool:
    around = widget.parentWidget()
    scroll = around.parentWidget() if around is not None else None
    return isinstance(scroll, QScrollArea) and scroll.widget() is widget


def wait_a_moment(holds: Callable[[], object]) -> bool:
    """Whether something comes to hold within a moment; for what must not happen."""
    return wait_for(holds, 0.3)
