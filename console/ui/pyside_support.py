"""PySide's own support modules, loaded when something asks them for anything.

PySide compiles them from source at every start, a tenth of what opening the window takes, and
they only word its errors, tell signatures and write its stubs. One rule: nothing of it is
changed. A module that is asked for anything is the whole one from then on, and where PySide
comes to load them in another way, they are loaded at once as they always were.
"""

from __future__ import annotations

import builtins
import sys
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

from console.packed import START

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER: Final = "shibokensupport/signature/"
LATER: Final = {
    f"{_FOLDER}{name}.py": f"{_FOLDER}{name}".replace("/", ".")
    for name in (
        "errorhandler",
        "layout",
        "parser",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
    )
}
"""The modules that can wait, by the names of the files that PySide says it compiles.

`mapping` cannot: PySide's own code looks into it without asking it.
"""

_STAND_IN: Final = f"from functools import partial; from {__name__} import asked\n" + (
    "__getattr__ = partial(asked, __name__)"
)
_waiting: dict[str, bytes] = {}
_lock = RLock()


def asked(module: str, name: str) -> object:
    """What a module that waits is asked for; loads the whole of it first."""
    if name.startswith("__"):
        # Python's own questions when it imports something; none of the modules answers them.
        raise AttributeError(name)
    with _lock:
        found = sys.modules[module]
        source = _waiting.pop(module, None)
        if source is not None:
            del found.__getattr__
            file = f"{module.replace('.', '/')}.py"
            exec(compile(source, file, "exec"), vars(found))  # noqa: S102 - PySide's own source
    return getattr(found, name)


@contextmanager
def loaded_when_asked() -> Iterator[None]:
    """While PySide is imported: let those of its modules wait that only few ever need."""
    at_once = builtins.compile

    def standing_in(source: Any, filename: Any, *more: Any, **named: Any) -> Any:
        if isinstance(source, bytes) and isinstance(filename, str) and filename in LATER:
            _waiting[LATER[filename]] = source
            source = _STAND_IN
        elif isinstance(source, bytes) and isinstance(filename, str) and more == ("exec",):
            return START.compiled(source, filename)
        return at_once(source, filename, *more, **named)

    vars(builtins)["compile"] = standing_in
    try:
        yield
    finally:
        vars(builtins)["compile"] = at_once
