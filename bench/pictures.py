"""Pictures of one page of each kind, to look at: three widths, light and dark.

    python -m bench.pictures [--pages vragen/zelfdoding/ …] [--to FOLDER]

Written to .cache/pictures/<width>-<scheme>/<page>.png; nobody's eyes are replaced by this.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from bench.pages import finished, pages
from tests.support import ROOT
from tests.support.browser import chromium, served

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 800
FOLDER = ROOT / ".cache" / "pictures"


def take(site: Path, addresses: Sequence[str], folder: Path) -> int:
    """Take pictures of whole pages of the built site at `site`; return how many there are."""
    taken = 0
    with served(site) as root, chromium() as browser:
        for width, scheme in product(WIDTHS, SCHEMES):
            context = browser.new_context(
                viewport={"width": width, "height": HEIGHT},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            for address in addresses:
                page.goto(f"{root}/{address}")
                page.wait_for_load_state("networkidle")
                name = address.strip("/").replace("/", "-") or "start"
                page.screenshot(path=folder / f"{width}-{scheme}" / f"{name}.png", full_page=True)
                taken += 1
            context.close()
    return taken


def main() -> None:
    """Build the site and take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description="Pictures of each kind of page.")
    parser.add_argument("--pages", nargs="+", help="addresses, as vragen/pesten/; else one of each kind")
    parser.add_argument("--to", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    with finished() as site:
        addresses = chosen.pages or list(dict.fromkeys(pages(site).values()))
        print(f"{take(site, addresses, chosen.to)} plaatjes staan in {chosen.to}.")


if __name__ == "__main__":
    main()
