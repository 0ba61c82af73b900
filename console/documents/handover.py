"""A hand-over package on the disk: pictures, lists, a signed manifest; and its check.

Every file is named after an opaque reference.  The rule: a package appears in its folder whole
and signed, or nothing of it is left; and whoever receives it can check it without an office.
"""

import contextlib
import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Final

from console.documents.detached import sign_detached
from console.documents.envelopes import SUFFIX, recipient_certificate, sealed
from console.documents.keys import open_key
from console.documents.type10 import face_file, require_type10
from console.documents.whole_folder import require_room, reserved, write_file, written_whole
from console.domain.canonical import canonical_json
from console.domain.handover import (
    MANIFEST_NAME,
    SIGNATURE_NAME,
    FileFacts,
    Given,
    Kind,
    ListedEntry,
    is_reference,
)
from console.domain.refusals import refusal
from console.services.packages import (
    Appearing,
    CleanPictures,
    Options,
    Plan,
    PlannedEntry,
    SigningKey,
    Written,
)

PICTURES: Final = "pictures"
TYPE10: Final = "type10"
LIST_CSV: Final = "list.csv"
LIST_JSON: Final = "list.json"
REMOVED_CSV: Final = "removed.csv"
LABEL: Final = "package.json"
"""The one file of an encrypted package that is not: it says which one this is, and of nobody."""

COLUMNS: Final = (
    "reference", "mark", "picture", "sha256", "size", "categories", "on_alert", "care",
)  # fmt: skip
_WRITERS: Final = 4
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

_Put = Callable[[str, bytes], FileFacts]


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on an encrypted package: which hand-over it is, and its manifest's SHA-256."""

    deployment: str
    number: int
    manifest_sha256: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """One entry as it was written: its line, what was given, and the facts of its files."""

    line: ListedEntry
    given: Given
    files: tuple[FileFacts, ...]


def require_possible(folder: Path, options: Options) -> Path:
    """The folder as an absolute path; refused where the package cannot be written as asked."""
    if options.ansi_nist:
        require_type10()
    if options.encrypt_to is not None:
        recipient_certificate(options.encrypt_to)
    return require_room(folder)


@dataclass(frozen=True, slots=True)
class PackageRoom:
    """A folder that is kept free for one package (see `services.packages.Room`)."""

    folder: Path
    options: Options

    def write(
        self,
        plan: Plan,
        pictures: CleanPictures,
        key: SigningKey,
        at: datetime,
        appearing: Appearing,
    ) -> Written:
        """Write a package; `appearing` is told just before it appears, and may raise.

        Raises RefusedError where a picture is missing or the key will not do, and
        OutOfReachError where the disk fails; then nothing of it is left.
        """
        opened = open_key(key.p12, key.passphrase.encode(), at=at)
        with written_whole(self.folder) as hidden:
            put = _putter(hidden, self.options)
            for name in (PICTURES, TYPE10)[: 2 if self.options.ansi_nist else 1]:
                (hidden / name).mkdir(mode=0o700)
            write = partial(_write_entry, self.options, pictures, put, at)
            with ThreadPoolExecutor(_WRITERS) as writers:
                made = list(writers.map(write, plan.entries))
            files = [facts for pair in made for facts in pair.files]
            files += _write_lists(plan, [pair.line for pair in made], put)
            manifest = replace(plan.manifest, files=tuple(sorted(files, key=lambda one: one.name)))
            data = manifest.canonical()
            put(MANIFEST_NAME, data)
            put(SIGNATURE_NAME, sign_detached(data, opened, at))
            digest = hashlib.sha256(data).hexdigest()
            if self.options.encrypt_to is not None:
                label = Label(manifest.deployment, manifest.number, digest)
                write_file(hidden / LABEL, canonical_json(label))
            written = Written(digest, tuple(pair.given for pair in made))
            appearing(written)
        return written


@contextlib.contextmanager
def package_room(folder: Path, options: Options) -> Iterator[PackageRoom]:
    """Room for one package, kept from everybody else as long as the `with` lasts."""
    path = require_possible(folder, options)
    with reserved(path):
        # Somebody may have filled it while this one waited for the lock.
        yield PackageRoom(require_room(path), options)


def _putter(hidden: Path, options: Options) -> _Put:
    """What writes one file of the package, sealed where it is to be, and tells its facts."""
    sealed_for = options.encrypt_to
    to = None if sealed_for is None else recipient_certificate(sealed_for)

    def put(name: str, data: bytes) -> FileFacts:
        if to is None:
            write_file(hidden / name, data)
        else:
            write_file(hidden / f"{name}{SUFFIX}", sealed(data, to))
        return FileFacts(name, len(data), hashlib.sha256(data).hexdigest())

    return put


def _write_entry(
    options: Options, pictures: CleanPictures, put: _Put, at: datetime, one: PlannedEntry
) -> _Pair:
    given = one.given
    if not is_reference(given.reference):
        raise ValueError("not a reference")
    jpeg = pictures(one.image_sha256)
    if not jpeg:
        raise refusal(
            "picture_missing",
            f"The picture of {given.entry_ref} is not in this office any more, so the list "
            "cannot be handed over; restore it, or recall the entry.",
            (given.entry_ref,),
        )
    facts = put(f"{PICTURES}/{given.reference}.jpg", jpeg)
    files = [facts]
    if options.ansi_nist:
        record = face_file(jpeg, given.reference, at.date(), one.captured_on)
        files.append(put(f"{TYPE10}/{given.reference}.an2", record))
    line = ListedEntry(
        given.reference, given.mark, facts.name, facts.sha256, facts.size, *one.needs
    )
    whole = given._replace(sha256=facts.sha256, size=facts.size)
    return _Pair(line, whole, tuple(files))


def _write_lists(plan: Plan, lines: Sequence[ListedEntry], put: _Put) -> list[FileFacts]:
    manifest = plan.manifest
    rows = [
        (
            line.reference,
            line.mark,
            line.picture,
            line.sha256,
            str(line.size),
            " ".join(line.categories),
            " | ".join(line.on_alert),
            " | ".join(line.care),
        )
        for line in lines
    ]
    whole = {
        "deployment": manifest.deployment,
        "entries": [{name: getattr(line, name) for name in COLUMNS} for line in lines],
        "exercise": manifest.exercise,
        "number": manifest.number,
        "removed": [{"recall": one.recall, "reference": one.reference} for one in manifest.removed],
    }
    made = [
        put(LIST_CSV, _as_csv(COLUMNS, rows)),
        put(LIST_JSON, json.dumps(whole, ensure_ascii=False, indent=1).encode()),
    ]
    if manifest.kind == Kind.DELTA.value:
        gone = [(str(one.recall), one.reference) for one in manifest.removed]
        made.append(put(REMOVED_CSV, _as_csv(("recall", "reference"), gone)))
    return made


def _as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    # A cell that a spreadsheet would take for a formula is told to be text.
    writer.writerows(
        [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows
    )
    return out.getvalue().encode()
