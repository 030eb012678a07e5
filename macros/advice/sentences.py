"""Sentences, words and syllables of Dutch text, as far as counting and looking up need them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Stands for a name that the code will put there: it counts as a word, and a sentence may begin with it.
NAME = "\ufffc"

# A number, "o.a.", a word with or without hyphens and apostrophes, or a name that the code puts there.
_WORD = re.compile(rf"\d+(?:[.,]\d+)+|\b(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:['’-][^\W_]+)*|{NAME}")
# A sentence ends on its sign when what follows can begin one.
_END = re.compile(rf"[.!?…][\"'’”)]*\s+(?=[\"'‘“(]*[A-Z0-9ÁÉÍÓÚ{NAME}])")
# An abbreviation ends no sentence.
_NO_END = re.compile(r"(?:(?<![\w'’])(?:[A-Za-z]|art|bijv|blz|ca|dr|drs|mr|nr|prof|resp|vgl)|\.[a-z])\.\s*$")
_SYLLABLE = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|éé|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|y|[aeiouàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)


class Word(NamedTuple):
    """A word and where it stands in its text."""

    text: str
    at: int


class Sentence(NamedTuple):
    """A sentence, where it begins in its text, and its words."""

    text: str
    at: int
    words: tuple[Word, ...]


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that hold a word."""
    start = 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        if end < len(text) and _NO_END.search(piece):
            continue
        words = tuple(Word(found[0], start + found.start()) for found in _WORD.finditer(piece))
        if words:
            yield Sentence(" ".join(piece.split()), words[0].at, words)
        start = end


def syllables(word: str) -> int:
    """Return how many syllables a word has, by its vowels; a number or an abbreviation counts as one."""
    return max(1, len(_SYLLABLE.findall(word)))
