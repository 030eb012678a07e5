"""What the site hands to the search, and the same grown to the size that the site may once have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from macros.load import load
from macros.model.lists import Synonym
from macros.search.entries import entries as entries_of
from macros.search.entry import Entry, Passage
from macros.search.language import Language, folded
from tests.support import ROOT


@cache
def real_entries() -> tuple[list[Entry], list[Synonym], Language]:
    """Return the entries, synonyms and words of the real site."""
    centre = load(ROOT)
    synonyms = [loaded.value for loaded in centre.catalogue.synonyms.values()]
    return entries_of(centre), synonyms, folded(centre.language)


def grown(entries: Sequence[Entry], count: int) -> list[Entry]:
    """Return `count` records: the real ones, then mixtures of two of them with names of their own."""
    made = list(entries[:count])
    while len(made) < count:
        number = len(made)
        one, two = entries[number % len(entries)], entries[(number * 7 + 3) % len(entries)]
        first, second = one.title.split()[0], two.title.split()[-1]
        passages = tuple(Passage(p.heading, p.anchor, p.text) for p in (*one.passages[::2], *two.passages[1::2]))
        url = f"{one.url.partition('/')[0]}/record-{number}/"
        title = f"{first} {second} {number}"
        made.append(replace(one, url=url, title=title, names=(), search_terms=(), passages=passages))
    return made
