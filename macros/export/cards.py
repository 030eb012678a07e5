"""Telephone numbers as cards to save in a telephone (vCard 3.0, RFC 2426): the version that every program opens."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.model.lists import Contact
from macros.render.contacts import card_of, how_certain
from macros.render.text import capital, number_doubt, one_line, without_references

# A card keeps its identity: who saves it again has it once.
_NAMESPACE = uuid5(NAMESPACE_URL, "https://elker.nl/expertisecentrum/nummers")


def cards(centre: Centre, site_url: str) -> dict[str, bytes]:
    """Return a card of every contact that can be called, by its path in the site."""
    contacts = [loaded.value for loaded in centre.catalogue.contacts.values()]
    return {card_of(one): card(one, centre.catalogue, site_url) for one in contacts if one.numbers}


def card(contact: Contact, catalogue: Catalogue, site_url: str) -> bytes:
    """Return the card of a service: its name, its numbers exactly as its source has them, and what a caller must know.

    It is that of an organisation, so it has no first and last name. It is as new as the last day on which somebody
    compared the number with its source, or called it.
    """
    from vobject import vCard  # slow to import, and only these files ask for it

    made = vCard()
    name = one_line(contact.name)
    made.add("uid").value = f"urn:uuid:{uuid5(_NAMESPACE, contact.id)}"
    made.add("fn").value = name
    made.add("n")
    made.add("org").value = [name]
    made.add("x-abshowas").value = "COMPANY"  # for Apple, which takes it for a person else
    for number in contact.numbers:
        call = made.add("tel")
        call.value, call.type_param = one_line(number), ["WORK", "VOICE"]  # without a type, Outlook drops it
    if contact.email:
        mail = made.add("email")
        mail.value, mail.type_param = one_line(contact.email), "INTERNET"
    if contact.website:
        made.add("url").value = one_line(contact.website)
    made.add("note").value = "\n".join(map(one_line, _told(contact, catalogue)))
    made.add("rev").value = max(contact.checked, contact.called or "")
    if site_url:
        made.add("source").value = f"{site_url}{card_of(contact)}"
    return str(made.serialize()).encode()


def _told(contact: Contact, catalogue: Catalogue) -> Iterator[str]:
    """Yield what stands beside the number on the page: what must be asked first comes first."""
    if doubt := number_doubt(catalogue, contact):
        yield f"{capital(doubt)}."
    for sentence in (contact.purpose, contact.hours, contact.note):
        if sentence:
            yield without_references(catalogue, sentence)
    yield how_certain(contact)
