"""Names of persons: by what people are called in this country, and by the words that stand beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from macros.privacy.words import AFTER_VAN, FIRST, MAYBE_FIRST, MAYBE_SURNAME, SURNAME, folded, known, sort_of

Span = tuple[str, int, int]

_SURE, _GIVEN = FIRST | SURNAME, FIRST | MAYBE_FIRST
_NAME = _SURE | _GIVEN | MAYBE_SURNAME | AFTER_VAN
_LOUD, _COMMON = 32, 64  # in capitals: as likely an abbreviation; a word that often opens a sentence

_BIG = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0106\u010c\u0110\u011e\u0130\u0141\u015a\u015e\u0160\u0218\u0179\u017b\u017d"
)
_WORD = rf"[{_BIG}]\w*(?:['-]\w+)*"
_GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
_VAN = (
    r"(?i:van(?:\s+(?:de[rn]?|het|'t))?|v\.?\s?d\.?|v/d|de(?:\s+la)?|den|der|te[rn]?|el|al|ben|bin|di|da|dos|du|la|le"
    r"|von|zur|in\s+'t|op\s+(?:de|'t|den)|uit\s+(?:de|den)|'t)"
)
_VANS = rf"(?:{_VAN}(?:{_GAP}|(?<=[aAeE]l)-)){{0,2}}"
_CAPITAL = re.compile(_WORD)
_ASCII_CAPITAL = re.compile(r"[A-Z]\w*(?:['-]\w+)*")
_NEXT = re.compile(rf"(?:'s)?{_GAP}(?:[{_BIG}]\.{_GAP}?)*({_VANS})({_WORD})")
_TAIL = re.compile(rf"(?:{_GAP}(?:[{_BIG}]\.(?!\w)|{_VANS}{_WORD})){{1,3}}")
_AND = re.compile(rf"\s(?:en|&)\s({_WORD})")
_ENGLISH = re.compile(r"\s(?:the|a|an|all|every|each|its)\s")  # then it is a verb: "Mark the pages"
_AND_BEFORE = re.compile(rf"(?<![\w@])({_WORD})\s(?:en|&)\s\Z")
_HEAD = re.compile(rf"(?<![\w@])(?:(?:[{_BIG}]\.[ -]?)+{_GAP}?|{_WORD}{_GAP}(?={_VAN}{_GAP}\Z|\Z))?{_VANS}\Z")
_INITIALS = re.compile(rf"((?:(?:[{_BIG}]|Th|Ch|Ph|Joh|Chr|Jac)\.[ -]?){{1,5}}){_GAP}?({_VANS})({_WORD})")
_LETTER = re.compile(rf"{_GAP}{_VAN}{_GAP}({_WORD})")
_TURNED = re.compile(rf",{_GAP}?(?:[{_BIG}]\.[ -]?)+(?:{_GAP}?{_VAN}\b)?")
_AGE = re.compile(
    r"\s?\(\s?(?:(?:m|v|j|jongen|meisje),?\s?)?\d{1,2}(?:\s?(?:jaar|jr|j))?\.?\s?\)|,\s\d{1,2}\s?(?:jaar|jr|j)\b"
)
_YOUNG = re.compile(
    r"\s\((?:[4-9]|1[0-7])\s(?:jaar|jr)\.?\)|,\s(?:[4-9]|1[0-7])\sjaar\b|\sen\s(?:zijn|haar)\s(?:zus|broer|moeder|vader|oma)"
)
_LOOSE_AGE = re.compile(
    r"\s\d{1,2}\s?(?:jaar|jr)\b|,?\s(?:van|is|was|werd|wordt)\s(?:nu\s|net\s|pas\s)?\d{1,2}(?=[\s,.])"
)
_CALLED = re.compile(
    r"\b(?:(?:mijn|zijn|haar)\snaam\sis|noemt\szich|noemen\s(?:hem|haar|hij|zij)|genaamd|roepnaam:?"
    r"|(?:kind|jongen|meisje|zoon|dochter|hij|zij|ze|broertje|zusje|ik|die)\sheet(?:te)?)\s\Z",
    re.IGNORECASE,
)
_AMID = re.compile(r"(?:\A|[\s(])[a-z]{2,}[,;]?\s\Z")
_INITIAL_NEXT = re.compile(rf"\s[{_BIG}]\.(?!\w)")
_NUMBER_NEXT = re.compile(r"\s{1,3}\d")
_AROUND = " \n\t(\"'[:*|"
_ITEM_BEFORE, _ITEM_AFTER = re.compile(r"(?:\[|,\s?|\n- )['\"]?\Z"), re.compile(r"['\"]?\s*(?:[,\]\n]|\Z)")
_SMALL = re.compile("[a-z]{2,}")
_SMALL_VAN = r"(?:[ _.+-]{1,2}(?:van|der|den|de|el|al|ter|ten|te|la|le|'?t|in|ben|bin|di|da|v\.?d)){0,3}"
_SMALL_NEXT = r"[ _.+-]{1,2}([a-z]{2,})(?![^\W\d_])"
_PART = re.compile(rf"[{_BIG}]?[a-z\u00df-\u00f6\u00f8-\u00ff\u0101-\u017e]+|[{_BIG}]+(?![a-z])")


def names(text: str, *, small: bool = False) -> Iterator[Span]:
    """Yield the place of every name of a person in a plain text. With `small` a first name needs no capital."""
    done = 0
    for match in (_ASCII_CAPITAL if text.isascii() else _CAPITAL).finditer(text):
        start, end = match.span()
        if start < done or (start and (text[start - 1].isalnum() or text[start - 1] in "_@")):
            continue
        sort = _sort(match[0])
        span = _by_itself(text, start, end, sort) if sort & _NAME or end - start <= 3 or text[end - 1] == "s" else None
        if span := span or _by_words_beside(text, start, end, sort):
            yield "name", *span
            done = span[1]
    yield from _in_small_letters(text, alone=small)


def names_in_path(path: str) -> Iterator[Span]:
    """Yield the place of every name in the name of a file, where small letters say nothing."""
    parts = [(match.start(), match.end(), folded(match[0])) for match in _PART.finditer(path)]
    before = known("titles") | known("maybe-titles") | known("kin")
    done = 0
    for index, (start, end, word) in enumerate(parts):
        if start < done:
            continue
        sort, last = sort_of(word), index + 1
        while last < len(parts) and parts[last][2] in known("between"):
            last += 1
        after, vans = sort_of(parts[last][2]) if last < len(parts) else 0, last > index + 1
        begins = word in before or len(word) == 1 or (sort and word not in known("never-first"))
        ends = after & SURNAME or (
            after & AFTER_VAN if vans else after & MAYBE_SURNAME and (sort & _SURE or word in before)
        )
        glued = path[start].isupper() and last < len(parts) and parts[last][0] == end
        old = after & AFTER_VAN and ((glued and word in known("between")) or (vans and word == "van"))
        if (begins and ends) or old or (glued and len(word) == 1 and after & _NAME):
            yield "name", start, (done := parts[last][1])
        elif sort & _SURE and len(word) > 2:
            yield "name", start, (done := parts[last][1] if vans and last < len(parts) else end)


def _by_itself(text: str, start: int, end: int, sort: int) -> tuple[int, int] | None:
    """Return the whole name that begins or goes on at a word with a capital, by what the words of it can be."""
    if sort & _SURE and not sort & _LOUD:
        if _ENGLISH.match(text, end):
            return None
        return None if not sort & FIRST and _of_organisation(text, start) else _whole(text, start, end)
    if sort & _GIVEN and _has_surname(text, start, end, sort):
        return _whole(text, start, end)
    if text[end - 1] == "s" and not sort & _LOUD and _word_after(text, end) in known("kin"):
        return (start, end) if sort_of(folded(text[start : end - 1].rstrip("'"))) & _GIVEN else None
    if end - start <= 3 and text[end : end + 1] == "." and (found := _INITIALS.match(text, start)):
        after = _sort(found[3])
        amid = bool(_AMID.search(text[max(0, start - 24) : start]))
        likely = after & _NAME or ((found[2] or len(found[1]) > 3 or amid) and not after & (_LOUD | _COMMON))
        if likely and not _NUMBER_NEXT.match(text, found.end()):
            return start, found.end()
    if end - start == 1 and (letter := _LETTER.match(text, end)) and _sort(letter[1]) & (SURNAME | AFTER_VAN):
        return start, letter.end()
    if sort & _GIVEN and not sort & _LOUD and _AGE.match(text, end):
        return _whole(text, start, end)
    if sort & (MAYBE_SURNAME | AFTER_VAN) and text[end : end + 1] == "," and _TURNED.match(text, end):
        return _whole(text, start, end)
    return None


def _by_words_beside(text: str, start: int, end: int, sort: int) -> tuple[int, int] | None:
    """Return the whole name that begins or goes on at a word with a capital, by the words beside it."""
    if not sort and _YOUNG.match(text, end) and text[max(0, start - 1) : start] != "-":
        return _whole(text, start, end)
    rare = bool(sort) and not sort & (_LOUD | _COMMON)
    last = text[max(0, start - 24) : start].split() if text[start - 1 : start] != "\n" else []
    is_place = bool(last) and last[-1] in known("towards")
    if rare and sort & _GIVEN and (_LOOSE_AGE.match(text, end) or _word_after(text, end) in known("deeds")):
        return None if is_place else _whole(text, start, end)
    if rare and sort & MAYBE_FIRST and last and _AMID.search(text[max(0, start - 24) : start]) and not is_place:
        return _whole(text, start, end)
    if not last or last[-1].strip(_AROUND).lower() not in known("before"):
        return None
    before, vans = _word_before(text, start)
    if vans == ["van"] and before in known("kin"):
        return None if sort & (_LOUD | _COMMON) else _whole(text, start, end)
    if vans:
        old = vans[0] in ("der", "den", "'t") and vans[-1] == "van"
        titled = before in known("titles") or before in known("maybe-titles") or before in known("kin")
        return _whole(text, start, end) if (sort & AFTER_VAN and old) or (titled and not sort & _LOUD) else None
    spoken = last[-1][0].islower() or len(last) == 1  # "het gezin Jansen", not "Centrum Jeugd en Gezin Jansen"
    if before in known("titles") or (before in known("maybe-titles") and spoken and not sort & (_LOUD | _COMMON)):
        return None if _NUMBER_NEXT.match(text, end) else _whole(text, start, end)
    if sort & _LOUD:
        return None
    if before in known("kin") or (before in known("called") and _CALLED.search(text, max(0, start - 40), start)):
        return _whole(text, start, end)
    if before in known("roles") and (rare or _INITIAL_NEXT.match(text, end)):
        return _whole(text, start, end)
    return _whole(text, start, end) if before in known("deeds") and rare and sort & _GIVEN else None


def _of_organisation(text: str, start: int) -> bool:
    """Tell whether a surname is the name of an organisation: "Uitgeverij Jansen"."""
    before = text[max(0, start - 24) : start].split()
    return bool(before) and before[-1].lower().strip(_AROUND) in known("organisations")


def _has_surname(text: str, start: int, end: int, sort: int) -> bool:
    """Tell whether a surname comes after what may be a first name."""
    found = _NEXT.match(text, end)
    if not found:
        return False
    after = _sort(found[2])
    if (sort ^ after) & _LOUD:
        return False
    rare = not sort & _COMMON
    if found[1]:
        if text[start:end] == "Wil":
            return bool(after & (SURNAME | AFTER_VAN))
        return rare and (bool(after & (SURNAME | AFTER_VAN)) or found[1].lower().startswith("van"))
    if sort & FIRST:
        return bool(after & ~(_LOUD | _COMMON))
    return rare and not after & (_LOUD | _COMMON)


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a name with what goes before and after it: initials, "van", other names."""
    if tail := _TAIL.match(text, end):
        end = tail.end()
    if (other := _AND.match(text, end)) and not _sort(other[1]) & (_LOUD | _COMMON):
        end = other.end()
    if (other := _AND_BEFORE.search(text, max(0, start - 40), start)) and _sort(other[1]) & _GIVEN:
        start = other.start()
    before = max(0, start - 60)
    head = _HEAD.search(text[before:start])
    return (before + head.start() if head else start), end


