"""The word lists of data/language/, folded as the search folds every word."""

from __future__ import annotations

from dataclasses import dataclass

from macros.load.language import WordLists
from macros.model.kinds import GAPS_PAGE
from macros.search.dutch import fold, words

# What the search shows first for words that no page says anything about: where the site tells so.
SILENCE = f"{GAPS_PAGE}#onderwerpen-zonder-eigen-pagina"


@dataclass(frozen=True)
class ReadersWords:
    """Words of readers for one idea, and the addresses of the pages that then help, the best one first."""

    name: str
    pages: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """`stop`: words that do not narrow a query. `irregular`: a form -> its word. `parts`: words that compounds are
    made of. `whole`: words that only look like compounds. All of them folded. `concepts`: words of readers."""

    stop: frozenset[str]
    irregular: dict[str, str]
    parts: frozenset[str]
    whole: frozenset[str]
    concepts: tuple[ReadersWords, ...]


def folded(lists: WordLists) -> Language:
    """Return the word lists as the search uses them."""
    return Language(
        stop=frozenset(word for text in lists.stop for word in words(text)),
        irregular={fold(form): fold(word) for forms, word in lists.irregular for form in forms.split() if form != word},
        parts=frozenset(map(fold, lists.parts)),
        whole=frozenset(map(fold, lists.whole)),
        concepts=tuple(
            ReadersWords(one.concept, (*([SILENCE] if one.no_source else []), *one.pages), terms(one.words))
            for one in (concept.value for concept in lists.concepts)
        ),
    )


def terms(line: str) -> tuple[str, ...]:
    """Return the words of readers that stand on a line, with commas between them."""
    return tuple(term.strip() for term in line.split(",") if term.strip())
