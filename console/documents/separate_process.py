"""How untrusted bytes are kept in a process of their own: what it gets and what is taken away.

The rule kept here: a worker inherits nothing of this program's environment, has no shell, and
may not use more memory than it was given where the platform can hold it to that.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import resource

MOST_MEMORY: Final = 1_280 * 1024 * 1024
"""Bytes of address space of one worker."""

PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a worker must not flash a console window; elsewhere nothing."""


def worker_command(module: str) -> list[str]:
    """The command line that runs a module of this package as a worker."""
    return [sys.executable, "-s", "-B", "-m", module]


def worker_environment() -> dict[str, str]:
    """As little as the platform lets a Python process start with."""
    kept = ("SYSTEMROOT", "SYSTEMDRIVE") if os.name == "nt" else ()
    return {name: os.environ[name] for name in kept if name in os.environ}


def limit_this_process() -> None:
    """Take from this process what it does not need: memory, files to write, core dumps.

    Linux keeps the memory limit; macOS accepts it without keeping it and Windows has none, so
    there the limits on sizes and the parent's clock are what holds.
    """
    if sys.platform == "win32":
        return
    wanted = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, MOST_MEMORY),
    )
    for kind, most in wanted:
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue
