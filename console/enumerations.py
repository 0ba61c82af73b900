"""Enumerations that a start makes by calling, made the short way of Python's own library.

PySide declares each enumeration of Qt by a call, three thousand members of them before the first
entry is there: a sixth of the start, most of it checks of what somebody might have written.
Python's library declares its own by a shorter way, which skips these. One rule: what is made is
what the long way makes, and whatever does not plainly fit is made the long way.
"""

from __future__ import annotations

import enum
import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CREATE: Final = "_create_"
"""The method of Python's that makes an enumeration which is asked for by a call."""
_LONG: Final[Callable[..., type[Enum]]] = getattr(EnumType, _CREATE)
_SHORT: Final[Callable[..., Any] | None] = getattr(enum, "_simple_enum", None)
_KINDS: Final = frozenset({Enum, IntEnum, Flag, IntFlag})
"""Whatever is derived from these may have ways of its own."""
_taken: Final[dict[type, frozenset[str]]] = {}
"""By kind of enumeration, the names that its members may not have here."""


def begin() -> None:
    """Make enumerations the short way from now on, where this Python has it."""
    if _SHORT is not None:
        setattr(EnumType, _CREATE, _made)


def is_over() -> None:
    """Make them the long way again."""
    setattr(EnumType, _CREATE, _LONG)


def _made(
    kind: type[Enum],
    class_name: str,
    names: object,
    *,
    module: str | None = None,
    qualname: str | None = None,
    boundary: object = None,
    **more: Any,
) -> type[Enum]:
    """An enumeration as `Enum(class_name, names)` makes it; raises what that raises.

    `more` are the `type` and `start` that Python's own takes.
    """
    module = module or sys._getframe(2).f_globals.get("__name__")  # as Python finds it
    said = {"module": module, "qualname": qualname, "boundary": boundary}
    body = _plain(kind, names) if module and not more.get("type") else None
    if body is None or _SHORT is None:
        return _LONG(kind, class_name, names, **said, **more)
    members = type(class_name, (), {**body, "__module__": module})
    made: type[Enum] = _SHORT(kind, boundary=boundary)(members)
    for name, member in made.__members__.items():
        # The short way has each looked up by its name whenever it is asked for.
        type.__setattr__(made, name, member)
    made.__qualname__, made.__doc__ = qualname or class_name, None
    return made


def _plain(kind: type[Enum], names: object) -> dict[str, object] | None:
    """The members' values by their names; None where they are not plainly that."""
    if kind not in _KINDS or type(names) is not list or not names:
        return None
    try:
        body = dict(names)
    except (TypeError, ValueError):
        return None
    taken = _taken.get(kind)
    if taken is None:
        taken = frozenset(("mro", *(name for base in kind.__mro__ for name in vars(base))))
        _taken[kind] = taken
    plain = (
        len(body) == len(names)
        and all(type(name) is str and name[:1] not in ("", "_") for name in body)
        and all(type(value) is int for value in body.values())
        and taken.isdisjoint(body)
    )
    return body if plain else None
