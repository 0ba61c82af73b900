"""The verb that checks recall messages and slips anywhere, with packages' folders and no office.

One rule: what it says of a message comes from that message and the packages, and from nothing else.
"""

from pathlib import Path

import click

from console.cli.handover_verbs import MOST_CERTIFICATE_BYTES
from console.cli.options import answer_of, json_option, program_of, read_file, trust_option
from console.cli.output import NO, stop
from console.domain.canonical import utc_text
from console.domain.recall_messages import MOST_MESSAGE_BYTES
from console.domain.verifications import CheckLine, MessageVerification, RecallVerification


@click.command("verify-recall")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--package",
    "packages",
    required=True,
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A package of the hand-over whose references these are (may be repeated).",
)
@trust_option
@json_option
@click.pass_context
def verify_recall(
    context: click.Context,
    files: tuple[Path, ...],
    packages: tuple[Path, ...],
    roots: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Check recall messages (JSON) or the text of a slip's square against packages.

    It says which recalls each names, whether the hand-over's key signed it, and, of several
    slips of one recipient, which one replaces the others: give the package of each hand-over that
    they are of. Exit status 1 where one is not to be acted on.
    """
    trusted = [read_file(each, MOST_CERTIFICATE_BYTES) for each in roots]
    messages = [(str(each), read_file(each, MOST_MESSAGE_BYTES)) for each in files]
    found = program_of(context).check_recalls(packages, messages, trusted or None)
    answer_of(as_json).give(_found(found), _lines(found))
    if not found.valid:
        stop(NO)


def _found(found: RecallVerification) -> dict[str, object]:
    return {
        "valid": found.valid,
        "package": _checks(found.package),
        "messages": [_message(one) for one in found.messages],
    }


def _message(one: MessageVerification) -> dict[str, object]:
    return {
        "file": one.name,
        "valid": one.valid,
        "kind": one.kind or None,
        "checks": _checks(one.checks),
        "deployment": one.deployment or None,
        "hand_over": one.hand_over or None,
        "number": one.number or None,
        "at": utc_text(one.at) if one.at is not None else None,
        "recalls": [each._asdict() for each in one.recalls],
        "replaces": one.replaces or None,
        "replaced_by": one.replaced_by or None,
    }


def _checks(lines: tuple[CheckLine, ...]) -> list[dict[str, object]]:
    return [{"check": line.check, "ok": line.ok, "detail": line.detail} for line in lines]


def _lines(found: RecallVerification) -> list[str]:
    lines = [_line("package", line) for line in found.package]
    for one in found.messages:
        lines += [_line(one.name, line) for line in one.checks]
        what = ", ".join(each.reference for each in one.recalls)
        lines.append(
            f"{one.name}: take off {what}." if one.valid else f"{one.name}: DO NOT ACT ON IT."
        )
    return lines


def _line(of: str, line: CheckLine) -> str:
    return f"{'holds' if line.ok else 'FAILS'}  {of}, {line.check}: {line.detail}"
