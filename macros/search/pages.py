"""The pages that are no record, as the search sees them: what they say, under the headings where they say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown.extensions.toc import slugify, unique

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.texts import Text
from macros.model.fields import Model
from macros.model.kinds import KINDS, STRATEGY, AnyKind
from macros.model.vocabularies import Rung
from macros.render.facets import PAGE
from macros.render.finder import COMPARISON, COMPARISON_LEAD, COMPARISON_TITLE
from macros.search.entry import Entry, Passage
from macros.search.language import SILENCE
from macros.search.plain import all_but_gaps

PAGE_WEIGHT = 1.15

_HEADING = re.compile(r"^#{2,6} +(.+?) *#*$", re.MULTILINE)
_RAW = re.compile(r"\{% raw %\}.*?\{% endraw %\}", re.DOTALL)
_CALL = re.compile(r"\{\{\s*(\w+)\(([^)]*)\)\s*\}\}")
_WORD = re.compile(r"[\w-]+")


def pages(centre: Centre) -> Iterator[Entry]:
    """Yield every hand-written page that is no story, every overview, and the pages that are made from records.

    What no source tells has one entry, which says so.
    """
    catalogue = centre.catalogue
    for text in centre.texts:
        if not text.kind:
            yield _made(text.address, text.title, text.description, passages=_passages(catalogue, text))
    for kind in KINDS.values():
        yield _overview(catalogue, kind)
    yield _made(COMPARISON, COMPARISON_TITLE, COMPARISON_LEAD)
    if any(concept.value.no_source for concept in centre.language.concepts):
        yield _silence()


def plain_markdown(markdown: str) -> str:
    """Return the words of Markdown, without calls, tags and addresses."""
    plain = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]+>|\]\([^)]*\)", " ", markdown, flags=re.DOTALL)
    return " ".join(re.sub(r"[#*_`|>\[\]()]", " ", plain).split())


def _overview(catalogue: Catalogue, kind: AnyKind) -> Entry:
    """Return the page that lists all of a kind, under its own name and what readers type who want a list."""
    plural = kind.plural.lower()
    terms = (f"alle {plural}", f"overzicht van {plural}", f"lijst van {plural}")
    chapters = catalogue.course.values() if kind == STRATEGY else ()
    passages = [Passage(one.value.title, one.id, all_but_gaps(catalogue, one.value)) for one in chapters]
    return _made(kind.overview, kind.plural, kind.lead, "Overzicht", terms, passages)


def _silence() -> Entry:
    """Return the honest answer to words that no page says anything about; the nearest help comes after it."""
    return Entry(
        url=SILENCE, kind="silence", label="Geen bron", title="Hierover is geen bron gevonden", weight=PAGE_WEIGHT,
        summary="Hierna staat de hulp die er het dichtst bij komt. Vraag daar na of dat past.",
        facets={"kind": (PAGE,)},
    )  # fmt: skip


def _made(
    url: str,
    title: str,
    summary: str,
    label: str = PAGE,
    terms: tuple[str, ...] = (),
    passages: Iterable[Passage] = (),
) -> Entry:
    return Entry(
        url=url, kind="pages", label=label, title=title, summary=summary, weight=PAGE_WEIGHT,
        search_terms=terms, passages=tuple(passages), facets={"kind": (PAGE,)},
    )  # fmt: skip


def _passages(catalogue: Catalogue, text: Text) -> Iterator[Passage]:
    """Yield what a page says under its headings, with the places that Markdown gives those; then its widgets' own."""
    above, *rest = _HEADING.split(_RAW.sub("", text.body))
    yield Passage("", "", _said(catalogue, above))
    taken: set[str] = set()
    for heading, body in zip(rest[::2], rest[1::2], strict=True):
        yield Passage(heading, unique(slugify(heading, "-"), taken), _said(catalogue, body))
    yield from _places(catalogue, text)


def _said(catalogue: Catalogue, markdown: str) -> str:
    """Return the words of a stretch of a page, with those of the chapters, numbers and words that it calls."""
    shown = [plain_markdown(markdown)]
    for name, values in _CALL.findall(markdown):
        if name in ("steps", "help_now", "section", "numbers", "vocabulary"):
            shown += _called(catalogue, _WORD.findall(values))
    return " ".join(filter(None, shown))


def _called(catalogue: Catalogue, values: Iterable[str]) -> Iterator[str]:
    """Yield what a page shows that calls for these chapters, numbers or vocabularies."""
    for id in values:
        lists = (catalogue.chapters("referral"), catalogue.chapters("course"), catalogue.contacts)
        found: list[Model] = [one[id].value for one in lists if id in one]
        found += [word.value for word in catalogue.vocabularies.get(id, {}).values()]
        yield from (all_but_gaps(catalogue, one) for one in found)


def _places(catalogue: Catalogue, text: Text) -> Iterator[Passage]:
    """Yield what a page shows of the ladder, the routes and consent, at the places where its widgets put it."""
    called = {name for name, _values in _CALL.findall(_RAW.sub("", text.body))}
    if "ladder" in called:
        for rung in catalogue.words("rungs", Rung).values():
            yield Passage(rung.label, f"trede-{rung.id}", all_but_gaps(catalogue, rung))
    if "routes" in called:
        for route in catalogue.routes.values():
            yield Passage(route.value.title, f"weg-{route.value.id}", all_but_gaps(catalogue, route.value))
    if "consent" in called:
        ages = [all_but_gaps(catalogue, age.value) for age in catalogue.consent.values()]
        yield Passage("Toestemming", "toestemming", " ".join(ages))
