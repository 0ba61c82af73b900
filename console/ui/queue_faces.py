"""Small faces for the rows of the queue in sight, where officer and force want them.

Each face shown is logged as a view by the service; a force's pack can forbid them, and then they
are not asked for again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from console.ui.jobs import Jobs, Lane
from console.ui.picture_desk import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QImage

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.review import Review
    from console.ui.notices import Notices
    from console.ui.queue_panel import QueuePanel

BOX = QSize(126, 156)
MOST = 600


class QueueFaces:
    """Fetches, decodes and keeps the faces of the rows in sight."""

    def __init__(self, jobs: Jobs, review: Review, panel: QueuePanel, notices: Notices) -> None:
        self._jobs, self._review, self._panel, self._notices = jobs, review, panel, notices
        self._who: Officer | None = None
        self._ref: DeploymentRef | None = None
        self._asked: set[EntryRef] = set()
        self._round = 0
        self._shown: list[Callable[[], None]] = []
        panel.faces_wanted.connect(self.want)

    def also_show(self, redraw: Callable[[], None]) -> None:
        """Tell somebody else too when faces have come."""
        self._shown.append(redraw)

    def known(self) -> Mapping[EntryRef, QImage]:
        """The faces at hand; none where officer or force do not want them in the queue."""
        delegate = self._panel.delegate
        return delegate.faces if delegate.shows_faces else {}

    def open(self, who: Officer, ref: DeploymentRef) -> None:
        """Serve this list to this officer."""
        self._who, self._ref = who, ref

    def forget(self) -> None:
        """Let go of every face."""
        self._round += 1
        self._who = self._ref = None
        self._asked.clear()
        self._panel.forget_faces()

    def want(self, refs: tuple[EntryRef, ...]) -> None:
        """Bring these faces, where faces are shown; each is logged as a view."""
        if not self._panel.delegate.shows_faces:
            return
        fresh = tuple(ref for ref in refs if ref not in self._asked)
        if self._who is None or self._ref is None or not fresh:
            return
        self._asked.update(fresh)
        self._jobs.ask(
            Lane.DATABASE,
            partial(self._review.thumbnails, self._who, self._ref, fresh),
            partial(self._came, self._round),
            partial(self._refused, self._round),
        )

    def _came(self, round_: int, faces: dict[EntryRef, bytes]) -> None:
        if round_ == self._round:
            self._jobs.ask(Lane.PICTURES, partial(_all, faces), partial(self._show, round_))

    def _show(self, round_: int, faces: dict[EntryRef, QImage]) -> None:
        if round_ != self._round:
            return
        delegate = self._panel.delegate
        if len(delegate.faces) + len(faces) > MOST:
            self._asked = set(faces)
            delegate.forget_faces()
        delegate.faces.update(faces)
        self._panel.view.viewport().update()
        for redraw in self._shown:
            redraw()

    def _refused(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._panel.show_faces(False)
            self._notices.show_trouble(trouble)


def _all(faces: dict[EntryRef, bytes]) -> dict[EntryRef, QImage]:
    images = {ref: decoded(data, BOX).fitted for ref, data in faces.items()}
    return {ref: image for ref, image in images.items() if image is not None}
