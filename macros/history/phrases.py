"""What changed in a page that is there today, in words that hold nothing of what it said before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from macros.changes import Change, Sort
from macros.changes.things import Thing
from macros.changes.words import FIELDS
from macros.model.kinds import KINDS

# By rank: what matters most to readers first.
_NUMBER, _JUDGEMENT, _WHOLE, _VALUE, _SENTENCE, _REST = range(6)
_AGES = re.compile(r"(vanaf \d{1,2}|(\d{1,2} )?tot( en met)? \d{1,2}(,5)?) jaar")
_DATE = re.compile(r"(waarschijnlijk )?(\d{1,2} )?([a-z]{3,9} )?\d{4}")
_MOST_HEADINGS = 3
# The words for what editors keep, and for a part that has no heading of its own.
_NO_NEWS = (
    *("Bron", "Door", "Bekend woord, zonder link", "Meer betekenissen", "Met nummers"),
    *("Titel", "Omschrijving", "Zie ook"),
)
_NO_HEADING = ("Zinnen", "Zin", "Uitleg")
NEW = "nieuw op de site"
# What is a page, or a word of a list, of its own; all else is a part of one.
_PAGES = frozenset([*(kind.label for kind in KINDS.values()), "Pagina"])


class Words:
    """The words in which things that are on the site today can be told to have changed."""

    def __init__(self, labels: Collection[str], what: Iterable[Thing]) -> None:
        lines = [line for thing in what for line in thing.lines()]
        self._labels = labels
        self._headings = {line.heading for line in lines}
        self._outcomes = {line.about for line in lines if line.sort is Sort.EVIDENCE}

    def phrases(self, changes: Iterable[Change]) -> list[tuple[int, str]]:
        """Return what to say of changes that are not small, each with its rank, in that order; nothing for no news."""
        sentences: dict[str, Counter[str]] = {}
        found: list[tuple[int, str]] = []
        others: list[str] = []
        for change in changes:
            if phrase := self._phrase(change):
                found.append(phrase)
            elif change.sort is Sort.SENTENCE and not change.part:
                how = "anders" if change.old and change.new else "nieuw" if change.new else "weg"
                sentences.setdefault(self._heading(change), Counter())[how] += 1
            elif not change.about and change.sort is not Sort.ORDER:
                others.append(self._heading(change))
        found += [(_SENTENCE, text) for text in _of_sentences(sentences)]
        if names := _listed(others):
            found.append((_REST, f"{names} bijgewerkt"))
        is_new = (_WHOLE, NEW) in found
        return [(_WHOLE, NEW)] if is_new else sorted(dict.fromkeys(found), key=lambda one: one[0])

    def _phrase(self, change: Change) -> tuple[int, str] | None:
        """Return what is to be told of one change by itself, None for what is told together with others."""
        match change.sort:
            case Sort.NUMBER:
                return _NUMBER, f"nummer {_how(change, 'vervangen')}"
            case Sort.EVIDENCE:
                about = f" over ‘{change.about}’" if change.about in self._outcomes and change.about else ""
                return _JUDGEMENT, f"oordeel{about}{self._from_to(change) or ' ' + _how(change, 'vervangen')}"
            case Sort.ADDED | Sort.GONE if change.label not in _PAGES:
                return _REST, f"{change.label.lower()} {'erbij' if change.sort is Sort.ADDED else 'weggehaald'}"
            case Sort.ADDED:
                return _WHOLE, NEW
            case Sort.GONE:
                return _WHOLE, "een vroegere pagina hierover is weggehaald"
            case Sort.RENAMED:
                return _WHOLE, "staat op een ander adres"
            case Sort.VALUE if change.heading == FIELDS["name"] and not change.about:
                return _VALUE, "heeft een andere naam"
            case Sort.VALUE if not change.about and (words := self._from_to(change)) and self._heading(change):
                return _VALUE, f"‘{change.heading}’{words}"
        return None

    def _heading(self, change: Change) -> str:
        return change.heading if change.heading in self._headings and change.heading not in _NO_HEADING else ""

    def _from_to(self, change: Change) -> str:
        """Return what a value was and is, where the words for both are those of today; else nothing."""
        if not all(self._is_word(value) for value in (change.old, change.new) if value):
            return ""
        if change.old and change.new:
            return f" van ‘{change.old}’ naar ‘{change.new}’"
        return f" {_how(change, '')}: ‘{change.new or change.old}’"

    def _is_word(self, value: str) -> bool:
        label, _, day = value.partition(": ")
        if _AGES.fullmatch(value) or value in self._labels:
            return True
        return label in self._labels and bool(_DATE.fullmatch(day))


def _how(change: Change, both: str) -> str:
    return both if change.old and change.new else "erbij" if change.new else "weggehaald"


def _of_sentences(sentences: dict[str, Counter[str]]) -> Iterator[str]:
    """Yield how many sentences changed under which headings, at most three of them by name."""
    named = sorted((one for one in sentences.items() if one[0]), key=lambda one: -one[1].total())
    for heading, counts in named[:_MOST_HEADINGS]:
        yield f"{_some(counts)} bij ‘{heading}’"
    rest: Counter[str] = Counter()
    for _heading, counts in (*named[_MOST_HEADINGS:], ("", sentences.get("", Counter()))):
        rest += counts
    if rest:
        yield f"{_some(rest)}{' elders op de pagina' if named else ''}"


def _some(counts: Counter[str]) -> str:
    total, how = counts.total(), next(iter(counts)) if len(counts) == 1 else "anders"
    return f"{total} {'zin' if total == 1 else 'zinnen'} {how}"


def _listed(names: Iterable[str]) -> str:
    """Return headings as a list in a sentence, each once, the first three: "‘Contact’, ‘Weg’ en ‘Wanneer’"."""
    quoted = [f"‘{name}’" for name in dict.fromkeys(names) if name and name not in _NO_NEWS][:_MOST_HEADINGS]
    return " en ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
