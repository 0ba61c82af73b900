"""The import contracts are kept, and each of them bites when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    line = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
    return subprocess.run(
        [sys.executable, "-c", line, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("domain/trespass.py", "import console.services", "Entry points"),
        ("storage/trespass.py", "import console.documents", "Entry points"),
        ("records/trespass.py", "import console.storage", "Entry points"),
        ("bootstrap/trespass.py", "import console.domain", "The bootstrap"),
        ("domain/trespass.py", "import time", "The domain reads"),
        ("services/trespass.py", "import pydantic", "Domain and services"),
        ("cli/trespass.py", "import PySide6.QtCore", "Only the desk"),
        ("records/trespass.py", "import sqlalchemy", "Only storage and"),
        ("records/trespass.py", "import alembic", "Only storage knows"),
        ("storage/trespass.py", "import pikepdf", "Only documents lay"),
        ("ui/trespass.py", "import PIL.Image", "Only documents decode"),
        ("records/trespass.py", "import httpx", "Only documents and the web"),
        ("cli/trespass.py", "import cryptography.x509", "Only documents and the web"),
        ("app.py", "import console.storage.schema", "Only storage sees"),
        ("ui/trespass.py", "import console.ui.window", "No part of the desk"),
        ("trespass.py", "", "Entry points"),
    ],
)
def test_a_trespass_is_found(tmp_path: Path, module: str, line: str, contract: str) -> None:
    bare = shutil.ignore_patterns("__pycache__", "[!_]*.py")
    shutil.copytree(ROOT / "console", tmp_path / "console", ignore=bare)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for named in ("storage/schema.py", "ui/window.py", "ui/start.py", "ui/tour.py", "app.py"):
        (tmp_path / "console" / named).write_text('"""."""\n', encoding="utf-8")
    (tmp_path / "console" / module).write_text(f'"""."""\n{line}\n', encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout
    _, _, broken = done.stdout.partition("Broken contracts")
    assert any(row.startswith(contract) for row in broken.splitlines()), done.stdout


def test_the_console_keeps_every_contract() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
