"""The built site, served on this machine, and a browser to look at it with."""

import gzip
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support import ROOT

# One moment for the whole run; not a date fixed for ever, or tomorrow's review dates would lie in the future.
BUILD_MOMENT = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome")  # as in tools/chromium.sh
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no name but our own can be reached
]

CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    "": "application/octet-stream",
}
COMPRESSED = {".css", ".csv", ".html", ".js", ".json", ".jsonld", ".svg", ".txt", ".webmanifest", ".xml"}


class PagesHandler(SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does: gzip, index.html for a folder, 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        with suppress(ConnectionError):  # the browser went on to another page
            super().handle()

    def do_GET(self) -> None:
        path, status = Path(self.translate_path(self.path)), HTTPStatus.OK
        address = urlsplit(self.path)
        if path.is_dir():
            if not address.path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", address._replace(path=address.path + "/").geturl())
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            path /= "index.html"
        if not path.is_file():
            path, status = Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND
        body = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", CONTENT_TYPES.get(path.suffix, CONTENT_TYPES[""]))
        if path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the output belongs to pytest."""


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
def server(site: Path) -> Iterator[str]:
    """Serve the site on a free port and return its address, without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(PagesHandler, directory=str(site))) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine, else the one that Playwright installed."""
    found = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_FLAGS)
        yield browser
        browser.close()


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
