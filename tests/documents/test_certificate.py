import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from console.documents.certificate import FIELD_NAME, lay_out, renderer
from console.documents.comparison import page_words
from console.domain.manifest import ReasonCount, Tally, disclosable, parse_manifest
from console.domain.refusals import RefusedError
from tests.documents.certificate_content import content, supplement


def words_of(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as document:
        return re.sub(r"\s+", " ", " ".join(page_words(document)))


def test_the_same_content_gives_the_same_bytes() -> None:
    first = lay_out(content())
    lay_out(content(number="WLC-2026-0999"))
    assert lay_out(content()) == first
    assert lay_out(content(number="WLC-2026-0148")).pdf != first.pdf


def test_it_states_what_it_must() -> None:
    words = words_of(lay_out(content()).pdf)
    whole = content()
    for said in (
        "WLC-2026-0147", "LFR-2026-0412", "Operation Larkspur", "Meridian Square, Stratford",
        "Crime hotspot", "Sat 28 Nov 2026, 12:00 GMT", whole.policy.sha256, "1,742", "2,014",
        "Who is on the list", "The court withdrew the warrant (warrant_withdrawn)", "Under 13",
        "Third party", "12 min at the median", "3 h 43 min at the oldest", "could not be read",
        "Under 18 on the day (child)", "What is not known", whole.not_known[1],
        whole.list_root.root, "event 18,204", whole.log_head.digest, whole.digest(),
        "Superintendent 1190 F. Adeyemi", "I decided none of them myself", "Form 2",
        "Right face, wrong ground: 181", "2,014 entries by 4 people",
    ):  # fmt: skip
        assert said in words, said


def test_exercise_stands_on_every_page_and_only_in_an_exercise() -> None:
    with pikepdf.open(BytesIO(lay_out(content()).pdf)) as pdf:
        assert all("EXERCISE" in words for words in page_words(pdf))
    assert "EXERCISE" not in words_of(lay_out(content(exercise=False)).pdf)


def test_every_page_says_which_it_is() -> None:
    laid = lay_out(content())
    with pikepdf.open(BytesIO(laid.pdf)) as pdf:
        for at, words in enumerate(page_words(pdf), start=1):
            assert f"Page {at} of {laid.pages}" in words
            assert content().digest()[:16] in words


def test_the_manifest_is_attached_as_the_documents_data() -> None:
    with pikepdf.open(BytesIO(lay_out(content()).pdf)) as pdf:
        assert list(pdf.attachments) == ["manifest.json"]
        assert parse_manifest(pdf.attachments["manifest.json"].get_file().read_bytes()) == content()
        assert pdf.Root.AF[0].AFRelationship == "/Data"
        assert pdf.Root.AF[0].objgen == pdf.Root.Names.EmbeddedFiles.Names[1].objgen


def test_it_is_archival_and_says_no_more_of_itself_than_it_must() -> None:
    with pikepdf.open(BytesIO(lay_out(content()).pdf)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer", "/CreationDate", "/ModDate"}
        with pdf.open_metadata() as metadata:
            assert (metadata.pdfa_status, str(pdf.Root.Lang)) == ("3B", "en-GB")
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        for page in pdf.pages:
            assert all("/FontFile2" in font.FontDescriptor for font in page.Resources.Font.values())
            assert "/Image" not in str(page.Resources.get("/XObject", ""))


def test_there_is_one_empty_field_where_the_panel_is_drawn() -> None:
    laid = lay_out(content())
    with pikepdf.open(BytesIO(laid.pdf)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert str(field["/T"]) == FIELD_NAME
        assert "/V" not in field
        assert [int(side) for side in field.Rect] == [round(side) for side in laid.signature[1:]]
        assert pdf.pages[laid.signature.page].Annots[0].objgen == field.objgen


def test_text_from_outside_is_text() -> None:
    deployment = replace(
        content().deployment,
        objective="<img src='/etc/passwd'/><b>seek</b> \u202epeople",
        place="市場 السوق הַשּׁוּק",
    )
    words = words_of(lay_out(content(deployment=deployment)).pdf)
    assert "<img src='/etc/passwd'/><b>seek</b> \ufffdpeople" in words


def test_long_content_flows_and_nothing_is_lost(tmp_path: Path) -> None:
    sentence = "The source number {} could not be read and nobody answered the telephone there. "
    known = tuple((sentence.format(at) * 6).strip() for at in range(60))
    statement = replace(content().statement, text="I have read every word of it, all of it. " * 150)
    reasons = tuple(ReasonCount(f"reason_{at}", "A reason " * 30, 2) for at in range(132))
    laid = lay_out(content(not_known=known, statement=statement, struck_by_reason=reasons))
    assert laid.pages > 8
    words = words_of(laid.pdf)
    assert all(f"source number {at} " in words for at in range(60))
    assert words.count("I have read every word of it, all of it.") > 140
    assert all(f"(reason_{at})" in words for at in range(132))
    path = tmp_path / "long.pdf"
    path.write_bytes(laid.pdf)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    bottoms = [float(one) for one in re.findall(r'yMax="([\d.]+)"', boxes)]
    rights = [float(one) for one in re.findall(r'xMax="([\d.]+)"', boxes)]
    assert max(bottoms) < 842
    assert max(rights) <= 596


def test_the_disclosable_edition_leaves_out_and_says_so() -> None:
    words = words_of(lay_out(disclosable(content(), "Withheld: FOIA 2000 s.31.")).pdf)
    assert "Disclosable edition" in words
    assert "What this edition leaves out" in words
    assert "Withheld: FOIA 2000 s.31." in words
    assert "Who is on the list" not in words
    assert "51.5416" not in words


def test_an_earlier_certificate_is_named() -> None:
    first_form = {"format_version": "1", "validity": "", "drill": None}
    earlier = content(supersedes="ab" * 32, **first_form)
    assert "the certificate with sha256 " + "ab" * 32 in words_of(lay_out(earlier).pdf)


def test_a_supplement_says_what_changed_and_that_the_earlier_one_is_superseded() -> None:
    words = words_of(lay_out(supplement()).pdf)
    assert "Supplement 2: 2 removed, 1 added since WLC-2026-0147" in words
    assert "This certificate supersedes WLC-2026-0147, which listed 1,742 entries" in words
    assert "no longer in force" in words
    assert "Removed: The bail has ended (bail_ended), 1 · The warrant" in words
    assert "WLC-2026-0147, the file with sha256 " + "ab" * 32 in words
    assert "recalled, off the list" in words
    change = supplement().difference
    assert change is not None
    back = words_of(lay_out(supplement(difference=replace(change, returned=1))).pdf)
    assert "1 of the added had been recalled and were approved again" in back
    without = words_of(lay_out(disclosable(supplement(), "Withheld: FOIA 2000 s.31.")).pdf)
    assert "Supplement 2: 2 removed" in without and "Removed: " not in without


def test_many_reasons_for_removing_flow_over_pages() -> None:
    change = supplement().difference
    assert change is not None
    reasons = tuple(ReasonCount(f"reason_{at}", "A reason " * 30, 1) for at in range(150))
    whole = supplement(
        approved=1592, struck=421,
        difference=replace(change, removed=151, removed_by_reason=(
            *reasons, ReasonCount("found", "Found", 1),
        )),
        struck_by_reason=(ReasonCount("duplicate", "Already on the list", 421),),
        age_bands=(Tally("adult", "18 and over", 2015, 1592, 421, 0, 2),),
        picture_sources=(Tally("custody", "Custody", 2015, 1592, 421, 0, 2),),
    )  # fmt: skip
    words = words_of(lay_out(whole).pdf)
    assert all(f"(reason_{at})" in words for at in range(150))


def test_the_window_is_the_only_one_for_which_it_is_valid() -> None:
    words = words_of(lay_out(content()).pdf)
    assert "Valid for this window only: Sat 28 Nov 2026, 09:00 GMT" in words
    assert "it authorises nothing" in words


def test_the_last_drill_is_printed_with_its_day() -> None:
    words = words_of(lay_out(content()).pdf)
    assert "In the last drill, on Fri 27 Nov 2026, 08:52 GMT" in words
    assert "seen 31 s after the record changed" in words and "1 min 35 s after that" in words
    drill = content().drill
    assert drill is not None
    never = words_of(lay_out(content(drill=replace(drill, to_off=None))).pdf)
    assert "nothing confirmed that it was off" in never
    failed = replace(drill, to_seen=None, to_recall=None, to_off=None, waited=600)
    words = words_of(lay_out(content(drill=failed)).pdf)
    assert "was not acted upon in 10 min: its entry was not recalled" in words
    assert "last drill" not in words_of(lay_out(content(drill=None)).pdf)


def test_a_list_without_checks_sources_or_special_decisions() -> None:
    words = words_of(lay_out(content(check_ages=None, sources=(), special=(), not_known=())).pdf)
    assert "No approved entry was checked against a record." in words
    assert "There were none." in words
    assert "Nothing is listed as not known." in words


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"approved": 1}, "do not add up"),
        ({"format_version": "3"}, "none that this program knows"),
        ({"not_known": ("x" * 99_999,) * 11}, "too long"),
    ],
)
def test_what_contradicts_itself_is_not_laid_out(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(RefusedError, match=sentence):
        lay_out(content(**changes))


def test_the_renderer_is_named_with_versions() -> None:
    assert {part.name for part in renderer()} >= {"reportlab", "pikepdf"}
    assert all(part.version for part in renderer())
