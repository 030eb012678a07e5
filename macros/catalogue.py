"""All records and lists, loaded and closed: what is in it, refers only to what is in it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from macros.fields import ID, INLINE, Leaf, Model, Prose, leaves, source_id
from macros.lists import LISTS, Contact, Section, Synonym, Word
from macros.problems import Problem, choose, suggest
from macros.records import KINDS, AnyRecord, Municipality, Partner, Source
from macros.source import Document, Location, read
from macros.wording import validation_problems

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[T]):
    """A record or list entry with its id, its file, and where in that file it stands."""

    id: str
    value: T
    document: Document
    at: Location = ()

    def problem(self, location: Location, message: str, *, of_key: bool = False) -> Problem:
        """Return the problem at a place inside this record."""
        return self.document.problem((*self.at, *location), message, of_key=of_key)


@dataclass(frozen=True, order=True)
class Link:
    """One record pointing at another: "questions/complexe-scheiding" does so in its field `field`."""

    kind: str
    id: str
    field: str


@dataclass
class Catalogue:
    """Everything under data/, by kind and id. Every reference in it can be followed."""

    records: dict[str, dict[str, Loaded[AnyRecord]]] = field(default_factory=dict)
    vocabularies: dict[str, dict[str, Loaded[Word]]] = field(default_factory=dict)
    lists: dict[str, dict[str, Loaded[Model]]] = field(default_factory=dict)
    backlinks: Mapping[tuple[str, str], tuple[Link, ...]] = field(default_factory=dict)

    def all(self, kind: str) -> list[Loaded[AnyRecord]]:
        """Return the records of a kind in Dutch alphabetical order of their names."""
        return sorted(self.records[kind].values(), key=lambda loaded: sort_key(name_of(loaded.value)))

    def record(self, kind: str, id: str) -> Any:
        """Return one record. Raises KeyError when there is none."""
        return self.records[kind][id].value

    def word(self, vocabulary: str, id: str) -> Word:
        """Return one entry of a vocabulary. Raises KeyError when there is none."""
        return self.vocabularies[vocabulary][id].value

    @property
    def contacts(self) -> dict[str, Contact]:
        return {id: loaded.value for id, loaded in self.lists["contacts"].items()}  # type: ignore[misc]

    def sections(self, name: str) -> dict[str, Section]:
        """Return the sections of "course" or "referral" by id, in the order of the file."""
        return {id: loaded.value for id, loaded in self.lists[name].items()}  # type: ignore[misc]

    @property
    def synonyms(self) -> list[Synonym]:
        return [loaded.value for loaded in self.lists["synonyms"].values()]  # type: ignore[misc]

    def everything(self) -> Iterator[Loaded[Any]]:
        """Yield every record, vocabulary entry and list entry."""
        for group in (self.records, self.vocabularies, self.lists):
            for items in group.values():
                yield from items.values()


def name_of(record: AnyRecord) -> str:
    """Return the name that readers see: `name` or `title`."""
    name: str = record.name if isinstance(record, Partner | Municipality) else getattr(record, "title", "")
    return name


def sort_key(name: str) -> str:
    """Return the key that puts names in Dutch order: capitals, accents and leading signs do not count."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return plain.lstrip(" !@'\"(-") + "\0" + name


def load(root: Path) -> tuple[Catalogue, list[Problem]]:
    """Load data/ of the repository at `root`.

    Every mistake is a problem, none is raised. A file with a mistake stays out; a reference to nothing is
    taken out of its record, so that whoever uses the catalogue never meets one.
    """
    problems: list[Problem] = []
    catalogue = Catalogue(records={kind: {} for kind in KINDS}, lists={name: {} for name in LISTS})
    data = root / "data"
    problems += _strangers(data, root)
    for kind, spec in KINDS.items():
        for file in sorted((data / kind).glob("*.yml")):
            if loaded := _load_record(file, root, spec.model, problems):
                catalogue.records[kind][loaded.id] = loaded
    for file in sorted((data / "vocabulary").glob("*.yml")):
        catalogue.vocabularies[file.stem] = _load_list(file, root, Word, problems)
    for name, model in LISTS.items():
        catalogue.lists[name] = _load_list(data / f"{name}.yml", root, model, problems)
    known = {kind: {file.stem for file in (data / kind).glob("*.yml")} for kind in KINDS}
    problems += _close(catalogue, known)
    catalogue.backlinks = _invert(catalogue)
    return catalogue, problems


