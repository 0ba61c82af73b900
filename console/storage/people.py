"""Accounts in the database; a password is here only as its argon2 hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select, update

from console.services.contracts import Credentials
from console.storage.at_the_desk import DeskPeople
from console.storage.schema import credentials, people

if TYPE_CHECKING:
    from console.domain.people import Officer, PersonId, Role


class People:
    """Accounts of the office."""

    def __init__(self, connection: Connection, desk: DeskPeople) -> None:
        self._connection, self._desk = connection, desk

    def add(self, officer: Officer, hash_: str, *, must_change: bool) -> None:
        """Add an account; the service has seen that its id is free."""
        position = self._connection.execute(select(func.count()).select_from(people)).scalar_one()
        self._connection.execute(
            insert(people),
            {
                "id": officer.id,
                "name": officer.name,
                "rank": officer.rank,
                "roles": _role_words(officer.roles),
                "active": officer.active,
                "position": position,
            },
        )
        self._connection.execute(
            insert(credentials),
            {"person": officer.id, "hash": hash_, "failures": 0, "must_change": must_change},
        )

    def get(self, id_: PersonId) -> Officer | None:
        """The person, active or not, or None."""
        return self._desk.get(id_)

    def all(self) -> tuple[Officer, ...]:
        """Everybody who has or had an account, in the order they were added."""
        return self._desk.all()

    def set_roles(self, id_: PersonId, roles: frozenset[Role]) -> None:
        """Give a person these roles and no others."""
        self._connection.execute(
            update(people).where(people.c.id == id_).values(roles=_role_words(roles))
        )

    def set_active(self, id_: PersonId, active: bool) -> None:
        """Close or reopen an account; nobody is ever removed, so that the log can be read."""
        self._connection.execute(update(people).where(people.c.id == id_).values(active=active))

    def credentials(self, id_: PersonId) -> Credentials | None:
        """The person's password hash and failed sign-ins, or None where there is no account."""
        row = self._connection.execute(
            select(
                credentials.c.hash,
                credentials.c.failures,
                credentials.c.locked_until,
                credentials.c.must_change,
            ).where(credentials.c.person == id_)
        ).first()
        return None if row is None else Credentials(*row)

    def set_credentials(self, id_: PersonId, changed: Credentials) -> None:
        """Replace the person's password hash and failed sign-ins."""
        self._connection.execute(
            update(credentials)
            .where(credentials.c.person == id_)
            .values(
                hash=changed.hash,
                failures=changed.failures,
                locked_until=changed.locked_until,
                must_change=changed.must_change,
            )
        )


def _role_words(roles: frozenset[Role]) -> str:
    return " ".join(sorted(role.value for role in roles))
