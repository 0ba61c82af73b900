"""What somebody chose about the window, kept and carried out: colours, text, keys, motion.

A file that cannot be written costs nothing but its keeping: what was chosen holds all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.ui.theme import TEXT_SCALES, Theme
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from console.ui.command_actions import CommandActions
    from console.ui.motion import Motion
    from console.ui.preferences import Preferences, PreferencesFile

NOT_KEPT: Final = later(
    "Your settings could not be written to your own folder; they hold until you close the console."
)


class Chosen:
    """Carries preferences out."""

    def __init__(
        self, kept: PreferencesFile, theme: Theme, keys: CommandActions, motion: Motion
    ) -> None:
        self._kept, self._theme, self._keys, self._motion = kept, theme, keys, motion

    def begin(self, chosen: Preferences) -> None:
        """Carry out what was kept; the theme has its part already."""
        self._keys.bind(chosen)
        self._motion.choose(chosen.motion)

    def take(self, before: Preferences, now: Preferences) -> tuple[str, ...]:
        """Carry out what differs and keep it; gives what could not be done, in sentences."""
        if (before.scheme, before.text_scale) != (now.scheme, now.text_scale):
            self._theme.choose(now.scheme, now.text_scale)
        if (before.keys, before.single_letters) != (now.keys, now.single_letters):
            self._keys.bind(now)
        self._motion.choose(now.motion)
        try:
            self._kept.keep(now)
        except OSError:
            return (tr(NOT_KEPT),)
        return ()


def next_scale(now: int, step: int) -> int:
    """The text scale one step larger or smaller, in per cent."""
    nearest = min(TEXT_SCALES, key=lambda one: abs(one - now))
    return TEXT_SCALES[min(max(TEXT_SCALES.index(nearest) + step, 0), len(TEXT_SCALES) - 1)]
