"""A folder that is always whole for who reads it: what is new is made beside it and takes its place at once."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEW = ".new"
_FROM_HERE = -100  # AT_FDCWD: a path as everywhere else
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are the same number


def beside(folder: Path) -> Path:
    """Return where the successor of a folder is made: on the same disk, so that a rename is enough."""
    return folder.with_name(f"{folder.name}{NEW}")


@contextmanager
def alone(root: Path) -> Iterator[int]:
    """Wait until nobody else builds in `root`, and keep others waiting.

    Gives the open file that holds the lock: a program that gets it holds the lock as well, until both have ended.
    No lock is left behind, however they end.
    """
    held = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield held
    finally:
        os.close(held)


def swap(new: Path, folder: Path) -> None:
    """Put `new` in the place of `folder`, and remove what stood there."""
    if not folder.exists():
        new.rename(folder)
        return
    if not _exchange(new, folder):
        # This disk cannot exchange two names: between these two lines there is no folder.
        old = folder.with_name(f"{folder.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
        new.rename(folder)
        new = old
    shutil.rmtree(new)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step, as the system can and Python cannot say. Return whether it did."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return bool(library.renameat2(_FROM_HERE, first, _FROM_HERE, second, _EXCHANGE) == 0)
    return False
