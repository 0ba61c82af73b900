"""Handing a list over from a real office into a real folder."""

import csv
import io
import json
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from PIL import Image

from console.documents.package_check import check_package
from console.domain.deployments import Stage
from console.domain.handover import read_manifest
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.services.following import Following
from console.services.packages import Options, SigningKey
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, deployment_toml
from tests.services.released import KEY, OFFICERS_KEY, SECRET, VAN, a_signed_office, listed


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path) as made:
        yield made


def every_byte(folder: Path) -> bytes:
    return b"".join(
        path.name.encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )


def an_encryption_key(private=None, *, bits=2048):
    private = private or rsa.generate_private_key(public_exponent=65537, key_size=bits)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Van 3")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=9))
        .sign(private, hashes.SHA256())
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem, certificate.public_bytes(serialization.Encoding.PEM)


def test_a_package_is_whole_signed_and_says_nothing_of_the_person(signed):
    made = signed.release()
    found = check_package(signed.folder / "van", [OFFICERS_KEY.root_pem])
    assert found.valid, found.checks
    assert found.manifest_sha256 == made.manifest_sha256
    assert (made.number, made.entries, made.system) == (1, 3, "")
    manifest = found.manifest
    assert (manifest.on_list, manifest.left_out, manifest.kind) == (3, (), "full")
    assert manifest.records_checked_at is not None
    entries = listed(signed.folder / "van")
    assert set(entries) == set(signed.references().values())
    first = next(iter(entries.values()))
    assert first["categories"] == ["A"]
    assert first["on_alert"][0].startswith("Wanted on warrant: Arrest")
    whole = every_byte(signed.folder / "van")
    for secret in (b"Example0", b"1991", b"N0000", b"WNT-", b"01ZD", b"CI-0", b"interchange"):
        assert secret not in whole, secret
    with Image.open(signed.folder / "van" / first["picture"]) as picture:
        assert picture.format == "JPEG"
        assert picture.size == (120, 150)
        assert not picture.getexif()
    rows = list(csv.DictReader(io.StringIO((signed.folder / "van/list.csv").read_text())))
    assert {row["reference"] for row in rows} == set(entries)


def test_it_is_a_disclosure_with_its_recipient_and_steps_the_life_on(signed):
    signed.release()
    (begun,) = signed.events("handover_begun")
    assert begun.operation == "disclosure"
    assert dict(begun.details)["recipient"] == VAN
    assert dict(begun.details)["entries"] == "3"
    (ended,) = signed.events("handed_over")
    assert len(dict(ended.details)["manifest"]) == 64
    assert signed.services.lists.summaries(OFFICER)[0].stage is Stage.RELEASED
    assert any("Began to hand the list" in line.words for line in _log(signed))


def _log(signed):
    return signed.services.inspect.log(AUDITOR)


def test_it_may_be_handed_over_again_with_other_references(signed):
    signed.release()
    signed.release("second", recipient="Van 4")
    assert not set(signed.references(1).values()) & set(signed.references(2).values())
    assert signed.services.lists.summaries(OFFICER)[0].stage is Stage.RELEASED


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("early", "at most 24 hours before the start"),
        ("unwatched", "Nobody watches this list"),
        ("nobody", "Nobody is on this list any more"),
        ("over", "was valid until"),
    ],
)
def test_what_the_rules_of_its_life_forbid_is_refused_and_nothing_is_written(
    tmp_path, what, sentence
):
    starts = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=30)
    later = {
        "starts_at": starts.isoformat(),
        "ends_at": (starts + timedelta(hours=6)).isoformat(),
    }
    toml = deployment_toml(**later) if what == "early" else None
    with a_signed_office(tmp_path, toml=toml) as signed:
        if what == "over":
            moment = datetime.now(UTC) + timedelta(hours=9)
            object.__setattr__(signed.handover.releasing, "clock", lambda: moment)
        elif what == "nobody":
            for ref in ("WNT-1", "WNT-2", "WNT-3"):
                signed.recall(ref)
        elif what == "unwatched":
            with signed.store.writing() as unit:
                unit.lives._connection.exec_driver_sql("DELETE FROM watches")
        with pytest.raises(RefusedError, match=sentence):
            signed.release()
        assert not (tmp_path / "van").exists()
        assert not signed.events("handover_begun")


