"""Writing a schedule or the rows set aside is killed or fails: the erasure leaves nothing of it."""

import os
import subprocess
import sys
from functools import partial

import pytest

from console import doors
from console.cli import options
from console.domain.deployments import Stage
from console.domain.erasing import LineState
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError, RefusedError
from console.services.contracts import RejectedRow
from console.services.erasing_run import HALF_NOTE
from console.services.packages import SigningKey
from console.ui import files
from console.whole_file import write_whole
from tests.services.after import in_the_past, step
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.services.raw import holding, pieces
from tests.services.released import SECRET, SIGNERS_KEY, a_signed_office

OWN = SigningKey(SIGNERS_KEY.p12, SECRET)
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes, pipes and links are POSIX")
ROW = RejectedRow("proposals.csv", 4, "WNT-1", "Example01, Test has no picture.")

KILLED = """
import os, sys
from pathlib import Path
from console.whole_file import write_whole
data = sys.stdin.buffer.read()
fsync, replace = os.fsync, Path.replace
if sys.argv[2] == "half":
    os.fsync = lambda handle: (os.ftruncate(handle, len(data) * 3 // 4), os._exit(9))
else:
    Path.replace = lambda *paths: os._exit(9)
write_whole(Path(sys.argv[1]), data, private=True)
"""


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path, 1, 2) as made:
        (made.folder / "files").mkdir()
        yield made


def schedule_of(signed):
    """The place of a schedule, and the bytes that are about to be written there."""
    place = signed.folder / "files" / "schedule.pdf"
    return place, signed.services.signoff.schedule(AUTHORISER, REF, place)


def killed_while_writing(place, data, when):
    """Write a file as every door does, in a process that is killed on the way."""
    command = [sys.executable, "-c", KILLED, str(place), when]
    assert subprocess.run(command, input=data, check=False).returncode == 9


def erased(signed):
    """Erase the deployment; every line of its receipt, by its copy."""
    in_the_past(signed.office, hours=7)
    step(signed.office, Stage.RELEASED, Stage.LIVE, Stage.ENDED)
    assert signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    (stored,) = signed.services.erase.receipts(AUDITOR, REF)
    return {one.copy: one for one in parse_receipt(stored.content.encode()).lines}


@pytest.mark.parametrize("when", ["half", "whole"])
def test_what_a_killed_writing_of_a_schedule_left_goes_with_the_deployment(signed, when):
    place, data = schedule_of(signed)
    killed_while_writing(place, data, when)
    folder = place.parent
    with signed.store.reading() as unit:
        pictures = unit.contents.pictures(REF).values()
    small = signed.services.signoff._pictures.thumbnail
    shown = {one for each in pictures for one in pieces(small(each))}
    assert [one.name for one in folder.iterdir()] == [".schedule.pdf.partial"]
    assert holding([folder], shown), "the search finds what was left"
    line = erased(signed)["schedule 1"]
    assert (line.before, line.after, line.state) == (1, 0, LineState.ERASED.value)
    assert line.note == HALF_NOTE, "nobody can say that there never was a whole one"
    assert list(folder.iterdir()) == []
    assert holding([folder, signed.folder / "office"], shown) == []


def test_what_was_left_beside_a_whole_schedule_goes_with_it(signed):
    place, data = schedule_of(signed)
    files.write_file(place, data)
    killed_while_writing(place, schedule_of(signed)[1], "half")
    assert len(list(place.parent.iterdir())) == 2
    line = erased(signed)["schedule 1"]
    assert (line.before, line.after, line.note) == (2, 0, "")
    assert list(place.parent.iterdir()) == []


def test_what_was_left_of_rows_set_aside_goes_as_well(signed):
    place = signed.folder / "files" / "rejected.csv"
    note = partial(signed.services.intake.note_rejected, OFFICER, REF, place)
    doors.write_rejected([ROW], place, note)
    data = place.read_bytes()
    place.unlink()
    killed_while_writing(place, data, "half")
    assert holding([place.parent], [b"Example01"])
    assert erased(signed)["rejected 1"].note == HALF_NOTE
    assert list(place.parent.iterdir()) == []


def test_only_an_ordinary_file_of_that_name_is_taken_for_what_was_left(signed):
    place, data = schedule_of(signed)
    files.write_file(place, data)
    folder = place.with_name(".schedule.pdf.partial")
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    line = erased(signed)["schedule 1"]
    assert (line.before, line.after) == (1, 0)
    assert (folder / "mine.txt").read_text() == "mine"


def by_the_window(place, data):
    files.write_file(place, data)


def by_the_command_line(place, data):
    options.write_file(place, data, private=True)


def by_the_import(place, _data):
    doors.write_rejected([ROW], place)


@pytest.mark.parametrize("door", [by_the_window, by_the_command_line, by_the_import])
@pytest.mark.parametrize("there", [None, b"what lay there before"])
def test_a_full_disk_leaves_nothing_of_what_was_written(tmp_path, monkeypatch, door, there):
    place = tmp_path / "copy"
    if there is not None:
        place.write_bytes(there)

    def full(_handle):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises((OutOfReachError, RefusedError), match="no space left on device"):
            door(place, b"faces")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if there is None else [there])
    door(place, b"faces")
    assert [one.name for one in tmp_path.iterdir()] == ["copy"]
    assert place.read_bytes() != there


def test_what_a_killed_writing_left_is_written_over_by_the_next(tmp_path):
    place = tmp_path / "copy"
    killed_while_writing(place, b"faces of before", "half")
    write_whole(place, b"faces", private=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("copy", b"faces")]


def test_of_two_that_write_one_file_the_first_fails_and_the_second_comes_through(
    tmp_path, monkeypatch
):
    place, fsync = tmp_path / "copy", os.fsync

    def second_meanwhile(handle):
        fsync(handle)
        monkeypatch.setattr(os, "fsync", fsync)
        write_whole(place, b"the second", private=True)

    monkeypatch.setattr(os, "fsync", second_meanwhile)
    with pytest.raises(OutOfReachError, match="another program writes it"):
        files.write_file(place, b"the first")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("copy", b"the second")]


@POSIX
def test_a_pipe_is_written_as_it_is_and_a_link_is_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"certificate", private=False)
    assert os.read(reader, 99) == b"certificate"
    os.close(reader)
    elsewhere, link = tmp_path / "elsewhere", tmp_path / "link"
    elsewhere.write_bytes(b"mine")
    link.symlink_to(elsewhere)
    write_whole(link, b"faces", private=True)
    assert (link.is_symlink(), elsewhere.read_bytes()) == (False, b"mine")
