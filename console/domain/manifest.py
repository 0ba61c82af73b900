"""What was signed: the content of a compliance certificate, in one canonical form.

The certificate's pages are laid out from these values and nothing else, and these values are
attached to it as `manifest.json`.  The rule: counts, times, digests and sentences only; nothing
here names, shows or identifies a person who is listed.

Form 2 says also what was recalled, what changed since the certificate before, for which window
alone it is valid, and what the last drill measured.  Certificates of form 1 are read, laid out
and hashed as they were written.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import median_low
from typing import Final

from console.domain.canonical import Json, canonical_json, load, plain, shaped
from console.domain.refusals import refusal

FORMAT_NAME: Final = "watch-list compliance certificate"
FIRST_FORM: Final = "1"
FORMAT_VERSION: Final = "2"
FORMS: Final = (FIRST_FORM, FORMAT_VERSION)
VALIDITY: Final = (
    "Valid for this window only. Outside it, and as soon as a supplementary certificate "
    "supersedes this one, it authorises nothing."
)
INTERNAL: Final = "internal"
DISCLOSABLE: Final = "disclosable"
MOST_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class DeploymentFacts:
    """Who asks for the deployment, why, where, when and for whom, in the words to be printed.

    ``force`` is the force's code or name; ``point`` is "latitude, longitude" (WGS 84) or empty;
    ``categories`` are lines such as "A  Wanted by the courts"; ``ceiling`` counts entries.
    """

    reference: str
    operation: str
    force: str
    objective: str
    use_case: str
    place: str
    point: str
    starts_at: datetime
    ends_at: datetime
    categories: tuple[str, ...]
    ceiling: int


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """The policy pack that the standings rest on; ``sha256`` is of its bytes, in hexadecimal."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries of one kind (a category, an age band, a picture source) went which way.

    An entry with grounds in two categories counts once in each of them.
    """

    code: str
    words: str
    proposed: int
    approved: int
    struck: int
    referred: int
    recalled: int = 0


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many entries went for one reason, by its code, with its plain words."""

    code: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class SpecialCount:
    """Decisions that needed more than a record: children, pictures kept, reasoned approvals."""

    code: str
    words: str
    approved: int
    struck: int


@dataclass(frozen=True, slots=True)
class CheckAges:
    """How old, in seconds, the checks of the approved entries were at the drafting."""

    oldest: int
    median: int
    newest: int


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """One records system: ``state`` in plain words, when it was read, and what it speaks for."""

    name: str
    kind: str
    state: str
    read_at: datetime | None
    rows: int | None
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandCount:
    """How many people took part in one way ("proposed", "decided"), and in how many entries."""

    part: str
    people: int
    entries: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What the authorising officer states, and how they chose to be named."""

    text: str
    name: str
    rank: str
    number: str

    @property
    def signer(self) -> str:
        """Rank, number and name on one line."""
        return " ".join(part for part in (self.rank, self.number, self.name) if part)


@dataclass(frozen=True, slots=True)
class ListRoot:
    """The root over the salted entries, in hexadecimal, and how many entries it stands for."""

    leaves: int
    root: str


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of the audit log when the certificate was drafted."""

    sequence: int
    digest: str


@dataclass(frozen=True, slots=True)
class Component:
    """One part of the software that laid the pages out, and its version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed on the list since the certificate that this one supersedes.

    ``since`` is that certificate's number and ``listed_before`` how many entries it listed.
    ``removed`` were recalled since then, ``added`` are listed here and were not on the list any
    more, or never; ``returned`` were both, recalled and approved again.
    """

    since: str
    listed_before: int
    removed: int
    added: int
    returned: int
    removed_by_reason: tuple[ReasonCount, ...]


@dataclass(frozen=True, slots=True)
class DrillFacts:
    """What the office's last drill measured, in seconds, of one invented withdrawal.

    ``at`` is when the record changed and ``deployment`` the exercise that it was tried on;
    ``watched_every`` how often records were asked, ``waited`` how long the drill went on.
    ``to_seen`` runs from the change until the console saw it, ``to_recall`` until the entry was
    recalled, and ``to_off`` from the recall until it was confirmed off the recognition system;
    None for what did not happen.
    """

    at: datetime
    deployment: str
    watched_every: int
    waited: int
    to_seen: int | None
    to_recall: int | None
    to_off: int | None


