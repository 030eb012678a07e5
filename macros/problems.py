"""What is wrong, where, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

# Where something stands in a record: names of fields and numbers of list items, from the outside in.
Location = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, at a place an editor can go to.

    `path` is relative to the repository; `line` and `column` count from 1; `message` is Dutch and ends
    with the remedy where there is one; `rule` is the id of the rule that found it, explained in CONTRIBUTING.md.
    """

    path: str
    line: int
    column: int
    message: str
    rule: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return the problem as one line that can be printed, whatever it quotes: "\\x1b" for a sign that cannot."""
        line = " ".join(f"{self.path}:{self.line}:{self.column}: {self.message}".split())
        return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in line)


def under(rule: str, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems as found by a rule; what has a rule already keeps it."""
    return [problem if problem.rule else replace(problem, rule=rule) for problem in problems]


def report(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems once each, sorted by file, line and column."""
    return sorted(set(problems))


def suggest(word: str, known: Iterable[str]) -> str:
    """Return " Bedoelt u '…'?" with the known word nearest to `word`, or "" when none is near."""
    known = list(known)
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if not near:
        lower = {item.lower(): item for item in known}
        near = [lower[match] for match in get_close_matches(word.lower(), lower, n=1, cutoff=0.6)]
    return f" Bedoelt u '{near[0]}'?" if near else ""


def choose(word: str, known: Iterable[str], limit: int = 12) -> str:
    """Return `suggest`, or else the whole list of known words when it is short enough to read."""
    known = sorted(known)
    near = suggest(word, known)
    if near or not known or len(known) > limit:
        return near
    return f" Kies uit: {', '.join(known)}."
