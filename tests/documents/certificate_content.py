"""Certificate contents for tests: invented, consistent, and easy to vary."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from console.documents.certificate import renderer
from console.domain.manifest import (
    FORMAT_NAME,
    FORMAT_VERSION,
    INTERNAL,
    VALIDITY,
    CertificateContent,
    CheckAges,
    DeploymentFacts,
    Difference,
    DrillFacts,
    HandCount,
    ListRoot,
    LogHead,
    PolicyFacts,
    ReasonCount,
    SourceFacts,
    SpecialCount,
    Statement,
    Tally,
)

DRAFTED = datetime(2026, 11, 28, 8, 52, tzinfo=UTC)


def content(**changes: Any) -> CertificateContent:
    """A full certificate of 2,014 entries, with whatever a test changes."""
    whole = CertificateContent(
        format_name=FORMAT_NAME,
        format_version=FORMAT_VERSION,
        edition=INTERNAL,
        number="WLC-2026-0147",
        exercise=True,
        deployment=DeploymentFacts(
            reference="LFR-2026-0412",
            operation="Larkspur",
            force="01 Metropolitan Police",
            objective="Find people wanted for robbery and people unlawfully at large who are "
            "known to come to the market on Saturdays",
            use_case="hotspot",
            place="Meridian Square, Stratford",
            point="51.5416, -0.0034",
            starts_at=datetime(2026, 11, 28, 12, tzinfo=UTC),
            ends_at=datetime(2026, 11, 28, 18, tzinfo=UTC),
            categories=("A Wanted by the courts", "B Unlawfully at large", "C Suspect",
                        "E Bail condition or court order", "G Missing"),
            ceiling=2000,
        ),
        policy=PolicyFacts("national-2026.1", "4c1e" + "7a" * 30),
        proposed=2014, approved=1742, struck=264, referred=8,
        struck_by_reason=(
            ReasonCount("warrant_withdrawn", "The court withdrew the warrant", 71),
            ReasonCount("bail_ended", "The bail has ended", 64),
            ReasonCount("warrant_executed", "The warrant has been executed", 46),
            ReasonCount("no_record", "No record stands behind the ground", 37),
            ReasonCount("image_of_unconvicted", "The picture comes from an arrest without "
                        "conviction and no decision to keep it is recorded", 26),
            ReasonCount("officer_judgement", "In the officer's judgement", 19),
            ReasonCount("found", "The missing person was found", 1),
        ),
        categories=(
            Tally("A", "Wanted by the courts", 1204, 1071, 131, 2),
            Tally("B", "Unlawfully at large", 21, 21, 0, 0),
            Tally("C", "Suspect wanted by police", 109, 49, 57, 3),
            Tally("E", "Bail condition or court order", 684, 606, 75, 3),
            Tally("G", "Missing, at increased risk", 17, 16, 1, 0),
        ),
        age_bands=(
            Tally("under_13", "Under 13", 2, 1, 1, 0),
            Tally("13_17", "13 to 17", 41, 22, 18, 1),
            Tally("adult", "18 and over", 1971, 1719, 245, 7),
        ),
        picture_sources=(
            Tally("custody", "Custody", 1981, 1720, 255, 6),
            Tally("family", "Family", 17, 16, 1, 0),
            Tally("third_party", "Third party", 9, 3, 5, 1),
            Tally("other_police", "Other police picture", 7, 3, 3, 1),
        ),
        special=(
            SpecialCount("child", "Under 18 on the day", 23, 19),
            SpecialCount("child_under_13", "Under 13 on the day", 1, 1),
            SpecialCount("image_third_party", "Picture not taken by police", 6, 8),
            SpecialCount("lookalike", "A known twin, sibling or look-alike", 2, 0),
            SpecialCount("stale", "Approved on a typed reason while a record was old", 4, 0),
        ),
        stale_caught=181,
        check_ages=CheckAges(oldest=13_400, median=720, newest=240),
        sources=(
            SourceFacts("warrants", "sql", "answered", DRAFTED - timedelta(minutes=4), 1311,
                        ("warrant", "wanted", "court_result")),
            SourceFacts("portal-warrants", "bichard-warrants", "answered",
                        DRAFTED - timedelta(minutes=50), 402, ("warrant",)),
            SourceFacts("custody", "sql", "answered", DRAFTED - timedelta(minutes=4), 88,
                        ("custody",)),
            SourceFacts("images", "records-csv", "answered", DRAFTED - timedelta(hours=3), 2011,
                        ("image",)),
            SourceFacts("missing", "sql", "could not be read", None, None, ("missing",)),
        ),
        not_known=(
            "No source answers for these record types: threat, notification.",
            "The source \"missing\" could not be read; the 17 entries that rest on it were "
            "decided with a typed reason.",
            "4 entries were approved on a typed reason while a record was older than its limit.",
        ),
        withheld=(),
        hands=(HandCount("proposed", 4, 2014), HandCount("decided", 3, 2014)),
        statement=Statement(
            "I have reviewed the list described here. Each of its 1,742 entries rests on a stated "
            "ground that the records supported, or on a reason that an officer gave and I have "
            "read. I decided none of them myself. I am satisfied that the deployment is strictly "
            "necessary and proportionate for its objective.",
            name="F. Adeyemi", rank="Superintendent", number="1190",
        ),
        list_root=ListRoot(2014, "7be2" + "19" * 30),
        log_head=LogHead(18204, "90ac" + "33" * 30),
        drafted_at=DRAFTED,
        valid_from=datetime(2026, 11, 28, 9, tzinfo=UTC),
        valid_until=datetime(2026, 11, 29, 9, tzinfo=UTC),
        supersedes="",
        software="watchlist-console 0.1.0",
        renderer=renderer(),
        validity=VALIDITY,
        drill=DrillFacts(DRAFTED - timedelta(days=1), "LFR-2026-0400", 60, 130, 31, 32, 95),
    )  # fmt: skip
    return replace(whole, **changes)


def supplement(place: int = 2, sha256: str = "ab" * 32, **changes: Any) -> CertificateContent:
    """The certificate at a place of the chain: each time 2 entries recalled and 1 added.

    Whoever was referred on the first one has been struck since.
    """
    first = content()
    steps = place - 1
    listed, recalled = first.approved - steps, 2 * steps
    since = first.number if place == 2 else f"{first.number}/S{place - 1}"

    def moved(rows: tuple[Tally, ...]) -> tuple[Tally, ...]:
        settled = [replace(row, struck=row.struck + row.referred, referred=0) for row in rows]
        settled[0] = replace(
            settled[0],
            proposed=settled[0].proposed + steps,
            approved=settled[0].approved - steps,
            recalled=recalled,
        )
        return tuple(settled)

    whole = replace(
        first,
        number=f"{first.number}/S{place}",
        proposed=first.proposed + steps, approved=listed,
        struck=first.struck + first.referred, referred=0, recalled=recalled,
        struck_by_reason=(
            *first.struck_by_reason, ReasonCount("duplicate", "Already on the list", 8)
        ),
        categories=moved(first.categories),
        age_bands=moved(first.age_bands[::-1]),
        picture_sources=moved(first.picture_sources),
        list_root=ListRoot(first.proposed + steps, f"{place:02x}" * 32),
        supersedes=sha256,
        difference=Difference(
            since, listed + 1, removed=2, added=1, returned=0,
            removed_by_reason=(
                ReasonCount("bail_ended", "The bail has ended", 1),
                ReasonCount("warrant_executed", "The warrant has been executed", 1),
            ),
        ),
        drafted_at=DRAFTED + timedelta(hours=steps),
        valid_from=first.valid_from + timedelta(hours=steps),
    )  # fmt: skip
    return replace(whole, **changes)
