"""The dialog that signs: the draft's own pages, the statement, the key and its passphrase.

What is signed is the draft that is shown: once the statement is changed, the new draft has to
be drawn and seen first. Enter never signs, and the passphrase goes when its request is made.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from console.domain.refusals import MovedOnError
from console.domain.signing import LONGEST_STATEMENT, SHORTEST_STATEMENT
from console.domain.supplements import file_name
from console.services.packages import SigningKey
from console.ui.certificate_view import CertificateView
from console.ui.fields import password_field
from console.ui.files import FileChoice, read_small_file, write_file
from console.ui.jobs import Lane
from console.ui.pieces import label, lay, row
from console.ui.sheet import Sheet, button
from console.ui.tongue import later, number, tr

if TYPE_CHECKING:
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.signoff import DraftCertificate, Signed
    from console.ui.page import Frame, Parts

KEYS: Final = later("Signing key (*.p12 *.pfx);;Any file (*)")
PDF: Final = later("PDF document (*.pdf)")
LARGEST_KEY: Final = 1_000_000


class Drawn(NamedTuple):
    """A draft with the pictures of its pages."""

    draft: DraftCertificate
    pages: tuple[bytes, ...]


def draw(parts: Parts, who: Officer, ref: DeploymentRef, statement: str) -> Drawn:
    """Draft the certificate and draw its pages."""
    draft = parts.signoff.draft(who, ref, statement)
    return Drawn(draft, parts.page_pictures(draft.pdf))


class SigningDialog(Sheet):
    """The dialog."""

    signed = Signal(object)

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        ref: DeploymentRef,
        statement: str,
        drawn: Drawn | None,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Sign the certificate"), parent, width=1040)
        self._frame, self._parts, self._ref = frame, parts, ref
        self._key: Path | None = None
        self._done: Signed | None = None
        self._busy = False
        self.drawn: Drawn | None = None
        self.setMinimumHeight(min(720, parent.height() - 40))
        self.paper = CertificateView(frame.theme)
        self.steps = QStackedWidget()
        self.steps.addWidget(self._asking(statement))
        self.steps.addWidget(self._finished())
        across = QHBoxLayout()
        lay(across, space=20)
        across.addWidget(self.paper, 5)
        across.addWidget(self.steps, 5)
        self.body.addLayout(across, 1)
        self.close_button = self.add_close()
        self.send = self.add_button(tr("Sign"), primary=True)
        self.send.clicked.connect(self.sign)
        if drawn is None:
            self._draw()
        else:
            self._show(drawn)

    def _asking(self, statement: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column, space=6)
        column.addWidget(label(tr("YOUR STATEMENT"), "caption"))
        self.statement = QPlainTextEdit(statement)
        self.statement.setAccessibleName(tr("Your statement"))
        self.statement.setTabChangesFocus(True)
        self.statement.textChanged.connect(self._offer)
        column.addWidget(self.statement, 1)
        self.length = label("", "small-muted")
        self.redraw = button(tr("Draw the new draft"))
        self.redraw.clicked.connect(self._draw)
        column.addLayout(row(self.length, None, self.redraw))
        column.addSpacing(8)
        column.addWidget(label(tr("WHAT IS SIGNED"), "caption"))
        self.number = label("", "strong")
        self.digest = label("", "small-muted", wrap=True)
        self.digest.setToolTip(tr("SHA-256 of the certificate's content"))
        column.addWidget(self.number)
        column.addWidget(self.digest)
        column.addSpacing(8)
        column.addWidget(label(tr("YOUR KEY"), "caption"))
        self.choose = button(tr("Choose the key file…"))
        self.choose.clicked.connect(self._choose)
        self.key_name = label(tr("No key chosen yet"), "muted")
        column.addLayout(row(self.choose, self.key_name, None))
        column.addWidget(label(tr("Passphrase of the key"), "small-muted"))
        self.passphrase = password_field(tr("Passphrase of the key"))
        self.passphrase.textChanged.connect(self._offer)
        column.addWidget(self.passphrase)
        self.doing = label("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.hide()
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        return made

    def _finished(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column, space=10)
        self.outcome = label("", "heading", wrap=True)
        column.addStretch(1)
        column.addWidget(self.outcome)
        column.addWidget(
            label(
                tr(
                    "The list is in force. Whoever is recalled from now on, or added and "
                    "approved, makes the next certificate. The certificate holds no face and no "
                    "name and can be shown to anyone; the schedule holds the faces and stays "
                    "inside the force."
                ),
                "muted",
                wrap=True,
            )
        )
        self.save = button(tr("Save certificate…"))
        self.save.clicked.connect(self._save)
        self.save_schedule = button(tr("Save schedule…"))
        self.save_schedule.clicked.connect(self._save_schedule)
        column.addLayout(row(self.save, self.save_schedule, None))
        self.saved = label("", "good", wrap=True)
        column.addWidget(self.saved)
        column.addStretch(2)
        return made

    # Drafting.

    def _draw(self) -> None:
        self.drawn = None
        self.troubles.say(())
        self._wait(tr("Drawing the draft…"))
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(draw, self._parts, self._frame.who, self._ref, self.statement.toPlainText()),
            self._show,
            self._refused,
        )

    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        number, change = drawn.draft.content.number, drawn.draft.content.difference
        if change is not None:
            self.heading.setText(
                tr("Sign {number}: {removed} removed, {added} added").format(
                    number=number, removed=change.removed, added=change.added
                )
            )
        self.paper.show_pages(
            drawn.pages, tr("Draft of certificate {number}").format(number=number)
        )
        self.number.setText(tr("Certificate {number}, as drawn at the left").format(number=number))
        digest = drawn.draft.digest
        self.digest.setText(" ".join(digest[at : at + 8] for at in range(0, len(digest), 8)))
        self._wait("")

    def _wait(self, words: str) -> None:
        self._busy = bool(words)
        self.doing.setText(words)
        self.bar.setVisible(self._busy)
        self._offer()

    def _is_drawn(self) -> bool:
        """Whether what is typed is what the draft says."""
        return (
            self.drawn is not None
            and self.drawn.draft.content.statement.text == self.statement.toPlainText().strip()
        )

    def _offer(self) -> None:
        length = len(self.statement.toPlainText().strip())
        long_enough = SHORTEST_STATEMENT <= length <= LONGEST_STATEMENT
        self.length.setText(
            tr("{length} characters").format(length=number(length))
            if long_enough
            else tr(
                "{length} characters; it needs {shortest_statement} to {longest_statement}"
            ).format(
                length=number(length),
                shortest_statement=SHORTEST_STATEMENT,
                longest_statement=number(LONGEST_STATEMENT),
            )
        )
        is_drawn = self._is_drawn()
        self.redraw.setVisible(not is_drawn and not self._busy)
        self.redraw.setEnabled(long_enough)
        self.statement.setReadOnly(self._busy)
        self.choose.setEnabled(not self._busy)
        self.passphrase.setEnabled(not self._busy)
        self.send.setEnabled(
            is_drawn and not self._busy and self._key is not None and bool(self.passphrase.text())
        )
        if not self._busy:
            self.doing.setText(
                ""
                if is_drawn or self.drawn is None
                else tr("The statement was changed. Draw the new draft and look at it; then sign.")
            )

    # The key.

    def _choose(self) -> None:
        choice = FileChoice.to_open(self, tr("Choose your key file"), tr(KEYS))
        choice.picked.connect(self.take_key)
        choice.open()

    def take_key(self, file: Path) -> None:
        """Sign with this key file."""
        self._key = file
        self.key_name.setText(file.name)
        self.passphrase.setFocus()
        self._offer()

    # Signing.

    def sign(self) -> None:
        """Sign the draft that is shown."""
        if not self.send.isEnabled() or self.drawn is None or self._key is None:
            return
        self.troubles.say(())
        draft, passphrase = self.drawn.draft, self.passphrase.text()
        self.passphrase.clear()
        self._wait(tr("Signing…"))
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(_sign, self._parts, self._frame.who, self._ref, draft, self._key, passphrase),
            self._signed,
            self._refused,
            writes=True,
        )

    def _refused(self, trouble: BaseException) -> None:
        if isinstance(trouble, MovedOnError):
            self.drawn = None
        self._wait("")
        self.troubles.show_trouble(trouble)
        self.passphrase.setFocus()

    def _signed(self, result: tuple[Signed, tuple[bytes, ...]]) -> None:
        self._done, pages = result
        self._busy = False
        number = self._done.number
        self.paper.show_pages(pages, tr("Certificate {number}").format(number=number))
        self.outcome.setText(tr("Certificate {number} is signed.").format(number=number))
        self.steps.setCurrentIndex(1)
        self.heading.setText(tr("Signed"))
        self.send.hide()
        self.close_button.setText(tr("Close"))
        self.save.setFocus()
        self.signed.emit(self._done)

    def reject(self) -> None:
        """Close, unless it is signing just now."""
        if not self._busy or self.drawn is None:
            super().reject()

    # What is taken out.

    def _save(self) -> None:
        if self._done is not None:
            name = file_name(self._done.number)
            choice = FileChoice.to_save(self, tr("Save the certificate"), name, tr(PDF))
            choice.picked.connect(self.write_certificate)
            choice.open()

    def write_certificate(self, file: Path) -> None:
        """Write the signed certificate; taking it out goes into the log."""
        if self._done is not None:
            self._write(
                partial(_write_certificate, self._parts, self._frame.who, self._done.number, file)
            )

    def _save_schedule(self) -> None:
        choice = FileChoice.to_save(
            self,
            tr("Save the schedule, which shows faces"),
            f"{self._ref}-schedule.pdf",
            tr(PDF),
        )
        choice.picked.connect(self.write_schedule)
        choice.open()

    def write_schedule(self, file: Path) -> None:
        """Write the schedule with faces; taking it out goes into the log."""
        self._write(partial(_write_schedule, self._parts, self._frame.who, self._ref, file))

    def _write(self, work: partial[Path]) -> None:
        self._frame.jobs.ask(
            Lane.DATABASE, work, self._wrote, self.troubles.show_trouble, writes=True
        )

    def _wrote(self, file: Path) -> None:
        self.saved.setText(tr("Written to {file}.").format(file=file))


def _sign(
    parts: Parts,
    who: Officer,
    ref: DeploymentRef,
    draft: DraftCertificate,
    key: Path,
    passphrase: str,
) -> tuple[Signed, tuple[bytes, ...]]:
    p12 = read_small_file(key, LARGEST_KEY)
    signed = parts.signoff.sign(
        who, ref, draft.digest, draft.content.statement.text, p12, passphrase
    )
    # What was struck can be taken back no more, so its pictures go at once.
    parts.erase.at_once(who.id, ref, SigningKey(p12, passphrase))
    return signed, parts.page_pictures(signed.pdf)


def _write_certificate(parts: Parts, who: Officer, number: str, file: Path) -> Path:
    return write_file(file, parts.signoff.certificate(who, number))


def _write_schedule(parts: Parts, who: Officer, ref: DeploymentRef, file: Path) -> Path:
    return write_file(file, parts.signoff.schedule(who, ref, file))
