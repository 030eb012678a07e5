"""What was planted is found, and what only looks like it is not."""

from collections import Counter

import pytest

from macros.privacy import KINDS
from tests.privacy.planted import read

# Of a hundred planted texts at most one is missed.
GOAL = 0.99
FILES = ("written.tsv",)


@pytest.mark.parametrize("name", FILES)
def test_what_was_planted_is_found(name: str) -> None:
    cases = [case for case in read(name) if case.marks]
    missed = [f"{name}:{case.line}: {case.kind}" for case in cases if not case.is_right]
    assert len(missed) <= (1 - GOAL) * len(cases), missed


@pytest.mark.parametrize("name", FILES)
def test_what_only_looks_like_it_is_not(name: str) -> None:
    assert [f"{name}:{case.line}" for case in read(name) if not case.marks and not case.is_right] == []


def test_there_are_many_of_every_kind_everywhere() -> None:
    cases = [case for name in FILES for case in read(name)]
    planted = [case for case in cases if case.marks]
    assert len(planted) >= 200
    assert Counter(case.kind for case in planted).keys() == KINDS.keys()
    assert {case.where for case in planted} == {case.where for case in cases if not case.marks}
