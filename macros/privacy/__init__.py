"""What leads to a person: found in any text, told by its kind and its place, never repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from macros.privacy.births import births
from macros.privacy.exceptions import allowed
from macros.privacy.names import names, names_in_path
from macros.privacy.numbers import numbers
from macros.privacy.places import places
from macros.privacy.plain import Plain, plain

# What can be found, in the words in which editors read it.
KINDS = {
    "bsn": "een burgerservicenummer",
    "iban": "een rekeningnummer",
    "mobile": "een mobiel nummer",
    "mail": "het mailadres van een persoon",
    "birth": "een geboortedatum",
    "address": "het adres van een huis",
    "name": "de naam van een persoon",
}

Span = tuple[str, int, int]

_SPACES = str.maketrans("-_", "  ")
_SIGNED = re.compile(r"^(?:Co-authored-by|Signed-off-by|Reviewed-by|Acked-by): .*$", re.MULTILINE)


class Found(NamedTuple):
    """Something personal in a text: one of `KINDS`, and where it stands, from `start` up to `end`."""

    kind: str
    start: int
    end: int


def personal(text: str) -> Iterator[Found]:
    """Yield what is personal in a text, in the order in which it stands there.

    Who tells of it tells the kind and the place, never the words: what is written in a public log stays there.
    """
    same = plain(text)
    yield from _told(same, [*numbers(same.text), *places(same.text)], names(same.text))


def in_path(path: str) -> Iterator[Found]:
    """Yield what is personal in the name of a file or of a folder on the way to it."""
    same = plain(path)
    spaced = same.text.translate(_SPACES)
    yield from _told(same, [*numbers(same.text), *places(spaced, small=True)], names_in_path(same.text))


def in_message(message: str) -> Iterator[Found]:
    """Yield what is personal in a message of git. The lines in which makers sign are theirs to write."""
    same = plain(_SIGNED.sub(lambda line: " " * len(line[0]), message))
    yield from _told(same, [*numbers(same.text), *places(same.text)], names(same.text, small=True))


def masked(text: str) -> str:
    """Return a text that may be printed: with … in the place of what is personal in it."""
    for one in sorted(personal(text), key=lambda one: one.start, reverse=True):
        text = f"{text[: one.start]}…{text[one.end :]}"
    return text


def masked_path(path: str) -> str:
    """Return the path of a file as it may be printed: with … in the place of a name that holds something personal."""
    personal_at = [one.start for one in in_path(path)]
    parts, at = [], 0
    for part in path.split("/"):
        is_personal = any(at <= start <= at + len(part) for start in personal_at)
        parts.append(f"…{PurePosixPath(part).suffix}" if is_personal else part)
        at += len(part) + 1
    return "/".join(parts)


def _told(same: Plain, found: list[Span], named: Iterable[Span]) -> Iterator[Found]:
    people = list(allowed(same.text, named))
    found = [*people, *allowed(same.text, [*found, *births(same.text, people)])]
    for kind, start, end in sorted(set(found), key=lambda span: span[1:]):
        yield Found(kind, *same.origin(start, end))
