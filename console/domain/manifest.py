"""What was signed: the content of a compliance certificate, in one canonical form.

The certificate's pages are laid out from these values and nothing else, and these values are
attached to it as `manifest.json`.  The rule: counts, times, digests and sentences only; nothing
here names, shows or identifies a person who is listed.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from statistics import median_low
from typing import Final

from console.domain.canonical import canonical_json, parse_canonical
from console.domain.refusals import refusal

FORMAT_NAME: Final = "watch-list compliance certificate"
FORMAT_VERSION: Final = "1"
INTERNAL: Final = "internal"
DISCLOSABLE: Final = "disclosable"
MOST_BYTES: Final = 1_000_000

_HEX_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


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


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many entries were struck for one reason, by its code, with its plain words."""

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
class CertificateContent:
    """Everything that a certificate states; the same content always makes the same document.

    ``categories`` is empty in the disclosable edition, and ``withheld`` then says what is left
    out and why.  ``stale_caught`` counts entries struck because their ground had ended while
    the person was still marked.  ``renderer`` names the software that lays the pages out.
    ``supersedes`` is the SHA-256 of an earlier certificate's file, or empty.
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

    def canonical(self) -> bytes:
        """Return the bytes that are hashed, signed and attached (canonical JSON in UTF-8)."""
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
        withheld=(*content.withheld, reason),
    )


def parse_manifest(data: bytes) -> CertificateContent:
    """Read an attached manifest back; refuses anything but the exact canonical bytes.

    Raises RefusedError with one sentence that says what is wrong.
    """
    if len(data) > MOST_BYTES:
        raise refusal("manifest_too_long", "The manifest is longer than any that is written.")
    try:
        return parse_canonical(data, CertificateContent)
    except ValueError as trouble:
        raise refusal(
            "manifest_unreadable", f"The manifest cannot be read: {str(trouble)[:120]}."
        ) from None


def faults(content: CertificateContent) -> tuple[str, ...]:
    """Say, one sentence each, where figures or times of the content contradict one another."""
    return (
        *_wrong_form(content),
        *_wrong_sums(content),
        *_wrong_times(content),
    )


def _wrong_form(content: CertificateContent) -> list[str]:
    found = []
    if content.format_name != FORMAT_NAME:
        found.append("It is not a watch-list compliance certificate.")
    if content.edition not in {INTERNAL, DISCLOSABLE}:
        found.append("Its edition is neither internal nor disclosable.")
    digests = {
        "policy pack": content.policy.sha256,
        "list root": content.list_root.root,
        "audit log head": content.log_head.digest,
    }
    if content.supersedes:
        digests["earlier certificate"] = content.supersedes
    found += [
        f"The digest of the {what} is not 64 hexadecimal digits."
        for what, digest in digests.items()
        if not _HEX_DIGEST.fullmatch(digest)
    ]
    if content.edition == INTERNAL and content.withheld:
        found.append("The internal edition says that something is withheld.")
    return found


def _wrong_sums(content: CertificateContent) -> list[str]:
    found = []
    if content.approved + content.struck + content.referred != content.proposed:
        found.append("Approved, struck and referred do not add up to proposed.")
    if content.list_root.leaves != content.proposed:
        found.append("The root stands for another number of entries than were proposed.")
    if any(figure < 0 for figure in _figures(content)):
        found.append("A count is below nothing.")
    reasons = sum(reason.count for reason in content.struck_by_reason)
    if content.edition == INTERNAL and reasons != content.struck:
        found.append("The reasons for striking do not add up to the struck.")
    if content.stale_caught > content.struck:
        found.append("More stale grounds were caught than entries were struck.")
    for what, rows in (
        ("age bands", content.age_bands),
        ("picture sources", content.picture_sources),
    ):
        sums = tuple(
            sum(getattr(row, part) for row in rows)
            for part in ("proposed", "approved", "struck", "referred")
        )
        whole = (content.proposed, content.approved, content.struck, content.referred)
        if sums != whole:
            found.append(f"The {what} do not add up to the whole.")
    found += [
        f"The figures of category {row.code} do not add up."
        for row in content.categories
        if row.approved + row.struck + row.referred != row.proposed
    ]
    return found


def _figures(content: CertificateContent) -> list[int]:
    figures = [content.proposed, content.approved, content.struck, content.referred]
    figures += [content.stale_caught, content.deployment.ceiling, content.log_head.sequence]
    for row in (*content.categories, *content.age_bands, *content.picture_sources):
        figures += [row.proposed, row.approved, row.struck, row.referred]
    figures += [reason.count for reason in content.struck_by_reason]
    for special in content.special:
        figures += [special.approved, special.struck]
    return figures


def _wrong_times(content: CertificateContent) -> list[str]:
    found = []
    if content.deployment.starts_at >= content.deployment.ends_at:
        found.append("The deployment ends before it starts.")
    if content.valid_from >= content.valid_until:
        found.append("The certificate ends before it begins.")
    ages = content.check_ages
    if ages and not ages.oldest >= ages.median >= ages.newest:
        found.append("The ages of the checks are out of order.")
    if any(source.read_at and source.read_at > content.drafted_at for source in content.sources):
        found.append("A source was read after the certificate was drafted.")
    return found
