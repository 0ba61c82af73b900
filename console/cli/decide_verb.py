"""Decisions from a file, each under the same rules as in the window.

One rule: every row is a decision of its own; one that is refused costs no other, and all are
answered for.
"""

import csv
import io
from pathlib import Path
from typing import Final, NamedTuple

import click

from console.cli.options import (
    acting_options,
    answer_of,
    chosen_list,
    deployment_option,
    json_option,
    opened,
    read_file,
    signed_in,
)
from console.cli.output import NO, stop
from console.domain.decisions import Draft, Outcome
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.people import Officer
from console.domain.refusals import MovedOnError, RefusedError, refusal
from console.domain.wording import counted, listed
from console.services.parts import Services

MOST_BYTES: Final = 20_000_000
COLUMNS: Final = ("entry_ref", "decision", "reason", "note")
OPTIONAL: Final = ("seen", "referred_to")
_DECISIONS: Final = {each.value: each for each in (Outcome.APPROVE, Outcome.STRIKE, Outcome.REFER)}
_REASONS: Final = {each.value: each for each in Reason}


class Row(NamedTuple):
    """One row of the file as it was typed; `seen` is the digest that the decision rests on."""

    line: int
    entry_ref: str
    decision: str
    reason: str
    note: str
    seen: str
    referred_to: str


class Done(NamedTuple):
    """How one row came out; `trouble` is a sentence, '' where it was decided."""

    row: Row
    trouble: str


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@acting_options
@deployment_option
@json_option
@click.pass_context
def decide(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    as_json: bool,
) -> None:
    """Take the decisions of FILE (entry_ref, decision, reason, note).

    A column `seen` may hold the digest that `status --json` gives for the entry; without it a
    decision rests on what stands when the command starts.
    """
    rows = read_rows(file)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        seen = services.review.digests(who, ref)
        done = [_decide(services, who, ref, row, seen) for row in rows]
    refused = [one for one in done if one.trouble]
    answer_of(as_json).give(
        {
            "deployment": ref,
            "decided": len(done) - len(refused),
            "refused": [
                {"line": one.row.line, "entry_ref": one.row.entry_ref, "reason": one.trouble}
                for one in refused
            ],
        },
        [
            f"{counted(len(done) - len(refused), 'entry', 'entries')} decided, "
            f"{len(refused):,} refused.",
            *(f"Line {one.row.line}, {one.row.entry_ref}: {one.trouble}" for one in refused),
        ],
    )
    if refused:
        stop(NO)


def _decide(
    services: Services,
    who: Officer,
    ref: DeploymentRef,
    row: Row,
    seen: dict[EntryRef, str],
) -> Done:
    try:
        draft = _draft(row, seen)
        services.review.decide(who, ref, draft, None)
    except RefusedError as refused:
        return Done(row, str(refused))
    except MovedOnError as moved:
        return Done(row, moved.sentence)
    return Done(row, "")


def _draft(row: Row, seen: dict[EntryRef, str]) -> Draft:
    outcome = _DECISIONS.get(row.decision.casefold())
    if outcome is None:
        raise refusal(
            "decision", f"{row.decision[:40]!r} is no decision; write {listed(tuple(_DECISIONS))}."
        )
    reason = _REASONS.get(row.reason.casefold()) if row.reason else None
    if row.reason and reason is None:
        raise refusal("reason", f"{row.reason[:40]!r} is no reason of the closed list.")
    entry_ref = EntryRef(row.entry_ref)
    return Draft(
        entry_ref=entry_ref,
        outcome=outcome,
        seen_digest=row.seen or seen.get(entry_ref, ""),
        reason=reason,
        note=row.note,
        referred_to=row.referred_to,
    )


def read_rows(file: Path) -> list[Row]:
    """The rows of a decisions file; refused where it cannot be read as one."""
    try:
        text = read_file(file, MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("not_utf8", f"The file {file} is not UTF-8; save it as UTF-8.") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = [(reader.line_num, cells) for cells in reader if any(map(str.strip, cells))]
    except csv.Error as trouble:
        raise refusal("csv", f"Line {reader.line_num} of {file} is no CSV: {trouble}.") from trouble
    if not rows:
        raise refusal("empty", f"The file {file} is empty.")
    heading = [cell.strip().casefold() for cell in rows[0][1]]
    unknown = sorted(set(heading) - {*COLUMNS, *OPTIONAL})
    if (
        unknown
        or len(set(heading)) != len(heading)
        or not {"entry_ref", "decision"} <= set(heading)
    ):
        raise refusal(
            "heading",
            f"The heading of {file} has to be {', '.join(COLUMNS)}"
            + (f"; it has {unknown[0][:40]!r}." if unknown else ", each once."),
        )
    return [_row(line, dict(zip(heading, cells, strict=False))) for line, cells in rows[1:]]


def _row(line: int, cells: dict[str, str]) -> Row:
    return Row(line, *(cells.get(name, "").strip() for name in (*COLUMNS, *OPTIONAL)))
