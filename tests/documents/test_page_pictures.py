"""Pages of our own documents as pictures."""

from io import BytesIO

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from console.documents.page_pictures import MOST_PAGES, SCALE, page_pictures


def a_pdf(pages):
    out = BytesIO()
    canvas = Canvas(out, pagesize=(200, 300))
    for number in range(pages):
        canvas.drawString(20, 200, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_each_page_is_a_picture_of_its_size():
    pictures = page_pictures(a_pdf(2))
    assert len(pictures) == 2
    with Image.open(BytesIO(pictures[0])) as drawn:
        assert drawn.format == "PNG"
        assert drawn.size == (200 * SCALE, 300 * SCALE)
        assert min(drawn.convert("L").getextrema()) < 128


def test_no_more_pages_are_drawn_than_said():
    assert len(page_pictures(a_pdf(MOST_PAGES + 3))) == MOST_PAGES
