"""The start of the program, and Python's search for rubbish in it."""

import gc
import subprocess
import sys

import pytest

from console import starting

PROGRAM = """
import gc, sys
from console import __main__, app
said = []
app.main = lambda arguments: said.append(gc.isenabled()) or 0
try:
    __main__.main()
except SystemExit as left:
    print(said, left.code)
"""


@pytest.fixture(autouse=True)
def searched():
    assert gc.isenabled()
    yield
    gc.enable()
    gc.unfreeze()


def test_a_start_is_not_searched_and_what_it_made_is_passed_over():
    before = gc.get_freeze_count()
    starting.begin()
    assert not gc.isenabled()
    starting.is_over(for_good=True)
    assert gc.isenabled()
    assert gc.get_freeze_count() > before


def test_who_does_one_thing_and_ends_passes_over_nothing_for_good():
    starting.begin()
    starting.is_over()
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)


def test_where_no_start_was_begun_nothing_is_passed_over():
    before = gc.get_freeze_count()
    starting.is_over()
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, before)


def test_the_program_begins_with_it():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert done.stdout == "[False] 0\n", done.stderr


def test_a_verb_is_searched_again_as_soon_as_it_is_loaded(capsys):
    from console.app import main

    starting.begin()
    assert main(["--help"]) == 0
    assert gc.isenabled()
