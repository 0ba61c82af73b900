"""What a recognition system is told of a recall, and the receipt by which it answers.

A message is named after what it says, so that sending it again is the same message.  The rule:
a receipt counts only for the recall that it names, by deployment, number, reference and digest.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, NamedTuple

from console.domain.canonical import canonical_json, load, parse_canonical

FORMAT: Final = "watch-list recall/1"
RECEIPT_FORMAT: Final = "watch-list recall receipt/1"
MOST_RECEIPT_BYTES: Final = 20_000
MOST_MESSAGE_BYTES: Final = 20_000
CLOCK_LEEWAY: Final = timedelta(minutes=5)
"""How far ahead of ours the clock of a recognition system may be."""


class Off(Enum):
    """What a recognition system says it did."""

    REMOVED = "removed"
    NOT_HELD = "not_held"
    """It did not hold the reference, or no longer."""


@dataclass(frozen=True, slots=True)
class RecallMessage:
    """One recall as a system is told it: which reference has to go, and never why.

    `hand_over` is the full hand-over whose references these are; `number` the recall's own.
    """

    format: str
    deployment: str
    hand_over: int
    number: int
    reference: str
    recalled_at: datetime

    def canonical(self) -> bytes:
        """The bytes that are sent, digested and signed."""
        return canonical_json(self)

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, in hexadecimal: what a receipt has to repeat."""
        return hashlib.sha256(self.canonical()).hexdigest()

    @property
    def id(self) -> str:
        """The message's own name: the same for the same message, however often it is sent."""
        return f"R{self.number}-{self.digest()[:24]}"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a recognition system answers; `off_at` is since when the entry is off it."""

    deployment: str
    number: int
    reference: str
    digest: str
    state: Off
    off_at: datetime


class Sent(NamedTuple):
    """A message as it lies in a file: what it says, with the name, digest and signature beside."""

    message: RecallMessage
    id: str
    digest: str
    signature: str


def read_sent(data: bytes) -> Sent:
    """Read a message as a system is sent it.

    Raises ValueError, with a phrase, for anything else, more than the four texts among it: what
    is not signed is not told.
    """
    said = load(data)
    if not isinstance(said, dict) or set(said) != {"id", "digest", "signature", "recall"}:
        raise ValueError("it is not an object with id, digest, signature and recall")
    texts = {name: value for name, value in said.items() if isinstance(value, str)}
    if len(texts) != len(said):
        raise ValueError("id, digest, signature or recall is no text")
    message = parse_canonical(texts["recall"].encode("utf-8", "surrogatepass"), RecallMessage)
    if message.format != FORMAT:
        raise ValueError("it is in another format")
    return Sent(message, texts["id"], texts["digest"], texts["signature"])


_NAMES: Final = ("deployment", "number", "reference", "digest")


def read_receipt(said: object) -> Receipt:
    """The receipt that a system's JSON value says.

    Raises ValueError, with a phrase, for anything else; what it adds beside is passed over.
    """
    if not isinstance(said, dict):
        raise ValueError("it is not an object")
    if said.get("format") != RECEIPT_FORMAT:
        raise ValueError("it is not in the format of a receipt")
    deployment, number, reference, digest = (said.get(name) for name in _NAMES)
    state, off_at = said.get("state"), said.get("off_at")
    if not isinstance(number, int) or isinstance(number, bool):
        raise ValueError("it names no recall's number")
    if not (isinstance(deployment, str) and isinstance(reference, str) and isinstance(digest, str)):
        raise ValueError("it does not name a recall")
    if not isinstance(state, str) or state not in {each.value for each in Off}:
        raise ValueError("it does not say that the entry is off")
    return Receipt(deployment, number, reference, digest, Off(state), _moment(off_at))


def against(receipt: Receipt, message: RecallMessage, at: datetime) -> str:
    """Why a receipt does not count for a message at this moment, as a phrase; '' where it does."""
    ours = (message.deployment, message.number, message.reference, message.digest())
    theirs = (receipt.deployment, receipt.number, receipt.reference, receipt.digest)
    for name, mine, said in zip(_NAMES, ours, theirs, strict=True):
        if mine != said:
            return f"it names another {name}"
    if receipt.off_at > at + CLOCK_LEEWAY:
        return "it is dated in the future"
    if receipt.state is Off.REMOVED and receipt.off_at < message.recalled_at - CLOCK_LEEWAY:
        return "it is dated before the recall"
    return ""


def _moment(said: object) -> datetime:
    if not isinstance(said, str) or len(said) > 40:
        raise ValueError("it has no time")
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        raise ValueError("its time cannot be read") from None
    if moment.tzinfo is None:
        raise ValueError("its time has no offset")
    return moment
