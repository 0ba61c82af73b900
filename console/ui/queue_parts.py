"""What lies on the queue panel: the search, the chips, the order and the rows.

It is made once the first entry is on the screen, or when somebody asks for any of it sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QMenu, QVBoxLayout
from typing_extensions import override

from console.domain.grouping import Grouping
from console.ui.flow import Flow
from console.ui.menus import Offer, fill, pop_up
from console.ui.pieces import ElidedLabel, label, lay, line
from console.ui.pills import Chip
from console.ui.queue_filter import GROUPING_NAMES, ORDER_NAMES, Order
from console.ui.queue_filters import FilterChips
from console.ui.queue_rows import QueueRows
from console.ui.sheet import button
from console.ui.tab_order import reach_in_its_place
from console.ui.tokens import Size, Tone
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme


class _Search(QLineEdit):
    """The search field; Esc leaves it."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QueueParts:
    """The parts, laid out on a panel that has nothing on it yet."""

    def __init__(self, panel: QFrame, theme: Theme, model: QueueModel) -> None:
        self.search = _Search()
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.setAccessibleName(tr("Find in the queue"))
        self.filters = FilterChips(theme, model)
        self.order_chip = Chip(theme, Tone.QUIET, menu=True)
        self.menu = QMenu(panel)
        self.order = ElidedLabel(theme, Size.SMALL, "muted")
        self.hidden = label("", "small-muted")
        self.all = button(tr("Show every entry"), link=True)
        self.batch = button(tr("Strike all shown…"), link=True)
        for each in (self.all, self.batch):
            each.setProperty("keeps_keys", True)
        self.view = QueueRows(theme)
        self.view.setModel(model)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(tr("Queue"))
        self._lay_out(panel)

    def offer_orders(
        self,
        now: tuple[Order, Grouping | None],
        order_picked: Callable[[str], None],
        grouping_picked: Callable[[str], None],
    ) -> None:
        """Open the menu of the orders and of what is put together, as it stands now."""
        self.menu.clear()
        orders = [Offer(one.value, tr(ORDER_NAMES[one]), None, one is now[0]) for one in Order]
        fill(self.menu, orders, order_picked)
        self.menu.addSection(tr("Put together"))
        groupings = [Offer("", tr("Nobody"), None, now[1] is None)] + [
            Offer(one.value, tr(GROUPING_NAMES[one]), None, one is now[1]) for one in Grouping
        ]
        fill(self.menu, groupings, grouping_picked)
        pop_up(self.menu, self.order_chip)

    def _lay_out(self, panel: QFrame) -> None:
        head = QVBoxLayout()
        lay(head, (12, 10, 12, 8), 6)
        head.addWidget(self.search)
        head.addWidget(self.filters)
        self.hidden.setFixedHeight(self.all.sizeHint().height())
        foot = Flow(8)
        for part in (self.hidden, self.all, self.batch):
            foot.addWidget(part)
        head.addLayout(foot)
        order = QHBoxLayout()
        lay(order, space=6)
        order.addWidget(self.order_chip)
        order.addWidget(self.order, 1)
        head.addLayout(order)
        outer = QVBoxLayout(panel)
        lay(outer)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self.view, 1)
        chips = self.filters.findChildren(Chip)
        parts = (self.all, self.batch, self.order_chip, self.view)
        reach_in_its_place(panel, (self.search, *chips, self.filters.bar, *parts))
