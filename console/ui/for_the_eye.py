"""Turning and brightening a picture for the eye alone.

One rule: what is kept is never touched. A look is a value beside the picture, told in words on
the screen for as long as it is on, and gone with the entry that it was made for.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtGui import QImage

from console.ui.tongue import tr

STEPS: Final = 4
"""How many steps brightness and contrast go either way."""

_AT_ONCE: Final = 1 << 20
"""Bytes that are changed before other threads get their turn."""


class Look(NamedTuple):
    """Quarter turns clockwise (0 to 3), steps of brightness and of contrast (-4 to 4)."""

    turns: int = 0
    brightness: int = 0
    contrast: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether the picture is seen as it is kept."""
        return self == PLAIN

    @property
    def changes_tone(self) -> bool:
        """Whether its colours are not those that are kept."""
        return bool(self.brightness or self.contrast)

    def turned(self, quarters: int) -> Look:
        """Turned further, clockwise."""
        return self._replace(turns=(self.turns + quarters) % 4)

    def brightened(self, steps: int) -> Look:
        """Brighter, or darker below zero."""
        return self._replace(brightness=_kept(self.brightness + steps))

    def contrasted(self, steps: int) -> Look:
        """With more contrast, or less below zero."""
        return self._replace(contrast=_kept(self.contrast + steps))


PLAIN: Final = Look()


def look_words(look: Look, key: str) -> str:
    """What is done to the picture for the eye, and the key that puts it back; '' for nothing."""
    if look.is_plain:
        return ""
    told = [tr("turned {degrees}°").format(degrees=90 * look.turns)] if look.turns else []
    if look.brightness:
        more = tr("brighter {count}") if look.brightness > 0 else tr("darker {count}")
        told.append(more.format(count=abs(look.brightness)))
    if look.contrast:
        more = tr("more contrast {count}") if look.contrast > 0 else tr("less contrast {count}")
        told.append(more.format(count=abs(look.contrast)))
    words = ", ".join(told)
    back = tr(" · {key} puts it back").format(key=key) if key else ""
    return tr("{words}: for your eye only{back}").format(
        words=words[0].upper() + words[1:], back=back
    )


def tone_table(look: Look) -> bytes:
    """What each of the 256 values of a colour is shown as."""
    gamma = 2 ** (-look.brightness / STEPS)
    slope = 2 ** (look.contrast / STEPS)
    values = (((value / 255) ** gamma - 0.5) * slope + 0.5 for value in range(256))
    return bytes(min(max(round(255 * value), 0), 255) for value in values)


def toned(image: QImage, look: Look) -> QImage:
    """A copy of a picture in other tones; safe on any thread."""
    made = image.convertToFormat(QImage.Format.Format_RGB32).copy()
    table, pixels = tone_table(look), memoryview(made.bits())
    for start in range(0, len(pixels), _AT_ONCE):
        part = pixels[start : start + _AT_ONCE]
        part[:] = bytes(part).translate(table)
    return made


def _kept(steps: int) -> int:
    return min(max(steps, -STEPS), STEPS)
