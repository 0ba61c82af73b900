"""Read, validate and hash a policy pack (`policy_shelf` finds them by their version).

A pack is a TOML file; it is taken whole or refused whole, with the line and the key of every
mistake, and its digest is over the very bytes that were read.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from console.documents.policy_checks import Mistake, codes_of, mistakes_of
from console.documents.policy_file import MOST_BYTES, pack_bytes
from console.documents.policy_shape import CitedRow, ImageRow, PackFile
from console.domain.entries import Category
from console.domain.findings import Verdict
from console.domain.policy import (
    Afterwards,
    Ages,
    CategoryRule,
    Cited,
    CourtCode,
    ImageRule,
    OutcomeRule,
    Policy,
    Qualifier,
    StatusRule,
    Windows,
)
from console.domain.refusals import Objection, RefusedError, refusal
from console.services.toml_lines import key_lines, key_name, line_of

_MOST_MISTAKES: Final = 20


def read_policy_pack(path: Path) -> Policy:
    """The pack in a file.

    Raises RefusedError with an objection for every mistake, OutOfReachError when the file
    cannot be read.
    """
    return policy_of(pack_bytes(path), path.name)


def policy_of(received: bytes, name: str) -> Policy:
    """The pack in these bytes; `name` is what the file is called in sentences."""
    if len(received) > MOST_BYTES:
        raise refusal("policy_pack", f"{name} is larger than {MOST_BYTES:,} bytes.")
    try:
        text = received.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError as trouble:
        raise refusal("policy_pack", f"{name} is not UTF-8 text; save it as UTF-8.") from trouble
    except (ValueError, RecursionError) as trouble:  # a number with too many digits is one, too
        raise refusal("policy_pack", f"{name} is not TOML: {trouble}.") from trouble
    try:
        pack = PackFile.model_validate(table)
    except ValidationError as trouble:
        wrong = [
            Mistake(_path(each["loc"]), f"is wrong: {each['msg'].lower()}")
            for each in trouble.errors(include_url=False, include_input=False)
        ]
        raise _refused(name, text, wrong) from trouble
    mistakes = list(mistakes_of(pack))
    if mistakes:
        raise _refused(name, text, mistakes)
    return _policy(pack, hashlib.sha256(received).hexdigest())


def _path(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A key path without the marks that pydantic adds for keys of tables."""
    return tuple(part for part in loc if part != "[key]")


def _refused(name: str, text: str, mistakes: list[Mistake]) -> RefusedError:
    """A refusal with the line and the key of each mistake, the first twenty of them."""
    lines = key_lines(text)
    objections = []
    for mistake in mistakes[:_MOST_MISTAKES]:
        line = line_of(lines, mistake.path)
        where = name if line is None else f"{name}, line {line}"
        sentence = f"{where}: {key_name(mistake.path)} {mistake.what}."
        objections.append(Objection("policy_pack", sentence))
    left = len(mistakes) - _MOST_MISTAKES
    if left > 0:
        objections.append(Objection("policy_pack", f"{name} has {left} more mistakes."))
    return RefusedError(tuple(objections))


def _cited(row: CitedRow) -> Cited:
    return Cited(row.citation, row.mark)


