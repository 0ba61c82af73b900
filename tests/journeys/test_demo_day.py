"""The whole day of a fictional office as a new user starts it: one command, no screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image as Drawing

from console.documents.chain_verification import verify_chain
from console.documents.verification import verify_certificate

ROOT = Path(__file__).parents[2]
PAGES = (
    "sign-in", "lists", "review-not-lawful", "review-strike", "review-needs-judgement",
    "review-supported", "review-taken-back", "review-history", "keys", "review-dark", "settings",
    "help", "sign-off-before", "sign-off-dark", "sign-off-key", "sign-off-signed",
    "sign-off-after", "audit",
)  # fmt: skip


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    }
    return subprocess.run(
        [sys.executable, "-m", "console", "demo", str(folder), *arguments],
        cwd=ROOT,
        env=environment | {"XDG_CONFIG_HOME": str(folder.parent / "config")},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_one_command_makes_an_office_lives_its_day_and_leaves_its_papers(tmp_path):
    folder = tmp_path / "demo"
    done = run(folder, "--entries", "14", "--no-window", "--json")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found = json.loads(done.stdout)
    assert found["valid"] is True
    assert found["proposed"] == 14
    assert found["approved"] + found["struck"] == 14
    assert found["approved"] >= 5

    certificate = (folder / "certificate.pdf").read_bytes()
    root = (folder / "keys" / "superintendent-root.pem").read_bytes()
    checked = verify_certificate(certificate, trust_roots=[root])
    assert checked.valid
    assert checked.identity_confirmed
    assert checked.certificate.entries == found["approved"]
    assert (folder / "schedule.pdf").read_bytes().startswith(b"%PDF-")
    report = (folder / "report.md").read_text(encoding="utf-8")
    assert found["number"] in report
    assert "FAILED" not in report
    assert found["after_signing"] in report
    assert "withdrew" in found["after_signing"]

    supplement = Path(found["supplement"]).read_bytes()
    chain = verify_chain([certificate, supplement], trust_roots=[root])
    assert chain.valid and chain.last == 1
    assert chain.files[1].certificate.entries == found["approved"] - 1
    assert chain.files[1].certificate.number == f"{found['number']}/S2"

    pictures = {each.stem[3:]: each for each in (folder / "pictures").iterdir()}
    assert set(PAGES) <= set(pictures)
    assert found["pictures"] == len(pictures)
    for name, picture in pictures.items():
        with Drawing.open(picture) as seen:
            # The big screen is as large as the screen, whatever that is here.
            assert seen.size == (1440, 900) or name == "watch-wall"
            assert len(seen.convert("RGB").getcolors(maxcolors=1 << 20)) > (
                10 if name == "watch-wall" else 100
            ), picture
    for name in ("review-dark", "sign-off-dark"):
        with Drawing.open(pictures[name]) as seen:
            light = seen.convert("L").histogram()
        assert sum(light[:96]) > sum(light) / 2, name
    # The officer's own settings are nobody's business but theirs.
    assert not (tmp_path / "config" / "watchlist-console").exists()

    again = run(folder, "--no-window", "--json")
    assert again.returncode == 0, again.stderr
    assert "already holds" in again.stderr
    assert json.loads(again.stdout)["number"] == found["number"]
