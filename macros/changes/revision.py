"""The repository as it was at a revision, read from git alone: nothing of it is run, no file is touched.

Only `rev-parse`, `merge-base`, `rev-list`, `ls-tree` and `cat-file` are asked: they know no hooks, no filters and no
attributes, so that nothing that stands in a revision or in the settings of the repository can start a program.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from macros.load import Centre, load

_CONTENT = ("data", "docs")
_PLAIN_FILES = ("100644", "100755")
# Never ask for a password, fetch what a partial clone lacks, take a lock, or let one commit stand for another.
_QUIET = {
    "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}  # fmt: skip


class RevisionError(Exception):
    """A revision cannot be read; the message says in Dutch why, and what to do."""


def read_at(root: Path, revision: str, today: str = "") -> Centre:
    """Return the repository at `root` as it was at a revision (a commit, a branch, "HEAD~1"), seen on the day `today`.

    Works in a shallow clone for what that holds. Only data/ and docs/ are of then: the `root` of what is returned is
    the repository as it stands, with the code and the examples of now. Raises RevisionError when there is no git, no
    repository, or no such revision in this copy.
    """
    commit = commit_of(root, revision)
    with TemporaryDirectory() as folder:
        for path, content in _contents(root, commit).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return replace(load(Path(folder), today), root=root)


def commit_of(root: Path, revision: str) -> str:
    """Return the commit that a revision is. Raises RevisionError when this copy has none."""
    name = f"{revision}^{{commit}}"
    if not (done := git(root, "rev-parse", "--quiet", "--verify", "--end-of-options", name)):
        raise RevisionError(
            f"de versie {revision!r} is niet in deze kopie van de repository. Haal haar op met: git fetch origin, "
            "en bij een kopie zonder geschiedenis: git fetch --unshallow"
        )
    return done.decode().strip()


def files_at(root: Path, commit: str) -> dict[str, str]:
    """Return the plain files of a commit below `root`: path -> the id of what is in it."""
    found = {}
    for line in git(root, "ls-tree", "-r", "-z", commit).decode("utf-8", "replace").split("\0"):
        about, _tab, path = line.partition("\t")
        mode, _kind, id = about.split(" ") if about else ("", "", "")
        if mode in _PLAIN_FILES and ".." not in PurePosixPath(path).parts and not path.startswith("/"):
            found[path] = id
    return found


def git(root: Path, *arguments: str, said: bytes = b"") -> bytes:
    """Return what git answers in the folder `root`, b"" when it knows no answer. Raises RevisionError without git."""
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *arguments]
    try:
        done = subprocess.run(command, cwd=root, input=said, capture_output=True, env={**os.environ, **_QUIET})
    except OSError:
        raise RevisionError("git staat niet op deze computer; installeer het, of vraag een collega") from None
    if b"not a git repository" in done.stderr:
        raise RevisionError("deze map is geen kopie van de repository; haal haar op met: git clone")
    return done.stdout if done.returncode == 0 else b""


def _contents(root: Path, commit: str) -> Mapping[str, bytes]:
    """Return the content of a commit that `load` reads, by path."""
    files = {path: id for path, id in files_at(root, commit).items() if _is_read(path)}
    return dict(zip(files, _blobs(root, files.values()), strict=True))


def _is_read(path: str) -> bool:
    return path.partition("/")[0] in _CONTENT and (path.startswith("data/") or path.endswith(".md"))


def _blobs(root: Path, ids: Iterable[str]) -> list[bytes]:
    """Return what is in files, by their ids. Raises RevisionError when this copy lacks one."""
    answer = git(root, "cat-file", "--batch", said="".join(f"{id}\n" for id in ids).encode())
    found, at = [], 0
    for id in ids:
        head, _end, _rest = answer[at : at + 200].partition(b"\n")
        words = head.split()
        if len(words) != 3:
            raise RevisionError(f"deze kopie is niet heel: {id} ontbreekt. Haal alles op met: git fetch --refetch")
        at += len(head) + 1
        found.append(answer[at : at + int(words[2])])
        at += int(words[2]) + 1
    return found
