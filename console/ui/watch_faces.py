"""The small faces of the watch page; each one shown is logged as a view by the service.

Each is asked for once, and only for entries whose names are still kept; a force's pack can forbid
small faces, and then none is asked for again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from console.domain.refusals import RefusedError
from console.ui.jobs import Jobs, Lane
from console.ui.picture_desk import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QImage

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.review import Review

BOX: Final = QSize(170, 210)
MOST: Final = 200
"""How many faces are asked for at the most."""


class WatchFaces:
    """Fetches, decodes and keeps the faces of entries that were recalled or are asked about."""

    def __init__(self, jobs: Jobs, review: Review, came: Callable[[], None]) -> None:
        self._jobs, self._review, self._came = jobs, review, came
        self._asked: set[EntryRef] = set()
        self._faces: dict[EntryRef, QImage] = {}
        self._round, self._forbidden = 0, False

    @property
    def faces(self) -> Mapping[EntryRef, QImage]:
        """The faces at hand."""
        return self._faces

    def forget(self) -> None:
        """Let go of every face."""
        self._round += 1
        self._forbidden = False
        self._asked.clear()
        self._faces.clear()

    def want(self, who: Officer, ref: DeploymentRef, entries: Sequence[EntryRef]) -> None:
        """Bring these faces, where they are not here yet."""
        fresh = tuple(one for one in entries if one not in self._asked)[: MOST - len(self._asked)]
        if not fresh or self._forbidden:
            return
        self._asked.update(fresh)
        self._jobs.ask(
            Lane.DATABASE,
            partial(self._review.thumbnails, who, ref, fresh, "watch"),
            partial(self._received, self._round),
            partial(self._refused, self._round),
        )

    def _received(self, round_: int, faces: dict[EntryRef, bytes]) -> None:
        if round_ == self._round and faces:
            self._jobs.ask(Lane.PICTURES, partial(_all, faces), partial(self._show, round_))

    def _show(self, round_: int, faces: dict[EntryRef, QImage]) -> None:
        if round_ == self._round:
            self._faces.update(faces)
            self._came()

    def _refused(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            # Without faces the page says all that it has to; a busy store is asked again.
            self._forbidden = isinstance(trouble, RefusedError)
            self._asked -= self._asked - self._faces.keys()


def _all(faces: dict[EntryRef, bytes]) -> dict[EntryRef, QImage]:
    images = {ref: decoded(data, BOX).fitted for ref, data in faces.items()}
    return {ref: image for ref, image in images.items() if image is not None}
