"""The bar above every page: five ways and Hulp nu, 56 px high, used by keyboard, and the search behind its sign."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.finished import Finished, attribute

WAYS = ["Vragen", "Hulp en methoden", "Wie en waar", "Verwijzen", "Over Elker"]
BAR = 56
PHONE = {"viewport": {"width": 360, "height": 740}}
PLACES = ["/", "/vragen/", "/vragen/zelfdoding/", "/methoden/", "/over/"]


@pytest.mark.parametrize("width", [320, 360, 412])
def test_the_bar_is_low_and_stays_in_sight(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    for place in PLACES:
        page.goto(place)
        page.mouse.wheel(0, 900)
        for _ in range(100):
            if page.evaluate("scrollY") > 300:
                break
            page.wait_for_timeout(50)
        box = page.locator(".site-header").bounding_box()
        assert box
        assert (box["y"], box["width"]) == (0, width), place
        assert box["height"] <= BAR, place
        for name in ("Hulp nu", "Zoeken"):
            one = page.locator(".site-header").get_by_role("link", name=name).or_(page.get_by_role("button", name=name))
            expect(one.first).to_be_in_viewport()
        expect(page.get_by_text("Menu", exact=True)).to_be_in_viewport()


@pytest.mark.parametrize("width", [1024, 1280])
def test_on_a_wide_screen_all_is_one_row(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/vragen/")
    assert page.locator(".site-nav a").all_inner_texts() == WAYS
    parts = [
        page.locator(f".site-header {one}")
        for one in (".site-nav", ".search-box", ".site-header__now", ".scheme >> nth=0")
    ]
    assert all(box["y"] + box["height"] <= BAR + 1 for one in parts if (box := one.bounding_box()))
    expect(page.locator(".menu")).to_be_hidden()


def test_a_long_way_down_a_place_is_not_under_the_bar(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/vragen/#gezin")
    box = page.locator("#gezin").bounding_box()
    assert box
    assert box["y"] >= BAR


@pytest.mark.parametrize("context_options", [PHONE])
def test_the_menu_works_by_keyboard(page: Page) -> None:
    page.goto("/vragen/pesten/")
    menu = page.locator(".menu summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu nav")).to_be_visible()
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert [name for name in WAYS if name not in reached] == []
    for name in ("Programma's", "Partners", "Meldcode", "Donker scherm"):
        assert any(text.startswith(name) for text in reached), name
    menu.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".menu nav")).to_be_hidden()
    expect(menu).to_be_focused()


@pytest.mark.parametrize("context_options", [PHONE])
def test_the_sign_shows_the_field_and_escape_hides_it(page: Page) -> None:
    page.goto("/vragen/pesten/")
    field = page.locator("#search-field")
    expect(field).to_be_hidden()
    sign = page.get_by_role("button", name="Zoeken")
    sign.click()
    expect(field).to_be_focused()
    expect(sign).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("scheiding")
    page.wait_for_selector("#search-list [role=option]")
    for _ in "three":
        page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(sign).to_be_focused()


@pytest.mark.parametrize("context_options", [PHONE | {"java_script_enabled": False}], ids=["no-javascript"])
def test_without_a_script_the_sign_leads_to_the_page(page: Page) -> None:
    page.goto("/vragen/pesten/")
    page.get_by_role("link", name="Zoeken").click()
    page.wait_for_url("**/zoeken/")
    expect(page.locator("#search-field")).to_be_visible()


def test_every_page_has_one_search_box_and_at_most_one_way_above_its_text(pages: dict[str, Finished]) -> None:
    """On a wide screen the section, on a small one the places on the page: never both."""
    boxes = {path: len(page.css("[data-search]")) for path, page in pages.items() if page.css("main")}
    assert {path: count for path, count in boxes.items() if count != 1} == {}
    ways = [attribute(one, "aria-label") for one in pages[""].css("header nav")]
    assert ways == ["Hoofdmenu", "Hoofdmenu"]


@pytest.mark.parametrize("width", [360, 1280])
def test_one_way_stands_above_a_list(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for place in ("/vragen/", "/partners/", "/begrippen/", "/over/"):
        page.goto(place)
        shown = [one for one in page.locator(".content :is(.siblings, .jump)").all() if one.is_visible()]
        assert len(shown) <= 1, place


@pytest.mark.parametrize("context_options", [PHONE])
def test_the_first_screen_of_the_start_has_all_that_is_needed(page: Page) -> None:
    page.goto("/")
    for number in ("112", "113", "0800-2000"):
        expect(page.locator(".urgent").get_by_role("link", name=number)).to_be_in_viewport(ratio=1)
    expect(page.locator("#search-field")).to_be_in_viewport(ratio=1)
    for one in page.locator(".situation").all()[:4]:
        expect(one).to_be_in_viewport(ratio=1)
    expect(page.locator(".site-header").get_by_role("link", name="Hulp nu")).to_be_in_viewport()
    assert page.locator(".situation").count() == 8
    assert page.locator(".examples a").count() == 5


def test_a_lost_reader_can_search_and_go_back(page: Page) -> None:
    page.goto("/404.html")
    page.locator("main #search-field").fill("pesten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=pesten")
