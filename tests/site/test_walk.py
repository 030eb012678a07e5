"""A reader walks through the site in a browser: by link, by keyboard, without JavaScript, on a small screen."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from macros.load import Centre
from macros.model.base import Sourced
from macros.model.fields import Reference
from macros.model.kinds import KINDS, SOURCES
from tests.support.sample import RECORDS

# From all questions to one, and round to it again. Every step is a link on the page before it.
WALK = (
    "questions/ouders-met-ggz",
    "methods/doe-praatgroep",
    "partners/wij-groningen",
    "municipalities/groningen",
    "methods/doe-praatgroep",
    "questions/ouders-met-ggz",
)
SMALL = {"viewport": {"width": 320, "height": 640}}


@pytest.fixture(autouse=True)
def complaints(page: Page) -> Iterator[list[str]]:
    """Fail when the browser complains about a page."""
    found: list[str] = []
    page.on("console", lambda message: found.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    yield found
    assert found == []


def address(name: str) -> str:
    """Return where the record "<kind>/<id>" is on the site."""
    reference = Reference.parse(name)
    return KINDS[reference.target].address(reference.id)


def follow(page: Page, name: str) -> None:
    """Click the first link to a record in the text of this page; what is folded is opened first."""
    place = address(name)
    for summary in page.locator("main .fold > summary").all():
        summary.click()
    page.locator(f'main a[href$="{place}"]').or_(page.locator(f'main a[href$="../{place}"]')).locator(
        "visible=true"
    ).first.click()
    page.wait_for_url(f"**/{place}")


def expect_record(page: Page, centre: Centre, name: str) -> None:
    """Expect title, status, sources and edit link of a record."""
    item = centre.catalogue.item(Reference.parse(name))
    assert isinstance(item.value, Sourced)
    expect(page).to_have_title(re.compile(re.escape(item.name)))
    expect(page.get_by_role("heading", level=1)).to_have_text(item.name)
    status = centre.catalogue.label("statuses", item.value.status)
    expect(page.locator(".colophon")).to_contain_text(status)
    if page.locator("details.sources").count():
        page.locator("details.sources > summary").click()
    expect(page.locator(".sources li a").first).to_be_visible()
    page.locator("#geef-door > summary").click()
    edit = page.locator(f'#geef-door a[rel="edit"][href$="/data/{name}.yml"]')
    expect(edit).to_be_visible()


def test_from_all_questions_to_a_municipality_and_back(page: Page, centre: Centre) -> None:
    page.goto("/vragen/")
    for name in WALK:
        follow(page, name)
        expect_record(page, centre, name)


def test_a_number_leads_to_its_source(page: Page) -> None:
    page.goto(f"/{address(WALK[0])}")
    page.locator(".refs a").first.click()
    expect(page.locator(".sources li:target")).to_be_in_viewport()
    page.locator(".sources li:target a").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_url(re.compile("/bronnen/[ps][0-9]+/$"))


def test_the_former_address_of_a_source_leads_to_it(page: Page, centre: Centre) -> None:
    """/bronnen/#<id> was promised when all sources stood whole on one page."""
    first = centre.catalogue.all(SOURCES)[-1]
    page.goto(f"/{SOURCES.overview}#{first.id}")
    expect(page.locator("li:target")).to_be_in_viewport()
    page.locator("li:target a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first.name)


def test_the_keyboard_reaches_skip_link_menu_and_links(page: Page) -> None:
    page.goto("/")
    reached = []
    for _ in range(36):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("(document.activeElement.textContent || '').trim()"))
        expect(page.locator(":focus")).to_be_in_viewport()
    assert reached[0] == "Ga naar inhoud"
    for name in ("Hulp nu", "Vragen", "Hulp en methoden", "Wie en waar"):
        assert name in reached, f"{name} cannot be reached: {reached}"
    entrances = [text for text in reached if text.startswith(("Ik verwijs", "Ik geef les", "Ik werk samen"))]
    assert len(entrances) >= 3


def test_the_skip_link_skips_the_menu(page: Page) -> None:
    page.goto(f"/{RECORDS[0]}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}], ids=["no-javascript"])
def test_without_javascript_everything_is_there(page: Page, centre: Centre) -> None:
    page.goto("/vragen/")
    for name in WALK:
        follow(page, name)
        expect_record(page, centre, name)


@pytest.mark.parametrize("context_options", [SMALL | {"java_script_enabled": False}], ids=["no-javascript"])
def test_without_javascript_the_small_menu_opens(page: Page) -> None:
    page.goto(f"/{RECORDS[0]}")
    link = page.locator(".menu").get_by_role("link", name="Partners", exact=True)
    expect(link).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partners")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_takes_the_colours_that_the_reader_prefers(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    red = page.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])")
    assert (red > 128) == (scheme == "light")
