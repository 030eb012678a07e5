"""The index that the build makes: the same for the same input, small enough, and ranked as a referrer expects."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from macros.model.kinds import KINDS
from macros.model.lists import Synonym
from macros.render.facets import Facet
from macros.search.dutch import TABLES, Dutch
from macros.search.entry import Entry, Passage
from macros.search.index import alphabet, build
from macros.search.language import Language, ReadersWords
from tests.support.entries import grown, real_entries

KIND = ("kind", "soort", "Soort")
Real = tuple[list[Entry], list[Synonym], Language]


@pytest.fixture(scope="module")
def real() -> Real:
    """Return the entries, synonyms and words of the real site."""
    return real_entries()


@pytest.fixture(scope="module")
def bare(real: Real) -> Language:
    """Return what the site knows of Dutch, without the words of readers."""
    return replace(real[2], concepts=())


def entry(
    url: str,
    title: str,
    text: str = "",
    kind: str = "methods",
    *,
    steps: str = "",
    names: tuple[str, ...] = (),
    search_terms: tuple[str, ...] = (),
    facets: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    past: bool = False,
) -> Entry:
    return Entry(
        url=url,
        kind=kind,
        label=KINDS[kind].label,
        title=title,
        summary="",
        weight=KINDS[kind].weight,
        names=names,
        search_terms=search_terms,
        passages=(Passage("", "", text), Passage("Stappen", "stappen", steps)),
        facets=dict(facets),
        past=past,
    )


def found(files: dict[str, bytes], word: str) -> list[tuple[str, int, int]]:
    """What a word leads to: (address, points, passage), most points first."""
    key = Dutch(json.loads(files["index.json"])["irregular"], (), ()).stem(word)
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


def test_the_same_input_gives_the_same_bytes(real: Real) -> None:
    entries, synonyms, language = real
    assert build(entries, synonyms, language) == build(list(reversed(entries)), synonyms, language)


def test_two_entries_with_one_address_are_refused(bare: Language) -> None:
    with pytest.raises(ValueError, match="hetzelfde adres"):
        build([entry("a/", "Een"), entry("a/", "Twee")], [], bare)


def test_a_question_comes_before_a_method_before_a_partner(bare: Language) -> None:
    kinds = ["partners", "methods", "questions"]
    files = build([entry(f"{kind}/", "Schulden", kind=kind) for kind in kinds], [], bare)
    assert [url for url, _, _ in found(files, "schulden")] == ["questions/", "methods/", "partners/"]


def test_what_is_over_comes_after_what_is_not(bare: Language) -> None:
    files = build([entry("oud/", "Cosis", past=True), entry("nieuw/", "Cosis")], [], bare)
    assert first(files, "cosis") == "nieuw/"


def test_a_name_counts_more_than_a_text_however_long(bare: Language) -> None:
    files = build([entry("tekst/", "Iets", "armoede " * 300, kind="questions"), entry("naam/", "Armoede")], [], bare)
    assert first(files, "armoede") == "naam/"


def test_another_name_an_abbreviation_and_a_search_term_find_the_record(bare: Language) -> None:
    files = build([entry("mst/", "Multisysteem Therapie (MST)", names=("MST-ID",), search_terms=("lastige puber",)),
                   entry("x/", "Anders")], [], bare)  # fmt: skip
    for word in ("mst", "mstid", "multisysteemtherapie", "puber", "lastigepuber"):
        assert first(files, word) == "mst/", word


def test_a_word_of_a_name_counts_for_what_it_tells_of_it(bare: Language) -> None:
    names = ["Stichting Leergeld Groningen", "Stichting Thuis Groningen", "Stichting Werk Groningen"]
    files = build([entry(f"{number}/", name) for number, name in enumerate(names)], [], bare)
    assert found(files, "leergeld")[0][1] > 2 * found(files, "groningen")[0][1]


def test_what_stands_in_brackets_in_small_letters_is_no_name(bare: Language) -> None:
    files = build([entry("a/", "Brugfunctionaris (gemeente Groningen)"), entry("b/", "Therapie (MST)")], [], bare)
    assert found(files, "mst")[0][1] > 2 * found(files, "gemeentegroningen")[0][1]


def test_a_name_of_little_words_is_hardly_the_name_of_what_is_left(bare: Language) -> None:
    files = build([entry("a/", "Kinderen in een scheiding"), entry("b/", "Scheiding")], [], bare)
    (first, most, _), (_second, less, _) = found(files, "scheiding")
    assert (first, most > 1.3 * less) == ("b/", True)


def test_a_compound_that_leads_somewhere_needs_no_parts(bare: Language) -> None:
    files = build([entry("a/", "Pleegzorg"), entry("b/", "Zorg", text="pleegzorg")], [], bare)
    assert found(files, "pleegzorg")[0][1] > 10 * found(files, "pleegzorg")[1][1]


def test_forms_and_parts_of_words_find_the_record(bare: Language) -> None:
    files = build([entry("a/", "Gezinnen", "schoolverzuim"), entry("b/", "Anders")], [], bare)
    for word in ("gezin", "gezinnetje", "verzuim", "schoolverzuim"):
        assert first(files, word) == "a/", word


def test_a_synonym_works_both_ways_and_a_wider_word_one_way(bare: Language) -> None:
    entries = [entry("tlv/", "Toelaatbaarheidsverklaring"), entry("arm/", "Geldzorgen"), entry("b/", "Schulden")]
    pairs = [("TLV", "toelaatbaarheidsverklaring", "afk"), ("schulden", "geldzorgen", "breder")]
    synonyms = [Synonym(word=word, preferred=other, kind=kind, source="algemeen") for word, other, kind in pairs]
    files = build(entries, synonyms, bare)
    assert first(files, "tlv") == "tlv/"
    assert addresses(files, "schulden") == {"b/", "arm/"}
    assert addresses(files, "geldzorgen") == {"arm/"}


def test_words_of_readers_find_the_pages_of_their_concept_in_order(bare: Language) -> None:
    concepts = (ReadersWords("druk", ("een", "twee", "bestaat-niet"), ("stuiterbal",)),)
    files = build([entry("twee/", "Twee"), entry("een/", "Een")], [], replace(bare, concepts=concepts))
    assert [url for url, _, _ in found(files, "stuiterballen")] == ["een/", "twee/"]


def test_a_hit_knows_its_passage(bare: Language) -> None:
    files = build([entry("a/", "Iets", steps="Vraag een handtekening.")], [], bare)
    assert found(files, "handtekening")[0][2] == 1


def test_facets_list_the_records_of_each_value(bare: Language) -> None:
    files = build(
        [
            entry(f"{n}/", f"Naam {n}", facets={"kind": ("Methode",)} | ({"age": ("4 tot 12",)} if n % 2 else {}))
            for n in range(5)
        ],
        [],
        bare,
    )
    facets = json.loads(files["facets.json"])["facets"]
    assert len(facets["age"]["4 tot 12"]) == 2
    assert len(facets["kind"]["Methode"]) == 5


def test_the_values_of_a_facet_stand_in_the_order_that_is_given_and_else_by_alphabet(bare: Language) -> None:
    made = [("4 tot 12",), ("0 tot 4", "12 tot 18")]
    files = build(
        [entry(f"{n}/", f"Naam {n}", facets={"age": ages, "theme": ages}) for n, ages in enumerate(made)],
        [],
        bare,
        order={"age": ("0 tot 4", "4 tot 12", "12 tot 18", "18 en ouder")},
    )
    facets = json.loads(files["facets.json"])["facets"]
    assert list(facets["age"]) == ["0 tot 4", "4 tot 12", "12 tot 18"]
    assert list(facets["theme"]) == ["0 tot 4", "12 tot 18", "4 tot 12"]


def test_every_overview_is_found_under_its_own_name(real: Real) -> None:
    found = {entry.url: entry for entry in real[0]}
    for kind in KINDS.values():
        assert (found[kind.overview].title, found[kind.overview].summary) == (kind.plural, kind.lead)


def test_what_a_page_shows_is_found_under_its_headings(real: Real) -> None:
    said = {
        (entry.url, passage.heading): f"#{passage.anchor} {passage.text}"
        for entry in real[0]
        if entry.kind == "pages"
        for passage in entry.passages
    }
    assert "geen cookies" in said["over/privacy/", "Wat wordt bewaard"]
    assert "structurele onveiligheid" in said["meldcode/", "De vijf stappen"]  # a widget
    assert "Kindertelefoon" in said["hulp-nu/", "Praten en steun, voor de jongere zelf"]
    assert said["verwijzen/", "Lichte hulp"].startswith("#trede-lichte-hulp ")
    assert ("strategie/", "Missie") in said


def test_an_offering_shows_its_ages_its_level_and_its_place(real: Real) -> None:
    found = {entry.url: entry for entry in real[0]}
    assert found["methoden/mst/"].details[0].endswith("jaar")
    assert any("aanwijzingen" in detail for detail in found["methoden/mst/"].details)
    assert "Effectief volgens eerste aanwijzingen (criminaliteit)" in found["methoden/mst/"].details
    assert any(detail.startswith("in ") for entry in real[0] for detail in entry.details)
    assert not found["vragen/adhd/"].details


def test_facets_have_their_names_and_titles_in_the_order_of_the_page(bare: Language) -> None:
    facets = tuple(Facet(*names, lambda catalogue, item: ()) for names in (("age", "leeftijd", "Hoe oud"), KIND))
    files = build([entry("a/", "Een", facets={"age": ("4 tot 12",)})], [], bare, facets)
    assert json.loads(files["index.json"])["facets"] == [["age", "leeftijd", "Hoe oud"], list(KIND)]
    with pytest.raises(ValueError, match="zonder naam en titel: age"):
        build([entry("a/", "Een", facets={"age": ("4 tot 12",)})], [], bare, facets[1:])


def test_the_tables_of_dutch_travel_with_the_index(bare: Language) -> None:
    index = json.loads(build([entry("a/", "Een")], [], bare)["index.json"])
    assert {name: index[name] for name in TABLES} == json.loads(json.dumps(TABLES))


def test_every_file_carries_the_version_of_the_whole(bare: Language) -> None:
    files = build([entry("a/", "Een")], [], bare)
    assert len({json.loads(content)["v"] for content in files.values()}) == 1
    other = build([entry("a/", "Twee")], [], bare)
    assert json.loads(other["index.json"])["v"] != json.loads(files["index.json"])["v"]


def test_a_letter_of_the_alphabet_holds_its_titles_in_order() -> None:
    letters = alphabet([entry("b/", "Éen"), entry("c/", "@ease"), entry("a/", "1 op 7"), entry("d/", "echt")])
    assert [(letter, [one.title for one in found]) for letter, found in letters] == [
        ("#", ["1 op 7"]), ("A", ["@ease"]), ("E", ["echt", "Éen"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "most"), [(0, 14_000), (1_000, 18_000), (5_000, 30_000)])
def test_no_file_grows_past_what_a_first_search_may_cost(real: Real, count: int, most: int) -> None:
    entries, synonyms, language = real
    files = build(grown(entries, count) if count else entries, synonyms, language)
    sizes = {path: len(gzip.compress(content)) for path, content in files.items() if path.startswith(("w/", "d/"))}
    assert max(sizes.values()) < most, max(sizes, key=sizes.__getitem__)


def test_the_pages_of_every_concept_exist(real: Real) -> None:
    entries, _synonyms, language = real
    known = {one.url.rstrip("/") for one in entries}
    assert not {page for concept in language.concepts for page in concept.pages} - known
