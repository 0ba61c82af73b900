from dataclasses import replace

import pytest

from console.domain.verifications import (
    CertificateFacts,
    ChainVerification,
    CheckLine,
    SignerFacts,
    Verification,
)
from tests.documents.certificate_content import DRAFTED

SIGNER = SignerFacts("Supt 1190", "Office", "ab", DRAFTED, confirmed=True)
FACTS = CertificateFacts("N", "D", "internal", True, 1, "r", DRAFTED, DRAFTED, (SIGNER,))


@pytest.mark.parametrize(("second", "valid"), [(True, True), (False, False)])
def test_one_failed_line_is_enough(second: bool, valid: bool) -> None:
    lines = (CheckLine("file", True, ""), CheckLine("signature", second, ""))
    assert Verification(lines, None).valid is valid


@pytest.mark.parametrize("broken", ["file", "chain", ""])
def test_a_chain_is_valid_only_with_every_file_in_it(broken: str) -> None:
    file = Verification((CheckLine("file", broken != "file", ""),), None)
    lines = (CheckLine("chain_order", broken != "chain", ""),)
    assert ChainVerification((file,), lines, 0).valid is (not broken)


def test_identity_is_confirmed_only_where_every_signer_is() -> None:
    unsure = replace(SIGNER, confirmed=False)
    assert Verification((), FACTS).identity_confirmed
    assert not Verification((), replace(FACTS, signers=(SIGNER, unsure))).identity_confirmed
    assert not Verification((), replace(FACTS, signers=())).identity_confirmed
    assert not Verification((), None).identity_confirmed
