"""How `verify` and `verify-receipt` tell what they found: as an object, and in lines.

One rule: a certificate that is authentic and superseded is told as both.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from console.domain import proofs
from console.domain.canonical import plain
from console.domain.verifications import (
    ChainVerification,
    CheckLine,
    ReceiptVerification,
    Verification,
)

_SUPERSEDED = "in_force"


def with_proofs(found: Verification, given: Sequence[bytes]) -> Verification:
    """The outcome with the lines of every proof, each checked against the certificate's root."""
    facts = found.certificate
    number, root = (facts.number, facts.root) if facts is not None else ("", "")
    lines = [line for data in given for line in proofs.check(proofs.read_proof(data), number, root)]
    return replace(found, checks=(*found.checks, *lines))


def verified(found: Verification) -> dict[str, object]:
    """One certificate, as `verify --json` prints it."""
    return {
        "valid": found.valid,
        "identity_confirmed": found.identity_confirmed,
        "checks": _checks(found.checks),
        "certificate": plain(found.certificate),
    }


def lines_of(found: Verification) -> list[str]:
    """One certificate in lines, the outcome last."""
    lines = _marked(found.checks)
    if not found.valid:
        return [*lines, "NOT VALID: do not rely on this certificate."]
    who = "" if found.identity_confirmed else " Who signed is not confirmed: no --trust was given."
    if any(line.check == _SUPERSEDED for line in found.checks):
        return [*lines, f"VALID.{who}"]
    return [
        *lines,
        f"VALID.{who}",
        "Whether a later certificate supersedes it shows only with that one, or with --office.",
    ]


def chain_verified(found: ChainVerification, files: Sequence[Path]) -> dict[str, object]:
    """Several certificates: the lines of their chain, the last one's facts, and each by itself."""
    last = found.files[found.last].certificate if found.last is not None else None
    return {
        "valid": found.valid,
        "identity_confirmed": all(one.identity_confirmed for one in found.files),
        "checks": _checks(found.chain),
        "certificate": plain(last),
        "files": [
            {"file": str(file), **verified(one)}
            for file, one in zip(files, found.files, strict=True)
        ],
    }


def chain_lines(found: ChainVerification, files: Sequence[Path]) -> list[str]:
    """Several certificates in lines: each by itself, then their chain, the outcome last."""
    lines = []
    for file, one in zip(files, found.files, strict=True):
        lines += [f"{file}:", *(f"  {line}" for line in _marked(one.checks))]
    lines += ["The chain:", *(f"  {line}" for line in _marked(found.chain))]
    if not found.valid or found.last is None:
        return [*lines, "NOT VALID: do not rely on these certificates."]
    last = found.files[found.last].certificate
    named = last.number if last is not None else str(files[found.last])
    sure = all(one.identity_confirmed for one in found.files)
    who = "" if sure else " Who signed is not confirmed: no --trust was given."
    return [*lines, f"VALID: {named} is the last of them.{who}"]


def receipt_verified(found: ReceiptVerification) -> dict[str, object]:
    """A receipt, as `verify-receipt --json` prints it."""
    return {
        "valid": found.valid,
        "identity_confirmed": found.identity_confirmed,
        "checks": _checks(found.checks),
        "receipt": plain(found.receipt),
    }


def receipt_lines(found: ReceiptVerification) -> list[str]:
    """A receipt in lines, the outcome last."""
    lines = _marked(found.checks)
    if not found.valid or found.receipt is None:
        return [*lines, "NOT VALID: do not rely on this receipt."]
    who = "" if found.identity_confirmed else " Who signed is not confirmed: no --trust was given."
    what = "" if found.receipt.complete else " The erasure that it reports is NOT COMPLETE."
    return [*lines, f"VALID.{what}{who}"]


def _checks(lines: Sequence[CheckLine]) -> list[dict[str, object]]:
    return [{"check": line.check, "ok": line.ok, "detail": line.detail} for line in lines]


def _marked(lines: Sequence[CheckLine]) -> list[str]:
    return [f"{'✓' if line.ok else '✗'} {line.check}: {line.detail}" for line in lines]
