"""The repository, read and built once, served on this machine, and a browser to look at it with."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.load import Centre, load
from macros.render.renderer import Renderer
from tests.support import ROOT
from tests.support.browser import chromium, served
from tests.support.finished import Finished, read_site


def last_day() -> str:
    """Return the last day on which somebody reviewed or called anything, or that a source speaks of."""
    named = re.compile(r"^[- ]*(?:reviewed|checked|called|date|valid_on): ['\"]?(\d{4}-\d\d-\d\d)", re.MULTILINE)
    files = [*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").rglob("*.md")]
    return max(found[1] for file in files for found in named.finditer(file.read_text(encoding="utf-8")))


# One day for the whole run, that of the data: by the clock, more would be overdue with every month that goes by, and
# on a day fixed for ever, tomorrow's reviews would lie in the future.
DAY = last_day()
BUILD_MOMENT = (
    os.environ.get("SOURCE_DATE_EPOCH") or f"{datetime.fromisoformat(DAY).replace(tzinfo=UTC).timestamp():.0f}"
)

expect.set_options(timeout=20_000)  # a busy machine may take long; what never comes still fails


@pytest.fixture(scope="session")
def centre() -> Centre:
    """Read the real repository on the day on which the site is built; the check tells what is wrong with it."""
    return load(ROOT, datetime.fromtimestamp(int(BUILD_MOMENT), UTC).date().isoformat())


@pytest.fixture(scope="session")
def renderer(centre: Centre) -> Renderer:
    """Render the records of the real repository, with links to change them and an address for what readers know."""
    return Renderer(centre, lambda path: f"https://change.example/{path}", mail="redactie@elker.example")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the repository once, strictly, and return the folder of the finished site."""
    folder = tmp_path_factory.mktemp("site")
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": BUILD_MOMENT, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if build.returncode != 0:
        pytest.fail(f"the site does not build:\n{build.stdout}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def everything(site: Path) -> dict[str, Finished]:
    """Read every HTML file of the finished site, by address."""
    return read_site(site)


@pytest.fixture(scope="session")
def pages(everything: dict[str, Finished]) -> dict[str, Finished]:
    """Return every page of the finished site, by address."""
    return {address: page for address, page in everything.items() if not page.leads_on}


@pytest.fixture(scope="session")
def former(everything: dict[str, Finished]) -> dict[str, Finished]:
    """Return every former address of the finished site."""
    return {address: page for address, page in everything.items() if page.leads_on}


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Serve the site on a free port and return its address, without a slash at the end."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a browser for the whole run."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def requests() -> list[str]:
    """Return the list in which `page` writes the address of every request, in order."""
    return []


@pytest.fixture
def context_options() -> dict[str, Any]:
    """Return options for the context of `page`; a test may parametrize this: size, colours, no JavaScript."""
    return {}


@pytest.fixture
def page(browser: Browser, server: str, requests: list[str], context_options: dict[str, Any]) -> Iterator[Page]:
    """Open an empty page that remembers nothing; the test fails when it asks another server for anything."""
    context = browser.new_context(base_url=server, locale="nl-NL", **context_options)
    context.on("request", lambda request: requests.append(request.url))
    yield context.new_page()
    context.close()
    strangers = [url for url in requests if not url.startswith((f"{server}/", "data:", "blob:"))]
    assert not strangers, f"requests to others: {strangers}"
