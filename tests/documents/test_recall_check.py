"""Recall messages and slips against a package, as a van or a system's maker checks them."""

import base64
import json
import shutil
from dataclasses import replace

import pytest

from console.documents import slip_page
from console.documents.recall_check import check_recalls
from console.domain import slips
from console.domain.recall_messages import FORMAT, RecallMessage
from console.domain.refusals import OutOfReachError
from console.domain.slips import Slip, SlipLine
from console.services import slipping
from console.services.kept_handover import SystemSpec
from console.services.packages import SlipSheet
from tests.services.office import OFFICER, REF
from tests.services.released import OFFICERS_KEY, VAN, a_signed_office

ROOT = [OFFICERS_KEY.root_pem]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """An office with a system behind a folder, two recalls told to it, and three slips."""
    folder = tmp_path_factory.mktemp("told")
    with a_signed_office(folder) as signed:
        (folder / "system").mkdir()
        signed.add_system(SystemSpec(VAN, "folder", str(folder / "system")))
        signed.release()
        for name in ("WNT-1", "WNT-2"):
            signed.recall(name)
            signed.handover.deliver(OFFICER, REF)
            signed.slip = signed.handover.slip(OFFICER, REF)
        signed.messages = [
            file.read_bytes() for file in sorted((folder / "system" / "recalls").iterdir())
        ]
        with signed.store.reading() as unit:
            signed.secrets = unit.handovers.secrets(REF, 1)
            signed.kept = unit.slips.of(REF)
            signed.sha256 = unit.handovers.of(REF)[0].manifest_sha256
        yield signed


def square(told, slip: Slip, key=None) -> bytes:
    """What the square of a slip says, signed with the hand-over's key or another."""
    signed = slip_page.sign_with(key or told.secrets.slip_key, slip.canonical())
    return slips.payload(slip, base64.b32encode(signed).decode().rstrip("=")).encode()


def slip_of(told, number: int) -> Slip:
    return slipping.slip_of(REF, next(one for one in told.kept if one.number == number))


def message(told, key=None, **changes) -> bytes:
    """A message of the office with changes, signed anew with the hand-over's key or another."""
    said = json.loads(json.loads(told.messages[0])["recall"])
    of = RecallMessage(FORMAT, REF, 1, said["number"], said["reference"], told.kept[0].issued_at)
    made = replace(of, **changes)
    signature = slip_page.sign_with(key or told.secrets.slip_key, made.canonical())
    return json.dumps(
        {
            "id": made.id,
            "digest": made.digest(),
            "recall": made.canonical().decode(),
            "signature": signature.hex(),
        }
    ).encode()


def check(told, *data, folder="van"):
    files = [(f"file {place}", each) for place, each in enumerate(data, 1)]
    return check_recalls([told.folder / folder], files, ROOT)


def failing(one):
    return [line.check for line in one.checks if not line.ok]


def test_what_the_office_sent_holds_and_says_which_recalls_it_names(told):
    found = check(told, *told.messages, square(told, slip_of(told, 2)))
    assert found.valid, found
    first, second, slip = found.messages
    references = told.references()
    assert [each.reference for each in first.recalls] == [references["WNT-1"]]
    assert (second.number, second.deployment, second.hand_over) == (2, REF, 1)
    assert [line.check for line in first.checks] == [
        "form", "digest", "hand_over", "signature", "references", "order",
    ]  # fmt: skip
    assert "has to go, recalled on" in first.checks[0].detail
    assert (slip.kind, slip.number, slip.replaces, slip.replaced_by) == ("slip", 2, 1, 0)
    assert {each.reference for each in slip.recalls} == {references["WNT-1"], references["WNT-2"]}
    assert all(each.in_package for each in slip.recalls)


def test_what_the_page_of_a_slip_says_is_what_is_checked(told):
    """The very text of the square, as the page draws it."""
    with told.store.reading() as unit:
        deployment = unit.deployments.get(REF)
    sheet = SlipSheet(slip_of(told, 2), deployment, VAN, "PC 4471", told.secrets.slip_key)
    assert check(told, slip_page.scanned(sheet).encode() + b"\n").valid


