"""The headless watch where the time of a deployment is over and nobody has signed its end off."""

import json
from threading import Event

import pytest

from console.cli.watch_verb import SLOW, Lasting, Teller
from console.domain.deployments import Stage
from console.domain.refusals import OutOfReachError
from console.services.delivering import Delivered
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
    with Teller(office.watch, OFFICER, REF, asked) as teller:
        lasting = Lasting(office.services, OFFICER, REF, office.clock, asked, teller, False, True)
        assert lasting.rounds().ended
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["over"] for line in lines] == [False, False, False, True]
    assert all("end it" in " ".join(line["alarms"]) for line in lines[:-1])
    assert not any(line["confirmed"] for line in lines)


def test_a_system_that_hangs_holds_up_no_round(office, monkeypatch):
    let_go = Event()

    class Hangs:
        def deliver(self, who, ref, cancelled):
            let_go.wait(20)
            return Delivered(troubles=("Van 3 cannot be reached.",))

    monkeypatch.setattr(office.watch.tell.__self__, "_deliver", Hangs())
    with Teller(office.watch, OFFICER, REF, Event()) as teller:
        assert teller.tell(0.05) == teller.tell(0.05) == (SLOW,)
        let_go.set()
        assert teller.tell(None) == ("Van 3 cannot be reached.",)


def test_an_office_that_nobody_can_write_to_while_telling_is_a_trouble(office, monkeypatch):
    class Locked:
        def deliver(self, *_):
            raise OutOfReachError("Another program holds the office.")

    monkeypatch.setattr(office.watch.tell.__self__, "_deliver", Locked())
    with Teller(office.watch, OFFICER, REF, Event()) as teller:
        assert teller.tell(None) == ("Another program holds the office.",)
