"""The site works under a folder of a domain, and at the root of one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import BUILD_MOMENT
from tests.support import ROOT
from tests.support.browser import served


@pytest.fixture(scope="module", params=["repo/", ""], ids=["in a folder", "a domain of its own"])
def start(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site for an address and serve it there."""
    root = tmp_path_factory.mktemp("domain")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(root / request.param)],
        cwd=ROOT,
        env={
            **os.environ,
            "SITE_URL": f"https://voorbeeld.example/{request.param}",
            "SOURCE_DATE_EPOCH": BUILD_MOMENT,
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    if request.param:  # GitHub answers with the 404.html of the site that an address belongs to
        (root / "404.html").write_bytes((root / request.param / "404.html").read_bytes())
    with served(root) as address:
        yield f"{address}/{request.param}"


def test_from_the_start_by_way_of_the_search_to_a_record(start: str, browser: Browser) -> None:
    answers: list[tuple[str, int]] = []
    context = browser.new_context()
    context.on("response", lambda response: answers.append((response.url, response.status)))
    page = context.new_page()
    page.goto(start)
    page.get_by_role("search").locator("input").fill("matched care")
    page.get_by_role("search").get_by_role("button").click()
    page.wait_for_url(f"{start}zoeken/?q=matched+care")
    page.locator("#search-results").get_by_role("link", name="Matched care").first.click()
    page.wait_for_url(f"{start}methoden/matched-care/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.locator(".site-header__name").click()
    page.wait_for_url(start)
    assert [answer for answer in answers if not answer[0].startswith(start) or answer[1] >= 400] == []
    context.close()


def test_what_does_not_exist_is_told_in_the_same_look(start: str, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{start}bestaat/niet/")
    assert answer
    assert answer.status == 404
    page.get_by_role("link", name="Alle vragen").click()
    page.wait_for_url(f"{start}vragen/")
    assert [url for url in asked if not url.startswith(start)] == []
    page.close()
