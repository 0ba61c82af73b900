"""What a records database is asked in: one statement that only reads.

This looks at the text of a configured query and refuses what could write; the connection itself
cannot write either, so that neither guard stands alone.
"""

import re
from typing import Final

from console.domain.refusals import refusal

_VIEW: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*(?:\.[A-Za-z_][A-Za-z0-9_$]*){0,2}", re.ASCII)
_QUIET: Final = re.compile(
    r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | `[^`]*` | \[[^\]]*\]
      | \$(?P<tag>[A-Za-z_]*)\$ .*? \$(?P=tag)\$ | --[^\n]* | /\*.*?\*/""",
    re.VERBOSE | re.DOTALL,
)
_WORD: Final = re.compile(r"[A-Za-z_]+")
_WRITING: Final = frozenset(
    {
        "alter",
        "analyze",
        "attach",
        "begin",
        "call",
        "comment",
        "commit",
        "copy",
        "create",
        "delete",
        "detach",
        "do",
        "drop",
        "exec",
        "execute",
        "grant",
        "insert",
        "into",
        "listen",
        "load",
        "lock",
        "merge",
        "notify",
        "pragma",
        "reindex",
        "reset",
        "revoke",
        "rollback",
        "savepoint",
        "truncate",
        "update",
        "upsert",
        "vacuum",
    }
)
LONGEST_QUERY: Final = 20_000


def one_select(text: str, record_type: str) -> str:
    """The configured text as one SELECT; a bare name is a view, read whole.

    Raises RefusedError where it is more than one statement, no SELECT, or names something
    that writes outside quotation marks.
    """
    query = text.strip().removesuffix(";").strip()
    where = f"The query for {record_type} rows"
    if not query or len(query) > LONGEST_QUERY or "\0" in query:
        raise refusal("source_query", f"{where} is empty or too long; give one SELECT or a view.")
    if _VIEW.fullmatch(query):
        return f"SELECT * FROM {query}"  # noqa: S608 - a name by its shape
    bare = _QUIET.sub(" ' ", query)
    if ";" in bare:
        raise refusal("source_query", f"{where} is more than one statement; give one SELECT.")
    words = [word.casefold() for word in _WORD.findall(bare)]
    if not words or words[0] not in ("select", "with"):
        raise refusal("source_query", f"{where} does not begin with SELECT; give one SELECT.")
    writing = next((word for word in words if word in _WRITING), None)
    if writing is not None:
        raise refusal(
            "source_query",
            f"{where} has the word {writing.upper()}; a records database is only ever read. "
            "If it is the name of a column, put it in quotation marks.",
        )
    if query.count("(") < query.count(")") or _unbalanced(bare):
        raise refusal("source_query", f"{where} has brackets that do not match.")
    return query


def _unbalanced(bare: str) -> bool:
    """Whether a bracket closes what was not opened: the text could leave its own brackets."""
    depth = 0
    for letter in bare:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth < 0:
            return True
    return depth != 0
