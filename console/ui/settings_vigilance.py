"""What of vigilance the office has turned on, for administrators.

Times and runs are always known and belong to nobody; second looks and planted entries are off
until somebody turns them on here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from console.domain.vigilance import MOST_PERCENT, Watchfulness
from console.ui.fields import SHORT, Fields
from console.ui.notices import Kind
from console.ui.pieces import Card, label, lay, row
from console.ui.sheet import Troubles, button
from console.ui.tongue import tr

if TYPE_CHECKING:
    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage


class VigilanceSection(QWidget):
    """The two shares."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        self.second_looks, self.planted = _share(), _share()
        self.troubles = Troubles()
        self.save = button(tr("Save"))
        self.save.clicked.connect(self._save)
        fields = Fields(label_width=frame.theme.scaled(150))
        fields.add(
            tr("Second looks"),
            self.second_looks,
            tr(
                "So many in a hundred decided entries are drawn by chance and seen again, blind to "
                "the first verdict. One that comes out otherwise has to be decided again."
            ),
            width=frame.theme.scaled(SHORT),
        )
        fields.add(
            tr("Planted entries"),
            self.planted,
            tr(
                "So many in a hundred entries are invented and must be struck. They are no part of "
                "the list: they reach no count, no certificate and no export."
            ),
            width=frame.theme.scaled(SHORT),
        )
        card = Card(tr("Vigilance"))
        card.body.addWidget(
            label(
                tr(
                    "How long entries lay on the desk and how long one answer was given "
                    "in a row is always known. Everything is reported for a list, on its "
                    "Sign-off page, and never for a person."
                ),
                "muted",
                wrap=True,
            )
        )
        card.body.addLayout(fields)
        card.body.addWidget(self.troubles)
        card.body.addLayout(row(self.save, None))
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(card)

    def load(self) -> None:
        """Ask what is turned on."""
        self._page.ask(partial(self._parts.vigilance.settings, self._frame.who), self._show)

    def forget(self) -> None:
        """Let go of what was set and not saved."""
        self._show(Watchfulness())

    def _show(self, known: Watchfulness) -> None:
        self.troubles.say(())
        self.second_looks.setValue(known.second_looks)
        self.planted.setValue(known.planted)

    def _save(self) -> None:
        wanted = Watchfulness(self.second_looks.value(), self.planted.value())
        self._page.ask(
            partial(_set, self._parts, self._frame, wanted),
            self._saved,
            self.troubles.show_trouble,
            writes=True,
        )

    def _saved(self, saved: Watchfulness) -> None:
        self._show(saved)
        self._frame.notices.say(
            Kind.NEWS,
            (
                tr(
                    "Second looks: {second_looks} in a hundred. Planted entries: {planted} in a "
                    "hundred."
                ).format(second_looks=saved.second_looks, planted=saved.planted),
            ),
        )


def _share() -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, MOST_PERCENT)
    made.setSuffix(" %")
    made.setSpecialValueText(tr("Off"))
    return made


def _set(parts: Parts, frame: Frame, wanted: Watchfulness) -> Watchfulness:
    parts.vigilance.set_settings(frame.who, wanted)
    return wanted
