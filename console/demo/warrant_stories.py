"""Stories of people wanted on warrant, and of the pictures that come with them.

Each is one everyday truth or mistake; none says how the console should judge it.
"""

from datetime import timedelta

from console.demo.portal_report import portal_row
from console.demo.stories import Teller, Told, stamp


def _warrant_entry(tell: Teller, **warrant: str) -> Told:
    opened = tell.ago(days=tell.random.randint(12, 300), hours=tell.random.randint(0, 9))
    return Told(
        proposals=[tell.proposal("A", "fta", urn=tell.urn)],
        records=[tell.warrant(opened, **warrant), tell.wanted(opened), tell.custody_image()],
    )


def warrant_live(tell: Teller) -> Told:
    """A warrant for failing to appear, live at court and on PNC."""
    return _warrant_entry(tell)


def warrant_first_instance(tell: Teller) -> Told:
    """A first-instance warrant, live."""
    told = _warrant_entry(tell, qualifier="LE")
    told.proposals[0]["kind"] = "first_instance"
    return told


def warrant_backed_for_bail(tell: Teller) -> Told:
    """A live warrant that is backed for bail."""
    return _warrant_entry(tell, code="4577")


def warrant_bail_date_passed(tell: Teller) -> Told:
    """A dated warrant backed for bail whose date has gone by."""
    return _warrant_entry(tell, code="4575", expires_at=tell.ago(days=21)[:10])


def warrant_withdrawn(tell: Teller) -> Told:
    """The 2019 failure: the court withdrew it yesterday and the marker stayed."""
    return _warrant_entry(
        tell, code="2509", status="withdrawn", changed_at=tell.ago(hours=19, minutes=12)
    )


def warrant_executed(tell: Teller) -> Told:
    """Executed by another force last night."""
    return _warrant_entry(tell, status="executed", changed_at=tell.ago(hours=14, minutes=5))


def warrant_civilian(tell: Teller) -> Told:
    """Allocated to civilian enforcement officers."""
    return _warrant_entry(tell, qualifier="EO")


def warrant_marker_only(tell: Teller) -> Told:
    """A marker on PNC with no warrant behind it."""
    told = _warrant_entry(tell)
    del told.records[0]
    return told


def warrant_in_custody(tell: Teller) -> Told:
    """In custody since last night on another matter."""
    told = _warrant_entry(tell)
    told.records.append(
        tell.record(
            "custody",
            "CU",
            status="in_custody",
            opened_at=tell.ago(hours=9),
            changed_at=tell.ago(hours=9),
        )
    )
    return told


def warrant_finalised(tell: Teller) -> Told:
    """The case was finished at a later hearing."""
    told = _warrant_entry(tell)
    told.records.append(
        tell.record(
            "court_result",
            "CR",
            urn=tell.urn,
            code="1015",
            opened_at=tell.ago(days=3),
            changed_at=tell.ago(days=3),
        )
    )
    return told


def warrant_co_defendant(tell: Teller) -> Told:
    """Another person of the same case was acquitted: this ground stands."""
    told = _warrant_entry(tell)
    told.records.append(
        {
            "record_type": "court_result",
            "record_ref": f"CR/{tell.who.number:06d}/2",
            "pnc_id": f"24/{9_000_000 + tell.who.number % 900_000:07d}S",
            "urn": tell.urn,
            "code": "2004",
            "opened_at": tell.ago(days=4),
            "changed_at": tell.ago(days=4),
        }
    )
    return told


def portal_fta(tell: Teller) -> Told:
    """A warrant that only the court portal's report shows."""
    opened = tell.times.now - timedelta(days=tell.random.randint(10, 90))
    told = _warrant_entry(tell)
    told.records[0:2] = [tell.wanted(stamp(opened))]
    told.portal = [portal_row(tell, opened, "FTA", "No Bail", "Resolved")]
    return told


def portal_withdrawn(tell: Teller) -> Told:
    """Withdrawn in the portal; the trigger for a human is still unresolved."""
    told = portal_fta(tell)
    later = tell.times.now - timedelta(days=1, hours=2)
    told.portal.append(portal_row(tell, later, "Withdrawn", "", "Unresolved"))
    return told


def image_unconvicted(tell: Teller) -> Told:
    """The ground is live; the only picture is from an arrest that came to nothing."""
    told = _warrant_entry(tell)
    told.records[2].update(status="unconvicted")
    return told


def image_kept(tell: Teller) -> Told:
    """An unconvicted picture that a recorded decision keeps."""
    told = _warrant_entry(tell)
    told.records[2].update(status="unconvicted", qualifier="kept")
    return told


def image_overdue(tell: Teller) -> Told:
    """The picture's review is overdue."""
    told = _warrant_entry(tell)
    told.records[2].update(review_at=tell.ago(days=30))
    return told


def image_deletion_requested(tell: Teller) -> Told:
    """The person has asked for the picture to be deleted."""
    told = _warrant_entry(tell)
    told.records[2].update(status="deletion_requested", changed_at=tell.ago(days=9))
    return told


def image_third_party(tell: Teller) -> Told:
    """A picture from a shop's camera."""
    told = _warrant_entry(tell)
    told.proposals[0].update(image_source="third_party", image_ref="", image_arrest="")
    del told.records[2]
    return told


def picture_damaged(tell: Teller) -> Told:
    """The picture file was cut short on its way."""
    told = _warrant_entry(tell)
    told.picture = "damaged"
    return told


def lookalike(tell: Teller) -> Told:
    """A brother looks much the same."""
    told = _warrant_entry(tell)
    told.proposals[0]["flags"] = "lookalike"
    return told


def check_letter_wrong(tell: Teller) -> Told:
    """Somebody typed the PNC ID from memory; the check letter cannot be."""
    told = _warrant_entry(tell)
    wrong = tell.who.pnc_id[:-1] + "A"
    for row in (*told.proposals, *told.records):
        if row.get("pnc_id"):
            row["pnc_id"] = wrong
    return told
