"""JSON Schemas of what is published, made from its types: stricter than the specification, and our own.

They name every field that can be there and let nothing else in. The schemas of the specification itself are not ours to
publish (CC BY-SA); that the data fits them as well is measured by `bench/hsds.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema, WithDefaultSchema

from macros.export.hsds import types

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# By the name of its file: what stands in one JSON file, a thing or a list.
_ROOTS: dict[str, type[types.Thing]] = {
    "index": types.Api,
    "organization": types.Organization,
    "service": types.Service,
    "organizations": types.Page[types.Organization],
    "services": types.Page[types.Service],
    "service_at_locations": types.Page[types.ServiceAtLocation],
    "taxonomies": types.Page[types.Taxonomy],
    "taxonomy_terms": types.Page[types.TaxonomyTerm],
}


class _Bare(GenerateJsonSchema):
    """Without what says nothing to who uses the data: titles made from names, defaults, the docstrings of the code."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        return {name: one for name, one in super().model_schema(schema).items() if name != "description"}


def schemas() -> Iterator[tuple[str, Schema]]:
    """Yield every schema by the name of what it describes."""
    for name, model in _ROOTS.items():
        yield name, {"$schema": DIALECT, **model.model_json_schema(schema_generator=_Bare)}


def properties(model: type[types.Thing]) -> dict[str, Schema]:
    """Return the schema of every field of a type, in order."""
    found: dict[str, Schema] = model.model_json_schema(schema_generator=_Bare)["properties"]
    return found
