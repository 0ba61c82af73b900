"""A report about a fault, for whoever mends the program: read first, then saved or copied.

It holds the program's own places and the machine's kind, and nothing else: no name, no number,
no path of a person's folder and no word that was typed. What is shown is what is saved, to the
letter; the program itself sends nothing.
"""

from __future__ import annotations

import platform
import secrets
import traceback
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from console.domain.refusals import OutOfReachError
from console.ui.files import FileChoice, write_file
from console.ui.pieces import label, lay, row
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM: Final = "watchlist-console"
MOST_PLACES: Final = 40
MOST_CAUSES: Final = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its reference, its kind, where in the program it was, the deepest place last."""

    reference: str
    at: datetime
    kind: str
    places: tuple[str, ...]


SEEN: Final[deque[Fault]] = deque(maxlen=20)
"""The last faults of this run; they come from lanes and hooks that know no window."""


def note_fault(trouble: BaseException) -> Fault:
    """Keep what may be told of a fault, and give it a reference."""
    fault = Fault(
        secrets.token_hex(4).upper(),
        datetime.now(UTC).replace(microsecond=0),
        type(trouble).__qualname__,
        tuple(_places(trouble)),
    )
    SEEN.append(fault)
    return fault


def _places(trouble: BaseException) -> list[str]:
    told: list[str] = []
    current: BaseException | None = trouble
    for _cause in range(MOST_CAUSES):
        if current is None:
            break
        told.append(type(current).__qualname__)
        frames = traceback.extract_tb(current.__traceback__)[-MOST_PLACES:]
        # The name of a file is the program's; the folder that it lies in may be somebody's.
        told.extend(f"  {Path(one.filename).name}:{one.lineno} {one.name}" for one in frames)
        current = current.__cause__ or current.__context__
    return told


def report_text(faults: Sequence[Fault]) -> str:
    """The whole text of a report."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size() if screen is not None else None
    lines = [
        "Report about the watch-list review console",
        "",
        f"Program: {PROGRAM} {_version()}",
        f"Python: {platform.python_version()}, Qt: {qVersion()}",
        f"System: {platform.system()} {platform.release()}, {platform.machine()}",
        f"Desktop: {QGuiApplication.platformName()}, {QLocale.system().name()}",
        f"Screen: {size.width()} x {size.height()}" if size is not None else "Screen: none",
        "",
    ]
    if not faults:
        lines.append("No fault was found since the console was started.")
    for fault in faults:
        lines.append(f"Fault {fault.reference}, {fault.at:%Y-%m-%d %H:%M:%S} UTC")
        lines.extend(fault.places)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "from its source"


class FaultReport(QDialog):
    """The dialog that shows a report and saves or copies exactly what it shows."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fault report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(700, 420)
        outer = QVBoxLayout(self)
        lay(outer, (24, 20, 24, 18), 12)
        outer.addWidget(label(tr("Fault report"), "title"))
        outer.addWidget(
            label(
                tr(
                    "This is everything that the report holds: no name, no number, "
                    "nothing that was typed. Read it, save or copy it, and give it to "
                    "whoever looks after the console. Nothing is sent from here."
                ),
                "muted",
                wrap=True,
            )
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setPlainText(text)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The whole text of the report"))
        outer.addWidget(self.text, 1)
        self.told = label("", "strong", wrap=True)
        outer.addWidget(self.told)
        self.copy, self.save, close = (
            QPushButton(words) for words in (tr("Copy"), tr("Save…"), tr("Close"))
        )
        for one in (self.copy, self.save, close):
            one.setAutoDefault(False)
        outer.addLayout(row(None, self.copy, self.save, close))
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        close.clicked.connect(self.reject)

    def write(self, file: Path) -> None:
        """Write what is shown into a file."""
        try:
            write_file(file, self.text.toPlainText().encode())
        except OutOfReachError as trouble:
            self.told.setText(said(trouble.sentence))
            return
        self.told.setText(tr("Saved as {name}.").format(name=file.name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.setText(tr("Copied."))

    def _save(self) -> None:
        choice = FileChoice.to_save(
            self, tr("Save the report"), "fault-report.txt", tr("Text (*.txt)")
        )
        choice.picked.connect(self.write)
        choice.open()


def open_report(parent: QWidget | None, faults: Sequence[Fault]) -> FaultReport:
    """Show a report about these faults."""
    sheet = FaultReport(report_text(faults), parent)
    sheet.open()
    return sheet
