"""Dates of birth: a day after the word for it, or beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Span = tuple[str, int, int]

_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|march|mrt|mar|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|aug(?:ustus|ust)?"
    r"|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"(?:0?[1-9]|[12]\d|3[01])(?:\s?[-/.\s]\s?(?:0?[1-9]|1[0-2])\s?[-/.\s]\s?|(?:e|ste|de)?\s?[-\s]?\s*{_MONTH}\.?,?\s?[-\s]?\s*)"
    r"'?(?:19\d\d|20\d\d|\d\d)(?![\d:%])|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_DAY_IN_WORDS = re.compile(
    r"\b(?:(?:[a-z]+en)?(?:twin|der)tig|(?:der|veer|vijf|zes|zeven|acht|negen)?tien|twaalf|elf|een|twee|drie|vier|vijf|zes"
    rf"|zeven|acht|negen)\s{_MONTH}\s(?:19|20)\d\d",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:\bgeboren|\bgeb\b|\bgeboorte(?:datum|dag|dat|jaar)?|\bgeb\.?\s?dat(?:um)?|\bborn|\bbirth(?:day|date)?|\bdob|\bverjaardag"
    r"|\bjarig)[\s:.=(\"'|*\-]{0,6}(?:(?:op|is|was|datum|dag|den|het|hij|zij|ze|zijn|haar|kind|en|on|of|d\.d|(?:te|in)\s[A-Z][\w-]+)"
    r"\b[\s:.=(\"'|*,\-]{0,4}){0,3}\Z",
    re.IGNORECASE,
)
_WAS_BORN = re.compile(r"\s(?:(?:is|was|werd|ben)\s(?:\w+\s){0,3})?geboren\b")
_BY_LAW = re.compile(r"\b(?:na|vanaf|voor|tot|sinds|tussen|en|met)\s\Z")
_GOES_ON = re.compile(r"\d[.,/-]?\Z")
_WORDS = ("geboren", "geboorte", "geb.", "geb ", "gebdat", " born", "birth", "dob", "verjaardag", " jarig")
_BESIDE = 40
_APART = re.compile(r"[.!?]\s+[A-Z]|\n\s*\n|\n\s*[\w-]+:\s")


def births(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield every day on which somebody was born, in a plain text with names at these places."""
    small = text.lower()
    told = any(word in small for word in _WORDS)
    days = [*(_DAY.finditer(text) if told or names else ()), *(_DAY_IN_WORDS.finditer(text) if told else ())]
    for start, end in (match.span() for match in days):
        if _GOES_ON.search(text, max(0, start - 2), start):
            continue
        is_birth = _BORN.search(text, max(0, start - 60), start) or (
            _WAS_BORN.match(text, end) and not _BY_LAW.search(text, max(0, start - 12), start)
        )
        if is_birth or any(_beside(text, start, end, name) for name in names):
            yield "birth", start, end


def _beside(text: str, start: int, end: int, name: Span) -> bool:
    between = text[name[2] : start] if name[2] <= start else text[end : name[1]]
    return len(between) <= _BESIDE and (name[2] <= start or end <= name[1]) and not _APART.search(between)
