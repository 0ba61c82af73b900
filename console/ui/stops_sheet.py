"""The dialog that takes the engagement team's results in: a file of them, or one by a form.

Right face on a wrong ground is counted apart from a wrong face. Good rows go in, bad ones are set
aside with the reason, and nothing that was taken in is ever edited.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain import reasons
from console.domain.decisions import NOTES_ONLY
from console.domain.findings import Reason
from console.domain.stops import KIND_WORDS, LONGEST_NOTE, OUTCOME_WORDS, Kind, OnGround, Outcome
from console.ui import moments
from console.ui.fields import Fields, line_field, moment_field, moment_of
from console.ui.files import FileChoice, dropped_file, read_small_file
from console.ui.jobs import Lane
from console.ui.pieces import label, lay, row, say
from console.ui.sheet import Sheet, button
from console.ui.tongue import later, number, said, tr, tr_n

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.stops import Noted
    from console.ui.page import Frame, Parts

FILES: Final = later("Results of stops (*.csv);;Any file (*)")
LARGEST: Final = 20_000_000
ALERTS: Final = (("true", later("The listed person's face")), ("false", later("Another's face")))
STOPPED: Final = (("yes", later("Somebody was stopped")), ("no", later("Nobody was stopped")))
GROUND_WORDS: Final = {
    OnGround.SOUND: later("It still held"),
    OnGround.STALE: later("It had ended"),
    OnGround.NOT_KNOWN: later("Nobody looked"),
}


class StopsSheet(Sheet):
    """The dialog."""

    went_through = Signal(object)

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(tr("Results of stops"), parent, width=720)
        self._frame, self._parts, self._ref = frame, parts, ref
        self.setMinimumHeight(min(760, parent.height() - 40))
        self.setAcceptDrops(True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        lay(self._column, (0, 0, 8, 0), 10)
        self._file_part()
        self._form_part()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(tr("Results of stops"))
        self.body.addWidget(scroll, 1)
        self.close_button = self.add_close(tr("Close"))
        self.send = self.add_button(tr("Note this stop"))
        self.send.setEnabled(False)
        self.send.clicked.connect(self.note_one)
        self._offer()

    def _file_part(self) -> None:
        put = self._column.addWidget
        put(label(tr("A FILE OF RESULTS"), "caption"))
        put(
            label(
                tr(
                    "Choose the team's CSV file, or drop it here. A row says which entry set off "
                    "the alert, whether it was the right face, whether the ground still held, and "
                    "what came of it. It names nobody."
                ),
                wrap=True,
            )
        )
        self.choose = button(tr("Choose the file…"), primary=True)
        self.choose.clicked.connect(self._choose)
        self._column.addLayout(row(self.choose, None))
        self.came, self.tally = label("", "strong", wrap=True), label("", "muted", wrap=True)
        for one in (self.came, self.tally):
            one.hide()
            put(one)

    def _form_part(self) -> None:
        self._column.addWidget(label(tr("ONE STOP"), "caption"))
        fields = Fields(170)
        self._column.addLayout(fields)
        self.stop_ref, self.entry = line_field(longest=32), line_field(longest=80)
        self.at = moment_field(moments.local(self._parts.clock()))
        self.alert, self.stopped = _choice(ALERTS), _choice(STOPPED)
        self.ground = _choice(tuple((one.value, GROUND_WORDS[one]) for one in OnGround))
        self.outcome, self.reason = QComboBox(), QComboBox()
        for outcome in Outcome:
            if outcome is not Outcome.NOT_STOPPED:
                self.outcome.addItem(said(OUTCOME_WORDS[outcome]), outcome.value)
        self.reason.addItem(tr("Not said"), "")
        for reason in Reason:
            if reason not in NOTES_ONLY:
                self.reason.addItem(said(reasons.title(reason)), reason.value)
        self.outcome.setCurrentIndex(-1)
        self.note = line_field(longest=LONGEST_NOTE)
        self.corrects = line_field(longest=32)
        fields.add(tr("The team's number"), self.stop_ref, width=220)
        fields.add(tr("Entry"), self.entry, width=220)
        fields.add(tr("When"), self.at, width=220)
        fields.add(tr("Whose face"), self.alert)
        fields.add(tr("Stopped"), self.stopped)
        fields.add(tr("The ground"), self.ground, tr("Only where it was the right face."))
        fields.add(tr("Why it had ended"), self.reason)
        fields.add(tr("What came of it"), self.outcome, tr("Only where somebody was stopped."))
        fields.add(tr("Note"), self.note)
        fields.add(
            tr("Corrects"),
            self.corrects,
            tr("The number of a result that was noted by mistake; it counts no more."),
            width=220,
        )
        for one in (self.alert, self.stopped, self.ground):
            one.currentIndexChanged.connect(self._offer)
        for line in (self.stop_ref, self.entry):
            line.textChanged.connect(self._offer)

    def _offer(self, _now: object = None) -> None:
        right = self.alert.currentData() == "true"
        stopped = self.stopped.currentData() == "yes"
        self.ground.setEnabled(right)
        self.reason.setEnabled(right and self.ground.currentData() == OnGround.STALE.value)
        self.outcome.setEnabled(stopped)
        self.send.setEnabled(
            bool(self.stop_ref.text().strip() and self.entry.text().strip())
            and self.alert.currentIndex() >= 0
            and self.stopped.currentIndex() >= 0
        )

    # A file.

    def _choose(self) -> None:
        choice = FileChoice.to_open(self, tr("Choose the team's results"), tr(FILES))
        choice.picked.connect(self.take)
        choice.open()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.take(file)

    def take(self, file: Path) -> None:
        """Take this file's results in."""
        self.troubles.say(())
        self.choose.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(_take_in, self._parts, self._frame.who, self._ref, file),
            self._taken,
            self._refused,
            writes=True,
        )

    # One stop.

    def note_one(self) -> None:
        """Take in what the form says."""
        if not self.send.isEnabled():
            return
        self.troubles.say(())
        self.send.setEnabled(False)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.stops.note, self._frame.who, self._ref, self._cells()),
            self._noted,
            self._refused,
            writes=True,
        )

    def _cells(self) -> dict[str, str]:
        ground = self.ground.currentData() if self.ground.isEnabled() else ""
        return {
            "stop_ref": self.stop_ref.text(),
            "entry_ref": self.entry.text(),
            "at": moment_of(self.at).isoformat(),
            "alert": self.alert.currentData() or "",
            "stopped": self.stopped.currentData() or "",
            "ground": ground or "",
            "outcome": (self.outcome.currentData() or "") if self.outcome.isEnabled() else "",
            "reason": (self.reason.currentData() or "") if self.reason.isEnabled() else "",
            "note": self.note.text(),
            "corrects": self.corrects.text(),
        }

    def _noted(self, noted: Noted) -> None:
        for line in (self.stop_ref, self.entry, self.note, self.corrects):
            line.clear()
        for one in (self.alert, self.stopped, self.ground, self.outcome):
            one.setCurrentIndex(-1)
        self.reason.setCurrentIndex(0)
        self._taken(noted)
        self.stop_ref.setFocus()

    # What came of it.

    def _taken(self, noted: Noted) -> None:
        self.choose.setEnabled(True)
        self._offer()
        say(self.came, came_words(noted))
        say(self.tally, tally_words(noted))
        self.troubles.say(
            tr("Line {line}: {sentence}").format(line=one.line, sentence=said(one.sentence))
            for one in noted.aside
        )
        self.went_through.emit(noted.changes)

    def _refused(self, trouble: BaseException) -> None:
        self.choose.setEnabled(True)
        self._offer()
        self.troubles.show_trouble(trouble)


