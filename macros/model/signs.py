"""Which signs a text may hold: those that a reader sees, and takes for what they are."""

from __future__ import annotations

import re

# Signs that no one can see, that turn the order of others round, or whose look every font makes up.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
    r"\U000e0000-\U0010ffff]"
)
# Letters and digits in another guise, such as those of full width: they hide a number or a name from every rule.
_GUISE = re.compile(
    r"[\u0250-\u02af\u1d00-\u1dbf\u2460-\u24ff\ua730-\ua7ff\ufb00-\ufb06\uff01-\uffef\U0001d400-\U0001d7ff]"
)
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_ACCENTS = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3}")

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\xc0-\u024f]")
# Alphabets with letters that look like ours: Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu.
_OTHER = re.compile(
    r"[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f\u0530-\u058f\u13a0-\u13ff\uab70-\uabbf"
    r"\u2c80-\u2cff\ua4d0-\ua4ff]"
)
_CYRILLIC_TWINS = frozenset("асеіјорѕухԁһԛԝАВЕЗІЈКМНОРЅСТУХԌԚԜ")
_TWINS = _CYRILLIC_TWINS | frozenset("οναικρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")


def remark(text: str) -> tuple[int, str] | None:
    """Return where the first sign stands that a text may not hold, and why; None when there is none."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return None
    if found := _UNSEEN.search(text):
        return found.start(), f"hier staat een onzichtbaar teken (U+{ord(found[0]):04X}); typ de regel opnieuw"
    if text.isascii():
        return None
    if found := _GUISE.search(text) or _FOREIGN_DIGIT.search(text):
        return found.start(), f"'{found[0]}' is een bijzondere vorm van een letter of cijfer; typ het gewone teken"
    if found := _ACCENTS.search(text):
        return found.start(), "hier staan te veel accenten op een letter; typ het woord opnieuw"
    if _OTHER.search(text):
        for word in _WORD.finditer(text):
            if _is_disguised(word[0]):
                message = (
                    f"'{word[0]}' heeft letters van een ander alfabet die op de onze lijken; typ het woord opnieuw"
                )
                return word.start(), message
    return None


def _is_disguised(word: str) -> bool:
    """Tell whether a word mixes our alphabet with another, or is all of letters that look like ours."""
    if not _OTHER.search(word):
        return False
    if _LATIN.search(word):
        return True
    letters = set(word)
    return letters <= _TWINS and (len(word) > 1 or letters <= _CYRILLIC_TWINS)
