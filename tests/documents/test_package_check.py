"""A package checked by whoever received it: whatever was done to it is found, and said."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from console.documents import package_check, whole_folder
from console.documents.detached import DetachedError, check_detached, sign_detached
from console.documents.handover import package_room
from console.documents.keys import make_key, open_key
from console.documents.package_check import check_package, look
from console.domain import handover
from console.domain.entries import EntryRef
from console.domain.handover import Kind, Needs, read_manifest
from console.domain.refusals import OutOfReachError, RefusedError
from console.services.packages import Lies, Options, Plan, PlannedEntry, SigningKey
from tests.domain.test_handover import a_manifest

SECRET = "a passphrase of some length"
AT = datetime.now(UTC).replace(microsecond=0)
MADE = make_key("PC 4471 Okafor", "Test Police", passphrase=SECRET.encode(), at=AT)
KEY = SigningKey(MADE.p12, SECRET)
GIVEN = handover.given(b"s" * 32, 1, [EntryRef(f"WNT-{n}") for n in range(3)], {})


def plan(**changes) -> Plan:
    manifest = a_manifest(
        number=1, kind=Kind.FULL.value, continues=0, entries=3, on_list=3, removed=(), files=()
    )
    entries = tuple(
        PlannedEntry(one, Needs(("A",), ("=HYPERLINK()",), ()), "f" * 64, None) for one in GIVEN
    )
    return Plan(manifest, entries)


def still(_written):
    """Nothing moved."""


def write(folder, **options):
    with package_room(folder, Options("Van 3", **options)) as room:
        return room.write(plan(), lambda sha256: b"a clean JPEG", KEY, AT, still)


@pytest.fixture
def package(tmp_path):
    write(tmp_path / "van")
    return tmp_path / "van"


def failed(package, roots=(MADE.root_pem,)):
    return [line.check for line in check_package(package, roots).checks if not line.ok]


def test_a_whole_one_holds(package):
    found = check_package(package, [MADE.root_pem])
    assert found.valid
    assert found.signer.confirmed
    assert found.signer.name == "PC 4471 Okafor"
    assert (
        found.manifest_sha256
        == hashlib.sha256((package / "manifest.json").read_bytes()).hexdigest()
    )


def test_without_a_trust_root_it_says_that_nobody_vouches(package):
    found = check_package(package)
    assert found.valid
    assert not found.signer.confirmed
    assert "Not confirmed" in found.checks[1].detail


def test_a_stranger_s_root_does_not_vouch(package):
    other = make_key("PC 4471 Okafor", "Test Police", passphrase=b"x" * 12, at=AT)
    assert failed(package, [other.root_pem]) == ["signature"]
    assert "not a certificate" in check_package(package, [b"nonsense"]).checks[1].detail


def test_a_cell_that_looks_like_a_formula_is_text(package):
    assert ",'=HYPERLINK()," in (package / "list.csv").read_text()


def flip(path):
    data = bytearray(path.read_bytes())
    data[-9] ^= 1
    path.write_bytes(data)


def test_whatever_is_changed_is_found(package):
    picture = next((package / "pictures").iterdir())
    for target, says in (
        (picture, ["files"]),
        (package / "list.csv", ["files"]),
        (package / "list.json", ["files", "list"]),
        (package / "manifest.json.p7s", ["signature"]),
    ):
        kept = target.read_bytes()
        flip(target)
        found = failed(package)
        assert found, target
        assert set(found) <= set(says), target
        target.write_bytes(kept)
    assert failed(package) == []


def test_whatever_is_missing_or_added_is_found(package):
    picture = next((package / "pictures").iterdir())
    kept = picture.read_bytes()
    picture.unlink()
    assert failed(package) == ["files"]
    picture.symlink_to(package / "list.csv")
    assert failed(package) == ["files"]
    picture.unlink()
    picture.write_bytes(kept + b"x")
    assert failed(package) == ["files"]
    picture.write_bytes(kept)
    (package / "extra.jpg").write_bytes(b"x")
    assert failed(package) == ["files"]
    (package / "extra.jpg").unlink()
    (package / "manifest.json.p7s").unlink()
    assert failed(package) == ["signature"]


def resigned(package, manifest):
    """Somebody with a key of their own signs something else."""
    data = manifest.canonical()
    (package / "manifest.json").write_bytes(data)
    signature = sign_detached(data, open_key(KEY.p12, SECRET.encode(), at=AT), AT)
    (package / "manifest.json.p7s").write_bytes(signature)


def test_a_list_that_is_not_the_signed_one_is_found(package):
    manifest = read_manifest((package / "manifest.json").read_bytes())
    said = json.loads((package / "list.json").read_bytes())
    good = json.dumps(said)
    swapped = json.loads(good)
    swapped["entries"][0]["sha256"] = "0" * 64
    doubled = json.loads(good)
    doubled["entries"][1] = doubled["entries"][0]
    fewer = json.loads(good)
    del fewer["entries"][0]
    removing = json.loads(good)
    removing["removed"] = [{"recall": 1, "reference": "34E3JQV7A"}]
    for bad in (swapped, doubled, fewer, removing, {"entries": 1}, [1]):
        data = json.dumps(bad).encode()
        (package / "list.json").write_bytes(data)
        files = tuple(
            handover.FileFacts(one.name, len(data), hashlib.sha256(data).hexdigest())
            if one.name == "list.json"
            else one
            for one in manifest.files
        )
        resigned(package, a_manifest_like(manifest, files))
        assert failed(package) == ["list"], bad


def a_manifest_like(manifest, files):
    from dataclasses import replace

    return replace(manifest, files=files)


def test_what_is_no_package_is_said_so(tmp_path, package):
    with pytest.raises(OutOfReachError, match="cannot be read"):
        check_package(tmp_path / "nothing")
    (package / "manifest.json").write_bytes(b"{}")
    assert failed(package) == ["manifest", "signature", "files", "list"]
    with pytest.raises(RefusedError, match="larger than any"):
        package_check._bytes_of(package / "list.csv", 3)


def test_a_signature_is_held_to_its_one_form():
    key = open_key(KEY.p12, SECRET.encode(), at=AT)
    good = sign_detached(b"data", key, AT)
    assert check_detached(b"data", good, None).signed_at == AT
    for data, signature in (
        (b"other", good),
        (b"data", b""),
        (b"data", good + b"x"),
        (b"data", good[:-4] + bytes(4)),
        (b"data", b"x" * 200_000),
    ):
        with pytest.raises(DetachedError):
            check_detached(data, signature, None)
    late = AT.replace(year=AT.year + 5)
    expired = sign_detached(b"data", key, late)
    with pytest.raises(DetachedError, match="not valid"):
        check_detached(b"data", expired, None)


def test_a_certificate_can_still_be_signed_after_a_package(tmp_path):
    """In a process of its own: what is loaded first must not matter."""
    program = """
