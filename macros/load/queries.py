"""Records in the order in which lists show them: by vocabulary, by letter, by what they miss; what belongs to one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.load.catalogue import Catalogue, sort_key
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.fields import Reference
from macros.model.kinds import KINDS, METHODS, MUNICIPALITIES, PROGRAMMES, SOURCES, AnyKind, Kind
from macros.model.offerings import Offering
from macros.model.organisations import Municipality
from macros.model.questions import Question
from macros.model.vocabularies import Region, Status, Word
from macros.model.walk import field, value_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Group(Generic[R]):
    """A titled part of an overview, with its records in order; what is `folded` comes at the end, closed."""

    id: str
    title: str
    intro: str
    items: list[Item[R]]
    folded: bool = False


def grouped(catalogue: Catalogue, kind: Kind[R]) -> list[Group[R]]:
    """Return the records of a kind in the groups of its overview: the words of a vocabulary in order, or letters.

    Within a word stands first what readers ask first.
    """
    if not kind.group_by:
        return [Group(f"letter-{letter.lower()}", letter, "", items) for letter, items in letters(catalogue.all(kind))]
    words = catalogue.vocabularies[field(kind.model, kind.group_by).vocabulary]
    members: dict[str, list[Item[R]]] = {id: [] for id in words}
    for item in asked_first(catalogue, catalogue.all(kind)):
        members[str(value_of(item.value, kind.group_by))].append(item)
    groups = [_group(word.value, members[id]) for id, word in words.items() if members[id]]
    return sorted(groups, key=lambda group: group.folded)


def _group(word: Word, items: list[Item[R]]) -> Group[R]:
    title = f"{word.label} (archief)" if word.archived else word.label
    return Group(word.id, title, word.description, items, word.folded)


def asked_first(catalogue: Catalogue, items: Iterable[Item[R]]) -> list[Item[R]]:
    """Return records as readers ask for them: safety first, then what many can use, then the youngest child.

    A question whose first number is for emergencies comes before others, and one for teachers before one for others
    alone. What is a plan or over comes after what is there now. The age of a question is that of its help.
    """
    return sorted(items, key=lambda item: _rank(catalogue, item.value))


def neighbours(catalogue: Catalogue, item: Item[R]) -> tuple[Item[R] | None, Item[R] | None]:
    """Return what stands before and after a record in its group of the overview; None at either end."""
    group = next(group.items for group in grouped(catalogue, item.kind) if item in group.items)
    at = group.index(item)
    return (group[at - 1] if at else None), (group[at + 1] if at + 1 < len(group) else None)


def _rank(catalogue: Catalogue, record: Record) -> tuple[float, ...]:
    if isinstance(record, Question):
        calm = not any(catalogue.contacts[id].value.urgent for id in record.contacts[:1])
        named = [Reference(METHODS.code, id) for id in record.methods]
        named += [Reference(PROGRAMMES.code, id) for id in record.programmes]
        help = [catalogue.item(one).value for one in named]
        return calm, "leerkracht" not in record.roles, min(map(_age, help), default=_NO_AGE)
    if isinstance(record, Offering):
        return not _is_there(catalogue, record), _age(record)
    return not (isinstance(record, Sourced) and _is_there(catalogue, record)), 0


_NO_AGE = 99.0  # after every age that a source gives


def _age(record: Record) -> float:
    age = record.age_from if isinstance(record, Offering) else None
    return _NO_AGE if age is None else float(age)


def _is_there(catalogue: Catalogue, record: Sourced) -> bool:
    status = catalogue.words("statuses", Status)[record.status]
    return not (status.plan or status.past)


def is_archived(catalogue: Catalogue, item: Item[Record]) -> bool:
    """Tell whether a record stands in the archive of its overview, out of the way of readers."""
    if not item.kind.group_by:
        return False
    vocabulary = field(item.kind.model, item.kind.group_by).vocabulary
    return catalogue.word(vocabulary, str(value_of(item.value, item.kind.group_by))).archived


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


def own_municipalities(catalogue: Catalogue) -> list[Item[Municipality]]:
    """Return the municipalities of the region that this site is about, by name."""
    regions = catalogue.words("regions", Region)
    return [item for item in catalogue.all(MUNICIPALITIES) if regions[item.value.region].own]


def related(
    catalogue: Catalogue, item: Item[Record], listed: Iterable[str] = (), hidden: Iterable[str] = ()
) -> list[tuple[AnyKind, list[Item[Record]]]]:
    """Return everything that points at a record or that it points at, by kind, but for sources.

    Of the kinds in `listed` its page itself lists what the record points at: only what else points at it is left. The
    kinds in `hidden` are left out altogether.
    """
    own: dict[str, set[str]] = {}
    for leaf in item.leaves:
        for reference in leaf.references:
            if reference.target in KINDS:
                own.setdefault(reference.target, set()).add(reference.id)
    found = {target: set(ids) for target, ids in own.items() if target not in listed}
    for link in catalogue.backlinks.get(Reference(item.kind.code, item.id), ()):
        origin = link.origin
        if origin.target not in listed or origin.id not in own.get(origin.target, ()):
            found.setdefault(origin.target, set()).add(origin.id)
    return [
        (kind, catalogue.some(kind, found[code]))
        for code, kind in KINDS.items()
        if code in found and code not in (*hidden, SOURCES.code)
    ]
