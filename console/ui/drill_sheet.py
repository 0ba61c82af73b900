"""The dialog of a drill: a withdrawal is invented for a test entry, and its way is measured.

From the record on all goes the way of a real one; the next certificate prints the figures.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from typing_extensions import override

from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from console.services.contracts import Changes
from console.ui import moments
from console.ui.fields import Fields, line_field
from console.ui.jobs import Lane
from console.ui.pieces import label, say
from console.ui.sheet import Sheet
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import DeploymentRef
    from console.services.drill import Drilled, Looked
    from console.ui.page import Frame, Parts

LOOK: Final = 2_000


class DrillSheet(Sheet):
    """The dialog."""

    went_through = Signal(object)

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(tr("Drill"), parent, width=620)
        self._frame, self._parts, self._ref = frame, parts, ref
        self._looking = False
        self.body.addWidget(
            label(
                tr(
                    "Says, as an invented records system, that the warrants of a test entry were "
                    "withdrawn. The watch has to recall it and have it confirmed off the system; "
                    "the times are measured and printed on the next certificate. Only on an "
                    "exercise, and only for an entry that is fictional."
                ),
                wrap=True,
            )
        )
        self.entry = line_field(longest=80)
        fields = Fields(170)
        fields.add(tr("Test entry"), self.entry, width=260)
        self.body.addLayout(fields)
        self.state, self.outcome = label("", "strong", wrap=True), label("", "heading", wrap=True)
        for one in (self.state, self.outcome):
            one.hide()
            self.body.addWidget(one)
        self.close_button = self.add_close(tr("Close"))
        self.end = self.add_button(tr("End the drill"))
        self.end.setEnabled(False)
        self.end.clicked.connect(self.end_drill)
        self.send = self.add_button(tr("Begin the drill"))
        self.send.setEnabled(False)
        self.send.clicked.connect(self.begin)
        self.entry.textChanged.connect(self._offer)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self.entry.setFocus()
        self.look()

    def _offer(self, _text: str = "") -> None:
        self.send.setEnabled(bool(self.entry.text().strip()) and not self._timer.isActive())

    def begin(self) -> None:
        """Invent the withdrawal."""
        self.troubles.say(())
        self.send.setEnabled(False)
        say(self.outcome, "")
        entry = EntryRef(self.entry.text().strip())
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.drill.begin, self._frame.who, self._ref, entry),
            self._began,
            self._refused,
            writes=True,
        )

    def _began(self, _running: object) -> None:
        self.went_through.emit(Changes(deployments=frozenset({self._ref})))
        self.look()

    def look(self) -> None:
        """Look how far it has come."""
        if self._looking:
            return
        self._looking = True
        self._frame.jobs.ask(
            Lane.DATABASE, partial(self._parts.drill.look, self._frame.who), self._saw, self._none
        )

    def _saw(self, found: Looked) -> None:
        self._looking = False
        self.entry.setEnabled(False)
        self.end.setEnabled(True)
        begun = found.running.changed_at
        words = tr("A drill with {entry} began {at}.").format(
            entry=found.running.entry_ref, at=moments.stamp(begun, self._parts.clock())
        )
        if found.astray:
            words = said(found.astray)
        elif found.confirmation is not None and found.recall is not None:
            words = tr(
                "Recalled after {recalled}, confirmed off after {off}. End the drill."
            ).format(
                recalled=moments.clock_of(found.recall.recalled_at - begun),
                off=moments.clock_of(found.confirmation.off_at - begun),
            )
        elif found.recall is not None:
            words = tr("Recalled after {recalled}; not confirmed off yet.").format(
                recalled=moments.clock_of(found.recall.recalled_at - begun)
            )
        say(self.state, words)
        self._timer.start()
        self._offer()

    def _none(self, trouble: BaseException) -> None:
        """No drill is under way, which is how it should be before one begins."""
        self._looking = False
        self._timer.stop()
        self.entry.setEnabled(True)
        self.end.setEnabled(False)
        say(self.state, "")
        self._offer()
        if not isinstance(trouble, RefusedError):
            self.troubles.show_trouble(trouble)

    def end_drill(self) -> None:
        """End it, and keep what it measured."""
        self._timer.stop()
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.drill.end, self._frame.who),
            self._ended,
            self._refused,
            writes=True,
        )

    def _ended(self, drilled: Drilled) -> None:
        say(
            self.outcome,
            tr("The drill's figures are kept, and the next certificate prints them.")
            if drilled.facts is not None
            else said(drilled.astray) or tr("The drill measured nothing."),
        )
        self.went_through.emit(Changes(deployments=frozenset({self._ref})))
        self.look()

    def _refused(self, trouble: BaseException) -> None:
        self._offer()
        self.troubles.show_trouble(trouble)

    @override
    def reject(self) -> None:
        """Close; a drill that is under way goes on."""
        self._timer.stop()
        super().reject()
