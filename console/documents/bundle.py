"""A proposal bundle, folder or zip: what it proposes, what had to be set aside, and its pictures.

Good rows go in, every other is set aside with its line and a plain sentence. The one rule kept
here: reading a bundle changes nothing, in the bundle or on this machine.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from console.documents.bundle_files import (
    FolderFiles,
    UnreadableFileError,
    ZipFiles,
    open_files,
    unsafe_because,
)
from console.documents.deployment_file import FILE, read_deployment_file, sqlite_file
from console.documents.deployment_file import MOST_BYTES as MOST_DEPLOYMENT_BYTES
from console.documents.proposal_rows import (
    ProposedEntry,
    RejectedRow,
    read_rows,
    with_partners,
)
from console.documents.proposal_table import MOST_TABLE_BYTES, Table, read_csv, read_xlsx
from console.documents.received_text import exported, shown
from console.domain.deployments import Deployment
from console.domain.entries import Entry, EntryRef
from console.domain.identifiers import person_tokens
from console.domain.refusals import refusal
from console.services.contracts import SourceSpec
from console.whole_file import write_whole

MOST_IMAGE_BYTES: Final = 30_000_000
MOST_PARTNERS: Final = 20
"""Other entries that one entry names as the same person or picture; more add nothing."""
_TABLES: Final = ("proposals.csv", "proposals.xlsx")

Pair = tuple[EntryRef, EntryRef]


@dataclass(frozen=True, slots=True)
class BundleReading:
    """What a bundle holds.

    ``same_person`` and ``same_picture`` pair the first entry of a group with each other one;
    a picture counts only across different persons. The entries name their partners themselves
    too. ``sources`` have their paths as written; ``Bundle.located`` makes them real. ``notes``
    are sentences on what was left out or tidied without losing a row.
    """

    deployment: Deployment | None
    entries: tuple[ProposedEntry, ...]
    rejected: tuple[RejectedRow, ...]
    sources: tuple[SourceSpec, ...]
    same_person: tuple[Pair, ...]
    same_picture: tuple[Pair, ...]
    notes: tuple[str, ...]


class Bundle:
    """An opened bundle; close it (or leave its ``with``) to remove what had to be unpacked."""

    def __init__(self, files: FolderFiles | ZipFiles, name: str) -> None:
        self._files = files
        self.name = name
        self.reading = self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of every file. Closing twice does nothing."""
        self._files.close()

    def image_bytes(self, entry: Entry) -> bytes:
        """The received picture of an entry, at most 30 MB; raises RefusedError."""
        try:
            return self._files.read(entry.image.file, MOST_IMAGE_BYTES)
        except UnreadableFileError as why:
            raise refusal(
                "picture_unreadable",
                f"The picture {shown(entry.image.file, 80)} {why}; send it again.",
                (entry.ref,),
            ) from why

    def located(self, source: SourceSpec) -> SourceSpec:
        """The source with a real path for its file, unpacked where needed; raises RefusedError."""
        inside = source.location
        if source.kind == "sql":
            file = sqlite_file(source.location)
            if file is None:
                return source
            inside = file
        try:
            path = self._files.local_path(inside)
        except UnreadableFileError as why:
            raise refusal(
                "source_missing",
                f"{FILE}: the file {shown(inside, 80)} of the source {shown(source.name)} {why}.",
            ) from why
        return replace(source, location=f"sqlite:///{path}" if source.kind == "sql" else str(path))

    def _read(self) -> BundleReading:
        deployment: Deployment | None = None
        sources: tuple[SourceSpec, ...] = ()
        notes = [
            f"The file {shown(name, 80)} {why}; it was left out."
            for name, why in self._files.barred.items()
        ]
        if FILE in self._files.facts or FILE in self._files.barred:
            data = self._whole(FILE, MOST_DEPLOYMENT_BYTES)
            deployment, sources, more = read_deployment_file(data)
            notes.extend(more)
        file, table = self._table()
        rows = read_rows(file, table.rows, self._picture_problem)
        lost = [
            RejectedRow(file, bad.line, "", f"Line {bad.line}: {bad.sentence}.")
            for bad in table.bad
        ]
        people = _groups(
            (token, proposed.entry.ref)
            for proposed in rows.entries
            for token in sorted(person_tokens(proposed.entry.person))
            if not token.endswith(":")
        )
        same = _Partners(people)
        pictures = _Partners(
            [group for group in self._same_pictures(rows.entries) if len(group) > 1], besides=same
        )
        entries = tuple(
            with_partners(each, same.of(each.entry.ref), pictures.of(each.entry.ref))
            for each in rows.entries
        )
        return BundleReading(
            deployment=deployment,
            entries=entries,
            rejected=tuple(sorted([*rows.rejected, *lost], key=lambda row: row.line)),
            sources=sources,
            same_person=same.pairs,
            same_picture=pictures.pairs,
            notes=(*notes, *table.notes, *rows.notes),
        )

    def _whole(self, name: str, most: int) -> bytes:
        try:
            return self._files.read(name, most)
        except UnreadableFileError as why:
            raise refusal("bundle_unreadable", f"The file {name} of the bundle {why}.") from why

    def _table(self) -> tuple[str, Table]:
        found = [
            name for name in _TABLES if name in self._files.facts or name in self._files.barred
        ]
        if len(found) != 1:
            raise refusal(
                "bundle_table",
                f"{shown(self.name)} holds both proposals.csv and proposals.xlsx; keep one."
                if found
                else f"{shown(self.name)} holds no proposals.csv or proposals.xlsx; add one.",
            )
        data = self._whole(found[0], MOST_TABLE_BYTES)
        reader = read_csv if found[0].endswith(".csv") else read_xlsx
        return found[0], reader(found[0], data)

    def _picture_problem(self, path: str) -> str:
        """What is wrong with a row's picture, '' when it can be read; completes "Line 3: …"."""
        quoted = f"the picture '{shown(path, 80)}'"
        if why := unsafe_because(path):
            return f"the path of {quoted} {why}"
        if not path.startswith("images/"):
            return f"{quoted} is not inside images/; put it there"
        fact = self._files.facts.get(path)
        if fact is None:
            return f"{quoted} {self._files.barred.get(path, 'is not in the bundle; add it')}"
        if fact.size == 0:
            return f"{quoted} is an empty file; send it again"
        if fact.size > MOST_IMAGE_BYTES:
            return f"{quoted} is larger than {MOST_IMAGE_BYTES / 1e6:.0f} MB; send a smaller copy"
        return ""

    def _same_pictures(self, entries: Iterable[ProposedEntry]) -> list[list[EntryRef]]:
        """Entries by identical picture; only files of one size (and checksum) are compared."""
        users: dict[str, list[EntryRef]] = defaultdict(list)
        for proposed in entries:
            users[proposed.entry.image.file].append(proposed.entry.ref)
        alike: dict[object, list[str]] = defaultdict(list)
        for file in users:
            alike[self._files.facts[file]].append(file)
        groups: list[list[EntryRef]] = []
        for files in alike.values():
            if len(files) == 1:
                groups.append(users[files[0]])
                continue
            by_content: dict[str, list[EntryRef]] = defaultdict(list)
            for file in files:
                try:
                    content = hashlib.sha256(self._files.read(file, MOST_IMAGE_BYTES)).hexdigest()
                except UnreadableFileError:
                    content = file
                by_content[content].extend(users[file])
            groups.extend(by_content.values())
        return groups


