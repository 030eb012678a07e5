"""How well a word fits a record: from the words of the records to one table, key -> record -> (points, section).

A key is what `Dutch.stem` makes of a word, or of several words written as one (a name, a phrase). Points say how much
a record is about the key: its name counts most, then the words that readers use for it, its summary and headings, and
its text. Words that many records share count less (inverse document frequency); a name counts in full.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from math import log, sqrt

from macros.model.lists import Synonym
from macros.search.dutch import Dutch, words
from macros.search.entry import Entry
from macros.search.language import Language

Table = dict[str, dict[int, tuple[float, int]]]

NAME = 40.0  # the whole name, or the whole of another name
NAME_WORD = 30.0  # shared among the words of a name: the more, the fewer other names have them
TERM = 20.0  # a whole search term or reader's word
TERM_WORD = 9.0
SUMMARY = 5.0
HEADING = 3.0
WHOLE_HEADING = 12.0
TEXT = 1.5
PART = 0.3  # a part of a compound, against the compound
FORM = 0.7  # the same root behind ge-: "gescheiden" for "scheiden"
SYNONYM = 0.75
PAGE_DECAY = 0.8  # the second page of a concept, against the first; and so on
SYNONYM_RECORDS = 30
ALL_PARTS = 0.45  # a record with all parts of a compound, against one with the compound
ONE_PART = 0.25
STRONG = 25.0  # with so many points a compound leads somewhere by itself: it needs no parts
FEW = 10
LAST_PASSAGE = 15
HISTORICAL = 0.7
ARCHIVED = 0.4  # from outside the region: found by its name, and after all else


class Collector:
    """Gathers points for keys, record by record. `full` points count as they are, `shared` ones by rarity."""

    def __init__(self, language: Language, dutch: Dutch) -> None:
        self.dutch = dutch
        self.stop = language.stop
        self.full: dict[str, dict[int, float]] = defaultdict(dict)
        self.shared: dict[str, dict[int, tuple[float, float, int]]] = defaultdict(dict)  # best, sum, section
        self.seen: Counter[str] = Counter()  # how often each word was met
        self.bearers: Counter[str] = Counter()  # how many records have a name with this key
        self._keys: dict[str, tuple[tuple[str, float], ...]] = {}
        self._phrases: dict[str, tuple[dict[str, float], list[str]]] = {}

    def keys(self, word: str) -> tuple[tuple[str, float], ...]:
        """The keys of one folded word with what they count for: itself, its parts, its root."""
        known = self._keys.get(word)
        if known is None:
            stem = self.dutch.stem(word)
            found = {stem: 1.0}
            for part in self.dutch.split(word):
                found.setdefault(self.dutch.stem(part), PART)
            root = self.dutch.root(stem)
            if root[:2] != stem[:2]:
                found.setdefault(root, FORM)
            known = self._keys[word] = tuple((key, factor) for key, factor in found.items() if len(key) > 1)
        return known

    def content(self, text: str) -> list[str]:
        """The words of a name or phrase that say something; all of them when none does."""
        found = words(text)
        return [word for word in found if word not in self.stop] or found

    def _phrase(self, text: str) -> tuple[dict[str, float], list[str]]:
        """The keys of a whole phrase with what they count for, and its words that say something.

        Without its stop words a phrase counts for the letters that are left: "Kinderen in een scheiding" is not the
        name of "scheiding", "De Kindertelefoon" nearly is that of "kindertelefoon".
        """
        known = self._phrases.get(text)
        if known is None:
            tokens, whole = self.content(text), "".join(words(text))
            left = "".join(tokens)
            shares = {self.dutch.stem(key): sqrt(len(key) / len(whole)) for key in (left, whole) if key}
            known = self._phrases[text] = (shares, tokens)
            self.seen.update(tokens)
        return known

    def phrase(self, record: int, text: str, whole: float, each: float) -> None:
        """Count a name or term: in full when a query is the whole of it, shared among its words otherwise."""
        keys, tokens = self._phrase(text)
        for key, share in keys.items():
            self._full(record, key, whole * share)
        for token in tokens:
            self._add(record, token, each / sqrt(len(tokens)), 0)

    def name(self, record: int, name: str) -> None:
        """Count a name: in full when a query is the whole of it; a word or two neighbours for what they tell of it.

        "leergeld" tells most of "Stichting Leergeld Groningen": other names have the other words too.
        """
        keys, tokens = self._phrase(name)
        for key, share in keys.items():
            self._full(record, key, NAME * share)
        telling = [1 / (1 + log(self.bearers[self.dutch.stem(token)])) for token in tokens]
        worth = [NAME_WORD * one / sum(telling) for one in telling]
        for token, points, one in zip(tokens, worth, telling, strict=True):
            self._add(record, token, points, 0)
            self._full(record, self.dutch.stem(token), points * one)
        if len(tokens) > 2:
            for (first, one), (second, two) in pairwise(zip(tokens, worth, strict=True)):
                self._full(record, self.dutch.stem(first + second), one + two)

    def count_bearers(self, entries: Iterable[Entry]) -> None:
        """Count how many records have each word in one of their names."""
        for entry in entries:
            self.bearers.update({self.dutch.stem(word) for name in names(entry) for word in words(name)})

    def text(self, record: int, text: str, points: float, section: int) -> None:
        """Count running text: a word that comes back counts a little more each time."""
        counted = Counter(words(text))
        self.seen.update(counted)
        for word, times in counted.items():
            if word not in self.stop:
                self._add(record, word, points if times == 1 else points * (1 + 0.4 * log(times)), section)

    def heading(self, record: int, heading: str) -> None:
        """Count the whole of a heading: who types it looks for that place of the page."""
        for key, share in self._phrase(heading)[0].items() if heading else ():
            self._full(record, key, WHOLE_HEADING * share)

    def _full(self, record: int, key: str, points: float) -> None:
        row = self.full[key]
        if points > row.get(record, 0.0):
            row[record] = points

    def _add(self, record: int, word: str, points: float, section: int) -> None:
        for key, factor in self._keys.get(word) or self.keys(word):
            worth = points * factor
            row = self.shared[key]
            before = row.get(record)
            if before is None:
                row[record] = (worth, worth, section)
            elif worth > before[0]:
                row[record] = (worth, before[1] + worth, section)
            else:
                row[record] = (before[0], before[1] + worth, before[2])

    def surfaces(self) -> dict[str, list[str]]:
        """How the words of each key are written, most often first."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.seen, key=lambda word: (-self.seen[word], word)):
            if word not in self.stop:
                found[self.dutch.stem(word)].append(word)
        return found

    def table(self, factors: Sequence[float]) -> Table:
        """All points, each times the factor of its record; they are counted out, so that none is held twice."""
        total = log(1 + len(factors))
        found: Table = {}
        for key in self.full.keys() | self.shared.keys():
            full, shared = self.full.pop(key, {}), self.shared.pop(key, {})
            rarity = min(1.0, log(1 + len(factors) / (0.5 + len(shared.keys() | full.keys()))) / total)
            row = {}
            for record in sorted(full.keys() | shared.keys()):
                best, everything, section = shared.get(record, (0.0, 0.0, 0))
                points = full.get(record, 0.0) + rarity * (best + 0.3 * (everything - best))
                row[record] = (points * factors[record], section)
            found[key] = row
        return found


