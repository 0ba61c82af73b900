"""The records systems that the office asks: which there are, adding one, trying it, dropping it.

A source comes from a mapping file and is tried before it is added; trying shows its first
twenty rows. No secret of a URL is ever shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QTableView, QVBoxLayout, QWidget

from console.domain.people import Act, may
from console.domain.records import Record, Silence, SourceState
from console.services.setup import without_secret
from console.ui import moments
from console.ui.fields import Fields
from console.ui.files import FileChoice
from console.ui.flow import flow
from console.ui.jobs import Lane
from console.ui.lists_table import plain_table
from console.ui.notices import Kind
from console.ui.pieces import Card, label, lay
from console.ui.settings_table import put_table
from console.ui.sheet import Sheet, button
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from console.services.contracts import Changes, SourceAnswer, SourceSpec
    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage

TOML: Final = later("Source mapping (*.toml);;Any file (*)")
SILENCE_WORDS: Final = {
    Silence.UNKNOWN: later("says nothing"),
    Silence.NONE: later("means: there is none"),
}

COLUMNS: Final[tuple[Column[SourceSpec], ...]] = (
    Column(later("Name"), lambda one: one.name, lambda one: one.name.casefold()),
    Column(later("Kind"), lambda one: one.kind, lambda one: one.kind),
    Column(
        later("Answers about"), lambda one: ", ".join(one.answers), lambda one: len(one.answers)
    ),
    Column(
        later("Live"), lambda one: tr("yes") if one.live else tr("no"), lambda one: int(one.live)
    ),
    Column(
        later("Its silence"),
        lambda one: tr(SILENCE_WORDS.get(one.silence, one.silence.value)),
        lambda one: one.silence.value,
    ),
    Column(
        later("Where"),
        lambda one: without_secret(one.location),
        lambda one: one.location,
    ),
)

ROWS: Final[tuple[Column[Record], ...]] = (
    Column(later("Type"), lambda one: one.record_type, lambda one: one.record_type),
    Column(later("Record"), lambda one: one.record_ref, lambda one: one.record_ref),
    Column(later("Status"), lambda one: one.status, lambda one: one.status),
    Column(later("Code"), lambda one: one.code or "–", lambda one: one.code),
    Column(
        later("Changed"),
        lambda one: moments.stamp(one.changed_at) if one.changed_at else "–",
        lambda one: one.changed_at.timestamp() if one.changed_at else 0,
    ),
)


class SourcesSection(QWidget):
    """The table of sources."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        self.model: RowsModel[SourceSpec] = RowsModel(COLUMNS, lambda one: one.name, self)
        self._column = QVBoxLayout(self)
        lay(self._column)

    def build(self) -> Iterator[QWidget]:
        """Make what lies in it, giving each part that has just been put in its place."""
        card = Card(tr("Sources"))
        self._column.addWidget(card)
        self.empty = label(
            tr(
                "This office asks no records system yet, so nothing can be supported. An "
                "administrator adds one from a mapping file, which says where the system is and "
                "which of its columns mean what."
            ),
            "muted",
            wrap=True,
        )
        card.body.addWidget(self.empty)
        yield card
        self.view = QTableView()
        self.view.setAccessibleName(tr("Records systems that this office asks"))
        self.view.setMinimumHeight(240)
        yield from put_table(
            self.view, card, self.model, self._frame, (130, 120, 220, 60, 140), "sources"
        )
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.add = button(tr("Add a source…"), primary=True)
        self.try_it = button(tr("Try it…"))
        self.drop = button(tr("Ask it no more"))
        self.add.clicked.connect(self._add)
        self.try_it.clicked.connect(self._try)
        self.drop.clicked.connect(self._drop)
        card.body.addSpacing(6)
        card.body.addLayout(flow(self.add, self.try_it, self.drop))
        yield card

    @property
    def chosen(self) -> SourceSpec | None:
        """The source that the table is on."""
        return self.model.row_at(self.view.currentIndex())

    def load(self) -> None:
        """Ask which there are."""
        self._page.ask(partial(self._parts.setup.sources, self._frame.who), self._show)

    def forget(self) -> None:
        """Let go of them."""
        self.model.show_rows(())

    def _show(self, sources: tuple[SourceSpec, ...]) -> None:
        self.model.show_rows(sources)
        self.empty.setVisible(not sources)
        self.view.setVisible(bool(sources))
        self._offer()

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._offer()

    def _offer(self) -> None:
        manages = may(self._frame.who, Act.MANAGE_SOURCES)
        for one in (self.add, self.try_it, self.drop):
            one.setVisible(manages)
        self.try_it.setEnabled(self.chosen is not None)
        self.drop.setEnabled(self.chosen is not None)

    def _add(self) -> None:
        choice = FileChoice.to_open(self.window(), tr("Choose the mapping file"), tr(TOML))
        choice.picked.connect(self.read)
        self._page.open_sheet(choice)

    def read(self, file: Path) -> None:
        """Read a mapping file and offer its sources."""
        self._page.ask(partial(self._parts.read_sources, file), self._offer_specs)

    def _offer_specs(self, specs: tuple[SourceSpec, ...]) -> None:
        self._open(specs, new=True)

    def _try(self) -> None:
        if self.chosen is not None:
            self._open((self.chosen,), new=False)

    def _open(self, specs: tuple[SourceSpec, ...], *, new: bool) -> None:
        sheet = TrySheet(self._parts, self._frame, specs, self.window(), new=new)
        sheet.added.connect(self._added)
        self._page.open_sheet(sheet)

    def _added(self, name: str, changes: Changes) -> None:
        self._frame.notices.say(
            Kind.NEWS, (tr("This office asks {name} from now on.").format(name=name),)
        )
        self._frame.publish(changes, self._page)
        self.load()

    def _drop(self) -> None:
        found = self.chosen
        if found is not None:
            self._page.ask(
                partial(self._parts.setup.drop_source, self._frame.who, found.name),
                partial(self._dropped, found.name),
                writes=True,
            )

    def _dropped(self, name: str, changes: Changes) -> None:
        self._frame.notices.say(
            Kind.NEWS, (tr("This office asks {name} no more.").format(name=name),)
        )
        self._frame.publish(changes, self._page)
        self.load()


