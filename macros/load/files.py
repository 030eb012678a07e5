"""Records and lists read from their files, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from macros.beside import Beside
from macros.load.documents import Read, Written, read
from macros.load.dutch_errors import empty_fields, validation_problems
from macros.model.base import Record
from macros.model.fields import ID, Model, Reference
from macros.model.kinds import KINDS, Kind
from macros.model.lists import LISTS
from macros.model.walk import Leaf, leaves, value_of
from macros.problems import Location, Problem, choose, under

M = TypeVar("M", bound=Model)
R = TypeVar("R", bound=Record)

# The address of an overview; a record of that name would never get a page.
RESERVED = ("index",)
LANGUAGE_FILES = (
    *("gewone-woorden.tsv", "goed-gespeld.txt", "hele-woorden.txt", "lekenwoorden.yml", "onregelmatig.tsv"),
    *("stopwoorden.yml", "woorddelen.txt"),
)
M_co = TypeVar("M_co", bound=Model, covariant=True)
R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Loaded(Generic[M_co]):
    """What was read of one record or list entry: its id, its value, its file, and where in that file it stands."""

    id: str
    value: M_co
    document: Written
    at: Location = field(default=(), kw_only=True)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every reference, sentence, name and date in it, with its place; walked once."""
        return tuple(leaves(self.value))

    def problem(self, location: Location, message: str, *, of_key: bool = False) -> Problem:
        """Return the problem at a place inside it."""
        return self.document.problem((*self.at, *location), message, of_key=of_key)


@dataclass(frozen=True)
class Item(Loaded[R_co]):
    """A record as it was read, with its kind: it knows its address, its name and its lead."""

    kind: Kind[R_co] = field(kw_only=True)

    @property
    def address(self) -> str:
        """Where it is on the site, relative to the root."""
        return self.kind.address(self.id)

    @property
    def former(self) -> tuple[Reference, ...]:
        """What it was before, in the order of `aliases`: records of its own kind or of another."""
        return tuple(Reference.parse(one if "/" in one else f"{self.kind.code}/{one}") for one in self.value.aliases)

    @property
    def name(self) -> str:
        """What readers call it."""
        return self.value.display_name

    @property
    def lead(self) -> str:
        """The one sentence that says what it is; it may hold references."""
        return self.value.lead


def strangers(data: Path, root: Path) -> Iterator[Problem]:
    """Report files that no kind or list owns: they would silently not be on the site."""
    own = {*KINDS, "vocabulary", "language"}
    for path in sorted(data.rglob("*")):
        place, where = path.relative_to(data).parts, path.relative_to(root).as_posix()
        if path.is_symlink():
            yield Problem(where, 1, 1, "een koppeling naar een ander bestand mag niet; zet het bestand zelf hier")
        elif path.name.startswith("."):
            yield Problem(where, 1, 1, "een verborgen bestand mag hier niet staan; haal het weg")
        elif path.is_dir():
            if path.suffix or len(place) > 1:
                yield Problem(where, 1, 1, "hier hoort geen map te staan; haal haar weg")
        elif len(place) > 1 and place[0] not in own:
            yield Problem(where, 1, 1, f"onbekende map 'data/{place[0]}'.{choose(place[0], own, 20)}")
        elif len(place) == 1 and path.stem not in LISTS:
            yield Problem(where, 1, 1, f"onbekend bestand '{path.name}'.{choose(path.stem, LISTS)}")
        elif len(place) == 2 and place[0] == "language":
            if path.name not in LANGUAGE_FILES:
                yield Problem(where, 1, 1, f"onbekend bestand '{path.name}'.{choose(path.name, LANGUAGE_FILES)}")
        elif path.suffix != ".yml" or len(place) > 2:
            yield Problem(where, 1, 1, "een databestand eindigt op .yml en staat direct in de map van zijn soort")


def files_of(folder: Path) -> list[Path]:
    """Return the YAML files directly in a folder, in order; links, folders and hidden files: see `strangers`."""
    found = sorted(folder.glob("*.yml"))
    return [file for file in found if file.is_file() and not file.is_symlink() and not file.name.startswith(".")]


def ids_of_files(folder: Path) -> set[str]:
    """Return the ids that files stand for, also where a file has the wrong name: that is told at the file."""
    return {file.stem.lower().replace("_", "-") for file in folder.rglob("*") if file.is_file()}


def read_all(files: Sequence[Path], root: Path, *, beside: bool) -> dict[Path, Read]:
    """Read many files as `read` does; with `beside` another process reads every second one."""
    if not beside:
        return {file: read(file, root) for file in files}
    others = files[1::2]
    half = Beside(lambda: [read(file, root) for file in others])
    own = {file: read(file, root) for file in files[::2]}
    return own | dict(zip(others, half.result(), strict=True))


def load_record(file: Path, root: Path, kind: Kind[R], had: Read | None = None) -> tuple[Item[R] | None, list[Problem]]:
    """Read one record of a kind, or take what was `had` of its file. Return (None, problems) when it has mistakes."""
    document, unread = had or read(file, root)
    problems = under("files-can-be-read", unread)
    if not ID.fullmatch(file.stem) or file.stem in RESERVED:
        message = f"de bestandsnaam '{file.name}' kan niet: gebruik kleine letters, cijfers en streepjes"
        if file.stem in RESERVED:
            message = f"de bestandsnaam '{file.name}' kan niet: dat adres heeft het overzicht; kies een andere naam"
        return None, [*problems, Problem(file.relative_to(root).as_posix(), 1, 1, message, "files-have-a-place")]
    if document is None:
        return None, problems
    if not isinstance(document.data, dict):
        message = "dit bestand is leeg of geen record; begin met velden zoals title: …"
        return None, under("fields-are-right", [*problems, document.problem((), message)])
    problems += empty_fields(document)
    try:
        item = Item(file.stem, kind.model.model_validate(document.data), document.written, kind=kind)
    except ValidationError as error:
        return None, under("fields-are-right", [*problems, *validation_problems(error, document, kind.model)])
    return item, under("fields-are-right", problems)


def load_list(file: Path, root: Path, model: type[M]) -> tuple[dict[str, Loaded[M]], list[Problem]]:
    """Read a file that holds one list, by id, in the order of the file; entries with a mistake stay out."""
    if not file.is_file():
        return {}, [
            Problem(
                file.relative_to(root).as_posix(), 1, 1, "dit bestand ontbreekt; zet het terug", "files-have-a-place"
            )
        ]
    document, unread = read(file, root)
    problems = under("files-can-be-read", unread)
    if document is None:
        return {}, problems
    if not isinstance(document.data, list):
        message = "dit bestand hoort een lijst te zijn: elk onderdeel begint met een streepje"
        return {}, under("fields-are-right", [*problems, document.problem((), message)])
    problems += empty_fields(document)
    entries: dict[str, Loaded[M]] = {}
    written = document.written
    for index, raw in enumerate(document.data):
        try:
            value = model.model_validate(raw)
        except ValidationError as error:
            problems += validation_problems(error, document, model, (index,))
            continue
        id = str(value_of(value, "id"))
        if id in entries:
            problems.append(document.problem((index,), f"'{id}' staat al eerder in deze lijst; haal er een weg"))
            continue
        entries[id] = Loaded(id, value, written, at=(index,))
    return entries, under("fields-are-right", problems)
