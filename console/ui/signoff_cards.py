"""The cards of the Sign-off page: figures, requirements, composition, what is not known.

Each shows what it is handed; a requirement that is not met leads to the entries in its way.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.drafting import SOURCE_STATE_WORDS
from console.domain.records import SourceReading, SourceState
from console.domain.signing import Requirement
from console.ui import moments
from console.ui.charts import ShareBar
from console.ui.pieces import frame, label, lay, line, tip
from console.ui.pills import Pill
from console.ui.sheet import button
from console.ui.signoff_words import BETWEEN, age_words, open_words, struck_words
from console.ui.tokens import Size, Tone
from console.ui.told_card import ToldCard
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.services.signing_page import (
        CertificateLine,
        CompositionLine,
        SignOffView,
    )
    from console.ui.theme import Theme

FRESH_MINUTES = 15
SIGNED = "signed"
FALLEN = ("no_longer_supported", "recall_first")
MOST_REASONS = 3


class Mark(QWidget):
    """One of our icons in a tone's ink, drawn anew when the colours change."""

    def __init__(self, theme: Theme, icon: str, colour: str, words: str) -> None:
        super().__init__()
        self._theme, self._icon, self._colour = theme, icon, colour
        self.setFixedSize(QSize(theme.scaled(20), theme.scaled(20)))
        self.setAccessibleName(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pixels = self._theme.px(Size.STRONG)
        picture = self._theme.pixmap(self._icon, self._colour, pixels, self.devicePixelRatioF())
        painter = QPainter(self)
        place = QRectF(0, (self.height() - pixels) / 2, pixels, pixels)
        painter.drawPixmap(place.topLeft(), picture)


class Tile(QWidget):
    """A figure over its word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        box = frame("card")
        inner = QVBoxLayout(box)
        lay(inner, (14, 10, 14, 12), 2)
        self.figure = label("–", "figure")
        self.pill = Pill(theme)
        inner.addWidget(self.figure)
        inner.addWidget(self.pill)
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(box)

    def show_figure(self, figure: str, words: str, mark: str, tone: Tone) -> None:
        """Show this figure."""
        self.figure.setText(figure)
        self.pill.show_words(words, mark, tone)
        self.setAccessibleName(f"{words}: {figure}")


class Tiles(QWidget):
    """The figures at the top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tiles = [Tile(theme) for _ in range(5)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._wrapped: bool | None = None
        self.wrap(narrow=False)

    def width_of_one_line(self) -> int:
        """The pixels that the figures need side by side; words of some languages are longer."""
        widths = (tile.minimumSizeHint().width() for tile in self.tiles)
        return sum(widths) + self._grid.spacing() * (len(self.tiles) - 1)

    def wrap(self, *, narrow: bool) -> None:
        """Put the figures side by side, or in two lines where they need more room."""
        if narrow == self._wrapped:
            return
        self._wrapped = narrow
        for place, tile in enumerate(self.tiles):
            if narrow:
                self._grid.addWidget(tile, place // 3, place % 3 * 2, 1, 2 if place < 3 else 3)
            else:
                self._grid.addWidget(tile, 0, place)
        if narrow:
            self._grid.addWidget(self.tiles[4], 1, 3, 1, 3)
        for column in range(6):
            share = 1 if narrow else (4, 4, 4, 6, 6, 0)[column]
            self._grid.setColumnStretch(column, share)

    def show_view(self, view: SignOffView, *, narrow: bool) -> None:
        """Show a list's figures; a narrow page has shorter words for them."""
        counts = view.counts
        open_ = counts.undecided + counts.referred + counts.lapsed + counts.waiting
        fallen = counts.no_longer_supported
        self.tiles[0].show_figure(number(counts.approved), tr("Approved"), "check", Tone.GOOD)
        self.tiles[1].show_figure(number(counts.struck), tr("Struck"), "cross", Tone.BAD)
        self.tiles[2].show_figure(
            number(open_),
            tr("Undecided") if narrow else open_words(counts),
            *_good_where(not open_, Tone.WARN),
        )
        self.tiles[3].show_figure(
            number(fallen),
            tr("No longer supported") if narrow else tr("Approved, no longer supported"),
            *_good_where(not fallen, Tone.BAD),
        )
        minutes = view.oldest_minutes
        self.tiles[4].show_figure(
            "–" if minutes is None else age_words(minutes),
            tr("Oldest answer") if narrow else tr("Oldest record answer"),
            *_good_where(minutes is not None and minutes <= FRESH_MINUTES, Tone.WARN),
        )


class Requirements(ToldCard):
    """Everything that must hold before signing, met or not."""

    entries_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Before you can sign"))
        self.body.addStretch(1)

    def show_requirements(
        self,
        requirements: tuple[Requirement, ...],
        signed: CertificateLine | None = None,
        *,
        again: bool = False,
    ) -> None:
        """Show these; once the list is signed, the certificate and what has changed since.

        Until then it goes without saying that the list is not signed yet; where it is to be
        signed `again`, what has changed is shown first.
        """
        self.set_title(tr("Signed") if signed else tr("Before you can sign"))
        if signed is not None:
            at = moments.stamp(signed.signed_at)
            told = Requirement(
                True,
                tr("Certificate {number}").format(number=signed.number),
                tr("Signed by {signed_by}, {at}.").format(signed_by=signed.signed_by, at=at),
            )
            fallen = (one for one in requirements if one.code in FALLEN and not one.ok)
            requirements = (told, *fallen)
        elif not again:
            requirements = tuple(one for one in requirements if one.code != SIGNED or not one.ok)
        if not self.begins(requirements):
            return
        for place, one in enumerate(requirements):
            if place:
                self.column.addWidget(line())
            self.column.addWidget(self._row(one))

    def _row(self, one: Requirement) -> QWidget:
        made = QWidget()
        sentence = said(one.sentence)
        made.setAccessibleName(
            tr("Met: {sentence}").format(sentence=sentence)
            if one.ok
            else tr("Not met: {sentence}").format(sentence=sentence)
        )
        row = QHBoxLayout(made)
        lay(row, (0, 5, 0, 5), 10)
        icon, ink, words = (
            ("check", "good_ink", tr("met")) if one.ok else ("cross", "bad_ink", tr("not met"))
        )
        row.addWidget(Mark(self._theme, icon, ink, words), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        lay(text, space=2)
        text.addWidget(label(sentence, "" if one.ok else "strong", wrap=True))
        if one.detail:
            text.addWidget(label(said(one.detail), "small-muted", wrap=True))
        if one.entries and not one.ok:
            show = button(
                tr("Show {entries}").format(
                    entries=tr_n("{count} entries", "{count} entry", len(one.entries))
                ),
                link=True,
            )
            show.setAccessibleDescription(sentence)
            show.clicked.connect(partial(self._show, one.entries))
            text.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(text, 1)
        return made

    def _show(self, entries: tuple[EntryRef, ...]) -> None:
        self.entries_requested.emit(entries)


class NotKnown(ToldCard):
    """What the list's makers do not know, which goes onto the certificate as it stands here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("What is not known"))
        self.body.addStretch(1)
        self._foot = label(
            tr("The certificate says this in the same words."), "small-muted", wrap=True
        )
        self.body.addWidget(self._foot)

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show these."""
        if not self.begins(sentences):
            return
        self._foot.setVisible(bool(sentences))
        icon, ink, words = ("question", "warn_ink", tr("not known"))
        if not sentences:
            icon, ink, words = ("check", "good_ink", tr("nothing open"))
            sentences = (
                tr("The checks left nothing open that the certificate would have to say."),
            )
        for place, sentence in enumerate(sentences):
            if place:
                self.column.addWidget(line())
            made = QWidget()
            row = QHBoxLayout(made)
            lay(row, (0, 5, 0, 5), 10)
            mark = Mark(self._theme, icon, ink, words)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(said(sentence), wrap=True), 1)
            self.column.addWidget(made)


class RecordSystems(ToldCard):
    """Every records system: how it answered, with how many rows, and how old that is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Record systems"))

    def show_readings(self, readings: tuple[SourceReading, ...], now: datetime) -> None:
        """Show these, as they were at the last check."""
        ages = [
            moments.age(one.read_at, now) if one.read_at is not None else tr("never read")
            for one in readings
        ]
        if not self.begins(readings, ages):
            return
        if not readings:
            self.column.addWidget(label(tr("None was asked yet."), "muted"))
        for place, (reading, age) in enumerate(zip(readings, ages, strict=True)):
            if place:
                self.column.addWidget(line())
            self.column.addWidget(self._line(reading, age))

    def _line(self, reading: SourceReading, age: str) -> QWidget:
        answered = reading.state is SourceState.ANSWERED
        icon, ink = ("check", "good_ink") if answered else ("cross", "bad_ink")
        made = QWidget()
        row = QHBoxLayout(made)
        lay(row, (0, 5, 0, 5), 10)
        state = said(SOURCE_STATE_WORDS[reading.state])
        mark = Mark(self._theme, icon, ink, state)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        lay(words, space=1)
        words.addWidget(label(reading.name, wrap=True))
        if reading.problem:
            words.addWidget(label(said(reading.problem), "small-muted", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        told = label(
            BETWEEN.join((state, tr_n("{count} rows", "{count} row", reading.rows), age)),
            "muted",
            wrap=True,
        )
        told.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(told, 2, Qt.AlignmentFlag.AlignTop)
        return made


class StruckWords(QWidget):
    """Why entries were struck: the most frequent reasons, and the rest when asked for."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._whole = words
        reasons = words.split(BETWEEN)
        # A line of its own for one reason more would take no less room than the reason.
        shown = len(reasons) if len(reasons) <= MOST_REASONS + 1 else MOST_REASONS
        rest = len(reasons) - shown
        self.words = label(BETWEEN.join(reasons[:shown]) or "–", "muted", wrap=True)
        self.words.setAccessibleName(words or tr("None struck"))
        column = QVBoxLayout(self)
        lay(column, (0, 7, 0, 7), 1)
        column.addWidget(self.words)
        self.more = button(tr("and {rest} more").format(rest=rest), link=True)
        if rest > 0:
            self.more.setAccessibleDescription(tr("Show every reason"))
            self.more.setToolTip(tip(words))
            self.more.clicked.connect(self._show_all)
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self.words.setText(self._whole)
        self.more.hide()


class Composition(ToldCard):
    """Who is on the list: each category with how many were proposed, approved, struck and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Who is on the list"))
        self.body.addStretch(1)

    def show_lines(self, lines: tuple[CompositionLine, ...]) -> None:
        """Show these categories."""
        if not self.begins(lines):
            return
        if not lines:
            self.column.addWidget(label(tr("Nobody has been proposed yet."), "muted"))
            return
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        for column, words in enumerate(
            (tr("Category"), tr("Proposed"), tr("Approved"), "", tr("Struck, and why"))
        ):
            head = label(words, "caption")
            head.setContentsMargins(0, 4, 0, 6)
            if column in (1, 2):
                head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(head, 0, column)
        grid.addWidget(frame("line"), 1, 0, 1, 5)
        longest = max(1, *(one.approved for one in lines))
        for place, one in enumerate(lines):
            self._line(grid, 2 + 2 * place, one, longest)
        for column, stretch in ((0, 3), (3, 2), (4, 9)):
            grid.setColumnStretch(column, stretch)
        self.column.addWidget(made)

    def _line(self, grid: QGridLayout, place: int, one: CompositionLine, longest: int) -> None:
        name = label(said(one.words), wrap=True)
        name.setMinimumWidth(self._theme.scaled(60))
        name.setContentsMargins(0, 7, 0, 7)
        grid.addWidget(name, place, 0)
        grid.addWidget(_figure(one.proposed), place, 1)
        grid.addWidget(_figure(one.approved), place, 2)
        words = tr("{words}: {approved} approved").format(
            words=said(one.words), approved=number(one.approved)
        )
        grid.addWidget(ShareBar(self._theme, one.approved, longest, words), place, 3)
        grid.addWidget(StruckWords(struck_words(one.struck_words)), place, 4)
        grid.addWidget(frame("line"), place + 1, 0, 1, 5)


def _figure(count: int) -> QLabel:
    made = label(number(count))
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


def _good_where(good: bool, otherwise: Tone) -> tuple[str, Tone]:
    return ("check", Tone.GOOD) if good else ("bang", otherwise)
