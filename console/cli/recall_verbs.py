"""Verbs on a list in force: recall an entry, answer for one, confirm a recall, end, cancel.

One rule: each is one call of the watch, under the same rules as the window.
"""

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
    read_time,
    signed_in,
)
from console.cli.output import NO, stop
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.recalls import Answer, How
from console.domain.refusals import refusal
from console.domain.wording import listed
from console.services.confirmations import Word
from console.services.words_kept import NOT_KEPT

_REASONS: Final = {each.value: each for each in Reason}


@click.command()
@click.argument("entry")
@acting_options
@deployment_option
@click.option(
    "--reason",
    type=click.Choice(list(_REASONS)),
    default=Reason.OFFICER_JUDGEMENT.value,
    help="The reason, of the closed list (default: officer_judgement).",
    metavar="REASON",
)
@click.option("--note", required=True, help="Why, in your own words.")
@json_option
@click.pass_context
def recall(
    context: click.Context,
    entry: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    reason: str,
    note: str,
    as_json: bool,
) -> None:
    """Recall ENTRY from the list in force by your own judgement."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        made = services.watch.recall(who, ref, EntryRef(entry), _REASONS[reason], note)
        numbers = {
            line.entry_ref: line.recall.number
            for line in services.watch.view(who, ref).recalls
            if line.entry_ref in made.decisions
        }
    answer_of(as_json).give(
        {"deployment": ref, "recalled": dict(sorted(numbers.items()))},
        [f"Recalled {each} as recall {number}." for each, number in sorted(numbers.items())],
    )


@click.command()
@click.argument("entry")
@click.argument("answer", type=click.Choice([each.value for each in Answer]))
@acting_options
@deployment_option
@click.option("--note", default="", help="Why it stays; needed to keep it.")
@json_option
@click.pass_context
def answer(
    context: click.Context,
    entry: str,
    answer: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    note: str,
    as_json: bool,
) -> None:
    """Answer, as authorising officer, whether ENTRY stays on the list (keep or recall)."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        asks = {line.ask.entry_ref: line.ask.id for line in services.watch.view(who, ref).asks}
        if entry not in asks:
            raise refusal("not_asked", f"Nothing is asked about {entry}; see `status`.")
        services.watch.answer(who, ref, asks[EntryRef(entry)], Answer(answer), note)
    said = "stays on the list" if answer == Answer.KEEP.value else "is recalled"
    answer_of(as_json).give(
        {"deployment": ref, "entry_ref": entry, "answer": answer}, [f"{entry} {said}."]
    )


@click.command()
@acting_options
@deployment_option
@click.option("--number", type=click.IntRange(1), help="The recall's number.")
@click.option("--entry", help="Or the entry that was recalled.")
@click.option("--receipt", required=True, help="Who said so, in words.")
@click.option(
    "--from",
    "recipient",
    default="",
    metavar="NAME",
    help="Which system has let it go, where several were given it.",
)
@click.option("--off-at", "off_text", metavar="TIME", help="Off since when (default: now).")
@json_option
@click.pass_context
def confirm(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    number: int | None,
    entry: str | None,
    receipt: str,
    recipient: str,
    off_text: str | None,
    as_json: bool,
) -> None:
    """Take in by hand that a recall is off a recognition system, as somebody there says."""
    if (number is None) is (entry is None):
        raise refusal("which_recall", "Name the recall with --number, or with --entry.")
    off_at = read_time(off_text) or program_of(context).clock()
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        meant = number if number is not None else EntryRef(entry or "")
        word = Word(How.BY_HAND, receipt, off_at)
        made = services.watch.confirm(who, ref, meant, word, recipient)
        holders = services.watch.holders(who, ref, meant)
    waiting = holders.waiting
    (entry_ref,) = made.decisions
    told = f"{entry_ref} is confirmed off the recognition system."
    if waiting:
        told = f"Noted. {entry_ref} is not confirmed yet: {listed(waiting)} still holds it."
    answer_of(as_json).give(
        {
            "deployment": ref,
            "confirmed": None if waiting else entry_ref,
            "waiting": list(waiting),
            "words_kept": holders.keeps_words,
        },
        [told] if holders.keeps_words else [told, NOT_KEPT],
    )
    if waiting:
        stop(NO)


@click.command()
@acting_options
@deployment_option
@click.option("--why", default="", help="The reason, where it ends early or is not reconciled.")
@json_option
@click.pass_context
def end(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    why: str,
    as_json: bool,
) -> None:
    """Sign the end of a deployment off."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        services.watch.end(who, ref, why)
    answer_of(as_json).give({"deployment": ref, "stage": "ended"}, [f"{ref} is ended."])


@click.command()
@acting_options
@deployment_option
@click.option("--why", required=True, help="The reason.")
@json_option
@click.pass_context
def cancel(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    why: str,
    as_json: bool,
) -> None:
    """Cancel a deployment that has not ended."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        services.watch.cancel(who, ref, why)
    answer_of(as_json).give({"deployment": ref, "stage": "cancelled"}, [f"{ref} is cancelled."])
