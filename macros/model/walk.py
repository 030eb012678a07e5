"""One walk over record types and one over the values in a record: whoever needs fields or leaves asks here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.model.base import Record, Sourced
from macros.model.fields import INLINE, Day, Label, Mark, Model, Prose, Ref, Reference, source_id
from macros.problems import Location

Value = object

# What all records share, in the order in which it stands in their files: how sure, from where, by whom, and the rest.
_SHARED = (
    *("status", "valid_on", "valid_on_derived", "sources"),
    *("reviewed", "owner", "search_terms", "gaps", "aliases"),
)


@dataclass(frozen=True)
class Field:
    """A field of a record type, as everybody but pydantic needs it.

    `mark` tells what its text is to others, None for numbers, flags and addresses; `nested` is the type of the
    records inside it; `holds` is int for a number and bool for a flag; `many` tells that it holds a list.
    `description` and `example` are Dutch, for editors.
    """

    name: str
    mark: Mark | None
    nested: type[Model] | None
    holds: type[str] | type[int] | type[bool]
    many: bool
    required: bool
    description: str
    example: str

    @property
    def vocabulary(self) -> str:
        """The name of the vocabulary whose words the field holds, "" when it holds something else."""
        target = self.mark.target if isinstance(self.mark, Ref) else ""
        return target.removeprefix("vocabulary/") if target.startswith("vocabulary/") else ""


class Leaf(NamedTuple):
    """One marked text in a record: where it stands, what it is to others, the text, and what it refers to."""

    location: Location
    mark: Mark
    value: str
    references: tuple[Reference, ...] = ()


@cache
def fields(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields of a record type in order. A type never changes, so the answer is kept."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


@cache
def field(model: type[Model], name: str) -> Field:
    """Return one field of a record type. Raises KeyError when there is none of that name."""
    return {one.name: one for one in fields(model)}[name]


def in_order(model: type[Record]) -> list[Field]:
    """Return the fields as an editor fills them in: the name, what is the record's own, then what all records share."""
    own = [one for one in fields(model) if one.name not in Sourced.model_fields]
    shared = [one for one in fields(model) if one.name in Sourced.model_fields]
    return [
        *sorted(own, key=lambda one: one.name != model.name_field),
        *sorted(shared, key=lambda one: _SHARED.index(one.name)),
    ]


def value_of(record: Model, name: str) -> Value:
    """Return what a record holds in a field. Raises AttributeError when its type has no such field."""
    return getattr(record, name)


def values_of(record: Model, name: str) -> list[Value]:
    """Return what a record holds in a field as a list: empty for nothing, one value for a field that holds one."""
    value = value_of(record, name)
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def leaves(record: Model, at: Location = ()) -> list[Leaf]:
    """Return every marked text in a record, with its place: references, sentences, names and dates."""
    found: list[Leaf] = []
    _gather(record, at, found)
    return found


def parts(record: Model) -> Iterator[Model]:
    """Yield every record inside a record, however deep, the outermost first."""
    for one in fields(type(record)):
        if one.nested:
            for value in values_of(record, one.name):
                if isinstance(value, Model):
                    yield value
                    yield from parts(value)


def types(model: type[Model]) -> Iterator[type[Model]]:
    """Yield a record type and every type inside it, however deep, once each."""
    seen = {model}
    queue = [model]
    while queue:
        yield (now := queue.pop(0))
        for one in fields(now):
            if one.nested and one.nested not in seen:
                seen.add(one.nested)
                queue.append(one.nested)


def type_at(model: type[Model], location: Location) -> type[Model]:
    """Follow a location down nested types as far as it leads; return the type it ends in."""
    for step in location:
        if isinstance(step, str) and step in model.model_fields:
            model = field(model, step).nested or Model
    return model


def _gather(record: Model, at: Location, found: list[Leaf]) -> None:
    for name, mark, many in _marked(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        if many:
            for index, one in enumerate(value):
                _gather_one(mark, one, (*at, name, index), found)
        else:
            _gather_one(mark, value, (*at, name), found)


def _gather_one(mark: Mark | None, value: Value, place: Location, found: list[Leaf]) -> None:
    if isinstance(value, str):
        if mark is not None:
            found.append(Leaf(place, mark, value, _references(mark, value)))
    elif isinstance(value, Model):
        _gather(value, place, found)


def _references(mark: Mark, value: str) -> tuple[Reference, ...]:
    """Return what a text refers to: one thing for a reference, none or more for a sentence."""
    if isinstance(mark, Prose):
        found = INLINE.finditer(value) if "[[" in value else ()
        return tuple(Reference.parse(match[1]) for match in found)
    if not isinstance(mark, Ref):
        return ()
    return _leads_to(mark.target, value)


@cache
def _leads_to(target: str, value: str) -> tuple[Reference, ...]:
    """Return what a reference leads to; the answer is kept, because thousands of records name the same sources."""
    if target == "*":
        return (Reference.parse(value),)
    return (Reference(target, source_id(value) if target == "sources" else value),)


@cache
def _marked(model: type[Model]) -> tuple[tuple[str, Mark | None, bool], ...]:
    """Return the name and mark of each field that holds marked text, itself or deeper, and whether it is a list."""
    return tuple((one.name, one.mark, one.many) for one in fields(model) if one.mark or one.nested)


def _field(name: str, info: FieldInfo) -> Field:
    pieces = [*_unfold(info.annotation), *info.metadata]
    mark = next((piece for piece in pieces if isinstance(piece, Ref | Prose | Label | Day)), None)
    nested = next((piece for piece in pieces if isinstance(piece, type) and issubclass(piece, Model)), None)
    example = str(info.examples[0]) if info.examples else ""
    holds = bool if bool in pieces else int if int in pieces else str
    return Field(name, mark, nested, holds, list in pieces, info.is_required(), info.description or "", example)


def _unfold(annotation: object) -> Iterator[object]:
    """Yield all that a type is made of: list[Annotated[str, Ref("partners")]] -> list, str, Ref("partners")."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from metadata
        yield from _unfold(inner)
    elif origin in (Union, UnionType):
        for argument in get_args(annotation):
            if argument is not NoneType:
                yield from _unfold(argument)
    elif origin is not None:
        yield origin
        for argument in get_args(annotation):
            yield from _unfold(argument)
    else:
        yield annotation
