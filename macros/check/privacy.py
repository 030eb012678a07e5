"""Nobody is named: the site tells of children and families, and of organisations, never of a person."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from macros.check.content import contents
from macros.load import Centre
from macros.privacy import KINDS, Found, in_path, personal
from macros.problems import Problem

_FOLDERS = ("data", "docs", "examples")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
# A larger file is refused as it is; what is in it would keep everybody waiting.
_LARGEST = 300_000
# Of one file no more is told at once: a list of people is to go as a whole.
_MOST = 50


def texts_hold_nothing_personal(centre: Centre, today: str) -> Iterator[Problem]:
    """Niets in gegevens en pagina's leidt naar een persoon. De melding zegt wat en waar, en herhaalt het niet."""
    known = dict(contents(centre))
    for path in _files(centre.root):
        text = known.get(path)
        text = _text(centre.root / path) if text is None else text
        for found in islice(personal(text), _MOST):
            yield _problem(path, text, found)


def names_of_files_hold_nothing_personal(centre: Centre, today: str) -> Iterator[Problem]:
    """Ook de naam van een bestand of een map leidt niet naar een persoon."""
    for path in _files(centre.root):
        for found in in_path(path):
            message = f"in deze bestandsnaam staat {KINDS[found.kind]} (teken {found.start + 1}); {_WHAT_TO_DO}"
            yield Problem(path, 1, 1, message)


_WHAT_TO_DO = "haal dat weg en lees in CONTRIBUTING.md onder Privacy wat u dan nog doet"


def _problem(path: str, text: str, found: Found) -> Problem:
    line = text.count("\n", 0, found.start) + 1
    column = found.start - text.rfind("\n", 0, found.start)
    return Problem(path, line, column, f"hier staat {KINDS[found.kind]}; {_WHAT_TO_DO}")


def _files(root: Path) -> Iterable[str]:
    """Return every file of content, as a path from the root, in order."""
    found = []
    for folder in _FOLDERS:
        for inside, folders, files in os.walk(root / folder):
            at = Path(inside).relative_to(root).as_posix()
            links = [name for name in folders if os.path.islink(f"{inside}/{name}")]
            found += [f"{at}/{name}" for name in (*files, *links)]
    return sorted(found)


def _text(file: Path) -> str:
    """Return the text of a file that holds one and that nobody else could read, "" for a picture."""
    if file.suffix in _PICTURES or file.is_symlink() or not file.is_file() or file.stat().st_size > _LARGEST:
        return ""
    return file.read_bytes().decode("utf-8-sig", "replace")
