"""A second look: an entry shown again without what was decided about it, and one answer.

One rule: nothing here tells the first verdict before the second has been given; neither answer
is the default, Enter gives none, a held key gives none, and none is taken before picture and case
have been painted. The keys are those of the verdicts,
as the officer has set them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.decisions import Outcome
from console.domain.findings import Verdict
from console.ui.case_panel import CasePanel
from console.ui.case_words import about_person
from console.ui.jobs import Lane
from console.ui.pieces import KeyButton, label, lay, row
from console.ui.readiness import Readiness
from console.ui.sheet import Sheet
from console.ui.tongue import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.contracts import Clock
    from console.services.desk import Desk
    from console.services.review import Review
    from console.services.vigilance import Looked, Vigilance
    from console.ui.page import Frame
    from console.ui.theme import Theme


_READ = QKeySequence.SequenceFormat.NativeText


class Shown(NamedTuple):
    """An entry on the sheet: its desk, blind to every decision, and its picture."""

    desk: Desk
    picture: QImage


def fetch(review: Review, who: Officer, ref: DeploymentRef, entry: EntryRef) -> Shown:
    """Lay an entry blind, and decode its picture; for a lane."""
    desk = review.look_blind(who, ref, entry)
    return Shown(desk, QImage.fromData(desk.picture) if desk.picture else QImage())


class StillPicture(QWidget):
    """A picture, as large as there is room; says when it has been painted."""

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._picture = theme, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage, words: str) -> None:
        """Show this picture."""
        self._picture = picture
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 480)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.colour("stage"))
        if self._picture.isNull():
            painter.setPen(self._theme.colour("stage_ink"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), tr("No picture"))
        else:
            size = self._picture.size().scaled(
                self.size() - QSize(24, 24), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self._picture)
        self.painted.emit()


class SecondLookSheet(Sheet):
    """The sheet that goes through the entries which wait for a second look."""

    looked = Signal(object)

    def __init__(
        self,
        frame: Frame,
        review: Review,
        vigilance: Vigilance,
        entries: tuple[EntryRef, ...],
        over: QWidget,
        clock: Clock,
    ) -> None:
        super().__init__(tr("Second look"), over, width=860)
        self._frame, self._review, self._vigilance = frame, review, vigilance
        self._clock, self._left = clock, list(entries)
        self._shown: Shown | None = None
        self._busy = self._closed = False
        theme = frame.theme
        self.words = label("", "muted", wrap=True)
        self.picture = StillPicture(theme)
        self.case = CasePanel(theme)
        self.case.setFixedWidth(theme.scaled(400))
        self._keys = {name: frame.keys_of(name) for name in ("approve", "strike")}
        self.approve = KeyButton(theme, tr("Would approve"), self._keys["approve"])
        self.strike = KeyButton(theme, tr("Would strike"), self._keys["strike"])
        for answer in (self.approve, self.strike):
            if not answer.key:
                # Somebody without single letters still has to come to it without a mouse.
                answer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._readiness = Readiness(self)
        middle = QHBoxLayout()
        lay(middle, space=12)
        middle.addWidget(self.picture, 1)
        middle.addWidget(self.case)
        inner = QVBoxLayout()
        lay(inner, space=10)
        inner.addWidget(self.words)
        inner.addLayout(middle, 1)
        self.outcome = label("", "strong", wrap=True)
        inner.addWidget(self.outcome)
        inner.addLayout(row(self.approve, self.strike, None))
        self.body.addLayout(inner)
        self.add_close(tr("Close"))
        self._wire()
        self.resize(self.minimumWidth(), min(theme.scaled(680), over.window().height() - 60))
        self._next()

    def _wire(self) -> None:
        self.approve.clicked.connect(self._would_approve)
        self.strike.clicked.connect(self._would_strike)
        self.picture.painted.connect(self._painted)
        self.case.painted.connect(self._readiness.case_painted)
        self._readiness.changed.connect(self._show_ready)
        self.finished.connect(self._gone)

    @property
    def entry(self) -> EntryRef | None:
        """The entry on the sheet, once it is there."""
        return self._shown.desk.entry.ref if self._shown is not None else None

    def _next(self) -> None:
        self._shown = None
        self._readiness.begin("")
        ref = self._frame.deployment
        if not self._left or ref is None:
            self.words.setText(tr("Nothing waits for a second look now."))
            self.picture.show_picture(QImage(), tr("No picture"))
            self.case.forget()
            return
        self._ask(partial(fetch, self._review, self._frame.who, ref, self._left[0]), self._show)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        desk = shown.desk
        self._readiness.begin(desk.entry.ref)
        self.heading.setText(desk.entry.person.name)
        left = tr_n(
            "{count} entries wait for a second look",
            "{count} entry waits for a second look",
            len(self._left),
        )
        about = about_person(desk.entry, desk.deployment)
        self.words.setText(
            tr(
                "{about}\nWhat was decided is not shown. {left}; your answer "
                "decides nothing by itself, but where it differs the entry comes back to be "
                "decided."
            ).format(about=about, left=left)
        )
        self.case.show_desk(desk, desk.deployment.policy, self._clock())
        self.picture.show_picture(
            shown.picture, tr("Picture of {name}").format(name=desk.entry.person.name)
        )

    def _painted(self) -> None:
        if self._shown is None:
            return
        ref = self._shown.desk.entry.ref
        if self._shown.picture.isNull():
            self._readiness.words_painted(ref)
        else:
            self._readiness.photo_painted(ref)

    def _show_ready(self) -> None:
        """Switch the answers on as far as what lies on the sheet has been painted."""
        ready, shown = self._readiness, self._shown
        standing = shown.desk.standing if shown is not None else None
        lawful = standing is not None and standing.standing is not Verdict.NOT_LAWFUL
        free = shown is not None and not self._busy
        self.approve.setEnabled(free and lawful and ready.can_approve)
        self.strike.setEnabled(free and ready.can_decide)

    def _would_approve(self) -> None:
        self._answer(Outcome.APPROVE)

    def _would_strike(self) -> None:
        self._answer(Outcome.STRIKE)

    def _answer(self, outcome: Outcome) -> None:
        ref, entry = self._frame.deployment, self.entry
        if ref is None or entry is None or self._busy:
            return
        self._busy = True
        self._show_ready()
        answer = partial(self._vigilance.answer, self._frame.who, ref, entry, outcome)
        self._ask(answer, self._answered, writes=True)

    def _answered(self, found: Looked) -> None:
        self._busy = False
        self._left.pop(0)
        self.troubles.say(())
        self.outcome.setText(
            tr("{entry_ref}: the same as the first time.").format(entry_ref=found.entry_ref)
            if found.agrees
            else tr(
                "{entry_ref}: the first time it came out otherwise. It waits to be decided again."
            ).format(entry_ref=found.entry_ref)
        )
        self.looked.emit(found.changes)
        self._next()

    def _ask(
        self, work: Callable[[], object], done: Callable[..., None], *, writes: bool = False
    ) -> None:
        self._frame.jobs.ask(
            Lane.DATABASE, work, partial(self._came, done), self._failed, writes=writes
        )

    def _came(self, done: Callable[..., None], found: object) -> None:
        if not self._closed:
            done(found)

    def _failed(self, trouble: BaseException) -> None:
        if not self._closed:
            self._busy = False
            self._left = self._left[1:]
            self.troubles.show_trouble(trouble)
            self._next()

    def _gone(self, _result: int) -> None:
        self._closed = True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        answers = {"approve": self.approve, "strike": self.strike}
        for command, button in answers.items():
            key = self._keys[command]
            if key and pressed == QKeySequence.fromString(key, _READ):
                if button.isEnabled() and not event.isAutoRepeat():
                    button.click()
                return
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
