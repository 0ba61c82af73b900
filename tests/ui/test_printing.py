"""Printing: the pages are seen first, all of them are printed, and it is logged as a disclosure."""

import io

import pypdfium2
import pytest
from PIL import Image as Drawing
from PySide6.QtPrintSupport import QPrinter

from console.documents.page_pictures import page_pictures
from console.domain.refusals import OutOfReachError
from console.ui.printing import PrintSheet, print_pages
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.ui import access
from tests.ui.pages import PASSPHRASE, decide_all, key_file


def a_printer(file) -> QPrinter:
    """A printer that writes a PDF."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(file))
    return made


def pages_in(file) -> int:
    document = pypdfium2.PdfDocument(file)
    try:
        return len(document)
    finally:
        document.close()


@pytest.fixture
def signed(pages, office, tmp_path):
    """The Sign-off page of a signed list, as the superintendent sees it."""
    decide_all(office)
    page = pages.come(AUTHORISER, "signoff", REF)
    page.sign.click()
    pages.settle()
    sheet = pages.sheet
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText(PASSPHRASE)
    sheet.send.click()
    pages.settle()
    sheet.reject()
    pages.settle()
    return page


def test_before_the_signature_there_is_nothing_to_print(pages, office):
    decide_all(office)
    page = pages.come(AUTHORISER, "signoff", REF)
    assert page.print_certificate.isHidden() and page.print_schedule.isHidden()


def test_the_certificate_is_seen_and_printed(pages, office, signed, tmp_path):
    before = office.acts().count("certificate_given")
    signed.print_certificate.click()
    pages.settle()
    sheet = pages.sheet
    assert isinstance(sheet, PrintSheet)
    pages.settle()
    assert sheet.pages >= 1 and sheet.send.isEnabled()
    assert access.unnamed(sheet) == []
    assert office.acts().count("certificate_given") == before + 1
    sheet.print_on(a_printer(tmp_path / "printed.pdf"))
    pages.settle()
    assert "Sent to the printer" in sheet.words.text()
    assert pages_in(tmp_path / "printed.pdf") == sheet.pages
    sheet.reject()


def test_printing_faces_is_a_logged_disclosure(pages, office, signed):
    before = office.acts().count("schedule_given")
    signed.print_schedule.click()
    pages.settle()
    pages.settle()
    assert pages.sheet.pages >= 1
    assert office.acts().count("schedule_given") == before + 1
    line = next(one for one in office.services.inspect.log(AUDITOR) if one.act == "schedule_given")
    assert (line.by, line.operation) == (AUTHORISER.id, "disclosure")
    pages.sheet.reject()


def test_what_the_role_does_not_allow_is_said_and_not_shown(pages, office, signed):
    def refused():
        return office.services.signoff.schedule(AUDITOR, REF)

    sheet = PrintSheet(pages.window, pages.parts, "the schedule", refused, pages.window)
    sheet.open()
    pages.settle()
    assert sheet.troubles.sentences
    assert not sheet.send.isEnabled()
    assert sheet.pages == 0
    sheet.reject()


def test_every_page_is_printed_however_many(application, tmp_path):
    sheets = [Drawing.new("RGB", (60, 80), "white") for _ in range(27)]
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:])
    assert print_pages(a_printer(tmp_path / "many.pdf"), out.getvalue(), page_pictures) == 27
    assert pages_in(tmp_path / "many.pdf") == 27


def test_a_printer_that_takes_nothing_is_said(application, tmp_path):
    with pytest.raises(OutOfReachError):
        print_pages(a_printer(tmp_path / "no" / "such" / "x.pdf"), b"", page_pictures)


def test_an_officer_prints_too_and_it_is_theirs_in_the_log(pages, office, signed):
    pages.come(OFFICER, "signoff", REF)
    pages.page("signoff").print_certificate.click()
    pages.settle()
    pages.settle()
    given = [one for one in office.services.inspect.log(AUDITOR) if one.act == "certificate_given"]
    assert given[0].by == OFFICER.id
    pages.sheet.reject()
