"""The fresh-machine path: what is missing, what is asked of whom, what is skipped."""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console.bootstrap import environment, steps
from console.bootstrap.__main__ import (
    demo_arguments,
    has_screen,
    plan_for,
    version_refusal,
)
from console.bootstrap.environment import Paths, environment_state, fingerprint, read_stamp
from console.bootstrap.steps import StopError, last_words
from console.bootstrap.system_packages import (
    Need,
    chosen_names,
    command_to_print,
    ensure_system_packages,
    installed_packages,
    is_debian_family,
    known_to_apt,
    missing_needs,
    needs_for,
    os_release,
    prefers_new_names,
)

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "console" / "bootstrap").glob("*.py"))
posix_only = pytest.mark.skipif(os.name == "nt", reason="shell scripts stand in for apt")


# --- Python itself -----------------------------------------------------------------------


@pytest.mark.parametrize("path", [ROOT / "console" / "__init__.py", *SOURCES], ids=lambda p: p.name)
def test_an_old_python_can_read_the_source(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            named = getattr(node, "module", None) or node.names[0].name  # type: ignore[attr-defined]
            top = named.split(".")[0]
            assert top in sys.stdlib_module_names or named.startswith("console.bootstrap")


def test_only_an_old_python_is_refused() -> None:
    assert version_refusal((3, 11)) is None
    assert version_refusal((4, 0)) is None
    refusal = version_refusal((3, 10))
    assert refusal is not None
    assert "3.11 or newer" in refusal
    assert "3.10" in refusal


def test_the_package_is_cheap_to_import() -> None:
    line = "import sys, console; print(sum(n.startswith('console') for n in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", line], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1"


@pytest.mark.parametrize("arguments", [[], ["nonsense"]])
def test_an_unknown_verb_is_one_sentence_and_status_two(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "console.bootstrap", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("Say what to do:")
    assert done.stderr.count("\n") == 1


# --- System packages: what is missing ------------------------------------------------------


def test_os_release_is_read_with_and_without_quotes() -> None:
    text = "# note\nID=ubuntu\nVERSION_ID=\"24.04\"\nID_LIKE='debian'\nnonsense\n"
    assert os_release(text) == {"ID": "ubuntu", "VERSION_ID": "24.04", "ID_LIKE": "debian"}


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "ubuntu"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "fedora"}, False),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, False),
        ({}, False),
    ],
)
def test_debian_and_what_is_built_from_it(release: dict[str, str], expected: bool) -> None:
    assert is_debian_family(release) is expected


@pytest.mark.parametrize(
    ("name", "version", "expected"),
    [
        ("debian", "12", False),
        ("debian", "13", True),
        ("debian", "", False),
        ("ubuntu", "22.04", False),
        ("ubuntu", "24.04", True),
        ("ubuntu", "25.10", True),
    ],
)
def test_where_the_new_names_begin(name: str, version: str, expected: bool) -> None:
    assert prefers_new_names({"ID": name, "VERSION_ID": version}) is expected


def test_installed_means_installed_and_not_merely_known() -> None:
    output = (
        "libegl1 install ok installed\nlibgl1 deinstall ok config-files\n"
        "xvfb hold ok installed\nxdotool unknown ok not-installed\n"
    )
    assert installed_packages(output) == ["libegl1", "xvfb"]


