"""What a public log may not hold: what leads to a person is told by its kind and its place, never repeated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.changes import Change
from macros.privacy import KINDS, in_message, in_path, masked, masked_path
from macros.problems import Problem
from macros.report.base import Message, short

_COMMIT = (
    "hier staat {}. Voeg dit niet samen en vraag een ontwikkelaar om de tak op te schonen: een commit blijft anders "
    "bestaan"
)
_NAME = "in de naam van dit bestand staat {}; geef het bestand een andere naam"


def discreet(change: Change) -> Change:
    """Return a change that repeats nothing personal: what it takes away may be just that."""
    return replace(
        change, address=masked_path(change.address), name=masked(change.name), heading=masked(change.heading),
        about=masked(change.about), old=masked(change.old), new=masked(change.new),
    )  # fmt: skip


def of_messages(messages: Iterable[Message]) -> Iterator[Problem]:
    """Yield what is personal in the messages of commits; the path of such a problem is the commit."""
    for commit, text in messages:
        for found in in_message(text):
            line = text.count("\n", 0, found.start) + 1
            column = found.start - text.rfind("\n", 0, found.start)
            yield Problem(f"commit {short(commit)}", line, column, _COMMIT.format(KINDS[found.kind]))


def of_names(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield what is personal in the names of files that are no content; of content the check tells it."""
    for path in paths:
        for kind in dict.fromkeys(found.kind for found in in_path(path)):
            yield Problem(masked_path(path), 1, 1, _NAME.format(KINDS[kind]))
