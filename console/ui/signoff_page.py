"""The Sign-off page: the whole list in a minute, what stands in the way, and the certificate.

The certificate is drawn from the draft's own bytes, once nothing stands in the way and the
person may sign; until then the paper says what is missing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.people import Act, may
from console.domain.refusals import RefusedError
from console.ui.assurance_card import AssuranceCard
from console.ui.certificates_card import CertificatesCard
from console.ui.notices import Kind
from console.ui.page import Frame, ListFacts, Parts
from console.ui.pieces import label, lay
from console.ui.plain_page import PlainPage
from console.ui.signing_dialog import Drawn, SigningDialog, draw
from console.ui.signoff_cards import Composition, NotKnown, RecordSystems, Requirements, Tiles
from console.ui.signoff_files import SignOffFiles
from console.ui.signoff_jobs import draw_signed
from console.ui.signoff_paper import PaperSide
from console.ui.signoff_words import (
    footer_of,
    sign_words,
    signed_words,
    sketch_lines,
    unmet_words,
)
from console.ui.tongue import later, said, tr
from console.ui.turns import Turns
from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.contracts import Changes
    from console.services.signoff import Signed, SignOffView

PAPER = 420
NARROWEST_PAPER = 330
WIDE_LEFT = 900
STACKED = 620
"""Pixels at a text of 100 % under which the cards stand under each other."""
ROUND_THE_LEFT = 50
"""Pixels of the margins and the scroll bar beside what stands at the left."""


class SignOffPage(PlainPage):
    """The page."""

    id = "signoff"
    title = later("Sign-off")
    needs: Act | None = Act.SEE_FACES
    about_list = True

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self._ref: DeploymentRef | None = None
        self.view: SignOffView | None = None
        self.drawn: Drawn | None = None
        self._drawn_for: object = None
        self._is_whole = False
        self._turns = Turns(self)

    @override
    def build(self) -> Iterator[QWidget]:
        theme = self._frame.theme
        left, column = QWidget(), QVBoxLayout()
        left.setLayout(column)
        lay(column, (16, 16, 10, 16), 12)
        self._lay_out(left)
        yield left
        self.tiles = Tiles(theme)
        column.addWidget(self.tiles)
        yield self.tiles
        self.certificates = CertificatesCard(theme)
        column.addWidget(self.certificates)
        self._middle = middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        lay(middle, space=12)
        column.addLayout(middle)
        self.requirements = Requirements(theme)
        middle.addWidget(self.requirements, 1)
        yield self.requirements
        beside = QVBoxLayout()
        lay(beside, space=12)
        middle.addLayout(beside, 1)
        self.not_known, self.systems = NotKnown(theme), RecordSystems(theme)
        beside.addWidget(self.not_known, 1)
        beside.addWidget(self.systems)
        yield self.not_known
        self.assurance = AssuranceCard(theme)
        beside.addWidget(self.assurance)
        yield self.assurance
        self.composition = Composition(theme)
        column.addWidget(self.composition, 1)
        yield self.composition
        self._outer.addWidget(self._paper_side())
        yield self._side
        cards = (self.tiles, self.certificates, self.requirements, self.not_known, self.systems)
        parts = (*cards, self.assurance, self.composition, self._side)
        self._unfolding = Unfolding(self, parts)
        self._wire()
        self._is_whole = True
        self._share_width()

    def _lay_out(self, left: QWidget) -> None:
        """The list as it stands at the left, with room for the certificate beside it."""
        scroll = QScrollArea()
        scroll.setWidget(left)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("The list as it stands"))
        whole = QWidget()
        self._outer = QHBoxLayout(whole)
        lay(self._outer)
        self._outer.addWidget(scroll, 1)
        self.body = QStackedWidget()
        self.body.addWidget(self._nothing())
        self.body.addWidget(whole)
        page = QVBoxLayout(self)
        lay(page)
        page.addWidget(self.body)

    def _paper_side(self) -> QWidget:
        self._side = side = PaperSide(self._frame.theme)
        self.paper, self.words, self.sign, self.save = side.paper, side.words, side.sign, side.save
        self.schedule, self.print_certificate = side.schedule, side.print_certificate
        self.print_schedule = side.print_schedule
        return side

    def _nothing(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        self._nothing_words = label(tr("Open a list first, on the Lists page."), "heading")
        self._nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._nothing_words)
        return made

    def _wire(self) -> None:
        self.requirements.entries_requested.connect(self._show_entries)
        self.certificates.again_requested.connect(self._look_again)
        self.sign.clicked.connect(self.open_signing)
        files = SignOffFiles(self, self._parts, self._frame)
        for taken, take in (
            (self.save, files.save_certificate),
            (self.print_certificate, files.print_certificate),
        ):
            taken.clicked.connect(partial(self._take_out, take))
        for taken, show in (
            (self.schedule, files.save_schedule),
            (self.print_schedule, files.print_schedule),
        ):
            taken.clicked.connect(partial(self._take_schedule_out, show))

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened: let go of this one."""
        self._let_go()
        self._ref = ref

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Look at the list as it stands now."""
        if self._ref is None:
            self.body.setCurrentIndex(0)
        else:
            self._load()

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed: look again where it is in front."""
        if initiator is not self and self._ref is not None and self.isVisible():
            self._load()

    def forget(self) -> None:
        """Somebody signed out."""
        super().forget()
        self._let_go()
        self._ref = None

    def _let_go(self) -> None:
        self._round += 1
        self._turns.drop()
        self.view, self.drawn, self._drawn_for = None, None, None
        self.paper.show_words("", ())
        self.body.setCurrentIndex(0)

    def _load(self) -> None:
        if self._ref is None:
            return
        self._nothing_words.setText(
            tr("Looking at the list…") if self.view is None else self._nothing_words.text()
        )
        self.ask(
            partial(self._parts.signoff.view, self._frame.who, self._ref),
            self._show,
            self._not_shown,
        )

    def _look_again(self) -> None:
        """Whether the certificate still holds shows without anything being changed."""
        if self._ref is not None and self.view is not None:
            self.ask(
                partial(self._parts.signoff.certificates, self._frame.who, self._ref),
                self.certificates.show_lines,
                self._not_shown,
            )

    def _not_shown(self, trouble: BaseException) -> None:
        self._frame.notices.show_trouble(trouble, self._load)

    def _show(self, view: SignOffView) -> None:
        self.view = view
        last = view.certificates[-1] if view.certificates else None
        told = partial(
            self.requirements.show_requirements,
            view.requirements,
            None if view.to_sign else last,
            again=view.is_changed,
        )
        self.ask(
            partial(self._parts.vigilance.assurance, self._frame.who, view.deployment.reference),
            self.assurance.show_assurance,
        )
        self._turns.take(
            partial(self.certificates.show_lines, view.certificates),
            told,
            partial(self.not_known.show_sentences, view.not_known),
            partial(self.systems.show_readings, view.readings, self._parts.clock()),
            partial(self.composition.show_lines, view.composition),
            self._show_whole,
            partial(self._tell, view),
            partial(self._show_paper, view),
        )

    def _show_whole(self) -> None:
        if self.body.currentIndex() != 1:
            self._unfolding.begin()
            self.body.setCurrentIndex(1)
        # Shown first: what is hidden has not its own fonts yet and is measured too narrow.
        self._show_tiles()

    def _tell(self, view: SignOffView) -> None:
        counts = view.counts
        self._frame.show_facts(
            ListFacts(view.deployment, view.stage, counts.proposed, view.checked_at, view.readings)
        )
        self._frame.show_footer(self.id, footer_of(view, self._parts.office))

    def _show_paper(self, view: SignOffView) -> None:
        signs = may(self._frame.who, Act.SIGN)
        signed = view.certificates[-1] if view.certificates else None
        self.sign.setVisible(signs and view.to_sign)
        self.sign.setText(sign_words(view))
        self.sign.setEnabled(view.may_sign and self.drawn is not None)
        for one in (self.save, self.schedule, self.print_certificate, self.print_schedule):
            one.setVisible(signed is not None)
        if view.may_sign:
            self.words.setText(tr("Nothing stands in the way. Read the draft, then sign it."))
            key = (view.deployment, view.counts, view.checked_at, view.statement, view.difference)
            self._draw_once(key, partial(self._draw_draft, view.statement))
        elif signed is not None:
            also = f" {unmet_words(view)}" if view.to_sign else ""
            self.words.setText(signed_words(signed) + also)
            self._draw_once(signed.number, partial(self._draw_signed, signed.number))
        else:
            self._drawn_for = self.drawn = None
            self.words.setText(unmet_words(view))
            self.paper.show_words(tr("Watch-list compliance certificate"), sketch_lines(view))

    def _draw_once(self, key: object, ask: Callable[[], None]) -> None:
        if key != self._drawn_for:
            self._drawn_for, self.drawn = key, None
            self.sign.setEnabled(False)
            self.paper.show_words(tr("Drawing the certificate…"), ())
            ask()

    def _draw_draft(self, statement: str) -> None:
        if self._ref is not None:
            self.ask(
                partial(draw, self._parts, self._frame.who, self._ref, statement),
                self._show_drawn,
                self._not_drawn,
            )

    def _show_drawn(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self.sign.setEnabled(True)
        self.paper.show_pages(
            drawn.pages,
            tr("Draft of certificate {number}").format(number=drawn.draft.content.number),
        )

    def _draw_signed(self, number: str) -> None:
        self.ask(
            partial(draw_signed, self._parts, self._frame.who, number),
            partial(self._show_signed, number),
            self._not_drawn,
        )

    def _show_signed(self, number: str, pages: tuple[bytes, ...]) -> None:
        self.paper.show_pages(pages, tr("Certificate {number}").format(number=number))

    def _not_drawn(self, trouble: BaseException) -> None:
        self._drawn_for = None
        if isinstance(trouble, RefusedError):
            sentences = [said(one.sentence) for one in trouble.objections]
            self.paper.show_words(tr("There is no draft yet"), sentences)
        else:
            self._frame.notices.show_trouble(trouble, self._load)

    def _show_entries(self, entries: tuple[EntryRef, ...]) -> None:
        self._frame.go("review", entries)

    def open_signing(self) -> None:
        """Open the dialog that signs."""
        if self.view is None or self._ref is None or not self.view.may_sign:
            return
        sheet = SigningDialog(
            self._frame,
            self._parts,
            self._ref,
            self.view.statement,
            self.drawn,
            self.window(),
        )
        sheet.signed.connect(self._signed)
        self.open_sheet(sheet)

    def _signed(self, signed: Signed) -> None:
        self._drawn_for, self.drawn = signed.number, None
        self.ask(
            partial(self._parts.page_pictures, signed.pdf),
            partial(self._show_signed, signed.number),
        )
        self._frame.publish(signed.changes, self)
        self._frame.notices.say(
            Kind.NEWS,
            (
                tr("Certificate {number} is signed, and its list is in force.").format(
                    number=signed.number
                ),
            ),
        )
        self._load()

    def _take_out(self, take: Callable[[str], None]) -> None:
        """Take the newest certificate out."""
        if self.view is not None and self.view.certificates:
            take(self.view.certificates[-1].number)

    def _take_schedule_out(self, take: Callable[[DeploymentRef], None]) -> None:
        if self._ref is not None:
            take(self._ref)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_whole:
            self._share_width()

    def _share_width(self) -> None:
        wide = self._frame.theme.scaled(PAPER)
        self._side.setFixedWidth(max(min(wide, self.width() - 770), NARROWEST_PAPER))
        ways = QBoxLayout.Direction
        stacked = self._left_has_less_than(STACKED)
        self._middle.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._show_tiles()

    def _left_has_less_than(self, pixels: int) -> bool:
        return self.width() - self._side.width() < self._frame.theme.scaled(pixels)

    def _show_tiles(self) -> None:
        if self.view is not None:
            self.tiles.show_view(self.view, narrow=self._left_has_less_than(WIDE_LEFT))
            room = self.width() - self._side.width() - ROUND_THE_LEFT
            too_wide = self.tiles.width_of_one_line() > room
            self.tiles.wrap(narrow=too_wide or self._left_has_less_than(STACKED))
