"""Where the figures, times or digests of a certificate contradict one another."""

import re
from typing import Final

from console.domain.manifest import (
    DISCLOSABLE,
    FIRST_FORM,
    FORMAT_NAME,
    FORMS,
    INTERNAL,
    CertificateContent,
    Difference,
)
from console.domain.supplements import Place, place_of

_HEX_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def faults(content: CertificateContent) -> tuple[str, ...]:
    """Say, one sentence each, where figures or times of the content contradict one another."""
    return (
        *_wrong_form(content),
        *_wrong_sums(content),
        *_wrong_rows(content),
        *_wrong_difference(content),
        *_wrong_times(content),
    )


def _wrong_form(content: CertificateContent) -> list[str]:
    found = []
    if content.format_name != FORMAT_NAME:
        found.append("It is not a watch-list compliance certificate.")
    if content.edition not in {INTERNAL, DISCLOSABLE}:
        found.append("Its edition is neither internal nor disclosable.")
    if content.format_version not in FORMS:
        found.append("Its form is none that this program knows.")
    if content.format_version == FIRST_FORM and _has_later_parts(content):
        found.append("A certificate of form 1 says what only form 2 can say.")
    if content.format_version != FIRST_FORM and not content.validity:
        found.append("It does not say for when it is valid.")
    digests = {
        "policy pack": content.policy.sha256,
        "list root": content.list_root.root,
        "audit log head": content.log_head.digest,
    }
    if content.supersedes:
        digests["earlier certificate"] = content.supersedes
    found += [
        f"The digest of the {what} is not 64 hexadecimal digits."
        for what, digest in digests.items()
        if not _HEX_DIGEST.fullmatch(digest)
    ]
    if content.edition == INTERNAL and content.withheld:
        found.append("The internal edition says that something is withheld.")
    return found


def _wrong_sums(content: CertificateContent) -> list[str]:
    found = []
    if content.approved + content.struck + content.referred + content.recalled != content.proposed:
        found.append("Approved, struck, referred and recalled do not add up to proposed.")
    if content.list_root.leaves != content.proposed:
        found.append("The root stands for another number of entries than were proposed.")
    if any(figure < 0 for figure in _figures(content)):
        found.append("A count is below nothing.")
    reasons = sum(reason.count for reason in content.struck_by_reason)
    if content.edition == INTERNAL and reasons != content.struck:
        found.append("The reasons for striking do not add up to the struck.")
    if content.stale_caught > content.struck:
        found.append("More stale grounds were caught than entries were struck.")
    return found


def _wrong_rows(content: CertificateContent) -> list[str]:
    found = []
    for what, rows in (
        ("age bands", content.age_bands),
        ("picture sources", content.picture_sources),
    ):
        sums = tuple(sum(getattr(row, part) for row in rows) for part in _PARTS)
        if sums != tuple(getattr(content, part) for part in _PARTS):
            found.append(f"The {what} do not add up to the whole.")
    found += [
        f"The figures of category {row.code} do not add up."
        for row in content.categories
        if row.approved + row.struck + row.referred + row.recalled != row.proposed
    ]
    return found


_PARTS: Final = ("proposed", "approved", "struck", "referred", "recalled")


def _has_later_parts(content: CertificateContent) -> bool:
    """Whether anything stands in a content that form 1 has no place for."""
    tallies = (*content.categories, *content.age_bands, *content.picture_sources)
    return bool(
        content.recalled
        or content.difference
        or content.validity
        or content.drill
        or any(row.recalled for row in tallies)
    )


def _wrong_difference(content: CertificateContent) -> list[str]:
    change = content.difference
    place = place_of(content.number)
    if content.format_version == FIRST_FORM:
        return []
    if change is None:
        later = place is not None and place.place > 1
        if later or content.supersedes:
            return ["It supersedes a certificate and does not say what changed since."]
        return []
    found = []
    if not content.supersedes:
        found.append("It does not name the file that it supersedes.")
    if place is None or place_of(change.since) != Place(place.first, place.place - 1):
        found.append("Its number is not the one after the certificate that it supersedes.")
    if change.listed_before - change.removed + change.added != content.approved:
        found.append("Removed and added do not lead from the earlier list to this one.")
    found += _wrong_change(content, change)
    return found


def _wrong_change(content: CertificateContent, change: Difference) -> list[str]:
    found = []
    if content.referred:
        found.append("It supplements a certificate and leaves entries referred.")
    if not (change.removed or change.added):
        found.append("It supplements a certificate, and nothing changed.")
    if change.removed > change.listed_before:
        found.append("More entries were removed than were listed.")
    if change.returned > min(change.removed, change.added):
        found.append("More entries returned than were removed and added.")
    reasons = sum(reason.count for reason in change.removed_by_reason)
    if content.edition == INTERNAL and reasons != change.removed:
        found.append("The reasons for removing do not add up to the removed.")
    return found


def _figures(content: CertificateContent) -> list[int]:
    figures = [getattr(content, part) for part in _PARTS]
    figures += [content.stale_caught, content.deployment.ceiling, content.log_head.sequence]
    for row in (*content.categories, *content.age_bands, *content.picture_sources):
        figures += [getattr(row, part) for part in _PARTS]
    figures += [reason.count for reason in content.struck_by_reason]
    for special in content.special:
        figures += [special.approved, special.struck]
    change, drill = content.difference, content.drill
    if change is not None:
        figures += [change.listed_before, change.removed, change.added, change.returned]
        figures += [reason.count for reason in change.removed_by_reason]
    if drill is not None:
        figures += [drill.watched_every, drill.waited]
        figures += [drill.to_seen or 0, drill.to_recall or 0, drill.to_off or 0]
    return figures


def _wrong_times(content: CertificateContent) -> list[str]:
    found = []
    if content.deployment.starts_at >= content.deployment.ends_at:
        found.append("The deployment ends before it starts.")
    if content.valid_from >= content.valid_until:
        found.append("The certificate ends before it begins.")
    ages = content.check_ages
    if ages and not ages.oldest >= ages.median >= ages.newest:
        found.append("The ages of the checks are out of order.")
    if any(source.read_at and source.read_at > content.drafted_at for source in content.sources):
        found.append("A source was read after the certificate was drafted.")
    if content.drill and content.drill.at > content.drafted_at:
        found.append("The last drill is later than the certificate.")
    return found
