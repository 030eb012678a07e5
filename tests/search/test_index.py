"""The index that the build makes: the same for the same input, small enough, and ranked as a referrer expects."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import Any

import pytest

from bench.search import grown, site
from macros.search.dutch import TABLES, Dutch
from macros.search.facets import Facet
from macros.search.index import Entry, Section, alphabet, build
from macros.search.language import Concept, Language, load
from tests.support import ROOT

LANGUAGE = load(ROOT / "data" / "language")
BARE = replace(LANGUAGE, concepts=())


def entry(url: str, title: str, text: str = "", kind: str = "methods", **more: Any) -> Entry:
    parts: dict[str, Any] = {"names": (), "search_terms": (), "facets": {}, "standing": 0, "note": ""} | more
    sections = (Section("", "", text), Section("Stappen", "stappen", parts.pop("steps", "")))
    return Entry(url, kind, kind.title(), title, parts.pop("summary", ""), sections=sections, **parts)


def found(files: dict[str, bytes], word: str, language: Language = BARE) -> list[tuple[str, int, int]]:
    """What a word leads to: (address, points, section), most points first."""
    dutch = Dutch(language.irregular, (), ())
    key = dutch.stem(word)
    rows = json.loads(files.get(f"w/{key[:2]}.json", b'{"rows":{}}'))["rows"].get(key, [])
    hits, record = [], 0
    for step, packed in zip(rows[::2], rows[1::2], strict=True):
        record += step
        chunk = json.loads(files[f"d/{record // 8}.json"])["records"]
        hits.append((chunk[record % 8][0], packed >> 4, packed & 15))
    return sorted(hits, key=lambda hit: -hit[1])


def first(files: dict[str, bytes], word: str) -> str:
    return found(files, word)[0][0]


def addresses(files: dict[str, bytes], word: str) -> set[str]:
    return {url for url, _, _ in found(files, word)}


def test_the_same_input_gives_the_same_bytes() -> None:
    entries, synonyms = site()
    assert build(entries, synonyms, LANGUAGE) == build(list(reversed(entries)), synonyms, LANGUAGE)


def test_two_entries_with_one_address_are_refused() -> None:
    with pytest.raises(ValueError, match="hetzelfde adres"):
        build([entry("a/", "Een"), entry("a/", "Twee")], [], BARE)


def test_a_question_comes_before_a_method_before_a_partner() -> None:
    kinds = ["partners", "methods", "questions"]
    files = build([entry(f"{kind}/", "Schulden", kind=kind) for kind in kinds], [], BARE)
    assert [url for url, _, _ in found(files, "schulden")] == ["questions/", "methods/", "partners/"]


def test_what_is_over_comes_after_what_is_not() -> None:
    files = build([entry("oud/", "Cosis", standing=1), entry("nieuw/", "Cosis")], [], BARE)
    assert first(files, "cosis") == "nieuw/"


def test_a_name_counts_more_than_a_text_however_long() -> None:
    files = build([entry("tekst/", "Iets", "armoede " * 300, kind="questions"), entry("naam/", "Armoede")], [], BARE)
    assert first(files, "armoede") == "naam/"


def test_another_name_an_abbreviation_and_a_search_term_find_the_record() -> None:
    files = build([entry("mst/", "Multisysteem Therapie (MST)", names=("MST-ID",), search_terms=("lastige puber",)),
                   entry("x/", "Anders")], [], BARE)  # fmt: skip
    for word in ("mst", "mstid", "multisysteemtherapie", "puber", "lastigepuber"):
        assert first(files, word) == "mst/", word


def test_forms_and_parts_of_words_find_the_record() -> None:
    files = build([entry("a/", "Gezinnen", "schoolverzuim"), entry("b/", "Anders")], [], BARE)
    for word in ("gezin", "gezinnetje", "verzuim", "schoolverzuim"):
        assert first(files, word) == "a/", word


def test_a_synonym_works_both_ways_and_a_wider_word_one_way() -> None:
    entries = [entry("tlv/", "Toelaatbaarheidsverklaring"), entry("arm/", "Geldzorgen"), entry("b/", "Schulden")]
    pairs = [("TLV", "toelaatbaarheidsverklaring", "afk"), ("schulden", "geldzorgen", "breder")]
    files = build(entries, pairs, BARE)
    assert first(files, "tlv") == "tlv/"
    assert addresses(files, "schulden") == {"b/", "arm/"}
    assert addresses(files, "geldzorgen") == {"arm/"}


def test_words_of_readers_find_the_pages_of_their_concept_in_order() -> None:
    concepts = (Concept("druk", ("een", "twee", "bestaat-niet"), ("stuiterbal",)),)
    files = build([entry("twee/", "Twee"), entry("een/", "Een")], [], replace(BARE, concepts=concepts))
    assert [url for url, _, _ in found(files, "stuiterballen")] == ["een/", "twee/"]


def test_a_hit_knows_its_section() -> None:
    files = build([entry("a/", "Iets", steps="Vraag een handtekening.")], [], BARE)
    assert found(files, "handtekening")[0][2] == 1


def test_facets_list_the_records_of_each_value() -> None:
    files = build(
        [entry(f"{n}/", f"Naam {n}", facets={"age": ("4 tot 12",)} if n % 2 else {}) for n in range(5)], [], BARE
    )
    facets = json.loads(files["facets.json"])["facets"]
    assert len(facets["age"]["4 tot 12"]) == 2
    assert len(facets["kind"]["Methods"]) == 5


def test_facets_have_their_names_and_titles_in_the_order_of_the_page() -> None:
    facets = (Facet("age", "leeftijd", "Hoe oud"), Facet("kind", "soort", "Soort"))
    files = build([entry("a/", "Een", facets={"age": ("4 tot 12",)})], [], BARE, facets)
    assert json.loads(files["index.json"])["facets"] == [["age", "leeftijd", "Hoe oud"], ["kind", "soort", "Soort"]]
    with pytest.raises(ValueError, match="zonder naam en titel: age"):
        build([entry("a/", "Een", facets={"age": ("4 tot 12",)})], [], BARE, facets[1:])


def test_the_tables_of_dutch_travel_with_the_index() -> None:
    index = json.loads(build([entry("a/", "Een")], [], BARE)["index.json"])
    assert {name: index[name] for name in TABLES} == json.loads(json.dumps(TABLES))


def test_every_file_carries_the_version_of_the_whole() -> None:
    files = build([entry("a/", "Een")], [], BARE)
    assert len({json.loads(content)["v"] for content in files.values()}) == 1
    other = build([entry("a/", "Twee")], [], BARE)
    assert json.loads(other["index.json"])["v"] != json.loads(files["index.json"])["v"]


def test_a_letter_of_the_alphabet_holds_its_titles_in_order() -> None:
    letters = alphabet([entry("b/", "Éen"), entry("c/", "@ease"), entry("a/", "1 op 7"), entry("d/", "echt")])
    assert [(letter, [one.title for one in found]) for letter, found in letters] == [
        ("#", ["1 op 7"]), ("A", ["@ease"]), ("E", ["echt", "Éen"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "most"), [(0, 14_000), (1_000, 18_000), (5_000, 30_000)])
def test_no_file_grows_past_what_a_first_search_may_cost(count: int, most: int) -> None:
    entries, synonyms = site()
    files = build(grown(entries, count) if count else entries, synonyms, LANGUAGE)
    sizes = {path: len(gzip.compress(content)) for path, content in files.items() if path.startswith(("w/", "d/"))}
    assert max(sizes.values()) < most, max(sizes, key=sizes.__getitem__)


def test_the_pages_of_every_concept_exist() -> None:
    known = {one.url.rstrip("/") for one in site()[0]}
    assert not {page for concept in LANGUAGE.concepts for page in concept.pages} - known