def test_a_need_is_met_by_either_name_or_by_its_command() -> None:
    needs = [Need(("new", "old")), Need(("absent",)), Need(("server",), Path(sys.executable).name)]
    folder = str(Path(sys.executable).parent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", folder)
        assert missing_needs(needs, ["old"]) == [Need(("absent",))]
        patch.setenv("PATH", "")
        assert missing_needs(needs, ["new"]) == needs[1:]


def test_what_each_verb_rests_on() -> None:
    plain = {name for need in needs_for("demo", (3, 11), True) for name in need.names}
    tests = {name for need in needs_for("test", (3, 11), True) for name in need.names}
    assert "libegl1" in plain
    assert "fonts-dejavu-core" in plain
    assert tests - plain == {
        "xvfb",
        "xdotool",
        "dbus",
        "at-spi2-core",
        "python3-pyatspi",
        "postgresql",
        "poppler-utils",
    }
    assert needs_for("run", (3, 12), False)[0].names == ("python3.12-venv", "python3-venv")


def test_the_name_that_apt_knows_wins_and_else_the_release_decides() -> None:
    glib, venv = (
        Need(("libglib2.0-0t64", "libglib2.0-0")),
        Need(("python3.12-venv", "python3-venv")),
    )
    assert chosen_names([glib], ["libglib2.0-0"], True) == ["libglib2.0-0"]
    assert chosen_names([glib], ["libglib2.0-0t64"], False) == ["libglib2.0-0t64"]
    assert chosen_names([glib], [], True) == ["libglib2.0-0t64"]
    assert chosen_names([glib], [], False) == ["libglib2.0-0"]
    assert chosen_names([venv], ["python3-venv"], False) == ["python3-venv"]
    assert chosen_names([venv], [], False) == ["python3.12-venv"]


def test_what_apt_knows_has_a_candidate() -> None:
    output = (
        "libegl1:\n  Installed: (none)\n  Candidate: 1.6.0-1\n  Version table:\n"
        "libglib2.0-0t64:\n  Installed: (none)\n  Candidate: (none)\n"
    )
    assert known_to_apt(output) == ["libegl1"]


def test_the_one_command_is_one_line() -> None:
    command = command_to_print(["libegl1", "xvfb"])
    assert command.startswith("sudo sh -c 'apt-get update && apt-get install -y")
    assert command.endswith("libegl1 xvfb'")


# --- System packages: with stand-ins for apt and sudo ----------------------------------------


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a Debian 12 whose apt only writes down what it was asked."""
    release = tmp_path / "os-release"
    release.write_text('ID=debian\nVERSION_ID="12"\n', encoding="utf-8")
    program(tmp_path, "dpkg-query", "exit 1")
    program(tmp_path, "apt-cache", "exit 0")
    program(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    program(tmp_path, "sudo", "exit 1")
    program(tmp_path, "env", 'shift; exec "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def asked(machine: Path) -> list[str]:
    log = machine / "asked"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@posix_only
def test_root_updates_once_and_then_installs(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    ensure_system_packages("test", machine / "os-release")
    update, install = asked(machine)
    assert update.endswith("update")
    assert "install -y --no-install-recommends" in install
    assert "libglib2.0-0 " in install
    assert install.endswith(
        "xvfb xdotool dbus at-spi2-core python3-pyatspi postgresql poppler-utils"
    )
    output = capsys.readouterr()
    assert output.out == ""
    assert "installing" in output.err


@posix_only
def test_without_root_and_sudo_one_command_is_printed_and_nothing_done(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(StopError) as stop:
        ensure_system_packages("demo", machine / "os-release")
    sentence, command = str(stop.value).split("\n")
    assert "administrator" in sentence
    assert command.startswith("sudo sh -c 'apt-get update && apt-get install")
    assert asked(machine) == []


@posix_only
def test_sudo_that_asks_nothing_is_used(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    program(machine, "sudo", 'shift; if [ "$1" = true ]; then exit 0; fi; exec "$@"')
    ensure_system_packages("demo", machine / "os-release")
    assert len(asked(machine)) == 2


@posix_only
def test_nothing_missing_asks_apt_nothing(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [need.names[-1] for need in needs_for("test", sys.version_info[:2], False)]
    body = "\n".join(f"echo {name} install ok installed" for name in names)
    program(machine, "dpkg-query", body)
    ensure_system_packages("test", machine / "os-release")
    assert asked(machine) == []
    assert "skipped" in capsys.readouterr().err


@posix_only
def test_a_failed_download_is_one_sentence_with_the_reason(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(machine, "apt-get", "echo Reading; echo 'E: Could not resolve host'; exit 100")
    with pytest.raises(StopError, match="Could not resolve host") as stop:
        ensure_system_packages("demo", machine / "os-release")
    assert str(stop.value).startswith("The system packages could not be installed")
    assert "\n" not in str(stop.value)


@posix_only
def test_a_list_that_cannot_be_refreshed_does_not_stop_the_rest(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    refused = 'case "$*" in *update) echo "E: no key for strange.example"; exit 100;; esac'
    program(machine, "apt-get", f'{refused}\necho "$@" >> {machine}/asked')
    ensure_system_packages("demo", machine / "os-release")
    assert len(asked(machine)) == 1
    assert "no key for strange.example" in capsys.readouterr().err


@posix_only
def test_another_linux_is_left_alone(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (machine / "os-release").write_text("ID=fedora\n", encoding="utf-8")
    if importlib.util.find_spec("ensurepip") is not None:
        ensure_system_packages("demo", machine / "os-release")
        assert "skipped" in capsys.readouterr().err
    assert asked(machine) == []


def test_the_last_words_of_an_installer() -> None:
    assert last_words("a\nERROR: No matching distribution\nhint\n") == "No matching distribution"
    apt = "Reading\nE: Failed to fetch x\nE: Unable to fetch some archives\n"
    assert last_words(apt) == "Failed to fetch x"
    assert last_words("something\nlast\n\n") == "last"
    assert last_words("") == "no reason given"


# --- The environment -----------------------------------------------------------------------


@pytest.fixture
def checkout(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path)
    paths.lock.write_text("# nothing at all\n", encoding="utf-8")
    paths.venv.mkdir()
    return paths


def stamp(paths: Paths, version: str) -> None:
    paths.stamp.write_text(json.dumps(fingerprint(paths.lock, version)), encoding="utf-8")


def test_a_stamped_environment_is_ready_until_lock_or_python_change(checkout: Paths) -> None:
    assert environment_state(checkout, "3.11.2") == "outdated"
    stamp(checkout, "3.11.2")
    assert environment_state(checkout, "3.11.2") == "ready"
    assert environment_state(checkout, "3.12.0") == "broken"
    assert environment_state(checkout, "") == "broken"
    checkout.lock.write_text("# another\n", encoding="utf-8")
    assert environment_state(checkout, "3.11.2") == "outdated"


def test_an_interrupted_installation_is_made_anew(checkout: Paths) -> None:
    stamp(checkout, "3.11.2")
    checkout.unfinished.touch()
    assert environment_state(checkout, "3.11.2") == "broken"


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00"])
def test_a_damaged_stamp_counts_as_none(checkout: Paths, content: str) -> None:
    checkout.stamp.write_text(content, encoding="utf-8")
    assert read_stamp(checkout.stamp) == {}
    assert environment_state(checkout, "3.11.2") == "outdated"


def test_a_missing_lock_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="complete copy"):
        environment.ensure_environment(Paths(tmp_path))


def test_a_real_environment_broken_then_made_then_skipped(
    checkout: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    rubbish = checkout.venv / "half-made"
    rubbish.touch()
    with pytest.raises(StopError, match="Qt does not load"):
        environment.ensure_environment(checkout)
    assert not rubbish.exists()
    assert checkout.unfinished.exists()
    assert "making it anew" in capsys.readouterr().err
    question = "import platform; print(platform.python_version())"
    stamp(checkout, steps.output_of([str(checkout.python), "-c", question]).strip())
    checkout.unfinished.unlink()
    environment.ensure_environment(checkout)
    assert "skipped" in capsys.readouterr().err
    checkout.lock.write_text("nowhere-to-be-found==1 --hash=sha256:00\n", encoding="utf-8")
    with pytest.raises(StopError, match="could not be installed") as stop:
        environment.ensure_environment(checkout)
    assert "\n" not in str(stop.value)


# --- Arguments and the screen --------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "settings", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_seen(
    platform: str, settings: dict[str, str], expected: bool
) -> None:
    assert has_screen(platform, settings) is expected


@pytest.mark.parametrize(
    ("given", "screen", "expected"),
    [
        ([], True, ["demo-office"]),
        ([], False, ["demo-office", "--no-window"]),
        (["here"], True, ["here"]),
        (["here", "--entries", "500"], False, ["here", "--entries", "500", "--no-window"]),
        (["--entries", "500"], True, ["demo-office", "--entries", "500"]),
        (["--entries=500", "--seed", "x", "here"], True, ["--entries=500", "--seed", "x", "here"]),
        (["here", "--window"], False, ["here", "--window"]),
        (["here", "--no-window"], False, ["here", "--no-window"]),
        (["--help"], False, ["--help"]),
    ],
)
def test_the_demo_gets_a_folder_and_no_window_where_none_can_be_seen(
    given: list[str], screen: bool, expected: list[str]
) -> None:
    assert demo_arguments(given, screen) == expected


def test_what_is_started_in_the_end() -> None:
    demo = plan_for("demo", ["here"], False, {"A": "b"})
    assert demo.arguments == ["-m", "console", "demo", "here", "--no-window"]
    assert demo.environment == {"A": "b", "QT_QPA_PLATFORM": "offscreen"}
    assert plan_for("demo", ["here", "--window"], False, {}).environment == {}
    assert plan_for("demo", ["here"], True, {}).environment == {}
    test = plan_for("test", ["-x"], False, {"QT_QPA_PLATFORM": "minimal"})
    assert test.arguments == ["-m", "pytest", "-x"]
    assert test.environment == {"QT_QPA_PLATFORM": "minimal"}
    assert plan_for("test", [], True, {}).environment == {}
    run = plan_for("run", ["verify", "a.pdf"], False, {})
    assert run.arguments == ["-m", "console", "verify", "a.pdf"]
    assert run.environment == {}


def test_an_incomplete_copy_ends_with_two_and_one_sentence(tmp_path: Path) -> None:
    bare = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "console" / "bootstrap", tmp_path / "console" / "bootstrap", ignore=bare)
    done = subprocess.run(
        [sys.executable, "-m", "console.bootstrap", "run", "status"],
        cwd=tmp_path,
        env={**os.environ, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "complete copy" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / ".venv").exists()
