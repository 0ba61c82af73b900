"""Recalls told to real systems: a server over TLS that misbehaves, and a watched folder."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from console.documents import recognition_folder, recognition_https
from console.domain.handover import read_manifest
from console.domain.refusals import OutOfReachError, RefusedError
from console.services import telling
from console.services.kept_handover import SystemSpec
from console.services.packages import NotNowError
from tests.recognition_server import TOKEN, RecognitionServer, receipt_for
from tests.services.office import AUDITOR, OFFICER, PASSWORD, REF
from tests.services.released import a_signed_office

NAME = "NeoFace 3"


@pytest.fixture
def signed(tmp_path, monkeypatch):
    monkeypatch.setenv("RECOGNITION_TOKEN", TOKEN)
    monkeypatch.setattr(recognition_https, "SECONDS_TO_ANSWER", 0.5)
    with a_signed_office(tmp_path) as made:
        yield made


@pytest.fixture
def server(tmp_path):
    with RecognitionServer(tmp_path).running() as far:
        yield far


@pytest.fixture
def connected(signed, server):
    """The list is handed over to a system that answers over HTTPS, and one entry recalled."""
    signed.add_system(server.spec())
    assert signed.release(recipient=NAME).system == NAME
    signed.recall("WNT-2")
    return signed


def wait_for(holds, seconds=20.0) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def deliver(signed):
    return signed.handover.deliver(OFFICER, REF)


def test_with_nothing_to_tell_nothing_is_asked(signed, server):
    signed.add_system(server.spec())
    signed.release(recipient=NAME)
    assert deliver(signed) == (frozenset(), frozenset(), ())
    assert server.requests == []


def test_a_recall_is_told_and_its_receipt_confirms_it(connected, server):
    found = deliver(connected)
    assert (found.handed, found.confirmed, found.troubles) == ({1}, {1}, ())
    assert connected.confirmed() == {1: "receipt"}
    assert server.references == {connected.references()["WNT-2"]}
    assert deliver(connected).handed == frozenset()
    assert len(server.requests) == 1
    (event,) = connected.events("recalls_sent")
    assert event.operation == "disclosure"


def test_a_message_says_which_reference_and_nothing_else_and_is_signed(connected, server):
    deliver(connected)
    (body,) = server.told.values()
    assert b"WNT" not in body
    assert b"withdr" not in body
    said = json.loads(body)
    manifest = read_manifest((connected.folder / "van" / "manifest.json").read_bytes())
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.slip_key))
    key.verify(bytes.fromhex(said["signature"]), said["recall"].encode())
    assert set(json.loads(said["recall"])) == {
        "deployment", "format", "hand_over", "number", "recalled_at", "reference",
    }  # fmt: skip


@pytest.mark.parametrize("habit", ["lose", "busy", "lose the answer"])
def test_what_is_lost_once_is_sent_again_and_counts_once(connected, server, habit):
    server.habits.extend([habit, habit])
    found = deliver(connected)
    assert (found.confirmed, found.troubles) == ({1}, ())
    assert len(server.requests) == 3
    assert len(server.told) == 1


def test_what_is_lost_for_long_waits_for_the_next_round(connected, server):
    server.habits.extend(["lose"] * 3)
    found = deliver(connected)
    assert found.confirmed == frozenset()
    assert "cannot be reached" in found.troubles[0]
    assert connected.confirmed() == {}
    found = deliver(connected)
    assert found.confirmed == {1}
    with connected.store.reading() as unit:
        (kept,) = unit.deliveries.of(REF).values()
    assert (kept.attempts, kept.trouble) == (2, "")
    assert kept.receipted_at is not None


def test_a_receipt_that_comes_later_is_asked_for(connected, server):
    server.habits.extend(["later", "later"])
    found = deliver(connected)
    assert (found.handed, found.confirmed) == ({1}, frozenset())
    assert deliver(connected).handed == frozenset()
    assert deliver(connected).confirmed == {1}
    assert len(server.told) == 1


def confirmations(signed) -> list[str]:
    """The recalls that the log says were confirmed, in its order."""
    return [dict(one.details)["number"] for one in signed.events("recall_confirmed")]


def test_a_receipt_that_the_system_says_twice_counts_once(connected, server):
    connected.recall("WNT-1")
    connected.recall("WNT-3")
    server.habits.extend(["twice", "twice", "twice"])
    deliver(connected)
    deliver(connected)
    assert connected.confirmed() == dict.fromkeys((1, 2, 3), "receipt")
    assert sorted(confirmations(connected)) == ["1", "2", "3"]
    assert len(server.told) == 3


def test_a_receipt_said_again_after_it_was_taken_confirms_no_other_recall(connected, server):
    assert deliver(connected).confirmed == {1}
    connected.recall("WNT-1")
    server.habits.append("the first again")
    found = deliver(connected)
    assert (found.confirmed, connected.confirmed()) == (frozenset(), {1: "receipt"})
    assert found.troubles == (f"{NAME} answered recall 2 with a wrong receipt.",)
    (event,) = connected.events("receipt_refused")
    assert dict(event.details)["why"] == "it names no recall that is waited for"
    assert deliver(connected).confirmed == {2}
    assert confirmations(connected) == ["1", "2"]


def test_a_system_that_hangs_costs_a_limited_time(connected, server):
    server.habits.extend(["hang"] * 3)
    found = deliver(connected)
    assert "no answer in time" in found.troubles[0]
    server.releasing.set()
    assert deliver(connected).confirmed == {1}


WRONG = {
    'wrong deployment "LFR-2026-0413"': "it names another deployment",
    "wrong number 2": "it names no recall that is waited for",
    'wrong reference "34E3JQV7A"': "it names no recall that is waited for",
    f'wrong digest "{"0" * 64}"': "it names another digest",
    'wrong state "keeping it"': "it does not say that the entry is off",
    'wrong off_at "2031-01-01T00:00:00+00:00"': "it is dated in the future",
    'wrong off_at "2021-01-01T00:00:00+00:00"': "it is dated before the recall",
    "nonsense": "it is no JSON",
    "flood": "it is too long",
}


@pytest.mark.parametrize("habit", WRONG)
def test_a_receipt_that_does_not_name_the_recall_is_refused_and_logged(connected, server, habit):
    server.habits.extend([habit, habit])
    found = deliver(connected)
    assert found.confirmed == frozenset()
    assert found.troubles == (f"{NAME} answered recall 1 with a wrong receipt.",)
    assert connected.confirmed() == {}
    deliver(connected)
    # Said again it is not logged again: a stubborn system would fill the log.
    (event,) = connected.events("receipt_refused")
    assert dict(event.details)["why"] == WRONG[habit]
    assert deliver(connected).confirmed == {1}


@pytest.mark.parametrize(
    ("habit", "says"), [("refuse", r"refused .*\(400\)"), ("redirect", r"refused .*\(307\)")]
)
def test_what_the_system_refuses_is_a_trouble_and_not_followed(connected, server, habit, says):
    import re

    server.habits.append(habit)
    (trouble,) = deliver(connected).troubles
    assert re.search(says, trouble)
    assert server.requests == [server.requests[0]]


def test_a_server_that_nobody_vouches_for_is_not_told_anything(signed, server, tmp_path):
    (tmp_path / "other").mkdir()
    other = RecognitionServer(tmp_path / "other")
    signed.add_system(server.spec(authority=str(other.pem)))
    signed.release(recipient=NAME)
    signed.recall("WNT-1")
    (trouble,) = deliver(signed).troubles
    assert "certificate is not trusted" in trouble
    assert server.requests == []


def test_a_wrong_token_is_refused(signed, server, monkeypatch):
    signed.add_system(server.spec())
    signed.release(recipient=NAME)
    signed.recall("WNT-1")
    monkeypatch.setenv("RECOGNITION_TOKEN", "another")
    assert "(401)" in deliver(signed).troubles[0]
    monkeypatch.delenv("RECOGNITION_TOKEN")
    assert "needs RECOGNITION_TOKEN from the environment" in deliver(signed).troubles[0]


def test_a_client_certificate_will_do_instead(signed, tmp_path):
    far = RecognitionServer(tmp_path)
    with far.running(ask_for_client=True):
        signed.add_system(far.spec(token="", certificate=far.client))
        signed.release(recipient=NAME)
        signed.recall("WNT-1")
        far.habits.append("anybody")
        assert deliver(signed).confirmed == {1}
        signed.recall("WNT-2")
        signed.add_system(far.spec())
        assert "cannot be reached" in deliver(signed).troubles[0]


def test_two_systems_are_both_needed(signed, server, tmp_path):
    box = tmp_path / "box"
    box.mkdir()
    signed.add_system(server.spec())
    signed.add_system(SystemSpec("Folder 1", "folder", str(box)))
    signed.release("one", recipient=NAME)
    signed.release("two", recipient="Folder 1")
    signed.recall("WNT-1")
    assert deliver(signed).confirmed == frozenset()
    answer(box)
    assert deliver(signed).confirmed == {1}


def test_a_system_that_hangs_holds_up_no_other_and_no_later_round(signed, server, tmp_path):
    box = tmp_path / "box"
    box.mkdir()
    signed.add_system(server.spec())
    signed.add_system(SystemSpec("Folder 1", "folder", str(box)))
    signed.release("one", recipient="Folder 1")
    signed.recall("WNT-1")
    assert deliver(signed).handed == {1}
    answer(box)
    signed.release("two", recipient=NAME)
    signed.recall("WNT-3")
    server.habits.append("hang")
    with ThreadPoolExecutor(1) as lane:
        first = lane.submit(deliver, signed)
        assert wait_for(lambda: signed.confirmed() == {1: "receipt"}), "it waited for the other"
        assert not first.done()
        signed.recall("WNT-2")
        found = deliver(signed)
        assert found.troubles == (f"{NAME} {telling.STILL}",)
        assert found.handed == {3}
        server.releasing.set()
        assert first.result(20).handed == {2}
    assert deliver(signed).troubles == ()


def test_telling_can_be_stopped_between_two_messages(connected, server):
    connected.recall("WNT-1")
    found = connected.handover.deliver(OFFICER, REF, lambda: len(server.requests) > 0)
    assert len(server.requests) == 1
    assert len(found.handed) == 1
    assert deliver(connected).confirmed


def answer(box, **changes) -> list[str]:
    """The system behind a folder reads its recalls and leaves a receipt for each."""
    (box / "receipts").mkdir(exist_ok=True)
    names = sorted(each.name for each in (box / "recalls").glob("*.json"))
    for name in names:
        said = receipt_for((box / "recalls" / name).read_bytes(), **changes)
        (box / "receipts" / f"for-{name}").write_text(json.dumps(said))
    return names


@pytest.fixture
def box(signed, tmp_path):
    folder = tmp_path / "box"
    folder.mkdir()
    signed.add_system(SystemSpec("Folder 1", "folder", str(folder)))
    signed.release(recipient="Folder 1")
    signed.recall("WNT-3")
    return folder


def test_a_folder_takes_recalls_and_gives_receipts(signed, box):
    found = deliver(signed)
    assert (found.handed, found.confirmed) == ({1}, frozenset())
    (name,) = answer(box)
    assert deliver(signed).confirmed == {1}
    assert list((box / "recalls").iterdir()) == []
    assert [each.name for each in (box / "receipts" / "taken").iterdir()] == [f"for-{name}"]


def test_a_receipt_that_lies_in_the_folder_twice_counts_once(signed, box):
    deliver(signed)
    (name,) = answer(box)
    again = (box / "receipts" / f"for-{name}").read_bytes()
    (box / "receipts" / f"once-more-{name}").write_bytes(again)
    assert deliver(signed).confirmed == {1}
    assert confirmations(signed) == ["1"]
    assert len(list((box / "receipts" / "taken").iterdir())) == 2
    assert signed.events("receipt_refused") == []


def test_a_receipt_that_comes_again_after_it_was_taken_confirms_nothing(signed, box):
    deliver(signed)
    (name,) = answer(box)
    again = (box / "receipts" / f"for-{name}").read_bytes()
    assert deliver(signed).confirmed == {1}
    (box / "receipts" / f"for-{name}").write_bytes(again)
    assert deliver(signed) == (frozenset(), frozenset(), ())
    signed.recall("WNT-1")
    assert deliver(signed).confirmed == frozenset(), "it is read again, and is no other recall's"
    assert signed.confirmed() == {1: "receipt"}
    assert [each.name for each in (box / "receipts" / "refused").iterdir()] == [f"for-{name}"]
    (event,) = signed.events("receipt_refused")
    assert dict(event.details)["why"] == "it names no recall that is waited for"
    answer(box)
    assert deliver(signed).confirmed == {2}
    assert confirmations(signed) == ["1", "2"]


def test_a_wrong_receipt_in_the_folder_is_put_aside_and_logged(signed, box):
    deliver(signed)
    answer(box, digest="0" * 64)
    assert deliver(signed).confirmed == frozenset()
    assert len(list((box / "receipts" / "refused").iterdir())) == 1
    assert len(signed.events("receipt_refused")) == 1
    answer(box)
    assert deliver(signed).confirmed == {1}


def test_nothing_in_the_folder_is_followed_or_read_beyond_its_limit(signed, box, tmp_path):
    deliver(signed)
    answer(box)
    (good,) = (box / "receipts").glob("*.json")
    outside = tmp_path / "outside.json"
    good.rename(outside)
    (box / "receipts" / "link.json").symlink_to(outside)
    (box / "receipts" / "big.json").write_bytes(b"[" * 100_000)
    (box / "receipts" / "deep.json").write_bytes(b"[" * 15_000)
    (box / "receipts" / "folder.json").mkdir()
    os.mkfifo(box / "receipts" / "pipe.json")
    found = deliver(signed)
    assert found.confirmed == frozenset()
    assert outside.exists()
    refused = {each.name for each in (box / "receipts" / "refused").iterdir()}
    assert refused == {"big.json", "deep.json"}


def test_a_folder_that_is_not_there_is_a_trouble(signed, box):
    box.rename(box.with_name("gone"))
    (trouble,) = deliver(signed).troubles
    assert "cannot be used" in trouble
    box.with_name("gone").rename(box)
    assert deliver(signed).handed == {1}


def test_a_receipt_survives_a_crash_before_it_was_stored(signed, box, monkeypatch):
    deliver(signed)
    answer(box)

    def crash(*_, **__):
        raise OutOfReachError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("console.services.telling.confirm_what_is_off", crash)
        with pytest.raises(OutOfReachError):
            deliver(signed)
    assert len(list((box / "receipts").glob("*.json"))) == 1
    assert deliver(signed).confirmed == {1}


def test_a_system_that_was_dropped_is_a_trouble_and_not_a_silence(connected):
    admin = connected.services.accounts.sign_in("ADM1", PASSWORD)
    connected.services.systems.drop(admin, NAME)
    (trouble,) = deliver(connected).troubles
    assert "is not set up any more" in trouble


def test_only_who_watches_delivers(connected):
    with pytest.raises(RefusedError, match="may not watch"):
        connected.handover.deliver(AUDITOR, REF)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"location": "http://localhost/v1"}, "begin with https"),
        ({"location": "https://user:pass@localhost/v1"}, "carry no password"),
        ({"token": ""}, "token or a client certificate"),
        ({"token": "plain secret"}, "variable of the environment"),
    ],
)
def test_a_system_that_cannot_be_trusted_is_not_set_up(signed, server, changes, says):
    with pytest.raises(RefusedError, match=says):
        signed.add_system(server.spec(**changes))


def test_only_an_administrator_sets_systems_up(signed, server):
    with pytest.raises(RefusedError, match="may not set up"):
        signed.services.systems.add(OFFICER, server.spec())
    signed.add_system(server.spec())
    signed.add_system(server.spec(token="${OTHER}") if os.environ.get("OTHER") else server.spec())
    assert [one.name for one in signed.services.systems.all(OFFICER)] == [NAME]
    admin = signed.services.accounts.sign_in("ADM1", PASSWORD)
    with pytest.raises(RefusedError, match="no recognition system Nobody"):
        signed.services.systems.drop(admin, "Nobody")
    assert len(signed.events("system_set_up")) == 2


def test_clocks_apart_by_a_little_do_no_harm(signed, box):
    deliver(signed)
    answer(box, off_at=(datetime.now(UTC) + timedelta(minutes=3)).isoformat())
    assert deliver(signed).confirmed == {1}


def test_one_message_that_the_system_stumbles_over_keeps_no_other_from_it(
    connected, server, monkeypatch
):
    for entry in ("WNT-1", "WNT-3"):
        connected.recall(entry)
    real = recognition_https.OverHttps._put

    def stumbles(self, message_id, body):
        if message_id.startswith("R1-"):
            raise recognition_https._AgainError("it answered 500")
        return real(self, message_id, body)

    monkeypatch.setattr(recognition_https.OverHttps, "_put", stumbles)
    found = deliver(connected)
    assert found.confirmed == {2, 3}
    assert "cannot take recalls now (it answered 500)" in found.troubles[0]
    monkeypatch.setattr(recognition_https.OverHttps, "_put", real)
    assert deliver(connected).confirmed == {1}


def asked_for(connected, monkeypatch, trouble):
    """Which recalls were asked for in one turn, where every message comes to this trouble."""
    asked = []

    def fails(self, message_id, body):
        asked.append(int(message_id[1 : message_id.index("-")]))
        raise trouble()

    with monkeypatch.context() as broken:
        broken.setattr(recognition_https.OverHttps, "give", fails)
        deliver(connected)
    return asked


def test_a_turn_ends_without_a_connection_and_after_a_few_silences(connected, monkeypatch):
    for entry in ("WNT-1", "WNT-3"):
        connected.recall(entry)
    monkeypatch.setattr(telling, "MOST_SILENT", 2)
    assert asked_for(connected, monkeypatch, lambda: OutOfReachError("no connection")) == [1]
    # Who failed the last time comes at the end, and two without an answer are enough.
    silent = asked_for(connected, monkeypatch, lambda: NotNowError("no answer", silent=True))
    assert silent == [2, 3]
    assert asked_for(connected, monkeypatch, lambda: NotNowError("500", silent=False)) == [1, 2, 3]
    monkeypatch.setattr(telling, "MOST_FAILED", 1)
    assert len(asked_for(connected, monkeypatch, lambda: NotNowError("500", silent=False))) == 1


def test_only_without_a_connection_a_system_is_out_of_reach(signed, server, monkeypatch):
    import httpx

    system = recognition_https.OverHttps(
        "https://localhost:1/v1", "", recognition_https.ssl.create_default_context()
    )
    monkeypatch.setattr(recognition_https, "TRIES", 1)
    for trouble, silent in (
        (httpx.ConnectError("refused"), None),
        (httpx.ConnectTimeout("slow"), None),
        (httpx.ReadTimeout("slow"), True),
        (httpx.RemoteProtocolError("cut off"), True),
        (recognition_https._AgainError("it answered 429", busy=True), True),
        (recognition_https._AgainError("it answered 503"), False),
    ):

        def fails(*_, raised=trouble):
            raise raised

        with monkeypatch.context() as broken:
            broken.setattr(system, "_put", fails)
            with pytest.raises(OutOfReachError) as found:
                system.give("R1-x", b"{}")
        assert getattr(found.value, "silent", None) is silent
    assert system.left_waiting() == 0
    system.close()


def test_what_is_no_file_takes_no_receipt_s_place(signed, box, monkeypatch):
    monkeypatch.setattr(recognition_folder, "MOST_RECEIPTS", 2)
    deliver(signed)
    for number in range(3):
        (box / "receipts" / f"A{number}.json").mkdir(parents=True)
    answer(box)
    assert deliver(signed).confirmed == {1}


def test_of_too_many_receipts_the_newest_are_read_and_it_is_said(signed, box, monkeypatch):
    monkeypatch.setattr(recognition_folder, "MOST_RECEIPTS", 2)
    deliver(signed)
    (box / "receipts").mkdir(exist_ok=True)
    for number in range(3):
        old = box / "receipts" / f"A{number}.json"
        old.write_text("{}")
        os.utime(old, (number, number))
    answer(box)
    found = deliver(signed)
    assert found.confirmed == {1}
    assert [one for one in found.troubles if one.startswith("2 receipts more than are read")]
