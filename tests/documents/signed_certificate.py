"""A signed certificate for tests, made once: its key, its unsigned and its signed bytes."""

from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from console.documents.certificate import lay_out
from console.documents.keys import MadeKey, make_authority, make_key
from console.documents.signatures import sign_pdf
from tests.documents.certificate_content import DRAFTED, content

PASSPHRASE = b"correct horse"
SIGNED = DRAFTED + timedelta(minutes=3)
OFFICER = "Superintendent 1190 F. Adeyemi"


class Signed(NamedTuple):
    """What the tests start from."""

    draft: bytes
    pdf: bytes
    key: MadeKey


@lru_cache
def key() -> MadeKey:
    """The officer's key, under an office's authority."""
    authority = make_authority("Larkspur Constabulary", passphrase=b"ca", at=DRAFTED)
    return make_key(
        OFFICER, "Larkspur Constabulary", passphrase=PASSPHRASE, at=DRAFTED,
        authority=(authority.p12, b"ca"),
    )  # fmt: skip


def sign(draft: bytes, with_key: MadeKey | None = None) -> bytes:
    """Sign a draft three minutes after it was made."""
    return sign_pdf(
        draft, (with_key or key()).p12, PASSPHRASE, reason="Signed off", location="",
        signed_at=SIGNED,
    )  # fmt: skip


@lru_cache
def signed() -> Signed:
    """A signed certificate."""
    draft = lay_out(content()).pdf
    return Signed(draft, sign(draft), key())
