"""The dialog that hands a list over: to whom, into which folder, how, and with whose key.

What leaves is a disclosure, and the dialog says so.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QWidget
from typing_extensions import override

from console.services.packages import Options
from console.services.releasing import Released
from console.ui.fields import LONGEST_LINE
from console.ui.files import FileChoice, read_small_file
from console.ui.jobs import Lane
from console.ui.key_part import NONE, GivenKey, KeyPart, beside
from console.ui.long_sheet import LongDoing
from console.ui.pieces import label
from console.ui.sheet import button
from console.ui.tongue import later, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.contracts import Changes
    from console.services.following import Following
    from console.services.kept_handover import SystemSpec
    from console.ui.page import Frame, Parts

CERTIFICATES: Final = later("Certificate (*.pem *.crt *.cer *.der);;Any file (*)")
LARGEST_CERTIFICATE: Final = 100_000


class ReleaseSheet(LongDoing):
    """The dialog; `again` says that the list was handed over before."""

    def __init__(
        self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget, *, again: bool
    ) -> None:
        super().__init__(
            frame,
            tr("Hand the list over"),
            tr(
                "Writes a signed package for a recognition system: pictures with references that "
                "mean nothing elsewhere, and no more about anybody than the engagement needs. "
                "That it leaves is logged as a disclosure to whoever is named here."
            ),
            parent,
        )
        self._parts, self._ref = parts, ref
        self.folder: Path | None = None
        self.sealed: Path | None = None
        self._build(again=again)
        frame.jobs.ask(
            Lane.DATABASE, partial(parts.systems.all, frame.who), self._show_systems, self._refused
        )

    def _build(self, *, again: bool) -> None:
        self.recipient = QComboBox()
        self.recipient.setEditable(True)
        line = self.recipient.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST_LINE)
            line.setPlaceholderText(tr("A recognition system, or anybody in words"))
        self.whole, self.delta = (
            QRadioButton(tr("The whole list")),
            QRadioButton(tr("What came and went since the last package")),
        )
        self.ansi_nist = QCheckBox(tr("Also as ANSI/NIST-ITL Type-10 files"))
        self.seal = QCheckBox(tr("Encrypt every file to one recipient's certificate"))
        self.folder_name, self.sealed_name = (label("", "muted", wrap=True) for _ in range(2))
        add = self.fields.add
        add(tr("To whom"), self.recipient)
        if again:
            add(tr("What"), self.whole)
            add("", self.delta)
        choose_folder = self._chooser(tr("Choose the folder…"), self._choose_folder)
        add(
            tr("Into"),
            beside(choose_folder, self.folder_name),
            tr("A folder that is new or empty."),
        )
        add(tr("How"), self.ansi_nist)
        add("", self.seal)
        self.choose_sealed = self._chooser(tr("Choose the certificate…"), self._choose_sealed)
        add("", beside(self.choose_sealed, self.sealed_name))
        self.key = KeyPart(self, self.fields, self.offer)
        self.choose_sealed.setEnabled(False)
        self.whole.setChecked(not again)
        for signal in (
            self.recipient.editTextChanged,
            self.whole.toggled,
            self.delta.toggled,
        ):
            signal.connect(self._changed)
        self.seal.toggled.connect(self._seal_toggled)
        self.recipient.setFocus()

    def _chooser(self, words: str, choose: Callable[[], None]) -> QPushButton:
        made = button(words)
        made.clicked.connect(choose)
        return made

    def _show_systems(self, systems: tuple[SystemSpec, ...]) -> None:
        typed = self.recipient.currentText()
        self.recipient.addItems([one.name for one in systems])
        self.recipient.setEditText(typed)

    def _changed(self, _now: object = None) -> None:
        self.offer()

    def _seal_toggled(self, wanted: bool) -> None:
        self.choose_sealed.setEnabled(wanted)
        self.offer()

    def _choose_folder(self) -> None:
        self._open(FileChoice.folder(self, tr("Choose a new or empty folder")), self.take_folder)

    def _choose_sealed(self) -> None:
        choice = FileChoice.to_open(
            self, tr("Choose the recipient's certificate"), tr(CERTIFICATES)
        )
        self._open(choice, self.take_certificate)

    def _open(self, choice: FileChoice, then: Callable[[Path], None]) -> None:
        choice.picked.connect(then)
        choice.open()

    def take_folder(self, folder: Path) -> None:
        """Write into this folder."""
        self.folder = folder
        self.folder_name.setText(str(folder))
        self.offer()

    def take_certificate(self, file: Path) -> None:
        """Encrypt to this certificate."""
        self.sealed = file
        self.sealed_name.setText(file.name)
        self.offer()

    @override
    def is_ready(self) -> bool:
        return bool(
            self.recipient.currentText().strip()
            and self.folder is not None
            and self.key.is_given
            and (self.whole.isChecked() or self.delta.isChecked())
            and (self.sealed is not None or not self.seal.isChecked())
        )

    @override
    def long_work(self) -> Callable[[Following], object]:
        folder = self.folder
        if folder is None:
            raise LookupError(NONE)
        return partial(
            _release,
            self._parts,
            self._frame.who,
            self._ref,
            folder,
            (self.recipient.currentText().strip(), self.ansi_nist.isChecked()),
            self.sealed if self.seal.isChecked() else None,
            self.key.give(),
            delta=self.delta.isChecked(),
        )

    @override
    def told(self, result: object) -> tuple[str, str]:
        if not isinstance(result, Released):
            return "", ""
        back = (
            tr_n("{count} taken back", "{count} taken back", result.removed)
            if result.removed
            else ""
        )
        given = tr_n("{count} entries", "{count} entry", result.entries)
        return (
            tr("Hand-over {number} for {recipient} is written.").format(
                number=result.number, recipient=result.recipient
            ),
            tr("{what}, under {certificate}, in {folder}. Its manifest's SHA-256: {digest}").format(
                what=", ".join(one for one in (given, back) if one),
                certificate=result.certificate,
                folder=result.folder,
                digest=result.manifest_sha256,
            ),
        )

    @override
    def changes_of(self, result: object) -> Changes:
        return result.changes if isinstance(result, Released) else super().changes_of(result)


def _release(
    parts: Parts,
    who: Officer,
    ref: DeploymentRef,
    folder: Path,
    wanted: tuple[str, bool],
    sealed: Path | None,
    key: GivenKey,
    follow: Following,
    *,
    delta: bool,
) -> Released:
    recipient, ansi_nist = wanted
    certificate = None if sealed is None else read_small_file(sealed, LARGEST_CERTIFICATE)
    hand = parts.handover.delta if delta else parts.handover.release
    return hand(who, ref, folder, Options(recipient, ansi_nist, certificate), key.read(), follow)
