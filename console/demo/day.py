"""The one day of the fictional office, lived on the real window: review, signature, and after.

One rule: nothing is decided here but by the people of the office, through the window and the
services; what is reported is read back from what they left.
"""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from console.demo.next_certificate import sign_what_changed
from console.demo.staff import ADEYEMI, LOWE, OKAFOR, PASSPHRASE, PASSWORD
from console.demo.stories import stamp
from console.domain import reasons
from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.deployments import DeploymentRef, Stage
from console.domain.entries import EntryRef
from console.domain.findings import VERDICT_WORDS, Reason, Verdict
from console.domain.people import Officer
from console.domain.refusals import refusal
from console.domain.verifications import Verification
from console.domain.wording import counted
from console.services.following import ALONE
from console.services.parts import Services
from console.services.signing_page import CertificateLine
from console.services.workshop import Hand, Say, Script, Workshop

BY_KEY: Final = 80
"""Most entries that the officer decides at the window; a colleague decides the rest."""

JUDGEMENTS: Final[dict[Reason, str]] = {
    Reason.NO_RECORD: (
        "The owner of the missing record confirmed it by telephone today; the written "
        "confirmation is on the file."
    ),
    Reason.LOOKALIKE: (
        "Compared with the brother's custody picture by two officers: the left ear and the scar "
        "tell them apart. Operators are briefed."
    ),
    Reason.CHILD: (
        "The age was weighed with the duty supervisor: the risk is serious and nothing less "
        "intrusive would find them in time."
    ),
    Reason.IMAGE_THIRD_PARTY: (
        "The shop's manager gave the footage with a statement, and two officers know the person."
    ),
    Reason.NOT_REVIEWED: "Reviewed today with the officer in the case; the need is unchanged.",
}


@dataclass(slots=True)
class Tally:
    """What was decided: approved, struck, and left as it was."""

    approved: int = 0
    struck: int = 0
    left: int = 0


@dataclass(slots=True)
class Day:
    """What the day left, for its report."""

    pictures: tuple[Path, ...] = ()
    lines: list[str] = field(default_factory=list)
    next_one: str = ""
    """The file of the certificate that supplements the first, where there is one."""
    seconds: dict[str, float] = field(default_factory=dict)


def live_the_day(
    workshop: Workshop, office: Path, key: Path, root: Path, deployment: str, say: Say
) -> dict[str, object]:
    """Live the day of an office, leave its papers beside it, and give what `--json` prints.

    Raises RefusedError where the list cannot be signed any more, and where the signed
    certificate does not verify; OutOfReachError where the window gets stuck.
    """
    folder, ref = office.parent, DeploymentRef(deployment)
    day = Day()
    _refuse_a_day_that_is_over(workshop, office, ref)
    if _signed(workshop, office, ref) is None:
        _work(workshop, office, ref, key, folder / "pictures", day, say)
    else:
        say("The list was signed before; its papers are written again.")
        day.pictures = tuple(sorted((folder / "pictures").glob("*.png")))
    signed = _signed(workshop, office, ref)
    if signed is None:
        raise refusal("demo_unsigned", f"The list of {ref} was not signed; open the window on it.")
    certificate, status = _papers(workshop, office, ref, signed.number, folder)
    found = workshop.verify(certificate, trust_roots=[root.read_bytes()], at=None, office=office)
    say(f"Certificate {signed.number}: {'verified' if found.valid else 'does NOT verify'}.")
    after = _after_signing(workshop, office, ref, say)
    if after:
        _watch(workshop, office, ref, key, day, say)
    next_one = sign_what_changed(workshop, office, ref, key, say) if after else None
    checked = [found]
    if next_one is not None:
        pdf, roots = next_one.read_bytes(), [root.read_bytes()]
        checked.append(workshop.verify(pdf, trust_roots=roots, at=None, office=office))
        day.next_one = next_one.name
    (folder / "report.md").write_text(
        _report(ref, signed, found, status, after, day), encoding="utf-8", newline="\n"
    )
    broken = next((line for one in checked for line in one.checks if not line.ok), None)
    if broken is not None:
        raise refusal("demo_certificate", f"The certificate does not verify: {broken.detail}")
    return {
        "certificate": str(folder / "certificate.pdf"),
        "number": signed.number,
        "valid": found.valid,
        "schedule": str(folder / "schedule.pdf"),
        "report": str(folder / "report.md"),
        "pictures": len(day.pictures),
        **status,
        "after_signing": after,
        "supplement": str(next_one) if next_one is not None else None,
    }


