"""The values that travel between the services and the database for what was handed over.

They are apart from `services.kept` so that the window opens without them.
"""

from datetime import datetime
from typing import NamedTuple

from console.domain.entries import EntryRef
from console.domain.handover import Kind
from console.domain.people import PersonId
from console.domain.recalls import RecallId
from console.domain.reconciling import Closed, Differs, Line


class Beginning(NamedTuple):
    """A hand-over about to be made: everything that is known before its first file is written.

    `load` is the number of the full hand-over that it continues (0: it is one itself); `system`
    the name of the recognition system that recalls are sent to ('' where none can be reached);
    `folder` where the package will lie on this machine.
    """

    kind: Kind
    load: int
    recipient: str
    system: str
    certificate: str
    folder: str
    at: datetime
    by: PersonId


class HandedOver(NamedTuple):
    """One hand-over. `ended_at` is None while it is not known whether it was written.

    `number` counts the deployment's hand-overs from 1; `load` is its own number where it is a
    full one; `manifest_sha256` is '' where none was made, or nobody knows it. `appeared_at` is
    when its package was about to appear, and `doubted_at` when it was first looked for and not
    found, so that somebody has to say what became of it.
    """

    id: int
    number: int
    kind: Kind
    load: int
    recipient: str
    system: str
    certificate: str
    folder: str
    begun_at: datetime
    by: PersonId
    ended_at: datetime | None
    written: bool
    manifest_sha256: str
    appeared_at: datetime | None = None
    doubted_at: datetime | None = None

    @property
    def in_doubt(self) -> bool:
        """Whether somebody has to say if it left."""
        return self.doubted_at is not None and self.ended_at is None

    @property
    def may_have_left(self) -> bool:
        """Whether somebody may hold it: it was written, or nobody knows that it was not."""
        return self.written or self.ended_at is None


class Secrets(NamedTuple):
    """What only this office knows of a full hand-over: the secret of its references, its key.

    `slip_key` is the private Ed25519 key (raw) that signs its slips and recall messages.
    """

    secret: bytes
    slip_key: bytes
    slip_public: str


class Delivery(NamedTuple):
    """One recall on its way to one system, by the full hand-over whose reference it names.

    `trouble` is what stood in the way at the last try, in a sentence; `receipted_at` is when a
    receipt that counts was taken in.
    """

    recall: RecallId
    load: int
    message: str
    attempts: int
    last_at: datetime | None
    trouble: str
    receipted_at: datetime | None


class KeptSlipLine(NamedTuple):
    """One line of a slip: which recall, and the reference that has to go."""

    recall: RecallId
    number: int
    reference: str


class KeptSlip(NamedTuple):
    """One recall slip as it was issued; `read_back_at` is when its code was read back.

    `recipient` is who was given the hand-over that it is of (`load`); its number counts all slips
    of that recipient.
    """

    id: int
    load: int
    number: int
    replaces: int
    manifest: str
    issued_at: datetime
    by: PersonId
    lines: tuple[KeptSlipLine, ...]
    read_back_at: datetime | None
    recipient: str


class Reconciling(NamedTuple):
    """A reconciliation about to be kept: the report's SHA-256, its rows, what was expected.

    `said_at` is when the report was true, None where nobody says.
    """

    load: int
    recipient: str
    at: datetime
    by: PersonId
    report_sha256: str
    rows: int
    expected: int
    lines: tuple[Line, ...]
    said_at: datetime | None = None


class ReconcileLine(NamedTuple):
    """One difference as it is kept, and how it was settled (None while it is open)."""

    id: int
    line: Line
    closed: Closed | None
    closed_at: datetime | None
    closed_by: PersonId
    note: str


class Reconciled(NamedTuple):
    """One reconciliation with its differences; `said_at` as in `Reconciling`."""

    id: int
    load: int
    recipient: str
    at: datetime
    by: PersonId
    report_sha256: str
    rows: int
    expected: int
    lines: tuple[ReconcileLine, ...]
    said_at: datetime | None = None

    @property
    def open_lines(self) -> tuple[ReconcileLine, ...]:
        """The differences that nobody settled yet."""
        return tuple(one for one in self.lines if one.closed is None)

    @property
    def shows_some(self) -> bool:
        """Whether the report held at least one entry of what it was compared with."""
        missing = [
            one
            for one in self.lines
            if one.line.found.differs is Differs.MISSING and one.line.found.reference
        ]
        return self.expected > len(missing)

    @property
    def clean(self) -> bool:
        """Whether the system held exactly what it ought to hold."""
        return not self.lines


class PictureCopy(NamedTuple):
    """A picture in a package's folder on this machine, by the entry that it shows."""

    folder: str
    entry_ref: EntryRef
    reference: str


class SystemSpec(NamedTuple):
    """How one recognition system is reached, as an administrator set it up.

    `kind` is "folder" (`location` is a path) or "https" (a URL); `token` is a bearer token, in
    which `${NAME}` stands for a secret of the environment; `authority`, `certificate` and `key`
    are PEM files: who vouches for the system, and who we are to it. '' where there is none.
    """

    name: str
    kind: str
    location: str
    token: str = ""
    authority: str = ""
    certificate: str = ""
    key: str = ""
