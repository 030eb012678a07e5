"""The files of HSDS: whole, by their own schemas, related, the same as JSON and as tables, the same in each build."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros.export.files import exports
from macros.export.hsds.files import hsds
from macros.export.hsds.tabular import TABLES
from macros.load import Centre
from tests.support import ROOT
from tests.support.changed import with_contact
from tests.support.formats import FORMATS

SITE = "https://site.example/"
FOLDER = "data/v1/hsds/"
LISTS = ("organizations", "services", "service_at_locations", "taxonomies", "taxonomy_terms")
VALIDATE = """
import sys
from frictionless import validate
report = validate(sys.argv[1])
print(*report.flatten(["type", "message"]), sep="\\n")
sys.exit(not report.valid)
"""

Files = Mapping[str, bytes]
Schemas = Mapping[str, Draft202012Validator]


@pytest.fixture(scope="module")
def files(centre: Centre) -> Files:
    return hsds(centre, SITE)


def schema_of(path: str) -> str:
    """Return the name of the schema of a JSON file: that of its list, or of one thing of it."""
    name = path.removeprefix(FOLDER).removesuffix(".json")
    return f"{FOLDER}schemas/{name.partition('/')[0].removesuffix('s') if '/' in name else name}.json"


def data_files(files: Files) -> list[str]:
    return [path for path in files if path.endswith(".json") and "/schemas/" not in path and "/tabular/" not in path]


@pytest.fixture(scope="module")
def schemas(files: Files) -> Schemas:
    found = {path: json.loads(content) for path, content in files.items() if "/schemas/" in path}
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    return {path: Draft202012Validator(schema, format_checker=FORMATS) for path, schema in found.items()}


def faults(schemas: Schemas, files: Files) -> dict[str, str]:
    """Return the first thing that is wrong in each JSON file by the schema beside it."""
    errors = {path: schemas[schema_of(path)].iter_errors(json.loads(files[path])) for path in data_files(files)}
    return {path: first.message for path, some in errors.items() if (first := next(some, None))}


def test_every_json_file_follows_the_schema_beside_it(schemas: Schemas, files: Files) -> None:
    assert len(data_files(files)) > 100
    assert {schema_of(path) for path in data_files(files)} == set(schemas)
    assert faults(schemas, files) == {}


def test_without_a_site_no_address_of_ours_is_made_up(schemas: Schemas, centre: Centre) -> None:
    files = hsds(centre, "")
    assert faults(schemas, files) == {}
    assert all("uri" not in one for one in json.loads(files[f"{FOLDER}organizations.json"])["contents"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("organization_id", None),
        ("organization", None),
        ("status", "actief"),
        ("status", "inactive"),
        ("id", "mst"),
        ("url", "geen adres"),
        ("email", "geen adres"),
        ("assured_date", "2026-13-01"),
        ("minimum_age", "4"),
        ("intern", "ja"),
    ],
)
def test_the_schema_of_a_service_refuses_what_is_wrong(
    schemas: Schemas, files: Files, field: str, value: object
) -> None:
    """A service without an organisation passes the schemas of the specification; ours it does not."""
    path = next(path for path in files if path.startswith(f"{FOLDER}services/"))
    service, schema = json.loads(files[path]), schemas[schema_of(path)]
    assert schema.is_valid(service)
    changed = {name: one for name, one in {**service, field: value}.items() if one is not None}
    assert len(list(schema.iter_errors(changed))) == 1


def test_a_list_tells_how_much_is_in_it_and_each_thing_has_a_file(files: Files) -> None:
    for name in LISTS:
        page = json.loads(files[f"{FOLDER}{name}.json"])
        assert page["total_items"] == page["size"] == len(page["contents"]) > 0
        assert (page["page_number"], page["total_pages"]) == (1, 1)
        assert (page["first_page"], page["last_page"], page["empty"]) == (True, True, False)
    for name in ("organizations", "services"):
        for brief in json.loads(files[f"{FOLDER}{name}.json"])["contents"]:
            whole = json.loads(files[f"{FOLDER}{name}/{brief['id']}.json"])
            assert brief == without_lists(whole)


def without_lists(thing: dict[str, Any]) -> dict[str, Any]:
    return {
        name: without_lists(one) if isinstance(one, dict) else one
        for name, one in thing.items()
        if not isinstance(one, list)
    }


def things(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object in a JSON value, however deep."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from things(one)


def test_whatever_an_id_refers_to_is_there(files: Files) -> None:
    every = [thing for path in data_files(files) for thing in things(json.loads(files[path]))]
    ids = {thing["id"] for thing in every if "id" in thing}
    refers = {(name, one) for thing in every for name, one in thing.items() if name.endswith("_id")}
    assert {name for name, _ in refers} >= {"organization_id", "service_id", "link_id", "taxonomy_term_id"}
    assert [one for one in refers if one[1] not in ids] == []


def test_an_id_is_of_one_thing(files: Files) -> None:
    found: dict[str, dict[str, Any]] = {}
    for path in data_files(files):
        for thing in things(json.loads(files[path])):
            if "id" in thing:
                known = found.setdefault(thing["id"], without_lists(thing))
                assert known == without_lists(thing), thing["id"]


# Tables


def rows(files: Files, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[f"{FOLDER}tabular/{file}"].decode(), newline="")))


def written(files: Files, folder: Path) -> Path:
    for path, content in files.items():
        if "/tabular/" in path:
            (folder / Path(path).name).write_bytes(content)
    return folder / "datapackage.json"


def frictionless(package: Path) -> subprocess.CompletedProcess[str]:
    """Look at the tables in a process of its own: what the library warns of is not ours to mend."""
    command = [sys.executable, "-W", "ignore", "-c", VALIDATE, package.name]
    return subprocess.run(command, cwd=package.parent, capture_output=True, text=True, check=False)


def test_the_tables_load_with_frictionless(files: Files, tmp_path: Path) -> None:
    package = written(files, tmp_path)
    assert {one["path"] for one in json.loads(package.read_bytes())["resources"]} == {table.file for table in TABLES}
    looked_at = frictionless(package)
    assert looked_at.returncode == 0, looked_at.stdout + looked_at.stderr


def test_frictionless_sees_what_is_wrong_in_a_table(files: Files, tmp_path: Path) -> None:
    package = written(files, tmp_path)
    services, phones = rows(files, "services.csv"), rows(files, "phones.csv")
    services[0]["status"] = "actief"
    services[1]["name"] = ""
    services[2]["id"] = services[3]["id"]
    phones[0] |= {"organization_id": "00000000-0000-5000-8000-000000000000", "service_id": ""}
    for name, damaged in (("services", services), ("phones", phones)):
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(damaged[0]))
            writer.writeheader()
            writer.writerows(damaged)
    looked_at = frictionless(package)
    assert looked_at.returncode == 1
    for told in ('constraint "enum"', 'constraint "required"', "unique-error", "primary-key", "foreign-key"):
        assert told in looked_at.stdout


def test_the_tables_say_what_the_json_says(files: Files) -> None:
    every: dict[str, dict[str, Any]] = {}
    for path in data_files(files):
        every |= {thing["id"]: thing for thing in things(json.loads(files[path])) if "id" in thing}
    seen: set[str] = set()
    for table in TABLES:
        content = files[f"{FOLDER}tabular/{table.file}"]
        assert not content.startswith(b"\xef\xbb\xbf")
        for row in rows(files, table.file):
            thing = every[row["id"]]
            flat = {name: str(one) for name, one in thing.items() if not isinstance(one, dict | list)}
            assert {name: one for name, one in row.items() if one} == flat, table.file
            seen.add(row["id"])
    assert seen == set(every)


def test_a_cell_is_never_a_formula(centre: Centre) -> None:
    """What a spreadsheet would work out stands there as text, and in JSON as it is."""
    for name in ("=1+1", "+31 50", "-1", "@ease"):
        catalogue = with_contact(centre.catalogue, "kindertelefoon", name=name)
        files = hsds(replace(centre, catalogue=catalogue), SITE)
        assert f"'{name}" in [row["name"] for row in rows(files, "services.csv")]
        assert name in [one["name"] for one in json.loads(files[f"{FOLDER}services.json"])["contents"]]


# Builds


def digest(files: Files) -> str:
    told = hashlib.sha256()
    for path, content in files.items():
        told.update(path.encode() + content)
    return told.hexdigest()


def test_another_run_gives_the_same_bytes(centre: Centre, files: Files) -> None:
    again = f"""
from macros.export.hsds.files import hsds
from macros.load import load
from tests.export.test_hsds_files import ROOT, SITE, digest
print(digest(hsds(load(ROOT, {centre.catalogue.today!r}), SITE)))
"""
    environment = {**os.environ, "PYTHONHASHSEED": "4"}
    run = subprocess.run(
        [sys.executable, "-c", again], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == digest(files)


def test_all_of_it_is_among_what_is_made_for_others_and_on_the_site(centre: Centre, site: Path, files: Files) -> None:
    assert exports(centre, SITE).items() >= files.items()
    assert [path for path in files if not (site / path).is_file()] == []
    assert json.loads((site / FOLDER / "services.json").read_bytes())["total_items"] > 20
