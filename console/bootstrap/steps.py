"""One step on the way to a ready machine: ask a command, run an installer, or stop.

Progress goes to standard error, so that a verb's own answer stays alone on standard output.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


class StopError(Exception):
    """The machine cannot be made ready; the message is the one sentence to print."""


def say(sentence: str) -> None:
    """Print one line of progress on standard error."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def output_of(command: Sequence[str]) -> str:
    """Run a quiet question and return what it printed; a command that is absent says nothing."""
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(
            list(command),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=environment,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace")


def last_words(output: str) -> str:
    """Pick the line of a failed installer that tells the reason best."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    error = next((line for line in lines if re.match(r"(E|ERROR|error)\b:?", line)), "")
    reason = error or (lines[-1] if lines else "no reason given")
    return re.sub(r"^(E|ERROR|error)\b:?\s*", "", reason)


def run_logged(command: Sequence[str], failure: str, log: Path | None = None) -> None:
    """Run an installer with its output kept; a failure is one sentence with its reason."""
    environment = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    try:
        done = subprocess.run(
            list(command),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=environment,
            check=False,
        )
    except OSError as trouble:
        raise StopError(f"{failure} ({trouble}).") from trouble
    output = done.stdout.decode("utf-8", "replace")
    if log is not None and log.parent.is_dir():
        log.write_text(output, encoding="utf-8")
    if done.returncode != 0:
        where = f" All of it is in {log}." if log is not None and log.exists() else ""
        raise StopError(f"{failure} ({last_words(output)[:300]}).{where}")
