"""The words by which a person is known from an organisation: `words.yml` and `names.txt`, read once."""

from __future__ import annotations

import unicodedata
from functools import cache
from hashlib import blake2b
from pathlib import Path

import yaml

_WORDS = Path(__file__).with_name("words.yml")
_NAMES = Path(__file__).with_name("names.txt")
_LETTERS = str.maketrans("ıłøđ", "ilod")

# What a word can be in a name. A name that is a word or a place as well is only maybe one.
FIRST, MAYBE_FIRST, SURNAME, MAYBE_SURNAME, AFTER_VAN = 1, 2, 4, 8, 16


def known(list_: str) -> frozenset[str]:
    """Return the words of one list of `words.yml`. Raises KeyError when there is none of that name."""
    return _lists()[list_]


def folded(word: str) -> str:
    """Return a word in small letters without accents: "sanne" for "Sanné"."""
    word = word.lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def fingerprint(name: str) -> str:
    """Return the short hash by which a name is known."""
    return blake2b(name.encode("utf-8", "replace"), digest_size=5).hexdigest()


@cache
def sort_of(word: str) -> int:
    """Return what a folded word can be in a name, 0 for nothing: a sum of the sorts above."""
    lists, mark = _lists(), fingerprint(word)
    sort = _names().get(mark, 0)
    if word in lists["more-first-names"]:
        sort |= FIRST
    if word in lists["more-surnames"] or mark in lists["people"]:
        sort |= SURNAME
    return sort


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The file is part of the code: it never changes while that runs."""
    lists = yaml.load(_WORDS.read_text(encoding="utf-8"), yaml.CSafeLoader)
    known = {name: frozenset(words.split()) for name, words in lists.items()}
    before = ("titles", "maybe-titles", "kin", "roles", "deeds", "called", "vans")
    return known | {"before": frozenset().union(*(known[name] for name in before))}


@cache
def _names() -> dict[str, int]:
    names: dict[str, int] = {}
    for section in _NAMES.read_text(encoding="ascii").split("[")[1:]:
        sort, _bracket, marks = section.partition("]\n")
        names.update(dict.fromkeys(marks.split(), int(sort)))
    return names
