"""Decoding pictures beside the GUI thread: the one on the desk, and its neighbours ahead of time.

A neighbour's bytes are fetched in the database lane and decoded in a picture lane; a hit is
painted at once. What lies here is let go of as soon as the desk moves away.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from console.domain.entries import EntryRef
from console.ui.jobs import Jobs, Lane
from console.ui.photo_view import PhotoView, fit_scale

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.review import Review

LARGEST_SIDE: Final = 6_000
UNREADABLE: Final = "The stored picture cannot be decoded; import its bundle again."


class Prepared(NamedTuple):
    """One picture, decoded to fit a box; `fitted` is None where it cannot be decoded."""

    data: bytes
    fitted: QImage | None
    whole: QSize
    box: QSize


class PictureDesk:
    """Keeps the picture view fed."""

    def __init__(self, jobs: Jobs, review: Review, view: PhotoView) -> None:
        self._jobs, self._review, self._view = jobs, review, view
        self._ready: dict[EntryRef, Prepared] = {}
        self._asked: set[EntryRef] = set()
        self._round = 0
        view.whole_wanted.connect(self._whole_wanted)
        view.resized.connect(self._refit)

    def show(self, ref: EntryRef, picture: bytes | None, problem: str) -> None:
        """Show an entry's picture, at once where it was decoded ahead."""
        known = self._ready.get(ref)
        if picture is None:
            self._view.await_picture(ref, problem or "There is no picture.")
            return
        if known is not None and known.data == picture and known.box == self._view.box():
            self._show(ref, known)
            return
        self._view.await_picture(ref)
        self._decode(ref, picture)

    def prefetch(
        self, who: Officer, list_: DeploymentRef, refs: tuple[EntryRef, ...], here: EntryRef
    ) -> None:
        """Get the neighbours ready, and let go of every other."""
        kept = {here, *refs}
        self._ready = {ref: known for ref, known in self._ready.items() if ref in kept}
        for ref in refs:
            known = self._ready.get(ref)
            if known is None and ref not in self._asked:
                self._asked.add(ref)
                self._jobs.ask(
                    Lane.DATABASE,
                    partial(self._review.picture, who, list_, ref),
                    partial(self._fetched, ref, self._round),
                    partial(self._not_fetched, ref),
                )

    def forget(self) -> None:
        """Let go of every picture."""
        self._round += 1
        self._ready.clear()
        self._asked.clear()
        self._view.forget()

    def _fetched(self, ref: EntryRef, round_: int, picture: bytes | None) -> None:
        if round_ == self._round and picture is not None:
            self._decode(ref, picture)
        else:
            self._asked.discard(ref)

    def _not_fetched(self, ref: EntryRef, _trouble: BaseException) -> None:
        """Fetching ahead may fail quietly: looking at the entry will say what is wrong."""
        self._asked.discard(ref)

    def _decode(self, ref: EntryRef, picture: bytes) -> None:
        self._jobs.ask(
            Lane.PICTURES,
            partial(decoded, picture, self._view.box()),
            partial(self._decoded, ref, self._round),
        )

    def _decoded(self, ref: EntryRef, round_: int, prepared: Prepared) -> None:
        self._asked.discard(ref)
        if round_ != self._round:
            return
        self._ready[ref] = prepared
        if self._view.key == ref:
            self._show(ref, prepared)

    def _show(self, ref: EntryRef, prepared: Prepared) -> None:
        if prepared.fitted is None:
            self._view.await_picture(ref, UNREADABLE)
        else:
            self._view.show_picture(ref, prepared.fitted, prepared.whole)

    def _refit(self) -> None:
        ref = EntryRef(self._view.key)
        known = self._ready.get(ref)
        if known is not None and known.box != self._view.box():
            self._jobs.ask(
                Lane.PICTURES,
                partial(decoded, known.data, self._view.box()),
                partial(self._refitted, ref, self._round),
            )

    def _refitted(self, ref: EntryRef, round_: int, prepared: Prepared) -> None:
        if round_ == self._round and prepared.fitted is not None:
            self._ready[ref] = prepared
            self._view.refit(ref, prepared.fitted)

    def _whole_wanted(self, key: str) -> None:
        known = self._ready.get(EntryRef(key))
        if known is not None:
            self._jobs.ask(
                Lane.PICTURES, partial(whole, known.data), partial(self._view.show_whole, key)
            )


def decoded(data: bytes, box: QSize) -> Prepared:
    """Decode a picture to fit a box of screen pixels; safe on any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        return Prepared(data, None, QSize(), box)
    wanted = size * fit_scale(size, box)
    if wanted.width() < size.width():
        reader.setScaledSize(wanted)
    image = reader.read()
    if image.isNull():
        return Prepared(data, None, QSize(), box)
    if image.size() != wanted:
        image = image.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Prepared(data, image.convertToFormat(QImage.Format.Format_RGB32), size, box)


def whole(data: bytes) -> QImage:
    """Decode a whole picture; safe on any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).read()
