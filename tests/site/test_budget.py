"""Every page of the site, none left out: what a first visit weighs and asks for, and that it asks nobody else.

What the search box fetches comes after the page is there and is counted apart (`python -m bench.search`).
"""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from pathlib import Path

import pytest

from macros.publish.policy import page_policy, signature
from tests.support.finished import SITE, Finished, attribute

MOST_BYTES = 25_000
MOST_REQUESTS = 4
SEARCH = "assets/javascripts/search/"
# Elements and attributes by which a browser fetches without being asked to.
FETCHING = (
    *(
        "[data-shell]",
        "link[href]:not([rel=canonical], [rel=alternate], [rel=search])",
        "script[src]",
        "img[src]",
        "img[srcset]",
        "source[src]",
        "source[srcset]",
    ),
    *("iframe", "frame", "object", "embed", "video", "audio", "track", "input[type=image]", "image", "use"),
)
IMPORT = re.compile(r"""\bimport\s*\(?\s*(?:[\w*{}\s,]+?\bfrom\s*)?["']([^"']+)["']""")
STYLE = re.compile(r"""url\(|@import""")

Site = dict[str, Finished]


def fetched(page: Finished) -> set[str]:
    """Return the files that a browser fetches for a page before anybody does anything, relative to the root."""
    return {
        page.resolve(value)
        for one in page.css(", ".join(FETCHING))
        for name in ("data-shell", "href", "src", "srcset", "data", "poster")
        if (value := attribute(one, name))
    }


@pytest.fixture(scope="module")
def shared(site: Path, pages: Site) -> dict[str, int]:
    """Return what every file weighs that pages fetch beside themselves, compressed as GitHub Pages does."""
    return {path: weight(site / path) for page in pages.values() for path in fetched(page) if SITE not in path}


@cache
def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def file_of(site: Path, address: str) -> Path:
    return site / (f"{address}index.html" if address.endswith("/") or not address else address)


def test_a_first_visit_is_light(site: Path, pages: Site, shared: dict[str, int]) -> None:
    heavy = {}
    for address, page in pages.items():
        files = {path for path in fetched(page) if not path.startswith(SEARCH)}
        total = weight(file_of(site, address)) + sum(shared[path] for path in files)
        if total > MOST_BYTES or 1 + len(files) > MOST_REQUESTS:
            heavy[address] = f"{total} bytes in {1 + len(files)} requests"
    assert len(pages) > 900
    assert heavy == {}


def test_what_is_fetched_fetches_nothing_more(site: Path, shared: dict[str, int]) -> None:
    """Else a visit would cost more than its page says."""
    more = {}
    for path in shared:
        if not path.startswith(SEARCH):  # the search box comes by itself, and is search
            content = (site / path).read_text(encoding="utf-8")
            found = IMPORT.findall(content) if path.endswith(".js") else STYLE.findall(content)
            more[path] = [one for one in found if not one.startswith("./search/")]
    assert {path: found for path, found in more.items() if found} == {}


def test_no_page_asks_another_server(pages: Site) -> None:
    """Nor a file of the site that is not there."""
    strangers = {
        address: sorted(path for path in fetched(page) if re.match(r"[a-z][a-z0-9+.-]*:|//", path))
        for address, page in pages.items()
    }
    assert {address: found for address, found in strangers.items() if found} == {}


def test_no_page_announces_another_server(pages: Site) -> None:
    """No link lets a browser fetch, look up or warm up what is not asked for, and a page sends nobody its address."""
    allowed = {"alternate", "canonical", "icon", "search", "stylesheet"}
    wrong = {}
    for address, page in pages.items():
        strange = [attribute(one, "rel") for one in page.css("link") if attribute(one, "rel") not in allowed]
        is_moved = bool(page.css("meta[http-equiv=refresh]"))
        referrer = [attribute(one, "content") for one in page.css("meta[name=referrer]")]
        if strange or (referrer != ["no-referrer"] and not is_moved) or page.css("a[ping]"):
            wrong[address] = (strange, referrer)
    assert wrong == {}


def test_only_signed_scripts_stand_in_a_page(pages: Site) -> None:
    """An inline script is in the policy by its hash; no handler, no style, no script from elsewhere.

    Beside it stands data, once, that no browser runs.
    """
    wrong = {}
    for address, page in pages.items():
        data = [one.text() for one in page.css('script[type="application/ld+json"]')]
        inline = [one.text() for one in page.css("script:not([src], [type])")]
        unsigned = [text for text in inline if signature(text) not in page_policy()]
        handlers = [
            name for one in page.css("*") for name in one.attributes if name.startswith("on") or name == "style"
        ]
        others = page.css('script:not([src], [type="application/ld+json"])')[len(inline) :]
        is_told = [type(json.loads(text)) for text in data] == ([] if address == "404.html" else [dict])
        if unsigned or handlers or others or not is_told or page.css("style"):
            wrong[address] = [*unsigned, *handlers, *data]
    assert wrong == {}
