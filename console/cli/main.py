"""The command line: one verb, one answer, one exit status.

One rule: 0 is done, 1 is done and the answer is "no", 2 is that the command or its input was
wrong, with one plain sentence on standard error; nobody ever sees a traceback.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from console.cli.audit_verbs import audit
from console.cli.certificate_verbs import sign, verify
from console.cli.decide_verb import decide
from console.cli.list_verbs import check, import_, status
from console.cli.office_verbs import office
from console.cli.options import office_folder, office_option, program_of
from console.cli.output import DONE, NO, WRONG, StoppedError, complain
from console.cli.program import Program
from console.cli.what_if_verbs import assess, demo
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError


@click.group(invoke_without_command=True, no_args_is_help=False)
@office_option
@click.pass_context
def cli(context: click.Context, office: Path | None) -> None:
    """The review console for facial-recognition watch-lists; without a verb it opens the window."""
    if context.invoked_subcommand is None:
        program = program_of(context)
        raise StoppedError(program.window(office_folder(program, office)))


for _verb in (demo, assess, import_, check, status, decide, sign, verify, audit, office):
    cli.add_command(_verb)


def run(arguments: Sequence[str], program: Program) -> int:
    """Run one verb and give its exit status."""
    as_json = "--json" in arguments
    try:
        cli.main(list(arguments), prog_name="watchlist-console", standalone_mode=False, obj=program)
    except StoppedError as stopped:
        return stopped.status
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.Abort:
        complain(("Stopped; nothing more was done.",), as_json=as_json)
        return WRONG
    except click.ClickException as wrong:
        complain((wrong.format_message(),), as_json=as_json)
        return WRONG
    except RefusedError as refused:
        complain((one.sentence for one in refused.objections), as_json=as_json)
        return WRONG
    except MovedOnError as moved:
        complain((moved.sentence,), as_json=as_json)
        return NO
    except OutOfReachError as trouble:
        complain((trouble.sentence,), as_json=as_json)
        return WRONG
    except BrokenPipeError:
        sys.stderr.close()
        return WRONG
    except Exception as fault:  # noqa: BLE001 - the edge: a fault becomes a sentence here
        reference = program.report_fault(fault)
        complain(
            (
                f"Something went wrong inside the program (reference {reference}); "
                "nothing half-done was kept. Report it with this reference.",
            ),
            as_json=as_json,
        )
        return WRONG
    return DONE
