"""What leads to a person: found in any text, told by its kind and its place, never repeated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from macros.privacy.numbers import numbers
from macros.privacy.plain import plain

# What can be found, in the words in which editors read it.
KINDS = {
    "bsn": "een burgerservicenummer",
    "iban": "een rekeningnummer",
    "mobile": "een mobiel nummer",
    "mail": "een mailadres van een persoon",
    "birth": "een geboortedatum",
    "address": "een adres van een huis",
    "name": "een naam van een persoon",
}


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
    for kind, start, end in sorted(set(numbers(same.text)), key=lambda span: span[1:]):
        yield Found(kind, *same.origin(start, end))


def in_path(path: str) -> Iterator[Found]:
    """Yield what is personal in the name of a file or of a folder on the way to it."""
    yield from personal(path)


def in_message(message: str) -> Iterator[Found]:
    """Yield what is personal in a message of git; the lines in which makers sign are theirs to write."""
    yield from personal(message)
