"""The dialog that asks what became of a package of which nobody knows whether it left.

Neither answer is chosen beforehand, and it says what follows from each.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from console.services.ending import Settled
from console.services.kept import Changes
from console.services.words_kept import NOT_KEPT
from console.ui import moments
from console.ui.doing_sheet import Doing, is_reason, needed_words, note_field
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.deployments import DeploymentRef
    from console.services.kept_handover import HandedOver
    from console.ui.page import Frame, Parts

ANSWERS: Final = (
    (True, later("It left: somebody has it, or had it")),
    (False, later("It never left, and nobody has it")),
)


class LeftSheet(Doing):
    """Say whether a package left."""

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        ref: DeploymentRef,
        handed: HandedOver,
        parent: QWidget,
    ) -> None:
        self._parts, self._ref, self._handed = parts, ref, handed
        super().__init__(
            frame,
            tr("Say whether a package left"),
            tr(
                "Hand-over {number} for {recipient}, begun {at}, does not lie in {folder}, and "
                "nobody knows whether it left. If it left, its recalls go on being owed. If you "
                "say that it never left, nobody is told of its recalls any more: say so only "
                "where you know it."
            ).format(
                number=handed.number,
                recipient=handed.recipient,
                at=moments.stamp(handed.begun_at),
                folder=handed.folder,
            ),
            parent,
        )
        self.left = QComboBox()
        for answer, words in ANSWERS:
            self.left.addItem(tr(words), answer)
        self.left.setCurrentIndex(-1)
        self.left.setPlaceholderText(tr("Pick what became of it"))
        self.note = note_field(self.offer)
        self.fields.add(tr("What became of it"), self.left)
        self.fields.add(tr("How you know"), self.note, needed_words())
        self.left.setFocus()
        self.left.currentIndexChanged.connect(self.offer)

    @override
    def is_ready(self) -> bool:
        return self.left.currentIndex() >= 0 and is_reason(self.note)

    @override
    def told(self, result: object) -> tuple[str, str]:
        if isinstance(result, Settled) and not result.words_kept:
            noted = tr("What became of hand-over {number} is noted.").format(
                number=self._handed.number
            )
            return noted, said(NOT_KEPT)
        return "", ""

    @override
    def changes_of(self, result: object) -> Changes:
        return result.changes if isinstance(result, Settled) else Changes()

    @override
    def work(self) -> Callable[[], Settled]:
        return partial(
            self._parts.handover.say_left,
            self._frame.who,
            self._ref,
            self._handed.number,
            self.note.toPlainText().strip(),
            left=bool(self.left.currentData()),
        )
