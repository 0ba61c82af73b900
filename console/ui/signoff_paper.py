"""The side of the Sign-off page with the certificate on it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.certificate_view import CertificateView
from console.ui.flow import flow
from console.ui.pieces import label, lay
from console.ui.sheet import button
from console.ui.tongue import tr

if TYPE_CHECKING:
    from console.ui.theme import Theme


class PaperSide(QWidget):
    """The pages, and under them the buttons and what is said of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        lay(column, (6, 16, 6, 16), 10)
        self.paper = CertificateView(theme)
        self.sign = button(tr("Sign certificate…"), primary=True)
        self.save = button(tr("Save certificate…"))
        self.schedule = button(tr("Save schedule…"))
        self.schedule.setToolTip(tr("The faces of the approved entries, for internal use only."))
        self.print_certificate = button(tr("Print certificate…"))
        self.print_schedule = button(tr("Print schedule…"))
        self.words = label("", "muted", wrap=True)
        column.addWidget(self.paper, 1)
        column.addLayout(flow(self.sign, self.save, self.print_certificate))
        column.addLayout(flow(self.schedule, self.print_schedule))
        column.addWidget(self.words)
