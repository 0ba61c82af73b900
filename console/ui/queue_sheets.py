"""The dialogs that the queue opens: names of filters, a batch, the list at a glance, two officers.

Each is made when it is asked for; none decides anything but the batch, and that by a press of its
own button alone.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.people import Act, may
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.preferences import SavedFilter
from console.ui.queue_place import MOST_SAVED
from console.ui.tongue import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.deployments import DeploymentRef
    from console.services.ages import Ages
    from console.services.batch import Struck
    from console.services.contracts import Clock
    from console.services.review import Review
    from console.ui.glance_sheet import GlanceSheet
    from console.ui.name_sheet import NameSheet
    from console.ui.page import Frame
    from console.ui.queue_model import QueueModel
    from console.ui.queue_panel import QueuePanel
    from console.ui.queue_work import QueueWork
    from console.ui.sheet import Sheet


class QueueSheets(QObject):
    """Opens the dialogs, each loaded when first opened, and passes on what came of them."""

    entry_requested = Signal(str)
    struck = Signal(object)

    def __init__(
        self,
        frame: Frame,
        review: Review,
        panel: QueuePanel,
        model: QueueModel,
        work: QueueWork,
        clock: Clock,
    ) -> None:
        super().__init__(panel)
        self._frame, self._review, self._clock = frame, review, clock
        self._panel, self._model, self._work = panel, model, work
        self._ref: DeploymentRef | None = None
        self.sheet: Sheet | None = None
        panel.batch_requested.connect(self.open_batch)
        panel.save_requested.connect(self.save_filter)
        panel.rename_requested.connect(self.rename_filter)
        panel.remove_requested.connect(self.remove_filter)

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Serve this list."""
        self.forget()
        self._ref = ref

    def forget(self) -> None:
        """Close what is open."""
        self._ref = None
        if self.sheet is not None:
            self.sheet.reject()

    def _open(self, sheet: Sheet, steps: Iterable[object] = ()) -> None:
        self.sheet = sheet
        sheet.finished.connect(partial(self._closed, sheet))
        sheet.open_in_steps(steps)

    def _closed(self, sheet: Sheet, _result: int) -> None:
        if self.sheet is sheet:
            self.sheet = None

    # Filters with names.

    def save_filter(self) -> None:
        """Ask for a name for the filter on show."""
        if self._model.filter.is_empty or self._ref is None:
            told = tr("Choose a filter first; what is shown now is the whole list.")
            self._frame.notices.say(Kind.NEWS, (told,))
        elif len(self._work.saved.all()) >= MOST_SAVED:
            told = tr(
                "{most_saved} filters are saved, one for each digit; remove one first."
            ).format(most_saved=MOST_SAVED)
            self._frame.notices.say(Kind.REFUSED, (told,))
        else:
            sheet = self._name_sheet(tr("Save these filters"))
            sheet.named.connect(self._work.save_filter)
            self._open(sheet)

    def rename_filter(self, old: str) -> None:
        """Ask for another name for a saved filter."""
        sheet = self._name_sheet(tr("Rename the filter"), old)
        sheet.named.connect(partial(self._renamed, old))
        self._open(sheet)

    def _name_sheet(self, title: str, name: str = "") -> NameSheet:
        from console.ui.name_sheet import NameSheet  # noqa: PLC0415 - see above

        return NameSheet(self._panel.window(), title, name)

    def _renamed(self, old: str, name: str) -> None:
        self._work.saved.rename(old, name)
        self._panel.filters.set_saved(self._work.saved.all())

    def remove_filter(self, name: str) -> None:
        """Let go of a saved filter; it can be put back."""
        before = self._work.saved.all()
        self._work.saved.remove(name)
        self._panel.filters.set_saved(self._work.saved.all())
        self._frame.notices.say(
            Kind.NEWS,
            (tr("The filter “{name}” is removed.").format(name=name),),
            tr("Put it back"),
            partial(self._put_back, before),
        )

    def _put_back(self, before: tuple[SavedFilter, ...]) -> None:
        self._work.saved.put_back(before)
        self._panel.filters.set_saved(self._work.saved.all())

    # The list as a whole.

    @property
    def _may_decide(self) -> bool:
        return may(self._frame.who, Act.DECIDE)

    def open_batch(self) -> None:
        """Ask for the reason for which all shown entries are struck."""
        rows = self._model.shown_rows()
        # The button is hidden a moment after the rows have changed.
        offered = not self._model.filter.is_empty and self._model.stands_alike
        if self._ref is None or not offered or len(rows) < 2 or not self._may_decide:
            return
        if self.sheet is not None:
            return
        from console.ui.batch_sheet import BatchSheet  # noqa: PLC0415 - see above

        frame, batch = self._frame, self._review.batch
        sheet = BatchSheet(
            self._panel.window(), frame.jobs, batch, frame.who, self._ref, rows, self._struck
        )
        self._open(sheet, sheet.steps())

    def _struck(self, done: Struck) -> None:
        self._work.amend(done.rows)
        self._work.show_counts()
        self.struck.emit(done)
        told = tr("{entries} struck; one step takes all of them back.").format(
            entries=tr_n("{count} entries", "{count} entry", done.count)
        )
        self._frame.notices.say(Kind.NEWS, (told, *done.told))
        if done.told:
            self._work.load()

    def open_glance(self) -> None:
        """Show what the list is made of and how old its records are."""
        if self._ref is None or self._work.view is None or self.sheet is not None:
            return
        from console.ui.glance_sheet import GlanceSheet  # noqa: PLC0415 - see above

        sheet = GlanceSheet(self._panel.window(), self._frame.theme, self._model)
        sheet.filter_picked.connect(self._panel.recall)
        self._open(sheet, sheet.steps())
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._review.ages, self._frame.who, self._ref),
            partial(self._aged, sheet),
        )

    def _aged(self, sheet: GlanceSheet, ages: Ages) -> None:
        if self.sheet is sheet:
            sheet.show_ages(ages)

    def open_side_by_side(self) -> None:
        """Show two officers' answers side by side."""
        if self._ref is None or self._work.view is None or self.sheet is not None:
            return
        from console.ui.side_by_side_sheet import SideBySideSheet  # noqa: PLC0415 - see above

        frame, work = self._frame, self._review.side_by_side
        sheet = SideBySideSheet(
            self._panel.window(), frame.jobs, work, frame.who, self._ref, self._model, self._clock
        )
        sheet.entry_requested.connect(self.entry_requested)
        self._open(sheet)
