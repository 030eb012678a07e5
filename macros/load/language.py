"""What search and advice know of Dutch apart from rules: the files of data/language/, each line with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.load.documents import decode, read
from macros.load.files import Loaded, load_list
from macros.model.lists import Concept
from macros.problems import Problem


@dataclass(frozen=True)
class WordLists:
    """The word lists as they were typed.

    `stop`: words that do not narrow a query. `irregular`: (forms, word). `parts`: words that compounds are made of.
    `whole`: words that only look like compounds. `concepts`: words of readers and the pages that then help.
    `spelled`: words that no dictionary has and are right. `plain`: (forms of a hard word, what is plainer).
    """

    stop: tuple[str, ...]
    irregular: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    whole: tuple[str, ...]
    concepts: tuple[Loaded[Concept], ...]
    spelled: tuple[str, ...]
    plain: tuple[tuple[str, str], ...]


def load_language(folder: Path, root: Path) -> tuple[WordLists, list[Problem]]:
    """Read data/language/. Never raises: what is not understood is a problem and is left out."""
    stop, stop_problems = _stop(folder / "stopwoorden.yml", root)
    irregular, irregular_problems = _pairs(folder / "onregelmatig.tsv", root, "het woord waar ze bij horen")
    plain, plain_problems = _pairs(folder / "gewone-woorden.tsv", root, "wat gewoner is")
    parts, part_problems = _lines(folder / "woorddelen.txt", root)
    whole, whole_problems = _lines(folder / "hele-woorden.txt", root)
    spelled, spelled_problems = _lines(folder / "goed-gespeld.txt", root)
    concepts, concept_problems = load_list(folder / "lekenwoorden.yml", root, Concept)
    texts = [tuple(line for _, line in lines) for lines in (parts, whole, spelled)]
    lists = WordLists(stop, irregular, texts[0], texts[1], tuple(concepts.values()), texts[2], plain)
    problems = [*stop_problems, *irregular_problems, *part_problems, *whole_problems, *concept_problems]
    problems += [*spelled_problems, *plain_problems]
    return lists, problems


def _stop(file: Path, root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    if not file.is_file():
        return (), [_missing(file, root)]
    document, problems = read(file, root)
    if document is None:
        return (), problems
    if not isinstance(document.data, dict):
        return (), [document.problem((), "dit bestand bestaat uit groepen van woorden, zoals lidwoorden: [de, het]")]
    words: list[str] = []
    for group, found in document.data.items():
        if isinstance(found, list) and all(isinstance(word, str) for word in found):
            words += [word for word in found if isinstance(word, str)]
        else:
            problems.append(document.problem((group,), "hier hoort een lijst van woorden, zoals [de, het, een]"))
    return tuple(words), problems


def _pairs(file: Path, root: Path, second: str) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    lines, problems = _lines(file, root)
    pairs = []
    for number, line in lines:
        forms, tab, word = line.partition("\t")
        if tab and forms.strip() and word.strip():
            pairs.append((forms, word.strip()))
        else:
            message = f"schrijf de vormen, een tab en {second}"
            problems.append(Problem(file.relative_to(root).as_posix(), number, 1, message))
    return tuple(pairs), problems


def _lines(file: Path, root: Path) -> tuple[list[tuple[int, str]], list[Problem]]:
    """Return the lines that are no remark, with their numbers."""
    if not file.is_file():
        return [], [_missing(file, root)]
    text, problems = decode(file, file.relative_to(root).as_posix())
    lines = (text or "").split("\n")
    return [(n, line.strip()) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")], problems


def _missing(file: Path, root: Path) -> Problem:
    return Problem(file.relative_to(root).as_posix(), 1, 1, "dit bestand ontbreekt; zet het terug")
