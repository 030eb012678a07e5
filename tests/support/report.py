"""The report run as a workflow or an editor runs it, on a repository that was edited."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.support import ROOT
from tests.support.repository import write


class Told(NamedTuple):
    """What a run of the report leaves: its exit code, what it printed, and the summary of the run."""

    code: int
    printed: str
    summary: str


def report(root: Path, *arguments: str, form: str = "annotations") -> Told:
    """Run the report in a repository as the workflow does."""
    page = root.with_name(f"{root.name}-summary.md")
    page.unlink(missing_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795910400"}
    done = subprocess.run(
        [sys.executable, "-m", "macros", "report", "--format", form, *arguments],
        cwd=root, env=environment | {"GITHUB_STEP_SUMMARY": str(page)}, capture_output=True, text=True,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    return Told(done.returncode, done.stdout, page.read_text(encoding="utf-8") if page.exists() else "")


def edit(root: Path, changes: dict[str, list[tuple[str, str]]]) -> None:
    """Change words in files, each of which stands in its file once."""
    for path, words in changes.items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in words:
            assert text.count(old) == 1, f"'{old}' should stand in {path} once"
            text = text.replace(old, new)
        write(root, path, text)
