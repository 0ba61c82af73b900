"""What the checking of a certificate found: one line for each check, and the facts it states.

The rule: a certificate is valid only if every line is, and what could not be checked is a line
that failed.  A certificate that a later one supersedes is as authentic as it was, and no longer
in force: that is said, and fails only where it is asked about a moment after that.  Whether the
signer's identity was confirmed is said apart, because a whole chain that nobody vouched for
proves that nothing changed, not who signed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from console.domain.manifest import CertificateContent


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check: its stable name, whether it holds, and a sentence for the reader."""

    check: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class SignerFacts:
    """Who signed: name and issuer as their certificate says, its SHA-256, and when (UTC).

    ``confirmed`` is True only where a trust root that the checker gave vouches for the name.
    """

    name: str
    issuer: str
    fingerprint: str
    signed_at: datetime
    confirmed: bool


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What the certificate states; ``entries`` counts those approved; ``root`` is hexadecimal."""

    number: str
    deployment: str
    edition: str
    exercise: bool
    entries: int
    root: str
    valid_from: datetime
    valid_until: datetime
    signers: tuple[SignerFacts, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome: every line, and the facts where the manifest could be read."""

    checks: tuple[CheckLine, ...]
    certificate: CertificateFacts | None

    @property
    def valid(self) -> bool:
        """Whether every check holds."""
        return all(line.ok for line in self.checks)

    @property
    def identity_confirmed(self) -> bool:
        """Whether a given trust root vouches for every signer."""
        signers = self.certificate.signers if self.certificate else ()
        return bool(signers) and all(signer.confirmed for signer in signers)


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """What an erasure's receipt states.

    ``failed`` counts copies that were not erased, ``not_there`` those that nobody found where
    they were; ``held`` names the entries that a hold keeps; ``earlier`` is the digest of the
    receipt before it, and ``digest`` its own (SHA-256 of receipt.json, in hexadecimal).
    """

    number: str
    deployment: str
    exercise: bool
    scope: str
    complete: bool
    entries: int
    copies: int
    failed: int
    not_there: int
    held: tuple[str, ...]
    made_at: datetime
    earlier: str
    digest: str
    signers: tuple[SignerFacts, ...]


@dataclass(frozen=True, slots=True)
class ReceiptVerification:
    """The outcome for a receipt: every line, and the facts where its content could be read."""

    checks: tuple[CheckLine, ...]
    receipt: ReceiptFacts | None

    @property
    def valid(self) -> bool:
        """Whether every check holds: it is authentic, complete or not."""
        return all(line.ok for line in self.checks)

    @property
    def identity_confirmed(self) -> bool:
        """Whether a given trust root vouches for every signer."""
        signers = self.receipt.signers if self.receipt else ()
        return bool(signers) and all(signer.confirmed for signer in signers)


@dataclass(frozen=True, slots=True)
class Superseded:
    """The certificate that took the place of another, and when it was signed."""

    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChainVerification:
    """The outcome for several certificates: each by itself, and the lines about their chain.

    ``files`` are in the order in which they were given, ``last`` is the place among them of the
    one that nothing given supersedes, None where that cannot be told.
    """

    files: tuple[Verification, ...]
    chain: tuple[CheckLine, ...]
    last: int | None

    @property
    def valid(self) -> bool:
        """Whether every check of every certificate holds, and those of the chain."""
        return all(line.ok for line in self.chain) and all(one.valid for one in self.files)


@dataclass(frozen=True, slots=True)
class LoggedCertificate:
    """What an office's own log and store say of a certificate, for comparison.

    ``log_trouble`` is empty where the chain of the log holds and contains the head that the
    certificate names, and otherwise the sentence that says where it does not; ``chain_trouble``
    says so of the chain of the list's certificates.  ``superseded`` names the later certificate,
    and ``over`` says, in a sentence, that the deployment is.
    """

    pdf_sha256: str
    root: str
    log_trouble: str
    chain_trouble: str = ""
    superseded: Superseded | None = None
    over: str = ""


LogLookup: TypeAlias = Callable[[CertificateContent], LoggedCertificate | None]
"""Asks an office what it holds under a certificate's number; None where it holds nothing."""


class ToldRecall(NamedTuple):
    """One recall that a message or a slip names; `in_package` that its entry is on that list."""

    number: int
    reference: str
    in_package: bool


@dataclass(frozen=True, slots=True)
class MessageVerification:
    """What the check of one recall message or slip found, by the name of its file.

    `kind` is "recall", "slip", or '' where it is neither; `number` is the recall's or the slip's;
    `replaces` and `replaced_by` are slips, 0 where there is none; `recipient` is whom a slip's
    package was made for.
    """

    name: str
    kind: str
    checks: tuple[CheckLine, ...]
    deployment: str = ""
    hand_over: int = 0
    number: int = 0
    at: datetime | None = None
    recalls: tuple[ToldRecall, ...] = ()
    replaces: int = 0
    replaced_by: int = 0
    recipient: str = ""

    @property
    def valid(self) -> bool:
        """Whether every line holds."""
        return bool(self.checks) and all(line.ok for line in self.checks)


@dataclass(frozen=True, slots=True)
class RecallVerification:
    """What the check of recall messages against packages found, the packages' lines first."""

    package: tuple[CheckLine, ...]
    messages: tuple[MessageVerification, ...]

    @property
    def valid(self) -> bool:
        """Whether every line of the package and of each message holds."""
        return all(line.ok for line in self.package) and all(one.valid for one in self.messages)
