"""How to reach an organisation or a service: numbers, hours, and what a caller must weigh."""

from __future__ import annotations

from collections.abc import Iterable

from macros.export.hsds.ids import identity
from macros.export.hsds.types import Phone, Schedule
from macros.load.catalogue import Catalogue
from macros.model.lists import Contact
from macros.model.statements import Statement
from macros.render.text import capital, number_doubt, to_dial, without_references


def sentences(catalogue: Catalogue, *some: str | None) -> str:
    """Return what there is of some sentences as one text, with names instead of references."""
    return " ".join(without_references(catalogue, one) for one in some if one)


def confirmed(catalogue: Catalogue, some: Iterable[Statement]) -> str:
    """Return statements as one text, without those that somebody must ask about first."""
    return sentences(catalogue, *(one.text for one in some if one.confirmed))


def reservation(*some: str) -> str:
    """Return what a reader must weigh as sentences: ("Vraag eerst na", "nog niet nagebeld")."""
    return " ".join(f"{capital(one)}." for one in some if one)


def phones(catalogue: Catalogue, contact: Contact, of: str, *, service: bool) -> tuple[Phone, ...]:
    """Return the numbers of a contact as those of what `of` names: a service, or else an organisation."""
    doubt = reservation(number_doubt(catalogue, contact))
    told = sentences(catalogue, f"{contact.name}.", contact.purpose, contact.hours, contact.note, doubt)
    return tuple(
        Phone(
            id=identity(of, "phones", contact.id, to_dial(number)),
            organization_id="" if service else identity(of),
            service_id=identity(of) if service else "",
            number=number,
            type="voice",
            description=told,
        )
        for number in contact.numbers
    )


def schedules(catalogue: Catalogue, contact: Contact, of: str) -> tuple[Schedule, ...]:
    """Return when a service can be reached, in the words of the source; none where no source says it.

    Never as days and times: "dag en nacht" has no hour at which it closes, and the other hours are sentences with a
    condition or a doubt.
    """
    if not contact.hours:
        return ()
    told = sentences(catalogue, contact.hours)
    return (Schedule(id=identity(of, "schedules", contact.id), service_id=identity(of), description=told),)
