"""Rule about data/language/lekenwoorden.yml: words of readers never promise what no page says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from macros.check.records import can_be_rendered
from macros.load import Centre
from macros.load.files import Loaded
from macros.model.kinds import KINDS
from macros.model.lists import Concept
from macros.problems import Problem, suggest
from macros.render.finder import COMPARISON
from macros.search.dutch import Dutch, words
from macros.search.entries import entries
from macros.search.entry import Entry
from macros.search.language import folded, terms

Phrase = tuple[str, tuple[str, ...]]


def words_of_readers_keep_their_promise(centre: Centre, today: str) -> Iterator[Problem]:
    """Woorden van lezers leiden naar een pagina die er iets over zegt; zegt geen pagina dat, dan staat er no_source."""
    if not can_be_rendered(centre.catalogue):
        return
    said = _Said(centre)
    addresses = _addresses(centre)
    for loaded in centre.language.concepts:
        pages = loaded.value.pages
        unknown = [page for page in pages if page not in addresses]
        for page in unknown:
            remedy = suggest(page, addresses) or " Kijk het adres na."
            yield loaded.problem(("pages", pages.index(page)), f"'{page}' is geen pagina van de site.{remedy}")
        if not unknown and not centre.problems:  # a page with a mistake may say anything
            yield from _promises(loaded, said)


def _promises(loaded: Loaded[Concept], said: _Said) -> Iterator[Problem]:
    concept = loaded.value
    if not concept.pages:
        yield loaded.problem(("pages",), "noem een pagina, of de hulp die het dichtst in de buurt komt")
    elif concept.no_source:
        for index, page in enumerate(concept.pages):
            if held := said.held(page, terms(concept.words)):
                message = f"'{page}' zegt wel iets over '{held}'; haal dat woord hier weg, of no_source"
                yield loaded.problem(("pages", index), message)
    elif not said.held_somewhere(concept.pages, [*terms(concept.words), concept.concept]):
        message = (
            "op deze pagina's staat geen van de woorden; kies een pagina die er iets over zegt, of vul no_source in"
        )
        yield loaded.problem(("pages",), message)


class _Said:
    """What the pages say, as the stems of their words; the parts of compounds only where those do not tell enough."""

    def __init__(self, centre: Centre) -> None:
        language = folded(centre.language)
        self.dutch = Dutch(language.irregular, language.parts, language.whole)
        named = {page for concept in centre.language.concepts for page in concept.value.pages}
        self.entries: Mapping[str, Entry] = {entry.url.rstrip("/"): entry for entry in entries(centre, named)}
        self.words = cache(self._words)

    def held(self, page: str, wanted: Iterable[str]) -> str:
        """Return the first of these words or phrases of which a page holds every word, "" when there is none."""
        return self._first(frozenset(map(self.dutch.stem, self.words(page))), wanted)

    def held_somewhere(self, pages: Iterable[str], wanted: Sequence[str]) -> bool:
        """Tell whether one of these pages holds one of these words, be it as a part of a compound."""
        return any(self.held(page, wanted) for page in pages) or any(
            self._first(frozenset(map(self.dutch.stem, self._parts(page))), wanted) for page in pages
        )

    def _first(self, stems: frozenset[str], wanted: Iterable[str]) -> str:
        return next((one for one in wanted if stems.issuperset(map(self.dutch.stem, words(one)))), "")

    def _parts(self, page: str) -> set[str]:
        found = self.words(page)
        return found | {part for word in found for part in self.dutch.split(word)}

    def _words(self, page: str) -> set[str]:
        entry = self.entries[page]
        texts = [entry.title, entry.summary, *entry.names, *(f"{one.heading} {one.text}" for one in entry.passages)]
        return {word for text in texts for word in words(text)}


def _addresses(centre: Centre) -> frozenset[str]:
    """Return the address of everything that can be found, also of what has a mistake in it now."""
    overviews = {kind.overview.rstrip("/") for kind in KINDS.values()}
    records = {
        kind.address(id).rstrip("/")
        for kind in KINDS.values()
        if kind.weight
        for id in centre.catalogue.known_ids[kind.code]
    }
    docs = centre.root / "docs"
    files = (file.relative_to(docs).with_suffix("").as_posix() for file in docs.rglob("*.md"))
    return frozenset(records | overviews | {COMPARISON.rstrip("/")} | {file.removesuffix("/index") for file in files})
