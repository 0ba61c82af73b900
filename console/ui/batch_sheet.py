"""The dialog that strikes a set of entries with one reason; nothing else is done to several.

It names how many, shows the first and the last and picks no reason by itself. Its strike button
is reached by Tab and then pressed on purpose: it is never the default, and Enter in a field or in
the list of reasons does not press it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from console.domain import reasons
from console.domain.decisions import LONGEST_NOTE, NOTES_ONLY
from console.domain.findings import VERDICT_WORDS, Reason
from console.ui.jobs import Jobs, Lane
from console.ui.pieces import label
from console.ui.queue_filter import STATE_WORDS
from console.ui.sheet import Sheet
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.domain.refusals import Objection
    from console.services.batch import Batch, Struck
    from console.services.queue_rows import QueueRow, QueueRows

ENDS = 3
"""How many of the first and of the last entries are shown."""

APART, ENDS_APART = "\u2068", "\u2069"
"""Around a name that may run from right to left, so that it does not turn its line about."""


class BatchSheet(Sheet):
    """Strike the entries of a filter with one reason."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        batch: Batch,
        who: Officer,
        ref: DeploymentRef,
        rows: QueueRows,
        struck: Callable[[Struck], None],
    ) -> None:
        self._many = tr_n("{count} entries", "{count} entry", len(rows))
        super().__init__(tr("Strike {many}").format(many=self._many), parent)
        self._jobs, self._batch, self._who, self._ref = jobs, batch, who, ref
        self._rows = rows
        self._seen = dict(zip(rows.refs(), rows.digests(), strict=True))
        self._is_open, self._may, self._saving = True, False, False
        self._struck = struck
        self.reason = QComboBox()
        self.finished.connect(self._closed)

    def steps(self) -> Iterator[object]:
        """Make what lies in it, and ask whether all of them can be struck."""
        say = self.body.addWidget
        say(label(_alike(self._rows), wrap=True))
        ends = ((tr("First"), self._rows[:ENDS]), (tr("Last"), self._rows[-ENDS:]))
        grid = _grid()
        self.body.addLayout(grid)
        for heading, rows in ends:
            _add_lines(grid, heading, rows)
            yield heading
        say(label(tr("REASON FOR ALL OF THEM"), "caption"))
        self.reason.setAccessibleName(tr("Reason for all of them"))
        self.reason.setPlaceholderText(tr("Pick the reason"))
        say(self.reason)
        yield self.reason
        for reason in offered(self._rows):
            self.reason.addItem(said(reasons.title(reason)), reason.value)
        self.reason.setCurrentIndex(-1)
        yield self.reason
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(tr("In your own words (needed for your own judgement)"))
        self.note.setAccessibleName(tr("In your own words"))
        say(self.note)
        say(
            label(
                tr(
                    "Each is struck by itself in the log and can be taken back by itself; "
                    "taking your last decision back takes all of them back in one step."
                ),
                "small-muted",
                wrap=True,
            )
        )
        self.add_close()
        self.strike = self.add_button(tr("Strike {many}").format(many=self._many))
        self.strike.setEnabled(False)
        self.strike.clicked.connect(self._strike)
        self.reason.currentIndexChanged.connect(self._show_ready)
        self._jobs.ask(
            Lane.DATABASE,
            partial(self._batch.objections, self._who, self._ref, self._seen),
            self._weighed,
            self._not_weighed,
        )

    def _weighed(self, against: tuple[Objection, ...]) -> None:
        if self._is_open:
            self._may = not against
            self.troubles.say(said(one.sentence) for one in against)
            self._show_ready()

    def _not_weighed(self, trouble: BaseException) -> None:
        if self._is_open:
            self.troubles.show_trouble(trouble)

    def _show_ready(self) -> None:
        self.strike.setEnabled(self._may and not self._saving and self.reason.currentIndex() >= 0)

    def _strike(self) -> None:
        self._saving = True
        self._show_ready()
        chosen = Reason(self.reason.currentData())
        self._jobs.ask(
            Lane.DATABASE,
            partial(self._batch.strike, self._who, self._ref, self._seen, chosen, self.note.text()),
            self._done,
            self._refused,
            writes=True,
        )

    def _done(self, done: Struck) -> None:
        self._saving = False
        self._struck(done)
        self.accept()

    def _refused(self, trouble: BaseException) -> None:
        self._saving = False
        self.troubles.show_trouble(trouble)
        self._show_ready()

    @override
    def reject(self) -> None:
        """Close, but not while the strike is on its way to the disk."""
        if not self._saving:
            super().reject()

    def _closed(self, _result: int) -> None:
        self._is_open = False


def offered(rows: QueueRows) -> tuple[Reason, ...]:
    """The reasons to pick from: those that the rules found for all, for some, then any other."""
    likes = [like for like, _ in rows.ways()]
    for_all = [
        reason for reason in rows[0].reasons if all(reason in each.reasons for each in likes)
    ]
    for_some = [reason for each in likes for reason in each.reasons]
    found = dict.fromkeys((*for_all, *for_some, *Reason))
    return tuple(reason for reason in found if reason not in NOTES_ONLY)


def _grid() -> QGridLayout:
    """Room for entries one below the other, their numbers in a column of their own."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    return grid


def _add_lines(grid: QGridLayout, heading: str, rows: Sequence[QueueRow]) -> None:
    """Add entries under their heading."""
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(label(heading.upper(), "caption"), grid.rowCount(), 0, 1, 2)
    for row in rows:
        place = grid.rowCount()
        at = label(number(row.number), "muted")
        grid.addWidget(at, place, 0, top | Qt.AlignmentFlag.AlignRight)
        words = label(f"{APART}{row.name}{ENDS_APART} · {row.ref} · {said(row.what)}", wrap=True)
        grid.addWidget(words, place, 1)


def _alike(rows: Sequence[QueueRow]) -> str:
    first = rows[0]
    standing = said(VERDICT_WORDS[first.standing]).lower() if first.standing else tr("not checked")
    state = tr(STATE_WORDS[first.state]).lower()
    return tr("All {count} that the filter shows: {standing}, {state}.").format(
        count=number(len(rows)), standing=standing, state=state
    )
