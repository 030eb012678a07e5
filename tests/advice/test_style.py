"""Abbreviations, capitals, headings and pictures: each told at its place, each with a case that is fine."""

from pathlib import Path

import pytest

from tests.support.marked import RECORD, advice_on, page, record


@pytest.mark.parametrize(
    "text",
    [
        "Vraag het ▸i.v.m. de planning, ▸o.a. aan school ▸t/m groep 8, ▸Evt. later ▸enz.",
        "Dat kan op dinsdag. Kijk op www.etc.nl of in `t/m`. De wet enz gaat door.",
        "Zo gaat het:\n\n    t/m = 1\n\n    enz.\n\nOf ▸t/m.\n\n- Een regel.\n\n    Nog ▸o.a. een regel.",
    ],
)
def test_a_short_form_is_written_out(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "words-are-written-out", page(text))


@pytest.mark.parametrize(
    "text",
    [
        "Vraag de ▸KLMN om hulp. De KLMN helpt.",
        "Vraag het samenwerkingsverband (KLMN) om hulp. De KLMN helpt.",
        "De KLMN (het samenwerkingsverband) helpt. De KLMN is een verband.",
        "Vraag het RSG Westerwolde.",  # part of a name
        "De TLV en twee TLV's zijn een begrip van de site.",
        "Bel EEN keer.",  # what shouts is told as that
    ],
)
def test_an_abbreviation_is_explained_on_the_page(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "abbreviations-are-explained", page(text))


def test_an_abbreviation_is_told_where_the_file_has_it_first(tmp_path: Path) -> None:
    text = record("- De KLMN ontbreekt.").replace("Praat met het kind.", "Praat met de ▸KLMN.")
    advice_on(tmp_path, "abbreviations-are-explained", text, RECORD)


@pytest.mark.parametrize(
    "text",
    [
        "Bel ▸EEN keer. ▸LET ▸OP met bellen.",
        "Bel niet zelf. Een kind met ADHD, de GGD, een TLV en KLMN.",
    ],
)
def test_capitals_for_emphasis_are_told(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "capitals-do-not-shout", page(text))


@pytest.mark.parametrize(
    "text",
    [
        "▸### Te diep\n\n### Goed\n\n#### Goed\n\n## Goed\n\n▸#### Te diep",
        "## Goed\n\n<h3>Goed</h3>\n\n## Goed\n\n▸<h4>Te diep</h4>",
        "## Goed\n\n```\n#### code\n```\n\n### Goed",
    ],
)
def test_headings_are_in_order(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "headings-are-in-order", page(text))


@pytest.mark.parametrize(
    "text",
    [
        "Zie ▸![](kaart.png) en ▸![foto 2](kaart.png) en ▸![kaart.png](kaart.png).",
        "▸<img src='kaart.png'>\n\n▸<img src='kaart.png' alt='afbeelding'>",
        "![Kaart van de regio met zes gemeenten](kaart.png) <img src='lijn.png' alt=''> `![](kaart.png)`",
    ],
)
def test_a_picture_is_told_in_words(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, "pictures-are-told", page(text))
