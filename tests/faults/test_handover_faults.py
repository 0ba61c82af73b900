"""Killed at every step of a hand-over: no half package, and what may have left is in the log."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console import app
from console.documents.package_check import check_package
from console.domain import audit
from console.domain.deployments import Stage
from console.domain.handover import Kind
from console.services.kept_handover import Beginning
from console.services.packages import Options, SigningKey
from console.settings import Settings
from console.storage import erasing_files
from tests.services.office import AUTHORISER, OFFICER, REF, Office
from tests.services.raw import holding
from tests.services.released import (
    KEY,
    OFFICERS_KEY,
    SECRET,
    SIGNERS_KEY,
    VAN,
    Signed,
    a_signed_office,
)
from tests.services.test_erase import secrets_of

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")

CHILD = """
import os, signal, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from console import app
from console.domain.people import Officer, PersonId, Role
from console.services.packages import Options, SigningKey
from console.settings import Settings

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

import {module} as module
whole = module.{name}
def dying(*given, **named):
    {before}
    made = whole(*given, **named)
    {after}
    return made
module.{name} = dying

folder = Path({folder!r})
settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
who = Officer(PersonId("4471"), "Alex Okafor", "PC", frozenset({{Role.OFFICER}}))
key = SigningKey((folder / "key.p12").read_bytes(), {secret!r})
with app.Console(settings).open_office(settings.office) as services:
    services.handover.release(who, {ref!r}, folder / "van", Options({van!r}), key)
