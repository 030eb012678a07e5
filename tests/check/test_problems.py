"""Every kind of mistake, and the whole list of what an editor is told about it.

A case is a file in tests/problems/. It changes the small repository of tests/problems/base: `files` puts whole
files in place (null takes one away), `replace` changes words in a file, `links` makes symbolic links. `problems` is
what the checks say then, complete. After a change on purpose, BLESS=1 writes the new lines into the cases:

    BLESS=1 .venv/bin/python -m pytest tests/test_problems.py
"""

import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.check.records import check
from macros.load.catalogue import load
from macros.problems import report
from tests.support import ROOT
from tests.support.repository import build, write

CASES = sorted((ROOT / "tests" / "problems").glob("*.yml"))
TODAY = str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp()))

# What an editor should never read: words of pydantic, PyYAML, Jinja and Python.
ENGLISH = re.compile(r"\b(the|should|must|expected|found|invalid|value|input|error|while|None|Traceback)\b")


def problems_of(root: Path) -> list[str]:
    catalogue, problems = load(root)
    return [str(problem) for problem in report([*problems, *check(catalogue, root)])]


def arrange(root: Path, case: dict[str, Any]) -> None:
    """Make the changes of a case in the repository at `root`."""
    for path, content in case.get("files", {}).items():
        write(root, path, content)
    for path, changes in case.get("replace", {}).items():
        text = (root / path).read_text()
        for old, new in changes.items():
            assert text.count(old) == 1, f"'{old}' should stand in {path} once"
            text = text.replace(old, new)
        write(root, path, text)
    for path, target in case.get("links", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)


def bless(file: Path, problems: list[str]) -> None:
    """Rewrite the lines after `problems:`, the last field of a case."""
    above = file.read_text().partition("\nproblems:")[0].rstrip()
    lines = "".join(f"\n- {json.dumps(problem, ensure_ascii=False)}" for problem in problems) or " []"
    file.write_text(f"{above}\nproblems:{lines}\n")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


def test_the_base_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(build(tmp_path)) == []


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_problems(file: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(file.read_text())
    arrange(build(tmp_path), case)
    found = problems_of(tmp_path)
    if os.environ.get("BLESS"):
        bless(file, found)
    else:
        assert found == case["problems"], f"{case['about']} To accept this: BLESS=1 (see the top of this file)."
    assert not [line for line in found if ENGLISH.search(line.partition(" ")[2])]


def test_every_case_is_about_something() -> None:
    abouts = [yaml.safe_load(file.read_text())["about"] for file in CASES]
    assert len(set(abouts)) == len(abouts) >= 55
