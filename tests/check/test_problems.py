"""Every kind of mistake, and the whole list of what an editor is told about it.

A case is a file in tests/problems/. It changes the small repository of tests/problems/base: `files` puts whole
files in place (null takes one away), `replace` changes words in a file, `append` adds a text to a file so many times,
`links` makes symbolic links. `problems` is what the checks say then, complete, and `rules` which rules said it. After
a change on purpose, BLESS=1 writes the new lines into the cases:

    BLESS=1 .venv/bin/python -m pytest tests/check/test_problems.py
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.check import check, explanations
from macros.load import load
from macros.problems import Problem
from tests.support import ROOT
from tests.support.repository import build, write

FILES = sorted((ROOT / "tests" / "problems").glob("*.yml"))
TODAY = "2026-11-22"

# What an editor should never read: words of pydantic, PyYAML, Jinja and Python.
ENGLISH = re.compile(r"\b(the|should|must|expected|found|invalid|value|input|error|while|None|Traceback)\b")

# What no file of this repository may hold. See test_content.py.
TESTED_ELSEWHERE = {"sentences-are-our-own"}


def problems_of(root: Path) -> list[Problem]:
    return check(load(root), TODAY)


def read(file: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return case


def arrange(root: Path, case: dict[str, Any]) -> None:
    """Make the changes of a case in the repository at `root`."""
    for path, content in case.get("files", {}).items():
        write(root, path, content)
    for path, changes in case.get("replace", {}).items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, f"'{old}' should stand in {path} once"
            text = text.replace(old, new)
        write(root, path, text)
    for path, times in case.get("append", {}).items():
        text = (root / path).read_text(encoding="utf-8")
        write(root, path, text + "".join(piece * number for piece, number in times.items()))
    for path, target in case.get("links", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)


def bless(file: Path, problems: list[Problem]) -> None:
    """Rewrite the lines from `problems:` on, the last fields of a case."""
    above = file.read_text(encoding="utf-8").partition("\nproblems:")[0].rstrip()
    lines = "".join(f"\n- {json.dumps(str(problem), ensure_ascii=False)}" for problem in problems) or " []"
    rules = ", ".join(rules_of(problems))
    file.write_text(f"{above}\nproblems:{lines}\nrules: [{rules}]\n", encoding="utf-8")


def rules_of(problems: list[Problem]) -> list[str]:
    return sorted({problem.rule for problem in problems})


def test_the_base_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(build(tmp_path)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_problems(file: Path, tmp_path: Path) -> None:
    case = read(file)
    arrange(build(tmp_path), case)
    problems = problems_of(tmp_path)
    told = [str(problem) for problem in problems]
    if os.environ.get("BLESS"):
        bless(file, problems)
    else:
        about = f"{case['about']} To accept this: BLESS=1 (see the top of this file)."
        assert told == case["problems"], about
        assert rules_of(problems) == case["rules"], about
    assert not [line for line in told if ENGLISH.search(line.partition(" ")[2])]


def test_every_case_is_about_something_else() -> None:
    abouts = [read(file)["about"] for file in FILES]
    assert sorted(set(abouts)) == sorted(abouts)


def test_every_rule_has_a_case() -> None:
    told = {rule for file in FILES for rule in read(file)["rules"]}
    assert told | TESTED_ELSEWHERE == explanations().keys()


def test_every_rule_says_what_it_ensures() -> None:
    assert [rule for rule, words in explanations().items() if not words.endswith(".")] == []


def test_a_record_of_too_many_fields(tmp_path: Path) -> None:
    root = build(tmp_path)
    write(root, "data/partners/noorderlicht.yml", "".join(f"a{number}:\n" for number in range(20_000)))
    assert [str(problem) for problem in problems_of(root)] == [
        "data/partners/noorderlicht.yml:301:1: hier staan te veel velden onder elkaar; haal weg wat hier niet hoort"
    ]
