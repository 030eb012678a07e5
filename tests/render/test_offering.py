"""The four answers of a method or programme: short at the top, each leading to the whole one below."""

from __future__ import annotations

import re

import pytest

from macros.load import Centre
from macros.load.files import Item
from macros.load.ladder import stairs
from macros.model.kinds import METHODS, PROGRAMMES
from macros.model.offerings import Method, Offering
from macros.model.statements import Evidence, Offer
from macros.render.age_bar import age_bar, span
from macros.render.layout import layout_of
from macros.render.offering import available, verdicts_in_short
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.styles import show
from macros.render.text import outcome_briefly
from tests.support.finished import parse

FOUR = ["Voor wie?", "Niet voor wie?", "Werkt het?", "Hier te krijgen?"]


def changed(centre: Centre, id: str, **values: object) -> Item[Method]:
    item = centre.catalogue.of(METHODS)[id]
    return Item(id, item.value.model_copy(update=values), item.document, kind=METHODS)


def evidence(centre: Centre, item: Item[Method]) -> str:
    part = next(one.parts[0] for one in layout_of(METHODS).blocks if one.name == "evidence")
    return show(item, part, Pieces(centre.catalogue, "../../"))


def asked(renderer: Renderer, item: Item[Offering]) -> tuple[list[str], set[str]]:
    """Return the short questions of a page, and the anchors of their answers that the page does not have."""
    page = parse(renderer.record(item, "../../").html)
    links = [str(one.attributes["href"]).removeprefix("#") for one in page.css(".answers a")]
    return [one.text() for one in page.css(".answers__ask")], set(links) - set(page.ids)


def test_every_method_that_a_committee_judges_has_four_answers(centre: Centre, renderer: Renderer) -> None:
    wrong = {}
    for item in centre.catalogue.all(METHODS):
        found, nowhere = asked(renderer, item)
        wanted = FOUR if centre.catalogue.is_judged(item.value) else found
        if found != wanted or not found or nowhere:
            wrong[item.id] = (found, nowhere)
    assert wrong == {}


def test_a_programme_says_for_whom_where_and_how_to_get_there(centre: Centre, renderer: Renderer) -> None:
    wrong = {}
    for item in centre.catalogue.all(PROGRAMMES):
        found, nowhere = asked(renderer, item)
        is_help = item.value.ladder.rung
        wanted = [*FOUR[:2], "Waar?", "Wie bel ik?" if item.value.contacts else "Hoe komt u er?"]
        if nowhere or (is_help and found != wanted):
            wrong[item.id] = (found, nowhere)
    assert wrong == {}


def test_what_is_no_help_says_at_the_top_why_it_cannot_be_had(centre: Centre, renderer: Renderer) -> None:
    page = parse(renderer.record(centre.catalogue.of(METHODS)["duaal-management"], "../../").html)
    said = [one.text() for one in page.css(".answers__say")]
    assert said[1].startswith("Dit gaat over het bestuur van Elker")


def test_who_offers_it_is_named_and_doubt_is_told(centre: Centre) -> None:
    near = Offer(text="Hier.", basis="redactie", here=True, partners=["vnn"])
    doubt = Offer(text="Hier.", basis="redactie", here=True, partners=["vnn"], confirmed=False)
    vnn = centre.catalogue.partner("vnn").name

    def words(*offers: Offer, **values: object) -> str:
        return available(changed(centre, "mst", offered_by=list(offers), **values).value, centre.catalogue)

    assert words() == "niet gevonden"
    assert words(near) == f"ja, bij {vnn}"
    assert words(doubt) == f"misschien bij {vnn}: vraag eerst na"
    nameless = Offer(text="Hier.", basis="redactie", here=True)
    assert words(nameless, municipalities=["groningen"]) == "ja, in Groningen"
    assert words(nameless, municipalities=[]) == "ja, in de provincie"


def test_each_outcome_names_its_level_committee_and_day(centre: Centre) -> None:
    one = Evidence(level="goede-aanwijzingen", outcome="Rust.", committee="Raad", date="2021-12-08", sources=["p208"])
    bare = Evidence(level="niet-erkend", sources=["p208"])
    first, second = re.findall("<li>.*</li>", evidence(centre, changed(centre, "mst", evidence=[one, bare])))
    for words in ("level--goede-aanwijzingen", "Rust.", "Raad, 8 december 2021"):
        assert words in first
    for words in ("level--niet-erkend", "Hele methode", "Commissie niet genoemd, datum niet gevonden"):
        assert words in second


def test_no_judgement_found_is_said_where_one_could_be_and_only_there(centre: Centre) -> None:
    assert "level--niet-beoordeeld" in evidence(centre, changed(centre, "mst", evidence=[], evidence_note=None))
    assert evidence(centre, changed(centre, "matched-care", evidence_note=None)) == ""


def test_the_bar_of_ages_reaches_from_the_first_to_the_last(centre: Centre) -> None:
    def bar(**values: object) -> tuple[tuple[int, int] | None, str]:
        method = changed(centre, "mst", **values).value
        own = re.search(r'class="ages__own" (x="\d+" width="\d+")', age_bar(method))
        return span(method), own[1] if own else ""

    assert bar(age_from=7, age_to=12) == ((7, 12), 'x="70" width="60"')
    assert bar(age_from=2, age_to=7, age_to_inclusive=False) == ((2, 6), 'x="20" width="50"')
    assert bar(age_from=12, age_to=25) == ((12, 25), 'x="120" width="120"')
    assert bar(age_from=None, age_to=None) == (None, "")


def test_levels_that_differ_say_in_short_what_each_is_about(centre: Centre) -> None:
    method = next(item.value for item in centre.catalogue.all(METHODS) if item.id == "mazl")
    short = verdicts_in_short(method, Pieces(centre.catalogue, "")).striptags()
    assert "aanwijzingen, 2017 Ziekteverzuim in het voortgezet onderwijs" in short
    assert "2014 Ziekteverzuim in het middelbaar beroepsonderwijs" in short


@pytest.mark.parametrize(
    ("outcome", "brief"),
    [
        ("Delinquentie (strafbaar gedrag).", "Delinquentie"),
        ("Gedrag, gezin en school.", "Gedrag en meer"),
        ("Rust.", "Rust"),
    ],
)
def test_an_outcome_in_few_words(outcome: str, brief: str) -> None:
    assert outcome_briefly(outcome) == brief


def test_matched_care_shows_the_whole_ladder_and_that_one_begins_anywhere(centre: Centre, renderer: Renderer) -> None:
    item = centre.catalogue.of(METHODS)["matched-care"]
    page = parse(renderer.record(item, "../../").html)
    rungs = stairs(centre.catalogue)
    assert len(page.css("svg.stairs .tread--found")) == len(rungs)
    steps = [one for one in page.css(".ladder__step") if one.css(".ladder__number")]
    links = [str(one.css(".ladder__name a")[0].attributes["href"]) for one in steps]
    assert links == [f"../../verwijzen/#trede-{id}" for id in rungs]
    assert [rung.description for rung in rungs.values() if rung.description not in page.text] == []
    assert "U hoeft niet onderaan te beginnen." in page.text
