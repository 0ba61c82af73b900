"""One window in a process of its own, as the benchmark starts it; prints what it saw as JSON.

`bare` is PySide6 with one label, `start` ours until its first entry is painted (`used`: until it is
complete), `review` ours
while a hundred entries are looked at and a hundred decided, `shift` ours left to its keys. Times
are of the whole machine's clock, counted from the moment that is handed in.
"""

import sys
import time
from pathlib import Path


def bare(began: float) -> None:
    """A window with one label; what its first painting took."""
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    said: dict[str, float] = {}

    class Shown(QLabel):
        def paintEvent(self, event):
            super().paintEvent(event)
            if not said:
                said["painted"] = time.time() - began
                application.quit()

    application = QApplication(sys.argv[:1])
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(Shown("The window is open."))
    window.resize(1440, 900)
    window.show()
    application.exec()
    tell(said | {"memory": memory()})


def start(began: float, folder: Path) -> None:
    """Our window, with an officer who is signed in already, until the first entry is painted."""
    from console import starting
    from console.packed import START

    starting.begin()
    START.begin()
    with desk(folder) as (application, _window, page):
        page.first_painted = application.exit  # `quit` would close the window
        if not page.painted:
            application.exec()
        tell({"painted": page.painted[0] - began, "memory": memory()})
        page.until(lambda: page.page._view is not None)
        page.page._work.keep_place()


def used(folder: Path) -> None:
    """Our window once, as somebody used it before: until it has kept what the next start loads."""
    from console.packed import START

    START.begin()
    with desk(folder) as (_, window, page):
        from console.ui.ahead import Ahead

        complete = []
        window.findChild(Ahead).done.connect(lambda: complete.append(True))
        page.until(lambda: complete and not window.jobs.pending)
        page.page._work.keep_place()
    tell({})


def review(folder: Path, looks: int, decisions: int) -> None:
    """Entries looked at one after another, and then entries approved by key."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from console.domain.findings import Verdict
    from console.ui.queue_model import Filter

    with desk(folder) as (_application, _window, page):
        page.until(lambda: page.painted and page.page._view is not None)
        chosen = Filter(standings=frozenset({Verdict.SUPPORTED}))
        page.page._work.choose(chosen)
        page.page._look(page.page._model.after(None))
        looked = []
        page.until(lambda: page.ready)
        for _ in range(looks):
            looked.append(page.pressed(Qt.Key.Key_J))
        page.page._look(page.page._model.after(None))
        seen = memory()
        page.until(lambda: page.ready)
        decided = []
        for _ in range(decisions):
            page.until(lambda: page.page.deciding.readiness.can_approve)
            QTest.qWait(120)
            decided.append(page.pressed(Qt.Key.Key_A))
        tell({"looked": looked, "decided": decided, "memory": seen, "after": memory()})


def shift(folder: Path) -> None:
    """Our window at the first supported entry, for whoever presses its keys; until it is ended."""
    from console.domain.findings import Verdict
    from console.ui.queue_model import Filter

    with desk(folder) as (application, window, page):
        window.showMaximized()
        page.until(lambda: page.painted and page.page._view is not None)
        page.page._queue._choose(Filter(standings=frozenset({Verdict.SUPPORTED})))
        page.page._look(page.page._model.after(None))
        application.exec()


class Watched:
    """The Review page, and when the entry on its desk was painted whole."""

    def __init__(self, application, window, page):
        self.application, self.window, self.page = application, window, page
        self.painted: list[float] = []
        self.first_painted = lambda: None
        self._of: dict[str, set[str]] = {}
        page._photo.painted.connect(lambda ref: self._seen("photo", ref))
        page._case.painted.connect(lambda ref: self._seen("case", ref))

    def _seen(self, part, ref):
        parts = self._of.setdefault(ref, set())
        if ref and part not in parts:
            parts.add(part)
            if len(parts) == 2:
                self.painted.append(time.time())
                self.first_painted()

    @property
    def ready(self) -> bool:
        return self.page.deciding.readiness.can_approve

    def until(self, true, seconds=20.0):
        end = time.time() + seconds
        while not true():
            if time.time() > end:
                raise SystemExit("the window did not come to show what it should")
            self.application.processEvents()
            time.sleep(0.0005)

    def pressed(self, key) -> float:
        """Milliseconds from a key to the next entry painted, its picture and its case."""
        from PySide6.QtTest import QTest

        self._of.clear()
        before = len(self.painted)
        began = time.time()
        QTest.keyClick(self.window, key)
        self.until(lambda: len(self.painted) > before)
        took = (self.painted[before] - began) * 1000
        self.until(lambda: self.ready)
        return took


def desk(folder: Path):
    """Our window as `Console.window` opens it, but with the officer signed in."""
    from contextlib import contextmanager

    from tests.benchmarks import opening

    @contextmanager
    def opened():
        with opening.opened(folder) as (_services, who, ref, parts):
            from console.ui.start import make_application, make_window, pass_over

            application = make_application()
            window = make_window(parts, application)
            pass_over(window)
            page = next(each for name, each in window._pages.items() if name == "review")
            watched = Watched(application, window, page)
            window.show()
            window.signed_in(who)
            if window.deployment != ref:
                window.open_list(ref)
                window.go("review")
            try:
                yield application, window, watched
            finally:
                window.jobs.close()
                window.hide()

    return opened()


def memory() -> float:
    """The resident memory of this process in megabytes; 0 where it cannot be told."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def tell(found: dict[str, object]) -> None:
    """The result, on standard output."""
    import json

    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    what, moment, place = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    if what == "bare":
        bare(moment)
    elif what == "start":
        start(moment, place)
    elif what == "used":
        used(place)
    elif what == "shift":
        shift(place)
    else:
        review(place, 100, 100)
