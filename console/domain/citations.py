"""What is shown of a policy pack beside an entry: what its checks cite, by name, and marks.

It is shown and is no rule: nothing is decided by it, so that it may come from a copy that
is quicker to read than the pack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from console.domain.entries import Category, ImageSource
    from console.domain.findings import Reason


class Citations(NamedTuple):
    """The age from which somebody is adult, in years, and the citation of each row by its name.

    A citation that the force has to confirm says so. `picture_old_after` is the age from which
    a picture is marked as old; `second_officer` has the reasons for which two officers approve.
    """

    adult: int
    cited: Mapping[str, str]
    picture_old_after: timedelta
    second_officer: frozenset[Reason]

    def of(self, name: str) -> str:
        """The citation under a reason's code or another name; '' where there is none."""
        return self.cited.get(name, "")

    def of_category(self, category: Category) -> str:
        """The citation of a category."""
        return self.of(f"category.{category.value}")

    def of_picture(self, source: ImageSource) -> str:
        """The citation of a picture's source."""
        return self.of(f"picture.{source.value}")
