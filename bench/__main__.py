"""Measure what `make test` must not time: loading, checking and building at growing sizes, and the search.

`python -m bench [sizes…]`: numbers of records, by default the real site, 1,000 and 10,000. The larger
sites hold the real records and copies of them under new ids, so that a record weighs what a record weighs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import search as bench_search

ROOT = Path(__file__).parent.parent
# A name or title up to the end of its text, before a closing quote.
NAME = re.compile(r"^(?:title|name): (?:'(?:[^']|'')+|\"[^\"]+|[^'\"\n]+)", re.MULTILINE)
COPIED = ("methods", "partners", "programmes", "collaborations")


def main(sizes: list[int]) -> None:
    """Print a line a size: records, seconds for the check and for the strict build, peak memory, size of the site."""
    print("records  check s  build s  peak MB  site MB")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "site"
            records = copy_of_the_centre(root, size)
            check, _ = _timed(root, "-m", "macros", "check")
            build, peak = _timed(root, "-m", "mkdocs", "build", "--strict", "--quiet")
            weight = sum(file.stat().st_size for file in (root / "site").rglob("*") if file.is_file()) / 1e6
            print(f"{records:7d}  {check:7.2f}  {build:7.2f}  {peak:7.0f}  {weight:7.1f}")


def copy_of_the_centre(root: Path, size: int) -> int:
    """Write the repository to `root`, grown to at least `size` records; return how many it holds."""
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".git", ".venv", "site", "__pycache__", ".*_cache"))
    originals = [file for kind in COPIED for file in sorted((root / "data" / kind).glob("*.yml"))]
    records = sum(1 for file in (root / "data").glob("*/*.yml") if file.parent.name not in ("vocabulary", "language"))
    turn = 0
    while records < size:
        turn += 1
        for file in originals[: size - records]:
            text = NAME.sub(rf"\g<0> {turn}", file.read_text(encoding="utf-8"), count=1)
            file.with_name(f"{file.stem}-{turn}.yml").write_text(text, encoding="utf-8")
            records += 1
    return records


def _timed(root: Path, *arguments: str) -> tuple[float, float]:
    """Run Python with `arguments` in `root`; return its seconds and its peak memory in MB. Raises when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    _pid, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(arguments)} failed")
    return time.perf_counter() - start, used.ru_maxrss / 1024


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [0, 1_000, 10_000])
    bench_search.main()
