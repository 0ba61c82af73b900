"""What the Sign-off page has done in a lane: signed pages drawn, certificate and schedule written.

One rule: none of it touches a widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.ui.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.ui.page import Parts


def draw_signed(parts: Parts, who: Officer, number: str) -> tuple[bytes, ...]:
    """The pages of a signed certificate."""
    return parts.page_pictures(parts.signoff.certificate(who, number))


def write_certificate(parts: Parts, who: Officer, number: str, file: Path) -> Path:
    """Write a signed certificate; gives the file."""
    return write_file(file, parts.signoff.certificate(who, number))


def write_schedule(parts: Parts, who: Officer, ref: DeploymentRef, file: Path) -> Path:
    """Write the schedule with faces; gives the file."""
    return write_file(file, parts.signoff.schedule(who, ref, file))
