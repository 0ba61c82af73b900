"""The slip as a page: one page, every code on it, and a square that is read back from the print."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from console.documents.page_pictures import page_pictures
from console.documents.slip_page import lay_out, new_slip_key, scanned
from console.domain import handover, short_codes
from console.domain.entries import EntryRef
from console.domain.slips import FORMAT, MOST_LINES, Slip, SlipLine
from console.services.packages import SlipSheet
from tests.domain.list_of import NOW, deployment

KEY = new_slip_key()


def sheet(lines: int, **changes) -> SlipSheet:
    given = handover.given(b"s" * 32, 1, [EntryRef(f"WNT-{n}") for n in range(lines)], {})
    slip = Slip(
        FORMAT,
        "LFR-2026-0412",
        1,
        "ab" * 32,
        3,
        2,
        NOW,
        tuple(SlipLine(number, one.reference) for number, one in enumerate(given, 1)),
    )
    return SlipSheet(slip, deployment(**changes), "Van 3, Stratford", "PC 4471 Okafor", KEY.private)


@pytest.mark.parametrize("lines", [1, 10, 11, 24, 25, 48, 49, MOST_LINES])
def test_it_is_one_page_with_every_code_and_is_scanned_from_the_print(lines):
    made = sheet(lines)
    pdf = lay_out(made)
    (page,) = page_pictures(pdf)
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(page)))
    assert code.text == scanned(made)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_range()
        for line in made.slip.lines:
            assert short_codes.grouped(line.reference) in text
    assert "Slip 3 replaces slip 2" in text
    assert made.slip.digest() in text
    assert ("EXERCISE" in text) == made.deployment.exercise


def test_the_codes_do_not_run_into_their_boxes():
    pdf = lay_out(sheet(MOST_LINES))
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        found = page.search(short_codes.grouped(sheet(MOST_LINES).slip.lines[0].reference))
        index, count = found.get_next()
        boxes = [page.get_charbox(each) for each in range(index, index + count)]
    # Four columns of a quarter of the page's inner width each, the box in the last third.
    assert max(box[2] for box in boxes) < 50 + (495 / 4) * 0.75


def test_the_same_slip_is_the_same_file_and_fit_to_be_kept():
    made = sheet(3)
    assert lay_out(made) == lay_out(made)
    with pikepdf.open(BytesIO(lay_out(made))) as pdf, pdf.open_metadata() as said:
        assert said["pdfaid:part"] == "3"


@pytest.mark.parametrize("lines", [0, MOST_LINES + 1])
def test_what_is_no_page_is_a_fault(lines):
    with pytest.raises(ValueError, match="one page"):
        lay_out(sheet(lines))


def test_words_from_outside_are_drawn_and_not_obeyed():
    made = sheet(1, operation="<b>&\u202e" + "x" * 400, place="مطار")
    assert len(page_pictures(lay_out(made))) == 1
