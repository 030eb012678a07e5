"""Methods as services, of nobody but who a source says offers them in this region, in the words of that source."""

from __future__ import annotations

from collections.abc import Iterator

from macros.export.hsds.book import Book
from macros.export.hsds.offering import is_help, service
from macros.export.hsds.reach import reservation
from macros.export.hsds.types import Service
from macros.load.files import Item
from macros.load.freshness import is_offered
from macros.model.kinds import METHODS
from macros.model.offerings import Method
from macros.model.statements import Offer
from macros.render.text import ASK, dutch_date, reserve_of

# What ties an organisation to Elker, and what a method must say of Elker before Elker is said to offer it.
_OF_ELKER, _CONFIRMED_OF_ELKER = "elker", "bevestigd"


def methods(book: Book) -> Iterator[Service]:
    """Yield every method that is help, once for each who offers it here.

    Left out is an offer that somebody must ask about first; one of long ago says of when it is.
    """
    for item in book.catalogue.all(METHODS):
        if is_help(book.catalogue, item.value):
            for giver, offers in _offers(book, item.value).items():
                yield _service(book, item, giver, offers)


def _offers(book: Book, method: Method) -> dict[str, list[Offer]]:
    """Return the sure offers of a method in this region, by the first who gives it."""
    found: dict[str, list[Offer]] = {}
    for offer in method.offered_by:
        givers = _givers(book, method, offer)
        if offer.here and offer.confirmed and givers:
            found.setdefault(givers[0], []).append(offer)
    return found


def _givers(book: Book, method: Method, offer: Offer) -> list[str]:
    """Return who is published and may be said to offer a method: of Elker the method must say so itself."""
    own = method.elker == _CONFIRMED_OF_ELKER
    partners = book.catalogue.partner
    return [id for id in book.published(offer.partners) if own or partners(id).value.relation != _OF_ELKER]


def _service(book: Book, item: Item[Method], giver: str, offers: list[Offer]) -> Service:
    catalogue, record = book.catalogue, item.value
    old = [one.date for one in offers if one.date and not is_offered(catalogue, one)]
    asks = [f"{ASK}: stand {dutch_date(max(old))}"] if old else []
    return service(
        book,
        item,
        f"methods/{item.id}/partners/{giver}",
        list(dict.fromkeys(id for one in offers for id in _givers(book, record, one))),
        told=[*(one.text for one in offers), record.summary],
        alert=reservation(reserve_of(catalogue, record), *asks),
    )
