"""Between file and screen: what was not changed on the screen stays in the file, line for line."""

import copy
from difflib import unified_diff

import pytest
import yaml

from macros.editing.keeping import Seen, UnreadableError, seen, written
from macros.export.schema import first_line
from macros.model.kinds import KINDS, METHODS, PARTNERS, QUESTIONS, TERMS
from tests.support import ROOT

# Every seventh record of every kind: 150 files.
REAL = [(kind, file) for kind in KINDS.values() for file in sorted((ROOT / "data" / kind.code).glob("*.yml"))[::7]]

PARTNER = """\
# yaml-language-server: $schema=../../schema/partners.json
# Let op: deze naam lijkt op die van een ander.
name: Proefhuis
type: ggz-instelling
# De band is nagevraagd.
relation: partner
summary: Een proef, met een zin die op twee regels staat omdat iemand dat zo
  heeft geschreven.
roles:
- text: Proefhuis begon in 2020.
  sources: [p118]
  date: 2020
# Dit is de tweede zin.
- text: 'Proefhuis helpt: thuis en op school.'
  sources: [s000:L19, p118]
  confirmed: false
area: {text: Noord-Nederland., sources: [p118]}
oud_veld: blijft staan
status: actueel
sources: [p118]
reviewed: 2026-11-24
owner: redactie
# Het einde.
"""


def shown() -> dict[str, Seen]:
    return seen(PARTNERS, PARTNER)


def difference(values: dict[str, Seen]) -> list[str]:
    """Return which lines go (-) and come (+) when these values are saved."""
    lines = unified_diff(PARTNER.splitlines(), written(PARTNERS, values, PARTNER).splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_record_that_nobody_changed_is_written_as_it_was() -> None:
    changed = [file.name for kind, file in REAL if written(kind, seen(kind, text(file)), text(file)) != text(file)]
    assert changed == []
    assert difference(shown()) == []


def test_a_record_that_is_written_anew_says_the_same() -> None:
    for kind, file in REAL:
        new = written(kind, seen(kind, text(file)))
        model = kind.model.model_validate
        assert model(yaml.load(new, yaml.BaseLoader)) == model(yaml.load(text(file), yaml.BaseLoader)), file
        assert new.splitlines()[0] == first_line(f"data/{kind.code}/x.yml")


def text(file: object) -> str:
    with open(str(file), encoding="utf-8") as opened:
        return opened.read()


def test_a_changed_sentence_changes_its_own_lines_only() -> None:
    for kind, file in REAL:
        values = seen(kind, text(file))
        name = "supports" if kind.code == "sources" else "summary" if "summary" in values else "title"
        values[name] = "Iets anders: een proef."
        new = written(kind, values, text(file))
        assert seen(kind, new) == values
        gone = [line for line in unified_diff(text(file).splitlines(), new.splitlines(), n=0) if line[0] == "-"]
        assert len(gone) <= 5, file


def test_one_field_of_a_sentence() -> None:
    values = shown()
    roles = values["roles"]
    assert isinstance(roles, list)
    assert isinstance(roles[0], dict)
    roles[0]["date"] = "2020-07-01"
    assert difference(values) == ["-  date: 2020", "+  date: 2020-07-01"]


def test_sentences_change_places_with_their_remarks() -> None:
    values = shown()
    assert isinstance(values["roles"], list)
    values["roles"].reverse()
    new = written(PARTNERS, values, PARTNER)
    assert new.index("# Dit is de tweede zin.") < new.index("Proefhuis helpt") < new.index("Proefhuis begon")
    values["roles"].pop()
    assert difference(values) == ["-- text: Proefhuis begon in 2020.", "-  sources: [p118]", "-  date: 2020"]


def test_what_comes_stands_where_the_type_has_it() -> None:
    values = shown() | {
        "website": "https://proefhuis.example",
        "municipalities": ["groningen"],
        "search_terms": ["112"],
    }
    assert difference(values) == [
        "+municipalities: [groningen]",
        "+website: https://proefhuis.example",
        "+search_terms: [112]",
    ]


def test_what_is_emptied_goes() -> None:
    values = shown() | {"area": None, "search_terms": [], "website": "", "gaps": ["", "  "]}
    assert difference(values) == ["-area: {text: Noord-Nederland., sources: [p118]}"]


def test_what_holds_anyway_is_not_written_and_not_taken_away() -> None:
    values = shown()
    roles = values["roles"]
    assert isinstance(roles, list)
    assert isinstance(roles[0], dict)
    assert roles[0]["confirmed"] is True
    roles[0]["basis"] = "bron"
    assert difference(values) == []
    explicit = PARTNER.replace("  date: 2020\n", "  date: 2020\n  confirmed: true\n")
    assert written(PARTNERS, seen(PARTNERS, explicit), explicit) == explicit


def test_what_the_screen_does_not_know_stays() -> None:
    values = shown()
    del values["oud_veld"]
    assert difference(values | {"nieuw": "van een ander"}) == []


def test_numbers_and_flags_are_such_and_all_else_is_text() -> None:
    method = seen(METHODS, "title: 112\nage_from: 12\nage_to_inclusive: false\nvalid_on: 2016\nsummary: nee\n")
    assert method == {
        "title": "112",
        "age_from": 12,
        "age_to_inclusive": False,
        "age_to_half": False,
        "valid_on": "2016",
        "valid_on_derived": False,
        "summary": "nee",
    }
    assert "valid_on: 2016\n" in written(METHODS, method)
    assert "age_from: 0\n" in written(METHODS, {"age_from": 0})


@pytest.mark.parametrize(
    "said",
    [
        "Een zin: met een dubbele punt.", "# begint met een hekje", "met een # hekje", "- begint met een streepje",
        "'aanhalingstekens'", '"dubbele"', "null", "~", "[[methods/mst]] eerst", "{accolades}", "*", "& co", "100%",
        "ja", "0800-2000", "2026-11-22", "één\ntwee  regels", "woord " * 60, "@", "!", "|", "a: b: c", "einde:",
    ],
)  # fmt: skip
def test_whatever_is_typed_comes_back_as_it_was(said: str) -> None:
    meant = " ".join(said.split())
    values: dict[str, Seen] = {"title": said, "gaps": [said, "daarna"], "also_known_as": [said, "b, c", "d]"]}
    new = written(TERMS, values | {"meanings": [{"text": said, "sources": ["s001:L3"]}]})
    assert seen(TERMS, new)["title"] == meant
    assert seen(TERMS, new)["gaps"] == [meant, "daarna"]
    assert seen(TERMS, new)["also_known_as"] == [meant, "b, c", "d]"]
    again = copy.deepcopy(seen(TERMS, new)) | {"title": "Anders"}
    assert seen(TERMS, written(TERMS, again, new)) == again


def test_a_long_list_is_broken_between_its_words() -> None:
    words: list[Seen] = [f"woord nummer {number}" for number in range(30)]
    new = written(QUESTIONS, {"search_terms": words})
    assert seen(QUESTIONS, new)["search_terms"] == words
    assert all(len(line) <= 120 for line in new.splitlines())
    assert len(new.splitlines()) > 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: [open", "een komma of het haakje"),
        ("", "geen record"),
        ("- een lijst", "geen record"),
        ("title: a\ntitle: b", "veld 'title' staat hier dubbel"),
        ("a: " + "[" * 100_000, "te veel lijsten in elkaar"),
    ],
)
def test_what_is_no_record_is_told(text: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        seen(METHODS, text)
    if text:
        with pytest.raises(UnreadableError, match=message):
            written(METHODS, {"title": "Nieuw"}, text)
