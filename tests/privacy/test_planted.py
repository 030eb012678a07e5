"""What was planted is found, and what only looks like it is not."""

from collections import Counter

import pytest

from macros.privacy import KINDS
from tests.privacy.planted import Case, read

# The share that must be found. Nothing was tuned on the cases that are kept apart: they tell what to expect of others.
FILES = {"written.tsv": 0.995, "kept_apart.tsv": 0.97}
OF_ALL = 0.99


def missed(cases: list[Case]) -> list[str]:
    return [f"line {case.line}: {case.kind}" for case in cases if case.marks and not case.is_right]


@pytest.mark.parametrize("name", FILES)
def test_what_was_planted_is_found(name: str) -> None:
    cases = read(name)
    planted = [case for case in cases if case.marks]
    assert len(missed(cases)) <= (1 - FILES[name]) * len(planted), missed(cases)


def test_of_all_together_hardly_any_is_missed() -> None:
    cases = [case for name in FILES for case in read(name) if case.marks]
    assert len(missed(cases)) <= (1 - OF_ALL) * len(cases)


@pytest.mark.parametrize("name", FILES)
def test_what_only_looks_like_it_is_not_found(name: str) -> None:
    assert [f"{name}:{case.line}" for case in read(name) if not case.marks and not case.is_right] == []


@pytest.mark.parametrize(("name", "number"), [("written.tsv", 300), ("kept_apart.tsv", 150)])
def test_there_are_many_of_every_kind_everywhere(name: str, number: int) -> None:
    cases = read(name)
    planted = [case for case in cases if case.marks]
    assert len(planted) >= number
    assert Counter(case.kind for case in planted).keys() == KINDS.keys()
    assert {case.where for case in planted} == {case.where for case in cases if not case.marks}
