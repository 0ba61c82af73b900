"""Asking every source about a whole list, at the same time, with no transaction open.

One rule: a source that cannot be asked is a reading that says so, never an error that stops
the others. What one source tells of a person's cases, the courts' sources are asked about too.
"""

from __future__ import annotations

import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from console.domain.entries import Entry

MOST_AT_ONCE: Final = 6
GLANCE: Final = 0.1
"""Seconds between two looks at whether somebody wants it stopped."""
HANGS: Final = "It has still not answered what it was asked in the round before."

_OF_CASES: Final = frozenset({"court_result", "warrant", "bail"})
"""Record types that are found by a case alone, so that a case learnt late is asked about."""


def wanted_keys(entries: Iterable[Entry], this_year: int) -> WantedKeys:
    """Everything that the entries can be found by, in canonical form."""
    listed = list(entries)
    grounds = [ground for entry in listed for ground in entry.grounds]
    persons = [entry.person for entry in listed]
    cro_numbers = {each.cro_number for each in persons}
    asns = {each.asn for each in grounds}
    return WantedKeys(
        pnc_ids=_keys([read_pnc_id(each.pnc_id, this_year).canonical for each in persons]),
        cro_numbers=_keys([read_cro_number(text).canonical for text in cro_numbers]),
        nominal_refs=_keys([each.nominal_ref for each in persons]),
        custody_numbers=_keys([each.custody_number for each in persons]),
        urns=_keys([read_urn(each.urn).canonical for each in grounds]),
        asns=_keys([read_asn(text).canonical for text in asns]),
        crime_refs=_keys([each.crime_ref for each in grounds]),
        order_refs=_keys([each.order_ref for each in grounds]),
        missing_refs=_keys([each.missing_ref for each in grounds]),
        image_refs=_keys([entry.image.ref for entry in listed]),
    )


class Hanging:
    """The questions that were not answered in time, while their sources are still at them.

    Safe to ask from several threads.
    """

    def __init__(self) -> None:
        self._left: dict[str, Future[SourceAnswer]] = {}

    def hangs(self, name: str) -> bool:
        """Whether a source has not come back yet from what it was asked before."""
        left = self._left.get(name)
        return left is not None and not left.done()

    def leave(self, name: str, asked: Future[SourceAnswer]) -> None:
        """Leave a source to its question; what it answers is passed over."""
        self._left[name] = asked


class Patience(NamedTuple):
    """For how many seconds all sources together are waited for, and which hang from before."""

    seconds: float
    hanging: Hanging


def ask_all(
    specs: Sequence[SourceSpec],
    open_source: OpenSource,
    wanted: WantedKeys,
    at: datetime,
    progress: Progress,
    cancelled: Cancelled,
    patience: Patience | None = None,
) -> tuple[SourceAnswer, ...]:
    """One answer for each source, in the order given; refused only where the person stops it.

    Where patience has its end, a source that has not answered by then did not answer at all:
    what the others said cannot wait for it.
    """
    if not specs:
        return ()
    asking = _Asking(specs, open_source, at, progress, cancelled, patience)
    answers = asking.answers({spec.name: wanted for spec in specs}, 0)
    again = _about_learnt_cases(answers, wanted)
    if again:
        for name, more in asking.answers(again, len(specs)).items():
            answers[name] = _joined(answers[name], more)
    return tuple(answers[spec.name] for spec in specs)


