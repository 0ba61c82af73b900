"""The command line: one verb, one answer, one exit status.

One rule: 0 is done, 1 is done and the answer is "no", 2 is that the command or its input was
wrong, with one plain sentence on standard error; nobody ever sees a traceback.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from console import starting
from console.cli.output import NO, WRONG, StoppedError, complain
from console.cli.program import Program, office_folder
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.packed import START

BUNDLES: Final = frozenset({".zip", ".csv", ".xlsx", ".xls", ".ods"})


def names_bundle(argument: str) -> bool:
    """Whether an argument is the path of a bundle, and neither a verb nor an option.

    A folder is meant only where it is written as a path, as a verb may have a folder's name.
    """
    if argument.startswith("-"):
        return False
    path = Path(argument)
    if path.is_dir():
        return "/" in argument or "\\" in argument
    return path.suffix.lower() in BUNDLES and path.is_file()


def run(arguments: Sequence[str], program: Program) -> int:
    """Open the window, or run one verb, and give the exit status."""
    as_json = "--json" in arguments
    try:
        if not arguments:
            return program.window(office_folder(program, None), None)
        if len(arguments) == 1 and names_bundle(arguments[0]):
            # As a desktop starts it for a bundle that was double-clicked.
            return program.window(office_folder(program, None), Path(arguments[0]))
        # The window starts without the verbs, and without what reads their options.
        from console.cli.verbs import run_verb  # noqa: PLC0415

        starting.is_over()
        START.drop()
        return run_verb(arguments, program)
    except StoppedError as stopped:
        return stopped.status
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
