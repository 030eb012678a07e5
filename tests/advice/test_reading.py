"""How a page reads: long sentences and hard words at their place, a figure that follows the length of words."""

from pathlib import Path

import pytest

from macros.advice import Reading, readings
from macros.advice.sentences import syllables
from macros.load import load
from tests.support.marked import PAGE, RECORD, advice_on, page, record
from tests.support.repository import build, write

LONG = f"Een {'een ' * 23}kind speelt."  # 26 words
PLAIN = "Het kind speelt met een bal. De bal is rood. "
HARD = "Verantwoordelijkheidsverdelingen institutionaliseren samenwerkingsrelaties. "


def read(folder: Path, text: str, path: str = PAGE) -> Reading:
    write(build(folder), path, text)
    return next(readings(load(folder), {path}))


@pytest.mark.parametrize(
    "text",
    [
        f"Een korte zin. ▸{LONG} Nog een korte.",
        f"- Een punt\n- ▸{LONG.strip()}\n\n{LONG[:-12]}kind.",
        f"▸Dat staat in art. 3, bijv. lid 4. {LONG}".replace(". Een", " van een"),
        f"Een punt zonder einde\n• ▸{LONG}\n• Nog een punt",
        "Bel o.a. de school. Vraag de heer A. de Vries niet. " * 3,
        "| een | twee |\n|---|---|\n| " + "woord " * 20 + "| " + "woord " * 5 + "|",
        "De wet is van 1 januari 2015. " * 6,
        "{{ link('methods/gezinshulp') }} helpt. {{ link('methods/gezinshulp') }} ook. " * 6,
    ],
)
def test_a_long_sentence_is_told_where_it_begins(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "sentences-are-short", page(text))


def test_a_long_sentence_in_a_record_is_told_where_it_begins(tmp_path: Path) -> None:
    advice_on(tmp_path, "sentences-are-short", record(f"- Een korte zin. ▸{LONG[:60]}\n  {LONG[60:]}"), RECORD)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("De school gaat het plan ▸implementeren.", "invoeren"),
        ("▸Implementeert de school dat?", "invoeren"),
        ("Dat gebeurt ▸in het\nkader van de wet.", "voor"),
        ("Het boek 'Implementeren-2' en `implementeren` of het kader van de wet.", ""),
    ],
)
def test_a_hard_word_is_told_with_a_plainer_one(tmp_path: Path, text: str, plain: str) -> None:
    for one in advice_on(tmp_path, "words-are-plain", page(text)):
        assert plain in one.message


def test_a_page_that_reads_hard_is_told_with_its_longest_sentences(tmp_path: Path) -> None:
    hard = page(HARD * 45 + "\n\n" + HARD.replace(". ", " ") * 5)
    told = advice_on(tmp_path, "pages-read-easily", "▸" + hard)
    assert "staan op regel 3, 8, 8, 8, 10" in told[0].message


@pytest.mark.parametrize("text", [PLAIN * 30, HARD * 3], ids=["plain", "short"])
def test_a_page_that_reads_easily_or_is_short_is_not_told(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "pages-read-easily", page(text))


def test_the_figure_is_that_of_flesch_and_douma(tmp_path: Path) -> None:
    """Two sentences of eight words, 22 syllables: 206.835 - 0.93 * 4 - 77 * 22 / 8."""
    words = "Kinderen spelen vandaag buiten. Ouders praten samen binnen."
    text = f"---\ntitle: ''\n---\n\n{words}\n"
    reading = read(tmp_path, text)
    assert (reading.words, reading.ease) == (8, round(206.835 - 0.93 * 4 - 77 * 17 / 8))


def test_the_longest_sentences_stand_at_their_place_the_longest_first(tmp_path: Path) -> None:
    text = page(" ".join(f"Dit is een zin{' en nog een' * n}." for n in range(7)))
    longest = read(tmp_path, text).longest()
    assert [one.message.partition(":")[0] for one in longest] == [f"{4 + 3 * n} woorden" for n in (6, 5, 4, 3, 2)]
    line = text.split("\n")[longest[0].line - 1]
    assert line[longest[0].column - 1 :] == longest[0].message.partition(": ")[2]


def test_a_list_of_words_is_no_page_that_reads(tmp_path: Path) -> None:
    root = build(tmp_path)
    assert [one.path for one in readings(load(root), {RECORD, "data/vocabulary/roles.yml"})] == [RECORD]


@pytest.mark.parametrize(
    ("word", "number"),
    [("kind", 1), ("kinderen", 3), ("één", 1), ("over", 2), ("regio", 3), ("moeilijk", 2), ("cliënt", 2), ("GGD", 1)],
)
def test_syllables_are_counted_by_vowels(word: str, number: int) -> None:
    assert syllables(word) == number
