"""Parts of records inside other pages, and the places on a page that links lead to."""

from __future__ import annotations

import re

import markdown
import pytest

from macros.check.texts import EXTENSIONS
from macros.load import Centre
from macros.model.kinds import KINDS, PARTNERS, TERMS
from macros.render.overviews import overview
from macros.render.pieces import Pieces
from macros.render.renderer import Rendered, Renderer
from macros.render.slots import CLOSE, OPEN, Slots
from macros.render.widgets import call
from macros.search.entries import entries
from tests.support.finished import Finished, parse
from tests.support.synthetic import Planter, item_of, small_centre, with_record

ID = re.compile(r"<[^>]*\sid=")
# A link to a place on the page itself, but for the numbers of sources: the list of those is at the end of every page.
INSIDE = re.compile(r'href="#(?!bron-)')

# As Markdown or HTML these would be a link, an element, a picture, code, bold, a row of a table, a heading, a list.
TEXT = "[a](b) <b>c</b> <img src=x> `d` **e** | f # g - h &amp; {{ i }} *[j]: k"


@pytest.fixture(scope="module")
def rendered(centre: Centre, renderer: Renderer) -> dict[str, Rendered]:
    """Return every page that is made of a record and every overview, by address."""
    pages = {kind.overview: overview(renderer, kind, "../") for kind in KINDS.values()}
    records = [item for item in centre.catalogue.items() if item.kind.own_page]
    return pages | {item.address: renderer.record(item, "../../") for item in records}


def test_what_pages_say_of_their_places_is_true(rendered: dict[str, Rendered]) -> None:
    wrong = {}
    for address, page in rendered.items():
        ids = parse(page.html).ids
        if set(ids) != page.anchors or len(ids) != len(page.anchors):
            wrong[address] = set(ids) ^ page.anchors
    assert wrong == {}


def test_every_line_of_a_contents_list_leads_to_a_place(rendered: dict[str, Rendered]) -> None:
    lines = {(address, line.anchor) for address, page in rendered.items() for line in page.contents}
    assert {(address, anchor) for address, anchor in lines if anchor not in rendered[address].anchors} == set()


def test_every_hit_of_the_search_leads_to_a_place(centre: Centre, rendered: dict[str, Rendered]) -> None:
    lost = set()
    for entry in entries(centre):
        if entry.kind in KINDS:
            address, _, id = entry.url.partition("#")
            anchors = {id, *(passage.anchor for passage in entry.passages)} - {""}
            lost |= {(entry.url, anchor) for anchor in anchors if anchor not in rendered[address].anchors}
    assert lost == set()


def test_every_part_of_every_record_can_stand_in_another_page(centre: Centre, renderer: Renderer) -> None:
    wrong = {}
    for item in centre.catalogue.items():
        for part in ("", *renderer.parts(item.kind)):
            html = renderer.embedded(item, Pieces(centre.catalogue, "../"), part)
            if ID.search(html) or OPEN in html or INSIDE.search(html):
                wrong[f"{item.address} {part}"] = ID.findall(html)
    assert wrong == {}


# Widgets in Markdown


@pytest.fixture(scope="module")
def odd(centre: Centre) -> Renderer:
    """Return what renders an organisation and a term whose every word looks like markup."""
    small = small_centre(centre)
    for kind in (PARTNERS, TERMS):
        value = Planter(small).fill(kind.model)
        names = {name: TEXT for name in (kind.model.name_field, "summary") if name in kind.model.model_fields}
        small = with_record(small, item_of(kind, "vreemd", value.model_copy(update=names)))
    return Renderer(small, lambda path: "")


WIDGETS_IN_A_SENTENCE = {"link": ("partners/vreemd",), "explain": ("vreemd",)}
WIDGETS_ON_A_LINE = {
    "card": ("partners/vreemd",),
    "partner": ("vreemd",),
    "term": ("vreemd",),
    "listing": ("partners",),
}
PLACES = {
    "line": "{}",
    "sentence": "Een {} woord.",
    "list": "- een\n- {}\n- drie",
    "numbered": "1. {}",
    "table": "| a | b |\n|---|---|\n| {} | c |",
    "quote": "> {}",
    "definition": "woord\n\n:   {}",
    "note": "!!! note\n    {}",
    "heading": "## {}",
    "emphasis": "Een *{}* woord.",
}


def filled(renderer: Renderer, place: str, widget: str, values: tuple[str, ...]) -> Finished:
    """Write a widget in a place of a page and finish the page, as the build does."""
    slots = Slots()
    text = PLACES[place].format(call(renderer, slots, "../", widget, *values))
    return parse(slots.fill(markdown.markdown(text, extensions=list(EXTENSIONS))))


@pytest.mark.parametrize("widget", [*WIDGETS_IN_A_SENTENCE, *WIDGETS_ON_A_LINE])
def test_a_widget_shows_text_as_text_wherever_it_stands(odd: Renderer, widget: str) -> None:
    values = (WIDGETS_IN_A_SENTENCE | WIDGETS_ON_A_LINE)[widget]
    wrong = {}
    for place in PLACES:
        page = filled(odd, place, widget, values)
        if TEXT not in page.text or page.css("b, img, strong > code") or OPEN in page.text or CLOSE in page.text:
            wrong[place] = page.text
    assert wrong == {}


@pytest.mark.parametrize("words", [TEXT, "<script>", "](x)", "|"])
def test_words_of_a_writer_are_text(odd: Renderer, words: str) -> None:
    for place in PLACES:
        for widget, (name,) in WIDGETS_IN_A_SENTENCE.items():
            page = filled(odd, place, widget, (name, words))
            assert words in page.text, (place, widget)
            assert not page.css("b, img, script"), (place, widget)
