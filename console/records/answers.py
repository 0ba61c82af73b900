"""How a source's answer is made up, whichever kind of source it is.

A source that cannot be read answers with state down and one sentence; it never raises.
"""

from collections.abc import Sequence
from datetime import datetime

from console.domain.records import Record, SourceReading, SourceState
from console.services.contracts import SourceAnswer, SourceSpec


def answered(
    spec: SourceSpec,
    records: Sequence[Record],
    *,
    read_at: datetime,
    asked_at: datetime,
    rejected: int = 0,
    problems: tuple[str, ...] = (),
) -> SourceAnswer:
    """An answer with rows; `read_at` is when their content was true.

    Rows of a type that the source does not speak for are kept and told of: they can end a
    ground, and support none.
    """
    strange = sorted({row.record_type for row in records} - set(spec.answers))
    told = tuple(
        f"{spec.name} gives {name} rows, but is not set to answer for them: "
        "they can end a ground and support none."
        for name in strange
    )
    reading = SourceReading(
        name=spec.name,
        kind=spec.kind,
        answers=spec.answers,
        silence=spec.silence,
        state=SourceState.ANSWERED,
        read_at=read_at,
        asked_at=asked_at,
        rows=len(records),
        live=spec.live,
        rejected=rejected,
    )
    return SourceAnswer(reading, records, problems + told)


def down(spec: SourceSpec, sentence: str, asked_at: datetime) -> SourceAnswer:
    """An answer without rows: the source could not be read, and why."""
    reading = SourceReading(
        name=spec.name,
        kind=spec.kind,
        answers=spec.answers,
        silence=spec.silence,
        state=SourceState.DOWN,
        read_at=None,
        asked_at=asked_at,
        rows=0,
        live=spec.live,
        problem=sentence,
    )
    return SourceAnswer(reading, (), (sentence,))
