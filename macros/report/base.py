"""What a change is compared with, and what it touches: files and the messages of its commits; from git alone."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from macros.changes.revision import RevisionError, commit_of, files_at, git

CONTENT = ("data/", "docs/")
# Where a change is meant to go: as the server has it, else as this copy has it.
_MAIN = ("origin/main", "main")
_NO_MAIN = (
    "Deze kopie kent main niet. Daarom is alleen vergeleken wat u nog niet hebt vastgelegd. "
    "Haal main op met: git fetch origin main:refs/remotes/origin/main"
)
_NO_HISTORY = (
    "Deze kopie heeft te weinig geschiedenis om te zien waar uw wijziging begon. Daarom is vergeleken met {} zelf: "
    "wat daar intussen bij kwam, lijkt hier weg. Haal alles op met: git fetch --unshallow"
)


@dataclass(frozen=True)
class Base:
    """What is compared with: a commit, what to call it, and what a reader of the report has to know of the choice."""

    commit: str
    name: str
    remark: str = ""


class Message(NamedTuple):
    """What the maker of a commit wrote."""

    commit: str
    text: str


@dataclass(frozen=True)
class Touched:
    """The files that differ from the base: those of data/ and docs/, as they stand on the disk, and how many others."""

    content: tuple[str, ...]
    others: tuple[str, ...]


def base_of(root: Path, wanted: str = "") -> Base:
    """Return where the change began: where it left `wanted`, or else main; the last commit where main is not known.

    Raises RevisionError when there is no git, no repository, no commit, or no such revision.
    """
    for name in (wanted,) if wanted else _MAIN:
        try:
            commit = commit_of(root, name)
        except RevisionError:
            if wanted:
                raise
            continue
        began = git(root, "merge-base", commit, "HEAD").decode().strip()
        return Base(began or commit, name, "" if began else _NO_HISTORY.format(name))
    return Base(commit_of(root, "HEAD"), "de laatste versie die is vastgelegd", _NO_MAIN)


def touched(root: Path, base: Base) -> Touched:
    """Return what differs between the base and the repository as it stands: also what is not committed yet."""
    before, now = files_at(root, base.commit), files_at(root, "HEAD")
    others = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
    on_disk = dict(_on_disk(root))
    gone = {path for path in before if path.startswith(CONTENT) and path not in on_disk}
    changed = {path for path, file in on_disk.items() if not _is_same(file, before.get(path, ""))}
    return Touched(tuple(sorted(gone | changed)), tuple(sorted(one for one in others if not one.startswith(CONTENT))))


def messages(root: Path, base: Base) -> list[Message]:
    """Return the messages of the commits since the base, the newest first."""
    said = git(root, "rev-list", "--no-commit-header", "--format=%H%n%B%x00", f"{base.commit}..HEAD")
    parts = said.decode("utf-8", "replace").split("\0")
    return [Message(*part.lstrip("\n").split("\n", 1)) for part in parts if part.strip()]


def _on_disk(root: Path) -> Iterator[tuple[str, Path]]:
    for top in CONTENT:
        for folder, _folders, names in os.walk(root / top):
            for name in names:
                file = Path(folder, name)
                yield file.relative_to(root).as_posix(), file


def _is_same(file: Path, id: str) -> bool:
    """Tell whether a file holds what git knows by an id, whichever line ends git gave it on this machine."""
    if not id or file.is_symlink():
        return False
    content = file.read_bytes()
    return id in (_id(content, id), _id(content.replace(b"\r\n", b"\n"), id))


def _id(content: bytes, like: str) -> str:
    """Return the id by which git knows a content: of the length of another id, which tells how it is made."""
    whole = b"blob %d\0" % len(content) + content
    return (hashlib.sha1(whole, usedforsecurity=False) if len(like) == 40 else hashlib.sha256(whole)).hexdigest()


def short(commit: str) -> str:
    """Return a commit as people write it."""
    return commit[:7]
