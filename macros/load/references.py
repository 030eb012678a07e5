"""References: told where they lead nowhere, taken out there, and turned round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pydantic import ValidationError

from macros.load.catalogue import Link
from macros.load.documents import Value
from macros.load.files import Item, Loaded
from macros.model.base import Record
from macros.model.fields import INLINE, Mark, Model, Prose, Ref, Reference
from macros.model.kinds import KINDS
from macros.model.walk import Leaf
from macros.problems import Location, Problem, choose, suggest

# What a reference can lead to, by its target: a kind, "vocabulary/<name>", "contacts", "routes". The rest only refer.
Shelves = dict[str, dict[str, Loaded[Model]]]

_IN_SENTENCES = (*KINDS, "contacts")
_WORDS = {"sources": "onbekende bron", "contacts": "onbekend nummer", "routes": "onbekende weg"}


def close(
    shelves: Shelves, known_ids: Mapping[str, frozenset[str]], damaged: set[str]
) -> tuple[Shelves, list[Problem]]:
    """Return the shelves without references to nothing, and a problem for each such reference.

    What cannot do without a loose reference goes as a whole, which may loosen others: until all that is left can be
    followed. Only what the editors wrote is told, not what came loose after it. `known_ids` are the ids for which a
    file exists; nobody is accused of referring to one with a mistake in it, or to an entry of a `damaged` list.
    """
    loose = _all_loose(shelves)
    moved = dict(pair for shelf in shelves.values() for loaded in shelf.values() for pair in _moved(loaded))
    problems = [
        problem
        for name, entries in loose.items()
        for id, leaves in entries.items()
        for problem in _problems(shelves[name][id], leaves, shelves, known_ids, damaged, moved)
    ]
    while any(loose.values()):
        shelves = {name: _closed(shelf, loose[name]) for name, shelf in shelves.items()}
        loose = _all_loose(shelves)
    return shelves, problems


def invert(records: Iterable[Item[Record]]) -> dict[Reference, tuple[Link, ...]]:
    """Work out what points at each record, from references and from sentences."""
    links: dict[Reference, set[Link]] = defaultdict(set)
    for item in records:
        origin = Reference(item.kind.code, item.id)
        for leaf in item.leaves:
            for target in leaf.references:
                if target.target in KINDS and target != origin:
                    links[target].add(Link(origin, str(leaf.location[0])))
    return {target: tuple(sorted(found)) for target, found in links.items()}


def loose(loaded: Loaded[Model], shelves: Mapping[str, Mapping[str, Loaded[Model]]]) -> list[Leaf]:
    """Return what in a record refers to something that is not on the shelves, or may not be referred to there."""

    def is_there(one: Reference, mark: Mark) -> bool:
        return one.id in shelves.get(one.target, ()) and one.target in _allowed(mark)

    referring = (leaf for leaf in loaded.leaves if leaf.references)
    return [leaf for leaf in referring if not all(is_there(one, leaf.mark) for one in leaf.references)]


def _allowed(mark: Mark) -> tuple[str, ...]:
    """Return the targets that what is marked so may have."""
    if isinstance(mark, Prose):
        return _IN_SENTENCES
    if not isinstance(mark, Ref):
        return ()
    return tuple(KINDS) if mark.target == "*" else (mark.target,)


def _all_loose(shelves: Shelves) -> dict[str, dict[str, list[Leaf]]]:
    return {
        name: {id: found for id, loaded in shelf.items() if (found := loose(loaded, shelves))}
        for name, shelf in shelves.items()
    }


def _problems(
    loaded: Loaded[Model],
    loose: Iterable[Leaf],
    shelves: Shelves,
    known_ids: Mapping[str, frozenset[str]],
    damaged: set[str],
    moved: Mapping[Reference, str],
) -> Iterator[Problem]:
    for leaf in loose:
        for reference in leaf.references:
            target, allowed = reference.target, _allowed(leaf.mark)
            known = {*shelves.get(target, ()), *known_ids.get(target, ())}
            if target not in allowed:
                remedy = suggest(target, allowed) or " Schrijf soort/naam, zoals methods/mst."
                yield loaded.problem(leaf.location, f"onbekende soort '{target}'.{remedy}")
            elif target not in shelves:
                yield Problem(f"data/{target}.yml", 1, 1, "dit bestand ontbreekt; zet het terug")
            elif reference.id not in known and f"data/{target}.yml" not in damaged:
                file = f"data/{target}{'/' if target in KINDS else '.yml'}"
                remedy = moved.get(reference) or choose(reference.id, known) or f" Wat er is, staat in {file}."
                what = _WORDS.get(target, "onbekend record" if target in KINDS else "onbekend woord")
                yield loaded.problem(leaf.location, f"{what} in {file}: '{reference.id}'.{remedy}")


def _moved(loaded: Loaded[Model]) -> Iterator[tuple[Reference, str]]:
    """Yield what a record was before, each with a sentence that says what it is called now."""
    if isinstance(loaded, Item):
        yield from ((former, f" Dit heet nu {loaded.kind.code}/{loaded.id}.") for former in loaded.former)


def _closed(shelf: dict[str, Loaded[Model]], loose: Mapping[str, list[Leaf]]) -> dict[str, Loaded[Model]]:
    kept = {id: _without(loaded, loose[id]) if id in loose else loaded for id, loaded in shelf.items()}
    return {id: loaded for id, loaded in kept.items() if loaded is not None}


def _without(loaded: Loaded[Model], loose: Iterable[Leaf]) -> Loaded[Model] | None:
    """Return the record without its loose ends, or None when it cannot do without them."""
    data = loaded.value.model_dump(exclude_unset=True)
    try:
        # from the back, so that what is taken out of a list does not move what is still to be taken out
        for leaf in sorted(loose, key=lambda leaf: [str(step).zfill(6) for step in leaf.location], reverse=True):
            _remove(data, leaf.location, leaf.mark)
        return replace(loaded, value=type(loaded.value).model_validate(data))
    except (KeyError, ValidationError):  # KeyError: a default that refers to nothing is not there to be taken out
        return None


def _remove(data: Value, location: Location, mark: Mark) -> None:
    """Take a reference out of the plain values of a record; of a sentence, only the brackets around its words."""
    step, *rest = location
    if isinstance(data, dict) and isinstance(step, str):
        inner = data[step]
        if rest:
            _remove(inner, tuple(rest), mark)
        elif isinstance(mark, Prose) and isinstance(inner, str):
            data[step] = _bare(inner)
        else:
            del data[step]
    elif isinstance(data, list) and isinstance(step, int):
        if rest:
            _remove(data[step], tuple(rest), mark)
        else:  # lists hold no sentences of their own but `gaps` and the like
            inner = data[step]
            if isinstance(mark, Prose) and isinstance(inner, str):
                data[step] = _bare(inner)
            else:
                del data[step]


def _bare(sentence: str) -> str:
    return INLINE.sub(lambda match: match[2] or Reference.parse(match[1]).id, sentence)
