"""Questions over the driver, for whoever cannot wait for SQLAlchemy; one rule: values are bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3


def ask_all(driver: sqlite3.Connection, question: str, **asked: object) -> list[Any]:
    """Every row of the answer."""
    return driver.execute(question, asked).fetchall()


def ask_first(driver: sqlite3.Connection, question: str, **asked: object) -> Any:
    """The first row of the answer; None where there is none."""
    return driver.execute(question, asked).fetchone()


def ask_value(driver: sqlite3.Connection, question: str, **asked: object) -> Any:
    """The first column of the first row; None where there is none."""
    row = ask_first(driver, question, **asked)
    return None if row is None else row[0]


def do(driver: sqlite3.Connection, statement: str, **given: object) -> None:
    """Carry a statement out."""
    driver.execute(statement, given)


def add(driver: sqlite3.Connection, statement: str, **given: object) -> int:
    """Carry out an INSERT of one row; the key that the table gave it."""
    key = driver.execute(statement, given).lastrowid
    if key is None:
        raise LookupError("the statement inserted nothing")
    return key
