"""No link on the finished site leads nowhere, and no page fetches anything from elsewhere."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.support.finished import Finished, attribute

LYCHEE = Path(sys.executable).with_name("lychee")

# What makes a browser fetch something.
FETCHED = "script[src], img[src], iframe[src], source[src], video[src], link[href]"
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect"}
IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
ELSEWHERE = re.compile(r"(https?:)?//", re.IGNORECASE)


def test_no_link_or_fragment_is_broken(site: Path) -> None:
    check = subprocess.run(
        [
            LYCHEE,
            "--offline",
            "--include-fragments",
            "--no-progress",
            "--format=json",
            "--index-files=index.html",
            f"--root-dir={site}",
            *sorted(site.rglob("*.html")),
        ],
        cwd=site,
        capture_output=True,
        text=True,
    )
    report = json.loads(check.stdout)
    broken = {one["url"]: file for file, errors in report["error_map"].items() for one in errors}
    assert broken == {}
    assert check.returncode == 0, check.stderr
    assert report["successful"] > 1000


def test_pages_fetch_nothing_from_elsewhere(pages: dict[str, Finished]) -> None:
    strangers = set()
    for path, page in pages.items():
        for one in page.css(FETCHED):
            if one.tag == "link" and not FETCHED_LINKS & set(attribute(one, "rel").split()):
                continue
            found = [attribute(one, "src") or attribute(one, "href"), *attribute(one, "srcset").split(",")]
            strangers |= {(path, address) for address in found if ELSEWHERE.match(address.strip())}
        for style in page.css("style"):
            strangers |= {(path, address) for address in _fetched_by_css(style.text())}
    assert strangers == set()


def test_style_sheets_fetch_nothing_from_elsewhere(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    assert sheets
    assert {sheet.name: found for sheet in sheets if (found := _fetched_by_css(sheet.read_text("utf-8")))} == {}


def _fetched_by_css(text: str) -> list[str]:
    found = (match[1] or match[2] for match in IN_CSS.finditer(text))
    return [address for address in found if ELSEWHERE.match(address)]
