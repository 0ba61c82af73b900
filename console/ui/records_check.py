"""Checking the records from the window: one at a time, with progress, and it can be cancelled.

The reading of sources runs beside the database lane, so that nobody waits for a slow system to
record a decision.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.findings import Verdict
from console.domain.refusals import RefusedError
from console.ui.jobs import Jobs, Lane, Stopped, Ticket
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.check import Check, Checked


class RecordsCheck(QObject):
    """Runs checks and says how they go."""

    progressed = Signal(str, int, int)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, check: Check, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._check = jobs, check
        self._ticket: Ticket | None = None

    @property
    def is_running(self) -> bool:
        """Whether a check runs now."""
        return self._ticket is not None

    def start(self, who: Officer, ref: DeploymentRef) -> None:
        """Begin a check of a list, unless one runs."""
        if self._ticket is not None:
            return
        self.progressed.emit(tr("Checking records…"), 0, 0)
        self._ticket = self._jobs.ask_long(
            Lane.NETWORK,
            partial(self._check.run, who, ref),
            self._tell,
            self._done,
            self._fail,
        )

    def cancel(self) -> None:
        """Stop the check that runs; what it has stored stays stored."""
        if self._ticket is not None:
            self._ticket.cancel()
            self.progressed.emit(tr("Stopping…"), 0, 0)

    def _tell(self, done: int, whole: int, words: str) -> None:
        if self._ticket is not None and not self._ticket.is_cancelled():
            self.progressed.emit(said(words) or tr("Checking records…"), done, whole)

    def _done(self, checked: Checked) -> None:
        self._ticket = None
        self.progressed.emit("", 0, 0)
        self.checked.emit(checked)

    def _fail(self, trouble: BaseException) -> None:
        stopped = self._ticket is not None and self._ticket.is_cancelled()
        self._ticket = None
        self.progressed.emit("", 0, 0)
        if not (stopped and isinstance(trouble, RefusedError | Stopped)):
            self.failed.emit(trouble)


def news(checked: Checked) -> tuple[str, ...]:
    """What a check found, in sentences."""
    counts = checked.counts
    told = [
        tr(
            "Records checked: {supported} supported, {judge} need judgement, "
            "{not_lawful} not lawful; {moved}."
        ).format(
            supported=number(counts.get(Verdict.SUPPORTED, 0)),
            judge=number(counts.get(Verdict.JUDGE, 0)),
            not_lawful=number(counts.get(Verdict.NOT_LAWFUL, 0)),
            moved=tr_n(
                "{count} entries stand differently now",
                "{count} entry stands differently now",
                len(checked.changed),
            ),
        )
    ]
    if checked.lapsed:
        told.append(
            tr_n(
                "{count} decisions have lapsed, because the records changed, "
                "and came back to the queue.",
                "{count} decision has lapsed, because the records changed, "
                "and came back to the queue.",
                len(checked.lapsed),
            )
        )
    return (*told, *map(said, checked.problems))
