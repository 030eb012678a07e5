"""What a build spends on what is made for others: data, linked data, Markdown, the zip; a whole build and one without.

    python -m bench.share [times]

Both are the build of `make build` on the real site, in turn in one run, each into an empty folder in memory where there
is one: the disk of a small machine takes more time for four thousand files than Python. Shown are medians.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.__main__ import cli

from bench.commands import Run, run
from bench.speed import middle
from bench.table import Row, show
from macros.export import files
from macros.export.linked import Linked
from macros.publish import finished, markdown, take_away
from tests.support import ROOT

TIMES = 5
MEMORY = Path("/dev/shm")


def measure(times: int = TIMES) -> Iterator[Row]:
    """Yield how long a build takes, how long one takes that makes nothing for others, and what the difference is."""
    whole, bare = [], []
    for _ in range(times):
        bare.append(_built("without"))
        whole.append(_built("whole"))
    without, with_all = middle(bare), middle(whole)
    yield Row("build", "without what is for others", f"{without.wall:.2f} s, {without.cpu:.2f} s of processor")
    yield Row("build", "whole", f"{with_all.wall:.2f} s, {with_all.cpu:.2f} s of processor")
    more = f"{with_all.wall / without.wall - 1:+.0%}, {with_all.cpu / without.cpu - 1:+.0%} of processor"
    yield Row("build", "what is for others costs", more)


def _built(what: str) -> Run:
    """Build in a process that reads the same modules, whatever it makes."""
    site = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    try:
        return run([sys.executable, "-m", "bench.share", what, "build", "--strict", "--site-dir", str(site)], ROOT)
    finally:
        shutil.rmtree(site)


def _build_without(arguments: list[str]) -> None:
    """Build the site as mkdocs does, but that nothing is made for others; that their files are missing is let pass."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_PARTS", ())
        patch.setattr(Linked, "page", lambda *_: Markup(""))
        patch.setattr(markdown, "write", lambda *_: None)
        patch.setattr(take_away, "take_away", lambda *_: b"")
        patch.setattr(finished, "faults", _seen(finished.faults))
        cli(arguments)


def _seen(look: Callable[..., list[str]]) -> Callable[..., list[str]]:
    def nothing_told(*values: object, **named: object) -> list[str]:
        look(*values, **named)
        return []

    return nothing_told


def main() -> None:
    """Measure and print, or be one of the builds."""
    match sys.argv[1:]:
        case ["without", *arguments]:
            _build_without(arguments)
        case ["whole", *arguments]:
            cli(arguments)
        case times:
            show(measure(*map(int, times)))


if __name__ == "__main__":
    main()
