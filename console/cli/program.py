"""What the command line is handed by the composition root.

One rule: nothing here is built by a verb; a verb asks for an open office, uses its services,
and lets go of it.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from console.domain.handover import Manifest
from console.domain.refusals import refusal
from console.domain.verifications import (
    ChainVerification,
    CheckLine,
    RecallVerification,
    ReceiptVerification,
    Verification,
)
from console.services.check import Assessed
from console.services.contracts import Bundle, Clock, RejectedRow, SourceSpec
from console.services.kept_handover import SystemSpec
from console.services.parts import Services
from console.services.stops import Row
from console.services.workshop import MakeKey, Say


class OpenedBundle(Bundle, Protocol):
    """A bundle with the name it is called by."""

    @property
    def name(self) -> str:
        """The file or folder's own name."""
        ...


class Demo(Protocol):
    """Makes the fictional office, and lives its day."""

    def __call__(
        self, folder: Path, *, entries: int, seed: int, window: bool | None, say: Say
    ) -> dict[str, object]:
        """What was made, as `demo --json` prints it; `window` None means: where there is one."""
        ...


class ReadStops(Protocol):
    """Reads a file of the engagement team's results."""

    def __call__(self, data: bytes, name: str) -> "StopsFile":
        """What it says; raises RefusedError where it is no such file."""
        ...


class StopsFile(Protocol):
    """What a file of results says."""

    @property
    def figures(self) -> Mapping[str, str]:
        """The figures of the street, by name."""
        ...

    @property
    def rows(self) -> Sequence[Row]:
        """Its rows, each with its line."""
        ...


class Verify(Protocol):
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


class PackageChecked(Protocol):
    """What the check of a hand-over package found."""

    @property
    def checks(self) -> tuple[CheckLine, ...]:
        """Every line of the check."""
        ...

    @property
    def manifest(self) -> Manifest | None:
        """What the package says of itself, where that can be read."""
        ...

    @property
    def manifest_sha256(self) -> str:
        """The SHA-256 of its manifest."""
        ...

    @property
    def valid(self) -> bool:
        """Whether every line holds."""
        ...


CheckPackage = Callable[[Path, Sequence[bytes] | None], PackageChecked]
"""Checks a package with nothing but its folder, and trust roots where there are any."""


CheckRecalls = Callable[
    [Sequence[Path], Sequence[tuple[str, bytes]], Sequence[bytes] | None], RecallVerification
]
"""Checks recall messages and slips, each with its file's name, against packages' folders."""


CheckReceipt = Callable[[bytes, Sequence[bytes] | None], ReceiptVerification]
"""Checks an erasure's receipt with nothing but its bytes, and trust roots where there are any."""


class VerifyChain(Protocol):
    """Checks several certificates of one list, and an office where one is given."""

    def __call__(
        self,
        pdfs: Sequence[bytes],
        *,
        trust_roots: Sequence[bytes] | None,
        at: datetime | None,
        office: Path | None,
    ) -> ChainVerification:
        """Every line of each, and those about their chain."""
        ...


@dataclass(frozen=True, slots=True)
class Program:
    """Everything a verb may ask for; `office` is the folder to use where none is named.

    `window` opens an office, and offers the bundle that is named to whoever signs in.
    """

    office: Path
    clock: Clock
    open_office: Callable[[Path], AbstractContextManager[Services]]
    create_office: Callable[[Path], AbstractContextManager[Services]]
    open_bundle: Callable[[Path, Path], AbstractContextManager[OpenedBundle]]
    assess: Callable[[Path, datetime], Assessed]
    verify: Verify
    verify_chain: VerifyChain
    make_key: MakeKey
    read_stops: ReadStops
    read_sources: Callable[[Path], tuple[SourceSpec, ...]]
    read_system: Callable[[Path], SystemSpec]
    check_package: CheckPackage
    check_recalls: CheckRecalls
    check_receipt: CheckReceipt
    write_rejected: Callable[[Sequence[RejectedRow], Path, Callable[[str], None] | None], None]
    demo: Demo
    window: Callable[[Path, Path | None], int]
    report_fault: Callable[[BaseException], str]
    install_desktop: Callable[[], tuple[Path, ...]]


def office_folder(program: Program, office: Path | None) -> Path:
    """The office that is meant; a database URL is for later."""
    folder = office if office is not None else program.office
    if "://" in str(folder) or ":/" in folder.as_posix()[2:]:
        raise refusal(
            "office_url", "Offices on a database server are not supported yet; name a folder."
        )
    return folder
