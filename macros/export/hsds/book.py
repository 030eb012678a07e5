"""What every service is made from: the records, the words, the organisations that are published, where the site is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.export.hsds.ids import identity
from macros.export.hsds.terms import Terms
from macros.export.hsds.types import Organization, Url
from macros.load.catalogue import Catalogue

_PAGE = "Pagina in het Elker expertisecentrum, met de bronnen"


@dataclass(frozen=True)
class Book:
    """The records and what was made of them before the services; `organizations` are by the id of their record."""

    catalogue: Catalogue
    known: Terms
    organizations: Mapping[str, Organization]
    site_url: str

    def published(self, partners: Iterable[str]) -> list[str]:
        """Return those of some partners that are published, in the same order."""
        return [id for id in partners if id in self.organizations]

    def page(self, address: str, slug: str) -> tuple[Url, ...]:
        """Return the page about a service, when it is known where the site stands."""
        if not self.site_url:
            return ()
        url = f"{self.site_url}{address}"
        return (Url(id=identity(slug, "additional_urls"), service_id=identity(slug), label=_PAGE, url=url),)
