"""What a first visit weighs: bytes over the line, compressed, and requests, in Chromium with an empty cache.

    python -m bench.weight

The script of the search box is counted apart; the index is fetched only by whoever searches (`python -m bench.search`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.pages import finished, pages
from bench.table import Row, show
from tests.support.browser import chromium, served

SEARCH = "/search/"
SETTLE = 300  # milliseconds, for the last answers to be told


def visit(browser: Browser, url: str) -> list[tuple[str, int]]:
    """Open a page with an empty cache; return the address and the bytes of the body of every answer."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    urls: dict[str, str] = {}
    fetched: list[tuple[str, int]] = []
    session.on("Network.responseReceived", lambda event: urls.update({event["requestId"]: event["response"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda event: fetched.append((urls.get(event["requestId"], ""), int(event["encodedDataLength"]))),
    )
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLE)
    context.close()
    return [(address, size) for address, size in fetched if address.startswith("http")]


def measure() -> Iterator[Row]:
    """Yield the weight of one page of each kind."""
    with finished() as site, chromium() as browser, served(site) as server:
        yield from _rows(browser, server, site)


def _rows(browser: Browser, server: str, site: Path) -> Iterator[Row]:
    for name, address in pages(site).items():
        fetched = visit(browser, f"{server}/{address}")
        search = [size for url, size in fetched if SEARCH in url]
        page = [size for url, size in fetched if SEARCH not in url]
        shown = f"{sum(page) / 1000:.1f} kB in {len(page)}"
        if search:
            shown += f" + search {sum(search) / 1000:.1f} kB in {len(search)}"
        yield Row("first visit", f"{name}: /{address}", shown)


def main() -> None:
    """Measure and print."""
    show(measure())


if __name__ == "__main__":
    main()
