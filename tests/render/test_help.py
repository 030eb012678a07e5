"""Help at once, as its blocks show it: every sentence and number of a chapter, and what all of it rests on."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from macros.load import Centre
from macros.model.fields import INLINE, source_id
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.text import to_dial
from macros.render.widgets import WIDGETS, WidgetError
from tests.support.finished import Finished, attribute, parse

STEPS = ("meldcode-stappen", "meldcode-afwegingen", "meldcode-achtergrond", "nu-huisarts", "nu-school")


def shown(renderer: Renderer, widget: str, *values: str) -> Finished:
    return parse(Markup(WIDGETS[widget].show(renderer, Pieces(renderer.catalogue, "../"), *values)), "hulp-nu/")


@pytest.mark.parametrize("id", STEPS)
def test_steps_hold_every_sentence_number_and_source(centre: Centre, renderer: Renderer, id: str) -> None:
    page, chapter = shown(renderer, "steps", id), centre.catalogue.chapters("referral")[id].value
    sources = {source_id(one) for item in chapter.items for one in item.sources}
    assert {f"#bron-{one}" for one in sources} == {attribute(link, "href") for link in page.css(".refs a")}
    said = [text for item in chapter.items for text in (item.label, item.text, item.write_down) if text]
    pieces = [piece.strip() for text in [*said, *chapter.gaps] for piece in INLINE.sub("\0", text).split("\0")]
    assert [piece for piece in pieces if piece not in page.text] == []
    for step, item in zip(page.css(".step"), chapter.items, strict=True):
        wanted = [f"tel:{to_dial(centre.catalogue.contacts[one].value.numbers[0])}" for one in item.call]
        assert [attribute(one, "href") for one in step.css(".step__call a")] == wanted
    assert page.ids == [f"{id}-{item.id}" for item in chapter.items]


def test_a_number_is_red_once_and_one_mark_says_what_to_ask_first(renderer: Renderer) -> None:
    page = shown(renderer, "help_now", "hulp-nu")
    red = [attribute(one, "href") for one in page.css(".call:not(.call--calm)")]
    assert red == ["tel:112", "tel:113", "tel:08002000"]
    assert [one.text().strip() for one in page.css(".badge")] == ["Vraag eerst na: nummer van 2022"]


def test_every_number_but_those_left_out_says_where_it_comes_from(centre: Centre, renderer: Renderer) -> None:
    left_out = "ucp-aanmeldservice"
    page = shown(renderer, "number_sources", left_out)
    contacts = {id: one.value for id, one in centre.catalogue.contacts.items() if id != left_out}
    assert [one.text() for one in page.css("dt")] == [one.name for one in contacts.values()]
    for told, contact in zip(page.css("dd"), contacts.values(), strict=True):
        assert len(told.css(".refs a")) == len({source_id(one) for one in contact.sources})


@pytest.mark.parametrize(("widget", "value"), [("steps", "meldcod"), ("help_now", "hulp"), ("number_sources", "113a")])
def test_what_does_not_exist_is_told(renderer: Renderer, widget: str, value: str) -> None:
    with pytest.raises(WidgetError, match=value):
        shown(renderer, widget, value)
