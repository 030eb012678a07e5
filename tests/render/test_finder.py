"""The table of methods without a script: which rows, in which order, and what a choice is compared with."""

from __future__ import annotations

import json
import re

import pytest

from macros.load import Centre
from macros.load.queries import own_municipalities
from macros.model.kinds import METHODS, QUESTIONS
from macros.render.finder import NOT_FOUND, Row, choices, comparison, finder_rows, table_row
from macros.render.overviews import overview
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from tests.support.finished import attribute, parse


@pytest.fixture(scope="module")
def rows(centre: Centre) -> list[Row]:
    return finder_rows(centre.catalogue)


def test_every_method_that_a_committee_judges_is_in_the_table_and_no_other(centre: Centre, rows: list[Row]) -> None:
    judged = {item.id for item in centre.catalogue.all(METHODS) if centre.catalogue.is_judged(item.value)}
    assert {row.item.id for row in rows} == judged
    assert len(rows) == len(judged)


def test_the_main_outcome_orders_the_table_and_then_who_has_it_here(rows: list[Row]) -> None:
    keys = [(-row.levels[0], not row.is_here) for row in rows]
    assert keys == sorted(keys)
    assert rows[0].item.value.evidence[0].level == "sterke-aanwijzingen"
    assert rows[-1].item.value.evidence[0].level == "niet-erkend"  # after those of which nothing was found


def test_a_row_holds_what_a_choice_is_compared_with(centre: Centre, rows: list[Row]) -> None:
    kies = next(row for row in rows if row.item.id == "kies")
    (line,) = parse(f"<table>{table_row(kies, Pieces(centre.catalogue, '../'))}</table>").css("tbody tr")
    assert [attribute(line, f"data-{name}") for name in ("from", "to", "places")] == ["7", "12", "school groep wijk"]
    assert "complexe-scheiding" in str(attribute(line, "data-questions"))


def test_a_reader_can_choose_what_finds_something(centre: Centre, rows: list[Row]) -> None:
    found = choices(centre.catalogue, rows)
    named = {id for row in rows for id in row.questions}
    page = parse(overview(Renderer(centre, lambda path: ""), METHODS, "../").html)

    def options(name: str) -> list[str]:
        return [str(attribute(one, "value")) for one in page.css(f"[name={name}] option") if attribute(one, "value")]

    assert set(options("vraag")) == named
    assert set(options("plek")) == {place for row in rows for place in row.item.value.settings}
    assert options("niveau") == ["goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen"]
    assert found.keys() == {"themes", "towns", "places", "levels"}
    assert options("gemeente") == [item.id for item in own_municipalities(centre.catalogue)]
    assert {town for row in rows for town in row.towns or ()} <= set(options("gemeente"))


def test_methods_beside_each_other_have_the_same_rows_and_none_is_empty(centre: Centre, rows: list[Row]) -> None:
    methods = json.loads(comparison(centre.catalogue))
    assert methods.keys() == {row.item.id for row in rows}
    assert len({tuple(one["rows"]) for one in methods.values()}) == 1
    assert [id for id, one in methods.items() if not all(one["rows"].values())] == []
    mst = methods["mst"]["rows"]
    assert mst["Werkt het?"][0]["note"] == "Erkenningscommissie Justitiële Interventies, 8 december 2021"
    assert mst["Niet voor wie, en wat dan"][0]["text"] == "Jongeren die op zichzelf wonen."
    assert mst["Niet voor wie, en wat dan"][0]["links"]
    assert methods["incredible-years"]["rows"]["Niet voor wie, en wat dan"] == [{"text": NOT_FOUND}]


def test_no_word_beside_each_other_is_a_reference(centre: Centre) -> None:
    assert re.findall(r"\[\[\w+/", comparison(centre.catalogue)) == []


def test_a_question_that_names_no_method_is_no_choice(centre: Centre, rows: list[Row]) -> None:
    named = {id for row in rows for id in row.questions}
    assert named < {item.id for item in centre.catalogue.all(QUESTIONS)}


def test_the_area_of_who_may_offer_it_is_no_place_where_it_is(rows: list[Row]) -> None:
    towns = {row.item.id: row.towns for row in rows}
    assert towns["mazl"] == ()  # the GGD works everywhere; whether it offers this has to be asked
    assert towns["jim-aanpak"] == ("groningen",)
    assert towns["kies"] is None
