"""The values that travel between the services and the office for what follows a deployment.

They are apart from `services.kept` so that the window opens without them.
"""

from datetime import datetime
from typing import NamedTuple

from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.erasing import CopyId, CopyKind, ErasureId
from console.domain.people import PersonId


class Amount(NamedTuple):
    """How much there is of one copy: rows or files, how many of them are held, and their digest.

    `sha256` is over the content in its order ('' where there is nothing).
    """

    number: int
    held: int
    sha256: str


class KnownCopy(NamedTuple):
    """A file or folder outside the office that it knows of; `path` is '' once it is gone.

    `digests` are the SHA-256 of everything that was ever written there.
    """

    id: CopyId
    kind: CopyKind
    path: str
    gone_at: datetime | None
    digests: frozenset[str] = frozenset()


class PictureFile(NamedTuple):
    """One file of a picture in the office, by its name, with the digest of its bytes.

    `picture` is the SHA-256 of the bytes received, by which the picture is known.
    """

    kind: CopyKind
    name: str
    picture: str
    sha256: str


class Tombstone(NamedTuple):
    """What is kept of an erased entry: when its picture went, and when the rest did."""

    entry_ref: EntryRef
    picture_gone_at: datetime | None
    erased_at: datetime | None


class Buried(NamedTuple):
    """An erased entry that was found again by a token."""

    deployment: DeploymentRef
    entry_ref: EntryRef
    token: str


class StoredReceipt(NamedTuple):
    """A receipt as it is kept; `pdf` and who signed are empty until it is signed."""

    number: str
    deployment: DeploymentRef
    erasure: ErasureId
    made_at: datetime
    content: str
    digest: str
    pdf: bytes
    signed_by: PersonId
    signed_at: datetime | None
