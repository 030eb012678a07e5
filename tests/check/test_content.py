"""Rules about what sentences may hold: the one that knows what no file of ours may show, and its list."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.check import content
from macros.check.content import fingerprint, runs, words
from macros.load import load
from macros.problems import Problem
from tests.support import ROOT
from tests.support.repository import build, write

TODAY = "2026-11-22"
SENTENCE = "De raad at in 1672 zeven koude, gezouten haringen!"
RUN = "de raad at in 1672 zeven koude gezouten"
# What readers see that is neither a record nor a page: frames around them.
TEMPLATES = sorted([*(ROOT / "macros").rglob("*.html"), *(ROOT / "overrides").rglob("*.html")])


def path(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def told(problems: Iterator[Problem]) -> list[str]:
    return [str(problem) for problem in problems]


def replace(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(root, file, text.replace(old, new))


@pytest.fixture
def borrowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the sentence above stand in a source document."""
    monkeypatch.setattr(content, "_fingerprints", lambda: frozenset([fingerprint(RUN)]))


@pytest.mark.usefixtures("borrowed")
def test_a_borrowed_sentence_is_told_where_it_stands(tmp_path: Path) -> None:
    root = build(tmp_path)
    replace(root, "data/partners/noorderlicht.yml", "Hulp voor kinderen en jongeren.", f"Lees. {SENTENCE.upper()}")
    replace(root, "docs/index.md", "Lees over", f"{SENTENCE} Lees over")
    remark = f"'{RUN}' staat ook in een brondocument; zeg het anders"
    assert told(content.sentences_are_our_own(load(root), TODAY)) == [
        f"data/partners/noorderlicht.yml:4:10: {remark}",
        f"docs/index.md:8:1: {remark}",
    ]


@pytest.mark.usefixtures("borrowed")
def test_words_of_our_own_names_and_code_are_not_told(tmp_path: Path) -> None:
    root = build(tmp_path)
    replace(root, "data/partners/noorderlicht.yml", "Hulp voor", "De raad at in 1672 zeven zoute haringen voor")
    replace(root, "data/research/monitor.yml", "title: Monitor", f"title: {SENTENCE}")
    replace(root, "data/research/monitor.yml", "Een onderzoek naar hulp thuis.", f"Het onderzoek {SENTENCE}")
    replace(root, "docs/index.md", "Lees over", "De raad at {{ phone('112') }} in 1672 zeven koude gezouten haringen.")
    assert told(content.sentences_are_our_own(load(root), TODAY)) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=path)
def test_templates_are_in_our_own_words(file: Path) -> None:
    known = content._fingerprints()
    prose = re.sub(r"\{\{.*?\}\}|\{[%#].*?[%#]\}|<[^>]*>", " . ", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert [run for run in runs(prose) if fingerprint(run) in known] == []


def test_the_fingerprints_are_there() -> None:
    known = content._fingerprints()
    assert len(known) > 5000
    assert all(re.fullmatch(r"[0-9a-f]{12}", line) for line in known)


def test_words_are_letters_and_digits() -> None:
    assert words("Één_keer, 2x!") == ["één", "keer", "2x"]
