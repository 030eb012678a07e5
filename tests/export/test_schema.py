"""The schemas: real records pass, mistakes are refused by the schema alone, and what is committed is current."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from macros.export.editor_yaml import read
from macros.export.schema import first_line, schema_of, schemas
from macros.load import load
from macros.model.base import Record
from macros.model.fields import Model
from macros.model.kinds import KINDS
from macros.model.lists import LISTS, Concept
from macros.model.vocabularies import VOCABULARIES, Word
from macros.model.walk import fields, types
from tests.support import ROOT

PARTNER = (ROOT / "data" / "partners" / "accare.yml").read_text(encoding="utf-8")
METHOD = (ROOT / "data" / "methods" / "mst.yml").read_text(encoding="utf-8")


@cache
def made() -> dict[str, Any]:
    return {path: json.loads(text) for path, text in schemas(load(ROOT)).items()}


@cache
def validator(path: str) -> Validator:
    return Draft202012Validator(made()[path], format_checker=Draft202012Validator.FORMAT_CHECKER)


def refused(path: str, value: Any) -> list[str]:
    """Return what the schema has against a value, as places and messages."""
    return [f"{error.json_path}: {error.message}" for error in validator(path).iter_errors(value)]


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file of data/ that has a schema, with the path of the schema."""
    for file in sorted((ROOT / "data").rglob("*.yml")):
        if schema := schema_of(file.relative_to(ROOT).as_posix()):
            yield file, schema


def test_every_schema_is_a_schema() -> None:
    for schema in made().values():
        Draft202012Validator.check_schema(schema)


def test_every_kind_and_list_has_a_schema() -> None:
    lists = [f"{name}.json" for name in LISTS]
    vocabularies = [f"vocabulary/{name}.json" for name in (*VOCABULARIES, "words")]
    kinds = [f"{code}.json" for code in KINDS]
    assert sorted(made()) == sorted([*kinds, *lists, *vocabularies, "language/lekenwoorden.json"])


def test_the_same_records_give_the_same_bytes() -> None:
    assert schemas(load(ROOT)) == schemas(load(ROOT))


def test_every_real_file_follows_its_schema() -> None:
    checked = [(file, refused(schema, read(file.read_text(encoding="utf-8")))) for file, schema in files()]
    assert [(file.name, found) for file, found in checked if found] == []
    assert len(checked) > 600


def test_the_first_line_of_a_record_leads_to_its_schema() -> None:
    for file, schema in files():
        path = file.relative_to(ROOT).as_posix()
        line = file.read_text(encoding="utf-8").partition("\n")[0]
        assert line == first_line(path), path
        assert (file.parent / line.partition("$schema=")[2]).resolve() == ROOT / "schema" / schema


def test_every_field_is_explained_and_its_example_fits() -> None:
    kinds: list[type[Model]] = [kind.model for kind in KINDS.values()]
    models: list[type[Model]] = [*kinds, *LISTS.values(), *VOCABULARIES.values(), Word, Concept]
    for schema in made().values():
        for properties in [
            schema.get("properties", {}),
            *(one["properties"] for one in schema.get("$defs", {}).values()),
        ]:
            for name, field in properties.items():
                assert field["description"].endswith("."), name
                whole = {**field, "$defs": schema.get("$defs", {})}
                for example in field.get("examples", []):
                    assert not list(Draft202012Validator(whole).iter_errors(example)), (name, example)
    assert all(one.description for model in models for inner in types(model) for one in fields(inner))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Accare", "name: Accare\nnaam: Accare"),
        ("name: Accare\n", ""),
        ("name: Accare", "name:"),
        ("name: Accare", "name: '  '"),
        ("relation: partner", "relation: parnter"),
        ("website: https://www.accare.nl", "website: http://www.accare.nl"),
        ("website: https://www.accare.nl", "website: javascript:alert(1)"),
        ("reviewed: 2026-11-24", "reviewed: 22-11-2026"),
        ("reviewed: 2026-11-24", "reviewed: 2026-02-30"),
        ("reviewed: 2026-11-24", "reviewed: 2026"),
        ("date: 2020-07-01", "date: 2020-13"),
        ("date: 2020-07-01", "date: 2020-06-31"),
        ("date: 2020-07-01", "date: 20"),
        ("sources: [p118]", "sources: p118"),
        ("sources: [p118]", "sources: [P118]"),
        ("sources: [p118]", "sources: []"),
        ("sources: [p118]\n", "bronnen: [p118]\n"),
    ],
)
def test_a_mistake_is_refused_by_the_schema_alone(old: str, new: str) -> None:
    assert old in PARTNER
    assert refused("partners.json", read(PARTNER.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("partners.json", PARTNER.replace("date: 2020-07-01", "date: 2020", 1)),
        ("partners.json", PARTNER.replace("date: 2020-07-01", "date: 2020-02-29", 1)),
        ("partners.json", PARTNER.replace("name: Accare", "name: 113", 1)),
        (
            "contacts.json",
            "[{id: 113, name: 113, numbers: [113], purpose: Praten., sources: [p1], checked: 2026-11-22}]",
        ),
    ],
)
def test_what_an_editor_takes_for_a_number_passes(schema: str, text: str) -> None:
    assert refused(schema, read(text)) == []


@pytest.mark.parametrize("age", ["age_from: twaalf", "age_from: 31", "age_from: -1", "age_to: true", "age_from: 1.5"])
def test_an_age_is_a_whole_number(age: str) -> None:
    wrong = [line for line in METHOD.splitlines() if not line.startswith(age.partition(":")[0])]
    assert refused("methods.json", read("\n".join([*wrong, age])))


def test_a_sentence_of_the_editors_needs_no_source() -> None:
    without = PARTNER.replace("  sources: [p118]\n", "  basis: redactie\n", 1)
    assert without != PARTNER
    assert refused("partners.json", read(without)) == []


def test_what_is_over_asks_for_a_date() -> None:
    lines = [line for line in PARTNER.splitlines() if not line.startswith(("status:", "valid_on:"))]
    assert refused("partners.json", read("\n".join([*lines, "status: historisch"])))
    assert not refused("partners.json", read("\n".join([*lines, "status: historisch", "valid_on: 2016"])))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("0014", 14), ("true", True), ("no", "no"), ("2026-11-22", "2026-11-22"), ("9:30", "9:30"),
        ("0800-2000", "0800-2000"), ("1.5", 1.5), ("~", None), ("[a, 1]", ["a", 1]), ("a: b # c", {"a": "b"}),
    ],
)  # fmt: skip
def test_yaml_is_read_as_an_editor_reads_it(text: str, value: object) -> None:
    assert read(text) == value


def test_records_have_a_name_field_of_their_own() -> None:
    for kind in KINDS.values():
        assert issubclass(kind.model, Record)
        assert kind.model.name_field in made()[f"{kind.code}.json"]["required"]


def test_the_settings_of_the_editor_lead_each_file_to_its_schema() -> None:
    mapped = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    places = {
        path.removeprefix("./schema/"): globs if isinstance(globs, list) else [globs] for path, globs in mapped.items()
    }
    found = [
        (file.as_posix(), schema) for schema, globs in places.items() for glob in globs for file in ROOT.glob(glob)
    ]
    assert sorted(found) == sorted((file.as_posix(), schema) for file, schema in files())
