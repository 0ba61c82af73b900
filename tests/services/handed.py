"""A list that was handed over without a package being written, which has tests of its own."""

from datetime import datetime

from console.domain import handover
from console.domain.handover import Kind
from console.services.kept_handover import Beginning, HandedOver, Secrets
from tests.services.office import OFFICER, REF

SECRETS = Secrets(b"s" * 32, b"k" * 32, "ab" * 32)


def handed_to(store, at: datetime, recipient: str = "Van 3") -> HandedOver:
    """Everybody who is in force now was given to this recipient, and it left."""
    with store.writing() as unit:
        number = unit.certificates.of(REF)[-1].number
        begun = Beginning(Kind.FULL, 0, recipient, "", number, "/no/such/place", at, OFFICER.id)
        one = unit.handovers.begin(REF, begun, SECRETS)
        recalled = handover.recalls_by_entry(unit.recalls.of(REF))
        given = handover.given(
            SECRETS.secret,
            one.number,
            unit.lives.in_force(REF),
            {entry: len(those) for entry, those in recalled.items()},
        )
        unit.handovers.give(one.id, given)
        unit.handovers.end(one.id, at, "d" * 64)
    return one