from datetime import UTC, datetime
from asn1crypto import cms
from console.documents.keys import make_key, open_key
from console.documents.detached import sign_detached
at = datetime.now(UTC)
made = make_key("PC 4471 Okafor", "Test Police", passphrase=b"x" * 12, at=at)
sign_detached(b"data", open_key(made.p12, b"x" * 12, at=at), at)
cms.CMSAttributeType("signing_certificate_v2")
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_lies_in_a_folder_is_known_by_its_number(package):
    found = look(package, "LFR-2026-0412", 1)
    assert found.lies is Lies.WHOLE
    assert len(found.manifest_sha256) == 64
    assert look(package, "LFR-2026-0412", 2).manifest_sha256 == ""
    assert look(package.parent / "none", "LFR-2026-0412", 1) == (Lies.NOTHING, "")
    (package / "manifest.json").write_bytes(b"{}")
    assert look(package, "LFR-2026-0412", 1).manifest_sha256 == ""
    (package / "package.json").write_bytes(b"x")
    assert look(package, "LFR-2026-0412", 1) == (Lies.NOTHING, "")


def test_an_encrypted_one_is_known_by_its_label(tmp_path):
    from tests.services.test_releasing import an_encryption_key

    _, certificate = an_encryption_key()
    written = write(tmp_path / "van", encrypt_to=certificate)
    assert look(tmp_path / "van", "LFR-2026-0412", 1) == (Lies.WHOLE, written.manifest_sha256)
    assert look(tmp_path / "van", "LFR-2026-0413", 1) == (Lies.NOTHING, "")


