"""The site as a zip: unpacked, it opens from disk, whole and alone."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import Error as BrowserError

from macros.load import Centre
from macros.model.kinds import KINDS
from macros.publish.take_away import FOLDER, README, take_away
from macros.render.data_files import ZIP
from macros.render.text import dutch_date
from tests.support.finished import Finished, attribute, read_site
from tests.support.firefox import firefox
from tests.support.repository import write

ADDRESS = "http://127.0.0.1:8000/"  # where the site of the tests would stand: mkdocs.yml


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the zip of the site and return the folder of it that a reader opens."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(site / ZIP) as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.fixture(scope="module")
def copied(copy: Path) -> dict[str, Finished]:
    """Return every page of the copy, by its path without index.html."""
    return read_site(copy)


@pytest.fixture
def disk(browser: Browser, copy: Path, context_options: dict[str, Any]) -> Iterator[Page]:
    """Open the start of the copy as a double-click does, without a network; nothing may go wrong or leave the disk."""
    context = browser.new_context(offline=True, locale="nl-NL", **context_options)
    asked: list[str] = []
    told: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: told.append(message.text))
    context.on("weberror", lambda problem: told.append(str(problem.error)))
    page = context.new_page()
    page.goto((copy / "index.html").as_uri())
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(copy.as_uri())] == []
    assert told == []


def go(page: Page, copy: Path, path: str) -> None:
    page.goto(f"{copy.as_uri()}/{path}")


def lost_links(page: Page) -> set[str]:
    """Return the links that now stand on a page from disk, also those of its scripts, and lead to no file."""
    links = page.locator("[href], [data-href]").evaluate_all(
        "all => all.map(one => new URL(one.getAttribute('href') ?? one.dataset.href, document.baseURI).href)"
    )
    paths = {unquote(urlsplit(link).path) for link in links if link.startswith("file:")}
    assert len(paths) > 10
    return {path for path in paths if not Path(path).is_file()}


# What is in it


def test_a_picture_may_stand_beside_the_scripts(tmp_path: Path) -> None:
    """Where it stands its writer chooses; that stops no zip."""
    write(tmp_path, "assets/javascripts/plaat.png", b"\x89PNG")
    with ZipFile(BytesIO(take_away(tmp_path, ADDRESS, "2026-11-22"))) as archive:
        assert archive.read(f"{FOLDER}assets/javascripts/plaat.png") == b"\x89PNG"


def test_the_same_site_gives_the_same_zip(site: Path, centre: Centre) -> None:
    """In a process of its own, as the build did, and in this one."""
    assert take_away(site, ADDRESS, centre.catalogue.today) == (site / ZIP).read_bytes()


def test_all_of_the_site_goes_along_but_single_records(site: Path, copy: Path, centre: Centre) -> None:
    there = {
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file() and file.name != "index.md"
    }
    here = {file.relative_to(copy).as_posix() for file in copy.rglob("*") if file.is_file()}
    fetched = {path for path in there if path.startswith("assets/") and path.endswith(".json")}
    records = {item.kind.data_of(item.id) for item in centre.catalogue.items()}
    records |= {KINDS[one.target].data_of(one.id) for item in centre.catalogue.items() for one in item.former}
    assert len(fetched) > 100
    assert there - here == {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", ZIP} | fetched | records
    assert here - there == {README, "assets/javascripts/disk.js"} | {f"{path}.js" for path in fetched}


def test_what_is_no_page_or_script_is_the_same_byte_for_byte(site: Path, copy: Path) -> None:
    same = [path for path in sorted(copy.rglob("*")) if path.is_file() and path.suffix not in (".html", ".js")]
    changed = [
        path
        for path in same
        if path.name != README and path.read_bytes() != (site / path.relative_to(copy)).read_bytes()
    ]
    assert len(same) > 10
    assert changed == []


def test_a_page_says_what_it_says_online_and_that_it_is_a_copy(
    centre: Centre, everything: dict[str, Finished], copied: dict[str, Finished]
) -> None:
    day = dutch_date(centre.catalogue.today)
    remark = f" Kopie van {day} De nieuwste versie op internet"
    assert everything.keys() - copied.keys() == {"404.html"}
    for address, page in copied.items():
        told = page.text.replace(remark, "", 1)
        assert (told != page.text) != page.leads_on, address
        assert told == everything[address].text, address


def test_every_link_of_every_page_leads_to_a_file_and_a_place(copy: Path, copied: dict[str, Finished]) -> None:
    ids = {address: set(page.ids) for address, page in copied.items()}
    lost = set()
    for address, page in copied.items():
        path = address if address.endswith(".html") else f"{address}index.html"
        for one in page.css("a[href], form[action], link[href], script[src]"):
            href = attribute(one, "href") or attribute(one, "action") or attribute(one, "src")
            if not urlsplit(href).scheme:
                lost |= {(path, why) for why in [_lost(copy, path, href, ids)] if why}
    assert len(copied) > 1000
    assert lost == set()


def _lost(copy: Path, path: str, href: str, ids: dict[str, set[str]]) -> str:
    place, fragment = urldefrag(href)
    to = unquote(place.partition("?")[0])
    target = (copy / path).parent / to if to else copy / path
    if not target.is_file():
        return href
    found = ids.get(target.resolve().relative_to(copy.resolve()).as_posix().removesuffix("index.html"), set())
    return href if fragment and fragment != "top" and unquote(fragment) not in found else ""


def test_former_addresses_lead_on(copied: dict[str, Finished], copy: Path) -> None:
    former = {address: page for address, page in copied.items() if page.leads_on}
    assert len(former) > 5
    for address, page in former.items():
        to = attribute(page.css('meta[http-equiv="refresh"]')[0], "content").partition("url=")[2]
        assert (copy / address / to).is_file(), address


def test_it_says_what_it_is(copy: Path, centre: Centre) -> None:
    told = (copy / README).read_text(encoding="utf-8")
    for words in ("index.html", "CC BY 4.0", dutch_date(centre.catalogue.today), ADDRESS, "Bron:"):
        assert words in told


def test_the_site_itself_weighs_nothing_more(site: Path, pages: dict[str, Finished]) -> None:
    assert not (site / "assets" / "javascripts" / "disk.js").exists()
    assert [address for address, page in pages.items() if "disk" in attribute(page.css("meta")[1], "content")] == []


# Opened from disk


def test_from_the_start_by_a_question_and_its_ladder_to_a_partner(disk: Page) -> None:
    visited = [disk.url]
    disk.get_by_role("link", name="Wordt gepest", exact=True).first.click()
    expect(disk.locator("h1")).to_have_text("Pesten")
    visited.append(disk.url)
    disk.locator("#ladder").scroll_into_view_if_needed()
    disk.locator("#content .ladder a[href*='methoden/']:visible, .rungs a[href*='methoden/']:visible").first.click()
    expect(disk.locator("h1")).not_to_have_text("Pesten")
    visited.append(disk.url)
    disk.locator("#content a[href*='partners/']:visible").first.click()
    disk.wait_for_url("**/partners/*/index.html*")
    visited.append(disk.url)
    assert all(one != next for one, next in pairwise(visited))
    assert disk.evaluate("getComputedStyle(document.querySelector('.site-header__now')).borderRadius") != "0px"


def test_the_search_finds_while_somebody_types_and_on_its_page(disk: Page) -> None:
    field = disk.locator("[data-search] input")
    field.press_sequentially("boos thuis")
    option = disk.get_by_role("option").first
    expect(option).to_contain_text("Boos")
    assert lost_links(disk) == set()
    field.press("ArrowDown")
    field.press("Enter")
    disk.wait_for_url("**/vragen/boos-gedrag-thuis/index.html*")
    disk.go_back()
    disk.locator("[data-search] input").fill("mst groningen")
    disk.locator("form[role=search] button").click()
    disk.wait_for_url("**/zoeken/index.html?q=mst+groningen")
    first = disk.locator("#search-results > li a").first
    expect(first).to_be_visible()
    assert lost_links(disk) == set()
    before = disk.locator("#search-results > li").count()
    disk.locator("[data-part=filters] input").first.check()
    expect(disk.locator("[data-part=summary]")).to_contain_text("resulta")
    assert disk.locator("#search-results > li").count() <= before
    disk.locator("#search-results > li a").first.click()
    expect(disk.locator("#search-results")).to_have_count(0)
    assert "/index.html" in disk.url


def test_methods_are_found_by_age_and_put_beside_each_other(disk: Page, copy: Path) -> None:
    go(disk, copy, "methoden/index.html")
    rows = disk.locator("#finder ~ * tbody tr:not([hidden]), #finder tbody tr:not([hidden])")
    every = rows.count()
    disk.locator("[name=leeftijd]").fill("3")
    expect(rows).not_to_have_count(every)
    assert 0 < rows.count() < every
    assert disk.url.endswith("methoden/index.html?leeftijd=3")
    for row in (0, 1):
        rows.nth(row).locator("input").check()
    disk.locator(".finder__compare a").click()
    expect(disk.locator(".compare__table thead th")).to_have_count(2)
    assert lost_links(disk) == set()


def test_the_guide_gives_its_advice(disk: Page, copy: Path) -> None:
    go(disk, copy, "wegwijzer/index.html")
    for step in ("rol", "vraag", "leeftijd", "gemeente"):
        disk.locator(f"[data-step={step}] a[data-value]:visible").first.click()
    expect(disk.locator("#advies .ladder")).to_be_visible()
    assert lost_links(disk) == set()
    disk.go_back()
    expect(disk.locator("[data-step=gemeente]")).to_be_visible()


def test_a_former_address_leads_on_in_a_browser(disk: Page, copy: Path, copied: dict[str, Finished]) -> None:
    address = next(address for address, page in copied.items() if page.leads_on)
    go(disk, copy, f"{address}index.html")
    expect(disk.get_by_role("contentinfo")).to_be_visible()
    assert address not in disk.url


def test_a_role_and_a_town_go_along_to_the_next_page(disk: Page, copy: Path) -> None:
    go(disk, copy, "vragen/pesten/index.html?rol=verwijzer")
    disk.locator("#content a[href*='methoden/']:visible").first.click()
    disk.wait_for_url("**/methoden/*/index.html?rol=verwijzer")


def test_the_policy_holds_on_disk(browser: Browser, copy: Path) -> None:
    """A line that got into a page is not run, and nobody else is asked for anything."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((copy / "index.html").as_uri())
    stopped = page.evaluate("""async () => {
        const stopped = []
        document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective))
        const picture = new Image()
        picture.src = "http://127.0.0.1:9/x.png"
        await fetch("http://127.0.0.1:9/x.json").catch(() => null)
        await new Promise((done) => setTimeout(done))
        return stopped
    }""")
    with pytest.raises(BrowserError, match="TrustedScript"):
        page.evaluate("document.body.setAttribute('onclick', 'document.title = \"x\"')")
    with pytest.raises(BrowserError, match="not of this site"):
        page.evaluate("disk.bring('http://127.0.0.1:9/x.js')")
    context.close()
    assert sorted(stopped) == ["connect-src", "img-src"]


def test_firefox_opens_it_too(copy: Path) -> None:
    """Its policy has its own idea of what "self" is on disk."""
    waited = """new Promise((done) => {
        const look = () => {
            const found = document.querySelector("WHAT")
            if (found) done(found.textContent)
            else setTimeout(look, 50)
        }
        look()
    })"""
    with firefox() as browser:
        browser.go((copy / "index.html").as_uri())
        browser.run("document.querySelector('[data-search] input').focus()")
        for key in "pesten":
            browser.press(key)
        assert "Pesten" in browser.run(waited.replace("WHAT", "[role=option]"))
        browser.press("Enter")
        assert "Pesten" in browser.run(waited.replace("WHAT", "#search-results > li h2"))
        assert browser.run("location.href") == f"{copy.as_uri()}/zoeken/index.html?q=pesten"
        browser.go(f"{copy.as_uri()}/wegwijzer/index.html?rol=leerkracht&vraag=pesten&leeftijd=9&gemeente=groningen")
        assert "Pesten" in browser.run(waited.replace("WHAT", "#advies h2"))
        assert browser.log == []
        assert [url for url in browser.requests if not url.startswith((copy.as_uri(), "data:"))] == []
