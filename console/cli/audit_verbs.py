"""Verbs on the log: does it hold, and give it out.

One rule: both are themselves events of the log.
"""

from pathlib import Path

import click

from console.cli.options import (
    acting_options,
    answer_of,
    json_option,
    opened,
    signed_in,
    write_file,
)
from console.cli.output import NO, stop
from console.domain.wording import counted


@click.group()
def audit() -> None:
    """The log of every act."""


@audit.command("verify")
@acting_options
@json_option
@click.pass_context
def verify_log(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Walk the whole chain and say whether it holds."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        found = services.inspect.verify_log(who)
    answer_of(as_json).give(
        {
            "valid": found.ok,
            "events": found.events,
            "head": found.head,
            "detail": found.sentence,
        },
        [found.sentence],
    )
    if not found.ok:
        stop(NO)


@audit.command("export")
@acting_options
@click.option("--out", required=True, type=click.Path(path_type=Path), help="JSON lines go here.")
@json_option
@click.pass_context
def export_log(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    out: Path,
    as_json: bool,
) -> None:
    """Write the log as JSON lines, each event with its place in the chain."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        data = services.inspect.export_log(who)
    write_file(out, data, private=True)
    events = data.count(b"\n")
    answer_of(as_json).give(
        {"file": str(out), "events": events},
        [f"{counted(events, 'event', 'events')} written to {out}."],
    )
