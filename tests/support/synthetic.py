"""Records made by the walk over their type: every field filled with a value that stands nowhere else.

Whatever a field holds can then be looked for on the page of the record and in its entry of the search.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from macros.load import Centre
from macros.load.documents import Document
from macros.load.files import Item, Loaded
from macros.load.references import invert
from macros.model.base import Record
from macros.model.fields import Day, Label, Model, Prose, Ref
from macros.model.kinds import KINDS, PARTNERS, SOURCES, AnyKind
from macros.model.lists import Contact
from macros.model.routes import Route
from macros.model.statements import Statement
from macros.model.vocabularies import Rung, Word
from macros.model.walk import Field, fields
from macros.render.text import MONTHS, bare_address

M = TypeVar("M", bound=Model)

SPARE = 120  # records of each kind to refer to
ANY = ("methods", "questions")  # what a reference to any kind leads to

# What a page says of a flag that is not as it is by itself.
FLAGS = {
    "confirmed": (False, "Vraag eerst na"),
    "here": (True, "In Groningen"),
    "common": (True, "iedereen kent dit woord"),  # which no page says
    "homonym": (True, "Dit woord heeft meer betekenissen."),
    "age_to_inclusive": (False, "tot"),  # and not "tot en met": what age_to shows
    "age_to_half": (True, ",5 jaar"),
    "valid_on_derived": (True, "waarschijnlijk"),
    "whole": (False, ""),  # never of what stands on a step, as this does
}


@dataclass(frozen=True)
class Planted:
    """A value put into a record: the field that holds it, the type of the record that has the field, what it is to
    others, and what readers must see of it."""

    place: str
    owner: type[Model]
    field: Field
    shown: str


@dataclass
class Planter:
    """Fills records. `planted` tells afterwards what was put where; `full` fills optional fields too."""

    centre: Centre
    full: bool = True
    sign: str = "q"
    without: Collection[str] = ()
    planted: list[Planted] = field(default_factory=list)
    count: int = 0
    used: dict[str, int] = field(default_factory=dict)

    def fill(self, model: type[M], place: str = "") -> M:
        """Return a record of a type with every field filled."""
        values: dict[str, object] = {}
        for one in fields(model):
            if one.name not in self.without and (self.full or one.required or one.name == "sources"):
                values[one.name] = self._values(model, one, f"{place}{one.name}")
        return model.model_validate(values)

    def _values(self, model: type[Model], one: Field, place: str) -> object:
        number = 2 if one.many and one.nested and self.full else 1
        values = [self._value(model, one, f"{place}.") for _ in range(number)]
        return values if one.many else values[0]

    def _value(self, model: type[Model], one: Field, place: str) -> object:
        if one.nested:
            return self.fill(one.nested, place)
        self.count += 1
        value, shown = self._leaf(model, one)
        self.planted.append(Planted(place.rstrip("."), model, one, shown))
        return value

    def _leaf(self, model: type[Model], one: Field) -> tuple[object, str]:
        match one.mark:
            case Prose():
                return (sentence := f"Dit bewijst zin {self.count}{self.sign}."), sentence
            case Label():
                return (name := f"Naam {self.count}{self.sign}"), name
            case Day():
                year, month = 1000 + self.count, self.count % 12
                return f"{year}-{month + 1:02}-07", f"7 {MONTHS[month]} {year}"
            case Ref():
                return self._reference(model, one, one.mark.target)
        return self._plain(model, one)

    def _reference(self, model: type[Model], one: Field, target: str) -> tuple[str, str]:
        if one.vocabulary:
            words = self.centre.catalogue.vocabularies[one.vocabulary]
            ids = [id for id in words if id not in ("bron", "actueel")] or list(words)
            id = ids[self._next(target) % len(ids)]
            return id, words[id].value.label
        if target == "contacts":
            id = list(self.centre.catalogue.contacts)[self._next(target)]
            return id, self.centre.catalogue.contacts[id].value.name
        if target == "routes":
            id = list(self.centre.catalogue.routes)[self._next(target)]
            return id, self.centre.catalogue.routes[id].value.title
        known = [code for code in ANY if _takes(model, one, f"{code}/x")] if target == "*" else [target]
        kind = KINDS[known[self.count % len(known)]]
        item = list(self.centre.catalogue.of(kind).values())[self._next(kind.code)]
        return f"{kind.code}/{item.id}" if target == "*" else item.id, item.name

    def _next(self, target: str) -> int:
        self.used[target] = self.used.get(target, -1) + 1
        return self.used[target]

    def _plain(self, model: type[Model], one: Field) -> tuple[object, str]:
        """Return the first value that the field takes: an address, a code, an id, a number, an age, a flag."""
        url, code, id = (
            f"https://bewijs-{self.count}{self.sign}.example",
            f"GM{self.count:04}",
            f"deel-{self.count}{self.sign}",
        )
        number, age = str(90_000 + self.count), str(self.count % 9 + (19 if one.name == "age_to" else 10))
        ages = f"tot {age}" if one.name == "age_to" else f"{age} tot"
        for value, shown in ((url, bare_address(url)), (code, code), (id, id), (number, number), (age, ages)):
            if _takes(model, one, value):
                return value, shown
        return FLAGS[one.name]


def _takes(model: type[Model], one: Field, value: str) -> bool:
    try:
        _alone(model, one.name).validate_python([value] if one.many else value)
    except ValidationError:
        return False
    return True


@cache
def _alone(model: type[Model], name: str) -> TypeAdapter[object]:
    """Return what reads one field by itself."""
    return TypeAdapter(model.model_fields[name].rebuild_annotation())


def item_of(kind: AnyKind, id: str, value: Record) -> Item[Record]:
    """Return a record as if it had been read from its file."""
    return Item(id, value, Document(f"data/{kind.code}/{id}.yml", "", {}), kind=kind)


def with_record(centre: Centre, item: Item[Record]) -> Centre:
    """Return the repository with one record more."""
    return _with_records(centre, item.kind, {item.id: item})


def small_centre(centre: Centre) -> Centre:
    """Return a repository with the real words under other labels, and short records of each kind to refer to."""
    vocabularies = {
        name: {id: replace(word, value=_relabelled(word.value, f"Woord {name} {id}w")) for id, word in words.items()}
        for name, words in centre.catalogue.vocabularies.items()
    }
    catalogue = replace(
        centre.catalogue, vocabularies=vocabularies, records={code: {} for code in KINDS},
        contacts={}, course={}, referral={}, synonyms={}, routes={}, consent={}, backlinks={},
        today="",  # on which nothing is old
    )  # fmt: skip
    small = Centre(centre.root, catalogue, (), centre.language, ())
    for kind in (SOURCES, PARTNERS, *(kind for kind in KINDS.values() if kind not in (SOURCES, PARTNERS))):
        small = _with_records(small, kind, {f"{kind.code}-{n}": _spare(small, kind, n) for n in range(SPARE)})
    contacts = {f"nummer-{n}": _contact(small, n) for n in range(SPARE)}
    routes = {f"weg-{n}": _route(n) for n in range(SPARE)}
    return replace(small, catalogue=replace(small.catalogue, contacts=contacts, routes=routes))


def _with_records(centre: Centre, kind: AnyKind, items: Mapping[str, Item[Record]]) -> Centre:
    records = {**centre.catalogue.records, kind.code: {**centre.catalogue.records[kind.code], **items}}
    backlinks = invert(item for items in records.values() for item in items.values())
    return replace(centre, catalogue=replace(centre.catalogue, records=records, backlinks=backlinks))


def _relabelled(word: Word, label: str) -> Word:
    alone: dict[str, object] = {"label": label}
    if isinstance(word, Rung):  # it refers to records, which are not here
        said = Statement(text="Zo is het.", basis="redactie")
        alone |= {"short": label, "contacts": [], "ends_at": [], "layer": said, "decides": said, "access": said}
    return word.model_copy(update=alone)


def _spare(centre: Centre, kind: AnyKind, number: int) -> Item[Record]:
    value = Planter(centre, full=False, sign="s", count=5000).fill(kind.model)
    name = f"Doel {kind.code} {number}n"
    names = {name_of: name for name_of in (kind.model.name_field, "publisher") if name_of in kind.model.model_fields}
    return item_of(kind, f"{kind.code}-{number}", value.model_copy(update=names))


def _contact(centre: Centre, number: int) -> Loaded[Contact]:
    value = Contact.model_validate(
        {"id": f"nummer-{number}", "name": f"Nummer {number}n", "numbers": ["112"], "purpose": "Om te bellen.",
         "sources": ["sources-0"], "checked": "2026-11-01"}
    )  # fmt: skip
    return Loaded(value.id, value, Document("data/contacts.yml", "", []))


def _route(number: int) -> Loaded[Route]:
    said = [{"text": "Zo gaat het.", "basis": "redactie"}]
    value = Route.model_validate(
        {"id": f"weg-{number}", "reader": "Iedereen", "title": f"Weg {number}n", "summary": "Zo komt u er.",
         "who": said, "teacher": said, "steps": said, "decides": said}
    )  # fmt: skip
    return Loaded(value.id, value, Document("data/routes.yml", "", []))
