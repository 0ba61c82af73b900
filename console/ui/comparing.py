"""Two pictures side by side: opening, going through them, and moving both as one.

Only the picture on the desk takes verdicts. While the other has the keys, verdict keys are off,
and that is said; with the next entry the comparison is over.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from console.domain.entries import EntryRef
from console.ui.camera import MARGIN, NARROW_MARGIN, Sight
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.picture_desk import PictureDesk
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from console.services.compare import Beside, Compare, Compared, Other
    from console.services.contracts import Clock
    from console.services.desk import Desk
    from console.services.review import Review
    from console.ui.compare_pane import ComparePane
    from console.ui.page import Frame
    from console.ui.photo_view import PhotoView

NOTHING: Final = later(
    "There is nothing to compare {ref} with: the console has no other picture under the record's "
    "number, and neither this list nor an earlier one of this office has the same person or "
    "picture."
)


class Comparing(QObject):
    """The comparison of the entry on the desk with another picture."""

    changed = Signal()

    def __init__(
        self,
        frame: Frame,
        services: tuple[Compare, Review],
        main: PhotoView,
        row: QBoxLayout,
        clock: Clock,
    ) -> None:
        super().__init__(main)
        self._frame, self._main, self._row, self._clock = frame, main, row, clock
        self._compare, self._review = services
        self._pane: ComparePane | None = None
        self._pictures: PictureDesk | None = None
        self._desk: Desk | None = None
        self._others: tuple[Other, ...] = ()
        self._place, self._round = 0, 0
        self._other_has_keys = False
        self._asking = False
        self.is_linked = True
        main.moved.connect(self._main_moved)
        main.grasped.connect(self._main_grasped)

    @property
    def is_open(self) -> bool:
        """Whether two pictures are shown."""
        return bool(self._others)

    @property
    def other_has_keys(self) -> bool:
        """Whether the keys that move and change a picture act on the one that is compared."""
        return self._other_has_keys

    @property
    def active(self) -> PhotoView:
        """The picture that the keys act on."""
        return self._pane.photo if self._other_has_keys and self._pane is not None else self._main

    @property
    def linked(self) -> tuple[PhotoView, ...]:
        """The pictures that move together."""
        both = self.is_open and self.is_linked and self._pane is not None
        return (self._main, self._pane.photo) if both and self._pane else (self.active,)

    @property
    def pane(self) -> ComparePane | None:
        """The second pane, where it has been made."""
        return self._pane

    def lay(self, desk: Desk) -> None:
        """Another entry lies on the desk: what was compared with the one before is let go of."""
        if self._desk is None or self._desk.entry.ref != desk.entry.ref:
            self.close()
        self._desk = desk

    def wait(self) -> None:
        """Another entry is on its way: a face that is still to come is not shown any more."""
        self._round += 1
        self._asking = False

    def ask(self) -> None:
        """Compare; asked again, the next picture, and after the last none."""
        desk = self._desk
        if desk is None or self._asking:
            return
        self._place = self._place + 1 if self.is_open else 0
        if self.is_open and self._place >= len(self._others):
            self.close()
            return
        who, ref, entry = self._frame.who, desk.deployment.reference, desk.entry.ref
        self._asking = True
        if self.is_open:
            other = self._others[self._place]
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._compare.show, who, ref, entry, other),
                partial(self._came, self._round, self._others),
                partial(self._failed, self._round),
            )
        else:
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._compare.open, who, ref, entry),
                partial(self._opened, self._round),
                partial(self._failed, self._round),
            )

    def swap_keys(self) -> None:
        """Give the keys to the other picture."""
        if self.is_open:
            self._give_keys(other=not self._other_has_keys)

    def toggle_link(self) -> None:
        """Move both pictures as one, or each by itself."""
        if self.is_open:
            self.is_linked = not self.is_linked
            self.changed.emit()

    def close(self) -> None:
        """Show the picture on the desk alone."""
        self.wait()
        was_open, self._others = self.is_open, ()
        self._other_has_keys, self.is_linked = False, True
        if self._pane is None or self._pictures is None or not was_open:
            return
        self._pictures.forget()
        self._pane.forget()
        self._pane.hide()
        self._main.set_margin(MARGIN)
        self._main.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changed.emit()

    def forget(self) -> None:
        """Let go of everything."""
        self.close()
        self._desk = None

    def _opened(self, round_: int, compared: Compared) -> None:
        if round_ != self._round:
            return
        if compared.first is None:
            self._asking = False
            ref = self._desk.entry.ref if self._desk is not None else ""
            self._frame.notices.say(Kind.NEWS, (tr(NOTHING).format(ref=ref),))
        else:
            self._came(round_, compared.others, compared.first)

    def _came(self, round_: int, others: tuple[Other, ...], beside: Beside) -> None:
        if round_ != self._round:
            return
        self._asking, self._others = False, others
        pane, pictures = self._made()
        pictures.forget()
        key = f"{beside.other.list_ref}/{beside.other.entry_ref}"
        pane.show_beside(beside, self._place + 1, len(others), self._clock())
        self._main.set_margin(NARROW_MARGIN)
        pane.show()
        pictures.show(EntryRef(key), beside.picture, beside.problem)
        for photo in (self._main, pane.photo):
            photo.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.active.setFocus()
        self.changed.emit()

    def _failed(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._asking = False
            self._frame.notices.show_trouble(trouble)

    def made_ahead(self) -> ComparePane:
        """The second pane, before anybody asks for it."""
        pane, _pictures = self._made()
        return pane

    def _made(self) -> tuple[ComparePane, PictureDesk]:
        """The second pane, which costs nothing until somebody compares."""
        if self._pane is None or self._pictures is None:
            from console.ui.compare_pane import ComparePane  # noqa: PLC0415 - see above

            pane = ComparePane(self._frame.theme)
            pane.hide()
            self._pane = pane
            self._pictures = PictureDesk(self._frame.jobs, self._review, pane.photo)
            pane.closed.connect(self.close)
            pane.photo.moved.connect(self._other_moved)
            pane.photo.grasped.connect(self._other_grasped)
            pane.photo.painted.connect(self._other_painted)
            self._row.addWidget(pane, 1)
        return self._pane, self._pictures

    def _give_keys(self, *, other: bool) -> None:
        if self.is_open and other != self._other_has_keys:
            self._other_has_keys = other
            self.active.setFocus()
            self.changed.emit()

    def _main_grasped(self) -> None:
        self._give_keys(other=False)

    def _other_grasped(self) -> None:
        self._give_keys(other=True)

    def _main_moved(self, before: Sight, after: Sight) -> None:
        if self.is_open and self.is_linked and self._pane is not None:
            self._pane.photo.follow(before, after)

    def _other_moved(self, before: Sight, after: Sight) -> None:
        if self.is_open and self.is_linked:
            self._main.follow(before, after)

    def _other_painted(self, _key: str) -> None:
        """The other picture is there: let it be as near as the one on the desk."""
        if self._pane is not None and self._main.is_zoomed and not self._pane.photo.is_zoomed:
            self._pane.photo.follow(Sight(1.0, self._main.camera.centre), self._main.camera.sight)
