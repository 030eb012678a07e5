"""The site says things in its own words: no run of eight words stands in a source document too.

tests/data/source_runs.txt knows the documents by the fingerprints of their runs (tools/source_runs.py). Titles and
names are what they are, and may be the same.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import ROOT
from tools.source_runs import fingerprint, runs, words

KNOWN = frozenset((ROOT / "tests" / "data" / "source_runs.txt").read_text().split())
DATA = sorted((ROOT / "data").rglob("*.yml"))
PAGES = sorted((ROOT / "docs").rglob("*.md"))
TEMPLATES = sorted([*(ROOT / "macros/templates").rglob("*.html"), *(ROOT / "overrides").rglob("*.html")])

NAMES = ("name", "title", "also_known_as", "subtitle")


def strings(value: Any) -> Iterator[str]:
    """Yield every text in what YAML gave."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif value is not None:
        yield str(value)


def read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def names_and_sentences(file: Path) -> tuple[list[str], list[str]]:
    """Return the titles and names of a data file, and all its other texts."""
    names, sentences = [], []
    for entry in [data] if isinstance(data := read(file), dict) else data:
        for field, value in entry.items() if isinstance(entry, dict) else ():
            (names if field in NAMES else sentences).extend(strings(value))
    return names, sentences


def prose(text: str) -> str:
    """Return what is left of a page or template without its code."""
    return re.sub(r"\{\{.*?\}\}|\{[%#].*?[%#]\}|<[^>]*>", " . ", text, flags=re.DOTALL)


def borrowed(text: str, known: frozenset[str], names: frozenset[str] = frozenset()) -> list[str]:
    """Return the runs of a text that are known, but for those that are (part of) a name."""
    return [run for run in runs(text) if run not in names and fingerprint(run) in known]


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    """Return the runs of words that stand in a title or a name."""
    return frozenset(run for file in DATA for name in names_and_sentences(file)[0] for run in runs(name))


def path(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", DATA, ids=path)
def test_data_is_in_our_own_words(file: Path, names: frozenset[str]) -> None:
    found = [run for text in names_and_sentences(file)[1] for run in borrowed(text, KNOWN, names)]
    assert not found, f"{path(file)} repeats a source document: {found}"


@pytest.mark.parametrize("file", PAGES + TEMPLATES, ids=path)
def test_pages_are_in_our_own_words(file: Path, names: frozenset[str]) -> None:
    found = borrowed(prose(file.read_text(encoding="utf-8")), KNOWN, names)
    assert not found, f"{path(file)} repeats a source document: {found}"


def test_a_borrowed_sentence_is_found() -> None:
    sentence = "De raad at in 1672 zeven koude, gezouten haringen!"
    known = frozenset([fingerprint("de raad at in 1672 zeven koude gezouten")])
    assert borrowed(f"Lees: {sentence.upper()}", known) == ["de raad at in 1672 zeven koude gezouten"]
    assert borrowed("De raad at in 1672 zeven warme, gezouten haringen.", known) == []
    assert borrowed(sentence, known, frozenset(runs(sentence))) == []


def test_the_fingerprints_are_there() -> None:
    assert len(KNOWN) > 5000
    assert all(re.fullmatch(r"[0-9a-f]{12}", line) for line in KNOWN)
    assert words("Één_keer, 2x!") == ["één", "keer", "2x"]
