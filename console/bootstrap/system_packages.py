"""What Debian and Ubuntu lack for the console and its tests, and how it is put in.

Packages are installed only as root or through sudo; without either, the one command to run
is printed and nothing is changed.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from console.bootstrap.steps import StopError, output_of, run_logged, say

RELEASE_FILE = Path("/etc/os-release")


class Need(NamedTuple):
    """One system package: its names, newest first, and a command that shows it is there."""

    names: tuple[str, ...]
    command: str = ""


# What a bare Debian 12 lacks for Qt's wheels, and one font, as Qt brings none of its own.
SYSTEM_PACKAGES = (
    Need(("libegl1",)),
    Need(("libgl1",)),
    Need(("libglib2.0-0t64", "libglib2.0-0")),
    Need(("libfontconfig1",)),
    Need(("libdbus-1-3",)),
    Need(("libxkbcommon0",)),
    Need(("libxkbcommon-x11-0",)),
    Need(("libx11-xcb1",)),
    Need(("libxcb-cursor0",)),
    Need(("libxcb-icccm4",)),
    Need(("libxcb-image0",)),
    Need(("libxcb-keysyms1",)),
    Need(("libxcb-randr0",)),
    Need(("libxcb-render-util0",)),
    Need(("libxcb-shape0",)),
    Need(("libxcb-xkb1",)),
    Need(("libgssapi-krb5-2",)),
    Need(("fonts-dejavu-core",)),
)

# The tests press real keys in a real window, read it as a screen reader does, ask a real
# PostgreSQL server, and ask a second program what it reads in a PDF.
TEST_PACKAGES = (
    Need(("xvfb",), "Xvfb"),
    Need(("xdotool",), "xdotool"),
    Need(("dbus",), "dbus-daemon"),
    Need(("at-spi2-core",)),
    Need(("python3-pyatspi",)),
    Need(("postgresql",), "initdb"),
    Need(("poppler-utils",), "pdfsig"),
)


def os_release(text: str) -> dict[str, str]:
    """Read the text of /etc/os-release; lines that are not NAME=value are passed over."""
    values = {}
    for line in text.splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            values[name] = value.strip().strip("\"'")
    return values


def is_debian_family(release: Mapping[str, str]) -> bool:
    """Say whether the machine is Debian, Ubuntu or built from them."""
    words = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return "debian" in words or "ubuntu" in words


def prefers_new_names(release: Mapping[str, str]) -> bool:
    """Say whether packages carry the 64-bit-time names (Debian 13, Ubuntu 24.04 and later)."""
    number = re.match(r"\d+(\.\d+)?", release.get("VERSION_ID", ""))
    version = float(number.group()) if number else 0.0
    return version >= (13 if release.get("ID") == "debian" else 24.04)


def needs_for(verb: str, version: Sequence[int], has_ensurepip: bool) -> list[Need]:
    """List the system packages that a verb rests on, in the order of installing."""
    needs = list(SYSTEM_PACKAGES)
    if not has_ensurepip:
        needs.insert(0, Need((f"python{version[0]}.{version[1]}-venv", "python3-venv")))
    if verb == "test":
        needs.extend(TEST_PACKAGES)
    return needs


def installed_packages(dpkg_output: str) -> list[str]:
    """Read `dpkg-query -W -f='${Package} ${Status}\\n'`: the names that are installed."""
    lines = (line.split() for line in dpkg_output.splitlines())
    return [words[0] for words in lines if words[-2:] == ["ok", "installed"]]


def missing_needs(needs: Sequence[Need], installed: Sequence[str]) -> list[Need]:
    """Keep the needs that neither a package nor a command on this machine meets."""
    return [
        need
        for need in needs
        if not any(name in installed for name in need.names)
        and not (need.command and shutil.which(need.command))
    ]


def chosen_names(missing: Sequence[Need], known: Sequence[str], new_names: bool) -> list[str]:
    """Choose one name for each need: what apt knows, else what the release suggests."""
    chosen = []
    for need in missing:
        by_release = need.names[0] if new_names or need.names[0].endswith("-venv") else None
        found = next((name for name in need.names if name in known), None)
        chosen.append(found or by_release or need.names[-1])
    return chosen


def known_to_apt(policy_output: str) -> list[str]:
    """Read `apt-cache policy NAME…`: the names that apt could install."""
    known, name = [], ""
    for line in policy_output.splitlines():
        if line and not line[0].isspace():
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and not line.endswith("(none)"):
            known.append(name)
    return known


def install_command(names: Sequence[str]) -> list[str]:
    """Build the apt-get command that puts packages in and asks nothing."""
    wait = "DPkg::Lock::Timeout=300"
    return ["apt-get", "-o", wait, "install", "-y", "--no-install-recommends", *names]


def command_to_print(names: Sequence[str]) -> str:
    """Build the one command for somebody who must become root by hand."""
    inner = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(names)}"
    return f"sudo sh -c {shlex.quote(inner)}"


def _root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root, or None where nobody may."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    quiet = ["sudo", "-n"]
    if subprocess.run([*quiet, "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return quiet
    return ["sudo"] if sys.stdin.isatty() and sys.stderr.isatty() else None


def ensure_system_packages(verb: str, release_file: Path = RELEASE_FILE) -> None:
    """Install what Debian and Ubuntu lack; say so, and what was skipped, elsewhere."""
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    release: dict[str, str] = {}
    if release_file.is_file():
        release = os_release(release_file.read_text(encoding="utf-8", errors="replace"))
    if not is_debian_family(release) or not shutil.which("apt-get"):
        if not has_ensurepip:
            raise StopError(
                "This Python has no ensurepip, so no virtual environment can be made; install "
                "your system's package for Python's venv and pip, and start again."
            )
        say("System packages: skipped, only Debian and Ubuntu are looked after here.")
        return
    needs = needs_for(verb, sys.version_info[:2], has_ensurepip)
    names = [name for need in needs for name in need.names]
    status = output_of(["dpkg-query", "-W", "-f=${Package} ${Status}\\n", *names])
    missing = missing_needs(needs, installed_packages(status))
    if not missing:
        say("System packages: all there, skipped.")
        return
    _install_system_packages(missing, prefers_new_names(release))


def _install_system_packages(missing: Sequence[Need], new_names: bool) -> None:
    """Install through apt as root or sudo, or stop with the one command to run."""
    every_name = [name for need in missing for name in need.names]
    prefix = _root_prefix()
    if prefix is None:
        known = known_to_apt(output_of(["apt-cache", "policy", *every_name]))
        names = chosen_names(missing, known, new_names)
        raise StopError(
            "Some system packages are missing and only an administrator may install them; "
            f"run this, then start again:\n{command_to_print(names)}"
        )
    say(f"System packages: {len(missing)} missing; asking for the list of what there is…")
    try:
        run_logged(
            [*prefix, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-q", "update"],
            "System packages: the list could not be refreshed in full, going on",
        )
    except StopError as trouble:
        # One stale list of a stranger's must not stop what Debian's own lists can give.
        say(str(trouble))
    known = known_to_apt(output_of(["apt-cache", "policy", *every_name]))
    names = chosen_names(missing, known, new_names)
    say(f"System packages: installing {' '.join(names)}…")
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    run_logged(
        [*prefix, *quiet, *install_command(names)],
        "The system packages could not be installed; check the network and try again",
    )
