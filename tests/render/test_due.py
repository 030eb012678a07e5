"""The page of what is due: by owner and by day, with where and what to do, and light however much there is."""

from __future__ import annotations

import gzip

import pytest

from macros.load import Centre
from macros.load.freshness import Due, agenda, months_later, on_day
from macros.model.vocabularies import Limit
from macros.render.due import PAGE, calendar_of, due, limits
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from tests.support.dated import on
from tests.support.finished import Finished, attribute, parse, text

TODAY = "2026-11-29"
MOST_BYTES = 10_000  # the shell, the style sheet and the script take 14,000 of the 25,000 of a first visit


def page(centre: Centre, day: str) -> Finished:
    dated = on(centre, day)
    return parse(due(Renderer(dated, lambda path: ""), Pieces(dated.catalogue, "../../")), PAGE)


def test_it_lists_what_is_late_and_what_comes_within_a_month_by_day(centre: Centre) -> None:
    shown, found = page(centre, TODAY), agenda(centre, TODAY)
    assert [text(one) for one in shown.css("h2")] == ["Redactie van het expertisecentrum"]
    assert [text(one) for one in shown.css("h3")] == [
        f"Nu nakijken: {len(found.late)}",
        f"Binnen een maand: {len(found.soon)}",
    ]
    days = [text(one) for one in shown.css("dt")]
    assert len(days) == len({one.due_on for one in found.late}) + len({one.due_on for one in found.soon})
    wanted = [(one.name, one.address) for one in (*found.late, *found.soon)]
    links = [one for one in shown.css("dd a") if not attribute(one, "href").startswith("#")]
    assert sorted((text(one), shown.resolve(attribute(one, "href"))) for one in links) == sorted(wanted)
    assert calendar_of("redactie") in shown.targets()
    assert "29 november 2026" in shown.text


def test_every_line_leads_to_why_and_what_to_do(centre: Centre) -> None:
    terms = parse(limits(Renderer(centre, lambda path: ""), Pieces(centre.catalogue, "../../")), PAGE)
    named = {attribute(one, "href").removeprefix("#") for one in page(centre, TODAY).css('dd a[href^="#"]')}
    assert named <= set(terms.ids)
    words = centre.catalogue.words("freshness", Limit)
    assert terms.ids == [f"termijn-{id}" for id in words]
    for limit in words.values():
        wanted = [limit.label, limit.description, f"{limit.months} maanden" if limit.months else "Veroudert niet"]
        assert [one for one in (*wanted, limit.task or "") if one not in terms.text] == []


def test_on_its_last_day_something_is_near_and_the_day_after_it_is_late(centre: Centre) -> None:
    one = next(found for found in agenda(centre, "2027-11-22").soon if found.limit == "municipalities")
    for day, wanted in ((one.due_on, "Binnen een maand"), (months_later(one.due_on, 1), "Nu nakijken")):
        shown = page(centre, day)
        headings = {text(heading): heading for heading in shown.css("h3")}
        heading = next(headings[words] for words in headings if words.startswith(wanted))
        following = heading.next
        while following is not None and following.tag != "dl":
            following = following.next
        assert following is not None
        assert one.name in text(following)


@pytest.mark.parametrize("day", ["2026-11-29", "2027-11-29", "2028-11-29", "2036-01-01"])
def test_the_page_is_light_when_all_of_the_site_is_due(centre: Centre, day: str) -> None:
    shown = due(Renderer(dated := on(centre, day), lambda path: ""), Pieces(dated.catalogue, "../../"))
    assert len(gzip.compress(shown.encode(), 6)) < MOST_BYTES


def test_what_does_not_fit_is_counted_and_stands_in_the_calendar(centre: Centre) -> None:
    late = len(agenda(centre, "2036-01-01").late)
    assert late > 400
    shown = page(centre, "2036-01-01")
    links = [one for one in shown.css("dd a") if not attribute(one, "href").startswith("#")]
    assert f"En nog {late - len(links)}. Die staan in het agendabestand." in shown.text


def test_nothing_due_is_said(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.render.due.on_day", lambda dues, today: on_day(dues, "2000-01-01"))
    assert page(centre, TODAY).text.count("Niets.") == 2


def test_two_owners_have_a_list_each(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    first = agenda(centre, TODAY).late[0]
    other = Due(**{**vars(first), "owner": "redactie-twee"})
    words = centre.catalogue.vocabularies["owners"]
    monkeypatch.setitem(words, "redactie-twee", words["redactie"])
    monkeypatch.setattr("macros.render.due.all_due", lambda centre: [first, other])
    assert [one for one in page(centre, TODAY).ids if one.startswith("team-")] == [
        "team-redactie",
        "team-redactie-twee",
    ]
