"""What nobody knows about a list, in sentences: for the screen and for the certificate.

An honest certificate says where its records were silent. The rule: nothing here names a
person, and nothing unknown is left out because it is awkward.
"""

from collections.abc import Mapping
from typing import Final

from console.domain.findings import Reason
from console.domain.manifest import DrillFacts
from console.domain.records import RECORD_TYPES, SourceReading, SourceState
from console.domain.supplements import InForce
from console.domain.whole_list import WholeList
from console.domain.wording import counted, listed

TYPE_WORDS: Final[Mapping[str, str]] = {
    "warrant": "warrants",
    "wanted": "wanted markers",
    "court_result": "court results",
    "bail": "bail",
    "custody": "arrivals in custody",
    "recall": "recalls to prison",
    "crime": "crime outcomes",
    "order": "orders",
    "missing": "missing people",
    "threat": "threat assessments",
    "notification": "notification requirements",
    "image": "custody-image retention",
    "person": "deaths and merged records",
    "contact": "what officers in the case recorded",
}


def not_known(whole: WholeList) -> tuple[str, ...]:
    """What the list rests on that nobody knows, one sentence each; printed on the certificate."""
    sentences = []
    answered = {kind for reading in whole.readings for kind in reading.answers}
    silent = [TYPE_WORDS[kind] for kind in RECORD_TYPES if kind not in answered]
    if silent:
        sentences.append(f"No record system was asked about {listed(silent)}.")
    for reading in whole.readings:
        sentences.extend(_doubts_of(reading))
    counts: dict[Reason, int] = {}
    for line in whole.approved:
        for reason in dict.fromkeys(line.reasons):
            counts[reason] = counts.get(reason, 0) + 1
    sentences.extend(
        f"{counted(counts[reason], 'approved entry', 'approved entries')} {words}"
        for reason, words in _UNKNOWN_WORDS.items()
        if reason in counts
    )
    if whole.in_force is not None:
        sentences.extend(_open_ends(whole.in_force))
    sentences.extend(_of_the_drill(whole.drill))
    return tuple(sentences)


def _open_ends(force: InForce) -> list[str]:
    """What has begun on the list in force and has not ended."""
    found = []
    if force.asked:
        found.append(
            counted(
                force.asked,
                "entry on the list in force waits for an authorising officer's answer, as the "
                "records changed.",
                "entries on the list in force wait for an authorising officer's answer, as the "
                "records changed.",
            )
        )
    if force.unconfirmed:
        found.append(
            f"{counted(force.unconfirmed, 'recall is', 'recalls are')} not confirmed off the "
            "recognition system."
        )
    return found


def _of_the_drill(drill: DrillFacts | None) -> list[str]:
    """What nobody knows about how fast a recall is."""
    if drill is None:
        return ["How long a recall takes is not known: this office has held no drill."]
    if drill.to_recall is None:
        return ["The withdrawal of the last drill led to no recall."]
    if drill.to_off is None:
        return [
            "The last drill's recall was not confirmed off the recognition system while it lasted."
        ]
    return []


_UNKNOWN_WORDS: Final[Mapping[Reason, str]] = {
    Reason.SOURCE_DOWN: "rested on a record system that could not be read.",
    Reason.STALE: "rested on a record older than its limit.",
    Reason.NO_RECORD: "had no record where one was expected.",
    Reason.CONFLICT: "had records that contradict each other.",
    Reason.CODE_UNKNOWN: "had a result code that the policy pack does not know.",
    Reason.PLACE_UNKNOWN: "had a condition whose place is not recorded.",
    Reason.IDENTITY_CONFLICT: "had records that may be another person's.",
    Reason.OWN_CASE_NEEDED: "rested on the officer's own case, as no record can support them.",
}


def _doubts_of(reading: SourceReading) -> list[str]:
    found = []
    if reading.state is SourceState.DOWN:
        last = (
            "it had never answered"
            if reading.read_at is None
            else f"its last answer is of {reading.read_at:%d %b %Y %H:%M} UTC"
        )
        found.append(f"{reading.name} could not be read; {last}.")
    if reading.state is SourceState.NEVER_ASKED:
        found.append(f"{reading.name} was never asked.")
    if reading.rejected:
        found.append(
            f"{counted(reading.rejected, 'row', 'rows')} of {reading.name} could not be read."
        )
    return found
