"""Citations as files: two readers of each format find in them what the records say, whatever a record says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as read_bibtex
from bibtexparser.middlewares import LatexDecodingMiddleware
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from macros.export.citation import bibtex, citations, ris
from macros.load import Centre
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.fields import source_id
from macros.model.kinds import METHODS, RESEARCH
from macros.model.knowledge import Research
from macros.render.citing import REPORT, Work, works
from macros.render.text import dutch_date, reserve_of

SITE = "https://site.example/"
AUTHOR = "Elker expertisecentrum"
HOSTILE = (
    "Zoë's café: één & àlles, 100% «zeker» – “ja”",
    'Een "woord" $x_1$ #2 ~ ^ \\ \\alpha \\',
    "Zonder einde { of } begin } {{",
    "Dicht}\n}\n@misc{ander, title = {Kwaad}}",
    "Dicht\r\nER  - \r\nTY  - JOUR\r\nTI  - Kwaad",
    "Dicht\u2028ER  - \x0b\x0c\x85\x1eTY  - JOUR\x00",
    "half een letter: \ud83d",
    "%commentaar",
)


@pytest.fixture(scope="module")
def files(centre: Centre) -> dict[str, bytes]:
    return citations(centre, SITE)


@pytest.fixture(scope="module")
def cited(centre: Centre) -> dict[str, Item[Record]]:
    """Return the records whose pages are cited, by the path of their files without its ending."""
    items = [*centre.catalogue.all(METHODS), *centre.catalogue.all(RESEARCH)]
    return {f"data/v1/{item.kind.code}/{item.id}": item for item in items}


def plain(tex: str) -> str:
    """Return what TeX makes of a text; pylatexenc does not know the two braces of the LaTeX kernel."""
    known = get_default_latex_context_db()
    braces = [MacroTextSpec("textbraceleft", "{"), MacroTextSpec("textbraceright", "}")]
    known.add_context_category("braces", [*braces, MacroTextSpec("textasciicircum", "^")], prepend=True)
    return str(LatexNodes2Text(known, strict_latex_spaces=True, keep_comments=True).latex_to_text(tex))


def from_bibtex(content: bytes) -> dict[str, dict[str, str]]:
    """Return the fields of every entry by its key, as two libraries find them alike."""
    library = read_bibtex(content.decode())
    assert library.failed_blocks == []
    assert library.comments == library.strings == library.preambles == []
    found = {entry.key: {field.key: str(field.value) for field in entry.fields} for entry in library.entries}
    other = parse_string(content.decode(), "bibtex").entries
    persons = {key: [str(one) for one in entry.persons.get("author", [])] for key, entry in other.items()}
    assert {key: [fields["author"]] if "author" in fields else [] for key, fields in found.items()} == persons
    assert {key: {**entry.fields} for key, entry in other.items()} == {
        key: {name: value for name, value in fields.items() if name != "author"} for key, fields in found.items()
    }
    assert {entry.entry_type for entry in library.entries} == {"misc"}
    return found


def kept(value: str) -> str:
    """Return what stands in the braces that keep a name or a title as it is."""
    assert (value[0], value[-1]) == ("{", "}")
    return plain(value[1:-1])


def test_every_method_and_study_has_both_files(files: dict[str, bytes], cited: dict[str, Item[Record]]) -> None:
    assert set(files) == {f"{path}.{ending}" for path in cited for ending in ("bib", "ris")}
    assert len(files) > 100


def noted(centre: Centre, item: Item[Record]) -> str:
    assert isinstance(item.value, Sourced)
    mark = reserve_of(centre.catalogue, item.value)
    return f"{f'{mark}. ' if mark else ''}Nagekeken op {dutch_date(item.value.reviewed)}. Licentie: CC BY 4.0."


def test_a_citation_of_a_plan_says_that_it_is_one(files: dict[str, bytes]) -> None:
    assert "N1  - Plan, nog niet beschikbaar. Nagekeken op " in files["data/v1/research/gepland-rug-hanze.ris"].decode()
    assert "{Vraag eerst na: stand 2014. Nag" in files["data/v1/research/wijkteamonderzoek-2014.bib"].decode()
    assert "{Nagekeken op " in files["data/v1/methods/mst.bib"].decode()


def test_bibtex_says_what_the_record_says(
    centre: Centre, files: dict[str, bytes], cited: dict[str, Item[Record]]
) -> None:
    keys: list[str] = []
    for path, item in cited.items():
        entries = from_bibtex(files[f"{path}.bib"])
        keys += entries
        page = entries[f"elker-{item.kind.code}-{item.id}"]
        assert (kept(page["author"]), kept(page["title"])) == (AUTHOR, item.name)
        assert page["url"] == f"{SITE}{item.address}"
        assert page["year"] == item.value.reviewed[:4]
        assert plain(page["note"]) == noted(centre, item)
    assert len(set(keys)) == len(keys)


def test_bibtex_is_read_right_by_who_decodes_it(files: dict[str, bytes], cited: dict[str, Item[Record]]) -> None:
    """As a program does that shows titles, with no more than its library."""
    for path, item in cited.items():
        decoded = read_bibtex(files[f"{path}.bib"].decode(), append_middleware=[LatexDecodingMiddleware()])
        assert decoded.entries[0]["title"] == item.name


def test_ris_says_what_the_record_says(centre: Centre, files: dict[str, bytes], cited: dict[str, Item[Record]]) -> None:
    for path, item in cited.items():
        page, *reports = rispy.loads(files[f"{path}.ris"].decode())
        assert page == {
            "type_of_reference": "ELEC",
            "authors": [f"{AUTHOR},"],
            "title": item.name,
            "year": item.value.reviewed[:4],
            "date": f"{item.value.reviewed.replace('-', '/')}/",
            "urls": [f"{SITE}{item.address}"],
            "notes": [noted(centre, item)],
            "language": "nl",
        }
        assert {report["type_of_reference"] for report in reports} <= {"RPRT"}


def test_ris_is_written_as_its_specification_says(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".ris"):
            lines = content.decode().split("\r\n")
            assert [line for line in lines if line and not re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line)] == []


def test_a_report_is_cited_as_its_source_names_it(
    centre: Centre, files: dict[str, bytes], cited: dict[str, Item[Record]]
) -> None:
    """Only of a study whose makers are known, and only what a reader can open; who made it, stands in the note."""
    studies = 0
    for path, item in cited.items():
        sources = []
        if isinstance(item.value, Research) and item.value.researchers:
            sources = [centre.catalogue.source(source_id(one)) for one in item.value.sources]
        wanted = {one.id: one for one in sources if one.value.type == REPORT and one.value.url}
        _page, *entries = from_bibtex(files[f"{path}.bib"]).items()
        assert [key for key, _fields in entries] == [f"elker-sources-{id}" for id in wanted]
        for (_key, fields), report, source in zip(
            entries, rispy.loads(files[f"{path}.ris"].decode())[1:], wanted.values(), strict=True
        ):
            assert kept(fields["title"]) == report["title"] == source.name
            assert fields["url"] == report["urls"][0] == source.value.url
            assert plain(fields["howpublished"]) == report["publisher"] == source.value.publisher
            assert fields["year"] == report["year"] == (source.value.date or "")[:4]
            assert plain(fields["note"]) == report["notes"][0]
            assert not {"author", "language"} & fields.keys()
            assert not {"authors", "language"} & report.keys()
        studies += bool(wanted)
    assert REPORT in centre.catalogue.vocabularies["source-types"]
    assert studies > 1


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_text_changes_what_is_read_back(text: str) -> None:
    said = " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
    twice = [Work(key, AUTHOR, text, text, "2026-11", text, "https://a.example/?a=1;b=%20{}") for key in ("a", "b")]
    entries = from_bibtex(bibtex(twice))
    assert [*entries] == ["a", "b"]
    for fields in entries.values():
        assert kept(fields["title"]) == plain(fields["howpublished"]) == plain(fields["note"]) == said
        assert fields["url"] == "https://a.example/?a=1;b=%20%7B%7D"
        assert re.findall(r"(?<!\\)[%&#$_]|[~^]", fields["title"]) == []  # TeX would stop at them, or show others
    found = rispy.loads(ris(twice).decode(), delimiter_tags_mapping={})
    assert len(found) == 2
    for one in found:
        assert [one["title"], one["publisher"], *one["notes"]] == [said] * 3
        assert (one["urls"], one["date"]) == (["https://a.example/?a=1;b=%20{}"], "2026/11//")


def test_a_study_of_which_nobody_knows_who_did_it_has_no_report_to_cite(centre: Centre) -> None:
    """A figure or a claim may name a report that says otherwise: that is not what it is about."""
    study = centre.catalogue.of(RESEARCH)["evaluatie-social-return-2014"]
    claim = replace(study, value=study.value.model_copy(update={"researchers": []}))
    assert len(works(study, centre.catalogue, SITE)) == 2
    assert len(works(claim, centre.catalogue, SITE)) == 1


def test_what_is_not_known_is_not_said() -> None:
    (fields,) = from_bibtex(bibtex([Work("a", "", "Rapport", "", "", "", "https://a.example/")])).values()
    assert fields == {"title": "{Rapport}", "url": "https://a.example/"}
    (found,) = rispy.loads(ris([Work("a", "", "Rapport", "", "", "", "https://a.example/")]).decode())
    assert found == {"type_of_reference": "RPRT", "title": "Rapport", "urls": ["https://a.example/"]}


def test_the_same_records_give_the_same_bytes(centre: Centre, files: dict[str, bytes]) -> None:
    assert citations(centre, SITE) == files


def test_without_a_known_site_an_address_begins_at_its_root(centre: Centre) -> None:
    assert b"\r\nUR  - /methoden/mst/\r\n" in citations(centre, "")["data/v1/methods/mst.ris"]
