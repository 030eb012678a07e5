"""The configuration of the editing screen: right by Sveltia's own schema, and whole by our own types."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from macros.editing.config import BEFORE, config
from macros.editing.labels import hint, item, label
from macros.load import Centre
from macros.model.fields import Model
from macros.model.kinds import KINDS
from macros.model.walk import Field, fields, in_order, types

TYPES = {kind.code: list(types(kind.model)) for kind in KINDS.values()}


@pytest.fixture(scope="module")
def made(centre: Centre) -> dict[str, Any]:
    """Return the configuration as the browser gets it."""
    whole: dict[str, Any] = json.loads(json.dumps(config(centre)))
    return whole


@pytest.fixture(scope="module")
def inputs(made: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the inputs of each kind by name."""
    return {
        collection["name"]: {one["name"]: one for one in collection["fields"] if one["name"] != BEFORE}
        for collection in made["collections"]
    }


def all_fields() -> Iterator[tuple[type[Model], Field]]:
    for model in {model for models in TYPES.values() for model in models}:
        for one in fields(model):
            yield model, one


def test_sveltia_accepts_it(made: dict[str, Any], package: dict[str, bytes]) -> None:
    schema = json.loads(package["/package/schema/sveltia-cms.json"])
    assert [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema).iter_errors(made)] == []
    broken = {**made, "collections": [{**made["collections"][0], "folders": "data"}]}
    assert list(Draft7Validator(schema).iter_errors(broken))


def test_every_kind_has_its_folder_and_every_field_its_input_in_order(
    made: dict[str, Any], inputs: dict[str, dict[str, Any]]
) -> None:
    assert [one["folder"] for one in made["collections"]] == [f"data/{code}" for code in KINDS]
    for kind in KINDS.values():
        assert list(inputs[kind.code]) == [one.name for one in in_order(kind.model)]
        nested = {one.name: one.nested for one in fields(kind.model) if one.nested}
        for name, model in nested.items():
            assert [one["name"] for one in inputs[kind.code][name]["fields"]] == [one.name for one in fields(model)]


def test_what_the_check_asks_for_the_screen_asks_for(inputs: dict[str, dict[str, Any]]) -> None:
    for kind in KINDS.values():
        asked = {name for name, one in inputs[kind.code].items() if one["required"]}
        assert asked == {one.name for one in in_order(kind.model) if one.required}


def test_words_records_and_numbers_are_chosen_and_not_typed(centre: Centre, inputs: dict[str, dict[str, Any]]) -> None:
    theme = inputs["questions"]["theme"]
    assert [one["value"] for one in theme["options"]] == list(centre.catalogue.vocabularies["themes"])
    assert not theme.get("multiple")
    assert inputs["questions"]["roles"]["multiple"]
    assert [one["value"] for one in inputs["questions"]["contacts"]["options"]] == list(centre.catalogue.contacts)
    methods = inputs["questions"]["methods"]
    assert (methods["widget"], methods["collection"], methods["multiple"]) == ("relation", "methods", True)
    assert methods["display_fields"] == ["title"]
    assert inputs["partners"]["successor"]["display_fields"] == ["name"]
    ladder = {one["name"]: one for one in inputs["methods"]["ladder"]["fields"]}
    assert [one["value"] for one in ladder["routes"]["options"]] == list(centre.catalogue.routes)


def test_a_source_with_its_lines_is_typed(inputs: dict[str, dict[str, Any]]) -> None:
    assert inputs["partners"]["sources"]["widget"] == "list"
    assert "options" not in inputs["partners"]["sources"]


def test_dates_numbers_and_flags(inputs: dict[str, dict[str, Any]]) -> None:
    method = inputs["methods"]
    assert (method["reviewed"]["widget"], method["reviewed"]["format"]) == ("datetime", "YYYY-MM-DD")
    assert (method["age_from"]["widget"], method["age_from"]["min"], method["age_from"]["max"]) == ("number", 0, 30)
    assert (method["age_to_inclusive"]["default"], method["age_to_half"]["default"]) == (True, False)
    assert inputs["questions"]["summary"]["maxlength"] == 220
    pattern, message = method["valid_on"]["pattern"]
    assert [bool(re.search(pattern, day)) for day in ("2026", "2026-11", "2026-11-22", "22-11-2026")] == [1, 1, 1, 0]
    assert message.endswith("2016-12-31")


def test_every_field_has_a_dutch_name_and_none_has_two_fields() -> None:
    for models in TYPES.values():
        for model in models:
            names = [label(model, one.name) for one in fields(model)]
            assert sorted(set(names)) == sorted(names), model
    assert all(label(model, one.name) not in (one.name, "") for model, one in all_fields())
    assert all(item(one.nested) for _, one in all_fields() if one.nested and one.many)


def test_hints_speak_of_the_screen() -> None:
    """A file has field names, `true` and brackets; a screen has labels, switches and lists."""
    written = re.compile(r"\b[a-z]+_[a-z]+\b|\btrue\b|\bfalse\b|Bijvoorbeeld: \[(?!\[)")
    assert [hint(one, chosen=False) for _, one in all_fields() if written.search(hint(one, chosen=False))] == []
    sentence = next(one for _, one in all_fields() if one.name == "also_known_as")
    assert "hoort bij ‘Zoekwoorden’." in hint(sentence, chosen=False)
