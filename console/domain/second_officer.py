"""Which approvals a second officer has to give as well, and who that may be.

A policy pack names the reasons (children, third-party pictures, unconvicted pictures that are
kept). The rule: the second neither proposed nor approved the entry, and until they have
approved it too it is approved by nobody.
"""

from collections.abc import Container, Iterable

from console.domain import reasons
from console.domain.findings import EntryStanding, Finding, Reason, Verdict
from console.domain.wording import listed


def asked_for(standing: EntryStanding | None, pack: Container[Reason]) -> tuple[Reason, ...]:
    """The reasons for which an entry needs a second officer, each once; none where it does not."""
    return because(standing.findings if standing is not None else (), pack)


def because(findings: Iterable[Finding], pack: Container[Reason]) -> tuple[Reason, ...]:
    """Those of the findings' reasons that the pack asks a second officer for."""
    return tuple(
        dict.fromkeys(
            finding.reason
            for finding in findings
            if finding.reason in pack and finding.verdict is not Verdict.NOTE
        )
    )


def sentence(why: Iterable[Reason]) -> str:
    """Why two officers are needed: "Two officers have to approve it: child."; '' for no reason."""
    named = [reasons.words(reason).lower() for reason in why]
    return f"Two officers have to approve it: {listed(named, 'and')}." if named else ""
