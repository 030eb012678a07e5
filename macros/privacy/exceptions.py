"""What looks like something personal and is not: `exceptions.yml`, the one list of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

Span = tuple[str, int, int]

# The words of an exception are no longer than this, with the spaces between them.
_LONGEST = 120

FILE = Path(__file__).with_name("exceptions.yml")


def exceptions() -> dict[str, str]:
    """Return the reason of every exception, by its words."""
    return {one["words"]: one["reason"] for one in yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)}


def allowed(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Yield of what was found in a plain text all that no exception holds."""
    for kind, start, end in found:
        near = _pattern().finditer(text, max(0, start - _LONGEST), end + _LONGEST)
        if not any(match.start() < end and start < match.end() for match in near):
            yield kind, start, end


@cache
def _pattern() -> re.Pattern[str]:
    """The file is part of the code: it never changes while that runs."""
    words = (r"[\s_-]+".join(map(re.escape, re.split(r"[\s_-]+", words))) for words in exceptions())
    return re.compile("|".join(rf"(?<!\w){one}" for one in words).replace("'", "'{1,2}"), re.IGNORECASE)
