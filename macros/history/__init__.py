"""What changed on the site from week to week, for readers: from git, between the states that were published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from macros.changes.revision import RevisionError, files_at
from macros.history.pairs import Pairs
from macros.history.states import State, states
from macros.history.told import Today, Told, began_with
from macros.load import Centre

NOT_HERE = "De geschiedenis is niet in deze kopie van de site. Op de gepubliceerde site staat zij wel."
EARLIER = "Wat er eerder veranderde, is niet in deze kopie van de site. Op de gepubliceerde site staat het wel."
# A quarter of a year; what is older is in git. Each week that is worked out anew costs a second, in another process.
WEEKS = 13


@dataclass(frozen=True)
class Week:
    """What changed in an ISO week: by page, and what is only counted. `moment`: of its last state, in seconds."""

    year: int
    week: int
    moment: int
    told: tuple[Told, ...] = ()
    counted: tuple[str, ...] = ()


@dataclass(frozen=True)
class History:
    """The weeks in which something changed, newest first.

    `began` is the week of the first state, with what was there by then in `counted`; None when that is not told.
    `missing` is a sentence for readers about what is not in this copy, "" when nothing is missing.
    """

    weeks: tuple[Week, ...] = ()
    began: Week | None = None
    missing: str = ""


NOTHING = History(missing=NOT_HERE)


def history(centre: Centre) -> History:
    """Return the history of the repository of a centre, up to what stands in its folder.

    The same commit gives the same history. Where there is no git, no repository or only a part of one, it says so.
    """
    try:
        return _history(centre.root, centre)
    except RevisionError:  # whose words are for editors
        return NOTHING


def _history(root: Path, centre: Centre) -> History:
    found, is_whole = states(root)
    pairs, today = Pairs(root, centre), Today(centre)
    weeks = []
    for state, before in pairwise(found[: WEEKS + 1]):
        changes = pairs.changes(before.commit, "" if state is found[0] else state.commit)
        weeks.append(_week(state, today.told(changes), today.counted(changes)))
    pairs.tidy()
    told = tuple(week for week in weeks if week.told or week.counted)
    if len(found) > WEEKS:
        return History(told)
    if not is_whole:
        return History(told, missing=EARLIER)
    return History(told, _week(found[-1], (), began_with(files_at(root, found[-1].commit))))


def _week(state: State, told: Iterable[Told], counted: Iterable[str]) -> Week:
    return Week(state.year, state.week, state.moment, tuple(told), tuple(counted))
