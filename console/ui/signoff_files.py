"""Taking a signed certificate and the schedule with faces out of the Sign-off page: to a file or
to paper, each through the service that logs it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from console.domain.supplements import file_name
from console.ui.files import FileChoice
from console.ui.notices import Kind
from console.ui.printing import PrintSheet
from console.ui.signoff_jobs import write_certificate, write_schedule
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.ui.page import Frame, Parts
    from console.ui.plain_page import PlainPage


class SignOffFiles:
    """What can be taken out, asked for by the page."""

    def __init__(self, page: PlainPage, parts: Parts, frame: Frame) -> None:
        self._page, self._parts, self._frame = page, parts, frame

    def save_certificate(self, number: str) -> None:
        """Ask for a file, and write the certificate into it."""
        choice = FileChoice.to_save(
            self._page.window(),
            tr("Save the certificate"),
            file_name(number),
            tr("PDF document (*.pdf)"),
        )
        choice.picked.connect(partial(self._write_certificate, number))
        self._page.open_sheet(choice)

    def _write_certificate(self, number: str, file: Path) -> None:
        write = partial(write_certificate, self._parts, self._frame.who, number, file)
        self._page.ask(write, self._written, writes=True)

    def save_schedule(self, ref: DeploymentRef) -> None:
        """Ask for a file, and write the schedule with faces into it."""
        choice = FileChoice.to_save(
            self._page.window(),
            tr("Save the schedule, which shows faces"),
            f"{ref}-schedule.pdf",
            tr("PDF document (*.pdf)"),
        )
        choice.picked.connect(partial(self._write_schedule, ref))
        self._page.open_sheet(choice)

    def _write_schedule(self, ref: DeploymentRef, file: Path) -> None:
        write = partial(write_schedule, self._parts, self._frame.who, ref, file)
        self._page.ask(write, self._written, writes=True)

    def print_certificate(self, number: str) -> None:
        """Show how the certificate comes onto paper, and print it."""
        take_out = partial(self._parts.signoff.certificate, self._frame.who, number)
        self._print(tr("certificate {number}").format(number=number), take_out)

    def print_schedule(self, ref: DeploymentRef) -> None:
        """Show how the schedule with faces comes onto paper, and print it."""
        take_out = partial(self._parts.signoff.schedule, self._frame.who, ref)
        self._print(tr("the schedule, which shows faces"), take_out)

    def _print(self, what: str, take_out: Callable[[], bytes]) -> None:
        sheet = PrintSheet(self._frame, self._parts, what, take_out, self._page.window())
        self._page.open_sheet(sheet)

    def _written(self, file: Path) -> None:
        self._frame.notices.say(Kind.NEWS, (tr("Written to {file}.").format(file=file),))
