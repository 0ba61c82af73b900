"""What everybody sets for themselves: the look of the window, their password, their key.

Looks hold at once; a password is changed only with the old one; a signing key is made here and
kept nowhere but in the file that its owner chooses.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from console.domain.people import SHORTEST_PASSWORD, Act, Officer, may
from console.ui.fields import MEDIUM, SHORT, Fields, line_field, password_field
from console.ui.files import FileChoice, write_file
from console.ui.motion import STILL, SYSTEM
from console.ui.notices import Kind
from console.ui.pieces import Card, label, lay, row
from console.ui.sheet import Troubles, button
from console.ui.theme import TEXT_SCALES
from console.ui.tongue import ENGLISH, FOLLOW, WELSH, later, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from console.ui.page import Frame, MadeKey, Parts
    from console.ui.plain_page import PlainPage

LANGUAGE_WORDS: Final = {FOLLOW: later("As the system"), ENGLISH: "English", WELSH: "Cymraeg"}
"""Each language is named in itself."""
LOCK_MINUTES: Final = (2, 5, 10, 15, 30, 60)
SCHEME_WORDS: Final = {
    "system": later("As the system"),
    "light": later("Light"),
    "dark": later("Dark"),
}


class LookSection(QWidget):
    """Colours, text size, faces in the queue, and when the desk locks."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._filling = False
        self._column = QVBoxLayout(self)
        lay(self._column, space=12)
        self.language, self.scheme, self.scale = QComboBox(), QComboBox(), QComboBox()

    def build(self) -> Iterator[QWidget]:
        """Make what lies in it, giving each part that has just been put in its place."""
        look, desk = Card(tr("How it looks")), Card(tr("At the desk"))
        self._column.addWidget(look)
        self._column.addWidget(desk)
        yield look
        yield from self._choices(look)
        self.still = QCheckBox(tr("Nothing moves by itself"))
        look.body.addWidget(self.still)
        look.body.addWidget(
            label(
                tr(
                    "Menus and bars stand still and the cursor does not blink. Where the "
                    "desktop asks for less movement, that holds here too."
                ),
                "small-muted",
                wrap=True,
            )
        )
        yield look
        self.faces = QCheckBox(tr("Show small faces in the queue"))
        self.lock_after = QComboBox()
        for minutes in LOCK_MINUTES:
            self.lock_after.addItem(tr("{minutes} min").format(minutes=minutes), minutes)
        desk.body.addWidget(self.faces)
        self.faces_words = label(
            tr(
                "Each face that the queue shows counts as a view and goes into the log. A force's "
                "policy pack can forbid them."
            ),
            "small-muted",
            wrap=True,
        )
        desk.body.addWidget(self.faces_words)
        desk.body.addSpacing(6)
        lock = Fields()
        lock.add(
            tr("Lock the screen after"),
            self.lock_after,
            tr("Without a touch; what was typed stays, and your password opens it again."),
            SHORT,
        )
        desk.body.addLayout(lock)
        self._faces_card_parts = (self.faces, self.faces_words)
        yield desk
        self.language.currentIndexChanged.connect(self._apply)
        self.scheme.currentIndexChanged.connect(self._apply)
        self.scale.currentIndexChanged.connect(self._apply)
        self.still.toggled.connect(self._apply)
        self.faces.toggled.connect(self._apply)
        self.lock_after.currentIndexChanged.connect(self._apply)

    def _choices(self, look: Card) -> Iterator[QWidget]:
        form = Fields()
        look.body.addLayout(form)
        form.add(
            tr("Language"), self.language, tr("Holds when the console is next started."), SHORT
        )
        yield self.language
        form.add(tr("Colours"), self.scheme, width=SHORT)
        yield self.scheme
        form.add(tr("Text size"), self.scale, width=SHORT)
        yield self.scale
        for code, words in LANGUAGE_WORDS.items():
            self.language.addItem(tr(words), code)
        yield self.language
        for code, words in SCHEME_WORDS.items():
            self.scheme.addItem(tr(words), code)
        yield self.scheme
        for scale in TEXT_SCALES:
            self.scale.addItem(f"{scale} %", scale)
        yield self.scale

    def show_preferences(self) -> None:
        """Show what is set."""
        chosen = self._frame.preferences
        self._filling = True
        self.language.setCurrentIndex(max(self.language.findData(chosen.language), 0))
        self.scheme.setCurrentIndex(max(self.scheme.findData(chosen.scheme), 0))
        nearest = min(TEXT_SCALES, key=lambda one: abs(one - chosen.text_scale))
        self.scale.setCurrentIndex(TEXT_SCALES.index(nearest))
        self.still.setChecked(chosen.motion == STILL)
        self.faces.setChecked(chosen.faces_in_queue)
        closest = min(LOCK_MINUTES, key=lambda one: abs(one - chosen.lock_after))
        self.lock_after.setCurrentIndex(LOCK_MINUTES.index(closest))
        sees = may(self._frame.who, Act.SEE_FACES)
        for widget in self._faces_card_parts:
            widget.setVisible(sees)
        self._filling = False

    def _apply(self, _changed: object) -> None:
        if self._filling:
            return
        self._frame.apply_preferences(
            replace(
                self._frame.preferences,
                language=str(self.language.currentData()),
                scheme=str(self.scheme.currentData()),
                text_scale=int(self.scale.currentData()),
                motion=STILL if self.still.isChecked() else SYSTEM,
                faces_in_queue=self.faces.isChecked(),
                lock_after=int(self.lock_after.currentData()),
            )
        )


