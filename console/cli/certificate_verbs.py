"""Verbs on what is signed: sign a certificate; check one, or an erasure's receipt, anywhere.

One rule: `verify` and `verify-receipt` need no office and believe nothing but the file.
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
    office_option,
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
from console.cli.program import office_folder
from console.cli.verified import (
    chain_lines,
    chain_verified,
    lines_of,
    receipt_lines,
    receipt_verified,
    verified,
    with_proofs,
)
from console.domain import proofs
from console.domain.deployments import DeploymentRef
from console.domain.people import Act, require
from console.domain.refusals import refusal
from console.domain.supplements import file_name
from console.services.packages import SigningKey
from console.services.signoff import SignOffView

MOST_KEY_BYTES: Final = 1_000_000
MOST_PDF_BYTES: Final = 100_000_000
MOST_FILES: Final = 200
MOST_STATEMENT_BYTES: Final = 20_000


@click.command()
@acting_options
@deployment_option
@click.option(
    "--key", required=True, type=click.Path(path_type=Path), help="The signing key (PKCS#12)."
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the key's passphrase (else WATCHLIST_PASSPHRASE, a prompt).",
)
@click.option(
    "--statement-file",
    type=click.Path(path_type=Path),
    help="The authorising officer's statement, UTF-8 (default: the proposed one).",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the certificate goes (default: its number, with .pdf).",
)
@click.option(
    "--schedule", type=click.Path(path_type=Path), help="Also write the schedule with faces here."
)
@json_option
@click.pass_context
def sign(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    deployment: str | None,
    key: Path,
    passphrase_file: Path | None,
    statement_file: Path | None,
    out: Path | None,
    schedule: Path | None,
    as_json: bool,
) -> None:
    """Sign a list off: makes its certificate, or the next one for what has changed since."""
    answer = answer_of(as_json)
    p12 = read_file(key, MOST_KEY_BYTES)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        require(who, Act.SIGN)
        ref = chosen_list(services, who, deployment)
        page = services.signoff.view(who, ref)
        if not page.may_sign:
            answer.give(*_not_yet(ref, page))
            stop(NO)
        passphrase = secret(passphrase_file, "WATCHLIST_PASSPHRASE", "Passphrase of the key")
        statement = _statement(statement_file, page.statement)
        draft = services.signoff.draft(who, ref, statement)
        signed = services.signoff.sign(who, ref, draft.digest, statement, p12, passphrase)
        target = out or Path(file_name(signed.number))
        write_file(target, signed.pdf)
        services.erase.at_once(who.id, ref, SigningKey(p12, passphrase))
        if schedule is not None:
            write_file(schedule, services.signoff.schedule(who, ref, schedule), private=True)
    found: dict[str, object] = {
        "signed": True,
        "deployment": ref,
        "number": signed.number,
        "file": str(target),
        "root": draft.content.list_root.root,
        "schedule": str(schedule) if schedule is not None else None,
    }
    change = draft.content.difference
    if change is not None:
        found["supersedes"] = change.since
        found["removed"], found["added"] = change.removed, change.added
    since = f", which supersedes {change.since}" if change is not None else ""
    answer.give(found, [f"Signed {signed.number} for {ref}{since}: {target}"])


def _statement(file: Path | None, proposed: str) -> str:
    """The officer's own words from a file, or the proposed ones."""
    if file is None:
        return proposed
    try:
        return read_file(file, MOST_STATEMENT_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("not_utf8", f"The file {file} is not UTF-8; save it as UTF-8.") from None


def _not_yet(ref: DeploymentRef, page: SignOffView) -> tuple[dict[str, object], list[str]]:
    """What stands in the way of signing, as an object and as sentences."""
    unmet = [one for one in page.requirements if not one.ok]
    objections = [
        {
            "code": one.code,
            "requirement": one.sentence,
            "detail": one.detail,
            "entries": list(one.entries),
        }
        for one in unmet
    ]
    sentences = [f"  Not so: {one.sentence}. {one.detail}" for one in unmet]
    return (
        {"signed": False, "deployment": ref, "objections": objections},
        ["This list may not be signed yet:", *sentences],
    )


@click.command()
@click.argument(
    "files", type=click.Path(path_type=Path), metavar="FILE.pdf ...", nargs=-1, required=True
)
@office_option
@trust_option
@click.option("--at", "at_text", metavar="TIME", help="Is it valid at this moment?")
@click.option(
    "--proof",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A proof that one entry is under its root (from `was-listed`); may be given again.",
)
@json_option
@click.pass_context
def verify(
    context: click.Context,
    files: tuple[Path, ...],
    office: Path | None,
    roots: tuple[Path, ...],
    at_text: str | None,
    proof: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Check a certificate, anywhere; with --office also against that office's log.

    Given several certificates of one list, it also checks that they follow one another.
    """
    program = program_of(context)
    if len(files) > MOST_FILES:
        raise refusal("too_many_files", f"Check at most {MOST_FILES} certificates at once.")
    trusted = [read_file(one, MOST_KEY_BYTES) for one in roots] or None
    at = read_time(at_text)
    folder = office_folder(program, office) if office is not None else None
    pdfs = [read_file(file, MOST_PDF_BYTES) for file in files]
    given = [read_file(one, proofs.MOST_BYTES) for one in proof]
    answer = answer_of(as_json)
    if len(pdfs) == 1:
        found = program.verify(pdfs[0], trust_roots=trusted, at=at, office=folder)
        found = with_proofs(found, given)
        answer.give(verified(found), lines_of(found))
        valid = found.valid
    elif given:
        raise refusal("proof_of_many", "Give one certificate with --proof: the one it names.")
    else:
        chain = program.verify_chain(pdfs, trust_roots=trusted, at=at, office=folder)
        answer.give(chain_verified(chain, files), chain_lines(chain, files))
        valid = chain.valid
    if not valid:
        stop(NO)


@click.command("verify-receipt")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.pdf")
@trust_option
@json_option
@click.pass_context
def verify_receipt(
    context: click.Context, file: Path, roots: tuple[Path, ...], as_json: bool
) -> None:
    """Check an erasure's receipt, anywhere: who signed it, that nothing changed, what it says."""
    trusted = [read_file(one, MOST_KEY_BYTES) for one in roots] or None
    found = program_of(context).check_receipt(read_file(file, MOST_PDF_BYTES), trusted)
    answer_of(as_json).give(receipt_verified(found), receipt_lines(found))
    if not found.valid:
        stop(NO)
