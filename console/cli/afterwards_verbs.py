"""Verbs for after the street: take results in, hold an entry, erase with a receipt.

One rule: nothing is called erased that is not; what failed is in the answer, and the exit
status says no.
"""

from pathlib import Path
from typing import Final

import click

from console.cli.certificate_verbs import MOST_KEY_BYTES
from console.cli.options import (
    acting_options,
    answer_of,
    chosen_list,
    deployment_option,
    json_option,
    opened,
    program_of,
    read_file,
    read_time,
    secret,
    signed_in,
    write_file,
)
from console.cli.output import NO, stop
from console.domain.canonical import utc_text
from console.domain.deployments import STAGE_WORDS, DeploymentRef
from console.domain.entries import EntryRef
from console.domain.holds import HOLD_WORDS, Hold, HoldReason
from console.domain.people import Act, Officer, require
from console.domain.refusals import refusal
from console.domain.stops import KIND_WORDS, Kind
from console.domain.told import when
from console.domain.wording import counted
from console.services.erase import Erased
from console.services.following import Following, never
from console.services.packages import SigningKey
from console.services.parts import Services
from console.services.stops import Noted

MOST_STOPS_BYTES: Final = 20_000_000
_HOLD_REASONS: Final = {each.value: each for each in HoldReason}


@click.command("stops")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@acting_options
@deployment_option
@click.option(
    "--put-right", metavar="STOP", help="The record behind this stop is put right: lift its mark."
)
@json_option
@click.pass_context
def stops(
    context: click.Context,
    file: Path | None,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    put_right: str | None,
    as_json: bool,
) -> None:
    """Take the engagement team's results in from FILE (CSV).

    Its columns are stop_ref, entry_ref, at, alert (true/false), stopped (yes/no), ground
    (sound/stale), outcome, and if need be reason and note; lines before them such as
    "# faces seen: 34900" are the figures of the street. The same file again changes nothing.
    """
    if (file is None) == (put_right is None):
        raise refusal("stops", "Name a file of results, or a stop with --put-right.")
    program = program_of(context)
    answer = answer_of(as_json)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        if file is None:
            lifted = services.stops.put_right(who, ref, put_right or "")
            answer.give(
                {"deployment": ref, "stop": put_right, "marks": lifted},
                [f"Stop {put_right} of {ref} marks nobody any more."],
            )
            return
        found = program.read_stops(read_file(file, MOST_STOPS_BYTES), file.name)
        noted = services.stops.take_in(who, ref, found.rows, found.figures)
    answer.give(_noted(ref, noted), _noted_sentences(ref, noted))
    if noted.aside:
        stop(NO)


def _noted(ref: DeploymentRef, noted: Noted) -> dict[str, object]:
    tally = noted.tally
    return {
        "deployment": ref,
        "taken": [
            {
                "stop_ref": one.stop_ref,
                "entry_ref": one.entry_ref,
                "kind": one.kind.value,
                "recalled": one.recalled,
                "follows": one.sentence,
            }
            for one in noted.taken
        ],
        "already": noted.already,
        "rejected": [
            {"line": one.line, "stop_ref": one.stop_ref, "reason": one.sentence}
            for one in noted.aside
        ],
        "counts": tally._asdict() | {"true_alerts": tally.true_alerts},
    }


def _noted_sentences(ref: DeploymentRef, noted: Noted) -> list[str]:
    tally = noted.tally
    lines = [
        f"{ref}: {counted(len(noted.taken), 'result', 'results')} taken in, {noted.already:,} "
        f"there already, {counted(len(noted.aside), 'row', 'rows')} set aside.",
        f"{KIND_WORDS[Kind.WRONG_GROUND]}: {tally.wrong_ground:,}. "
        f"{KIND_WORDS[Kind.WRONG_FACE]}: {tally.wrong_face:,}. "
        f"Of {counted(tally.alerts, 'alert', 'alerts')} in all.",
    ]
    lines += [f"{one.stop_ref}, {one.entry_ref}: {one.sentence}" for one in noted.taken if
              one.sentence]  # fmt: skip
    lines += [f"Line {one.line}: {one.sentence}" for one in noted.aside]
    return lines


@click.command()
@click.argument("entry", required=False)
@acting_options
@deployment_option
@click.option("--reason", type=click.Choice(list(_HOLD_REASONS)), help="Why it has to be kept.")
@click.option("--authority", default="", help="Who asks for it, and under which reference.")
@click.option("--until", "until_text", metavar="TIME", help="When the hold ends by itself.")
@click.option("--end", "ends", is_flag=True, help="End the holds that keep ENTRY now.")
@json_option
@click.pass_context
def hold(
    context: click.Context,
    entry: str | None,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    reason: str | None,
    authority: str,
    until_text: str | None,
    ends: bool,
    as_json: bool,
) -> None:
    """Keep ENTRY from being erased, or end that; without ENTRY, list the holds."""
    answer = answer_of(as_json)
    until = read_time(until_text)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        if entry is not None and ends:
            ended = services.holds.end(who, ref, EntryRef(entry))
            answer.give(
                {"deployment": ref, "entry_ref": entry, "ended": ended},
                [f"{entry} of {ref} is held no longer; it is due for erasure with the rest."],
            )
            return
        if entry is not None:
            if reason is None or until is None:
                raise refusal("hold", "Say why with --reason, and until when with --until.")
            kind = _HOLD_REASONS[reason]
            services.holds.place(who, ref, EntryRef(entry), kind, authority, until)
        found = services.holds.of(who, ref)
        at = program_of(context).clock()
    answer.give(
        {"deployment": ref, "holds": [_hold(one) | {"holds": one.holds(at)} for one in found]},
        [
            f"{one.entry_ref}: {HOLD_WORDS[one.reason]} ({one.authority or 'erased'}), until "
            f"{when(one.until)}{'' if one.holds(at) else ', over'}."
            for one in found
        ]
        or [f"No entry of {ref} is held."],
    )


