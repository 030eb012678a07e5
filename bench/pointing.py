"""How often a message points at the line that was damaged, per kind of damage, in the real files.

    python -m bench.pointing [times]

Each file is damaged in one way that is known, many files in one check; a message counts when it names the file and the
line, or for a line that is gone one beside it or the field that is missing. What the check takes for right, such as
another order of words, is told apart: nothing could point there.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.table import Row, show
from macros.check import check
from macros.load import load
from macros.problems import Problem
from macros.today import today
from tests.support.damage import Repository

TIMES = 3_200
AT_ONCE = 40  # files in one check: few enough that they hardly refer to one another

_FIELD = re.compile(rb"^( *(?:- )?)([a-z_]+):(?: (.*))?$")
_WORD = re.compile(rb"^[a-z0-9-]+$")


@dataclass(frozen=True)
class Damage:
    """A file after a mishap, the lines (from 1) that a message may name, and names of fields that it may name."""

    content: bytes
    lines: frozenset[int]
    names: tuple[str, ...] = ()


Mishap = Callable[[list[bytes], random.Random], Damage | None]


def _fields(lines: list[bytes], wanted: Callable[[re.Match[bytes]], bool]) -> list[tuple[int, re.Match[bytes]]]:
    return [(at, match) for at, one in enumerate(lines) if (match := _FIELD.match(one)) and wanted(match)]


def _is_plain(match: re.Match[bytes]) -> bool:
    """Tell whether a field holds a text without quotation marks."""
    return bool(match[3]) and match[3][:1] not in b"[{>|'\""


def _damaged(lines: list[bytes], *at: int, names: tuple[str, ...] = ()) -> Damage:
    return Damage(b"\n".join(lines) + b"\n", frozenset(one + 1 for one in at), names)


def _changed(lines: list[bytes], at: int, line: bytes) -> Damage:
    return _damaged([*lines[:at], line, *lines[at + 1 :]], at)


def dropped_line(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A line is gone."""
    at = dice.randrange(1, len(lines))
    names = tuple(match[2].decode() for match in [_FIELD.match(lines[at])] if match)
    return _damaged([*lines[:at], *lines[at + 1 :]], at - 1, at, names=names)


def swapped_values(lines: list[bytes], dice: random.Random) -> Damage | None:
    """Two values changed places."""
    found = _fields(lines, lambda match: bool(match[3]))
    if len(found) < 2:
        return None
    (one, first), (two, second) = sorted(dice.sample(found, 2), key=lambda pair: pair[0])
    if first[3] == second[3]:
        return None
    mixed = [*lines]
    mixed[one] = first[1] + first[2] + b": " + second[3]
    mixed[two] = second[1] + second[2] + b": " + first[3]
    return _damaged(mixed, one, two)


