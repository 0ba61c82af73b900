"""Makes the fictional office: a folder with a store, records systems, a bundle, people, a key.

One rule: it goes in by the doors that everybody has, the services; and what was interrupted is
taken away again, so that a folder holds a whole office or none.
"""

import json
import os
import shutil
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from console.demo.day import live_the_day
from console.demo.mapping import mapping
from console.demo.staff import ADEYEMI, ORGANISATION, PASSPHRASE, PASSWORD, WHITLOCK, engage, sheet
from console.demo.stories import Times
from console.demo.systems import LONDON, Progress, make_systems
from console.domain.refusals import OutOfReachError, refusal
from console.services.following import ALONE, never
from console.services.parts import Services
from console.services.workshop import Say, Workshop, has_screen

FACTS: Final = "demo.json"
UNFINISHED: Final = "UNFINISHED"
OFFICE: Final = "office"
KEY: Final = Path("keys", "superintendent.p12")
ROOT: Final = Path("keys", "superintendent-root.pem")
OWN: Final = (OFFICE, "bundle", "systems", "keys", "READ-ME.txt", FACTS, UNFINISHED)
"""Everything that making an office writes, and so may take away again."""

AHEAD: Final = timedelta(hours=3)
"""How much time there is at least from making an office to the start of its deployment."""
NOON: Final = 12
LASTS: Final = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Facts:
    """What `demo.json` keeps of an office once it is whole; `hour` is an ISO moment in UTC."""

    deployment: str
    entries: int
    seed: int
    hour: str


def make_demo(
    workshop: Workshop, folder: Path, *, entries: int, seed: int, window: bool | None, say: Say
) -> dict[str, object]:
    """Make the office in `folder` where there is none, then open the window or live the day.

    `window` None opens it where there is a screen. Gives what `demo --json` prints. Raises
    RefusedError where the folder holds something else.
    """
    folder = folder.absolute()
    sees = has_screen(sys.platform, os.environ)
    if window and not sees and "QT_QPA_PLATFORM" not in os.environ:
        raise refusal("no_screen", "There is no screen here to open a window on; use --no-window.")
    facts = _known(folder)
    if facts is None:
        facts = _make(workshop, folder, entries, seed, say)
    else:
        say(
            f"{folder} already holds a fictional office of {facts.entries:,} entries "
            f"(seed {facts.seed}), made at {facts.hour}; it is used as it is."
        )
    found: dict[str, object] = {"folder": str(folder), "office": str(folder / OFFICE)}
    found |= asdict(facts)
    if not (sees if window is None else window):
        return found | live_the_day(
            workshop, folder / OFFICE, folder / KEY, folder / ROOT, facts.deployment, say
        )
    say(f"Opening the window; sign in as 4471 with the password: {PASSWORD}")
    found["window"] = workshop.window(folder / OFFICE)
    return found


def times_at(now: datetime) -> Times:
    """The moments of an office made now: its stories count from the full hour that has struck.

    The deployment starts at the first noon in London that is at least three hours after the
    next full hour, and lasts six hours.
    """
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    earliest = hour + timedelta(hours=1) + AHEAD
    local = earliest.astimezone(LONDON)
    noon = local.replace(hour=NOON)
    if noon < local:
        noon += timedelta(days=1)
    starts_at = noon.astimezone(UTC)
    return Times(now=hour, starts_at=starts_at, ends_at=starts_at + LASTS)


def _known(folder: Path) -> Facts | None:
    """The office that the folder holds; None where it is empty or holds a half-made one."""
    try:
        if not folder.exists():
            return None
        if not folder.is_dir():
            raise refusal("demo_folder", f"{folder} is a file; name a folder to make.")
        there = {each.name for each in folder.iterdir()}
        if not there or UNFINISHED in there:
            return None
        if FACTS not in there:
            raise refusal(
                "demo_folder",
                f"{folder} is not empty and holds no fictional office; name a new folder.",
            )
        table = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        return Facts(
            str(table["deployment"]), int(table["entries"]), int(table["seed"]), str(table["hour"])
        )
    except OSError as trouble:
        raise _unusable(folder, trouble) from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise refusal(
            "demo_folder",
            f"{folder / FACTS} is damaged; delete {folder}, or name a new folder.",
        ) from trouble


