"""`verify` on several certificates of one list, and on one that was superseded."""

import hashlib
import json

import pytest

from console import app
from console.documents.certificate import lay_out
from tests.documents.certificate_content import supplement
from tests.documents.signed_certificate import key, sign, signed


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The first certificate and two that supplement it, and the root that vouches for them."""
    folder = tmp_path_factory.mktemp("chain")
    made, before = [], signed().pdf
    for place in (1, 2, 3):
        pdf = before
        if place > 1:
            content = supplement(place, hashlib.sha256(before).hexdigest())
            pdf = sign(lay_out(content).pdf)
        made.append(folder / f"{place}.pdf")
        made[-1].write_bytes(pdf)
        before = pdf
    root = folder / "root.pem"
    root.write_bytes(key().root_pem)
    return made, root


def verify(capsys, *words):
    status = app.main(["verify", *map(str, words)])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def test_a_chain_is_told_file_by_file_and_as_a_whole(files, capsys):
    (first, second, third), root = files
    status, out, _ = verify(capsys, third, first, second, "--trust", root)
    assert status == 0
    assert "VALID: WLC-2026-0147/S3 is the last of them." in out
    assert "Superseded by WLC-2026-0147/S2" in out
    status, out, _ = verify(capsys, first, second, third, "--json")
    found = json.loads(out)
    assert (status, found["valid"], found["identity_confirmed"]) == (0, True, False)
    assert found["certificate"]["number"] == "WLC-2026-0147/S3"
    assert [one["check"] for one in found["checks"]] == [
        "chain_list", "chain_order", "chain_digests", "chain_figures", "chain_times",
    ]  # fmt: skip
    assert [one["file"] for one in found["files"]] == [str(first), str(second), str(third)]


def test_a_chain_that_is_broken_is_no_answer_to_rely_on(files, capsys):
    (first, _, third), _ = files
    status, out, _ = verify(capsys, first, third)
    assert status == 1
    assert "S2 is missing" in out
    assert "NOT VALID: do not rely on these certificates." in out


def test_asked_about_a_moment_after_it_was_superseded_it_is_not_valid(files, capsys):
    (first, second, _), _ = files
    status, out, _ = verify(capsys, first, second, "--at", "2026-11-28T12:00:00Z")
    assert status == 1
    assert "Not in force on Sat 28 Nov 2026" in out


def test_one_file_alone_cannot_say_that_nothing_supersedes_it(files, capsys):
    (first, *_), _ = files
    status, out, _ = verify(capsys, first)
    assert status == 0
    assert "Whether a later certificate supersedes it shows only with that one" in out


def test_files_that_are_none_or_too_many_are_said(files, capsys, tmp_path):
    (first, *_), _ = files
    rubbish = tmp_path / "rubbish.pdf"
    rubbish.write_bytes(b"rubbish")
    status, out, _ = verify(capsys, first, rubbish)
    assert status == 1 and "1 file is no certificate" in out
    status, _, err = verify(capsys, *[first] * 201)
    assert status == 2 and "at most 200" in err
    status, _, err = verify(capsys)
    assert status == 2 and err
