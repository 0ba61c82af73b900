"""Verbs that set an office up: made once, then people, roles, keys, sources and policy packs.

One rule: the first administrator comes in by a one-time code, everybody else by an
administrator; a password given by somebody else has to be changed before anything else.
"""

import secrets
from pathlib import Path
from typing import Final

import click

from console.cli.office_sources import do_not_include, policy, source
from console.cli.office_systems import system
from console.cli.options import (
    acting_options,
    answer_of,
    json_option,
    office_option,
    opened,
    program_of,
    secret,
    signed_in,
    write_file,
)
from console.cli.program import office_folder
from console.domain.people import ROLE_WORDS, Officer, PersonId, Role
from console.domain.wording import listed

_ROLES: Final = {role.value: role for role in Role}


@click.group()
def office() -> None:
    """Make an office and set it up."""


office.add_command(source)
office.add_command(policy)
office.add_command(do_not_include)
office.add_command(system)


@office.command("new")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@office_option
@json_option
@click.pass_context
def new(context: click.Context, folder: Path | None, office: Path | None, as_json: bool) -> None:
    """Make an empty office in FOLDER and print the one-time code for its first administrator."""
    program = program_of(context)
    made = office_folder(program, folder or office)
    with program.create_office(made) as services:
        code = services.accounts.new_office_code()
    answer_of(as_json).give(
        {"office": str(made), "code": code},
        [
            f"The office is in {made}.",
            f"One-time code for its first administrator, good for 24 hours: {code}",
            "Next: watchlist-console office first --office FOLDER --code CODE --as ID --name NAME",
        ],
    )


@office.command("code")
@office_option
@json_option
@click.pass_context
def code(context: click.Context, office: Path | None, as_json: bool) -> None:
    """Make a new one-time code, where the office has nobody yet."""
    with opened(context, office) as services:
        made = services.accounts.new_office_code()
    answer_of(as_json).give({"code": made}, [f"One-time code, good for 24 hours: {made}"])


