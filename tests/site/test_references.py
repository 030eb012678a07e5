"""One notation on the whole site: a sentence has numbers, and each leads to the list of sources on its own page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_help import PAPER
from tests.support.finished import Finished, attribute
from tests.support.sample import BY_HAND

Site = dict[str, Finished]

# Pages on which widgets and records bring sentences with sources, and how many of them at least.
SHOWN = {
    "hulp-nu/": 20,
    "meldcode/": 6,
    "verwijzen/": 60,
    "over/niveaus/": 3,
    "begrippen/": 80,
    "vragen/zelfdoding/": 10,
}


def numbers(page: Finished) -> list[tuple[str, str]]:
    """Return the numbers behind sentences, in order: what stands there and where it leads."""
    return [(link.text().strip(), attribute(link, "href")) for link in page.css(".refs a")]


def listed(page: Finished) -> list[str]:
    """Return the places of the list of sources, in order."""
    return [f"#{attribute(line, 'id')}" for line in page.css(".sources > ol > li")]


def test_every_number_is_the_place_of_its_source_in_the_list(pages: Site) -> None:
    wrong = {}
    for address, page in pages.items():
        places = listed(page)
        if lost := [one for one in numbers(page) if one not in {(f"{n}", to) for n, to in enumerate(places, 1)}]:
            wrong[address] = lost
        elif len(page.css(".sources > ol")) > 1 or len(set(places)) < len(places):
            wrong[address] = [("twice", address)]
    assert wrong == {}
    assert {one: len(listed(pages[one])) for one, least in SHOWN.items() if len(listed(pages[one])) < least} == {}


def test_numbers_run_on_through_all_widgets_of_a_page(pages: Site) -> None:
    wrong = {}
    for address in BY_HAND:
        first = list(dict.fromkeys(number for number, _to in numbers(pages[address])))
        if first != [f"{number}" for number in range(1, len(listed(pages[address])) + 1)]:
            wrong[address] = first
    assert wrong == {}


def test_no_publisher_stands_behind_a_sentence(pages: Site) -> None:
    """Where a source is named by its name, it is in the list, in its own page or in a list of sources."""
    wrong = {}
    for address, page in pages.items():
        names = [link for link in page.css("a[href*='bronnen/']") if re.search(r"/[ps]\d+/$", attribute(link, "href"))]
        inside = {attribute(link, "href") for link in page.css(".sources a, .jump a, .relations a")}
        strange = [attribute(link, "href") for link in names if attribute(link, "href") not in inside]
        if strange and not address.startswith("bronnen/"):
            wrong[address] = strange
    assert wrong == {}


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 320, "height": 740}}], ids=["320"])
@pytest.mark.parametrize("path", ["verwijzen/", "meldcode/", "vragen/zelfdoding/", "begrippen/"])
def test_a_number_is_large_enough_has_a_name_and_opens_the_list(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    small = page.locator(".refs a:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"
    )
    assert small == 0
    first = page.get_by_role("link", name="Bron 1", exact=True).first
    first.scroll_into_view_if_needed()
    first.click()
    expect(page.locator(".sources > ol > li").first).to_be_in_viewport()


@pytest.mark.parametrize("context_options", [PAPER | {"java_script_enabled": False}], ids=["A4"])
@pytest.mark.parametrize("path", [*SHOWN, "methoden/mst/"])
def test_the_list_is_on_paper(page: Page, path: str) -> None:
    page.goto(f"/{path}")
    page.emulate_media(media="print")
    lines = page.locator(".sources > ol > li")
    assert lines.count() > 1
    assert lines.evaluate_all("all => all.every(one => one.checkVisibility() && one.clientHeight > 4)")
