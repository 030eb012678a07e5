"""What looks like something personal and is not: `exceptions.yml`, the one list of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

Span = tuple[str, int, int]

FILE = Path(__file__).with_name("exceptions.yml")


def exceptions() -> dict[str, str]:
    """Return the reason of every exception, by its words."""
    return {one["words"]: one["reason"] for one in yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)}


def allowed(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Yield of what was found in a plain text all that no exception holds."""
    holds: list[tuple[int, int]] | None = None
    for kind, start, end in found:
        if holds is None:
            holds = [match.span() for match in _pattern().finditer(text)]
        if not any(first < end and start < last for first, last in holds):
            yield kind, start, end


@cache
def _pattern() -> re.Pattern[str]:
    """The file is part of the code: it never changes while that runs."""
    words = (r"[\s_-]+".join(map(re.escape, re.split(r"[\s_-]+", words))) for words in exceptions())
    return re.compile("|".join(rf"(?<!\w){one}" for one in words).replace("'", "'{1,2}"), re.IGNORECASE)
