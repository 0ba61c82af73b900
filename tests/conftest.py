"""What holds for every test: none leaves the console's clock other than it found it."""

import sys
from collections.abc import Iterator

import pytest

from console import doors


@pytest.fixture(autouse=True)
def the_clock_is_put_back() -> Iterator[None]:
    """A clock left standing would fail whichever tests the same process runs next."""
    yield
    assembly = sys.modules.get("console.assembly")
    if assembly is not None:
        left, assembly.now = assembly.now, doors.now
        assert left is doors.now, "The test left the console's clock changed."
