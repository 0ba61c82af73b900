"""Every verb, under the program's own name.

One rule: click's own complaints become one sentence and an exit status here; what the verbs
raise themselves goes through to `main`.
"""

from collections.abc import Sequence
from pathlib import Path

import click

from console.cli.afterwards_verbs import erase, hold, stops
from console.cli.audit_verbs import audit
from console.cli.certificate_verbs import sign, verify, verify_receipt
from console.cli.decide_verb import decide
from console.cli.desktop_verb import desktop
from console.cli.drill_verb import drill
from console.cli.handover_verbs import (
    close_difference,
    read_back,
    reconcile,
    release,
    settle_handover,
    slip,
    verify_package,
)
from console.cli.later_verbs import was_listed
from console.cli.list_verbs import check, import_, status
from console.cli.office_verbs import office
from console.cli.options import office_option, program_of
from console.cli.output import DONE, WRONG, complain, stop
from console.cli.program import Program, office_folder
from console.cli.publish_verb import publish
from console.cli.recall_check_verb import verify_recall
from console.cli.recall_verbs import answer, cancel, confirm, end, recall
from console.cli.watch_verb import watch
from console.cli.what_if_verbs import assess, demo

_LIST = (demo, assess, import_, check, status, decide, sign, verify)
_IN_FORCE = (watch, recall, answer, confirm, drill, end, cancel)


@click.group(invoke_without_command=True, no_args_is_help=False)
@office_option
@click.pass_context
def cli(context: click.Context, office: Path | None) -> None:
    """The review console for facial-recognition watch-lists; without a verb it opens the window."""
    if context.invoked_subcommand is None:
        program = program_of(context)
        stop(program.window(office_folder(program, office), None))


for _verb in (*_LIST, *_IN_FORCE, audit, office, desktop):
    cli.add_command(_verb)
for _verb in (release, settle_handover, verify_package, verify_recall, slip, read_back):
    cli.add_command(_verb)
for _verb in (reconcile, close_difference):
    cli.add_command(_verb)
for _verb in (stops, hold, erase, verify_receipt, was_listed, publish):
    cli.add_command(_verb)


def run_verb(arguments: Sequence[str], program: Program) -> int:
    """Run the verb that the arguments name, and give its exit status."""
    try:
        cli.main(list(arguments), prog_name="watchlist-console", standalone_mode=False, obj=program)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.Abort:
        complain(("Stopped; nothing more was done.",), as_json="--json" in arguments)
        return WRONG
    except click.ClickException as wrong:
        complain((wrong.format_message(),), as_json="--json" in arguments)
        return WRONG
    return DONE
