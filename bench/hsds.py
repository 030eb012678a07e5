"""How well the data in `/data/v1/hsds/` fits the schemas of the specification, which are not ours to keep here.

    python -m bench.hsds FOLDER [FOLDER…]

A folder holds `schema/*.json` of one version of https://github.com/openreferral/specification, as they stand there.
Every thing and every entry of a list is checked, with all that is nested in it, and the formats too.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from macros.export.hsds.files import hsds
from macros.load import load
from macros.today import today
from tests.support import ROOT
from tests.support.formats import FORMATS

# Which schema says what stands in a list; a file of its own stands in the folder of its list.
OF_LISTS = {
    "organizations": "organization",
    "services": "service",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}


def things(files: Mapping[str, bytes]) -> Iterator[tuple[str, str, object]]:
    """Yield every thing with the file it stands in and the schema that it should follow."""
    for path, content in files.items():
        name = path.removeprefix("data/v1/hsds/").removesuffix(".json")
        if name in OF_LISTS:
            yield from ((path, OF_LISTS[name], one) for one in json.loads(content)["contents"])
        elif (folder := name.partition("/")[0]) in OF_LISTS:
            yield path, OF_LISTS[folder], json.loads(content)


def errors(files: Mapping[str, bytes], folder: Path) -> Iterator[str]:
    """Yield what is wrong by the schemas in a folder, one line each."""
    found = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}
    # `$id` would make relative references lead to the network.
    bare = {name: {key: value for key, value in one.items() if key != "$id"} for name, one in found.items()}
    known = [(name, DRAFT202012.create_resource(one)) for name, one in bare.items()]
    registry: Registry[Any] = Registry().with_resources(known)
    checks = {
        name: Draft202012Validator({"$ref": f"{name}.json"}, registry=registry, format_checker=FORMATS)
        for name in OF_LISTS.values()
    }
    for path, name, thing in things(files):
        for error in checks[name].iter_errors(thing):
            yield f"{path}: {error.json_path}: {error.message}"


def main() -> None:
    """Check the data of today against each folder of schemas."""
    parser = argparse.ArgumentParser(prog="python -m bench.hsds", description="HSDS against its own schemas.")
    parser.add_argument("folders", nargs="+", type=Path)
    files = hsds(load(ROOT, today()), "https://elker.example/")
    every = list(things(files))
    for folder in parser.parse_args().folders:
        wrong = list(errors(files, folder))
        for one in wrong:
            print(one)
        print(f"{folder}: {len({path for path, _, _ in every})} files, {len(every)} things, {len(wrong)} errors")


if __name__ == "__main__":
    main()
