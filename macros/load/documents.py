"""A YAML file as text values that remember where they stand.

YAML 1.1 guesses types: `0014` becomes 12, `no` becomes False. Here every scalar stays the text that the
editor typed; the record types convert. Only `null`, `~` and nothing at all become None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from macros.problems import Location, Problem

# What a YAML file can hold here: text, nothing, lists and fields.
Value = str | None | list["Value"] | dict[str, "Value"]

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_COMMENT = re.compile(r"[ \t]+#")
_GLUED_COMMENT = re.compile(r"[ \t]+#[^\s#]")
# A record is four levels deep; what goes beyond this is no data, and could crash whoever walks over it.
_DEEPEST = 50
# The largest sort of record has half a hundred fields.
_MOST_FIELDS = 300
# The longest list in a record has 20 items, the longest list that is a file 140 entries.
_MOST_ITEMS, _MOST_ENTRIES = 200, 5_000
# The largest file today is 60 kB. Larger ones keep readers waiting and are no record any more.
_LARGEST = 300_000
# The Python parser has the better messages; at this size it would take seconds.
_LARGEST_TO_EXPLAIN = 60_000

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
    ("while scanning an alias", "een waarde die met * begint moet tussen aanhalingstekens"),
    ("while scanning an anchor", "een waarde die met & begint moet tussen aanhalingstekens"),
    ("unknown escape character", "een \\ mag niet tussen dubbele aanhalingstekens; gebruik enkele"),
    ("unacceptable character", "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw"),
    ("special characters are not allowed", "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw"),
)
_UNEXPLAINED = "kijk naar inspringing, dubbele punten en aanhalingstekens"
# What is not closed is told where it was opened: the parser only notices at the end.
_UNCLOSED = ("found unexpected end of stream", "expected ',' or ']'", "expected ',' or '}'")


@dataclass(frozen=True)
class Written:
    """The text of a YAML file, in which places are found; `path` is relative to the repository."""

    path: str
    text: str

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


@dataclass(frozen=True)
class Document(Written):
    """A YAML file as it was read: `data` holds dicts, lists, text and None."""

    data: Value

    @property
    def written(self) -> Written:
        """Its text alone: what is kept of it once its values are in a record."""
        return Written(self.path, self.text)


# What came of a file: its values, or None and what is wrong with it.
Read = tuple[Document | None, list[Problem]]


def read(file: Path, root: Path) -> Read:
    """Read one YAML file; `root` is the repository, against which paths are told.

    Return (None, problems) when nothing of the file can be used: a syntax error silences every other
    remark about that file. Duplicate keys and text that YAML would swallow are reported too. Never raises.
    """
    path = file.relative_to(root).as_posix()
    text, problems = decode(file, path)
    if text is None:
        return None, problems
    data, problems = parse(text, path)
    return (None, problems) if problems else (Document(path, text, data), [])


def decode(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Read a file as UTF-8 text. Return (None, problems) when it is none, or too large."""
    content = file.read_bytes()
    if len(content) > _LARGEST:
        message = f"dit bestand is te groot ({len(content) // 1000} kB); het mag {_LARGEST // 1000} kB zijn"
        return None, [Problem(path, 1, 1, message)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return None, [Problem(path, line, column, "dit bestand is niet in UTF-8 bewaard; bewaar het opnieuw als UTF-8")]


def parse(text: str, path: str, above: int = 0) -> tuple[Value, list[Problem]]:
    """Turn YAML into values, in one pass over what the parser sees. `above`: lines of the file before the text.

    With any problem the value is of no use. Never raises.
    """
    builder = _Builder(path, above)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                return None, builder.problems
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        return None, [_syntax_problem(path, text, above, error)]
    if "#" in text:
        builder.find_cut_texts(_LINE_END.split(text))
    return builder.data, builder.problems


class _Frame:
    """A list or a block of fields that is being read."""

    def __init__(self, data: list[Value] | dict[str, Value], *, is_key: bool) -> None:
        self.data = data
        self.is_key = is_key  # it stands where the name of a field belongs
        self.name: str | None = None  # the field whose value comes next
        self.lines: dict[str, int] = {}  # where each field was first met

    @property
    def wants_name(self) -> bool:
        return isinstance(self.data, dict) and self.name is None


class _Builder:
    """Makes values of the parser's events, and remarks on what YAML would swallow or guess."""

    def __init__(self, path: str, above: int) -> None:
        self.path, self.above = path, above
        self.data: Value = None
        self.problems: list[Problem] = []
        self.stack: list[_Frame] = []
        self.documents = 0
        self.plain: list[tuple[int, int, bool]] = []  # where each unquoted text ends, and whether it has a space

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False when reading on makes no sense."""
        if self.stack and self._is_full(self.stack[-1].data):
            self._tell(event, "deze lijst is te lang; haal weg wat hier niet hoort")
            return False
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
            if self.stack and len(self.stack[-1].lines) > _MOST_FIELDS:
                self._tell(event, "hier staan te veel velden onder elkaar; haal weg wat hier niet hoort")
                return False
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            is_key = bool(self.stack and self.stack[-1].wants_name)
            if is_key:
                self._tell(event, "een veldnaam is een woord, geen lijst of blok")
            self._refuse_marks(event)
            self.stack.append(_Frame({} if isinstance(event, yaml.MappingStartEvent) else [], is_key=is_key))
            if len(self.stack) > _DEEPEST:
                self._tell(event, "hier zitten te veel lijsten in elkaar; schrijf het eenvoudiger op")
                return False
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self.stack.pop()
            if done.is_key:
                self.stack[-1].name = ""
            else:
                self._put(done.data)
        elif isinstance(event, yaml.AliasEvent):
            self._tell(event, f"{_NOT_YAML}een waarde die met * begint moet tussen aanhalingstekens")
            return False
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._tell(event, f"{_NOT_YAML}een bestand bevat één record; haal de regel met --- weg")
                return False
        return True

    def find_cut_texts(self, lines: list[str]) -> None:
        """Tell where a text without quotes stops at " #"."""
        cut = "de tekst stopt hier bij #. Zet de tekst tussen aanhalingstekens, of de opmerking op een eigen regel"
        for line, column, spaced in self.plain:
            comment = _COMMENT if spaced else _GLUED_COMMENT  # "actueel # een opmerking" may
            if line < len(lines) and comment.match(lines[line][column:]):
                self.problems.append(Problem(self.path, line + 1 + self.above, column + 1, cut))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        self._refuse_marks(event)
        if not event.style and text and event.end_mark:
            self.plain.append((event.end_mark.line, event.end_mark.column, " " in text))
        if self.stack and self.stack[-1].wants_name:
            frame, line = self.stack[-1], _mark(event)[0] + self.above
            if text in frame.lines:
                self._tell(event, f"veld '{text}' staat hier dubbel; het staat ook op regel {frame.lines[text]}")
            frame.lines.setdefault(text, line)
            frame.name = text
        else:
            self._put(None if not event.style and text in ("", "~", "null") else text)

    def _is_full(self, data: Value) -> bool:
        return isinstance(data, list) and len(data) > (_MOST_ITEMS if len(self.stack) > 1 else _MOST_ENTRIES)

    def _put(self, value: Value) -> None:
        if not self.stack:
            self.data = value
            return
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            frame.data.append(value)
        elif frame.name is not None:
            frame.data[frame.name] = value
            frame.name = None

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        """Tell of a first word with & or !, which YAML would take for a name or a type."""
        if event.anchor is not None:
            self._tell(event, "een waarde die met & begint moet tussen aanhalingstekens")
        elif getattr(event, "tag", None) is not None:
            self._tell(event, "een waarde die met ! begint moet tussen aanhalingstekens")

    def _tell(self, event: yaml.Event, message: str) -> None:
        line, column = _mark(event)
        self.problems.append(Problem(self.path, line + self.above, column, message))


_NOT_YAML = "geen geldige YAML: "


def _mark(at: yaml.Node | yaml.Event) -> tuple[int, int]:
    return (at.start_mark.line + 1, at.start_mark.column + 1) if at.start_mark else (1, 1)


def _syntax_problem(path: str, text: str, above: int, error: Exception) -> Problem:
    """Ask the slower Python parser, whose messages and places are better than the C parser's."""
    try:
        for _event in yaml.parse(text, Loader=yaml.SafeLoader) if len(text) <= _LARGEST_TO_EXPLAIN else ():
            pass
    except yaml.reader.ReaderError as unread:
        line = text.count("\n", 0, unread.position) + 1
        column = unread.position - text.rfind("\n", 0, unread.position)
        message = "dit bestand bevat een onzichtbaar stuurteken; typ de regel opnieuw"
        return Problem(path, line + above, column, message)
    except yaml.MarkedYAMLError as better:
        error = better
    except (yaml.YAMLError, UnicodeEncodeError):
        pass
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(path, 1 + above, 1, f"{_NOT_YAML}het bestand is niet te lezen")
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(sign in said for sign in _UNCLOSED):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    explanation = next((words for sign, words in _EXPLANATIONS if sign in said), _UNEXPLAINED)
    return Problem(path, line + above, column, f"{_NOT_YAML}{explanation}")