def _word_before(text: str, start: int) -> tuple[str, list[str]]:
    """Return the word before a place, in small letters, and words such as "van" that stand between, the last first."""
    line = text[max(0, start - 40) : start]
    vans: list[str] = []
    for word in reversed(line.rpartition("\n\n")[2].split()):
        word = word.strip(_AROUND).lower()
        if word not in known("vans") or len(vans) > 2:
            return word, vans
        vans.append(word)
    return "", vans


def _word_after(text: str, end: int) -> str:
    words = text[end : end + 14].split(None, 1)
    return words[0] if words and text[end].isspace() else ""


@cache
def _sort(word: str) -> int:
    """Return what a word with a capital can be in a name. It hangs on the word lists alone."""
    bare = word.removesuffix("'s").rstrip("'")
    sort = sort_of(folded(bare))
    if not sort and "-" in bare:
        parts = [sort_of(folded(part)) if part[:1].isupper() and not part.isupper() else 0 for part in bare.split("-")]
        sort = FIRST if parts[0] & FIRST else SURNAME if all(parts) and any(part & _SURE for part in parts) else 0
    if folded(bare) in known("never-first"):
        sort |= _COMMON
    return sort | (_LOUD if len(bare) > 1 and bare.isupper() else 0)


def _in_small_letters(text: str, *, alone: bool) -> Iterator[Span]:
    """Yield first names that somebody wrote without capitals: with a surname behind them, or `alone`."""
    for word in {word for piece in set(text.split()) for word in _first_names(piece)}:
        for match in re.finditer(rf"(?<![^\W\d_]){re.escape(word)}(?:({_SMALL_VAN}){_SMALL_NEXT})?(?![^\W\d_])", text):
            sort = sort_of(match[2] or "")
            is_pair = sort & (SURNAME | MAYBE_SURNAME) or (match[1] and (sort & AFTER_VAN or "van" in match[1]))
            is_item = _ITEM_BEFORE.search(text, max(0, match.start() - 4), match.start()) and _ITEM_AFTER.match(
                text, match.end()
            )
            if is_pair or (len(word) > 2 and (alone or is_item)):
                yield "name", match.start(), match.end() if is_pair else match.start() + len(word)


@cache
def _first_names(piece: str) -> tuple[str, ...]:
    """Return the first names in a piece of text, as far as they have no capitals. It hangs on the word lists alone."""
    return tuple(word for word in _SMALL.findall(piece) if sort_of(word) & FIRST)
