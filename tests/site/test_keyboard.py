"""Journeys by keyboard alone, in Chromium and in Firefox: the finder and the comparison, the search box, the filters.

Real keys are pressed; a journey waits for what a reader would see, and for a new page before it looks at it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Error

from tests.support.firefox import Firefox, firefox

SECONDS = 20
TABS = 80  # more than any of these pages needs
TEXTS = "[...document.querySelectorAll({})].map((one) => one.textContent.trim())"


class Keyboard:
    """A page under the hands of a reader: `press` presses one key, `look` runs an expression in the page."""

    def __init__(self, server: str, go: Callable[[str], Any], press: Callable[[str], Any], look: Callable[[str], Any]):
        self.server, self._go, self.press, self.look = server, go, press, look

    def go(self, path: str) -> None:
        self._go(f"{self.server}{path}")

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def until(self, expression: str) -> None:
        """Wait until an expression holds in the page; a page that is being left cannot answer yet."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                if self.look(f"document.readyState === 'complete' && Boolean({expression})"):
                    return
            except (Error, AssertionError):
                pass
            time.sleep(0.05)
        pytest.fail(f"never came true at {self.look('location.href')}: {expression}")

    def tab_to(self, selector: str) -> None:
        """Press Tab until the focus is on an element, and see that it shows."""
        for _ in range(TABS):
            self.press("Tab")
            if self.look(f"Boolean(document.activeElement?.matches({json.dumps(selector)}))"):
                assert self.look("document.activeElement.checkVisibility()")
                return
        pytest.fail(f"no Tab leads to {selector}")

    def texts(self, selector: str) -> list[str]:
        found = self.look(TEXTS.format(json.dumps(selector)))
        return [str(text) for text in found]


@pytest.fixture(scope="module")
def running_firefox() -> Iterator[Firefox]:
    with firefox() as driver:
        yield driver


@pytest.fixture(params=["chromium", "firefox"])
def keyboard(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Keyboard]:
    if request.param == "firefox":
        driver: Firefox = request.getfixturevalue("running_firefox")

        def press(key: str) -> None:
            """Press a key. A window without a screen never has the focus: there Firefox ticks nothing by a space."""
            driver.press(key)
            if key == " " and not driver.run("document.hasFocus()"):
                driver.run("document.activeElement.click()")

        yield Keyboard(server, driver.go, press, driver.run)
    else:
        context = browser.new_context(base_url=server, locale="nl-NL")
        page = context.new_page()
        yield Keyboard(server, page.goto, page.keyboard.press, page.evaluate)
        context.close()


ROWS = "tbody tr:not([hidden])"


def test_methods_are_chosen_ticked_and_compared(keyboard: Keyboard) -> None:
    keyboard.go("/methoden/")
    keyboard.until("document.querySelector('#finder') && document.querySelector('tbody input')")
    keyboard.tab_to("select[name=vraag]")
    keyboard.type("Gesch")
    keyboard.until("document.querySelector('select[name=vraag]').value === 'complexe-scheiding'")
    keyboard.tab_to("input[name=leeftijd]")
    keyboard.type("8")
    keyboard.until("new URLSearchParams(location.search).get('leeftijd') === '8'")
    assert keyboard.texts(f"{ROWS} th a")[0].startswith("KIES")
    for _ in range(2):
        keyboard.tab_to(f"{ROWS} input")
        keyboard.press(" ")
    keyboard.until("document.querySelectorAll('tbody input:checked').length === 2")
    keyboard.tab_to(".finder__compare a")
    keyboard.press("Enter")
    keyboard.until("location.pathname.endsWith('/vergelijken/') && document.querySelector('.compare__table')")
    assert len(keyboard.texts(".compare__table thead th")) == 2
    assert "Werkt het?" in keyboard.texts(".compare__table tbody th")
    keyboard.tab_to("[data-part=back]")
    keyboard.press("Enter")
    keyboard.until("location.pathname.endsWith('/methoden/')")
    keyboard.until("document.querySelectorAll('tbody input:checked').length === 2")


def test_a_page_is_found_with_the_search_box(keyboard: Keyboard) -> None:
    keyboard.go("/vragen/pesten/")
    keyboard.until("document.querySelector('#search-field')?.getAttribute('role') === 'combobox'")
    keyboard.press("/")
    keyboard.until("document.activeElement?.id === 'search-field'")
    keyboard.type("vechtscheiding")
    keyboard.until("document.querySelector('#search-list [role=option]')?.textContent.includes('Gescheiden ouders')")
    keyboard.press("ArrowDown")
    keyboard.until("document.querySelector('#search-list [aria-selected=true]')")
    keyboard.press("Enter")
    keyboard.until("location.pathname.endsWith('/vragen/complexe-scheiding/')")


def test_results_are_filtered_and_the_filter_taken_away(keyboard: Keyboard) -> None:
    ready = "document.querySelector('#search-results[data-ready] > li')"
    keyboard.go("/zoeken/?q=gezin")
    keyboard.until(ready)
    before = keyboard.texts("[data-part=summary]")
    keyboard.tab_to("[data-part=filters] input[name=soort][value=Methode]")
    keyboard.press(" ")
    keyboard.until(f"new URLSearchParams(location.search).get('soort') === 'Methode' && {ready}")
    assert keyboard.texts("[data-part=summary]") != before
    assert {text.split(" · ")[0] for text in keyboard.texts("#search-results .search-kind")} == {"Methode"}
    assert keyboard.look("document.activeElement.value") == "Methode"
    keyboard.press(" ")
    keyboard.until(f"!new URLSearchParams(location.search).has('soort') && {ready}")
    assert keyboard.texts("[data-part=summary]") == before
