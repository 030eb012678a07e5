"""The words of readers lead to pages that exist and say something about them: no word promises what no page says."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.search.dutch import Dutch, words
from macros.search.entries import entries
from macros.search.entry import Entry
from macros.search.language import Language, ReadersWords, folded

ABUSE = ("vragen/veiligheid-thuis/", "vragen/seksuele-uitbuiting-loverboys/", "partners/csg-groningen/", "meldcode/")


@pytest.fixture(scope="module")
def language(centre: Centre) -> Language:
    """Return the word lists as the search uses them."""
    return folded(centre.language)


@pytest.fixture(scope="module")
def known(centre: Centre) -> dict[str, Entry]:
    """Return everything that can be found, by address without the slash at the end."""
    return {entry.url.rstrip("/"): entry for entry in entries(centre)}


def said(entry: Entry, dutch: Dutch) -> set[str]:
    """Return the stems of all words of an entry, and of the parts of its compounds."""
    texts = [entry.title, entry.summary, *entry.names, *(f"{one.heading} {one.text}" for one in entry.passages)]
    found = {word for text in texts for word in words(text)}
    found |= {part for word in found for part in dutch.split(word)}
    return {dutch.stem(word) for word in found}


def test_every_address_of_a_concept_is_a_page(language: Language, known: dict[str, Entry]) -> None:
    missing = {page for concept in language.concepts for page in concept.pages if page not in known}
    assert not missing


def test_the_pages_of_a_concept_hold_one_of_its_words(language: Language, known: dict[str, Entry]) -> None:
    dutch = Dutch(language.irregular, language.parts, language.whole)
    stems = {page: said(entry, dutch) for page, entry in known.items()}

    def holds(concept: ReadersWords) -> bool:
        phrases = [[dutch.stem(word) for word in words(term)] for term in (*concept.words, concept.name)]
        return any(stems[page].issuperset(phrase) for phrase in phrases for page in concept.pages)

    assert not [concept.name for concept in language.concepts if not holds(concept)]


def test_no_word_stands_twice_in_a_concept(language: Language) -> None:
    twice = {
        (concept.name, word) for concept in language.concepts for word in concept.words if concept.words.count(word) > 1
    }
    assert not twice


def test_playing_doctors_never_leads_to_abuse(language: Language) -> None:
    for concept in language.concepts:
        if any(("dokter" in word and "spel" in word) or "doktertje" in word for word in concept.words):
            assert not [page for page in concept.pages if f"{page}/" in ABUSE]