def _work(
    workshop: Workshop,
    office: Path,
    ref: DeploymentRef,
    key: Path,
    pictures: Path,
    day: Day,
    say: Say,
) -> None:
    """Review at the window, a colleague's share, and the signature at the window."""
    pictures.mkdir(mode=0o700, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    script = _script(ref, key)
    with workshop.tour(office) as tour:
        began = time.monotonic()
        say(f"{OKAFOR.title} signs in at the window and reviews by keyboard.")
        reviewed = tour.review(script, pictures)
        day.seconds["review at the window"] = time.monotonic() - began
        say(f"Decided at the window: {_words(reviewed.approved, reviewed.struck)}.")
        if reviewed.approved or reviewed.struck:
            done = _words(reviewed.approved, reviewed.struck)
            day.lines.append(f"{OKAFOR.title}: {done}, by key")
        with workshop.open_office(office) as services:
            began = time.monotonic()
            shared = _share(services, script, LOWE, say)
            second = _share(services, script, OKAFOR, say)
        if shared.approved or shared.struck:
            day.seconds["a colleague's share"] = time.monotonic() - began
            day.lines.append(f"{LOWE.title}: {_words(shared.approved, shared.struck)}")
        if second.approved:
            seconds = counted(second.approved, "entry", "entries")
            day.lines.append(f"{OKAFOR.title}: {seconds} approved as the second officer")
        began = time.monotonic()
        say(f"{ADEYEMI.title} signs in at the window and signs the list.")
        signed = tour.sign(script, pictures)
        day.seconds["sign-off at the window"] = time.monotonic() - began
    day.pictures = (*reviewed.pictures, *signed.pictures)
    say(f"{len(day.pictures)} pictures of the window are in {pictures}.")


def _script(ref: DeploymentRef, key: Path) -> Script:
    return Script(
        deployment=ref,
        officer=Hand(OKAFOR.id, PASSWORD),
        authoriser=Hand(ADEYEMI.id, PASSWORD),
        key=key,
        passphrase=PASSPHRASE,
        judgements=JUDGEMENTS,
        by_key=BY_KEY,
    )


def _watch(
    workshop: Workshop, office: Path, ref: DeploymentRef, key: Path, day: Day, say: Say
) -> None:
    """The superintendent looks at the watch, and who was recalled since the signature."""
    began = time.monotonic()
    say(f"{ADEYEMI.title} looks at the watch over the list.")
    with workshop.tour(office) as tour:
        seen = tour.watch(_script(ref, key), office.parent / "pictures")
    day.pictures = (*day.pictures, *seen.pictures)
    day.seconds["the watch at the window"] = time.monotonic() - began


def _share(services: Services, script: Script, colleague: Officer, say: Say) -> Tally:
    """What a colleague decides: everything that still waits for them, by the same rules."""
    tally, ref = Tally(), script.deployment
    who = services.accounts.sign_in(colleague.id, PASSWORD)
    waiting = _waiting(services, who, ref)
    if waiting:
        services.check.run(who, ref, *ALONE)
    for done, entry in enumerate(waiting, start=1):
        _decide(services, who, script, entry, tally)
        if done % 2_000 == 0:
            say(f"{colleague.title} has decided {done:,} of {len(waiting):,}.")
    services.accounts.sign_out(who)
    return tally


def _waiting(services: Services, who: Officer, ref: DeploymentRef) -> list[EntryRef]:
    return [
        row.ref
        for row in services.review.queue(who, ref).rows
        if row.state not in (DecisionState.APPROVED, DecisionState.STRUCK)
        and (row.state is not DecisionState.WAITING or row.decided_by != who.id)
    ]


def _decide(
    services: Services, who: Officer, script: Script, entry: EntryRef, tally: Tally
) -> None:
    ref = script.deployment
    desk = services.review.look(who, ref, entry)
    seen = desk.standing.digest if desk.standing is not None else ""
    note = script.words_for(desk)
    if not desk.against_approval and desk.picture is not None and note is not None:
        services.review.decide(who, ref, Draft(entry, Outcome.APPROVE, seen, None, note), None)
        tally.approved += 1
    elif not desk.against_strike:
        draft = Draft(entry, Outcome.STRIKE, seen, desk.strike_reasons[0])
        services.review.decide(who, ref, draft, None)
        tally.struck += 1
    else:
        tally.left += 1


def _signed(workshop: Workshop, office: Path, ref: DeploymentRef) -> CertificateLine | None:
    with workshop.open_office(office) as services:
        view = services.signoff.view(ADEYEMI, ref)
    return view.certificates[0] if view.certificates else None


def _refuse_a_day_that_is_over(workshop: Workshop, office: Path, ref: DeploymentRef) -> None:
    with workshop.open_office(office) as services:
        view = services.signoff.view(ADEYEMI, ref)
    if view.stage is not Stage.SIGNED and workshop.clock() >= view.deployment.ends_at:
        raise refusal(
            "demo_over",
            f"The deployment of the office in {office.parent} ended at "
            f"{view.deployment.ends_at:%d %b %Y %H:%M} UTC and its list can no longer be signed; "
            "make a new office in another folder.",
        )


def _papers(
    workshop: Workshop, office: Path, ref: DeploymentRef, number: str, folder: Path
) -> tuple[bytes, dict[str, object]]:
    """Write the certificate and the schedule; the counts with which the list was signed."""
    with workshop.open_office(office) as services:
        who = services.accounts.sign_in(ADEYEMI.id, PASSWORD)
        certificate = services.signoff.certificate(who, number)
        (folder / "certificate.pdf").write_bytes(certificate)
        (folder / "schedule.pdf").write_bytes(services.signoff.schedule(who, ref))
        counts = services.signoff.view(who, ref).counts
        services.accounts.sign_out(who)
    return certificate, {
        "proposed": counts.proposed,
        "approved": counts.approved,
        "struck": counts.struck,
    }


def _after_signing(workshop: Workshop, office: Path, ref: DeploymentRef, say: Say) -> str:
    """The court withdraws one listed warrant after the signature; what a check then says."""
    with workshop.open_office(office) as services:
        who = services.accounts.sign_in(OKAFOR.id, PASSWORD)
        rows = services.review.queue(who, ref).rows
        approved = [
            row.ref
            for row in rows
            if row.state is DecisionState.APPROVED and row.standing is Verdict.SUPPORTED
        ]
        at = workshop.clock()
        withdrawn = _withdraw(office.parent / "systems" / "records.db", approved, at)
        if withdrawn is None:
            services.accounts.sign_out(who)
            return ""
        services.check.run(who, ref, *ALONE)
        desk = services.review.look(who, ref, withdrawn)
        services.accounts.sign_out(who)
    standing = desk.standing.standing if desk.standing is not None else None
    found = desk.standing.findings if desk.standing is not None else ()
    why = next((reasons.sentence(each) for each in found if each.verdict is standing), "")
    words = VERDICT_WORDS[standing].lower() if standing is not None else "not checked"
    told = f"{withdrawn} is {words} since {at:%H:%M} UTC. {why}".strip()
    say(f"After the signature a record changed: {told}")
    return told


def _withdraw(database: Path, approved: Sequence[EntryRef], at: datetime) -> EntryRef | None:
    """Withdraw the warrant of the first approved entry that has one in the register."""
    with closing(sqlite3.connect(database)) as register, register:
        for ref in approved:
            prefix, _, number = ref.partition("-")
            if prefix != "WNT" or not number.isdecimal():
                continue
            changed = register.execute(
                "UPDATE warrant_records SET status = 'withdrawn', changed_at = ?"
                " WHERE record_ref = ? AND status = 'live'",
                (stamp(at), f"W/{int(number):06d}"),
            )
            if changed.rowcount:
                return ref
    return None


def _report(
    ref: DeploymentRef,
    signed: CertificateLine,
    found: Verification,
    status: dict[str, object],
    after: str,
    day: Day,
) -> str:
    """The day in Markdown."""
    lines = [
        f"# {ref}: one day of a fictional office",
        "",
        "Everybody and everything in it is invented.",
        "",
        f"- Proposed {status['proposed']}, approved {status['approved']}, "
        f"struck {status['struck']}",
        *(f"- {line}" for line in day.lines),
        f"- Signed by {ADEYEMI.title} at {signed.signed_at:%d %b %Y %H:%M:%S} UTC, "
        f"certificate {signed.number}",
        "",
        "## What `verify` says of the certificate",
        "",
        *(f"- {'ok' if line.ok else 'FAILED'}: {line.detail}" for line in found.checks),
        "",
    ]
    if after:
        lines += [
            "## After the signature",
            "",
            "The court withdrew a listed warrant, and the records were checked again:",
            "",
            f"- {after}",
            "- The entry was recalled, and the certificate stays as it was signed.",
            *(
                [f"- {day.next_one} supersedes it, says what changed, and verifies."]
                if day.next_one
                else ["- Nobody has signed yet what changed."]
            ),
            "",
        ]
    if day.seconds:
        lines += ["## Time", ""]
        lines += [f"- {what}: {seconds:.1f} s" for what, seconds in day.seconds.items()]
        lines.append("")
    lines += ["## Files", ""]
    if day.next_one:
        lines.append(f"- {day.next_one}: the certificate in force, signed after the recall")
    lines += _files(day.pictures)
    return "\n".join(lines) + "\n"


def _files(pictures: Iterable[Path]) -> list[str]:
    return [
        "- certificate.pdf: the signed certificate; no face and no name",
        "- schedule.pdf: the listed faces, for internal use",
        "- READ-ME.txt: how to sign in and look around",
        *(f"- pictures/{picture.name}" for picture in pictures),
    ]


def _words(approved: int, struck: int) -> str:
    return f"{counted(approved, 'approved', 'approved')}, {counted(struck, 'struck', 'struck')}"