"""

BEGUN = ("console.documents.handover", "_write_lists")
STEPS = {
    "before the first picture": ("console.documents.handover", "_putter", "die()", ""),
    "half way through the pictures": (
        "console.documents.handover",
        "_write_entry",
        "(Path({folder!r}) / 'once').exists() and die(); (Path({folder!r}) / 'once').touch()",
        "",
    ),
    "before the lists": (*BEGUN, "die()", ""),
    "before it takes its name": ("console.documents.whole_folder", "_put_in_place", "die()", ""),
    "just after it took its name": ("console.documents.whole_folder", "_put_in_place", "", "die()"),
    "before its end was stored": (
        "console.services.ending",
        "confirm_what_is_off",
        "die()",
        "",
    ),
}
WHOLE = {"just after it took its name", "before its end was stored"}
WITH_FACES = {*WHOLE, "before the lists", "before it takes its name"}


@pytest.fixture
def office(tmp_path):
    with a_signed_office(tmp_path):
        pass
    (tmp_path / "key.p12").write_bytes(OFFICERS_KEY.p12)
    return tmp_path


def killed(folder, step):
    module, name, before, after = STEPS[step]
    program = CHILD.format(
        root=str(ROOT),
        folder=str(folder),
        module=module,
        name=name,
        before=before.format(folder=str(folder)) or "pass",
        after=after or "pass",
        secret=SECRET,
        ref=REF,
        van=VAN,
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL


def opened(folder):
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    return app.Console(settings).open_office(settings.office)


def acts(services) -> list[str]:
    with services.inspect._store.reading() as unit:
        assert audit.verify(unit.audit.links()) is None
        return [audit.parse(link.body).act for link in unit.audit.links()]


@POSIX
@pytest.mark.parametrize("step", STEPS)
def test_killed_it_is_whole_or_not_there_and_logged_either_way(office, step):
    killed(office, step)
    van = office / "van"
    assert van.exists() == (step in WHOLE)
    if van.exists():
        assert check_package(van, [OFFICERS_KEY.root_pem]).valid
    with opened(office) as services:
        # What may have left is in the log as the disclosure that it may be.
        assert acts(services)[-1] == "handover_begun"
        with services.inspect._store.reading() as unit:
            (one,) = unit.handovers.of(REF)
            assert one.may_have_left
            assert unit.handovers.folders(REF) == (str(van),)
        services.handover.deliver(OFFICER, REF)
        ended = "handed_over" if step in WHOLE else "handover_failed"
        assert ended in acts(services)
        stage = services.lists.summaries(OFFICER)[0].stage
        assert stage is (Stage.RELEASED if step in WHOLE else Stage.SIGNED)
        # Nothing with a face in it is left beside it.
        assert not [each for each in office.iterdir() if each.name.startswith(".")]


@POSIX
def test_a_recall_of_what_may_have_left_is_waited_for(office):
    killed(office, "just after it took its name")
    with opened(office) as services:
        store = services.inspect._store
        signed = Signed.__new__(Signed)
        signed.store, signed.services, signed.folder = store, services, office
        signed.recall("WNT-1")
        made = services.handover.slip(OFFICER, REF, VAN)
        assert made.recalls == (1,)
        services.handover.deliver(OFFICER, REF)
        with store.reading() as unit:
            given = unit.handovers.given(REF, 1)
            assert all(one.size for one in given)
            (full,) = unit.handovers.of(REF)
            assert full.written
        assert signed.confirmed() == {}


@POSIX
def test_after_a_kill_the_same_folder_can_be_used_again(office):
    killed(office, "before it takes its name")
    with opened(office) as services:
        signed = Signed.__new__(Signed)
        signed.store, signed.services, signed.folder = services.inspect._store, services, office
        signed.watch()
        made = services.handover.release(OFFICER, REF, office / "van", Options(VAN), KEY)
        assert made.number == 2
        assert check_package(office / "van", [OFFICERS_KEY.root_pem]).valid
        assert not [each for each in office.iterdir() if each.name.startswith(".")]


@POSIX
@pytest.mark.parametrize("step", STEPS)
def test_what_a_kill_left_of_a_package_is_erased_with_its_list(office, step):
    with opened(office) as services:
        faces = [each for each in secrets_of(Office(services, office), 1, 2, 3) if len(each) == 24]
    killed(office, step)
    if step in WITH_FACES:
        assert holding([office / "van", office / ".van.partial"], faces)
    with opened(office) as services:
        services.watch.cancel(AUTHORISER, REF, "The operation is off.")
        done = services.erase.erase(AUTHORISER, REF, SigningKey(SIGNERS_KEY.p12, SECRET))
        assert (done.gone, done.failed) == (True, ())
    left = [*office.glob("van/**/*"), *office.glob(".van.partial/**/*")]
    assert [each for each in left if each.is_file()] == []
    if step in WITH_FACES:
        (folder,) = (each for each in done.totals if each.kind == "hand_over")
        assert (folder.before > 0, folder.after, folder.not_there) == (True, 0, 0)


@POSIX
def test_what_a_kill_left_and_nobody_can_remove_is_never_called_erased(office, monkeypatch):
    killed(office, "before it takes its name")
    real = erasing_files._overwrite

    def busy(path):
        if ".van.partial" in path.parts:
            raise PermissionError(13, "Permission denied")
        real(path)

    with opened(office) as services:
        services.watch.cancel(AUTHORISER, REF, "The operation is off.")
        with monkeypatch.context() as broken:
            broken.setattr(erasing_files, "_overwrite", busy)
            done = services.erase.erase(AUTHORISER, REF, SigningKey(SIGNERS_KEY.p12, SECRET))
        assert (done.gone, [line.copy for line in done.failed]) == (False, ["hand_over 1"])
        (again,) = services.erase.go_on()
        assert again.gone
    assert not (office / ".van.partial").exists()


def test_what_a_failed_hand_over_left_goes_and_what_somebody_put_there_since_stays(tmp_path):
    with a_signed_office(tmp_path) as signed:
        with signed.store.writing() as unit:
            folders = [str(tmp_path / name) for name in ("lost", "tidy")]
            for folder in folders:
                at = datetime.now(UTC)
                begun = Beginning(Kind.FULL, 0, VAN, "", "WLC-2026-0001", folder, at, OFFICER.id)
                one = unit.handovers.begin(REF, begun, None)
                unit.handovers.end(one.id, at, "")
        # In a folder that was never finished only what the writing makes is ours.
        for folder, name in (
            (tmp_path / "lost", "face"),
            (tmp_path / ".lost.partial", "34E3JQV7A"),
        ):
            (folder / "pictures").mkdir(parents=True)
            (folder / "pictures" / f"{name}.jpg").write_bytes(b"a face")
        signed.services.watch.cancel(AUTHORISER, REF, "The operation is off.")
        done = signed.services.erase.erase(AUTHORISER, REF, SigningKey(SIGNERS_KEY.p12, SECRET))
        assert done.gone
        assert not (tmp_path / ".lost.partial").exists()
        assert (tmp_path / "lost" / "pictures" / "face.jpg").read_bytes() == b"a face"
        (folder,) = (each for each in done.totals if each.kind == "hand_over")
        assert (folder.before, folder.after, folder.not_there) == (1, 0, 0)


@POSIX
def test_killed_and_taken_along_it_may_have_left_and_its_recalls_are_owed(office):
    killed(office, "just after it took its name")
    (office / "van").rename(office / "stick")
    # The lock that the kill left behind proves nothing.
    assert (office / ".van.partial.lock").exists()
    with opened(office) as services:
        services.handover.deliver(OFFICER, REF)
        store = services.inspect._store
        with store.reading() as unit:
            (one,) = unit.handovers.of(REF)
            assert (one.may_have_left, one.in_doubt) == (True, True)
        assert "handover_failed" not in acts(services)
        signed = Signed.__new__(Signed)
        signed.store, signed.services, signed.folder = store, services, office
        signed.recall("WNT-1")
        assert services.handover.slip(OFFICER, REF, VAN).recalls == (1,)
