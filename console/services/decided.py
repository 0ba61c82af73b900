"""What somebody who has just decided is told: the decision, what it changed, and what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from console.domain.decisions import Decision
    from console.services.desk import Desk
    from console.services.kept import Changes
    from console.services.queue_rows import QueueRow


class Decided(NamedTuple):
    """A decision made (or found made already), what it changed, and the next entry's desk.

    `others` are the rows of entries that changed in the same act; `told` is what has to be said
    at once: that the entry was planted, '' where it was not.
    """

    decision: Decision
    changes: Changes
    row: QueueRow
    next: Desk | None
    others: tuple[QueueRow, ...] = ()
    told: str = ""