@office.command("first")
@office_option
@click.option("--code", "one_time", required=True, help="The one-time code.")
@click.option("--as", "acting", required=True, metavar="ID", help="The administrator's number.")
@click.option("--name", required=True)
@click.option("--rank", default="")
@click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the password (else WATCHLIST_PASSWORD, or a prompt).",
)
@json_option
@click.pass_context
def first(
    context: click.Context,
    office: Path | None,
    one_time: str,
    acting: str,
    name: str,
    rank: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Come in as the first administrator."""
    with opened(context, office) as services:
        password = secret(password_file, "WATCHLIST_PASSWORD", "New password", confirm=True)
        who = services.accounts.first_administrator(one_time, acting, name, rank, password)
    answer_of(as_json).give(_person(who), [f"{who.title} is the first administrator."])


@office.command("password")
@acting_options
@click.option(
    "--new-password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the new password (else WATCHLIST_NEW_PASSWORD, a prompt).",
)
@json_option
@click.pass_context
def password(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    new_password_file: Path | None,
    as_json: bool,
) -> None:
    """Change one's own password."""
    with opened(context, office) as services:
        old = secret(password_file, "WATCHLIST_PASSWORD", f"Password of {acting}")
        who = services.accounts.sign_in(acting, old)
        fresh = secret(new_password_file, "WATCHLIST_NEW_PASSWORD", "New password", confirm=True)
        services.accounts.change_password(who, old, fresh)
    answer_of(as_json).give({"changed": who.id}, [f"The password of {who.title} was changed."])


@office.group("user")
def user() -> None:
    """People of the office and their roles."""


def _roles(named: tuple[str, ...]) -> frozenset[Role]:
    return frozenset(_ROLES[one] for one in named)


_ROLE_OPTION = click.option(
    "--role",
    "roles",
    multiple=True,
    required=True,
    type=click.Choice(sorted(_ROLES)),
    help="A role; may be given again.",
)


@user.command("add")
@click.argument("id_", metavar="ID")
@acting_options
@click.option("--name", required=True)
@click.option("--rank", default="")
@_ROLE_OPTION
@click.option(
    "--first-password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is their first password (else one is made and printed).",
)
@json_option
@click.pass_context
def user_add(
    context: click.Context,
    id_: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    name: str,
    rank: str,
    roles: tuple[str, ...],
    first_password_file: Path | None,
    as_json: bool,
) -> None:
    """Add somebody; their first password has to be changed at once."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        made = _first_password(first_password_file)
        added = services.accounts.add_person(
            who, Officer(PersonId(id_), name, rank, _roles(roles)), made
        )
    answer = _person(added)
    sentences = [f"{added.title} was added as {_role_words(added)}."]
    if first_password_file is None:
        answer["first_password"] = made
        sentences.append(f"First password, to be changed at once: {made}")
    answer_of(as_json).give(answer, sentences)


@user.command("list")
@acting_options
@json_option
@click.pass_context
def user_list(
    context: click.Context,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Print everybody with an account."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        people = services.accounts.people(who)
    answer_of(as_json).give(
        {"people": [_person(one) for one in people]},
        [
            f"{one.title}: {_role_words(one)}" + ("" if one.active else " (closed)")
            for one in people
        ],
    )


@user.command("roles")
@click.argument("id_", metavar="ID")
@acting_options
@_ROLE_OPTION
@json_option
@click.pass_context
def user_roles(
    context: click.Context,
    id_: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    roles: tuple[str, ...],
    as_json: bool,
) -> None:
    """Give somebody these roles and no others."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        person = services.accounts.set_roles(who, PersonId(id_), _roles(roles))
    answer_of(as_json).give(_person(person), [f"{person.title} is now {_role_words(person)}."])


@user.command("close")
@click.argument("id_", metavar="ID")
@click.option("--reopen", is_flag=True, help="Open a closed account again.")
@acting_options
@json_option
@click.pass_context
def user_close(
    context: click.Context,
    id_: str,
    reopen: bool,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    as_json: bool,
) -> None:
    """Close somebody's account; nobody is ever removed."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        person = services.accounts.set_active(who, PersonId(id_), reopen)
    state = "open again" if reopen else "closed"
    answer_of(as_json).give(_person(person), [f"The account of {person.title} is {state}."])


@user.command("reset")
@click.argument("id_", metavar="ID")
@acting_options
@click.option(
    "--first-password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is their new password (else one is made and printed).",
)
@json_option
@click.pass_context
def user_reset(
    context: click.Context,
    id_: str,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    first_password_file: Path | None,
    as_json: bool,
) -> None:
    """Give somebody a new password, to be changed at once."""
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        made = _first_password(first_password_file)
        services.accounts.reset_password(who, PersonId(id_), made)
    answer: dict[str, object] = {"reset": id_}
    sentences = [f"{id_} has a new password, to be changed at once."]
    if first_password_file is None:
        answer["first_password"] = made
        sentences.append(f"It is: {made}")
    answer_of(as_json).give(answer, sentences)


@office.command("key")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.p12")
@acting_options
@click.option("--organisation", required=True, help="The force's name, as the key carries it.")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the key's passphrase (else WATCHLIST_PASSPHRASE, a prompt).",
)
@json_option
@click.pass_context
def key(
    context: click.Context,
    out: Path,
    office: Path | None,
    acting: str,
    password_file: Path | None,
    organisation: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Make a signing key for the person who asks, and beside it the certificate to trust."""
    program = program_of(context)
    with opened(context, office) as services:
        who = signed_in(services, acting, password_file)
        passphrase = secret(
            passphrase_file, "WATCHLIST_PASSPHRASE", "Passphrase for the key", confirm=True
        )
        made = program.make_key(who.title, organisation, passphrase, program.clock())
        services.setup.note_key(who, made.fingerprint)
    trust = out.with_suffix(".pem")
    write_file(out, made.p12, private=True)
    write_file(trust, made.root_pem)
    answer_of(as_json).give(
        {"key": str(out), "trust": str(trust), "fingerprint": made.fingerprint},
        [f"The key is in {out}; give {trust} to those who verify."],
    )


def _first_password(file: Path | None) -> str:
    if file is not None:
        return secret(file, "", "")
    return "-".join(secrets.token_hex(2) for _ in range(5))


def _person(who: Officer) -> dict[str, object]:
    return {
        "id": who.id,
        "name": who.name,
        "rank": who.rank,
        "roles": sorted(role.value for role in who.roles),
        "active": who.active,
    }


def _role_words(who: Officer) -> str:
    return listed([ROLE_WORDS[role].lower() for role in Role if role in who.roles], "and")
