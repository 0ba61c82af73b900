"""Values as JSON text and back, for the parts of a value that no query asks about.

Every kind of value that is kept whole has its converter declared here, so that a change of
shape is seen in one place.  What cannot be read back raises msgspec's DecodeError, which the
store reports as a damaged office and never as half a value.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
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

encode_lines: Final = _ENCODER.encode_lines
"""Values as JSON, a line for each; of records, which hold no sets, the same for the same value."""

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
