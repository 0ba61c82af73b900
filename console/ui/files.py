"""Choosing files and writing them, without ever stopping the window.

A file is written whole or not at all, and one that cannot be written is said in a sentence.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from console.domain.refusals import OutOfReachError, refusal
from console.ui.tongue import number, tr
from console.whole_file import write_whole


class FileChoice(QFileDialog):
    """Asks for a file or folder; `picked` gives its Path, and nothing comes after Cancel."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, title: str, kinds: str = "") -> None:
        super().__init__(parent, title, "", kinds)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fileSelected.connect(self._selected)

    @classmethod
    def to_open(cls, parent: QWidget, title: str, kinds: str) -> FileChoice:
        """Asks for a file that is there."""
        made = cls(parent, title, kinds)
        made.setFileMode(QFileDialog.FileMode.ExistingFile)
        return made

    @classmethod
    def folder(cls, parent: QWidget, title: str) -> FileChoice:
        """Asks for a folder that is there."""
        made = cls(parent, title)
        made.setFileMode(QFileDialog.FileMode.Directory)
        made.setOption(QFileDialog.Option.ShowDirsOnly)
        return made

    @classmethod
    def to_save(cls, parent: QWidget, title: str, name: str, kinds: str) -> FileChoice:
        """Asks where to write; an existing file is replaced only after a question."""
        made = cls(parent, title, kinds)
        made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        made.setFileMode(QFileDialog.FileMode.AnyFile)
        made.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        made.selectFile(name)
        return made

    def _selected(self, file: str) -> None:
        if file:
            self.picked.emit(Path(file))


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is dropped; None where it is none, or several."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


def write_file(file: Path, data: bytes) -> Path:
    """Write a file for its owner's eyes only; raises OutOfReachError where that cannot be done."""
    try:
        write_whole(file, data, private=True)
    except OSError as trouble:
        raise OutOfReachError(
            tr("{name} cannot be written into {parent}: {what}. Choose another folder.").format(
                name=file.name,
                parent=file.parent,
                what=(trouble.strerror or tr("unknown reason")).lower(),
            )
        ) from trouble
    return file


def read_small_file(file: Path, most: int) -> bytes:
    """A file's bytes; RefusedError over `most` bytes, OutOfReachError where it cannot be read."""
    try:
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as trouble:
        raise OutOfReachError(
            tr("{name} cannot be read: {what}.").format(
                name=file.name, what=(trouble.strerror or tr("unknown reason")).lower()
            )
        ) from trouble
    if len(data) > most:
        raise refusal(
            "file_large",
            tr("{name} is larger than {most} bytes; choose another.").format(
                name=file.name, most=number(most)
            ),
        )
    return data