def came_words(noted: Noted) -> str:
    """How many results were taken, were there already, and were set aside; what follows."""
    parts = [tr_n("{count} results taken in", "{count} result taken in", len(noted.taken))]
    if noted.already:
        parts.append(tr_n("{count} known already", "{count} known already", noted.already))
    if noted.aside:
        parts.append(tr_n("{count} set aside", "{count} set aside", len(noted.aside)))
    recalled = sum(one.recalled for one in noted.taken)
    if recalled:
        parts.append(
            tr_n("{count} entries recalled for it", "{count} entry recalled for it", recalled)
        )
    sentences = [said(one.sentence) for one in noted.taken if one.sentence]
    return " ".join((", ".join(parts) + ".", *dict.fromkeys(sentences)))


def tally_words(noted: Noted) -> str:
    """The figures of the deployment, its two kinds of error apart."""
    tally = noted.tally
    kinds = (
        (Kind.RIGHT, tally.right),
        (Kind.WRONG_GROUND, tally.wrong_ground),
        (Kind.WRONG_FACE, tally.wrong_face),
        (Kind.UNCHECKED, tally.unchecked),
    )
    told = [f"{said(KIND_WORDS[kind])}: {number(count)}" for kind, count in kinds]
    alerts = tr_n("{count} alerts", "{count} alert", tally.alerts)
    return tr("This deployment: {alerts}. {kinds}.").format(alerts=alerts, kinds=" · ".join(told))


def _take_in(parts: Parts, who: Officer, ref: DeploymentRef, file: Path) -> Noted:
    found = parts.read_stops(read_small_file(file, LARGEST), file.name)
    return parts.stops.take_in(who, ref, found.rows, found.figures)


def _choice(offers: tuple[tuple[str, str], ...]) -> QComboBox:
    made = QComboBox()
    made.setPlaceholderText(tr("Pick one"))
    for code, english in offers:
        made.addItem(tr(english), code)
    made.setCurrentIndex(-1)
    return made
