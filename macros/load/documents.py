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

from macros.problems import Location, Problem

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_COMMENT = re.compile(r"[ \t]+#")
_GLUED_COMMENT = re.compile(r"[ \t]+#[^\s#]")
_BRACKET = re.compile(r"[\[\]{}]")
_STACKED = re.compile(r"(?:[-?:][ \t]+){50}")
_DEEPEST = 50

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
# What is not closed is told where it was opened: the parser only notices at the end.
_UNCLOSED = ("found unexpected end of stream", "expected ',' or ']'", "expected ',' or '}'")


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
    remark about that file. Duplicate keys and text that YAML would swallow are reported too. Never raises.
    """
    path = file.relative_to(root).as_posix()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, 1, "dit bestand is niet in UTF-8 bewaard; bewaar het opnieuw als UTF-8")]
    if _is_too_deep(text):
        return None, [Problem(path, 1, 1, "hier zitten te veel lijsten in elkaar; schrijf het eenvoudiger op")]
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None, [_syntax_problem(path, text)]
    problems: list[Problem] = []
    data = _plain(tree, path, problems, set()) if tree is not None else None
    if tree is not None and any(sign in text for sign in "#&!"):
        problems += _lost_texts(tree, path, _LINE_END.split(text))
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
        if error.context_mark and any(sign in said for sign in _UNCLOSED):
            mark = error.context_mark
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

    if id(node) in seen:  # an alias; its anchor is reported by _lost_texts
        return None
    seen.add(id(node))
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


def _is_too_deep(text: str) -> bool:
    """Tell whether lists are nested so deep that the C parser would crash."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest > _DEEPEST or _STACKED.search(text) is not None


def _lost_texts(tree: yaml.Node, path: str, lines: list[str]) -> Iterator[Problem]:
    """Tell what YAML swallows without a word: text after " #", and a first word that begins with & or !."""
    cut = "de tekst stopt hier bij #. Zet de tekst tussen aanhalingstekens, of de opmerking op een eigen regel"
    for node in _nodes(tree, set()):
        start, end = node.start_mark, node.end_mark
        sign = lines[start.line][start.column : start.column + 1] if start.line < len(lines) else ""
        if sign in ("&", "!"):
            yield Problem(path, *_mark(node), f"een waarde die met {sign} begint moet tussen aanhalingstekens")
        if isinstance(node, yaml.ScalarNode) and not node.style and end.line < len(lines):
            comment = _COMMENT if " " in node.value else _GLUED_COMMENT  # "actueel # een opmerking" may
            if node.value and comment.match(lines[end.line][end.column :]):
                yield Problem(path, end.line + 1, end.column + 1, cut)


def _nodes(node: yaml.Node, seen: set[int]) -> Iterator[yaml.Node]:
    if id(node) in seen:
        return
    seen.add(id(node))
    yield node
    for item in node.value if not isinstance(node, yaml.ScalarNode) else ():
        for part in item if isinstance(item, tuple) else (item,):
            yield from _nodes(part, seen)