def test_a_slip_that_another_replaces_is_not_to_be_applied_whatever_the_order(told):
    one, two = (square(told, slip_of(told, number)) for number in (1, 2))
    for files in ((one, two), (two, one)):
        found = check(told, *files)
        assert not found.valid
        old = next(each for each in found.messages if each.number == 1)
        new = next(each for each in found.messages if each.number == 2)
        assert (failing(old), old.replaced_by) == (["order"], 2)
        assert "was replaced by slip 2" in old.checks[-1].detail
        assert new.valid
    assert check(told, one).valid, "alone, nobody can see that it was replaced"


def test_slips_of_one_recipient_replace_each_other_over_all_its_hand_overs(tmp_path):
    with a_signed_office(tmp_path) as signed:
        for folder, name in (("van", "WNT-1"), ("again", "WNT-2")):
            signed.release(folder)
            signed.recall(name)
            signed.watch()
            signed.handover.slip(OFFICER, REF)
        signed.release("other", recipient="Van 4")
        signed.recall("WNT-3")
        signed.handover.slip(OFFICER, REF, "Van 4")
        with signed.store.reading() as unit:
            keys = {one: unit.handovers.secrets(REF, one).slip_key for one in (1, 2, 3)}
            kept = unit.slips.of(REF)
        pages = []
        for one in kept:
            slip = slipping.slip_of(REF, one)
            seal = base64.b32encode(slip_page.sign_with(keys[one.load], slip.canonical()))
            pages.append((str(one.load), slips.payload(slip, seal.decode().rstrip("=")).encode()))
        folders = [tmp_path / name for name in ("other", "again", "van")]
        found = check_recalls(folders, pages, ROOT)
        alone = check_recalls(folders[-1:], pages[:2], ROOT)
    assert all(line.ok for line in found.package)
    assert {line.detail.partition(": ")[0] for line in found.package} == set(map(str, folders))
    old, new, other = found.messages
    assert (failing(old), old.number, old.replaced_by) == (["order"], 1, 2)
    assert (new.valid, new.number, new.replaces, new.recipient) == (True, 2, 1, VAN)
    assert (other.valid, other.number, other.recipient) == (True, 1, "Van 4")
    assert alone.messages[0].valid
    assert failing(alone.messages[1]) == ["hand_over", "manifest", "signature"]


def test_a_later_slip_that_is_not_genuine_replaces_nothing(told):
    forged = square(told, replace(slip_of(told, 2), number=9, replaces=2), slip_key())
    found = check(told, square(told, slip_of(told, 2)), forged)
    assert found.messages[0].valid
    assert failing(found.messages[1]) == ["signature"]


def slip_key() -> bytes:
    return slip_page.new_slip_key().private


def test_recalls_may_come_in_any_order(told):
    assert check(told, *reversed(told.messages)).valid


def test_two_that_say_otherwise_under_one_number_are_both_doubted(told):
    other = told.references()["WNT-3"]
    found = check(told, told.messages[0], message(told, reference=other))
    assert [failing(one) for one in found.messages] == [["order"], ["order"]]
    again = check(told, told.messages[0], told.messages[0])
    assert again.valid, "the same one twice is one"


@pytest.mark.parametrize(
    ("changes", "fails"),
    [
        ({"deployment": "LFR-2026-0999"}, ["hand_over"]),
        ({"hand_over": 2}, ["hand_over"]),
        ({"reference": "ABC"}, ["references"]),
    ],
)
def test_one_of_another_hand_over_or_no_reference_fails(told, changes, fails):
    (one,) = check(told, message(told, **changes)).messages
    assert failing(one) == fails


