"""Every setting of the program: its default, its unit and its meaning, read once at start.

Settings come from the environment and nowhere else; what an office decides (sources, policy,
people) lies in the office. A secret is never a setting.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM: Final = "watchlist-console"
RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"


class Setting(NamedTuple):
    """One setting: its environment variable, its default in words, its unit, its meaning."""

    variable: str
    default: str
    unit: str
    meaning: str


SETTINGS: Final = (
    Setting(
        "WATCHLIST_OFFICE",
        "this person's data folder",
        "folder",
        "The office that the window and every verb work in; --office goes before it.",
    ),
    Setting(
        "WATCHLIST_LOGS",
        "this person's log folder",
        "folder",
        "Where faults are written, without personal data.",
    ),
    Setting(
        "WATCHLIST_PICTURE_WORKERS",
        "2",
        "processes, 1 to 16",
        "How many processes open received pictures at the same time.",
    ),
)
"""What `--help` and the Settings page say of each."""


class Settings(NamedTuple):
    """The settings of one run; paths need not exist yet."""

    office: Path
    logs: Path
    config: Path
    picture_workers: int


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read every setting; raises RefusedError with a sentence where one makes no sense."""
    # Only who starts the program by itself needs it, and it takes a while to load.
    from platformdirs import PlatformDirs  # noqa: PLC0415

    given = os.environ if environment is None else environment
    folders = PlatformDirs(PROGRAM, appauthor=False)
    return Settings(
        office=Path(given.get("WATCHLIST_OFFICE") or folders.user_data_path / "office"),
        logs=Path(given.get("WATCHLIST_LOGS") or folders.user_log_path),
        config=folders.user_config_path,
        picture_workers=_whole("WATCHLIST_PICTURE_WORKERS", given, 2, 1, 16),
    )


def _whole(name: str, given: Mapping[str, str], default: int, least: int, most: int) -> int:
    text = given.get(name, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most:
        raise refusal(
            "setting",
            f"{name} has to be a whole number from {least} to {most}; it is {text[:40]!r}.",
        )
    return int(text)
