"""Lines for somebody to call or chat with, as services of the organisation that answers.

A line is a way to reach an organisation of which a source says for whom it is; any other number is one of the
organisation itself. A line of no organisation, such as 112, has no place in the specification.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.export.hsds.areas import in_municipalities, in_words
from macros.export.hsds.book import Book
from macros.export.hsds.ids import identity
from macros.export.hsds.reach import phones, reservation, schedules, sentences
from macros.export.hsds.terms import attributes
from macros.export.hsds.types import Location, Organization, Service, ServiceAtLocation
from macros.load.files import Item
from macros.model.lists import Contact
from macros.model.organisations import Partner
from macros.render.text import number_doubt, reserve_of

_WORKS_HERE = "De organisatie werkt of staat hier, volgens een bron."


def lines(book: Book) -> Iterator[Service]:
    """Yield every line as a service, in the order of our list."""
    for loaded in book.catalogue.contacts.values():
        contact = loaded.value
        if contact.audience and contact.partner and contact.partner in book.organizations:
            yield _service(book, contact, book.catalogue.partner(contact.partner))


def _service(book: Book, contact: Contact, item: Item[Partner]) -> Service:
    catalogue, partner, slug = book.catalogue, item.value, f"contacts/{contact.id}"
    doubt = reservation(reserve_of(catalogue, partner), number_doubt(catalogue, contact))
    organization = book.organizations[item.id]
    whom = ", ".join(catalogue.label("audiences", id).lower() for id in contact.audience)
    areas = in_municipalities(catalogue, partner.municipalities, slug, _WORKS_HERE)
    return Service(
        id=identity(slug),
        organization_id=organization.id,
        name=contact.name,
        description=sentences(catalogue, contact.purpose),
        url=contact.website or "",
        additional_urls=book.page(item.address, slug),
        email=contact.email or "",
        status="active",
        eligibility_description=f"Voor: {whom}.",
        assured_date=max(contact.checked, contact.called or ""),
        alert=sentences(catalogue, doubt, contact.note),
        phones=phones(catalogue, contact, slug, service=True),
        schedules=schedules(catalogue, contact, slug),
        service_areas=areas + in_words(catalogue, partner.area, slug),
        service_at_locations=_on_the_web(contact, slug, organization),
        organization=organization,
        attributes=attributes("service", slug, ((f"domains/{id}", "") for id in partner.domains), book.known),
    )


def _on_the_web(contact: Contact, slug: str, organization: Organization) -> tuple[ServiceAtLocation, ...]:
    """Return the website of a line as the place where it is."""
    if not contact.website:
        return ()
    at = identity(slug, "location")
    location = Location(
        id=at, location_type="virtual", url=contact.website, organization_id=organization.id, name=contact.name
    )
    own = identity(slug, "service_at_location")
    return (ServiceAtLocation(id=own, service_id=identity(slug), location_id=at, location=location),)
