"""Acts in forks of this process that are killed at one step each; for the tests of what is left.

A step is a statement about to be run or a commit about to be made, in any database, or one of the
functions that are watched about to be called, such as those which change a file. What a kill after
it would leave is left at the next step, so that the last one should change nothing. Without
`reads`, a statement that changes nothing is no step, for the same reason. Each act is killed with
SIGKILL, in a fork, so that what it imports is imported once: whoever kills an act runs it once
beforehand.
"""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, event

from console.storage import plain_sql

Watched = tuple[object, str]
"""Where a function is looked up, and its name."""
READS = ("SELECT", "PRAGMA", "BEGIN")
"""How a statement begins that changes nothing."""


class Steps:
    """Counts the steps of an act, and ends the process at one of them."""

    def __init__(self, last: int | None, watched: Sequence[Watched], *, reads: bool) -> None:
        # Several threads may take a step at once, and none may be left out.
        self._numbers, self._last, self._reads = count(1), last, reads
        event.listen(Engine, "before_cursor_execute", self._statement)
        event.listen(Engine, "commit", self._step)
        for owner, name in (*_over_the_driver(), *watched):
            self._watch(owner, name)

    def _watch(self, owner: object, name: str) -> None:
        """A step before whatever the function does."""
        real = getattr(owner, name)

        def stepping(*given: object, **named: object) -> object:
            self._step()
            return real(*given, **named)

        setattr(owner, name, stepping)

    def _statement(self, _connection: object, _cursor: object, said: str, *_: object) -> None:
        if self._reads or not said.lstrip().startswith(READS):
            self._step()

    def _step(self, *_: object) -> None:
        if next(self._numbers) == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def taken(self) -> int:
        """How many there were, once there are no more."""
        return next(self._numbers) - 1


def _over_the_driver() -> list[Watched]:
    """What writes to the office's file without SQLAlchemy, wherever it was imported to."""
    return [
        (module, name)
        for module in list(sys.modules.values())
        for name in ("do", "add")
        if getattr(module, name, None) is getattr(plain_sql, name)
    ]


def in_a_fork(
    act: Callable[[], object],
    last: int | None,
    told: Path,
    watched: Sequence[Watched],
    *,
    reads: bool = True,
) -> int:
    """How the act ended: 0 by itself, or the number of the signal.

    Where nobody killed it, `told` is then a file with the number of its steps.
    """
    child = os.fork()
    if child == 0:
        # Whatever happens, nothing of this process but the act is done a second time.
        ended = 1
        try:
            steps = Steps(last, watched, reads=reads)
            act()
            told.write_text(str(steps.taken()))
            ended = 0
        finally:
            if ended:
                traceback.print_exc()
            os._exit(ended)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def killed_at_every_step(
    act: Callable[[Path], object],
    fresh: Callable[[], Path],
    kept: Callable[[Path, str], object],
    told: Path,
    watched: Sequence[Watched],
    *,
    reads: bool = True,
) -> int:
    """Kill an act at each of its steps, each in a folder that `fresh` makes; how many there are.

    `kept` is handed what is left in it, by the number of the step, or "whole" where nobody killed
    it, which comes first.
    """
    # What is there already stays as it is, so that a fork need not copy it to look through it.
    gc.collect()
    gc.freeze()
    run = partial(in_a_fork, told=told, watched=watched, reads=reads)
    whole = fresh()
    assert run(partial(act, whole), None) == 0
    kept(whole, "whole")
    steps = int(told.read_text())
    for last in range(1, steps + 1):
        folder = fresh()
        assert run(partial(act, folder), last) == signal.SIGKILL, last
        kept(folder, f"{last:03}")
    return steps
