"""What the history says, and nothing that the site does not say today.

A text that was taken away, for the sake of somebody's privacy or for another reason, must not live on here. So what
changed is told in words of which none can hold it: names and headings that stand on the site today, words of its
vocabularies, ages, and how many sentences. What a sentence, a name or a telephone number was is never told, and neither
is what is no longer there: that is only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.changes import Change, Sort
from macros.changes.things import Key, things
from macros.history.phrases import Words
from macros.load import Centre
from macros.model.kinds import KINDS, QUESTIONS, RESEARCH, SOURCES, STRATEGY

# What the search and editors know, and readers do not meet by name; the sources are counted.
_SILENT = ("Vast woord", "Zoekwoord", "Woorden van lezers", "Woordenlijst van de zoeker", SOURCES.label)
_PLURALS = {kind.label: kind.plural.lower() for kind in KINDS.values()}
_PLURALS |= {RESEARCH.label: "onderzoeken", STRATEGY.label: "pijlers"}
_MORE = {"Pagina": "pagina's", "Telefoonnummer": "telefoonnummers"}


@dataclass(frozen=True)
class Told:
    """What changed in one thing that readers know: its name and address today, what it is, and what to say of it.

    The lower the `rank`, the more it matters to readers. `themes` are the ids of the themes that it belongs to.
    """

    name: str
    address: str
    label: str
    phrases: tuple[str, ...]
    rank: int
    themes: frozenset[str]


class Today:
    """The site as it is today: the words in which its history can be told."""

    def __init__(self, centre: Centre) -> None:
        self._things = things(centre)
        self._places: dict[str, list[Key]] = {}
        for key, thing in self._things.items():
            for path in (thing.path, *(f"data/{kind}/{id}.yml" for kind, id in thing.former)):
                self._places.setdefault(path, []).append(key)
        shelves = centre.catalogue.vocabularies.values()
        self._labels = frozenset(loaded.value.label for shelf in shelves for loaded in shelf.values())
        self._themes = _themes(centre)

    def told(self, changes: Iterable[Change]) -> list[Told]:
        """Return what to say of changes, what matters most to readers first; what has one page is told once."""
        groups: dict[tuple[str, str], dict[Key, list[Change]]] = {}
        for change in changes:
            if change.label not in _SILENT and not change.is_small and (key := self._key(change)):
                thing = self._things[key]
                groups.setdefault((thing.address, thing.name), {}).setdefault(key, []).append(change)
        found = [self._of(group) for group in groups.values()]
        return sorted((one for one in found if one.phrases), key=lambda one: one.rank)

    def counted(self, changes: Sequence[Change]) -> list[str]:
        """Return what is only counted: what is gone, new sources, typing fixes, pages that were looked at again."""
        gone = Counter(one.label for one in changes if one.sort is Sort.GONE and self._key(one) is None)
        looked_at = {one.path for one in changes if one.sort is Sort.REVIEWED}
        looked_at -= {one.path for one in changes if not one.is_small}
        counts = [(gone[label], label.lower(), more, "weggehaald") for label, more in (_PLURALS | _MORE).items()]
        new = sum(one.label == SOURCES.label and one.sort is Sort.ADDED for one in changes)
        counts.append((new, "bron", "bronnen", "erbij"))
        counts.append((sum(one.typo for one in changes), "tikfout", "tikfouten", "verbeterd"))
        counts.append((len(looked_at), "pagina", "pagina's", "alleen opnieuw nagekeken"))
        return [f"{_some(count, one, more)} {words}" for count, one, more, words in counts if count]

    def _key(self, change: Change) -> Key | None:
        """Return what a change is about, if that is on the site today; in a list it must still have that name."""
        keys = self._places.get(change.path, [])
        if change.path.count("/") == 1 and change.path.startswith("data/"):
            keys = [key for key in keys if self._things[key].name == change.name]
        return keys[0] if keys else None

    def _of(self, group: dict[Key, list[Change]]) -> Told:
        what = [self._things[key] for key in group]
        phrases = Words(self._labels, what).phrases([one for some in group.values() for one in some])
        places = (what[0].address, *("/".join(key) for key in group))
        themes = frozenset(theme for place in places for theme in self._themes.get(place, ()))
        texts = tuple(text for _rank, text in phrases)
        return Told(what[0].name, what[0].address, what[0].label, texts, phrases[0][0] if phrases else 0, themes)


def began_with(paths: Iterable[str]) -> list[str]:
    """Return how many records of each kind there are among the files of a state: "46 vragen"."""
    counts = Counter(path.split("/")[1] for path in paths if path.startswith("data/") and path.count("/") == 2)
    kinds = [(counts[kind.code], kind.label) for kind in KINDS.values() if counts[kind.code]]
    return [_some(count, label.lower(), _PLURALS[label]) for count, label in kinds]


def _some(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _themes(centre: Centre) -> dict[str, set[str]]:
    """Return to which themes a page or a number ("contacts/113") belongs: those of the questions that name it."""
    catalogue = centre.catalogue
    found: dict[str, set[str]] = {}
    for item in catalogue.all(QUESTIONS):
        places = {item.address}
        for reference in {one for leaf in item.leaves for one in leaf.references}:
            if reference.target in KINDS and reference.target not in (QUESTIONS.code, SOURCES.code):
                places.add(catalogue.item(reference).address)
            places.add(f"{reference.target}/{reference.id}")
        for place in places:
            found.setdefault(place, set()).add(item.value.theme)
    return found
