"""The JSON Schemas of what others read, made from the export types; the words in them are Dutch.

They name no words of vocabularies: a new word in a list must not make a file of tomorrow wrong. A field says which list
its id is from. No other fields than those named: a schema is that of the files of its own day, so who keeps a copy of
it must take a new one with each minor version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import to_json
from pydantic_core.core_schema import ModelSchema

from macros.export.schema import DIALECT
from macros.export.v1.shared import Exported
from macros.model.fields import Ref
from macros.model.walk import Field, fields

_POINTER = "#/$defs/"


def schemas(types: Mapping[str, type[Exported]], addresses: Mapping[str, str]) -> dict[str, bytes]:
    """Return the schema of each type by its name, with its address in it: what others must give a validator."""
    keys, made = models_json_schema(
        [(of, "serialization") for of in types.values()], schema_generator=_Dutch, ref_template=f"{_POINTER}{{model}}"
    )
    defined: dict[str, JsonSchemaValue] = made["$defs"]
    found = {}
    for name, of in types.items():
        own = keys[of, "serialization"]["$ref"].removeprefix(_POINTER)
        inner = {one: defined[one] for one in sorted(_inside(own, defined) - {own})}
        whole = {"$schema": DIALECT, "$id": addresses[name], **defined[own], **({"$defs": inner} if inner else {})}
        found[name] = to_json(whole, indent=1) + b"\n"
    return found


def _inside(name: str, defined: Mapping[str, JsonSchemaValue]) -> set[str]:
    """Return the names of a type and of all types in it, however deep."""
    seen: set[str] = set()
    queue = [name]
    while queue:
        if (now := queue.pop()) not in seen:
            seen.add(now)
            queue += _references(defined[now])
    return seen


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(to := schema.get("$ref"), str):
            yield to.removeprefix(_POINTER)
        for one in schema.values():
            yield from _references(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from _references(one)


class _Dutch(GenerateJsonSchema):
    """Says of a type and of its fields what their Dutch words say, and where the ids in a field are from."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        of: type[Exported] = schema["cls"]
        made.pop("title", None)
        for one in fields(of):
            if from_where := _from_where(one):
                made["properties"][one.name]["description"] = f"{one.description} {from_where}"
        return {"description": of.about, **{name: value for name, value in made.items() if name != "description"}}


def _from_where(one: Field) -> str:
    """Return where the ids in a field are from, "" for what is no id or the id of the thing itself."""
    if not isinstance(one.mark, Ref) or not one.mark.target:
        return ""
    if one.mark.target == "*":
        return "Met de soort ervoor, zoals methods/mst."
    name = one.vocabulary.replace("-", "_")
    from_where = f"vocabularies.json, onder {name}" if name else f"{one.mark.target}.json"
    return f"Id's uit {from_where}." if one.many else f"Een id uit {from_where}."
