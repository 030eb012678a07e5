"""The real data under test: one test a rule, which lists all that is wrong by it, and what only tests can ask."""

from collections import defaultdict

import pytest

from macros.check import check, explanations
from macros.load import Centre, load
from macros.model.fields import Ref
from macros.model.kinds import KINDS
from macros.model.lists import LISTS
from macros.model.vocabularies import VOCABULARIES
from macros.model.walk import fields, types
from macros.today import today
from tests.support import ROOT

# Worked out of ages by the search, and what the code says of facts by itself; no record holds one.
OF_NO_FIELD = {"age-bands", "freshness"}


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load(ROOT)


@pytest.fixture(scope="module")
def told(centre: Centre) -> dict[str, list[str]]:
    """Return what is wrong with the real data, by rule."""
    found: dict[str, list[str]] = defaultdict(list)
    for problem in check(centre, today()):
        found[problem.rule].append(str(problem))
    return found


@pytest.mark.parametrize("rule", explanations())
def test_rule(rule: str, told: dict[str, list[str]]) -> None:
    assert told.get(rule, []) == [], explanations()[rule]


def test_every_problem_has_a_rule(told: dict[str, list[str]]) -> None:
    assert told.keys() <= explanations().keys()


def vocabularies_of_fields() -> set[str]:
    """Return the names of the vocabularies that the fields of any type refer to, however deep."""
    models = [*(kind.model for kind in KINDS.values()), *LISTS.values()]
    return {one.vocabulary for model in models for inner in types(model) for one in fields(inner) if one.vocabulary}


def test_every_vocabulary_is_used_and_there(centre: Centre) -> None:
    assert vocabularies_of_fields() | OF_NO_FIELD == centre.catalogue.vocabularies.keys()


def test_the_code_knows_no_vocabulary_that_is_gone(centre: Centre) -> None:
    assert VOCABULARIES.keys() <= centre.catalogue.vocabularies.keys()


@pytest.mark.parametrize("kind", [code for code in KINDS if code != "sources"])
def test_references_are_found_in_every_kind(kind: str, centre: Centre) -> None:
    """The walk over marked fields, on which many rules rest, meets sources in every record of every kind."""
    without = [
        item.document.path
        for item in centre.catalogue.records[kind].values()
        if not any(isinstance(leaf.mark, Ref) and leaf.mark.target == "sources" for leaf in item.leaves)
    ]
    assert without == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_a_kind_is_read(kind: str, centre: Centre) -> None:
    files = {file.stem for file in (ROOT / "data" / kind).glob("*.yml")}
    assert files
    assert files == centre.catalogue.records[kind].keys()
