"""Verbs that say which recognition systems the office tells of recalls."""

from pathlib import Path

import click

from console.cli.options import (
    acting_options,
    answer_of,
    json_option,
    opened,
    program_of,
    signed_in,
)
from console.domain.people import Act, require
from console.services.kept_handover import SystemSpec


@click.group()
def system() -> None:
    """The recognition systems that the office can tell of recalls."""


@system.command("add")
@click.argument("file", type=click.Path(path_type=Path), metavar="SYSTEM.toml")
@acting_options
@json_option
@click.pass_context
def system_add(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Set up the recognition system of SYSTEM.toml, or change the one of that name."""
    program = program_of(context)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        require(who, Act.MANAGE_SOURCES)
        spec = program.read_system(file)
        services.systems.add(who, spec)
    answer_of(as_json).give(_spec(spec), [f"{spec.name} is set up ({spec.location})."])


@system.command("list")
@acting_options
@json_option
@click.pass_context
def system_list(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Print the recognition systems of the office."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        specs = services.systems.all(who)
    answer_of(as_json).give(
        {"systems": [_spec(one) for one in specs]},
        [f"{one.name} ({one.kind}), {one.location}" for one in specs]
        or ["This office tells no recognition system by itself; slips are carried by hand."],
    )


@system.command("drop")
@click.argument("name")
@acting_options
@json_option
@click.pass_context
def system_drop(
    context: click.Context,
    name: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Tell a recognition system no more."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        services.systems.drop(who, name)
    answer_of(as_json).give({"dropped": name}, [f"{name} is told no more."])


def _spec(spec: SystemSpec) -> dict[str, object]:
    return {"name": spec.name, "kind": spec.kind, "location": spec.location}
