"""Addresses at which people live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.privacy.words import known

Span = tuple[str, int, int]

_BIG = "A-Z\u00c0-\u00d6\u00d8-\u00de'"
_NUMBER = re.compile(
    r"[\s,](\d{1,4})(?![\d:%]|[.,-]\d{3}|[.,]\d|-\d\d-)(?:\s?-?\s?(?:[a-zA-Z]|bis|I{1,3}|IV|\d{1,3})\b)?"
)
_BEFORE_NUMBER = re.compile(r"[a-z\u00e0-\u00ff.'][\s,]{1,8}(?:nr\.?\s?|nummer\s|huisnummer\s)?\Z", re.IGNORECASE)
_LAST_WORDS = re.compile(
    rf"(?:(?<!\w)(?:[{_BIG}][\w.'-]*|op|aan|de|het|'t|van|der|den|la|du|ten|ter|te|in|tot|en|\d)\s{{1,8}}){{0,4}}(?<!\w)([\w'.-]+)\Z"
)
_SIDE = frozenset(["noord", "zuid", "oost", "west", "nz", "zz", "oz", "wz", "achter", "beneden", "boven"])
_POSTCODE = re.compile(
    r"[1-9]\d{3}\s?(?!KB|MB|GB|TB|EU|VN|US|UK)[A-Z]{2}(?![\w-])(?:\s?,?\s?\d{1,4}(?!\d)\s?[a-zA-Z]?\b)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_GOES_TO = re.compile(r"(?:aan|op|naar|bij|van|in)\s(?:de|het|'t)?\s?(?:[A-Z][\w'.-]*\s)*\Z")
_IN_TOWN = re.compile(r",?\s(?:in|te)\s[A-Z]")
_HOME_AFTER = re.compile(r"[^.!?\n]{0,30}\b(?:\w*adres|woon\w*|thuis)\b")
_HOME = re.compile(
    r"\b(?:woon\w*|wonen|thuis|huisbezoek|verhuis\w*|huisadres|adres|logeert|slaapt|verblijft|inwonend|ingeschreven|gezin)"
    r"\b[^.!?\n]{0,40}\Z",
    re.IGNORECASE,
)


def places(text: str, *, small: bool = False) -> Iterator[Span]:
    """Yield every address of a house in a plain text. With `small` a street need not begin with a capital."""
    for match in _NUMBER.finditer(text):
        at = match.start(1)
        if text[at - 1] == "\n" or _counts(text, match.end()):
            continue
        gap = _BEFORE_NUMBER.search(text, max(0, at - 24), at)
        words = _LAST_WORDS.search(text, max(0, at - 80), gap.start() + 1) if gap else None
        if words and (
            _is_street(text, words, match.end(), small)
            or (_has_capital(words) and _postcode_follows(text, match.end()))
        ):
            yield "address", words.start(), match.end()
    for match in _POSTCODE.finditer(text):
        at = match.start()
        is_free = not at or not (text[at - 1].isalnum() or text[at - 1] in "_.,/-")
        named = text[max(0, at - 12) : at].lower().rstrip(" :").endswith("postcode")
        if is_free and (named or not _YEAR.match(match[0])):
            yield "address", at, match.end()


def _postcode_follows(text: str, end: int) -> bool:
    return bool(_POSTCODE.match(text[end : end + 24].lstrip(" ,\n|")))


def _counts(text: str, end: int) -> bool:
    """Tell whether what comes after a number is what it counts."""
    after = text[end : end + 14].split()
    return bool(after) and text[end].isspace() and after[0].lower().strip(".,;:)") in known("units") | {"punten"}


def _is_street(text: str, words: re.Match[str], end: int, small: bool) -> bool:
    last = words[1].lower()
    before = words[0].split()[:-1]
    if last in _SIDE and before:
        last = before[-1].lower()
    last = last.rpartition("-")[0] if last.rpartition("-")[2] in _SIDE else last
    if last in known("numbered") or not (small or _has_capital(words)):
        return False
    if _GOES_TO.search(text, max(0, words.start() - 16), words.start(1)) and _IN_TOWN.match(text, end):
        return True
    suffix = next((one for one in known("streets") if last.endswith(one)), "")
    if suffix and (len(last) > len(suffix) + 1 or before):
        return True
    if before and any(word.lower() in known("streets") for word in before if word[0].isupper()):
        return True
    if words[1][0].isupper() and _HOME_AFTER.match(text, end):
        return True
    return (
        suffix or last.endswith(tuple(known("maybe-streets"))) or (len(words[0]) > 3 and words[1][0].isupper())
    ) and bool(_HOME.search(text, max(0, words.start() - 60), words.start(1)))


def _has_capital(words: re.Match[str]) -> bool:
    return any(word[0].isupper() or word[:2] in ("'t", "'s") for word in words[0].split())
