"""The fixed words of our records as taxonomies, and as attributes of what they are said of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from macros.export.hsds.ids import identity
from macros.export.hsds.types import Attribute, Taxonomy, TaxonomyTerm
from macros.load.catalogue import Catalogue
from macros.model.kinds import DATA

# What is called what: a vocabulary of data/, the name of its taxonomy, and what it is about.
_TAXONOMIES = {
    "domains": ("Terreinen", "Terreinen van werk."),
    "partner-types": ("Soort organisatie", "Wat voor organisatie het is."),
    "rungs": (
        "Ladder van licht naar zwaar",
        "Waar hulp staat, van gewoon opgroeien tot wonen op een andere plek. De indeling is van de redactie.",
    ),
    "levels": ("Oordeel", "Wat een erkenningscommissie over een methode zegt."),
    "statuses": ("Hoe zeker het is", "Hoe zeker en hoe nieuw een gegeven is, volgens de bronnen."),
}

Terms = Mapping[str, TaxonomyTerm]


def taxonomies(site_url: str) -> tuple[Taxonomy, ...]:
    """Return the taxonomies; each says where our vocabularies stand, when it is known where the site stands."""
    uri = f"{site_url}{DATA}vocabularies.json" if site_url else ""
    return tuple(
        Taxonomy(id=identity("vocabulary", code), name=name, description=description, uri=uri)
        for code, (name, description) in _TAXONOMIES.items()
    )


def terms(catalogue: Catalogue) -> Terms:
    """Return every word of every taxonomy, by its code: "domains/jeugdhulp"."""
    return {
        f"{code}/{id}": TaxonomyTerm(
            id=identity("vocabulary", code, id),
            code=f"{code}/{id}",
            name=loaded.value.label,
            description=loaded.value.description,
            taxonomy=name,
            language="nl",
            taxonomy_id=identity("vocabulary", code),
        )
        for code, (name, _) in _TAXONOMIES.items()
        for id, loaded in catalogue.vocabularies[code].items()
    }


def attributes(entity: str, slug: str, said: Iterable[tuple[str, str]], known: Terms) -> tuple[Attribute, ...]:
    """Return what is said of an "organization" or a "service": pairs of a code and a value, "" where there is none."""
    return tuple(
        Attribute(
            id=identity(slug, "attributes", code, value),
            link_id=identity(slug),
            link_entity=entity,
            taxonomy_term_id=known[code].id,
            value=value,
            taxonomy_term=known[code],
        )
        for code, value in dict.fromkeys(said)
    )
