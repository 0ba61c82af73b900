"""What files, bundles, sources, keys and disks say, in Welsh: whole, or not at all."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from PIL import Image

from console import doors
from console.documents.bundle import open_bundle
from console.documents.keys import open_key
from console.documents.picture_worker import RefusedPictureError, clean
from console.domain.refusals import OutOfReachError, RefusedError
from console.records.mapping import read_mapping
from console.records.opening import open_source
from console.services.contracts import SourceSpec, WantedKeys
from console.storage.offices import open_office
from console.ui import tongue
from console.ui.phrasebook import LONGEST
from tests import translations
from tests.documents.test_bundle import TOML, folder, members, row, table, zipped
from tests.services.office import AUTHORISER, proposal, write_bundle
from tests.test_translations import forms_of, messages
from tests.ui.pages import ADMINISTRATOR, PASSPHRASE, decide_all, key_file
from tests.ui.test_signoff_page import signing
from tests.ui.test_welsh import cells_of, in_english, words_of

AT = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
ENGLISH_WORDS = re.compile(r"\b(the|is|was|has|are|and|with|it|not|cannot|line)\b", re.IGNORECASE)


@pytest.fixture
def spoken(application):
    tongue.speak(tongue.WELSH)
    yield
    tongue.speak(tongue.ENGLISH)


def refused(call, *given, **named):
    """The sentences with which an adapter says no."""
    with pytest.raises((RefusedError, OutOfReachError)) as trouble:
        call(*given, **named)
    if isinstance(trouble.value, OutOfReachError):
        return [trouble.value.sentence]
    return [one.sentence for one in trouble.value.objections]


def whole(sentence):
    """What is said of a sentence: not as it was, and with no English word left in it."""
    welsh = tongue.said(sentence)
    assert welsh != sentence
    assert ENGLISH_WORDS.findall(welsh) == [], welsh
    return welsh


def reading_of(path):
    with open_bundle(path) as bundle:
        return bundle.reading


def welsh_of_forms():
    found = {}
    for context, message in messages():
        if context == tongue.RULES:
            (found[message.findtext("source")],) = forms_of(message)
    return found


def test_every_form_of_an_adapter_is_found_again(spoken):
    """No form hides behind another: filled with values each comes out as its own Welsh."""
    welsh, wrong = welsh_of_forms(), []
    values = [f"X{place}" for place in range(6)]
    for form in sorted(translations.texts_of_adapters()):
        parts = [("a PDF document", "dogfen PDF") if "!" in hole else None for hole in holes(form)]
        given = [part[0] if part else value for part, value in zip(parts, values, strict=False)]
        told = [part[1] if part else value for part, value in zip(parts, values, strict=False)]
        filled, expected = fill(form, given), fill(welsh[form], told)
        if tongue.said(filled).casefold() != expected.casefold():
            wrong.append((filled, tongue.said(filled)))
    assert wrong == []


def holes(form):
    return sorted(set(re.findall(r"\{\d[=!]?\}", form)))


def fill(form, values):
    return re.sub(r"\{(\d)[=!]?\}", lambda hole: values[int(hole[1])], form)


def test_a_part_that_nobody_translated_leaves_the_sentence_english(spoken):
    for sentence in (
        "deployment.toml, line 3: point is odd in a new way.",
        "The file a b.csv is odd in a new way; it was left out.",
        "Line 4: something is odd in a new way.",
        "records, line 4: it is odd in a new way; the row was set aside.",
        "The source records did not answer: it is odd in a new way.",
    ):
        assert tongue.said(sentence) == sentence


@pytest.mark.parametrize("part", ["x, line 1: a b c ", "'a' ", "the a holds ", "The file a a; "])
def test_what_came_from_outside_cannot_keep_the_window_waiting(spoken, part):
    began = process_time()
    tongue.said(part * (LONGEST // len(part)))
    assert process_time() - began < 3


def test_a_damaged_zip_is_said_in_welsh(spoken, tmp_path):
    path = zipped(tmp_path, members(table(row())))
    path.write_bytes(path.read_bytes()[:-40])
    (sentence,) = refused(open_bundle, path)
    assert (
        whole(sentence) == "bundle.zip: nid ffeil zip ydyw, neu mae wedi'i difrodi; gwnewch hi eto."
    )


def test_rows_and_notes_of_a_bundle_are_said_in_welsh(spoken, tmp_path):
    data = table(
        row(1, date_of_birth="17 April"),
        row(2, surname=""),
        row(3, image_file="../3.jpg"),
        row(4, image_file="images/none.jpg"),
        row(5, surname="Ex\u202eample"),
        row(6, category="E", kind="cbo", urn=""),
        row(7, category="A", kind="odd"),
        row(8, necessity="=1+1"),
    )
    at = folder(tmp_path / "list", data.replace(b"entry_ref,", b"entry_ref,", 1))
    (at / "my own link.csv").symlink_to(at / "proposals.csv")
    found = reading_of(at)
    lines = {one.line: whole(one.sentence) for one in found.rejected}
    assert lines[2].startswith("Llinell 2: nid dyddiad yw '17 April' (dyddiad geni);")
    assert lines[3] == "Llinell 3: mae “cyfenw” yn wag; llenwch ef."
    assert lines[4].startswith("Llinell 4: llwybr y llun '../3.jpg': mae'n arwain allan")
    assert lines[5] == "Llinell 5: y llun 'images/none.jpg': nid yw yn y bwndel; ychwanegwch ef."
    assert "angen “cyfeirnod y gorchymyn neu URN”" in lines[7]
    assert "gorfodaeth o'r dde i'r chwith (U+202E)" in lines[6]
    notes = [whole(one) for one in found.notes]
    assert (
        "Gadawyd y ffeil my own link.csv allan: dolen ydyw, ac ni chaiff bwndel ddal un." in notes
    )
    assert any(one.startswith("proposals.csv, llinell 9: mae “angenrheidrwydd”") for one in notes)


def test_a_missing_column_is_said_in_welsh(spoken, tmp_path):
    data = table(row()).replace(b"necessity", b"needs", 1)
    for sentence in refused(open_bundle, folder(tmp_path / "list", data)):
        assert "necessity" in whole(sentence)


def test_a_wrong_deployment_file_is_said_in_welsh(spoken, tmp_path):
    wrong = TOML.replace('"LFR-2026-0412"', '"LFR 2026"').replace("ceiling = 2000", "ceiling = 0")
    wrong = wrong.replace("point = [51.5416, -0.0034]", "point = [-0.0034, 51.5416]")
    at = folder(tmp_path / "list", table(row()))
    (at / "deployment.toml").write_text(wrong, encoding="utf-8")
    said = [whole(one) for one in refused(open_bundle, at)]
    assert "deployment.toml, llinell 2: reference: 'LFR 2026': dim ond llythrennau" in said[0]
    assert any("point: mae'r hydred yn gyntaf" in one for one in said)
    assert any("ceiling: rhaid iddo fod yn rhif cyfan o 1 i 1,000,000" in one for one in said)


def test_a_picture_too_small_is_said_in_welsh(spoken):
    out = io.BytesIO()
    Image.new("RGB", (12, 12)).save(out, "PNG")
    with pytest.raises(RefusedPictureError) as trouble:
        clean(out.getvalue(), ["JPEG", "PNG"])
    assert "yn 12 wrth 12 picsel, yn rhy fach i ddangos wyneb" in whole(str(trouble.value))
    assert whole(f"Line 3: {trouble.value}").startswith("Llinell 3: Mae'r llun yn 12 wrth 12")
    with pytest.raises(RefusedPictureError) as trouble:
        clean(b"%PDF-1.7 and so on", ["JPEG", "PNG"])
    assert "Nid ffotograff yw'r ffeil hon ond dogfen PDF" in whole(str(trouble.value))


def test_sources_are_said_in_welsh(spoken, tmp_path):
    spec = SourceSpec("cofnodion", "records-csv", str(tmp_path / "none.csv"), ("warrant",))
    answer = open_source(spec).read(WantedKeys(), AT)
    assert whole(answer.reading.problem) == "Nid yw'r ffeil none.csv yno."
    told = whole(f"The source cofnodion did not answer: {answer.reading.problem}")
    assert told == "Nid atebodd y ffynhonnell cofnodion: Nid yw'r ffeil none.csv yno."
    (sentence,) = refused(open_source, replace(spec, kind="telepathy"))
    assert "Mae'r ffynhonnell cofnodion o'r math “telepathy”" in whole(sentence)
    (tmp_path / "none.csv").write_text(
        "record_type,record_ref,pnc_id,status,opened_at\n"
        "warrant,1,24/0001001S,odd,2026-01-01T00:00:00Z\n"
        "warrant,2,24/0001001S,live,soon\n",
        encoding="utf-8",
    )
    answer = open_source(spec).preview(9, AT)
    told = [whole(one) for one in answer.problems]
    assert told[0].startswith(
        "cofnodion, llinell 2: nid yw “odd” yn statws cofnod o'r math warrant;"
    )
    assert told[1].startswith("cofnodion, llinell 3: ni ellir darllen opened_at; gosodwyd y rhes")


def test_a_wrong_mapping_is_said_in_welsh(spoken):
    mapping = b'[source]\nname = "x"\nkind = "sql"\npath = "a.csv"\nanswers = ["warrant", "odd"]\n'
    for sentence in refused(read_mapping, mapping, "x.toml"):
        assert whole(sentence).startswith("x.toml, llinell")


def test_keys_are_said_in_welsh(spoken):
    made = doors.make_key("Supt 1190", "Example Police", PASSPHRASE, AT)
    (wrong,) = refused(open_key, made.p12, b"another", at=AT)
    assert whole(wrong).startswith("Mae'r cyfrinymadrodd yn anghywir")
    (late,) = refused(open_key, made.p12, PASSPHRASE.encode(), at=AT + timedelta(days=3_000))
    assert "Daeth allwedd Supt 1190 i ben ar 27 Tach 2028, 12:00 GMT" in whole(late)


def test_an_office_that_is_not_there_is_said_in_welsh(spoken, tmp_path):
    (sentence,) = refused(open_office, tmp_path)
    assert whole(sentence).startswith("Nid oes swyddfa yn y lle hwn: ")


def test_a_wrong_passphrase_is_read_in_welsh(welsh, open_pages, office, tmp_path):
    decide_all(office)
    pages = open_pages()
    sheet = signing(pages)
    sheet.take_key(key_file(tmp_path))
    sheet.passphrase.setText("not this one, surely")
    sheet.send.click()
    pages.settle()
    (sentence,) = sheet.troubles.sentences
    assert sentence.startswith("Mae'r cyfrinymadrodd yn anghywir")


def test_what_is_wrong_with_a_bundle_is_read_in_welsh(welsh, open_pages, tmp_path):
    pages = open_pages()
    page = pages.come(AUTHORISER)
    page.take_in.click()
    sheet = pages.sheet
    bundle = write_bundle(
        tmp_path / "more", [proposal(1), proposal(21), proposal(22, category="Z")]
    )
    (bundle / "my own link.csv").symlink_to(bundle / "proposals.csv")
    sheet.read(bundle)
    pages.settle()
    assert "Gadawyd y ffeil my own link.csv allan" in " ".join(words_of(sheet))
    sheet.send.click()
    pages.settle()
    assert "Llinell 4: nid yw'r categori 'Z' yn un o A i I." in set(cells_of(sheet.table))
    assert in_english(sheet) == []


def test_a_source_that_is_not_there_is_read_in_welsh(welsh, open_pages, tmp_path):
    mapping = tmp_path / "second.toml"
    mapping.write_text(
        '[source]\nname = "second"\nkind = "records-csv"\npath = "gone.csv"\n'
        'answers = ["warrant"]\n',
        encoding="utf-8",
    )
    pages = open_pages()
    page = pages.come(ADMINISTRATOR, "settings")
    page.sections.go("Sources")
    pages.settle()
    page.sources.read(mapping)
    pages.settle()
    pages.sheet.try_it.click()
    pages.settle()
    assert pages.sheet.answer.text().endswith("Nid yw'r ffeil gone.csv yno.")
    assert in_english(pages.sheet) == []
