"""Texts in which a mark stands where advice belongs: the test says what is told and where in one line."""

from pathlib import Path

from macros.advice import ADVICE, Advice, rule_id
from macros.advice.known import Known
from macros.advice.passages import pages
from macros.load import load
from tests.support.repository import BASE, build, write

MARK = "▸"
PAGE = "docs/proef.md"
RECORD = "data/questions/pesten.yml"


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks, and line and column of what followed each."""
    places = []
    while MARK in text:
        before, _, after = text.partition(MARK)
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
        text = before + after
    return text, places


def page(text: str) -> str:
    """Return a page of the site with this text."""
    return f"---\ntitle: Proef\ndescription: Een pagina om mee te proeven.\n---\n\n# Proef\n\n{text}\n"


def record(gaps: str) -> str:
    """Return a record with this YAML as its list of gaps."""
    return (BASE / "data/questions/pesten.yml").read_text(encoding="utf-8") + f"gaps:\n{gaps}\n"


def advice_on(folder: Path, rule: str, text: str, path: str = PAGE) -> list[Advice]:
    """Return what a rule says about a file with this text, and hold that it says it at the marks alone."""
    clean, places = unmarked(text)
    write(build(folder), path, clean)
    centre = load(folder)
    assert [str(problem) for problem in centre.problems] == []
    chosen = next(one for one in ADVICE if rule_id(one) == rule)  # alone: most rules need no dictionary
    told = sorted(one for found in pages(centre, {path}) for one in chosen(found, Known(centre)))
    assert [(one.line, one.column) for one in told] == places, [str(one) for one in told]
    return told