def _make(workshop: Workshop, folder: Path, entries: int, seed: int, say: Say) -> Facts:
    began = time.monotonic()
    is_new = not folder.exists()
    try:
        if not is_new and (folder / UNFINISHED).exists():
            say(f"The office in {folder} was left unfinished; it is made anew.")
            _take_away(folder)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / UNFINISHED).touch()
        try:
            facts = _furnish(workshop, folder, entries, seed, say)
            _write(folder / FACTS, json.dumps(asdict(facts), indent=1) + "\n")
            (folder / UNFINISHED).unlink()
        finally:
            # Whatever stopped it, Ctrl+C too, leaves nothing half-made behind.
            if (folder / UNFINISHED).exists():
                _take_away(folder)
                if is_new:
                    folder.rmdir()
    except OSError as trouble:
        raise _unusable(folder, trouble) from trouble
    say(f"The office is ready in {folder}, after {time.monotonic() - began:.0f} seconds.")
    return facts


def _furnish(workshop: Workshop, folder: Path, entries: int, seed: int, say: Say) -> Facts:
    times = times_at(workshop.clock())
    hour = f"{times.now:%Y-%m-%dT%H:%MZ}"
    say(f"Making a fictional office of {entries:,} entries, seed {seed}, as of {hour}.")
    written = make_systems(folder, entries, seed, times, _quarters(say))
    mapped = folder / "systems" / "sources.toml"
    _write(mapped, mapping(written.database.name, written.portal_report.name))
    with workshop.create_office(folder / OFFICE) as services:
        administrator = engage(services.accounts)
        say("Everybody has an account; see READ-ME.txt.")
        _make_key(workshop, services, folder)
        for spec in workshop.read_sources(mapped):
            services.setup.add_source(administrator, spec)
        deployment = _take_in(workshop, services, written.bundle, say)
    text = sheet(deployment, entries, seed, hour)
    _write(folder / "READ-ME.txt", text)
    return Facts(deployment, entries, seed, hour)


def _make_key(workshop: Workshop, services: Services, folder: Path) -> None:
    key = workshop.make_key(ADEYEMI.title, ORGANISATION, PASSPHRASE, workshop.clock())
    (folder / KEY).parent.mkdir(mode=0o700)
    with open(folder / KEY, "xb", opener=_for_owner) as file:
        file.write(key.p12)
    (folder / ROOT).write_bytes(key.root_pem)
    services.setup.note_key(ADEYEMI, key.fingerprint)


def _take_in(workshop: Workshop, services: Services, bundle: Path, say: Say) -> str:
    """The superintendent opens the deployment, the proposer imports, the records are checked."""
    superintendent = services.accounts.sign_in(ADEYEMI.id, PASSWORD)
    proposer = services.accounts.sign_in(WHITLOCK.id, PASSWORD)
    with workshop.open_bundle(bundle) as opened:
        deployment = opened.reading.deployment
        if deployment is None:
            raise refusal("demo_bundle", f"{bundle / 'deployment.toml'} is gone; start again.")
        ref = deployment.reference
        services.lists.open_deployment(superintendent, deployment)
        taken = services.intake.take_in(proposer, ref, opened, _quarters(say), never)
    say(f"{ref}: {taken.taken:,} entries taken in, {len(taken.rejected):,} set aside.")
    checked = services.check.run(proposer, ref, *ALONE)
    counts = ", ".join(
        f"{count:,} {verdict.value.replace('_', ' ')}" for verdict, count in checked.counts.items()
    )
    say(f"Records checked: {counts}.")
    for who in (superintendent, proposer):
        services.accounts.sign_out(who)
    return ref


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _take_away(folder: Path) -> None:
    """Take away what making an office wrote; the marker goes last."""
    for name in OWN:
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _unusable(folder: Path, trouble: OSError) -> OutOfReachError:
    why = (trouble.strerror or "it cannot be used").lower()
    return OutOfReachError(f"A fictional office cannot be made in {folder}: {why}.")


def _quarters(say: Say) -> Progress:
    """Progress as sentences: at each quarter, and only where there is a while to wait."""
    said: set[tuple[str, int]] = set()

    def tell(done: int, total: int, what: str) -> None:
        quarter = done * 4 // total if total else 0
        if total >= 40 and quarter and (what, quarter) not in said:
            said.add((what, quarter))
            say(f"{what}: {done:,} of {total:,}")

    return tell
