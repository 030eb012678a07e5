"""Remake macros/check/source_runs.txt: the source documents as fingerprints of their runs of eight words.

    python -m tools.source_runs FOLDER > macros/check/source_runs.txt

The site tells what the documents say in words of its own. The rule `sentences-are-our-own` holds it to that without
having the documents, which are not ours to publish: every run of eight words is kept as the first twelve hex digits
of its SHA-256, from which no sentence can be read back. FOLDER holds the documents as text: 000-….txt, 001-….txt and
so on. Run it again when a document is added or changes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from macros.check.content import fingerprint, runs

BROKEN_WORD = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")


def main(folder: str) -> None:
    """Print the fingerprints of all documents in `folder`, sorted."""
    found: set[str] = set()
    for document in sorted(Path(folder).glob("0*.txt")):
        text = document.read_text(encoding="utf-8")
        for variant in (text, BROKEN_WORD.sub("", text)):  # a word broken at the end of a line counts both ways
            found.update(map(fingerprint, runs(variant)))
    if not found:
        sys.exit(f"no documents (0….txt) in {folder}")
    print("\n".join(sorted(found)))


if __name__ == "__main__":
    main(sys.argv[1])
