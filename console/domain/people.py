"""Officers and their roles; who may do what.

Each role may do only its own: administrators cannot see faces or decide, auditors read the
log, officers review, authorising officers sign. Here too is what an account must be: its
number, its name, its roles, its password, and how long a failed sign-in has to wait.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Final, NewType

from console.domain.refusals import Objection, refusal
from console.domain.wording import counted

PersonId = NewType("PersonId", str)


class Role(Enum):
    """What somebody is in this office."""

    OFFICER = "officer"
    AUTHORISING_OFFICER = "authorising_officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


ROLE_WORDS: Final[Mapping[Role, str]] = {
    Role.OFFICER: "Officer",
    Role.AUTHORISING_OFFICER: "Authorising Officer",
    Role.AUDITOR: "Auditor",
    Role.ADMINISTRATOR: "Administrator",
}


class Act(Enum):
    """What can be asked of the console, as far as roles are concerned."""

    SEE_LISTS = "see the lists"
    OPEN_DEPLOYMENT = "open a deployment"
    IMPORT = "import proposals"
    CHECK = "check records"
    SEE_FACES = "see faces and names"
    DECIDE = "decide entries"
    SIGN = "sign a certificate"
    WATCH = "watch a list in force"
    HAND_OVER = "hand a list over"
    CONFIRM = "confirm a recall"
    RECALL = "recall an entry"
    ANSWER = "answer for an entry that needs judgement"
    END = "end or cancel a deployment"
    ERASE = "erase a deployment"
    PUBLISH = "make the public record"
    ANSWER_LATER = "answer who was on a list"
    READ_LOG = "read the audit log"
    MANAGE_PEOPLE = "manage people and roles"
    MANAGE_SOURCES = "set up sources and policy"


MAY: Final[Mapping[Role, frozenset[Act]]] = {
    Role.OFFICER: frozenset(
        {
            Act.SEE_LISTS,
            Act.IMPORT,
            Act.CHECK,
            Act.SEE_FACES,
            Act.DECIDE,
            Act.WATCH,
            Act.HAND_OVER,
            Act.CONFIRM,
            Act.RECALL,
        }
    ),
    Role.AUTHORISING_OFFICER: frozenset(
        {
            Act.SEE_LISTS,
            Act.OPEN_DEPLOYMENT,
            Act.IMPORT,
            Act.CHECK,
            Act.SEE_FACES,
            Act.SIGN,
            Act.READ_LOG,
            Act.WATCH,
            Act.HAND_OVER,
            Act.CONFIRM,
            Act.RECALL,
            Act.ANSWER,
            Act.END,
            Act.ERASE,
            Act.PUBLISH,
            Act.ANSWER_LATER,
        }
    ),
    Role.AUDITOR: frozenset({Act.SEE_LISTS, Act.READ_LOG, Act.PUBLISH, Act.ANSWER_LATER}),
    Role.ADMINISTRATOR: frozenset({Act.SEE_LISTS, Act.MANAGE_PEOPLE, Act.MANAGE_SOURCES}),
}


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody with an account: `id` is the collar number or sign-in name, unique in the office."""

    id: PersonId
    name: str
    rank: str
    roles: frozenset[Role]
    active: bool = True

    @property
    def title(self) -> str:
        """Rank, number and name, as they are written on a certificate."""
        return " ".join(part for part in (self.rank, self.id, self.name) if part)


def may(who: Officer, act: Act) -> bool:
    """Whether any of the person's roles allows the act."""
    return who.active and any(act in MAY[role] for role in who.roles)


def require(who: Officer, act: Act) -> None:
    """Refuse, in a sentence, an act that none of the person's roles allows."""
    if not may(who, act):
        roles = " and ".join(sorted(ROLE_WORDS[role].lower() for role in who.roles)) or "nobody"
        raise refusal(
            "role",
            f"{who.title} is signed in as {roles} and may not {act.value}; "
            "ask somebody whose role allows it.",
        )


