"""The dialog that asks whether somebody was listed, and shows the answer with its proofs in words.

Every answer is a disclosure: it is asked for what before it is given, the log says so, and never
about whom. Nothing is chosen beforehand, and nothing that was typed is kept.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from typing_extensions import override

from console.domain import proofs
from console.domain.entries import Person
from console.domain.refusals import refusal
from console.services.later import CAUTION, Purpose, WasListed
from console.ui import moments
from console.ui.doing_sheet import Doing
from console.ui.fields import line_field
from console.ui.files import FileChoice, write_file
from console.ui.jobs import Lane
from console.ui.sheet import button
from console.ui.tongue import later, number, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit

    from console.services.later import Listing
    from console.ui.page import Frame, Parts

PURPOSES: Final = {
    Purpose.SUBJECT_ACCESS: later("A subject access request"),
    Purpose.COMPLAINT: later("A complaint"),
    Purpose.COURT: later("A court"),
    Purpose.COMMISSIONER: later("A commissioner"),
    Purpose.AUDIT: later("An audit"),
}


class WasListedSheet(Doing):
    """The dialog."""

    lane = Lane.NETWORK

    def __init__(self, frame: Frame, parts: Parts, parent: QWidget) -> None:
        super().__init__(
            frame,
            tr("Was somebody listed?"),
            tr(
                "Says for which lists a person was proposed and how each came out, also when the "
                "names are erased, with a proof that anybody can check against the certificate. "
                "The answer goes into the log as a disclosure, with its purpose and the request's "
                "reference, and never about whom."
            ),
            parent,
        )
        self._parts = parts
        self._found: WasListed | None = None
        self._build()
        self.answer = QPlainTextEdit()
        self.answer.setReadOnly(True)
        self.answer.setTabChangesFocus(True)
        self.answer.setMinimumHeight(220)
        self.answer.setAccessibleName(tr("The answer"))
        self.save = button(tr("Save the proofs…"))
        self.save.clicked.connect(self._save)
        for one in (self.answer, self.save):
            one.hide()
            self.body.addWidget(one)
        self.send.setText(tr("Look it up"))
        self.surname.setFocus()

    def _build(self) -> None:
        self.surname, self.forenames = line_field(longest=120), line_field(longest=120)
        self.born = line_field("1991-04-17", longest=10)
        self.purpose = QComboBox()
        self.purpose.setPlaceholderText(tr("Pick for what"))
        for purpose, words in PURPOSES.items():
            self.purpose.addItem(tr(words), purpose.value)
        self.purpose.setCurrentIndex(-1)
        self.case = line_field(longest=60)
        names = (tr("PNC ID"), tr("CRO number"), tr("Nominal reference"), tr("Custody number"))
        self.identifiers = tuple(line_field(longest=60) for _ in names)
        add = self.fields.add
        add(tr("Surname"), self.surname)
        add(tr("Forenames"), self.forenames, tr("Both as they were proposed."))
        add(tr("Date of birth"), self.born, tr("Year, month, day, such as 1991-04-17."), width=160)
        for words, field in zip(names, self.identifiers, strict=True):
            add(words, field, width=260)
        add(tr("For"), self.purpose, width=260)
        add(tr("Reference"), self.case, tr("The request's own number; never a name."))
        for field in (self.surname, self.born):
            field.textChanged.connect(self._changed)
        self.purpose.currentIndexChanged.connect(self._changed)

    def _changed(self, _now: object = None) -> None:
        self.offer()

    @override
    def is_ready(self) -> bool:
        return bool(
            self.surname.text().strip()
            and self.born.text().strip()
            and self.purpose.currentIndex() >= 0
        )

    @override
    def work(self) -> Callable[[], WasListed]:
        return partial(
            _ask,
            self._parts,
            self._frame,
            (_typed(self.surname), _typed(self.forenames), _typed(self.born)),
            tuple(_typed(one) for one in self.identifiers),
            Purpose(self.purpose.currentData()),
            _typed(self.case),
        )

    @override
    def told(self, result: object) -> tuple[str, str]:
        if not isinstance(result, WasListed):
            return "", ""
        self._found = result
        self.answer.setPlainText("\n\n".join(answer_words(result)))
        self.answer.show()
        self.save.setVisible(bool(result.proof_files))
        return said(result.headline), tr("The answer is event {number} of the log.").format(
            number=number(result.event)
        )

    def _save(self) -> None:
        choice = FileChoice.folder(self, tr("Choose a folder for the proofs"))
        choice.picked.connect(self.write_proofs)
        choice.open()

    def write_proofs(self, folder: Path) -> None:
        """Write every proof into a folder, each into a file of its own."""
        if self._found is not None:
            self._frame.jobs.ask(
                Lane.NETWORK,
                partial(_write, self._found, folder),
                self._written,
                self.troubles.show_trouble,
                writes=True,
            )

    def _written(self, folder: Path) -> None:
        self.outcome_more.setText(tr("Written to {file}.").format(file=folder))


def answer_words(found: WasListed) -> tuple[str, ...]:
    """The answer in paragraphs: each list with its proof, what it does not reach, the caution."""
    parts = ["\n".join(listing_words(one)) for one in found.listings]
    return tuple(one for one in (*parts, said(found.limit), said(CAUTION)) if one)


def listing_words(one: Listing) -> tuple[str, ...]:
    """What came of one list, and the proof of it."""
    lines = [
        tr("{reference}, Operation {operation}, {place}, {start} to {end}").format(
            reference=one.deployment,
            operation=one.operation,
            place=one.place,
            start=moments.stamp(one.starts_at),
            end=moments.stamp(one.ends_at),
        ),
        said(one.sentence),
        said(one.matched),
    ]
    if one.recalled is not None:
        lines.append(
            tr("Recall {number}: {at}.").format(
                number=one.recalled.number, at=moments.stamp(one.recalled.at)
            )
        )
    if one.proof is None or one.signed_at is None:
        return (*lines, tr("No certificate was signed that has this entry, so nothing proves it."))
    if not all(line.ok for line in proofs.check(one.proof, one.certificate, one.proof.root)):
        return (*lines, tr("The proof of this does NOT hold: do not rely on it."))
    lines.append(
        tr(
            "Proof: as leaf {index} of {leaves} this stands under the root of {certificate}, "
            "signed {at}; {steps} steps lead from it to {root}."
        ).format(
            index=number(one.proof.index + 1),
            leaves=number(one.proof.leaves),
            certificate=one.certificate,
            at=moments.stamp(one.signed_at),
            steps=number(len(one.proof.path)),
            root=one.proof.root,
        )
    )
    return tuple(lines)


def _typed(field: QLineEdit) -> str:
    return field.text().strip()


def _ask(
    parts: Parts,
    frame: Frame,
    names: tuple[str, str, str],
    identifiers: tuple[str, ...],
    purpose: Purpose,
    case: str,
) -> WasListed:
    surname, forenames, born = names
    try:
        day = date.fromisoformat(born)
    except ValueError:
        raise refusal("born", tr("Write the date of birth like 1991-04-17.")) from None
    pnc_id, cro_number, nominal_ref, custody_number = identifiers
    person = Person(surname, forenames, day, "", pnc_id, cro_number, nominal_ref, custody_number)
    return parts.later.was_listed(frame.who, person, purpose, case)


def _write(found: WasListed, folder: Path) -> Path:
    for each in found.proof_files:
        write_file(folder / each.name, each.data)
    return folder
