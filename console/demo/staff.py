"""Who works in the fictional office, with which passwords, and the sheet that says so.

One rule: everybody and everything here is invented; the passwords are written down on purpose,
which no real office would do.
"""

from typing import Final

from console.domain.people import ROLE_WORDS, Officer, PersonId, Role
from console.services.accounts import Accounts

PASSWORD: Final = "only for the demonstration"  # noqa: S105 - invented, and written in the sheet
FIRST_PASSWORD: Final = "handed over on the first day"  # noqa: S105 - replaced at once
PASSPHRASE: Final = "meridian lantern orchard"  # noqa: S105 - invented as well
ORGANISATION: Final = "Fictional Police (demonstration)"

ADMINISTRATOR: Final = Officer(
    PersonId("ADM-01"), "Robin Marlow", "", frozenset({Role.ADMINISTRATOR})
)
WHITLOCK: Final = Officer(PersonId("2208"), "Sam Whitlock", "DC", frozenset({Role.OFFICER}))
OKAFOR: Final = Officer(PersonId("4471"), "Alex Okafor", "PC", frozenset({Role.OFFICER}))
LOWE: Final = Officer(PersonId("5120"), "Jo Lowe", "PC", frozenset({Role.OFFICER}))
ADEYEMI: Final = Officer(
    PersonId("1190"), "Folake Adeyemi", "Supt", frozenset({Role.AUTHORISING_OFFICER})
)

STAFF: Final = (WHITLOCK, OKAFOR, LOWE, ADEYEMI)
"""Everybody but the administrator, who adds them."""

_PART: Final = {
    ADMINISTRATOR.id: "runs accounts and sources; sees no face and decides nothing",
    WHITLOCK.id: "proposes; may decide what others proposed",
    OKAFOR.id: "reviews",
    LOWE.id: "reviews",
    ADEYEMI.id: "signs, with the key keys/superintendent.p12",
}


def engage(accounts: Accounts) -> Officer:
    """Give everybody an account with their own password; the administrator is given back."""
    code = accounts.new_office_code()
    first = accounts.first_administrator(
        code, ADMINISTRATOR.id, ADMINISTRATOR.name, ADMINISTRATOR.rank, PASSWORD
    )
    for person in STAFF:
        added = accounts.add_person(first, person, FIRST_PASSWORD)
        accounts.change_password(added, FIRST_PASSWORD, PASSWORD)
    return first


def sheet(deployment: str, entries: int, seed: int, hour: str) -> str:
    """The text of READ-ME.txt: what lies in the folder, and how to sign in."""
    lines = [
        "A FICTIONAL OFFICE",
        "",
        "Everybody in it is invented: officers, listed people, faces, records and reasons. Every",
        "identifier ends in a check letter that is never issued. The passwords below are written",
        "down because nothing here is real; never do so in an office of your own.",
        "",
        f"{entries:,} entries for {deployment}, made with seed {seed} at {hour}. The same seed",
        "gives the same people, stories and faces; their times count from that hour.",
        "",
        f"Sign in with any of these numbers and the password: {PASSWORD}",
        "",
    ]
    for person in (*STAFF, ADMINISTRATOR):
        role = ", ".join(sorted(ROLE_WORDS[each] for each in person.roles))
        named = f"{person.rank} {person.name}".strip()
        lines.append(f"  {person.id:<7} {named:<20} {role}: {_PART[person.id]}")
    lines += [
        "",
        f"The superintendent's key is keys/superintendent.p12, its passphrase: {PASSPHRASE}",
        "Whoever checks a certificate trusts keys/superintendent-root.pem.",
        "",
        "  office/    the office's store: database and pictures",
        "  bundle/    what the intelligence team proposed",
        "  systems/   the records systems: records.db, the court portal's report, and",
        "             sources.toml, the mapping by which the office asks them",
        "",
        "Change something in systems/records.db, then press F5 in the window: the console says",
        "what changed, and what can no longer stand.",
        "",
    ]
    return "\n".join(lines)
