"""The Welsh of the screen is whole, fits its English, and is what the catalogue holds."""

import re
import shutil
from xml.etree import ElementTree

import pytest

from tests import translations

HOLE = re.compile(r"\{[^{}]*\}")


def messages(file=translations.TS):
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def forms_of(message):
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural or [translation]]


def test_every_text_of_the_screen_is_in_the_source_and_nothing_else(tmp_path):
    """Where this fails: `python -m tests.translations`, and write the Welsh that it names."""
    again = tmp_path / translations.TS.name
    shutil.copy(translations.TS, again)
    translations.extract(again)
    known, now = (
        {(context, one.findtext("source"), one.findtext("comment")) for context, one in found}
        for found in (messages(), messages(again))
    )
    assert now - known == set()
    assert known - now == set()


def test_everything_has_its_welsh():
    assert translations.unfinished() == []


def test_the_values_of_a_sentence_are_in_its_welsh_too():
    wrong = []
    for context, message in messages():
        source = message.findtext("source")
        for form in forms_of(message):
            if sorted(set(HOLE.findall(source))) != sorted(set(HOLE.findall(form))):
                wrong.append((context, source, form))
    assert wrong == []


def test_a_text_that_is_put_together_keeps_its_edges():
    """A text that starts or ends with a space is joined to another there."""
    wrong = []
    for _context, message in messages():
        source = message.findtext("source")
        for form in forms_of(message):
            edges = [(text[:1] == " ", text[-1:] == " ") for text in (source, form)]
            if edges[0] != edges[1]:
                wrong.append((source, form))
    assert wrong == []


def test_the_catalogue_holds_what_the_source_says(tmp_path):
    made = tmp_path / translations.QM.name
    translations.compile_to(made)
    assert made.read_bytes() == translations.QM.read_bytes()


def test_what_has_no_welsh_is_named(tmp_path):
    file = tmp_path / "one.ts"
    file.write_text(
        '<TS version="2.1"><context><name></name>'
        "<message><source>Done</source><translation>Wedi gorffen</translation></message>"
        '<message><source>New</source><translation type="unfinished"></translation></message>'
        '<message numerus="yes"><source>{count}</source><translation><numerusform>{count}'
        "</numerusform><numerusform></numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert translations.unfinished(file) == ["New", "{count}"]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('"""Words of a module."""\nX = "Needs judgement"', ["Needs judgement"]),
        ('def f(ref):\n    return f"{ref} is new: {ref!r}."', ["{0} is new: {1}."]),
        (
            "f\"{counted(n, 'entry', 'entries')} struck\"",
            ["{0} entries", "{0} entry", "{0} struck"],
        ),
        ('refusal("some code", "Say who.")', ["Say who."]),
        ('__all__ = ["Standing"]\nX: "Standing | None" = None', []),
    ],
)
def test_what_the_rules_say_is_read_from_their_source(source, texts):
    assert sorted(translations.texts_of(translations.ast.parse(source))) == texts
