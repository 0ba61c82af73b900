"""How standings and decisions look wherever they are shown: word, mark and tone."""

from __future__ import annotations

from typing import Final

from console.domain.decisions import DecisionState
from console.domain.findings import VERDICT_WORDS, Verdict
from console.ui.queue_filter import STATE_WORDS
from console.ui.tokens import Tone
from console.ui.tongue import later, said, tr

LOOK_OF_STANDING: Final[dict[Verdict | None, tuple[str, str, Tone]]] = {
    Verdict.SUPPORTED: (VERDICT_WORDS[Verdict.SUPPORTED], "check", Tone.GOOD),
    Verdict.JUDGE: (VERDICT_WORDS[Verdict.JUDGE], "question", Tone.WARN),
    Verdict.NOT_LAWFUL: (VERDICT_WORDS[Verdict.NOT_LAWFUL], "cross", Tone.BAD),
    None: (later("Not checked"), "dash", Tone.QUIET),
}
LOOK_OF_STATE: Final[dict[DecisionState, tuple[str, str, Tone]]] = {
    DecisionState.APPROVED: (STATE_WORDS[DecisionState.APPROVED], "check", Tone.GOOD_SOLID),
    DecisionState.STRUCK: (STATE_WORDS[DecisionState.STRUCK], "cross", Tone.BAD_SOLID),
    DecisionState.REFERRED: (STATE_WORDS[DecisionState.REFERRED], "refer", Tone.INFO),
    DecisionState.LAPSED: (STATE_WORDS[DecisionState.LAPSED], "undo", Tone.WARN),
    DecisionState.WAITING: (STATE_WORDS[DecisionState.WAITING], "second", Tone.INFO),
    DecisionState.RECALLED: (STATE_WORDS[DecisionState.RECALLED], "bang", Tone.BAD_SOLID),
}


def look_of_standing(standing: Verdict | None) -> tuple[str, str, Tone]:
    """The pill of a standing, in the language of the screen."""
    words, mark, tone = LOOK_OF_STANDING[standing]
    return said(tr(words)), mark, tone


def look_of_state(state: DecisionState) -> tuple[str, str, Tone]:
    """The pill of a decision, in the language of the screen."""
    words, mark, tone = LOOK_OF_STATE[state]
    return tr(words), mark, tone
