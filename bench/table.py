"""The one table that every measurement adds rows to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: what is measured, of what, ours, the peer's, and ours divided by the peer's."""

    measure: str
    subject: str
    ours: str
    peer: str = ""
    ratio: str = ""


HEAD = Row("what", "of what", "ours", "Hugo", "ours ÷ Hugo")


def line(row: Row) -> str:
    """Return a row of the table."""
    return f"{row.measure:22} {row.subject:48} {row.ours:>36} {row.peer:>20} {row.ratio:>12}".rstrip()


def show(rows: Iterable[Row]) -> None:
    """Print rows as they come; a whole run takes minutes."""
    print(line(HEAD))
    for row in rows:
        print(line(row), flush=True)