@dataclass(frozen=True, slots=True)
class CertificateContent:
    """Everything that a certificate states; the same content always makes the same document.

    ``categories`` is empty in the disclosable edition, and ``withheld`` then says what is left
    out and why.  ``stale_caught`` counts entries struck because their ground had ended while
    the person was still marked.  ``renderer`` names the software that lays the pages out.
    ``supersedes`` is the SHA-256 of an earlier certificate's file, or empty; ``difference`` then
    says what changed since.  ``recalled`` counts entries that were taken off the list in force
    and are off it still; ``validity`` says for when it is valid.
    """

    format_name: str
    format_version: str
    edition: str
    number: str
    exercise: bool
    deployment: DeploymentFacts
    policy: PolicyFacts
    proposed: int
    approved: int
    struck: int
    referred: int
    struck_by_reason: tuple[ReasonCount, ...]
    categories: tuple[Tally, ...]
    age_bands: tuple[Tally, ...]
    picture_sources: tuple[Tally, ...]
    special: tuple[SpecialCount, ...]
    stale_caught: int
    check_ages: CheckAges | None
    sources: tuple[SourceFacts, ...]
    not_known: tuple[str, ...]
    withheld: tuple[str, ...]
    hands: tuple[HandCount, ...]
    statement: Statement
    list_root: ListRoot
    log_head: LogHead
    drafted_at: datetime
    valid_from: datetime
    valid_until: datetime
    supersedes: str
    software: str
    renderer: tuple[Component, ...]
    recalled: int = 0
    difference: Difference | None = None
    validity: str = ""
    drill: DrillFacts | None = None

    def canonical(self) -> bytes:
        """Return the bytes that are hashed, signed and attached (canonical JSON in UTF-8)."""
        if self.format_version == FIRST_FORM:
            return canonical_json(_without_later_parts(self))
        return canonical_json(self)

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()


def check_ages(seconds: Sequence[int]) -> CheckAges | None:
    """Oldest, median (the lower of two middles) and newest age; None where nothing was checked."""
    if not seconds:
        return None
    return CheckAges(max(seconds), median_low(seconds), min(seconds))


def disclosable(content: CertificateContent, reason: str) -> CertificateContent:
    """Return the edition without the numbers that would harm an operation.

    What each category and each reason contributed is left out, and ``reason`` (one sentence,
    with the law) says so on the page; every total, the root and the log head stay.
    """
    return replace(
        content,
        edition=DISCLOSABLE,
        deployment=replace(content.deployment, point=""),
        categories=(),
        struck_by_reason=(),
        special=(),
        difference=(
            None
            if content.difference is None
            else replace(content.difference, removed_by_reason=())
        ),
        withheld=(*content.withheld, reason),
    )


def parse_manifest(data: bytes) -> CertificateContent:
    """Read an attached manifest of either form back; refuses anything but its canonical bytes.

    Raises RefusedError with one sentence that says what is wrong.
    """
    if len(data) > MOST_BYTES:
        raise refusal("manifest_too_long", "The manifest is longer than any that is written.")
    try:
        return _parsed(data)
    except ValueError as trouble:
        raise refusal(
            "manifest_unreadable", f"The manifest cannot be read: {str(trouble)[:120]}."
        ) from None


_LATER: Final[Mapping[str, Json]] = {
    "recalled": 0,
    "difference": None,
    "validity": "",
    "drill": None,
}
"""What form 1 has not, and what stands for it."""
_TALLIES: Final = ("categories", "age_bands", "picture_sources")


def _parsed(data: bytes) -> CertificateContent:
    loaded = load(data)
    form = loaded.get("format_version") if isinstance(loaded, dict) else None
    if isinstance(form, str) and form not in FORMS:
        raise ValueError(
            f"it is of form {form[:20]!r}, and this program reads {' and '.join(FORMS)}"
        )
    if isinstance(loaded, dict) and form == FIRST_FORM:
        loaded = _with_later_parts(loaded)
    content = shaped(loaded, CertificateContent)
    if content.canonical() != data:
        raise ValueError("it is not in canonical form")
    return content


def _with_later_parts(first: Mapping[str, Json]) -> dict[str, Json]:
    """A manifest of form 1 in the shape of form 2; its own bytes are compared afterwards."""
    tallies: dict[str, Json] = {
        name: [{"recalled": 0, **row} if isinstance(row, dict) else row for row in rows]
        for name in _TALLIES
        if isinstance(rows := first.get(name), list)
    }
    return {**_LATER, **first, **tallies}


def _without_later_parts(content: CertificateContent) -> dict[str, Json]:
    """A content of form 1 as it was written before there was another."""
    whole = plain(content)
    assert isinstance(whole, dict)  # noqa: S101 - a dataclass is an object
    kept = {name: value for name, value in whole.items() if name not in _LATER}
    for name in _TALLIES:
        rows = kept[name]
        assert isinstance(rows, list)  # noqa: S101 - a tuple is a list
        kept[name] = [
            {key: value for key, value in row.items() if key != "recalled"}
            for row in rows
            if isinstance(row, dict)
        ]
    return kept
