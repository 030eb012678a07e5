"""Dates of birth: a day after the word for it, or beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Span = tuple[str, int, int]

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"(?:\d{{1,2}}(?:\s?[-/.\s]\s?\d{{1,2}}\s?[-/.\s]\s?|(?:e|ste|de)?\s?[-\s]?\s*{_MONTH}\.?,?\s?[-\s]?\s*)"
    r"'?(?:19\d\d|20\d\d|\d\d)(?![\d:%])|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:\bgeboren|\bgeb\b|\bgeboorte(?:datum|dag|dat)?|\bgeb\.?\s?dat(?:um)?|\bborn|\bbirth(?:day|date)?|\bdob|\bverjaardag"
    r"|\bjarig)[\s:.=(\"'|*\-]{0,6}(?:(?:op|is|was|datum|dag|den|het|hij|zij|ze|zijn|haar|kind|on|of|(?:te|in)\s[A-Z][\w-]+)"
    r"\b[\s:.=(\"'|*,\-]{0,4}){0,3}\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\d[.,/-]?\Z")
_WORDS = ("geboren", "geboorte", "geb.", "geb ", "gebdat", " born", "birth", "dob", "verjaardag", " jarig")
_BESIDE = 40
_APART = re.compile(r"[.!?]\s+[A-Z]|\n\s*\n|\n\s*[\w-]+:\s")


def births(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield every day on which somebody was born, in a plain text with names at these places."""
    small = text.lower()
    if not names and not any(word in small for word in _WORDS):
        return
    for match in _DAY.finditer(text):
        start, end = match.span()
        if _GOES_ON.search(text, max(0, start - 2), start):
            continue
        if _BORN.search(text, max(0, start - 60), start) or any(_beside(text, start, end, name) for name in names):
            yield "birth", start, end


def _beside(text: str, start: int, end: int, name: Span) -> bool:
    between = text[name[2] : start] if name[2] <= start else text[end : name[1]]
    return len(between) <= _BESIDE and (name[2] <= start or end <= name[1]) and not _APART.search(between)
