"""From files to `Centre`: the repository, read once. Everything else takes what `load` returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from macros.load.catalogue import Catalogue, Shelf, sort_key
from macros.load.files import Item, Loaded, files_of, ids_of_files, load_list, load_record, read_all, strangers
from macros.load.language import WordLists, load_language
from macros.load.references import Shelves, close, invert
from macros.load.texts import Text, load_texts
from macros.model.base import Record
from macros.model.fields import Model
from macros.model.kinds import KINDS
from macros.model.lists import LISTS, Chapter, Contact, Synonym
from macros.model.routes import Consent, Route
from macros.model.vocabularies import VOCABULARIES, Word
from macros.problems import Problem, under

# The rules that reading keeps by itself, for the list in CONTRIBUTING.md; the others are in macros/check/.
RULES = {
    "files-have-a-place": "Elk bestand in data/ hoort bij een soort of is een bekende lijst; er zijn geen koppelingen.",
    "files-can-be-read": "Elk bestand is UTF-8 en geldige YAML; geen veld staat er dubbel, geen tekst valt stil weg.",
    "fields-are-right": "Elk veld bestaat, wat verplicht is staat er, en elke waarde past bij haar veld.",
    "references-lead-somewhere": "Elke verwijzing leidt naar iets dat bestaat.",
}


@dataclass(frozen=True)
class Centre:
    """The repository, read: its records and lists, hand-written pages and words, and what is wrong with any of them.

    `root` is the folder that it was read from.
    """

    root: Path
    catalogue: Catalogue
    texts: tuple[Text, ...]
    language: WordLists
    problems: tuple[Problem, ...]


def load(root: Path, today: str = "", *, beside: bool = False) -> Centre:
    """Read the repository at `root`, for the day `today`: by default the last on which a record was reviewed.

    With `beside` another process reads half of it: not in a program with threads.

    Every mistake is a problem, none is raised. A file with a mistake stays out; a reference to nothing is
    taken out of its record, so that whoever uses the catalogue never meets one.
    """
    catalogue, problems = _load_catalogue(root, today, beside=beside)
    texts, text_problems = load_texts(root)
    language, language_problems = load_language(root / "data" / "language", root)
    problems += under("files-can-be-read", [*text_problems, *language_problems])
    return Centre(root, catalogue, tuple(texts), language, tuple(problems))


def _load_catalogue(root: Path, today: str, *, beside: bool) -> tuple[Catalogue, list[Problem]]:
    data = root / "data"
    problems = under("files-have-a-place", strangers(data, root))
    shelves: Shelves = {}
    files = {code: files_of(data / code) for code in KINDS}
    documents = read_all([file for some in files.values() for file in some], root, beside=beside)
    for code, kind in KINDS.items():
        shelf: dict[str, Loaded[Model]] = {}
        for file in files[code]:
            item, found = load_record(file, root, kind, documents.pop(file))
            problems += found
            if item:
                shelf[item.id] = item
        shelves[code] = shelf
    for file in files_of(data / "vocabulary"):
        shelves[f"vocabulary/{file.stem}"], found = _load_any(file, root, VOCABULARIES.get(file.stem, Word))
        problems += found
    for name, model in LISTS.items():
        shelves[name], found = _load_any(data / f"{name}.yml", root, model)
        problems += found
    known_ids = {code: frozenset(ids_of_files(data / code)) for code in KINDS}
    shelves, loose = close(shelves, known_ids, {problem.path for problem in problems})
    problems += under("references-lead-somewhere", loose)
    records = {code: _sorted(cast("dict[str, Item[Record]]", shelves[code])) for code in KINDS}
    catalogue = Catalogue(
        records=records,
        vocabularies={
            name.partition("/")[2]: cast("Shelf[Word]", shelf)
            for name, shelf in shelves.items()
            if name.startswith("vocabulary/")
        },
        contacts=cast("Shelf[Contact]", shelves["contacts"]),
        course=cast("Shelf[Chapter]", shelves["course"]),
        referral=cast("Shelf[Chapter]", shelves["referral"]),
        synonyms=cast("Shelf[Synonym]", shelves["synonyms"]),
        routes=cast("Shelf[Route]", shelves["routes"]),
        consent=cast("Shelf[Consent]", shelves["consent"]),
        backlinks=invert(item for items in records.values() for item in items.values()),
        known_ids=known_ids,
        damaged=frozenset(problem.path for problem in problems),
        today=today or max((one.value.reviewed for shelf in records.values() for one in shelf.values()), default=""),
    )
    return catalogue, problems


def _load_any(file: Path, root: Path, model: type[Model]) -> tuple[dict[str, Loaded[Model]], list[Problem]]:
    return load_list(file, root, model)


def _sorted(items: Mapping[str, Item[Record]]) -> dict[str, Item[Record]]:
    return dict(sorted(items.items(), key=lambda pair: sort_key(pair[1].name)))
