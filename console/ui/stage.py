"""The stage: the picture on the desk with its name and facts, and all that looks closely at it.

One rule: looking changes nothing. No key of the stage decides, nothing that is turned or
brightened is kept, and where a verdict could be taken for another picture, verdicts are off.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.case_words import about_person, every_picture_fact, facts_words, picture_facts
from console.ui.comparing import Comparing
from console.ui.foot import Foot
from console.ui.for_the_eye import PLAIN, Look
from console.ui.lay_out import laid_out_once
from console.ui.name_bar import NameBar
from console.ui.photo_facts import PhotoFacts
from console.ui.photo_view import PhotoView
from console.ui.picture_desk import PictureDesk
from console.ui.pieces import lay
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.facts_card import FactsCard
    from console.ui.page import Frame, Parts

ALONE_WORDS: Final = later(
    "Verdict keys are off: the case is not on the screen · Esc brings it back"
)
ALONE_SHORT: Final = later("Verdict keys are off · Esc twice")
OTHER_WORDS: Final = later("Verdict keys are off: the compared picture has the keys (Tab).")
KEYS: Final = later("has the keys")
TAB: Final = later("Tab gives it the keys")


class Stage(QWidget):
    """The middle of the Review page, above the verdicts."""

    verdicts_held = Signal(str)
    left = Signal()

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__()
        theme = frame.theme
        self._frame = frame
        self._desk: Desk | None = None
        self._desk_at = datetime.min.replace(tzinfo=UTC)
        self._alone = False
        self._peek_key = QKeySequence()
        self._around: tuple[QWidget, ...] = ()
        self.name = NameBar(theme)
        self.photo = PhotoView(theme)
        self.facts = PhotoFacts(theme)
        self.foot = Foot(theme)
        self.card: FactsCard | None = None
        self._pictures = PictureDesk(frame.jobs, parts.review, self.photo)
        main, self._panes, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for layout in (main, self._panes, column):
            lay(layout)
        for widget in (self.name, self.photo, self.foot):
            main.addWidget(widget, 1 if widget is self.photo else 0)
        self._panes.addLayout(main, 1)
        column.addLayout(self._panes, 1)
        column.addWidget(self.facts)
        services = (parts.compare, parts.review)
        self.comparing = Comparing(frame, services, self.photo, self._panes, parts.clock)
        self.comparing.changed.connect(self._show_hands)
        self.facts.asked.connect(frame.ask)
        self.photo.resized.connect(self._place_card)

    def commands(self) -> dict[str, Callable[[], None]]:
        """The commands of looking closely by their id."""
        return {
            "zoom": self._zoom,
            "closer": partial(self._zoom_step, 1),
            "farther": partial(self._zoom_step, -1),
            "peek": self._peek,
            "pan_left": partial(self._pan, -1, 0),
            "pan_right": partial(self._pan, 1, 0),
            "pan_up": partial(self._pan, 0, -1),
            "pan_down": partial(self._pan, 0, 1),
            "compare": self.comparing.ask,
            "link": self.comparing.toggle_link,
            "turn_right": partial(self._change, Look.turned, 1),
            "turn_left": partial(self._change, Look.turned, -1),
            "brighter": partial(self._change, Look.brightened, 1),
            "darker": partial(self._change, Look.brightened, -1),
            "more_contrast": partial(self._change, Look.contrasted, 1),
            "less_contrast": partial(self._change, Look.contrasted, -1),
            "put_back": self._put_back,
            "picture_facts": self._toggle_card,
            "picture_alone": self._toggle_alone,
        }

    def set_around(self, around: tuple[QWidget, ...]) -> None:
        """What of the page goes away while the picture stands alone."""
        self._around = around

    def ahead(self) -> Iterator[QWidget]:
        """Make what only some keys ask for, while nobody waits for anything."""
        card = self._facts_card()
        yield card
        yield from card.make_rows()
        yield self.comparing.made_ahead()

    # What lies on the desk.

    def show_desk(self, desk: Desk, now: datetime) -> None:
        """Show an entry's picture, on the screen at once, and its name; `show_facts` the rest."""
        self._desk, self._desk_at = desk, now
        self.comparing.lay(desk)
        self._pictures.show(desk.entry.ref, desk.picture, desk.picture_problem)
        self.photo.paint_now()
        about = about_person(desk.entry, desk.deployment)
        self.photo.setAccessibleName(tr("Picture of {name}").format(name=desk.entry.person.name))
        self.name.show_words(desk.entry.person.name, about, desk.entry.ref)

    def expect(self, ref: EntryRef) -> None:
        """An entry is likely to be shown in a moment; '' where none is any more."""
        self._pictures.expect(ref)

    def unveil(self, desk: Desk) -> None:
        """Put the picture of what comes onto the desk on the screen first; `show_desk` follows."""
        if not self.comparing.is_open:
            self._pictures.unveil(desk.entry.ref, desk.picture)

    def show_facts(self) -> None:
        """Show the facts of the picture on the desk."""
        desk, now = self._desk, self._desk_at
        if desk is None:
            return
        self.facts.show_facts(picture_facts(desk.entry.image, now))
        if self.card is not None and not self.card.isHidden():
            self.card.show_facts(every_picture_fact(desk.entry.image, now))
            self._place_card()

    def show_keys(self) -> None:
        """Print the keys as they are set now."""
        self.facts.show_keys({name: self._frame.keys_of(name) for name in ("compare", "zoom")})
        self.photo.show_put_back_key(self._frame.keys_of("put_back"))

    def prefetch(self, list_: DeploymentRef, refs: tuple[EntryRef, ...], here: EntryRef) -> None:
        """Get the pictures ready that are likeliest to come next."""
        self._pictures.prefetch(self._frame.who, list_, refs, here)

    def forget(self) -> None:
        """Let go of every name, fact and face."""
        self._desk = None
        self.leave_alone()
        self.comparing.forget()
        self._pictures.forget()
        self.photo.setAccessibleName(tr("Picture"))
        self.name.show_words("", "", "")
        self.facts.show_facts(())
        if self.card is not None:
            self.card.hide()
            self.card.show_facts(())

    def leave(self) -> bool:
        """Put away what was opened last for looking closely; whether there was anything."""
        if self.card is not None and not self.card.isHidden():
            self.card.hide()
        elif self.comparing.is_open:
            self.comparing.close()
        elif self._alone:
            self.leave_alone()
        else:
            return False
        return True

    @property
    def is_alone(self) -> bool:
        """Whether the picture stands alone, with nothing around it."""
        return self._alone

    def leave_alone(self) -> None:
        """Bring back the case and everything else around the picture."""
        if self._alone:
            self._toggle_alone()

    # Near and far.

    def _zoom(self) -> None:
        self.comparing.active.toggle_zoom()

    def _zoom_step(self, steps: int) -> None:
        self.comparing.active.zoom_step(steps)

    def _pan(self, right: int, down: int) -> None:
        self.comparing.active.pan_step(right, down)

    def _peek(self) -> None:
        """Full size for as long as the key is held; from the menu, until asked again."""
        photos = self.comparing.linked
        if photos[0].is_peeking:
            self._end_peek()
            return
        native = QKeySequence.SequenceFormat.NativeText
        _modifiers, _plus, held = self._frame.keys_of("peek").rpartition("+")
        self._peek_key = QKeySequence.fromString(held, native)
        for photo in photos:
            photo.peek()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _end_peek(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.photo.end_peek()
        if self.comparing.pane is not None:
            self.comparing.pane.photo.end_peek()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While somebody peeks: see the key come up, wherever the focus is."""
        let_go = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyRelease
            and not event.isAutoRepeat()
            and QKeySequence(event.key()) == self._peek_key
        )
        if let_go or event.type() == QEvent.Type.WindowDeactivate:
            self._end_peek()
        return False

    # For the eye.

    def _change(self, how: Callable[[Look, int], Look], steps: int) -> None:
        photo = self.comparing.active
        photo.set_look(how(photo.look, steps))

    def _put_back(self) -> None:
        for photo in {self.photo, self.comparing.active}:
            photo.set_look(PLAIN)

    # The facts, and the picture alone.

    def _toggle_card(self) -> None:
        if self._desk is None:
            return
        card = self._facts_card()
        if not card.isHidden():
            card.hide()
            return
        card.show_facts(every_picture_fact(self._desk.entry.image, self._desk_at))
        self._place_card()
        card.show()
        card.raise_()

    def _facts_card(self) -> FactsCard:
        if self.card is None:
            # Not made at the start: nothing of it loads before the first entry is shown.
            from console.ui.facts_card import FactsCard  # noqa: PLC0415

            self.card = FactsCard(self._frame.theme, self)
            self.card.closed.connect(self.card.hide)
        return self.card

    def _place_card(self) -> None:
        if self.card is not None:
            self.card.fit_into(self.photo.geometry().adjusted(12, 8, -12, -8))

    def _toggle_alone(self) -> None:
        alone = not self._alone
        self._frame.fill_screen(alone)
        self._alone = alone
        with laid_out_once(self):
            self.facts.setVisible(not alone)
            for part in self._around:
                part.setVisible(not alone)
        if self._alone:
            self.photo.setFocus()
        self._show_hands()

    def _show_hands(self) -> None:
        """Say which picture has the keys, and whether a verdict can be taken."""
        comparing, pane = self.comparing, self.comparing.pane
        self.name.share(shared=comparing.is_open)
        self.foot.setVisible(self._alone or comparing.is_open)
        if comparing.is_open and pane is not None and self._desk is not None:
            other, entry = comparing.other_has_keys, self._desk.entry
            about = about_person(entry, self._desk.deployment)
            self.foot.show_facts(about, facts_words(entry.image, self._desk_at))
            verdict = tr(ALONE_SHORT) if self._alone else tr("Takes the verdict")
            self.foot.say(f"{verdict} · {tr(TAB if other else KEYS)}", has_keys=not other)
            apart = "" if comparing.is_linked else tr("Moves by itself · ")
            told = (
                tr("No verdicts here · {keys}").format(keys=tr(KEYS))
                if other
                else tr("Compared only · {tab}").format(tab=tr(TAB))
            )
            pane.foot.say(f"{apart}{told}", has_keys=other)
        else:
            self.foot.show_facts()
            self.foot.say(tr(ALONE_WORDS), has_keys=True)
            if not self._alone:
                self.left.emit()
        held = ALONE_WORDS if self._alone else OTHER_WORDS if comparing.other_has_keys else ""
        held = tr(held)
        self.verdicts_held.emit(held)

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab goes to the other picture while two are compared."""
        if self.comparing.is_open:
            self.comparing.swap_keys()
            return True
        return super().focusNextPrevChild(next_)
