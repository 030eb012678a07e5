"""Where help is: the map of the region, and the page of a municipality that names what is near before what is far."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.load.files import Item
from macros.load.queries import own_municipalities
from macros.model.kinds import MUNICIPALITIES, PARTNERS
from macros.model.organisations import Municipality
from macros.render.overviews import overview
from macros.render.renderer import Renderer
from tests.support.finished import Finished, parse


@pytest.fixture(scope="module")
def towns(centre: Centre) -> list[Item[Municipality]]:
    return own_municipalities(centre.catalogue)


def page(renderer: Renderer, item: Item[Municipality]) -> Finished:
    return parse(renderer.record(item, "../../").html, item.address)


def test_every_municipality_of_the_region_has_a_tile_of_its_own(
    renderer: Renderer, towns: list[Item[Municipality]]
) -> None:
    page = parse(overview(renderer, MUNICIPALITIES, "../").html, MUNICIPALITIES.overview)
    tiles = page.css(".tiles a")
    assert {page.resolve(one.attributes["href"] or "") for one in tiles} == {item.address for item in towns}
    assert {one.text().replace("\N{SOFT HYPHEN}", "") for one in tiles} == {item.name for item in towns}
    assert len({one.attributes["class"] for one in page.css(".tiles li")}) == len(towns) == 10


def test_north_comes_first_and_west_comes_first(towns: list[Item[Municipality]]) -> None:
    at = {item.id: (item.value.tile_row or 0, item.value.tile_column or 0) for item in towns}
    assert at["het-hogeland"] < at["groningen"] < at["midden-groningen"] < at["stadskanaal"]
    assert at["westerkwartier"][1] < at["groningen"][1] < at["midden-groningen"][1] < at["oldambt"][1]


def test_a_municipality_says_at_once_whom_to_turn_to(renderer: Renderer, towns: list[Item[Municipality]]) -> None:
    for item in towns:
        shown = page(renderer, item)
        terms = [one.text() for one in shown.css(".facts")[0].css("dt")]
        assert terms == ["Basisteam", "Bellen en aanmelden", "Passend onderwijs", "Leerplicht", "Jeugdarts"], item.id
        assert shown.css("#bellen"), item.id
        assert shown.css(".facts dt")[-1].text() == "CBS-code", item.id


def test_no_municipality_sends_a_reader_back_to_itself(towns: list[Item[Municipality]]) -> None:
    for item in towns:
        assert "vraag bij deze gemeente" not in item.value.summary.lower(), item.id


def test_local_organisations_come_before_those_of_the_province(
    centre: Centre, renderer: Renderer, towns: list[Item[Municipality]]
) -> None:
    everywhere = {item.id for item in towns}
    for item in towns:
        named = [one for one in centre.catalogue.all(PARTNERS) if item.id in one.value.municipalities]
        section = page(renderer, item).css("section:has(> #organisaties)")[0]
        links = [one.text() for one in section.css(".row__name, .near a")]
        far = [everywhere <= set(one.value.municipalities) for name in links for one in named if one.name == name]
        assert sorted(links) == sorted(one.name for one in named), item.id
        assert far == sorted(far), item.id
