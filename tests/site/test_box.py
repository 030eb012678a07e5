"""The search box and /zoeken/: keyboard, what is fetched and when, what is said, and what axe thinks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.axe import barriers

PAGE = "/vragen/armoede/"
LOST = "Zoeken lukt nu niet. Kijk of u verbinding hebt en probeer het opnieuw."
OPTIONS = "#search-list [role=option]"


def done(page: Page) -> None:
    page.wait_for_selector("#search-results[data-ready]", state="attached")


def index_files(requests: list[str]) -> list[str]:
    return [url for url in requests if "/assets/search/" in url or url.endswith(("search/index.js", "search/page.js"))]


def test_nothing_is_fetched_before_somebody_searches(page: Page, requests: list[str]) -> None:
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    page.get_by_role("combobox", name="Zoek op deze site").focus()
    page.wait_for_timeout(200)
    assert index_files(requests) == []
    page.keyboard.type("g")
    page.wait_for_selector(OPTIONS)
    assert index_files(requests)


def test_slash_types_arrows_choose_enter_opens(page: Page) -> None:
    page.goto(PAGE)
    field = page.get_by_role("combobox", name="Zoek op deze site")
    expect(field).to_be_visible()  # its script is there
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("vechtscheiding")
    expect(page.locator(OPTIONS).first).to_contain_text("Gescheiden ouders")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-search] [role=status]")).to_contain_text("resultaten")
    page.keyboard.press("ArrowDown")
    first = page.locator(OPTIONS).first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "?")
    page.keyboard.press("ArrowUp")
    expect(page.locator(OPTIONS).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vragen/complexe-scheiding/")


def test_escape_closes_then_empties(page: Page) -> None:
    page.goto(PAGE)
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.fill("gezin")
    page.wait_for_selector(OPTIONS)
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("gezin")
    expect(page.locator("#search-list")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")


def test_a_slash_in_the_field_is_a_slash(page: Page) -> None:
    page.goto(PAGE)
    field = page.get_by_role("combobox", name="Zoek op deze site")
    field.focus()
    page.keyboard.type("18-/18+")
    expect(field).to_have_value("18-/18+")


def test_enter_leads_to_all_results_and_back_works(page: Page) -> None:
    page.goto(PAGE)
    page.get_by_role("combobox", name="Zoek op deze site").fill("schulden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=schulden")
    done(page)
    page.go_back()
    page.wait_for_url(f"**{PAGE}")


def test_facets_count_and_their_choice_is_in_the_address(page: Page) -> None:
    page.goto("/zoeken/?q=gezin")
    done(page)
    box = page.get_by_role("group", name="Soort").get_by_label("Methode")
    label = page.get_by_role("group", name="Soort").locator("label", has_text="Methode").inner_text()
    count = int(label.rpartition("(")[2].rstrip(")"))
    box.check()
    done(page)
    assert "soort=Methode" in page.url
    expect(page.locator("[data-part=summary]")).to_contain_text(f"{count} resultaten")
    expect(page.get_by_role("group", name="Soort").get_by_label("Methode")).to_be_focused()
    address = page.url
    page.go_back()
    done(page)
    assert "soort" not in page.url
    expect(page.get_by_role("group", name="Soort").get_by_label("Methode")).not_to_be_checked()
    page.goto(address)
    done(page)
    expect(page.locator("[data-part=summary]")).to_contain_text(f"{count} resultaten")


def test_the_best_answer_stands_out_when_it_clearly_is_the_best(page: Page) -> None:
    for query, url in (("strategie", "strategie/"), ("ik ben ouder", "ouders/"), ("hulp nu", "hulp-nu/")):
        page.goto(f"/zoeken/?q={query}")
        done(page)
        expect(page.locator(".search-best")).to_have_count(1)
        expect(page.locator("#search-results > li:first-child.search-best h2 a")).to_have_attribute(
            "href", re.compile(f"/{url}$")
        )
    page.goto("/zoeken/?soort=Methode")
    done(page)
    expect(page.locator(".search-best")).to_have_count(0)


def test_a_row_tells_the_ages_and_the_level(page: Page) -> None:
    page.goto("/zoeken/?q=mst")
    done(page)
    kind = page.locator("#search-results > li", has=page.locator("a[href$='methoden/mst/']")).locator(".search-kind")
    expect(kind).to_contain_text(re.compile(r"^Methode · .*jaar · .*aanwijzingen"))


def test_a_part_is_not_found_inside_another_word(page: Page) -> None:
    page.goto("/zoeken/?q=statushouders")
    done(page)
    assert page.locator("#search-results a[href$='vragen/vluchteling-nieuwkomer/']").count()
    assert not page.locator("#search-results a[href$='/ouders/']").count()


def test_an_unknown_compound_leads_to_what_its_parts_lead_to(page: Page) -> None:
    page.goto("/zoeken/?q=pleegzorgkoffer")
    done(page)
    expect(page.locator("#search-results h2 a").first).to_have_attribute("href", re.compile("pleegzorg"))


@pytest.mark.parametrize(
    ("query", "url"),
    [
        ("opvoedzorgen", "vragen/opvoeden-normaal/"),  # a compound that no page has
        ("opvoedproblemen", "vragen/opvoeden-normaal/"),  # one that pages have in passing
        ("lettertafel", "/"),  # one of words that no page is about
        ("namenlijst", "/"),  # one of which only the last part is a word of the site
        ("voorfietsen", "/"),  # a verb with a loose part
    ],
)
def test_an_unknown_word_of_known_parts_never_leads_to_nothing(page: Page, query: str, url: str) -> None:
    page.goto(f"/zoeken/?q={query}")
    done(page)
    expect(page.locator(f"#search-results > li a[href*='{url}']").first).to_be_visible()


def test_ages_stand_in_their_order_and_a_facet_with_few_values_is_not_there(page: Page) -> None:
    page.goto("/zoeken/?q=gezin")
    done(page)
    ages = page.get_by_role("group", name="Leeftijd").locator("input").evaluate_all("all => all.map(one => one.value)")
    assert ages == sorted(ages, key=lambda age: int(age.split()[0]))
    for facet in page.locator("[data-part=filters] fieldset").all():
        assert facet.locator("input").count() >= 3


def test_an_age_leaves_out_what_is_for_other_ages(page: Page) -> None:
    page.goto("/zoeken/?q=training&leeftijd=0+tot+4+jaar")
    done(page)
    rows = page.locator("#search-results .search-kind").all_inner_texts()
    assert rows
    for row in rows:
        first, _, _ = next(part for part in row.split(" · ") if part.endswith("jaar")).partition("–")
        assert not first.isdigit() or int(first) < 4


def test_a_typing_mistake_is_mended_and_said(page: Page) -> None:
    page.goto("/zoeken/?q=leerplihct")
    done(page)
    expect(page.locator("[data-part=meant]")).to_contain_text("Bedoelde u")
    assert page.locator("#search-results > li").count()


def test_a_query_without_results_helps(page: Page) -> None:
    page.goto("/zoeken/?q=xqzwvk")
    done(page)
    help_ = page.locator("[data-part=nothing]")
    expect(help_).to_be_visible()
    for link in ("vragen/", "wegwijzer/", "hulp-nu/"):
        expect(help_.locator(f"a[href$='{link}']")).to_have_count(1)
    expect(help_.locator("a[href^='tel:']")).to_have_count(1)


def test_the_facets_stand_in_the_order_of_the_index(page: Page) -> None:
    page.goto("/zoeken/?q=gezin")
    done(page)
    titles = page.locator("[data-part=filters] legend").all_inner_texts()
    described = [title for _, _, title in page.request.get("/assets/search/index.json").json()["facets"]]
    assert len(titles) > 5
    assert titles == [title for title in described if title in titles]


def test_a_long_query_works_and_says_what_was_looked_up(page: Page) -> None:
    page.goto("/zoeken/?q=" + "+".join(["gedrag", "thuis", "school", "pesten"] * 10))
    done(page)
    assert page.locator("#search-results > li").count()
    expect(page.locator("[data-part=summary]")).to_contain_text("Gezocht is naar de eerste 30 woorden.")
    expect(page.locator("[data-part=summary]")).not_to_contain_text("Geen pagina heeft al uw woorden")


@pytest.mark.parametrize("lost", ["**/assets/search/**", "**/search/index.js*"], ids=["index", "script"])
def test_a_lost_network_is_told_and_typing_on_tries_again(page: Page, lost: str) -> None:
    page.goto(PAGE)
    page.route(lost, lambda route: route.abort())
    page.get_by_role("combobox", name="Zoek op deze site").press_sequentially("gez")
    expect(page.locator("[data-part=note]")).to_have_text(LOST)
    expect(page.locator("[data-search] [role=status]")).to_have_text(LOST)
    page.unroute(lost)
    page.keyboard.type("i")
    expect(page.locator(OPTIONS).nth(3)).to_be_visible()
    expect(page.locator("[data-part=note]")).to_be_hidden()


def test_trying_again_is_an_option_of_the_box(page: Page) -> None:
    page.goto(PAGE)
    page.route("**/assets/search/**", lambda route: route.fulfill(status=503))
    page.get_by_role("combobox", name="Zoek op deze site").fill("gezin")
    expect(page.locator(OPTIONS)).to_have_text(["Probeer opnieuw"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=note]")).to_have_text(LOST)
    page.unroute("**/assets/search/**")
    page.locator(OPTIONS).click()
    expect(page.locator(OPTIONS).nth(3)).to_be_visible()
    assert page.url.endswith(PAGE)


def test_a_lost_network_is_told_on_the_page_with_a_way_to_try_again(page: Page) -> None:
    page.route("**/assets/search/**", lambda route: route.abort())
    page.goto("/zoeken/?q=gezin&soort=Methode")
    done(page)
    expect(page.locator("[data-part=summary]")).to_have_text(LOST)
    expect(page.locator("[data-part=everything]")).to_be_visible()
    page.unroute("**/assets/search/**")
    page.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator("#search-results > li").first).to_be_visible()
    expect(page.locator("[data-part=everything]")).to_be_hidden()
    expect(page.get_by_role("button", name="Probeer opnieuw")).to_be_hidden()


def test_a_page_kept_from_before_an_update_fetches_the_new_index(page: Page) -> None:
    def old(route: Route) -> None:
        if len(seen) == 0:
            seen.append(route.request.url)
            answer = route.fetch()
            route.fulfill(response=answer, json=answer.json() | {"v": "before"})
        else:
            route.continue_()

    seen: list[str] = []
    page.route("**/assets/search/index.json", old)
    page.goto("/zoeken/?q=gezin")
    done(page)
    assert seen
    assert page.locator("#search-results > li").count()


def test_a_hit_leads_to_its_matching_section(page: Page, site: Path) -> None:
    page.goto("/zoeken/?q=gymspullen")
    done(page)
    for link in page.locator(".search-section a").all():
        path, _, anchor = (link.get_attribute("href") or "").split("/", 3)[3].partition("#")
        assert f'id="{anchor}"' in (site / path / "index.html").read_text(encoding="utf-8")


def test_everything_from_a_to_z_without_javascript(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGE)
    page.get_by_role("searchbox").fill("armoede")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=armoede")
    assert page.locator("[data-part=everything] section a").count() > 200
    context.close()


@pytest.fixture(params=[(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")], ids=lambda p: f"{p[0]} {p[1]}")
def shown(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(base_url=server, viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("state", ["box", "results", "facet", "nothing", "everything", "lost", "lost box"])
def test_axe_finds_nothing(shown: Page, state: str) -> None:
    address = {"box": PAGE, "results": "/zoeken/?q=gedrag", "facet": "/zoeken/?q=gezin&soort=Methode",
               "nothing": "/zoeken/?q=xqzwvk", "everything": "/zoeken/",
               "lost": "/zoeken/?q=gedrag", "lost box": PAGE}[state]  # fmt: skip
    if "lost" in state:
        shown.route("**/assets/search/**", lambda route: route.abort())
    shown.goto(address)
    if "box" in state:
        if shown.locator(".site-header__search").is_visible():  # on a telephone the field opens first
            shown.locator(".site-header__search").click()
        shown.get_by_role("combobox", name="Zoek op deze site").fill("gedrag")
        shown.wait_for_selector(OPTIONS)
        shown.keyboard.press("ArrowDown")
    else:
        done(shown)
        for closed in shown.locator("[data-part=refine]:not([hidden]):not([open]) > summary").all():
            closed.click()
    assert barriers(shown) == ""
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
