"""Verbs that need no office: what would the rules say of a bundle, and the fictional office.

One rule: `assess` writes nothing unless it is told where.
"""

from pathlib import Path

import click

from console.cli.options import answer_of, json_option, program_of, read_time
from console.domain import reasons
from console.domain.findings import VERDICT_WORDS, Verdict
from console.domain.wording import counted
from console.services.check import Assessed
from console.services.report import report


@click.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option("--at", "at_text", metavar="TIME", help="The moment to judge at (default: now).")
@click.option(
    "--rejected",
    type=click.Path(path_type=Path),
    help="Write the rows that were set aside to this CSV.",
)
@json_option
@click.pass_context
def assess(
    context: click.Context,
    bundle: Path,
    at_text: str | None,
    rejected: Path | None,
    as_json: bool,
) -> None:
    """Say where every entry of BUNDLE stands, by its own sources; nothing is stored."""
    program = program_of(context)
    at = read_time(at_text) or program.clock()
    found = program.assess(bundle, at)
    if rejected is not None:
        program.write_rejected(found.rejected, rejected, None)
    answer_of(as_json).give(
        report(
            found.deployment.reference,
            found.at,
            found.deployment.policy,
            found.entries,
            {standing.entry_ref: standing for standing in found.standings},
            found.readings,
            found.rejected,
        ),
        _sentences(found),
    )


def _sentences(found: Assessed) -> list[str]:
    lines = [
        f"{found.deployment.reference}, policy {found.deployment.policy}, "
        f"judged at {found.at:%d %b %Y %H:%M} UTC"
    ]
    for verdict in (Verdict.SUPPORTED, Verdict.JUDGE, Verdict.NOT_LAWFUL):
        count = sum(standing.standing is verdict for standing in found.standings)
        lines.append(f"  {count:,} {VERDICT_WORDS[verdict].lower()}")
    for standing in found.standings:
        lines.append(f"{standing.entry_ref}  {VERDICT_WORDS[standing.standing]}")
        lines.extend(
            f"    {VERDICT_WORDS[finding.verdict]}: {reasons.sentence(finding)}"
            + (f" [{finding.basis}]" if finding.basis else "")
            for finding in standing.findings
        )
    lines.extend(
        f"Source {each.name}: {each.state.value.replace('_', ' ')}, "
        f"{counted(each.rows, 'row', 'rows')}" + (f". {each.problem}" if each.problem else "")
        for each in found.readings
    )
    lines.extend(f"Set aside: {row.sentence}" for row in found.rejected)
    return lines


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--entries", default=60, type=click.IntRange(1, 20_000), show_default=True)
@click.option("--seed", default=1, type=click.IntRange(0), show_default=True)
@click.option(
    "--window/--no-window",
    default=None,
    help="Open the window on it, or live the whole day without one.",
)
@json_option
@click.pass_context
def demo(
    context: click.Context,
    folder: Path,
    entries: int,
    seed: int,
    window: bool | None,
    as_json: bool,
) -> None:
    """Make a fictional office in DIR, import, check, and open the window on it."""
    program = program_of(context)
    found = program.demo(
        folder,
        entries=entries,
        seed=seed,
        window=window,
        say=lambda sentence: click.echo(sentence, err=True),
    )
    answer_of(as_json).give(found, [f"{name}: {value}" for name, value in found.items()])
