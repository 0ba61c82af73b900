"""What a start loads, compiled and in one file, so that it is not looked for piece by piece.

Python looks for each of some three hundred modules in several folders, opens its compiled file
and reads it: a tenth of what opening the window takes. The file lies where Python keeps its own
compiled files and is believed as they are: each module only while its source has the length and
the time that it was compiled from. One rule: whatever is wrong with the file, Python loads from
the modules themselves, as it would without it.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib import machinery, util
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from console import enumerations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

_HEADER: Final = 16
"""Bytes before the code in a compiled file: a number, flags, the source's time and its length."""
_FORM: Final = (1, util.MAGIC_NUMBER)
_LENGTH: Final = 4
"""Bytes that say how long the contents are; the codes that they point into lie behind them."""
_SOURCE: Final = machinery.SourceFileLoader
_COMPILE: Final = compile
"""Python's own, whatever stands in its place later."""
_Asked: TypeAlias = "tuple[str | bytes, str, str]"
"""A source, the name it is compiled under, and whether it is to be run or gives a value."""


class _Module(NamedTuple):
    """One module: its source, what that was when it was compiled, and where its code lies."""

    source: str
    stamp: bytes
    is_package: bool
    start: int
    end: int


class _Contents(NamedTuple):
    """What the file holds; `names` are all the modules of that start, `path` where they were."""

    form: tuple[int, bytes]
    path: tuple[str, ...]
    names: frozenset[str]
    modules: dict[str, tuple[str, bytes, bool, int, int]]
    compiled: dict[_Asked, bytes]


class _Loader(machinery.SourceFileLoader):
    """Loads a module as Python does, with code that was found already."""

    def __init__(self, name: str, path: str, code: memoryview) -> None:
        super().__init__(name, path)
        self._code: memoryview | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The code as it was found; what Python finds, for whoever asks again."""
        code, self._code = self._code, None
        return super().get_code(fullname) if code is None else _code(code)


class Packed:
    """The compiled modules of a start, and code that others compile at every start.

    `file` is where they are kept from one start to the next.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._is_on = self._is_whole = False
        self._names: frozenset[str] = frozenset()
        self._codes = memoryview(b"")
        self._modules: dict[str, _Module] = {}
        self._compiled: dict[_Asked, bytes] = {}
        self._asked: set[_Asked] = set()
        self._stood_in: tuple[tuple[dict[str, Any], str, object], ...] = ()
        self._loaded: tuple[str, ...] = ()
        self._path: tuple[str, ...] = ()

    def begin(self) -> None:
        """A start begins: take modules from the file, as far as they are there."""
        self._is_on = True
        self._path = tuple(sys.path)
        found = _read(self._file, self._path)
        if found is not None:
            kept, self._codes = found
            self._is_whole, self._names = True, kept.names
            self._modules = {name: _Module(*each) for name, each in kept.modules.items()}
            self._compiled = kept.compiled
            sys.meta_path.insert(_before_folders(), self)
        self._stand_in()

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> machinery.ModuleSpec | None:
        """What Python asks about each module that it loads; None where it has to look itself."""
        known = self._modules.get(fullname)
        if known is None:
            return None
        if known.stamp != _stamp(known.source):
            self._is_whole = False
            return None
        loader = _Loader(fullname, known.source, self._codes[known.start : known.end])
        inside = [known.source.rpartition(os.sep)[0]] if known.is_package else None
        return util.spec_from_file_location(
            fullname, known.source, loader=loader, submodule_search_locations=inside
        )

    def compiled(self, source: str | bytes, file: str, mode: str = "exec") -> CodeType:
        """What `compile` makes of a source, known from the last start where it was asked there.

        Raises what `compile` raises.
        """
        asked = (source, file, mode)
        if self._is_on:
            self._asked.add(asked)
        known = self._compiled.get(asked)
        if known is not None:
            return _code(known)
        code: CodeType = _COMPILE(source, file, mode, dont_inherit=True)
        if self._is_on:
            self._is_whole = False
            self._compiled[asked] = marshal.dumps(code)
        return code

    def _stand_in(self) -> None:
        """Compile through this what Python itself compiles anew wherever a class is declared.

        The methods of a dataclass, the maker of a named tuple, the words of an annotation: of
        some hundreds of classes, a twentieth of the start. Enumerations are made the short way.
        """
        enumerations.begin()
        import collections  # noqa: PLC0415 - found as everything from here on
        import dataclasses  # noqa: PLC0415
        import typing  # noqa: PLC0415

        def run(source: str, *spaces: dict[str, object]) -> None:
            exec(self.compiled(source, "<string>"), *spaces)  # noqa: S102 - as dataclasses does

        def value(source: str, *spaces: dict[str, object]) -> object:
            return eval(self.compiled(source, "<string>", "eval"), *spaces)  # noqa: S307 - as above

        self._stood_in = (
            (vars(dataclasses), "exec", run),
            (vars(collections), "eval", value),
            (vars(typing), "compile", self.compiled),
        )
        for module, name, ours in self._stood_in:
            module.setdefault(name, ours)

    def is_over(self) -> None:
        """The start is over: what is loaded now is what the next one will load."""
        self._loaded = tuple(sys.modules) if self._is_on else ()
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for module, name, ours in self._stood_in:
            if module.get(name) is ours:
                del module[name]
        enumerations.is_over()

    def keep(self) -> None:
        """Write the file for the next start where this one found it wanting; in any thread.

        Nothing is written where Python writes no compiled files either, nor where it cannot be.
        """
        loaded, asked = self._loaded, self._asked
        compiled = {each: code for each, code in self._compiled.items() if each in asked}
        whole = self._is_whole and self._names.issuperset(loaded)
        self._let_go()
        if loaded and not whole and not sys.dont_write_bytecode:
            from console.whole_file import write_whole  # noqa: PLC0415 - rarely, behind a start

            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._file, _packed(self._path, loaded, compiled), private=False)

    def drop(self) -> None:
        """The start is over, and was none that the file is kept for."""
        self.is_over()
        self._let_go()

    def _let_go(self) -> None:
        self._modules, self._compiled, self._asked = {}, {}, set()
        self._loaded, self._is_on = (), False
        self._codes = memoryview(b"")


