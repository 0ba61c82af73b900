"""The Audit page: the log in plain words, whether its chain holds, and what is asked afterwards.

Reading it is itself an event of the log, and what was searched for is not.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QVBoxLayout
from typing_extensions import override

from console.domain.people import Act, Officer, may
from console.services.inspect import PAGE, LogLine, LogVerdict
from console.ui import moments
from console.ui.assurance_card import AssuranceCard
from console.ui.columns import KeptColumns
from console.ui.fields import line_field
from console.ui.files import FileChoice, write_file
from console.ui.lists_table import plain_table
from console.ui.notices import Kind
from console.ui.page import FooterFacts, Frame, Parts
from console.ui.pieces import frame as framed
from console.ui.pieces import label, lay, row, tip
from console.ui.pills import Pill
from console.ui.plain_page import PlainPage
from console.ui.record_sheet import RecordSheet
from console.ui.sheet import button
from console.ui.table_model import Column, RowsModel
from console.ui.tokens import Tone
from console.ui.tongue import later, number, said, tr
from console.ui.was_listed_sheet import WasListedSheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.vigilance import Assurance

OPERATION_WORDS: Final = {
    "collection": later("Collection"),
    "alteration": later("Alteration"),
    "consultation": later("Consultation"),
    "disclosure": later("Disclosure"),
    "combination": later("Combination"),
    "erasure": later("Erasure"),
}


def when(line: LogLine) -> str:
    """The moment of an event to the second, on London's clock."""
    at = moments.local(line.at)
    return f"{moments.day(at)}, {at:%H:%M:%S}"


COLUMNS: Final[tuple[Column[LogLine], ...]] = (
    Column(later("No."), lambda one: number(one.sequence), lambda one: one.sequence, right=True),
    Column(later("Time"), when, lambda one: one.at.timestamp()),
    Column(later("Who"), lambda one: one.by or "–", lambda one: one.by),
    Column(
        later("What"), lambda one: one.words, lambda one: one.words, tip=lambda one: tip(one.words)
    ),
    Column(later("About"), lambda one: one.subject or "–", lambda one: one.subject),
    Column(
        later("Kind (DPA 2018 s.62)"),
        lambda one: tr(OPERATION_WORDS.get(one.operation, one.operation)) or "–",
        lambda one: one.operation,
    ),
)
SHARES: Final = (0.06, 0.15, 0.09, 0.42, 0.15)


