"""A hand-over package on the disk: pictures, lists, a signed manifest; and its check.

Every file is named after an opaque reference.  The rule: a package appears in its folder whole
and signed, or nothing of it is left; and whoever receives it can check it without an office.
"""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Final

from console.documents.detached import sign_detached
from console.documents.envelopes import SUFFIX, recipient_certificate, sealed
from console.documents.keys import OpenKey
from console.documents.type10 import face_file, require_type10
from console.documents.whole_folder import require_room, write_file, written_whole
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
from console.services.packages import CleanPictures, Plan, PlannedEntry, StillTrue, Written

PICTURES: Final = "pictures"
TYPE10: Final = "type10"
LIST_CSV: Final = "list.csv"
LIST_JSON: Final = "list.json"
REMOVED_CSV: Final = "removed.csv"
COLUMNS: Final = (
    "reference", "mark", "picture", "sha256", "size", "categories", "on_alert", "care",
)  # fmt: skip
_WRITERS: Final = 4
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

_Put = Callable[[str, bytes], FileFacts]


@dataclass(frozen=True, slots=True)
class _Pair:
    """One entry as it was written: its line, what was given, and the facts of its files."""

    line: ListedEntry
    given: Given
    files: tuple[FileFacts, ...]


def require_possible(folder: Path, plan: Plan) -> Path:
    """The folder as an absolute path; refused where the package cannot be written as planned."""
    if plan.ansi_nist:
        require_type10()
    if plan.encrypt_to is not None:
        recipient_certificate(plan.encrypt_to)
    return require_room(folder)


def write_package(
    folder: Path,
    plan: Plan,
    pictures: CleanPictures,
    key: OpenKey,
    at: datetime,
    still: StillTrue,
) -> Written:
    """Write a package; `still` is asked just before it appears and raises where it must not.

    Raises RefusedError where a picture is missing or the folder is taken, and OutOfReachError
    where the disk fails; then nothing of it is left.
    """
    path = require_possible(folder, plan)
    with written_whole(path) as partial:
        put = _putter(partial, plan)
        for name in (PICTURES, TYPE10)[: 2 if plan.ansi_nist else 1]:
            (partial / name).mkdir(mode=0o700)
        with ThreadPoolExecutor(_WRITERS) as writers:
            made = list(
                writers.map(lambda one: _write_entry(one, plan, pictures, put, at), plan.entries)
            )
        files = [facts for pair in made for facts in pair.files]
        files += _write_lists(plan, [pair.line for pair in made], put)
        manifest = replace(plan.manifest, files=tuple(sorted(files, key=lambda one: one.name)))
        data = manifest.canonical()
        put(MANIFEST_NAME, data)
        put(SIGNATURE_NAME, sign_detached(data, key, at))
        still()
    return Written(hashlib.sha256(data).hexdigest(), tuple(pair.given for pair in made))


def _putter(partial: Path, plan: Plan) -> _Put:
    """What writes one file of the package, sealed where it is to be, and tells its facts."""
    to = None if plan.encrypt_to is None else recipient_certificate(plan.encrypt_to)

    def put(name: str, data: bytes) -> FileFacts:
        if to is None:
            write_file(partial / name, data)
        else:
            write_file(partial / f"{name}{SUFFIX}", sealed(data, to))
        return FileFacts(name, len(data), hashlib.sha256(data).hexdigest())

    return put


def _write_entry(
    one: PlannedEntry, plan: Plan, pictures: CleanPictures, put: _Put, at: datetime
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
    if plan.ansi_nist:
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