def _code(kept: bytes | memoryview) -> CodeType:
    """Code as Python keeps it; believed where Python's own compiled files are."""
    code: CodeType = marshal.loads(kept)  # noqa: S302 - whoever can write it can write those, too
    return code


def _before_folders() -> int:
    """The place of a finder that comes before Python's own search of folders."""
    finders = sys.meta_path
    return finders.index(machinery.PathFinder) if machinery.PathFinder in finders else len(finders)


def _read(file: Path, path: tuple[str, ...]) -> tuple[_Contents, memoryview] | None:
    """What a file holds; None where it is none of ours, or of another Python or other folders."""
    try:
        with file.open("rb") as opened:
            whole = memoryview(mmap(opened.fileno(), 0, access=ACCESS_READ))
        end = _LENGTH + int.from_bytes(whole[:_LENGTH], "little")
        kept = _Contents(*marshal.loads(whole[_LENGTH:end]))  # noqa: S302 - see `_code`
    except (OSError, ValueError, TypeError, EOFError):
        return None
    is_ours = (kept.form, kept.path) == (_FORM, path)
    return (kept, whole[end:]) if is_ours else None


def _packed(path: tuple[str, ...], names: Sequence[str], compiled: dict[_Asked, bytes]) -> bytes:
    """These modules as the file holds them."""
    modules, codes = {}, bytearray()
    for name in names:
        found = _compiled(name)
        if found is not None:
            source, stamp, is_package, code = found
            modules[name] = (source, stamp, is_package, len(codes), len(codes) + len(code))
            codes += code
    kept = _Contents(_FORM, path, frozenset(names), modules, compiled)
    contents = marshal.dumps(tuple(kept))
    return len(contents).to_bytes(_LENGTH, "little") + contents + codes


def _compiled(name: str) -> tuple[str, bytes, bool, bytes] | None:
    """A loaded module as Python compiled it; None where it is not one of source."""
    spec = getattr(sys.modules.get(name), "__spec__", None)
    if spec is None or spec.cached is None or not isinstance(spec.loader, _SOURCE):
        return None
    try:
        data = Path(spec.cached).read_bytes()
    except OSError:
        return None
    head, code = data[:_HEADER], data[_HEADER:]
    if head[:8] != util.MAGIC_NUMBER + bytes(4):
        return None  # it says of its source something else than time and length
    return spec.origin, head[8:], spec.submodule_search_locations is not None, code


def _stamp(source: str) -> bytes:
    """The time and the length of a source as a compiled file tells them; b"" where it is gone."""
    try:
        found = os.stat(source)  # noqa: PTH116 - three hundred times at every start
    except OSError:
        return b""
    return b"".join(
        (number & 0xFFFFFFFF).to_bytes(4, "little")
        for number in (int(found.st_mtime), found.st_size)
    )


START: Final = Packed(Path(util.cache_from_source(__file__)).with_suffix(".start"))
"""The start of this program."""
