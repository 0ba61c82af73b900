"""What a start loads, kept compiled in one file for the next."""

import collections
import dataclasses
import importlib
import os
import subprocess
import sys
import typing
from enum import EnumType
from importlib import machinery

import pytest

from console import enumerations, packed
from console.packed import START, Packed

WHOLE = {
    "tried_whole/__init__.py": "from tried_whole import part\nWORDS = part.WORDS",
    "tried_whole/part.py": "WORDS = 'as it was'",
    "tried_alone.py": "NUMBER = 1",
}
NAMES = ("tried_whole", "tried_whole.part", "tried_alone")


@pytest.fixture(autouse=True)
def python_as_it_was(monkeypatch):
    """Compiled files are written, and nothing of a start stays behind."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    yield
    drop()
    for module, name in ((dataclasses, "exec"), (collections, "eval"), (typing, "compile")):
        assert name not in vars(module)


@pytest.fixture
def modules(tmp_path, monkeypatch):
    """A folder of modules that nothing has loaded yet."""
    folder = tmp_path / "modules"
    for name, source in WHOLE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source)
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "tried.start"


def drop():
    for name in NAMES:
        sys.modules.pop(name, None)
    importlib.invalidate_caches()


def start(file):
    """A start that loads the modules and keeps them; gives the modules."""
    drop()
    one = Packed(file)
    one.begin()
    try:
        loaded = [importlib.import_module(name) for name in NAMES]
    finally:
        one.is_over()
    one.keep()
    return loaded


def taken(loaded):
    """Which of them came out of the file."""
    return [type(each.__spec__.loader) is not machinery.SourceFileLoader for each in loaded]


def test_the_next_start_takes_what_this_one_loaded(modules, file):
    first = start(file)
    assert taken(first) == [False] * 3
    again = start(file)
    assert taken(again) == [True] * 3
    assert again[0].WORDS == "as it was"
    assert again[0].__path__ == [str(modules / "tried_whole")]
    assert [each.__file__ for each in again] == [each.__file__ for each in first]
    assert again[0].__spec__.cached == first[0].__spec__.cached


def test_where_nothing_changed_the_file_is_left_alone(modules, file):
    start(file)
    before = file.stat().st_mtime_ns, file.read_bytes()
    start(file)
    assert (file.stat().st_mtime_ns, file.read_bytes()) == before


def test_a_source_that_changed_is_loaded_and_kept_anew(modules, file):
    start(file)
    (modules / "tried_alone.py").write_text("NUMBER = 22")
    again = start(file)
    assert taken(again) == [True, True, False]
    assert again[2].NUMBER == 22
    third = start(file)
    assert taken(third) == [True] * 3
    assert third[2].NUMBER == 22


def test_a_source_of_the_same_length_counts_by_its_time(modules, file):
    start(file)
    source = modules / "tried_alone.py"
    source.write_text("NUMBER = 2")
    os.utime(source, (1, 1))
    assert start(file)[2].NUMBER == 2


def test_a_source_that_is_gone_is_not_loaded(modules, file):
    start(file)
    (modules / "tried_alone.py").unlink()
    with pytest.raises(ModuleNotFoundError, match="tried_alone"):
        start(file)


def test_a_module_that_is_new_is_kept_too(modules, file):
    start(file)
    (modules / "tried_new.py").write_text("NEW = True")
    one = Packed(file)
    drop()
    one.begin()
    importlib.import_module("tried_new")
    one.is_over()
    one.keep()
    sys.modules.pop("tried_new")
    two = Packed(file)
    two.begin()
    found = importlib.import_module("tried_new")
    two.is_over()
    sys.modules.pop("tried_new")
    assert taken([found]) == [True]


def test_other_folders_make_it_another_start(modules, file, tmp_path, monkeypatch):
    start(file)
    monkeypatch.syspath_prepend(tmp_path / "elsewhere")
    assert taken(start(file)) == [False] * 3


def test_a_damaged_file_is_no_file(modules, file):
    start(file)
    whole = file.read_bytes()
    ends = [*range(64), len(whole) // 2]
    for spoilt in (b"", b"\xff" * 400, whole[4:], *(whole[:end] for end in ends)):
        file.write_bytes(spoilt)
        drop()
        one = Packed(file)
        one.begin()
        one.is_over()
        loaded = [importlib.import_module(name) for name in NAMES]
        assert (taken(loaded), loaded[0].WORDS) == ([False] * 3, "as it was")


def test_nothing_is_written_where_python_writes_nothing(modules, file, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    start(file)
    assert not file.exists()


def test_a_folder_that_cannot_be_written_is_left_alone(modules, tmp_path):
    (tmp_path / "taken").write_text("a file where the folder would be")
    start(tmp_path / "taken" / "tried.start")
    assert (tmp_path / "taken").is_file()


def test_a_module_without_a_compiled_file_is_loaded_as_ever(modules, file):
    start(file)
    file.unlink()
    drop()
    one = Packed(file)
    one.begin()
    loaded = [importlib.import_module(name) for name in NAMES]
    os.unlink(loaded[2].__cached__)
    one.is_over()
    one.keep()
    assert taken(start(file)) == [True, True, False]


def test_a_compiled_file_that_goes_by_a_digest_is_not_believed_by_time(modules, file):
    loaded = start(file)
    file.unlink()
    cached = loaded[2].__cached__
    with open(cached, "r+b") as compiled:
        compiled.seek(4)
        compiled.write(b"\x01\0\0\0")
    assert packed._compiled("tried_alone") is None


def test_what_was_packed_tells_its_source_and_its_code_as_ever(modules, file):
    start(file)
    whole = start(file)[1]
    loader = whole.__spec__.loader
    assert loader.get_source(whole.__name__) == "WORDS = 'as it was'"
    space = {}
    exec(loader.get_code(whole.__name__), space)
    assert space["WORDS"] == "as it was"


def test_classes_declared_in_a_start_are_the_same_classes(file):
    def declared():
        @dataclasses.dataclass(frozen=True, slots=True, order=True)
        class Point:
            x: "int"
            y: "int | None" = None

        class Line(typing.NamedTuple):
            start: "Point"
            words: "str" = ""

        return Point, Line

    for _ in range(2):
        one = Packed(file)
        one.begin()
        point, line = declared()
        one.is_over()
        one.keep()
        assert repr(point(1)).endswith("Point(x=1, y=None)")
        assert (point(1), hash(point(2))) == (point(1), hash(point(2)))
        assert point(1, 2) < point(1, 3)
        assert line(point(1))._replace(words="said").words == "said"
        assert line.__annotations__["words"] == typing.ForwardRef("str")
        with pytest.raises(dataclasses.FrozenInstanceError):
            point(1).x = 2


def test_what_is_compiled_is_known_at_the_next_start(file):
    one = Packed(file)
    one.begin()
    one.compiled(b"HELD = 7", "held.py")
    one.is_over()
    one.keep()
    two = Packed(file)
    two.begin()
    held = two._compiled[b"HELD = 7", "held.py", "exec"]
    space = {}
    exec(two.compiled(b"HELD = 7", "held.py"), space)
    two.is_over()
    assert held
    assert space["HELD"] == 7


def test_what_nobody_compiles_any_more_is_not_kept(file):
    for source in (b"HELD = 1", b"HELD = 2"):
        one = Packed(file)
        one.begin()
        one.compiled(source, "held.py")
        one.is_over()
        one.keep()
    two = Packed(file)
    two.begin()
    two.is_over()
    held = [source for source, name, _mode in two._compiled if name == "held.py"]
    assert held == [b"HELD = 2"]


def test_a_start_that_is_dropped_leaves_nothing(modules, file):
    drop()
    one = Packed(file)
    one.begin()
    importlib.import_module("tried_alone")
    one.drop()
    one.keep()
    assert one not in sys.meta_path
    assert not one._compiled
    assert not file.exists()


def test_a_source_that_is_wrong_is_as_wrong_as_ever():
    with pytest.raises(SyntaxError):
        START.compiled("1 +", "<string>", "eval")


def test_before_a_start_nothing_is_kept(file):
    one = Packed(file)
    assert eval(one.compiled("1 + 1", "<string>", "eval")) == 2
    assert not one._compiled
    one.is_over()
    one.keep()
    assert not file.exists()


def test_the_program_starts_with_a_damaged_file(tmp_path):
    from importlib.util import cache_from_source
    from pathlib import Path

    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.pycache_prefix = str(tmp_path)
    there = Path(cache_from_source(packed.__file__)).with_suffix(".start")
    sys.pycache_prefix = None
    there.parent.mkdir(parents=True)
    there.write_bytes(b"\x10\0\0\0 nothing of ours")
    root = Path(packed.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "console", "--help"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_enumerations_are_made_the_short_way_until_the_start_is_over(tmp_path):
    as_ever = EnumType._create_
    start = Packed(tmp_path / "one.start")
    start.begin()
    assert EnumType._create_ is enumerations._made
    start.is_over()
    assert EnumType._create_ is as_ever
