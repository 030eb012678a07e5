"""What a programme and a method have in common as services: for whom, which words, who gives it.

Only help on the ladder is a service: what stands on no step is a way of working and no help for one family. What a
source only plans is none, nor is what is over.
"""

from __future__ import annotations

from collections.abc import Sequence

from macros.export.hsds.book import Book
from macros.export.hsds.ids import identity
from macros.export.hsds.reach import confirmed, phones, schedules, sentences
from macros.export.hsds.terms import attributes
from macros.export.hsds.types import Service, ServiceArea
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.lists import Contact
from macros.model.offerings import Method, Offering
from macros.model.statements import Evidence
from macros.model.vocabularies import Status
from macros.render.offering import unjudged
from macros.render.text import ages, dutch_date


def is_help(catalogue: Catalogue, record: Offering) -> bool:
    """Tell whether a record is help for one child or family that is there now."""
    status = catalogue.words("statuses", Status)[record.status]
    return bool(record.ladder.rung) and not status.plan and not status.past


def service(
    book: Book,
    item: Item[Offering],
    slug: str,
    givers: Sequence[str],
    *,
    told: Sequence[str],
    alert: str,
    url: str = "",
    how: str = "",
    own: Sequence[Contact] = (),
    others: Sequence[Contact] = (),
    areas: tuple[ServiceArea, ...] = (),
) -> Service:
    """Return help as a service of the first of `givers`; `own` are its own lines, `others` those of who gives it."""
    catalogue, record, reached = book.catalogue, item.value, (*own, *others)
    organization = book.organizations[givers[0]]
    said = [*((f"domains/{id}", "") for id in record.domains), (f"rungs/{record.ladder.rung}", "")]
    said += [*_judgements(catalogue, record), (f"statuses/{record.status}", "")]
    return Service(
        id=identity(slug),
        organization_id=organization.id,
        name=record.title,
        alternate_name=", ".join(record.also_known_as),
        description=sentences(catalogue, *told, _together(book, givers)),
        url=url,
        additional_urls=book.page(item.address, slug),
        email=next((one.email for one in reached if one.email), ""),
        status="active",
        application_process=how,
        eligibility_description=_for_whom(catalogue, record),
        minimum_age=record.age_from,
        maximum_age=_last_age(record),
        assured_date=record.reviewed,
        alert=alert,
        phones=tuple(phone for one in reached for phone in phones(catalogue, one, slug, service=True)),
        schedules=tuple(when for one in own for when in schedules(catalogue, one, slug)),
        service_areas=areas,
        organization=organization,
        attributes=attributes("service", slug, said, book.known),
    )


def _together(book: Book, givers: Sequence[str]) -> str:
    """Return who give help together; the specification has a place for one organisation only."""
    names = [book.organizations[id].name for id in givers]
    return f"Organisaties: {', '.join(names[:-1])} en {names[-1]}." if len(names) > 1 else ""


def _for_whom(catalogue: Catalogue, record: Offering) -> str:
    years = ages(record)
    return sentences(
        catalogue,
        confirmed(catalogue, [record.for_whom] if record.for_whom else []),
        f"Leeftijd: {years}." if years else "",
        confirmed(catalogue, [record.age_note] if record.age_note else []),
        *(f"Niet voor: {one.text}" for one in record.not_for if one.confirmed),
    )


def _last_age(record: Offering) -> int | float | None:
    """Return the last age, in years, that help is for: a source that says "tot 18" means 17."""
    if record.age_to is None:
        return None
    if record.age_to_half:
        return record.age_to + 0.5
    return record.age_to if record.age_to_inclusive else record.age_to - 1


def _judgements(catalogue: Catalogue, record: Offering) -> list[tuple[str, str]]:
    """Return the judgements of a committee, each with what it is about; that none was found is told as well."""
    if record.evidence:
        return [(f"levels/{one.level}", _judged(catalogue, one)) for one in record.evidence]
    if isinstance(record, Method) and catalogue.is_judged(record):
        return [(f"levels/{unjudged(catalogue)}", "")]
    return []


def _judged(catalogue: Catalogue, judgement: Evidence) -> str:
    """Return what a judgement is about, whose it is and of when, as far as a source says."""
    outcome = sentences(catalogue, judgement.outcome).rstrip(".")
    when = dutch_date(judgement.date) if judgement.date else ""
    return ", ".join(filter(None, (outcome, judgement.committee, when)))
