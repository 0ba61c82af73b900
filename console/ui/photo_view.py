"""One large picture on the stage: what the verdict keys act on, or what lies beside it.

It shows a picture that was decoded elsewhere, at the screen's own resolution, and says when a
whole picture has truly been painted, or the words that stand where there is none: every verdict
waits for one of them, and approving for the picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from console.ui.by_hand import STEP, ByHand
from console.ui.camera import MARGIN, Camera, OnScreen, Sight
from console.ui.for_the_eye import PLAIN, Look, look_words
from console.ui.photo_marks import paint_marks
from console.ui.photo_painting import Drawn, Scene, drawn, paint_picture
from console.ui.pieces import flood
from console.ui.tongue import tr
from console.ui.turns import paint_at_once
from console.ui.unseen import Unseen

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme


class PhotoView(ByHand):
    """Shows one picture, fitted or zoomed, and turned or brightened for the eye."""

    painted = Signal(str)
    words_painted = Signal(str)
    whole_wanted = Signal(str)
    tone_wanted = Signal(str)
    moved = Signal(object, object)
    resized = Signal()

    def __init__(self, theme: Theme, *, is_main: bool = True) -> None:
        super().__init__()
        self._theme, self._is_main = theme, is_main
        self._camera = Camera()
        self._key = self._words = self._told = self._put_back = ""
        self._fitted: QImage | None = None
        self._whole: QImage | None = None
        self._toned: tuple[int, Look, QImage] | None = None
        self._drawn: Drawn | None = None
        self._look = PLAIN
        self._asked_whole = self._was_plain = False
        self._before_peek: tuple[float, QPointF] | None = None
        self._on_screen = OnScreen()
        self._unseen = Unseen(self, self._fits)
        self.setMinimumSize(200, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Picture"))
        theme.changed.connect(self.update)

    @property
    def key(self) -> str:
        """Which entry's picture it shows, or waits for."""
        return self._key

    @property
    def camera(self) -> Camera:
        """How near the eye is, and where, on the stage as it is now."""
        self._camera.take_view(QSizeF(self.size()), self.devicePixelRatioF())
        return self._camera

    @property
    @override
    def is_zoomed(self) -> bool:
        """Whether it shows a part at a chosen scale, rather than all of it."""
        return self._camera.is_zoomed

    @property
    def zoom(self) -> float:
        """Screen pixels for each pixel of the picture; 0 while it fits."""
        return self._camera.zoom

    @property
    def look(self) -> Look:
        """How the picture is turned and brightened for the eye."""
        return self._look

    @property
    def is_peeking(self) -> bool:
        """Whether full size is shown for as long as a key is held."""
        return self._before_peek is not None

    @property
    def shown(self) -> QImage | None:
        """The picture in the resolution that is shown, as it is kept."""
        wants_whole = self.is_zoomed or self._look.turns % 2
        return self._whole if self._whole is not None and wants_whole else self._fitted

    def box(self) -> QSize:
        """How large a fitted picture may be, in the screen's own pixels."""
        return self.camera.box()

    def set_margin(self, margin: int = MARGIN) -> None:
        """Leave so much of the stage free around a fitted picture."""
        self._camera.margin = margin
        self.resized.emit()
        self.update()

    def show_put_back_key(self, key: str) -> None:
        """Name this key in the mark of a picture that is turned or brightened."""
        self._put_back = key

    def await_picture(self, key: str, words: str = "") -> None:
        """Blank the stage for an entry whose picture is on its way, or has none (`words`)."""
        self._begin(key)
        self._words = words
        self._fitted = self._whole = self._drawn = None
        self._unseen.drop()
        self.update()

    def draw_ahead(self, fitted: QImage, whole_size: QSize) -> Drawn | None:
        """A picture as it will be painted if the stage stays as it is, to show it at once."""
        place = self.camera.place_of(whole_size)
        return drawn(self._scene(place)._replace(turns=0, smooth=not self._is_main), fitted)

    def expect(self, ahead: Drawn | None) -> None:
        """What `draw_ahead` made is likely to be shown in a moment: be ready, unseen."""
        self._unseen.expect(ahead)

    def unveil(self, ahead: Drawn | None) -> None:
        """Put what was expected on the screen; `show_picture` follows at once."""
        self._unseen.show(ahead)

    def show_picture(
        self,
        key: str,
        fitted: QImage,
        whole_size: QSize,
        whole: QImage | None = None,
        ahead: Drawn | None = None,
    ) -> None:
        """Show a picture that was decoded to fit; zoom and place stay as they were.

        `ahead` is what `draw_ahead` made of it.
        """
        self._begin(key)
        self._fitted, self._whole, self._words, self._drawn = fitted, whole, "", ahead
        size = whole_size.transposed() if self._look.turns % 2 else whole_size
        self.camera.take_picture(size)
        self._looked()

    def refit(self, key: str, fitted: QImage) -> None:
        """Take the same picture decoded for the present size of the stage."""
        if key == self._key and self._fitted is not None:
            self._fitted, self._drawn = fitted, None
            self._looked()

    def show_whole(self, key: str, whole: QImage) -> None:
        """Take the whole picture, which zooming needs."""
        if key == self._key and not whole.isNull():
            self._whole = whole
            self._looked()

    def show_toned(self, key: str, source: int, look: Look, image: QImage) -> None:
        """Take the picture (by its `cacheKey`) in the tones of a look."""
        if key == self._key:
            self._toned = (source, look, image)
            self.update()

    def forget(self) -> None:
        """Let go of the picture."""
        self.await_picture("")
        self._before_peek = None
        self._camera.show_all()

    # Nearer, farther, here, there.

    @override
    def toggle_zoom(self) -> None:
        """From fitted to 100 % at the face, and back."""
        camera = self.camera
        self._move(camera.show_all if camera.is_zoomed else camera.show_full)

    def zoom_step(self, steps: int) -> None:
        """Nearer, or farther below zero, at the pointer if it is over the picture."""
        self.zoom_by(STEP**steps, self.pointer)

    def pan_step(self, right: int, down: int) -> None:
        """Look a step further to the right and down."""
        step = self._theme.scaled(60)
        self.pan_by(QPointF(-right * step, -down * step))

    @override
    def peek(self, at: QPointF | None = None) -> None:
        """Show full size until `end_peek`, at the face or at a place of the stage."""
        if self._fitted is None or self._before_peek is not None:
            return
        camera = self.camera
        self._before_peek = (camera.zoom, QPointF(camera.centre))
        camera.show_full(at)
        self._looked()

    @override
    def end_peek(self) -> None:
        """Back to how near and where the eye was before."""
        if self._before_peek is not None:
            self._camera.zoom, self._camera.centre = self._before_peek
            self._before_peek = None
            self._looked()

    def follow(self, before: Sight, after: Sight) -> None:
        """Move as a linked picture did."""
        if self._fitted is not None:
            self.end_peek()
            self.camera.follow(before, after)
            self._looked()

    def set_look(self, look: Look) -> None:
        """Turn and brighten the picture for the eye; nothing that is kept is changed."""
        if self._fitted is None or look == self._look:
            return
        self.camera.turn(look.turns - self._look.turns)
        self._look = look
        self._looked()

    def picture_place(self) -> QRectF:
        """Where the picture lies on the stage, in the widget's own pixels."""
        return self.camera.place()

    def marks(self) -> tuple[str, ...]:
        """What is written over the picture: that it is changed for the eye, and how near it is."""
        near = f"{round(100 * self.zoom)} %" if self.is_zoomed else ""
        words = (look_words(self._look, self._put_back), near)
        return tuple(one for one in words if one and self._fitted is not None)

    def _begin(self, key: str) -> None:
        """Another picture comes: what was done for the eye stays with the one before."""
        if key != self._key:
            if self._look.turns % 2:
                self._camera.turn(-self._look.turns)
            self._look, self._asked_whole = PLAIN, False
        self._key, self._told, self._toned = key, "", None

    def _looked(self) -> None:
        """Something about how the picture is seen has changed."""
        if self._fitted is None:
            return
        if not (plain := self._plain_size is not None) or not self._was_plain:
            self._tell_of_look()
        self._was_plain = plain
        if self._unseen.is_shown(self._drawn):
            self._on_screen.keep(self._plain_size, self.picture_place())
            self._tell_painted()
        else:
            self.update(self._on_screen.stale(self._plain_size, self.rect()))

    def _tell_of_look(self) -> None:
        """Say how the picture is seen, and ask for what that needs."""
        wants_whole = self.is_zoomed or bool(self._look.turns % 2)
        if wants_whole and self._whole is None and not self._asked_whole:
            self._asked_whole = True
            self.whole_wanted.emit(self._key)
        image = self.shown
        if image is not None and self._look.changes_tone and not self._is_toned(image):
            self.tone_wanted.emit(self._key)
        self.setAccessibleDescription(". ".join(self.marks()))
        self.show_hand()

    def paint_now(self) -> None:
        """Put what is to be shown on the screen at once, if it is not there."""
        if self._told != self._key:
            paint_at_once(self, self._on_screen.stale(self._plain_size, self.rect()))

    @property
    def _plain_size(self) -> QSize | None:
        """The size of the picture where it is shown as it is, all of it; else None."""
        plain = self._fitted is not None and not self.is_zoomed and self._look is PLAIN
        return self._fitted.size() if plain and self._fitted is not None else None

    def _is_toned(self, image: QImage) -> bool:
        tones = self._look._replace(turns=0)
        return self._toned is not None and self._toned[:2] == (image.cacheKey(), tones)

    def _move(self, how: Callable[[], None], *, alone: bool = False) -> None:
        if self._fitted is None:
            return
        self.end_peek()
        before = self.camera.sight
        how()
        self._looked()
        if not alone:
            self.moved.emit(before, self.camera.sight)

    @override
    def zoom_by(self, factor: float, at: QPointF | None, *, alone: bool = False) -> None:
        camera = self.camera
        self._move(lambda: camera.zoom_by(factor, at), alone=alone)

    @override
    def pan_by(self, moved: QPointF, *, alone: bool = False) -> None:
        if self.is_zoomed:
            camera = self.camera
            self._move(lambda: camera.pan_by(moved), alone=alone)

    # Painting.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        self._unseen.painted_over(event.region())
        painter = QPainter(self)
        image, plain = self.shown, self._plain_size
        if image is None:
            flood(painter, event.rect(), theme.colour("stage"))
            painter.setPen(theme.colour("stage_muted"))
            painter.setFont(theme.font())
            place = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), self._words)
            painter.end()
            self._on_screen.keep(None, QRectF())
            if self._words and self._told != self._key:
                self._told = self._key
                self.words_painted.emit(self._key)
            return
        scene, ahead = self._scene(self.picture_place()), self._drawn
        fits = ahead is not None and (ahead.area, ahead.scene) == (event.rect(), scene)
        if ahead is not None and plain is not None and fits:
            painter.drawImage(ahead.area.topLeft(), ahead.image)
        else:
            toned = self._toned if self._look.changes_tone else None
            seen = toned[2] if toned is not None and toned[0] == image.cacheKey() else image
            paint_picture(painter, scene, seen, event.rect())
            paint_marks(painter, theme, self.rect(), self.marks())
        painter.end()
        self._on_screen.keep(plain, scene.place)
        self._tell_painted()

    def _tell_painted(self) -> None:
        if self._told != self._key:
            self._told = self._key
            self.painted.emit(self._key)

    def _fits(self, ahead: Drawn) -> bool:
        """Whether a picture drawn ahead would be painted as it is, in the place of this one."""
        there = self._told == self._key and self._on_screen.is_at(ahead.area)
        plain = self._plain_size is not None
        return plain and there and ahead.scene == self._scene(ahead.scene.place)

    def _scene(self, place: QRectF) -> Scene:
        # One that is fitted anew already is only stretched meanwhile: smoothly takes too long.
        meanwhile = self._is_main and self.shown is self._fitted and not self.is_zoomed
        mark = self._theme.colour("stage_mark" if self._is_main else "stage_muted")
        return Scene(
            place,
            self.devicePixelRatioF(),
            self._look.turns,
            not meanwhile,
            self._theme.colour("stage"),
            mark,
            self._is_main,
        )

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._on_screen.keep(None, QRectF())
        self._unseen.drop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()
