"""How easily a page reads: a figure for the page, its longest sentences, and words that have a plainer one.

The figure is Flesch's, with the constants of Douma for Dutch (De leesbaarheid van landbouwbladen, 1960): 206.835 less
0.93 for each word that a sentence has and less 77 for each syllable that a word has. 100 is a child's book, 60 a
newspaper, 30 a thesis. It counts length alone: no formula proves B1, an editor judges.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from macros.advice.known import Known
from macros.advice.passages import Advice, Page, Passage, pages
from macros.advice.sentences import Sentence, syllables
from macros.load import Centre
from macros.model.kinds import KINDS

LONGEST = 5
# A sentence of B1 has ten to fifteen words; beyond this a reader on a phone loses its beginning.
MOST_WORDS = 25
# Below it a page reads like a policy paper; with fewer words the figure says nothing.
LEAST_EASE = 50
_WORDS_TO_JUDGE = 120


@dataclass(frozen=True)
class Reading:
    """How a page reads. `ease` is Flesch-Douma's figure, of its `words` in all."""

    page: Page
    ease: int
    words: int
    sentences: tuple[tuple[Passage, Sentence], ...]

    @property
    def path(self) -> str:
        """The file of the page."""
        return self.page.path

    def longest(self) -> list[Advice]:
        """Return its longest sentences, each at its place: the message is its number of words and the sentence."""
        found = sorted(self.sentences, key=lambda one: -len(one[1].words))[:LONGEST]
        return [self.page.advice(one, of.at, f"{len(of.words)} woorden: {of.text}") for one, of in found]


def readings(centre: Centre, paths: Collection[str] | None) -> Iterator[Reading]:
    """Yield how each page of `paths` reads, of all pages for None: pages with running text alone. Never raises."""
    for page in pages(centre, paths):
        if reading := read(page):
            yield reading


def read(page: Page) -> Reading | None:
    """Return how a page reads; None for what is no page of its own, or holds no sentence."""
    found = tuple(_sentences(page)) if _is_page(page) else ()
    words = [word.text for _, sentence in found for word in sentence.words]
    if not words:
        return None
    ease = 206.835 - 0.93 * len(words) / len(found) - 77 * sum(map(syllables, words)) / len(words)
    return Reading(page, round(ease), len(words), found)


def pages_read_easily(page: Page, known: Known) -> Iterator[Advice]:
    """Een pagina leest gemakkelijk: haar leesgemak (Flesch-Douma) is 50 of meer."""
    reading = read(page)
    if reading and reading.ease < LEAST_EASE and reading.words >= _WORDS_TO_JUDGE:
        lines = ", ".join(str(one.line) for one in sorted(reading.longest()))
        message = (
            f"deze pagina leest moeilijk: leesgemak {reading.ease}, vanaf 60 gaat het vlot. Kies kortere woorden en "
            f"zinnen; de langste zinnen staan op regel {lines}"
        )
        yield Advice(page.path, 1, 1, message)


def sentences_are_short(page: Page, known: Known) -> Iterator[Advice]:
    """Een zin heeft hoogstens 25 woorden."""
    for passage, sentence in _sentences(page):
        if len(sentence.words) > MOST_WORDS:
            message = f"deze zin heeft {len(sentence.words)} woorden; maak er twee van, of een lijst"
            yield page.advice(passage, sentence.at, message)


def words_are_plain(page: Page, known: Known) -> Iterator[Advice]:
    """Waar een gewoner woord past, staat dat er; de woorden staan in data/language/gewone-woorden.tsv."""
    for passage in page.passages:
        if passage.is_prose:
            for at, hard, plain in known.hard_words(passage.text):
                message = f"'{' '.join(hard.split())}' kan gewoner; schrijf bijvoorbeeld: {plain}"
                yield page.advice(passage, at, message)


def _sentences(page: Page) -> Iterator[tuple[Passage, Sentence]]:
    for passage in page.passages:
        if passage.is_prose:
            yield from ((passage, sentence) for sentence in passage.sentences)


def _is_page(page: Page) -> bool:
    """Tell whether a file is a page of its own: hand-written, or the record of a kind that has pages."""
    folder = page.path.split("/")[1]
    return page.markdown is not None or (folder in KINDS and KINDS[folder].own_page)
