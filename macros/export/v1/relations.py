"""How records hang together: the ladder, the graph, and what a record was before."""

from __future__ import annotations

from macros.export.v1.about import head
from macros.export.v1.contents import TYPES
from macros.export.v1.filling import Filling, full
from macros.export.v1.wholes import Edge, Graph, Ladder, LadderRung, LadderStep, Moved, Node
from macros.load.ladder import beside, heavier, offerings, stairs
from macros.model.kinds import KINDS


def ladder(filling: Filling) -> Ladder:
    """Return the steps of the ladder with what stands on each, and the ways from one help to a heavier one."""
    catalogue = filling.catalogue
    help = list(offerings(catalogue))
    rungs = [
        LadderRung(
            id=id, label=rung.label, beside=rung.beside, help=[full(one) for one in help if one.value.ladder.rung == id]
        )
        for id, rung in {**stairs(catalogue), **beside(catalogue)}.items()
    ]
    steps = [
        filling.filled(LadderStep, near.sign, lighter=full(one), heavier=full(near.item))
        for one in help
        for near in heavier(catalogue, one)
    ]
    return Ladder.model_validate({**head(filling, "ladder"), "rungs": rungs, "steps": steps})


def graph(filling: Filling, edges: list[Edge]) -> Graph:
    """Return all records, and all relations between them."""
    nodes = [
        Node(
            id=full(item),
            kind=item.kind.code,
            label=item.name,
            page=filling.at(item.address),
            notice=filling.notice(item.value),
        )
        for item in filling.exported()
    ]
    return Graph.model_validate(
        {**head(filling, "graph"), "directed": True, "multigraph": True, "nodes": nodes, "edges": edges}
    )


def moved(filling: Filling) -> dict[str, Moved]:
    """Return what each record was before, by the path in the site at which it would have stood."""
    return {
        KINDS[former.target].data_of(former.id): Moved(
            moved_from=f"{former.target}/{former.id}",
            moved_to=full(item),
            page=filling.at(item.address),
            data=filling.at(item.kind.data_of(item.id)),
        )
        for item in filling.exported()
        for former in item.former
        if former.target in TYPES
    }
