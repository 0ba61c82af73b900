"""The superintendent signs what changed on the list after it was signed, as the last of the day."""

from pathlib import Path

from console.demo.staff import ADEYEMI, PASSPHRASE, PASSWORD
from console.domain.deployments import DeploymentRef
from console.domain.supplements import file_name
from console.services.workshop import Say, Workshop


def sign_what_changed(
    workshop: Workshop, office: Path, ref: DeploymentRef, key: Path, say: Say
) -> Path | None:
    """The file of the next certificate, beside the office; None where it may not be signed."""
    with workshop.open_office(office) as services:
        who = services.accounts.sign_in(ADEYEMI.id, PASSWORD)
        page = services.signoff.view(who, ref)
        if not page.may_sign:
            unmet = next((one.sentence for one in page.requirements if not one.ok), "")
            say(f"What changed cannot be signed yet: {unmet}.")
            services.accounts.sign_out(who)
            return None
        draft = services.signoff.draft(who, ref, page.statement)
        signed = services.signoff.sign(
            who, ref, draft.digest, page.statement, key.read_bytes(), PASSPHRASE
        )
        services.accounts.sign_out(who)
    change = draft.content.difference
    file = office.parent / file_name(signed.number)
    file.write_bytes(signed.pdf)
    if change is not None:
        say(
            f"{ADEYEMI.title} signs {signed.number}: {change.removed} removed, {change.added} "
            f"added since {change.since}."
        )
    return file
