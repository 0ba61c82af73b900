"""What is one key behind the entry on the desk: its timeline, its map, and the law.

Each is a sheet that is made when it is asked for, and goes when whoever is signed in goes.
Reading decides nothing, and the entry on the desk stays where it is.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from console.ui.jobs import Lane
from console.ui.pieces import Card, label, lay, line, row
from console.ui.pills import Pill
from console.ui.sheet import Sheet
from console.ui.timeline_view import TimelineView
from console.ui.tokens import Tone
from console.ui.tongue import later, tr
from console.ui.zone_map import ZoneView, zone_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.casebook import Casebook, Law, LawLine, Timeline, ZoneMap
    from console.services.contracts import Clock
    from console.ui.page import Frame


LEAST_MAP: Final = 220


class Asides(QObject):
    """The sheets about the entry on the desk."""

    def __init__(
        self,
        frame: Frame,
        casebook: Casebook,
        here: Callable[[], EntryRef | None],
        over: QWidget,
        clock: Clock,
    ) -> None:
        super().__init__(over)
        self._frame, self._casebook, self._here = frame, casebook, here
        self._over, self._clock = over, clock
        self._round = 0
        self.sheet: QDialog | None = None

    def commands(self) -> dict[str, Callable[[], None]]:
        """Its commands by their id."""
        return {"timeline": self.timeline, "zone_map": self.zone_map, "law": self.law}

    def timeline(self) -> None:
        """Show what happened to the entry."""
        self._ask(self._casebook.timeline, self._show_timeline)

    def zone_map(self) -> None:
        """Show the zones of its conditions, and the deployment among them."""
        self._ask(self._casebook.zones, self._show_zones)

    def law(self) -> None:
        """Show the law and policy behind its grounds and findings."""
        self._ask(self._casebook.law, self._show_law)

    def forget(self) -> None:
        """Close whatever is open, and drop what is on its way."""
        self._round += 1
        if self.sheet is not None:
            self.sheet.reject()

    def _ask(
        self,
        question: Callable[..., object],
        show: Callable[..., None],
    ) -> None:
        ref: DeploymentRef | None = self._frame.deployment
        entry = self._here()
        if ref is None or entry is None or self.sheet is not None:
            return
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(question, self._frame.who, ref, entry),
            partial(self._came, self._round, show),
            partial(self._failed, self._round),
        )

    def _came(self, round_: int, show: Callable[..., None], found: object) -> None:
        if round_ == self._round and self.sheet is None:
            show(found)

    def _failed(self, round_: int, trouble: BaseException) -> None:
        if round_ == self._round:
            self._frame.notices.show_trouble(trouble)

    def _open(self, sheet: Sheet, steps: Iterator[object]) -> None:
        sheet.finished.connect(self._closed)
        self.sheet = sheet
        sheet.open_in_steps(chain(steps, (sheet.add_close(tr("Close")) for _ in range(1))))

    def _closed(self, _result: int) -> None:
        self.sheet = None

    def _show_timeline(self, found: Timeline) -> None:
        title = tr("Timeline of {entry_ref}").format(entry_ref=found.entry_ref)
        sheet = Sheet(title, self._over, width=600)
        self._open(sheet, self._timeline(sheet, found))

    def _timeline(self, sheet: Sheet, found: Timeline) -> Iterator[QWidget]:
        view = TimelineView(self._frame.theme)
        view.show_timeline(found, self._clock())
        yield view
        scroll = _scrolled(sheet, view, tr("Timeline"))
        _be_as_high_as(scroll, view.sizeHint().height(), self._over)
        yield scroll

    def _show_zones(self, found: ZoneMap) -> None:
        title = tr("Where {entry_ref} applies").format(entry_ref=found.entry_ref)
        sheet = Sheet(title, self._over, width=620)
        self._open(sheet, self._zones(sheet, found))

    def _zones(self, sheet: Sheet, found: ZoneMap) -> Iterator[QWidget]:
        theme = self._frame.theme
        if found.zones:
            view = ZoneView(theme)
            view.show_map(found)
            # The words below it have to be in sight, too.
            view.setMaximumHeight(max(self._over.window().height() - theme.scaled(280), LEAST_MAP))
            sheet.body.addWidget(view, 1)
            yield view
            for number, zone in enumerate(found.zones, 1):
                mark_words, mark, tone = _MARKS[zone.covers]
                pill = Pill(theme, tr(mark_words), mark, tone)
                before = f"{number}. " if len(found.zones) > 1 else ""
                words = label(f"{before}{zone_words(zone, found.place)}", wrap=True)
                sheet.body.addLayout(row(pill, words))
                yield words
        else:
            latitude, longitude = found.point
            nothing = tr(
                "No record of {entry_ref} names a zone. The deployment is at {place} "
                "({latitude:.5f}, {longitude:.5f})."
            ).format(
                entry_ref=found.entry_ref, place=found.place, latitude=latitude, longitude=longitude
            )
            sheet.body.addWidget(label(nothing, wrap=True))

    def _show_law(self, found: Law) -> None:
        sheet = Sheet(tr("Law and policy"), self._over, width=640)
        self._open(sheet, self._law(sheet, found))

    def _law(self, sheet: Sheet, found: Law) -> Iterator[QWidget]:
        inside = QWidget()
        scroll = _scrolled(sheet, inside, tr("Law and policy"))
        column = QVBoxLayout(inside)
        lay(column, (4, 4, 4, 4), 10)
        for title, lines in (
            (tr("What the ground asks for"), found.grounds),
            (tr("What the findings rest on"), found.findings),
        ):
            if lines:
                card = Card(title)
                column.addWidget(card)
                yield from _law_lines(card, lines)
        column.addWidget(
            label(
                tr(
                    "From the policy pack {policy}: {title}. Where it says “force to confirm”, the "
                    "force checks the wording against its own documents."
                ).format(policy=found.policy, title=found.title),
                "small-muted",
                wrap=True,
            )
        )
        column.addStretch(1)
        yield inside
        tall = column.heightForWidth(self._frame.theme.scaled(640) - 64)
        _be_as_high_as(scroll, tall, self._over)
        yield scroll


_MARKS = {
    True: (later("Inside"), "check", Tone.GOOD),
    False: (later("Outside"), "cross", Tone.BAD),
    None: (later("Not known"), "question", Tone.WARN),
}


def _law_lines(card: Card, lines: tuple[LawLine, ...]) -> Iterator[QWidget]:
    """Put these into a card, one after the other."""
    for place, one in enumerate(lines):
        if place:
            card.body.addWidget(line())
        for words, role in ((one.about, "strong"), (one.text, ""), (one.basis, "small-muted")):
            if words:
                made = label(words, role, wrap=True)
                card.body.addWidget(made)
                made.ensurePolished()
        yield card


def _scrolled(sheet: Sheet, inside: QWidget, words: str) -> QScrollArea:
    """Lay this into a sheet, to be scrolled; before it is filled, as moving takes long then."""
    scroll = QScrollArea()
    sheet.body.addWidget(scroll)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(words)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setWidget(inside)
    inside.setAutoFillBackground(False)
    return scroll


def _be_as_high_as(scroll: QScrollArea, tall: int, over: QWidget) -> None:
    """Show all that is so tall, as far as the window has room."""
    scroll.setMinimumHeight(min(max(tall, 120) + 8, max(over.window().height() - 260, 200)))
