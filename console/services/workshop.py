"""What the fictional office is made with: the same parts as a real one, handed in by `app`.

One rule: the demo has no door of its own; everything it does goes through the services.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from console.domain.findings import Reason, Verdict

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.verifications import Verification
    from console.services.contracts import Bundle, Clock, SourceSpec
    from console.services.desk import Desk
    from console.services.parts import Services

Say = Callable[[str], None]


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window could be seen: everywhere but on a Linux without X11 and Wayland."""
    if not platform.startswith("linux"):
        return True
    if environment.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


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


class CheckCertificate(Protocol):
    """Checks a certificate with nothing but its file, and an office where one is given."""

    def __call__(
        self,
        pdf: bytes,
        *,
        trust_roots: Sequence[bytes] | None,
        at: datetime | None,
        office: Path | None,
    ) -> Verification:
        """Every line of the check."""
        ...


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who sits down at the window: their number and password."""

    id: str
    password: str


@dataclass(frozen=True, slots=True)
class Script:
    """What the officers of a fictional office do at the window on its one day.

    `judgements` are the words with which an entry that needs judgement is approved, by the
    reason that the records give; one with any other reason is struck. At most `by_key` entries
    are decided. `key` is the superintendent's PKCS#12 file.
    """

    deployment: DeploymentRef
    officer: Hand
    authoriser: Hand
    key: Path
    passphrase: str
    judgements: Mapping[Reason, str]
    by_key: int

    def words_for(self, desk: Desk) -> str | None:
        """The words to approve an entry with: '' where none are needed, None to strike it."""
        if not desk.needs_note or desk.standing is None:
            return ""
        doubts = [each for each in desk.standing.findings if each.verdict is Verdict.JUDGE]
        said = dict.fromkeys(self.judgements.get(each.reason, "") for each in doubts)
        return None if "" in said or not said else " ".join(said)


@dataclass(frozen=True, slots=True)
class Toured:
    """What a tour of the window left: pictures in their order, and entries by what was done."""

    pictures: tuple[Path, ...]
    approved: int
    struck: int
    left: int


class Tour(Protocol):
    """Drives the window on an office, on a platform without a screen, as its officers would.

    It has two halves and a look afterwards, so that work too long for one desk can be done
    between them: `review` signs the officer in and decides; `sign` signs the superintendent
    in and signs; `watch` looks at the watch. Each puts numbered pictures of the pages into a
    folder. Raises OutOfReachError where the window does not come to show what it should.
    """

    def review(self, script: Script, pictures: Path) -> Toured:
        """The officer's half."""
        ...

    def sign(self, script: Script, pictures: Path) -> Toured:
        """The superintendent's half."""
        ...

    def watch(self, script: Script, pictures: Path) -> Toured:
        """The superintendent's look at the watch over what is signed."""
        ...


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything that an office can be made and lived in with.

    `read_sources` reads a mapping file; `verify` checks a certificate; `window` opens the
    window on an office's folder and gives the exit status when it is closed; `tour` is the
    same window without a screen, for as long as the `with` lasts.
    """

    clock: Clock
    create_office: Callable[[Path], AbstractContextManager[Services]]
    open_office: Callable[[Path], AbstractContextManager[Services]]
    open_bundle: Callable[[Path], AbstractContextManager[Bundle]]
    make_key: MakeKey
    read_sources: Callable[[Path], tuple[SourceSpec, ...]]
    verify: CheckCertificate
    window: Callable[[Path], int]
    tour: Callable[[Path], AbstractContextManager[Tour]]
