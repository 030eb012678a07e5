"""A file as bytes, read back and compared before anybody gets it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from macros.export.v1.shared import Exported
from macros.export.v1.wholes import Graph, Listed

# Excel reads a table without this sign as if it were written a generation ago: "cliënt" becomes "cliÃ«nt".
BYTE_ORDER_MARK = "\ufeff"


class NotTheSame(AssertionError):
    """What was written is not what is read back: a mistake of this package, never of the data."""


def as_json(path: str, value: Exported) -> bytes:
    """Return a value as JSON. Raises NotTheSame when reading that gives anything else."""
    # A record is read by people too; the large files are for programs, and a fifth smaller without the spaces.
    indent = None if isinstance(value, Listed | Graph) else 1
    try:
        content = value.model_dump_json(indent=indent, by_alias=True, warnings="error").encode() + b"\n"
        back = type(value).model_validate_json(content)
    except (PydanticSerializationError, ValidationError) as error:
        raise NotTheSame(f"{path}: what was written breaks its own type: {error}") from error
    if back != value:
        raise NotTheSame(f"{path}: what was written is not what is read back")
    return content


def as_csv(path: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as CSV (RFC 4180). Raises NotTheSame when reading that gives anything else."""
    stream = StringIO(newline="")
    csv.writer(stream).writerows(rows)
    content = f"{BYTE_ORDER_MARK}{stream.getvalue()}".encode()
    if list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))) != [list(row) for row in rows]:
        raise NotTheSame(f"{path}: what was written is not what is read back")
    return content