def test_two_cannot_write_one_folder_and_leftovers_of_the_dead_go(tmp_path):
    target = tmp_path / "van"
    with package_room(target, Options("Van 3")):
        assert look(target, "LFR-2026-0412", 1).lies is Lies.BEING_WRITTEN
        with (
            pytest.raises(RefusedError, match="Another hand-over"),
            package_room(target, Options("Van 3")),
        ):
            pass
    partial = whole_folder.unfinished(target)
    partial.mkdir()
    (partial / "face.jpg").write_bytes(b"x")
    assert look(target, "LFR-2026-0412", 1) == (Lies.NOTHING, "")
    assert not partial.exists()
    partial.mkdir()
    write(target)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["van"]


def test_a_folder_that_fills_meanwhile_is_left_alone(tmp_path):
    target = tmp_path / "van"

    def filled(_):
        target.mkdir()
        (target / "mine.txt").write_text("mine")

    with pytest.raises(OutOfReachError), package_room(target, Options("Van 3")) as room:
        room.write(plan(), lambda sha256: b"x", KEY, AT, filled)
    assert [each.name for each in target.iterdir()] == ["mine.txt"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["van"]


def test_only_the_owner_may_read_it(package):
    modes = {path.stat().st_mode & 0o077 for path in [package, *package.rglob("*")]}
    assert os.name == "nt" or modes == {0}
    shutil.rmtree(package)


def test_one_that_was_ready_and_has_not_its_name_is_half_there(tmp_path):
    target = tmp_path / "van"

    def killed(_written):
        # What a kill leaves: the hidden folder stays, and nobody holds its lock.
        shutil.copytree(whole_folder.unfinished(target), tmp_path / "kept")
        raise OutOfReachError("killed")

    def again():
        shutil.copytree(tmp_path / "kept", whole_folder.unfinished(target))

    with pytest.raises(OutOfReachError), package_room(target, Options("Van 3")) as room:
        room.write(plan(), lambda sha256: b"x", KEY, AT, killed)
    again()
    assert look(target, "LFR-2026-0412", 1) == (Lies.HALF, "")
    assert look(target, "LFR-2026-0412", 1) == (Lies.NOTHING, "")
    again()
    # Half of another says nothing of this one, which may have been taken along before.
    assert look(target, "LFR-2026-0412", 2) == (Lies.NOTHING, "")
    again()
    (whole_folder.unfinished(target) / "package.json").write_bytes(b"x" * 10_001)
    assert look(target, "LFR-2026-0412", 1) == (Lies.NOTHING, "")
    assert not whole_folder.unfinished(target).exists()


def test_what_fails_after_a_package_took_its_name_does_not_say_that_nothing_is_there(
    tmp_path, monkeypatch
):
    real = whole_folder.flush_folder

    def broken(folder):
        if folder == tmp_path:
            raise OSError(5, "Input/output error")
        real(folder)

    monkeypatch.setattr(whole_folder, "flush_folder", broken)
    written = write(tmp_path / "van")
    assert look(tmp_path / "van", "LFR-2026-0412", 1) == (Lies.WHOLE, written.manifest_sha256)
