"""The words by which a person is known from an organisation: `words.yml`, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("words.yml")


def known(list_: str) -> frozenset[str]:
    """Return the words of one list of `words.yml`. Raises KeyError when there is none of that name."""
    return _lists()[list_]


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The file is part of the code: it never changes while that runs."""
    lists = yaml.load(_FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return {name: frozenset(words.split()) for name, words in lists.items()}