def names(entry: Entry) -> Iterator[str]:
    """Each way to write the name: the title, the title without its brackets, the last part of the address, the other
    names, and what is in the brackets if that is a name: "(gemeente Groningen)" only tells where."""
    bare = re.sub(r"\([^)]*\)", " ", entry.title)
    inside = re.findall(r"\(([^a-z)][^)]*)\)", entry.title) if bare != entry.title else []
    slug = re.split(r"[/#]", entry.url.rstrip("/"))[-1].replace("-", " ")
    for name in dict.fromkeys((entry.title, bare, *inside, slug, *entry.names)):
        if name.strip():
            yield name


def ellipsis(text: str, dutch: Dutch) -> Iterator[str]:
    """The words that a hyphen stands for: "ouder- en jeugdsteunpunt" -> "oudersteunpunt"."""
    for first, second in re.findall(r"(\w+)- (?:en|of) (\w+)", text):
        parts = dutch.split("".join(words(second)))
        if parts:
            yield first + "".join(parts[1:])


def collect(entries: Sequence[Entry], language: Language, dutch: Dutch) -> Collector:
    """Count everything that the records say and that readers call them."""
    collector = Collector(language, dutch)
    numbers = {entry.url.rstrip("/"): number for number, entry in enumerate(entries)}
    used = Counter(passage.heading for entry in entries for passage in entry.passages)
    collector.count_bearers(entries)
    for number, entry in enumerate(entries):
        for name in names(entry):
            collector.name(number, name)
            for word in ellipsis(name, dutch):
                collector.phrase(number, word, TERM, NAME_WORD)
        for term in entry.search_terms:
            collector.phrase(number, term, TERM, TERM_WORD)
        collector.text(number, entry.summary, SUMMARY, 0)
        for index, passage in enumerate(entry.passages):
            place = min(index, LAST_PASSAGE)
            if used[passage.heading] <= FEW:  # a heading that every page has says nothing about this one
                collector.text(number, passage.heading, HEADING, place)
                collector.heading(number, passage.heading)
                collector.heading(number, passage.anchor.replace("-", " "))
            collector.text(number, passage.text, TEXT, place)
    for concept in language.concepts:
        pages = [numbers[page] for page in concept.pages if page in numbers]
        for rank, number in enumerate(pages):
            decay = PAGE_DECAY**rank
            for term in concept.words:
                collector.phrase(number, term, TERM * decay, TERM_WORD * decay)
    return collector


