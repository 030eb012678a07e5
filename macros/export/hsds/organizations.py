"""Which organisations are published, and what is said of each."""

from __future__ import annotations

from macros.export.hsds.ids import identity
from macros.export.hsds.reach import phones, reservation, sentences
from macros.export.hsds.terms import Terms, attributes
from macros.export.hsds.types import Organization
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.kinds import PARTNERS
from macros.model.organisations import Partner
from macros.model.vocabularies import Relation, Status
from macros.render.text import reserve_of


def organizations(catalogue: Catalogue, known: Terms, site_url: str) -> dict[str, Organization]:
    """Return the organisations by the id of their record, by name.

    Those that are over are left out, since the specification has no word for that, and so are those that are named only
    as an example from elsewhere. What a reader must ask first stands in the description: an organisation has no alert.
    """
    items = [item for item in catalogue.all(PARTNERS) if _is_published(catalogue, item.value)]
    ids = {item.id for item in items}
    return {item.id: _organization(catalogue, item, known, site_url, ids) for item in items}


def _is_published(catalogue: Catalogue, partner: Partner) -> bool:
    over = catalogue.words("statuses", Status)[partner.status].past
    return not over and not catalogue.words("relations", Relation)[partner.relation].elsewhere


def _organization(
    catalogue: Catalogue, item: Item[Partner], known: Terms, site_url: str, ids: set[str]
) -> Organization:
    partner, slug = item.value, f"partners/{item.id}"
    contacts = [loaded.value for loaded in catalogue.contacts.values() if loaded.value.partner == item.id]
    said = [f"partner-types/{partner.type}", *(f"domains/{id}" for id in partner.domains), f"statuses/{partner.status}"]
    return Organization(
        id=identity(slug),
        name=partner.name,
        alternate_name=", ".join(partner.also_known_as),
        description=sentences(catalogue, partner.summary, reservation(reserve_of(catalogue, partner))),
        email=next((contact.email for contact in contacts if contact.email), ""),
        website=partner.website or "",
        uri=f"{site_url}{item.address}" if site_url else "",
        parent_organization_id=identity(f"partners/{partner.part_of}") if partner.part_of in ids else "",
        phones=tuple(phone for contact in contacts for phone in phones(catalogue, contact, slug, service=False)),
        attributes=attributes("organization", slug, ((code, "") for code in said), known),
    )