class _Asking:
    """One asking of some sources, each in a thread of its own."""

    def __init__(
        self,
        specs: Sequence[SourceSpec],
        open_source: OpenSource,
        at: datetime,
        progress: Progress,
        cancelled: Cancelled,
        patience: Patience | None,
    ) -> None:
        self._specs, self._open_source, self._at = specs, open_source, at
        self._progress, self._cancelled, self._patience = progress, cancelled, patience
        self._ends = None if patience is None else time.monotonic() + patience.seconds

    def answers(self, questions: Mapping[str, WantedKeys], first: int) -> dict[str, SourceAnswer]:
        """The answers by source; `first` is how many sources were done before."""
        found: dict[str, SourceAnswer] = {}
        lanes = ThreadPoolExecutor(MOST_AT_ONCE, "source")
        try:
            asked: dict[Future[SourceAnswer], SourceSpec] = {}
            for spec in self._specs:
                if spec.name not in questions:
                    continue
                if self._patience is not None and self._patience.hanging.hangs(spec.name):
                    found[spec.name] = SourceAnswer(down(spec, self._at, HANGS), ())
                    continue
                question = (spec, self._open_source, questions[spec.name], self._at)
                asked[lanes.submit(_ask, *question)] = spec
            for name, answer in self._awaited(asked):
                found[name] = answer
                done = min(first + len(found), len(self._specs))
                self._progress(done, len(self._specs) + 1, f"Asked {name}")
        finally:
            # Whoever is still at it cannot be stopped, only left alone.
            lanes.shutdown(wait=False, cancel_futures=True)
        return found

    def _awaited(
        self, asked: Mapping[Future[SourceAnswer], SourceSpec]
    ) -> Iterator[tuple[str, SourceAnswer]]:
        """Each answer as it comes, and for want of patience those that do not."""
        left = set(asked)
        while left and (self._ends is None or time.monotonic() < self._ends):
            done, left = wait(left, GLANCE, FIRST_COMPLETED)
            if self._cancelled():
                raise refusal("cancelled", "The check was stopped; nothing was changed.")
            for future in done:
                yield asked[future].name, future.result()
        if self._patience is not None:
            late = f"It did not answer within {self._patience.seconds:g} seconds."
            for future in left:
                self._patience.hanging.leave(asked[future].name, future)
                yield asked[future].name, SourceAnswer(down(asked[future], self._at, late), ())


def _about_learnt_cases(
    answers: Mapping[str, SourceAnswer], wanted: WantedKeys
) -> dict[str, WantedKeys]:
    """What to ask each source again: the cases that only other sources' rows named.

    A crime or a picture may name a case that its entry does not. A source's own rows are not
    asked about again, because it gave the court results of their cases with them; an ASN
    counts where its row names no case. One such round is enough: it names cases alone.
    """
    urns = {row.urn for answer in answers.values() for row in answer.records}
    asns = {row.asn for answer in answers.values() for row in answer.records if not row.urn}
    urns = urns.difference(wanted.urns, ("",))
    asns = asns.difference(wanted.asns, ("",))
    found: dict[str, WantedKeys] = {}
    if not urns and not asns:
        return found
    for name, answer in answers.items():
        reading = answer.reading
        if reading.state is SourceState.ANSWERED and not _OF_CASES.isdisjoint(reading.answers):
            own = {row.urn for row in answer.records}
            keys = WantedKeys(urns=tuple(sorted(urns - own)), asns=tuple(sorted(asns)))
            if keys.urns or keys.asns:
                found[name] = keys
    return found


def _joined(first: SourceAnswer, more: SourceAnswer) -> SourceAnswer:
    """Two answers of one source as one, as old as the older; down where the second failed."""
    if more.reading.state is not SourceState.ANSWERED:
        return more
    records = list(dict.fromkeys((*first.records, *more.records)))
    known = [each for each in (first.reading.read_at, more.reading.read_at) if each is not None]
    reading = replace(
        first.reading,
        read_at=min(known) if len(known) > 1 else None,
        rows=len(records),
        # A file counts the same bad rows at each asking, so a sum would count them twice.
        rejected=max(first.reading.rejected, more.reading.rejected),
    )
    problems = tuple(dict.fromkeys((*first.problems, *more.problems)))
    return SourceAnswer(reading, records, problems)


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
    """Each once, in order: a list is half in order as it is, and a set would undo that."""
    return tuple(sorted(dict.fromkeys(filter(None, values))))
