"""Whether what somebody types about a list can still be erased.

One rule: words that come after the erasure that would have taken them are not kept at all, as
nothing would ever erase them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain import erasing
from console.domain.deployments import OVER, Stage
from console.domain.erasing import Scope
from console.domain.refusals import refusal

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.services.contracts import UnitOfWork

NOT_KEPT: Final = "The list is erased: the words that came with it were not kept."


def keeps_words(unit: UnitOfWork, ref: DeploymentRef) -> bool:
    """Whether typed words are kept: not once the list's tables were erased whole."""
    stage = unit.deployments.stage(ref)
    if stage not in OVER:
        return True
    return stage is not Stage.ERASED and not any(
        not any(line.open and line.kind in erasing.TABLES for line in unit.erasures.lines(one.id))
        for one in unit.erasures.of(ref)
        if one.scope is Scope.WHOLE
    )


def require_words_kept(unit: UnitOfWork, ref: DeploymentRef) -> None:
    """Refuse what a reconciliation is about once nothing is left of the list to compare."""
    if not keeps_words(unit, ref):
        raise refusal(
            "erased",
            f"The list of {ref} is erased; there is nothing left to compare, and nothing that is "
            "said of it could be erased again.",
        )
