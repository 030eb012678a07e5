"""The data for other programs is whole: records come back from it as they were, and nothing goes out unnamed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

from macros.export.v1 import lists as exported_lists
from macros.export.v1.contents import INTERNAL, TYPES, path_of
from macros.export.v1.shared import Exported
from macros.export.v1.wholes import Vocabularies
from macros.load import Centre
from macros.model.fields import INLINE, Model
from macros.model.kinds import KINDS
from macros.model.lists import LISTS
from macros.model.vocabularies import VOCABULARIES, Word
from macros.model.walk import field, fields, value_of
from tests.export.conftest import SITE, Json
from tests.support import ROOT

# What the entries of lists are to others.
ENTRIES: Mapping[str, type[Exported]] = {
    "contacts": exported_lists.Contact,
    "course": exported_lists.Chapter,
    "referral": exported_lists.Chapter,
    "routes": exported_lists.Route,
    "consent": exported_lists.Consent,
}
# Only the search of the site uses these.
NOT_EXPORTED = {"synonyms", "synonym-kinds"}


def rebuilt(value: Json, model: type[Model]) -> Json:
    """Return what the file of an exported value holds: with references in its sentences, without what is derived."""
    value = deepcopy(value)
    for pointer, sentence in value["marked"].items():
        *way, last = pointer.split("/")[1:]
        inner = value
        for step in way:
            inner = inner[int(step)] if isinstance(inner, list) else inner[step]
        inner[int(last) if isinstance(inner, list) else last] = sentence
    return {name: one for name, one in value.items() if name in model.model_fields}


def test_records_come_back_as_they_were(values: Mapping[str, Json], centre: Centre) -> None:
    for code, kind in KINDS.items():
        records = {one["id"]: one for one in values[path_of(code)]["records"]}
        assert list(records) == list(centre.catalogue.of(kind))
        for id, item in centre.catalogue.of(kind).items():
            inside = {name: value_of(item.value, name) for name in INTERNAL.get(code, ())}
            for one in (records[id], values[kind.data_of(id)]):
                assert kind.model.model_validate({**rebuilt(one, kind.model), **inside}) == item.value, (code, id)


def test_lists_and_words_come_back_as_they_were(values: Mapping[str, Json], centre: Centre) -> None:
    catalogue = centre.catalogue
    shelves = {
        "contacts": catalogue.contacts, "course": catalogue.course, "referral": catalogue.referral,
        "routes": catalogue.routes, "consent": catalogue.consent,
    }  # fmt: skip
    assert shelves.keys() == ENTRIES.keys() == LISTS.keys() - NOT_EXPORTED
    found = {name: (shelf, values[path_of(name)]["records"]) for name, shelf in shelves.items()}
    words = values[path_of("vocabularies")]
    vocabularies = catalogue.vocabularies.keys() - NOT_EXPORTED
    found |= {name: (catalogue.vocabularies[name], words[name.replace("-", "_")]) for name in vocabularies}
    for name, (shelf, entries) in found.items():
        for loaded, one in zip(shelf.values(), entries, strict=True):
            model = type(loaded.value)
            assert model.model_validate(rebuilt(one, model)) == loaded.value, (name, loaded.id)


def test_a_sentence_reads_as_on_the_page(values: Mapping[str, Json]) -> None:
    """A text holds no reference, but words: those that stand in it, or the name of what it leads to."""
    names = {f"{code}/{one['id']}": one["label"] for code in KINDS for one in values[path_of(code)]["records"]}
    numbers = {f"contacts/{one['id']}": one["name"] for one in values[path_of("contacts")]["records"]}
    checked = 0
    for value in values.values():
        for pointer, sentence in value.get("marked", {}).items():
            told = INLINE.sub(lambda match: numbers.get(match[1]) or match[2] or names[match[1]], sentence)
            inner: Any = value
            for step in pointer.split("/")[1:]:
                inner = inner[int(step)] if isinstance(inner, list) else inner[step]
            assert inner == told
            checked += 1
        assert "[[" not in json.dumps(without_marked(value))
    assert checked > 500


def without_marked(value: object) -> object:
    if isinstance(value, dict):
        return {name: without_marked(one) for name, one in value.items() if name not in ("marked", "description")}
    return [without_marked(one) for one in value] if isinstance(value, list) else value


def unnamed(of: type[Exported], model: type[Model], inside: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the fields of a type that its export type does not name, however deep."""
    for one in fields(model):
        if one.name in inside:
            continue
        if one.name not in of.model_fields:
            yield f"{model.__name__}.{one.name}"
        elif one.nested:
            to = field(of, one.name).nested
            assert to
            assert issubclass(to, Exported)
            yield from unnamed(to, one.nested)


