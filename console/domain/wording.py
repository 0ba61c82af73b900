"""Counts, ages and lists in plain English, the same wherever a sentence is made."""

from collections.abc import Sequence
from datetime import timedelta


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun: "1 entry", "1,742 entries"."""
    return f"{count:,} {one if count == 1 else many}"


def ago(age: timedelta) -> str:
    """An age in the largest unit that says enough: "4 min", "3 h", "2 days"."""
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} days"


def listed(words: Sequence[str], link: str = "or") -> str:
    """Words as a sentence lists them: "bail, orders or recalls"; '' of nothing."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {link} {words[-1]}"
