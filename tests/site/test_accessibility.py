"""Everybody can use the pages: axe finds no mistake, light and dark, on a telephone and on a large screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.axe import barriers
from tests.support.sample import PAGES

SMALL, LARGE = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=800)


# Colours do not depend on the size, nor places on the colours: each is looked at in one of the two.
SCREENS = [("light", SMALL), ("dark", LARGE)]


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: screen[0])
def screen(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Page]:
    """Open one page for all addresses: a new one for each takes longer than looking."""
    scheme, size = request.param
    context = browser.new_context(base_url=server, color_scheme=scheme, reduced_motion="reduce", viewport=size)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_has_no_barriers(screen: Page, path: str) -> None:
    screen.goto(f"/{path}")
    assert barriers(screen) == ""


@pytest.mark.parametrize("path", ["", "vragen/"])
def test_the_open_menu_has_no_barriers(screen: Page, path: str) -> None:
    screen.set_viewport_size(SMALL)
    screen.goto(f"/{path}")
    screen.get_by_text("Menu", exact=True).click()
    assert barriers(screen) == ""
