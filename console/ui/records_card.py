"""The records of an entry as a card, those that a finding rests on first.

What changed is marked by a sign and a word as well as by a colour; labels are used again from
one entry to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from console.ui import moments
from console.ui.case_words import RECORD_WORDS, breakable, change_words, status_words
from console.ui.pieces import Card, label, lay, line, restyle, say
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.services.desk import RecordLine
    from console.ui.theme import Theme


class RecordsCard(Card):
    """The records, those that a finding rests on first, with what changed marked by a word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Records"))
        self._rows: list[_RecordRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        for column, (words, stretch) in enumerate(
            ((tr("System"), 8), (tr("Record"), 12), (tr("Says"), 10), (tr("Changed"), 7))
        ):
            self._grid.addWidget(label(words, "caption"), 0, column)
            self._grid.setColumnStretch(column, stretch)
        self._none = label(tr("No record of this person or case was found."), "muted", wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._none)

    def show_records(
        self, records: tuple[RecordLine, ...], now: datetime | None, *, bad: bool = False
    ) -> None:
        """Show these records; `bad` says that those which lead speak against the entry."""
        self._lays_out(enabled=False)
        self._none.setVisible(not records)
        while len(self._rows) < len(records):
            self._add()
        for place, row in enumerate(self._rows):
            if place < len(records) and now is not None:
                row.show_record(records[place], now, bad=bad)
            else:
                row.clear()
        self._lays_out(enabled=True)

    def _lays_out(self, *, enabled: bool) -> None:
        """Let the labels be laid out; each that appears would have all the others done anew."""
        layout = self.layout()
        if layout is not None:
            layout.setEnabled(enabled)
            if enabled:
                layout.invalidate()
                layout.activate()
                self.updateGeometry()

    def growth(self, count: int) -> tuple[Callable[[], None], ...]:
        """What makes the labels of so many records that are not made yet, a record each."""
        return (self._add_ahead,) * max(count - len(self._rows), 0)

    def _add_ahead(self) -> None:
        self._lays_out(enabled=False)  # until the records are shown
        self._add()
        self._rows[-1].make_ready()

    def _add(self) -> None:
        self._rows.append(_RecordRow(self._grid, 1 + 3 * len(self._rows)))


class _RecordRow:
    """The labels of one record in the table."""

    def __init__(self, grid: QGridLayout, top: int) -> None:
        self._rule = line()
        self._system, self._kind, self._says = (label(wrap=True) for _ in range(3))
        self._reference, self._changed, self._more = (
            label(role="small-muted", wrap=True) for _ in range(3)
        )
        self._marks = label(role="warn", wrap=True)
        self._labels = (
            self._system,
            self._kind,
            self._reference,
            self._says,
            self._marks,
            self._changed,
            self._more,
        )
        grid.addWidget(self._rule, top, 0, 1, 4)
        for column, parts in enumerate(
            (
                (self._system,),
                (self._kind, self._reference),
                (self._says, self._marks),
                (self._changed,),
            )
        ):
            cell = QVBoxLayout()
            lay(cell, (0, 3, 0, 2), 0)
            for words in parts:
                cell.addWidget(words)
            cell.addStretch(1)
            grid.addLayout(cell, top + 1, column)
        grid.addWidget(self._more, top + 2, 1, 1, 3)

    def show_record(self, shown: RecordLine, now: datetime, *, bad: bool) -> None:
        """Show one record: what it says, and by sign and word what changed."""
        record = shown.record
        before = change_words(record, shown.was)
        marks = [f"▲ {before}"] if before else []
        if shown.new_since_seen:
            marks.append(
                tr("▲ changed since you looked") if shown.was else tr("▲ new since you looked")
            )
        role = ("bad" if bad else "strong") if shown.leads else ""
        if self._says.property("role") != role:
            self._says.setProperty("role", role)
            restyle(self._says)
        at = record.changed_at or record.opened_at
        say(self._system, breakable(record.source))
        say(self._kind, tr(RECORD_WORDS.get(record.record_type, record.record_type)))
        say(self._reference, breakable(record.record_ref))
        say(self._says, status_words(record))
        say(self._marks, "\n".join(marks))
        say(self._changed, moments.stamp(at, now) if at else tr("not said"))
        say(self._more, record.detail)
        self._rule.show()

    def make_ready(self) -> None:
        """Take no room yet, but look as it will, so that showing it later is quick."""
        self.clear()
        for words in self._labels:
            words.ensurePolished()

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._rule.hide()
        for words in self._labels:
            say(words, "")
