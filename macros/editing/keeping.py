"""A record between its file and the screen: what was not changed there stays in the file, line for line.

A screen knows values only. Written out anew, a file would lose its remarks and the way in which its lines were broken,
and whoever reviews the change could not see what it is. So only what differs is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from macros.export.schema import first_line
from macros.load.documents import Value, parse
from macros.model.base import Record
from macros.model.fields import LONGEST_TEXT, Model, Prose
from macros.model.kinds import AnyKind
from macros.model.walk import Field, fields, in_order

# What a screen gets and sends: text, numbers, flags, and lists and blocks of these.
Seen = str | int | float | bool | None | list["Seen"] | dict[str, "Seen"]

_WIDTH = 116
# What needs no quotation marks in a list between brackets.
_BARE = re.compile(r"(?!null\Z)[A-Za-z0-9][\w./ -]*(:[\w./-]+)?")
_REMARK = re.compile(r"\s*(#.*)?")
_NOTHING: tuple[Value, ...] = (None, "", [], {})


class UnreadableError(ValueError):
    """The text is no record; the message tells the editor what is wrong with it."""


class _Dumper(yaml.SafeDumper):
    """Writes text without quotation marks where it can: every value is read as text, also "12" and "true"."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


# The two words that are read as nothing at all.
_Dumper.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("~|null"), ["~", "n"])


@dataclass(frozen=True)
class _Part:
    """A field or an item of a list as it stands in the file: its lines, from its own column on."""

    node: yaml.Node
    lines: list[str]
    above: list[str]  # remarks right above it
    stop: int  # the first line of the file after it


def seen(kind: AnyKind, text: str) -> dict[str, Seen]:
    """Return what the screen shows of a record: numbers and flags as such, also flags left out, all else as text.

    Raises UnreadableError when the text is no YAML, or no record.
    """
    data, problems = parse(text, kind.label)
    if problems or not isinstance(data, dict):
        raise UnreadableError(problems[0].message if problems else "dit bestand is leeg of geen record")
    return _shown(kind.model, data)


def written(kind: AnyKind, values: Mapping[str, Seen], before: str = "") -> str:
    """Return the text of a record with these values; `before` is the text of its file, "" for a new one.

    Fields stand in the order of the file, new ones where the type has them. What is empty is left out, and so is what
    holds without being said. Raises UnreadableError when `before` is no record.
    """
    if before:
        seen(kind, before)  # before it is read again: too deep or too long a text is refused here
    else:
        before = first_line(f"data/{kind.code}/new.yml")
    lines, node = before.splitlines(), yaml.compose(before, Loader=yaml.CSafeLoader)
    top = node.start_mark.line if node else len(lines)
    was = _fields_of(_Part(node, [], [], len(lines)), lines) if node else {}
    end = max((part.stop for part in was.values()), default=len(lines))
    return "\n".join([*lines[:top], *_block(kind.model, values, was, lines), *lines[end:], ""])


def _shown(model: type[Model], data: Mapping[str, Value]) -> dict[str, Seen]:
    known = {one.name: one for one in fields(model)}
    flags: dict[str, Seen] = {
        one.name: model.model_fields[one.name].default for one in known.values() if one.holds is bool
    }
    return flags | {name: _shown_value(known.get(name), value) for name, value in data.items()}


def _shown_value(one: Field | None, value: Value) -> Seen:
    if isinstance(value, list):
        return [_shown_value(one, item) for item in value]
    if isinstance(value, dict):
        return _shown(one.nested if one and one.nested else Model, value)
    if one and one.holds is bool and value in ("true", "false"):
        return value == "true"
    if one and one.holds is int and value and value.isdecimal():
        return int(value)
    return value


def _cleaned(model: type[Model], values: Mapping[str, Seen]) -> dict[str, Value]:
    """Return values as text, without what is empty and without what holds when nothing is said."""
    known = {one.name: one for one in fields(model)}
    made = {name: _text(known.get(name), value) for name, value in values.items()}
    return {name: value for name, value in made.items() if value not in _NOTHING and value != _default(model, name)}


