"""Spelling by a real Dutch dictionary: mistakes told with the word that was meant, silence for every right word."""

import random
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from macros.advice import advise, known
from macros.advice.known import Known
from macros.advice.passages import pages
from macros.load import Centre, load
from tests.support.marked import PAGE, RECORD, advice_on, page, record
from tests.support.repository import build, write

RULE = "words-are-spelled-right"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Na de ▸echtschijding vraagt een ouder om hulp.", "'echtscheiding'"),
        ("▸Kindren spelen buiten.", "'kinderen'"),
        ("Vraag het ▸afweezig team.\nEn nog eens: afweezig.", "'afwezig'"),
        ("- Een ▸oplosing\n- | tabel |\n\n## De ▸hulpverleening", "'oplossing'"),
        ("[De ▸verwijsing](index.md) naar {{ link('methods/gezinshulp', 'hulp voor ▸gezinnne') }}.", "'verwijzing'"),
    ],
)
def test_a_mistake_is_told_where_it_stands_with_what_was_meant(tmp_path: Path, text: str, meant: str) -> None:
    assert meant in advice_on(tmp_path, RULE, page(text))[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Gezinshuisouders en pleegzorgbegeleiders overleggen over het antipestprogramma en de kinder- en jeugdhulp.",
        "Een kind, 's avonds, foto's, re-integratie, 12-jarige, 3,5 procent, IB'er, MDFT's en ggz.",
        "Vraag Noorderlicht of de TLV er al is, mail info@noorderlicht.nl of kijk op noorderlicht.nl en in vrmd.pdf.",
        "Kijk bij `valid_on`, {{ link('methods/gezinshulp') }} of <span class='vrmd'>hier</span>.",
        "De heer Qwertzoe uit Xyzdorp werkt bij ZorgZoWie. Kinnik helpt.",  # unknown names
        "Praten over vapen mag: dat woord staat in de lijst.",
    ],
)
def test_right_words_and_names_are_not_told(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, RULE, page(text))


def test_a_name_that_is_nearly_one_of_ours_is_told(tmp_path: Path) -> None:
    told = advice_on(tmp_path, RULE, page("Bel met ▸Noorderlicth of met Noorderlicht."))
    assert "'Noorderlicht'" in told[0].message


def test_in_a_record_the_place_is_that_of_the_word_however_yaml_wrote_it(tmp_path: Path) -> None:
    gaps = "- 'Wie ''s avonds\n   ▸hulpverleening geeft, is [[terms/tlv|niet\n   ▸bekennd]].'\n"
    gaps += "- 'De ▸fotto''s en nog ▸kindrenn'\n"
    gaps += '- "Een ▸vraagg: wie"\n- Geen\n  ▸foutt'
    advice_on(tmp_path, RULE, record(gaps), RECORD)


def test_words_of_readers_and_titles_of_sources_are_nobodys_mistake(tmp_path: Path) -> None:
    root = build(tmp_path)
    text = (root / RECORD).read_text(encoding="utf-8")
    write(root, RECORD, f"{text}search_terms: [gepsest, pessten]\n")
    source = (root / "data/sources/b1.yml").read_text(encoding="utf-8")
    write(root, "data/sources/b1.yml", source.replace("title: ", "title: Pessten op schol en "))
    assert [str(one) for one in advise(load(root), {RECORD, "data/sources/b1.yml"})] == []


def test_most_mistakes_in_our_own_words_are_found(centre: Centre) -> None:
    """A letter less, twice, swapped or another one: in words as the site uses them, compounds among them."""
    words = {
        word.text
        for one in pages(centre, None)
        for passage in one.passages[:20]
        for sentence in passage.sentences
        for word in sentence.words
        if len(word.text) > 5 and word.text.islower() and word.text.isalpha()
    }
    some = random.Random(7)
    known_words = Known(centre)
    damaged = [_mistyped(some.choice(sorted(words)), some) for _ in range(400)]
    wrong = [word for word in damaged if word not in words]
    found = sum(not known_words.is_word(word) for word in wrong)
    assert found / len(wrong) > 0.94


def test_without_the_dictionary_the_advice_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "find_spec", _nothing)
    write(build(tmp_path), PAGE, page("Een fouttt en een [hier](index.md)."))
    told = list(advise(load(tmp_path), {PAGE}))
    assert [(one.path, one.rule) for one in told] == [
        ("requirements-dev.txt", RULE),
        (PAGE, "links-say-where-they-lead"),
    ]
    assert "make advice" in told[0].message


def _nothing(name: str) -> ModuleSpec | None:
    return None


def _mistyped(word: str, some: random.Random) -> str:
    at = some.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return some.choice(
        [before + after, before + letter * 2 + after, before + after[0] + letter + after[1:], f"{before}q{after}"]
    )
