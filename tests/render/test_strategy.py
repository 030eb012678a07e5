"""The strategy on one page: every goal, action, programme and chapter is there, in the picture and in words."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.model.kinds import STRATEGY
from macros.render.filters import MOMENTS, moment
from macros.render.overviews import overview
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.strategy import Strategy
from tests.support.finished import Finished, parse


@pytest.fixture(scope="module")
def page(renderer: Renderer) -> Finished:
    return parse(overview(renderer, STRATEGY, "../").html, STRATEGY.overview)


@pytest.fixture(scope="module")
def strategy(centre: Centre) -> Strategy:
    return Strategy(Pieces(centre.catalogue, "../"))


def test_the_picture_draws_what_the_rows_say(page: Finished, strategy: Strategy) -> None:
    goals = [goal for item in strategy.pillars for goal in item.value.objectives]
    programmes = [one for item in strategy.pillars for one in strategy.programmes(item)]
    assert len(page.css(".wall rect")) == sum(max(1, len(goal.actions)) for goal in goals)
    assert len(page.css(".wall circle")) == len(page.css(".pillar li > .when")) == len(programmes)
    assert [one.text() for one in page.css(".pillar summary")] == [goal.title for goal in goals]
    actions = sum(len(goal.actions) for goal in goals)
    assert len(page.css(".pillar details li")) == actions + len(goals)  # each with a link to the goal itself
    label = page.css(".wall")[0].attributes["aria-label"] or ""
    assert all(item.name in label for item in strategy.pillars)


def test_a_programme_has_the_moment_of_its_status(page: Finished, strategy: Strategy) -> None:
    wanted = [
        (one.name, MOMENTS[moment(strategy.catalogue, one.value)])
        for item in strategy.pillars
        for one in strategy.programmes(item)
    ]
    shown = []
    for line in page.css(".pillar li:has(> .when)"):
        name, when = line.css_first("a"), line.css_first(".when")
        assert name
        assert when
        shown.append((name.text(), when.text()))
    assert shown == wanted
    assert {"Nu", "Plan", "Vroeger"} == {when for _name, when in shown}


def test_ways_of_organising_are_one_link_away(page: Finished) -> None:
    assert [one.attributes["href"] for one in page.css("#pijlers ~ p a")] == ["../over/werkwijzen/"]


def test_chapters_keep_their_places_and_fold(page: Finished, centre: Centre) -> None:
    for id in centre.catalogue.course:
        assert page.css(f"details.fold > summary > #{id}"), id
    assert len(page.css("h2")) == 3


def test_no_sentence_repeats_the_document_that_the_page_is_about(page: Finished, strategy: Strategy) -> None:
    number = f"#bron-{strategy.document}"
    alone = [one for one in page.css(".refs") if [link.attributes["href"] for link in one.css("a")] == [number]]
    assert alone == []
    assert page.css(f".sources {number}")
