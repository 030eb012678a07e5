"""What has to be looked after as a calendar that others can follow (RFC 5545): an event a day for what is alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from macros.load.catalogue import Catalogue
from macros.load.freshness import Due
from macros.model.vocabularies import Limit

# An event keeps its identity in every build, so that a calendar which follows the file shows it once.
_NAMESPACE = uuid5(NAMESPACE_URL, "https://elker.nl/expertisecentrum/actualiteit")


def calendar(dues: Iterable[Due], owner: str, catalogue: Catalogue, site_url: str) -> bytes:
    """Return the calendar of an owner: all that will once be due, on the last day on which it counts as fresh.

    Events lead to their pages when it is known where the site stands. The same data and day give the same bytes.
    """
    from icalendar import Calendar, Event  # a fifth of a second that only this file asks for

    made = Calendar()
    made.add("prodid", "-//Elker expertisecentrum//Actualiteit//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"Nakijken: {catalogue.label('owners', owner)}")
    stamp = datetime.combine(date.fromisoformat(catalogue.today), datetime.min.time(), UTC)
    own = [due for due in dues if due.owner == owner]
    for (day, limit), some in groupby(own, key=lambda due: (due.due_on, due.limit)):
        event = Event()
        event.add("uid", str(uuid5(_NAMESPACE, f"{owner}/{day}/{limit}")))
        event.add("dtstamp", stamp)
        event.add("dtstart", date.fromisoformat(day))
        event.add("transp", "TRANSPARENT")
        summary, description = _told(list(some), limit, catalogue, site_url)
        event.add("summary", summary)
        event.add("description", description)
        made.add_component(event)
    return bytes(made.to_ical())


def _told(dues: list[Due], limit: str, catalogue: Catalogue, site_url: str) -> tuple[str, str]:
    """Return what an event is called, and what it says: what to do, and where."""
    word = catalogue.word("freshness", limit)
    what = dues[0].name if len(dues) == 1 else f"{len(dues)} keer"
    task = word.task if isinstance(word, Limit) else None
    lines = [f"{due.name}{f': {site_url}{due.address}' if site_url else ''}" for due in dues]
    return f"Nakijken: {word.label.lower()}, {what}", "\n".join([*([task] if task else []), *lines])
