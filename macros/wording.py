"""What pydantic says about a value, said in Dutch at the place of the value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from macros.fields import Model
from macros.problems import Problem, choose
from macros.source import Document, Location

# pydantic's error type -> sentence; the names in braces come from the error's own context.
_SENTENCES = {
    "string_type": "hier hoort tekst",
    "int_type": "hier hoort een getal",
    "int_parsing": "geen heel getal; schrijf alleen cijfers, zoals 12",
    "int_from_float": "geen heel getal; schrijf alleen cijfers, zoals 12",
    "bool_type": "schrijf true (ja) of false (nee)",
    "list_type": "hier hoort een lijst: elk onderdeel op een eigen regel met een streepje ervoor, of [a, b]",
    "model_type": "hier horen velden onder elkaar, zoals text: en sources:",
    "model_attributes_type": "hier horen velden onder elkaar, zoals text: en sources:",
    "greater_than_equal": "dit getal is te laag; het laagste is {ge}",
    "less_than_equal": "dit getal is te hoog; het hoogste is {le}",
    "string_too_long": "deze tekst is te lang; schrijf hoogstens {max_length} tekens",
}  # fmt: skip


def validation_problems(
    error: ValidationError, document: Document, model: type[BaseModel], at: Location = ()
) -> Iterator[Problem]:
    """Yield a Dutch problem for every mistake pydantic found in the part of `document` at `at`."""
    for detail in error.errors(include_url=False, include_input=False):
        location = (*at, *detail["loc"])
        kind = detail["type"]
        if kind == "extra_forbidden":
            name = str(detail["loc"][-1])
            fields = _model_at(model, detail["loc"][:-1]).model_fields
            yield document.problem(location, f"onbekend veld '{name}'.{choose(name, fields, 20)}", of_key=True)
        elif kind == "missing":
            yield document.problem(location[:-1], f"veld '{detail['loc'][-1]}' ontbreekt")
        elif _is_empty(document, location):
            name = str(detail["loc"][-1])
            yield document.problem(location, f"veld '{name}' is leeg; vul het in of haal de regel weg", of_key=True)
        elif kind in _SENTENCES:
            yield document.problem(location, _SENTENCES[kind].format(**detail.get("ctx", {})))
        else:
            yield document.problem(location, detail["msg"])


def _is_empty(document: Document, location: Location) -> bool:
    value: Any = document.data
    for step in location:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return False
    return value is None and bool(location) and isinstance(location[-1], str)


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel]:
    """Follow a location down nested types: the type whose field names are worth suggesting."""
    for step in location:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_nested(model.model_fields[step].annotation), Model)
    return model


def _nested(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _nested(argument)
