"""The bar under the picture: what can be decided, and what each key would do.

Approve, strike and refer look alike and none is ever the default; Enter and Space press nothing
here. A note that was typed for an entry stays until that entry is decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.ui import moments
from console.ui.pieces import KeyButton, label, lay, restyle
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.theme import Theme

NOTE_LINES = 2


class NoteField(QPlainTextEdit):
    """Where an officer types why; Esc leaves it, and Tab goes on to the next field."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Your reason, in your own words"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DecisionBar(QFrame):
    """The verdict buttons with their keys, the consequence, and the note."""

    asked = Signal(str)
    note_left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._notes: dict[EntryRef, str] = {}
        self._ref: EntryRef | None = None
        self._undo_words = self._held = self._awaited = self._told = ""
        self._takes = False
        self.setProperty("kind", "strip")
        self.consequence = label("", "muted", wrap=True)
        self.note = NoteField()
        self.note.setFixedHeight(theme.scaled(54))
        self.note.setPlaceholderText(tr("Why may this person stay on the list? In your own words."))
        self.note.hide()
        self.approve = KeyButton(theme, tr("Approve"), "A")
        self.strike = KeyButton(theme, tr("Strike…"), "X")
        self.refer = KeyButton(theme, tr("Refer…"), "R")
        self.undo = KeyButton(theme, tr("Undo"), "Ctrl+Z", flat=True)
        self.keys = KeyButton(theme, tr("Keys"), "?", flat=True)
        buttons = QHBoxLayout()
        lay(buttons, space=8)
        for button in (self.approve, self.strike, self.refer):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.undo, self.keys):
            buttons.addWidget(button)
        outer = QVBoxLayout(self)
        lay(outer, (16, 9, 16, 11), 8)
        outer.addWidget(self.consequence)
        outer.addWidget(self.note)
        outer.addLayout(buttons)
        self._wire()
        self.show_desk(None, may_decide=False)

    def _wire(self) -> None:
        self.note.textChanged.connect(self._note_changed)
        self.note.left.connect(self.note_left)
        self.approve.clicked.connect(self._approve)
        self.strike.clicked.connect(self._strike)
        self.refer.clicked.connect(self._refer)
        self.undo.clicked.connect(self._take_back)
        self.keys.clicked.connect(self._keys)

    def show_desk(self, desk: Desk | None, *, may_decide: bool) -> None:
        """Show what can be decided about the entry on the desk."""
        self._ref = desk.entry.ref if desk is not None else None
        against = desk.against_approval if desk is not None else ()
        self._takes, self._awaited = desk is not None and (may_decide or desk.is_referred), ""
        needs_note = desk is not None and desk.needs_note and not against and may_decide
        self._can_approve = desk is not None and may_decide and not against
        self._can_strike = desk is not None and may_decide and not desk.against_strike
        self._can_refer = self._can_strike or (desk is not None and desk.is_referred)
        self.refer.setText(tr("Answer…") if desk is not None and desk.is_referred else tr("Refer…"))
        self.refer.setAccessibleName(self.refer.text())
        self.refer.updateGeometry()
        kept = self._notes.get(self._ref, "") if self._ref else ""
        if self.note.toPlainText() != kept:
            self.note.blockSignals(True)
            self.note.setPlainText(kept)
            self.note.blockSignals(False)
        self.note.setVisible(needs_note)
        self._say(self._consequence(desk, may_decide=may_decide))

    def say_held(self, why: str) -> None:
        """Say why no verdict is taken just now, and then again what each key would do."""
        self._held = why
        self._say(self._told)

    def say_awaited(self, why: str) -> None:
        """Say what has to be painted before a verdict is taken, to whoever could take one."""
        if self._takes and why != self._awaited:
            self._awaited = why
            self._say(self._told)

    def show_ready(self, *, approve: bool, strike: bool) -> None:
        """Switch the buttons on as far as what lies on the desk has been painted."""
        self.approve.setEnabled(approve and self._can_approve)
        self.strike.setEnabled(strike and self._can_strike)
        self.refer.setEnabled(strike and self._can_refer)

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Print the keys of the commands on the buttons."""
        for button, command in (
            (self.approve, "approve"),
            (self.strike, "strike"),
            (self.refer, "refer"),
            (self.undo, "take_back"),
            (self.keys, "keys"),
        ):
            button.show_key(key_of(command))

    def show_undo(self, words: str) -> None:
        """Say what taking back would undo, '' where nothing."""
        self.undo.setEnabled(bool(words))
        self.undo.setToolTip(
            tr("Take back: {words}").format(words=words)
            if words
            else tr("You have nothing to take back")
        )
        self._undo_words = words

    @property
    def undo_label(self) -> str:
        """What taking back would undo."""
        return self._undo_words

    def object_to(self, sentences: tuple[str, ...]) -> None:
        """Say what stands against what was just asked."""
        self._say(" ".join(sentences), against=True)

    def ask_note(self) -> None:
        """Put the cursor into the note."""
        self.note.show()
        self.note.setFocus()

    def note_of(self, ref: EntryRef) -> str:
        """What was typed for an entry."""
        return self._notes.get(ref, "")

    def decided(self, ref: EntryRef) -> None:
        """An entry's decision is recorded with its note: the field may forget it."""
        self._notes.pop(ref, None)

    def has_unsaved_note(self) -> bool:
        """Whether a note has been typed that no decision carries yet."""
        return any(note.strip() for note in self._notes.values())

    def forget(self) -> None:
        """Let go of everything typed."""
        self._notes.clear()
        self.show_desk(None, may_decide=False)
        self.show_ready(approve=False, strike=False)
        self.show_undo("")

    def _say(self, words: str, *, against: bool = False) -> None:
        if not against:
            self._told = words
        stands = self._held or self._awaited
        words, against = (stands, True) if stands else (words, against)
        role = "bad" if against else "muted"
        if self.consequence.property("role") != role:
            self.consequence.setProperty("role", role)
            restyle(self.consequence)
        self.consequence.setText(words)

    def _consequence(self, desk: Desk | None, *, may_decide: bool) -> str:
        if desk is None:
            return ""
        if not may_decide:
            answer = (
                tr(" {key} answers the referral.").format(key=self.refer.key)
                if desk.is_referred
                else ""
            )
            return tr("You can look at every entry; officers decide them.{answer}").format(
                answer=answer
            )
        if desk.against_strike:
            return " ".join(said(one.sentence) for one in desk.against_strike)
        strike = tr("{key} strike: comes off this list").format(key=self.strike.key).strip()
        if any(one.code == "second_officer" for one in desk.against_approval):
            return f"{said(desk.against_approval[0].sentence)}  ·  {strike}"
        if desk.against_approval:
            # The standing card says the same sentence in full, so only what follows is said here.
            return tr("Cannot be approved. {strike}.").format(strike=strike)
        ends = desk.deployment.ends_at
        start_day = moments.local(desk.deployment.starts_at).date()
        same_day = moments.local(ends).date() == start_day
        until = moments.clock(ends) if same_day else moments.stamp(ends)
        approve = (
            tr("{key} approve: stays listed until {until}")
            .format(key=self.approve.key, until=until)
            .strip()
        )
        if desk.needs_note:
            approve += tr(", with your reason")
        if desk.second_for:
            second = desk.state.state is DecisionState.WAITING
            approve += (
                tr(", as the second officer") if second else tr(", once a second officer has too")
            )
        kept = {
            DecisionState.APPROVED: tr("Approved. "),
            DecisionState.STRUCK: tr("Struck. "),
            DecisionState.REFERRED: tr("Referred. "),
            DecisionState.LAPSED: tr("Lapsed: decide again. "),
            DecisionState.WAITING: tr("Approved once. "),
            DecisionState.RECALLED: tr("Recalled. "),
        }.get(desk.state.state, "")
        if desk.is_referred and desk.referral is not None and desk.referral.to_words:
            kept = tr("Referred to {to_words}. ").format(to_words=said(desk.referral.to_words))
        return f"{kept}{approve}  ·  {strike}"

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow bar the quiet buttons go first; their keys and the menu still work."""
        needed = sum(one.sizeHint().width() for one in (self.approve, self.strike, self.refer))
        room = self.width() - needed - 60
        self.undo.setVisible(room > self.undo.sizeHint().width())
        room -= self.undo.sizeHint().width() + 8
        self.keys.setVisible(room > self.keys.sizeHint().width())

    def least_width(self) -> int:
        """The pixels under which a verdict's button would be cut."""
        buttons = (self.approve, self.strike, self.refer)
        return sum(one.sizeHint().width() for one in buttons) + 2 * 8 + 2 * 16

    def _note_changed(self) -> None:
        if self._ref is not None:
            self._notes[self._ref] = self.note.toPlainText()

    def _approve(self) -> None:
        self.asked.emit("approve")

    def _strike(self) -> None:
        self.asked.emit("strike")

    def _refer(self) -> None:
        self.asked.emit("refer")

    def _take_back(self) -> None:
        self.asked.emit("take_back")

    def _keys(self) -> None:
        self.asked.emit("keys")
