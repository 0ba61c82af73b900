"""Start here on a fresh machine; only Python 3.11 or newer need be there.

    python3 -m console.bootstrap demo [DIR] [options of the demo verb]
    python3 -m console.bootstrap test [arguments of pytest]
    python3 -m console.bootstrap run [any verb of watchlist-console]

This package uses the standard library only, in words that Python 3.8 can still read:
whoever starts it with too old a Python gets one sentence, not a syntax error.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from console.bootstrap.environment import Paths, ensure_environment
from console.bootstrap.steps import StopError, say
from console.bootstrap.system_packages import ensure_system_packages

OLDEST_PYTHON = (3, 11)
DEFAULT_DEMO = "demo-office"
VALUE_OPTIONS = ("--entries", "--seed")
USAGE = (
    "Say what to do: python3 -m console.bootstrap demo [DIR], or test [pytest arguments], "
    "or run [any verb of watchlist-console]."
)


def version_refusal(version: Sequence[int]) -> str | None:
    """Return the sentence for a Python that is too old, or None."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return None
    return (
        f"This program needs Python 3.11 or newer and was started with Python {version[0]}."
        f"{version[1]}; start it again with a newer one, for example python3.11."
    )


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether a window could be seen: always but on a Linux without X11 and Wayland."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def demo_arguments(given: Sequence[str], screen: bool) -> list[str]:
    """Complete the demo's arguments: a folder where none is named, no window without a screen."""
    arguments = list(given)
    if "--help" in arguments:
        return arguments
    rest, named = iter(arguments), False
    for argument in rest:
        if argument in VALUE_OPTIONS:
            next(rest, None)
        elif not argument.startswith("-"):
            named = True
    if not named:
        arguments.insert(0, DEFAULT_DEMO)
    if not screen and "--window" not in arguments and "--no-window" not in arguments:
        arguments.append("--no-window")
    return arguments


class Plan(NamedTuple):
    """What is started in the end: arguments for the environment's Python, and settings."""

    arguments: list[str]
    environment: dict[str, str]


def plan_for(verb: str, given: Sequence[str], screen: bool, environment: Mapping[str, str]) -> Plan:
    """Turn a verb and its arguments into what the environment's Python is started with."""
    settings = dict(environment)
    unseen = verb == "test" or (verb == "demo" and "--window" not in given)
    if unseen and not screen:
        settings.setdefault("QT_QPA_PLATFORM", "offscreen")
    if verb == "test":
        return Plan(["-m", "pytest", *given], settings)
    if verb == "demo":
        return Plan(["-m", "console", "demo", *demo_arguments(given, screen)], settings)
    return Plan(["-m", "console", *given], settings)


def _start(paths: Paths, plan: Plan) -> NoReturn:
    """Hand over to the environment's Python; on Windows, wait for it and pass its status on."""
    command = [str(paths.python), *plan.arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        sys.exit(subprocess.call(command, env=plan.environment))
    os.execve(command[0], command, plan.environment)  # noqa: S606


def main(arguments: Sequence[str]) -> int:
    """Make the machine ready and hand over; return 2 with one sentence where that fails."""
    refusal = version_refusal(sys.version_info[:2])
    if refusal:
        say(refusal)
        return 2
    if not arguments or arguments[0] not in ("demo", "test", "run"):
        say(USAGE)
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    verb, given = arguments[0], list(arguments[1:])
    paths = Paths(Path(__file__).resolve().parent.parent.parent)
    try:
        ensure_system_packages(verb)
        ensure_environment(paths)
        settings = dict(os.environ)
        if verb == "test":
            os.chdir(str(paths.root))
        elif Path.cwd() != paths.root:
            earlier = settings.get("PYTHONPATH")
            settings["PYTHONPATH"] = os.pathsep.join(filter(None, [str(paths.root), earlier]))
        _start(paths, plan_for(verb, given, has_screen(sys.platform, os.environ), settings))
    except StopError as stop:
        say(str(stop))
    except OSError as trouble:
        say(f"The machine could not be made ready: {trouble}.")
    except KeyboardInterrupt:
        say("Interrupted; start again and what is half-made will be made anew.")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