def _hold(one: Hold) -> dict[str, object]:
    return {
        "entry_ref": one.entry_ref,
        "reason": one.reason.value,
        "authority": one.authority,
        "until": utc_text(one.until),
        "placed_by": one.by,
    }


@click.command()
@acting_options
@deployment_option
@click.option("--key", type=click.Path(path_type=Path), help="The signing key (PKCS#12).")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the key's passphrase (else WATCHLIST_PASSPHRASE, a prompt).",
)
@click.option("--out", type=click.Path(path_type=Path), help="A folder for the signed receipts.")
@click.option("--due", "only_due", is_flag=True, help="Erase nothing; say what is due or red.")
@json_option
@click.pass_context
def erase(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    key: Path | None,
    passphrase_file: Path | None,
    out: Path | None,
    only_due: bool,
    as_json: bool,
) -> None:
    """Erase what is due of a deployment, and sign the receipt.

    A deployment that has ended or was cancelled is erased whole, but for what a legal hold
    keeps; of a list in force, the pictures that have to go at once; of one that is erased,
    what was left to answer with, once the policy pack's time for that is over. What could
    not be erased is tried again by the same command.
    """
    answer = answer_of(as_json)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        if only_due:
            _say_due(services, who, as_json)
            return
        require(who, Act.ERASE)
        ref = chosen_list(services, who, deployment)
        if key is None:
            raise refusal("key", "Name the key that signs the receipt with --key.")
        p12 = read_file(key, MOST_KEY_BYTES)
        passphrase = secret(passphrase_file, "WATCHLIST_PASSPHRASE", "Passphrase of the key")
        own = SigningKey(p12, passphrase)
        erased = services.erase.erase(who, ref, own, Following(answer.progress, never))
        files = {}
        for number in erased.papers:
            files[number] = (out or Path()) / f"{number}.pdf"
            write_file(files[number], services.erase.receipt(who, number))
    answer.give(_erased(erased, files), _erased_sentences(erased, files))
    if erased.failed:
        stop(NO)


def _say_due(services: Services, who: Officer, as_json: bool) -> None:
    found = services.erase.due(who)
    answer_of(as_json).give(
        {
            "due": [
                {
                    "deployment": one.deployment,
                    "stage": one.stage.value,
                    "pictures": one.pictures,
                    "due_at": utc_text(one.due_at) if one.due_at is not None else None,
                    "by_itself_at": utc_text(one.by_itself_at) if one.by_itself_at else None,
                    "kept_until": utc_text(one.kept_until) if one.kept_until else None,
                    "alarm": one.alarm,
                    "failed": one.failed,
                    "held": [hold.entry_ref for hold in one.held],
                    "unsigned": list(one.unsigned),
                    "red": one.red,
                }
                for one in found
            ]
        },
        [
            f"{one.deployment} ({STAGE_WORDS[one.stage].lower()}): "
            f"{counted(one.pictures, 'picture', 'pictures')} at once, {one.failed:,} failed, "
            f"{len(one.held):,} held"
            f"{f', whole by {when(one.due_at)}' if one.due_at is not None else ''}"
            f"{f', by itself from {when(one.by_itself_at)}' if one.by_itself_at else ''}"
            f"{f', what is left until {when(one.kept_until)}' if one.kept_until else ''}. "
            f"{one.alarm}"
            for one in found
        ]
        or ["Nothing is due."],
    )
    if any(one.red for one in found):
        stop(NO)


def _erased(erased: Erased, files: dict[str, Path]) -> dict[str, object]:
    return {
        "deployment": erased.deployment,
        "erased": erased.gone,
        "stage": erased.stage.value,
        "receipts": {number: str(file) for number, file in files.items()},
        "kinds": {
            one.kind: {
                "before": one.before,
                "held": one.held,
                "after": one.after,
                "failed": one.failed,
                "not_there": one.not_there,
                "shared": one.shared,
            }
            for one in erased.totals
        },
        "failed": [
            {"kind": one.kind.value, "copy": one.copy, "why": one.note} for one in erased.failed
        ],
        "held": list(erased.held),
    }


def _erased_sentences(erased: Erased, files: dict[str, Path]) -> list[str]:
    lines = [
        f"{one.words}: {one.before:,} before, {one.after:,} after"
        f"{f' ({one.held:,} held)' if one.held else ''}."
        for one in erased.totals
    ]
    lines += [f"NOT ERASED: {one.copy} ({one.kind.value}). {one.note}" for one in erased.failed]
    lines += [f"Receipt {number}: {file}" for number, file in files.items()]
    if waited := [one for one in erased.signed if one not in erased.receipts]:
        lines.append(f"Signed now, and made before: {', '.join(waited)}.")
    if erased.gone:
        return [*lines, f"{erased.deployment} is erased."]
    if erased.failed:
        return [*lines, f"{erased.deployment} is NOT erased; run this again."]
    if erased.held:
        return [*lines, f"Kept by a legal hold: {', '.join(erased.held)}."]
    return [*lines, "What had to go at once is gone."]
