"""A certificate that was signed before there was a second form still verifies."""

from pathlib import Path

import pikepdf

from console.documents.certificate import renderer
from console.documents.verification import verify_certificate
from console.domain.manifest import parse_manifest

SIGNED_THEN = Path(__file__).parent / "certificates" / "form-1.pdf"


def test_a_certificate_of_the_first_form_is_read_laid_out_and_verified() -> None:
    found = verify_certificate(SIGNED_THEN.read_bytes())
    assert found.valid, [line for line in found.checks if not line.ok]
    with pikepdf.open(SIGNED_THEN) as pdf:
        content = parse_manifest(pdf.attachments["manifest.json"].get_file().read_bytes())
    assert content.format_version == "1"
    pages = next(line.detail for line in found.checks if line.check == "pages")
    if content.renderer == renderer():
        assert "byte for byte" in pages
