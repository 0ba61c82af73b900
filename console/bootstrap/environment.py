"""The virtual environment beside the checkout, made from the lock file and from nothing else.

A stamp, written last, says what it was made from; a marker, taken away last, says that the
work was cut short. Whatever is broken or half-made is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from console.bootstrap.steps import StopError, output_of, run_logged, say

STAMP_NAME = "console-ready.json"
UNFINISHED_NAME = "console-unfinished"
LOG_NAME = "console-install.log"


class Paths(NamedTuple):
    """Where the checkout keeps what this module reads and makes."""

    root: Path

    @property
    def lock(self) -> Path:
        """The lock file, with a hash for every package."""
        return self.root / "requirements.lock"

    @property
    def venv(self) -> Path:
        """The virtual environment beside pyproject.toml."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        if os.name == "nt":
            return self.venv / "Scripts" / "python.exe"
        return self.venv / "bin" / "python"

    @property
    def stamp(self) -> Path:
        """Written last: what the environment was made from."""
        return self.venv / STAMP_NAME

    @property
    def unfinished(self) -> Path:
        """There while packages are being put in, and after an interruption."""
        return self.venv / UNFINISHED_NAME


def fingerprint(lock: Path, version: str) -> dict[str, str]:
    """Describe what an environment is made from: the lock file's digest, Python's version."""
    return {"lock_sha256": hashlib.sha256(lock.read_bytes()).hexdigest(), "python": version}


def read_stamp(stamp: Path) -> dict[str, str]:
    """Read what an environment was made from; a missing or damaged stamp is empty."""
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def environment_state(paths: Paths, version: str) -> str:
    """Judge `.venv`: `ready`, `outdated` (put packages in) or `broken` (make it anew).

    `version` is what its interpreter answered, empty where it did not answer.
    """
    if not version or paths.unfinished.exists():
        return "broken"
    stamp = read_stamp(paths.stamp)
    if stamp and stamp.get("python") != version:
        return "broken"
    return "ready" if stamp == fingerprint(paths.lock, version) else "outdated"


def _interpreter_version(paths: Paths) -> str:
    """Ask the environment's interpreter for its version; empty where it cannot answer."""
    question = "import pip, platform; print(platform.python_version())"
    return output_of([str(paths.python), "-I", "-c", question]).strip()


def ensure_environment(paths: Paths) -> None:
    """Make `.venv` hold exactly what the lock file names, or find that it already does."""
    if not paths.lock.is_file():
        raise StopError(f"{paths.lock} is missing; get a complete copy of the program.")
    state = environment_state(paths, _interpreter_version(paths))
    if state == "ready":
        say("Python packages: as the lock file says, skipped.")
        return
    if state == "broken":
        _make_environment(paths)
    paths.unfinished.write_text("Packages are being put in.\n", encoding="utf-8")
    say("Python packages: installing what the lock file names (some 200 MB, once)…")
    # The lock names every package there is to install, so there is nothing left to resolve; older
    # pips would even look for other versions of a package that is named with its extras.
    pip = [str(paths.python), "-m", "pip", "install", "--no-deps"]
    install = [*pip, "--require-hashes", "--only-binary=:all:"]
    run_logged(
        [*install, "--no-input", "--progress-bar=off", "-r", str(paths.lock)],
        "The Python packages could not be installed; check the network and try again",
        paths.venv / LOG_NAME,
    )
    run_logged(
        [str(paths.python), "-c", "import PySide6.QtWidgets, sqlalchemy"],
        "The packages are installed but Qt does not load; a system library is missing",
    )
    stamp = json.dumps(fingerprint(paths.lock, _interpreter_version(paths)))
    paths.stamp.write_text(stamp + "\n", encoding="utf-8")
    paths.unfinished.unlink()
    say("Python packages: installed.")


def _make_environment(paths: Paths) -> None:
    """Make an empty environment, after clearing away one that is broken or half-made."""
    if paths.venv.is_symlink() or paths.venv.is_file():
        paths.venv.unlink()
    elif paths.venv.exists():
        say("Python environment: .venv is broken or half-made; making it anew…")
        shutil.rmtree(str(paths.venv))
    else:
        say("Python environment: making .venv…")
    paths.venv.mkdir()
    paths.unfinished.write_text("The environment is being made.\n", encoding="utf-8")
    python = getattr(sys, "_base_executable", None) or sys.executable
    run_logged(
        [python, "-m", "venv", str(paths.venv)],
        "The virtual environment could not be made",
        paths.venv / LOG_NAME,
    )
