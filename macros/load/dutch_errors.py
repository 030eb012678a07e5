"""What pydantic says about a value, said in Dutch at the place of the value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import ValidationError
from pydantic_core.core_schema import ErrorType

from macros.load.documents import Document, Value
from macros.model.fields import Model
from macros.model.walk import type_at
from macros.problems import Location, Problem, choose

# pydantic's error type -> sentence; the names in braces come from the error's own context. Our own types in
# fields.py bring their own sentence, and in `at` the field it is about.
_SENTENCES = {
    "string_type": "hier hoort één tekst: geen lijst, en niet niets",
    "int_type": "hier hoort een getal",
    "int_parsing": "geen heel getal; schrijf alleen cijfers, zoals 12",
    "int_from_float": "geen heel getal; schrijf alleen cijfers, zoals 12",
    "bool_type": "schrijf true (ja) of false (nee)",
    "list_type": "hier hoort een lijst: elk onderdeel op een eigen regel met een streepje ervoor, of [a, b]",
    "model_type": "hier horen velden onder elkaar, zoals text: en sources:",
    "model_attributes_type": "hier horen velden onder elkaar, zoals text: en sources:",
    "greater_than_equal": "dit getal is te laag; het laagste is {ge}",
    "less_than_equal": "dit getal is te hoog; het hoogste is {le}",
    "too_short": "hier hoort minstens een bron, zoals [p090]",
    "string_too_long": "deze tekst is te lang; schrijf hoogstens {max_length} tekens",
    "too_long": "deze tekst is te lang; schrijf hoogstens {max_length} tekens",
}  # fmt: skip

_OF_PYDANTIC = set(get_args(ErrorType))


def validation_problems(
    error: ValidationError, document: Document, model: type[Model], at: Location = ()
) -> Iterator[Problem]:
    """Yield a Dutch problem for every mistake pydantic found in the part of `document` at `at`."""
    empty = set(_empty(document.data, ()))
    for detail in error.errors(include_url=False, include_input=False):
        location = (*at, *detail["loc"])
        kind = detail["type"]
        if kind == "extra_forbidden":
            name = str(detail["loc"][-1])
            fields = type_at(model, detail["loc"][:-1]).model_fields
            yield document.problem(location, f"onbekend veld '{name}'.{choose(name, fields, 20)}", of_key=True)
        elif kind == "missing":
            name = str(detail["loc"][-1])
            yield document.problem(location[:-1], f"veld '{name}' ontbreekt; zet er een regel bij met {name}: …")
        elif location in empty:
            continue
        elif kind in _SENTENCES:
            yield document.problem(location, _SENTENCES[kind].format(**detail.get("ctx", {})))
        elif kind in _OF_PYDANTIC:
            yield document.problem(location, "deze waarde past hier niet; kijk hoe een ander record dit veld invult")
        else:
            field = detail.get("ctx", {}).get("at")
            yield document.problem((*location, field) if field else location, detail["msg"], of_key=bool(field))


def empty_fields(document: Document) -> Iterator[Problem]:
    """Yield a problem for every field that has a name and no value, required or not."""
    for location in _empty(document.data, ()):
        message = f"veld '{location[-1]}' is leeg; vul het in of haal de regel weg"
        yield document.problem(location, message, of_key=True)


def _empty(data: Value, at: Location) -> Iterator[Location]:
    if isinstance(data, dict):
        for name, value in data.items():
            if value is None:
                yield (*at, name)
            elif not isinstance(value, str):
                yield from _empty(value, (*at, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if not isinstance(value, str):
                yield from _empty(value, (*at, index))
