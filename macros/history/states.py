"""The published states of the site that its history tells about: the last one of each week.

Every push to main is published. Readers are told by week, so of each ISO week (UTC) only its last commit on the
first-parent line counts: what stood on the site for an hour and was mended is no news, and a branch that was merged
counts from the day on which it was merged. A commit that claims to be older than its parent belongs to the week of its
parent: clocks differ, the line does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.changes.revision import RevisionError, git


@dataclass(frozen=True)
class State:
    """What was published last in an ISO week: its commit, and the moment of that in seconds since 1970."""

    year: int
    week: int
    commit: str
    moment: int


def states(root: Path) -> tuple[list[State], bool]:
    """Return the states that the repository at `root` holds, newest first, and whether the first one ever is there.

    Raises RevisionError where there is none: without git, or in a folder that is no repository of its own, such as an
    archive that was unpacked.
    """
    if git(root, "rev-parse", "--is-inside-work-tree", "--show-prefix") != b"true\n\n":
        raise RevisionError("deze map is geen eigen repository")
    found: dict[tuple[int, int], State] = {}
    latest = 0
    for moment, commit in reversed(list(_first_parents(root))):
        latest = max(latest, moment)
        year, week, _day = datetime.fromtimestamp(latest, UTC).isocalendar()
        found[year, week] = State(year, week, commit, latest)
    if not found:
        raise RevisionError("deze map is geen eigen repository")
    is_whole = git(root, "rev-parse", "--is-shallow-repository").strip() == b"false"
    return list(reversed(found.values())), is_whole


def _first_parents(root: Path) -> Iterator[tuple[int, str]]:
    for line in git(root, "rev-list", "--first-parent", "--timestamp", "HEAD").decode().splitlines():
        moment, commit = line.split()
        yield int(moment), commit
