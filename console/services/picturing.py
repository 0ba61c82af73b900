"""The pictures of a bundle, opened somewhere safe, and what they turned out to be.

One rule: a missing picture costs its own rows only, and one that cannot be shown goes in with
the sentence that says why, so that it is seen and found not lawful.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from console.domain.refusals import RefusedError, refusal
from console.services.contracts import (
    Bundle,
    Cancelled,
    CleanPicture,
    PictureReader,
    Progress,
    ProposedEntry,
    RejectedRow,
    UnusablePicture,
)

if TYPE_CHECKING:
    from console.domain.entries import Entry

BATCH: Final = 64
"""Pictures that are kept at once, so that thousands need few flushes and little memory."""

Kept: TypeAlias = tuple[str, bytes, bytes, bytes]
Keep: TypeAlias = Callable[[Sequence[Kept]], None]
"""Keeps pictures durably, each as (sha256, received, clean, thumbnail)."""


def keep_nothing(pictures: Sequence[Kept]) -> None:
    """For a what-if: pictures are opened and let go again."""


def with_pictures(
    bundle: Bundle,
    proposed: Sequence[ProposedEntry],
    desk: PictureReader,
    keep: Keep,
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[list[Entry], list[RejectedRow]]:
    """The entries with their pictures' facts, and the rows whose picture could not be read.

    Refused where the person stops it; what was kept by then is harmless.
    """
    waiting: deque[tuple[Entry, bytes]] = deque()
    rejected: list[RejectedRow] = []

    def arriving() -> Iterator[bytes]:
        for each in proposed:
            try:
                data = bundle.image_bytes(each.entry)
            except RefusedError as missing:
                rejected.extend(
                    RejectedRow("proposals", line, each.entry.ref, f"Line {line}: {missing}")
                    for line in each.lines
                )
                continue
            waiting.append((each.entry, data))
            yield data

    entries: list[Entry] = []
    batch: list[Kept] = []
    for picture in desk.read_many(arriving()):
        if cancelled():
            raise refusal("cancelled", "The import was stopped; nothing was taken in.")
        entry, data = waiting.popleft()
        entries.append(_described(entry, picture))
        batch.append(_kept(data, picture))
        if len(batch) >= BATCH:
            keep(batch)
            batch = []
        progress(len(entries), len(proposed), "Opening pictures")
    if batch:
        keep(batch)
    return entries, rejected


def _described(entry: Entry, picture: CleanPicture | UnusablePicture) -> Entry:
    if isinstance(picture, UnusablePicture):
        image = replace(entry.image, sha256=picture.sha256, unusable=picture.sentence)
    else:
        image = replace(
            entry.image,
            sha256=picture.sha256,
            width=picture.width,
            height=picture.height,
            sharpness=picture.sharpness,
            exposure=picture.exposure,
        )
    return replace(entry, image=image)


def _kept(data: bytes, picture: CleanPicture | UnusablePicture) -> Kept:
    """What is kept of a picture; of one that cannot be shown, only what was received."""
    if isinstance(picture, UnusablePicture):
        return picture.sha256, data, b"", b""
    return picture.sha256, data, picture.clean, picture.thumbnail
