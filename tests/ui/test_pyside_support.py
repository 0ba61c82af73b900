"""PySide's support modules that wait until something asks for them."""

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from console.ui import pyside_support

ROOT = Path(__file__).resolve().parents[2]

TOLD = """
import console.ui
from console.ui import pyside_support
before = sorted(pyside_support._waiting)
from PySide6.QtCore import QObject, QTimer
from shibokensupport.signature import get_signature
assert sorted(pyside_support._waiting) == before, "an import alone asks for none of them"
assert sorted(pyside_support.LATER.values()) == before, before
try:
    QTimer().setInterval("soon")
except TypeError as wrong:
    print(wrong)
print(get_signature(QTimer.isActive))
print(QTimer.isActive.__doc__)
import PySide6.support.signature.lib.pyi_generator as stubs
print(stubs.Formatter.__name__)
assert not pyside_support._waiting or list(pyside_support._waiting) == [
    "shibokensupport.signature.lib.enum_sig"], pyside_support._waiting
"""


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_waits_says_what_it_always_said_once_it_is_asked():
    told = said(TOLD)
    assert "called with wrong argument types" in told
    assert "QTimer.setInterval(msec: int, /)" in told
    assert "isActive(self, /) -> bool" in told
    assert told.rstrip().endswith("Formatter")


def test_what_python_asks_by_itself_loads_nothing():
    with pytest.raises(AttributeError, match="__path__"):
        pyside_support.asked("shibokensupport.signature.parser", "__path__")


@pytest.fixture
def support(monkeypatch):
    """A module that waits, as PySide would have made it."""
    name = "shibokensupport.signature.tried"
    monkeypatch.setitem(pyside_support.LATER, "shibokensupport/signature/tried.py", name)
    made = type(sys)(name)
    monkeypatch.setitem(sys.modules, name, made)

    def begin(source: bytes):
        with pyside_support.loaded_when_asked():
            code = builtins.compile(source, "shibokensupport/signature/tried.py", "exec")
        exec(code, vars(made))
        return made

    yield begin
    pyside_support._waiting.pop(name, None)


def test_a_module_is_whole_from_its_first_question_on(support):
    made = support(b"answer = 42\nother = 7\n")
    assert "answer" not in vars(made)
    assert (made.answer, made.other) == (42, 7)
    assert "__getattr__" not in vars(made)
    with pytest.raises(AttributeError, match="nothing"):
        _ = made.nothing


def test_a_module_that_asks_itself_while_it_loads_is_not_loaded_twice(support):
    made = support(
        b"import sys\ntimes = getattr(sys.modules[__name__], 'times', 0) + 1\nanswer = 42\n"
    )
    assert (made.answer, made.times) == (42, 1)


def test_everything_else_is_compiled_as_it_was_given():
    before = builtins.compile
    with pyside_support.loaded_when_asked():
        assert eval(compile("6 * 7", "elsewhere.py", "eval")) == 42
        assert eval(compile(b"6 * 7", "elsewhere.py", "eval")) == 42
    assert builtins.compile is before
    with pytest.raises(ZeroDivisionError), pyside_support.loaded_when_asked():
        _ = 1 / 0
    assert builtins.compile is before
