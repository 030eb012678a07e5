"""What has to be looked after, as blocks of /over/actualiteit/: by owner and by day, and why at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.load.freshness import Due, all_due, on_day
from macros.model.vocabularies import Limit
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer

PAGE = "over/actualiteit/"
# Links in one list: beyond it the page would be no light one, and nobody looks after so much in a week.
_MOST = 250


@dataclass(frozen=True)
class Day:
    """A day, and what is due on it by its limit."""

    day: str
    groups: list[tuple[str, list[Due]]]


@dataclass(frozen=True)
class List:
    """What an owner has to do: day by day, and how much more there is than is shown."""

    title: str
    days: list[Day]
    count: int

    @property
    def more(self) -> int:
        """How much is not shown."""
        return max(self.count - _MOST, 0)


@dataclass(frozen=True)
class Tasks:
    """The lists of one owner."""

    owner: str
    lists: tuple[List, List]


def calendar_of(owner: str) -> str:
    """Return the path of the calendar of an owner in the site."""
    return f"{PAGE}{owner}.ics"


def owners(dues: Iterable[Due]) -> list[str]:
    """Return who has to look after anything, in order."""
    return list(dict.fromkeys(due.owner for due in dues))


def due(renderer: Renderer, page: Pieces) -> Markup:
    """Wat nagekeken moet worden: per team en per dag, met een agendabestand."""
    catalogue = renderer.catalogue
    dues = all_due(renderer.centre)
    found = on_day(dues, catalogue.today)
    tasks = [
        Tasks(owner, (_list("Nu nakijken", found.late, owner), _list("Binnen een maand", found.soon, owner)))
        for owner in owners(dues)
    ]
    return renderer.fragment("due.html", page, tasks=tasks, calendar_of=calendar_of, today=catalogue.today)


def limits(renderer: Renderer, page: Pieces) -> Markup:
    """Hoe lang elk soort gegeven goed blijft, waarom, en wat er dan te doen is."""
    return renderer.fragment("limits.html", page, limits=renderer.catalogue.words("freshness", Limit).values())


def _list(title: str, dues: Iterable[Due], owner: str) -> List:
    own = [due for due in dues if due.owner == owner]
    days = [
        Day(day, [(limit, list(some)) for limit, some in groupby(of_day, key=lambda due: due.limit)])
        for day, of_day in groupby(own[:_MOST], key=lambda due: due.due_on)
    ]
    return List(title, days, len(own))