def test_every_field_is_exported_or_known_to_stay_inside() -> None:
    """Say of a new field what it is to others: name it in its export type, or in INTERNAL with the reason."""
    assert TYPES.keys() == KINDS.keys()
    worked_out = {"kind", "label", "page", "lighter", "notice", "referred_by", "marked"}
    assert not [code for code in KINDS if worked_out & KINDS[code].model.model_fields.keys()]
    missing = [one for code, of in TYPES.items() for one in unnamed(of, KINDS[code].model, INTERNAL.get(code, ()))]
    missing += [one for name, of in ENTRIES.items() for one in unnamed(of, LISTS[name])]
    for one in fields(Vocabularies):
        if one.nested:
            assert issubclass(one.nested, Exported)
            missing += unnamed(one.nested, VOCABULARIES.get(one.name.replace("_", "-"), Word))
    assert missing == []
    assert all(name in KINDS[code].model.model_fields for code, names in INTERNAL.items() for name in names)


# Fields that nobody exports: of a record, of a part of it, and of a word. Each holds what could show elsewhere too.
MORE = {
    "macros/model/organisations.py": (
        "    area: Statement | None = Field(",
        '    beginning: Statement | None = Field(default=None, description="Hoe het begon.")\n',
    ),
    "macros/model/statements.py": (
        "    confirmed: Flag = Field(",
        '    more: list[AnyRef] = Field(default_factory=list, description="Meer.")\n',
    ),
    "macros/model/vocabularies.py": (
        "    past: Flag = Field(",
        '    quiet: Flag = Field(default=False, description="Stil.")\n',
    ),
    "data/partners/accare.yml": (
        "type: ",
        "beginning:\n  text: Het begon op een boot, zie [[methods/kies|een boot]].\n  sources: [p118]\n",
    ),
    "data/vocabulary/statuses.yml": ("  label: ", "  quiet: true\n"),
}
LOOK = f"""
import json
from hashlib import sha256
from pathlib import Path
from macros.export.v1.api import v1
from macros.load import load

centre = load(Path())
item = centre.catalogue.records["partners"]["accare"]
print(json.dumps({{
    "problems": [str(one) for one in centre.problems],
    "read": [item.value.beginning.text, item.value.roles[0].more, centre.catalogue.word("statuses", "actueel").quiet],
    "files": {{path: sha256(content).hexdigest() for path, content in v1(centre, {SITE!r}).items()}},
}}))
"""


def test_a_new_field_is_in_no_file_until_its_export_type_names_it(made: Mapping[str, bytes], tmp_path: Path) -> None:
    for folder in ("data", "docs", "macros"):
        copytree(ROOT / folder, tmp_path / folder, ignore=ignore_patterns("__pycache__"))
    for path, (before, more) in MORE.items():
        file = tmp_path / path
        old = file.read_text(encoding="utf-8")
        assert before in old, path
        file.write_text(old.replace(before, more + before, 1), encoding="utf-8")
    partner = tmp_path / "data/partners/accare.yml"
    told = partner.read_text(encoding="utf-8")
    head, roles, rest = told.partition("\nroles:\n- text: ")
    assert roles
    line, end, rest = rest.partition("\n  sources: ")
    partner.write_text(f"{head}{roles}{line}\n  more: [methods/kies, questions/pesten]{end}{rest}", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    looked = json.loads(done.stdout)
    assert looked["problems"] == []
    assert looked["read"][1:] == [["methods/kies", "questions/pesten"], True]
    assert "[[methods/kies" in looked["read"][0]
    assert looked["files"] == {path: sha256(content).hexdigest() for path, content in made.items()}
