"""The watch without a window: rounds until the deployment ends, one line for each.

One rule: nothing that a records system, a network or a busy disk does ends it, and nothing that a
recognition system does holds up a check; it ends with the deployment or its erasure, or when
somebody stops it, and says which.
"""

import json
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final, NamedTuple, Self

import click

from console.cli.options import (
    acting_options,
    chosen_list,
    deployment_option,
    json_option,
    opened,
    program_of,
    signed_in,
)
from console.cli.output import NO, printable, stop
from console.domain.deployments import OVER, DeploymentRef
from console.domain.people import Officer
from console.domain.refusals import OutOfReachError, RefusedError
from console.domain.told import when
from console.domain.wording import counted
from console.services.contracts import Clock
from console.services.erase import Erased
from console.services.erasing_due import Due
from console.services.following import ALONE
from console.services.parts import Services
from console.services.watch import Round, Watch
from console.services.watch_page import WatchView

LOOK_SECONDS: Final = 2.0
"""How often delivered files are looked at between two rounds."""
TELL_SECONDS: Final = 5.0
"""How long a round waits for recognition systems, so that its line can say what they answered."""
SLOW: Final = "a recognition system has not answered yet"
AT_ONCE: Final = 8
"""How many rounds' tellings may be under way: one that hangs lasts for a round or two."""


class Told(NamedTuple):
    """One round as it is printed: the object of --json, and the line for people."""

    found: dict[str, object]
    line: str
    confirmed: bool
    done: bool = False
    """Whether nothing is left to be watched."""
    always: bool = True
    """Whether it is printed although it says the same as the round before."""


class Watched(NamedTuple):
    """How the watch came to its end: by itself, or because somebody stopped it."""

    ended: bool
    confirmed: bool
    """Whether the list was confirmed after the last round."""


@click.command()
@acting_options
@deployment_option
@click.option("--once", is_flag=True, help="One round; exit status 1 where not confirmed.")
@click.option(
    "--until-erased",
    is_flag=True,
    help="Go on after the end, until the deployment is erased by itself at its time.",
)
@json_option
@click.pass_context
def watch(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    once: bool,
    until_erased: bool,
    as_json: bool,
) -> None:
    """Watch a list in force until its end is signed off; prints a line for each round.

    Each round also erases whatever of the office has to be erased by now. With --json every
    line is an object. Stop it with Ctrl+C, or by ending the process.
    """
    clock = program_of(context).clock
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        # Refused here, before the first round, where there is nothing to watch.
        services.watch.view(who, ref)
        with stopped_by_signals() as asked, Teller(services.watch, who, ref, asked) as teller:
            lasting = Lasting(services, who, ref, clock, asked, teller, until_erased, as_json)
            done = lasting.one() if once else lasting.rounds()
    if once:
        if not done.confirmed:
            stop(NO)
        return
    if not done.ended:
        _say(
            {"stopped": True, "deployment": ref},
            f"Stopped: nobody watches {ref} now, and its list is not confirmed from here on.",
            as_json,
        )
        stop(NO)


class Teller:
    """Tells the recognition systems of a list beside its rounds; leaves off when asked to stop."""

    def __init__(self, watch: Watch, who: Officer, ref: DeploymentRef, asked: Event) -> None:
        self._tell = partial(watch.tell, who, ref, asked.is_set)
        self._lanes = ThreadPoolExecutor(AT_ONCE, "systems")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._lanes.shutdown()

    def tell(self, seconds: float | None) -> tuple[str, ...]:
        """Tell them what a round found; gives what did not get through.

        Waits for so many seconds, for as long as it takes where that is None: a system that
        hangs is left to hang.
        """
        asked = self._lanes.submit(self._tell)
        try:
            return asked.result(seconds).troubles
        except TimeoutError:
            return (SLOW,)
        except OutOfReachError as trouble:
            return (trouble.sentence,)


