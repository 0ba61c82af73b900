"""Setting the office up: which records systems it asks, which policy packs it has.

One rule: only an administrator changes them, every change is an event, and none of them is
ever taken from a bundle.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from console.domain.audit import Event
from console.domain.people import Act, Officer, require
from console.domain.policy import Policy
from console.domain.refusals import RefusedError, refusal
from console.services.contracts import (
    Changes,
    Clock,
    OpenSource,
    PolicyShelf,
    SourceAnswer,
    SourceSpec,
    Store,
)
from console.services.entitled import require_now
from console.services.tokens import Tokens, identifying

if TYPE_CHECKING:
    from console.domain.entries import Person

TRIED_ROWS: Final = 20

_PASSWORD: Final = re.compile(r"(://[^:/]*:).*@")
_SECRET_OPTION: Final = re.compile(
    r"([?&;][^=&;]*(?:passw|pwd|secret|token|key)[^=&;]*=)[^&;]*", re.IGNORECASE
)

InstallPolicy: TypeAlias = Callable[[bytes], Policy]
"""Validates a pack's bytes and puts it on the office's shelf; raises RefusedError."""


class PolicyLine(NamedTuple):
    """One policy pack of the office; `digest` is the SHA-256 of its file, in hexadecimal."""

    version: str
    title: str
    digest: str


@dataclass(frozen=True, slots=True)
class Setup:
    """What an administrator asks about the office itself."""

    store: Store
    open_source: OpenSource
    policies: PolicyShelf
    install: InstallPolicy
    clock: Clock

    def sources(self, who: Officer) -> tuple[SourceSpec, ...]:
        """The records systems that this office asks."""
        require(who, Act.SEE_LISTS)
        with self.store.reading() as unit:
            return unit.office.sources()

    def try_source(self, who: Officer, spec: SourceSpec) -> SourceAnswer:
        """Ask a source for its first twenty rows, without setting it up; logged."""
        self._require_now(who)
        at = self.clock()
        answer = self.open_source(spec).preview(TRIED_ROWS, at)
        self._log(
            who, "source_tried", spec.name, "consultation", ("rows", str(len(answer.records)))
        )
        return answer

    def add_source(self, who: Officer, spec: SourceSpec) -> Changes:
        """Set a source up, or change the one of that name; refused where it makes no sense."""
        require(who, Act.MANAGE_SOURCES)
        self.open_source(spec)
        with self.store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            unit.office.put_source(spec)
            unit.audit.append(
                Event(
                    "source_set_up",
                    who.id,
                    self.clock(),
                    spec.name,
                    details=(
                        ("answers", " ".join(spec.answers)),
                        ("kind", spec.kind),
                        ("silence", spec.silence.value),
                    ),
                )
            )
        return Changes(sources=True)

    def drop_source(self, who: Officer, name: str) -> Changes:
        """Ask a source no more; refused where there is none of that name."""
        require(who, Act.MANAGE_SOURCES)
        with self.store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            if name not in {spec.name for spec in unit.office.sources()}:
                raise refusal("source_unknown", f"This office asks no source called {name}.")
            unit.office.drop_source(name)
            unit.audit.append(Event("source_dropped", who.id, self.clock(), name))
        return Changes(sources=True)

    def policy_packs(self, who: Officer) -> tuple[PolicyLine, ...]:
        """The policy packs that a deployment of this office may name."""
        require(who, Act.SEE_LISTS)
        lines = []
        for version in self.policies.versions():
            try:
                policy = self.policies.get(version)
            except RefusedError as wrong:
                lines.append(PolicyLine(version, f"Cannot be used: {wrong}", ""))
            else:
                lines.append(PolicyLine(version, policy.title, policy.digest))
        return tuple(lines)

    def add_policy(self, who: Officer, received: bytes) -> PolicyLine:
        """Put a policy pack on the office's shelf, once it is valid; refused with every mistake."""
        self._require_now(who)
        policy = self.install(received)
        self._log(who, "policy_added", policy.version, "", ("digest", policy.digest))
        return PolicyLine(policy.version, policy.title, policy.digest)

    def note_key(self, who: Officer, fingerprint: str) -> None:
        """Note that a signing key was made for the person; the key itself is not kept."""
        require(who, Act.SEE_LISTS)
        self._log(who, "key_made", who.id, "", ("fingerprint", fingerprint))

    def do_not_include(self, who: Officer, people: Iterable[Person], why: str) -> int:
        """Put people on the do-not-include register; how many tokens they are known by.

        `why` is the administrator's own sentence, which nothing shows and no erasure reaches: it
        stays as it was typed, and whoever types it is told to name nobody in it.
        """
        require(who, Act.MANAGE_SOURCES)
        if not why.strip():
            raise refusal("why", "Say why these people are not to be included.")
        known_by = frozenset(token for person in people for token in identifying(person))
        with self.store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            tokens = Tokens(unit).all_of(known_by)
            unit.office.put_do_not_include(tokens, why.strip(), self.clock())
            unit.audit.append(
                Event(
                    "register_added",
                    who.id,
                    self.clock(),
                    operation="collection",
                    details=(("tokens", str(len(tokens))),),
                )
            )
        return len(tokens)

    def _require_now(self, who: Officer) -> None:
        """Refuse before anything outside the store is touched."""
        require(who, Act.MANAGE_SOURCES)
        with self.store.reading() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)

    def _log(
        self, who: Officer, act: str, subject: str, operation: str, *details: tuple[str, str]
    ) -> None:
        with self.store.writing() as unit:
            unit.audit.append(Event(act, who.id, self.clock(), subject, operation, details))


def without_secret(location: str) -> str:
    """A source's place without the password that a URL may carry, for showing."""
    hidden = _PASSWORD.sub(r"\1…@", location)
    return _SECRET_OPTION.sub(r"\1…", hidden)
