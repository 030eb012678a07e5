"""The answer first: on the first screen of a phone, in few words, on every page of its kind."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.load import Centre
from macros.model.kinds import METHODS, PROGRAMMES, QUESTIONS
from macros.render.question import READERS

PHONE = {"viewport": {"width": 360, "height": 740}}
MOST_WORDS = 350
TOPS = "[...document.querySelectorAll('.answers li')].map(one => Math.round(one.getBoundingClientRect().top))"
# What stands open on a page, without the numbers that lead to sources, the ways to other questions and the foot.
WORDS = """() => {
    document.querySelectorAll('.refs, .around, .colophon').forEach(one => one.remove());
    return document.querySelector('article').innerText.split(/\\s+/).length;
}"""

# The anchors that others link to, and the fields that fill them.
PROMISED = {
    "zelf-doen": ("teacher", "referrer", "buyer"),
    "niet-doen": ("avoid",),
    "opschalen": ("step_up",),
    "wat-hoort-erbij": ("normal", "signals"),
}


@pytest.mark.parametrize("context_options", [PHONE], ids=["phone"])
def test_the_first_step_of_each_reader_stands_on_the_first_screen(page: Page, centre: Centre) -> None:
    low, wordy = {}, {}
    for item in centre.catalogue.all(QUESTIONS):
        for name, (anchor, _words) in READERS.items():
            if getattr(item.value, name):
                page.goto(f"/{item.address}#{anchor}")
                bottom = page.locator(f"#{anchor} li").first.evaluate("one => one.getBoundingClientRect().bottom")
                top = page.locator(f"#{anchor} li").first.evaluate("one => one.getBoundingClientRect().top")
                if not (top >= 0 and bottom <= 740):
                    low[f"{item.address}#{anchor}"] = (top, bottom)
        page.goto(f"/{item.address}")
        first = page.locator(".role li").first.evaluate("one => one.getBoundingClientRect().bottom")
        if first > 740:
            low[item.address] = (0, first)
        words = page.evaluate(WORDS)
        if words > MOST_WORDS:
            wordy[item.address] = words
    assert low == {}
    assert wordy == {}


def test_what_is_promised_to_others_is_there(page: Page, centre: Centre) -> None:
    """The anchors of a question are promises: whatever it says stands where links lead."""
    for item in centre.catalogue.all(QUESTIONS):
        page.goto(f"/{item.address}", wait_until="domcontentloaded")
        there = set(page.evaluate("[...document.querySelectorAll('article [id]')].map(one => one.id)"))
        wanted = {anchor for anchor, fields in PROMISED.items() if any(getattr(item.value, name) for name in fields)}
        assert {"ladder", "meedenken", *wanted} <= there, item.address


@pytest.mark.parametrize("context_options", [PHONE], ids=["phone"])
def test_the_answers_of_help_begin_on_the_first_screen(page: Page, centre: Centre) -> None:
    tops = {}
    for kind in (METHODS, PROGRAMMES):
        for item in centre.catalogue.all(kind):
            page.goto(f"/{item.address}")
            tops[item.address] = page.evaluate(TOPS)
    assert {address: found for address, found in tops.items() if not found or max(found) >= 740} == {}
