"""Bring the Welsh of the screen up to date: `python -m tests.translations`.

Qt's lupdate reads the strings of `console/ui`; what the rules, the services and the adapters say
is read from their sources here, a sentence with values as a form with numbered holes; `{2!}` takes
a part of the sentence, `{2=}` a name or a number that is put in as it is. Both go into
`resources/translations/watchlist-console_cy.ts`, and lrelease makes the `.qm` of it. What is
new stands there without a translation until somebody writes one; what has gone is dropped.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final, TypeGuard
from xml.etree import ElementTree

from console.domain.decisions import DecisionState
from console.domain.deployments import Deployment
from console.domain.records import STATUSES
from console.domain.told import TYPE_WORDS

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / "resources" / "translations"
TS: Final = FOLDER / "watchlist-console_cy.ts"
QM: Final = FOLDER / "watchlist-console_cy.qm"
RULES: Final = "rules"
CODES: Final = frozenset({"NewType", "compile", "refusal", "Event", "Objection", "cite", "encode"})
"""Calls whose first argument is no sentence."""
_TYPE: Final = re.compile(r" \| |^([A-Z][a-z]+){2,}$|/\d$")
_LETTERS: Final = re.compile(r"[A-Za-z]{3}")
_HOLE: Final = re.compile(r"\{(\d)([!=]?)\}")
_SQL: Final = re.compile(r"\s*\(?(SELECT|INSERT|UPDATE|DELETE|PRAGMA|WHERE|AND|EXPLAIN|SCAN)\b")

ALIASES: Final = "tr+=tr_n,QT_TR_NOOP+=later"

SILENT: Final = frozenset(
    {
        "domain/audit",
        "domain/canonical",
        "domain/chain",
        "domain/citations",
        "domain/drafting",
        "domain/flaws",
        "domain/hands",
        "domain/manifest",
        "domain/manifest_faults",
        "domain/matching",
        "domain/merkle",
        "domain/proofs",
        "domain/receipt_faults",
        "services/afterwards_log_words",
        "services/chains",
        "services/handover_words",
        "services/log_words",
        "services/planting",
        "services/report",
        "services/toml_lines",
        "services/watch_log_words",
        "services/workshop",
    }
)
"""Modules whose words go onto no screen, or are the record: the certificate and the log."""

FURTHER: Final = (
    # How values are put together.
    *("{0} and {1}", "{0} or {1}", "{0}: {1}", "{0}, {1}", "{0} · {1}", "{0}. {1}", "{0}."),
    *(" {0}", " ({0})", " ({0}, {1})", " on {0}", "{0} at {1}"),
    # Counts whose words stand in a table.
    *("{0} approval", "{0} approvals", "{0} strike", "{0} strikes", "{0} referral"),
    *("{0} referrals", "{0} answer", "{0} answers"),
    *("{0} approved entry {1}", "{0} approved entries {1}"),
    *("You decided {0} of these entries", "You proposed {0} of these entries"),
    *("you decided {0} of these entries", "you proposed {0} of these entries"),
    # Single words.
    *("sharp", "soft", "even", "dark", "bright", "record", "name", "rank"),
    *("answered", "could not be read", "never asked"),
)
"""What the sources do not show as one text."""

ADAPTERS: Final = (
    *("documents/bundle", "documents/bundle_files", "documents/deployment_file"),
    *("documents/proposal_cells", "documents/proposal_rows", "documents/proposal_table"),
    *("documents/received_text", "documents/sheet_worker"),
    *("documents/picture_worker", "documents/pictures"),
    *("documents/keys", "documents/signatures"),
    *("documents/policy_checks", "documents/policy_file", "documents/policy_pack"),
    *("documents/policy_shape", "documents/policy_shelf"),
    *("documents/recognition", "documents/recognition_folder", "documents/recognition_https"),
    *("documents/envelopes", "documents/handover", "documents/type10", "documents/whole_folder"),
    "documents/stops_file",
    *("records/answers", "records/court_portal", "records/database", "records/drill_file"),
    *("records/mapping", "records/opening", "records/portal_shape", "records/read_only"),
    *("records/rows", "records/sheets", "records/table_file"),
    *("storage/erasing_files", "storage/migrate", "storage/office_file", "storage/offices"),
    "storage/pictures",
)
"""Adapters whose sentences the window shows: what came in, who was asked, what a disk did.

