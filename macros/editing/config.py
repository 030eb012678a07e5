"""The configuration of the editing screen, made of the record types and the vocabularies.

One collection a kind, one input a field: what it is called comes from `labels`, what belongs there from the field's
own description, what may stand there from its schema, so that the screen is never stricter than the check.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from macros.editing.labels import hint, item, label
from macros.export.schema import schemas
from macros.load import Centre
from macros.model.fields import ID, LONGEST_ID, Model, Prose, Ref
from macros.model.kinds import KINDS, AnyKind
from macros.model.vocabularies import Entry
from macros.model.walk import Field, fields, in_order, value_of

Config = dict[str, object]

# The text of the file as it was, which goes with a record from reading to writing (see `keeping`).
BEFORE = "file_as_it_was"

# Where changes would go if the screen had a server: it asks for a name, and uses it for nothing in local mode.
_NOWHERE = "elker/expertisecentrum"


def config(centre: Centre) -> Config:
    """Return the configuration for Sveltia CMS. The same repository gives the same configuration."""
    known = {name: json.loads(text) for name, text in schemas(centre).items()}
    return {
        "load_config_file": False,
        "backend": {"name": "github", "repo": _NOWHERE, "auth_methods": ["token"]},
        "app_title": "Expertisecentrum: gegevens bewerken",
        "show_preview_links": False,
        "media_folder": "docs/plaatjes",
        "media_libraries": {"stock_assets": {"providers": []}},
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_ID},
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, known[f"{kind.code}.json"], centre) for kind in KINDS.values()],
    }


def _collection(kind: AnyKind, schema: Config, centre: Centre) -> Config:
    name = kind.model.name_field
    properties = schema["properties"]
    assert isinstance(properties, dict)
    inputs = [_input(kind.model, one, schema, properties[one.name], centre) for one in in_order(kind.model)]
    grouped = [kind.group_by] if kind.group_by else []
    return {
        "name": kind.code,
        "label": kind.plural,
        "label_singular": kind.label,
        "description": kind.lead,
        "folder": f"data/{kind.code}",
        "extension": "yml",
        "format": kind.code,
        "identifier_field": name,
        "summary": f"{{{{{name}}}}}",
        "slug": {
            "template": f"{{{{{name}}}}}",
            "editable": ["create"],
            "pattern": [f"^{ID.pattern}$", "Gebruik kleine letters, cijfers en streepjes."],
            "hint": "De naam van het bestand en het laatste stuk van het adres. Daarna verandert u hem hier niet meer.",
        },
        "sortable_fields": [name, "reviewed"],
        "view_groups": [{"label": label(kind.model, field), "field": field} for field in grouped],
        # What is over gets a status; a record that goes leaves links that lead nowhere.
        "delete": False,
        "aliases_field": False,
        "fields": [*inputs, {"name": BEFORE, "widget": "hidden"}],
    }


def _input(model: type[Model], one: Field, whole: Config, schema: Mapping[str, object], centre: Centre) -> Config:
    """Return the input for a field. `schema` is what may stand in it, `whole` the schema with the types inside."""
    choice = _choice(one, one.mark, centre) if isinstance(one.mark, Ref) else {}
    made: Config = {
        "name": one.name,
        "label": label(model, one.name),
        "hint": hint(one, chosen=bool(choice)),
        "required": one.required and one.holds is not bool,
    }
    if one.nested:
        return made | _nested(one.nested, one, whole, centre)
    if one.holds is bool:
        return made | {"widget": "boolean", "default": model.model_fields[one.name].default}
    if choice:
        return made | choice
    if one.many and isinstance(one.mark, Prose):
        sentence = {"name": "sentence", "label": "Zin", "widget": "text"}
        return made | {"widget": "list", "label_singular": "Zin", "field": sentence}
    return made | ({"widget": "list"} if one.many else _single(one, schema))


def _nested(inner: type[Model], one: Field, whole: Config, centre: Centre) -> Config:
    definitions = whole["$defs"]
    assert isinstance(definitions, dict)
    known = definitions[inner.__name__]["properties"]
    inputs = [_input(inner, part, whole, known[part.name], centre) for part in fields(inner)]
    named = next(name for name in ("text", "title", "outcome", "why") if name in inner.model_fields)
    look = {"summary": f"{{{{{named}}}}}", "collapsed": "auto"}
    several = {"widget": "list", "label_singular": item(inner)} if one.many else {"widget": "object"}
    return {**several, "fields": inputs, **look}


def _choice(one: Field, mark: Ref, centre: Centre) -> Config:
    """Return a list to choose from: words, telephone numbers, routes or records; nothing for what has more to say.

    A reference to a source may hold lines of it, and one to any kind names the kind first: these are typed.
    """
    several = {"multiple": True} if one.many else {}
    if mark.target in KINDS and mark.target != "sources":
        name = KINDS[mark.target].model.name_field
        display = {"display_fields": [name], "search_fields": [name], "value_field": "{{slug}}"}
        return {"widget": "relation", "collection": mark.target, **display, **several}
    options = [{"label": text, "value": id} for id, text in _options(one, mark, centre)]
    return {"widget": "select", "options": options, **several} if options else {}


def _options(one: Field, mark: Ref, centre: Centre) -> Iterator[tuple[str, str]]:
    catalogue = centre.catalogue
    lists: dict[str, Mapping[str, Entry]] = {}
    lists["contacts"] = {id: found.value for id, found in catalogue.contacts.items()}
    lists["routes"] = {id: found.value for id, found in catalogue.routes.items()}
    if one.vocabulary:
        lists[mark.target] = {id: found.value for id, found in catalogue.vocabularies.get(one.vocabulary, {}).items()}
    for id, entry in lists.get(mark.target, {}).items():
        name = next(name for name in ("label", "name", "title") if name in type(entry).model_fields)
        yield id, str(value_of(entry, name))


def _single(one: Field, schema: Mapping[str, object]) -> Config:
    """Return the input for one text, number or date."""
    if one.holds is int:
        limits = {"min": schema.get("minimum"), "max": schema.get("maximum")}
        return {"widget": "number", "value_type": "int", **{name: at for name, at in limits.items() if at is not None}}
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    made: Config = {"widget": "text" if isinstance(one.mark, Prose) else "string", "use_emoji_autocomplete": False}
    if "maxLength" in schema:
        made["maxlength"] = schema["maxLength"]
    if pattern := schema.get("pattern"):
        made["pattern"] = [pattern, f"Dit past hier niet. Schrijf het zoals: {one.example}"]
    return made