class PasswordSection(QWidget):
    """Changing one's own password."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        card = Card(tr("Change your password"))
        self.old = password_field(tr("Present password"))
        self.new = password_field(tr("New password"))
        self.again = password_field(tr("New password, once more"))
        form = Fields(180)
        form.add(tr("Present password"), self.old, width=MEDIUM)
        form.add(
            tr("New password"),
            self.new,
            tr("At least {shortest_password} characters; several words are best.").format(
                shortest_password=SHORTEST_PASSWORD
            ),
            MEDIUM,
        )
        form.add(tr("New password, once more"), self.again, width=MEDIUM)
        self.troubles = Troubles()
        self.send = button(tr("Change the password"), primary=True)
        self.send.clicked.connect(self.change)
        card.body.addLayout(form)
        card.body.addWidget(self.troubles)
        card.body.addSpacing(6)
        card.body.addLayout(row(self.send, None))
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(card)

    def forget(self) -> None:
        """Let go of what was typed."""
        for field in (self.old, self.new, self.again):
            field.clear()
        self.troubles.say(())
        self.send.setEnabled(True)

    def change(self) -> None:
        """Ask for the change."""
        if self.new.text() != self.again.text():
            self.troubles.say((tr("The two new passwords differ; type the same one twice."),))
            return
        self.troubles.say(())
        self.send.setEnabled(False)
        self._page.ask(
            partial(
                self._parts.accounts.change_password,
                self._frame.who,
                self.old.text(),
                self.new.text(),
            ),
            self._changed,
            self._refused,
            writes=True,
        )

    def _changed(self, _done: None) -> None:
        self.forget()
        self._frame.notices.say(Kind.NEWS, (tr("Your password is changed."),))

    def _refused(self, trouble: BaseException) -> None:
        self.send.setEnabled(True)
        self.troubles.show_trouble(trouble)


class SigningKeySection(QWidget):
    """Making a signing key in a file."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        card = Card(tr("Make a signing key"))
        card.body.addWidget(
            label(
                tr(
                    "You sign certificates with a key file (PKCS#12) and its passphrase. A force "
                    "that issues keys gives you one; otherwise make one here. It is written only "
                    "into the file that you choose, with the trust root beside it, which is what a "
                    "checker needs to know your signature by."
                ),
                "muted",
                wrap=True,
            )
        )
        card.body.addSpacing(6)
        self.organisation = line_field("Metropolitan Police Service", longest=100)
        self.passphrase = password_field(tr("Passphrase"))
        self.again = password_field(tr("Passphrase, once more"))
        form = Fields(180)
        form.add(tr("Organisation"), self.organisation, width=MEDIUM)
        form.add(
            tr("Passphrase"),
            self.passphrase,
            tr("It cannot be found again once it is lost."),
            MEDIUM,
        )
        form.add(tr("Passphrase, once more"), self.again, width=MEDIUM)
        self.troubles = Troubles()
        self.made = label("", "good", wrap=True)
        self.send = button(tr("Make the key…"), primary=True)
        self.send.clicked.connect(self._choose)
        card.body.addLayout(form)
        card.body.addWidget(self.troubles)
        card.body.addWidget(self.made)
        card.body.addSpacing(6)
        card.body.addLayout(row(self.send, None))
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(card)

    def forget(self) -> None:
        """Let go of what was typed."""
        fields: tuple[QLineEdit, ...] = (self.organisation, self.passphrase, self.again)
        for field in fields:
            field.clear()
        self.troubles.say(())
        self.made.setText("")
        self.send.setEnabled(True)

    def problems(self) -> tuple[str, ...]:
        """What is missing."""
        found = []
        if not self.organisation.text().strip():
            found.append(tr("Say which organisation the key is for."))
        if len(self.passphrase.text()) < SHORTEST_PASSWORD:
            found.append(
                tr("A passphrase needs at least {shortest_password} characters.").format(
                    shortest_password=SHORTEST_PASSWORD
                )
            )
        elif self.passphrase.text() != self.again.text():
            found.append(tr("The two passphrases differ; type the same one twice."))
        return tuple(found)

    def _choose(self) -> None:
        problems = self.problems()
        self.troubles.say(problems)
        if not problems:
            choice = FileChoice.to_save(
                self.window(), tr("Keep the key in"), f"{self._frame.who.id}.p12", tr("Key (*.p12)")
            )
            choice.picked.connect(self.make)
            self._page.open_sheet(choice)

    def make(self, file: Path) -> None:
        """Make the key and write it, with the trust root beside it."""
        self.send.setEnabled(False)
        self._page.ask(
            partial(
                _make,
                self._parts,
                self._frame.who,
                self.organisation.text().strip(),
                self.passphrase.text(),
                self._parts.clock(),
                file,
            ),
            partial(self._kept, file),
            self._refused,
            writes=True,
        )

    def _kept(self, file: Path, key: MadeKey) -> None:
        self.forget()
        self.made.setText(
            tr(
                "Your key is {name}; the trust root beside it is {name2}. Fingerprint "
                "{fingerprint}."
            ).format(name=file.name, name2=root_of(file).name, fingerprint=key.fingerprint)
        )

    def _refused(self, trouble: BaseException) -> None:
        self.send.setEnabled(True)
        self.troubles.show_trouble(trouble)


def root_of(file: Path) -> Path:
    """Where the trust root of a key goes: beside it."""
    return file.with_name(f"{file.stem}-root.pem")


def _make(
    parts: Parts, who: Officer, organisation: str, passphrase: str, at: datetime, file: Path
) -> MadeKey:
    made = parts.make_key(who.title, organisation, passphrase, at)
    write_file(file, made.p12)
    write_file(root_of(file), made.root_pem)
    parts.setup.note_key(who, made.fingerprint)
    return made
