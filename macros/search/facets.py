"""The facets of /zoeken/: what a reader can narrow a search with, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Facet:
    """`id` is the key of `Entry.facets`, `name` the parameter in the address (a promise), `title` what readers see."""

    id: str
    name: str
    title: str


FACETS = (
    Facet("kind", "soort", "Soort"),
    Facet("role", "rol", "Voor wie"),
    Facet("theme", "thema", "Thema"),
    Facet("question", "vraag", "Vraag"),
    Facet("age", "leeftijd", "Leeftijd"),
    Facet("setting", "plek", "Plek"),
    Facet("domain", "domein", "Domein"),
    Facet("municipality", "gemeente", "Gemeente"),
    Facet("level", "niveau", "Niveau van bewijs"),
    Facet("status", "status", "Status"),
)
