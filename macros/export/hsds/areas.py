"""Where a service is for, by municipality with its code of Statistics Netherlands (CBS), and in words."""

from __future__ import annotations

from collections.abc import Iterable

from macros.export.hsds.ids import identity
from macros.export.hsds.types import ServiceArea
from macros.load.catalogue import Catalogue
from macros.model.statements import Statement
from macros.render.text import without_references

# The government's register of its own organisations names a municipality by the code of the CBS.
_TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"


def in_municipalities(catalogue: Catalogue, ids: Iterable[str], of: str, what: str) -> tuple[ServiceArea, ...]:
    """Return the municipalities of a service; `what` says what it means that one is named."""
    return tuple(
        ServiceArea(
            id=identity(of, "service_areas", id),
            service_id=identity(of),
            name=f"Gemeente {item.name}",
            description=what,
            extent=item.value.code,
            extent_type="text",
            uri=f"{_TOOI}{item.value.code.lower()}",
        )
        for id in ids
        for item in [catalogue.municipality(id)]
    )


def in_words(catalogue: Catalogue, area: Statement | None, of: str) -> tuple[ServiceArea, ...]:
    """Return the area in the words of a source; none where no source says it for sure."""
    if area is None or not area.confirmed:
        return ()
    name = without_references(catalogue, area.text)
    return (ServiceArea(id=identity(of, "service_areas", "area"), service_id=identity(of), name=name),)
