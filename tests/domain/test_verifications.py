from dataclasses import replace

import pytest

from console.domain.verifications import (
    CertificateFacts,
    ChainVerification,
    CheckLine,
    MessageVerification,
    RecallVerification,
    ReceiptVerification,
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


@pytest.mark.parametrize("broken", ["package", "message", ""])
def test_recalls_hold_only_where_their_package_and_each_message_do(broken: str) -> None:
    package = (CheckLine("manifest", broken != "package", ""),)
    lines = (CheckLine("signature", broken != "message", ""),)
    message = MessageVerification("R1.json", "recall", lines)
    assert RecallVerification(package, (message,)).valid is (not broken)
    assert not MessageVerification("R1.json", "recall", ()).valid, "nothing was checked"


def test_a_receipt_holds_with_every_line_and_names_nobody_it_cannot_read() -> None:
    assert ReceiptVerification((CheckLine("file", True, ""),), None).valid
    assert not ReceiptVerification((CheckLine("file", False, ""),), None).valid
    assert not ReceiptVerification((), None).identity_confirmed
