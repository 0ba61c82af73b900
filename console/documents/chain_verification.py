"""Check several certificates of one list: each by itself, and that they follow one another.

The rule: nothing but the files is believed; a file that cannot be read has no place in the chain
and fails it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

from console.documents.verification import stated_and_signed, verify_certificate
from console.domain import chain
from console.domain.chain import Linked
from console.domain.refusals import refusal
from console.domain.verifications import ChainVerification, CheckLine, Superseded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.verifications import LogLookup

MOST_FILES: Final = 200


class _Read(NamedTuple):
    """What the files hold: the link of each, None where it cannot be read; and all in order."""

    links: tuple[Linked | None, ...]
    ordered: tuple[Linked, ...]


def verify_chain(
    pdfs: Sequence[bytes],
    *,
    trust_roots: Sequence[bytes] | None = None,
    at: datetime | None = None,
    logged: LogLookup | None = None,
) -> ChainVerification:
    """Check each certificate (see `verify_certificate`), and the chain that they make.

    Raises RefusedError where there are more files than any list has certificates.
    """
    if len(pdfs) > MOST_FILES:
        raise refusal("too_many_files", f"Check at most {MOST_FILES} certificates at once.")
    read = _read(pdfs)
    files = []
    for pdf, link in zip(pdfs, read.links, strict=True):
        later = chain.successor(read.ordered, link) if link is not None else None
        files.append(
            verify_certificate(
                pdf,
                trust_roots=trust_roots,
                at=at,
                logged=logged,
                superseded=Superseded(later.number, later.signed_at) if later is not None else None,
            )
        )
    lines = _chain(read)
    last = None
    if all(line.ok for line in lines):
        last = read.links.index(read.ordered[-1])
    return ChainVerification(tuple(files), lines, last)


def _read(pdfs: Sequence[bytes]) -> _Read:
    links: list[Linked | None] = []
    for pdf in pdfs:
        found = stated_and_signed(pdf)
        if found is None:
            links.append(None)
        else:
            content, signed_at = found
            links.append(Linked(content, hashlib.sha256(pdf).hexdigest(), signed_at))
    return _Read(tuple(links), chain.in_order(link for link in links if link is not None))


def _chain(read: _Read) -> tuple[CheckLine, ...]:
    unread = sum(link is None for link in read.links)
    if unread:
        words = "1 file is" if unread == 1 else f"{unread} files are"
        detail = f"{words} no certificate that can be read, so the chain cannot be checked."
        return (CheckLine("chain_list", False, detail),)
    return chain.check(read.ordered)
