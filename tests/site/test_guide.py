"""The guide of /wegwijzer/ as readers use it: every vignette by keyboard, back, print, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.support.axe import barriers
from tests.support.firefox import Firefox, firefox
from tests.support.guide import Vignette, vignettes

PAGE = "/wegwijzer/"
READY = "[data-guide][data-ready]"
DONE = "?rol=leerkracht&vraag=complexe-scheiding&leeftijd=8&gemeente=oldambt"
# How often a reader presses Tab to come from where they are to what a selector finds.
TABS = """(wanted) => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility())
  const to = all.indexOf(document.querySelector(wanted))
  const from = document.activeElement
  const isBefore = (one) => one === from || from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING
  return to < 0 ? -1 : to - all.filter(isBefore).length + 1
}"""
SHOWN = """() => {
  const all = (selector, read) => [...document.querySelectorAll(`#advies ${selector}`)].map(read)
  return {
    help: all(".ladder__help a", (one) => [one.closest("[data-rung]").dataset.rung, one.getAttribute("href")]),
    routes: all("[data-route]", (one) => one.dataset.route),
    title: all("h2", (one) => one.textContent)[0],
    steps: all("ol.statements", (one) => one.children.length),
  }
}"""


def press(page: Page, selector: str) -> None:
    """Come by Tab to what a selector finds, and press Enter there."""
    tabs = page.evaluate(TABS, selector)
    assert tabs > 0, selector
    for _ in range(tabs):
        page.keyboard.down("Tab")  # held down, it repeats
    page.keyboard.up("Tab")
    assert page.evaluate("wanted => document.activeElement === document.querySelector(wanted)", selector), selector
    page.keyboard.press("Enter")


def wrong(vignette: Vignette, shown: dict[str, Any]) -> list[str]:
    """Return what the advice on the page lacks or should not hold."""
    help = {address.rstrip("/").rpartition("/")[2]: rung for rung, address in shown["help"]}
    return [
        *(f"no help at {rung}" for rung in vignette.rungs if rung not in help.values()),
        *(f"no {id}" for id in vignette.help if id not in help),
        *(f"{id} is there" for id in vignette.without if id in help),
        *(f"no route {id}" for id in vignette.routes if id not in shown["routes"]),
        *(["no steps"] if not shown["steps"] or min(shown["steps"]) < 2 else []),
    ]


@pytest.mark.parametrize("part", range(4))
def test_every_vignette_by_keyboard(page: Page, requests: list[str], part: int) -> None:
    lost = {}
    for vignette in vignettes()[part::4]:
        page.goto(PAGE)
        page.wait_for_selector(READY)
        for key in ("Tab", "Enter"):  # the skip link
            page.keyboard.press(key)
        for step, value in vignette.answers.items():
            section = f"[data-step={step}]"
            if step == "vraag" and value:
                group = f"details:has([data-value='{value}'])"
                if page.locator(group).count():
                    press(page, f"{section} {group} summary")
            press(page, f"{section} a[data-value='{value}']")
            page.wait_for_selector(READY)
        page.wait_for_selector("#advies:not([hidden]) h2:focus")
        assert dict(parse_qsl(urlsplit(page.url).query, keep_blank_values=True)) == vignette.answers
        if faults := wrong(vignette, page.evaluate(SHOWN)):
            lost[vignette.words] = faults
    assert lost == {}
    # what is asked of the server is the same whatever the answers are
    assert not [url for url in requests if "?" in url]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_back_and_change_lead_through_the_answers(page: Page) -> None:
    page.goto(f"{PAGE}?rol=leerkracht&vraag=pesten")
    page.locator("[data-step=leeftijd] a[data-value='10']").click()
    expect(page.locator("[data-step=gemeente] h2")).to_be_focused()
    page.go_back()
    expect(page.locator("[data-step=leeftijd] h2")).to_be_focused()
    page.go_forward()
    page.locator("[data-step=gemeente] a[data-value='']").click()
    expect(page.locator("#advies h2").first).to_contain_text("Bij: ")
    page.get_by_role("link", name="10 jaar wijzig").click()
    page.locator("[data-step=leeftijd] a[data-value='15']").click()
    expect(page.locator("#advies")).to_contain_text("Omdat u ‘15 jaar’ koos")
    expect(page.locator("#advies")).to_contain_text("Niet bij 15 jaar: ")
    assert urlsplit(page.url).query == "rol=leerkracht&vraag=pesten&leeftijd=15&gemeente="


def test_an_answer_that_cannot_be_is_asked_again(page: Page) -> None:
    page.goto(f"{PAGE}?rol=<b>&vraag=../x&leeftijd=999&gemeente=groningen")
    expect(page.locator("[data-step=rol] h2")).to_be_visible()
    page.goto(f"{PAGE}?rol=leerkracht&vraag=gesloten-jeugdhulp&leeftijd=15&gemeente=groningen")
    expect(page.locator("[data-step=vraag] h2")).to_be_visible()
    expect(page.locator("[data-value='gesloten-jeugdhulp']")).to_be_hidden()


def test_what_it_fetches_comes_when_it_is_used_and_again_after_a_failure(page: Page, requests: list[str]) -> None:
    page.goto(PAGE)
    page.wait_for_selector(READY)
    assert not [url for url in requests if url.endswith(".json")]
    page.route("**/guide.json", lambda route: route.abort())
    page.goto(PAGE + DONE)
    expect(page.locator("#advies h2")).to_have_text("Het advies komt nu niet door")
    page.unroute("**/guide.json")
    page.get_by_role("link", name="probeer het opnieuw").click()
    expect(page.locator("#advies h2").first).to_contain_text("Bij: ")


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 360, "height": 740}}])
def test_each_choice_starts_on_the_first_screen_below_the_numbers_to_call(page: Page) -> None:
    for query in ("", "?rol=", "?rol=&vraag=pesten", "?rol=&vraag=pesten&leeftijd=8", DONE):
        page.goto(PAGE + query)
        page.wait_for_selector(READY)
        strip = page.locator(".guide .urgent").bounding_box()
        first = page.locator(
            "[data-step]:not([hidden]) :is(a, summary):visible, #advies:not([hidden]) ol.statements li"
        ).first.bounding_box()
        assert strip
        assert first
        assert strip["y"] + strip["height"] < first["y"] < 740 - first["height"], query
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), query


@pytest.mark.parametrize(
    "context_options",
    [{"viewport": {"width": 320, "height": 740}}, {"color_scheme": "dark"}],
    ids=["narrow", "dark"],
)
def test_nothing_keeps_people_from_using_it(page: Page) -> None:
    for query in ("?rol=leerkracht", "?rol=&vraag=pesten", DONE):
        page.goto(PAGE + query)
        page.wait_for_selector(READY)
        assert barriers(page) == "", query


def test_the_advice_is_printed_without_what_is_to_press(page: Page) -> None:
    page.goto(PAGE + DONE)
    page.wait_for_selector(READY)
    page.emulate_media(media="print")
    for seen in (".urgent", "#advies ol.statements", "#advies .ladder", "#advies .block--whom"):
        expect(page.locator(seen).first).to_be_visible()
    expect(page.get_by_role("button", name="Print dit advies")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Uw antwoorden")).to_be_hidden()


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}])
def test_without_a_script_it_is_lists_of_links(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("[data-step=gemeente] a").first).to_be_visible()
    expect(page.locator("#advies")).to_be_hidden()
    expect(page.get_by_text("Kies zelf een vraag")).to_be_visible()
    page.get_by_text("School en onderwijs").click()
    page.get_by_role("link", name="Ik verwijs: Pesten").click()
    page.wait_for_url("**/vragen/pesten/#verwijzer")


@pytest.fixture(scope="module")
def running_firefox() -> Iterator[Firefox]:
    with firefox() as driver:
        yield driver


def test_some_vignettes_in_firefox(running_firefox: Firefox, server: str) -> None:
    for vignette in vignettes()[::12]:
        running_firefox.go(f"{server}{PAGE}")
        for step, value in vignette.answers.items():
            chosen = f"[data-step={step}] a[data-value='{value}']"
            running_firefox.run(
                f"""(async () => {{
                  const page = document.querySelector("[data-guide]")
                  const ready = async () => {{
                    while (page.dataset.ready === undefined) await new Promise((done) => setTimeout(done, 20))
                  }}
                  await ready()
                  document.querySelector("{chosen}").click()
                  await ready()
                }})()"""
            )
        assert wrong(vignette, running_firefox.run(f"({SHOWN})()")) == [], vignette.words
    assert not [line for line in running_firefox.log if "Content-Security-Policy" in line]
