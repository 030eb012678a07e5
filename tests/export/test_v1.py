"""The data for other programs: every file follows the schema beside it, leads somewhere, and is the same each time."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import cast

import networkx
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from macros.export.v1.api import v1
from macros.export.v1.contents import FILES, TYPES, path_of, schema_of
from macros.export.v1.offerings import Method
from macros.export.v1.promises import CHANGES, VERSION
from macros.export.v1.sentences import Offer
from macros.export.v1.wholes import Moved
from macros.export.v1.write import NotTheSame, as_csv, as_json
from macros.load import Centre, load
from macros.model.kinds import DATA, KINDS
from macros.model.walk import leaves
from tests.export.conftest import SITE, Json
from tests.support import ROOT
from tests.support.finished import Finished


def schema_at(path: str) -> str:
    """Return which schema the file at a path follows."""
    name = path.removeprefix(DATA).removesuffix(".json")
    kind, slash, _ = name.partition("/")
    return schema_of(f"{kind}-record" if slash else name)


def wrong(values: Mapping[str, Json]) -> list[str]:
    """Return what is wrong with files by their schemas, with the file that it is in."""
    validators = {
        path: Draft202012Validator(schema, format_checker=FormatChecker())
        for path, schema in values.items()
        if path.startswith(f"{DATA}schemas/")
    }
    found = []
    for path, value in values.items():
        if path not in validators:
            schema = schema_of("moved-record") if "moved_to" in value else schema_at(path)
            found += [f"{path}: {error.json_path}: {error.message}" for error in validators[schema].iter_errors(value)]
    return found


def test_every_file_follows_the_schema_beside_it(values: Mapping[str, Json]) -> None:
    assert wrong(values) == []
    assert len(values) > 1_000


def test_the_files_of_the_built_site_follow_the_schemas_beside_them(site: Path, made: Mapping[str, bytes]) -> None:
    files = {path: json.loads((site / path).read_bytes()) for path in made if path.endswith(".json")}
    assert wrong(files) == []
    addresses = {value["$id"] for path, value in files.items() if path.startswith(f"{DATA}schemas/")}
    assert {value["$schema"] for path, value in files.items() if path in map(path_of, FILES)} <= addresses


def test_a_schema_refuses_what_is_not_named_and_takes_a_new_word(values: Mapping[str, Json]) -> None:
    schema = values[schema_of("methods-record")]
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    record = values[KINDS["methods"].data_of("mst")]
    assert validator.is_valid({**record, "type": "een-nieuw-woord"})
    assert not validator.is_valid({**record, "nieuw": 1})
    assert not validator.is_valid({name: value for name, value in record.items() if name != "type"})
    assert not validator.is_valid({**record, "age_from": "10"})
    assert not validator.is_valid({**record, "reviewed": "2026-02-30"})
    assert not validator.is_valid({**record, "valid_on": "gisteren"})


def test_schemas_are_schemas_and_say_in_dutch_what_each_field_is(values: Mapping[str, Json]) -> None:
    for path, schema in values.items():
        if not path.startswith(f"{DATA}schemas/"):
            continue
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{SITE}{path}"
        defined = schema.get("$defs", {})
        assert isinstance(defined, dict)
        for name, one in {path: schema, **defined}.items():
            assert one["description"], name
            assert one["additionalProperties"] is False, name
            assert all(field["description"].endswith(".") for field in one["properties"].values()), name
            assert one["required"] == list(one["properties"]), name
    method = values[schema_of("methods-record")]
    properties = {**method["properties"], **method["$defs"]["Exclusion"]["properties"]}
    for name, from_where in (
        ("contacts", "Id's uit contacts.json."),
        ("elker", "Een id uit vocabularies.json, onder offer_statuses."),
        ("see", "Met de soort ervoor, zoals methods/mst."),
    ):
        assert properties[name]["description"].endswith(from_where)


# Where things lead


def test_every_id_is_of_something_that_is_there(values: Mapping[str, Json]) -> None:
    known = {f"{code}/{one['id']}" for code in (*TYPES, "contacts", "routes") for one in entries(values, code)}
    words = values[path_of("vocabularies")]
    known |= {
        f"vocabulary/{name.replace('_', '-')}/{one['id']}"
        for name, some in words.items()
        if isinstance(some, list)
        for one in some
    }
    lost = set()
    for name in FILES:
        whole = FILES[name].model_validate(values[path_of(name)])
        found = {f"{to.target}/{to.id}" for leaf in leaves(whole) for to in leaf.references if to.target}
        lost |= {f"{name}: {one}" for one in found - known}
    former = {one["moved_from"] for one in entries(values, "moved")}
    assert {one.partition(": ")[2] for one in lost} == former
    assert len(known) > 1_000


def test_every_page_and_file_that_is_named_is_on_the_site(site: Path, pages: Mapping[str, Finished]) -> None:
    index = json.loads((site / path_of("index")).read_bytes())
    base = index["$schema"].removesuffix(schema_of("index"))
    graph = json.loads((site / path_of("graph")).read_bytes())
    addresses = {one["page"] for one in [*graph["nodes"], *index["kinds"]]}
    assert len(addresses) > 1_000
    assert [one for one in addresses if not is_page(one.removeprefix(base), pages)] == []
    files = {one[name] for one in index["files"] for name in ("file", "file_schema") if one[name]}
    files |= {one["file"] for one in index["elsewhere"]}
    names = ("records", "table", "records_schema", "record_schema")
    files |= {one[name] for one in index["kinds"] for name in names}
    files |= {one["record"].replace("{id}", id) for one in index["kinds"] for id in ids(site, one["kind"])}
    assert [one for one in files if not (site / one.removeprefix(base)).is_file()] == []


def is_page(address: str, pages: Mapping[str, Finished]) -> bool:
    path, _, fragment = address.partition("#")
    return path in pages and (not fragment or bool(pages[path].css(f'[id="{fragment}"]')))


def ids(site: Path, code: str) -> list[str]:
    return [one["id"] for one in json.loads((site / path_of(code)).read_bytes())["records"]]


def entries(values: Mapping[str, Json], name: str) -> list[Json]:
    found: list[Json] = values[path_of(name)]["records"]
    return found


def test_a_former_address_says_where_the_record_is_now(values: Mapping[str, Json], centre: Centre) -> None:
    former = [(item, one) for item in centre.catalogue.items() for one in item.former]
    assert former
    for item, one in former:
        told = Moved.model_validate(values[KINDS[one.target].data_of(one.id)])
        assert told.moved_to == f"{item.kind.code}/{item.id}"
        assert told.page == f"{SITE}{item.address}"
        assert values[told.data.removeprefix(SITE)]["id"] == item.id
    assert len(entries(values, "moved")) == len(former)


def test_the_graph_holds_every_relation_once(values: Mapping[str, Json], centre: Centre) -> None:
    graph = values[path_of("graph")]
    assert isinstance(graph["edges"], list)
    found = [(one["source"], one["target"], one["field"]) for one in graph["edges"]]
    backlinks = {
        (f"{link.origin.target}/{link.origin.id}", f"{to.target}/{to.id}", link.field)
        for to, links in centre.catalogue.backlinks.items()
        for link in links
    }
    assert set(found) == backlinks
    assert len(found) == len(backlinks)
    read = networkx.node_link_graph(graph, edges="edges")
    assert read.number_of_edges() == len(backlinks)
    assert set(read) == {f"{item.kind.code}/{item.id}" for item in centre.catalogue.items()}


def test_each_record_names_who_refers_to_it_and_help_names_what_is_lighter(values: Mapping[str, Json]) -> None:
    graph, ladder = values[path_of("graph")], values[path_of("ladder")]
    assert isinstance(graph["edges"], list)
    assert isinstance(ladder["steps"], list)
    told = {
        (by["by"], f"{code}/{one['id']}", by["field"])
        for code in TYPES
        for one in entries(values, code)
        for by in one["referred_by"]
    }
    assert told == {(one["source"], one["target"], one["field"]) for one in graph["edges"]}
    steps = {(one["lighter"], one["heavier"], one["text"]) for one in ladder["steps"]}
    help = [(f"{code}/{one['id']}", one) for code in ("methods", "programmes") for one in entries(values, code)]
    assert steps == {(near["to"], own, near["text"]) for own, one in help for near in one["lighter"]}
    assert steps == {(own, near["to"], near["text"]) for own, one in help for near in one["ladder"]["heavier"]}


def test_the_ladder_has_its_steps_in_order_with_what_stands_on_them(values: Mapping[str, Json]) -> None:
    words = values[path_of("vocabularies")]["rungs"]
    rungs = values[path_of("ladder")]["rungs"]
    in_order = sorted(words, key=lambda one: bool(one["beside"]))
    assert [(one["id"], one["label"], one["beside"]) for one in rungs] == [
        (one["id"], one["label"], one["beside"]) for one in in_order
    ]
    help = [(f"{code}/{one['id']}", one) for code in ("methods", "programmes") for one in entries(values, code)]
    assert {one["id"]: set(one["help"]) for one in rungs} == {
        one["id"]: {own for own, offering in help if offering["ladder"]["rung"] == one["id"]} for one in words
    }


# The same, and right


def test_files_say_how_many_they_hold_and_until_when(values: Mapping[str, Json], centre: Centre) -> None:
    index = values[path_of("index")]
    counts = {code: len(centre.catalogue.records[code]) for code in KINDS}
    assert {one["kind"]: one["count"] for one in index["kinds"]} == counts
    assert {code: values[path_of(code)]["count"] for code in KINDS} == counts
    for name in FILES:
        head = values[path_of(name)]
        assert head["until"] == centre.catalogue.read_until
        assert index["terms"]["text"].startswith(head["licence"])
        assert head["$schema"] == f"{SITE}{schema_of(name)}"


def test_what_a_reader_must_weigh_is_told_in_the_words_of_the_page(
    made: Mapping[str, bytes], values: Mapping[str, Json], pages: Mapping[str, Finished]
) -> None:
    """Also what no status says: that it was so long ago, and that nobody called a number."""
    numbers = {one["id"]: one["notice"] for one in values[path_of("contacts")]["records"]}
    assert numbers["elker-aanmelding"] == "Nog niet nagebeld"
    assert numbers["112"] is None
    of_nodes = {node["id"]: node["notice"] for node in values[path_of("graph")]["nodes"]}
    told = set()
    for code in TYPES.keys() - {"sources"}:
        rows = csv.DictReader(StringIO(made[KINDS[code].table].decode("utf-8-sig")))
        of_rows = {row["id"]: row["notice"] for row in rows}
        for one in values[path_of(code)]["records"]:
            assert of_rows[one["id"]] == (one["notice"] or "")
            assert of_nodes[f"{code}/{one['id']}"] == one["notice"]
            if one["notice"]:
                told.add((one["status"], one["notice"]))
                assert one["page"].endswith(f"#{one['id']}") or one["notice"] in page_text(pages, one["page"])
    assert ("actueel", "Vraag eerst na: stand 2020") in told
    assert ("voornemen", "Plan, nog niet beschikbaar") in told


def page_text(pages: Mapping[str, Finished], address: str) -> str:
    return " ".join(pages[address.removeprefix(SITE)].text.split())


def test_on_another_day_the_data_differ_in_what_is_old_by_then_alone(values: Mapping[str, Json]) -> None:
    later = {path: json.loads(one) for path, one in v1(load(ROOT, "2031-01-01"), SITE).items() if path in values}
    mst = KINDS["methods"].data_of("mst")
    assert (values[mst]["notice"], later[mst]["notice"]) == (None, "Vraag eerst na: stand november 2026")
    assert without_notice(later) == without_notice(values)


def without_notice(value: object) -> object:
    if isinstance(value, dict):
        return {name: without_notice(one) for name, one in value.items() if name != "notice"}
    return [without_notice(one) for one in value] if isinstance(value, list) else value


def test_the_same_records_give_the_same_bytes(made: Mapping[str, bytes], centre: Centre) -> None:
    assert v1(load(ROOT, centre.catalogue.today), SITE) == made


def test_without_the_address_of_the_site_links_begin_at_its_root(centre: Centre) -> None:
    record = json.loads(v1(centre, "")[KINDS["methods"].data_of("mst")])
    assert record["page"] == "/methoden/mst/"


def test_what_is_not_read_back_as_it_was_is_not_written(values: Mapping[str, Json]) -> None:
    method = Method.model_validate(values[KINDS["methods"].data_of("mst")])
    assert method.for_whom
    more = Offer(**method.for_whom.model_dump(), partners=[], here=True)
    for wrong in (
        method.model_copy(update={"for_whom": more}),  # of which the type of the field writes but a part
        method.model_copy(update={"age_from": "10"}),
        method.model_copy(update={"valid_on": "gisteren"}),
    ):
        with pytest.raises(NotTheSame, match="mst"):
            as_json("mst.json", wrong)
    with pytest.raises(NotTheSame, match="x"):
        as_csv("x.csv", [["a"], cast("list[str]", [None])])  # which would come back as an empty text


def test_the_changes_of_the_format_begin_with_the_version_that_files_name() -> None:
    assert CHANGES[0].version == VERSION
    assert [one.date for one in CHANGES] == sorted((one.date for one in CHANGES), reverse=True)
    assert re.fullmatch(r"1\.\d+", VERSION)
