"""Passwords hashed with argon2id, at the cost that RFC 9106 gives for machines like these."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Argon2Hasher:
    """Hashes and checks passwords (see `services.contracts.Hasher`)."""

    def __init__(self) -> None:
        self._argon2 = PasswordHasher()

    def hash(self, password: str) -> str:
        """A salted hash of the password, with its cost written into it."""
        return self._argon2.hash(password)

    def verify(self, hash_: str, password: str) -> bool:
        """Whether the password is the one that was hashed; False for a hash that is none."""
        try:
            return self._argon2.verify(hash_, password)
        except (VerificationError, InvalidHashError):
            return False

    def outdated(self, hash_: str) -> bool:
        """Whether the hash was made at another cost than today's and should be made again."""
        return self._argon2.check_needs_rehash(hash_)
