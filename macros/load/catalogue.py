"""Everything under data/, closed: what is in it refers only to what is in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from macros.load.files import Item, Loaded
from macros.model.base import Record
from macros.model.fields import Model, Reference
from macros.model.kinds import KINDS, MUNICIPALITIES, PARTNERS, SOURCES, AnyKind, Kind
from macros.model.knowledge import Source
from macros.model.lists import Chapter, Contact, Synonym
from macros.model.offerings import Method
from macros.model.organisations import Municipality, Partner
from macros.model.routes import Consent, Route
from macros.model.vocabularies import MethodType, Word

R = TypeVar("R", bound=Record)
W = TypeVar("W", bound=Word)
M = TypeVar("M", bound=Model)

Shelf = Mapping[str, Loaded[M]]


class Link(NamedTuple):
    """One record pointing at another, in its field `field`."""

    origin: Reference
    field: str


@dataclass(frozen=True)
class Catalogue:
    """Everything under data/. Every reference in it can be followed.

    `records` are in Dutch alphabetical order of their names, by the code of their kind; lists in the order of their
    files. `backlinks` holds what points at each record. `known_ids` are the ids for which a file exists, `damaged` the
    files with a mistake: what a damaged file says is not here, so nobody may be accused of referring to it. `today` is
    the day for which it was read: what is old on that day, is shown as old.
    """

    records: Mapping[str, Mapping[str, Item[Record]]]
    vocabularies: Mapping[str, Shelf[Word]]
    contacts: Shelf[Contact]
    course: Shelf[Chapter]
    referral: Shelf[Chapter]
    synonyms: Shelf[Synonym]
    routes: Shelf[Route]
    consent: Shelf[Consent]
    backlinks: Mapping[Reference, tuple[Link, ...]]
    known_ids: Mapping[str, frozenset[str]]
    damaged: frozenset[str]
    today: str

    @cached_property
    def read_until(self) -> str:
        """The last day on which a record was compared with its sources; "" without records."""
        return max((item.value.reviewed for item in self.items()), default="")

    @property
    def shelves(self) -> dict[str, Shelf[Model]]:
        """What a reference can lead to, by its target: records of a kind, words of a vocabulary, numbers, routes."""
        words = {f"vocabulary/{name}": shelf for name, shelf in self.vocabularies.items()}
        return {**self.records, **words, "contacts": self.contacts, "routes": self.routes}

    def of(self, kind: Kind[R]) -> Mapping[str, Item[R]]:
        """Return the records of a kind by id, in Dutch alphabetical order of their names."""
        return cast("Mapping[str, Item[R]]", self.records[kind.code])

    def all(self, kind: Kind[R]) -> list[Item[R]]:
        """Return the records of a kind in Dutch alphabetical order of their names."""
        return list(self.of(kind).values())

    def some(self, kind: Kind[R], ids: Iterable[str]) -> list[Item[R]]:
        """Return the records with these ids, by name. Raises KeyError for an id that is not there."""
        items, places = self.of(kind), self._places[kind.code]
        return [items[id] for id in sorted(set(ids), key=places.__getitem__)]

    @cached_property
    def _places(self) -> dict[str, dict[str, int]]:
        """Where each record stands among those of its kind: going through all of them for each page takes too long."""
        return {code: {id: place for place, id in enumerate(items)} for code, items in self.records.items()}

    def item(self, reference: Reference) -> Item[Record]:
        """Return the record that a reference leads to. Raises KeyError when there is none."""
        return self.records[reference.target][reference.id]

    def partner(self, id: str) -> Item[Partner]:
        """Return one partner. Raises KeyError when there is none."""
        return self.of(PARTNERS)[id]

    def municipality(self, id: str) -> Item[Municipality]:
        """Return one municipality. Raises KeyError when there is none."""
        return self.of(MUNICIPALITIES)[id]

    def source(self, id: str) -> Item[Source]:
        """Return one source. Raises KeyError when there is none."""
        return self.of(SOURCES)[id]

    def word(self, vocabulary: str, id: str) -> Word:
        """Return one entry of a vocabulary. Raises KeyError when there is none."""
        return self.vocabularies[vocabulary][id].value

    def words(self, vocabulary: str, of: type[W]) -> dict[str, W]:
        """Return the entries of a vocabulary of a type of its own, in order. Raises TypeError when it has another."""
        found: dict[str, W] = {}
        for id, loaded in self.vocabularies[vocabulary].items():
            if not isinstance(loaded.value, of):
                raise TypeError(f"vocabulary/{vocabulary} does not hold {of.__name__}")
            found[id] = loaded.value
        return found

    def label(self, vocabulary: str, id: str) -> str:
        """Return the readers' word for an id of a vocabulary."""
        return self.word(vocabulary, id).label

    def is_judged(self, method: Method) -> bool:
        """Tell whether a committee judged the method, or could have."""
        return bool(method.evidence) or self.words("method-types", MethodType)[method.type].judged

    def chapters(self, name: str) -> Shelf[Chapter]:
        """Return the chapters of "course" or "referral"."""
        return {"course": self.course, "referral": self.referral}[name]

    def exists(self, kind: AnyKind, id: str) -> bool:
        """Tell whether a record has a file, even one with a mistake in it."""
        return id in self.known_ids[kind.code]

    def items(self) -> Iterator[Item[Record]]:
        """Yield every record, kind by kind."""
        for kind in KINDS:
            yield from self.records[kind].values()

    def everything(self) -> Iterator[Loaded[Model]]:
        """Yield every record, vocabulary entry and list entry."""
        yield from self.items()
        lists = (self.contacts, self.course, self.referral, self.synonyms, self.routes, self.consent)
        for shelf in (*self.vocabularies.values(), *lists):
            yield from shelf.values()


def sort_key(name: str) -> str:
    """Return the key that puts names in Dutch order: capitals, accents and leading signs do not count."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return plain.lstrip(" !@'\"(-") + "\0" + name
