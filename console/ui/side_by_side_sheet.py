"""Two officers' answers side by side: who decided what, and where they agree.

It counts entries, never people, and says of nobody that they are better than another.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from console.domain import reasons
from console.domain.people import Officer, PersonId
from console.domain.side_by_side import AGREEMENT_WORDS, Agreement, Pair
from console.ui import moments
from console.ui.jobs import Jobs, Lane
from console.ui.lists_table import plain_table
from console.ui.pieces import label, row
from console.ui.sheet import Sheet
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, number, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.decisions import Decision
    from console.domain.deployments import DeploymentRef
    from console.services.contracts import Clock
    from console.services.side_by_side import SideBySide
    from console.ui.queue_model import QueueModel

OUTCOME_WORDS = {
    "approve": later("Approved"),
    "strike": later("Struck"),
    "refer": later("Referred"),
}


class Line(NamedTuple):
    """One entry with both answers in words."""

    ref: str
    name: str
    first: str
    second: str
    together: str
    place: int


class SideBySideSheet(Sheet):
    """The dialog."""

    entry_requested = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        work: SideBySide,
        who: Officer,
        ref: DeploymentRef,
        model: QueueModel,
        clock: Clock,
    ) -> None:
        super().__init__(tr("Two officers side by side"), parent, width=860)
        self._jobs, self._work, self._who, self._ref = jobs, work, who, ref
        self._queue, self._clock = model, clock
        self._pairs: tuple[Pair, ...] = ()
        self._is_open, self._round = True, 0
        self._build()
        self.finished.connect(self._closed)
        self._ask(partial(work.deciders, who, ref), self._deciders_known)

    def _build(self) -> None:
        self.first, self.second = QComboBox(), QComboBox()
        for box in (self.first, self.second):
            box.setMinimumContentsLength(22)
        self.first.setAccessibleName(tr("First officer"))
        self.second.setAccessibleName(tr("Second officer"))
        self.differences = QCheckBox(tr("Only where they differ"))
        self.summary = label("", wrap=True)
        self.lines: RowsModel[Line] = RowsModel(_COLUMNS, _ref_of, self)
        self.view = QTableView()
        self.view.setModel(self.lines)
        plain_table(self.view)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.view.setMinimumHeight(320)
        self.view.setAccessibleName(tr("Answers of both"))
        self.body.addLayout(row(self.first, self.second, self.differences, None))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.view, 1)
        self.go = self.add_button(tr("Look at the entry"))
        self.go.clicked.connect(self._go)
        self.add_close(tr("Close"))
        self.first.currentIndexChanged.connect(self._chosen)
        self.second.currentIndexChanged.connect(self._chosen)
        self.differences.toggled.connect(self._show)
        self.view.doubleClicked.connect(self._entered)

    def _ask(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._jobs.ask(Lane.DATABASE, work, partial(self._if_open, done), self._failed)

    def _if_open(self, done: Callable[..., None], found: object) -> None:
        if self._is_open:
            done(found)

    def _failed(self, trouble: BaseException) -> None:
        if self._is_open:
            self.troubles.show_trouble(trouble)

    def _deciders_known(self, deciders: tuple[tuple[PersonId, str], ...]) -> None:
        if len(deciders) < 2:
            self.summary.setText(
                tr("Fewer than two officers have decided anything on this list yet.")
            )
        for box, start in ((self.first, 0), (self.second, 1)):
            box.blockSignals(True)
            for each, title in deciders:
                box.addItem(title, each)
            box.setCurrentIndex(min(start, len(deciders) - 1))
            box.blockSignals(False)
        if len(deciders) > 1:
            self._chosen()

    def _chosen(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        if first is None or second is None:
            return
        if first == second:
            self._pairs = ()
            self._show()
            self.summary.setText(tr("Choose two different officers."))
            return
        self._round += 1
        asked = (self._who, self._ref, PersonId(first), PersonId(second))
        self._ask(partial(self._work.pairs, *asked), partial(self._known, self._round))

    def _known(self, round_: int, pairs: tuple[Pair, ...]) -> None:
        if round_ == self._round:
            self._pairs = pairs
            self._show()

    def _show(self) -> None:
        both = (Agreement.DIFFERENT, Agreement.OTHER_REASON)
        only = self.differences.isChecked()
        self.lines.show_rows(
            [
                self._line(pair, place)
                for place, pair in enumerate(self._pairs)
                if not only or pair.agreement in both
            ]
        )
        self.summary.setText(summary_of(self._pairs))

    def _line(self, pair: Pair, place: int) -> Line:
        known = self._queue.row_of(pair.entry_ref)
        return Line(
            pair.entry_ref,
            known.name if known is not None else "",
            self._answer(pair.first),
            self._answer(pair.second),
            said(AGREEMENT_WORDS[pair.agreement]),
            place,
        )

    def _answer(self, decision: Decision | None) -> str:
        if decision is None:
            return "–"
        words = tr(OUTCOME_WORDS[decision.outcome.value])
        why = f": {said(reasons.title(decision.reason))}" if decision.reason is not None else ""
        return f"{words}{why} · {moments.stamp(decision.decided_at, self._clock())}"

    def _entered(self, _index: QModelIndex) -> None:
        self._go()

    def _go(self) -> None:
        line = self.lines.row_at(self.view.currentIndex())
        if line is not None:
            self.entry_requested.emit(line.ref)
            self.accept()

    def _closed(self, _result: int) -> None:
        self._is_open = False


def summary_of(pairs: tuple[Pair, ...]) -> str:
    """How many entries both answered and how, in words."""
    found = Counter(pair.agreement for pair in pairs)
    both = found[Agreement.ALIKE] + found[Agreement.OTHER_REASON] + found[Agreement.DIFFERENT]
    return tr(
        "Both answered {both}: {alike} alike, {other} alike for other reasons, "
        "{differ} differ. Only the first {first}, only the second {second}."
    ).format(
        both=number(both),
        alike=number(found[Agreement.ALIKE]),
        other=number(found[Agreement.OTHER_REASON]),
        differ=number(found[Agreement.DIFFERENT]),
        first=number(found[Agreement.ONLY_FIRST]),
        second=number(found[Agreement.ONLY_SECOND]),
    )


def _ref_of(line: Line) -> str:
    return line.ref


def _name_of(line: Line) -> str:
    return line.name


def _first_of(line: Line) -> str:
    return line.first


def _second_of(line: Line) -> str:
    return line.second


def _together_of(line: Line) -> str:
    return line.together


def _place_of(line: Line) -> int:
    return line.place


_COLUMNS = (
    Column(later("Entry"), _ref_of, _ref_of),
    Column(later("Name"), _name_of, _name_of),
    Column(later("First"), _first_of, _first_of),
    Column(later("Second"), _second_of, _second_of),
    Column(later("Together"), _together_of, _place_of),
)
