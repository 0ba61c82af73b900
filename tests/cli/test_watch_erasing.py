"""The headless watch erases at its time, of its own list and of any other of the office."""

import json

import pytest

from console import app
from console.domain.deployments import DeploymentRef, Stage
from console.settings import Settings
from tests.cli.test_watch_verbs import Running, folder, run  # noqa: F401 - fixtures
from tests.services.after import in_the_past, step
from tests.services.office import AUDITOR, REF, Office, deployment_toml, proposal, write_bundle
from tests.services.raw import holding
from tests.services.test_erase import of_office, secrets_of
from tests.services.test_erase_by_itself import ENDED_AGO

ELSEWHERE = DeploymentRef("LFR-2026-0555")


@pytest.fixture
def inside(folder):  # noqa: F811
    """Opens the office for a moment, as another program would."""

    def opened(act):
        settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
        with app.Console(settings).open_office(settings.office) as services:
            return act(Office(services, folder))

    return opened


def ended(hours):
    def act(office):
        in_the_past(office, hours=hours)
        step(office, Stage.RELEASED, Stage.LIVE, Stage.ENDED)
        return secrets_of(office, 1, 2, 3)

    return act


def test_it_waits_for_the_time_and_then_erases(folder, inside, run):  # noqa: F811
    secrets = inside(ended(8.0))
    status, _, err = run("watch", "--once", "--as", "4471")
    assert (status, "nothing to watch" in err) == (2, True), "asked for no more than the watch"
    status, (found,), _ = run("watch", "--once", "--until-erased", "--as", "4471")
    assert (status, found["stage"], found["by_itself"]) == (1, "ended", [])
    assert found["by_itself_at"] < found["due_at"]
    status, (due,), _ = run("erase", "--due", "--as", "A7")
    assert due["due"][0]["by_itself_at"] == found["by_itself_at"].replace("+00:00", "Z")
    assert inside(lambda office: holding(of_office(office), secrets)) != []

    inside(lambda office: in_the_past(office, hours=ENDED_AGO))
    status, (found,), _ = run("watch", "--until-erased", "--as", "4471")
    (erased,) = found["by_itself"]
    assert (status, found["stage"], erased["erased"]) == (0, "erased", True)
    assert found["unsigned"] == erased["receipts"]
    assert inside(lambda office: holding(of_office(office), secrets)) == []


def test_a_watch_that_is_left_alone_lives_from_the_street_to_the_erasure(
    folder,  # noqa: F811
    inside,
    capsys,
):
    watch = Running("--until-erased")
    try:
        assert watch.line()["over"] is False
        secrets = inside(ended(ENDED_AGO))
        (folder / "records.csv").touch()
        out, err = watch.process.communicate(timeout=120)
    finally:
        watch.process.kill()
    assert watch.process.returncode == 0, err
    last = json.loads(out.splitlines()[-1])
    assert (last["stage"], last["by_itself"][0]["erased"]) == ("erased", True)
    assert inside(lambda office: holding(of_office(office), secrets)) == []
    assert app.main(["watch", "--once", "--until-erased", "--as", "4471"]) == 0
    assert "is over; it is erased; to be signed: ERS-" in capsys.readouterr()[0]


def test_what_is_due_of_another_list_goes_with_a_round_of_this_one(folder, inside, capsys):  # noqa: F811
    def another(office):
        bundle = write_bundle(
            folder / "other",
            [proposal(8)],
            toml=deployment_toml(reference=f'"{ELSEWHERE}"'),
        )
        office.take(bundle)
        step(office, Stage.CANCELLED, ref=ELSEWHERE)
        in_the_past(office, hours=ENDED_AGO, ref=ELSEWHERE)
        with office.store.reading() as unit:
            return {unit.entries.all(ELSEWHERE)[0].person.surname.encode()}

    secrets = inside(another)
    words = ["watch", "--once", "--as", "4471", "--deployment", REF]
    assert app.main(words) == 0
    assert f"Erased by itself: {ELSEWHERE}; to be signed: ERS-" in capsys.readouterr()[0]
    assert inside(lambda office: holding(of_office(office), secrets)) == []
    assert inside(lambda office: office.services.erase.due(AUDITOR)[-1].unsigned)
