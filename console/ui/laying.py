"""Laying an entry on the desk: its picture and its name at once, everything else in steps.

Nothing can be decided about it before its picture and its case are painted, and one person's case
never stays beside another's face: whoever goes on before it has come sees none.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QObject

    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.case_panel import CasePanel
    from console.ui.deciding import Deciding
    from console.ui.queue_panel import QueuePanel
    from console.ui.queue_work import QueueWork
    from console.ui.stage import Stage


class Laying:
    """The parts of the Review page that an entry is shown in."""

    def __init__(self, page: QObject, stage: Stage, case: CasePanel, queue: QueuePanel) -> None:
        self._stage, self._case, self._queue = stage, case, queue
        self._turns = Turns(page)

    def lay(
        self,
        desk: Desk,
        now: datetime,
        deciding: Deciding,
        work: QueueWork,
        then: Callable[[], None],
    ) -> None:
        """Lay it on the desk; `then` is what waits until all of it is on the screen."""
        hurried = not self._turns.is_resting
        deciding.lay(desk)
        if hurried:
            # Painted together with the picture, which is not unveiled alone then.
            self._case.blank()
        else:
            self._stage.unveil(desk)
        self._stage.show_desk(desk, now)
        deciding.show_desk()
        self._stage.show_facts()
        work.amend((desk.row._replace(changed=False, seen=True),))
        if hurried:
            self._queue.mark(desk.entry.ref)
        case = self._case.steps(desk, desk.deployment.policy, now)
        self._turns.take(*case, partial(self._finish, desk.entry.ref, then))

    def _finish(self, ref: EntryRef, then: Callable[[], None]) -> None:
        self._queue.mark(ref)
        then()

    def drop(self) -> None:
        """Leave it as it is: whoever was here has gone."""
        self._turns.drop()
