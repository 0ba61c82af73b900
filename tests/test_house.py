"""The house keeps its own conventions: short files, short functions, a docstring on each."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "console").rglob("*.py"))
MIGRATIONS = ROOT / "console" / "storage" / "migrations"
FIRM = [path for path in SOURCES if MIGRATIONS not in path.parents]

# Where an unforeseen fault may be caught: the lanes, the command line's edge, the crash hook.
CATCHERS = {"console/ui/jobs.py", "console/cli/main.py", "console/ui/notices.py"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FIRM, ids=named)
def test_a_file_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens by saying what it is"
    assert len(text.splitlines()) <= 400, "its subject has split"


@pytest.mark.parametrize("path", FIRM, ids=named)
def test_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 60
    ]
    assert not long


@pytest.mark.parametrize("path", FIRM, ids=named)
def test_faults_are_caught_only_at_the_edges(path: Path) -> None:
    if named(path) in CATCHERS:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    broad = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        )
    ]
    assert not broad


def test_no_signal_is_connected_to_a_lambda() -> None:
    guilty = []
    for path in (ROOT / "console" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "connect"
                and any(isinstance(argument, ast.Lambda) for argument in node.args)
            ):
                guilty.append(f"{named(path)}:{node.lineno}")
    assert not guilty
