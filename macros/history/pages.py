"""The history as its pages and feeds show it: everything, or what belongs to one theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from macros.history import History, Week
from macros.history.phrases import NEW
from macros.history.told import Told
from macros.render.renderer import Rendered, Renderer
from macros.render.shell import CHANGES
from macros.render.text import dutch_date

# What a week names, and what a page names, new pages and changed ones each: a visit stays light. The rest is counted.
_MOST_OF_WEEK, _MOST_OF_PAGE = 25, 90


@dataclass(frozen=True)
class Shown:
    """A week as it is shown: its title and anchor, what is new, what changed, how many more, what is only counted."""

    title: str
    anchor: str
    moment: int
    new: tuple[Told, ...]
    told: tuple[Told, ...]
    more: int
    counted: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages are told about."""
        return len(self.new) + len(self.told) + self.more


def shown(history: History, theme: str = "") -> list[Shown]:
    """Return the weeks to show, of everything or of one theme; of a theme those in which something belongs to it."""
    found: list[Shown] = []
    for week in history.weeks:
        told = [one for one in week.told if not theme or theme in one.themes]
        if told or not theme:
            most = min(_MOST_OF_WEEK, _MOST_OF_PAGE - sum(len(one.told) for one in found))
            new = [one for one in told if one.phrases == (NEW,)]
            changed = [one for one in told if one.phrases != (NEW,)]
            found.append(_shown(week, new[:most], changed[:most], len(told), () if theme else week.counted))
    return found


def first(history: History) -> Shown | None:
    """Return the week in which the site began, where that is told."""
    return _shown(history.began, [], [], 0, history.began.counted) if history.began else None


def _shown(week: Week, new: list[Told], changed: list[Told], of: int, counted: tuple[str, ...]) -> Shown:
    anchor = f"week-{week.year}-{week.week}"
    more = of - len(new) - len(changed)
    return Shown(title_of(week), anchor, week.moment, tuple(new), tuple(changed), more, counted)


def title_of(week: Week) -> str:
    """Return "Week 48, 23 tot en met 29 november 2026"."""
    first, last = (dutch_date(date.fromisocalendar(week.year, week.week, day).isoformat()).split() for day in (1, 7))
    while first[-1] == last[len(first) - 1]:  # the year, then the month
        first.pop()
    return f"Week {week.week}, {' '.join(first)} tot en met {' '.join(last)}"


def page(
    renderer: Renderer, told: Callable[[], History], title: str, theme: str, themes: Mapping[str, str], story: object
) -> Rendered:
    """Return the page of a theme, "" for everything; `themes` are the words for all of them."""
    history = told()
    return renderer.filled(
        "history.html",
        "../" * address_of(theme).count("/"),
        title=title,
        theme=theme,
        themes={} if theme else themes,
        weeks=shown(history, theme),
        began=first(history),
        missing=history.missing,
        address=CHANGES,
        feed=feed_of(theme),
    )


def address_of(theme: str) -> str:
    """Return where the page of a theme is, "" for that of everything."""
    return f"{CHANGES}{theme}/" if theme else CHANGES


def feed_of(theme: str) -> str:
    """Return where the feed of a theme is, "" for that of everything."""
    return f"{address_of(theme)}feed.xml"
