"""The Lists page: every deployment of the office, how far each has come, and the way in.

It shows counts and never a face or a name, so that everybody who is signed in may see it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.deployments import CLOSED, OVER, DeploymentRef
from console.domain.people import Act, may
from console.domain.supplements import file_name
from console.ui.deployment_dialog import DeploymentDialog
from console.ui.files import FileChoice, write_file
from console.ui.import_dialog import ImportDialog
from console.ui.lists_table import ListsView, columns, decided
from console.ui.notices import Kind
from console.ui.page import FooterFacts, Frame, ListFacts, Parts
from console.ui.pieces import frame as framed
from console.ui.pieces import label, lay, row
from console.ui.plain_page import PlainPage
from console.ui.sheet import button
from console.ui.table_model import RowsModel
from console.ui.tongue import later, tr, tr_n
from console.ui.turns import Turns
from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from console.domain.entries import EntryRef
    from console.services.contracts import Changes, DeploymentSummary

PDF: Final = later("PDF document (*.pdf)")
REST: Final = 150
"""Milliseconds that the table rests on a list before what opening it needs is read."""


class ListsPage(PlainPage):
    """The page."""

    id = "lists"
    title = later("Lists")
    needs: Act | None = Act.SEE_LISTS

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self._open_next: DeploymentRef | None = None
        self._turns = Turns(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)
        self.model: RowsModel[DeploymentSummary] = RowsModel(
            columns(parts.clock), lambda one: one.deployment.reference, self
        )
        self.body = QStackedWidget()
        self._column = QVBoxLayout(self)
        lay(self._column, (16, 14, 16, 16), 12)
        self._column.addWidget(self.body, 1)
        Unfolding(self, (self.body,))

    @override
    def build(self) -> Iterator[QWidget]:
        self.new = button(tr("New deployment…"))
        self.take_in = button(tr("Import bundle…"))
        self.certificate = button(tr("Save certificate…"))
        self.open = button(tr("Open list"), primary=True)
        self.counted = label("", "muted")
        buttons = (self.certificate, self.new, self.take_in, self.open)
        self._column.insertLayout(0, row(self.counted, None, *buttons))
        yield from (self.counted, *buttons)
        table, empty = framed("card"), framed("card")
        self.body.addWidget(table)
        self.body.addWidget(empty)
        inner = QVBoxLayout(table)
        lay(inner, (4, 4, 4, 4))
        yield self.body
        self.view = ListsView(self._frame, self.model)
        inner.addWidget(self.view)
        yield self.view
        self._fill_empty(empty)
        yield empty
        self._wire()

    def _fill_empty(self, made: QFrame) -> None:
        column = QVBoxLayout(made)
        lay(column, (24, 24, 24, 24), 8)
        column.addStretch(2)
        head = label(tr("No list yet"), "title")
        self.empty_words = label("", "muted", wrap=True)
        for words in (head, self.empty_words):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(head)
        column.addWidget(self.empty_words)
        column.addStretch(3)

    def _wire(self) -> None:
        self.new.clicked.connect(self.new_deployment)
        self.take_in.clicked.connect(self._choose_bundle)
        self.certificate.clicked.connect(self._save_certificate)
        self.open.clicked.connect(self.open_chosen)
        self.view.doubleClicked.connect(self._opened)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.open_chosen)

    @property
    def chosen(self) -> DeploymentSummary | None:
        """The list that the table is on."""
        return self.model.row_at(self.view.currentIndex())

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Load again: other desks work on the same lists."""
        who = self._frame.who
        self.new.setVisible(may(who, Act.OPEN_DEPLOYMENT))
        self.take_in.setVisible(may(who, Act.IMPORT))
        self.open.setVisible(may(who, Act.SEE_FACES))
        self.empty_words.setText(self._advice())
        self._load()
        self._rest.start()  # on the list of before, too, where no other comes to be chosen
        self.view.setFocus()
        bundle = self._frame.take_bundle() if may(who, Act.IMPORT) else None
        if bundle is not None:
            self.import_bundle(bundle)

    def changes(self, changes: Changes, initiator: object) -> None:
        """Counts may have changed."""
        if self.isVisible():
            self._load()

    def forget(self) -> None:
        """Let go of the lists."""
        super().forget()
        self._rest.stop()
        self._turns.drop()
        self._open_next = None
        self.model.show_rows(())
        self.counted.setText("")

    def _advice(self) -> str:
        who = self._frame.who
        if may(who, Act.OPEN_DEPLOYMENT):
            return tr(
                "Open a deployment, which says for what, where, when and for whom; then import "
                "the bundle of proposed entries. A bundle that describes its own deployment "
                "opens it."
            )
        if may(who, Act.IMPORT):
            return tr(
                "An authorising officer opens the deployment first. Then import the bundle of "
                "proposed entries here: a folder, a zip file or a table."
            )
        return tr("An authorising officer opens a deployment; its list then stands here.")

    def _load(self) -> None:
        self.ask(partial(self._parts.lists.summaries, self._frame.who), self._show)

    def _show(self, summaries: tuple[DeploymentSummary, ...]) -> None:
        before, opening = self.chosen, self._open_next
        wanted = opening or (before.deployment.reference if before else self._last())
        self._open_next = None
        if summaries != self.model.rows:
            self.model.show_rows(summaries)
        self.body.setCurrentIndex(0 if summaries else 1)
        place = next(
            (at for at, one in enumerate(summaries) if one.deployment.reference == wanted), 0
        )
        if summaries:
            self.view.setCurrentIndex(self.model.index(place, 0))
        self.counted.setText(
            tr_n("{count} lists", "{count} list", len(summaries)) if summaries else ""
        )
        open_ = [one for one in summaries if one.stage not in CLOSED]
        waiting = sum(one.entries - decided(one) for one in open_)
        self._frame.show_footer(
            self.id,
            FooterFacts(
                (
                    tr("{entries} to decide in {open}").format(
                        entries=tr_n("{count} entries", "{count} entry", waiting),
                        open=tr_n("{count} open lists", "{count} open list", len(open_)),
                    ),
                ),
                right=self._parts.office,
            ),
        )
        self._offer()
        if opening is not None and self.chosen is not None:
            self.open_chosen()

    def _last(self) -> str:
        return self._frame.preferences.last_list.get(self._parts.office_key, "")

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._offer()
        self._rest.start()

    def _rested(self) -> None:
        """The table rests on a list: whoever opens it shall not wait for it."""
        found = self.chosen
        if found is not None and found.stage not in OVER and may(self._frame.who, Act.SEE_FACES):
            self._frame.get_ready(found.deployment.reference)

    def _offer(self) -> None:
        found = self.chosen
        self.open.setEnabled(found is not None)
        self.certificate.setVisible(found is not None and bool(found.certificate))

    def _opened(self, _index: QModelIndex) -> None:
        self.open_chosen()

    def open_chosen(self) -> None:
        """Open the list that the table is on, where the person's work on it is."""
        found = self.chosen
        if found is None or not may(self._frame.who, Act.SEE_FACES):
            return
        self._frame.open_list(found.deployment.reference)
        facts = ListFacts(found.deployment, found.stage, found.entries, found.checked_at)
        decides = may(self._frame.who, Act.DECIDE) and found.stage not in OVER
        # What was shown of the list before is gone by now; what shows this one comes after that.
        go = partial(self._frame.go, "review" if decides else "signoff")
        self._turns.take(partial(self._frame.show_facts, facts), go)

    def new_deployment(self) -> None:
        """Ask for everything that a deployment needs."""
        self.ask(partial(self._parts.setup.policy_packs, self._frame.who), self._ask_deployment)

    def _ask_deployment(self, packs: tuple[tuple[str, str, str], ...]) -> None:
        sheet = DeploymentDialog(
            self._frame, self._parts, tuple(one[0] for one in packs if one[2]), self.window()
        )
        sheet.made.connect(self._made)
        self.open_sheet(sheet)

    def _made(self, ref: DeploymentRef, changes: Changes) -> None:
        self._frame.publish(changes, self)
        self._frame.notices.say(
            Kind.NEWS,
            (
                tr("The deployment {ref} is open. Import its bundle of proposals now.").format(
                    ref=ref
                ),
            ),
        )
        self._load()

    def import_bundle(self, bundle: Path | None = None) -> None:
        """Ask for a bundle, or read the one that was given, and take it in."""
        refs = tuple(one.deployment.reference for one in self.model.rows if one.stage not in OVER)
        sheet = ImportDialog(self._frame, self._parts, refs, self.window())
        sheet.taken.connect(self._taken)
        sheet.open_requested.connect(self._open_taken)
        self.open_sheet(sheet)
        if bundle is not None:
            sheet.read(bundle)

    def _choose_bundle(self) -> None:
        self.import_bundle()

    def _taken(self, changes: Changes) -> None:
        self._frame.publish(changes, self)
        self._load()

    def _open_taken(self, ref: DeploymentRef) -> None:
        self._open_next = ref
        self._load()

    def _save_certificate(self) -> None:
        found = self.chosen
        if found is None or not found.certificate:
            return
        name = file_name(found.certificate)
        choice = FileChoice.to_save(self.window(), tr("Save the certificate"), name, tr(PDF))
        choice.picked.connect(partial(self.write_certificate, found.certificate))
        self.open_sheet(choice)

    def write_certificate(self, number: str, file: Path) -> None:
        """Take a certificate out of the office into a file."""
        self.ask(
            partial(_write_certificate, self._parts, self._frame, number, file),
            self._written,
            writes=True,
        )

    def _written(self, file: Path) -> None:
        self._frame.notices.say(Kind.NEWS, (tr("The certificate is in {file}.").format(file=file),))


def _write_certificate(parts: Parts, frame: Frame, number: str, file: Path) -> Path:
    return write_file(file, parts.signoff.certificate(frame.who, number))
