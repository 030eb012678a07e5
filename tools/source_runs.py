"""Remake tests/data/source_runs.txt: the source documents as fingerprints of their runs of eight words.

    python -m tools.source_runs FOLDER > tests/data/source_runs.txt

The site tells what the documents say in words of its own. tests/test_own_words.py holds it to that without having
the documents, which are not ours to publish: every run of eight words is kept as the first twelve hex digits of its
SHA-256, from which no sentence can be read back. FOLDER holds the documents as text: 000-….txt, 001-….txt and so on.
Run it again when a document is added or changes.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

LENGTH = 8
WORD = re.compile(r"[^\W_]+")
BROKEN_WORD = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case: letters and digits only."""
    return WORD.findall(unicodedata.normalize("NFKC", text).lower())


def runs(text: str) -> Iterator[str]:
    """Yield every run of `LENGTH` words of a text."""
    found = words(text)
    for start in range(len(found) - LENGTH + 1):
        yield " ".join(found[start : start + LENGTH])


def fingerprint(run: str) -> str:
    """Return the short hash by which a run is known."""
    return sha256(run.encode()).hexdigest()[:12]


def main(folder: str) -> None:
    """Print the fingerprints of all documents in `folder`, sorted."""
    found = set()
    for document in sorted(Path(folder).glob("0*.txt")):
        text = document.read_text(encoding="utf-8")
        for variant in (text, BROKEN_WORD.sub("", text)):  # a word broken at the end of a line counts both ways
            found.update(map(fingerprint, runs(variant)))
    if not found:
        sys.exit(f"no documents (0….txt) in {folder}")
    print("\n".join(sorted(found)))


if __name__ == "__main__":
    main(sys.argv[1])