The others are left out with a reason: what makes pages (certificate, schedule, receipt, slip,
public and yearly record) writes the record, which stays English; what checks signed files and
packages (verification, seals, the checks of packages, recalls and receipts) is said on the
command line only; the rest of the storage says SQL.
"""

PARTS: Final = frozenset(
    {
        *("why", "sentence", "bad.sentence", "quoted", "hidden", "hidden_character(name)"),
        *("which", "wrong", "problems[0]", "broken.sentence.rstrip('.')", "_why(trouble)"),
    }
)
"""What stands in a hole of an adapter's sentence that takes a part of the sentence."""

WORDS: Final = frozenset(
    {
        *("label(column)", "_differing(claim, first)", "_differing(claim, other)", "names", "what"),
        *("begins", "ended", "where", "part", "self.title", "trouble", "str(trouble)[:120]"),
        *("(trouble.strerror or 'unknown reason').lower()", "trouble.strerror", "gone.strerror"),
        "(trouble.strerror or 'the folder cannot be used').lower()",
    }
)
"""What stands in a hole that takes words or a day; every other takes what came from outside."""

AFTER_NAME: Final = frozenset({"documents/sheet_worker"})
"""Adapters whose words come behind the name of the file that they are about."""

UNSAID: Final = frozenset(
    {
        # Columns of a portal's report, and what goes into a record, which stays as it was read.
        *("bail conditions imposed", "bail or no bail", "court name", "date/time received by cjse"),
        *("defendant name", "hearing date", "hearing time", "next court appearance"),
        *("next court appearance date", "no bail", "no bail conditions found", "offence title(s)"),
        *("trigger resolved date", "trigger status", "warrant text", "warrant type"),
        *("Next appearance {0=}", "PNC trigger {0=} {1=}", "{0=} issued", "{0=} withdrawn"),
        # Parts that FROM_PARTS has whole.
        *("The source {0} did not answer: {1}", "Line {0}: {1}"),
        *("{0}: {1!}; the row was set aside.", "{0=}, {1=} {2=}: {3!}; the row was {4=}."),
        *("{0=}: {1=} more rows were {2=}.", "set aside", "kept without it, as it ends something"),
        *("{0=}, line {1=}", " and no ", "the path of {0!} {1!}"),
        "{0=}, {1=} {2=}: it has more cells than the heading; the row was set aside.",
        *("the kind '{0=}' is not", "the kind is empty; give", "{0=} row"),
        "{0} one of category {1=}: {2=}",
        # What goes on in the program, the panel of a signature, a name in a key, a mode of colour.
        *("# read at ", "Callable[[Iterable[object]], Record]"),
        *("ON q.{0=} = k.value{1=}", "json_each(:{0=}) k CROSS JOIN"),
        "-c default_transaction_read_only=on -c statement_timeout={0=} -c lock_timeout=5000",
        *("Issued by {0=}", "Key sha256 {0=}", "Signed electronically by", "{0=} ({1=} UTC)"),
        *("{0=} signing authority", "RGBa", "YCbCr", "Accept", "Authorization", "Bearer {0=}"),
        *("a picture desk needs at least one worker", "the picture desk is closed"),
        *("the last attempt either returns or raises", "not a message's id", "not a reference"),
        *("not a SHA-256 in hexadecimal", "not the name of a picture's file"),
        *("a time without a zone cannot be kept", "the record has too many lines"),
        "a row must be supported, judge or not_lawful",
    }
)
"""Texts that are no sentences for people, and those that are put together from parts."""

