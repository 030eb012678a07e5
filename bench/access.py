"""Every page of the site as axe and the Nu checker of the W3C see it: barriers in both schemes, and HTML that is valid.

    python -m bench.access

axe looks at each page at 320 px in light and at 1280 px in dark, with everything folded open. The Nu checker comes from
npm (vnu-jar) and needs Java: where there is none, that is said.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize

from bench.pages import finished
from bench.table import Row, show
from tests.support.axe import barriers
from tests.support.browser import chromium, served

Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Scheme], ...] = ((320, "light"), (1280, "dark"))
CHECKER = "vnu-jar@26.9.27"
# What the checker remarks and we leave, each with its reason.
IGNORED = {
    "violates Content Security Policy": "the checker reads files, where 'self' is nobody; the tests ask browsers",
}
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a built site, former addresses apart."""
    found = sorted(site.rglob("index.html"))
    whole = [file for file in found if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]
    return [f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./") for file in whole]


def by_axe(site: Path, pages: list[str]) -> dict[str, str]:
    """Return what axe tells, by page, width and scheme; nothing of a page without barriers."""
    told = {}
    with served(site) as root, chromium() as browser:
        for width, scheme in LOOKS:
            size = ViewportSize(width=width, height=800)
            context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
            page = context.new_page()
            for address in pages:
                page.goto(f"{root}/{address}")
                page.evaluate(OPEN)
                if report := barriers(page):
                    told[f"{address} {width} {scheme}"] = report
            context.close()
    return told


def by_nu(site: Path) -> Counter[str] | None:
    """Return what the Nu checker tells of all pages, counted by remark; None where it cannot run."""
    if not shutil.which("java") or not shutil.which("npm"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", "--silent", CHECKER], cwd=folder, capture_output=True, text=True)
        if packed.returncode:
            return None
        subprocess.run(["tar", "xzf", packed.stdout.split()[-1]], cwd=folder, check=True)
        jar = next(Path(folder).rglob("vnu.jar"))
        command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--skip-non-html", str(site)]
        remarks = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    told = Counter(f"{one['type']}: {one['message']}" for one in remarks)
    return Counter({text: times for text, times in told.items() if not any(words in text for words in IGNORED)})


def measure() -> Iterator[Row]:
    """Yield how many pages there are, and what keeps people from them."""
    with finished() as site:
        pages = addresses(site)
        barred = by_axe(site, pages)
        yield Row("pages looked at", "at 320 px light and 1280 px dark", str(len(pages)))
        yield Row("pages with barriers", "axe, WCAG 2.2 AA and good practice", str(len(barred)))
        for where, report in list(barred.items())[:5]:
            print(where, report[:600])
        remarks = by_nu(site)
        yield Row(
            "remarks on the HTML", "Nu checker, all pages", "no Java" if remarks is None else str(remarks.total())
        )
        for text, times in (remarks or Counter[str]()).most_common(20):
            print(times, text)


def main() -> None:
    """Look at every page, and say what was found."""
    argparse.ArgumentParser(prog="python -m bench.access", description="Barriers on every page.").parse_args()
    show(measure())


if __name__ == "__main__":
    main()
