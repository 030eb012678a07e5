"""The ladder, worked out: what is lighter and what is heavier than a help, and which help a question has on each step.

It is derived from the placements of methods and programmes and from the fields of a question; nothing is typed twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.freshness import is_offered
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import METHODS, PROGRAMMES
from macros.model.ladder import Neighbour, RungLine
from macros.model.offerings import Method, Offering
from macros.model.questions import Question
from macros.model.statements import Statement
from macros.model.vocabularies import Rung, Status
from macros.model.walk import values_of

# The steps that a question fills with its own sentences, and from which fields.
OWN_SENTENCES = {
    "gewoon-opgroeien": ("normal",),
    "zelf-en-school": ("teacher", "referrer"),
    "meedenken": ("think_along",),
}


@dataclass(frozen=True)
class Near:
    """Help one step up or down the ladder, and the sign that leads from the lighter to the heavier."""

    item: Item[Offering]
    sign: Neighbour


@dataclass(frozen=True)
class Step:
    """A step of the ladder of one question: its sign or honest line, what is done there, and which help there is."""

    rung: Rung
    lines: tuple[RungLine, ...]
    sentences: tuple[Statement, ...]
    help: tuple[Item[Offering], ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known for this step, not even that nothing was found."""
        return not (self.lines or self.sentences or self.help)


def stairs(catalogue: Catalogue) -> dict[str, Rung]:
    """Return the steps of the ladder, the lightest first, by id."""
    return {id: rung for id, rung in catalogue.words("rungs", Rung).items() if not rung.beside}


def beside(catalogue: Catalogue) -> dict[str, Rung]:
    """Return what stands beside the ladder, such as help in a crisis, by id."""
    return {id: rung for id, rung in catalogue.words("rungs", Rung).items() if rung.beside}


def offerings(catalogue: Catalogue) -> Iterator[Item[Offering]]:
    """Yield every method and programme."""
    yield from catalogue.all(METHODS)
    yield from catalogue.all(PROGRAMMES)


def heavier(catalogue: Catalogue, item: Item[Record]) -> list[Near]:
    """Return the heavier help that a record names, in its order."""
    return [Near(_offering(catalogue.item(Reference.parse(sign.to))), sign) for sign in _signs(item)]


def lighter(catalogue: Catalogue, item: Item[Record]) -> list[Near]:
    """Return the lighter help that names this record as heavier, by name."""
    own = Reference(item.kind.code, item.id)
    origins = {link.origin for link in catalogue.backlinks.get(own, ()) if link.field == "ladder"}
    found = (_offering(catalogue.item(origin)) for origin in sorted(origins) if origin.target in _KINDS)
    return [Near(other, sign) for other in found for sign in _signs(other) if Reference.parse(sign.to) == own]


def ladder(
    catalogue: Catalogue, question: Question, age: int | None = None, rungs: Mapping[str, Rung] | None = None
) -> list[Step]:
    """Return the steps of a question, the lightest first; with an `age` in years, only the help that fits it.

    The steps are the stairs, or those in `rungs`, such as what stands beside them.
    """
    named = [Reference(METHODS.code, id) for id in question.methods]
    named += [Reference(PROGRAMMES.code, id) for id in question.programmes]
    found = [_offering(catalogue.item(reference)) for reference in named]
    fitting = [item for item in found if age is None or fits(item.value, age)]
    return [
        Step(
            rung=rung,
            lines=tuple(line for line in question.ladder if line.rung == id),
            sentences=tuple(_sentences(question, id)),
            help=tuple(item for item in fitting if item.value.ladder.rung == id),
        )
        for id, rung in (stairs(catalogue) if rungs is None else rungs).items()
    ]


def fits(offering: Offering, age: int) -> bool:
    """Tell whether help is for somebody of this age, in years; what says no age is for every age."""
    if offering.age_from is not None and age < offering.age_from:
        return False
    if offering.age_to is None:
        return True
    return age <= offering.age_to if offering.age_to_inclusive else age < offering.age_to


def is_here(catalogue: Catalogue, offering: Offering) -> bool:
    """Tell whether help on the ladder can be had in the province, for sure: what must be asked first is not told."""
    if isinstance(offering, Method):
        here = [offer for offer in offering.offered_by if offer.here]
        return bool(here) and all(is_offered(catalogue, offer) for offer in here)
    return not catalogue.words("statuses", Status)[offering.status].mark


_KINDS = (METHODS.code, PROGRAMMES.code)


def _sentences(question: Question, rung: str) -> Iterator[Statement]:
    for name in OWN_SENTENCES.get(rung, ()):
        yield from (value for value in values_of(question, name) if isinstance(value, Statement))


def _signs(item: Item[Record]) -> list[Neighbour]:
    return item.value.ladder.heavier if isinstance(item.value, Offering) else []


def _offering(item: Item[Record]) -> Item[Offering]:
    return cast("Item[Offering]", item)
