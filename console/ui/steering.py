"""Moving through the queue without deciding: next, previous, ends, undecided, changed, by number.

There is no wrapping round at either end, and nothing here changes what anybody decided.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from console.ui import queue_model
from console.ui.notices import Kind, Notices
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.entries import EntryRef
    from console.services.queue_rows import QueueRow
    from console.services.review import Decided
    from console.ui.queue_model import QueueModel


class Steering:
    """Where each moving key leads, from where the officer is."""

    def __init__(
        self,
        model: QueueModel,
        notices: Notices,
        here: Callable[[], EntryRef | None],
        look: Callable[[EntryRef | None], None],
    ) -> None:
        self._model, self._notices, self._here, self._look = model, notices, here, look

    def commands(self) -> dict[str, Callable[[], None]]:
        """The moving commands by their id."""
        return {
            "next": self.next,
            "previous": self.previous,
            "first": partial(self._to_end, 0),
            "last": partial(self._to_end, 1),
            "next_undecided": self.next_undecided,
            "next_changed": self.next_changed,
        }

    def following(self, ref: EntryRef) -> EntryRef | None:
        """Where a verdict leads: the next that waits, or else simply the next."""
        return self._model.after(ref, self.waits) or self._model.after(ref)

    def resting(self, decided: Decided) -> EntryRef | None:
        """Where to stay when nothing follows: the entry itself, if it is still there."""
        ref = decided.decision.entry_ref
        return self._model.before(ref) if decided.told else ref

    def near(self, ref: EntryRef) -> tuple[EntryRef, ...]:
        """The entries that are likeliest to come next, for preparing their pictures."""
        after = self._model.after(ref)
        beyond = self._model.after(after) if after else None
        wanted = (self.following(ref), after, beyond, self._model.before(ref))
        return tuple(dict.fromkeys(one for one in wanted if one is not None and one != ref))

    def next(self) -> None:
        """To the next entry shown."""
        self._look(self._model.after(self._here()))

    def previous(self) -> None:
        """To the entry shown before."""
        self._look(self._model.before(self._here()))

    def next_undecided(self) -> None:
        """To the next entry that still has to be decided."""
        self._go_or_say(self.waits, tr("Nothing further down this queue waits for a decision."))

    def next_changed(self) -> None:
        """To the next entry that changed since it was looked at."""
        self._go_or_say(has_changed, tr("Nothing further down changed since you looked at it."))

    def to_number(self, number: int) -> None:
        """To the entry of that number, even where the filter hides it."""
        row = self._model.by_number(number)
        if row is not None:
            self._look(row.ref)
        else:
            self._notices.say(
                Kind.REFUSED, (tr("This list has no entry number {number}.").format(number=number),)
            )

    def waits(self, row: QueueRow) -> bool:
        """Whether the officer still has to answer."""
        return queue_model.waits(row, self._model.who)

    def _to_end(self, end: int) -> None:
        ends = self._model.ends()
        if ends is not None:
            self._look(ends[end])

    def _go_or_say(self, fits: Callable[[QueueRow], bool], otherwise: str) -> None:
        found = self._model.after(self._here(), fits)
        if found is not None:
            self._look(found)
        else:
            self._notices.say(Kind.NEWS, (otherwise,))


def has_changed(row: QueueRow) -> bool:
    """Whether an entry changed since the officer looked."""
    return row.changed
