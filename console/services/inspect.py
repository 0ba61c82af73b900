"""Looking at what was done: the log, its verification and export, and a list's status.

One rule: reading the log is itself an event of the log.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import audit
from console.domain.audit import Event, Head, Link
from console.domain.people import Act, Officer, require
from console.domain.verifications import LoggedCertificate, LogLookup
from console.domain.wording import counted
from console.services import chains
from console.services.entitled import require_now
from console.services.lists import known
from console.services.log_words import words
from console.services.report import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from console.domain.deployments import DeploymentRef
    from console.domain.manifest import CertificateContent
    from console.services.contracts import Clock, Store
    from console.services.roster import Roster

PAGE: Final = 200


class LogLine(NamedTuple):
    """One event of the log in plain words; `operation` is the s.62 DPA 2018 kind or ''."""

    sequence: int
    at: datetime
    by: str
    act: str
    operation: str
    subject: str
    words: str


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """Whether the chain holds; `head` is the digest of its last event."""

    ok: bool
    events: int
    head: str
    sentence: str


class Inspect:
    """What auditors ask."""

    def __init__(self, store: Store, clock: Clock, roster: Roster) -> None:
        self._store = store
        self._clock = clock
        self._roster = roster

    def log(self, who: Officer, text: str = "", before: int | None = None) -> tuple[LogLine, ...]:
        """The newest 200 events (before a sequence number), newest first.

        What was searched for is not written into the log, as it may be a name.
        """
        require(who, Act.READ_LOG)
        with self._store.writing() as unit:
            require_now(unit, who, Act.READ_LOG)
            found = unit.audit.search(text=text.strip(), before=before, limit=PAGE)
            unit.audit.append(
                Event(
                    "log_read",
                    who.id,
                    self._clock(),
                    operation="consultation",
                    details=(("events", str(len(found))),),
                )
            )
        return tuple(_line(link) for link in found)

    def verify_log(self, who: Officer) -> LogVerdict:
        """Walk the whole chain and say whether it holds."""
        require(who, Act.READ_LOG)
        with self._store.reading() as unit:
            require_now(unit, who, Act.READ_LOG)
        verdict = verdict_on(self._store)
        with self._store.writing() as unit:
            unit.audit.append(
                Event(
                    "log_verified",
                    who.id,
                    self._clock(),
                    operation="consultation",
                    details=(
                        ("events", str(verdict.events)),
                        ("holds", str(verdict.ok).lower()),
                    ),
                )
            )
        return verdict

    def export_log(self, who: Officer) -> bytes:
        """The log as JSON lines, each event with its place in the chain; its own event is last."""
        require(who, Act.READ_LOG)
        with self._store.writing() as unit:
            require_now(unit, who, Act.READ_LOG)
            unit.audit.append(
                Event(
                    "log_exported",
                    who.id,
                    self._clock(),
                    operation="disclosure",
                    details=(("events", str(unit.audit.head().sequence + 1)),),
                )
            )
            return b"".join(_exported(link) for link in unit.audit.links())

    def status(self, who: Officer, ref: DeploymentRef) -> dict[str, object]:
        """The list as it stands, in the form of `status --json`; it holds no name."""
        require(who, Act.SEE_LISTS)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            deployment = known(unit, ref)
            listed = self._roster.of(unit, ref)
            found = report(
                ref,
                unit.standings.checked_at(ref),
                deployment.policy,
                listed.entries,
                {standing.entry_ref: standing for standing in unit.standings.all(ref)},
                unit.records.readings(ref),
                (),
                unit.decisions.states(ref),
            )
            certificates = unit.certificates.of(ref)
            found["stage"] = unit.deployments.stage(ref).value
            found["certificates"] = [one.number for one in certificates]
            unit.audit.append(Event("status_read", who.id, self._clock(), ref, "consultation"))
        return found


def verdict_on(store: Store, expected: Head | None = None) -> LogVerdict:
    """Whether a store's chain holds, and contains the expected head where one is given."""
    with store.reading() as unit:
        head = unit.audit.head()
        # The head that the office keeps is expected too, so that a cut-off end is found.
        tally = _Counted(unit.audit.links())
        broken = audit.verify(tally, head)
        if broken is None and expected is not None:
            broken = audit.verify(unit.audit.links(limit=expected.sequence), expected)
    if broken is not None:
        return LogVerdict(False, tally.count, head.digest, broken.sentence)
    return LogVerdict(
        True,
        tally.count,
        head.digest,
        f"The log holds: {counted(tally.count, 'event', 'events')}, each following the one before.",
    )


def logged_by(store: Store) -> LogLookup:
    """What an office holds of a certificate, and whether its log agrees; for `verify`."""

    def look(content: CertificateContent) -> LoggedCertificate | None:
        with store.reading() as unit:
            kept = unit.certificates.get(content.number)
            if kept is None:
                return None
            certificates = unit.certificates.of(kept.deployment)
            stage = unit.deployments.stage(kept.deployment)
        head = Head(content.log_head.sequence, content.log_head.digest)
        verdict = verdict_on(store, head)
        trouble = "" if verdict.ok else verdict.sentence
        return LoggedCertificate(
            kept.pdf_sha256,
            kept.root,
            trouble,
            chains.trouble_of(certificates),
            chains.superseded_by(certificates, kept.pdf_sha256),
            chains.over_words(stage),
        )

    return look


class _Counted:
    """Counts links as they pass."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._links = links
        self.count = 0

    def __iter__(self) -> Iterator[Link]:
        for link in self._links:
            self.count += 1
            yield link


def _line(link: Link) -> LogLine:
    try:
        event = audit.parse(link.body)
    except (ValueError, KeyError, TypeError):
        return LogLine(
            link.sequence,
            _NEVER,
            "",
            "unreadable",
            "",
            "",
            "This event cannot be read; verify the log.",
        )
    return LogLine(
        link.sequence,
        event.at,
        event.by,
        event.act,
        event.operation,
        event.subject,
        words(event),
    )


_NEVER: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def _exported(link: Link) -> bytes:
    line = {
        "sequence": link.sequence,
        "previous": link.previous,
        "body": link.body,
        "digest": link.digest,
    }
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