def add_compounds(table: Table, collector: Collector) -> None:
    """Let a compound find the records of its parts as well: those with all of them first, then a few with one."""
    added: Table = {}
    stem = collector.dutch.stem
    for word in collector.seen:
        key = stem(word)
        rows = [table.get(stem(part), {}) for part in collector.dutch.split(word)]
        if not rows or key in added or len(table.get(key, ())) not in range(1, FEW + 1):
            continue
        if max(table[key].values())[0] > STRONG:
            continue
        row = added[key] = {}
        for one in rows:
            for record, (points, section) in nlargest(FEW, one.items(), key=_strongest):
                row[record] = max(row.get(record, (0.0, 0)), (points * ONE_PART, section))
        for record in set.intersection(*map(set, rows)):
            points = sum(one[record][0] for one in rows)
            row[record] = (points * ALL_PARTS, rows[-1][record][1])
    for key, row in added.items():
        for record, found in row.items():
            if found[0] > table[key].get(record, (0.0, 0))[0]:
                table[key][record] = found


def add_synonyms(table: Table, synonyms: Iterable[Synonym], collector: Collector) -> None:
    """Let a word find what the preferred term finds and, unless it is wider or former, the other way round."""
    stem = collector.dutch.stem
    for synonym in synonyms:
        word, preferred = synonym.word, synonym.preferred
        pairs = [(word, preferred)]
        if synonym.kind not in ("breder", "historisch"):
            pairs.append((preferred, word))
        found = [(stem("".join(collector.content(to))), _rows(table, collector, of)) for to, of in pairs]
        for key, row in found:
            target = table.setdefault(key, {})
            for record, (points, section) in row:
                if points * SYNONYM > target.get(record, (0.0, 0))[0]:
                    target[record] = (points * SYNONYM, section)


def _rows(table: Table, collector: Collector, text: str) -> list[tuple[int, tuple[float, int]]]:
    """What a term of one or more words finds: the records with all of them, the best few."""
    tokens = collector.content(text)
    stem = collector.dutch.stem
    rows = [table.get(stem(token), {}) for token in tokens]
    together = dict(table.get(stem("".join(tokens)), {}))
    for record in set.intersection(*(set(row) for row in rows)) if rows else ():
        points = sum(row[record][0] for row in rows)
        if points > together.get(record, (0.0, 0))[0]:
            together[record] = (points, rows[0][record][1])
    return nlargest(SYNONYM_RECORDS, together.items(), key=_strongest)


def _strongest(item: tuple[int, tuple[float, int]]) -> tuple[float, int]:
    return item[1][0], -item[0]
