"""A list of records as a table: a row each, in the order of their type, for who works with a spreadsheet.

What a cell holds: an id, a word, a number or true and false as it is; ids with `;` between them; names and sentences
each on a line of their own. Of a sentence stands there what a reader must not miss, such as its date and its doubt; its
sources are in the JSON alone. A single type that is no line, such as the place on the ladder, has a column for each of
its fields. Who refers to a record, and the sentences with their references, are in the JSON alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from macros.export.cells import harmless
from macros.export.v1.records import Referrer
from macros.export.v1.shared import Exported, Line
from macros.model.fields import Model, Ref
from macros.model.walk import fields

IN_WORDS = (
    "De tabel (CSV) heeft één record per rij en dezelfde kolommen op dezelfde volgorde, zonder referred_by en marked. "
    "Tussen id's staat een puntkomma. Namen en zinnen staan in de cel elk op een eigen regel: een zin met zijn datum "
    "en twijfel, zonder zijn bronnen. Van ladder heeft elk veld een eigen kolom, zoals ladder_rung. Begint een tekst "
    "met =, +, - of @, dan staat er een apostrof voor: zo voert geen rekenblad hem uit."
)


class Column(NamedTuple):
    """A column: its name, what takes its value from a record, and whether it holds ids."""

    name: str
    value: Callable[[Exported], object]
    of_ids: bool


def table(of: type[Exported], values: Sequence[Exported]) -> list[list[str]]:
    """Return values of one type as rows of cells, after a row with the names of the columns."""
    known = list(columns(of))
    rows = [[_cell(one.value(value), of_ids=one.of_ids) for one in known] for value in values]
    return [[one.name for one in known], *rows]


def columns(of: type[Model], way: tuple[str, ...] = ()) -> Iterator[Column]:
    """Yield the columns of a type, in order."""
    for one in fields(of):
        if one.name == "marked" or one.nested is Referrer:
            continue
        if one.nested and not issubclass(one.nested, Line):
            yield from columns(one.nested, (*way, one.name))
        else:
            names = (*way, one.name)
            yield Column("_".join(names), attrgetter(".".join(names)), isinstance(one.mark, Ref))


def _cell(value: object, *, of_ids: bool) -> str:
    if value is None or value == []:
        return ""  # more than half of all cells
    if isinstance(value, list):
        return harmless((";" if of_ids else "\n").join(map(_words, value)))
    return str(value) if type(value) is int else harmless(_words(value))


def _words(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Line):
        return value.line
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
