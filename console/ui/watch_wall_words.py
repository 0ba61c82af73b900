"""What the watch says on a big screen: confirmed or not, what is open, and what it rests on.

One rule: it shows references and no name, until somebody asks for names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.domain.deployments import IN_FORCE
from console.ui import moments
from console.ui.tongue import number, said, tr, tr_n
from console.ui.watch_words import was_released

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.services.watch_page import WatchView


class Open(NamedTuple):
    """One thing that waits for somebody: what, its clock, and of which entry, None for none.

    `is_late` says that its time runs against the office already, and not only towards it.
    """

    name: str
    clock: str
    entry_ref: EntryRef | None
    is_late: bool = True


class Told(NamedTuple):
    """What the wall says now, as text; `sources` are records systems, and whether each answers."""

    state: str
    why: str
    is_confirmed: bool
    figures: tuple[tuple[str, str], ...]
    heading: str
    open: tuple[Open, ...]
    sources: tuple[tuple[str, bool], ...]
    foot: str

    @property
    def read_out(self) -> str:
        """All of it in one text, for who does not see it."""
        sources = (f"{name}: {source_words(ok)}" for name, ok in self.sources)
        figures = (" ".join(one) for one in self.figures)
        rows = (f"{one.name} {one.clock}" for one in self.open)
        parts = (self.state, self.why, *figures, self.heading, *rows, *sources)
        return ". ".join(one for one in parts if one)


def told_of(
    view: WatchView, doubt: str, now: datetime, keys: tuple[str, str], *, names: bool
) -> Told:
    """What the wall says of a view at a moment.

    `doubt` is what this desk knows against it, '' for nothing; `keys` show names and leave;
    `names` says that names are shown.
    """
    state, why, good = _state(view, doubt, now)
    shows, leave = keys
    hint = tr("{key} hides names") if names else tr("{key} shows names and faces")
    foot = (
        tr("Operation {operation}").format(operation=view.deployment.operation),
        view.certificates[-1].number if view.certificates else "",
        moments.clock(now),
        hint.format(key=shows) if shows else "",
        tr("{key} leaves").format(key=leave) if leave else "",
    )
    return Told(
        state,
        why,
        good,
        ((number(view.in_force), tr("in force")), _end(view, now)),
        _heading(view, now),
        (*_asks(view, now, names=names), *_recalls(view, now, names=names), *_late(view, now)),
        tuple((one.name, one.ok) for one in view.sources) if view.stage in IN_FORCE else (),
        "   ·   ".join(one for one in foot if one),
    )


def source_words(ok: bool) -> str:
    """Whether a records system can be rested on, in a word or two."""
    return tr("answering") if ok else tr("silent")


def _heading(view: WatchView, now: datetime) -> str:
    """How much is open, of each kind."""
    recalls = sum(1 for _ in _recalls(view, now, names=False))
    late = sum(len(_overdue(one.due, now)) for one in view.compared)
    parts = (
        tr_n("{count} to answer", "{count} to answer", len(view.asks)) if view.asks else "",
        tr_n("{count} recalls not confirmed", "{count} recall not confirmed", recalls)
        if recalls
        else "",
        tr_n("{count} differences overdue", "{count} difference overdue", late) if late else "",
    )
    return " · ".join(one for one in parts if one) or tr("Nothing is open")


def _asks(view: WatchView, now: datetime, *, names: bool) -> Iterator[Open]:
    """Who waits for an authorising officer, whoever has the least time left first."""
    for line in sorted(view.asks, key=lambda one: one.ask.due_at):
        left = tr("{time} left").format(time=moments.clock_of(line.ask.due_at - now))
        name = line.name if names else ""
        yield Open(_named(name, line.ask.entry_ref), left, line.ask.entry_ref, is_late=False)


def _recalls(view: WatchView, now: datetime, *, names: bool) -> Iterator[Open]:
    """The recalls that are not confirmed, the one that is open longest first."""
    if not was_released(view):
        return
    for line in view.recalls:
        if line.confirmation is None:
            clock = moments.clock_of(now - line.recall.recalled_at)
            yield Open(_named(line.name if names else "", line.entry_ref), clock, line.entry_ref)


def _late(view: WatchView, now: datetime) -> Iterator[Open]:
    """The systems with differences that should be settled by now."""
    for one in view.compared:
        if late := _overdue(one.due, now):
            words = tr_n("{count} differences", "{count} difference", len(late))
            clock = moments.clock_of(now - min(late))
            yield Open(f"{one.recipient}: {words}", clock, None)


def _overdue(due: tuple[datetime, ...], now: datetime) -> list[datetime]:
    return [each for each in due if each <= now]


def _named(name: str, entry_ref: EntryRef) -> str:
    return f"{name} · {entry_ref}" if name else entry_ref


def _state(view: WatchView, doubt: str, now: datetime) -> tuple[str, str, bool]:
    """Confirmed or not, why not, and whether it is."""
    if view.stage not in IN_FORCE:
        return tr("No list is in force"), "", False
    if now >= view.deployment.ends_at:
        why = tr("Nobody signed its end off. Recalls are still told; end the deployment.")
        return tr("The deployment is over"), why, False
    confirmed = view.confirmed
    if confirmed is not None and not confirmed.ok:
        since = confirmed.since
        words = (
            tr("Not confirmed since {time}").format(time=moments.clock(since))
            if since is not None
            else tr("Not confirmed")
        )
        return words, said(confirmed.sentences[0]), False
    if doubt or confirmed is None or view.checked_at is None:
        return tr("Not confirmed"), doubt, False
    ago = moments.seconds_ago(view.checked_at, now)
    return tr("Confirmed"), tr("Records checked {age}").format(age=ago), True


def _end(view: WatchView, now: datetime) -> tuple[str, str]:
    """How long it is until the list has its end, or its start."""
    deployment = view.deployment
    if now < deployment.starts_at:
        return moments.clock_of(deployment.starts_at - now), tr("until it starts")
    if now < deployment.ends_at:
        return moments.clock_of(deployment.ends_at - now), tr("until it ends")
    return moments.clock_of(now - deployment.ends_at), tr("since its end")
