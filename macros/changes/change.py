"""One thing that readers see differently, or that the search or an editor does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Sort(Enum):
    """What sort of change it is; what `old` and `new` hold, each "" for nothing."""

    ADDED = "added"  # a record, page or entry of a list: new is its lead
    GONE = "gone"  # the same: old is its lead
    RENAMED = "renamed"  # it has another address: old and new are the addresses
    VALUE = "value"  # a value: what it was, what it is
    SENTENCE = "sentence"  # a sentence: what it was, what it is
    LIST = "list"  # names in a list, such as links: old those that went, new those that came
    NUMBER = "number"  # telephone numbers: what they were, what they are
    EVIDENCE = "evidence"  # a judgement about `about`: the level that it had, the level that it has
    ORDER = "order"  # the same sentences in another order
    SEARCH = "search"  # words by which readers find it, as LIST; no page shows them
    REVIEWED = "reviewed"  # only compared with its sources anew: the days


@dataclass(frozen=True)
class Change:
    """One change, in readers' words.

    `path` is the file, relative to the repository; `address` the page, relative to the root of the site, "" when it
    has none of its own; `name` what readers call the record or page, `label` what it is ("Methode", "Pagina").
    `heading` is the one under which it stands there and `anchor` its place. `part` says what of a sentence changed
    ("Bron", "Datum"), and `about` which sentence, "" for the sentence itself. `typo`: only the spelling is another.
    """

    sort: Sort
    path: str
    address: str
    name: str
    label: str
    heading: str = ""
    anchor: str = ""
    part: str = ""
    about: str = ""
    old: str = ""
    new: str = ""
    typo: bool = False

    @property
    def is_small(self) -> bool:
        """Tell whether readers would not call it news: a typing fix, or a day on which somebody looked again."""
        return self.typo or self.sort in (Sort.REVIEWED, Sort.SEARCH)
