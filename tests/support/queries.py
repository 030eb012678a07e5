"""The queries of readers with the pages that answer them, and how well a search does on them.

The search is tuned on `TUNED`, never on `KEPT_APART`; `FRESH` was written after the last tuning and not tried before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.support import ROOT

HERE = ROOT / "tests" / "search"
TUNED, KEPT_APART, FRESH = HERE / "queries.tsv", HERE / "holdout.tsv", HERE / "fresh.tsv"
LISTS = {"afgestemd": TUNED, "apart gehouden": KEPT_APART, "vers": FRESH}


class Query(NamedTuple):
    """What a reader types, the addresses that answer it, and what kind of word it is."""

    text: str
    pages: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Score:
    """Of `count` queries: the share with a right page first, in the first three, in the first five; and MRR."""

    count: int
    at_1: float
    at_3: float
    at_5: float
    mrr: float


def read(path: Path) -> list[Query]:
    """Read a list: query, addresses separated by "|", kind of word; separated by tabs."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Query(text, tuple(pages.split("|")), kind) for text, pages, kind in lines]


def scores(queries: Iterable[Query], find: Callable[[str], list[str]]) -> dict[str, Score]:
    """Ask every query and score the answers, per kind of word and together ("alle")."""
    places: dict[str, list[int]] = defaultdict(list)
    for query in queries:
        found = find(query.text)[:10]
        place = next((number for number, url in enumerate(found, 1) if url in query.pages), 0)
        places[query.kind].append(place)
        places["alle"].append(place)
    return {kind: _score(found) for kind, found in sorted(places.items())}


def _score(places: list[int]) -> Score:
    def within(most: int) -> float:
        return sum(0 < place <= most for place in places) / len(places)

    reciprocal = sum(1 / place for place in places if place) / len(places)
    return Score(len(places), within(1), within(3), within(5), reciprocal)