def _strangers(data: Path, root: Path) -> Iterator[Problem]:
    """Report files that no kind or list owns: they would silently not be on the site."""
    own = {*KINDS, "vocabulary"}
    for path in sorted(data.rglob("*")):
        place = path.relative_to(data).parts
        if path.is_dir() or path.name.startswith(".") or (len(place) == 2 and place[0] == "language"):
            continue
        where = path.relative_to(root).as_posix()
        if len(place) > 1 and place[0] not in own:
            yield Problem(where, 1, 1, f"onbekende map 'data/{place[0]}'.{choose(place[0], own, 20)}")
        elif len(place) == 1 and path.stem not in LISTS:
            yield Problem(where, 1, 1, f"onbekend bestand '{path.name}'.{suggest(path.stem, LISTS)}")
        elif path.suffix != ".yml" or len(place) > 2:
            yield Problem(where, 1, 1, "een databestand eindigt op .yml en staat direct in de map van zijn soort")


def _load_record(file: Path, root: Path, model: type[AnyRecord], problems: list[Problem]) -> Loaded[AnyRecord] | None:
    document, found = read(file, root)
    problems += found
    if not ID.fullmatch(file.stem):
        message = f"de bestandsnaam '{file.name}' kan niet: gebruik kleine letters, cijfers en streepjes"
        problems.append(Problem(file.relative_to(root).as_posix(), 1, 1, message))
        return None
    if document is None:
        return None
    if not isinstance(document.data, dict):
        problems.append(document.problem((), "dit bestand is leeg of geen record; begin met velden zoals title: …"))
        return None
    try:
        return Loaded(file.stem, model.model_validate(document.data), document)
    except ValidationError as error:
        problems += validation_problems(error, document, model)
        return None


def _load_list(file: Path, root: Path, model: type[T], problems: list[Problem]) -> dict[str, Loaded[T]]:
    if not file.exists():
        problems.append(Problem(file.relative_to(root).as_posix(), 1, 1, "dit bestand ontbreekt"))
        return {}
    document, found = read(file, root)
    problems += found
    if document is None:
        return {}
    if not isinstance(document.data, list):
        problems.append(
            document.problem((), "dit bestand hoort een lijst te zijn: elk onderdeel begint met een streepje")
        )
        return {}
    entries: dict[str, Loaded[T]] = {}
    for index, raw in enumerate(document.data):
        try:
            value = model.model_validate(raw)
        except ValidationError as error:
            problems += validation_problems(error, document, model, (index,))
            continue
        id = getattr(value, "id", None) or f"{getattr(value, 'word', index)}"
        if id in entries:
            problems.append(document.problem((index,), f"'{id}' staat al eerder in deze lijst"))
            continue
        entries[id] = Loaded(id, value, document, (index,))
    return entries


def _close(catalogue: Catalogue, known: dict[str, set[str]]) -> list[Problem]:
    """Report references to nothing and take them out, until all that is left can be followed."""
    problems: list[Problem] = []
    groups: list[dict[str, Loaded[Any]]] = [
        *catalogue.vocabularies.values(), *catalogue.lists.values(), *catalogue.records.values(),
    ]  # fmt: skip
    reporting, changed = True, True
    while changed:
        changed = False
        for group in groups:
            for id, loaded in list(group.items()):
                loose = [leaf for leaf in leaves(loaded.value) if not _is_closed(leaf, catalogue)]
                if not loose:
                    continue
                changed = True
                if reporting:
                    problems += _reference_problems(loaded, loose, catalogue, known)
                closed = _without(loaded, loose)
                if closed is None:
                    del group[id]
                else:
                    group[id] = closed
        reporting = False
    return problems


