"""Where the picture of the network puts things: what belongs together stays together, and lines seldom cross.

The order comes from networkx (decisions/0011), the places from plain whole numbers: the same bytes at each build.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a box stands: its top and its height, in units of the drawing."""

    top: int
    height: int

    @property
    def middle(self) -> int:
        """Where a line meets it."""
        return self.top + self.height // 2


@dataclass(frozen=True)
class Places:
    """The places of the ties in their order, those of the organisations by id, and the height of it all."""

    ties: Sequence[Place]
    members: Mapping[str, Place]
    height: int


# Between two boxes, and between two parts of the network that nothing joins.
_GAP, _APART = 8, 20


def placed(ties: Sequence[Collection[str]], tie_heights: Sequence[int], heights: Mapping[str, int]) -> Places:
    """Return the places of ties and of their members, who are all in `heights`.

    Parts that nothing joins stand under each other, the part of the first tie first.
    """
    at: dict[int, Place] = {}
    members: dict[str, Place] = {}
    top = 0
    for some_ties, some_members in _parts(ties):
        columns = ([tie_heights[tie] for tie in some_ties], [heights[id] for id in some_members])
        height = max(sum(column) + _GAP * (len(column) - 1) for column in columns)
        at.update(zip(some_ties, _column(columns[0], top, height), strict=True))
        members.update(zip(some_members, _column(columns[1], top, height), strict=True))
        top += height + _APART
    return Places([at[tie] for tie in range(len(ties))], members, max(0, top - _APART))


def _column(heights: Sequence[int], top: int, height: int) -> list[Place]:
    """Return boxes under each other, in the middle of the room that there is."""
    places = []
    at = top + (height - sum(heights) - _GAP * (len(heights) - 1)) // 2
    for one in heights:
        places.append(Place(at, one))
        at += one + _GAP
    return places


def _parts(ties: Sequence[Collection[str]]) -> list[tuple[list[int], list[str]]]:
    """Return the parts of the network, each with its ties and members in an order that keeps neighbours near.

    Nodes are numbers: sets of numbers have one order, sets of text another at each run.
    """
    import networkx  # half a second that only this page asks for
    from networkx.utils import reverse_cuthill_mckee_ordering

    names = sorted({id for tie in ties for id in tie})
    number = {id: len(ties) + index for index, id in enumerate(names)}
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(ties) + len(names)))
    graph.add_edges_from((tie, number[id]) for tie, ids in enumerate(ties) for id in sorted(ids))
    parts = []
    for nodes in sorted(sorted(part) for part in networkx.connected_components(graph)):
        part = networkx.Graph()
        part.add_nodes_from(nodes)
        part.add_edges_from((tie, number[id]) for tie in nodes if tie < len(ties) for id in sorted(ties[tie]))
        order = list(reverse_cuthill_mckee_ordering(part))
        if order[0] > order[-1]:
            order.reverse()
        tied = [node for node in order if node < len(ties)]
        parts.append((tied, [names[node - len(ties)] for node in order if node >= len(ties)]))
    return parts
