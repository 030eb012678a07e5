"""Programmes as services of who runs them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.export.hsds.areas import in_municipalities
from macros.export.hsds.book import Book
from macros.export.hsds.offering import is_help, service
from macros.export.hsds.reach import confirmed, reservation, sentences
from macros.export.hsds.types import Service
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.kinds import PROGRAMMES
from macros.model.lists import Contact
from macros.model.offerings import Programme
from macros.render.text import reserve_of

_HERE = "Volgens een bron is of was dit hier. Of het ook voor andere gemeenten is, staat er niet bij."


def programmes(book: Book) -> Iterator[Service]:
    """Yield every programme that is help and whose organisation is published, by name."""
    for item in book.catalogue.all(PROGRAMMES):
        if is_help(book.catalogue, item.value) and (givers := book.published(item.value.run_by)):
            yield _service(book, item, givers)


def _service(book: Book, item: Item[Programme], givers: list[str]) -> Service:
    catalogue, record, slug = book.catalogue, item.value, f"programmes/{item.id}"
    own = [loaded.value for loaded in catalogue.contacts.values() if loaded.value.programme == item.id]
    listed = [catalogue.contacts[id].value for id in record.contacts]
    weigh = reservation(reserve_of(catalogue, record))
    return service(
        book,
        item,
        slug,
        givers,
        told=[record.summary],
        alert=sentences(catalogue, weigh, *(one.text for one in record.cautions)),
        url=record.website or "",
        how=confirmed(catalogue, [*record.referral, *record.referral_steps]),
        own=own,
        others=[one for one in listed if one not in own and _is_of(catalogue, one, givers)],
        areas=in_municipalities(catalogue, record.municipalities, slug, _HERE),
    )


def _is_of(catalogue: Catalogue, contact: Contact, givers: list[str]) -> bool:
    """Tell whether a line is that of who gives the help, or of a part of it; 112 stands beside much help."""
    if contact.partner is None:
        return False
    return contact.partner in givers or catalogue.partner(contact.partner).value.part_of in givers
