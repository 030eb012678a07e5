"""A copy of the repository grown to any number of records, and where such copies stand while they are measured.

The larger sites hold the real records and copies of them under new ids, so that a record weighs what a record weighs.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.model.kinds import KINDS
from tests.support import ROOT

MEMORY = Path("/dev/shm")
# A name or title up to the end of its text, before a closing quote.
NAME = re.compile(r"^(?:title|name): (?:'(?:[^']|'')+|\"[^\"]+|[^'\"\n]+)", re.MULTILINE)
# Former names, which lead to one record only.
ALIASES = re.compile(r"^aliases:.*\n(?:[ -].*\n)*", re.MULTILINE)
RUNG = re.compile(r"^ladder:\n  rung: .*\n", re.MULTILINE)
COPIED = ("methods", "partners", "programmes", "collaborations")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "site", "__pycache__", ".*_cache", "node_modules")


def copy_of_the_centre(root: Path, size: int = 0) -> int:
    """Write the repository to `root`, grown to at least `size` records; return how many it holds."""
    shutil.copytree(ROOT, root, ignore=LEFT_OUT)
    originals = [file for kind in COPIED for file in sorted((root / "data" / kind).glob("*.yml"))]
    records = sum(1 for kind in KINDS for _ in (root / "data" / kind).glob("*.yml"))
    turn = 0
    while records < size:
        turn += 1
        for file in originals[: size - records]:
            copy = file.with_name(f"{file.stem}-{turn}.yml")
            copy.write_text(_copied(file.read_text(encoding="utf-8"), turn), encoding="utf-8")
            records += 1
    return records


def _copied(text: str, turn: int) -> str:
    """Return a record under another name, without its former names; nobody leads up to it on the ladder."""
    text = NAME.sub(rf"\g<0> {turn}", ALIASES.sub("", text), count=1)
    return text if "  no_lighter:" in text else RUNG.sub(r"\g<0>  no_lighter: Lichter is er niet.\n", text)


@contextmanager
def place() -> Iterator[Path]:
    """Give an empty folder that goes by itself: in memory where the machine has that, so that no disk is measured."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        yield Path(name)
