"""Verbs on one list: take proposals in, check the records, print the list as it stands.

One rule: each is one call of a service, under the same rules as the window.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
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
from console.cli.program import office_folder
from console.domain.deployments import DeploymentRef
from console.domain.findings import VERDICT_WORDS
from console.domain.told import when
from console.domain.wording import counted
from console.services.check import Checked
from console.services.following import never
from console.services.intake import Intaken

REJECTED_FILE = "rejected.csv"
WATCHED: Final = (
    "in_force",
    "confirmed",
    "not_confirmed_since",
    "alarms",
    "watched_at",
    "recalls",
    "asks",
    "erase_by",
    "compared",
)
"""What `status` says of the watch, in this order."""


@click.command("import")
@click.argument("bundle", type=click.Path(path_type=Path))
@acting_options
@deployment_option
@click.option(
    "--rejected",
    type=click.Path(path_type=Path),
    help="Where rows that are set aside are written (default: rejected.csv beside the bundle).",
)
@json_option
@click.pass_context
def import_(
    context: click.Context,
    bundle: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    rejected: Path | None,
    as_json: bool,
) -> None:
    """Take the proposals of BUNDLE in."""
    program = program_of(context)
    answer = answer_of(as_json)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        with program.open_bundle(bundle, office_folder(program, office)) as opened_bundle:
            ref = DeploymentRef(deployment) if deployment else None
            if ref is None and opened_bundle.reading.deployment is None:
                ref = chosen_list(services, who, None)
            taken = services.intake.take_in(who, ref, opened_bundle, answer.progress, never)
        written = rejected or bundle.absolute().parent / REJECTED_FILE
        if taken.rejected:
            noted = partial(services.intake.note_rejected, who, taken.deployment_ref, written)
            program.write_rejected(taken.rejected, written, noted)
    answer.give(_imported(taken, written), _import_sentences(taken, written))


def _imported(taken: Intaken, written: Path) -> dict[str, object]:
    return {
        "deployment": taken.deployment_ref,
        "taken": taken.taken,
        "already": taken.already,
        "rejected": [
            {"file": row.file, "line": row.line, "entry_ref": row.entry_ref, "reason": row.sentence}
            for row in taken.rejected
        ],
        "rejected_file": str(written) if taken.rejected else None,
        "notes": list(taken.notes),
    }


def _import_sentences(taken: Intaken, written: Path) -> list[str]:
    lines = [
        f"{taken.deployment_ref}: {counted(taken.taken, 'entry', 'entries')} taken in, "
        f"{taken.already:,} there already, "
        f"{counted(len(taken.rejected), 'row', 'rows')} set aside."
    ]
    lines.extend(row.sentence for row in taken.rejected)
    if taken.rejected:
        lines.append(f"The rows that were set aside are in {written}.")
    lines.extend(taken.notes)
    return lines


@click.command()
@acting_options
@deployment_option
@json_option
@click.pass_context
def check(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    as_json: bool,
) -> None:
    """Pull the records of a list and say where its entries stand."""
    answer = answer_of(as_json)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        checked = services.check.run(who, ref, answer.progress, never)
    answer.give(_checked(ref, checked), _check_sentences(ref, checked))


def _checked(ref: DeploymentRef, checked: Checked) -> dict[str, object]:
    return {
        "deployment": ref,
        "at": f"{checked.at.replace(tzinfo=None).isoformat()}Z",
        "counts": {verdict.value: count for verdict, count in checked.counts.items()},
        "changed": sorted(checked.changed),
        "lapsed": dict(checked.lapsed),
        "sources": [
            {
                "name": each.name,
                "state": each.state.value,
                "read_at": f"{each.read_at.replace(tzinfo=None).isoformat()}Z"
                if each.read_at is not None
                else None,
                "rows": each.rows,
                "rejected": each.rejected,
                "problem": each.problem,
            }
            for each in checked.readings
        ],
        "problems": list(checked.problems),
    }


def _check_sentences(ref: DeploymentRef, checked: Checked) -> list[str]:
    lines = [f"{ref}: the records were checked."]
    lines.extend(
        f"  {count:,} {VERDICT_WORDS[verdict].lower()}" for verdict, count in checked.counts.items()
    )
    lines.append(f"  {len(checked.changed):,} changed since the last check")
    lines.extend(f"{ref_}: {why}" for ref_, why in sorted(checked.lapsed.items()))
    lines.extend(
        f"Source {each.name}: {each.state.value.replace('_', ' ')}, "
        f"{counted(each.rows, 'row', 'rows')}"
        + (f", as of {when(each.read_at)}" if each.read_at is not None else ", never read")
        for each in checked.readings
    )
    lines.extend(checked.problems)
    return lines


@click.command()
@acting_options
@deployment_option
@json_option
@click.pass_context
def status(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    as_json: bool,
) -> None:
    """Print a list as it stands."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        found = services.inspect.status(who, ref)
        page = services.signoff.view(who, ref)
        watched = services.watch.told(who, ref)
    found |= {key: watched[key] for key in WATCHED}
    counts = page.counts
    sentences = [
        f"{ref}, {page.deployment.operation}: {counts.proposed:,} proposed, "
        f"{counts.approved:,} approved, {counts.struck:,} struck, {counts.undecided:,} undecided, "
        f"{counts.referred:,} referred, {counts.lapsed:,} lapsed.",
        *(
            f"{'✓' if one.ok else '✗'} {one.sentence}" + (f": {one.detail}" if one.detail else "")
            for one in page.requirements
        ),
        *_watched_sentences(watched),
        *_entry_sentences(found),
    ]
    answer_of(as_json).give(found, sentences)


def _watched_sentences(watched: Mapping[str, object]) -> Iterator[str]:
    """Who was recalled, about whom somebody is asked, and what is wrong."""
    alarms, recalls, asks = watched["alarms"], watched["recalls"], watched["asks"]
    assert isinstance(alarms, list)  # noqa: S101 - as `watch_reading.told` makes them
    assert isinstance(recalls, list)  # noqa: S101
    assert isinstance(asks, list)  # noqa: S101
    yield from alarms
    for one in recalls:
        words = f", {one['receipt']}" if one["receipt"] else ""
        off = f"off since {one['off_at']}{words}" if one["off_at"] else "not confirmed"
        took = one["seconds_to_recall"]
        after = f", {took:,} s after the record changed" if took is not None else ""
        yield f"Recall {one['number']}: {one['entry_ref']}, {one['reason']}{after}; {off}"
    compared = watched["compared"]
    assert isinstance(compared, list)  # noqa: S101
    yield from (one["words"] for one in compared)
    for ask in asks:
        yield f"Asked about {ask['entry_ref']}, {ask['reason']}, until {ask['due_at']}"


def _entry_sentences(found: Mapping[str, object]) -> Iterator[str]:
    """One line for each entry: its reference, where it stands, its decision, the first finding."""
    entries = found["entries"]
    assert isinstance(entries, Sequence)  # noqa: S101 - as `inspect.status` makes it
    for entry in entries:
        findings = entry["findings"]
        decision = entry["decision"] or {}
        yield "  ".join(
            part
            for part in (
                f"{entry['entry_ref']:<12}",
                (entry["standing"] or "not checked").replace("_", " "),
                str(decision.get("state") or decision.get("decision") or "undecided"),
                findings[0]["text"] if findings else "",
            )
            if part
        )