def test_an_unsigned_list_is_not_handed_over(tmp_path):
    with (
        a_signed_office(tmp_path, 1, sign=False) as signed,
        pytest.raises(RefusedError, match="has to be signed"),
    ):
        signed.release()


def test_only_who_may_and_with_their_own_key(signed):
    with pytest.raises(RefusedError, match="may not hand a list over"):
        signed.handover.release(AUDITOR, REF, signed.folder / "x", Options(VAN), KEY)
    with pytest.raises(RefusedError, match="made out to 'PC 4471 Okafor'"):
        signed.handover.release(OTHER, REF, signed.folder / "x", Options(VAN), KEY)
    wrong = SigningKey(KEY.p12, "wrong")
    with pytest.raises(RefusedError, match="passphrase is wrong"):
        signed.handover.release(OFFICER, REF, signed.folder / "x", Options(VAN), wrong)
    assert not (signed.folder / "x").exists()
    assert not signed.events("handover_begun")


def test_only_into_a_new_or_an_empty_folder_of_its_own(signed, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name, why in (
        ("full", "not empty"),
        ("file", "not a folder"),
        ("link", "not a folder"),
        ("none/van", "make it first"),
        ("../../../../../../../proc", "whole disk"),
    ):
        with pytest.raises(RefusedError, match=why):
            signed.release(name)
    assert not signed.events("handover_begun")
    (tmp_path / "empty").mkdir()
    signed.release("empty")
    assert check_package(tmp_path / "empty").valid


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(signed):
    with pytest.raises(OutOfReachError, match="Nothing was handed over"):
        signed.release("x" * 300)


def test_a_picture_that_is_gone_stops_it_and_leaves_nothing(signed, tmp_path):
    for path in (tmp_path / "office" / "pictures").rglob("*.jpg"):
        path.unlink()
    with pytest.raises(RefusedError, match="is not in this office any more"):
        signed.release()
    assert not [each.name for each in tmp_path.iterdir() if "van" in each.name]
    assert len(signed.events("handover_failed")) == 1
    assert signed.services.lists.summaries(OFFICER)[0].stage is Stage.SIGNED


def test_who_is_recalled_while_it_is_written_stops_it(signed, tmp_path):
    read = signed.handover.releasing.pictures
    once = iter([True])

    class Meanwhile:
        def clean(self, sha256):
            if next(once, False):
                signed.recall("WNT-2")
            return read.clean(sha256)

    object.__setattr__(signed.handover.releasing, "pictures", Meanwhile())
    with pytest.raises(MovedOnError, match="nothing was handed over"):
        signed.release()
    assert not (tmp_path / "van").exists()
    made = signed.release("again")
    assert made.entries == 2
    manifest = read_manifest((tmp_path / "again" / "manifest.json").read_bytes())
    assert manifest.left_out == (1,)


@pytest.mark.parametrize("over", [Stage.CANCELLED, Stage.ENDED])
def test_a_list_that_is_over_meanwhile_is_not_handed_over(signed, tmp_path, over):
    read = signed.handover.releasing.pictures
    once = iter([True])

    class Meanwhile:
        def clean(self, sha256):
            if next(once, False):
                with signed.office.store.writing() as unit:
                    unit.lives.step(REF, over, AUTHORISER.id, datetime.now(UTC), "It is off.")
            return read.clean(sha256)

    object.__setattr__(signed.handover.releasing, "pictures", Meanwhile())
    with pytest.raises(MovedOnError, match="ended or cancelled while its package was being"):
        signed.release()
    assert not (tmp_path / "van").exists()
    assert signed.events("handover_failed")


def test_a_recall_before_the_first_package_is_confirmed_by_its_manifest(signed):
    signed.recall("WNT-1")
    made = signed.release()
    assert made.entries == 2
    assert signed.confirmed() == {1: "receipt"}


def test_a_delta_takes_back_and_adds_and_nothing_else(signed, tmp_path):
    signed.release()
    with pytest.raises(RefusedError, match="holds the list as it is now"):
        signed.delta("none")
    signed.recall("WNT-2")
    made = signed.delta()
    assert (made.entries, made.removed, made.kind.value) == (0, 1, "delta")
    found = check_package(tmp_path / "delta", [OFFICERS_KEY.root_pem])
    assert found.valid, found.checks
    (gone,) = found.manifest.removed
    assert gone.reference == signed.references()["WNT-2"]
    assert gone.recall == 1
    assert (found.manifest.continues, found.manifest.on_list) == (1, 2)
    assert (tmp_path / "delta" / "removed.csv").read_text().split() == [
        "recall,reference",
        f"1,{gone.reference}",
    ]
    with pytest.raises(RefusedError, match="holds the list as it is now"):
        signed.delta("none")


def test_taking_off_is_not_held_up_by_what_forbids_putting_on(signed):
    signed.release()
    signed.recall("WNT-1")
    with signed.store.writing() as unit:
        unit.lives._connection.exec_driver_sql("DELETE FROM watches")
    assert signed.delta().removed == 1


def test_an_entry_that_comes_back_is_given_anew(signed, tmp_path):
    signed.release()
    signed.recall("WNT-1")
    signed.delta()
    with signed.store.writing() as unit:
        number = unit.certificates.of(REF)[-1].number
        unit.lives.put_in_force(
            REF, number, datetime.now(UTC), dict.fromkeys(("WNT-1", "WNT-2", "WNT-3"), "")
        )
    made = signed.delta("back")
    assert (made.entries, made.removed) == (1, 0)
    again = next(iter(listed(tmp_path / "back")))
    with signed.store.reading() as unit:
        given = [one for one in unit.handovers.given(REF, 1) if one.entry_ref == "WNT-1"]
    assert [one.recalled_before for one in given] == [0, 1]
    assert given[1].reference == again != given[0].reference


def test_a_delta_needs_a_first_and_the_right_recipient(signed):
    with pytest.raises(RefusedError, match="not handed over yet"):
        signed.delta()
    signed.release()
    with pytest.raises(RefusedError, match="was handed to Van 3"):
        signed.delta(recipient="Van 9")


def test_encrypted_only_the_recipient_reads_it(signed, tmp_path):
    key, certificate = an_encryption_key()
    signed.release(encrypt_to=certificate)
    folder = tmp_path / "van"
    sealed = [path for path in folder.rglob("*") if path.is_file() and path.suffix == ".p7m"]
    (label,) = {path for path in folder.rglob("*") if path.is_file()} - {*sealed}
    assert label.name == "package.json"
    with pytest.raises(RefusedError, match="decrypt its files first"):
        check_package(folder)
    (tmp_path / "key.pem").write_bytes(key)
    opened = tmp_path / "opened"
    for path in sealed:
        target = opened / path.relative_to(folder).with_suffix("")
        target.parent.mkdir(parents=True, exist_ok=True)
        command = ["openssl", "cms", "-decrypt", "-inform", "DER", "-binary"]
        command += ["-in", path, "-inkey", tmp_path / "key.pem", "-out", target]
        subprocess.run(command, check=True, capture_output=True)
    assert check_package(opened, [OFFICERS_KEY.root_pem]).valid
    assert b"Wanted on warrant" not in every_byte(folder)


def test_a_certificate_that_cannot_be_encrypted_to_is_refused_before_anything(signed):
    _, elliptic = an_encryption_key(ec.generate_private_key(ec.SECP256R1()))
    _, small = an_encryption_key(bits=1024)
    for bad in (b"", b"nonsense", elliptic, small):
        with pytest.raises(RefusedError, match=r"RSA key of 2048|no certificate"):
            signed.release(encrypt_to=bad)
    assert not signed.events("handover_begun")


def test_ansi_nist_files_hold_the_same_faces(signed, tmp_path):
    import nistitl

    signed.release(ansi_nist=True)
    assert check_package(tmp_path / "van").valid
    files = sorted((tmp_path / "van" / "type10").iterdir())
    assert len(files) == 3
    for file in files:
        message = nistitl.Message()
        message.parse(file.read_bytes())
        face = message[1]
        assert face.type == 10
        assert (face.HLL, face.VLL, face.IMT) == ("120", "150", "FACE")
        assert (tmp_path / "van" / "pictures" / f"{file.stem}.jpg").read_bytes() == face.DATA
        assert file.stem == message[0].TCN


def test_without_the_optional_part_a_sentence_says_so(signed, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(RefusedError, match=r"watchlist-console\[ansi-nist\]"):
        signed.release(ansi_nist=True)


def test_openssl_checks_the_signature_as_well(signed, tmp_path):
    signed.release()
    (tmp_path / "root.pem").write_bytes(OFFICERS_KEY.root_pem)
    folder = tmp_path / "van"
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any"]
    command += ["-in", folder / "manifest.json.p7s", "-content", folder / "manifest.json"]
    command += ["-CAfile", tmp_path / "root.pem", "-out", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True)
    assert json.loads((tmp_path / "out").read_bytes())["recipient"] == VAN


def test_the_office_knows_every_folder_and_picture_and_can_forget(signed, tmp_path):
    signed.release()
    with signed.store.writing() as unit:
        assert unit.handovers.folders(REF) == (str(tmp_path / "van"),)
        copies = unit.handovers.copies(REF)
        assert {one.entry_ref for one in copies} == {"WNT-1", "WNT-2", "WNT-3"}
        assert all((tmp_path / "van/pictures" / f"{one.reference}.jpg").exists() for one in copies)
        assert unit.handovers.forget(REF) == 4
        assert unit.handovers.given(REF, 1) == ()
        assert unit.handovers.secrets(REF, 1) is None
    with pytest.raises(RefusedError, match="are erased"):
        signed.delta()
    assert SECRET


def test_a_hand_over_that_is_stopped_leaves_nothing_and_is_not_said_to_have_left(signed):
    told = []

    def tell(done, whole, words):
        told.append((done, whole, words))

    follow = Following(tell, lambda: len(told) >= 2)
    with pytest.raises(RefusedError, match="stopped; nothing was handed over"):
        signed.handover.release(OFFICER, REF, signed.folder / "van", Options(VAN), KEY, follow)
    assert told[0] == (1, 3, "Writing the package")
    assert not (signed.folder / "van").exists()
    assert [one.name for one in signed.folder.iterdir() if "van" in one.name] == []
    assert len(signed.events("handover_begun")) == len(signed.events("handover_failed")) == 1
    assert signed.events("handed_over") == []
    with signed.store.reading() as unit:
        assert not any(one.may_have_left for one in unit.handovers.of(REF))
        assert unit.deployments.stage(REF) is Stage.SIGNED

    made = signed.handover.release(
        OFFICER, REF, signed.folder / "van", Options(VAN), KEY, Following(tell, lambda: False)
    )
    assert (made.number, made.entries) == (2, 3)
    assert sorted(one[0] for one in told[-3:]) == [1, 2, 3]


def test_a_hand_over_stopped_at_the_last_moment_does_not_appear(signed):
    """Every picture is written, and whoever follows it stops it before the folder has its name."""
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 3

    follow = Following(lambda *_: None, stopped)
    with pytest.raises(RefusedError, match="stopped"):
        signed.handover.release(OFFICER, REF, signed.folder / "van", Options(VAN), KEY, follow)
    assert not (signed.folder / "van").exists()
