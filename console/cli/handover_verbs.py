"""Verbs on a list that leaves the office: release it, recall by a slip, compare what came of it.

One rule: what leaves is written by one verb, and what comes back is read by another; a package can
be checked anywhere, with no office.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

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
    trust_option,
    write_file,
)
from console.cli.output import NO, stop
from console.domain.people import Act, require
from console.domain.reconciling import DIFFERS_WORDS, Closed
from console.domain.told import when
from console.domain.wording import counted
from console.services.following import Following, never
from console.services.holdings import MOST_BYTES as MOST_REPORT_BYTES
from console.services.kept_handover import Reconciled, ReconcileLine
from console.services.packages import Options, SigningKey
from console.services.releasing import Released
from console.services.words_kept import NOT_KEPT

MOST_KEY_BYTES: Final = 1_000_000
MOST_CERTIFICATE_BYTES: Final = 100_000

_F = TypeVar("_F", bound=Callable[..., Any])


def _recipient_option(verb: _F) -> _F:
    """--recipient: which of several systems that hold the list."""
    return click.option(
        "--recipient", default="", metavar="NAME", help="Which system, where several hold the list."
    )(verb)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@acting_options
@deployment_option
@click.option(
    "--recipient",
    required=True,
    metavar="NAME",
    help="Who is given the list: a recognition system of the office, or anybody in words.",
)
@click.option(
    "--key", required=True, type=click.Path(path_type=Path), help="Your signing key (PKCS#12)."
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the key's passphrase (else WATCHLIST_PASSPHRASE, a prompt).",
)
@click.option("--delta", is_flag=True, help="Only what came and went since the last package.")
@click.option("--ansi-nist", is_flag=True, help="Also write ANSI/NIST-ITL Type-10 files.")
@click.option(
    "--encrypt-to",
    type=click.Path(path_type=Path),
    metavar="CERT.pem",
    help="Encrypt every file to this certificate (CMS).",
)
@json_option
@click.pass_context
def release(
    context: click.Context,
    folder: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    recipient: str,
    key: Path,
    passphrase_file: Path | None,
    delta: bool,
    ansi_nist: bool,
    encrypt_to: Path | None,
    as_json: bool,
) -> None:
    """Hand the list over: write a package for the recognition system into DIR, new or empty."""
    answer = answer_of(as_json)
    p12 = read_file(key, MOST_KEY_BYTES)
    sealed = None if encrypt_to is None else read_file(encrypt_to, MOST_CERTIFICATE_BYTES)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        require(who, Act.HAND_OVER)
        ref = chosen_list(services, who, deployment)
        passphrase = secret(passphrase_file, "WATCHLIST_PASSPHRASE", "Passphrase of the key")
        hand = services.handover.delta if delta else services.handover.release
        options, own = Options(recipient, ansi_nist, sealed), SigningKey(p12, passphrase)
        made = hand(who, ref, folder, options, own, Following(answer.progress, never))
    answer.give({"deployment": ref, **_released(made)}, [_released_words(made)])


def _released(made: Released) -> dict[str, object]:
    return {
        "number": made.number,
        "kind": made.kind.value,
        "recipient": made.recipient,
        "system": made.system or None,
        "folder": str(made.folder),
        "entries": made.entries,
        "removed": made.removed,
        "certificate": made.certificate,
        "manifest_sha256": made.manifest_sha256,
    }


def _released_words(made: Released) -> str:
    back = f", {made.removed:,} taken back" if made.removed else ""
    return (
        f"Hand-over {made.number} for {made.recipient} is in {made.folder}: "
        f"{counted(made.entries, 'entry', 'entries')}{back}, under {made.certificate}."
    )


@click.command("verify-package")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@trust_option
@json_option
@click.pass_context
def verify_package(
    context: click.Context, folder: Path, roots: tuple[Path, ...], as_json: bool
) -> None:
    """Check a hand-over package with nothing but its folder."""
    trusted = [read_file(each, MOST_CERTIFICATE_BYTES) for each in roots]
    found = program_of(context).check_package(folder, trusted or None)
    manifest = found.manifest
    answer_of(as_json).give(
        {
            "valid": found.valid,
            "checks": [
                {"check": line.check, "ok": line.ok, "detail": line.detail} for line in found.checks
            ],
            "package": None
            if manifest is None
            else {
                "deployment": manifest.deployment,
                "number": manifest.number,
                "kind": manifest.kind,
                "recipient": manifest.recipient,
                "certificate": manifest.certificate,
                "entries": manifest.entries,
                "on_list": manifest.on_list,
                "valid_until": manifest.valid_until.isoformat(),
                "manifest_sha256": found.manifest_sha256,
            },
        },
        [
            f"{'holds' if line.ok else 'FAILS'}  {line.check}: {line.detail}"
            for line in found.checks
        ],
    )
    if not found.valid:
        stop(NO)


@click.command("settle-handover")
@click.argument("number", type=click.IntRange(1), metavar="NUMBER")
@acting_options
@deployment_option
@click.option(
    "--became",
    required=True,
    type=click.Choice(["left", "never_left"]),
    help="What became of the package.",
)
@click.option("--note", required=True, help="How you know, in words.")
@json_option
@click.pass_context
def settle_handover(
    context: click.Context,
    number: int,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    became: str,
    note: str,
    as_json: bool,
) -> None:
    """Say whether the package of hand-over NUMBER left, where nobody knows."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        settled = services.handover.say_left(who, ref, number, note, left=became == "left")
    told = f"Hand-over {number} is noted as one that {became.replace('_', ' ')}."
    found = {"deployment": ref, "hand_over": number, "became": became}
    kept = settled.words_kept
    answer_of(as_json).give(found | {"words_kept": kept}, [told] if kept else [told, NOT_KEPT])


