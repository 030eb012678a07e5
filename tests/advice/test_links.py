"""The words of links, in pages and in records: told at the link, silent where the words say where it leads."""

from pathlib import Path

import pytest

from tests.support.marked import PAGE, RECORD, advice_on, page, record

WORDS = "links-say-where-they-lead"
SAME = "one-text-leads-to-one-place"


@pytest.mark.parametrize(
    "text",
    [
        "Een regel.\n\nLees ▸[hier](index.md) meer.\nOf ▸[Klik hier.](index.md 'Start').",
        'Lees <em>nu</em> ▸<a class="x" href="../over/">meer</a>.',
        "Lees ▸{{ link('methods/gezinshulp', 'deze pagina') }}.",
        "Zie ▸[www.voorbeeld.nl](https://www.voorbeeld.nl) of ▸https://voorbeeld.nl/a_b.",
        "Lees [hoe het gaat](index.md) of [alles van hier](index.md).",
        "Schrijf `[hier](pagina.md)` of {% raw %}`{{ link('a/b', 'hier') }}`{% endraw %} of `https://x.nl`.",
        "![hier](plaatje.png) <img src='https://x.nl/y.png' alt='hier'> [site](https://voorbeeld.nl)",
    ],
)
def test_a_link_says_where_it_leads(tmp_path: Path, text: str) -> None:
    advice_on(tmp_path, WORDS, page(text))


def test_in_a_record_the_place_is_that_of_the_link_on_its_own_line(tmp_path: Path) -> None:
    gaps = (
        "- 'Het ''gaat'' niet goed:\n  lees ▸[[methods/gezinshulp|hier]] meer.'\n"
        "- Lees [[methods/gezinshulp]] of [[methods/gezinshulp|hulp\n  thuis]]."
    )
    advice_on(tmp_path, WORDS, record(gaps), RECORD)


@pytest.mark.parametrize(
    "text",
    [
        "[Hulp](index.md) en ▸[hulp](over/index.md).",
        "[Hulp](index.md) en [hulp](index.md), ook [Hulp](index.md).",
    ],
)
def test_the_same_words_lead_to_the_same_place(tmp_path: Path, text: str) -> None:
    for one in advice_on(tmp_path, SAME, page(text), PAGE):
        assert "index.md en hier naar over/index.md" in one.message
