"""On a telephone the four answers of every method and programme begin on the first screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.load import Centre
from macros.model.kinds import METHODS, PROGRAMMES

PHONE = {"viewport": {"width": 360, "height": 740}}
TOPS = "[...document.querySelectorAll('.answers li')].map(one => Math.round(one.getBoundingClientRect().top))"


@pytest.mark.parametrize("context_options", [PHONE], ids=["phone"])
def test_the_answers_begin_on_the_first_screen(page: Page, centre: Centre) -> None:
    tops = {}
    for kind in (METHODS, PROGRAMMES):
        for item in centre.catalogue.all(kind):
            page.goto(f"/{item.address}")
            tops[item.address] = page.evaluate(TOPS)
    assert {address: found for address, found in tops.items() if not found or max(found) >= 740} == {}
