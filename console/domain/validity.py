"""Whether a certificate is in force now: one signature is no licence for ever.

A certificate is in force inside its window, until a later one supersedes it, for as long as its
deployment goes on and its list is confirmed against records.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Final

from console.domain.deployments import OVER, Stage


class CertificateState(Enum):
    """How a signed certificate stands now."""

    IN_FORCE = "in_force"
    NOT_CONFIRMED = "not_confirmed"
    """Signed and in its window, and nobody can say that its list still holds."""
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    """Its window has passed, or its deployment is over."""


STATE_WORDS: Final[Mapping[CertificateState, str]] = {
    CertificateState.IN_FORCE: "in force",
    CertificateState.NOT_CONFIRMED: "not confirmed",
    CertificateState.SUPERSEDED: "superseded",
    CertificateState.EXPIRED: "no longer valid",
}


def state_of(
    at: datetime, valid_until: datetime, stage: Stage, *, superseded: bool, doubt: str
) -> CertificateState:
    """How a certificate stands; `doubt` says why its list is not confirmed, '' where it is."""
    if superseded:
        return CertificateState.SUPERSEDED
    if at > valid_until or stage in OVER:
        return CertificateState.EXPIRED
    return CertificateState.NOT_CONFIRMED if doubt else CertificateState.IN_FORCE