def _targets(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Yield (target, id) for what a leaf refers to; a sentence may refer more than once, or never."""
    if isinstance(leaf.mark, Prose):
        for match in INLINE.finditer(leaf.value):
            target, _, id = match[1].partition("/")
            yield target, id
    elif leaf.mark.target == "*":
        target, _, id = leaf.value.partition("/")
        yield target, id
    elif leaf.mark.target == "sources":
        yield "sources", source_id(leaf.value)
    else:
        yield leaf.mark.target, leaf.value


def _ids(target: str, catalogue: Catalogue) -> Mapping[str, object]:
    if target.startswith("vocabulary/"):
        return catalogue.vocabularies.get(target.removeprefix("vocabulary/"), {})
    if target == "contacts":
        return catalogue.lists["contacts"]
    return catalogue.records.get(target, {})


def _is_closed(leaf: Leaf, catalogue: Catalogue) -> bool:
    return all(id in _ids(target, catalogue) for target, id in _targets(leaf))


def _reference_problems(
    loaded: Loaded[Any], loose: Iterable[Leaf], catalogue: Catalogue, known: dict[str, set[str]]
) -> Iterator[Problem]:
    for leaf in loose:
        for target, id in _targets(leaf):
            present = set(_ids(target, catalogue)) | known.get(target, set())
            if target not in KINDS and target != "contacts" and not target.startswith("vocabulary/"):
                message = f"onbekende soort '{target}'.{choose(target, [*KINDS, 'contacts'], 20)}"
                yield loaded.problem(leaf.location, message)
            elif id not in present:
                message = f"onbekend {_noun(target)} '{id}'.{choose(id, present)}"
                yield loaded.problem(leaf.location, message)


def _noun(target: str) -> str:
    if target.startswith("vocabulary/"):
        return f"woord in {target}.yml:"
    return f"record in data/{target}:" if target in KINDS else "nummer in data/contacts.yml:"


def _without(loaded: Loaded[T], loose: Iterable[Leaf]) -> Loaded[T] | None:
    """Return the record without its loose ends, or None when it cannot do without them."""
    kept = loaded.value.model_dump(exclude_unset=True)
    for leaf in sorted(loose, key=lambda leaf: [str(s).zfill(6) for s in leaf.location], reverse=True):
        _remove(kept, leaf)
    try:
        return Loaded(loaded.id, type(loaded.value).model_validate(kept), loaded.document, loaded.at)
    except ValidationError:
        return None


def _remove(data: Any, leaf: Leaf) -> None:
    *path, last = leaf.location
    for step in path:
        data = data[step]
    if isinstance(leaf.mark, Prose):
        data[last] = INLINE.sub(lambda match: match[2] or match[1].rpartition("/")[2], data[last])
    else:
        del data[last]


def _invert(catalogue: Catalogue) -> dict[tuple[str, str], tuple[Link, ...]]:
    """Work out what points at each record, from references and from sentences."""
    links: dict[tuple[str, str], set[Link]] = defaultdict(set)
    for kind, records in catalogue.records.items():
        for id, loaded in records.items():
            for leaf in leaves(loaded.value):
                for target, other in _targets(leaf):
                    if target in KINDS and (target, other) != (kind, id):
                        links[target, other].add(Link(kind, id, str(leaf.location[0])))
    return {target: tuple(sorted(found)) for target, found in links.items()}


def is_source(record: AnyRecord) -> bool:
    """Tell whether a record is a source: sources have no status and no sources of their own."""
    return isinstance(record, Source)
