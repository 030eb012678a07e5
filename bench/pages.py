"""The finished site, and one page of each kind to measure: the heaviest, so that no other weighs more."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.commands import recipe, run
from bench.grown import copy_of_the_centre, place
from macros.model.kinds import KINDS


@contextmanager
def finished() -> Iterator[Path]:
    """Build the real site; give its folder."""
    with place() as folder:
        root = folder / "ours"
        copy_of_the_centre(root)
        run(recipe("build"), root)
        yield root / "site"


def pages(site: Path) -> dict[str, str]:
    """Return addresses by the kind of page, from the root of the site: "" is the start."""
    overviews = [kind.overview for kind in KINDS.values()]
    records = {kind.label.lower(): _below(site, kind.overview) for kind in KINDS.values() if kind.own_page}
    apart = {"", "zoeken/", *overviews, *(address for found in records.values() for address in found)}
    written = [address for address in _below(site, "", "**/index.html") if address not in apart]
    return {
        "start": "",
        **{name: _heaviest(site, found) for name, found in records.items() if found},
        **{f"overview {address.rstrip('/')}": address for address in overviews},
        "hand-written": _heaviest(site, written),
        "search": "zoeken/",
    }


def _below(site: Path, address: str, pattern: str = "*/index.html") -> list[str]:
    return [f"{file.parent.relative_to(site).as_posix()}/" for file in sorted((site / address).glob(pattern))]


def _heaviest(site: Path, addresses: list[str]) -> str:
    return max(addresses, key=lambda address: len(gzip.compress((site / address / "index.html").read_bytes())))
