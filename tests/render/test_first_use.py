"""Words of the field in sentences: the first use on a page leads to the meaning, and no other place does."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.load import Centre
from macros.load.files import Item
from macros.model.kinds import TERMS
from macros.model.knowledge import Term
from macros.render.first_use import FirstUse
from macros.render.overviews import overview
from macros.render.renderer import Renderer
from tests.support.finished import parse

INSIDE = re.compile(r"<a\b(?:(?!</a>).)*<a\b", re.DOTALL)  # a link in a link


def terms(centre: Centre, **titles: dict[str, object]) -> list[Item[Term]]:
    model = centre.catalogue.all(TERMS)[0]
    return [
        Item(id, model.value.model_copy(update={"also_known_as": [], "homonym": False, "common": False} | fields),
             model.document, kind=TERMS)
        for id, fields in titles.items()
    ]  # fmt: skip


def linked(text: str, known: list[Item[Term]], seen: set[str] | None = None) -> str:
    return FirstUse(known).linked(Markup(text), "../", set() if seen is None else seen)


def test_the_first_use_is_linked_and_the_second_is_not(centre: Centre) -> None:
    known, seen = terms(centre, zorgplicht={"title": "zorgplicht"}), set[str]()
    wanted = '<a class="term" href="../begrippen/#zorgplicht">Zorgplicht</a> is zorgplicht.'
    assert linked("Zorgplicht is zorgplicht.", known, seen) == wanted
    assert linked("De zorgplicht.", known, seen) == "De zorgplicht."


def test_only_whole_words_and_the_longest_name(centre: Centre) -> None:
    known = terms(centre, tos={"title": "TOS"}, plicht={"title": "plicht"}, zorg={"title": "zorg en plicht"})
    assert linked("TOSSEN en tos en zorgplicht en plicht-leer", known).count("<a") == 0
    assert linked("zorg en plicht", known) == '<a class="term" href="../begrippen/#zorg">zorg en plicht</a>'


def test_a_name_with_a_capital_is_written_so(centre: Centre) -> None:
    known = terms(centre, halt={"title": "Halt"})
    assert "<a" in linked("Ga naar Halt.", known)
    assert "<a" not in linked("Zeg halt.", known)


def test_what_everybody_knows_and_what_has_more_meanings(centre: Centre) -> None:
    assert "<a" not in linked("hulp", terms(centre, hulp={"title": "hulp", "common": True}))
    raad = terms(centre, raad={"title": "Raad", "also_known_as": ["de raad"], "homonym": True})
    assert "<a" not in linked("de raad", raad)
    assert "<a" in linked("de Raad", raad)


def test_links_and_signs_are_left_alone(centre: Centre) -> None:
    known, seen = terms(centre, tlv={"title": "TLV"}, ib={"title": "IB'er"}), set[str]()
    html = '<a href="../begrippen/#tlv">de TLV</a> &amp; <b title="TLV">x</b> TLV'
    assert linked(html, known, seen) == html
    assert "begrippen/#tlv" in seen
    assert 'href="../begrippen/#ib"' in linked("de IB&#39;er", known)


def test_pages_link_each_term_once_and_never_inside_a_link(centre: Centre, renderer: Renderer) -> None:
    found = 0
    for item in centre.catalogue.items():
        if item.kind.own_page:
            html = renderer.record(item, "../../").html
            page = parse(html, item.address)
            links = [one.attributes["href"] for one in page.css("a.term")]
            found += len(links)
            assert len(links) == len(set(links)), item.address
            assert not INSIDE.search(html), item.address
    assert found > 200


def test_the_list_of_terms_itself_is_left_as_it_is(renderer: Renderer) -> None:
    assert not parse(overview(renderer, TERMS, "../").html).css("a.term")
