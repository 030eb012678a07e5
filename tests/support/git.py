"""Git repositories for tests, with nothing of the settings of this machine."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_NAMES = {f"GIT_{who}_{what}": "proef@proef.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_OURS = {**_NAMES, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it says; what fails, fails the test."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **_OURS}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    """Commit everything in a repository, a new one where there is none; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")
