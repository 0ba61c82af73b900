"""One way to write a value as JSON bytes, and the strict way back.

What is signed must have one spelling: keys sorted, no spaces, no needless escapes, times in UTC
ending in Z, no fractions of a number.  The rule: reading accepts exactly what writing produces,
so two different files can never mean the same thing.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_T = TypeVar("_T")


def canonical_json(value: object) -> bytes:
    """Write a value as canonical JSON in UTF-8.

    Takes frozen dataclasses, mappings with text keys, tuples, lists, text, whole numbers,
    truth values, None and aware times.  Raises TypeError for anything else, fractions included.
    """
    return json.dumps(
        plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    ).encode("utf-8", "strict")


def plain(value: object) -> Json:
    """Turn a value into what JSON knows; the types are those of ``canonical_json``."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {_text_key(key): plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no canonical form")


def utc_text(moment: datetime) -> str:
    """Write an aware time in UTC, with microseconds only where there are any."""
    if moment.tzinfo is None:
        raise TypeError("a time without a zone has no canonical form")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def parse_canonical(data: bytes, shape: type[_T]) -> _T:
    """Read canonical JSON into a frozen dataclass.

    Raises ValueError, with a phrase that says where, unless the bytes are exactly those that
    ``canonical_json`` writes for the value that they hold.
    """
    value = shaped(load(data), shape)
    if canonical_json(value) != data:
        raise ValueError("it is not in canonical form")
    return value


def load(data: bytes) -> Json:
    """What JSON bytes hold, with no key twice; whoever asks compares the bytes afterwards.

    Raises ValueError, with a phrase that says what is wrong.
    """
    try:
        return cast(
            "Json",
            json.loads(data.decode("utf-8"), object_pairs_hook=_object_without_duplicates),
        )
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def shaped(loaded: Json, shape: type[_T]) -> _T:
    """What was loaded as a frozen dataclass; raises ValueError with a phrase that says where."""
    return cast("_T", _value(loaded, shape, "it"))


def _text_key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("a key must be text")
    return key


def _object_without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _value(found: object, shape: Any, where: str) -> object:
    origin = get_origin(shape)
    if origin in {Union, types.UnionType}:
        return _optional(found, shape, where)
    if origin is tuple:
        if not isinstance(found, list):
            raise ValueError(f"{where} is not a list")
        item = get_args(shape)[0]
        return tuple(_value(one, item, f"{where}[{i}]") for i, one in enumerate(found))
    if shape is datetime:
        return _time(found, where)
    if is_dataclass(shape):
        return _record(found, shape, where)
    if type(found) is not shape:
        raise ValueError(f"{where} is not of the kind {shape.__name__}")
    return found


def _optional(found: object, shape: Any, where: str) -> object:
    if found is None:
        return None
    (inner,) = (arm for arm in get_args(shape) if arm is not types.NoneType)
    return _value(found, inner, where)


def _time(found: object, where: str) -> datetime:
    if not isinstance(found, str) or not found.endswith("Z"):
        raise ValueError(f"{where} is not a time in UTC")
    return datetime.fromisoformat(found)


def _record(found: object, shape: Any, where: str) -> object:
    if not isinstance(found, dict):
        raise ValueError(f"{where} is not an object")
    hints = get_type_hints(shape)
    known = {field.name for field in fields(shape)}
    unknown = sorted(set(found) - known)
    if unknown:
        raise ValueError(f"{where} has an unknown key {unknown[0][:40]!r}")
    missing = sorted(known - set(found))
    if missing:
        raise ValueError(f"{where} lacks {missing[0]!r}")
    return shape(**{name: _value(found[name], hints[name], f"{where}.{name}") for name in known})
