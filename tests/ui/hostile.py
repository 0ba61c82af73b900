"""An office of everything that strains a layout: names, reasons and findings of every length."""

from pathlib import Path

from tests.services.office import Office, proposal, records_of, write_bundle

LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Llanfairpwllgwyngyll"
MANY = 40
NAMES = {
    11: {"surname": LONG, "forenames": "Aleksandra Maria Konstantina Guadalupe Bartholomea"},
    12: {"surname": "الحسيني", "forenames": "محمد عبد الرحمن"},
    13: {"surname": "כהן־לוי", "forenames": "אברהם"},
    14: {"surname": "欧阳", "forenames": "建國"},
    15: {"surname": "O", "forenames": ""},
    16: {"surname": "<b>Bold</b> & 'Co'", "forenames": "{0} %s"},
}
WORDS = (
    "Known to use this interchange on Saturdays between the market and the last train, as three "
    "separate reports of the neighbourhood team say, each checked with its author this week. "
)


def hostile(office: Office, folder: Path) -> None:
    """Take the strained entries into an office, and check them."""
    rows = [proposal(number, **names) for number, names in NAMES.items()]
    rows.append(proposal(17, necessity=WORDS * 8, proportionality=WORDS * 8, why_here=WORDS * 8))
    rows.append(proposal(18))
    rows += [
        proposal(19, urn=f"01ZD04{number:05}", necessity=f"{number}. {WORDS}")
        for number in range(MANY)
    ]
    bundle = write_bundle(folder / "hostile", rows)
    (bundle / "images" / "18.png").write_bytes(b"\x89PNG\r\n\x1a\n and no picture at all")
    office.take(bundle)
    said = [one for number in (*NAMES, 17, 18, 19) for one in records_of(number)]
    office.say(*office.rows, *said)
    office.check()
