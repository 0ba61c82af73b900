"""What a worker process may use, proved in real ones."""

import subprocess
import sys
from pathlib import Path

import pytest

from console.documents.separate_process import MOST_MEMORY, PACKAGE_ROOT, worker_environment

LIMITED = "from console.documents.separate_process import limit_this_process as limit; limit(); "


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LIMITED + code],
        cwd=PACKAGE_ROOT,
        env=worker_environment(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps the limit")
def test_memory_past_the_limit_is_not_given() -> None:
    assert "MemoryError" in run(f"bytearray({MOST_MEMORY})").stderr
    assert run(f"bytearray({MOST_MEMORY // 2})").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_no_file_can_be_written(tmp_path: Path) -> None:
    done = run(f"open({str(tmp_path / 'x')!r}, 'wb', buffering=0).write(b'x')")
    assert done.returncode != 0
    assert "File too large" in done.stderr


def test_the_environment_is_nearly_empty() -> None:
    assert set(worker_environment()) <= {"SYSTEMROOT", "SYSTEMDRIVE"}
