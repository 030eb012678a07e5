"""Help at once, in a real browser: all buttons on the first screen, a way out that leaves nothing behind, paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.load import Centre
from macros.model.kinds import QUESTIONS
from macros.render.contacts import ELSEWHERE
from macros.render.question import SAFETY
from tests.support.finished import Finished, attribute

TELEPHONES = [{"viewport": {"width": width, "height": 740}} for width in (320, 360)]
BEFORE, UNSAFE = "/vragen/armoede/", "/vragen/zelfdoding/"
BY_HAND = ["hulp-nu/", "meldcode/", "ouders/"]
PAPER = {"viewport": {"width": 658, "height": 994}}  # A4 within its margins, in pixels of CSS
# Where a press in the middle of an element arrives, and whether all of the element is on the screen.
IN_REACH = """element => {
  const {left, right, top, bottom} = element.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return element.contains(hit) && left >= 0 && right <= innerWidth && bottom <= innerHeight
}"""


@pytest.fixture
def away(browser: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page of safety after another one; the site that Snel weg leads to is played by the test."""
    context = browser.new_context(base_url=server, java_script_enabled=getattr(request, "param", True))
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="het weer"))
    page = context.new_page()
    page.goto(BEFORE)
    page.goto(UNSAFE, wait_until="networkidle")  # its script comes after the page
    yield page
    context.close()


def safety(centre: Centre) -> list[str]:
    """Return the addresses of all questions about safety and of those with an emergency number."""
    urgent = {id for id, loaded in centre.catalogue.contacts.items() if loaded.value.urgent}
    items = centre.catalogue.all(QUESTIONS)
    return [item.address for item in items if item.value.theme == SAFETY or urgent & set(item.value.contacts)]


@pytest.mark.parametrize("context_options", TELEPHONES, ids=["320", "360"])
def test_all_five_buttons_are_on_the_first_screen(page: Page) -> None:
    page.goto("/hulp-nu/")
    buttons = page.locator(".dials--now .call").all()
    assert [button.get_attribute("href") for button in buttons] == [
        "tel:112", "tel:113", "tel:08002000", "tel:08008081", "tel:08002000"
    ]  # fmt: skip
    assert [button.evaluate(IN_REACH) for button in buttons] == [True] * 5
    assert min(box["height"] for button in buttons if (box := button.bounding_box())) >= 48


@pytest.mark.parametrize("context_options", TELEPHONES, ids=["320", "360"])
@pytest.mark.parametrize("path", [UNSAFE, "/meldcode/", "/vragen/gesloten-jeugdhulp/"])
def test_the_strip_is_one_row_in_reach(page: Page, path: str) -> None:
    page.goto(path)
    found = page.locator(".urgent .call").all()
    assert len(found) > 1
    assert all(one.evaluate(IN_REACH) for one in found)
    assert len({box["y"] for one in found if (box := one.bounding_box())}) == 1
    assert page.locator(".leave").evaluate(IN_REACH)


def test_every_page_of_safety_has_the_strip_and_a_way_out(pages: dict[str, Finished], centre: Centre) -> None:
    addresses = safety(centre)
    assert len(addresses) > 15
    assert [one for one in addresses if not pages[one].css(".urgent a[href^='tel:']")] == []
    ways = {one: [attribute(way, "href") for way in pages[one].css(".leave")] for one in [*addresses, *BY_HAND]}
    assert {one: found for one, found in ways.items() if found != [ELSEWHERE]} == {}
    assert [one for one in ways if attribute(pages[one].css(".leave")[0], "rel") != "noreferrer"] == []


def test_no_other_page_has_a_way_out(pages: dict[str, Finished], centre: Centre) -> None:
    assert sorted(one for one, page in pages.items() if page.css(".leave")) == sorted([*safety(centre), *BY_HAND])


def test_a_press_leaves_and_back_does_not_return(away: Page) -> None:
    away.get_by_role("link", name="Snel weg").click()
    away.wait_for_url(ELSEWHERE)
    assert away.evaluate("document.referrer") == ""
    away.go_back()
    assert away.url.endswith(BEFORE)


def test_three_times_shift_leaves_and_back_does_not_return(away: Page) -> None:
    for _ in range(3):
        away.keyboard.press("Shift")
    away.wait_for_url(ELSEWHERE)
    away.go_back()
    assert away.url.endswith(BEFORE)


