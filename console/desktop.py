"""The entry by which a Linux desktop starts the console, and opens a bundle by double click.

One rule: everything goes into the person's own folders, as the freedesktop specifications say,
and installing again changes nothing else.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from console.domain.refusals import OutOfReachError, refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "watchlist-console"


def install(
    resources: Path, environment: Mapping[str, str], platform: str, python: str
) -> tuple[Path, ...]:
    """Write the entry and its icon for this person; gives the files that were written.

    Raises RefusedError where the desktop is none of Linux's, and OutOfReachError where the
    folder cannot be written.
    """
    if not platform.startswith("linux"):
        raise refusal(
            "no_desktop_entry",
            "Only Linux desktops need an entry; here, set the program to open zip files with "
            "the desktop's own settings.",
        )
    kept = environment.get("XDG_DATA_HOME", "")
    home = Path(kept) if kept and Path(kept).is_absolute() else Path.home() / ".local" / "share"
    entry = home / "applications" / f"{NAME}.desktop"
    icon = home / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    template = (resources / "desktop" / f"{NAME}.desktop").read_text(encoding="utf-8")
    command = f"{_quoted(python)} -m console %f"
    words = template.replace(f"Exec={NAME} %f", f"Exec={command}")
    root = resources.parent
    words = words.rstrip("\n") + f"\nPath={root}\n"
    try:
        for file in (entry, icon):
            file.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(words, encoding="utf-8")
        shutil.copyfile(resources / "desktop" / f"{NAME}.svg", icon)
    except OSError as trouble:
        raise OutOfReachError(
            f"The desktop entry could not be written to {home}: "
            f"{os.strerror(trouble.errno or 0).lower()}."
        ) from trouble
    return entry, icon


def install_here(resources: Path) -> tuple[Path, ...]:
    """Write the entry for this person and this Python (see `install`)."""
    return install(resources, os.environ, sys.platform, sys.executable)


def _quoted(path: str) -> str:
    """A path as one argument of an Exec line (Desktop Entry Specification, quoting)."""
    escaped = "".join(f"\\{mark}" if mark in '"`$\\' else mark for mark in path)
    # A literal backslash is escaped once more, as for every string of the file.
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'
