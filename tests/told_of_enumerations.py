"""Tells all that can be seen of PySide's enumerations, as JSON, made the long way or the short.

    python -m tests.told_of_enumerations short|long

In a process of its own, as PySide declares each once for as long as a program runs.
"""

import enum
import importlib
import json
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtNetwork", "QtTest")
NOT_TOLD = ("__dict__", "__weakref__", "_member_map_", "_value2member_map_", "_missing_")


def enumerations(inside: object, seen: set[type]) -> Iterator[type[enum.Enum]]:
    """Every enumeration that lies in a module or a class of PySide."""
    for name in dir(inside):
        with suppress(Exception):  # some names of PySide cannot be looked at
            found = getattr(inside, name)
            if not isinstance(found, type) or found in seen or name.startswith("__"):
                continue
            seen.add(found)
            if not found.__module__.startswith("PySide6"):
                continue
            if issubclass(found, enum.Enum):
                yield found
            else:
                yield from enumerations(found, seen)


def said(what: Callable[[], object]) -> str:
    """What comes of something, or how it fails."""
    try:
        return repr(what())
    except Exception as trouble:  # noqa: BLE001 - the other way has to fail alike
        return f"{type(trouble).__name__}: {trouble}"


def own(value: object) -> str:
    """A value in a class's own names, without the place in memory where it lies."""
    if callable(value) or isinstance(value, staticmethod | classmethod):
        inner = getattr(value, "__func__", value)
        return f"{getattr(inner, '__module__', '')}.{getattr(inner, '__qualname__', inner)}"
    return repr(value)


def told(made: type[enum.Enum]) -> dict[str, object]:
    """All that can be seen of one."""
    few = list(made)[:6]
    ops = [said(lambda x=x: made(x)) for x in (*(one.value for one in few), 0, 1, 3, -1, 987_654)]
    ops += [said(lambda one=one: ~one) for one in few]
    for a in few:
        for b in few:
            ops += [said(lambda a=a, b=b: a | b), said(lambda a=a, b=b: a & b)]
            ops += [said(lambda a=a, b=b: a ^ b), said(lambda a=a, b=b: a in (a | b))]
            ops += [said(lambda a=a, b=b: list(a | b)), said(lambda a=a, b=b: a < b)]
    if few:
        ops.append(said(lambda: pickle.loads(pickle.dumps(few[0])) is few[0]))
        ops.append(said(lambda: setattr(made, few[0].name, 3)))
        ops.append(said(lambda: delattr(made, few[0].name)))
    return {
        "itself": [made.__module__, made.__qualname__, made.__doc__, repr(made), len(made),
                   [base.__name__ for base in made.__mro__], dir(made)],
        "members": [
            [name, one.name, one.value, one._sort_order_, repr(one), str(one), f"{one}",
             one.__objclass__ is made, type(vars(made)[name]).__name__]
            for name, one in made.__members__.items()
        ],
        "order": [[one.name for one in made], [one.name for one in reversed(made)]],
        "names": {k: own(v) for k, v in sorted(vars(made).items()) if k not in NOT_TOLD},
        "values": [[value, one.name] for value, one in made._value2member_map_.items()],
        "ops": ops,
    }  # fmt: skip


def main() -> None:
    """Tell it all."""
    if sys.argv[1] == "short":
        from console import enumerations as short

        short.begin()
    found = {}
    for name in MODULES:
        module = importlib.import_module(f"PySide6.{name}")
        for made in enumerations(module, set()):
            found[f"{name}:{made.__qualname__}"] = told(made)
    json.dump(found, sys.stdout, sort_keys=True)


if __name__ == "__main__":
    main()
