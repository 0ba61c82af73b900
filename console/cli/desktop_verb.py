"""The verb that tells a Linux desktop about the console.

One rule: it is the person's own desktop and nobody else's.
"""

import click

from console.cli.options import answer_of, json_option, program_of


@click.command()
@json_option
@click.pass_context
def desktop(context: click.Context, as_json: bool) -> None:
    """Let this person's Linux desktop start the console, and open bundles by double click."""
    written = program_of(context).install_desktop()
    answer_of(as_json).give(
        {"written": [str(file) for file in written]}, (f"Written: {file}" for file in written)
    )
