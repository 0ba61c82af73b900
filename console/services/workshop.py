"""What the fictional office is made with: the same parts as a real one, handed in by `app`.

One rule: the demo has no door of its own; everything it does goes through the services.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from console.domain.verifications import Verification
from console.services.contracts import Bundle, Clock
from console.services.parts import Services

Say = Callable[[str], None]


class MadeKey(Protocol):
    """A new signing key: PKCS#12, the certificate to trust, and its SHA-256."""

    @property
    def p12(self) -> bytes:
        """The PKCS#12 file, under its passphrase."""
        ...

    @property
    def root_pem(self) -> bytes:
        """The certificate that vouches for it, in PEM."""
        ...

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the key's certificate, in hexadecimal."""
        ...


class MakeKey(Protocol):
    """Makes a signing key in a PKCS#12 file."""

    def __call__(self, who: str, organisation: str, passphrase: str, at: datetime) -> MadeKey:
        """The key of that person."""
        ...


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything that an office can be made and lived in with.

    `verify` checks a certificate's bytes with no office; `window` opens the window on an
    office's folder and gives the exit status when it is closed.
    """

    clock: Clock
    create_office: Callable[[Path], AbstractContextManager[Services]]
    open_office: Callable[[Path], AbstractContextManager[Services]]
    open_bundle: Callable[[Path], AbstractContextManager[Bundle]]
    make_key: MakeKey
    verify: Callable[[bytes], Verification]
    window: Callable[[Path], int]