FROM_PARTS: Final = (
    # Where a row stands, and what became of it.
    *(
        f"{where}: {{{holes}!}}; the row was {became}."
        for where, holes in (
            ("{0=}, line {1=}", 2),
            ("{0=}, row {1=}", 2),
            ("{0=}, {1=} row {2=}", 3),
        )
        for became in ("set aside", "kept without it, as it ends something")
    ),
    "{0=}: {1=} more rows were set aside.",
    "{0=}: {1=} more rows were kept without it, as it ends something.",
    *(
        "it has more cells than the heading",
        "The source {0=} did not answer: {1!}",
        "Line {0=}: {1!}",
    ),
    "The heading of {0=} has no {1=} and no {2=}.",
    # What a bundle's file says of a key, a path or a cell.
    *("'{0=}' {1!}", "the picture '{0=}' {1!}", "the path of the picture '{0=}' {1!}"),
    *("{0!} (U+{1=})", "{0=}, line {1=}: {2=} {3!}."),
    "the kind '{0=}' is not one of category {1=}: {2=}",
    "the kind is empty; give one of category {0=}: {1=}",
    # Columns of a list, by their names.
    *("surname", "forenames", "sex", "category", "kind", "flags", "offence", "necessity"),
    *("proportionality", "proposer", "order reference or URN"),
    # Parts of a table of the office's database.
    *("columns", "primary key", "references", "uniques", "checks", "indexes", "storage"),
    # What an operating system says of a file.
    *("permission denied", "no such file or directory", "no space left on device"),
    *("is a directory", "not a directory", "file exists", "read-only file system"),
    *("input/output error", "file name too long", "operation not permitted"),
    *("device or resource busy", "disk quota exceeded", "directory not empty"),
)
"""What the adapters put together, whole; the words of their values."""

QT: Final = {
    "QPlatformTheme": ("OK", "Save", "Open", "Cancel", "Close", "&Yes", "&No"),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
}
"""Words of Qt's own that the window shows; Qt has no Welsh of its own."""


class _Text(ast.Constant):
    """A constant that is a text."""

    value: str


def texts_of_rules() -> set[str]:
    """Everything that the rules and the services say on the screen, as forms."""
    found = set(FURTHER) | set(TYPE_WORDS.values())
    found |= {state.value for state in DecisionState}
    found |= {one.name.replace("_", " ") for one in fields(Deployment)}
    for statuses in STATUSES.values():
        found |= {status.replace("_", " ").capitalize() for status in statuses if status}
    for part in ("domain", "services"):
        for file in sorted((ROOT / "console" / part).glob("*.py")):
            if f"{part}/{file.stem}" not in SILENT:
                found |= set(texts_of(ast.parse(file.read_text(encoding="utf-8"))))
    return (found | texts_of_adapters()) - UNSAID


def texts_of_adapters() -> set[str]:
    """Everything that the adapters say in the window, as forms."""
    found = set(FROM_PARTS)
    for name in ADAPTERS:
        tree = ast.parse((ROOT / "console" / f"{name}.py").read_text(encoding="utf-8"))
        texts = set(texts_of(tree, _mark)) - UNSAID
        found |= {behind_name(one) for one in texts} if name in AFTER_NAME else texts
    return {text for text in found if not _SQL.match(text)} - UNSAID | set(FROM_PARTS)


def _mark(filled_with: str) -> str:
    return "!" if filled_with in PARTS else "" if filled_with in WORDS else "="


def behind_name(text: str) -> str:
    """A form that goes on behind a name: "{0=} has more than {1=} rows"."""
    return "{0=} " + _HOLE.sub(lambda hole: f"{{{int(hole[1]) + 1}{hole[2]}}}", text)


