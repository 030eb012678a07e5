"""Records and lists read from their files, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from macros.load.documents import Document, read
from macros.load.dutch_errors import empty_fields, validation_problems
from macros.model.fields import ID, Leaf, leaves
from macros.model.lists import LISTS
from macros.model.records import KINDS, AnyRecord
from macros.problems import Location, Problem, choose

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[T]):
    """A record or list entry with its id, its file, and where in that file it stands."""

    id: str
    value: T
    document: Document
    at: Location = ()

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every reference and every sentence in the record, with its place; walked once."""
        return tuple(leaves(self.value))

    def problem(self, location: Location, message: str, *, of_key: bool = False) -> Problem:
        """Return the problem at a place inside this record."""
        return self.document.problem((*self.at, *location), message, of_key=of_key)


def strangers(data: Path, root: Path) -> Iterator[Problem]:
    """Report files that no kind or list owns: they would silently not be on the site."""
    own = {*KINDS, "vocabulary"}
    for path in sorted(data.rglob("*")):
        place, where = path.relative_to(data).parts, path.relative_to(root).as_posix()
        if path.is_symlink():
            yield Problem(where, 1, 1, "een koppeling naar een ander bestand mag niet; zet het bestand zelf hier")
        elif path.is_dir() or path.name.startswith(".") or (len(place) == 2 and place[0] == "language"):
            continue
        elif len(place) > 1 and place[0] not in own:
            yield Problem(where, 1, 1, f"onbekende map 'data/{place[0]}'.{choose(place[0], own, 20)}")
        elif len(place) == 1 and path.stem not in LISTS:
            yield Problem(where, 1, 1, f"onbekend bestand '{path.name}'.{choose(path.stem, LISTS)}")
        elif path.suffix != ".yml" or len(place) > 2:
            yield Problem(where, 1, 1, "een databestand eindigt op .yml en staat direct in de map van zijn soort")


def ids_of_files(folder: Path) -> set[str]:
    """Return the ids that files stand for, also where a file has the wrong name: that is told at the file."""
    return {file.stem.lower().replace("_", "-") for file in folder.rglob("*") if file.is_file()}


def load_record(file: Path, root: Path, model: type[AnyRecord], problems: list[Problem]) -> Loaded[AnyRecord] | None:
    """Read one record; None when something is wrong with it, which is then added to `problems`."""
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
    problems += empty_fields(document)
    try:
        return Loaded(file.stem, model.model_validate(document.data), document)
    except ValidationError as error:
        problems += validation_problems(error, document, model)
        return None


def load_list(file: Path, root: Path, model: type[T], problems: list[Problem]) -> dict[str, Loaded[T]]:
    """Read a file that holds one list, by id; entries with a mistake stay out and are added to `problems`."""
    if not file.exists():
        problems.append(Problem(file.relative_to(root).as_posix(), 1, 1, "dit bestand ontbreekt; zet het terug"))
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
    problems += empty_fields(document)
    entries: dict[str, Loaded[T]] = {}
    for index, raw in enumerate(document.data):
        try:
            value = model.model_validate(raw)
        except ValidationError as error:
            problems += validation_problems(error, document, model, (index,))
            continue
        id = getattr(value, "id", None) or f"{getattr(value, 'word', index)}"
        if id in entries:
            problems.append(document.problem((index,), f"'{id}' staat al eerder in deze lijst; haal er een weg"))
            continue
        entries[id] = Loaded(id, value, document, (index,))
    return entries