ALONE: Final = frozenset({Role.AUDITOR, Role.ADMINISTRATOR})
"""Roles that go with no other: who runs the accounts or reads the log takes no part in the work."""

SHORTEST_PASSWORD: Final = 12
LONGEST_PASSWORD: Final = 256
LONGEST_ID: Final = 32
LONGEST_NAME: Final = 100
FEWEST_CHARACTERS: Final = 5

FREE_FAILURES: Final = 2
LOCKED_OUT_AFTER: Final = 10
LONGEST_WAIT: Final = timedelta(minutes=15)


def account_objections(officer: Officer) -> tuple[Objection, ...]:
    """Everything that stands against an account, as it would be added."""
    found = []
    id_ = officer.id
    if not id_ or len(id_) > LONGEST_ID or not all(c.isalnum() or c in " .-_" for c in id_):
        found.append(
            Objection(
                "person_id",
                f"Give a collar number or sign-in name of 1 to {LONGEST_ID} letters, digits, "
                "spaces, dots, hyphens or underscores.",
            )
        )
    elif id_ != " ".join(id_.split()):
        found.append(
            Objection(
                "person_id",
                "Give the collar number or sign-in name without spaces around it, and no two "
                "spaces together.",
            )
        )
    for words, what, needed in ((officer.name, "name", True), (officer.rank, "rank", False)):
        if (needed and not words.strip()) or len(words) > LONGEST_NAME or not words.isprintable():
            found.append(
                Objection(
                    f"person_{what}",
                    f"Give the {what} in one line of at most {LONGEST_NAME} characters.",
                )
            )
    return (*found, *role_objections(officer.roles))


def role_objections(roles: frozenset[Role]) -> tuple[Objection, ...]:
    """What stands against giving one person these roles."""
    if not roles:
        return (
            Objection("no_role", "Give at least one role; to end an account, close it instead."),
        )
    if len(roles) > 1 and roles & ALONE:
        (first, *_) = sorted(roles & ALONE, key=lambda role: role.value)
        return (
            Objection(
                "role_alone",
                f"The role {ROLE_WORDS[first]} goes with no other; give it to somebody else.",
            ),
        )
    return ()


def password_objections(password: str, officer: Officer) -> tuple[Objection, ...]:
    """What stands against this password for this person."""
    if len(password) < SHORTEST_PASSWORD:
        return (
            Objection(
                "password_short",
                f"A password needs at least {SHORTEST_PASSWORD} characters; use several words.",
            ),
        )
    if len(password) > LONGEST_PASSWORD:
        return (
            Objection(
                "password_long", f"A password can have at most {LONGEST_PASSWORD} characters."
            ),
        )
    plain = _plain(password)
    own = [part for part in (_plain(officer.id), _plain(officer.name)) if part]
    if any(plain.replace(part, "") == "" or (len(part) > 3 and part in plain) for part in own):
        return (
            Objection(
                "password_own",
                "A password may not hold the person's own number or name; choose other words.",
            ),
        )
    if len(set(plain)) < FEWEST_CHARACTERS:
        return (
            Objection(
                "password_simple",
                f"A password needs at least {FEWEST_CHARACTERS} different characters.",
            ),
        )
    return ()


def wait_after(failures: int) -> timedelta:
    """How long sign-in waits after so many failures in a row: from the third on, doubling."""
    if failures <= FREE_FAILURES:
        return timedelta(0)
    return min(timedelta(seconds=2 ** min(failures, 20)), LONGEST_WAIT)


def wait_words(wait: timedelta) -> str:
    """A wait in words, rounded up: "8 seconds", "2 minutes"."""
    seconds = -(-wait // timedelta(seconds=1))
    if seconds < 60:
        return counted(seconds, "second", "seconds")
    return counted(-(-seconds // 60), "minute", "minutes")


def _plain(words: str) -> str:
    return "".join(words.casefold().split())
