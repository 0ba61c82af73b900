"""Bring the Welsh of the screen up to date: `python -m tests.translations`.

Qt's lupdate reads the strings of `console/ui`; what the rules and the services say is read from
their sources here, a sentence with values as a form with numbered holes. Both go into
`resources/translations/watchlist-console_cy.ts`, and lrelease makes the `.qm` of it. What is
new stands there without a translation until somebody writes one; what has gone is dropped.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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
    return found


def texts_of(tree: ast.Module) -> Iterator[str]:
    """The words of one module: what looks like words and is no documentation."""
    skipped = {id(part) for node in ast.walk(tree) for part in _no_words(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Call) and _name_of(node.func) == "counted":
            yield from (f"{{0}} {one.value}" for one in node.args[1:] if _is_text(one))
        elif isinstance(node, ast.JoinedStr):
            form = form_of(node)
            if _LETTERS.search(form) and " " in form:
                yield form
        elif _is_text(node) and _is_words(node.value):
            yield node.value


def form_of(text: ast.JoinedStr) -> str:
    """An f-string as a form: "{0} is new: {1}."."""
    parts, holes = [], 0
    for part in text.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{holes}}}")
            holes += 1
    return "".join(parts)


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
