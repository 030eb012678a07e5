"""What is old is told where it stands, once and in plain words; what is fresh, and what saves lives, has no mark."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.load import Centre
from macros.load.files import Item, Loaded
from macros.model.kinds import KINDS, METHODS, PROGRAMMES, QUESTIONS, SOURCES
from macros.model.lists import Contact
from macros.model.offerings import Programme
from macros.model.statements import Event
from macros.render import contacts
from macros.render.guide_data import guide_file
from macros.render.overviews import overview
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.widgets import WIDGETS
from macros.search.entries import entries
from tests.support.dated import on
from tests.support.finished import Finished, parse, text

# Reviewed on 24 November 2026, and an organisation is reviewed each year.
FRESH, OLD = "2027-11-24", "2027-11-25"
PARTNER = "balans"
FAR = "2040-01-01"


def page(centre: Centre, day: str, kind: str, id: str) -> Finished:
    renderer = Renderer(on(centre, day), lambda path: "")
    return parse(renderer.record(centre.catalogue.records[kind][id], "../../").html, f"{kind}/{id}/")


def widget(centre: Centre, name: str, *values: str) -> str:
    return WIDGETS[name].show(Renderer(centre, lambda path: ""), Pieces(centre.catalogue, "../"), *values)


def badges(shown: Finished) -> list[str]:
    return [text(one) for one in shown.css(".badge")]


def head(shown: Finished) -> list[str]:
    return [text(one) for one in shown.css(".record__head .badge")]


def test_a_review_that_is_overdue_is_the_one_mark_of_the_page(centre: Centre) -> None:
    partner = centre.catalogue.partner(PARTNER)
    assert (partner.value.reviewed, partner.value.valid_on) == ("2026-11-24", None)
    assert head(page(centre, FRESH, "partners", PARTNER)) == []
    assert head(page(centre, OLD, "partners", PARTNER)) == ["Vraag eerst na: stand november 2026"]


def test_a_day_of_long_ago_is_told_with_its_year(centre: Centre) -> None:
    assert centre.catalogue.records["programmes"]["acute-opvang"].value.model_dump()["valid_on"] == "2025-04"
    assert head(page(centre, "2026-04-01", "programmes", "acute-opvang")) == []
    assert head(page(centre, "2026-04-02", "programmes", "acute-opvang")) == ["Vraag eerst na: stand 2025"]


def test_lists_and_hits_of_the_search_tell_the_same(centre: Centre) -> None:
    for day, wanted in ((FRESH, ""), (OLD, "Vraag eerst na: stand november 2026")):
        dated = on(centre, day)
        row = parse(Pieces(dated.catalogue, "../").row(dated.catalogue.partner(PARTNER)), "partners/")
        assert badges(row) == [one for one in [wanted] if one]
        (entry,) = [one for one in entries(dated, only={f"partners/{PARTNER}"}) if one.url == f"partners/{PARTNER}/"]
        assert entry.note == wanted


def test_a_term_that_is_old_says_so_in_the_list(centre: Centre) -> None:
    fresh, old = (
        parse(overview(Renderer(on(centre, day), lambda path: ""), KINDS["terms"], "../").html, "begrippen/")
        for day in ("2026-11-29", FAR)
    )
    assert len(fresh.css(".entry .badge")) == 1  # one that is half confirmed
    assert {text(one) for one in old.entry("tlv").css(".badge")} == {"Vraag eerst na: stand november 2026"}


@pytest.mark.parametrize("day", ["2026-11-29", FAR])
def test_nothing_has_two_marks(centre: Centre, day: str) -> None:
    double = {}
    renderer = Renderer(on(centre, day), lambda path: "")
    for kind in [kind for kind in KINDS.values() if kind.own_page and kind != SOURCES]:
        for item in centre.catalogue.all(kind):
            shown = parse(renderer.record(item, "../../").html, item.address)
            numbers = shown.css(".calls__name, .row__marks, .dial, .step__call")
            most = max([len(one.css(".badge, .mark--ask, .unsure")) for one in numbers], default=0)
            if len(head(shown)) > 1 or most > 1:
                double[item.address] = (head(shown), most)
    assert double == {}


def test_what_is_over_or_a_plan_keeps_its_own_mark(centre: Centre) -> None:
    seen = {
        id: [head(page(centre, day, "programmes", id)) for day in ("2026-11-29", FAR)]
        for id in ("clientenparticipatie", "expertisecentrum")
    }
    assert seen == {
        "clientenparticipatie": [["Vraag eerst na: stand 2016"], ["Vraag eerst na: stand 2016"]],
        "expertisecentrum": [["Plan, nog niet beschikbaar"], ["Plan, nog niet beschikbaar: stand november 2026"]],
    }


# Numbers


def molendrift(centre: Centre, **changed: object) -> Contact:
    plain = {"confirmed": True, "called": None, "date": "2026-05-31"}
    return centre.catalogue.contacts["molendrift"].value.model_copy(update=plain | changed)


def beside(centre: Centre, day: str, contact: Contact) -> list[str]:
    """Return what stands beside a number wherever one can stand: in a sentence, on a line, in a row."""
    pieces = Pieces(on(centre, day).catalogue, "../../")
    ways = (pieces.phone(contact), contacts.line(contact, pieces), contacts.row(contact, pieces))
    shown = [parse(way, "x/").text.replace("Bewaar dit nummer", "") for way in ways]
    return [found[0] if (found := re.findall(r"(?:nummer|gebeld|nog niet)[^.)]*", one, re.I)) else "" for one in shown]


def test_a_number_says_quietly_of_when_it_is(centre: Centre) -> None:
    assert beside(centre, "2026-11-30", molendrift(centre, purpose="Zorg.")) == ["", "", ""]
    contact = molendrift(centre, purpose="Zorg.")
    assert beside(centre, "2026-12-01", contact) == [
        "nummer van mei 2026",
        "nummer van mei 2026",
        "Nummer van mei 2026",
    ]
    assert not parse(contacts.line(contact, Pieces(on(centre, "2026-12-01").catalogue, "")), "x/").css(".mark")
    called = contact.model_copy(update={"called": "2026-06-01"})
    assert beside(centre, "2026-12-01", called) == ["", "", ""]
    assert beside(centre, "2026-12-02", called)[0] == "gebeld in juni 2026"
    assert beside(centre, "2027-01-01", called)[0] == "gebeld in 2026"


def test_a_number_that_nobody_called_asks_to_ask_first(centre: Centre) -> None:
    pieces = Pieces(on(centre, "2026-12-01").catalogue, "")
    marks = {
        day: [text(one) for one in parse(contacts.line(contact, pieces), "x/").css(".mark--ask")]
        for day in (None, "2020", "2026-11")
        for contact in [molendrift(centre, confirmed=False, date=day)]
    }
    assert marks == {
        None: ["Vraag eerst na: nog niet nagebeld"],
        "2020": ["Vraag eerst na: nummer van 2020"],
        "2026-11": ["Vraag eerst na: nog niet nagebeld"],
    }


def test_steps_cards_and_the_guide_tell_of_an_old_number(centre: Centre) -> None:
    dated = on(centre, "2026-11-29")
    words = "nummer van 2022"
    chapter = dated.catalogue.referral["nu-huisarts"]
    first = chapter.value.items[0].model_copy(update={"call": ["spoed-voor-jeugd-groningen"]})
    calls = Loaded(chapter.id, chapter.value.model_copy(update={"items": [first]}), chapter.document)
    with_call = replace(dated, catalogue=replace(dated.catalogue, referral={"nu-huisarts": calls}))
    steps = widget(with_call, "steps", "nu-huisarts")
    assert f"Vraag eerst na: {words}" in steps
    assert f"({words})" in guide_file(dated.catalogue)
    number = dated.catalogue.contacts["spoed-voor-jeugd-groningen"].value.numbers[0]
    cards = [
        Renderer(dated, lambda path: "").sheet(item.id, "referrer", "../../../").html
        for item in dated.catalogue.all(QUESTIONS)
        if "spoed-voor-jeugd-groningen" in item.value.contacts and item.value.referrer
    ]
    told = [card for card in cards if f"<strong>{number}</strong>" in card]
    assert told
    assert all(f"({words})" in card for card in told)


def test_numbers_that_save_lives_have_no_mark_however_old(centre: Centre) -> None:
    catalogue = on(centre, FAR).catalogue
    urgent = contacts.urgent(catalogue)
    assert len(urgent) >= 3
    pieces = Pieces(catalogue, "../")
    for contact in urgent:
        shown = f"{pieces.phone(contact)}{contacts.line(contact, pieces)}{contacts.row(contact, pieces)}"
        assert not parse(shown, "x/").css(".mark, .unsure, .badge")
        assert "nummer van" not in shown.lower()


# Help and judgements


def test_help_of_long_ago_is_perhaps_there(centre: Centre) -> None:
    mdft = centre.catalogue.of(METHODS)["mdft"].value
    assert [one.date for one in mdft.offered_by if one.here] == ["2018-01"]
    answers = {day: page(centre, day, "methods", "mdft").css(".answers")[0] for day in ("2019-01-01", "2019-01-02")}
    said = {day: "vraag eerst na" in text(answer) for day, answer in answers.items()}
    assert said == {"2019-01-01": False, "2019-01-02": True}


def test_a_judgement_of_more_than_five_years_says_so(centre: Centre) -> None:
    mst = centre.catalogue.of(METHODS)["mst"].value
    assert {one.date for one in mst.evidence} == {"2021-12-08"}
    shown = {day: page(centre, day, "methods", "mst").css(".verdicts")[0] for day in ("2026-12-08", "2026-12-09")}
    assert {day: text(one).count("ouder dan 5 jaar") for day, one in shown.items()} == {
        "2026-12-08": 0,
        "2026-12-09": len(mst.evidence),
    }


# Waiting

WAIT = Event(text="De wachttijd was zes weken.", date="2026-08-29", sources=["p287"])


def programme(centre: Centre, **changed: object) -> Item[Programme]:
    item = centre.catalogue.of(PROGRAMMES)["gezinshuis"]
    return Item(item.id, item.value.model_copy(update=changed), item.document, kind=PROGRAMMES)


def waiting(centre: Centre, day: str, item: Item[Programme]) -> str:
    shown = parse(Renderer(on(centre, day), lambda path: "").record(item, "../../").html, item.address)
    return next((text(one.css("dd")[0]) for one in shown.css(".fact") if text(one.css("dt")[0]) == "Wachten"), "")


def test_a_waiting_time_that_is_old_is_unknown_and_says_whom_to_call(centre: Centre) -> None:
    item = programme(centre, waiting=[WAIT], contacts=["elker-aanmelding"])
    assert waiting(centre, "2026-11-29", item).startswith("De wachttijd was zes weken.")
    number = centre.catalogue.contacts["elker-aanmelding"].value.numbers[0]
    old = waiting(centre, "2026-11-30", item)
    assert old.startswith("Onbekend, bel ")
    assert number in old
    assert "zes weken" not in old
    assert waiting(centre, "2026-11-30", programme(centre, waiting=[WAIT], contacts=[])) == "Onbekend, vraag het na."
    assert waiting(centre, "2026-11-30", programme(centre, waiting=[], contacts=["elker-aanmelding"])) == ""
    new = WAIT.model_copy(update={"text": "Nu acht weken.", "date": "2026-11"})
    assert waiting(centre, "2026-11-30", programme(centre, waiting=[WAIT, new])).startswith("Nu acht weken.")


def test_an_old_waiting_time_is_nowhere_on_the_page_of_routes(centre: Centre) -> None:
    wait = centre.catalogue.routes["gemeente"].value.waiting[0]
    shown = {day: widget(on(centre, day), "routes") for day in ("2026-01-01", "2026-01-02")}
    words = wait.text.partition("]]")[2]
    assert words in shown["2026-01-01"]
    assert words not in shown["2026-01-02"]
    assert "Onbekend, vraag het na." in shown["2026-01-02"]
    (found,) = [one for one in entries(centre, only=()) if one.url == "verwijzen/"]
    assert words not in " ".join(passage.text for passage in found.passages)
