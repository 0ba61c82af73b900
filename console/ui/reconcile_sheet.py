"""The dialog that compares what a recognition system holds with what it ought to hold.

The report comes by choice or is dropped on the dialog; each difference has its deadline, and is
settled by a later report that no longer has it, or here in words.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QTableView, QWidget
from typing_extensions import override

from console.domain.reconciling import DIFFERS_WORDS, Closed, stand_words
from console.services.contracts import Changes
from console.services.holdings import MOST_BYTES
from console.ui import moments
from console.ui.fields import Fields, line_field, moment_field, moment_of
from console.ui.files import FileChoice, dropped_file, read_small_file
from console.ui.jobs import Lane
from console.ui.lists_table import plain_table
from console.ui.pieces import label, row
from console.ui.sheet import Sheet, button
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.compared import Compared
    from console.services.kept_handover import Reconciled, ReconcileLine
    from console.ui.page import Frame, Parts

REPORTS: Final = later("Report (*.csv *.json);;Any file (*)")
CLOSED_WORDS: Final = {
    Closed.CORRECTED: later("The system was put right"),
    Closed.EXPLAINED: later("It stays, for a reason"),
}


class Difference(NamedTuple):
    """One open difference and the system that has it."""

    recipient: str
    line: ReconcileLine


class ReconcileSheet(Sheet):
    """The dialog."""

    went_through = Signal(object)

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(tr("Compare with the recognition system"), parent, width=900)
        self._frame, self._parts, self._ref = frame, parts, ref
        self.setMinimumHeight(min(660, parent.height() - 40))
        self.setAcceptDrops(True)
        self.model: RowsModel[Difference] = RowsModel(
            _columns(parts.clock), lambda one: one.line.id, self
        )
        self._build()
        self._load()

    def _build(self) -> None:
        self.body.addWidget(
            label(
                tr(
                    "Choose the report of what the system holds (CSV or JSON), or drop it here. "
                    "Whoever is missing, extra, altered or learned by itself becomes a line with "
                    "a time by which it has to be settled. A row of which the system says no "
                    "digest may be anybody, and keeps recalls from being confirmed: explain it in "
                    "words, and compare the same report again."
                ),
                wrap=True,
            )
        )
        self.recipient = line_field(tr("Only where several systems hold the list"))
        fields = Fields(170)
        fields.add(tr("Which system"), self.recipient)
        self.timed = QCheckBox(tr("It does not say when it was true; I know that it was:"))
        self.held_at = moment_field(moments.local(self._parts.clock()))
        self.held_at.setEnabled(False)
        self.timed.toggled.connect(self.held_at.setEnabled)
        fields.add(
            tr("True when"),
            self.timed,
            tr(
                "A report confirms only recalls made before the time at which it was true; one "
                "without a time confirms none."
            ),
        )
        fields.add(tr("At"), self.held_at, width=220)
        self.body.addLayout(fields)
        self.choose = button(tr("Choose the report…"), primary=True)
        self.choose.clicked.connect(self._choose)
        self.state = label("", "strong", wrap=True)
        self.body.addLayout(row(self.choose, self.state))
        self.view = QTableView()
        self.view.setModel(self.model)
        plain_table(self.view)
        self.view.setAccessibleName(tr("Open differences"))
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.body.addWidget(self.view, 1)
        self.how = QComboBox()
        self.how.setPlaceholderText(tr("How it was settled"))
        for how in Closed:
            self.how.addItem(tr(CLOSED_WORDS[how]), how.value)
        self.how.setCurrentIndex(-1)
        self.note = line_field(tr("In your own words"), longest=2_000)
        settle = Fields(170)
        settle.add(tr("Settle the chosen line"), self.how)
        settle.add(tr("In your own words"), self.note)
        self.body.addLayout(settle)
        self.close_button = self.add_close(tr("Close"))
        self.send = self.add_button(tr("Settle it"))
        self.send.setEnabled(False)
        self.send.clicked.connect(self.settle)
        self.how.currentIndexChanged.connect(self._offer)
        self.note.textChanged.connect(self._offer)
        self.choose.setFocus()

    # A report.

    def _choose(self) -> None:
        choice = FileChoice.to_open(self, tr("Choose the system's report"), tr(REPORTS))
        choice.picked.connect(self.take)
        choice.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.take(file)

    def take(self, file: Path) -> None:
        """Compare this report."""
        self.troubles.say(())
        self.choose.setEnabled(False)
        self.state.setText(tr("Comparing…"))
        recipient = self.recipient.text().strip()
        held_at = moment_of(self.held_at) if self.timed.isChecked() else None
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(_compare, self._parts, self._frame.who, self._ref, file, recipient, held_at),
            self._compared,
            self._refused,
            writes=True,
        )

    def _compared(self, _found: Reconciled) -> None:
        self.went_through.emit(Changes(deployments=frozenset({self._ref})))
        self._load()

    def _load(self) -> None:
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.handover.compared, self._frame.who, self._ref),
            self._show,
            self._refused,
        )

    def _show(self, found: Compared) -> None:
        self.choose.setEnabled(True)
        lines = [Difference(one.recipient, line) for one in found.last for line in one.open_lines]
        lines.sort(key=lambda one: (one.line.line.due_at, one.line.id))
        self.model.show_rows(lines)
        told = [said(each) for one in found.stands for each in stand_words(one)]
        self.state.setText(" ".join(told) or tr("This list was not handed over yet."))
        self.view.resizeColumnsToContents()
        self._offer()

    # Settling a line.

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._offer()

    def _offer(self) -> None:
        chosen = self.model.row_at(self.view.currentIndex())
        self.send.setEnabled(
            chosen is not None and self.how.currentIndex() >= 0 and bool(self.note.text().strip())
        )

    def settle(self) -> None:
        """Settle the chosen line in words."""
        chosen = self.model.row_at(self.view.currentIndex())
        if chosen is None or not self.send.isEnabled():
            return
        self.troubles.say(())
        self.send.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(
                self._parts.handover.close_difference,
                self._frame.who,
                self._ref,
                chosen.line.id,
                Closed(self.how.currentData()),
                self.note.text().strip(),
            ),
            self._settled,
            self._refused,
            writes=True,
        )

    def _settled(self, found: Reconciled) -> None:
        self.note.clear()
        self.how.setCurrentIndex(-1)
        self._compared(found)

    def _refused(self, trouble: BaseException) -> None:
        self.choose.setEnabled(True)
        self._offer()
        self.troubles.show_trouble(trouble)


def _compare(
    parts: Parts,
    who: Officer,
    ref: DeploymentRef,
    file: Path,
    recipient: str,
    held_at: datetime | None,
) -> Reconciled:
    report = read_small_file(file, MOST_BYTES)
    return parts.handover.reconcile(who, ref, report, recipient, held_at)


def _columns(clock: Callable[[], datetime]) -> tuple[Column[Difference], ...]:
    def due(one: Difference) -> str:
        left = one.line.line.due_at - clock()
        if left.total_seconds() <= 0:
            return tr("overdue since {time}").format(
                time=moments.stamp(one.line.line.due_at, clock())
            )
        return tr("{time} left").format(time=moments.clock_of(left))

    return (
        Column(
            tr("Difference"),
            lambda one: said(DIFFERS_WORDS[one.line.line.found.differs]),
            lambda one: one.line.line.found.differs.value,
        ),
        Column(
            tr("Reference"),
            lambda one: one.line.line.found.reference,
            lambda one: one.line.line.found.reference,
        ),
        Column(
            tr("In words"),
            lambda one: said(one.line.line.found.detail),
            lambda one: one.line.line.found.detail,
        ),
        Column(tr("Settle by"), due, lambda one: one.line.line.due_at.timestamp()),
        Column(tr("System"), lambda one: one.recipient, lambda one: one.recipient.casefold()),
    )
