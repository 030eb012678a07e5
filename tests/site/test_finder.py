"""The finder of methods and the comparison, in a browser: by keyboard, from the address, and without a script."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from macros.load import Centre
from macros.load.ladder import fits
from macros.model.kinds import METHODS, QUESTIONS
from macros.render.finder import finder_rows
from tests.support import ROOT

WHOLE = (ROOT / "overrides/assets/javascripts/tools/finder.js").read_text(encoding="utf-8")
SCRIPT = re.sub(r"^import .*\n", "", WHOLE, flags=re.MULTILINE)  # it works without a page, and so without an address
PLAIN = {"java_script_enabled": False}
PHONE = {"viewport": {"width": 320, "height": 740}}
COUNT = "[data-part=count]"
ROWS = "tbody tr:not([hidden])"


def names(page: Page) -> list[str]:
    return page.locator(f"{ROWS} th a").all_inner_texts()


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def tick(page: Page, number: int) -> Locator:
    return page.locator(f"{ROWS} input").nth(number)


@pytest.fixture(scope="module")
def found(browser: Browser, centre: Centre) -> Any:
    """Return what finder.js says of the real rows, without a page: for each choice the ids in order."""
    rows = [
        {
            "id": row.item.id,
            "from": row.span[0] if row.span else None,
            "to": row.span[1] if row.span else None,
            "questions": row.questions,
            "places": row.item.value.settings,
            "levels": row.levels,
            "here": row.towns is not None,
            "towns": row.towns or (),
        }
        for row in finder_rows(centre.catalogue)
    ]
    page = browser.new_page()

    def ask(wishes: list[dict[str, Any]]) -> list[list[str]]:
        none = {"vraag": "", "leeftijd": None, "gemeente": "", "plek": "", "niveau": None}
        ids = "([rows, wishes]) => wishes.map((wish) => fitting(rows, wish).map((row) => row.id))"
        answer = page.evaluate(
            f"(given) => {{ {SCRIPT}; return ({ids})(given) }}", [rows, [none | one for one in wishes]]
        )
        return [list(map(str, one)) for one in answer]

    yield ask
    page.close()


def test_a_child_of_eight_between_fighting_parents(found: Any) -> None:
    (ids,) = found([{"vraag": "complexe-scheiding", "leeftijd": 8}])
    assert ids[:3] == ["kies", "dappere-dinos", "jes-brugproject"]


def test_no_method_is_found_whose_age_does_not_fit(found: Any, centre: Centre) -> None:
    """For every question and every year; what names no age stands last."""
    methods = centre.catalogue.of(METHODS)
    wishes = [{"vraag": one, "leeftijd": age} for one in centre.catalogue.of(QUESTIONS) for age in range(24)]
    for wish, ids in zip(wishes, found(wishes), strict=True):
        assert [id for id in ids if not fits(methods[id].value, int(str(wish["leeftijd"])))] == [], wish
        known = [methods[id].value.age_from is not None for id in ids]
        assert known == sorted(known, reverse=True), wish


def test_what_is_left_stands_in_the_order_of_the_table(found: Any) -> None:
    whole, school, strong = found([{}, {"plek": "school"}, {"niveau": 5}])
    assert len(whole) == 36
    assert school == [id for id in whole if id in school]
    assert strong == [id for id in whole if id in strong]
    assert "signs-of-safety" not in strong
    assert "mst" in strong  # by one of its outcomes


def test_what_is_here_to_get_stands_first_and_then_the_level(found: Any, centre: Centre) -> None:
    rows = {row.item.id: row for row in finder_rows(centre.catalogue)}
    town = "groningen"
    near, whole, aged = found([{"gemeente": town}, {}, {"gemeente": town, "leeftijd": 14}])

    def place(id: str) -> int:
        towns = rows[id].towns
        return 3 if towns is None else 1 if not towns else 0 if town in towns else 2

    assert sorted(near) == sorted(whole)
    assert {place(id) for id in near} >= {0, 1, 3}
    assert near == sorted(whole, key=place)  # a stable sort: within a place the order of the table, that of levels
    places = [place(id) for id in aged]
    assert places == sorted(places)


def test_a_municipality_in_the_address_sorts_the_finder_and_is_told(page: Page) -> None:
    page.goto("/methoden/?gemeente=groningen")
    expect(page.locator("select[name=gemeente]")).to_have_value("groningen")
    expect(page.locator(COUNT)).to_have_text("36 methoden")
    expect(page.locator("[data-part=here]")).to_contain_text("gevonden in Groningen: boven")
    expect(page.locator(ROWS).first.locator("td").last).to_contain_text(re.compile("^(Ja|Misschien)"))
    page.locator("select[name=gemeente]").select_option("pekela")
    expect(page.locator("[data-part=here]")).to_have_text(
        "Niet gevonden in Pekela. Wat elders in de provincie is gevonden, staat boven."
    )
    page.locator("select[name=vraag]").select_option("boos-gedrag-thuis")
    page.get_by_label("Leeftijd", exact=True).fill("6")  # of these none is found in the province: nothing stands above
    expect(page.locator("[data-part=here]")).to_contain_text("Niet gevonden in Pekela of elders")
    expect(page.locator("[data-part=order]")).to_be_hidden()
    page.locator("select[name=vraag]").select_option("")
    page.get_by_label("Leeftijd", exact=True).fill("")
    assert asked(page) == {"gemeente": ["pekela"]}
    page.locator("select[name=gemeente]").select_option("")
    expect(page.locator("[data-part=here]")).to_be_hidden()
    assert asked(page) == {}


def test_found_by_keyboard_alone_and_compared(page: Page) -> None:
    page.goto("/methoden/")
    expect(page.locator(COUNT)).to_have_text("36 methoden")
    page.get_by_label("Wat speelt er?").focus()
    page.keyboard.type("Gescheiden")
    page.keyboard.press("Tab")
    page.keyboard.type("8")
    expect(page.locator(COUNT)).to_have_text(re.compile(r"^\d methoden passen \(van 36\)$"))
    assert names(page)[0].startswith("KIES")
    assert asked(page) == {"vraag": ["complexe-scheiding"], "leeftijd": ["8"]}
    for number in (2, 0):
        tick(page, number).focus()
        page.keyboard.press("Space")
    page.get_by_role("link", name="Vergelijk", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/vergelijken/**")
    assert asked(page) == {"methode": ["jes-brugproject", "kies"]}  # in the order of the reader
    heads = page.locator("thead th a")
    expect(heads).to_have_text(["!JES het brugproject", re.compile("^KIES")])


def test_the_best_evidence_for_behaviour_is_two_pages_away(page: Page) -> None:
    """The review counted six clicks: now the menu, two ticks in the first rows, and the comparison."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/")
    page.get_by_role("link", name="Hulp en methoden").first.click()
    page.wait_for_url("**/methoden/**")
    page.get_by_label("Wat speelt er?").select_option("boos-gedrag-thuis")
    page.get_by_label("Leeftijd", exact=True).fill("5")
    expect(page.locator(ROWS)).not_to_have_count(36)
    assert names(page)[0].startswith("Incredible Years")
    tick(page, 0).check()
    tick(page, 1).check()
    page.get_by_role("link", name="Vergelijk", exact=True).click()
    expect(page.locator("tbody th", has_text="Werkt het?")).to_be_visible()
    expect(page.locator(".compare__table .level")).to_have_count(2)


