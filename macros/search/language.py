"""What the search knows of Dutch apart from rules: the files of data/language, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.search.dutch import fold, words


@dataclass(frozen=True)
class Concept:
    """Words of readers for one idea, and the addresses of the pages that then help, the best one first."""

    name: str
    pages: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """`stop`: words that do not narrow a query. `irregular`: a form -> its word. `parts`: words that compounds are
    made of. `whole`: words that only look like compounds. All of them folded. `concepts`: words of readers."""

    stop: frozenset[str]
    irregular: dict[str, str]
    parts: frozenset[str]
    whole: frozenset[str]
    concepts: tuple[Concept, ...]


def load(folder: Path) -> Language:
    """Read the files of `folder` (data/language). Raises ValueError, in Dutch, for a line that is not understood."""
    stop: dict[str, list[Any]] = _yaml(folder / "stopwoorden.yml")
    return Language(
        stop=frozenset(word for group in stop.values() for text in group for word in words(str(text))),
        irregular=_irregular(folder / "onregelmatig.tsv"),
        parts=frozenset(_lines(folder / "woorddelen.txt")),
        whole=frozenset(_lines(folder / "hele-woorden.txt")),
        concepts=tuple(_concept(entry) for entry in _yaml(folder / "lekenwoorden.yml")),
    )


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _irregular(path: Path) -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _lines(path):
        left, tab, word = line.partition("\t")
        if not tab:
            raise ValueError(f"{path.name}: geen tab in de regel '{line}'")
        forms |= {fold(form): fold(word.strip()) for form in left.split() if form != word.strip()}
    return forms


def _concept(entry: dict[str, Any]) -> Concept:
    terms = tuple(term.strip() for term in str(entry["words"]).split(",") if term.strip())
    return Concept(str(entry["concept"]), tuple(map(str, entry["pages"])), terms)
