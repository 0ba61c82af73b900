"""Lanes: results on the GUI thread, writes finished, fetches dropped, trouble always told."""

import threading
import time

import pytest

from console.ui.jobs import Jobs, Lane, Stopped
from tests.ui.waiting import wait_for


@pytest.fixture
def trouble():
    return []


@pytest.fixture
def jobs(application, trouble):
    made = Jobs(trouble.append)
    yield made
    made.close()
    made.deleteLater()


def until(holds):
    assert wait_for(holds)


def test_work_is_done_elsewhere_and_told_here(jobs):
    told = []
    jobs.ask(
        Lane.DATABASE,
        lambda: threading.current_thread(),
        lambda where: told.append((where, threading.current_thread())),
    )
    until(lambda: told)
    worker, here = told[0]
    assert worker is not threading.main_thread()
    assert here is threading.main_thread()
    assert jobs.pending == 0


def test_the_database_lane_keeps_the_order(jobs):
    told = []
    for number in range(50):
        jobs.ask(Lane.DATABASE, lambda number=number: number, told.append)
    until(lambda: len(told) == 50)
    assert told == list(range(50))


def test_trouble_goes_to_whoever_asked_or_to_everybody(jobs, trouble):
    own = []

    def fail():
        raise ValueError("x")

    jobs.ask(Lane.NETWORK, fail, own.append, own.append)
    until(lambda: own)
    assert isinstance(own[0], ValueError)
    jobs.ask(Lane.NETWORK, fail, own.append)
    until(lambda: trouble)
    assert isinstance(trouble[0], ValueError)


def test_a_cancelled_job_is_not_delivered(jobs, trouble):
    gate, told = threading.Event(), []
    jobs.ask(Lane.DATABASE, gate.wait, lambda _: None)
    ticket = jobs.ask(Lane.DATABASE, lambda: 1, told.append)
    ticket.cancel()
    gate.set()
    until(lambda: jobs.pending == 0)
    assert told == []
    assert trouble == []


def test_a_long_job_tells_its_progress_and_hears_a_cancel(jobs):
    seen, ended = [], []

    def work(tell, stopped):
        tell(1, 3, "one")
        while not stopped():
            time.sleep(0.002)
        raise Stopped

    ticket = jobs.ask_long(
        Lane.NETWORK, work, lambda *said: seen.append(said), ended.append, ended.append
    )
    until(lambda: seen)
    assert seen == [(1, 3, "one")]
    ticket.cancel()
    until(lambda: ended)
    assert isinstance(ended[0], Stopped)


def test_closing_finishes_queued_writes_and_drops_queued_fetches(application, trouble):
    jobs = Jobs(trouble.append)
    gate, done = threading.Event(), []
    jobs.ask(Lane.DATABASE, gate.wait, lambda _: None, writes=True)
    for number in range(5):
        jobs.ask(Lane.DATABASE, lambda n=number: done.append(n), lambda _: None, writes=True)
        jobs.ask(Lane.DATABASE, lambda: done.append("read"), lambda _: None)
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert done == [0, 1, 2, 3, 4]
    jobs.ask(Lane.DATABASE, lambda: done.append("late"), lambda _: None, writes=True)
    assert done == [0, 1, 2, 3, 4]
    jobs.deleteLater()
