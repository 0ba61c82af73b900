"""The options that verbs share: which office, which list, who acts, and how secrets come in.

One rule: a password never stands on the command line, where everybody on the machine could
read it; it comes from a file, the environment or a prompt.
"""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from console.cli.output import Answer
from console.cli.program import Program, office_folder
from console.domain.deployments import DeploymentRef
from console.domain.people import Officer
from console.domain.refusals import refusal
from console.services.parts import Services
from console.whole_file import write_whole

MOST_SECRET: Final = 4096

_F = TypeVar("_F", bound=Callable[..., Any])

PROGRAM_KEY: Final = "console.program"


def json_option(verb: _F) -> _F:
    """--json: one object on standard output and nothing else."""
    return click.option("as_json", "--json", is_flag=True, help="Print one JSON object.")(verb)


def office_option(verb: _F) -> _F:
    """--office: the folder of the office."""
    return click.option(
        "--office",
        type=click.Path(path_type=Path),
        help="The office's folder (default: WATCHLIST_OFFICE, or your own).",
    )(verb)


def acting_options(verb: _F) -> _F:
    """--as and --password-file: who acts, under the same rules as in the window."""
    named = click.option("--as", "acting", required=True, metavar="ID", help="Who acts.")
    password = click.option(
        "--password-file",
        type=click.Path(path_type=Path),
        help="A file whose first line is the password (else WATCHLIST_PASSWORD, or a prompt).",
    )
    return office_option(named(password(verb)))


def trust_option(verb: _F) -> _F:
    """--trust: who is believed to vouch for a signer; as `roots`."""
    return click.option(
        "--trust",
        "roots",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A certificate (PEM or DER) that vouches for the signer; may be given again.",
    )(verb)


def deployment_option(verb: _F) -> _F:
    """--deployment: which list; may be left out where the office has one."""
    return click.option(
        "--deployment", metavar="REF", help="Which list, where the office has several."
    )(verb)


def program_of(context: click.Context) -> Program:
    """The parts that the composition root handed in."""
    found = context.find_root().obj
    assert isinstance(found, Program)  # noqa: S101 - set where the command line is started
    return found


def opened(context: click.Context, office: Path | None) -> AbstractContextManager[Services]:
    """The office, open."""
    program = program_of(context)
    return program.open_office(office_folder(program, office))


def signed_in(services: Services, acting: str, password_file: Path | None) -> Officer:
    """The person who acts, let in with their password; refused while it has to be changed."""
    password = secret(password_file, "WATCHLIST_PASSWORD", f"Password of {acting}")
    who = services.accounts.sign_in(acting, password)
    if services.accounts.must_change(who):
        raise refusal(
            "must_change",
            "This password was given by somebody else; change it first with `office password`.",
        )
    return who


def secret(file: Path | None, variable: str, question: str, *, confirm: bool = False) -> str:
    """A secret from a file's first line, the environment or a prompt, in this order."""
    if file is not None:
        return first_line(file)
    if given := os.environ.get(variable):
        return given
    answer = click.prompt(
        question,
        hide_input=True,
        err=True,
        default="",
        show_default=False,
        confirmation_prompt=confirm,
    )
    return str(answer)


def first_line(file: Path) -> str:
    """The first line of a small text file; refused where it cannot be read."""
    lines = read_file(file, MOST_SECRET).decode("utf-8-sig", "replace").splitlines()
    return lines[0] if lines else ""


def read_file(file: Path, most: int) -> bytes:
    """A file's bytes; refused, with its name, where it is missing or larger than `most` bytes."""
    try:
        with file.open("rb") as opened_file:
            data = opened_file.read(most + 1)
    except OSError as trouble:
        raise refusal(
            "file_unreadable",
            f"The file {file} cannot be read: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
    if len(data) > most:
        raise refusal("file_too_large", f"The file {file} is larger than {most:,} bytes.")
    return data


def write_file(file: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file whole or not at all; refused, with its name, where that cannot be done."""
    try:
        write_whole(file, data, private=private)
    except OSError as trouble:
        raise refusal(
            "file_unwritable",
            f"The file {file} cannot be written: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble


def chosen_list(services: Services, who: Officer, named: str | None) -> DeploymentRef:
    """The list that is meant; refused where none is named and there is not exactly one."""
    if named:
        return DeploymentRef(named)
    found = services.lists.summaries(who)
    if len(found) == 1:
        return found[0].deployment.reference
    there = ", ".join(one.deployment.reference for one in found[:8]) or "none yet"
    raise refusal("which_list", f"Say which list with --deployment; there is: {there}.")


def read_time(text: str | None) -> datetime | None:
    """A time with its offset, as UTC; refused where it is none."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
        # At either end of the calendar a time with its offset may have no UTC.
        at = moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        at = None
    if at is None:
        raise refusal(
            "time",
            f"{text[:60]!r} is no time with an offset; write it like 2026-11-28T11:30:00Z.",
        )
    return at


def answer_of(as_json: bool) -> Answer:
    """What this verb will print."""
    return Answer(as_json)
