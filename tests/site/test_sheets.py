"""A card is one sheet of A4, with nothing cut off."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from macros.load import Centre
from macros.render.sheet import address, readers

PAGES = re.compile(rb"/Type\s*/Page[^s]")
# What sticks out of the sheet, at the width that A4 has between its margins.
CUT = (
    "[...document.querySelectorAll('.sheet *')]"
    ".filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1).length"
)


def test_every_card_is_one_sheet(page: Page, centre: Centre) -> None:
    wrong = {}
    for item, reader in readers(centre.catalogue):
        page.goto(f"/{address(item, reader)}")
        sheets = len(PAGES.findall(page.pdf(format="A4", prefer_css_page_size=True)))
        if sheets != 1 or page.evaluate(CUT):
            wrong[address(item, reader)] = (sheets, page.evaluate(CUT))
    assert wrong == {}


def test_a_card_holds_the_first_steps_the_ladder_numbers_and_a_code(page: Page, centre: Centre) -> None:
    page.goto("/vragen/zelfdoding/kaart-leerkracht/")
    text = page.locator(".sheet").inner_text()
    for wanted in ("Doe dit", "Zeg dit", "Doe dit niet", "Van licht naar zwaar", "112", "0800-0113", "Vul zelf in"):
        assert wanted in text
    assert page.locator(".sheet footer svg path").count() == 1
    assert page.locator(".refs").count() == 0
