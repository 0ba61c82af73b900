"""What the window knows of a page before it is made is what the page says of itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from console.ui.start import LOWER, UPPER

ROOT = Path(__file__).parents[2]
PAGES = [about.id for about, _ in (*UPPER, *LOWER)]


@pytest.mark.parametrize(("about", "load"), [*UPPER, *LOWER], ids=PAGES)
def test_a_late_page_is_announced_as_it_is(about, load) -> None:
    kind = load()
    assert about == (kind.id, kind.title, kind.needs, kind.about_list)


def test_the_window_opens_without_what_it_only_needs_later() -> None:
    late = (
        "sqlalchemy", "alembic", "pydantic", "reportlab", "pikepdf", "pyhanko", "argon2", "click",
        "console.ui.signoff_page", "console.ui.settings_page", "console.ui.strike_panel",
        "console.domain.manifest", "console.domain.standing",
    )  # fmt: skip
    script = (
        "import sys; import console.app, console.ui.start, console.services.review\n"
        f"print([name for name in {late!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_pyside_does_not_read_the_source_of_every_module() -> None:
    script = (
        "import builtins; import console.ui\n"
        "assert builtins.__import__ is builtins.__orig_import__\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
