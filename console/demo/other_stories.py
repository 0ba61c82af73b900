"""Stories of recalls, suspects, conditions, orders, missing people and threats.

Each is one everyday truth or mistake; none says how the console should judge it.
"""

from datetime import timedelta

from console.demo.stories import ELSEWHERE_ZONE, HERE_ZONE, Teller, Told, stamp


def recall_live(tell: Teller) -> Told:
    """Recalled to prison and at large."""
    opened = tell.ago(days=tell.random.randint(3, 120))
    return Told(
        proposals=[tell.proposal("B", "recall")],
        records=[
            tell.record("recall", "RC", status="live", opened_at=opened, changed_at=opened),
            tell.custody_image(),
        ],
    )


def recall_cancelled(tell: Teller) -> Told:
    """The recall was cancelled; PNC still shows the person as wanted."""
    told = recall_live(tell)
    told.records[0]["status"] = "cancelled"
    told.records[0]["changed_at"] = tell.ago(hours=30)
    return told


def recall_returned(tell: Teller) -> Told:
    """Back in prison since this morning."""
    told = recall_live(tell)
    told.records[0]["status"] = "returned"
    told.records[0]["changed_at"] = tell.ago(hours=4)
    return told


def recall_in_error(tell: Teller) -> Told:
    """Released by mistake; no recall yet."""
    told = recall_live(tell)
    told.records[0]["status"] = "error"
    return told


def _suspect(tell: Teller) -> Told:
    crime = f"{tell.who.number:07d}/{tell.times.now.year % 100:02d}"
    opened = tell.ago(days=tell.random.randint(6, 90))
    return Told(
        proposals=[tell.proposal("C", crime_ref=crime)],
        records=[
            tell.record(
                "crime", "CRM", crime_ref=crime, code="0", opened_at=opened, changed_at=opened
            ),
            tell.wanted(opened, urn="", crime_ref=crime),
            tell.record(
                "contact",
                "OIC",
                crime_ref=crime,
                status="still_wanted",
                opened_at=tell.ago(hours=3),
                changed_at=tell.ago(hours=3),
                detail="Confirmed by telephone by the officer in the case.",
            ),
            tell.custody_image("open"),
        ],
    )


def suspect_confirmed(tell: Teller) -> Told:
    """A suspect whom the officer in the case confirmed this morning."""
    return _suspect(tell)


def suspect_unconfirmed(tell: Teller) -> Told:
    """A suspect whom nobody has confirmed."""
    told = _suspect(tell)
    del told.records[2]
    return told


def suspect_victim_withdrew(tell: Teller) -> Told:
    """The crime was closed last night: the victim does not support further action."""
    told = _suspect(tell)
    told.records[0].update(code="16", changed_at=tell.ago(hours=15))
    return told


def suspect_no_longer_wanted(tell: Teller) -> Told:
    """The officer in the case no longer wants the person; the marker stayed."""
    told = _suspect(tell)
    told.records[2].update(status="no_longer_wanted", changed_at=tell.ago(hours=6))
    return told


def suspect_locate_trace(tell: Teller) -> Told:
    """The marker is only to locate and trace: no power of arrest."""
    told = _suspect(tell)
    told.records[1]["qualifier"] = "locate_trace"
    return told


def _bail(tell: Teller, zone: str, **more: str) -> Told:
    opened = tell.ago(days=tell.random.randint(5, 60))
    return Told(
        proposals=[tell.proposal("E", "court_bail", urn=tell.urn)],
        records=[
            tell.record(
                "bail",
                "BL",
                **{
                    "urn": tell.urn,
                    "status": "conditional",
                    "opened_at": opened,
                    "changed_at": opened,
                    "zone": zone,
                    "detail": "Not to enter the shaded area.",
                    **more,
                },
            ),
            tell.custody_image("open"),
        ],
    )


def bail_here(tell: Teller) -> Told:
    """Bail with a condition to stay away from this place."""
    return _bail(tell, HERE_ZONE)


