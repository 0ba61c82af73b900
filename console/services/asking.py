"""Asking every source about a whole list, at the same time, with no transaction open.

One rule: a source that cannot be asked is a reading that says so, never an error that stops
the others.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import datetime
from typing import Final

from console.domain.entries import Entry
from console.domain.identifiers import read_asn, read_cro_number, read_pnc_id, read_urn
from console.domain.records import SourceReading, SourceState
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.services.contracts import (
    Cancelled,
    OpenSource,
    Progress,
    SourceAnswer,
    SourceSpec,
    WantedKeys,
)

MOST_AT_ONCE: Final = 6


def wanted_keys(entries: Iterable[Entry], this_year: int) -> WantedKeys:
    """Everything that the entries can be found by, in canonical form."""
    listed = list(entries)
    grounds = [ground for entry in listed for ground in entry.grounds]
    persons = [entry.person for entry in listed]
    return WantedKeys(
        pnc_ids=_keys(read_pnc_id(each.pnc_id, this_year).canonical for each in persons),
        cro_numbers=_keys(read_cro_number(each.cro_number).canonical for each in persons),
        nominal_refs=_keys(each.nominal_ref for each in persons),
        custody_numbers=_keys(each.custody_number for each in persons),
        urns=_keys(read_urn(each.urn).canonical for each in grounds),
        asns=_keys(read_asn(each.asn).canonical for each in grounds),
        crime_refs=_keys(each.crime_ref for each in grounds),
        order_refs=_keys(each.order_ref for each in grounds),
        missing_refs=_keys(each.missing_ref for each in grounds),
        image_refs=_keys(entry.image.ref for entry in listed),
    )


def ask_all(
    specs: Sequence[SourceSpec],
    open_source: OpenSource,
    wanted: WantedKeys,
    at: datetime,
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[SourceAnswer, ...]:
    """One answer for each source, in the order given; refused only where the person stops it."""
    if not specs:
        return ()
    with ThreadPoolExecutor(min(MOST_AT_ONCE, len(specs)), "source") as lanes:
        asked = {lanes.submit(_ask, spec, open_source, wanted, at): spec for spec in specs}
        answers: dict[str, SourceAnswer] = {}
        for done, future in enumerate(as_completed(asked), 1):
            if cancelled():
                lanes.shutdown(wait=False, cancel_futures=True)
                raise refusal("cancelled", "The check was stopped; nothing was changed.")
            name = asked[future].name
            answers[name] = future.result()
            progress(done, len(specs) + 1, f"Asked {name}")
    return tuple(answers[spec.name] for spec in specs)


def _ask(
    spec: SourceSpec, open_source: OpenSource, wanted: WantedKeys, at: datetime
) -> SourceAnswer:
    try:
        return open_source(spec).read(wanted, at)
    except (RefusedError, OutOfReachError) as trouble:
        return SourceAnswer(down(spec, at, str(trouble)), ())


def down(spec: SourceSpec, at: datetime, problem: str) -> SourceReading:
    """The reading of a source that could not be asked."""
    return SourceReading(
        name=spec.name,
        kind=spec.kind,
        answers=spec.answers,
        silence=spec.silence,
        state=SourceState.DOWN,
        read_at=None,
        asked_at=at,
        rows=0,
        live=spec.live,
        problem=problem,
    )


def _keys(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
