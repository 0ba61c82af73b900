"""The window's parts on the big office, with an officer who is signed in already.

Nothing here loads what the demo is made with: a real start does not, either.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from console import app
from console.domain.deployments import DeploymentRef
from console.domain.people import Officer, PersonId, Role
from console.settings import Settings

OFFICER = Officer(PersonId("4471"), "Alex Okafor", "PC", frozenset({Role.OFFICER}))


@contextmanager
def opened(folder: Path) -> Iterator[tuple[object, Officer, DeploymentRef, object]]:
    """The services, an officer, the list and the parts."""
    settings = Settings(folder / "office", folder / "logs", folder / "config", 2)
    console = app.Console(settings)
    ref = DeploymentRef(json.loads((folder / "facts.json").read_text())["deployment"])
    with console.open_office(settings.office) as services:
        yield services, OFFICER, ref, app._parts(services, settings.office, settings.config)
