"""The words of readers: once each, never to harm, and honest where no source says anything."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.search.language import SILENCE, Language, folded

ABUSE = ("vragen/veiligheid-thuis/", "vragen/seksuele-uitbuiting-loverboys/", "partners/csg-groningen/", "meldcode/")


@pytest.fixture(scope="module")
def language(centre: Centre) -> Language:
    """Return the word lists as the search uses them."""
    return folded(centre.language)


def test_no_word_stands_twice_in_a_concept(language: Language) -> None:
    twice = {
        (concept.name, word) for concept in language.concepts for word in concept.words if concept.words.count(word) > 1
    }
    assert not twice


def test_playing_doctors_never_leads_to_abuse(language: Language) -> None:
    for concept in language.concepts:
        if any(("dokter" in word and "spel" in word) or "doktertje" in word for word in concept.words):
            assert not [page for page in concept.pages if f"{page}/" in ABUSE]


def test_what_no_source_tells_is_said_first_and_then_the_nearest_help(language: Language, centre: Centre) -> None:
    silent = {loaded.value.concept for loaded in centre.language.concepts if loaded.value.no_source}
    assert silent
    for concept in language.concepts:
        assert (concept.pages[0] == SILENCE) == (concept.name in silent)
        assert len(concept.pages) > 1 or concept.name not in silent
