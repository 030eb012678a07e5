"""What a reader chooses stays in the address and goes along; what is folded opens for an address that leads into it."""

import re

import pytest
from playwright.sync_api import Page, expect

PAGE = "/vragen/pesten/"


def test_a_role_is_kept_in_the_address_without_a_jump(page: Page) -> None:
    page.goto(PAGE)
    switch = page.locator(".roles__switch")
    expect(switch.get_by_role("link", name="Ik geef les")).to_have_attribute("aria-current", "true")
    before = page.evaluate("history.length")
    switch.get_by_role("link", name="Ik verwijs").click()
    expect(page).to_have_url(re.compile(r"/vragen/pesten/\?rol=verwijzer$"))
    expect(page.locator("#verwijzer")).to_be_visible()
    expect(page.locator("#leerkracht")).to_be_hidden()
    assert page.evaluate("[history.length, scrollY]") == [before, 0]
    page.reload()
    expect(page.locator("#leerkracht")).to_be_hidden()
    expect(switch.get_by_role("link", name="Ik verwijs")).to_have_attribute("aria-current", "true")
    expect(switch.get_by_role("link", name="Ik geef les")).not_to_have_attribute("aria-current", "true")


def test_an_address_that_names_a_role_can_still_be_changed(page: Page) -> None:
    page.goto(f"{PAGE}#verwijzer")
    expect(page.locator("#verwijzer")).to_be_visible()
    page.locator(".roles__switch").get_by_role("link", name="Ik geef les").click()
    expect(page.locator("#leerkracht")).to_be_visible()
    expect(page.locator("#verwijzer")).to_be_hidden()


def test_a_choice_goes_along_with_links_of_the_site_and_no_other(page: Page) -> None:
    page.goto("/vragen/?rol=verwijzer&gemeente=groningen&vreemd=1")
    page.locator("main").get_by_role("link", name="Pesten", exact=True).click()
    expect(page).to_have_url(re.compile(r"/vragen/pesten/\?rol=verwijzer&gemeente=groningen$"))
    expect(page.locator("#verwijzer")).to_be_visible()
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.evaluate("""document.querySelector(".content").insertAdjacentElement("afterbegin", Object.assign(
      document.createElement("a"), { href: "https://elders.example/", id: "elders", textContent: "Elders" }))""")
    page.locator("#elders").click()
    assert page.locator("#elders").get_attribute("href") == "https://elders.example/"


def test_a_list_for_one_reader_leads_to_what_that_reader_does(page: Page) -> None:
    page.goto("/ik-verwijs/")
    page.locator("main").get_by_role("link", name="Pesten", exact=True).click()
    expect(page.locator("#verwijzer")).to_be_visible()


def test_a_municipality_is_chosen_once(page: Page) -> None:
    page.goto(PAGE)
    choice = page.get_by_label("Kies uw gemeente")
    expect(page.locator("[data-town]:visible")).to_have_count(0)
    choice.select_option("Het Hogeland")
    expect(page).to_have_url(re.compile(r"\?gemeente=het-hogeland$"))
    expect(page.locator("[data-town]:visible")).to_have_count(1)
    page.locator(".around a").last.click()
    expect(page.get_by_label("Kies uw gemeente")).to_have_value("het-hogeland")
    expect(page.locator("[data-town=het-hogeland]")).to_be_visible()


@pytest.mark.parametrize("wrong", ["?rol=koning&gemeente=nergens", "?rol=%22%3E", "#%E0%A4%A"])
def test_what_the_address_asks_and_is_not_there_changes_nothing(page: Page, wrong: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{PAGE}{wrong}")
    expect(page.get_by_label("Kies uw gemeente")).to_have_value("")
    expect(page.locator("#leerkracht")).to_be_visible()
    assert faults == []


def test_nothing_of_a_choice_is_stored(page: Page) -> None:
    page.goto(f"{PAGE}?rol=verwijzer&gemeente=groningen")
    expect(page.locator("#verwijzer")).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_an_address_opens_what_it_leads_into(page: Page) -> None:
    page.goto(f"{PAGE}#opschalen")
    expect(page.locator("details:has(#opschalen)")).to_have_attribute("open", "")
    expect(page.locator("#opschalen")).to_be_in_viewport()
    page.locator(".refs a").first.click()
    expect(page.locator(".sources li:target")).to_be_in_viewport()


@pytest.mark.parametrize("context_options", [{"java_script_enabled": False}], ids=["no-javascript"])
def test_without_a_script_both_readers_and_all_municipalities_are_there(page: Page) -> None:
    page.goto(PAGE)
    page.locator(".roles__switch").get_by_role("link", name="Ik verwijs").click()
    expect(page.locator("#verwijzer")).to_be_visible()
    page.get_by_text("Wie bel ik in mijn gemeente?").click()
    expect(page.locator("[data-town]").last).to_be_visible()
