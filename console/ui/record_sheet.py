"""The dialog of the force's public record: of the open deployment, or of all since a day.

It is made of counts and times alone and names nobody; both files hold the same figures.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QRadioButton, QWidget

from console.ui import moments
from console.ui.fields import Fields, moment_field, moment_of
from console.ui.files import FileChoice, write_file
from console.ui.jobs import Lane
from console.ui.pieces import label, row, say
from console.ui.printing import PrintSheet
from console.ui.sheet import Sheet, button
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.services.publish import Published
    from console.ui.page import Frame, Parts

PDF: Final = later("PDF document (*.pdf)")
CSV: Final = later("Table (*.csv)")
YEAR: Final = timedelta(days=365)


class RecordSheet(Sheet):
    """The dialog."""

    def __init__(
        self, frame: Frame, parts: Parts, ref: DeploymentRef | None, parent: QWidget
    ) -> None:
        super().__init__(tr("Public record"), parent, width=620)
        self._frame, self._parts, self._ref = frame, parts, ref
        self.print_sheet: PrintSheet | None = None
        self.body.addWidget(
            label(
                tr(
                    "What a force publishes: how many were listed, recalled and stopped, how long "
                    "it took from a record's change to the recall, and how many were right faces "
                    "on wrong grounds. Small figures are left out as the policy pack sets."
                ),
                wrap=True,
            )
        )
        self.this = QRadioButton(tr("This deployment"))
        self.since = QRadioButton(tr("Every deployment since"))
        self.this.setChecked(ref is not None)
        self.this.setEnabled(ref is not None)
        self.moment = moment_field(moments.local(parts.clock()) - YEAR)
        fields = Fields(170)
        fields.add(tr("Of what"), self.this)
        fields.add("", self.since)
        fields.add(tr("Since"), self.moment, width=220)
        self.body.addLayout(fields)
        self.since.setChecked(ref is None)
        self.moment.setEnabled(ref is None)
        self.since.toggled.connect(self.moment.setEnabled)
        self.save_csv, self.save_pdf = button(tr("Save the table…")), button(tr("Save the page…"))
        self.show_page = button(tr("Look at it and print…"))
        self.save_csv.clicked.connect(self._save_csv)
        self.save_pdf.clicked.connect(self._save_pdf)
        self.show_page.clicked.connect(self.look)
        self.body.addLayout(row(self.save_csv, self.save_pdf, self.show_page, None))
        self.written = label("", "good", wrap=True)
        self.written.hide()
        self.body.addWidget(self.written)
        self.close_button = self.add_close(tr("Close"))
        self.save_csv.setFocus()

    def _make(self) -> Callable[[], Published]:
        """What is asked of the service, as it is chosen now."""
        if self._ref is not None and self.this.isChecked():
            return partial(self._parts.publish.deployment, self._frame.who, self._ref)
        return partial(self._parts.publish.since, self._frame.who, moment_of(self.moment))

    def _name(self) -> str:
        return str(self._ref) if self.this.isChecked() else tr("public-record")

    def _save_csv(self) -> None:
        self._choose(f"{self._name()}.csv", tr(CSV), self.write_csv)

    def _save_pdf(self) -> None:
        self._choose(f"{self._name()}.pdf", tr(PDF), self.write_pdf)

    def _choose(self, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        choice = FileChoice.to_save(self, tr("Save the public record"), name, kinds)
        choice.picked.connect(then)
        choice.open()

    def write_csv(self, file: Path) -> None:
        """Write the table into a file."""
        self._write(partial(_written, self._make(), file, page=False))

    def write_pdf(self, file: Path) -> None:
        """Write the page into a file."""
        self._write(partial(_written, self._make(), file, page=True))

    def look(self) -> None:
        """Show the page as it would be printed."""
        self.troubles.say(())
        make = self._make()
        self.print_sheet = PrintSheet(
            self._frame, self._parts, tr("the public record"), partial(_page_of, make), self
        )
        self.print_sheet.open()

    def _write(self, work: partial[Path]) -> None:
        self.troubles.say(())
        say(self.written, "")
        self._frame.jobs.ask(
            Lane.NETWORK, work, self._wrote, self.troubles.show_trouble, writes=True
        )

    def _wrote(self, file: Path) -> None:
        say(self.written, tr("Written to {file}.").format(file=file))


def _page_of(make: Callable[[], Published]) -> bytes:
    return make().pdf


def _written(make: Callable[[], Published], file: Path, *, page: bool) -> Path:
    made = make()
    return write_file(file, made.pdf if page else made.csv)
