"""The real data under test: one test a record a rule, so that a failure names both.

Everything is read once; a test only looks its file up. The rules of the checks come first, then what only tests ask.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from macros.check.records import CHECKS
from macros.check.texts import file_problems, page_problems, read_pages
from macros.load.catalogue import Loaded, load, name_of
from macros.model.fields import Ref, leaves
from macros.model.lists import LISTS
from macros.model.records import KINDS
from macros.model.statements import Statement
from macros.problems import Problem
from tests.support import ROOT

CATALOGUE, LOADING = load(ROOT)

# Every data file by its short name: "methods/mst", "vocabulary/statuses", "contacts".
FILES = {file.relative_to(ROOT / "data").with_suffix("").as_posix(): file for file in (ROOT / "data").rglob("*.yml")}
FILES = {name: file for name, file in sorted(FILES.items()) if not name.startswith("language/")}
RECORDS = {f"{kind}/{id}": loaded for kind, found in CATALOGUE.records.items() for id, loaded in found.items()}
PAGES = [page.path for page in read_pages(ROOT)]

# People whom the sources name, as hashes: the site names nobody, and so does this file.
PEOPLE = frozenset(
    [
        "3d999d286550088cf8ac492035f4b20c498505736ea8c6b46caa115a67ddd999",
        "704e76c1e1fd85f1ca9746f2bab25911f1dca6ed7860643342b8cb9d9d3a9958",
        "bfa3b28e52bed55e0c3cc74118e86dfc17747cc77390635adac3b407ec07a717",
        "c7ed2b493c1be1c3526195304922073481f33a69b0cd8c3b11c07f74ca343cfb",
        "4e7c9dcae6899d263fa28b8ef34aff98b71cd2883af7f9de9bd75bb45da1acb9",
        "523ee193492f03c079636e02904adeec85ca6429cbf095df6b966272f2827fb3",
        "33e93dba3b79556677e07f94664eb020948aa28fce8270926bd9e49248f82118",
        "4d4405c6c45241dc740d84cf82aab51061b8d562ceccbe855f3598928e13df81",
        "e9a09ca19bb99cf864764280202d5d96afea749d8737564c6a1e6c7f5a7f1700",
        "6c03a84ad0260ebf83203279e7c3999bbc830805b75bd07166cf0341de747c79",
        "705beee179b33a9ecc178ddea74f7f1ab6bb710109992827260fa5158e843241",
        "7551ed6e2c77da10a6c22ccc97171b5ea93d7e575a095b8f1fd3b3faf44e72cd",
        "1f31171399584e191efed7368a280b775d3143e8a13960c7c9959cf1aec80795",
        "b786ce552a05c80f25c10ec975bc933e3bb249254478f6f8786258374668c7b1",
    ]
)

# Words of vocabularies that code and templates write out.
WORDS_IN_CODE = {
    "statuses": {"historisch", "opgeheven"},
    "bases": {"bron", "redactie"},
    "levels": {"niet-beoordeeld"},
    "method-types": {"interventie"},
    "regions": {"groningen"},
}


@cache
def found() -> dict[tuple[str, str], list[str]]:
    """Return what every rule has to say, by the rule's name and the file it is said of."""
    told: dict[tuple[str, str], list[str]] = defaultdict(list)

    def tell(rule: str, problems: Iterator[Problem] | list[Problem]) -> None:
        for problem in problems:
            told[rule, problem.path].append(str(problem))

    tell("load", LOADING)
    for rule in CHECKS:
        tell(rule.__name__, rule(CATALOGUE))
    tell("page", page_problems(read_pages(ROOT), CATALOGUE))
    tell("page", file_problems(ROOT))
    return told


def named(*rules: str) -> list[Any]:
    """Return a test for each rule and data file: `methods/mst-names_are_unique`."""
    return [pytest.param(rule, name, id=f"{name}-{rule}") for name in FILES for rule in rules]


@pytest.mark.parametrize(("rule", "name"), named("load", *(rule.__name__ for rule in CHECKS)))
def test_record(rule: str, name: str) -> None:
    assert found().get((rule, FILES[name].relative_to(ROOT).as_posix()), []) == []


@pytest.mark.parametrize("path", PAGES)
def test_page(path: str) -> None:
    assert found().get(("page", path), []) == []


