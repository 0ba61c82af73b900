"""What the tests of records share: a moment, a way to ask, and a real PostgreSQL server."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.services.contracts import SourceSpec
from tests.postgres import Server, running_server


@pytest.fixture
def at() -> datetime:
    return datetime(2026, 11, 28, 11, 30, tzinfo=UTC)


@pytest.fixture
def spec_of() -> Callable[..., SourceSpec]:
    def make(kind: str, location: str | Path, *answers: str, **more: object) -> SourceSpec:
        return SourceSpec("test", kind, str(location), answers, **more)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server
