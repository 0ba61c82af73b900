"""Rows of the court portal's Warrants report for the fictional office.

They have the portal's own columns and habits, so that the console's reader of that report
has something real to read.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from console.demo.stories import Row, Teller

PORTAL_HEADER: Final = [
    "Hearing date",
    "Court name",
    "Hearing time",
    "Defendant name",
    "Gender",
    "Defendant address",
    "Date of birth",
    "PNCID",
    "PTIURN",
    "ASN",
    "Offence title(s)",
    "Offence wording",
    "Warrant text",
    "Next court appearance",
    "Next court appearance date",
    "Warrant type",
    "Bail or no bail",
    "Date/time received by CJSE",
    "Number of days taken to enter portal",
    "Trigger status",
    "Trigger resolved date",
]


def portal_row(tell: Teller, heard_at: datetime, warrant_type: str, bail: str, trigger: str) -> Row:
    """One row of the court portal's Warrants report, as the portal writes it."""
    who = tell.who
    received = heard_at + timedelta(hours=3)
    values: Mapping[str, str] = {
        "Hearing date": f"{heard_at:%d/%m/%Y}",
        "Court name": "Thames Magistrates' Court",
        "Hearing time": f"{heard_at:%H:%M}",
        "Defendant name": f"{who.surname.upper()} {who.forenames}",
        "Gender": "2 (female)" if who.sex == "F" else "1 (male)",
        "Defendant address": f"{who.number % 90 + 1} Example Street, London",
        "Date of birth": f"{who.date_of_birth:%d/%m/%Y}",
        "PNCID": long_pnc_id(who.pnc_id),
        "PTIURN": tell.urn,
        "Offence title(s)": "Theft from the person of another",
        "Offence wording": "Stole a telephone from a person unknown.",
        "Warrant text": "Warrant not executed." if not bail else "Warrant for arrest.",
        "Warrant type": warrant_type,
        "Bail or no bail": bail,
        "Date/time received by CJSE": f"{received:%d/%m/%Y %H:%M}",
        "Number of days taken to enter portal": "0",
        "Trigger status": trigger,
        "Trigger resolved date": f"{received:%d/%m/%Y}" if trigger == "Resolved" else "",
    }
    return {name: values.get(name, "") for name in PORTAL_HEADER}


def long_pnc_id(pnc_id: str) -> str:
    """The PNC ID with the year in four digits, as the portal writes it."""
    year, serial = pnc_id.split("/")
    return f"{'19' if int(year) > 50 else '20'}{year}/{serial}"
