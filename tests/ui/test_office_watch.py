"""The turns of a window's watch: every list has its own, whatever another list's round takes."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from console.services.delivering import Delivered
from console.ui.jobs import Lane, Ticket
from console.ui.office_watch import OfficeWatch
from tests.services.office import OFFICER

MINUTE = timedelta(seconds=60)


class Jobs:
    """Takes jobs, and does none of them until it is told to."""

    def __init__(self) -> None:
        self.asked = []

    def ask(self, lane, work, done, failed=None, *, writes=False):
        return Ticket(writes=writes)

    def ask_long(self, lane, work, progress, done, failed=None):
        ticket = Ticket(writes=False)
        self.asked.append((lane, done, failed, ticket))
        return ticket

    def take(self, lane):
        found = next(one for one in self.asked if one[0] is lane)
        self.asked.remove(found)
        found[3].is_done = True
        return found


class Desk:
    """A watch over some lists, and a clock that is moved a second at a time."""

    def __init__(self, parent: QObject, *refs: str) -> None:
        self.now = datetime(2026, 11, 28, 12, tzinfo=UTC)
        self.jobs = Jobs()
        services = SimpleNamespace(weigh=print, tell=print, stop=print)
        self.watch = OfficeWatch(self.jobs, services, SimpleNamespace(all=print), self, parent)
        self.watch.begin(OFFICER)
        self.watch._timer.stop()
        self.watch._looked_at = self.now + timedelta(days=1)
        self.watch._known = {ref: self.glance(ref) for ref in refs}
        self.rounds: list[tuple[int, str]] = []

    def __call__(self) -> datetime:
        return self.now

    def glance(self, ref: str):
        return SimpleNamespace(ref=ref, watching=None, every=MINUTE, at=self.now, unread=False)

    def go(self, seconds: int, takes: dict[str, int]) -> None:
        ends = None
        for second in range(seconds):
            self.now += timedelta(seconds=1)
            going = self.watch.is_going_round
            self.watch._tick()
            if not going and self.watch.is_going_round:
                ref = self.watch._round[0]
                self.rounds.append((second, ref))
                ends = second + takes[ref]
            if self.watch.is_going_round and second >= ends:
                self.end_round()

    def end_round(self) -> None:
        _, done, _, _ = self.jobs.take(Lane.NETWORK)
        done(SimpleNamespace(at=self.now))


@pytest.fixture
def parent(application):
    return QObject()


@pytest.mark.parametrize(
    "takes", [{"A": 70, "B": 2}, {"L1": 21, "L2": 21, "L3": 21, "L4": 21}, {"A": 2, "B": 70}]
)
def test_a_list_whose_round_takes_long_starves_no_other(parent, takes):
    desk = Desk(parent, *takes)
    desk.go(1200, takes)
    of = {ref: [at for at, each in desk.rounds if each == ref] for ref in takes}
    longest = sum(takes.values()) + MINUTE.total_seconds()
    for ref, times in of.items():
        assert times, f"{ref} was never checked"
        waits = [after - before for before, after in pairwise(times)]
        assert max(waits) <= longest, (ref, waits)


def test_no_round_waits_for_a_recognition_system(parent):
    desk = Desk(parent, "A")
    desk.go(130, {"A": 2})
    assert [ref for _, ref in desk.rounds] == ["A", "A", "A"]
    telling = [one for one in desk.jobs.asked if one[0] is Lane.SYSTEMS]
    assert len(telling) == 3, "each round tells what it found, though nobody has answered yet"


def test_what_the_systems_did_not_take_is_kept_beside_what_a_round_could_not_do(parent):
    desk = Desk(parent, "A")
    desk.go(2, {"A": 0})
    _, done, failed, _ = desk.jobs.take(Lane.SYSTEMS)
    done(Delivered(troubles=("Van 3 cannot be reached.",)))
    assert desk.watch._troubles_of("A") == ("Van 3 cannot be reached.",)
    desk.watch.go_round("A")
    _, _, broke, _ = desk.jobs.take(Lane.NETWORK)
    broke(ValueError("x"))
    told = desk.watch._troubles_of("A")
    assert told == ("The console has a fault (ValueError).", "Van 3 cannot be reached.")
    failed(ValueError("y"))
    assert desk.watch._troubles_of("A")[1] == "The console has a fault (ValueError)."
    desk.watch.rest()
    assert desk.watch._troubles_of("A") == ()
    done(Delivered(troubles=("Van 3 cannot be reached.",)))
    failed(ValueError("z"))
    assert desk.watch._troubles_of("A") == (), "whoever was here has gone"