@click.command()
@acting_options
@deployment_option
@_recipient_option
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where the slip goes (default: slip-N.pdf)."
)
@json_option
@click.pass_context
def slip(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    recipient: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Make the next recall slip, for a van without a network."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        made = services.handover.slip(who, ref, recipient)
        target = out or Path(f"slip-{made.number}.pdf")
        write_file(target, made.pdf, private=True)
    found = {
        "deployment": ref,
        "number": made.number,
        "replaces": made.replaces or None,
        "recipient": made.recipient,
        "recalls": list(made.recalls),
        "file": str(target),
    }
    replaced = f"; it replaces slip {made.replaces}" if made.replaces else ""
    told = f"Slip {made.number} for {made.recipient} is in {target}{replaced}."
    answer_of(as_json).give(found, [told])


@click.command("read-back")
@click.argument("number", type=click.IntRange(1), metavar="SLIP")
@click.argument("code", nargs=-1, required=True)
@acting_options
@deployment_option
@_recipient_option
@json_option
@click.pass_context
def read_back(
    context: click.Context,
    number: int,
    code: tuple[str, ...],
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    recipient: str,
    as_json: bool,
) -> None:
    """Take in what an operator read back from slip SLIP; confirms the recalls on it."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        found = services.handover.read_back(who, ref, number, " ".join(code), recipient)
    answer_of(as_json).give(
        {
            "deployment": ref,
            "slip": number,
            "holds": found.holds,
            "confirmed": sorted(found.confirmed),
            "sentence": found.sentence,
        },
        [found.sentence],
    )
    if not found.holds:
        stop(NO)


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@acting_options
@deployment_option
@_recipient_option
@click.option(
    "--at", "held_text", metavar="TIME", help="When it was true, where FILE does not say so."
)
@json_option
@click.pass_context
def reconcile(
    context: click.Context,
    file: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    recipient: str,
    held_text: str | None,
    as_json: bool,
) -> None:
    """Compare what the recognition system holds (FILE, CSV or JSON) with what was signed."""
    report = read_file(file, MOST_REPORT_BYTES)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        held_at = read_time(held_text)
        found = services.handover.reconcile(who, ref, report, recipient, held_at)
    answer_of(as_json).give({"deployment": ref, **_compared(found)}, _compared_words(found))
    if not found.clean:
        stop(NO)


@click.command("close-difference")
@click.argument("line", type=click.IntRange(1), metavar="LINE")
@acting_options
@deployment_option
@click.option(
    "--how",
    required=True,
    type=click.Choice([each.value for each in Closed]),
    help="Whether the system was put right, or the difference stays for a reason.",
)
@click.option("--note", required=True, help="How, or why, in words.")
@json_option
@click.pass_context
def close_difference(
    context: click.Context,
    line: int,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    how: str,
    note: str,
    as_json: bool,
) -> None:
    """Settle one difference that a comparison found."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        ref = chosen_list(services, who, deployment)
        found = services.handover.close_difference(who, ref, line, Closed(how), note)
    waits = counted(len(found.open_lines), "difference is", "differences are")
    answer_of(as_json).give(
        {"deployment": ref, **_compared(found)}, [f"Line {line} is settled; {waits} still open."]
    )


def _compared(found: Reconciled) -> dict[str, object]:
    return {
        "recipient": found.recipient,
        "hand_over": found.load,
        "at": found.at.isoformat(),
        "held_at": found.said_at.isoformat() if found.said_at is not None else None,
        "held": found.rows,
        "expected": found.expected,
        "clean": found.clean,
        "differences": [_line(each) for each in found.lines],
    }


def _line(one: ReconcileLine) -> dict[str, object]:
    return {
        "line": one.id,
        "kind": one.line.found.differs.value,
        "reference": one.line.found.reference or None,
        "detail": one.line.found.detail,
        "due_at": one.line.due_at.isoformat(),
        "closed": one.closed.value if one.closed is not None else None,
    }


def _compared_words(found: Reconciled) -> list[str]:
    timeless = "It says no time at which it was true, so it confirms no recall; give it with --at."
    more = [timeless] if found.said_at is None else []
    if found.clean:
        return [
            f"{found.recipient} holds exactly what it should: "
            f"{counted(found.expected, 'entry', 'entries')}.",
            *more,
        ]
    return [
        *more,
        f"{found.recipient} differs from the signed list:",
        *(
            f"  {one.id}. {DIFFERS_WORDS[one.line.found.differs]}: "
            f"{one.line.found.reference or '(no reference)'}, {one.line.found.detail}; "
            f"to be settled by {when(one.line.due_at)}"
            for one in found.lines
        ),
    ]
