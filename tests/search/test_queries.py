"""What readers type, through the real search in a real browser: floors for each kind of word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.load import Centre
from macros.search.dutch import Dutch, fold, words
from macros.search.entries import entries
from macros.search.language import folded
from tests.support.finished import Finished
from tests.support.queries import FRESH, KEPT_APART, TUNED, read, scores

# The share of the queries with a right page first, and among the first five; and among the first five for each kind of
# word. Those kept apart are never tuned to, and those that are fresh were not even tried: there a kind tells little.
FLOORS = {TUNED: (0.88, 0.98, 0.94), KEPT_APART: (0.85, 0.96, 0.90), FRESH: (0.72, 0.85, 0.50)}
ENOUGH = 10  # a kind with fewer queries says nothing by itself

HITS = "[...document.querySelectorAll('#search-results > li')].map(item => item.querySelector('a').href)"


def find(page: Page, server: str, query: str) -> list[str]:
    """Return the addresses that /zoeken/ gives, relative to the root of the site, the best first."""
    page.evaluate("query => history.pushState(null, '', '?' + new URLSearchParams({q: query}))", query)
    page.evaluate(
        "document.getElementById('search-results').removeAttribute('data-ready'); dispatchEvent(new Event('popstate'))"
    )
    page.wait_for_selector("#search-results[data-ready]", state="attached")
    return [url.removeprefix(f"{server}/") for url in page.evaluate(HITS)]


@pytest.mark.parametrize("path", FLOORS, ids=lambda path: path.stem)
def test_readers_find_their_page(page: Page, server: str, path: Path) -> None:
    page.goto("/zoeken/")
    found = scores(read(path), lambda query: find(page, server, query))
    first, five, each = FLOORS[path]
    assert not {kind: score for kind, score in found.items() if score.at_5 < each and score.count >= ENOUGH}
    assert found["alle"].at_1 >= first
    assert found["alle"].at_5 >= five


def test_every_answer_in_the_lists_is_a_page(site: Path) -> None:
    wanted = {url for path in FLOORS for query in read(path) for url in query.pages}
    missing = {url for url in wanted if not (site / url.partition("#")[0] / "index.html").is_file()}
    assert not missing


def test_no_query_is_in_two_lists() -> None:
    lists = [[query.text.lower() for query in read(path)] for path in FLOORS]
    assert sum(map(len, lists)) == len({query for found in lists for query in found})
    assert min(map(len, lists)) >= 60


def test_every_place_that_the_search_leads_to_is_on_its_page(pages: dict[str, Finished], centre: Centre) -> None:
    lost = {
        f"{one.url}#{passage.anchor}"
        for one in entries(centre)
        for passage in one.passages
        if passage.anchor and "#" not in one.url and passage.anchor not in pages[one.url].ids
    }
    assert not lost


LETTERS = [
    "smørrebrød",
    "Straße",
    "STRASSE ẞ",
    "Ærø",
    "œuvre",
    "Đorđe",
    "Łódź",
    "Ǿ",
    "ﬁets",
    "co\u00adouder",
    "½ vrij",
    "M²",
]
SIGNS = [
    "IB'er",
    "foto’s",
    "baby`s",
    "M@ZL en @ease",
    "(@ease)",
    "info@centrum.nl",
    "18-/18+",
    "kind·ouder",
    "“kind”…",
    "€ 5",
]

READ = """async ([texts, how]) => {
  const {openIndex} = await import('/assets/javascripts/search/load.js')
  const index = await openIndex()
  await index.index()
  const rooted = word => [word, index.stem(word), index.root(index.stem(word))]
  return texts.map(text => how === 'fold' ? index.fold(text) : index.words(text).map(rooted))
}"""


def test_the_browser_folds_letters_and_signs_as_the_build_does(page: Page) -> None:
    page.goto("/zoeken/")
    texts = [*LETTERS, *SIGNS, "cliënten", "Coördinator"]
    assert page.evaluate(READ, [texts, "fold"]) == [fold(text) for text in texts]


def test_the_browser_reads_words_as_the_build_does(page: Page, centre: Centre) -> None:
    language = folded(centre.language)
    dutch = Dutch(language.irregular, (), ())
    texts = [term for concept in language.concepts for term in concept.words]
    texts += [*LETTERS, *SIGNS, "cliënten", "weggelopen kinderen", "nagedacht", "Ouder- en jeugdsteunpunt"]
    page.goto("/zoeken/")
    read = page.evaluate(READ, [texts, "words"])
    known = json.loads(page.request.get("/assets/search/index.json").text())["irregular"]
    plain = Dutch(known, (), ())
    wanted = [[[word, plain.stem(word), plain.root(plain.stem(word))] for word in words(text)] for text in texts]
    assert read == wanted
    assert all(dutch.stem(form) == plain.stem(form) for form in known)


def test_the_first_file_of_a_query_is_guessed_well(page: Page, site: Path) -> None:
    page.goto("/zoeken/")
    queries = [query.text for path in FLOORS for query in read(path)]
    guesses = page.evaluate(
        """async queries => {
          const {firstFile} = await import('/assets/javascripts/search/load.js')
          return queries.map(firstFile)
        }""",
        queries,
    )
    made = [path for path in guesses if path]
    assert len(made) > 0.9 * len(queries)
    assert sum(not (site / "assets" / "search" / path).is_file() for path in made) < 0.02 * len(queries)