def test_a_signature_by_another_key_or_none_fails(told):
    (one,) = check(told, message(told, slip_key())).messages
    assert failing(one) == ["signature"]
    assert "do not act on it" in one.checks[3].detail
    said = json.loads(told.messages[0])
    for signature in ("", "zz", said["signature"][:-2], "00" * 64):
        (one,) = check(told, json.dumps(said | {"signature": signature}).encode()).messages
        assert failing(one) == ["signature"]
    bad = square(told, slip_of(told, 2)).rpartition(b"*")[0] + b"*1"
    assert failing(check(told, bad).messages[0]) == ["signature"]


def test_what_was_tampered_with_fails(told):
    said = json.loads(told.messages[0])
    other = said["recall"].replace('"number":1', '"number":7')
    (one,) = check(told, json.dumps(said | {"recall": other}).encode()).messages
    assert failing(one) == ["digest", "signature"]
    (one,) = check(told, json.dumps(said | {"id": "R9-0"}).encode()).messages
    assert failing(one) == ["digest"]
    text = square(told, slip_of(told, 2)).replace(b"*2*1*", b"*3*1*")
    assert failing(check(told, text).messages[0]) == ["signature"]


def test_a_slip_names_its_manifest(told):
    foreign = square(told, replace(slip_of(told, 2), manifest="0f" * 32))
    assert failing(check(told, foreign).messages[0]) == ["manifest"]
    unknown = square(told, replace(slip_of(told, 2), manifest="0" * 64))
    (one,) = check(told, unknown).messages
    assert one.valid
    assert "It names no manifest" in one.checks[2].detail


def test_a_delta_of_the_hand_over_serves_as_well_and_says_what_it_lacks(told):
    told.delta()
    found = check(told, told.messages[0], square(told, slip_of(told, 2)), folder="delta")
    assert found.valid
    both = check_recalls(
        [told.folder / "delta", told.folder / "van"],
        [("a", square(told, slip_of(told, 2)))],
        ROOT,
    )
    assert both.messages[0].checks[2].detail == "It names this manifest."
    assert "it came with another package" in found.messages[0].checks[4].detail
    assert "this is a delta to it" in found.messages[1].checks[2].detail
    assert not any(each.in_package for each in found.messages[1].recalls)
    many = replace(slip_of(told, 2), lines=tuple(
        SlipLine(place, told.references()[f"WNT-{1 + place % 3}"]) for place in range(4)
    ))  # fmt: skip
    assert (
        " …: not on" in check(told, square(told, many), folder="delta").messages[0].checks[4].detail
    )


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"\xff\xfe", b"WLR1", b"{" + b"x" * 30_000, b"[" * 30, "é".encode()]
)
def test_what_is_neither_says_so(told, data):
    found = check(told, data)
    (one,) = found.messages
    assert (found.valid, one.kind, failing(one)) == (False, "", ["form"])
    assert one.checks[0].detail.startswith("It cannot be read: ")


def test_without_a_manifest_nothing_can_be_checked(told, tmp_path):
    with pytest.raises(OutOfReachError):
        check_recalls([tmp_path], [("a", told.messages[0])])
    (tmp_path / "manifest.json").write_text("{}")
    found = check_recalls(
        [tmp_path], [("a", told.messages[0]), ("b", square(told, slip_of(told, 2)))]
    )
    assert not found.valid
    assert [failing(one) for one in found.messages] == [
        ["hand_over", "signature"],
        ["hand_over", "manifest", "signature"],
    ]


def test_a_package_whose_manifest_was_changed_vouches_for_nobody(told, tmp_path):
    """Whoever puts their own key into the manifest cannot sign that."""
    shutil.copytree(told.folder / "van", tmp_path / "van")
    key = slip_page.new_slip_key()
    file = tmp_path / "van" / "manifest.json"
    file.write_bytes(
        file.read_bytes().replace(told.secrets.slip_public.encode(), key.public.encode())
    )
    found = check_recalls([tmp_path / "van"], [("a", message(told, key.private))], ROOT)
    assert found.messages[0].valid
    assert not found.valid
    assert [line.check for line in found.package if not line.ok] == ["signature"]
