"""The policy packs that a deployment of this office may name, each with its hash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from console.domain.people import Act, may
from console.ui.files import FileChoice, read_small_file
from console.ui.notices import Kind
from console.ui.pieces import Card, label, lay, row
from console.ui.settings_table import put_table
from console.ui.sheet import Troubles, button
from console.ui.table_model import Column, RowsModel
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from console.services.setup import PolicyLine
    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage

LARGEST: Final = 2_000_000
COLUMNS: Final[tuple[Column[PolicyLine], ...]] = (
    Column(later("Version"), lambda one: one.version, lambda one: one.version),
    Column(later("Title"), lambda one: one.title, lambda one: one.title, tip=lambda one: one.title),
    Column(
        "SHA-256",
        lambda one: f"{one.digest[:16]}…" if one.digest else "–",
        lambda one: one.digest,
        tip=lambda one: one.digest,
    ),
)


class PoliciesSection(QWidget):
    """The table of packs."""

    def __init__(self, parts: Parts, frame: Frame, page: PlainPage) -> None:
        super().__init__()
        self._parts, self._frame, self._page = parts, frame, page
        self.model: RowsModel[PolicyLine] = RowsModel(COLUMNS, lambda one: one.version, self)
        self._column = QVBoxLayout(self)
        lay(self._column)

    def build(self) -> Iterator[QWidget]:
        """Make what lies in it, giving each part that has just been put in its place."""
        card = Card(tr("Policy packs"))
        self._column.addWidget(card)
        card.body.addWidget(
            label(
                tr(
                    "A pack holds the rules that a force would change: categories, codes, limits, "
                    "each with its source. Its version and hash go onto every certificate, and a "
                    "pack is never replaced by another of the same version."
                ),
                "muted",
                wrap=True,
            )
        )
        yield card
        self.view = QTableView()
        self.view.setAccessibleName(tr("Policy packs"))
        self.view.setMinimumHeight(160)
        yield from put_table(self.view, card, self.model, self._frame, (160, 440), "policies")
        self.troubles = Troubles()
        card.body.addWidget(self.troubles)
        yield self.troubles
        self.add = button(tr("Add a pack…"))
        self.add.clicked.connect(self._add)
        card.body.addLayout(row(self.add, None))
        yield card

    def load(self) -> None:
        """Ask which there are."""
        self.add.setVisible(may(self._frame.who, Act.MANAGE_SOURCES))
        self._page.ask(partial(self._parts.setup.policy_packs, self._frame.who), self._show)

    def forget(self) -> None:
        """Let go of them."""
        self.model.show_rows(())
        self.troubles.say(())

    def _show(self, packs: tuple[PolicyLine, ...]) -> None:
        self.model.show_rows(packs)

    def _add(self) -> None:
        choice = FileChoice.to_open(
            self.window(), tr("Choose the pack"), tr("Policy pack (*.toml)")
        )
        choice.picked.connect(self.take)
        self._page.open_sheet(choice)

    def take(self, file: Path) -> None:
        """Check a pack and put it on the shelf."""
        self.troubles.say(())
        self._page.ask(
            partial(_add, self._parts, self._frame, file),
            self._added,
            self.troubles.show_trouble,
            writes=True,
        )

    def _added(self, line: PolicyLine) -> None:
        self._frame.notices.say(
            Kind.NEWS, (tr("The pack {version} can be used now.").format(version=line.version),)
        )
        self.load()


def _add(parts: Parts, frame: Frame, file: Path) -> PolicyLine:
    return parts.setup.add_policy(frame.who, read_small_file(file, LARGEST))