class Lasting:
    """Rounds over one list, each when it is due or when a new file was delivered."""

    def __init__(
        self,
        services: Services,
        who: Officer,
        ref: DeploymentRef,
        clock: Clock,
        asked: Event,
        teller: Teller,
        until_erased: bool,
        as_json: bool,
    ) -> None:
        self._watch, self._erase, self._teller = services.watch, services.erase, teller
        self._until_erased = until_erased
        self._who = who
        self._ref = ref
        self._clock = clock
        self._asked = asked
        self._as_json = as_json
        self._begun = False
        self._last_line = ""

    def one(self) -> Watched:
        """One round; whatever is out of reach is its trouble."""
        made = self._round(None)
        _say(made.found, made.line, self._as_json)
        return Watched(ended=False, confirmed=made.confirmed)

    def rounds(self) -> Watched:
        """Rounds until the deployment is over or somebody stops it."""
        confirmed = False
        interval = self._watch.interval(self._ref)
        while not self._asked.is_set():
            began = self._clock()
            made = self._round(TELL_SECONDS)
            if made.always or made.line != self._last_line:
                _say(made.found, made.line, self._as_json)
            self._last_line = made.line
            confirmed = made.confirmed
            if made.done:
                return Watched(ended=True, confirmed=confirmed)
            self._wait(began, began + interval)
        with suppress(OutOfReachError):
            self._watch.stop(self._who, self._ref)
        return Watched(ended=False, confirmed=confirmed)

    def _round(self, patience: float | None) -> Told:
        try:
            try:
                return self._in_force(patience)
            except RefusedError as refused:
                if refused.objections[0].code != "not_in_force":
                    raise
                return self._over(refused)
        except OutOfReachError as trouble:
            return _out_of_reach(self._ref, self._clock(), trouble.sentence)

    def _in_force(self, patience: float | None) -> Told:
        """A round over the list, and what of the office has to be erased by now."""
        made = self._watch.weigh(self._who, self._ref, *ALONE)
        troubles = self._teller.tell(patience)
        view = self._watch.view(self._who, self._ref)
        self._begun = True
        found = _told(made, view, troubles)
        if self._until_erased:
            found = found._replace(done=False)
        return _and_erased(found, self._erase.by_itself())

    def _over(self, refused: RefusedError) -> Told:
        """A round when no list is in force any more; refused where there never was one here."""
        if self._until_erased:
            erased = self._erase.by_itself()
            every = self._erase.due(self._who)
            due = next((one for one in every if one.deployment == self._ref), None)
            if due is not None and due.stage in OVER:
                return _and_erased(_after(due, self._clock()), erased)
        # Whoever signs the end off does so between two rounds.
        if self._begun:
            return _over(self._ref, self._clock(), str(refused))
        raise refused

    def _wait(self, began: datetime, due: datetime) -> None:
        """Until the next round is due, a new file lies there, or somebody stops the watch."""
        while not self._asked.wait(LOOK_SECONDS):
            # A clock that was set back would make it wait for longer than a round.
            if not began <= self._clock() < due:
                return
            with suppress(OutOfReachError):
                if self._watch.news(self._who, self._ref):
                    return


def _told(made: Round, view: WatchView, troubles: tuple[str, ...]) -> Told:
    confirmed = view.confirmed is not None and view.confirmed.ok
    # Past its planned end recalls are still told to the systems, until somebody signs it off.
    over = made.stage in OVER
    found: dict[str, object] = {
        "deployment": view.deployment.reference,
        "at": _utc(made.at),
        "stage": made.stage.value,
        "confirmed": confirmed,
        "trouble": made.trouble,
        "in_force": view.in_force,
        "changed": len(made.checked.changed) if made.checked is not None else 0,
        "recalled": [one.entry_ref for one in made.recalled],
        "asked": [one.entry_ref for one in made.asked],
        "waiting": [line.recall.number for line in view.recalls if line.confirmation is None],
        "alarms": list(view.alarms),
        "over": over,
    }
    return Told(found, _line(made, view, troubles, over=over), confirmed, over)


