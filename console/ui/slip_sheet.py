"""The dialog of recall slips: make the next one and print it, and take the code in that it got.

A slip is numbered and leaves the office, so that it is made only when somebody asks for it; the
code that is read back proves that it was applied.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from console.services.contracts import Changes
from console.ui.fields import Fields, line_field
from console.ui.jobs import Lane
from console.ui.pieces import label, row, say
from console.ui.printing import PrintSheet
from console.ui.sheet import Sheet, button
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.services.slipping import IssuedSlip, SlipAnswer
    from console.ui.page import Frame, Parts

LONGEST_CODE = 80


class SlipSheet(Sheet):
    """The dialog."""

    went_through = Signal(object)

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(tr("Recall slip"), parent, width=620)
        self._frame, self._parts, self._ref = frame, parts, ref
        self._issued: IssuedSlip | None = None
        self.print_sheet: PrintSheet | None = None
        self._build()

    def _build(self) -> None:
        say_ = self.body.addWidget
        say_(
            label(
                tr(
                    "One page for a van without a network, with every recall that its system has "
                    "not confirmed. The operator keys the codes in or scans them, and reads a code "
                    "back. A new slip replaces the one before."
                ),
                wrap=True,
            )
        )
        self.recipient = line_field(tr("Only where several systems hold the list"))
        fields = Fields(170)
        fields.add(tr("Which system"), self.recipient)
        self.body.addLayout(fields)
        self.make = button(tr("Make the next slip and print it…"), primary=True)
        self.make.clicked.connect(self.make_slip)
        self.body.addLayout(row(self.make, None))
        self.made = label("", "good", wrap=True)
        self.made.hide()
        say_(self.made)
        say_(label(tr("READ BACK"), "caption"))
        self.number = QSpinBox()
        self.number.setRange(1, 9_999)
        self.code = line_field(longest=LONGEST_CODE)
        back = Fields(170)
        back.add(tr("Slip number"), self.number, width=110)
        back.add(tr("Code that was read back"), self.code)
        self.body.addLayout(back)
        self.answer = label("", wrap=True)
        self.answer.hide()
        say_(self.answer)
        self.close_button = self.add_close(tr("Close"))
        self.send = self.add_button(tr("Take the code in"))
        self.send.setEnabled(False)
        self.send.clicked.connect(self.read_back)
        self.code.textChanged.connect(self._offer)

    def _offer(self) -> None:
        self.send.setEnabled(bool(self.code.text().strip()))

    def make_slip(self) -> None:
        """Make the next slip, which is shown as it will be printed."""
        self.troubles.say(())
        self._issued = None
        self.print_sheet = PrintSheet(
            self._frame, self._parts, tr("the recall slip"), self._take_out, self
        )
        self.print_sheet.finished.connect(self._printed)
        self.print_sheet.open()

    def _take_out(self) -> bytes:
        """Run in the lane of the store: the slip's page; what it is, is kept for the dialog."""
        recipient = self.recipient.text().strip()
        self._issued = self._parts.handover.slip(self._frame.who, self._ref, recipient)
        return self._issued.pdf

    def _printed(self, _result: int) -> None:
        issued = self._issued
        if issued is None:
            return
        self.number.setValue(issued.number)
        recalls = ", ".join(str(one) for one in issued.recalls)
        words = tr("Slip {number} for {recipient} recalls: {recalls}.").format(
            number=issued.number, recipient=issued.recipient, recalls=recalls
        )
        if issued.replaces:
            words += " " + tr("It replaces slip {replaces}.").format(replaces=issued.replaces)
        say(self.made, words)
        self.went_through.emit(Changes(deployments=frozenset({self._ref})))
        self.code.setFocus()

    def read_back(self) -> None:
        """Take the code in that was read back."""
        if not self.send.isEnabled():
            return
        self.troubles.say(())
        self.send.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(
                self._parts.handover.read_back,
                self._frame.who,
                self._ref,
                self.number.value(),
                self.code.text().strip(),
                self.recipient.text().strip(),
            ),
            self._answered,
            self._refused,
            writes=True,
        )

    def _answered(self, answer: SlipAnswer) -> None:
        self._offer()
        if not answer.holds:
            say(self.answer, "")
            self.troubles.say((said(answer.sentence),))
            return
        self.code.clear()
        say(self.answer, said(answer.sentence))
        self.went_through.emit(Changes(deployments=frozenset({self._ref})))

    def _refused(self, trouble: BaseException) -> None:
        self._offer()
        self.troubles.show_trouble(trouble)