def test_what_a_reader_chose_before_the_script_was_there_counts(page: Page) -> None:
    """The form stands there before its script does: on a slow line a reader is earlier."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/assets/javascripts/**", hold)
    page.goto("/methoden/?leeftijd=6", wait_until="commit")
    page.get_by_label("Wat speelt er?").select_option("boos-gedrag-thuis")
    expect(page.locator(ROWS)).to_have_count(36)
    for one in waiting:
        one.continue_()
    expect(page.locator(ROWS)).not_to_have_count(36)
    expect(page.get_by_label("Wat speelt er?")).to_have_value("boos-gedrag-thuis")
    assert asked(page) == {"leeftijd": ["6"], "vraag": ["boos-gedrag-thuis"]}


def test_the_address_brings_a_choice_back(page: Page) -> None:
    page.goto("/methoden/?vraag=complexe-scheiding&leeftijd=8&niveau=goed-onderbouwd&gemeente=oldambt&methode=kies")
    expect(page.locator(ROWS)).not_to_have_count(36)
    expect(page.get_by_label("Leeftijd", exact=True)).to_have_value("8")
    expect(page.locator("input[value=kies]")).to_be_checked()
    expect(page.locator("[data-part=question] a")).to_have_attribute("href", re.compile("/vragen/complexe-scheiding/$"))
    page.get_by_label("Leeftijd", exact=True).fill("")
    assert asked(page)["gemeente"] == ["oldambt"]
    assert "leeftijd" not in asked(page)


def test_what_is_no_choice_is_ignored_and_nothing_found_is_said(page: Page) -> None:
    page.goto("/methoden/?vraag=bestaat-niet&leeftijd=twee&methode=x")
    expect(page.locator(COUNT)).to_have_text("36 methoden")
    page.goto("/methoden/?vraag=complexe-scheiding&leeftijd=23&niveau=sterke-aanwijzingen")
    expect(page.locator(COUNT)).to_contain_text("Geen methode past")
    expect(page.locator("table")).to_be_hidden()


def test_a_question_leads_to_its_methods_in_the_finder(page: Page) -> None:
    page.goto("/vragen/complexe-scheiding/#methoden")
    page.get_by_role("link", name="Kies en vergelijk op leeftijd, gemeente en oordeel").click()
    page.wait_for_url("**/methoden/?vraag=complexe-scheiding*")
    expect(page.locator("select[name=vraag]")).to_have_value("complexe-scheiding")
    expect(page.locator(COUNT)).to_have_text(re.compile(r"^\d+ methoden passen"))


def test_more_than_four_do_not_fit_beside_each_other(page: Page) -> None:
    page.goto("/methoden/")
    expect(page.locator(".finder__compare")).to_be_hidden()
    tick(page, 0).check()
    expect(page.get_by_text("1 gekozen. Kies er nog een.")).to_be_visible()
    expect(page.get_by_role("link", name="Vergelijk", exact=True)).to_be_hidden()
    for number in (1, 2, 3):
        tick(page, number).check()
    expect(tick(page, 4)).to_be_disabled()
    tick(page, 0).uncheck()
    expect(tick(page, 4)).to_be_enabled()


@pytest.mark.parametrize("context_options", [PLAIN], ids=["no-script"])
def test_without_a_script_the_table_is_whole(page: Page) -> None:
    page.goto("/methoden/")
    expect(page.locator(ROWS)).to_have_count(36)
    expect(page.locator("#finder")).to_be_hidden()
    expect(page.locator("tbody input").first).to_be_hidden()
    page.goto("/vergelijken/?methode=kies&methode=mst")
    expect(page.get_by_text("Daarvoor is JavaScript nodig")).to_be_visible()
    page.get_by_role("link", name="Methoden", exact=True).last.click()
    page.wait_for_url("**/methoden/")


def test_a_comparison_of_one_or_of_strangers_says_how_to_begin(page: Page) -> None:
    for address in ("", "?methode=kies", "?methode=kies&methode=kies&methode=constructor"):
        page.goto(f"/vergelijken/{address}")
        expect(page.get_by_text("Kies eerst twee tot vier methoden")).to_be_visible()


@pytest.mark.parametrize("context_options", [PHONE], ids=["phone"])
@pytest.mark.parametrize("address", ["methoden/", "vergelijken/?methode=mst&methode=kies&methode=pcit&methode=mdft"])
def test_nothing_runs_off_a_small_screen(page: Page, address: str) -> None:
    page.goto(f"/{address}")
    expect(page.locator(ROWS).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for name in ("Werkt het?", "Hier te krijgen?"):
        assert page.locator("th", has_text=name).count() == 1


@pytest.mark.parametrize("address", ["methoden/", "vergelijken/?methode=mst&methode=kies&methode=pcit&methode=mdft"])
def test_a_table_prints_whole(page: Page, address: str) -> None:
    """As wide as the text of an A4, nothing is cut off at the right."""
    page.set_viewport_size({"width": 658, "height": 930})
    page.goto(f"/{address}")
    expect(page.locator(ROWS).first).to_be_visible()
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 658
    far = "[...document.querySelectorAll('td, th')].map((one) => one.getBoundingClientRect().right)"
    assert max(page.evaluate(far)) <= 658