def bail_no_zone(tell: Teller) -> Told:
    """Bail with a condition that no map can show."""
    return _bail(tell, "", detail="Not to contact the complainant.")


def bail_ended_at_sentence(tell: Teller) -> Told:
    """Sentenced on Thursday: the bail ended by itself, and the record was not changed."""
    told = _bail(tell, HERE_ZONE)
    told.records.append(
        tell.record(
            "court_result",
            "CR",
            urn=tell.urn,
            code="1116",
            opened_at=tell.ago(days=2),
            changed_at=tell.ago(days=2),
        )
    )
    return told


def bail_rui(tell: Teller) -> Told:
    """Released under investigation: no conditions, whatever the text says."""
    told = _bail(tell, HERE_ZONE, status="rui")
    told.proposals[0]["kind"] = "police_bail"
    return told


def _order(tell: Teller, kind: str, zone: str, **more: str) -> Told:
    opened = tell.ago(days=tell.random.randint(30, 700))
    order = f"ORD/{tell.who.number:06d}"
    return Told(
        proposals=[tell.proposal("E", kind, order_ref=order)],
        records=[
            tell.record(
                "order",
                "OR",
                **{
                    "order_ref": order,
                    "status": "in_force",
                    "qualifier": kind,
                    "opened_at": opened,
                    "changed_at": opened,
                    "zone": zone,
                    "expires_at": stamp(tell.times.now + timedelta(days=400)),
                    **more,
                },
            ),
            tell.custody_image(),
        ],
    )


def order_here(tell: Teller) -> Told:
    """A criminal behaviour order that keeps the person out of this place."""
    return _order(tell, "cbo", HERE_ZONE)


def order_elsewhere(tell: Teller) -> Told:
    """A sexual harm prevention order about other places."""
    return _order(tell, "shpo", ELSEWHERE_ZONE)


def order_ends_during(tell: Teller) -> Told:
    """A domestic violence protection order that runs out during the deployment."""
    middle = tell.times.starts_at + (tell.times.ends_at - tell.times.starts_at) / 2
    return _order(tell, "dvpo", HERE_ZONE, expires_at=stamp(middle))


def order_expired(tell: Teller) -> Told:
    """A stalking protection order that has run out."""
    return _order(tell, "spo", HERE_ZONE, expires_at=tell.ago(days=2))


def _missing(tell: Teller, risk: str) -> Told:
    opened = tell.ago(hours=tell.random.randint(8, 50))
    ref = f"MP/{tell.who.number:06d}"
    return Told(
        proposals=[
            tell.proposal(
                "G",
                "missing",
                missing_ref=ref,
                image_source="family",
                image_ref="",
                image_arrest="",
                offence="",
                necessity="All other enquiries are under way; minutes count.",
                proportionality="To find and safeguard the person, and for nothing else.",
            )
        ],
        records=[
            tell.record(
                "missing",
                "MIS",
                missing_ref=ref,
                status="missing",
                qualifier=risk,
                opened_at=opened,
                changed_at=opened,
            )
        ],
    )


def missing_high(tell: Teller) -> Told:
    """Missing at high risk."""
    return _missing(tell, "high")


def missing_low(tell: Teller) -> Told:
    """Missing at low risk: the category is for increased risk."""
    return _missing(tell, "low")


def missing_found(tell: Teller) -> Told:
    """Found safe this morning."""
    told = _missing(tell, "high")
    told.records[0].update(status="found", changed_at=tell.ago(minutes=50))
    return told


def threat(tell: Teller) -> Told:
    """A named threat assessment in date."""
    opened = tell.ago(days=6)
    return Told(
        proposals=[tell.proposal("H", "threat")],
        records=[
            tell.record(
                "threat",
                "TH",
                status="current",
                opened_at=opened,
                changed_at=opened,
                expires_at=stamp(tell.times.now + timedelta(days=20)),
            ),
            tell.custody_image(),
        ],
    )
