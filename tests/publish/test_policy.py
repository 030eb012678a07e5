"""The policy of every page: nothing that belongs to a page is stopped by it, and nothing that was smuggled in lives."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from macros.load import load
from macros.publish.policy import STILL, meta, own_line, page_policy, signature
from macros.render.redirects import redirects
from tests.support.browser import served
from tests.support.finished import Finished, attribute
from tests.support.firefox import Firefox, firefox
from tests.support.repository import build
from tests.support.sample import OVERVIEWS, RECORDS

COLLECT = """() => {
  window.violations = []
  const note = (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI}`)
  addEventListener("securitypolicyviolation", note)
}"""

# What a reader does: open the menu, change the colours there and back, search in the box, take a choice among the hits.
USE = """(async () => {
  const until = async (what) => {
    for (let i = 0; i < 200 && !what(); i++) await new Promise((again) => setTimeout(again, 25))
    if (!what()) throw new Error(`never: ${what}`)
  }
  const press = (key) => field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
  document.querySelector(".menu").open = true
  for (const _ of "ab") document.querySelector(".scheme").click()
  const field = document.querySelector("#search-field")
  field.focus()
  field.value = "gezin"
  field.dispatchEvent(new Event("input", { bubbles: true }))
  await until(() => document.querySelectorAll("#search-list [role=option]").length > 1)
  for (const key of ["ArrowDown", "Escape"]) press(key)
  const results = document.querySelector("#search-results")
  if (results) {
    await until(() => "ready" in results.dataset && results.children.length)
    document.querySelector("[data-part=filters] input").click()
    await until(() => location.search.includes("&"))
    await until(() => "ready" in results.dataset)
  }
  await new Promise((again) => setTimeout(again, 50))
  return document.querySelectorAll("h1").length
})()"""

KINDS_OF_PAGE = ["", "hulp-nu/", "meldcode/", "over/", "404.html", "zoeken/?q=school", *OVERVIEWS, *RECORDS]
PRINTED = ("", "hulp-nu/", RECORDS[0])


class Driver(Protocol):
    """A browser with one page."""

    def go(self, address: str) -> None:
        """Open an address."""

    def run(self, script: str) -> Any:
        """Run an expression in the page."""

    def print(self) -> None:
        """Print the page."""


class Chromium:
    """Chromium by way of Playwright."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(f"({COLLECT})()")

    def go(self, address: str) -> None:
        """Open an address."""
        self.page.goto(address)

    def run(self, script: str) -> Any:
        """Run an expression in the page."""
        return self.page.evaluate(script)

    def print(self) -> None:
        """Print the page."""
        self.page.pdf()


@pytest.fixture(scope="module")
def running_firefox() -> Iterator[Firefox]:
    with firefox() as driver:
        driver.before(COLLECT)
        yield driver


@pytest.fixture(params=["chromium", "firefox"])
def driver(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Driver]:
    if request.param == "firefox":
        yield request.getfixturevalue("running_firefox")
        return
    context = browser.new_context()
    yield Chromium(context.new_page())
    context.close()


def test_every_page_has_the_policy_right_after_the_charset(pages: dict[str, Finished]) -> None:
    policies = {}
    for path, page in pages.items():
        first, second = page.css("head > *")[:2]
        assert attribute(first, "charset") == "utf-8", path
        assert len(page.css("meta[http-equiv=Content-Security-Policy]")) == 1, path
        policies[path] = attribute(second, "content")
    moved = {path for path, page in pages.items() if page.css("meta[http-equiv=refresh]")}
    assert {policies[path] for path in moved} <= {STILL}
    assert {policies[path] for path in pages.keys() - moved} == {page_policy()}
    assert "unsafe" not in page_policy()
    assert "http" not in page_policy()


def test_a_redirect_has_a_policy_of_its_own(tmp_path: Path) -> None:
    build(tmp_path)
    record = tmp_path / "data" / "methods" / "gezinshulp.yml"
    record.write_text(f"{record.read_text()}aliases: [vroeger]\n")
    html = redirects(load(tmp_path).catalogue)["methoden/vroeger/index.html"]
    assert f'<meta charset="utf-8">{meta(STILL)}' in html


def test_only_the_line_of_the_shell_is_signed() -> None:
    assert own_line("a<script>x()</script>b") == "x()"
    assert signature("alert(1)") == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert page_policy().count("'sha256-") == 1


@pytest.mark.parametrize(
    "template",
    [
        "",
        "<script>a()</script><script>b()</script>",
        "<script>{{ page.title }}</script>",
        "<script>{% if a %}</script>",
    ],
)
def test_a_shell_that_cannot_be_signed_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="one inline script"):
        own_line(template)


def test_no_page_is_hindered_when_everything_is_used(driver: Driver, server: str) -> None:
    for path in KINDS_OF_PAGE:
        driver.go(f"{server}/{path}")
        assert driver.run(USE) == 1, path
        if path in PRINTED:  # which takes Firefox seconds
            driver.print()
        assert driver.run("window.violations") == [], path


SMUGGLED = """
<script>window.kwaad = ["script"]</script>
<script src="OTHER/script.js"></script>
<img src="nergens.png" onerror="window.kwaad = ['handler']">
<img src="OTHER/picture.png">
<svg onload="window.kwaad = ['svg']"></svg>
<p id="styled" style="color: rgb(1, 2, 3)">x</p>
<style>#content { color: rgb(1, 2, 3) }</style>
<link rel="stylesheet" href="OTHER/style.css">
<base href="OTHER/">
<iframe src="OTHER/frame.html"></iframe>
<iframe srcdoc="<script>top.kwaad = ['frame']</script>"></iframe>
<object data="OTHER/object.html"></object>
<embed src="OTHER/embed.html">
<video src="OTHER/video.mp4" autoplay></video>
<link rel="manifest" href="OTHER/manifest.json">
<a id="link" href="javascript:window.kwaad=['link']">x</a>
<form id="form" action="OTHER/form"><input name="q" value="geheim"></form>
"""

# What code in the page would try, were there any; here by hand of the test.
TRY = """(async () => {
  document.querySelector("#link").click()
  try { document.querySelector("#form").submit() } catch { window.stopped = true } // Firefox tells the caller
  await fetch("OTHER/fetch").catch(() => null)
  try { document.querySelector("#content").insertAdjacentHTML("beforeend", "<img src=x onerror='window.kwaad = [1]'>") }
  catch { window.refused = true }
  await new Promise((again) => setTimeout(again, 600))
  const colour = (id) => getComputedStyle(document.querySelector(id)).color
  return { kwaad: window.kwaad ?? null, colours: [colour("#styled"), colour("#content")], base: document.baseURI,
    refused: window.refused ?? false, place: location.href, blocked: window.violations.map((one) => one.split(" ")[0]) }
})()"""

DARK_BLUE = "rgb(1, 2, 3)"


@contextmanager
def other_server() -> Iterator[tuple[str, list[str]]]:
    """Serve anything to anybody; give the address, and the list of what was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}", asked
        httpd.shutdown()


def smuggle(site: Path, folder: Path, other: str, *, policy: bool) -> None:
    """Copy a page of the site with everything smuggled in."""
    shutil.copytree(site / "assets", folder / "assets")
    shutil.copytree(site / "over", folder / "over")
    shutil.copy(site / "404.html", folder)
    page = folder / "over" / "index.html"
    html = page.read_text().replace("</main>", f"{SMUGGLED.replace('OTHER', other)}</main>")
    page.write_text(html if policy else html.replace(str(meta(page_policy())), ""))


def test_the_policy_alone_stops_what_was_smuggled_in(driver: Driver, site: Path, tmp_path: Path) -> None:
    with other_server() as (other, asked), served(tmp_path) as server:
        smuggle(site, tmp_path, other, policy=True)
        driver.go(f"{server}/over/")
        seen = driver.run(TRY.replace("OTHER", other))
        assert asked == []
    assert seen["kwaad"] is None
    assert DARK_BLUE not in seen["colours"]
    assert seen["base"] == seen["place"] == f"{server}/over/"
    wanted = {"script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src", "frame-src"}
    assert {*wanted, "object-src", "media-src", "connect-src", "form-action", "base-uri"} <= set(seen["blocked"])


def test_without_the_policy_it_would_live(browser: Browser, site: Path, tmp_path: Path) -> None:
    """The test above would see it: the same page without its policy runs everything and asks the other server."""
    with other_server() as (other, asked), served(tmp_path) as server:
        smuggle(site, tmp_path, other, policy=False)
        page = browser.new_page()
        page.goto(f"{server}/over/")
        assert page.evaluate("window.kwaad") is not None
        assert page.evaluate("getComputedStyle(document.querySelector('#styled')).color") == DARK_BLUE
        page.close()
    assert {"/script.js", "/picture.png", "/style.css", "/frame.html"} <= set(asked)
