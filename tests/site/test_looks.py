"""One design on every kind of page: six sizes of type, one left edge, nothing that sticks out, red for danger only."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.support.sample import BY_HAND, PAGES, RECORDS

CARD, COMPARED = "vragen/pesten/kaart-leerkracht/", "vergelijken/?methode=mst&methode=kies"
SIZES = """() => [...new Set([...document.querySelectorAll("body *")]
  .filter(one => !one.closest("svg") && one.checkVisibility())
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(one => getComputedStyle(one).fontSize))]"""
# Where the words begin: of the bar, the title and the footer.
EDGES = """() => [".site-header__name", "h1", ".site-footer strong"]
  .map(one => Math.round(document.querySelector(one).getBoundingClientRect().left))"""
RED = """() => [...document.querySelectorAll(".call:not(.call--calm), .site-header__now")]
  .map(one => getComputedStyle(one).backgroundColor)"""


# 320 pixels are also a window of 1280 that is enlarged four times.
def test_on_a_small_screen_nothing_sticks_out_and_there_are_six_sizes(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    page, sizes, wide = context.new_page(), set[str](), []
    for path in [*PAGES, CARD, COMPARED]:
        page.goto(f"/{path}", wait_until="load")
        sizes |= set(page.evaluate(SIZES))
        if page.evaluate("document.documentElement.scrollWidth > 320"):
            wide.append(path)
    context.close()
    assert wide == []
    assert len(sizes) == 6, sorted(sizes)


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 1280, "height": 800}}], ids=["1280"])
def test_all_words_begin_at_one_left_edge(page: Page) -> None:
    edges = {}
    for path in [*RECORDS, *BY_HAND, "vragen/", "methoden/"]:
        page.goto(f"/{path}")
        edges[path] = page.evaluate(EDGES)
    assert {path: found for path, found in edges.items() if len(set(found)) > 1} == {}
    assert len({found[0] for found in edges.values()}) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_danger_is_red_on_every_screen(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/hulp-nu/")
    colours = [[int(part) for part in re.findall(r"\d+", one)[:3]] for one in page.evaluate(RED)]
    assert len(colours) > 3
    assert [one for one in colours if one[0] < 2.5 * max(one[1:])] == []


@pytest.mark.parametrize("context_options", [{"forced_colors": "active"}], ids=["forced"])
def test_with_the_colours_of_the_device_buttons_and_marks_have_an_edge(page: Page) -> None:
    for path, selectors in {"hulp-nu/": (".call", ".site-header__now"), "methoden/": (".level",)}.items():
        page.goto(f"/{path}")
        for selector in selectors:
            look = page.locator(selector).first.evaluate("one => getComputedStyle(one)['border-top-style']")
            assert look != "none", selector
