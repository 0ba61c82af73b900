"""Pictures decoded on several threads at once; none may wait for another for ever."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SCRIPT = """
import io, threading
from PIL import Image
from PySide6.QtCore import QSize
from console.ui.picture_desk import decoded, whole

made = io.BytesIO()
Image.new("RGB", (60, 75), "teal").save(made, "JPEG")
data, box = made.getvalue(), QSize(30, 30)

def work():
    for _ in range(1500):
        assert not whole(data).isNull()
        assert decoded(data, box).size == QSize(60, 75)

threads = [threading.Thread(target=work) for _ in range(4)]
for each in threads:
    each.start()
for each in threads:
    each.join()
print("done")
"""


def test_readers_on_many_threads_never_wait_for_each_other() -> None:
    # In a process of its own: what waits inside Qt cannot be stopped from Python.
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.stdout.strip() == "done", done.stderr
