"""All that is published as HSDS, related: whatever an id refers to is there."""

from __future__ import annotations

from dataclasses import dataclass

from macros.export.hsds.book import Book
from macros.export.hsds.lines import lines
from macros.export.hsds.methods import methods
from macros.export.hsds.organizations import organizations
from macros.export.hsds.programmes import programmes
from macros.export.hsds.terms import taxonomies, terms
from macros.export.hsds.types import Organization, Service, Taxonomy, TaxonomyTerm
from macros.load.catalogue import Catalogue
from macros.model import licence

# The page that explains what is published, relative to the root of the site, and under which conditions it may be used.
PROFILE = "over/hsds/"
LICENCE = {"name": licence.ID, "path": licence.ADDRESS, "title": licence.NAME}


@dataclass(frozen=True)
class Data:
    """What is published: organisations by name; programmes, methods and lines as services; the words they use."""

    organizations: tuple[Organization, ...]
    services: tuple[Service, ...]
    taxonomies: tuple[Taxonomy, ...]
    terms: tuple[TaxonomyTerm, ...]


def data(catalogue: Catalogue, site_url: str) -> Data:
    """Return what is published of the records."""
    known = terms(catalogue)
    book = Book(catalogue, known, organizations(catalogue, known, site_url), site_url)
    return Data(
        organizations=tuple(book.organizations.values()),
        services=(*programmes(book), *methods(book), *lines(book)),
        taxonomies=taxonomies(site_url),
        terms=tuple(known.values()),
    )