def _text(one: Field | None, value: Seen) -> Value:
    if isinstance(value, list):
        return [item for item in (_text(one, item) for item in value) if item not in _NOTHING]
    if isinstance(value, dict):
        return _cleaned(one.nested if one and one.nested else Model, value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else " ".join(str(value).split())


def _default(model: type[Model], name: str) -> Value:
    info = model.model_fields.get(name)
    return _text(None, info.default) if info and isinstance(info.default, str | bool) else None


def _block(model: type[Model], values: Mapping[str, Seen], was: Mapping[str, _Part], lines: list[str]) -> list[str]:
    """Return the lines of a record, or of a block in it: each field that has a value, in the order of the file."""
    known = {one.name: one for one in (in_order(model) if issubclass(model, Record) else fields(model))}
    new = _cleaned(model, {name: value for name, value in values.items() if name in known})
    old = _cleaned(model, {name: _value(part.node) for name, part in was.items()})
    # What says nothing that holds not anyway stays, and so does what the screen does not know.
    names = [name for name in was if name in new or name not in old or name not in known]
    order = [*known]
    for name in sorted(new.keys() - names, key=order.index):
        names.insert(max((names.index(one) + 1 for one in order[: order.index(name)] if one in names), default=0), name)
    found: list[str] = []
    for name in names:
        part = was.get(name)
        found += part.above if part else []
        if part and (name not in known or new.get(name) == old.get(name)):
            found += part.lines
        else:
            found += _field(known[name], values[name], part, lines)
    return found


def _field(one: Field, value: Seen, was: _Part | None, lines: list[str]) -> list[str]:
    """Return the lines of a field whose value is not what it was, as far as it is not."""
    if one.nested and isinstance(value, dict):
        return [f"{one.name}:", *_indented("  ", _block(one.nested, value, _fields_of(was, lines), lines))]
    if isinstance(value, list) and (one.nested or isinstance(one.mark, Prose)):
        return [f"{one.name}:", *_items(one, value, _items_of(was, lines), lines)]
    text = _text(one, value)
    return _bracketed(one.name, text) if isinstance(text, list) else _dumped({one.name: text})


def _items(one: Field, values: list[Seen], was: list[_Part], lines: list[str]) -> list[str]:
    """Return the lines of a list: what was in it already stays, what is left over is taken for what was changed."""
    old, new = [_text(one, _value(part.node)) for part in was], [_text(one, value) for value in values]
    same = {index: old.index(value) for index, value in enumerate(new) if value in old}
    over = iter([part for index, part in enumerate(was) if index not in same.values()])
    found: list[str] = []
    for index, value in enumerate(values):
        if new[index] in _NOTHING:
            continue
        part = was[same[index]] if index in same else next(over, None)
        found += part.above if part else []
        if part and index in same:
            item = part.lines
        elif one.nested and isinstance(value, dict):
            item = _block(one.nested, value, _fields_of(part, lines), lines)
        else:
            item = [line[2:] for line in _dumped([new[index]])]
        found += ["- " + item[0], *_indented("  ", item[1:])]
    return found


def _fields_of(was: _Part | None, lines: list[str]) -> dict[str, _Part]:
    """Return the fields of a block as they stand in the file; none when it stands between braces."""
    if was is None or not isinstance(was.node, yaml.MappingNode) or was.node.flow_style:
        return {}
    keys = [key for key, _ in was.node.value]
    parts = _split([key.start_mark for key in keys], [value for _, value in was.node.value], was.stop, lines)
    return {key.value: part for key, part in zip(keys, parts, strict=True)}


def _items_of(was: _Part | None, lines: list[str]) -> list[_Part]:
    """Return the items of a list as they stand in the file; none when it stands between brackets."""
    if was is None or not isinstance(was.node, yaml.SequenceNode) or was.node.flow_style:
        return []
    return _split([node.start_mark for node in was.node.value], was.node.value, was.stop, lines)


def _split(starts: list[yaml.Mark], nodes: list[yaml.Node], stop: int, lines: list[str]) -> list[_Part]:
    """Return what begins at each mark and ends before the next: its lines, but for the remarks that begin the next."""
    parts: list[_Part] = []
    above: list[str] = []
    for start, node, end in zip(starts, nodes, [*(mark.line for mark in starts[1:]), stop], strict=True):
        after = (number for number in range(end, start.line, -1) if not _REMARK.fullmatch(lines[number - 1]))
        last = next(after, start.line + 1)
        own = [lines[start.line][start.column :], *(_cut(line, start.column) for line in lines[start.line + 1 : last])]
        parts.append(_Part(node, own, above, last))
        above = [_cut(line, start.column) for line in lines[last:end]]
    return parts


def _cut(line: str, column: int) -> str:
    return line[column:] if not line[:column].strip() else line.lstrip()


def _value(node: yaml.Node) -> Seen:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    text: str = node.value
    return None if isinstance(node, yaml.ScalarNode) and not node.style and text in ("", "~", "null") else text


def _dumped(value: object, *, within_brackets: bool = False) -> list[str]:
    width = LONGEST_TEXT if within_brackets else _WIDTH
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, default_flow_style=within_brackets, width=width)
    return str(text).splitlines()


def _bracketed(name: str, items: list[Value]) -> list[str]:
    words = [
        str(item) if _BARE.fullmatch(str(item)) else _dumped([item], within_brackets=True)[0][1:-1] for item in items
    ]
    lines = [f"{name}: [{words[0]}"]
    for word in words[1:]:
        fits = len(lines[-1]) + len(word) + 3 <= _WIDTH
        lines[-1] += f", {word}" if fits else ","
        lines += [] if fits else [f"  {word}"]
    return [*lines[:-1], lines[-1] + "]"]


def _indented(by: str, lines: Iterable[str]) -> list[str]:
    return [by + line if line else "" for line in lines]
