"""The facets: what a reader can narrow a search or a long overview with, in the order of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.queries import is_archived
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import KINDS, MUNICIPALITIES, QUESTIONS
from macros.model.offerings import Method, Offering
from macros.model.vocabularies import AgeBand, Level
from macros.model.walk import field, values_of

PAGE = "Pagina"  # the kind of what is no record


class Choice(NamedTuple):
    """A value of a facet: what an address calls it, and what readers see."""

    id: str
    label: str


FacetValues = Callable[[Catalogue, Item[Record]], tuple[Choice, ...]]


def _labels(name: str) -> FacetValues:
    """Return the facet that holds the readers' words for what stands in a field."""

    def values(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
        if name not in item.kind.model.model_fields:
            return ()
        vocabulary = field(item.kind.model, name).vocabulary
        ids = map(str, values_of(item.value, name)) if vocabulary else ()
        return tuple(Choice(id, catalogue.label(vocabulary, id)) for id in ids)

    return values


def _questions(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    if item.kind == QUESTIONS:
        return (Choice(item.id, item.name),)
    links = catalogue.backlinks.get(Reference(item.kind.code, item.id), ())
    origins = {link.origin for link in links if link.origin.target == QUESTIONS.code}
    return tuple(sorted((Choice(one.id, catalogue.item(one).name) for one in origins), key=lambda one: one.label))


def municipalities(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    """Return the municipalities of a record, those of the archive left out: nobody looks for help there."""
    found = [item] if item.kind == MUNICIPALITIES else []
    if "municipalities" in item.kind.model.model_fields:
        found = [catalogue.municipality(str(id)) for id in values_of(item.value, "municipalities")]
    return tuple(Choice(one.id, one.name) for one in found if not is_archived(catalogue, one))


def _age_bands(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    """Return the age bands that the ages of an offering touch, in years; none when no age is known."""
    record = item.value
    if not isinstance(record, Offering) or (record.age_from is None and record.age_to is None):
        return ()
    low, end = record.age_from or 0, 100 if record.age_to is None else record.age_to + record.age_to_inclusive
    bands = catalogue.words("age-bands", AgeBand).values()
    return tuple(Choice(band.id, band.label) for band in bands if low < band.age_until and end > band.age_from)


def _levels(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    record = item.value
    if not isinstance(record, Method) or not catalogue.is_judged(record):
        return ()
    levels = catalogue.words("levels", Level).values()
    return given_levels(catalogue, item) or tuple(Choice(word.id, word.label) for word in levels if word.unjudged)


def given_levels(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    """Return the levels that committees gave a method, each once; none when no judgement was found."""
    record = item.value
    if not isinstance(record, Method) or not catalogue.is_judged(record):
        return ()
    levels = catalogue.words("levels", Level)
    return tuple(dict.fromkeys(Choice(one.level, levels[one.level].label) for one in record.evidence))


def _kind(catalogue: Catalogue, item: Item[Record]) -> tuple[Choice, ...]:
    return (Choice(item.kind.segment, item.kind.label),)


@dataclass(frozen=True)
class Facet:
    """`id` is the key of `Entry.facets`, `name` the parameter in the address (a promise), `title` what readers see.

    `values` gives what a record has in it, none when the facet says nothing about the record. They stand in
    the order of `vocabulary`; without one in that of the alphabet.
    """

    id: str
    name: str
    title: str
    values: FacetValues
    vocabulary: str = ""


def in_order(catalogue: Catalogue, facets: Sequence[Facet]) -> dict[str, list[str]]:
    """Return the labels of each facet with a vocabulary, in its order: "0 tot 4 jaar" before "4 tot 12 jaar"."""
    listed = {
        facet.id: [word.value.label for word in catalogue.vocabularies[facet.vocabulary].values()]
        for facet in facets
        if facet.vocabulary
    }
    return {"kind": [*(kind.label for kind in KINDS.values()), PAGE], **listed}


FACETS = (
    Facet("kind", "soort", "Soort", _kind),
    Facet("role", "rol", "Voor wie", _labels("roles"), "roles"),
    Facet("theme", "thema", "Thema", _labels("theme"), "themes"),
    Facet("question", "vraag", "Vraag", _questions),
    Facet("age", "leeftijd", "Leeftijd", _age_bands, "age-bands"),
    Facet("setting", "plek", "Plek", _labels("settings"), "settings"),
    Facet("domain", "domein", "Domein", _labels("domains"), "domains"),
    Facet("municipality", "gemeente", "Gemeente", municipalities),
    Facet("level", "niveau", "Niveau van bewijs", _levels, "levels"),
    Facet("status", "status", "Status", _labels("status"), "statuses"),
)
