"""A record or an entry of a list as lines of readers' words, each with where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from macros.changes.change import Sort
from macros.changes.words import Place, beside
from macros.load.catalogue import Catalogue
from macros.model.base import Sourced
from macros.model.fields import Day, Label, Model, Prose, Ref, Reference, source_id
from macros.model.knowledge import Objective
from macros.model.lists import Chapter
from macros.model.offerings import Offering
from macros.model.statements import Evidence, Statement
from macros.model.walk import Field, fields, values_of
from macros.render.text import ages, as_of, dutch_date, without_references


@dataclass(frozen=True)
class Line:
    """Something that a page says: `group` is what it is compared within, `many` tells that a group may hold more.

    The other fields are those of a `Change`; of a judgement `about` is the outcome and `text` the level.
    """

    group: tuple[str, ...]
    sort: Sort
    text: str
    heading: str = ""
    anchor: str = ""
    part: str = ""
    about: str = ""
    many: bool = False


# What a judgement is about that names no outcome.
WHOLE = "het geheel"
# Told together, as one value.
_AGES = {"age_from", "age_to", "age_to_inclusive", "age_to_half"}
_STANDING = {"status", "valid_on", "valid_on_derived"}
_LOOKED_AT = ("reviewed", "checked")


def of_model(catalogue: Catalogue, model: Model, place_of: Callable[[str], Place]) -> Iterator[Line]:
    """Yield what a record or an entry of a list says, in the order of its fields; `place_of` knows where it stands."""
    untold = {"id", "aliases"}
    if isinstance(model, Offering):
        untold |= _AGES
        yield _line("age_from", place_of, ages(model))
    if isinstance(model, Sourced | Chapter):
        untold |= _STANDING
        status = catalogue.label("statuses", model.status)
        yield _line("status", place_of, ": ".join(filter(None, (status, as_of(model)))))
    for field in fields(type(model)):
        if field.name not in untold:
            heading, anchor = place_of(field.name)
            for line in _of_field(catalogue, field, model):
                group = (field.name, *line.group)
                yield replace(line, group=group, heading=heading, anchor=anchor)


def _line(name: str, place_of: Callable[[str], Place], text: str) -> Line:
    heading, anchor = place_of(name)
    return Line((name,), Sort.VALUE, text, heading, anchor)


def _of_field(catalogue: Catalogue, field: Field, owner: Model) -> Iterator[Line]:
    """Yield what a field says, without its place on the page."""
    sort, many = _sort(field), field.many
    for value in values_of(owner, field.name):
        if isinstance(value, Model):
            yield from _of_part(catalogue, value, "", "", many)
        elif sort is Sort.SEARCH:  # a list, or words with commas between them
            yield from (Line((), sort, word.strip(), many=True) for word in str(value).split(","))
        else:
            yield Line((), sort, _words(catalogue, field, value), many=many)


def _of_part(catalogue: Catalogue, model: Model, part: str, about: str, many: bool) -> Iterator[Line]:
    """Yield what a record inside a record says: its sentence, then what belongs to that."""
    main = ""
    match model:
        case Evidence():
            about = without_references(catalogue, model.outcome) if model.outcome else WHOLE
            level = catalogue.label("levels", model.level)
            yield Line(("level",), Sort.EVIDENCE, level, part=part, about=about, many=True)
            main, untold = about, ("level", "outcome")
        case Statement():
            main, untold = without_references(catalogue, model.text), ("text", "")
        case Objective():
            main, untold = model.title, ("title", "id")
        case _:
            untold = ("", "")
    if main and not isinstance(model, Evidence):
        yield Line((part,), Sort.SENTENCE, main, part=part, about=about, many=many)
    for field in fields(type(model)):
        if field.name not in (*untold, "id"):
            words = "" if field.name == "actions" else beside(field.name).heading
            for value in values_of(model, field.name):
                if isinstance(value, Model):
                    yield from _of_part(catalogue, value, words, main or about, field.many)
                else:
                    text = _words(catalogue, field, value)
                    yield Line((part, field.name), _sort(field), text, part=words, about=main or about, many=field.many)


def _sort(field: Field) -> Sort:
    if field.name in _LOOKED_AT:
        return Sort.REVIEWED
    if field.name in ("search_terms", "words"):
        return Sort.SEARCH
    if field.name == "numbers":
        return Sort.NUMBER
    if isinstance(field.mark, Prose):
        return Sort.SENTENCE
    if field.many or (isinstance(field.mark, Ref) and not field.vocabulary):
        return Sort.LIST
    return Sort.VALUE


def _words(catalogue: Catalogue, field: Field, value: object) -> str:
    """Return a value as readers see it."""
    text = str(value)
    match field.mark:
        case Ref(target="contacts"):
            return catalogue.contacts[text].value.name
        case Ref(target="routes"):
            return catalogue.routes[text].value.title
        case Ref(target="sources"):
            source = catalogue.source(source_id(text)).value
            return f"{source.publisher}: {source.title}"
        case Ref(target="*"):
            return catalogue.item(Reference.parse(text)).name
        case Ref() if field.vocabulary:
            return catalogue.label(field.vocabulary, text)
        case Ref(target=target):
            return catalogue.item(Reference(target, text)).name
        case Prose():
            return without_references(catalogue, text)
        case Day():
            return dutch_date(text)
        case Label():
            return text
    return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else text
