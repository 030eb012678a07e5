"""Records in the order in which lists show them: by vocabulary, by letter, by what they miss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.load.catalogue import Catalogue, sort_key
from macros.load.files import Item
from macros.model.base import Record
from macros.model.kinds import KINDS, AnyKind, Kind
from macros.model.walk import field, value_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Group(Generic[R]):
    """A titled part of an overview, with its records in order."""

    id: str
    title: str
    intro: str
    items: list[Item[R]]


def grouped(catalogue: Catalogue, kind: Kind[R]) -> list[Group[R]]:
    """Return the records of a kind in the groups of its overview: the words of a vocabulary in order, or letters."""
    if not kind.group_by:
        return [Group(f"letter-{letter.lower()}", letter, "", items) for letter, items in letters(catalogue.all(kind))]
    words = catalogue.vocabularies[field(kind.model, kind.group_by).vocabulary]
    members: dict[str, list[Item[R]]] = {id: [] for id in words}
    for item in catalogue.all(kind):
        members[str(value_of(item.value, kind.group_by))].append(item)
    groups = [Group(id, word.value.label, word.value.description, members[id]) for id, word in words.items()]
    return [group for group in groups if group.items]


def letters(items: Iterable[Item[R]]) -> list[tuple[str, list[Item[R]]]]:
    """Return records by the first letter of their names, in order; "0-9" for what begins with a digit."""
    found: dict[str, list[Item[R]]] = {}
    for item in items:
        first = sort_key(item.name)[0].upper()
        found.setdefault(first if first.isalpha() else "0-9", []).append(item)
    return sorted(found.items())


def with_gaps(catalogue: Catalogue) -> list[tuple[AnyKind, list[Item[Record]]]]:
    """Return the records that miss something no source gives, by kind."""
    found = [(kind, [item for item in catalogue.all(kind) if item.value.gaps]) for kind in KINDS.values()]
    return [(kind, items) for kind, items in found if items]
