"""What changes for readers between two states of the repository, in their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.changes import Sort, compare
from macros.changes.spelling import is_typing_fix
from macros.changes.things import things
from macros.changes.wording import told
from macros.changes.words import FIELDS, place
from macros.load import Centre, load
from macros.model.fields import Day, Label, Prose
from macros.model.kinds import KINDS
from macros.model.walk import fields, types
from macros.render.text import dutch_date, without_references
from tests.support.repository import build, write

QUESTION, METHOD, PARTNER = "data/questions/pesten.yml", "data/methods/gezinshulp.yml", "data/partners/noorderlicht.yml"
CONTACTS, START = "data/contacts.yml", "docs/index.md"

Edit = Callable[[Path], None]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    return load(build(tmp_path_factory.mktemp("before")))


def replaced(path: str, *words: tuple[str, str]) -> Edit:
    """Return an edit that changes words in a file, each of which stands in it once."""

    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        for old, new in words:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        write(root, path, text)

    return edit


def moved(path: str, to: str, *words: tuple[str, str]) -> Edit:
    def edit(root: Path) -> None:
        replaced(path, *words)(root)
        (root / path).rename(root / to)

    return edit


def written(path: str, content: str | None) -> Edit:
    return lambda root: write(root, path, content)


def lines(before: Centre, root: Path) -> list[str]:
    """Return what is told, each with what it is about and the heading under which it stands."""
    changes = compare(before, load(root))
    return [" | ".join(filter(None, (f"{one.label} {one.name}", one.heading, told(one)))) for one in changes]


TOLD: dict[str, tuple[Edit, list[str]]] = {
    "a value, in the words of its vocabulary": (
        replaced(QUESTION, ("theme: school", "theme: gezin")),
        ["Vraag Pesten | Thema | was ‘School en onderwijs’, is nu ‘Gezin en thuis’"],
    ),
    "a sentence, under its heading": (
        replaced(QUESTION, ("Praat met het kind.", "Praat eerst met het kind en de ouders.")),
        [
            "Vraag Pesten | Doe dit: ik geef les | was ‘Praat met het kind.’, is nu ‘Praat eerst met het kind en de "
            "ouders.’"
        ],
    ),
    "a sentence more": (
        replaced(QUESTION, ("- text: Praat", "- {text: Bel de ouders., sources: [b1]}\n- text: Praat")),
        ["Vraag Pesten | Doe dit: ik geef les | erbij: ‘Bel de ouders.’"],
    ),
    "a typing fix": (
        replaced(QUESTION, ("Wat u als leerkracht", "Wat u als leerkrcht")),
        [
            "Vraag Pesten | Deze pagina | tikfout verbeterd: was ‘Wat u als leerkracht kunt doen bij pesten.’, is nu "
            "‘Wat u als leerkrcht kunt doen bij pesten.’"
        ],
    ),
    "a list, by name": (
        replaced(QUESTION, ("methods: [gezinshulp]", "programmes: [thuis]")),
        ["Vraag Pesten | Programma’s en aanbod | erbij: Thuis", "Vraag Pesten | Methoden | weg: Gezinshulp"],
    ),
    "a judgement": (
        replaced(METHOD, ("goed-onderbouwd", "sterke-aanwijzingen")),
        [
            "Methode Gezinshulp | Werkt het? | oordeel van ‘Goed onderbouwd’ naar ‘Effectief volgens sterke "
            "aanwijzingen’"
        ],
    ),
    "a judgement about an outcome, and its day": (
        replaced(METHOD, ("- level: goed-onderbouwd", "- level: goed-onderbouwd\n  outcome: Gedrag."), ("-06", "-07")),
        [
            "Methode Gezinshulp | Werkt het? | oordeel over ‘Gedrag’ erbij: Goed onderbouwd",
            "Methode Gezinshulp | Werkt het? | oordeel weg: Goed onderbouwd",
        ],
    ),
    "ages, as one value": (
        replaced(METHOD, ("age_to: 12", "age_to: 12\nage_to_inclusive: false")),
        ["Methode Gezinshulp | Leeftijd | was ‘4 tot en met 12 jaar’, is nu ‘4 tot 12 jaar’"],
    ),
    "how certain it is, as one value": (
        replaced(METHOD, ("status: actueel", "status: historisch\nvalid_on: 2016-12")),
        ["Methode Gezinshulp | Hoe zeker | was ‘Actueel’, is nu ‘Historisch: december 2016’"],
    ),
    "what belongs to a sentence": (
        replaced(PARTNER, ("in [[municipalities/groningen]].\n", "in [[municipalities/groningen]].\n  date: 2024\n")),
        ["Partner Noorderlicht | Gegevens | datum bij ‘Het kantoor staat in Groningen’ erbij: ‘2024’"],
    ),
    "what belongs to a sentence that is new is told with it": (
        replaced(PARTNER, ("Het kantoor staat in", "Een nieuwe zin"), ("label: Waar", "label: Nu\n  date: 2024")),
        [
            "Partner Noorderlicht | Gegevens | erbij: ‘Een nieuwe zin Groningen.’",
            "Partner Noorderlicht | Gegevens | weg: ‘Het kantoor staat in Groningen.’",
        ],
    ),
    "a telephone number": (
        replaced(CONTACTS, ("0800-1234", "0800-5678")),
        ["Telefoonnummer Advieslijn | Nummer | nummer van Advieslijn vervangen: was 0800-1234, is nu 0800-5678"],
    ),
    "the day of a review alone": (
        replaced(QUESTION, ("reviewed: 2026-11-01", "reviewed: 2026-11-20")),
        ["Vraag Pesten | Laatst nagekeken | laatst nagekeken: 20 november 2026"],
    ),
    "words for the search": (
        replaced(QUESTION, ("theme: school", "theme: school\nsearch_terms: [treiteren, cyberpesten]")),
        ["Vraag Pesten | Zoekwoorden | erbij: treiteren, cyberpesten"],
    ),
    "a synonym": (
        written("data/synonyms.yml", "- {word: jennen, preferred: pesten, kind: syn, source: algemeen}\n"),
        ["Zoekwoord jennen | nieuw: jennen. Wie dit zoekt, vindt ‘pesten’.",
            "Zoekwoord treiteren | weg: treiteren. Wie dit zoekt, vindt ‘pesten’.",
        ],
    ),
    "words of readers": (
        replaced("data/language/lekenwoorden.yml", ("gepest, schelden", "gepest, jennen")),
        ["Woorden van lezers ruzie op school | Woorden van lezers | erbij: jennen en weg: schelden"],
    ),
    "a new record": (
        written("data/terms/pab.yml", "title: PAB\nmeanings: [{text: Een plan., sources: [b1]}]\nstatus: actueel\n"
                "sources: [b1]\nreviewed: 2026-11-01\nowner: redactie\n"),
        ["Begrip PAB | nieuw: PAB. Een plan."],
    ),
    "a record that is gone": (
        written("data/terms/tlv.yml", None),
        ["Begrip TLV | weg: TLV. Een verklaring voor het speciaal onderwijs."],
    ),
    "a record with another name": (
        moved("data/terms/tlv.yml", "data/terms/toelaatbaarheid.yml", ("title: TLV", "title: TLV\naliases: [tlv]")),
        ["Begrip TLV | nieuw adres: van /begrippen/#tlv naar /begrippen/#toelaatbaarheid"],
    ),
    "a hand-written page": (
        replaced(START, ("Lees over", "## Begin hier\n\nVraag hulp aan [het team](verwijzen.md). Lees meer over")),
        [
            "Pagina Start | Begin hier | erbij: ‘Begin hier’",
            "Pagina Start | Begin hier | erbij: ‘Vraag hulp aan het team.’",
            "Pagina Start | Begin hier | was ‘Lees over Gezinshulp of bel Advieslijn.’, is nu ‘Lees meer over "
            "Gezinshulp of bel Advieslijn.’",
            "Pagina Start | Begin hier | link erbij: /verwijzen/",
        ],
    ),
    "a part of a hand-written page that is made from records": (
        replaced("docs/hulp-nu.md", ("{{ numbers(urgent='nee') }}", "{{ towns() }}")),
        ["Pagina Hulp nu | Hulp nu | onderdeel erbij: towns() en weg: numbers(urgent='nee')"],
    ),
    "nothing of a file with a mistake": (replaced(QUESTION, ("theme: school", "theme: shcool")), []),
    "nothing where only the form of a file is another": (
        replaced(QUESTION, ("summary: Wat u als leerkracht kunt doen bij pesten.",
                            "summary: >-\n  Wat u als leerkracht\n  kunt doen bij pesten.")), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("about", TOLD)
def test_readers_are_told(about: str, before: Centre, tmp_path: Path) -> None:
    edit, wanted = TOLD[about]
    edit(build(tmp_path))
    assert lines(before, tmp_path) == wanted


@pytest.mark.parametrize("path", ["data/vocabulary/statuses.yml", "data/sources/b1.yml", "data/contacts.yml", QUESTION])
def test_what_cannot_be_read_takes_nothing_else_along(path: str, before: Centre, tmp_path: Path) -> None:
    """What refers to a broken file is not read either, and is not gone for that; nor new when it is mended."""
    write(build(tmp_path), path, "- {")
    broken = load(tmp_path)
    assert broken.problems
    assert compare(before, broken) == []
    assert compare(broken, before) == []


def test_the_same_sentences_in_another_order(before: Centre, tmp_path: Path) -> None:
    more = ("Praat met het kind.\n  sources: [b1]\n", "{}\n  sources: [b1]\n- text: {}\n  sources: [b1]\n")
    sentences = ("Bel de ouders.", "Praat met het kind.")
    for name, order in (("one", sentences), ("other", sentences[::-1])):
        replaced(QUESTION, (more[0], more[1].format(*order)))(build(tmp_path / name))
    changes = compare(load(tmp_path / "one"), load(tmp_path / "other"))
    assert [(one.sort, one.heading, told(one)) for one in changes] == [
        (Sort.ORDER, "Doe dit: ik geef les", "dezelfde zinnen in een andere volgorde")
    ]


def test_what_is_small_can_be_left_out(before: Centre, tmp_path: Path) -> None:
    build(tmp_path)
    for edit in (
        replaced(QUESTION, ("reviewed: 2026-11-01", "reviewed: 2026-11-20"), ("leerkracht kunt", "leerkrachten kunt")),
        replaced(METHOD, ("met jonge kinderen", "met jonge kindren")),
        replaced(CONTACTS, ("Bel bij direct gevaar.", "Bel bij gevaar.")),
    ):
        edit(tmp_path)
    changes = compare(before, load(tmp_path))
    assert {one.name: one.is_small for one in changes} == {"Pesten": False, "Gezinshulp": True, "112": False}


def test_nothing_changes_between_a_repository_and_itself(centre: Centre) -> None:
    assert compare(centre, load(centre.root)) == []


def test_a_page_and_its_file_are_known_by_where_they_are(before: Centre, tmp_path: Path) -> None:
    replaced(QUESTION, ("Praat met het kind.", "Praat met allebei de ouders."))(build(tmp_path))
    (added, gone) = compare(before, load(tmp_path))
    assert {(one.path, one.address, one.anchor) for one in (added, gone)} == {
        (QUESTION, "vragen/pesten/", "leerkracht")
    }


# All that readers see has words


def test_every_field_has_a_word(centre: Centre) -> None:
    together = {"aliases", "age_to", "age_to_inclusive", "age_to_half", "valid_on_derived"}
    for kind in KINDS.values():
        assert all(place(kind, field.name).heading for field in fields(kind.model) if field.name not in together)
    lists = {type(loaded.value) for loaded in (*centre.catalogue.everything(), *centre.language.concepts)}
    inside = {one for model in lists for one in types(model)} - {kind.model for kind in KINDS.values()}
    assert {field.name for model in inside for field in fields(model)} - FIELDS.keys() == set()


def test_everything_that_readers_see_is_told(centre: Centre) -> None:
    """Every sentence, name and day of every record stands in one of its lines."""
    catalogue, found = centre.catalogue, things(centre)
    missing = {}
    for item in catalogue.items():
        said = {text for line in found[(item.kind.code, item.id)].lines() for text in (line.text, line.about)}
        for leaf in item.leaves:
            if isinstance(leaf.mark, Prose | Label | Day) and leaf.location[0] not in ("aliases", "valid_on"):
                text = dutch_date(leaf.value) if isinstance(leaf.mark, Day) else leaf.value
                shown = without_references(catalogue, text)
                if shown not in said:
                    missing[(item.document.path, *leaf.location)] = shown
    assert missing == {}


TYPING = [
    ("Bel de ouders", "Bel de ouders.", True),
    ("de kinder opvang", "de kinderopvang", True),
    ("een leerlign helpen", "een leerling helpen", True),
    ("een leerlingg helpen", "een leerling helpen", True),
    ("een jongere", "geen jongere", False),
    ("het is mogelijk", "het is onmogelijk", False),
    ("tot 12 jaar", "tot 13 jaar", False),
    ("duurt 1,5 uur", "duurt 15 uur", False),
    ("Bel niet.", "Bel nier.", False),
    ("Bel de ouders.", "Bel de school.", False),
    ("", "Nieuw.", False),
]


@pytest.mark.parametrize(("old", "new", "small"), TYPING)
def test_a_typing_fix_is_known(old: str, new: str, small: bool) -> None:
    assert is_typing_fix(old, new) is small
    assert is_typing_fix(new, old) is small


def test_no_marks_of_markdown_are_told(centre: Centre) -> None:
    marks = re.compile(r"\]\(|\{\{|\*\*|<\w")
    pages = [thing for key, thing in things(centre).items() if key[0] == "docs" and "schrijven" not in key[1]]
    assert [line.text for thing in pages for line in thing.lines() if marks.search(line.text)] == []
