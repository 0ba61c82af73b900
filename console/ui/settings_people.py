"""The people of the office, for administrators: add, roles, a new password, close and open.

Nobody can change their own account here, and every rule is the service's: what it refuses is
shown in its sentences.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QTableView, QVBoxLayout, QWidget

from console.domain.people import ROLE_WORDS, SHORTEST_PASSWORD, Officer, PersonId, Role
from console.services.contracts import Changes
from console.ui.fields import Fields, line_field, password_field
from console.ui.flow import flow
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.pieces import Card, label, lay
from console.ui.settings_table import put_table
from console.ui.sheet import Sheet, button
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage

ROLE_MEANING: Final = {
    Role.OFFICER: later("imports, checks and decides entries"),
    Role.AUTHORISING_OFFICER: later("opens deployments and signs certificates"),
    Role.AUDITOR: later("reads the log; goes with no other role"),
    Role.ADMINISTRATOR: later("people, sources, policy; no faces; goes with no other role"),
}


def roles_words(officer: Officer) -> str:
    """Somebody's roles in words."""
    return ", ".join(sorted(said(ROLE_WORDS[role]) for role in officer.roles)) or tr("none")


COLUMNS: Final[tuple[Column[Officer], ...]] = (
    Column(later("Number"), lambda one: one.id, lambda one: one.id.casefold()),
    Column(later("Rank"), lambda one: one.rank or "–", lambda one: one.rank),
    Column(later("Name"), lambda one: one.name, lambda one: one.name.casefold()),
    Column(later("Roles"), roles_words, roles_words),
    Column(
        later("Account"),
        lambda one: tr("Open") if one.active else tr("Closed"),
        lambda one: int(one.active),
    ),
)


