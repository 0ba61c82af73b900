import re
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from console.documents.comparison import page_words
from console.documents.schedule import ROWS, lay_out
from tests.documents.schedule_lines import head, line, picture


def pages_of(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return page_words(document)


def test_every_page_says_that_it_is_internal_and_to_be_erased() -> None:
    pages = pages_of(lay_out([line(at) for at in range(20)], head()))
    assert len(pages) == 3
    for at, words in enumerate(pages, start=1):
        assert "INTERNAL: faces and names. Not for disclosure. Erase with the list." in words
        assert f"Page {at} of 3" in words
        assert "EXERCISE" in words
        assert "WLC-2026-0147" in words


def test_outside_an_exercise_nothing_says_exercise() -> None:
    deployment = head().deployment
    real = type(deployment)(
        **{name: getattr(deployment, name) for name in deployment.__slots__} | {"exercise": False}
    )
    assert "EXERCISE" not in pages_of(lay_out([line(0)], head(deployment=real)))[0]


def test_each_entry_is_there_with_its_ground_and_decision() -> None:
    words = pages_of(lay_out([line(0), line(8)], head()))[0]
    for said in ("ARCHER, Zo", "WNT-00000", "WNT-00008", "born 14 Mar 1989", "failed to appear",
                 "Supported by the records", "4411, 28 Nov 2026 08:31 UTC"):  # fmt: skip
        assert said in words


@pytest.mark.parametrize(("entries", "pages"), [(0, 1), (1, 1), (ROWS, 1), (ROWS + 1, 2)])
def test_rows_fill_pages_exactly(entries: int, pages: int) -> None:
    assert len(pages_of(lay_out([line(at) for at in range(entries)], head()))) == pages


def test_the_pictures_bytes_pass_through_unchanged() -> None:
    faces = [picture(at) for at in range(3)]
    with pikepdf.open(BytesIO(lay_out([line(at, faces[at]) for at in range(3)], head()))) as pdf:
        held = [image.read_raw_bytes() for image in pdf.pages[0].Resources.XObject.values()]
    assert sorted(held) == sorted(faces)


@pytest.mark.parametrize("face", [None, b"", b"not a picture", picture(1)[:300]])
def test_a_picture_that_cannot_be_placed_leaves_its_row(face: bytes | None) -> None:
    words = pages_of(lay_out([line(0, face), line(1, picture(2))], head()))[0]
    assert "WNT-00000" in words
    assert "WNT-00001" in words


def test_the_same_list_gives_the_same_bytes() -> None:
    lines = [line(at, picture(at)) for at in range(11)]
    assert lay_out(lines, head()) == lay_out(lines, head())


def test_hostile_text_stays_within_its_place(tmp_path: Path) -> None:
    long = line(0)._replace(name="X" * 5_000, why_here="\u202e<para>" * 900, what="W" * 2_000,
                            decided="D" * 900, standing="S " * 400)  # fmt: skip
    path = tmp_path / "schedule.pdf"
    path.write_bytes(lay_out([long] * ROWS, head(drawn_by="Y" * 3_000, certificate="")))
    said = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert max(float(one) for one in re.findall(r'xMax="([\d.]+)"', said)) < 596
    assert max(float(one) for one in re.findall(r'yMax="([\d.]+)"', said)) < 842
    assert "not yet signed" in pages_of(path.read_bytes())[0]
