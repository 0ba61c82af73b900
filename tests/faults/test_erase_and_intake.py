"""A picture is taken in for one list while another list's erasure takes the same bytes away.

Two programs on one office, as two desks are: whichever is quicker, the list that takes the
picture in has it afterwards, whole, and the list that is erased has nothing.
"""

import hashlib
import shutil
import threading
from pathlib import Path

import pytest

from console import app
from console.documents.bundle import open_bundle
from console.domain.deployments import DeploymentRef, Stage
from console.domain.refusals import MovedOnError
from console.services.erasing_run import Run
from console.services.packages import SigningKey
from console.settings import Settings
from console.storage import erasing_files
from console.storage.pictures import PictureStore
from tests.services.after import SECRET, key, signed_list, step
from tests.services.office import (
    AUTHORISER,
    REF,
    Office,
    an_office,
    deployment_toml,
    never,
    no_progress,
    proposal,
    write_bundle,
)
from tests.services.test_erase import over

OWN = SigningKey(key().p12, SECRET)
NEXT = DeploymentRef("LFR-2026-0500")


class Desks:
    """An office whose first list is over, a second program on it, and the second list's bundle."""

    def __init__(self, office: Office, other: Office) -> None:
        self.office, self.other = office, other
        self.picture = office.folder / "bundle1" / "images" / "1.png"
        self.bundle = office.folder / "next"
        toml = deployment_toml(reference=f'"{NEXT}"')
        (self.bundle / "images").mkdir(parents=True)
        shutil.copy(self.picture, self.bundle / "images" / "1.png")
        write_bundle(self.bundle, [proposal(1)], toml=toml)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.picture.read_bytes()).hexdigest()

    def erase(self):
        return self.office.services.erase.erase(AUTHORISER, REF, OWN)

    def take_in(self):
        with open_bundle(self.bundle) as opened:
            return self.other.services.intake.take_in(AUTHORISER, None, opened, no_progress, never)

    def the_picture_is_whole(self) -> bool:
        kept = self.other.services.signoff._pictures
        received = kept.received(self.sha256)
        clean, small = kept.clean(self.sha256), kept.thumbnail(self.sha256)
        return (
            received == self.picture.read_bytes()
            and bool(clean and clean.startswith(b"\xff\xd8"))
            and bool(small and small.startswith(b"\xff\xd8"))
        )

    def files(self) -> list[str]:
        return sorted(
            file.name for file in (self.office.folder / "office" / "pictures").rglob("*")
            if file.is_file()
        )  # fmt: skip


@pytest.fixture
def desks(tmp_path):
    with an_office(tmp_path) as office:
        signed_list(office, approved=(1,))
        over(office)
        settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
        with app.Console(settings).open_office(settings.office) as services:
            yield Desks(office, Office(services, tmp_path))


def meanwhile(work) -> tuple[threading.Thread, list]:
    """Something that another desk does from now on, and what came of it."""
    came: list = []

    def doing() -> None:
        try:
            came.append(work())
        except MovedOnError as moved:
            came.append(moved)

    thread = threading.Thread(target=doing)
    thread.start()
    return thread, came


def test_an_erasure_between_the_picture_and_its_entry_makes_the_import_keep_it_again(
    desks, monkeypatch
):
    """The import found the file there; the erasure takes it before the entry is written."""
    real = PictureStore.put_many
    erased = []

    def put(self, pictures):
        real(self, pictures)
        if not erased:
            thread, came = meanwhile(desks.erase)
            thread.join(60)
            erased.extend(came)
            assert desks.files() == [], "the erasure was quicker"

    monkeypatch.setattr(PictureStore, "put_many", put)
    taken = desks.take_in()
    assert erased[0].gone
    assert taken.taken == 1
    assert desks.the_picture_is_whole()
    received = [one for one in erased[0].totals if one.kind == "received"]
    assert [(one.after, one.shared) for one in received] == [(0, 0)]


def test_an_import_that_waits_for_the_erasure_of_a_file_keeps_it_again(desks, monkeypatch):
    """The erasure has found nobody who needs the file, and an import comes before it is gone."""
    real = PictureStore.erase_many
    imports = []

    def erase(self, names):
        if not imports:
            imports.append(meanwhile(desks.take_in))
            imports[0][0].join(1.5)
            assert imports[0][0].is_alive(), "the entry waits for the lock"
        return real(self, names)

    monkeypatch.setattr(PictureStore, "erase_many", erase)
    assert desks.erase().gone
    thread, came = imports[0]
    thread.join(60)
    assert came[0].taken == 1
    assert desks.the_picture_is_whole()
    assert len(desks.files()) == 3


def test_an_import_that_is_quicker_makes_the_file_stay(desks, monkeypatch):
    """The plan was written, and before the first file goes another list needs it."""
    tables = Run._tables
    imported = []

    def after_tables(self, *given):
        tables(self, *given)
        if not imported:
            imported.append(desks.take_in())

    monkeypatch.setattr(Run, "_tables", after_tables)
    done = desks.erase()
    assert (done.gone, imported[0].taken) == (True, 1)
    assert [one.shared for one in done.totals if one.kind == "received"] == [1]
    assert desks.the_picture_is_whole()


def test_pictures_that_vanish_again_and_again_are_said_and_nothing_is_taken_in(desks, monkeypatch):
    monkeypatch.setattr(PictureStore, "put_many", lambda _self, _pictures: None)
    desks.erase()
    with pytest.raises(MovedOnError, match="erased for another list all the time"):
        desks.take_in()
    with desks.office.store.reading() as unit:
        assert unit.deployments.get(NEXT) is None


def test_an_erasure_that_dies_between_two_bytes_leaves_no_half_picture_behind(desks, monkeypatch):
    """A file loses its name before its content; what was begun is finished if the file stays."""

    class Died(BaseException):
        """The power went."""

    def die(path: Path) -> None:
        with path.open("r+b") as opened:
            opened.write(b"\0" * 10)
        raise Died

    monkeypatch.setattr(erasing_files, "_overwrite", die)
    with pytest.raises(Died):
        desks.erase()
    monkeypatch.undo()
    assert all(name.endswith(".erased") for name in desks.files() if name.startswith("."))
    assert any(name.startswith(".") for name in desks.files())
    assert desks.take_in().taken == 1
    assert desks.the_picture_is_whole()
    (done,) = desks.office.services.erase.go_on()
    assert done.gone
    assert desks.the_picture_is_whole()
    assert not any(name.startswith(".") for name in desks.files()), "what was begun is finished"


def test_two_lists_that_are_erased_together_do_not_keep_a_picture_for_each_other(
    desks, monkeypatch
):
    assert desks.take_in().taken == 1
    step(desks.office, Stage.CANCELLED, ref=NEXT)
    busy = {"on": True}
    real = erasing_files.OutsideFiles.erase

    def erase(self, path, files=()):
        if busy["on"]:
            raise erasing_files.OutOfReachError("It cannot be erased: no such device.")
        real(self, path, files)

    schedule = desks.office.folder / "schedule.pdf"
    schedule.write_bytes(desks.office.services.signoff.schedule(AUTHORISER, REF, schedule))
    monkeypatch.setattr(erasing_files.OutsideFiles, "erase", erase)
    assert not desks.erase().gone, "the first list's erasure stays open"
    assert desks.the_picture_is_whole(), "the second list has it still"
    assert desks.other.services.erase.erase(AUTHORISER, NEXT, OWN).gone
    assert desks.files() == []
    busy["on"] = False
    assert desks.erase().gone
