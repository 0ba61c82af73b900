"""Tokens by which only this office can find a person again, in what was signed and what is kept.

One rule: a token is a keyed digest of one identifier in its canonical form; without the office's
key nobody can make it, and nothing of the identifier can be read from it.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING, Final

from console.domain.identifiers import name_token, person_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.entries import Person
    from console.domain.whole_list import ListLine
    from console.services.store import UnitOfWork

KEY_FACT: Final = "person_token_key"
"""The office's fact that keeps the key of its person tokens."""


class Tokens:
    """The office's key, and what is made with it; the key is made where there is none yet."""

    def __init__(self, unit: UnitOfWork) -> None:
        kept = unit.office.fact(KEY_FACT)
        if kept is None:
            kept = secrets.token_hex(32)
            unit.office.put_fact(KEY_FACT, kept)
        self._key = bytes.fromhex(kept)

    def token(self, line: ListLine) -> str:
        """The keyed digest of a listed person's name and birth date, in hexadecimal."""
        return self.of_name(line.entry.person)

    def of_name(self, person: Person) -> str:
        """The keyed digest of a person's name and birth date, in hexadecimal."""
        return self.keyed(name_token(person))

    def of_person(self, person: Person) -> dict[str, str]:
        """Every identifier of a person as a keyed digest, with its kind ("name", "pnc", …)."""
        return {self.keyed(token): token.partition(":")[0] for token in identifying(person)}

    def all_of(self, tokens: Iterable[str]) -> frozenset[str]:
        """The keyed digests of several identifiers."""
        return frozenset(self.keyed(token) for token in tokens)

    def keyed(self, token: str) -> str:
        """The keyed digest of one identifier in its canonical form ("kind:form")."""
        return hmac.digest(self._key, token.encode("utf-8", "surrogatepass"), "sha256").hex()


def identifying(person: Person) -> frozenset[str]:
    """What a person can be recognised by, each in canonical form; an empty one says nothing."""
    return frozenset(token for token in person_tokens(person) if not token.endswith(":"))
