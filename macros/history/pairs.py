"""What changed between two states, worked out once: kept under .cache/ by what is in both, and by the code at work.

A page cannot put anything into what is kept: a folder that the repository itself brings along is never read. What is
read there becomes plain text in fields of a change, and nothing else.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha1, sha256
from pathlib import Path

from macros.changes import Change, Sort, compare
from macros.changes.revision import files_at, git, read_at
from macros.load import Centre

FOLDER = Path(".cache", "changes")
_CODE = Path(__file__).parents[1]
# Path -> the id that git gives to what is in the file.
Files = Mapping[str, str]


class Pairs:
    """Compares states of the repository at `root`; `centre` is the newest, as it stands in the folder."""

    def __init__(self, root: Path, centre: Centre) -> None:
        self.root, self.centre = root, centre
        self._read: tuple[str, Centre] = ("", centre)
        own = b"".join(file.read_bytes() for file in sorted(_CODE.rglob("*.py")))
        self._code = sha256(own).hexdigest()
        self._used: set[Path] = set()
        is_ours = not (root / FOLDER.parts[0]).is_symlink() and not git(root, "ls-files", "-z", "--", FOLDER.parts[0])
        self._folder = root / FOLDER if is_ours else None

    def changes(self, before: str, after: str = "") -> list[Change]:
        """Return what changed from one commit to another; without `after`, to what stands in the folder.

        Raises RevisionError when this copy lacks something of a commit.
        """
        old = content(files_at(self.root, before))
        new = content(files_at(self.root, after)) if after else standing(self.root, old)
        if old == new:
            return []
        known = json.dumps([self._code, sorted(old.items()), sorted(new.items())])
        file = self._folder and self._folder / f"{sha256(known.encode()).hexdigest()}.json"
        if file and (kept := _kept(file)) is not None:
            self._used.add(file)
            return kept
        now = self._state(after) if after else self.centre
        found = compare(self._state(before), now)
        if file:
            self._keep(file, found)
        return found

    def tidy(self) -> None:
        """Take away what was kept and not used."""
        if self._folder and self._folder.is_dir():
            for file in self._folder.iterdir():
                if file not in self._used and file.is_file():
                    file.unlink(missing_ok=True)

    def _state(self, commit: str) -> Centre:
        """Return the repository at a commit; the one read last is at hand."""
        if self._read[0] != commit:
            self._read = (commit, read_at(self.root, commit, self.centre.catalogue.today))
        return self._read[1]

    def _keep(self, file: Path, found: list[Change]) -> None:
        """Write beside it and put it in its place, so that a build that is stopped leaves nothing half."""
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps([{**asdict(one), "sort": one.sort.value} for one in found]), encoding="utf-8")
        half.replace(file)
        self._used.add(file)


def content(files: Files) -> dict[str, str]:
    """Return those of the files that the site is made of."""
    return {path: id for path, id in files.items() if path.startswith("data/") or _is_page(path)}


def standing(root: Path, like: Files) -> dict[str, str]:
    """Return the files that the site is made of as they stand in the folder, with ids as those of `like` are made."""
    make = sha256 if any(len(id) > 40 for id in like.values()) else sha1
    found = {}
    for path in sorted((root / "data").rglob("*")) + sorted((root / "docs").rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            text = path.read_bytes()
            found[path.relative_to(root).as_posix()] = make(b"blob %d\0" % len(text) + text).hexdigest()
    return found


def _is_page(path: str) -> bool:
    return path.startswith("docs/") and path.endswith(".md")


def _kept(file: Path) -> list[Change] | None:
    """Return what was kept in a file, None when there is nothing that can be used."""
    try:
        return [Change(Sort(one.pop("sort")), **one) for one in json.loads(file.read_bytes())]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
