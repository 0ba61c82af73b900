"""A fault report holds no personal data, and what is read is what is saved and copied."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from console.ui.fault_report import SEEN, FaultReport, note_fault, open_report, report_text
from console.ui.notices import show_fault
from tests.ui import access


def a_fault() -> BaseException:
    """A fault whose messages carry a name, and whose cause does too."""
    try:
        try:
            raise KeyError("EXAMPLE, Marcus")
        except KeyError as cause:
            raise ValueError("PNC 99/123456X of EXAMPLE") from cause
    except ValueError as fault:
        return fault


def test_a_report_names_places_and_nobody(application):
    fault = note_fault(a_fault())
    text = report_text((fault,))
    assert fault.reference in text
    assert "ValueError" in text and "KeyError" in text
    assert "test_fault_report.py:" in text and "a_fault" in text
    assert "EXAMPLE" not in text and "99/123456X" not in text
    # No folder either: it may be called after somebody.
    assert str(Path(__file__).parent) not in text and str(Path.home()) not in text
    assert "Qt: 6" in text and "watchlist-console" in text


def test_without_a_fault_it_says_so(application):
    assert "No fault was found" in report_text(())


def test_what_is_read_is_what_is_saved_and_copied(application, tmp_path):
    sheet = open_report(None, (note_fault(a_fault()),))
    shown = sheet.text.toPlainText()
    assert access.unnamed(sheet) == []
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() == shown
    sheet.write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == shown
    assert "Saved" in sheet.told.text()
    sheet.write(tmp_path / "nowhere" / "report.txt")
    assert "cannot be written" in sheet.told.text()
    sheet.close()


def test_the_fault_dialog_leads_to_its_report(application):
    window = QWidget()
    reference = show_fault(window, a_fault())
    box = window.findChild(QMessageBox)
    button = next(one for one in box.findChildren(QPushButton) if "report" in one.text())
    button.click()
    sheet = window.findChild(FaultReport)
    assert reference in sheet.text.toPlainText()
    assert reference == SEEN[-1].reference
    sheet.close()
    window.deleteLater()
