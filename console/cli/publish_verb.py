"""The verb that makes the force's public record, of one deployment or of all since a day.

One rule: what it writes is the same for everybody who may make it, and names nobody.
"""

from datetime import datetime
from pathlib import Path

import click

from console.cli.options import (
    acting_options,
    answer_of,
    chosen_list,
    deployment_option,
    json_option,
    opened,
    signed_in,
    write_file,
)
from console.domain.records import LONDON
from console.domain.refusals import refusal
from console.domain.wording import counted
from console.services.publish import Published


@click.command()
@acting_options
@deployment_option
@click.option("--since", metavar="DATE", help="Every deployment since this day, with charts.")
@click.option("--out", type=click.Path(path_type=Path), help="A folder (default: this one).")
@click.option(
    "--small-number",
    type=click.IntRange(1, 100),
    help="Leave out figures about few people below this (default: the policy pack's).",
)
@click.option("--exercises", is_flag=True, help="With --since: the exercises, and only them.")
@json_option
@click.pass_context
def publish(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    since: str | None,
    out: Path | None,
    small_number: int | None,
    exercises: bool,
    as_json: bool,
) -> None:
    """Make the public record: a table (CSV) and its pages (PDF)."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        if since is not None:
            moment = _day(since)
            made = services.publish.since(who, moment, small_number, exercises=exercises)
            name = f"public-record-since-{since}"
        else:
            ref = chosen_list(services, who, deployment)
            made = services.publish.deployment(who, ref, small_number)
            name = f"public-record-{_file_name(ref)}"
    table, pages = ((out or Path()) / f"{name}.{end}" for end in ("csv", "pdf"))
    write_file(table, made.csv)
    write_file(pages, made.pdf)
    answer_of(as_json).give(_answer(made, table, pages), _sentences(made, table, pages))


def _day(text: str) -> datetime:
    try:
        return datetime.fromisoformat(f"{text}T00:00:00").replace(tzinfo=LONDON)
    except ValueError:
        raise refusal("since", "--since has to be a day like 2026-01-31.") from None


def _file_name(ref: str) -> str:
    """A deployment's reference as a file's name."""
    return "".join(each if each.isalnum() or each in "-_." else "-" for each in ref)


def _answer(made: Published, table: Path, pages: Path) -> dict[str, object]:
    return {
        "deployments": [dict(one.figures) for one in made.records],
        "csv": str(table),
        "pdf": str(pages),
    }


def _sentences(made: Published, table: Path, pages: Path) -> list[str]:
    return [
        f"{counted(len(made.records), 'deployment', 'deployments')}: {table}, {pages}.",
        *(
            f"{one.deployment.reference}: {counted(one.tally.alerts, 'alert', 'alerts')}, of them "
            f"{one.tally.wrong_face:,} on the wrong face and {one.tally.wrong_ground:,} on the "
            "right face with a wrong ground."
            for one in made.records
        ),
    ]