class PeopleSection(QWidget):
    """The table of people and what can be done."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        self.model: RowsModel[Officer] = RowsModel(COLUMNS, lambda one: one.id, self)
        self._column = QVBoxLayout(self)
        lay(self._column)

    def build(self) -> Iterator[QWidget]:
        """Make what lies in it, giving each part that has just been put in its place."""
        card = Card(tr("People"))
        self._column.addWidget(card)
        yield card
        self.view = QTableView()
        self.view.setAccessibleName(tr("People of this office"))
        self.view.setMinimumHeight(320)
        yield from put_table(
            self.view, card, self.model, self._frame, (100, 80, 200, 240), "people"
        )
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.add = button(tr("Add a person…"), primary=True)
        self.roles = button(tr("Roles…"))
        self.password = button(tr("New password…"))
        self.active = button(tr("Close the account"))
        self.add.clicked.connect(self._add)
        self.roles.clicked.connect(self._roles)
        self.password.clicked.connect(self._password)
        self.active.clicked.connect(self._active)
        card.body.addSpacing(6)
        card.body.addLayout(flow(self.add, self.roles, self.password, self.active))
        self._offer()
        yield card

    @property
    def chosen(self) -> Officer | None:
        """Who the table is on."""
        return self.model.row_at(self.view.currentIndex())

    def load(self) -> None:
        """Ask who is there."""
        self._page.ask(partial(self._parts.accounts.people, self._frame.who), self._show)

    def forget(self) -> None:
        """Let go of everybody."""
        self.model.show_rows(())

    def _show(self, people: tuple[Officer, ...]) -> None:
        before = self.chosen
        self.model.show_rows(sorted(people, key=lambda one: (not one.active, one.id.casefold())))
        for place, one in enumerate(self.model.rows):
            if before is not None and one.id == before.id:
                self.view.setCurrentIndex(self.model.index(place, 0))
        self._offer()

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._offer()

    def _offer(self) -> None:
        found = self.chosen
        other = found is not None and found.id != self._frame.who.id
        for one in (self.roles, self.password, self.active):
            one.setEnabled(other)
        self.active.setText(
            tr("Open the account")
            if found is not None and not found.active
            else tr("Close the account")
        )

    def _add(self) -> None:
        self._open(PersonSheet(self._parts, self._frame, None, self.window()))

    def _roles(self) -> None:
        if self.chosen is not None:
            self._open(PersonSheet(self._parts, self._frame, self.chosen, self.window()))

    def _password(self) -> None:
        if self.chosen is not None:
            self._open(PasswordSheet(self._parts, self._frame, self.chosen, self.window()))

    def _open(self, sheet: PersonSheet | PasswordSheet) -> None:
        sheet.done_words.connect(self._done)
        self._page.open_sheet(sheet)

    def _active(self) -> None:
        found = self.chosen
        if found is not None:
            self._page.ask(
                partial(
                    self._parts.accounts.set_active, self._frame.who, found.id, not found.active
                ),
                self._changed,
                writes=True,
            )

    def _changed(self, officer: Officer) -> None:
        self._done(
            (
                tr("The account of {title} is open.")
                if officer.active
                else tr("The account of {title} is closed.")
            ).format(title=officer.title),
            officer.id,
        )

    def _done(self, words: str, id_: str) -> None:
        self._frame.notices.say(Kind.NEWS, (words,))
        self._frame.publish(Changes(people=frozenset({PersonId(id_)})), self._page)
        self.load()


class PersonSheet(Sheet):
    """Adds somebody, or changes the roles of somebody who is there."""

    done_words = Signal(str, str)

    def __init__(
        self, parts: Parts, frame: Frame, officer: Officer | None, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Add a person")
            if officer is None
            else tr("Roles of {title}").format(title=officer.title),
            parent,
            width=720,
        )
        self._parts, self._frame, self._officer = parts, frame, officer
        self.number = line_field("4471", longest=32)
        self.rank = line_field("PC", longest=40)
        self.name = line_field("Alex Okafor", longest=100)
        self.password = password_field(tr("First password"))
        form = Fields()
        if officer is None:
            form.add(
                tr("Collar number"), self.number, tr("Or a sign-in name; they sign in with it.")
            )
            form.add(tr("Rank"), self.rank)
            form.add(tr("Name"), self.name)
        holder = QWidget()
        column = QVBoxLayout(holder)
        lay(column, (0, 6, 0, 0), 5)
        self.boxes: dict[Role, QCheckBox] = {}
        for role in Role:
            box = QCheckBox(f"{said(ROLE_WORDS[role])}: {tr(ROLE_MEANING[role])}")
            box.setChecked(officer is not None and role in officer.roles)
            self.boxes[role] = box
            column.addWidget(box)
        form.add(tr("Roles"), holder)
        if officer is None:
            form.add(
                tr("First password"),
                self.password,
                tr(
                    "At least {shortest_password} characters; they choose their own when they "
                    "first sign in."
                ).format(shortest_password=SHORTEST_PASSWORD),
            )
        self.body.addLayout(form)
        self.add_close()
        self.send = self.add_button(
            tr("Add") if officer is None else tr("Set the roles"), primary=True
        )
        self.send.clicked.connect(self.send_now)

    def send_now(self) -> None:
        """Ask for it."""
        roles = frozenset(role for role, box in self.boxes.items() if box.isChecked())
        who = self._frame.who
        work: Callable[[], Officer]
        if self._officer is None:
            officer = Officer(
                PersonId(self.number.text().strip()),
                self.name.text().strip(),
                self.rank.text().strip(),
                roles,
            )
            work = partial(self._parts.accounts.add_person, who, officer, self.password.text())
        else:
            work = partial(self._parts.accounts.set_roles, who, self._officer.id, roles)
        self.troubles.say(())
        self.send.setEnabled(False)
        self._frame.jobs.ask(Lane.DATABASE, work, self._kept, self._refused, writes=True)

    def _kept(self, officer: Officer) -> None:
        deed = (
            tr("{title} can sign in now.").format(title=officer.title)
            if self._officer is None
            else tr("{title} is {roles} now.").format(
                title=officer.title, roles=roles_words(officer)
            )
        )
        self.done_words.emit(deed, officer.id)
        self.accept()

    def _refused(self, trouble: BaseException) -> None:
        self.send.setEnabled(True)
        self.troubles.show_trouble(trouble)


class PasswordSheet(Sheet):
    """Gives somebody a new password, which they have to change."""

    done_words = Signal(str, str)

    def __init__(self, parts: Parts, frame: Frame, officer: Officer, parent: QWidget) -> None:
        super().__init__(
            tr("New password for {title}").format(title=officer.title), parent, width=520
        )
        self._parts, self._frame, self._officer = parts, frame, officer
        self.password = password_field(tr("New password"))
        form = Fields()
        form.add(
            tr("New password"), self.password, tr("They choose their own when they next sign in.")
        )
        self.body.addWidget(
            label(tr("It also ends a lock-out after failed sign-ins."), "muted", wrap=True)
        )
        self.body.addLayout(form)
        self.add_close()
        self.send = self.add_button(tr("Give the password"), primary=True)
        self.send.clicked.connect(self.send_now)

    def send_now(self) -> None:
        """Ask for it."""
        self.troubles.say(())
        self.send.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(
                self._parts.accounts.reset_password,
                self._frame.who,
                self._officer.id,
                self.password.text(),
            ),
            self._kept,
            self._refused,
            writes=True,
        )

    def _kept(self, _done: None) -> None:
        self.done_words.emit(
            tr("{title} has a new password.").format(title=self._officer.title), self._officer.id
        )
        self.accept()

    def _refused(self, trouble: BaseException) -> None:
        self.send.setEnabled(True)
        self.troubles.show_trouble(trouble)