def _policy(pack: PackFile, digest: str) -> Policy:
    head = pack.pack
    record_age = {name: timedelta(hours=row.hours) for name, row in pack.record_age.items()}
    return Policy(
        version=head.version,
        title=head.title,
        digest=digest,
        categories=_categories(pack),
        court_codes=_court_codes(pack),
        qualifiers=_qualifiers(pack),
        outcomes={
            int(number): OutcomeRule(
                int(number), row.words, row.verdict, row.reason, _cited(pack.outcomes)
            )
            for number, row in pack.outcomes.rows.items()
        },
        image_statuses={key: _image(key, row) for key, row in pack.image_statuses.items()},
        image_sources={key: _image(key.value, row) for key, row in pack.image_sources.items()},
        missing_risk={
            risk: StatusRule("missing", risk, row.verdict, row.reason, _cited(row))
            for risk, row in pack.missing_risk.items()
        },
        ages=_ages(pack),
        windows=_windows(pack),
        afterwards=_afterwards(pack),
        record_age=record_age,
        contact_age=timedelta(hours=pack.contact_age.hours),
        image_old_after=timedelta(days=round(pack.image_old.years * 365.25)),
        warrant_review_after=timedelta(days=round(pack.warrant_review.months * 365.25 / 12)),
        place_free_kinds=frozenset(pack.place_free.kinds),
        retention={key: (row.hours, _cited(row)) for key, row in pack.retention.items()},
        faces_in_queue=head.faces_in_queue,
        second_officer={
            **dict.fromkeys(head.second_officer_for, _cited(head)),
            **{reason: _cited(row) for reason, row in pack.second_officer.items()},
        },
        cited=_citations(pack),
        statuses={
            (record_type, status): StatusRule(
                record_type, status, row.verdict, row.reason, _cited(row)
            )
            for record_type, rows in pack.statuses.items()
            for status, row in rows.items()
        },
    )


def _categories(pack: PackFile) -> Mapping[Category, CategoryRule]:
    return {
        category: CategoryRule(
            category,
            row.words,
            row.power,
            Verdict(row.best),
            tuple(row.kinds),
            _cited(row),
            row.text,
        )
        for category, row in pack.categories.items()
    }


def _court_codes(pack: PackFile) -> Mapping[str, CourtCode]:
    return {
        code: CourtCode(
            code=code,
            words=words,
            effect=group.effect,
            touches=frozenset(group.touches),
            reason=group.reason,
            cited=_cited(group),
            doubts=frozenset(group.doubts),
            doubt_reason=group.doubt_reason,
        )
        for group in pack.court_results
        for key, words in group.words.items()
        for code in codes_of(key)
    }


def _qualifiers(pack: PackFile) -> Mapping[str, Qualifier]:
    return {
        code: Qualifier(code, words, group.effect, group.reason, _cited(group))
        for group in pack.qualifiers
        for code, words in group.words.items()
    }


def _image(key: str, row: ImageRow) -> ImageRule:
    return ImageRule(key, row.verdict, row.reason, row.kept_verdict, _cited(row))


def _ages(pack: PackFile) -> Ages:
    rows = pack.ages
    return Ages(
        adult=rows.adult.years,
        younger_child=rows.younger_child.years,
        criminal_responsibility=rows.criminal_responsibility.years,
        cited={
            "adult": _cited(rows.adult),
            "younger_child": _cited(rows.younger_child),
            "criminal_responsibility": _cited(rows.criminal_responsibility),
        },
    )


def _windows(pack: PackFile) -> Windows:
    rows = {name: getattr(pack.windows, name) for name in type(pack.windows).model_fields}
    values = {name: row.value for name, row in rows.items()}
    return Windows(**values, cited={name: _cited(row) for name, row in rows.items()})


def _afterwards(pack: PackFile) -> Afterwards:
    rows = pack.afterwards
    if rows is None:
        return Afterwards()
    return Afterwards(
        lookalike_after=rows.lookalike_after.value,
        small_number=rows.small_number.value,
        small_columns=tuple(rows.small_number.columns),
        cited={
            "lookalike_after": _cited(rows.lookalike_after),
            "small_number": _cited(rows.small_number),
        },
    )


def _citations(pack: PackFile) -> Mapping[str, Cited]:
    """Citations by reason, and of the values that stand alone by the name of their table."""
    cited = {reason.value: _cited(row) for reason, row in pack.reasons.items()}
    cited |= {f"record_age.{name}": _cited(row) for name, row in pack.record_age.items()}
    return cited | {
        "pack": _cited(pack.pack),
        "contact_age": _cited(pack.contact_age),
        "image_old_after": _cited(pack.image_old),
        "warrant_review_after": _cited(pack.warrant_review),
        "place_free_kinds": _cited(pack.place_free),
    }
