"""All records and lists, loaded and closed: what is in it, refers only to what is in it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.load.files import Loaded as Loaded
from macros.load.files import ids_of_files, load_list, load_record, strangers
from macros.model.fields import INLINE, Leaf, Model, Prose, source_id
from macros.model.lists import LISTS, Contact, Section, Synonym, Word
from macros.model.records import KINDS, AnyRecord, Municipality, Partner
from macros.problems import Problem, choose, suggest

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, order=True)
class Link:
    """One record pointing at another: "questions/complexe-scheiding" does so in its field `field`."""

    kind: str
    id: str
    field: str


@dataclass
class Catalogue:
    """Everything under data/, by kind and id. Every reference in it can be followed.

    `files` holds the ids for which a file exists, `damaged` the files with a mistake. What a damaged file
    says is not in the catalogue, so nobody may be accused of referring to it.
    """

    records: dict[str, dict[str, Loaded[AnyRecord]]] = field(default_factory=dict)
    vocabularies: dict[str, dict[str, Loaded[Word]]] = field(default_factory=dict)
    lists: dict[str, dict[str, Loaded[Model]]] = field(default_factory=dict)
    backlinks: Mapping[tuple[str, str], tuple[Link, ...]] = field(default_factory=dict)
    files: dict[str, set[str]] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)

    def exists(self, kind: str, id: str) -> bool:
        """Tell whether a record has a file, even one with a mistake in it."""
        return id in self.files.get(kind, ())

    def all(self, kind: str) -> list[Loaded[AnyRecord]]:
        """Return the records of a kind in Dutch alphabetical order of their names."""
        return list(self.records[kind].values())

    def some(self, kind: str, ids: Iterable[str]) -> list[Loaded[AnyRecord]]:
        """Return the records with these ids, in the same order. Raises KeyError for an id that is not there."""
        return sorted((self.records[kind][id] for id in ids), key=lambda loaded: sort_key(name_of(loaded.value)))

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
    problems += strangers(data, root)
    for kind, spec in KINDS.items():
        for file in sorted((data / kind).glob("*.yml")):
            if file.is_symlink():
                continue
            if loaded := load_record(file, root, spec.model, problems):
                catalogue.records[kind][loaded.id] = loaded
    for file in sorted((data / "vocabulary").glob("*.yml")):
        catalogue.vocabularies[file.stem] = load_list(file, root, Word, problems)
    for name, model in LISTS.items():
        catalogue.lists[name] = load_list(data / f"{name}.yml", root, model, problems)
    catalogue.files = {kind: ids_of_files(data / kind) for kind in KINDS}
    catalogue.damaged = {problem.path for problem in problems}
    problems += _close(catalogue)
    catalogue.damaged = {problem.path for problem in problems}
    for kind, records in catalogue.records.items():
        catalogue.records[kind] = dict(sorted(records.items(), key=lambda item: sort_key(name_of(item[1].value))))
    catalogue.backlinks = _invert(catalogue)
    return catalogue, problems


def _close(catalogue: Catalogue) -> list[Problem]:
    """Report references to nothing and take them out, until all that is left can be followed."""
    problems = [p for loaded in catalogue.everything() for p in _reference_problems(loaded, catalogue)]
    groups: list[dict[str, Loaded[Any]]] = [
        *catalogue.vocabularies.values(), *catalogue.lists.values(), *catalogue.records.values(),
    ]  # fmt: skip
    changed = True
    while changed:
        changed = False
        for group in groups:
            for id, loaded in list(group.items()):
                loose = _loose(loaded, catalogue)
                if not loose:
                    continue
                changed = True
                closed = _without(loaded, loose)
                if closed is None:
                    del group[id]
                else:
                    group[id] = closed
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


def _allowed(leaf: Leaf) -> tuple[str, ...]:
    if isinstance(leaf.mark, Prose):
        return (*KINDS, "contacts")
    return tuple(KINDS) if leaf.mark.target == "*" else (leaf.mark.target,)


def _loose(loaded: Loaded[Any], catalogue: Catalogue) -> list[Leaf]:
    return [
        leaf
        for leaf in loaded.leaves
        if not all(target in _allowed(leaf) and id in _ids(target, catalogue) for target, id in _targets(leaf))
    ]


def _reference_problems(loaded: Loaded[Any], catalogue: Catalogue) -> Iterator[Problem]:
    for leaf in _loose(loaded, catalogue):
        for target, id in _targets(leaf):
            allowed, known = _allowed(leaf), set(_ids(target, catalogue)) | catalogue.files.get(target, set())
            if target not in allowed:
                remedy = suggest(target, allowed) or " Schrijf soort/naam, zoals methods/mst."
                yield loaded.problem(leaf.location, f"onbekende soort '{target}'.{remedy}")
            elif target.startswith("vocabulary/") and target.partition("/")[2] not in catalogue.vocabularies:
                yield Problem(f"data/{target}.yml", 1, 1, "dit bestand ontbreekt; zet het terug")
            elif id not in known and f"data/{target}.yml" not in catalogue.damaged:
                file = f"data/{target}{'/' if target in KINDS else '.yml'}"
                remedy = choose(id, known) or f" Wat er is, staat in {file}."
                yield loaded.problem(leaf.location, f"{_unknown(target)} in {file}: '{id}'.{remedy}")


def _unknown(target: str) -> str:
    if target.startswith("vocabulary/"):
        return "onbekend woord"
    return "onbekende bron" if target == "sources" else "onbekend record" if target in KINDS else "onbekend nummer"


def _without(loaded: Loaded[T], loose: Iterable[Leaf]) -> Loaded[T] | None:
    """Return the record without its loose ends, or None when it cannot do without them.

    A default that refers to nothing (its vocabulary is damaged) is not there to be taken out: KeyError.
    """
    kept = loaded.value.model_dump(exclude_unset=True)
    try:
        for leaf in sorted(loose, key=lambda leaf: [str(s).zfill(6) for s in leaf.location], reverse=True):
            _remove(kept, leaf)
        return Loaded(loaded.id, type(loaded.value).model_validate(kept), loaded.document, loaded.at)
    except (KeyError, ValidationError):
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
            for leaf in loaded.leaves:
                for target, other in _targets(leaf):
                    if target in KINDS and (target, other) != (kind, id):
                        links[target, other].add(Link(kind, id, str(leaf.location[0])))
    return {target: tuple(sorted(found)) for target, found in links.items()}
