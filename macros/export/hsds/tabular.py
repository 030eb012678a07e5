"""The same data as tables, one CSV each, with a description of them: a tabular data package (Frictionless, version 1).

A column is a field of the type that holds one value; what is nested in JSON is a row of a table of its own here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic_core import to_json

from macros.export.cells import harmless
from macros.export.hsds import types
from macros.export.hsds.data import LICENCE, PROFILE, Data
from macros.export.hsds.schemas import Schema, properties
from macros.model import licence


@dataclass(frozen=True)
class Table:
    """A table: its name and file, what its rows are, and which table each column with an id refers to."""

    name: str
    file: str
    model: type[types.Thing]
    refers: Mapping[str, str]


_OF_SERVICE = {"service_id": "service"}

# In the order of the specification, which says how tables and files are called.
TABLES = (
    Table("organization", "organizations.csv", types.Organization, {"parent_organization_id": ""}),
    Table("service", "services.csv", types.Service, {"organization_id": "organization"}),
    Table("attribute", "attributes.csv", types.Attribute, {"taxonomy_term_id": "taxonomy_term"}),
    Table(
        "service_at_location", "service_at_location.csv", types.ServiceAtLocation,
        {**_OF_SERVICE, "location_id": "location"},
    ),
    Table("location", "locations.csv", types.Location, {"organization_id": "organization"}),
    Table("phone", "phones.csv", types.Phone, {"organization_id": "organization", **_OF_SERVICE}),
    Table("schedule", "schedules.csv", types.Schedule, _OF_SERVICE),
    Table("service_area", "service_areas.csv", types.ServiceArea, _OF_SERVICE),
    Table("taxonomy_term", "taxonomy_terms.csv", types.TaxonomyTerm, {"taxonomy_id": "taxonomy"}),
    Table("taxonomy", "taxonomies.csv", types.Taxonomy, {}),
    Table("url", "url.csv", types.Url, _OF_SERVICE),
)  # fmt: skip


def tables(data: Data, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield every table and their description by name of file."""
    rows, known = _rows(data), [(table, _columns(table.model)) for table in TABLES]
    for table, its in known:
        yield table.file, _csv(list(its), rows[table.model])
    resources = [_resource(table, its) for table, its in known]
    yield "datapackage.json", to_json(_package(resources, site_url), indent=2) + b"\n"


def _columns(model: type[types.Thing]) -> dict[str, Schema]:
    """Return the fields of a type that hold one value, each with its schema."""
    return {name: one for name, one in properties(model).items() if one.get("type") in ("string", "number")}


def _rows(data: Data) -> dict[type[types.Thing], list[types.Thing]]:
    """Return every object that is a row, by its type: what is nested in another is a row once."""
    things: tuple[types.Organization | types.Service, ...] = (*data.organizations, *data.services)
    located = [one for service in data.services for one in service.service_at_locations]
    return {
        types.Organization: [*data.organizations],
        types.Service: [*data.services],
        types.Attribute: [one for thing in things for one in thing.attributes],
        types.ServiceAtLocation: [*located],
        types.Location: [one.location for one in located],
        types.Phone: [one for thing in things for one in thing.phones],
        types.Schedule: [one for service in data.services for one in service.schedules],
        types.ServiceArea: [one for service in data.services for one in service.service_areas],
        types.TaxonomyTerm: [*data.terms],
        types.Taxonomy: [*data.taxonomies],
        types.Url: [one for service in data.services for one in service.additional_urls],
    }


def _csv(names: list[str], things: Iterable[types.Thing]) -> bytes:
    writer = csv.writer(text := io.StringIO())
    writer.writerow(names)
    for thing in things:
        row = thing.model_dump(include=set(names))
        writer.writerow([harmless(one) if isinstance(one := row[name], str) else one for name in names])
    return text.getvalue().encode()


def _package(resources: list[Schema], site_url: str) -> Schema:
    """Return the description of the tables: what a reader needs to check them and to join them."""
    return {
        "profile": "tabular-data-package",
        "name": "elker-expertisecentrum-hsds",
        "title": f"{licence.AUTHOR}: organisaties en diensten",
        "description": "Gegevens volgens Open Referral HSDS 3.0, eerste Nederlandse profiel.",
        **({"homepage": f"{site_url}{PROFILE}"} if site_url else {}),
        "licenses": [LICENCE],
        "resources": resources,
    }


def _resource(table: Table, its: Mapping[str, Schema]) -> Schema:
    required = {name for name, field in table.model.model_fields.items() if field.is_required()}
    refers = [{"fields": name, "reference": {"resource": to, "fields": "id"}} for name, to in table.refers.items()]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_column(name, one, name in required) for name, one in its.items()],
            "primaryKey": "id",
            **({"foreignKeys": refers} if refers else {}),
        },
    }


def _column(name: str, schema: Schema, required: bool) -> Schema:
    """Return the description of a column: a day has a type of its own in tables, and none of the other formats."""
    constraints: Schema = {"required": True} if required else {}
    constraints |= {"unique": True} if name == "id" else {}
    constraints |= _some(schema, "enum")
    kind = {"type": "date"} if schema.get("format") == "date" else _some(schema, "type", "format")
    return {"name": name, **kind, "description": schema["description"], "constraints": constraints}


def _some(schema: Schema, *names: str) -> Schema:
    return {name: schema[name] for name in names if name in schema}