def indented(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A line begins one space further, or less far."""
    found = _fields(lines, lambda match: True)[1:]
    if not found:
        return None
    at, _match = dice.choice(found)
    less = lines[at].startswith(b" ") and dice.random() < 0.5
    return _changed(lines, at, lines[at][1:] if less else b" " + lines[at])


def tab(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A tab stands where spaces belong."""
    found = _fields(lines, lambda match: match[1].startswith(b"  "))
    if not found:
        return None
    at, _match = dice.choice(found)
    return _changed(lines, at, b"\t" + lines[at].lstrip(b" "))


def unknown_id(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A source that is not there."""
    found = _fields(lines, lambda match: match[2] == b"sources" and bool(match[3]))
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + b"sources: [p999z]")


def unknown_word(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A word of a vocabulary with a letter too many."""
    names = (b"status", b"type", b"theme", b"level", b"basis", b"committee", b"owner", b"rung", b"relation")
    found = _fields(lines, lambda match: match[2] in names and bool(_WORD.match(match[3] or b"")))
    if not found:
        return None
    at, _match = dice.choice(found)
    return _changed(lines, at, lines[at] + b"x")


def unknown_field(lines: list[bytes], dice: random.Random) -> Damage | None:
    """The name of a field with two letters the other way round."""
    found = _fields(lines, lambda match: len(match[2]) > 3)
    if not found:
        return None
    at, match = dice.choice(found)
    name = match[2][:1] + match[2][2:3] + match[2][1:2] + match[2][3:]
    if name == match[2]:
        return None
    return _changed(lines, at, lines[at].replace(match[2] + b":", name + b":", 1))


def duplicate_field(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A field stands there twice."""
    found = _fields(lines, lambda match: b"- " not in match[1] and _is_plain(match))
    found = [(at, match) for at, match in found if at + 1 < len(lines) and _FIELD.match(lines[at + 1])]
    if not found:
        return None
    at, _match = dice.choice(found)
    return _damaged([*lines[: at + 1], lines[at], *lines[at + 1 :]], at, at + 1)


def cut_file(lines: list[bytes], dice: random.Random) -> Damage | None:
    """The file stops half way a line; what is missing after it may be named too."""
    at = dice.randrange(1, len(lines))
    half = lines[at][: max(1, len(lines[at]) // 2)]
    names = tuple(match[2].decode() for _at, match in _fields(lines[at:], lambda match: True))
    return _damaged([*lines[:at], half], at, at + 1, names=names)


def encoding(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A letter is written in another encoding than UTF-8."""
    found = _fields(lines, lambda match: bool(match[3]))
    if not found:
        return None
    at, _match = dice.choice(found)
    return _changed(lines, at, lines[at] + b" caf\xe9")


def huge_value(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A value is very long."""
    found = _fields(lines, _is_plain)
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + match[2] + b": " + b"lang " * 20_000)


def anchor(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A value begins with & or *, which YAML takes for something else."""
    found = _fields(lines, lambda match: bool(match[3]))
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + match[2] + b": " + dice.choice((b"&a ", b"*", b"!x ")) + match[3])


def merged(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A merge was not finished."""
    at = dice.randrange(1, len(lines))
    conflict = [b"<<<<<<< HEAD", lines[at], b"=======", lines[at], b">>>>>>> voorstel"]
    return _damaged([*lines[:at], *conflict, *lines[at + 1 :]], *range(at, at + len(conflict)))


def quote(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A quotation mark is not closed."""
    found = _fields(lines, _is_plain)
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + match[2] + b": '" + match[3])


def colon(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A colon in a text without quotation marks."""
    found = _fields(lines, lambda match: _is_plain(match) and b" " in match[3])
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + match[2] + b": Let op: " + match[3])


def wrong_day(lines: list[bytes], dice: random.Random) -> Damage | None:
    """A day that is none."""
    found = _fields(lines, lambda match: match[2] in (b"reviewed", b"date", b"valid_on", b"checked") and bool(match[3]))
    if not found:
        return None
    at, match = dice.choice(found)
    return _changed(lines, at, match[1] + match[2] + b": " + dice.choice((b"2026-13-01", b"31-12-2025", b"gisteren")))


MISHAPS: Mapping[str, Mishap] = {
    one.__name__.replace("_", " "): one
    for one in (
        *(dropped_line, swapped_values, indented, tab, unknown_id, unknown_word, unknown_field, duplicate_field),
        *(cut_file, encoding, huge_value, anchor, merged, quote, colon, wrong_day),
    )
}


def measure(times: int = TIMES) -> Iterator[Row]:
    """Yield a row for each kind of damage: of how many that the check told of, the message points at the line."""
    told, silent, missed = Counter[str](), Counter[str](), defaultdict[str, list[str]](list)
    with tempfile.TemporaryDirectory() as folder:
        repository = Repository.real(Path(folder))
        began, slowest = time.process_time(), 0.0
        dice = random.Random(20261129)
        for _round in range(-(-times // AT_ONCE)):
            change = dict(_changes(repository, dice))
            repository.put({path: damage.content for path, (_name, damage) in change.items()})
            problems = defaultdict[str, list[Problem]](list)
            for problem in check(load(repository.root), today()):
                problems[problem.path].append(problem)
            repository.restore(dict.fromkeys(change))
            slowest = max(slowest, time.process_time() - began)
            began = time.process_time()
            for path, (name, damage) in change.items():
                told[name] += bool(problems[path])
                silent[name] += not problems[path]
                if problems[path] and not any(map(damage_is_named(damage), problems[path])):
                    missed[name].append(f"{sorted(damage.lines)} {problems[path][0]}")
    for name in MISHAPS:
        of = told[name]
        share = f"{(of - len(missed[name])) / of:.1%}" if of else "-"
        yield Row("points at the line", name, f"{share} of {of}, {silent[name]} taken for right")
    every, lost = sum(told.values()), sum(map(len, missed.values()))
    yield Row("points at the line", "all", f"{(every - lost) / every:.1%} of {every}, slowest check {slowest:.1f} s")
    for name, some in missed.items():
        for one in some[:3]:
            yield Row("missed", name, one)


def damage_is_named(damage: Damage) -> Callable[[Problem], bool]:
    """Return a test: does a problem name one of the damaged lines, or a field that is missing through it."""
    return lambda problem: problem.line in damage.lines or any(f"'{name}'" in problem.message for name in damage.names)


def _changes(repository: Repository, dice: random.Random) -> Iterator[tuple[str, tuple[str, Damage]]]:
    files = [path for path in repository.files if path.endswith(".yml") and path.count("/") == 2]
    for path in dice.sample(files, AT_ONCE):
        name = dice.choice(list(MISHAPS))
        damage = MISHAPS[name](repository.files[path].rstrip(b"\n").split(b"\n"), dice)
        if damage:
            yield path, (name, damage)


if __name__ == "__main__":
    show(measure(int(sys.argv[1]) if sys.argv[1:] else TIMES))
