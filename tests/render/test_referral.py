"""How to refer, as the page shows it: every sentence of the routes, the ladder and consent, under its own place."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from markupsafe import Markup

from macros.load import Centre
from macros.load.catalogue import Shelf
from macros.model.fields import INLINE, Model, Prose, Ref, source_id
from macros.model.walk import leaves
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.widgets import WIDGETS
from macros.search.entries import entries
from tests.support import ROOT
from tests.support.finished import Finished, parse

M = TypeVar("M", bound=Model)

# What each widget shows, and the places that it makes on the page.
SHOWN = {"ladder": ("rungs", "trede-"), "routes": ("routes", "weg-"), "consent": ("consent", "")}


def shown(renderer: Renderer, widget: str) -> Finished:
    return parse(Markup(WIDGETS[widget].show(renderer, Pieces(renderer.catalogue, "../"))))


def told(centre: Centre, name: str) -> dict[str, Model]:
    """Return what a widget tells of, by id."""
    shelves = {"rungs": centre.catalogue.vocabularies["rungs"], "routes": centre.catalogue.routes}
    return {id: one.value for id, one in (shelves | {"consent": centre.catalogue.consent})[name].items()}


@pytest.mark.parametrize("widget", SHOWN)
def test_every_sentence_and_source_is_on_the_page(centre: Centre, renderer: Renderer, widget: str) -> None:
    page = shown(renderer, widget)
    links = {link.attributes["href"] for link in page.css(".refs a")}
    lost = []
    for id, one in told(centre, SHOWN[widget][0]).items():
        for leaf in leaves(one):
            if leaf.location[0] == "waiting":  # what grows old: tests/render/test_freshness.py
                continue
            if leaf.mark == Ref("sources") and f"#bron-{source_id(leaf.value)}" not in links:
                lost.append((id, leaf.value))
            if isinstance(leaf.mark, Prose) and leaf.location[0] != "summary":
                pieces = INLINE.sub("\0", leaf.value).split("\0")
                lost += [(id, piece) for piece in pieces if piece.strip() not in page.text]
    assert lost == []


@pytest.mark.parametrize("widget", ["ladder", "routes"])
def test_every_step_and_route_has_its_own_place(centre: Centre, renderer: Renderer, widget: str) -> None:
    name, before = SHOWN[widget]
    assert shown(renderer, widget).ids == [f"{before}{id}" for id in told(centre, name)]


def test_the_short_list_says_for_whom_each_route_is_and_leads_to_it(centre: Centre, renderer: Renderer) -> None:
    page = shown(renderer, "choose_route")
    found = {str(link.attributes["href"]): link.text() for link in page.css(".row__name")}
    assert found == {f"#weg-{id}": one.value.reader for id, one in centre.catalogue.routes.items()}


def test_ages_follow_each_other_without_a_gap(centre: Centre) -> None:
    ages = [one.value for one in centre.catalogue.consent.values()]
    assert ages[0].age_from == 0
    assert [one.age_until for one in ages[:-1]] == [one.age_from for one in ages[1:]]


@pytest.mark.parametrize("widget", [*SHOWN, "choose_route"])
def test_a_text_is_shown_as_text(centre: Centre, widget: str) -> None:
    odd = "Een <b>vette</b> <img src=x> [a](b)"
    catalogue = centre.catalogue

    def changed(shelf: Shelf[M], *names: str) -> Shelf[M]:
        update = dict.fromkeys(names, odd)
        return {id: replace(one, value=one.value.model_copy(update=update)) for id, one in shelf.items()}

    rungs = changed(catalogue.vocabularies["rungs"], "label", "description")
    other = replace(
        catalogue,
        vocabularies={**catalogue.vocabularies, "rungs": rungs},
        routes=changed(catalogue.routes, "title", "reader", "summary"),
        consent=changed(catalogue.consent, "label"),
    )
    page = shown(Renderer(replace(centre, catalogue=other), str), widget)
    assert odd in page.text
    assert not page.css("b, img")


def test_the_search_finds_what_the_page_shows_at_its_place(centre: Centre, renderer: Renderer) -> None:
    [page] = [entry for entry in entries(centre) if entry.url == "verwijzen/"]
    places = [place for widget in SHOWN for place in shown(renderer, widget).ids]
    assert [passage.anchor for passage in page.passages if passage.anchor in places] == places
    words = {passage.anchor: passage.text for passage in page.passages}
    assert "artikel 2.6 van de Jeugdwet" in words["weg-arts"]
    assert "16 jaar" in words["toestemming"]


def test_a_call_that_is_only_shown_as_an_example_adds_no_places(centre: Centre) -> None:
    assert "{{ ladder() }}" in (ROOT / "docs/over/schrijven.md").read_text(encoding="utf-8")
    [page] = [entry for entry in entries(centre) if entry.url == "over/schrijven/"]
    assert [passage.anchor for passage in page.passages if passage.anchor.startswith("trede-")] == []