def test_the_link_can_be_pressed_by_keyboard(away: Page) -> None:
    away.get_by_role("link", name="Snel weg").focus()
    away.keyboard.press("Enter")
    away.wait_for_url(ELSEWHERE)
    away.go_back()
    assert away.url.endswith(BEFORE)


def test_capitals_and_slow_presses_do_not_leave(away: Page) -> None:
    away.locator("body").press("Shift+A")
    away.locator("body").press("Shift+B")
    away.locator("body").press("Shift+C")
    for _ in range(3):
        away.keyboard.press("Shift")
        away.wait_for_timeout(1_100)
    assert away.url.endswith(UNSAFE)
    expect(away.locator("h1")).to_be_visible()


@pytest.mark.parametrize("away", [False], indirect=True)
def test_without_script_it_is_a_plain_link(away: Page) -> None:
    link = away.get_by_role("link", name="Snel weg")
    expect(link).to_have_text(re.compile("Snel weg"))
    expect(away.get_by_text("drie keer Shift")).to_be_hidden()
    link.click()
    away.wait_for_url(ELSEWHERE)


@pytest.mark.parametrize("context_options", [PAPER], ids=["A4"])
@pytest.mark.parametrize(("path", "most"), [("/meldcode/", 2), ("/hulp-nu/", 4), ("/ouders/", 2)])
def test_on_paper_nothing_is_cut_and_it_is_short(page: Page, path: str, most: int) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator(".leave")).to_be_hidden()
    paper = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= most


# Words that the way out lies over: at any place of the page, or at its end where it is a bar over the whole width.
COVERED = """async () => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walk.nextNode()) {
    const {data, parentElement} = walk.currentNode
    const isSeen = data.trim() && !parentElement.closest(".leave, script") && parentElement.checkVisibility()
    if (isSeen) texts.push(walk.currentNode)
  }
  const way = document.querySelector(".leave").getBoundingClientRect()
  const isBar = way.left <= 0 && way.right >= innerWidth && way.bottom >= innerHeight
  const isOver = ({left, right, top, bottom, width}) => width > 1
    && left < way.right - 1 && right > way.left + 1 && top < way.bottom - 1 && bottom > way.top + 1
  const covered = new Set()
  const last = document.documentElement.scrollHeight - innerHeight
  for (let place = isBar ? last : 0; ; place = Math.min(place + 200, last)) {
    scrollTo({top: place, behavior: "instant"})
    await new Promise(requestAnimationFrame)
    for (const text of texts) {
      const range = document.createRange()
      range.selectNodeContents(text)
      if ([...range.getClientRects()].some(isOver)) covered.add(text.data.trim())
    }
    if (place >= last) return [...covered]
  }
}"""
SCREENS = [{"viewport": {"width": width, "height": 740}} for width in (320, 360, 768, 1280)]


@pytest.mark.parametrize("context_options", SCREENS, ids=["320", "360", "768", "1280"])
def test_the_way_out_lies_over_no_word(page: Page) -> None:
    way = page.locator(".leave")
    for path in (UNSAFE, "/meldcode/", "/hulp-nu/"):
        page.goto(path, wait_until="networkidle")
        assert way.evaluate(IN_REACH)
        assert (box := way.bounding_box())
        assert min(box["width"], box["height"]) >= 24
        assert page.evaluate(COVERED) == []
        assert way.evaluate(IN_REACH)


@pytest.mark.parametrize("context_options", TELEPHONES[:1], ids=["320"])
def test_what_the_keyboard_reaches_is_never_under_the_way_out(page: Page) -> None:
    page.goto(UNSAFE, wait_until="networkidle")
    met = set()
    for _ in range(45):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const one = document.activeElement
              const {bottom, top, left, right} = one.getBoundingClientRect()
              const way = document.querySelector(".leave")
              const covers = one !== way && bottom > way.getBoundingClientRect().top
              return [one.outerHTML.slice(0, 80), covers && top < innerHeight && left < right]
            }"""
        )
        met.add(tuple(seen))
    assert [html for html, covered in met if covered] == []
    assert any("Snel weg" in html or 'class="leave"' in html for html, _ in met)
