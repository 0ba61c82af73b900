"""The drill without a window: one invented withdrawal, waited for until it is off the system.

One rule: the drill is ended whatever happens, so that no invented record stays behind.
"""

from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Final

import click

from console.cli.options import (
    acting_options,
    answer_of,
    chosen_list,
    deployment_option,
    json_option,
    opened,
    program_of,
    signed_in,
)
from console.cli.output import NO, stop
from console.cli.watch_verb import stopped_by_signals
from console.domain.canonical import plain
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.people import Officer
from console.domain.refusals import refusal
from console.services.contracts import Clock
from console.services.drill import Drilled
from console.services.following import ALONE
from console.services.parts import Services

LOOK_SECONDS: Final = 1.0
LONGEST_MINUTES: Final = 120


@click.command()
@acting_options
@deployment_option
@click.option("--entry", metavar="REF", help="The test entry, whose identifiers are fictional.")
@click.option(
    "--wait",
    "minutes",
    type=click.IntRange(1, LONGEST_MINUTES),
    default=10,
    show_default=True,
    help="Minutes after which it is ended, confirmed or not.",
)
@click.option(
    "--by-itself",
    is_flag=True,
    help="Nobody watches the list: hold the watch's rounds here as well.",
)
@click.option("--stop", "only_stop", is_flag=True, help="End a drill that was left under way.")
@json_option
@click.pass_context
def drill(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    entry: str | None,
    minutes: int,
    by_itself: bool,
    only_stop: bool,
    as_json: bool,
) -> None:
    """Try a recall on an exercise list: withdraw a test entry's warrant and measure its way."""
    if only_stop is (entry is not None):
        raise refusal("which_entry", "Name a test entry with --entry, or end a drill with --stop.")
    clock = program_of(context).clock
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        if entry is None:
            done = services.drill.end(who)
        else:
            ref = chosen_list(services, who, deployment)
            with stopped_by_signals() as asked:
                trial = Trial(services, who, ref, clock, asked, by_itself=by_itself)
                done = trial.hold(EntryRef(entry), timedelta(minutes=minutes))
    answer_of(as_json).give(*_told(done))
    if done.facts is None or done.facts.to_off is None:
        stop(NO)


class Trial:
    """One drill, from the withdrawal to its end."""

    def __init__(
        self,
        services: Services,
        who: Officer,
        ref: DeploymentRef,
        clock: Clock,
        asked: Event,
        *,
        by_itself: bool,
    ) -> None:
        self._services, self._who, self._ref = services, who, ref
        self._clock, self._asked, self._by_itself = clock, asked, by_itself

    def hold(self, entry_ref: EntryRef, limit: timedelta) -> Drilled:
        """Begin, wait until it is confirmed, led astray, stopped or too late, and end."""
        drills = self._services.drill
        # The withdrawal follows a round at once: the wait for the next is the longest there is.
        due = self._round() if self._by_itself else None
        begun = drills.begin(self._who, self._ref, entry_ref, watched=not self._by_itself)
        try:
            while not drills.look(self._who).done:
                if self._asked.wait(LOOK_SECONDS) or self._clock() - begun.changed_at > limit:
                    break
                if due is not None and self._clock() >= due:
                    due = self._round()
        finally:
            done = drills.end(self._who)
        return done

    def _round(self) -> datetime:
        """One round of the watch; gives when the next is due."""
        watch = self._services.watch
        began = self._clock()
        watch.beat(self._who, self._ref, *ALONE)
        return began + watch.interval(self._ref)


def _told(done: Drilled) -> tuple[dict[str, object], list[str]]:
    facts = done.facts
    if facts is None:
        return {"measured": False, "why": done.astray}, [done.astray]
    found: dict[str, object] = {"measured": True, "drill": plain(facts)}
    if facts.to_recall is None:
        return found, [f"NOT RECALLED within {facts.waited} s of the record's change."]
    lines = [
        f"Seen {facts.to_seen} s after the record changed (records are asked every "
        f"{facts.watched_every} s).",
        f"Recalled {facts.to_recall} s after it.",
        "NOT CONFIRMED off the recognition system."
        if facts.to_off is None
        else f"Confirmed off the recognition system {facts.to_off} s after the recall.",
    ]
    return found, lines