class TrySheet(Sheet):
    """Tries a source and shows its first rows, and adds it."""

    added = Signal(str, object)

    def __init__(
        self,
        parts: Parts,
        frame: Frame,
        specs: tuple[SourceSpec, ...],
        parent: QWidget,
        *,
        new: bool,
    ) -> None:
        super().__init__(tr("Add a source") if new else tr("Try a source"), parent, width=860)
        self._parts, self._frame, self._specs = parts, frame, specs
        self.setMinimumHeight(480)
        self.which = QComboBox()
        for spec in specs:
            self.which.addItem(f"{spec.name} ({spec.kind})")
        self.which.currentIndexChanged.connect(self._other)
        form = Fields(90)
        form.add(tr("Source"), self.which)
        self.body.addLayout(form)
        self.where = label("", "small-muted", wrap=True)
        self.answer = label("", "strong", wrap=True)
        self.problems = label("", "muted", wrap=True)
        self.model: RowsModel[Record] = RowsModel(ROWS, lambda one: one.record_ref, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("First rows of the source"))
        plain_table(self.view)
        for column, width in enumerate((110, 160, 140, 120)):
            self.view.setColumnWidth(column, frame.theme.scaled(width))
        for widget in (self.where, self.answer, self.problems):
            self.body.addWidget(widget)
        self.body.addWidget(self.view, 1)
        self.add_close(tr("Close"))
        self.try_it = self.add_button(tr("Try"), primary=not new)
        self.try_it.clicked.connect(self.try_now)
        self.add = self.add_button(tr("Add it"), primary=True)
        self.add.setVisible(new)
        self.add.clicked.connect(self.add_now)
        self._other(0)

    @property
    def spec(self) -> SourceSpec:
        """The source that is chosen."""
        return self._specs[max(self.which.currentIndex(), 0)]

    def _other(self, _place: int) -> None:
        self.where.setText(
            tr("{without_secret} · answers about {names}").format(
                without_secret=without_secret(self.spec.location),
                names=", ".join(self.spec.answers),
            )
        )
        self.answer.setText(tr("Not tried yet."))
        self.problems.setText("")
        self.model.show_rows(())

    def try_now(self) -> None:
        """Ask it for its first rows."""
        self.troubles.say(())
        self.answer.setText(tr("Asking…"))
        self.try_it.setEnabled(False)
        self._frame.jobs.ask(
            Lane.NETWORK,
            partial(self._parts.setup.try_source, self._frame.who, self.spec),
            self._tried,
            self._refused,
        )

    def _tried(self, answer: SourceAnswer) -> None:
        self.try_it.setEnabled(True)
        reading = answer.reading
        if reading.state is SourceState.DOWN:
            self.answer.setText(
                tr("It cannot be read. {problem}").format(problem=said(reading.problem))
            )
        else:
            self.answer.setText(
                tr("It answers; its first {rows} are below.").format(
                    rows=tr_n("{count} rows", "{count} row", len(answer.records))
                )
            )
        self.problems.setText("\n".join(said(one) for one in answer.problems[:6]))
        self.model.show_rows(answer.records)

    def add_now(self) -> None:
        """Set it up."""
        self.troubles.say(())
        self.add.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.setup.add_source, self._frame.who, self.spec),
            partial(self._kept, self.spec.name),
            self._refused,
            writes=True,
        )

    def _kept(self, name: str, changes: Changes) -> None:
        self.add.setEnabled(True)
        self.added.emit(name, changes)
        if len(self._specs) == 1:
            self.accept()
        else:
            self.answer.setText(tr("{name} is added.").format(name=name))

    def _refused(self, trouble: BaseException) -> None:
        self.try_it.setEnabled(True)
        self.add.setEnabled(True)
        self.answer.setText("")
        self.troubles.show_trouble(trouble)
