"""What programs find at the door: which pages there are and of when, what they may read, how they search."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from macros.export.doors import NAMESPACE, doors
from macros.export.llms import llms
from macros.load import Centre
from macros.model.kinds import KINDS, SOURCES, TERMS
from tests.support.finished import Finished, attribute
from tests.support.markdown import alive, links, read

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
OPENSEARCH = {"o": NAMESPACE}


@pytest.fixture(scope="module")
def root(pages: dict[str, Finished]) -> str:
    """Return where the site will stand."""
    return attribute(pages[""].css("link[rel=canonical]")[0], "href")


def test_the_list_of_addresses_has_every_page_with_the_day_of_its_review(
    site: Path, pages: dict[str, Finished], centre: Centre, root: str
) -> None:
    """No page has the day of the build, and nothing else is in it: no former address, no file for programs."""
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = {
        one.findtext("s:loc", "", SITEMAP).removeprefix(root): one.findtext("s:lastmod", "", SITEMAP)
        for one in tree.findall("s:url", SITEMAP)
    }
    assert listed.keys() == pages.keys() - {"404.html"}
    days = dict.fromkeys(listed, "")
    days |= {text.address: text.reviewed for text in centre.texts}
    days |= {item.address: item.value.reviewed for item in centre.catalogue.items() if item.kind.own_page}
    cards = {address for address in listed if "/kaart-" in address}
    days |= {address: days[f"{address.rpartition('/kaart-')[0]}/"] for address in cards}
    assert listed == days
    assert sum(bool(day) for day in listed.values()) > 900


def test_robots_may_read_everything(site: Path, pages: dict[str, Finished], root: str) -> None:
    robots = RobotFileParser()
    robots.parse((site / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.site_maps() == [f"{root}sitemap.xml"]
    for agent in ("*", "Googlebot", "GPTBot"):
        assert all(robots.can_fetch(agent, f"{root}{address}") for address in [*pages, "data/v1/index.json"])


def test_without_a_known_address_robots_are_told_of_no_list(centre: Centre) -> None:
    robots = RobotFileParser()
    robots.parse(doors(centre, "")["robots.txt"].decode().splitlines())
    assert robots.site_maps() is None
    assert robots.can_fetch("*", "/")


def test_a_browser_can_be_given_the_search(site: Path, pages: dict[str, Finished], root: str) -> None:
    tree = ElementTree.parse(site / "opensearch.xml").getroot()
    assert tree.tag == f"{{{NAMESPACE}}}OpenSearchDescription"
    assert len(tree.findtext("o:ShortName", "", OPENSEARCH)) in range(1, 17)
    assert len(tree.findtext("o:LongName", "", OPENSEARCH)) in range(1, 49)
    assert len(tree.findtext("o:Description", "", OPENSEARCH)) in range(1, 1025)
    found, own = tree.findall("o:Url", OPENSEARCH)
    assert found.get("template") == f"{root}zoeken/?q={{searchTerms}}"
    assert own.get("template") == f"{root}opensearch.xml"
    picture = tree.findtext("o:Image", "", OPENSEARCH)
    assert (site / picture.removeprefix(root)).is_file()
    told = {address for address, page in pages.items() if page.css("link[rel=search]")}
    assert told == {"", "zoeken/"}
    assert {pages[one].resolve(attribute(pages[one].css("link[rel=search]")[0], "href")) for one in told} == {
        "opensearch.xml"
    }


def test_the_search_answers_what_a_browser_asks(site: Path, root: str, page: Page) -> None:
    tree = ElementTree.parse(site / "opensearch.xml").getroot()
    template = str(tree.findall("o:Url", OPENSEARCH)[0].get("template"))
    page.goto("/" + template.removeprefix(root).replace("{searchTerms}", "niet+naar+school"))
    page.wait_for_selector("#search-results[data-ready] > li", state="attached")


def test_where_to_report_a_hole_is_as_its_rule_says(site: Path, centre: Centre) -> None:
    """RFC 9116: one or more contacts, one day of expiry, less than a year and a day after the last review."""
    lines = (site / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines()
    fields = [line.partition(": ")[::2] for line in lines]
    names = [name for name, _ in fields]
    assert set(names) <= {"Contact", "Expires", "Preferred-Languages", "Policy", "Canonical", "Encryption", "Hiring"}
    assert names.count("Expires") == 1
    assert names.count("Preferred-Languages") <= 1
    assert all(value.startswith("https://") for name, value in fields if name == "Contact")
    expires = dict(fields)["Expires"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", expires)
    assert 0 < (date.fromisoformat(expires[:10]) - date.fromisoformat(centre.catalogue.read_until)).days <= 365


def test_every_page_names_a_feed_that_is_there(site: Path, pages: dict[str, Finished]) -> None:
    """But for the two longest lists, where it would weigh too much."""
    silent = set()
    for address, page in pages.items():
        feeds = [page.resolve(attribute(one, "href")) for one in page.css('link[type="application/atom+xml"]')]
        assert all((site / feed).is_file() for feed in feeds), address
        silent |= set() if feeds else {address}
    plain = {address for address, page in pages.items() if page.css('html[data-shell$="/plain.js"]')}
    assert silent == plain | {"404.html"}


# llms.txt


def test_it_has_the_form_that_its_rule_asks(site: Path) -> None:
    """One title, a quotation, words, and under each heading nothing but a list of links, each with what is there."""
    content = (site / "llms.txt").read_text(encoding="utf-8")
    pieces = read(content)
    headings = [one.tag for one in pieces if one.type == "heading_open"]
    assert headings[0] == "h1"
    assert set(headings[1:]) == {"h2"}
    assert [one.type for one in pieces if one.level == 0][3] == "blockquote_open"
    after = content.partition("\n## ")[2].splitlines()
    lines = [line for line in after if line and not line.startswith("## ")][1:]
    assert [line for line in lines if not re.fullmatch(r"- \[(?:\\.|[^\]\\])+\]\([^() ]+\): .+", line)] == []
    assert "## Optional" in after
    assert alive(pieces) == []


def test_it_leads_to_the_markdown_of_every_page_that_readers_come_for(site: Path, centre: Centre, root: str) -> None:
    found = [link.removeprefix(root) for link in links(read((site / "llms.txt").read_text(encoding="utf-8")))]
    assert [path for path in found if not (site / path).is_file()] == []
    wanted = {f"{text.address}index.md" for text in centre.texts if not text.kind}
    wanted |= {f"{kind.overview}index.md" for kind in KINDS.values()}
    kinds = [kind for kind in KINDS.values() if kind not in (TERMS, SOURCES)]
    wanted |= {f"{item.address}index.md" for kind in kinds for item in centre.catalogue.all(kind)}
    assert wanted <= set(found)
    assert {path for path in found if path.endswith(".md")} == wanted


def test_it_warns_of_what_the_pages_warn_of(centre: Centre) -> None:
    content = llms(centre, "https://site.example/")["llms.txt"].decode()
    plan = next(line for line in content.splitlines() if "/programmas/onderzoek-en-data/" in line)
    assert "): Plan, nog niet beschikbaar" in plan
    past = next(line for line in content.splitlines() if "/partners/novo/" in line)
    assert re.search(r"\): (Voorbij|Vraag eerst na)", past)


def test_nothing_of_it_is_loaded_with_a_page(page: Page, server: str, requests: list[str]) -> None:
    for address in ("", "zoeken/", "partners/accare/", "onderzoek/een-op-zeven/"):
        page.goto(f"/{address}", wait_until="load")
        page.wait_for_timeout(200)
    asked = {url.removeprefix(f"{server}/") for url in requests}
    for_programs = re.compile(r"\.md$|\.xml$|\.txt$|^data/|\.zip$|schema\.org")
    assert {path for path in asked if for_programs.search(path)} == set()
    assert len(asked) > 8
