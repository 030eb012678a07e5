"""The search index: every word of the site and the records that it leads to, in small files that a browser looks up.

All knowledge of Dutch is in Python and in data/language; the browser gets a table, and the rules to read a query alike.
The files, under assets/search/ (all JSON, each with the index's version "v"):

    index.json   dutch.TABLES, stop words, irregular forms, the labels of the kinds, [[id, name, title], ...] of the
                 facets, the number of records, the files that w/ has
    w/ve.json    the words that begin with "ve": word -> [record, points * 16 + section, ...], the record as the
                 difference with the one before; a file that would grow too long holds only "ve" itself, the best
                 records of all its words, and under "deep" the next letters: w/ver.json
    w/v.json     for a first letter: the best records, with "records" what d/ says of them
    d/3.json     records 24 to 31: [address, kind, title, summary, note, names, [[anchor, heading], ...], details]
    words.json   the words to split an unknown compound with and to mend a typing mistake with; under "parts" those that
                 only compounds are split with
    facets.json  facet -> value, in the order of the page -> the records that have it, as differences
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from macros.model.lists import Synonym
from macros.render.facets import FACETS, Facet
from macros.search.dutch import PARTICLES, TABLES, Dutch, words
from macros.search.entry import Entry
from macros.search.language import Language
from macros.search.points import (
    ARCHIVED,
    HISTORICAL,
    LAST_PASSAGE,
    Collector,
    Table,
    add_compounds,
    add_synonyms,
    collect,
    names,
)

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"
File: TypeAlias = Mapping[str, Json]

RECORDS_A_FILE = 8
LONGEST_ROW = 400  # records a word leads to at most: the best ones
LONGEST_FILE = 70_000  # bytes before compression of one file of words
PREFIX_ROW = 24
SHOWN = 6  # records that the search box shows
SPELLING_WORDS = 2_000
SCALE = 10  # points are whole tenths


def build(
    entries: Sequence[Entry],
    synonyms: Sequence[Synonym],
    language: Language,
    facets: Sequence[Facet] = FACETS,
    order: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> dict[str, bytes]:
    """Return the files of the index: path under assets/search/ -> contents. The same input gives the same bytes.

    `order` holds the values of a facet in the order in which readers see them; others stand in that of the alphabet.

    Raises ValueError when two entries have the same address, or one has a facet that `facets` does not describe.
    """
    ranked = sorted(entries, key=lambda entry: (-entry.weight, entry.kind, entry.url))
    if len({entry.url for entry in ranked}) != len(ranked):
        raise ValueError("twee zoekresultaten met hetzelfde adres")
    dutch = Dutch(language.irregular, language.parts, language.whole)
    dutch.add_parts(_site_words(ranked, language, dutch))
    collector = collect(ranked, language, dutch)
    table = collector.table([_factor(entry) for entry in ranked])
    add_compounds(table, collector)
    add_synonyms(table, synonyms, collector)
    kinds = list(dict.fromkeys(entry.label for entry in ranked))
    word_files = _word_files(table)
    first_letters = _first_letters(ranked, kinds)
    index: dict[str, Json] = {
        **TABLES,
        "stop": sorted(language.stop),
        "irregular": _irregular(table, language, dutch),
        "kinds": kinds,
        "facets": [[facet.id, facet.name, facet.title] for facet in facets],
        "count": len(ranked),
        "perFile": RECORDS_A_FILE,
        "shown": SHOWN,
        "starts": sorted({start[:2] for start in (*word_files, *first_letters)}),
    }
    files: dict[str, File] = {"index.json": index}
    files |= {f"w/{start}.json": file for start, file in (word_files | first_letters).items()}
    files |= {f"d/{number}.json": file for number, file in enumerate(_record_files(ranked, kinds))}
    files["words.json"] = _spelling(table, collector, language)
    files["facets.json"] = {"facets": _facets(ranked, facets, order)}
    return _written(files)


class Line(NamedTuple):
    """One line of the list of everything."""

    url: str
    title: str
    label: str
    note: str


def alphabet(entries: Iterable[Entry]) -> list[tuple[str, list[Line]]]:
    """All entries by title, under their first letters ("#" for a digit): the page for a reader without scripts."""
    letters: dict[str, list[Line]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: ("".join(words(entry.title)), entry.url)):
        first = "".join(words(entry.title))[:1]
        line = Line(entry.url, entry.title, entry.label, entry.note)
        letters[first.upper() if first.isalpha() else "#"].append(line)
    return sorted(letters.items())


def _factor(entry: Entry) -> float:
    return entry.weight * (ARCHIVED if entry.archived else HISTORICAL if entry.past else 1.0)


def _site_words(entries: Iterable[Entry], language: Language, dutch: Dutch) -> set[str]:
    """The simple words that the site uses in names and terms: new compounds are made of those too."""
    texts = [text for entry in entries for text in (*names(entry), *entry.search_terms)]
    found = {word for text in texts for word in words(text) if len(word) > 4 and word not in language.stop}
    return {word for word in found if not dutch.split(word)}


def _irregular(table: Table, language: Language, dutch: Dutch) -> dict[str, str]:
    """The irregular forms of words that lead somewhere, by themselves or behind a loose part."""
    told = {
        word
        for word in set(language.irregular.values())
        if any(dutch.plain_stem(part + word) in table for part in ("", *PARTICLES))
    }
    return {form: word for form, word in sorted(language.irregular.items()) if word in told}


def _row(found: dict[int, tuple[float, int]], longest: int = LONGEST_ROW) -> list[int]:
    best: Iterable[tuple[int, tuple[float, int]]] = found.items()
    if len(found) > longest:
        best = sorted(best, key=lambda item: (-item[1][0], item[0]))[:longest]
    row: list[int] = []
    before = 0
    for record, (points, section) in sorted(best):
        tenths = round(points * SCALE)
        if tenths:
            row += (record - before, tenths * 16 + section)
            before = record
    return row


def _word_files(table: Table) -> dict[str, File]:
    """Return the first letters of words -> the file of those words: two letters, or three where two are not enough."""
    rows = {key: row for key in sorted(table) if (row := _row(table[key]))}
    files: dict[str, File] = {}
    for start, keys in _grouped(rows, 2).items():
        group = {key: rows[key] for key in keys}
        if len(_json(group)) <= LONGEST_FILE:
            files[start] = {"rows": group}
            continue
        best: dict[int, tuple[float, int]] = {}
        for key in keys:
            for record, found in table[key].items():
                best[record] = max(best.get(record, (0.0, 0)), found)
        deeper = {key: keys for key, keys in _grouped(group, 3).items() if len(key) == 3}
        files[start] = {"rows": {start: _row(best, PREFIX_ROW)}, "deep": sorted(deeper)}
        files |= {key: {"rows": {k: rows[k] for k in keys}} for key, keys in deeper.items()}
    return files


def _grouped(keys: Iterable[str], length: int) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        groups[key[:length]].append(key)
    return groups


def _first_letters(entries: Sequence[Entry], kinds: list[str]) -> dict[str, File]:
    """Return letter -> file, for a query of one letter.

    Such a file holds the records with a word in their names that begins with it, the best of them themselves enclosed.
    """
    found: dict[str, dict[int, tuple[float, int]]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for name in names(entry):
            for place, word in enumerate(words(name)):
                points = _factor(entry) * 10 / (1 + place)
                if points > found[word[0]].get(number, (0.0, 0))[0]:
                    found[word[0]][number] = (points, 0)
    files: dict[str, File] = {}
    for first, row in sorted(found.items()):
        best = sorted(row, key=lambda number: (-row[number][0], number))[:SHOWN]
        enclosed: list[Json] = [[number, _record(entries[number], kinds)] for number in best]
        files[first] = {"rows": {first: _row(row, SHOWN)}, "records": enclosed}
    return files


def _record(entry: Entry, kinds: list[str]) -> list[Json]:
    passages = [[passage.anchor, passage.heading] for passage in entry.passages[: LAST_PASSAGE + 1]]
    kind, details = kinds.index(entry.label), " · ".join(entry.details)
    return [entry.url, kind, entry.title, entry.summary, entry.note, list(entry.names), passages, details]


def _record_files(entries: Sequence[Entry], kinds: list[str]) -> list[File]:
    records = [_record(entry, kinds) for entry in entries]
    chunks = range(0, len(records), RECORDS_A_FILE)
    return [{"records": records[at : at + RECORDS_A_FILE]} for at in chunks]


def _spelling(table: Table, collector: Collector, language: Language) -> File:
    """The words that matter most: keys in order and, after "=", up to three ways to write each, most often first.

    The parts of compounds are keys alone. A key begins with the number of letters (in base 36) that it shares with the
    one before, a way to write it with the number that it shares with its key: a quarter less to send.
    """
    surfaces = collector.surfaces()
    known = [key for key in surfaces if len(key) > 2 and not key.isdigit() and table.get(key)]
    strength = {key: max(points for points, _ in table[key].values()) for key in known}
    best = sorted(known, key=lambda key: (-strength[key], key))[:SPELLING_WORDS]
    lines = []
    for before, key in pairwise(["", *sorted(best)]):
        line = _shortened(before, key)
        if surfaces[key] != [key]:
            line += "=" + ",".join(_shortened(key, written) for written in surfaces[key][:3])
        lines.append(line)
    parts = sorted({collector.dutch.stem(part) for part in language.parts}.difference(best))
    return {"words": " ".join(lines), "parts": " ".join(_shortened(one, two) for one, two in pairwise(["", *parts]))}


def _shortened(before: str, word: str) -> str:
    shared = 0
    while shared < min(len(before), len(word), 35) and before[shared] == word[shared]:
        shared += 1
    return "0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:]


def _facets(
    entries: Sequence[Entry], facets: Sequence[Facet], order: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, list[int]]]:
    numbers: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for facet, values in sorted(entry.facets.items()):
            for value in values:
                numbers[facet][value].append(number)
    if strange := numbers.keys() - {facet.id for facet in facets}:
        raise ValueError(f"facetten zonder naam en titel: {', '.join(sorted(strange))}")
    return {
        facet: {
            value: _differences(values[value]) for value in (*order.get(facet, ()), *sorted(values)) if value in values
        }
        for facet, values in numbers.items()
    }


def _differences(numbers: list[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _written(files: Mapping[str, File]) -> dict[str, bytes]:
    """JSON with the version of the whole index in each file, so that a browser never mixes two of them."""
    texts = {path: _json(content) for path, content in sorted(files.items())}
    version = blake2b(_json(texts).encode(), digest_size=5).hexdigest()
    return {path: f'{{"v":"{version}",{text[1:]}'.encode() for path, text in texts.items()}
