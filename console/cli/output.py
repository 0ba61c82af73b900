"""What a verb prints: sentences for people, or one JSON object and nothing else.

One rule: standard output belongs to the answer; every sentence on the way goes to standard
error, and no control character from outside reaches a terminal.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, NoReturn

DONE: Final = 0
NO: Final = 1
WRONG: Final = 2


class Answer:
    """Collects what a verb says, and prints it once at the end."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def give(self, found: Mapping[str, object], sentences: Iterable[str]) -> None:
        """Print the answer: the object with --json, otherwise the sentences."""
        if self.as_json:
            sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        else:
            sys.stdout.writelines(f"{printable(sentence)}\n" for sentence in sentences)

    def progress(self, done: int, total: int, what: str) -> None:
        """Show how far it has come, on a terminal only."""
        if self.as_json or not sys.stderr.isatty():
            return
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r{printable(what)}: {done:,} of {total:,}\x1b[K{end}")
        sys.stderr.flush()


class StoppedError(Exception):
    """A verb ends with this status; its answer is already printed."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def stop(status: int) -> NoReturn:
    """End the verb with an exit status."""
    raise StoppedError(status)


def complain(sentences: Iterable[str], *, as_json: bool) -> None:
    """Say what was wrong on standard error, and as an object with --json."""
    said = [printable(sentence) for sentence in sentences]
    sys.stderr.write(" ".join(said) + "\n")
    if as_json:
        sys.stdout.write(json.dumps({"error": said}, ensure_ascii=False) + "\n")


def printable(text: str) -> str:
    """Text without control, format and line-breaking characters, for a terminal."""
    return "".join(
        " " if unicodedata.category(each) in {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"} else each
        for each in text
    )
