"""Verbs that say what an office asks and judges by: sources, policy packs, the register.

One rule: a source is shown before it is believed; `--try` prints its first rows and stores
nothing.
"""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Final

import click

from console.cli.options import (
    acting_options,
    answer_of,
    json_option,
    opened,
    program_of,
    read_file,
    signed_in,
)
from console.domain.entries import Person
from console.domain.people import Act, require
from console.domain.records import Record
from console.domain.refusals import refusal
from console.domain.wording import counted
from console.services.contracts import SourceAnswer, SourceSpec
from console.services.setup import without_secret

MOST_PACK_BYTES: Final = 2_000_000
MOST_REGISTER_BYTES: Final = 20_000_000


@click.group()
def source() -> None:
    """The records systems that the office asks."""


@source.command("add")
@click.argument("file", type=click.Path(path_type=Path), metavar="MAPPING.toml")
@acting_options
@click.option("--try", "trying", is_flag=True, help="Show its first twenty rows and store nothing.")
@json_option
@click.pass_context
def source_add(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    trying: bool,
    as_json: bool,
) -> None:
    """Set up the sources of MAPPING.toml, or look at them first with --try."""
    program = program_of(context)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        require(who, Act.MANAGE_SOURCES)
        specs = program.read_sources(file)
        if trying:
            answers = [services.setup.try_source(who, spec) for spec in specs]
            answer_of(as_json).give(
                {"sources": [_tried(one) for one in answers]},
                [line for one in answers for line in _tried_lines(one)],
            )
            return
        for spec in specs:
            services.setup.add_source(who, spec)
    answer_of(as_json).give(
        {"sources": [_spec(spec) for spec in specs]},
        [f"{spec.name} is set up; it answers for {', '.join(spec.answers)}." for spec in specs],
    )


@source.command("list")
@acting_options
@json_option
@click.pass_context
def source_list(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Print the sources of the office, without the passwords in their URLs."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        specs = services.setup.sources(who)
    answer_of(as_json).give(
        {"sources": [_spec(spec) for spec in specs]},
        [
            f"{spec.name} ({spec.kind}), {without_secret(spec.location)}: {', '.join(spec.answers)}"
            for spec in specs
        ]
        or ["This office asks no records system yet."],
    )


@source.command("drop")
@click.argument("name")
@acting_options
@json_option
@click.pass_context
def source_drop(
    context: click.Context,
    name: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Ask a source no more."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        services.setup.drop_source(who, name)
    answer_of(as_json).give({"dropped": name}, [f"{name} is asked no more."])


@click.group()
def policy() -> None:
    """The policy packs that a deployment of the office may name."""


@policy.command("list")
@acting_options
@json_option
@click.pass_context
def policy_list(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Print the packs, with the digest that a certificate names."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        packs = services.setup.policy_packs(who)
    answer_of(as_json).give(
        {
            "packs": [
                {"version": one.version, "title": one.title, "sha256": one.digest} for one in packs
            ]
        },
        [f"{one.version}  {one.title}  {one.digest}" for one in packs],
    )


@policy.command("add")
@click.argument("file", type=click.Path(path_type=Path), metavar="PACK.toml")
@acting_options
@json_option
@click.pass_context
def policy_add(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Put a policy pack on the office's shelf, once it is valid."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        added = services.setup.add_policy(who, read_file(file, MOST_PACK_BYTES))
    answer_of(as_json).give(
        {"version": added.version, "title": added.title, "sha256": added.digest},
        [f"{added.version} is on the shelf ({added.digest})."],
    )


@click.command("do-not-include")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.csv")
@acting_options
@click.option(
    "--why",
    required=True,
    help="Why these people are not to be listed; name nobody: it is kept as it is, for ever.",
)
@json_option
@click.pass_context
def do_not_include(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    why: str,
    as_json: bool,
) -> None:
    """Put the people of FILE on the do-not-include register.

    The file has the person columns of a proposal: surname, forenames, date_of_birth, and any of
    pnc_id, cro_number, nominal_ref, custody_number.
    """
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        people = _people(file)
        services.setup.do_not_include(who, people, why)
    answer_of(as_json).give(
        {"people": len(people)},
        [f"{counted(len(people), 'person is', 'people are')} on the do-not-include register."],
    )


def _people(file: Path) -> list[Person]:
    try:
        text = read_file(file, MOST_REGISTER_BYTES).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise refusal("register", f"The file {file} is no CSV in UTF-8.") from None
    people = []
    for line, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in Person.__dataclass_fields__}
        try:
            born = date.fromisoformat(cells.pop("date_of_birth"))
        except ValueError:
            raise refusal(
                "register", f"Line {line} of {file}: date_of_birth has to be like 1991-04-17."
            ) from None
        if not cells["surname"]:
            raise refusal("register", f"Line {line} of {file} has no surname.")
        people.append(Person(**cells, date_of_birth=born))
    return people


def _spec(spec: SourceSpec) -> dict[str, object]:
    return {
        "name": spec.name,
        "kind": spec.kind,
        "location": without_secret(spec.location),
        "answers": list(spec.answers),
        "silence": spec.silence.value,
        "live": spec.live,
    }


def _tried(answer: SourceAnswer) -> dict[str, object]:
    reading = answer.reading
    return {
        "name": reading.name,
        "state": reading.state.value,
        "read_at": reading.read_at.isoformat() if reading.read_at is not None else None,
        "rows": [_row(record) for record in answer.records],
        "problems": list(answer.problems),
    }


def _tried_lines(answer: SourceAnswer) -> list[str]:
    reading = answer.reading
    head = f"{reading.name}: {reading.state.value.replace('_', ' ')}"
    if reading.read_at is not None:
        head += f", as of {reading.read_at:%d %b %Y %H:%M} UTC"
    return [
        head,
        *(
            "  " + "  ".join(f"{key}={value}" for key, value in _row(one).items())
            for one in answer.records
        ),
        *(f"  {problem}" for problem in answer.problems),
    ]


def _row(record: Record) -> dict[str, str]:
    """The cells of a record that say something."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else str(value)
        for name, value in record._asdict().items()
        if value and name != "source"
    }