def test_nothing_is_left_over() -> None:
    """Every problem belongs to a file that a test above looks at."""
    files = {file.relative_to(ROOT).as_posix() for file in FILES.values()} | set(PAGES)
    assert [line for (_rule, path), lines in found().items() for line in lines if path not in files] == []


def every_sentence_has_a_source(loaded: Loaded[Any]) -> None:
    """A sentence names a source that exists, or is marked as the editors' own."""
    for statement in statements(loaded.value):
        assert statement.sources or statement.basis == "redactie", statement.text
        for source in statement.sources:
            assert source.partition(":")[0] in CATALOGUE.records["sources"], statement.text


def a_summary_says_more_than_the_title(loaded: Loaded[Any]) -> None:
    summary = getattr(loaded.value, "summary", "")
    assert letters(summary) != letters(name_of(loaded.value))


def a_level_names_who_gave_it(loaded: Loaded[Any]) -> None:
    """A judgement names its committee; a note tells why where it cannot."""
    for judgement in getattr(loaded.value, "evidence", []):
        assert judgement.committee or judgement.note, judgement.level


def no_working_note_is_left(loaded: Loaded[Any]) -> None:
    assert not re.search(r"\b(NOOT|TODO|FIXME|XXX|noot_en|Do not)\b", loaded.document.text)


RULES: tuple[Callable[[Loaded[Any]], None], ...] = (
    every_sentence_has_a_source,
    a_summary_says_more_than_the_title,
    a_level_names_who_gave_it,
    no_working_note_is_left,
)


@pytest.mark.parametrize(
    ("rule", "name"), [pytest.param(rule, name, id=f"{name}-{rule.__name__}") for name in RECORDS for rule in RULES]
)
def test_content(rule: Callable[[Loaded[Any]], None], name: str) -> None:
    rule(RECORDS[name])


@pytest.mark.parametrize("path", [*(f"data/{name}.yml" for name in FILES), *PAGES])
def test_nobody_is_named(path: str) -> None:
    words = re.findall(r"[^\W\d_]+", (ROOT / path).read_text(encoding="utf-8").lower())
    runs = {" ".join(words[at : at + length]) for length in (1, 2, 3) for at in range(len(words))}
    assert not {run for run in runs if hashlib.sha256(run.encode()).hexdigest() in PEOPLE}


@pytest.mark.parametrize("vocabulary", WORDS_IN_CODE)
def test_words_in_code_exist(vocabulary: str) -> None:
    assert WORDS_IN_CODE[vocabulary] <= CATALOGUE.vocabularies[vocabulary].keys()


def test_every_vocabulary_is_used() -> None:
    """Each is a field's, but for the age bands, which are worked out."""
    models = [*(kind.model for kind in KINDS.values()), *LISTS.values()]
    assert {name for model in models for name in vocabularies_of(model)} | {
        "age-bands"
    } == CATALOGUE.vocabularies.keys()


@pytest.mark.parametrize("id", CATALOGUE.vocabularies["age-bands"])
def test_age_bands_are_numbers(id: str) -> None:
    low, high = map(int, id.split("-"))
    assert low < high


def statements(value: Any) -> Iterator[Statement]:
    if isinstance(value, Statement):
        yield value
    for name in type(value).model_fields:
        part = getattr(value, name)
        for item in part if isinstance(part, list) else [part]:
            if hasattr(type(item), "model_fields"):
                yield from statements(item)


def vocabularies_of(model: Any) -> Iterator[str]:
    """Yield the names of the vocabularies that the fields of a type refer to, however deep."""
    return (target.removeprefix("vocabulary/") for target in targets(model) if target.startswith("vocabulary/"))


def targets(part: Any) -> Iterator[str]:
    if isinstance(part, Ref):
        yield part.target
    for info in getattr(part, "model_fields", {}).values():
        for inner in (info.annotation, *info.metadata):
            yield from targets(inner)
    for inner in (*getattr(part, "__args__", ()), *getattr(part, "__metadata__", ())):
        yield from targets(inner)


def letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def test_references_are_found_in_every_kind() -> None:
    """The walk over marked fields, on which many rules rest, meets sources in every kind of record."""
    for kind, records in CATALOGUE.records.items():
        marks = [leaf.mark for loaded in records.values() for leaf in leaves(loaded.value)]
        assert kind == "sources" or any(isinstance(mark, Ref) and mark.target == "sources" for mark in marks)
