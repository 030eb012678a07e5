"""Overviews: what is from elsewhere is kept, and out of the way of readers."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from macros.load import Centre
from macros.load.files import Item
from macros.load.queries import is_archived
from macros.model.base import Record
from macros.model.kinds import MUNICIPALITIES, PARTNERS, QUESTIONS, AnyKind
from macros.model.vocabularies import Region, Theme
from macros.render.facets import FACETS
from macros.render.overviews import overview as made
from macros.render.renderer import Renderer
from macros.search.entries import entries
from tests.support.finished import Finished, parse

KINDS_WITH_ARCHIVE = (MUNICIPALITIES, PARTNERS)


def archive(centre: Centre, kind: AnyKind) -> list[Item[Record]]:
    return [item for item in centre.catalogue.all(kind) if is_archived(centre.catalogue, item)]


def overview(renderer: Renderer, kind: AnyKind) -> Finished:
    return parse(made(renderer, kind, "../").html, kind.overview)


def rows(inside: LexborNode) -> set[str]:
    return {one.text() for one in inside.css(".row__name")}


def test_the_archive_is_what_lies_outside_the_region(centre: Centre) -> None:
    own = [id for id, word in centre.catalogue.words("regions", Region).items() if word.own]
    outside = {item.id for item in centre.catalogue.all(MUNICIPALITIES) if item.value.region not in own}
    assert {item.id for item in archive(centre, MUNICIPALITIES)} == outside
    assert {item.value.relation for item in centre.catalogue.all(PARTNERS) if item in archive(centre, PARTNERS)} == {
        "elders"
    }


@pytest.mark.parametrize("kind", KINDS_WITH_ARCHIVE, ids=lambda kind: kind.code)
def test_the_archive_is_folded_at_the_end(kind: AnyKind, centre: Centre, renderer: Renderer) -> None:
    page = overview(renderer, kind)
    folded = page.css("details")
    assert len(folded) == (1 if kind == MUNICIPALITIES else len(page.css(".block:has(.rows)")) - 3)
    names = {item.name for item in archive(centre, kind)}
    assert rows(folded[-1]) == names
    assert rows(page.root) == {item.name for item in centre.catalogue.all(kind)}
    heading = page.css("section:has(> details) h2")[-1]
    assert heading.text().endswith("(archief)")
    assert f"#{heading.attributes['id']}" not in {one.attributes["href"] for one in page.css(".jump a")}


def test_the_archive_comes_last_in_the_search(centre: Centre) -> None:
    archived = {entry.url for entry in entries(centre) if entry.archived}
    assert archived == {item.address for kind in KINDS_WITH_ARCHIVE for item in archive(centre, kind)}


def test_nobody_narrows_a_search_to_a_place_elsewhere(centre: Centre) -> None:
    facet = next(one for one in FACETS if one.id == "municipality")
    places = {one.label for item in centre.catalogue.items() for one in facet.values(centre.catalogue, item)}
    assert places == {item.name for item in centre.catalogue.all(MUNICIPALITIES)} - {
        item.name for item in archive(centre, MUNICIPALITIES)
    }


def test_questions_that_readers_do_not_come_for_are_folded_and_found(centre: Centre, renderer: Renderer) -> None:
    themes = centre.catalogue.words("themes", Theme)
    apart = [item for item in centre.catalogue.all(QUESTIONS) if not themes[item.value.theme].readers]
    assert apart
    page = overview(renderer, QUESTIONS)
    assert rows(page.css("details")[0]) == {item.name for item in apart}
    assert all(item.value.roles == ["samenwerkingspartner"] for item in apart)
    assert not {entry.url for entry in entries(centre) if entry.archived} & {item.address for item in apart}