class _Partners:
    """Which entries belong together, as pairs and by entry.

    Groups that share an entry are one: if a nominal joins two and a CRO number joins one of
    them to a third, all three are one person.
    """

    def __init__(self, groups: Iterable[list[EntryRef]], besides: _Partners | None = None) -> None:
        self._leaders: dict[EntryRef, EntryRef] = {}
        pairs: dict[Pair, None] = {}
        self._partners: dict[EntryRef, dict[EntryRef, None]] = defaultdict(dict)
        for group in groups:
            for other in group[1:]:
                self._leaders[self._leader(other)] = self._leader(group[0])
                if besides is None or not besides.joined(group[0], other):
                    pairs[(group[0], other)] = None
            for ref in group:
                others = self._partners[ref]
                for other in group[: 10 * MOST_PARTNERS]:
                    if len(others) >= MOST_PARTNERS:
                        break
                    if other != ref and not (besides is not None and besides.joined(ref, other)):
                        others[other] = None
        self.pairs = tuple(pairs)

    def _leader(self, ref: EntryRef) -> EntryRef:
        """One entry that stands for all that belong with this one."""
        while (higher := self._leaders.get(ref, ref)) != ref:
            self._leaders[ref] = self._leaders.get(higher, higher)
            ref = higher
        return ref

    def of(self, ref: EntryRef) -> tuple[EntryRef, ...]:
        """The others that share this entry's person or picture."""
        return tuple(self._partners.get(ref, ()))

    def joined(self, one: EntryRef, other: EntryRef) -> bool:
        """Whether the two are known to belong together."""
        return self._leader(one) == self._leader(other)


def _groups(keyed: Iterable[tuple[str, EntryRef]]) -> list[list[EntryRef]]:
    by_key: dict[str, list[EntryRef]] = defaultdict(list)
    for key, ref in keyed:
        by_key[key].append(ref)
    return [group for group in by_key.values() if len(group) > 1]


def open_bundle(path: Path, office: Path | None = None) -> Bundle:
    """Open and read a bundle; raises RefusedError (all objections at once) or OutOfReachError.

    What has to be unpacked lies in the folder of the office that it is opened for.
    """
    with ExitStack() as unless_read:
        files = open_files(path, office)
        unless_read.callback(files.close)
        bundle = Bundle(files, path.name)
        unless_read.pop_all()
    return bundle


def rejected_csv(rejected: Iterable[RejectedRow]) -> str:
    """The rows set aside as a CSV that no spreadsheet calculates anything from."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("file", "line", "entry_ref", "reason"))
    for row in rejected:
        writer.writerow(
            (exported(row.file), row.line, exported(row.entry_ref), exported(row.sentence))
        )
    return out.getvalue()


def write_rejected(
    rejected: Iterable[RejectedRow], path: Path, noted: Callable[[str], None] | None = None
) -> None:
    """Write ``rejected.csv`` in UTF-8 with a BOM, as Excel expects it; for its owner alone.

    `noted` is told the SHA-256 of its bytes before the first of them is written.
    """
    data = rejected_csv(rejected).encode("utf-8-sig")
    if noted is not None:
        noted(hashlib.sha256(data).hexdigest())
    write_whole(path, data, private=True)
