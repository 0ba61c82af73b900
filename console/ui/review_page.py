"""The Review page: one entry on the desk, decided on what was seen, and then the next.

The keys act on the one large picture that is named above it. While an entry is on its way
nothing can be decided, and nothing is ever redrawn under somebody who is deciding.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.entries import EntryRef
from console.domain.people import Act, PersonId, may
from console.domain.wording import counted
from console.ui.case_panel import CasePanel
from console.ui.case_words import about_person, picture_facts
from console.ui.deciding import Deciding
from console.ui.decision_bar import DecisionBar
from console.ui.history_panel import HistoryPanel
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.page import Frame, ListFacts, Parts
from console.ui.photo_facts import PhotoFacts
from console.ui.photo_view import NameBar, PhotoView
from console.ui.picture_desk import PictureDesk
from console.ui.pieces import lay
from console.ui.progress import footer
from console.ui.queue_faces import QueueFaces
from console.ui.queue_model import Filter, QueueModel
from console.ui.queue_panel import QueuePanel
from console.ui.queue_place import KeptPlaces, filter_of, place_of
from console.ui.refer_panel import ReferPanel
from console.ui.review_room import ReviewRoom
from console.ui.steering import Steering, waits
from console.ui.strike_panel import StrikePanel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    from console.domain.deployments import DeploymentRef
    from console.services.contracts import Changes
    from console.services.desk import Desk
    from console.services.queue import QueueView
    from console.services.review import Decided
    from console.ui.actions import Command

_KEYS = ("approve", "strike", "refer", "take_back", "keys")


class ReviewPage(QWidget):
    """The page."""

    id = "review"
    title = "Review"
    needs: Act | None = Act.SEE_FACES
    about_list = True

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__()
        self._parts, self._frame, self._review = parts, frame, parts.review
        self._ref: DeploymentRef | None = None
        self._view: QueueView | None = None
        self._desk: Desk | None = None
        self._wanted: EntryRef | None = None
        self._looking, self._loading, self._dirty = False, False, True
        self._asked_for: tuple[EntryRef, ...] = ()
        self._round = 0
        self._places = KeptPlaces(frame, parts.office_key)
        self._model = QueueModel(self)
        self._build()
        panels = (self._strike, self._refer, self._history)
        self._steering = Steering(self._model, frame.notices, self._here, self._look)
        following = self._steering.following
        self.deciding = Deciding(frame, parts.review, self._bar, panels, following, parts.clock)
        self._faces = QueueFaces(frame.jobs, parts.review, self._queue, frame.notices)
        self._pictures = PictureDesk(frame.jobs, parts.review, self._photo)
        self._wire()

    def _build(self) -> None:
        theme = self._frame.theme
        self._queue = QueuePanel(theme, self._model)
        self._name = NameBar(theme)
        self._photo = PhotoView(theme)
        self._facts = PhotoFacts(theme)
        self._bar = DecisionBar(theme)
        self._case = CasePanel(theme)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        lay(column)
        for widget in (self._name, self._photo, self._facts, self._bar):
            column.addWidget(widget, 1 if widget is self._photo else 0)
        self._strike = StrikePanel(theme, self._middle)
        self._refer = ReferPanel(theme, self._middle)
        self._history = HistoryPanel(theme, self._middle, self._model)
        columns = (self._queue, self._middle, self._case)
        self._room = ReviewRoom(theme, columns, self._bar.least_width)
        self.setLayout(self._room)

    def _wire(self) -> None:
        self._queue.entry_requested.connect(self._entry_requested)
        self._queue.number_requested.connect(self._steering.to_number)
        self._queue.filter_chosen.connect(self._filter_chosen)
        self._photo.painted.connect(self.deciding.readiness.photo_painted)
        self._photo.resized.connect(self._place_panels)
        self._case.painted.connect(self.deciding.readiness.case_painted)
        self._bar.asked.connect(self._frame.ask)
        self._bar.note_left.connect(self._queue.view.setFocus)
        self.deciding.decided.connect(self._decided)
        self.deciding.taken_back.connect(self._taken_back)
        self.deciding.look_requested.connect(self.look_again)
        self.deciding.closed.connect(self._queue.view.setFocus)
        self._history.entry_requested.connect(self._entry_requested)
        for panel in (self._strike, self._refer, self._history):
            panel.resized.connect(self._place_panels)

    # The page as the window knows it.

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Its commands by their id."""
        return {
            "approve": self.deciding.approve,
            "strike": self.deciding.strike,
            "refer": self.deciding.refer,
            "take_back": self.deciding.take_back,
            "history": self.deciding.show_history,
            "look_again": self.look_again,
            **self._steering.commands(),
            "go_to_number": self._room.with_queue(self._queue.ask_number),
            "find": self._room.with_queue(self._queue.begin_search),
            "queue": self._room.toggle,
            "clear_filters": self._queue.clear_filters,
            "zoom": self._photo.toggle_zoom,
            "read_on": partial(self._case.scroll_by, 0.8),
            "read_back": partial(self._case.scroll_by, -0.8),
        }

    def offers(self, command: Command) -> bool:
        """Whether one of its commands can be asked for now."""
        if command.id == "take_back":
            return self.deciding.can_take_back
        if command.verdict:
            there = self._desk is not None and self._view is not None
            return there and may(self._frame.who, Act.DECIDE)
        return self._view is not None

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened: let go of this one, and load when next shown."""
        self._keep_place()
        self._let_go()
        self._ref = ref
        if ref is not None:
            self.deciding.open_list(ref)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """The page has come to the front, perhaps to show certain entries."""
        self._asked_for = entries
        self._bar.show_keys({command: self._frame.keys_of(command) for command in _KEYS})
        self._queue.show_key(self._frame.keys_of("find"))
        self._queue.show_faces(self._frame.preferences.faces_in_queue)
        if self._ref is None:
            self._frame.notices.say(Kind.NEWS, ("Open a list first, on the Lists page.",))
        elif self._dirty:
            self._load()
        elif entries:
            self._show_asked_for()
        self._show_counts()  # the keys may have changed
        self._queue.view.setFocus()

    def may_leave(self) -> bool:
        """It may always go to the back: what was typed stays where it is."""
        self.deciding.close_panels()
        self._keep_place()
        return True

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed elsewhere; the entry on the desk is marked, never redrawn."""
        if initiator is self or self._ref is None:
            return
        touched = changes.standings | changes.decisions
        if not (touched or changes.entries or changes.sources or changes.deployments):
            return
        if self._desk is not None and self._desk.entry.ref in touched:
            self.deciding.mark_moved_on(
                f"Something about {self._desk.entry.ref} changed while it lay on your desk. "
                "Look again before you decide."
            )
        self._dirty = True
        if self.isVisible():
            self._load()

    def forget(self) -> None:
        """Somebody signed out: let go of every name, face and typed word."""
        self._keep_place()
        self._let_go()
        self._ref = None

    def _let_go(self) -> None:
        self._round += 1
        self._view = self._desk = self._wanted = None
        self._looking = self._loading = False
        self._dirty, self._asked_for = True, ()
        self._model.show_rows((), PersonId(""))
        self._queue.clear_filters()
        self.deciding.forget()
        self._pictures.forget()
        self._faces.forget()
        self._case.forget()
        self._name.show_words("", "", "")
        self._facts.show_facts(())

    # Loading the queue, and finding the place again.

    def _load(self) -> None:
        if self._loading or self._ref is None:
            return
        self._loading, self._dirty = True, False
        if self._view is None and not self._asked_for:
            # What lay on the desk last time is there long before a queue of thousands is.
            self._look(EntryRef(self._places.of(self._ref).entry) or None)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._review.queue, self._frame.who, self._ref),
            partial(self._loaded, self._round),
            partial(self._not_loaded, self._round),
        )
        self.deciding.ask_undo()

    def _loaded(self, round_: int, view: QueueView) -> None:
        if round_ != self._round:
            return
        first = self._view is None
        self._view, self._loading = view, False
        self._model.show_rows(view.rows, self._frame.who.id)
        self._faces.open(self._frame.who, view.deployment.reference)
        if first:
            self._restore()
        self._show_counts()
        self._queue.mark(self._here())
        if self._asked_for:
            self._show_asked_for()
        if self._dirty:
            self._load()
        self._frame.refresh_commands()

    def _not_loaded(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._loading, self._dirty = False, True
            self._frame.notices.show_trouble(trouble, self._load)

    def _restore(self) -> None:
        place = self._places.of(self._ref)
        chosen = filter_of(place)
        self._model.set_filter(chosen)
        self._queue.set_filter(chosen)
        kept = self._model.row_of(EntryRef(place.entry)) if place.entry else None
        if not self._asked_for:
            waiting = kept.ref if kept is not None else self._model.after(None, waits)
            if waiting is None or waiting != self._here():
                self._look(waiting or self._model.after(None))
            else:
                self._after_painting()

    def _show_asked_for(self) -> None:
        asked, self._asked_for = self._asked_for, ()
        chosen = Filter(only=frozenset(asked))
        self._queue.clear_filters()
        self._queue.set_filter(chosen)
        self._filter_chosen(chosen)
        self._look(self._model.after(None))

    def _keep_place(self) -> None:
        if self._ref is not None and self._view is not None:
            self._places.keep(self._ref, place_of(self._here(), self._model.filter))

    def _here(self) -> EntryRef | None:
        return self._wanted or (self._desk.entry.ref if self._desk is not None else None)

    def _show_counts(self) -> None:
        view = self._view
        if view is None:
            return
        tally = self._model.tally
        self._queue.show_tally(tally, view.order_words)
        self._frame.show_facts(
            ListFacts(view.deployment, view.stage, tally.whole, view.checked_at, view.readings)
        )
        told = footer(tally, self._parts.office, self._frame.keys_of)
        self._frame.show_footer(self.id, told)

    # Looking at an entry.

    def _look(self, ref: EntryRef | None) -> None:
        """Ask for an entry; while one is under way only the last one asked for is kept."""
        if ref is None or self._ref is None or self.deciding.is_saving:
            return
        self._wanted = ref
        self._frame.notices.dismiss_news()
        self.deciding.wait()
        self._queue.mark(ref)
        if not self._looking:
            self._looking = True
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._review.look, self._frame.who, self._ref, ref),
                partial(self._looked, self._round),
                partial(self._not_looked, self._round),
            )

    def _looked(self, round_: int, desk: Desk) -> None:
        if round_ != self._round:
            return
        self._looking = False
        if self._wanted == desk.entry.ref:
            self._show_desk(desk)
        else:
            self._look(self._wanted)

    def _not_looked(self, round_: int, trouble: BaseException) -> None:
        if round_ != self._round:
            return
        wanted, self._wanted, self._looking = self._wanted, None, False
        if self._view is None:
            return  # the queue that is on its way says what there is to look at
        self._frame.notices.show_trouble(trouble, partial(self._look, wanted))

    def _show_desk(self, desk: Desk) -> None:
        now, ref = self._parts.clock(), desk.entry.ref
        self._desk, self._wanted = desk, None
        self.deciding.lay(desk)
        self._pictures.show(ref, desk.picture, desk.picture_problem)
        about = about_person(desk.entry, desk.deployment)
        self._name.show_words(desk.entry.person.name, about, ref)
        self._facts.show_facts(picture_facts(desk.entry.image, now))
        self._case.show_desk(desk, desk.deployment.policy, now)
        self._photo.repaint()
        self._model.amend(desk.row._replace(changed=False, seen=True))
        self._queue.mark(ref)
        self._frame.refresh_commands()
        QTimer.singleShot(0, self._after_painting)

    def _after_painting(self) -> None:
        """What can wait until the entry is on the screen."""
        if self._desk is None or self._ref is None:
            return
        here = self._desk.entry.ref
        self._pictures.prefetch(self._frame.who, self._ref, self._steering.near(here), here)
        self._show_counts()

    def look_again(self) -> None:
        """Lay the entry on the desk anew, with what changed."""
        self._look(self._here())

    def _entry_requested(self, ref: str) -> None:
        self._room.entry_chosen()
        self._look(EntryRef(ref))

    def _filter_chosen(self, chosen: Filter) -> None:
        self._model.set_filter(chosen)
        self._queue.mark(self._here())
        self._show_counts()

    # After a verdict.

    def _decided(self, decided: Decided) -> None:
        self._model.amend(decided.row)
        if decided.next is not None:
            self._show_desk(decided.next)
        else:
            self._look(decided.decision.entry_ref)
            left = counted(self._model.tally.to_do, "entry waits", "entries wait")
            told = f"That was the last entry of this queue; {left} in the whole list."
            self._frame.notices.say(Kind.NEWS, (told,))
        self._frame.publish(decided.changes, self)

    def _taken_back(self, decided: Decided) -> None:
        self._model.amend(decided.row)
        if decided.next is not None:
            self._show_desk(decided.next)
        ref = decided.decision.entry_ref
        self._frame.notices.say(Kind.NEWS, (f"Taken back: {ref} waits for a decision again.",))
        self._frame.publish(decided.changes, self)

    def _place_panels(self) -> None:
        for panel in (self._strike, self._refer, self._history):
            self._room.fit(panel)
        self.deciding.place_panels(16, self._photo.geometry().bottom() - 11)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._room.share(self.width())
