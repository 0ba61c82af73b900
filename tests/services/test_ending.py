"""What became of a package is known, or doubted; a missing one is not taken for a failed one."""

import shutil

import pytest

from console.domain.deployments import Stage
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.services import ending
from console.services.kept_handover import SystemSpec
from console.services.releasing import Releasing
from tests.services.office import AUDITOR, OFFICER, REF
from tests.services.released import VAN, a_signed_office

WHY = "The operator of van 3 has the stick in hand."


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path) as made:
        yield made


@pytest.fixture
def full(monkeypatch):
    """A disk that is full from the moment at which a package has its name."""

    def no_room(*_, **__):
        raise OutOfReachError("The office's disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Releasing, "_end", no_room)
        yield


def broken_off(signed, monkeypatch, name="van"):
    def busy(*_, **__):
        raise OutOfReachError("Another program holds the office.")

    with monkeypatch.context() as broken:
        broken.setattr(Releasing, "_end", busy)
        with pytest.raises(OutOfReachError, match=r"lies whole in .* Another program holds"):
            signed.release(name)


def lost(signed, monkeypatch):
    """A package whose end was not stored, and that went to the van before anybody looked."""
    broken_off(signed, monkeypatch)
    shutil.move(signed.folder / "van", signed.folder / "stick")
    signed.handover.deliver(OFFICER, REF)


def only(signed):
    with signed.store.reading() as unit:
        (one,) = unit.handovers.of(REF)
        return one


def alarms(signed):
    return signed.services.watch.view(OFFICER, REF).alarms


def test_one_whose_end_was_not_stored_is_found_by_the_next_round(signed, monkeypatch):
    broken_off(signed, monkeypatch)
    assert only(signed).may_have_left
    assert len(only(signed).manifest_sha256) == 64
    signed.handover.deliver(OFFICER, REF)
    assert only(signed).written
    assert signed.events("handed_over")
    assert signed.services.lists.summaries(OFFICER)[0].stage is Stage.RELEASED


def test_one_that_was_taken_along_may_have_left_and_its_recalls_are_owed(signed, monkeypatch):
    (signed.folder / "neo" / "recalls").mkdir(parents=True)
    signed.add_system(SystemSpec(VAN, "folder", str(signed.folder / "neo")))
    lost(signed, monkeypatch)
    one = only(signed)
    assert (one.may_have_left, one.in_doubt, one.ended_at) == (True, True, None)
    assert not signed.events("handover_failed")
    signed.recall("WNT-1")
    assert signed.handover.deliver(OFFICER, REF).handed == {1}
    assert len(list((signed.folder / "neo" / "recalls").iterdir())) == 1
    assert signed.handover.slip(OFFICER, REF).recalls == (1,)
    (alarm,) = [each for each in alarms(signed) if "Nobody knows" in each]
    assert f"whether hand-over 1 for {VAN} left" in alarm
    told = signed.services.watch.told(OFFICER, REF)
    assert [each["hand_over"] for each in told["doubted"]] == [1]
    # However often it is looked for, it is noted once.
    assert len(signed.events("handover_doubted")) == 1


def test_a_recall_of_what_may_have_left_becomes_overdue(signed, monkeypatch):
    from datetime import UTC, datetime, timedelta

    from console.services import watch_page, watch_reading

    lost(signed, monkeypatch)
    signed.recall("WNT-1")
    services = signed.services
    with signed.store.reading() as unit:
        deployment = unit.deployments.get(REF)
        facts = watch_reading.facts_of(
            unit,
            deployment,
            services.watch._policies.get(deployment.policy),
            services.watch._roster.of(unit, REF),
            datetime.now(UTC) + timedelta(hours=3),
        )
    (line,) = watch_page.watch_view(facts).recalls
    assert line.overdue


def test_put_back_it_is_found_and_no_longer_doubted(signed, monkeypatch):
    lost(signed, monkeypatch)
    shutil.move(signed.folder / "stick", signed.folder / "van")
    signed.handover.deliver(OFFICER, REF)
    assert (only(signed).written, only(signed).in_doubt) == (True, False)
    assert not [each for each in alarms(signed) if "Nobody knows" in each]


def test_a_second_package_in_its_folder_does_not_make_the_first_one_that_failed(
    signed, monkeypatch
):
    lost(signed, monkeypatch)
    assert signed.release("van").number == 2
    signed.handover.deliver(OFFICER, REF)
    with signed.store.reading() as unit:
        first, second = unit.handovers.of(REF)
    assert (first.in_doubt, second.written) == (True, True)


def test_the_recalls_of_a_package_in_doubt_are_open_at_a_glance(signed, monkeypatch):
    def glance():
        (one,) = signed.services.glances.all(OFFICER)
        return one

    signed.recall("WNT-1")
    assert glance().unconfirmed == (), "nobody was handed anything"
    lost(signed, monkeypatch)
    assert [one.entry_ref for one in glance().unconfirmed] == ["WNT-1"]


def test_somebody_says_that_it_left(signed, monkeypatch):
    lost(signed, monkeypatch)
    signed.recall("WNT-1")
    digest = only(signed).manifest_sha256
    assert signed.handover.say_left(OFFICER, REF, 1, f"  {WHY} ", left=True).words_kept
    one = only(signed)
    assert (one.written, one.in_doubt, one.manifest_sha256) == (True, False, digest)
    assert signed.services.lists.summaries(OFFICER)[0].stage is Stage.RELEASED
    assert signed.handover.slip(OFFICER, REF).recalls == (1,)
    (told,) = signed.events("handover_told")
    assert dict(told.details) == {"left": "true", "number": "1"}
    assert signed.events("handed_over")
    with signed.store.reading() as unit:
        given = unit.handovers.given(REF, 1)
        words = unit.handovers._connection.exec_driver_sql("SELECT note FROM handover_end_words")
        assert words.scalar() == WHY
    assert all(len(each.sha256) == 64 and each.size for each in given)


def test_somebody_says_that_it_never_left(signed, monkeypatch):
    lost(signed, monkeypatch)
    signed.recall("WNT-1")
    signed.handover.say_left(OFFICER, REF, 1, "I cut the stick up myself, unread.", left=False)
    assert not only(signed).may_have_left
    assert signed.events("handover_failed")
    with pytest.raises(RefusedError, match="not handed over yet"):
        signed.handover.slip(OFFICER, REF)
    assert not [each for each in alarms(signed) if "Nobody knows" in each]
    with pytest.raises(RefusedError, match="Nobody asks"):
        signed.handover.say_left(OFFICER, REF, 1, WHY, left=True)


def test_what_is_said_counts_only_while_it_is_in_doubt(signed, monkeypatch):
    for number in (1, 2):
        with pytest.raises(RefusedError, match="Nobody asks what became"):
            signed.handover.say_left(OFFICER, REF, number, WHY, left=True)
    lost(signed, monkeypatch)
    with pytest.raises(RefusedError, match="how you know"):
        signed.handover.say_left(OFFICER, REF, 1, "  lost ", left=False)
    with pytest.raises(RefusedError, match="may not hand a list over"):
        signed.handover.say_left(AUDITOR, REF, 1, WHY, left=False)
    shutil.move(signed.folder / "stick", signed.folder / "van")
    # It lies there again, and nobody's word is taken against that.
    with pytest.raises(RefusedError, match="Nobody asks"):
        signed.handover.say_left(OFFICER, REF, 1, WHY, left=False)
    assert only(signed).written


def test_one_that_cannot_be_looked_for_now_is_looked_for_later(signed, monkeypatch):
    broken_off(signed, monkeypatch)

    def unreadable(*_):
        raise OutOfReachError("The folder cannot be read.")

    packages = signed.handover.ending.packages
    with monkeypatch.context() as broken:
        broken.setattr(type(packages), "look", unreadable)
        signed.handover.deliver(OFFICER, REF)
    assert (only(signed).may_have_left, only(signed).doubted_at) == (True, None)


def test_two_who_settle_at_once_settle_once(signed, monkeypatch):
    broken_off(signed, monkeypatch)
    packages = signed.handover.ending.packages
    real = type(packages).look
    seen = []

    def meanwhile(self, *given):
        if not seen:
            seen.append(given)
            signed.handover.deliver(OFFICER, REF)
        return real(self, *given)

    monkeypatch.setattr(type(packages), "look", meanwhile)
    signed.handover.deliver(OFFICER, REF)
    assert len(signed.events("handed_over")) == 1


def test_one_that_is_being_written_is_left_alone(signed):
    seen = []
    read = signed.handover.releasing.pictures

    class Meanwhile:
        def clean(self, sha256):
            signed.handover.deliver(OFFICER, REF)
            seen.append(only(signed).ended_at)
            return read.clean(sha256)

    object.__setattr__(signed.handover.releasing, "pictures", Meanwhile())
    signed.release()
    assert seen == [None, None, None]


def test_one_that_was_noted_as_failed_meanwhile_does_not_appear(signed):
    """Its folder was away, so that another program could not see that it is being written."""
    read = signed.handover.releasing.pictures

    class Meanwhile:
        def clean(self, sha256):
            with signed.store.writing() as unit:
                (one,) = unit.handovers.of(REF)
                if one.ended_at is None:
                    ending.end(unit, OFFICER, REF, one, "", (), one.begun_at)
            return read.clean(sha256)

    object.__setattr__(signed.handover.releasing, "pictures", Meanwhile())
    with pytest.raises(MovedOnError, match="noted that it failed"):
        signed.release()
    assert not (signed.folder / "van").exists()
    assert len(signed.events("handover_failed")) == 1


def test_where_a_failure_cannot_be_stored_its_own_sentence_is_told(signed, full, monkeypatch):
    for path in (signed.folder / "office" / "pictures").rglob("*.jpg"):
        path.unlink()
    with pytest.raises(RefusedError, match="is not in this office any more"):
        signed.release()
    # It never was about to appear, so that the next round knows that it failed.
    assert only(signed).ended_at is None
    signed.handover.deliver(OFFICER, REF)
    assert not only(signed).may_have_left
    assert signed.events("handover_failed")
