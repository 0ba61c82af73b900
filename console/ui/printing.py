"""Printing a document of the office: its pages are seen first, and printed as they were seen.

What is printed has been taken out of the office by its service, which asks for the right and
writes the disclosure down before a page is shown; the printer gets the same pages as pictures.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from console.domain.refusals import OutOfReachError
from console.ui.certificate_view import CertificateView
from console.ui.jobs import Lane
from console.ui.pieces import label
from console.ui.sheet import Sheet
from console.ui.tongue import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from console.ui.page import Frame, PagePictures, Parts


class PrintSheet(Sheet):
    """The preview; `take_out` gives the PDF's bytes and runs where the store is asked."""

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        title: str,
        take_out: Callable[[], bytes],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Print {title}").format(title=title), parent, width=720)
        self._frame, self._parts, self._what = frame, parts, title
        self._pdf = b""
        self.setMinimumHeight(min(760, parent.height() - 40))
        self.paper = CertificateView(frame.theme)
        self.paper.show_words(tr("One moment"), (tr("The pages are being laid out."),))
        self.words = label("", "muted", wrap=True)
        self.body.addWidget(self.paper, 1)
        self.body.addWidget(self.words)
        self.close_button = self.add_close(tr("Close"))
        self.send = self.add_button(tr("Print…"), primary=True)
        self.send.setEnabled(False)
        self.send.clicked.connect(self._choose_printer)
        frame.jobs.ask(Lane.DATABASE, take_out, self._taken_out, self._failed, writes=True)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self.paper.pages

    def print_on(self, printer: QPrinter) -> None:
        """Print every page."""
        self.send.setEnabled(False)
        self.words.setText(tr("Printing…"))
        self._frame.jobs.ask(
            Lane.NETWORK,
            partial(print_pages, printer, self._pdf, self._parts.page_pictures),
            self._printed,
            self._failed,
        )

    def _taken_out(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._frame.jobs.ask(
            Lane.NETWORK, partial(self._parts.page_pictures, pdf), self._drawn, self._failed
        )

    def _drawn(self, pictures: tuple[bytes, ...]) -> None:
        self.paper.show_pages(pictures, self._what)
        self.words.setText(
            tr("These are the first pages; all of them are printed.")
            if len(pictures) >= MANY
            else tr("This is what is printed, page for page.")
        )
        self.send.setEnabled(True)
        self.send.setFocus()

    def _choose_printer(self) -> None:
        # It loads what knows the machine's printers, which no start of the window needs.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._what)
        dialog = QPrintDialog(self._printer, self)
        # A file with faces in it would be on no erasure's plan.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._chosen)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _chosen(self) -> None:
        self.print_on(self._printer)

    def _printed(self, pages: int) -> None:
        self.send.setEnabled(True)
        self.words.setText(
            tr_n("Sent to the printer: {count} pages.", "Sent to the printer: {count} page.", pages)
        )

    def _failed(self, trouble: BaseException) -> None:
        self.words.setText("")
        self.send.setEnabled(bool(self._pdf))
        self.troubles.show_trouble(trouble)


MANY = 12
"""Pages that a preview shows at the most."""


def print_pages(printer: QPrinter, pdf: bytes, pictures: PagePictures) -> int:
    """Print all the pages of a PDF, a dozen at a time; gives how many there were.

    Raises OutOfReachError where the printer takes nothing.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise OutOfReachError(tr("The printer does not answer; choose another or try again."))
    try:
        done = 0
        while drawn := pictures(pdf, done):
            for one in drawn:
                if done and not printer.newPage():
                    raise OutOfReachError(
                        tr("The printer stopped after {done} pages.").format(done=done)
                    )
                page = QImage.fromData(one)
                painter.drawImage(_fitted(page.size(), painter.viewport()), page)
                done += 1
        return done
    finally:
        painter.end()


def _fitted(page: QSize, room: QRect) -> QRect:
    """The largest place in the room that has the page's shape."""
    size = page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    return place
