"""On all that is in the repository the guard is silent, and every exception is needed for that."""

import subprocess
from pathlib import Path

import pytest

from macros.privacy import in_message, in_path, personal
from macros.privacy.exceptions import allowed, exceptions
from tests.support import ROOT

# What the check looks at. Decisions and code may name who made a formula or a program.
TEXTS = sorted(file for folder in ("data", "docs", "examples") for file in (ROOT / folder).rglob("*.*"))


def git(*arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return [line for line in done.stdout.split("\0") if line]


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def test_nothing_is_found_in_texts() -> None:
    told = [f"{file.relative_to(ROOT)}: {one.kind} at {one.start}" for file in TEXTS for one in personal(read(file))]
    assert told == []


def test_nothing_is_found_in_names_of_files() -> None:
    assert [f"{path}: {one.kind}" for path in git("ls-files", "-z") for one in in_path(path)] == []


def test_nothing_is_found_in_messages() -> None:
    commits = git("log", "--format=%H %B%x00")
    assert [f"{text[:10]}: {one.kind}" for text in commits for one in in_message(text.partition(" ")[2])] == []


@pytest.fixture(scope="module")
def everything() -> str:
    """Return all that exceptions are for, in one text of small letters and single spaces."""
    text = "\n".join([*map(read, TEXTS), *git("ls-files", "-z"), *git("log", "--format=%B%x00")])
    return " ".join(text.lower().replace("''", "'").split())


@pytest.mark.parametrize("words", exceptions())
def test_an_exception_is_about_something(words: str, everything: str) -> None:
    assert list(allowed(words, [("name", 0, len(words))])) == []
    assert words.lower() in everything


def test_every_exception_has_a_reason_of_its_own() -> None:
    assert all(len(reason.split()) > 2 or reason == "plaats" for reason in exceptions().values())
