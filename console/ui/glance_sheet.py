"""The list at a glance: its composition, whole and by category, and the age of its records.

A click on a part filters the queue by it; every bar has its figures in words beside it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.domain.entries import CATEGORY_WORDS, Category
from console.ui.age_strip import AgeStrip, summary_of
from console.ui.composition import ANSWERS, Cell, CompositionBar, composition_of
from console.ui.composition_legend import Legend, answer_keys, standing_keys
from console.ui.pieces import label
from console.ui.queue_filter import Filter
from console.ui.sheet import Sheet
from console.ui.tongue import number, said, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.domain.findings import Verdict
    from console.services.ages import Ages
    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme


class GlanceSheet(Sheet):
    """What the list is made of, and how old what it rests on is."""

    filter_picked = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, model: QueueModel) -> None:
        super().__init__(tr("The list at a glance"), parent, width=720)
        self._theme = theme
        self._model = model
        self.bars: dict[Category | None, CompositionBar] = {}
        self.legends: list[Legend] = []
        self.summary = label("", "strong", wrap=True)
        self.strip = AgeStrip(theme)

    def steps(self) -> Iterator[QWidget]:
        """Make what lies in it, giving each part that has just been put in its place."""
        model = self._model
        self.body.addWidget(label(tr("COMPOSITION"), "caption"))
        self.body.addWidget(
            label(
                tr(
                    "Above how the entries stand, below what was decided. A part filters the queue."
                ),
                "small-muted",
                wrap=True,
            )
        )
        whole = composition_of(model.crossed(Filter()))
        for before, keys in (
            (tr("Above:"), standing_keys(whole)),
            (tr("Below:"), answer_keys(whole)),
        ):
            legend = Legend(self._theme, before)
            legend.show_keys(keys)
            self.body.addWidget(legend)
            self.legends.append(legend)
            yield legend
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self.body.addLayout(grid)
        yield self._add(grid, None, whole)
        for category in Category:
            cells = composition_of(model.crossed(Filter(category=category)))
            if cells:
                yield self._add(grid, category, cells)
        self.body.addWidget(label(tr("AGE OF THE RECORDS"), "caption"))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.strip)
        yield self.strip
        self.add_close(tr("Close")).setFocus()

    def show_ages(self, ages: Ages) -> None:
        """Show how old the records are."""
        self.summary.setText(summary_of(ages))
        self.strip.show_ages(ages)
        if self.isVisible():
            self.adjustSize()

    def _add(
        self, grid: QGridLayout, category: Category | None, cells: tuple[Cell, ...]
    ) -> QWidget:
        line = grid.rowCount()
        name = (
            f"{category.value} · {said(CATEGORY_WORDS[category])}" if category else tr("Whole list")
        )
        bar = CompositionBar(self._theme)
        bar.show_cells(cells)
        bar.setAccessibleName(f"{name}. {bar.accessibleName()}")
        bar.picked.connect(partial(self._picked, category))
        self.bars[category] = bar
        grid.addWidget(label(name, "" if category else "strong"), line, 0)
        grid.addWidget(bar, line, 1)
        grid.addWidget(label(figures(cells), "small-muted", wrap=True), line + 1, 1)
        return bar

    def _picked(self, category: Category | None, standing: Verdict | None, state: str) -> None:
        self.filter_picked.emit(
            Filter(standings=frozenset({standing}), state=state, category=category)
        )
        self.accept()


def figures(cells: tuple[Cell, ...]) -> str:
    """The figures of a bar in few words."""
    whole = sum(cell.many for cell in cells)
    ways: dict[str, int] = {}
    for cell in cells:
        words = cell.short_words
        ways[words] = ways.get(words, 0) + cell.many
    standing = ", ".join(f"{number(many)} {words}" for words, many in ways.items())
    counted = {
        words: sum(cell.many for cell in cells if cell.state == code) for code, words, _ in ANSWERS
    }
    answers = ", ".join(f"{number(many)} {tr(words)}" for words, many in counted.items() if many)
    return tr("{whole}: {standing}; {answers}").format(
        whole=number(whole), standing=standing, answers=answers
    )
