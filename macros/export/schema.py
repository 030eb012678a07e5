"""The JSON Schemas of the files in data/, for the completion and the red lines of an editor.

The types give the fields; what a vocabulary holds comes from the data. `make schema` writes them into schema/, and a
rule of the check tells when they are no longer current. A schema is never stricter than the check.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from macros.export.editor_yaml import read
from macros.load import Centre
from macros.model.base import Record, Sourced
from macros.model.fields import ID, Model, Ref
from macros.model.kinds import KINDS, AnyKind
from macros.model.lists import LISTS, Concept
from macros.model.offerings import Offering
from macros.model.statements import Statement
from macros.model.vocabularies import VOCABULARIES, Status, Word
from macros.model.walk import Field, fields, in_order, types

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN_WORDS = "vocabulary/words"

_ID = ID.pattern
_NO_LABELS: Mapping[str, tuple[str, str]] = {}


def schemas(centre: Centre) -> dict[str, str]:
    """Return every schema as JSON, by its path under schema/. The same records give the same bytes."""
    made = {kind.code: _of_record(kind, centre) for kind in KINDS.values()}
    made |= {name: _of_list(model, f"data/{name}.yml", centre) for name, model in LISTS.items()}
    made |= {
        f"vocabulary/{name}": _of_list(model, f"data/vocabulary/{name}.yml", centre)
        for name, model in VOCABULARIES.items()
    }
    made[PLAIN_WORDS] = _of_list(Word, "een lijst van vaste woorden in data/vocabulary/", centre)
    made["language/lekenwoorden"] = _of_list(Concept, "data/language/lekenwoorden.yml", centre)
    return {f"{name}.json": json.dumps(made[name], ensure_ascii=False, indent=2) + "\n" for name in sorted(made)}


def schema_of(path: str) -> str:
    """Return which schema a file of data/ follows: "partners.json" for "data/partners/accare.yml"; "" for none."""
    folder, _, name = path.removeprefix("data/").removesuffix(".yml").rpartition("/")
    if folder in KINDS:
        return f"{folder}.json"
    if folder == "vocabulary":
        return f"vocabulary/{name}.json" if name in VOCABULARIES else f"{PLAIN_WORDS}.json"
    if (not folder and name in LISTS) or (folder, name) == ("language", "lekenwoorden"):
        return f"{folder}/{name}.json".lstrip("/")
    return ""


def first_line(path: str) -> str:
    """Return the remark by which an editor finds the schema of a file of data/; "" when it has none."""
    schema = schema_of(path)
    return f"# yaml-language-server: $schema={'../' * path.count('/')}schema/{schema}" if schema else ""


def _of_record(kind: AnyKind, centre: Centre) -> Schema:
    description = f"{kind.label}: één bestand in data/{kind.code}/ is één record."
    return _whole(kind.label, description, kind.model, _object(kind.model, centre), centre)


def _of_list(model: type[Model], file: str, centre: Centre) -> Schema:
    items: Schema = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    description = f"De onderdelen van {file}; elk begint met een streepje."
    return _whole(file.rpartition("/")[2], description, model, items, centre)


def _whole(title: str, description: str, model: type[Model], body: Schema, centre: Centre) -> Schema:
    inner = [one for one in types(model) if one is not model or body["type"] == "array"]
    defined = {one.__name__: _object(one, centre) for one in sorted(inner, key=lambda one: one.__name__)}
    whole: Schema = {"$schema": DIALECT, "title": title, "description": description, **body}
    return whole | ({"$defs": defined} if defined else {})


def _object(model: type[Model], centre: Centre) -> Schema:
    """Return what stands in a record: its fields, in the order in which an editor fills them in."""
    known = in_order(model) if issubclass(model, Record) else fields(model)
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {one.name: _field(one, _plain(model)[one.name], centre) for one in known},
        "required": [one.name for one in known if one.required],
    }
    return schema | _conditions(model, centre)


def _field(one: Field, plain: Schema, centre: Centre) -> Schema:
    choices = plain.get("anyOf")  # an optional field: its type or null, which no editor writes
    bare = plain | choices[0] if isinstance(choices, list) else plain
    schema: Schema = {"description": one.description}
    if labels := _labels(one, centre):
        words = "\n".join(f"- `{id}`: {label}. {meaning}" for id, (label, meaning) in labels.items())
        schema["markdownDescription"] = f"{one.description}\n\n{words}"
    if one.many:
        items = bare["items"]
        assert isinstance(items, dict)
        schema |= {"type": "array", **_some(bare, "minItems"), "items": _part(one, items, centre)}
    else:
        schema |= _part(one, bare, centre)
    return schema | ({"examples": [read(one.example)]} if one.example else {})


def _part(one: Field, plain: Schema, centre: Centre) -> Schema:
    """Return what one value of a field may be."""
    if one.nested:
        return {"$ref": f"#/$defs/{one.nested.__name__}"}
    if not isinstance(one.mark, Ref):
        return _some(plain, "type", "pattern", "format", "maxLength", "minimum", "maximum")
    labels = _labels(one, centre)
    if labels:
        told = [f"{label}. {meaning}" for label, meaning in labels.values()]
        return {"type": "string", "enum": list(labels), "enumDescriptions": told}
    pattern = {"sources": f"^{_ID}(:.*)?$", "*": f"^({'|'.join(KINDS)})/{_ID}$"}.get(one.mark.target, f"^{_ID}$")
    return {"type": ["string", "integer"], "pattern": pattern}


def _labels(one: Field, centre: Centre) -> Mapping[str, tuple[str, str]]:
    """Return the words that a field may hold, each with its label and its meaning; none for another field."""
    words = centre.catalogue.vocabularies.get(one.vocabulary) if one.vocabulary else None
    if not words:
        return _NO_LABELS
    return {id: (loaded.value.label, loaded.value.description) for id, loaded in words.items()}


def _conditions(model: type[Model], centre: Centre) -> Schema:
    """Return what one field asks of another. The types check the same when they are read."""
    rules: list[Schema] = []
    if issubclass(model, Statement):
        own = {"required": ["basis"], "properties": {"basis": {"const": "redactie"}}}
        rules.append({"if": own, "else": {"required": ["sources"], "properties": {"sources": {"minItems": 1}}}})
    if issubclass(model, Sourced):
        past = list(_past(centre))
        over = {"required": ["status"], "properties": {"status": {"enum": past}}}
        rules += [{"if": over, "then": {"required": ["valid_on"]}}] if past else []
    schema: Schema = {"allOf": rules} if rules else {}
    if issubclass(model, Offering):
        schema["dependentRequired"] = {name: ["age_sources"] for name in ("age_from", "age_to")}
    return schema


def _past(centre: Centre) -> Iterator[str]:
    for id, loaded in centre.catalogue.vocabularies.get("statuses", {}).items():
        if isinstance(loaded.value, Status) and loaded.value.past:
            yield id


def _some(plain: Schema, *names: str) -> Schema:
    return {name: plain[name] for name in names if name in plain}


@cache
def _plain(model: type[Model]) -> dict[str, Schema]:
    """Return what pydantic says of the fields of a type, which never changes."""
    properties: dict[str, Schema] = model.model_json_schema()["properties"]
    return properties
