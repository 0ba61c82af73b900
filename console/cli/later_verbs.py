"""The verb that answers when the names are gone: was this person on a list?

One rule: every answer is a disclosure, so it says for what it is given before it is given.
"""

from datetime import date
from pathlib import Path
from typing import Final

import click

from console.cli.options import (
    acting_options,
    answer_of,
    json_option,
    opened,
    signed_in,
    write_file,
)
from console.cli.output import NO, stop
from console.domain.canonical import utc_text
from console.domain.entries import Person
from console.domain.people import Act, require
from console.domain.refusals import refusal
from console.domain.told import when
from console.services.later import CAUTION, NAME, Listing, Purpose, WasListed

_PURPOSES: Final = {each.value: each for each in Purpose}


@click.command("was-listed")
@acting_options
@click.option("--surname", required=True, help="The surname, as it was proposed.")
@click.option("--forenames", default="", help="The forenames, as they were proposed.")
@click.option("--born", required=True, metavar="DATE", help="The birth date, like 1991-04-17.")
@click.option("--pnc-id", default="", help="The PNC ID, where it is known.")
@click.option("--cro-number", default="", help="The CRO number, where it is known.")
@click.option("--nominal-ref", default="", help="The nominal reference, where it is known.")
@click.option("--custody-number", default="", help="The custody number, where it is known.")
@click.option(
    "--for", "purpose", required=True, type=click.Choice(list(_PURPOSES)), help="For what."
)
@click.option("--case", default="", help="The request's own number; never a name.")
@click.option("--out", type=click.Path(path_type=Path), help="A folder for the proofs.")
@json_option
@click.pass_context
def was_listed(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    surname: str,
    forenames: str,
    born: str,
    pnc_id: str,
    cro_number: str,
    nominal_ref: str,
    custody_number: str,
    purpose: str,
    case: str,
    out: Path | None,
    as_json: bool,
) -> None:
    """Say on which lists a person was, and how each came out, with a proof for each.

    Exit status 1 where the person was on none. The answer goes into the log, without a name.
    """
    person = Person(
        surname.strip(), forenames.strip(), _date(born), "", pnc_id, cro_number, nominal_ref,
        custody_number,
    )  # fmt: skip
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        require(who, Act.ANSWER_LATER)
        found = services.later.was_listed(who, person, _PURPOSES[purpose], case)
    files = _write_proofs(found, out)
    answer_of(as_json).give(_answer(found, files), _sentences(found, files))
    if not found.listings:
        stop(NO)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refusal("born", "--born has to be a date like 1991-04-17.") from None


def _write_proofs(found: WasListed, out: Path | None) -> dict[str, str]:
    files: dict[str, str] = {}
    if out is None:
        return files
    for each in found.proof_files:
        file = out / each.name
        write_file(file, each.data)
        files[f"{each.listing.deployment}/{each.listing.entry_ref}"] = str(file)
    return files


def _answer(found: WasListed, files: dict[str, str]) -> dict[str, object]:
    return {
        "listed": any(
            one.verdict in {"approved", "recalled"} and NAME in one.by for one in found.listings
        ),
        "asked_at": utc_text(found.asked_at),
        "event": found.event,
        "lists": [_listing(one, files) for one in found.listings],
        "no_longer_kept": list(found.no_longer_kept),
        "caution": CAUTION,
    }


def _listing(one: Listing, files: dict[str, str]) -> dict[str, object]:
    recalled = one.recalled
    return {
        "deployment": one.deployment,
        "operation": one.operation,
        "place": one.place,
        "starts_at": utc_text(one.starts_at),
        "ends_at": utc_text(one.ends_at),
        "stage": one.stage.value,
        "entry_ref": one.entry_ref,
        "matched_by": list(one.by),
        "not_matched": [each for each in one.given if each not in one.by],
        "verdict": one.verdict,
        "reasons": list(one.reasons),
        "decided_at": utc_text(one.decided_at) if one.decided_at is not None else None,
        "certificate": one.certificate,
        "signed_at": utc_text(one.signed_at) if one.signed_at is not None else None,
        "recalled": None
        if recalled is None
        else {
            "number": recalled.number,
            "at": utc_text(recalled.at),
            "reason": recalled.reason.value,
            "off_at": utc_text(recalled.off_at) if recalled.off_at is not None else None,
        },
        "proof": one.proof.as_json() if one.proof is not None else None,
        "proof_file": files.get(f"{one.deployment}/{one.entry_ref}"),
    }


def _sentences(found: WasListed, files: dict[str, str]) -> list[str]:
    ends = [found.limit, CAUTION] if found.limit else [CAUTION]
    lines = [found.headline]
    for one in found.listings:
        lines.append(
            f"{one.deployment}, Operation {one.operation}, {one.place}, {when(one.starts_at)}: "
            f"{one.sentence}"
        )
        lines.append(f"  {one.matched}")
        if one.signed_at is not None:
            lines.append(f"  Certificate {one.certificate}, signed {when(one.signed_at)}.")
        if file := files.get(f"{one.deployment}/{one.entry_ref}"):
            lines.append(f"  Proof: {file}")
    return [*lines, *ends]
