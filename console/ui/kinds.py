"""Makes every kind of Qt's objects known to Python before a key needs it.

Python gets to know a class of Qt when it is first named, every kind of widget that is left when
it is first handed one that Qt has made, and every class of objects that is left when a dialog
first listens to all that happens in the window. That took tens of milliseconds in one go; here
it takes one or two at a time. An object that is not named here is only known later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_ONCE: Final = 3
"""How many become known in one step."""

KINDS: Final = (
    (
        QtCore,
        "QAbstractAnimation QAnimationGroup QConcatenateTablesProxyModel QFile QFileDevice "
        "QFileSelector QFileSystemWatcher QIOPipe QIdentityProxyModel QLibrary "
        "QParallelAnimationGroup QPauseAnimation QPluginLoader QProcess QPropertyAnimation "
        "QRangeModel QSaveFile QSequentialAnimationGroup QSettings QSharedMemory QSignalMapper "
        "QSocketNotifier QSortFilterProxyModel QTemporaryFile QThread QThreadPool QTimeLine "
        "QTransposeProxyModel QVariantAnimation",
    ),
    (
        QtGui,
        "QAccessibilityHints QActionGroup QClipboard QDoubleValidator QDrag QInputDevice "
        "QInputMethod QIntValidator QMovie QOffscreenSurface QOpenGLContext QOpenGLContextGroup "
        "QPagedPaintDevice QPdfWriter QPointingDevice QPyTextObject QRegularExpressionValidator "
        "QScreen QSessionManager QSyntaxHighlighter QTextBlockGroup QTextFrame QTextList "
        "QTextObject QTextObjectInterface QTextTable QUndoGroup QUndoStack QValidator",
    ),
)
"""The objects that no part of the window names itself, but for widgets."""


def known() -> Iterator[object]:
    """Let them become known, and every kind of widget, some in each step."""
    widgets = (QtWidgets, " ".join(name for name in dir(QtWidgets) if name.startswith("Q")))
    for module, names in (widgets, *KINDS):
        for place, name in enumerate(names.split(), 1):
            kind = getattr(module, name, None)  # another PySide may have another set
            if place % AT_ONCE == 0:
                yield kind
