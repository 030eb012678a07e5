"""Whether a change is only one of spelling: careful, because "geen" and "een" differ by one letter as well."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

# In a shorter word another letter makes another word: niet and niets, geen and een.
_SHORTEST = 5
_SIGNS = re.compile(r"[\W_]+")


def is_typing_fix(old: str, new: str) -> bool:
    """Tell whether two different texts say the same: other spaces, capitals or marks, or a letter in a long word.

    Figures are never a matter of spelling, and neither is how a word begins: mogelijk and onmogelijk.
    """
    if not old or not new or old == new or re.findall(r"\d[\d.,:-]*", old) != re.findall(r"\d[\d.,:-]*", new):
        return False
    before, now = (_SIGNS.sub(" ", text.lower()).split() for text in (old, new))
    if "".join(before) == "".join(now):
        return True
    return len(before) == len(now) and all(map(_is_same_word, before, now))


def _is_same_word(old: str, new: str) -> bool:
    if old == new:
        return True
    if min(len(old), len(new)) < _SHORTEST or old[0] != new[0] or not (old + new).isalpha():
        return False
    return _letters(old, new) == 1 or _is_swapped(old, new)


def _letters(old: str, new: str) -> int:
    """Return how many letters to add, drop or change."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(max(a_end - a, b_end - b) for name, a, a_end, b, b_end in steps if name != "equal")


def _is_swapped(old: str, new: str) -> bool:
    """Tell whether two neighbouring letters stand in the other order."""
    other = [number for number, (a, b) in enumerate(zip(old, new, strict=False)) if a != b]
    return (
        len(old) == len(new)
        and len(other) == 2
        and other[1] == other[0] + 1
        and old[other[0]] == new[other[1]]
        and old[other[1]] == new[other[0]]
    )
