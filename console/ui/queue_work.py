"""The queue of the open list: loading, ordering and filtering it, and keeping the place in it.

Everything that walks over the whole list happens in a lane and is swapped in when it is done;
what was decided meanwhile is never lost by it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from console.domain.people import Act, Officer, PersonId, may
from console.ui.jobs import Lane, nothing
from console.ui.lay_out import laid_out_once
from console.ui.page import FooterFacts, Frame, ListFacts
from console.ui.progress import footer
from console.ui.queue_faces import QueueFaces
from console.ui.queue_filter import Filter, Order
from console.ui.queue_index import Arrangement, QueueIndex, arranged
from console.ui.queue_place import KeptPlaces, SavedFilters, filter_of, order_of, place_of
from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.grouping import Grouping
    from console.services.queue import QueueView
    from console.services.queue_rows import QueueRow, QueueRows
    from console.services.review import Review
    from console.ui.queue_model import QueueModel
    from console.ui.queue_panel import QueuePanel


class _Loaded(NamedTuple):
    view: QueueView
    rows: QueueIndex


class QueueWork(QObject):
    """The queue, as far as it is not the rows themselves."""

    loaded = Signal(bool)
    not_loaded = Signal(object)

    def __init__(
        self,
        frame: Frame,
        review: Review,
        office: tuple[str, str],
        panel: QueuePanel,
        model: QueueModel,
        here: Callable[[], EntryRef | None],
    ) -> None:
        super().__init__(panel)
        self._frame, self._review, self._here = frame, review, here
        self._panel, self._model = panel, model
        self._office, office_key = office
        self.places = KeptPlaces(frame, office_key)
        self.saved = SavedFilters(frame, office_key)
        self.faces = QueueFaces(frame.jobs, review, panel, frame.notices)
        self._ref: DeploymentRef | None = None
        self.view: QueueView | None = None
        self._loading, self.is_dirty = False, True
        self._counts_wait = False
        self._order: Order = Order.RISK
        self._grouping: Grouping | None = None
        self._told: tuple[ListFacts | None, FooterFacts | None] = (None, None)
        self._round = 0
        self._turns, self._counting = Turns(self), Turns(self)
        panel.filter_chosen.connect(self.choose)
        panel.order_chosen.connect(self.arrange)
        panel.digit_pressed.connect(self.recall)

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Serve this list; the last one is let go."""
        self.forget()
        self._ref = ref
        self._order, self._grouping = order_of(self.places.of(ref))
        self._panel.show_order(self._order, self._grouping)

    def forget(self) -> None:
        """Let go of every row, face and count."""
        self._round += 1
        self._turns.drop()
        self._counts_wait = False
        if self._panel.is_made:
            for part in (self._panel.view, self._panel.filters):
                part.setUpdatesEnabled(True)
        self._ref = self.view = None
        self._loading, self.is_dirty = False, True
        self._told = (None, None)
        self._model.show_rows((), PersonId(""))
        self._panel.clear_filters()
        self._counting.drop()
        self.faces.forget()

    def forget_names(self) -> None:
        """Somebody signed out: nothing is kept of any list, either."""
        # Behind whatever is still being read for the person who leaves.
        self._frame.jobs.ask(Lane.DATABASE, self._review.forget, nothing)

    # Loading.

    def get_ready(self, ref: DeploymentRef) -> None:
        """Read the queue of a list that may be opened soon."""
        ready = partial(self._review.get_ready, self._frame.who, ref)
        self._frame.jobs.ask(Lane.DATABASE, ready, nothing, nothing)

    def load(self) -> None:
        """Bring the queue back, unless that is under way."""
        if self._loading or self._ref is None:
            return
        self._loading, self.is_dirty = True, False
        self._panel.make()
        asked = (self._review, self._frame.who, self._ref, self._order, self._grouping)
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(_load, *asked, self._model.index_of_rows),
            partial(self._came, self._round),
            partial(self._failed, self._round),
        )

    @property
    def is_loading(self) -> bool:
        """Whether a queue is on its way."""
        return self._loading

    def _came(self, round_: int, loaded: _Loaded) -> None:
        if round_ != self._round:
            return
        first, self.view = self.view is None, loaded.view
        rows = self._panel.view
        rows.setUpdatesEnabled(False)  # painted in a turn of their own
        self._model.show_index(loaded.rows)
        self.faces.open(self._frame.who, loaded.view.deployment.reference)
        self._panel.filters.set_saved(self.saved.all())
        if first:
            ready = partial(
                self._review.get_ready, self._frame.who, loaded.view.deployment.reference
            )
            self._frame.jobs.ask(Lane.DATABASE, ready, nothing, nothing)
            chosen = filter_of(self.places.of(self._ref))
            self._model.set_filter(chosen)
            self._panel.set_filter(chosen)
        self._counts_wait = True
        self._turns.take(
            partial(self.loaded.emit, first),
            partial(rows.setUpdatesEnabled, True),
            self._count,
            partial(self._panel.filters.setUpdatesEnabled, True),
            self._shown,
        )

    def _count(self) -> None:
        """The rows that came are on the screen: count them, to be painted in the next turn."""
        self._counts_wait = False
        self._panel.filters.setUpdatesEnabled(False)
        with laid_out_once(self._panel.filters):
            self._show_own_counts()

    def _shown(self) -> None:
        """The counts are on the screen, too."""
        self._loading = False
        self._tell()
        self._panel.mark(self._here())
        if self.is_dirty:
            self.load()

    def _failed(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._loading, self.is_dirty = False, True
            self._frame.notices.show_trouble(trouble, self.load)

    # The place, the filter and the order.

    def keep_place(self) -> None:
        """Keep where the officer is, for the next time."""
        if self._ref is not None and self.view is not None:
            place = place_of(self._here(), self._model.filter, self._order, self._grouping)
            self.places.keep(self._ref, place)

    def choose(self, chosen: Filter) -> None:
        """Show what a filter shows; the entry on the desk stays there."""
        self._model.set_filter(chosen)
        self._panel.mark(self._here())
        self._counting.take(self.show_counts)  # the rows are painted first

    def recall(self, number: int) -> None:
        """Show what a saved filter shows, by its digit."""
        saved = self.saved.at(number)
        if saved is not None:
            self._panel.recall(filter_of(saved.place))

    def save_filter(self, name: str) -> None:
        """Give the filter on show a name."""
        self.saved.save(name, self._model.filter)
        self._panel.filters.set_saved(self.saved.all())

    def arrange(self, order: Order, grouping: Grouping | None) -> None:
        """Put the queue into another order, as soon as that is worked out."""
        if self._ref is None or self.view is None:
            return
        self._order, self._grouping = order, grouping
        self._panel.show_order(order, grouping)
        asked = (self._review, self._frame.who, self._ref, order, grouping)
        index = self._model.index_of_rows
        # Only groups are asked of the store; an order alone need not wait behind it.
        self._frame.jobs.ask(
            Lane.PICTURES if grouping is None else Lane.DATABASE,
            partial(_arrange, *asked, index.rows),
            partial(self._arranged, self._round, index),
        )

    def _arranged(self, round_: int, index: QueueIndex, arrangement: Arrangement) -> None:
        if round_ != self._round or index is not self._model.index_of_rows:
            return  # the queue that came meanwhile stands in the order that was chosen last
        self._model.arrange(arrangement)
        self._panel.mark(self._here())
        self._counting.take(self.show_counts)

    # What was decided.

    def amend(self, rows: Sequence[QueueRow]) -> None:
        """Take the new state of rows."""
        self._model.amend_all(rows)

    def show_counts(self) -> None:
        """Show the live counts, at the top, in the panel and in the line at the bottom."""
        if not self._counts_wait:  # otherwise they come in their turn
            self._show_own_counts()
            self._tell()

    def _show_own_counts(self) -> None:
        if self.view is not None:
            words, who = self.view.order_words, self._frame.who
            whole = self._model.tally.whole
            self._panel.show_counts(whole, words, may_decide=may(who, Act.DECIDE))

    def _tell(self) -> None:
        view, tally = self.view, self._model.tally
        if view is None:
            return
        facts = ListFacts(view.deployment, view.stage, tally.whole, view.checked_at, view.readings)
        told = footer(tally, self._office, self._frame.keys_of, view.second_looks)
        # A filter changes neither; what is told already need not be painted again.
        if facts != self._told[0]:
            self._frame.show_facts(facts)
        if told != self._told[1]:
            self._frame.show_footer("review", told)
        self._told = (facts, told)


def _load(
    review: Review,
    who: Officer,
    ref: DeploymentRef,
    order: Order,
    grouping: Grouping | None,
    before: QueueIndex,
) -> _Loaded:
    view = review.queue(who, ref)
    index = before.renewed(view.rows, who.id)
    index.arrangement = _arrange(review, who, ref, order, grouping, index.rows)
    return _Loaded(view, index)


def _arrange(
    review: Review,
    who: Officer,
    ref: DeploymentRef,
    order: Order,
    grouping: Grouping | None,
    rows: QueueRows,
) -> Arrangement:
    groups = review.groups(who, ref, grouping) if grouping is not None else None
    return arranged(rows, order, groups)