class AuditPage(PlainPage):
    """The page."""

    id = "audit"
    title = later("Audit")
    needs: Act | None = Act.READ_LOG

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self._pages: list[tuple[LogLine, ...]] = []
        self._asking = False
        self.model: RowsModel[LogLine] = RowsModel(COLUMNS, lambda one: one.sequence, self)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.search = line_field(tr("Find a person, an entry, a deployment or a word"), longest=200)
        self.search.setAccessibleName(tr("Find in the log"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(340)
        self.find_it = button(tr("Find"))
        self.verify = button(tr("Verify the chain"))
        self.export = button(tr("Export…"))
        self.was_listed = button(tr("Was somebody listed?…"))
        self.publish = button(tr("Public record…"))
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Events of the log, the newest first"))
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._columns = KeptColumns(self._frame, self.view, "audit")
        plain_table(self.view)
        self.view.verticalHeader().setSectionResizeMode(self.view.verticalHeader().ResizeMode.Fixed)
        self.verdict_card = framed("card")
        self.verdict_pill = Pill(self._frame.theme)
        self.verdict = label("", wrap=True)
        self.head = label("", "small-muted", wrap=True)
        inside = QVBoxLayout(self.verdict_card)
        lay(inside, (14, 10, 14, 10), 4)
        inside.addLayout(row(self.verdict_pill, self.verdict))
        inside.addWidget(self.head)
        self.verdict_card.hide()
        table = framed("card")
        inner = QVBoxLayout(table)
        lay(inner, (4, 4, 4, 4))
        inner.addWidget(self.view)
        self.range = label("", "muted")
        self.newest = button(tr("Newest"))
        self.newer = button(tr("Newer"))
        self.older = button(tr("Older"))
        outer = QVBoxLayout(self)
        lay(outer, (16, 14, 16, 14), 12)
        outer.addLayout(row(self.search, self.find_it, None, self.verify, self.export))
        outer.addLayout(row(self.was_listed, self.publish, None))
        outer.addWidget(self.verdict_card)
        outer.addWidget(table, 1)
        self.assurance = AssuranceCard(self._frame.theme)
        self.assurance.hide()
        outer.addWidget(self.assurance)
        outer.addLayout(row(self.range, None, self.newest, self.newer, self.older))

    def _wire(self) -> None:
        self.search.returnPressed.connect(self.load)
        self.find_it.clicked.connect(self.load)
        self.newest.clicked.connect(self.load)
        self.newer.clicked.connect(self._newer)
        self.older.clicked.connect(self._older)
        self.verify.clicked.connect(self.verify_chain)
        self.export.clicked.connect(self._export)
        self.was_listed.clicked.connect(self._was_listed)
        self.publish.clicked.connect(self._publish)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Read the newest events, and how the open list was reviewed."""
        self.load()
        self.search.setFocus()
        who, ref = self._frame.who, self._frame.deployment
        self.was_listed.setVisible(may(who, Act.ANSWER_LATER))
        self.publish.setVisible(may(who, Act.PUBLISH))
        self.assurance.setVisible(ref is not None)
        if ref is not None:
            self.ask(
                partial(self._parts.vigilance.assurance, self._frame.who, ref),
                partial(self._show_assurance, ref),
            )

    def _show_assurance(self, ref: DeploymentRef, found: Assurance) -> None:
        self.assurance.set_title(tr("How {ref} was reviewed").format(ref=ref))
        self.assurance.show_assurance(found)

    def forget(self) -> None:
        """Let go of the log."""
        super().forget()
        self._pages.clear()
        self._asking = False
        self.model.show_rows(())
        self.search.clear()
        self.range.setText("")
        self.verdict_card.hide()
        self.assurance.show_assurance(None)

    def load(self) -> None:
        """Read the newest events that hold what is searched for."""
        if not self._asking:
            self._pages.clear()
            self._ask(None)

    def _older(self) -> None:
        if self._pages and self._pages[-1] and not self._asking:
            self._ask(self._pages[-1][-1].sequence)

    def _newer(self) -> None:
        if len(self._pages) > 1:
            self._pages.pop()
            self._show_page()

    def _ask(self, before: int | None) -> None:
        self._asking = True
        self.ask(
            partial(self._parts.inspect.log, self._frame.who, self.search.text(), before),
            self._came_page,
            self._not_read,
        )

    def _not_read(self, trouble: BaseException) -> None:
        self._asking = False
        self._frame.notices.show_trouble(trouble, self.load)

    def _came_page(self, lines: tuple[LogLine, ...]) -> None:
        self._asking = False
        if lines or not self._pages:
            self._pages.append(lines)
        self._show_page()

    def _show_page(self) -> None:
        lines = self._pages[-1]
        self.model.show_rows(lines)
        self.view.scrollToTop()
        searched = tr(" that hold what you searched for") if self.search.text().strip() else ""
        self.range.setText(
            tr("Events {sequence} to {sequence2}{searched}, the newest first").format(
                sequence=number(lines[-1].sequence),
                sequence2=number(lines[0].sequence),
                searched=searched,
            )
            if lines
            else tr("No events{searched}.").format(searched=searched)
        )
        self.older.setEnabled(len(lines) == PAGE)
        self.newer.setEnabled(len(self._pages) > 1)
        self._frame.show_footer(
            self.id,
            FooterFacts(
                (tr("Reading the log is itself an event of the log"),), right=self._parts.office
            ),
        )
        self._share_width()

    def verify_chain(self) -> None:
        """Walk the whole chain."""
        self.verify.setEnabled(False)
        self.verify.setText(tr("Verifying…"))
        self.ask(
            partial(self._parts.inspect.verify_log, self._frame.who),
            self._verified,
            self._not_verified,
        )

    def _verified(self, verdict: LogVerdict) -> None:
        self._ready()
        words = (
            (tr("Holds"), "check", Tone.GOOD) if verdict.ok else (tr("Broken"), "cross", Tone.BAD)
        )
        self.verdict_pill.show_words(*words)
        self.verdict.setText(said(verdict.sentence))
        self.head.setText(tr("Last event's digest: {head}").format(head=verdict.head))
        self.verdict_card.show()

    def _not_verified(self, trouble: BaseException) -> None:
        self._ready()
        self._frame.notices.show_trouble(trouble, self.verify_chain)

    def _ready(self) -> None:
        self.verify.setEnabled(True)
        self.verify.setText(tr("Verify the chain"))

    def _was_listed(self) -> None:
        self.open_sheet(WasListedSheet(self._frame, self._parts, self.window()))

    def _publish(self) -> None:
        ref = self._frame.deployment
        self.open_sheet(RecordSheet(self._frame, self._parts, ref, self.window()))

    def _export(self) -> None:
        choice = FileChoice.to_save(
            self.window(), tr("Export the log"), "audit-log.jsonl", tr("Log (*.jsonl)")
        )
        choice.picked.connect(self.write_log)
        self.open_sheet(choice)

    def write_log(self, file: Path) -> None:
        """Write the whole log with its chain into a file."""
        self.ask(
            partial(_write_log, self._parts, self._frame.who, file), self._written, writes=True
        )

    def _written(self, file: Path) -> None:
        self._frame.notices.say(Kind.NEWS, (tr("The log is in {file}.").format(file=file),))

    def _share_width(self) -> None:
        room = self.view.viewport().width()
        if self._columns.are_set:
            self._columns.restore()
        else:
            for place, share in enumerate(SHARES):
                self.view.setColumnWidth(place, int(room * share))
        self.view.verticalHeader().setDefaultSectionSize(self._frame.theme.scaled(30))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()


def _write_log(parts: Parts, who: Officer, file: Path) -> Path:
    return write_file(file, parts.inspect.export_log(who))
