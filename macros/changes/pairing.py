"""Which line of before became which line of after, and what that is to readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from macros.changes.change import Change, Sort
from macros.changes.lines import WHOLE, Line
from macros.changes.spelling import is_typing_fix
from macros.changes.things import Thing
from macros.changes.words import FIELDS

# Two sentences are one that was changed when they share this much of their words.
_ALIKE = 0.5
# Beyond so many pairs a page was written anew, and nobody is helped by knowing which sentence became which.
_MOST_PAIRS = 10_000

_Group = tuple[str, ...]
_Pair = tuple[Line | None, Line | None]


def compared(before: Thing, after: Thing) -> Iterator[Change]:
    """Yield what changes for readers in one thing, in the order in which it stands there."""
    was: dict[str, str] = {}  # what the sentences of after were before, for what belongs to them
    old, new = _by_group(before.lines()), _by_group(after.lines())
    for group in list(dict.fromkeys([*new, *old])):
        for pair in _pairs(old.get(group, []), new.get(group, []), was):
            if change := _change(after, *pair):
                yield change
        if moved := _moved(old.get(group, []), new.get(group, [])):
            yield Change(Sort.ORDER, after.path, after.address, after.name, after.label, moved.heading, moved.anchor)


def _by_group(lines: Iterable[Line]) -> dict[_Group, list[Line]]:
    found: dict[_Group, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.group].append(line)
    return dict(found)


def _pairs(old: Sequence[Line], new: Sequence[Line], was: dict[str, str]) -> Iterator[_Pair]:
    """Yield (before, after) for what differs in a group; remember in `was` which sentence was which."""
    sort = (*new, *old)[0].sort
    if sort is Sort.EVIDENCE:
        yield from _judgements(old, new, was)
        return
    old_of, new_of = _by_about(old), _by_about(new)
    for about in dict.fromkeys([*new_of, *(one for one in old_of if one not in was.values())]):
        if about and about not in was and about not in old_of:
            continue  # it belongs to a sentence that is new: that is told already
        before, now = old_of.get(was.get(about, about), []), new_of.get(about, [])
        if about and about not in was and not now:
            continue  # it belongs to a sentence that is gone
        if sort is Sort.SENTENCE:
            yield from _sentences(before, now, was)
        else:
            yield from _values(sort, before, now)


def _by_about(lines: Iterable[Line]) -> Mapping[str, list[Line]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.about].append(line)
    return dict(found)


def _values(sort: Sort, old: Sequence[Line], new: Sequence[Line]) -> Iterator[_Pair]:
    """Yield at most one pair: all values together; of a list only those that went and those that came."""
    before, now = [one.text for one in old], [one.text for one in new]
    if sort in (Sort.LIST, Sort.SEARCH):
        before, now = ([one for one in before if one not in now], [one for one in now if one not in before])
    if before != now:
        yield _joined(old, before), _joined(new, now)


def _joined(lines: Sequence[Line], texts: Sequence[str]) -> Line | None:
    if not lines:
        return None
    first = lines[0]
    text = ", ".join(dict.fromkeys(texts))
    return Line(first.group, first.sort, text, first.heading, first.anchor, first.part, first.about, first.many)


def _sentences(old: Sequence[Line], new: Sequence[Line], was: dict[str, str]) -> Iterator[_Pair]:
    before, now = _without_same(old, new), _without_same(new, old)
    was |= {line.text: line.text for line in new if line not in now}
    partners = _partners([one.text for one in before], [one.text for one in now], alone=not (*new, *old)[0].many)
    was |= {now[b].text: before[a].text for b, a in partners.items()}
    for number, line in enumerate(now):
        yield (before[partners[number]] if number in partners else None), line
    yield from ((line, None) for number, line in enumerate(before) if number not in partners.values())


def _judgements(old: Sequence[Line], new: Sequence[Line], was: dict[str, str]) -> Iterator[_Pair]:
    """Yield the judgements of committees whose level differs, and those that came or went; paired by their outcome."""
    partners = _partners([one.about for one in old], [one.about for one in new])
    was |= {new[b].about: old[a].about for b, a in partners.items()}
    for number, line in enumerate(new):
        before = old[partners[number]] if number in partners else None
        if before is None or before.text != line.text:
            yield before, line
        elif before.about != line.about:
            yield _outcome(before), _outcome(line)
    yield from ((line, None) for number, line in enumerate(old) if number not in partners.values())


def _outcome(line: Line) -> Line:
    """Return what a judgement is about, as a sentence."""
    return Line(line.group, Sort.SENTENCE, line.about, line.heading, line.anchor, FIELDS["outcome"])


def _without_same(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    """Return the lines whose text the others do not have, or have less often."""
    left = [one.text for one in others]
    found = []
    for line in lines:
        if line.text in left:
            left.remove(line.text)
        else:
            found.append(line)
    return found


def _partners(old: Sequence[str], new: Sequence[str], *, alone: bool = False) -> dict[int, int]:
    """Return for the number of each text of after the number of the one that it was; the most alike first."""
    if alone and len(old) == len(new) == 1:
        return {0: 0}
    if len(old) * len(new) > _MOST_PAIRS:
        return {}
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    found: list[tuple[float, int, int]] = []
    for b, text in enumerate(new):
        matcher.set_seq2(text.split())
        for a, one in enumerate(old):
            matcher.set_seq1(one.split())
            if one == text:
                found.append((1.0, b, a))
            elif matcher.real_quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
                found.append((ratio, b, a))
    partners: dict[int, int] = {}
    for _ratio, b, a in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
        if b not in partners and a not in partners.values():
            partners[b] = a
    return partners


def _moved(old: Sequence[Line], new: Sequence[Line]) -> Line | None:
    """Return the first sentence that stands before one that it stood after; None when the order is what it was."""
    places = {line.text: number for number, line in enumerate(old) if line.sort is Sort.SENTENCE and line.many}
    stayed = [line for line in new if line.text in places]
    pairs = (later for first, later in pairwise(stayed) if places[first.text] > places[later.text])
    return next(pairs, None)


def _change(thing: Thing, old: Line | None, new: Line | None) -> Change | None:
    line = new or old
    if line is None:
        return None
    before, now = old.text if old else "", new.text if new else ""
    typo = line.sort in (Sort.SENTENCE, Sort.VALUE) and is_typing_fix(before, now)
    place = (thing.path, thing.address, thing.name, thing.label, line.heading, line.anchor)
    about = "" if line.about == WHOLE else line.about
    return Change(line.sort, *place, line.part, about, before, now, typo)
