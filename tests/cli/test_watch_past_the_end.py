"""The headless watch where the time of a deployment is over and nobody has signed its end off."""

import json
from threading import Event

import pytest

from console.cli.watch_verb import Lasting
from console.domain.deployments import Stage
from tests.services.office import OFFICER, REF
from tests.services.signed_office import a_signed_office


class Minutes(Event):
    """Passes a minute of the office's clock where the watch waits, and signs off in the end."""

    def __init__(self, office, most: int) -> None:
        super().__init__()
        self.office, self.left = office, most

    def wait(self, timeout: float | None = None) -> bool:
        self.office.clock.move(seconds=61)
        self.left -= 1
        if self.left == 0:
            self.office.step(Stage.ENDED)
        return False


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        yield made


def test_it_goes_on_until_somebody_signs_the_end_off(office, capsys):
    office.round()
    office.step(Stage.RELEASED)
    office.clock.move(hours=9)
    asked = Minutes(office, most=3)
    done = Lasting(office.services, OFFICER, REF, office.clock, asked, False, True).rounds()
    assert done.ended
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["over"] for line in lines] == [False, False, False, True]
    assert all("end it" in " ".join(line["alarms"]) for line in lines[:-1])
    assert not any(line["confirmed"] for line in lines)
