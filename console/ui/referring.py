"""Referring on the desk: whom an entry can be referred to, and the thread of one that is.

The panel of a thread is made when the first one is opened. An answer is saved before the desk
is laid anew with it, and what was typed outlives every failure.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain import referrals
from console.domain.people import Act, Officer, may
from console.domain.refusals import RefusedError
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.thread_panel import ThreadPanel
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import DeploymentRef
    from console.services.contracts import Changes, Clock
    from console.services.desk import Desk
    from console.services.threads import Threads
    from console.ui.page import Frame
    from console.ui.verdict_panels import VerdictPanels


class Referring(QObject):
    """The threads of one list, for one officer."""

    answered = Signal(object)
    passed_on = Signal()
    closed = Signal()
    resized = Signal()

    def __init__(
        self, frame: Frame, threads: Threads, panels: VerdictPanels, over: QWidget, clock: Clock
    ) -> None:
        super().__init__(over)
        self._frame, self._threads, self._panels = frame, threads, panels
        self._over, self._clock = over, clock
        self._ref: DeploymentRef | None = None
        self._round = 0
        self._asking = self._known = False
        self.panel: ThreadPanel | None = None

    def open_list(self, ref: DeploymentRef) -> None:
        """Answer in this list from now on."""
        self._ref = ref

    def ask_colleagues(self) -> None:
        """Ask once whom an entry can be referred to."""
        if self._known or self._asking or not may(self._frame.who, Act.DECIDE):
            return
        self._asking = True
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._threads.colleagues, self._frame.who),
            partial(self._colleagues_known, self._round),
            partial(self._colleagues_unknown, self._round),
        )

    def open_thread(self, desk: Desk) -> None:
        """Show the open thread of an entry."""
        if self.panel is None:
            self.panel = ThreadPanel(self._frame.theme, self._over)
            self.panel.answered.connect(self._answer)
            self.panel.cancelled.connect(self.close_panel)
            self.panel.passed_on.connect(self._pass_on)
            self.panel.resized.connect(self.resized)
        decides = may(self._frame.who, Act.DECIDE) and not desk.against_strike
        self.panel.open_for(desk, self._clock(), may_pass_on=decides)

    def close_panel(self) -> None:
        """Take the thread away; what was typed stays for the entry."""
        if self.panel is not None and not self.panel.isHidden():
            self.panel.close_panel()
            self.closed.emit()

    def place(self, left: int, bottom: int) -> None:
        """Set the thread over the picture, its foot at `bottom`."""
        if self.panel is not None:
            self.panel.move(left, max(bottom - self.panel.height(), 8))

    def forget(self) -> None:
        """Let go of every word and name."""
        self._round += 1
        self._ref = None
        self._asking = self._known = False
        self._panels.show_colleagues(())
        if self.panel is not None:
            self.panel.forget()

    def _pass_on(self) -> None:
        self.close_panel()
        self.passed_on.emit()

    def _answer(self, words: str) -> None:
        panel, ref = self.panel, self._ref
        if panel is None or panel.ref is None or ref is None:
            return
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._threads.answer, self._frame.who, ref, panel.ref, words),
            partial(self._was_answered, self._round),
            partial(self._not_answered, self._round),
            writes=True,
        )

    def _was_answered(self, round_: int, changes: Changes) -> None:
        if round_ != self._round or self.panel is None:
            return
        for entry in changes.decisions:
            self.panel.recorded(entry)
        self.close_panel()
        self._frame.notices.say(Kind.NEWS, (tr("Your answer is in the referral's thread."),))
        self.answered.emit(changes)

    def _not_answered(self, round_: int, trouble: BaseException) -> None:
        if round_ != self._round or self.panel is None:
            return
        if isinstance(trouble, RefusedError):
            self.panel.object_to(tuple(said(one.sentence) for one in trouble.objections))
        else:
            self._frame.notices.show_trouble(trouble)

    def _colleagues_known(self, round_: int, people: tuple[Officer, ...]) -> None:
        if round_ == self._round:
            self._asking, self._known = False, True
            names = tuple(one.title for one in people)
            self._panels.show_colleagues((*referrals.ROLES.values(), *names))

    def _colleagues_unknown(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._asking = False
            self._frame.notices.show_trouble(trouble, self.ask_colleagues)
