"""The recall slip: one page for a van without a network, and the code that is read back from it.

Every slip holds all recalls of its hand-over that are not confirmed yet, so that only the newest
has to be applied.  The rule: what is read back is not on the slip. Each entry carries a mark that
only the recognition system shows, and who reads the marks back had each entry before them.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NamedTuple

from console.domain import short_codes
from console.domain.canonical import canonical_json
from console.domain.handover import MARK_SYMBOLS

FORMAT: Final = "watch-list recall slip/1"
MOST_LINES: Final = 96
"""How many codes stand on one page that can still be read and keyed in."""

MACHINE_SYMBOLS: Final = 8
MOST_PAYLOAD: Final = 4_000
"""How many characters the largest square says at the most."""

_PARTS: Final = 9
_DIGITS: Final = re.compile(r"\d{1,9}( \d{1,9}){2}", re.ASCII)
_LINE: Final = re.compile(r"(\d{1,9})\.([A-Z0-9]{1,29})", re.ASCII)
_PLAIN: Final = re.compile(r"[A-Z0-9 ./:-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One recall on a slip: its number, and the reference that has to go."""

    recall: int
    reference: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One recall slip; `replaces` is the number of the slip whose place it takes, or 0.

    `hand_over` is the full hand-over whose references stand on it, `manifest` the SHA-256 of
    that hand-over's manifest.
    """

    format: str
    deployment: str
    hand_over: int
    manifest: str
    number: int
    replaces: int
    issued_at: datetime
    lines: tuple[SlipLine, ...]

    def canonical(self) -> bytes:
        """The bytes that are signed."""
        return canonical_json(self)

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()


class ReadBack(NamedTuple):
    """Whether what was read back proves that a slip was applied; the lines that it misses.

    `lines` count from 1; none are named where nothing can be told of them.
    """

    holds: bool
    lines: tuple[int, ...] = ()
    sentence: str = ""


def replaces_words(number: int, replaces: int) -> str:
    """What stands under a slip's number: "Slip 3 replaces slip 2"."""
    if replaces:
        return f"Slip {number} replaces slip {replaces}. Throw slip {replaces} away."
    return f"Slip {number} replaces no other."


def payload(slip: Slip, signature: str) -> str:
    """What the QR code says: the slip and its signature, in characters that QR codes pack well.

    `WLR1*deployment*hand-over*manifest*slip*replaces*time*recall.reference+…*signature`; what a
    deployment's reference has beside capitals, digits, space and `./:-` stands as `%` and two
    hexadecimal digits for each byte.
    """
    said = (
        "WLR1",
        _packed(slip.deployment),
        str(slip.hand_over),
        slip.manifest.upper(),
        str(slip.number),
        str(slip.replaces),
        f"{slip.issued_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        "+".join(f"{line.recall}.{line.reference}" for line in slip.lines),
        signature,
    )
    return "*".join(said)


def read_payload(text: str) -> tuple[Slip, str]:
    """A slip and its signature from what a square says; the reverse of `payload`.

    Raises ValueError, with a phrase, for anything that `payload` would not write for that slip.
    """
    parts = text.split("*")
    if len(text) > MOST_PAYLOAD or len(parts) != _PARTS or parts[0] != "WLR1":
        raise ValueError("it is not what the square of a recall slip says")
    lines = [_LINE.fullmatch(each) for each in parts[7].split("+")]
    if not _DIGITS.fullmatch(" ".join((parts[2], *parts[4:6]))) or None in lines:
        raise ValueError("its numbers or its codes cannot be read")
    try:
        at = datetime.strptime(parts[6], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        slip = Slip(
            FORMAT,
            _unpacked(parts[1]),
            int(parts[2]),
            parts[3].lower(),
            int(parts[4]),
            int(parts[5]),
            at,
            tuple(SlipLine(int(each[1]), each[2]) for each in lines if each is not None),
        )
        again = payload(slip, parts[8])
    except ValueError:
        raise ValueError("its time or its deployment cannot be read") from None
    if again != text:
        raise ValueError("it is not written as a recall slip writes it")
    return slip, parts[8]


def _packed(text: str) -> str:
    return "".join(
        each if _PLAIN.fullmatch(each) else "".join(f"%{byte:02X}" for byte in each.encode())
        for each in text
    )


def _unpacked(text: str) -> str:
    """The reverse of `_packed`; raises ValueError where the bytes are no text."""
    said = re.sub(r"%([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), text)
    return said.encode("latin-1").decode()


def by_hand(slip: Slip, marks: Mapping[str, str]) -> str:
    """What an operator reads back: the mark of each line, in the slip's order."""
    return "".join(marks[line.reference] for line in slip.lines)


def by_machine(slip: Slip, marks: Mapping[str, str]) -> str:
    """What a system that scans slips shows once it has applied one: a code with its check."""
    said = f"{slip.digest()}\n{by_hand(slip, marks)}"
    number = int.from_bytes(hashlib.sha256(said.encode()).digest()[:16], "big")
    return short_codes.with_check(short_codes.write(number, MACHINE_SYMBOLS))


def read_back(slip: Slip, marks: Mapping[str, str], typed: str) -> ReadBack:
    """Whether the typed code, in any letter case and spacing, proves that the slip was applied.

    Of a slip without lines nothing does, as an empty code would be the right one.
    """
    if not slip.lines:
        return ReadBack(
            False, (), f"Slip {slip.number} has no lines; nothing proves that it was applied."
        )
    said = short_codes.plain(typed)
    whole = by_hand(slip, marks)
    if said in (whole, by_machine(slip, marks)):
        return ReadBack(True)
    if len(said) != len(whole):
        return ReadBack(
            False,
            (),
            f"Slip {slip.number} is read back with {len(whole)} characters, {MARK_SYMBOLS} for "
            f"each of its {len(slip.lines)} lines; {len(said)} were given. Read the marks again.",
        )
    wrong = tuple(
        place
        for place, line in enumerate(slip.lines, 1)
        if said[(place - 1) * MARK_SYMBOLS : place * MARK_SYMBOLS] != marks[line.reference]
    )
    first = ", ".join(str(each) for each in wrong[:8])
    return ReadBack(
        False,
        wrong,
        f"The marks of line {first} of slip {slip.number} are not those of its entries. Look at "
        "the entries again on the system and read their marks back.",
    )
