"""Geef door: under every page, and at every gap, a mail in which the page is filled in. It asks for no account."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from macros.load import Centre
from macros.render.text import without_references
from tests.support import ROOT
from tests.support.axe import barriers
from tests.support.finished import Finished, attribute, text

Site = dict[str, Finished]

# What the mail programs of Windows take.
LONGEST = 2000
SETTINGS = load_config(str(ROOT / "mkdocs.yml"))
FORM = ".github/ISSUE_TEMPLATE/klopt-er-iets-niet.yml"


def mail(link: str) -> dict[str, str]:
    """Return the subject and the text of the mail in a link."""
    return dict(parse_qsl(urlsplit(link).query, strict_parsing=True))


def mails(page: Finished, selector: str = "#geef-door") -> list[str]:
    return [attribute(one, "href") for one in page.css(f"{selector} a[href^='mailto:']")]


def test_it_stands_at_the_end_of_every_page_but_cards(pages: Site) -> None:
    wrong = {}
    for address, page in pages.items():
        is_card = bool(page.css(".sheet"))
        found = page.css("#geef-door")
        last = page.css("#content > *")[-1] if page.css("#content > *") else None
        if is_card or address == "404.html":
            if found:
                wrong[address] = "does not belong here"
        elif len(found) != 1 or last is None or attribute(last, "id") != "geef-door" or "open" in last.attributes:
            wrong[address] = "is not the last, closed"
        elif [len(link) > LONGEST for link in mails(page)] != [False] * 3:
            wrong[address] = f"mails of {[len(link) for link in mails(page)]} signs"
    assert len(pages) > 900
    assert wrong == {}


def test_a_mail_names_the_page_and_goes_to_the_one_address(pages: Site) -> None:
    to = SETTINGS.extra["mail"]
    wrong = {}
    for address, page in pages.items():
        title = text(page.css("h1")[0]) if page.css("h1") else ""
        for link in mails(page):
            about = mail(link)
            is_right = about["body"].startswith(f"Pagina: {SETTINGS.site_url}{address}\r\nZin: \r\n")
            if urlsplit(link).path != to or not is_right or (page.css("article") and title not in about["subject"]):
                wrong[address] = link
    assert wrong == {}
    others = [
        (address, link)
        for address, page in pages.items()
        for link in (attribute(one, "href") for one in page.css("main a[href^='mailto:']"))
        if "?" in link and urlsplit(link).path != to
    ]
    assert others == []


def test_every_gap_can_be_filled(pages: Site, centre: Centre) -> None:
    """On the page of its record; that of a word on the page of the register."""
    lost = {}
    for item in centre.catalogue.items():
        page = pages[item.address if item.kind.own_page else item.kind.gaps] if item.value.gaps else None
        said = [mail(link)["body"] for link in mails(page, "main") if "body=" in link] if page else []
        for gap in item.value.gaps:
            words = " ".join(without_references(centre.catalogue, gap).split())[:60]
            if not any(f"\r\nNiet bekend: {words[:40]}" in body for body in said) and "[[contacts" not in gap:
                lost[item.id] = words
        if page and max(map(len, mails(page, "main"))) > LONGEST:
            lost[item.id] = "too long"
    assert lost == {}


def test_it_says_what_happens_and_asks_for_nobody(pages: Site) -> None:
    shown = text(pages["vragen/pesten/"].css("#geef-door")[0])
    assert "De redactie zoekt het na in een bron" in shown
    assert "Schrijf niets over een kind of een gezin." in shown
    for link in mails(pages["vragen/pesten/"]):
        assert mail(link)["body"].endswith("Schrijf niets over een kind of een gezin.")
        assert not re.search(r"\b(uw|je) (naam|telefoon|mail)", mail(link)["body"])


def test_an_address_that_is_still_to_come_is_told(pages: Site) -> None:
    to = SETTINGS.extra["mail"]
    assert ("het mailadres van de redactie is er nog niet" in pages["vragen/pesten/"].text) == to.endswith(".example")


def test_the_form_has_the_field_that_the_link_fills_in(pages: Site) -> None:
    form = yaml.safe_load((ROOT / FORM).read_text(encoding="utf-8"))
    link = next(href for one in pages["vragen/pesten/"].css("a") if "/issues/new" in (href := attribute(one, "href")))
    given = dict(parse_qsl(urlsplit(link).query))
    assert given == {"template": FORM.rpartition("/")[2], "pagina": f"{SETTINGS.site_url}vragen/pesten/"}
    assert "pagina" in [field.get("id") for field in form["body"]]


# In a browser


def filled_in(page: Page) -> str:
    """Return the line about the sentence in the mail of the first choice."""
    link = page.locator("#geef-door a").first.get_attribute("href") or ""
    return mail(link)["body"].split("\r\n")[1]


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}], ids=["no-javascript"])
def test_it_opens_without_javascript(page: Page) -> None:
    page.goto("/vragen/pesten/")
    choice = page.locator("#geef-door").get_by_role("link", name="Een nummer klopt niet")
    expect(choice).to_be_hidden()
    page.locator("#geef-door summary").click()
    expect(choice).to_be_visible()
    assert filled_in(page) == "Zin: "


@pytest.mark.parametrize("context_options", [{}, {"color_scheme": "dark"}], ids=["light", "dark"])
def test_nothing_keeps_people_from_using_it(page: Page, context_options: dict[str, str]) -> None:
    page.goto("/partners/accare/#wat-we-niet-weten")
    page.locator("#geef-door summary").click()
    expect(page.locator("#geef-door a").first).to_be_visible()
    assert barriers(page) == ""


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 360, "height": 740}}], ids=["phone"])
def test_a_selected_sentence_is_filled_in_with_its_heading(page: Page) -> None:
    page.goto("/partners/accare/", wait_until="networkidle")
    first = page.locator("article .statements li").first
    heading = page.locator("article h2").first.inner_text()
    first.evaluate("(line) => getSelection().setBaseAndExtent(line.firstChild, 0, line.firstChild, 12)")
    selected = str(page.evaluate("`${getSelection()}`"))
    assert selected
    page.locator("#geef-door summary").click()
    assert filled_in(page) == f"Zin: {heading}: {selected}"
    expect(page.locator("#geef-door a").first).to_be_in_viewport()


def test_the_line_that_was_pressed_last_is_filled_in(page: Page) -> None:
    page.goto("/partners/accare/", wait_until="networkidle")
    page.evaluate("for (const fold of document.querySelectorAll('article details')) fold.open = true")
    gap = page.locator(".gaps li").first
    gap.click(position={"x": 20, "y": 10})
    page.locator("#geef-door summary").click()
    assert filled_in(page).startswith("Zin: Wat we niet weten: Of de samenwerking")
    # a later choice takes the place of an earlier one, also by keyboard
    first = page.locator("article .statements li").first
    first.evaluate("(line) => getSelection().setBaseAndExtent(line.firstChild, 0, line.firstChild, 12)")
    page.locator("#geef-door a").first.focus()
    page.keyboard.press("Shift")
    assert filled_in(page).count("Zin: ") == 1
    assert "Wat we niet weten" not in filled_in(page)
