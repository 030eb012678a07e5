"""Lists that a reader can narrow: by choice, by address, and whole without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect


def test_a_choice_narrows_the_list_and_the_picture_and_stays_in_the_address(page: Page) -> None:
    page.goto("/netwerk/")
    everything = page.locator("[data-line]").count()
    page.get_by_label("Gemeente").select_option("stadskanaal")
    expect(page).to_have_url(re.compile(r"\?gemeente=stadskanaal$"))
    expect(page.get_by_role("link", name="Welstad")).to_be_visible()
    expect(page.get_by_role("link", name="WIJ Groningen")).to_have_count(0)
    expect(page.locator("output")).to_have_text(re.compile(rf"^\d+ van {everything}$"))
    assert page.locator(".net .off").count() > 0
    page.get_by_label("Gemeente").select_option("")
    expect(page).to_have_url(re.compile(r"/netwerk/$"))
    expect(page.locator("output")).to_be_empty()
    assert page.locator(".net .off").count() == 0


def test_an_address_opens_with_its_choices(page: Page) -> None:
    page.goto("/strategie/?staat=vroeger&pijler=pijler-5&onbekend=1")
    expect(page.locator("select[name=staat]")).to_have_value("vroeger")
    visible = page.locator("[data-line]:visible")
    expect(visible).to_have_count(1)
    expect(visible).to_contain_text("Vroeger")
    expect(page.locator(".pillar:visible")).to_have_count(1)


def test_what_no_one_offers_is_not_chosen(page: Page) -> None:
    page.goto("/netwerk/?terrein=%3Cb%3E&wanneer=ooit")
    expect(page.get_by_label("Terrein")).to_have_value("")
    expect(page.locator("[data-line][hidden]")).to_have_count(0)


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
@pytest.mark.parametrize("path", ["netwerk/", "strategie/"])
def test_without_a_script_all_is_listed_and_nothing_is_asked(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    assert page.locator("[data-line]").count() > 40
    expect(page.locator("[data-line][hidden]")).to_have_count(0)


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 320, "height": 740}}])
def test_on_a_phone_the_list_leads(page: Page) -> None:
    page.goto("/netwerk/")
    expect(page.locator(".net")).to_be_hidden()
    expect(page.locator("#samen")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("vragen/", ["Voor wie", "Thema"]),
        ("programmas/", ["Vraag", "Plek", "Domein", "Status"]),
        ("partners/", ["Domein", "Gemeente", "Status"]),
        ("begrippen/", []),  # one facet, of too many values
        ("onderzoek/", []),  # short
    ],
)
def test_a_long_overview_has_the_facets_of_the_search(page: Page, path: str, titles: list[str]) -> None:
    page.goto(f"/{path}")
    names = page.locator("form[data-filter] label").evaluate_all("all => all.map(one => one.firstChild.data.trim())")
    assert names == titles
    for field in page.locator("form[data-filter] select").all():
        assert field.locator("option:not([value=''])").count() >= 3


def test_a_choice_shows_what_fits_also_where_it_was_folded(page: Page) -> None:
    page.goto("/partners/")
    everything = page.locator("[data-line]").count()
    page.locator("select[name=domein]").select_option(label="Verslavingszorg")
    expect(page.locator("output")).to_have_text(re.compile(rf"^\d+ van {everything}$"))
    left = page.locator("[data-line]:not([hidden])")
    expect(left.first).to_be_visible()
    assert left.count() == page.locator("[data-line]:visible").count() < everything
    empty = page.locator("[data-group][hidden] h2").evaluate_all("all => all.map(one => one.id)")
    assert empty
    for id in empty:
        expect(page.locator(f".jump a[href='#{id}']")).to_be_hidden()


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
@pytest.mark.parametrize("path", ["vragen/", "partners/"])
def test_a_long_overview_is_whole_without_a_script(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    expect(page.locator("form[data-filter]")).to_be_hidden()
    expect(page.locator("[data-line][hidden]")).to_have_count(0)
    assert page.locator("[data-line]").count() > 40