def texts_of(tree: ast.Module, mark: Callable[[str], str] = lambda _: "") -> Iterator[str]:
    """The words of one module: what looks like words and is no documentation."""
    skipped = {id(part) for node in ast.walk(tree) for part in _no_words(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Call) and _name_of(node.func) == "counted":
            yield from (f"{{0}} {one.value}" for one in node.args[1:] if _is_text(one))
        elif isinstance(node, ast.JoinedStr):
            form = form_of(node, mark)
            if _LETTERS.search(form) and " " in form:
                yield form
        elif _is_text(node) and _is_words(node.value):
            yield node.value


def form_of(text: ast.JoinedStr, mark: Callable[[str], str]) -> str:
    """An f-string as a form: "{0} is new: {1}."; each hole has the mark of what fills it."""
    told, holes = [], 0
    for part in text.values:
        if isinstance(part, ast.FormattedValue):
            told.append(f"{{{holes}{mark(ast.unparse(part.value))}}}")
            holes += 1
        else:
            told.append(str(part.value) if isinstance(part, ast.Constant) else "")
    return "".join(told)


def _no_words(node: ast.AST) -> Iterator[ast.AST]:
    """What inside a node is documentation, a type, a code, or a part of something longer."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
        specs = (part.format_spec for part in node.values if isinstance(part, ast.FormattedValue))
        yield from (part for spec in specs if spec is not None for part in ast.walk(spec))
    elif isinstance(node, ast.FunctionDef):
        yield from ast.walk(node.returns) if node.returns is not None else ()
    elif isinstance(node, ast.arg):
        yield from ast.walk(node.annotation) if node.annotation is not None else ()
    elif isinstance(node, ast.AnnAssign):
        yield from ast.walk(node.annotation)
        if _name_of(node.annotation) == "TypeAlias" and node.value is not None:
            yield from ast.walk(node.value)
    elif isinstance(node, ast.Assign) and _name_of(node.targets[0]) == "__all__":
        yield from ast.walk(node.value)
    elif isinstance(node, ast.Call) and _name_of(node.func) in CODES:
        yield from node.args[:1]
    elif isinstance(node, ast.Call) and _name_of(node.func) == "counted":
        yield from node.args[1:]


def _name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_text(node: ast.AST) -> TypeGuard[_Text]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_words(text: str) -> bool:
    if text.isupper() or not _LETTERS.search(text) or _TYPE.search(text):
        return False
    return " " in text.strip() or (text.isalpha() and text[0].isupper() and len(text) > 3)


def written(text: str) -> str:
    """A text as a literal that lupdate reads."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def extract(into: Path) -> None:
    """Bring a translation source up to date with what the program says now."""
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "rules.py"
        told = [(RULES, text) for text in sorted(texts_of_rules())]
        told += [(context, text) for context, texts in QT.items() for text in texts]
        lines = (f'QT_TRANSLATE_NOOP("{one}", {written(text)})\n' for one, text in told)
        marked.write_text("".join(lines), encoding="utf-8")
        files = sorted((ROOT / "console" / "ui").glob("*.py"))
        _run(
            "lupdate",
            "-silent",
            "-no-obsolete",
            "-sort-messages",
            *("-locations", "none"),
            *("-disable-heuristic", "similartext"),
            *("-tr-function-alias", ALIASES),
            *(str(file) for file in files),
            str(marked),
            *("-source-language", "en_GB"),
            *("-target-language", "cy_GB"),
            *("-ts", str(into)),
        )


def compile_to(made: Path, source: Path = TS) -> None:
    """Make the catalogue that Qt loads."""
    _run("lrelease", "-silent", str(source), "-qm", str(made))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True)


def unfinished(source: Path = TS) -> list[str]:
    """The English of everything that has no Welsh."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(source).iter("message")
        if any(form.get("type") or not _filled(form) for form in message.iter("translation"))
    ]


def _filled(translation: ElementTree.Element) -> bool:
    forms = translation.findall("numerusform")
    return all((form.text or "").strip() for form in forms or [translation])


def main() -> None:
    """Read, write, and say what waits for a translator."""
    FOLDER.mkdir(exist_ok=True)
    extract(TS)
    compile_to(QM)
    waits = unfinished()
    print(f"{TS.name}: {len(waits)} without Welsh")
    for text in waits:
        print(f"  {text}")


if __name__ == "__main__":
    main()
