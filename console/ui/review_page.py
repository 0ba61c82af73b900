"""The Review page: one entry on the desk, decided on what was seen, and then the next.

The keys act on the one large picture that is named above it. While an entry is on its way
nothing can be decided, and nothing is ever redrawn under somebody who is deciding.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.entries import EntryRef
from console.domain.people import Act
from console.ui.beside import Beside
from console.ui.case_panel import CasePanel
from console.ui.deciding import Deciding
from console.ui.decision_bar import DecisionBar
from console.ui.first_sight import FirstSight
from console.ui.jobs import Lane
from console.ui.laying import Laying
from console.ui.notices import Kind
from console.ui.pieces import lay
from console.ui.progress import all_taken_back, at_the_end, has_moved, taken_back
from console.ui.queue_model import Filter, QueueModel
from console.ui.queue_panel import QueuePanel
from console.ui.queue_sheets import QueueSheets
from console.ui.queue_work import QueueWork
from console.ui.review_room import ReviewRoom
from console.ui.stage import Stage
from console.ui.steering import Steering
from console.ui.tongue import later, tr
from console.ui.unfolding import Unfolding
from console.ui.verdict_panels import VerdictPanels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent

    from console.domain.deployments import DeploymentRef
    from console.services.batch import Struck
    from console.services.contracts import Changes
    from console.services.desk import Desk
    from console.services.queue import QueueView
    from console.services.review import Decided
    from console.ui.actions import Command
    from console.ui.page import Frame, Parts


class ReviewPage(QWidget):
    """The page."""

    id = "review"
    title = later("Review")
    needs: Act | None = Act.SEE_FACES
    about_list = True
    loaded = Signal()

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__()
        self._parts, self._frame, self._review = parts, frame, parts.review
        self._ref: DeploymentRef | None = None
        self._desk: Desk | None = None
        self._wanted: EntryRef | None = None
        self._looking = self._queue_waits = False
        self._asked_for: tuple[EntryRef, ...] = ()
        self._round = 0
        self._model = QueueModel(self)
        self._build()
        self._steering = Steering(self._model, frame.notices, self._here, self._look)
        self.deciding = Deciding(frame, parts, self._bar, self.panels, self._steering.following)
        self.beside = Beside(frame, parts, self.deciding, self.panels, self._middle, self._here)
        office = (parts.office, parts.office_key)
        self._work = QueueWork(frame, parts.review, office, self._queue, self._model, self._here)
        self.get_ready = self._work.get_ready
        self.made_ahead = (self.panels.ahead, self._stage.ahead)
        asked = (frame, parts.review, self._queue, self._model, self._work, parts.clock)
        self._queue_sheets = QueueSheets(*asked)
        self.commands = cache(self._commands)
        self._wire()

    def _build(self) -> None:
        theme = self._frame.theme
        self._queue = QueuePanel(theme, self._model)
        self._stage = Stage(self._parts, self._frame)
        self._photo, self._name = self._stage.photo, self._stage.name
        self._bar = DecisionBar(theme)
        self._case = CasePanel(theme)
        self._laying = Laying(self, self._stage, self._case, self._queue)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        lay(column)
        column.addWidget(self._stage, 1)
        column.addWidget(self._bar)
        self.panels = VerdictPanels(theme, self._middle, self._model, self._known_faces)
        columns = (self._queue, self._middle, self._case)
        self._room = ReviewRoom(theme, columns, self._bar.least_width)
        self.setLayout(self._room)
        Unfolding(self, (self._middle, self._case, self._queue), self._queue.apart)

    def _wire(self) -> None:
        for origin in (self._queue, self._queue_sheets, self.panels):
            origin.entry_requested.connect(self._entry_requested)
        self._queue.number_requested.connect(self._steering.to_number)
        self._work.loaded.connect(self._loaded)
        self._queue_sheets.struck.connect(self._batch_struck)
        readiness = self.deciding.readiness
        self._photo.painted.connect(readiness.photo_painted)
        self._photo.words_painted.connect(readiness.words_painted)
        self._photo.resized.connect(self._place_panels)
        self._stage.verdicts_held.connect(self.deciding.hold_off)
        self._stage.set_around((self._queue, self._case, self._bar))
        self._stage.left.connect(self._share_room)
        self._stage.left.connect(self._queue.take_keys)
        self._case.painted.connect(readiness.case_painted)
        sight = FirstSight(self, self._case.painted, self._photo.painted)
        sight.whole.connect(self._ask_queue)
        self._bar.asked.connect(self._frame.ask)
        self._bar.note_left.connect(self._queue.take_keys)
        self.deciding.saving.connect(self._stage.expect)
        self.deciding.decided.connect(self._decided)
        self.deciding.taken_back.connect(self._taken_back)
        self.deciding.look_requested.connect(self.look_again)
        self.beside.changed.connect(self._changed_beside)
        for part in (self.deciding, self.beside):
            part.closed.connect(self._queue.take_keys)
        self.panels.faces_wanted.connect(self._work.faces.want)
        self._work.faces.also_show(self.panels.show_faces)
        for panel in (self.panels, self.beside):
            panel.resized.connect(self._place_panels)

    # The page as the window knows it.

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def _commands(self) -> Mapping[str, Callable[[], None]]:
        """Its commands by their id."""
        return {
            "approve": self.deciding.approve,
            "strike": self.deciding.strike,
            "refer": self.deciding.refer,
            "take_back": self.deciding.take_back,
            "history": self.deciding.show_history,
            "look_again": self.look_again,
            **self._steering.commands(),
            **self.beside.commands(),
            "go_to_number": self._room.with_queue(self._queue.ask_number),
            "find": self._room.with_queue(self._queue.begin_search),
            "queue": self._room.toggle,
            "clear_filters": self._queue.clear_filters,
            "save_filter": self._queue_sheets.save_filter,
            "glance": self._queue_sheets.open_glance,
            "side_by_side": self._queue_sheets.open_side_by_side,
            **self._stage.commands(),
            "read_on": partial(self._case.scroll_by, 0.8),
            "read_back": partial(self._case.scroll_by, -0.8),
        }

    def offers(self, command: Command) -> bool:
        """Whether one of its commands can be asked for now."""
        return self.deciding.offers(command, there=self._view is not None)

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened: let go of this one, and load when next shown."""
        self._work.keep_place()
        self._let_go()
        self._ref = ref
        self._work.open_list(ref)
        self._queue_sheets.open_list(ref)
        if ref is not None:
            self.deciding.open_list(ref)
            self.beside.open_list(ref)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """The page has come to the front, perhaps to show certain entries."""
        self._asked_for = entries
        self._bar.show_keys(self._frame.keys_of)
        self._queue.show_key(self._frame.keys_of("find"))
        self._stage.show_keys()
        self._queue.show_faces(self._frame.preferences.faces_in_queue)
        if self._ref is None:
            self._frame.notices.say(Kind.NEWS, (tr("Open a list first, on the Lists page."),))
        elif self._work.is_dirty:
            self._load()
        elif entries:
            self._show_asked_for()
        self._work.show_counts()  # the keys may have changed
        self._queue.take_keys()

    def may_leave(self) -> bool:
        """It may always go to the back: what was typed stays where it is."""
        self.deciding.close_panels()
        self.beside.close_panel()
        self._stage.leave_alone()
        self._work.keep_place()
        return True

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed elsewhere; the entry on the desk is marked, never redrawn."""
        if initiator is self or self._ref is None:
            return
        touched = changes.standings | changes.decisions
        if not (touched or changes.entries or changes.sources or changes.deployments):
            return
        if self._desk is not None and self._desk.entry.ref in touched:
            self.deciding.mark_moved_on(has_moved(self._desk.entry.ref))
        self._work.is_dirty = True
        if self.isVisible():
            self._load()

    def forget(self) -> None:
        """Somebody signed out: let go of every name, face and typed word."""
        self._work.keep_place()
        self._let_go()
        self._ref = None
        self._work.forget_names()

    def _let_go(self) -> None:
        self._round += 1
        self._laying.drop()
        self._desk = self._wanted = None
        self._looking = self._queue_waits = False
        self._asked_for = ()
        own = (self._work, self._queue_sheets, self._stage, self._case)
        for part in (*own, self.deciding, self.beside):
            part.forget()

    # Loading the queue, and finding the place again.

    def _load(self) -> None:
        if self._queue_waits or self._work.is_loading or self._ref is None:
            return
        last = EntryRef(self._work.places.of(self._ref).entry)
        if self._view is None and not self._asked_for and last:
            # What lay on the desk last time is there long before a queue of thousands is; the
            # first time the queue is asked for when that has been painted.
            self._queue_waits = not self._queue.is_made
            self._look(last)
        if not self._queue_waits:
            self._work.load()
            self.deciding.ask_undo()

    def _ask_queue(self) -> None:
        if self._queue_waits:
            self._queue_waits = False
            self._work.load()
            self.deciding.ask_undo()

    def _loaded(self, first: bool) -> None:
        """The queue has come: find the place again, or what another page asked for."""
        self.panels.make_ahead()
        self.loaded.emit()
        if first and not self._asked_for:
            kept = self._model.row_of(EntryRef(self._work.places.of(self._ref).entry))
            waits = self._steering.waits
            waiting = kept.ref if kept is not None else self._model.after(None, waits)
            if waiting is None or waiting != self._here():
                self._look(waiting or self._model.after(None))
            else:
                self._after_painting()
        if self._asked_for:
            self._show_asked_for()
        self._frame.refresh_commands()

    def _show_asked_for(self) -> None:
        asked, self._asked_for = self._asked_for, ()
        chosen = Filter(only=frozenset(asked))
        self._queue.clear_filters()
        self._queue.set_filter(chosen)
        self._work.choose(chosen)
        self._look(self._model.after(None))

    @property
    def _view(self) -> QueueView | None:
        return self._work.view

    def _here(self) -> EntryRef | None:
        return self._wanted or (self._desk.entry.ref if self._desk is not None else None)

    # Looking at an entry.

    def _look(self, ref: EntryRef | None) -> None:
        """Ask for an entry; while one is under way only the last one asked for is kept."""
        if ref is None or self._ref is None or self.deciding.is_saving:
            return
        self._wanted = ref
        if not self._looking:
            self._looking = True
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._review.look, self._frame.who, self._ref, ref),
                partial(self._looked, self._round),
                partial(self._not_looked, self._round),
            )
            self._stage.expect(ref)
        self._frame.notices.dismiss_news()
        self.deciding.wait()
        self._stage.comparing.wait()
        self.beside.close_panel()

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
        self._stage.expect(EntryRef(""))
        if self._view is None:
            self._ask_queue()  # it says what there is to look at
            return
        self._frame.notices.show_trouble(trouble, partial(self._look, wanted))

    def _show_desk(self, desk: Desk) -> None:
        self._desk, self._wanted = desk, None
        self._laying.lay(desk, self._parts.clock(), self.deciding, self._work, self._after_painting)

    def _after_painting(self) -> None:
        """What can wait until the entry is on the screen."""
        if self._desk is None or self._ref is None:
            return
        here = self._desk.entry.ref
        self._frame.refresh_commands()
        self._stage.prefetch(self._ref, self._steering.near(here), here)
        self._work.show_counts()

    def look_again(self) -> None:
        """Lay the entry on the desk anew, with what changed."""
        self._look(self._here())

    def _entry_requested(self, ref: str) -> None:
        self._room.entry_chosen()
        self._look(EntryRef(ref))

    # After a verdict.

    def _decided(self, decided: Decided) -> None:
        if decided.next is not None:
            self._show_desk(decided.next)
        self._work.amend((decided.row,))
        if decided.next is None:
            self._look(self._steering.resting(decided))
            self._frame.notices.say(Kind.NEWS, (at_the_end(self._model.tally),))
        if decided.told:
            self._load()
        self._frame.publish(decided.changes, self)

    def _batch_struck(self, done: Struck) -> None:
        """A set was struck: what lies on the desk may be one of it."""
        if self._desk is not None and self._desk.entry.ref in done.changes.decisions:
            self.look_again()
        self.deciding.ask_undo()
        self._frame.publish(done.changes, self)

    def _taken_back(self, decided: Decided) -> None:
        self._work.amend((decided.row, *decided.others))
        if decided.next is not None:
            self._show_desk(decided.next)
        many = len(decided.others) + 1
        told = all_taken_back(many) if decided.others else taken_back(decided.row)
        self._frame.notices.say(Kind.NEWS, (told,))
        self._frame.publish(decided.changes, self)

    def _changed_beside(self, changes: Changes) -> None:
        self._work.load()
        self.look_again()
        self._frame.publish(changes, self)

    def _known_faces(self) -> Mapping[EntryRef, QImage]:
        return self._work.faces.known()

    def _place_panels(self) -> None:
        self.panels.fit(self._room.fit)
        for place in (self.deciding.place_panels, self.beside.place):
            place(16, self._photo.geometry().bottom() - 11)

    def _share_room(self) -> None:
        if not self._stage.is_alone:
            self._room.share(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._stage.leave():
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()
