"""All that can be found, and records as the search sees them: plain text under the headings of their pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.queries import is_archived
from macros.model.base import Record, Sourced
from macros.model.kinds import KINDS
from macros.model.knowledge import Objective
from macros.model.offerings import Method, Offering
from macros.model.vocabularies import Status
from macros.model.walk import values_of
from macros.render.facets import FACETS, given_levels, municipalities
from macros.render.layout import layout_of
from macros.render.parts import Part, Style
from macros.render.text import ages_briefly, outcome_briefly, reserve_of, without_references
from macros.search.entry import Entry, Passage
from macros.search.pages import pages, plain_markdown
from macros.search.plain import NO_ANSWER, field_texts, texts

MOST_PLACES = 2  # names of municipalities on a row; of more it tells how many


def entries(centre: Centre, only: Collection[str] | None = None) -> list[Entry]:
    """Return what can be found: every record but the sources, every overview and every hand-written page.

    With `only`, addresses such as "vragen/pesten", no other records than those. A story is part of its record. Sources
    have their own list; as hits they would hide what they support. What no source tells has one entry, which says so.
    """
    stories = {text.address: plain_markdown(text.body) for text in centre.texts if text.kind}
    found = list(pages(centre))
    for kind in KINDS.values():
        if kind.weight:
            items = [item for item in centre.catalogue.all(kind) if only is None or item.address.rstrip("/") in only]
            found += [_record(centre.catalogue, item, stories.get(item.address, "")) for item in items]
    return found


def _record(catalogue: Catalogue, item: Item[Record], story: str) -> Entry:
    record = item.value
    return Entry(
        url=item.address,
        kind=item.kind.code,
        label=item.kind.label,
        title=item.name,
        summary=without_references(catalogue, item.lead),
        weight=item.kind.weight,
        names=tuple(_names(record)),
        search_terms=tuple(record.search_terms) if isinstance(record, Sourced) else (),
        passages=tuple(_passages(catalogue, item, story)),
        facets={
            facet.id: tuple(one.label for one in found) for facet in FACETS if (found := facet.values(catalogue, item))
        },
        past=isinstance(record, Sourced) and _status(catalogue, record).past,
        archived=is_archived(catalogue, item),
        note=reserve_of(catalogue, record) if isinstance(record, Sourced) else "",
        details=tuple(_details(catalogue, item)),
    )


def _details(catalogue: Catalogue, item: Item[Record]) -> Iterator[str]:
    """Yield what helps to choose among offerings: "7–12 jaar", the level, "in Groningen"; nothing that is not known."""
    if not isinstance(item.value, Offering):
        return
    if span := ages_briefly(item.value):
        yield span
    yield from _verdicts(catalogue, item)
    if places := [one.label for one in municipalities(catalogue, item)]:
        yield f"in {' en '.join(places)}" if len(places) <= MOST_PLACES else f"in {len(places)} gemeenten"


def _verdicts(catalogue: Catalogue, item: Item[Record]) -> Iterator[str]:
    """Yield the level that committees gave; where they differ, each with what it is about."""
    levels = [one.label for one in given_levels(catalogue, item)]
    if len(levels) < 2 or not isinstance(item.value, Method):
        yield from levels
        return
    for one in item.value.evidence:
        about = outcome_briefly(without_references(catalogue, one.outcome or "hele methode"))
        yield f"{catalogue.label('levels', one.level)} ({about[:1].lower()}{about[1:]})"


def _names(record: Record) -> Iterator[str]:
    if "also_known_as" in type(record).model_fields:
        yield from map(str, values_of(record, "also_known_as"))


# What stands elsewhere in the entry.
_ABOVE = frozenset({"summary"})
_ELSEWHERE = {
    *(Style.RECORDS, Style.POINTING, Style.CONTACTS, Style.SEE_ALSO, Style.USED_ON, Style.LINKS),
    *(Style.TOWN_CALLS, Style.OFFERED, Style.NEARBY),
}


def _passages(catalogue: Catalogue, item: Item[Record], story: str) -> Iterator[Passage]:
    """Yield the texts of a page under its headings, in its order: what stands above the first heading, the blocks."""
    layout = layout_of(item.kind)
    above = [*layout.lead, *layout.eyebrow, *(row.part for row in layout.facts)]
    above += [part for block in layout.blocks if not block.heading for part in block.parts]
    in_blocks = frozenset(
        name for block in layout.blocks if block.heading for part in block.parts for name in part.fields
    )
    if top := _text(catalogue, item, above, without=in_blocks):
        yield Passage("", "", top)
    for block in layout.blocks:
        if any(part.style is Style.OBJECTIVES for part in block.parts):
            for objective in values_of(item.value, block.name):
                if isinstance(objective, Objective):
                    yield Passage(objective.title, objective.id, " ".join(texts(catalogue, objective)))
        elif block.heading and (text := _text(catalogue, item, block.parts)):
            yield Passage(block.heading, block.anchor, text)
    if story:
        yield Passage("Toelichting", "", story)


def _text(
    catalogue: Catalogue, item: Item[Record], parts: Sequence[Part], without: frozenset[str] = frozenset()
) -> str:
    names = [name for part in parts if part.style not in _ELSEWHERE for name in part.fields]
    notes = [name for part in parts if part.style is Style.LINKS for name in part.fields[1:]]
    wanted = [name for name in (*names, *notes) if name not in _ABOVE | NO_ANSWER | without]
    return " ".join(text for name in dict.fromkeys(wanted) for text in field_texts(catalogue, item.value, name))


def _status(catalogue: Catalogue, record: Sourced) -> Status:
    return catalogue.words("statuses", Status)[record.status]
