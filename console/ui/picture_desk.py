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
from console.ui.camera import fit_scale
from console.ui.for_the_eye import toned
from console.ui.jobs import Jobs, Lane, nothing
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.review import Review
    from console.ui.photo_painting import Drawn
    from console.ui.photo_view import PhotoView

LARGEST_SIDE: Final = 6_000
KEPT_WHOLE: Final = 2_000_000
"""Pixels up to which a neighbour's whole picture is kept ready while somebody is zoomed in."""

UNREADABLE: Final = later("The stored picture cannot be decoded; import its bundle again.")


class Prepared(NamedTuple):
    """One picture, decoded to fit a box; `fitted` is None where it cannot be decoded.

    `full` is the picture in all its pixels, where it was wanted; `ahead` is how it will be
    painted on the stage.
    """

    data: bytes
    fitted: QImage | None
    whole: QSize
    box: QSize
    full: QImage | None = None
    ahead: Drawn | None = None


class PictureDesk:
    """Keeps the picture view fed."""

    def __init__(self, jobs: Jobs, review: Review, view: PhotoView) -> None:
        self._jobs, self._review, self._view = jobs, review, view
        self._ready: dict[EntryRef, Prepared] = {}
        self._asked: set[EntryRef] = set()
        self._round = 0
        view.whole_wanted.connect(self._whole_wanted)
        view.tone_wanted.connect(self._tone_wanted)
        view.resized.connect(self._refit)

    def show(self, ref: EntryRef, picture: bytes | None, problem: str) -> None:
        """Show an entry's picture, at once where it was decoded ahead."""
        known = self._ready.get(ref)
        if picture is None:
            self._view.await_picture(ref, said(problem) or tr("There is no picture."))
            return
        if known is not None and known.data == picture:
            self._show(ref, known)
            self._refit()
            return
        self._view.await_picture(ref)
        self._decode(ref, picture)

    def expect(self, ref: EntryRef) -> None:
        """An entry is likely to be shown in a moment, '' for none: be ready, if it is drawn."""
        known = self._ready.get(ref)
        self._view.expect(known.ahead if known is not None else None)

    def unveil(self, ref: EntryRef, picture: bytes | None) -> None:
        """Put an entry's picture on the screen, where it is ready; `show` follows at once."""
        known = self._ready.get(ref)
        same = known is not None and known.data == picture
        self._view.unveil(known.ahead if known is not None and same else None)

    def prefetch(
        self, who: Officer, list_: DeploymentRef, refs: tuple[EntryRef, ...], here: EntryRef
    ) -> None:
        """Get the neighbours ready, the likeliest first and altogether; let go of every other."""
        kept = {here, *refs}
        self._ready = {ref: known for ref, known in self._ready.items() if ref in kept}
        if not self._view.is_zoomed:
            self._ready = {ref: known._replace(full=None) for ref, known in self._ready.items()}
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
        if refs:
            laid = partial(self._review.lay_ahead, who, list_, here, refs[0])
            self._jobs.ask(Lane.DATABASE, laid, nothing, nothing)

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
            partial(decoded, picture, self._view.box(), with_full=self._view.is_zoomed),
            partial(self._decoded, ref, self._round),
        )

    def _decoded(self, ref: EntryRef, round_: int, prepared: Prepared) -> None:
        self._asked.discard(ref)
        if round_ != self._round:
            return
        if self._view.key == ref:
            self._show(ref, prepared)
        elif prepared.fitted is not None:
            ahead = self._view.draw_ahead(prepared.fitted, prepared.whole)
            prepared = prepared._replace(ahead=ahead)
        self._ready[ref] = prepared

    def _show(self, ref: EntryRef, prepared: Prepared) -> None:
        if prepared.fitted is None:
            self._view.await_picture(ref, tr(UNREADABLE))
        else:
            known = (prepared.fitted, prepared.whole, prepared.full, prepared.ahead)
            self._view.show_picture(ref, *known)

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
        known = self._ready.get(ref)
        if round_ == self._round and known is not None and prepared.fitted is not None:
            self._ready[ref] = prepared._replace(full=known.full)
            self._view.refit(ref, prepared.fitted)

    def _whole_wanted(self, key: str) -> None:
        """Get the whole picture, and then those of its neighbours: who zooms, zooms on."""
        here = self._ready.get(EntryRef(key))
        for ref, known in sorted(self._ready.items(), key=lambda each: each[0] != key):
            small = known.whole.width() * known.whole.height() <= KEPT_WHOLE
            if known.full is None and known.fitted is not None and (known is here or small):
                self._jobs.ask(
                    Lane.PICTURES,
                    partial(whole, known.data),
                    partial(self._whole_came, ref, self._round),
                )

    def _whole_came(self, ref: EntryRef, round_: int, image: QImage) -> None:
        known = self._ready.get(ref)
        if round_ != self._round or known is None or image.isNull():
            return
        if image.width() * image.height() <= KEPT_WHOLE:
            self._ready[ref] = known._replace(full=image)
        self._view.show_whole(ref, image)

    def _tone_wanted(self, key: str) -> None:
        image, look = self._view.shown, self._view.look._replace(turns=0)
        if image is not None:
            self._jobs.ask(
                Lane.PICTURES,
                partial(toned, image, look),
                partial(self._view.show_toned, key, image.cacheKey(), look),
            )


def decoded(data: bytes, box: QSize, *, with_full: bool = False) -> Prepared:
    """Decode a picture to fit a box of screen pixels; safe on any thread."""
    _buffer, reader, size = _opened(data)
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        return Prepared(data, None, QSize(), box)
    keep_full = with_full and size.width() * size.height() <= KEPT_WHOLE
    wanted = size * fit_scale(size, box)
    if wanted.width() < size.width() and not keep_full:
        reader.setScaledSize(wanted)
    image = reader.read()
    if image.isNull():
        return Prepared(data, None, QSize(), box)
    full = image.convertToFormat(QImage.Format.Format_RGB32) if keep_full else None
    if image.size() != wanted:
        image = image.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Prepared(data, image.convertToFormat(QImage.Format.Format_RGB32), size, box, full)


def whole(data: bytes) -> QImage:
    """Decode a whole picture; safe on any thread."""
    _buffer, reader, _size = _opened(data)
    return reader.read()


def _opened(data: bytes) -> tuple[QBuffer, QImageReader, QSize]:
    """A reader of these bytes, with the buffer that it reads, and the size of the picture.

    The size is always asked first. It makes Qt choose its decoder, under a lock of Qt's own in
    which it calls back into Python for the buffer's bytes, and unlike reading it never lets
    another thread run Python meanwhile: two readers could otherwise wait for each other for ever.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    return buffer, reader, reader.size()
