"""The dialog that takes a bundle in: choose it, see what it proposes, take it in, see the result.

The bundle is read twice: once to show what it is, and once to take it in. Rows that were set
aside are shown with their line and what is wrong, and can be saved for whoever made them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QTableView, QVBoxLayout, QWidget

from console.domain.deployments import Deployment, DeploymentRef
from console.ui import moments
from console.ui.fields import Fields
from console.ui.files import FileChoice
from console.ui.jobs import Lane, Tell, Ticket
from console.ui.lists_table import plain_table
from console.ui.motion import Progress
from console.ui.pieces import clear, label, lay, row
from console.ui.sheet import Sheet, button
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, number, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from console.domain.people import Officer
    from console.services.contracts import RejectedRow
    from console.services.intake import Intaken
    from console.ui.page import Frame, Parts

TABLES: Final = later("Bundle (*.zip *.csv *.xlsx *.xls *.ods);;Any file (*)")
OWN: Final = later("The deployment that the bundle names")


class Proposal(NamedTuple):
    """What a bundle proposes, before anything is taken in."""

    deployment: Deployment | None
    entries: int
    rejected: int
    notes: tuple[str, ...]


def rejected_columns() -> tuple[Column[RejectedRow], ...]:
    """The columns of the rows that were set aside."""
    return (
        Column(tr("Line"), lambda one: number(one.line), lambda one: one.line, right=True),
        Column(tr("Entry"), lambda one: one.entry_ref or "–", lambda one: one.entry_ref),
        Column(
            tr("What is wrong"),
            lambda one: said(one.sentence),
            lambda one: one.sentence,
            tip=lambda one: said(one.sentence),
        ),
        Column(tr("File"), lambda one: one.file, lambda one: one.file),
    )


class ImportDialog(Sheet):
    """The dialog."""

    taken = Signal(object)
    open_requested = Signal(object)

    def __init__(
        self, frame: Frame, parts: Parts, refs: tuple[DeploymentRef, ...], parent: QWidget
    ) -> None:
        super().__init__(tr("Import a bundle"), parent, width=760)
        self._frame, self._parts = frame, parts
        self._file: Path | None = None
        self._ticket: Ticket | None = None
        self._intaken: Intaken | None = None
        self.setMinimumHeight(460)
        self.steps = QStackedWidget()
        for step in (self._choosing(refs), self._working(), self._result()):
            self.steps.addWidget(step)
        self.body.addWidget(self.steps, 1)
        self.close_button = self.add_close()
        self.send = self.add_button(tr("Take it in"), primary=True)
        self.send.setEnabled(False)
        self.send.clicked.connect(self.take_in)

    def _choosing(self, refs: tuple[DeploymentRef, ...]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column, space=12)
        column.addWidget(
            label(
                tr(
                    "A bundle is a folder or a zip file with a table of proposals and "
                    "their pictures, or the table alone. Bad rows are set aside with "
                    "what is wrong; good rows go in; importing the same again changes "
                    "nothing."
                ),
                "muted",
                wrap=True,
            )
        )
        self.from_folder = button(tr("Choose a folder…"))
        self.from_folder.clicked.connect(self._choose_folder)
        self.from_file = button(tr("Choose a zip file or a table…"))
        self.from_file.clicked.connect(self._choose_file)
        column.addLayout(row(self.from_folder, self.from_file, None))
        self.into = QComboBox()
        self.into.addItem(OWN, "")
        for ref in refs:
            self.into.addItem(str(ref), str(ref))
        form = Fields(110)
        form.add(tr("Into"), self.into)
        column.addLayout(form)
        self.found = label("", "strong", wrap=True)
        self._facts = QVBoxLayout()
        lay(self._facts, space=3)
        column.addWidget(self.found)
        column.addLayout(self._facts)
        column.addStretch(1)
        return made

    def _working(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column, space=10)
        self.doing = label("", "strong")
        self.bar = Progress(self._frame.theme, tr("How far the import has come"))
        self.stop = button(tr("Stop"))
        self.stop.clicked.connect(self._stop)
        column.addStretch(1)
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        column.addLayout(row(None, self.stop))
        column.addStretch(2)
        return made

    def _result(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column, space=8)
        self.outcome = label("", "heading", wrap=True)
        self._notes = QVBoxLayout()
        lay(self._notes, space=4)
        self.aside: RowsModel[RejectedRow] = RowsModel(
            rejected_columns(), lambda one: (one.file, one.line, one.sentence), self
        )
        self.table = QTableView()
        self.table.setModel(self.aside)
        self.table.setAccessibleName(tr("Rows that were set aside"))
        plain_table(self.table)
        self.save = button(tr("Save rejected.csv…"))
        self.save.clicked.connect(self._save)
        self.saved = label("", "good")
        column.addWidget(self.outcome)
        column.addLayout(self._notes)
        column.addWidget(self.table, 1)
        column.addLayout(row(self.save, self.saved, None))
        return made

    def _choose_folder(self) -> None:
        choice = FileChoice.folder(self, tr("Choose the bundle's folder"))
        choice.picked.connect(self.read)
        choice.open()

    def _choose_file(self) -> None:
        choice = FileChoice.to_open(self, tr("Choose the bundle"), TABLES)
        choice.picked.connect(self.read)
        choice.open()

    def read(self, file: Path) -> None:
        """See what the bundle proposes."""
        self._file = None
        self.send.setEnabled(False)
        self.troubles.say(())
        self.found.setText(tr("Reading {name}…").format(name=file.name))
        clear(self._facts)
        self._frame.jobs.ask(
            Lane.NETWORK, partial(_read, self._parts, file), partial(self._read, file), self._unread
        )

    def _read(self, file: Path, proposal: Proposal) -> None:
        self._file = file
        self.found.setText(
            tr("{name}: {entries} proposed, {rows} to be set aside").format(
                name=file.name,
                entries=tr_n("{count} entries", "{count} entry", proposal.entries),
                rows=tr_n("{count} rows", "{count} row", proposal.rejected),
            )
        )
        for sentence in (*deployment_facts(proposal.deployment), *proposal.notes[:4]):
            self._facts.addWidget(label(said(sentence), "muted", wrap=True))
        self.send.setEnabled(True)
        self.send.setFocus()

    def _unread(self, trouble: BaseException) -> None:
        self.found.setText("")
        self.troubles.show_trouble(trouble)

    def take_in(self) -> None:
        """Take the bundle in."""
        if self._file is None or self._ticket is not None:
            return
        self.troubles.say(())
        ref = DeploymentRef(self.into.currentData()) if self.into.currentData() else None
        self.steps.setCurrentIndex(1)
        self.send.hide()
        self.close_button.hide()
        self._tell(0, 0, tr("Reading the bundle…"))
        self._ticket = self._frame.jobs.ask_long(
            Lane.NETWORK,
            partial(_take_in, self._parts, self._frame.who, ref, self._file),
            self._tell,
            self._taken,
            self._refused,
        )

    def _tell(self, done: int, whole: int, words: str) -> None:
        self.doing.setText(words[:1].upper() + words[1:] if words else tr("Taking it in…"))
        self.bar.show_share(done, whole)

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self.doing.setText(tr("Stopping…"))

    def reject(self) -> None:
        """Close, unless an import is under way: that is stopped first."""
        if self._ticket is not None:
            self._stop()
        else:
            super().reject()

    def _refused(self, trouble: BaseException) -> None:
        self._ticket = None
        self.steps.setCurrentIndex(0)
        self.send.show()
        self.close_button.show()
        self.troubles.show_trouble(trouble)

    def _taken(self, intaken: Intaken) -> None:
        self._ticket, self._intaken = None, intaken
        self.steps.setCurrentIndex(2)
        self.close_button.setText(tr("Close"))
        self.close_button.show()
        self.outcome.setText(
            tr(
                "{deployment_ref}: {entries} taken in, {already} there already, {rows} set aside"
            ).format(
                deployment_ref=intaken.deployment_ref,
                entries=tr_n("{count} entries", "{count} entry", intaken.taken),
                already=number(intaken.already),
                rows=tr_n("{count} rows", "{count} row", len(intaken.rejected)),
            )
        )
        for sentence in intaken.notes[:6]:
            self._notes.addWidget(label(said(sentence), "muted", wrap=True))
        self.aside.show_rows(intaken.rejected)
        self.table.setVisible(bool(intaken.rejected))
        self.save.setVisible(bool(intaken.rejected))
        self.table.setColumnWidth(0, 60)
        self.table.setColumnWidth(1, 120)
        self.table.setColumnWidth(2, max(self.table.width() - 330, 300))
        go_on = self.add_button(tr("Open the list"), primary=True)
        go_on.clicked.connect(self._open)
        go_on.setFocus()
        self.taken.emit(intaken.changes)

    def _open(self) -> None:
        if self._intaken is not None:
            self.open_requested.emit(self._intaken.deployment_ref)
        self.accept()

    def _save(self) -> None:
        choice = FileChoice.to_save(
            self, tr("Save the rows that were set aside"), "rejected.csv", tr("Table (*.csv)")
        )
        choice.picked.connect(self.write_rejected)
        choice.open()

    def write_rejected(self, file: Path) -> None:
        """Write the rows that were set aside into a table."""
        if self._intaken is not None:
            self._frame.jobs.ask(
                Lane.NETWORK,
                partial(_write_rejected, self._parts, self._frame.who, self._intaken, file),
                partial(self._wrote, file),
                self.troubles.show_trouble,
            )

    def _wrote(self, file: Path, _done: None) -> None:
        self.saved.setText(tr("Saved as {name}").format(name=file.name))


def deployment_facts(deployment: Deployment | None) -> tuple[str, ...]:
    """What a bundle says of its deployment, which taking it in may open."""
    if deployment is None:
        return (tr("It names no deployment; choose above into which list it goes."),)
    letters = ", ".join(sorted(one.value for one in deployment.categories))
    exercise = tr(" It is an exercise.") if deployment.exercise else ""
    return (
        tr("For {reference}, Operation {operation}, {place}, {span}.").format(
            reference=deployment.reference,
            operation=deployment.operation,
            place=deployment.place,
            span=moments.span(deployment.starts_at, deployment.ends_at),
        ),
        tr(
            "Categories {letters}; at most {ceiling} entries; policy pack "
            "{policy}.{exercise} Where the office does not have it yet, an authorising "
            "officer who takes it in opens it, and accepts all of this."
        ).format(
            letters=letters,
            ceiling=number(deployment.ceiling),
            policy=deployment.policy,
            exercise=exercise,
        ),
    )


def _read(parts: Parts, file: Path) -> Proposal:
    with parts.open_bundle(file) as bundle:
        reading = bundle.reading
        return Proposal(
            reading.deployment, len(reading.entries), len(reading.rejected), tuple(reading.notes)
        )


def _take_in(
    parts: Parts,
    who: Officer,
    ref: DeploymentRef | None,
    file: Path,
    tell: Tell,
    stopped: Callable[[], bool],
) -> Intaken:
    with parts.open_bundle(file) as bundle:
        return parts.intake.take_in(who, ref, bundle, tell, stopped)


def _write_rejected(parts: Parts, who: Officer, intaken: Intaken, file: Path) -> None:
    noted = partial(parts.intake.note_rejected, who, intaken.deployment_ref, file)
    parts.write_rejected(intaken.rejected, file, noted)
