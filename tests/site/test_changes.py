"""What changed: its pages and feeds in the finished site, whether or not this copy of the repository has a history."""

from __future__ import annotations

from pathlib import Path

import feedparser
import pytest
from mkdocs.config import load_config

from macros.history import history
from macros.history.pages import shown, title_of
from macros.load import Centre
from macros.model.kinds import QUESTIONS
from tests.support import ROOT
from tests.support.finished import Finished, attribute, parse, text

Site = dict[str, Finished]
PAGE = "over/wijzigingen/"


def feeds(page: Finished) -> list[str]:
    """Return the feeds that the head of a page names, relative to the root of the site."""
    return [page.resolve(attribute(one, "href")) for one in page.css('link[type="application/atom+xml"]')]


@pytest.fixture(scope="module")
def themes(centre: Centre) -> list[str]:
    return list(centre.catalogue.vocabularies["themes"])


def test_there_is_a_page_and_a_feed_of_everything_and_of_each_theme(pages: Site, site: Path, themes: list[str]) -> None:
    for address in (PAGE, *(f"{PAGE}{theme}/" for theme in themes)):
        read = feedparser.parse((site / address / "feed.xml").read_bytes())
        assert (read.bozo, read.version) == (False, "atom10")
        assert read.entries
        assert f"{address}feed.xml" in feeds(pages[address])
        assert f"{address}feed.xml" in pages[address].targets()
    assert {f"{PAGE}{theme}/" for theme in themes} <= pages[PAGE].targets()


def test_the_page_tells_the_history_of_this_copy(pages: Site, centre: Centre) -> None:
    found = history(centre)
    weeks = [*found.weeks, *([found.began] if found.began else [])]
    assert [text(one) for one in pages[PAGE].css("h2")] == [title_of(week) for week in weeks]
    assert found.missing in pages[PAGE].text
    named = {one.address for week in shown(found) for one in (*week.new, *week.told)}
    assert named <= pages[PAGE].targets()


def test_pages_name_their_feeds(pages: Site, centre: Centre) -> None:
    for item in centre.catalogue.all(QUESTIONS):
        assert feeds(pages[item.address]) == [f"{PAGE}feed.xml", f"{PAGE}{item.value.theme}/feed.xml"]
    assert feeds(pages[""]) == [f"{PAGE}feed.xml"]


def test_the_feeds_lead_to_pages_of_the_site(pages: Site, site: Path) -> None:
    base = load_config(str(ROOT / "mkdocs.yml")).site_url or ""
    lost = set()
    for file in (site / PAGE).rglob("feed.xml"):
        for entry in feedparser.parse(file.read_bytes()).entries:
            links = [attribute(one, "href") for one in parse(entry.content[0].value).css("a")]
            for link in (entry.link, *links):
                place, _, anchor = link.removeprefix(base).partition("#")
                if not link.startswith(base) or place not in pages or (anchor and anchor not in pages[place].ids):
                    lost.add(link)
    assert lost == set()
