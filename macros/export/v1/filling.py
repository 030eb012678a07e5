"""From the records to the export types: what is named there is filled, what is not named stays inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from macros.export.v1 import offerings
from macros.export.v1.contents import TYPES
from macros.export.v1.records import Record, Referrer
from macros.export.v1.sentences import Neighbour
from macros.export.v1.shared import Exported
from macros.export.v1.wholes import Edge
from macros.load.catalogue import Catalogue
from macros.load.files import Item, Loaded
from macros.load.ladder import lighter
from macros.model.base import Record as Kept
from macros.model.base import Sourced
from macros.model.fields import Model, Prose
from macros.model.kinds import KINDS
from macros.model.lists import Chapter, Contact
from macros.model.walk import field, value_of
from macros.problems import Location
from macros.render.text import capital, number_doubt, reserve_of

E = TypeVar("E", bound=Exported)


@dataclass(frozen=True)
class Filling:
    """Fills export types from a catalogue; `site_url` ends with a slash, and is "" where nobody knows it."""

    catalogue: Catalogue
    site_url: str

    def at(self, path: str) -> str:
        """Return the whole address of a path in the site; from the root where that of the site is not known."""
        return f"{self.site_url or '/'}{path}"

    def filled(self, of: type[E], value: Model, /, **worked_out: object) -> E:
        """Return what others read of a value: the fields that its type names, and those that were worked out for it.

        Raises AttributeError for a field that is neither.
        """
        if "notice" in of.model_fields:
            worked_out["notice"] = self.notice(value)
        own = {name: value_of(value, name) for name in of.model_fields if name not in worked_out}
        return of.model_validate({**own, **worked_out}, context=self.catalogue)

    def entries(self, of: type[E], shelf: Mapping[str, Loaded[Model]]) -> list[E]:
        """Return what others read of a list, in its order."""
        return [self.filled(of, loaded.value, marked=_marked(of, loaded)) for loaded in shelf.values()]

    def notice(self, value: Model) -> str | None:
        """Return what a reader must weigh with something, in the words of the site; None for what is fine."""
        if isinstance(value, Contact):
            return capital(number_doubt(self.catalogue, value)) or None
        return (reserve_of(self.catalogue, value) or None) if isinstance(value, Sourced | Chapter) else None

    def records(self, edges: list[Edge]) -> dict[str, list[Record]]:
        """Return all records as others read them, by the code of their kind, with who refers to each."""
        referrers: dict[str, list[Referrer]] = {}
        for edge in edges:
            referrers.setdefault(edge.target, []).append(Referrer(by=edge.source, field=edge.field))
        return {
            code: [self._record(of, item, referrers.get(full(item), [])) for item in self.catalogue.all(KINDS[code])]
            for code, of in TYPES.items()
        }

    def _record(self, of: type[Record], item: Item[Kept], referrers: list[Referrer]) -> Record:
        worked_out: dict[str, object] = {
            "id": item.id, "kind": item.kind.code, "label": item.name, "page": self.at(item.address),
            "referred_by": referrers, "marked": _marked(of, item),
        }  # fmt: skip
        if issubclass(of, offerings.Offering):
            worked_out["lighter"] = [
                self.filled(Neighbour, near.sign, to=full(near.item)) for near in lighter(self.catalogue, item)
            ]
        return self.filled(of, item.value, **worked_out)

    def edges(self) -> list[Edge]:
        """Return every relation between records once, in the order of the records; none from what stays inside."""
        found = dict.fromkeys(
            (full(item), f"{to.target}/{to.id}", str(leaf.location[0]))
            for item in self.exported()
            for leaf in item.leaves
            if leaf.references and _is_named(TYPES[item.kind.code], leaf.location)
            for to in leaf.references
            if to.target in TYPES
        )
        return [Edge(source=one, target=to, field=name) for one, to, name in found if one != to]

    def exported(self) -> Iterator[Item[Kept]]:
        """Yield every record that others get, kind by kind."""
        return (item for item in self.catalogue.items() if item.kind.code in TYPES)


def full(item: Item[Kept]) -> str:
    """Return the id of a record with its kind before it: "methods/mst"."""
    return f"{item.kind.code}/{item.id}"


def _marked(of: type[Exported], loaded: Loaded[Model]) -> dict[str, str]:
    """Return the sentences that hold references, by their place."""
    return {
        "".join(f"/{step}" for step in leaf.location): leaf.value
        for leaf in loaded.leaves
        if leaf.references and isinstance(leaf.mark, Prose) and _is_named(of, leaf.location)
    }


def _is_named(of: type[Model], location: Location) -> bool:
    """Tell whether an export type names the field at a place, and every field that it stands in."""
    return _are_named(of, tuple(step for step in location if isinstance(step, str)))


@cache
def _are_named(of: type[Model], names: tuple[str, ...]) -> bool:
    """Tell the same of names, each a field inside the one before. A type never changes, so the answer is kept."""
    if not names:
        return True
    return names[0] in of.model_fields and _are_named(field(of, names[0]).nested or of, names[1:])