def _line(made: Round, view: WatchView, troubles: tuple[str, ...], *, over: bool) -> str:
    parts = [f"{when(made.at)}: {counted(view.in_force, 'entry', 'entries')} in force"]
    if made.recalled:
        refs = ", ".join(one.entry_ref for one in made.recalled)
        parts.append(f"RECALLED {refs}")
    if made.asked:
        refs = ", ".join(one.entry_ref for one in made.asked)
        parts.append(f"an authorising officer has to answer for {refs}")
    parts.extend(one.rstrip(".") for one in troubles)
    parts.extend(alarm.rstrip(".") for alarm in view.alarms)
    if not view.alarms:
        parts.append("confirmed")
    if over:
        parts.append("the deployment is over")
    return "; ".join(parts) + "."


def _out_of_reach(ref: DeploymentRef, at: datetime, sentence: str) -> Told:
    found: dict[str, object] = {
        "deployment": ref,
        "at": _utc(at),
        "confirmed": False,
        "trouble": sentence,
        "over": False,
    }
    return Told(found, f"{when(at)}: NOT CONFIRMED: {sentence}", confirmed=False)


def _over(ref: DeploymentRef, at: datetime, sentence: str) -> Told:
    found: dict[str, object] = {
        "deployment": ref,
        "at": _utc(at),
        "confirmed": False,
        "trouble": "",
        "over": True,
    }
    return Told(found, f"{when(at)}: {sentence}", confirmed=False, done=True)


def _after(due: Due, at: datetime) -> Told:
    """How it stands with a deployment that is over; `confirmed` once all is gone that may go."""
    done = not due.to_begin and not due.failed
    found: dict[str, object] = {
        "deployment": due.deployment,
        "at": _utc(at),
        "stage": due.stage.value,
        "due_at": _utc(due.due_at) if due.due_at is not None else None,
        "by_itself_at": _utc(due.by_itself_at) if due.by_itself_at is not None else None,
        "failed": due.failed,
        "held": [hold.entry_ref for hold in due.held],
        "unsigned": list(due.unsigned),
        "over": True,
    }
    parts = [f"{due.deployment} is over"]
    if due.failed:
        parts.append(f"{counted(due.failed, 'copy is', 'copies are')} NOT erased yet")
    elif due.to_begin and due.by_itself_at is not None:
        parts.append(f"it is erased by itself from {when(due.by_itself_at)}")
    elif due.held:
        parts.append(f"it is erased but for {len(due.held):,} under a hold")
    else:
        parts.append("it is erased")
    if due.unsigned:
        parts.append(f"to be signed: {', '.join(due.unsigned)}")
    return Told(found, "; ".join(parts) + ".", done, done, always=False)


def _and_erased(told: Told, erased: Sequence[Erased]) -> Told:
    """The same with what the round erased by itself, of this list or another."""
    made = [
        {
            "deployment": one.deployment,
            "erased": one.gone,
            "receipts": list(one.receipts),
            "failed": len(one.failed),
            "held": list(one.held),
        }
        for one in erased
    ]
    lines = [
        f" Erased by itself: {one.deployment}"
        f"{f', {len(one.failed):,} NOT erased yet' if one.failed else ''}"
        f"{f', but for {len(one.held):,} held' if one.held else ''}"
        f"; to be signed: {', '.join(one.receipts)}."
        for one in erased
    ]
    return told._replace(found=told.found | {"by_itself": made}, line=told.line + "".join(lines))


@contextmanager
def stopped_by_signals() -> Iterator[Event]:
    """An event that is set when somebody presses Ctrl+C or ends the process politely."""
    asked = Event()

    def ask(_number: int, _frame: object) -> None:
        asked.set()

    names = ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP")
    before: dict[int, Callable[..., object] | int | None] = {}
    for name in names:
        number = getattr(signal, name, None)
        # Who starts it with a signal ignored (as `nohup` does) means it to go on.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            before[number] = signal.signal(number, ask)
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(found: dict[str, object], line: str, as_json: bool) -> None:
    """Print one line, at once: somebody, or another program, waits for it."""
    text = json.dumps(found, ensure_ascii=False) if as_json else printable(line)
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
