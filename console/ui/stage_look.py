"""How the stages of a deployment look, wherever one is shown: a word, a shape, a tone."""

from __future__ import annotations

from typing import Final

from console.domain.deployments import Stage
from console.ui.tokens import Tone
from console.ui.tongue import later

STAGE_LOOK: Final = {
    Stage.DRAFT: (later("Draft"), "note", Tone.QUIET),
    Stage.IN_REVIEW: (later("In review"), "review", Tone.INFO),
    Stage.SIGNED: (later("Signed"), "check", Tone.GOOD),
    Stage.RELEASED: (later("Released"), "check", Tone.GOOD),
    Stage.LIVE: (later("Live"), "watch", Tone.GOOD_SOLID),
    Stage.ENDED: (later("Ended"), "bang", Tone.WARN),
    Stage.ERASED: (later("Erased"), "dash", Tone.QUIET),
    Stage.CANCELLED: (later("Cancelled"), "cross", Tone.QUIET),
}
