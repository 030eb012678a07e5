"""What grows old: how long each fact counts as fresh, and what somebody has to look after by which day.

The limits stand in data/vocabulary/freshness.yml. Nothing here knows the clock: the day of the build is handed in.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.kinds import KINDS, PROGRAMMES
from macros.model.lists import Chapter, Contact
from macros.model.offerings import Method, Offering, Programme
from macros.model.organisations import Partner
from macros.model.statements import Evidence, Offer
from macros.model.vocabularies import Limit, Status

# The limits that are not those of a kind: of a number, of one on which a life may depend, of a line without a number,
# of a waiting time, of help, of all else that held on a day, of a judgement, of what is over, of a hand-written page.
NUMBER, EMERGENCY, ADDRESS, WAITING = "nummer", "noodnummer", "adres", "wachttijd"
OFFER, STATE, JUDGEMENT, HISTORY, PAGE = "aanbod", "stand", "oordeel", "geschiedenis", "pagina"
LIMITS = (NUMBER, EMERGENCY, ADDRESS, WAITING, OFFER, STATE, JUDGEMENT, HISTORY, PAGE, *KINDS)

_KIND_OF = {kind.model: kind.code for kind in KINDS.values()}
_HELP_NOW, _REFERRAL = "hulp-nu/", "verwijzen/"


@dataclass(frozen=True)
class Due:
    """Something to look after: what readers call it, its page and its file, and who keeps it.

    `limit` is the word of the vocabulary that says why and what to do. `since` is the day, month or year that it rests
    on, "" where none is known; up to and including `due_on` it counts as fresh.
    """

    name: str
    address: str
    path: str
    limit: str
    owner: str
    since: str
    due_on: str


@dataclass(frozen=True)
class Agenda:
    """What is overdue on a day, and what will be within a month of it, each by day."""

    late: tuple[Due, ...]
    soon: tuple[Due, ...]


def months_later(day: str, months: int) -> str:
    """Return the day so many calendar months after a day, a month or a year, which count from their first day.

    A month that has no such day gives its last: 31 January and one month is 28 February, or 29.
    """
    year, month, number = (int(part) for part in f"{day}-01-01"[:10].split("-"))
    years, month = divmod(month - 1 + months, 12)
    last = monthrange(year + years, month + 1)[1]
    return f"{year + years:04}-{month + 1:02}-{min(number, last):02}"


def agenda(centre: Centre, today: str) -> Agenda:
    """Return what is due on a day: late when its last day is over, soon when that falls within a month."""
    return on_day(all_due(centre), today)


def on_day(dues: Sequence[Due], today: str) -> Agenda:
    """Return the same of what will once be due."""
    last = months_later(today, 1)
    late = tuple(due for due in dues if due.due_on < today)
    return Agenda(late, tuple(due for due in dues if today <= due.due_on <= last))


def all_due(centre: Centre) -> list[Due]:
    """Return everything that will once have to be looked after, by owner and by day."""
    catalogue = centre.catalogue
    owners, limits = (list(catalogue.vocabularies[name]) for name in ("owners", "freshness"))
    found = [*_of_contacts(catalogue), *_of_routes(catalogue), *_of_pages(centre)]
    for item in catalogue.items():
        found += _of_record(catalogue, item)
    return sorted(
        set(found), key=lambda due: (owners.index(due.owner), due.due_on, limits.index(due.limit), due.address)
    )


def until(catalogue: Catalogue, limit: str, since: str) -> str:
    """Return the last day on which something counts as fresh, "" for what never grows old."""
    word = catalogue.word("freshness", limit)
    months = word.months if isinstance(word, Limit) else None
    return months_later(since, months) if months else ""


def is_overdue(catalogue: Catalogue, limit: str, since: str) -> bool:
    """Tell whether something that rests on a day is overdue on the day for which the catalogue is read."""
    return "" < until(catalogue, limit, since) < catalogue.today


# Records


def review_limit(catalogue: Catalogue, record: Sourced) -> str:
    """Return the limit of the review of a record."""
    return HISTORY if _is_past(catalogue, record.status) else _KIND_OF[type(record)]


def state_limit(catalogue: Catalogue, record: Sourced | Chapter) -> str:
    """Return the limit of what held on a day."""
    if _is_past(catalogue, record.status):
        return HISTORY
    return OFFER if isinstance(record, Programme) else STATE


def next_review(catalogue: Catalogue, item: Item[Record]) -> str:
    """Return by which day a record has to be reviewed again, "" for what never grows old."""
    record = item.value
    limit = review_limit(catalogue, record) if isinstance(record, Sourced) else item.kind.code
    return until(catalogue, limit, record.reviewed)


def is_old(catalogue: Catalogue, record: Sourced | Chapter) -> bool:
    """Tell whether a record must be asked about first: it held long ago, or was reviewed long ago."""
    if record.valid_on and is_overdue(catalogue, state_limit(catalogue, record), record.valid_on):
        return True
    return isinstance(record, Sourced) and is_overdue(catalogue, review_limit(catalogue, record), record.reviewed)


def is_offered(catalogue: Catalogue, offer: Offer) -> bool:
    """Tell whether an offer is sure: it is confirmed, and its source is of not too long ago."""
    return offer.confirmed and not (offer.date and is_overdue(catalogue, OFFER, offer.date))


def old_judgement(catalogue: Catalogue, judgement: Evidence) -> int:
    """Return of how many years ago a judgement is at least, when a committee may have judged anew since; else 0."""
    limit = catalogue.word("freshness", JUDGEMENT)
    old = judgement.date and is_overdue(catalogue, JUDGEMENT, judgement.date)
    return limit.months // 12 if old and isinstance(limit, Limit) and limit.months else 0


def _is_past(catalogue: Catalogue, status: str) -> bool:
    word = catalogue.word("statuses", status)
    return isinstance(word, Status) and word.past


def _of_record(catalogue: Catalogue, item: Item[Record]) -> Iterator[Due]:
    record = item.value
    if not isinstance(record, Sourced):
        yield from _due(catalogue, item, item.kind.code, record.reviewed)
        return
    limit = review_limit(catalogue, record)
    yield from _due(catalogue, item, limit, record.reviewed)
    yield from _due(catalogue, item, state_limit(catalogue, record), record.valid_on)
    if isinstance(record, Offering | Partner):
        for event in record.waiting:
            yield from _due(catalogue, item, WAITING, event.date)
    if limit == HISTORY or not isinstance(record, Offering):
        return
    for judgement in record.evidence:
        yield from _due(catalogue, item, JUDGEMENT, judgement.date, "#oordeel")
    if isinstance(record, Method):
        for offer in [offer for offer in record.offered_by if offer.here]:
            yield from _due(catalogue, item, OFFER, offer.date, "#aanbieders")


def _due(catalogue: Catalogue, item: Item[Record], limit: str, since: str | None, at: str = "") -> Iterator[Due]:
    if since and (last := until(catalogue, limit, since)):
        yield Due(item.name, item.address + at, item.document.path, limit, item.value.owner, since, last)


# Lists, which have no owner of their own: the first of the vocabulary keeps them


def number_limit(contact: Contact) -> str:
    """Return the limit of a way to reach somebody."""
    if contact.urgent:
        return EMERGENCY
    return NUMBER if contact.numbers else ADDRESS


def last_sure(contact: Contact) -> str:
    """Return the day on which somebody called or of the source, the last of both; "" where neither is known."""
    return max(contact.called or "", contact.date or "")


def is_old_number(catalogue: Catalogue, contact: Contact) -> bool:
    """Tell whether a caller must weigh a number: it is old or of no known day. Never of one for emergencies.

    Who needs that must call; the check stops the site before it is too old (`emergency_numbers_are_sure`).
    """
    if contact.urgent:
        return False
    since = last_sure(contact)
    return is_overdue(catalogue, number_limit(contact), since) if since else True


def _of_contacts(catalogue: Catalogue) -> Iterator[Due]:
    for loaded in catalogue.contacts.values():
        contact = loaded.value
        about = _about(catalogue, contact)
        owner, address = (about.value.owner, about.address) if about else (_first_owner(catalogue), _HELP_NOW)
        since, limit = last_sure(contact), number_limit(contact)
        last = until(catalogue, limit, since) if since else contact.checked  # of no known day: due when it was added
        if last:
            yield Due(contact.name, address, loaded.document.path, limit, owner, since, last)


def _about(catalogue: Catalogue, contact: Contact) -> Item[Record] | None:
    if contact.partner:
        return catalogue.partner(contact.partner)
    return catalogue.of(PROGRAMMES)[contact.programme] if contact.programme else None


def _of_routes(catalogue: Catalogue) -> Iterator[Due]:
    for id, loaded in catalogue.routes.items():
        route = loaded.value
        for event in route.waiting:
            if last := until(catalogue, WAITING, event.date):
                address = f"{_REFERRAL}#weg-{id}"
                owner = _first_owner(catalogue)
                yield Due(route.title, address, loaded.document.path, WAITING, owner, event.date, last)


def _of_pages(centre: Centre) -> Iterator[Due]:
    for text in centre.texts:
        if text.reviewed and (last := until(centre.catalogue, PAGE, text.reviewed)):
            owner = _first_owner(centre.catalogue)
            yield Due(text.title, text.address, text.path, PAGE, owner, text.reviewed, last)


def _first_owner(catalogue: Catalogue) -> str:
    return next(iter(catalogue.vocabularies["owners"]))
