"""A YAML file as text values that remember where they stand.

YAML 1.1 guesses types: `0014` becomes 12, `no` becomes False. Here every scalar stays the text that the
editor typed; the record types convert. Only `null`, `~` and nothing at all become None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.problems import Problem

Location = tuple[str | int, ...]

_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp")}
_PLAIN_TAGS |= {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:value"}
_PLAIN_TAGS |= {"tag:yaml.org,2002:merge"}
_COMMENT = re.compile(r"[ \t]+#")

QUOTE = "Zet de tekst tussen aanhalingstekens"

# What the parser says, and what an editor can do about it. First match wins.
_EXPLANATIONS = (
    ("cannot start any token", f"dit teken mag hier niet staan. {QUOTE}; gebruik spaties, geen tabs"),
    ("mapping values are not allowed here", f"een dubbele punt in de tekst, of een verkeerde inspringing. {QUOTE}"),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt na de veldnaam"),
    ("found unexpected end of stream", "een aanhalingsteken of haakje is niet gesloten"),
    ("expected ',' or ']'", "in deze lijst ontbreekt een komma of het haakje ]"),
    ("expected ',' or '}'", "hier ontbreekt een komma of het haakje }"),
    ("expected <block end>", "deze regel springt anders in dan de regels erboven"),
    ("found undefined alias", "een waarde die met * begint moet tussen aanhalingstekens"),
    ("while scanning an alias", "een waarde die met * begint moet tussen aanhalingstekens"),
    ("while scanning an anchor", "een waarde die met & begint moet tussen aanhalingstekens"),
    ("unknown escape character", "een \\ mag niet tussen dubbele aanhalingstekens; gebruik enkele"),
    ("unacceptable character", "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw"),
    ("special characters are not allowed", "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw"),
    ("but found another document", "een bestand bevat één record; haal de regel met --- weg"),
    ("could not determine a constructor", f"een ! aan het begin van een waarde mag niet. {QUOTE}"),
)


@dataclass(frozen=True)
class Document:
    """A read YAML file: `data` holds dicts, lists, text and None; `path` is relative to the repository."""

    path: str
    text: str
    data: Any

    @cached_property
    def _tree(self) -> yaml.Node | None:
        return yaml.compose(self.text, Loader=yaml.CSafeLoader)

    def position(self, location: Location, *, of_key: bool = False) -> tuple[int, int]:
        """Return (line, column), from 1, of the value at `location` or of the nearest parent that exists.

        With `of_key` it is the field's name that is pointed at, not its value.
        """
        node, mark = self._tree, (1, 1)
        if node is not None:
            mark = _mark(node)
        for index, step in enumerate(location):
            last = index == len(location) - 1
            if isinstance(node, yaml.MappingNode):
                pair = next(((k, v) for k, v in node.value if k.value == step), None)
                if pair is None:
                    break
                node = pair[1]
                mark = _mark(pair[0] if last and of_key else node)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                mark = _mark(node)
            else:
                break
        return mark

    def problem(self, location: Location, message: str, *, of_key: bool = False) -> Problem:
        """Return the problem `message` at the place of `location`."""
        line, column = self.position(location, of_key=of_key)
        return Problem(self.path, line, column, message)


def read(file: Path, root: Path) -> tuple[Document | None, list[Problem]]:
    """Read one YAML file; `root` is the repository, against which paths are told.

    Return (None, problems) when nothing of the file can be used: a syntax error silences every other
    remark about that file. Duplicate keys, aliases and tags are reported too. Never raises.
    """
    path = file.relative_to(root).as_posix()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Problem(path, 1, 1, f"dit bestand is niet in UTF-8 bewaard (byte {error.start + 1})")]
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None, [_syntax_problem(path, text)]
    problems: list[Problem] = []
    data = _plain(tree, path, problems, set()) if tree is not None else None
    if "#" in text and tree is not None:
        problems += _cut_texts(tree, path, text.splitlines())
    if problems:
        return None, problems
    return Document(path, text, data), []


def _mark(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _syntax_problem(path: str, text: str) -> Problem:
    """Ask the slower Python parser, whose messages and places are better than the C parser's."""
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        said = f"{error.context or ''} {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        for sign, explanation in _EXPLANATIONS:
            if sign in said:
                return Problem(path, line, column, f"geen geldige YAML: {explanation}")
        return Problem(
            path, line, column, "geen geldige YAML: kijk naar inspringing, dubbele punten en aanhalingstekens"
        )
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        return Problem(path, line, column, "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw")
    except (yaml.YAMLError, RecursionError):
        pass
    return Problem(path, 1, 1, "geen geldige YAML: het bestand is niet te lezen")


def _plain(node: yaml.Node, path: str, problems: list[Problem], seen: set[int]) -> Any:
    def add(where: yaml.Node, message: str) -> None:
        problems.append(Problem(path, *_mark(where), message))

    if id(node) in seen:
        add(node, "verwijzingen met & en * zijn niet toegestaan; schrijf de waarde voluit")
        return None
    seen.add(id(node))
    if node.tag not in _PLAIN_TAGS:
        add(node, f"het label '{node.tag}' is niet toegestaan; zet de waarde tussen aanhalingstekens")
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in ("", "~", "null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path, problems, seen) for item in node.value]
    result: dict[str, Any] = {}
    first: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            add(key, "een veldnaam is een woord, geen lijst of blok")
            continue
        if key.value in first:
            add(key, f"veld '{key.value}' staat hier dubbel; het staat ook op regel {first[key.value]}")
        first.setdefault(key.value, key.start_mark.line + 1)
        result[key.value] = _plain(value, path, problems, seen)
    return result


def _cut_texts(tree: yaml.Node, path: str, lines: list[str]) -> Iterator[Problem]:
    """A sentence without quotes ends at " #" without a word: tell it, for it loses what the editor wrote."""
    for node in _scalars(tree):
        end = node.end_mark
        if not node.style and " " in node.value and end.line < len(lines):
            rest = lines[end.line][end.column :]
            if _COMMENT.match(rest):
                message = f"de tekst stopt hier bij #. {QUOTE}, of zet de opmerking op een eigen regel"
                yield Problem(path, end.line + 1, end.column + 1, message)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    else:
        for _key, value in node.value:
            yield from _scalars(value)
