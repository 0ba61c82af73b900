"""What the hand-over needs from outside: who writes packages, draws slips, reaches systems.

Protocols and the values that they take; the adapters satisfy them by shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from console.domain.handover import Given, Manifest, Needs
from console.domain.refusals import OutOfReachError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import date, datetime
    from pathlib import Path

    from console.domain.deployments import Deployment
    from console.domain.slips import Slip
    from console.services.kept_handover import SystemSpec


class SigningKey(NamedTuple):
    """A person's key: the PKCS#12 file's bytes and its passphrase."""

    p12: bytes
    passphrase: str


class PlannedEntry(NamedTuple):
    """One entry of a package: what is given of it, and which picture of the office's it is."""

    given: Given
    needs: Needs
    image_sha256: str
    captured_on: date | None


class Options(NamedTuple):
    """How a package is written.

    `recipient` is who is given it, in their own words or by a recognition system's name;
    `ansi_nist` adds an ANSI/NIST-ITL Type-10 file for each picture; `encrypt_to` is the
    certificate (PEM or DER) of the only one who can open the files.
    """

    recipient: str
    ansi_nist: bool = False
    encrypt_to: bytes | None = None


class Plan(NamedTuple):
    """What a package says and holds; the manifest's files are filled in as they are written."""

    manifest: Manifest
    entries: Sequence[PlannedEntry]


class Written(NamedTuple):
    """A package that lies whole in its folder: its manifest's digest, and what it gave."""

    manifest_sha256: str
    given: tuple[Given, ...]


class SlipKey(NamedTuple):
    """A new key for the slips of one hand-over: private (raw Ed25519) and public (hexadecimal)."""

    private: bytes
    public: str


class SlipSheet(NamedTuple):
    """Everything that stands on a slip's page beside the slip itself."""

    slip: Slip
    deployment: Deployment
    recipient: str
    drawn_by: str
    key: bytes
    """The private key that signs it."""


CleanPictures = Callable[[str], "bytes | None"]
"""The clean JPEG of a picture by the SHA-256 of the bytes received."""

Appearing = Callable[[Written], None]
"""Told what is written just before the package appears; raises where it must not."""


class Room(Protocol):
    """A folder that is kept free for one package."""

    @property
    def folder(self) -> Path:
        """Where it is, as an absolute path."""
        ...

    def write(
        self,
        plan: Plan,
        pictures: CleanPictures,
        key: SigningKey,
        at: datetime,
        appearing: Appearing,
    ) -> Written:
        """Write the package; it appears in the folder whole, or nothing of it is left."""
        ...


class Lies(Enum):
    """What lies of a hand-over where its package was to be written."""

    BEING_WRITTEN = "busy"
    """A living program writes there, so that nothing can be said."""
    WHOLE = "whole"
    HALF = "half"
    """It was ready and had not taken its name, so that nobody can have it."""
    NOTHING = "nothing"
    """Nothing of it, which does not say that it was never there."""


class Look(NamedTuple):
    """What lies in a folder, and the manifest's SHA-256 where it is there whole ('' where not)."""

    lies: Lies
    manifest_sha256: str = ""


class Packages(Protocol):
    """Writes, signs and finds packages, and draws slips."""

    def key_name(self, key: SigningKey, at: datetime) -> str:
        """Whose key it is; raises RefusedError where it will not do."""
        ...

    def new_slip_key(self) -> SlipKey:
        """A new key for the slips and recall messages of one hand-over."""
        ...

    def sign_with(self, private: bytes, data: bytes) -> str:
        """The Ed25519 signature of bytes, in hexadecimal."""
        ...

    def room(self, folder: Path, options: Options) -> AbstractContextManager[Room]:
        """Keep a folder free for one package; refused where none can be written there as asked."""
        ...

    def look(self, folder: Path, deployment: str, number: int) -> Look:
        """What lies of that hand-over in a folder; what a killed program left there is removed."""
        ...

    def slip_page(self, sheet: SlipSheet) -> bytes:
        """A slip as a PDF of one page."""
        ...


class Waiting(NamedTuple):
    """A receipt that waits at a system: under what key it lies there, and its bytes."""

    key: str
    data: bytes


class NotNowError(OutOfReachError):
    """A system was reached and did not take one message, which says nothing of the next.

    `silent` says that it gave no answer to it, or asked to be left alone.
    """

    def __init__(self, sentence: str, *, silent: bool) -> None:
        super().__init__(sentence)
        self.silent = silent


class RecognitionSystem(Protocol):
    """One recognition system that can be told of recalls."""

    def give(self, message_id: str, body: bytes) -> bytes | None:
        """Give it a recall; its receipt, where it answers with one at once.

        Giving the same message again changes nothing there. Raises OutOfReachError where it
        cannot be reached, NotNowError where it was and did not take this message, and
        RefusedError where it says that the message is wrong.
        """
        ...

    def waiting(self) -> Iterable[Waiting]:
        """The receipts that wait there; raises OutOfReachError where it cannot be reached."""
        ...

    def left_waiting(self) -> int:
        """How many receipts there were beyond those that `waiting` gave out last."""
        ...

    def taken(self, waiting: Waiting, *, counted: bool) -> None:
        """Say that a receipt was read, and whether it counted, so that it waits no longer."""
        ...

    def done(self, message_id: str) -> None:
        """Say that a recall's receipt counted, so that the recall need not lie there any more."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


OpenSystem = Callable[["SystemSpec"], RecognitionSystem]
"""Opens a system; raises RefusedError or OutOfReachError where it cannot be told anything."""
