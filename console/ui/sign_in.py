"""The first page: signing in, the first administrator, and a password that has to be changed.

What is wrong is said in one sentence under the fields, and no password outlives its request.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout

from console.domain.people import SHORTEST_PASSWORD, Officer, PersonId, Role
from console.ui.fields import line_field, password_field
from console.ui.jobs import nothing
from console.ui.pieces import Card, label, lay, row
from console.ui.plain_page import PlainPage
from console.ui.sheet import Troubles, button
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from console.domain.entries import EntryRef
    from console.ui.page import Frame, Parts
    from console.ui.theme import Theme

CARD_WIDTH = 400
FIELD_HEIGHT = 33
DIFFERENT = later("The two new passwords differ; type the same one twice.")


class Form(Card):
    """A card with fields under each other, one button, and what is wrong."""

    sent = Signal()

    def __init__(self, theme: Theme, title: str, words: str, button_words: str) -> None:
        super().__init__(title)
        self.setFixedWidth(theme.scaled(CARD_WIDTH))
        self._field_height = theme.scaled(FIELD_HEIGHT)
        self.fields: list[QLineEdit] = []
        if words:
            self.body.addWidget(label(words, "muted", wrap=True))
            self.body.addSpacing(4)
        self._rows = QVBoxLayout()
        lay(self._rows, space=4)
        self.body.addLayout(self._rows)
        self.troubles = Troubles()
        self.body.addWidget(self.troubles)
        self.body.addSpacing(8)
        self.send = button(button_words, primary=True)
        self.send.clicked.connect(self._send)
        self.foot = row(self.send, None)
        self.body.addLayout(self.foot)

    def add(self, words: str, field: QLineEdit, hint: str = "") -> QLineEdit:
        """Put a field under the others; Enter in the last one sends."""
        name = label(words, "small-muted")
        name.setBuddy(field)
        field.setAccessibleName(words)
        field.returnPressed.connect(self._return)
        field.setMinimumHeight(self._field_height)
        self._rows.addWidget(name)
        self._rows.addWidget(field)
        if hint:
            self._rows.addWidget(label(hint, "small-muted", wrap=True))
        self._rows.addSpacing(4)
        self.fields.append(field)
        return field

    def add_button(self, words: str) -> QPushButton:
        """A quiet button beside the first; the caller connects it."""
        made = button(words)
        self.foot.insertWidget(1, made)
        return made

    def wait(self, waiting: bool) -> None:
        """Nothing can be typed or sent while the answer is under way."""
        for field in self.fields:
            field.setEnabled(not waiting)
        self.send.setEnabled(not waiting)

    def refuse(self, trouble: BaseException) -> None:
        """Say why not; what was typed stays, but for passwords that were wrong."""
        self.wait(False)
        self.troubles.show_trouble(trouble)

    def clear_fields(self) -> None:
        """Let go of everything that was typed."""
        self.wait(False)
        self.troubles.say(())
        for field in self.fields:
            field.clear()

    def _return(self) -> None:
        empty = [field for field in self.fields if not field.text()]
        if empty:
            empty[0].setFocus()
        else:
            self._send()

    def _send(self) -> None:
        if self.send.isEnabled():
            self.troubles.say(())
            self.sent.emit()


class SignInPage(PlainPage):
    """The page."""

    id = "sign_in"
    title = ""

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self._coming: Officer | None = None
        theme = frame.theme
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._show_mark)
        self._show_mark()
        self._build_door(theme)
        self._build_first(theme)
        self._build_change(theme)
        outer = QVBoxLayout(self)
        lay(outer, (24, 24, 24, 24), 6)
        outer.addStretch(2)
        outer.addWidget(self._mark)
        self._words(outer, tr("Watch-list review"), "title")
        self._words(
            outer, tr("Every face on a ground that the law allows, and the proof of it."), "muted"
        )
        outer.addSpacing(18)
        for form in (self.door, self.first, self.change):
            outer.addWidget(form, 0, Qt.AlignmentFlag.AlignHCenter)
            form.setVisible(form is self.door)
        outer.addStretch(3)
        self._words(
            outer,
            tr("Every sign-in, every face that is looked at and every decision goes into the log."),
            "small-muted",
        )

    def _words(self, outer: QVBoxLayout, text: str, role: str) -> None:
        made = label(text, role)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(made)

    def _show_mark(self) -> None:
        self._mark.setPixmap(self._frame.theme.pixmap("review", "accent", 44, 2.0))

    def _build_door(self, theme: Theme) -> None:
        self.door = Form(
            theme, tr("Sign in · {office}").format(office=self._parts.office), "", tr("Sign in")
        )
        self.number = self.door.add(tr("Collar number or sign-in name"), line_field(longest=64))
        self.password = self.door.add(tr("Password"), password_field())
        self.door.sent.connect(self._enter)

    def _build_first(self, theme: Theme) -> None:
        self.first = Form(
            theme,
            tr("First administrator"),
            tr(
                "This office has nobody yet. Whoever made it was shown a one-time code; "
                "it makes the first administrator, who adds everybody else."
            ),
            tr("Make the account"),
        )
        self.code = self.first.add(tr("One-time code"), line_field(longest=64))
        self.first_number = self.first.add(tr("Sign-in name"), line_field(longest=64))
        self.first_name = self.first.add(tr("Name"), line_field(longest=100))
        self.first_password = self.first.add(
            tr("Password"),
            password_field(),
            tr("At least {shortest_password} characters; several words are best.").format(
                shortest_password=SHORTEST_PASSWORD
            ),
        )
        self.first_again = self.first.add(tr("Password, once more"), password_field())
        self.first.sent.connect(self._make_first)

    def _build_change(self, theme: Theme) -> None:
        self.change = Form(
            theme,
            tr("Choose your own password"),
            tr(
                "Your password was given to you by somebody else. Choose one that only you know; "
                "then you are signed in."
            ),
            tr("Change and go on"),
        )
        self.new = self.change.add(
            tr("New password"),
            password_field(),
            tr("At least {shortest_password} characters; several words are best.").format(
                shortest_password=SHORTEST_PASSWORD
            ),
        )
        self.again = self.change.add(tr("New password, once more"), password_field())
        self.change.sent.connect(self._change)
        back = self.change.add_button(tr("Back"))
        back.clicked.connect(self._back)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Ready for whoever comes."""
        self._show_form(self.door)
        self.ask(self._parts.first_code, self._show_first)

    def forget(self) -> None:
        """Let go of everything that was typed."""
        super().forget()
        self._coming = None
        for form in (self.door, self.first, self.change):
            form.clear_fields()

    def _show_first(self, waits: bool) -> None:
        if waits:
            self._show_form(self.first)

    def _show_form(self, form: Form) -> None:
        for one in (self.door, self.first, self.change):
            one.setVisible(one is form)
        form.fields[0].setFocus()

    def _enter(self) -> None:
        self.door.wait(True)
        self._ask_in(self.number.text().strip(), self.password.text())

    def _ask_in(self, number: str, password: str) -> None:
        self.ask(
            partial(_enter, self._parts, number, password),
            self._entered,
            partial(self._refused, self.door, self.password),
        )

    def _entered(self, found: tuple[Officer, bool]) -> None:
        who, must_change = found
        if must_change:
            self._coming = who
            self.door.wait(False)
            self._show_form(self.change)
        else:
            self._come_in(who)

    def _come_in(self, who: Officer) -> None:
        self.forget()
        self._frame.signed_in(who)

    def _refused(self, form: Form, field: QLineEdit, trouble: BaseException) -> None:
        form.refuse(trouble)
        field.setFocus()
        field.selectAll()

    def _make_first(self) -> None:
        if self.first_password.text() != self.first_again.text():
            self.first.troubles.say((tr(DIFFERENT),))
            return
        self.first.wait(True)
        officer = Officer(
            PersonId(self.first_number.text().strip()),
            self.first_name.text().strip(),
            "",
            frozenset({Role.ADMINISTRATOR}),
        )
        self.ask(
            partial(
                _make_first, self._parts, self.code.text(), officer, self.first_password.text()
            ),
            self._entered,
            partial(self._refused, self.first, self.code),
            writes=True,
        )

    def _change(self) -> None:
        if self._coming is None:
            return
        if self.new.text() != self.again.text():
            self.change.troubles.say((tr(DIFFERENT),))
            return
        self.change.wait(True)
        who = self._coming
        self.ask(
            partial(
                self._parts.accounts.change_password, who, self.password.text(), self.new.text()
            ),
            partial(self._changed, who),
            partial(self._refused, self.change, self.new),
            writes=True,
        )

    def _changed(self, who: Officer, _done: None) -> None:
        self._come_in(who)

    def _back(self) -> None:
        who = self._coming
        self.forget()
        self._show_form(self.door)
        if who is not None:
            self.ask(partial(self._parts.accounts.sign_out, who), nothing, writes=True)


def _enter(parts: Parts, number: str, password: str) -> tuple[Officer, bool]:
    who = parts.accounts.sign_in(number, password)
    return who, parts.accounts.must_change(who)


def _make_first(parts: Parts, code: str, officer: Officer, password: str) -> tuple[Officer, bool]:
    parts.accounts.first_administrator(code, officer.id, officer.name, officer.rank, password)
    return parts.accounts.sign_in(officer.id, password), False
