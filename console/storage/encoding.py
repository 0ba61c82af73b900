"""Values as JSON text and back, for the parts of a value that no query asks about.

Every kind of value that is kept whole has its converter declared here, so that a change of
shape is seen in one place.  What cannot be read back raises msgspec's DecodeError, which the
store reports as a damaged office and never as half a value.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Final

import msgspec

from console.domain.deployments import Deployment
from console.domain.entries import Entry
from console.domain.findings import EntryStanding
from console.domain.records import Record, SourceReading
from console.services.kept import SourceSpec

DecodeError: Final = msgspec.DecodeError
"""What every decoder here raises on text that is not the value it should be."""

_ENCODER: Final = msgspec.json.Encoder()

_AT_ONCE: Final = 500

DEPLOYMENT: Final = msgspec.json.Decoder(Deployment)
ENTRY: Final = msgspec.json.Decoder(Entry)
RECORD: Final = msgspec.json.Decoder(Record)
STANDING: Final = msgspec.json.Decoder(EntryStanding)
READING: Final = msgspec.json.Decoder(SourceReading)
SOURCE: Final = msgspec.json.Decoder(SourceSpec)
NAMES: Final = msgspec.json.Decoder(tuple[str, ...])


def encode(value: object) -> str:
    """A value as JSON text."""
    return _ENCODER.encode(value).decode()


def encode_many(values: Sequence[object]) -> Iterator[bytes]:
    """Values as JSON, a line for each, some hundred lines at a time.

    Of records, which hold no sets, the same for the same values. A list's are 20 MB: a part at a
    time is taken from memory that is at hand, and is still near the processor when it is written.
    """
    for first in range(0, len(values), _AT_ONCE):
        yield _ENCODER.encode_lines(values[first : first + _AT_ONCE])


def lines_of(encoded: Iterable[bytes]) -> Iterator[str]:
    """Each value's text of what `encode_many` gave: JSON has no line's end inside."""
    return chain.from_iterable(some[:-1].decode().split("\n") for some in encoded)


@contextmanager
def in_bulk() -> Iterator[None]:
    """Put cyclic garbage collection off while many values are made at once.

    Values hold no cycles, and walking over each new one again and again costs four times what
    making it does.  Two threads at this together are harmless: collection comes back when one
    of them ends.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
