"""A text as a reader takes it in: without what hides a number or a name from whoever only compares signs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

# What stands for a sign, or for nothing: an entity, an escape of YAML or of an address, marks of Markdown and HTML.
_WRITTEN_OTHERWISE = (
    r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});"
    r"|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|\r?\n[ \t]*|[nt_LNP]|[^\w\s])"
    r"|%[0-9A-Fa-f]{2}"
    r"|</?(?:b|i|em|strong|span|u|mark|wbr|code|small|sup|sub|abbr|s|del|ins|kbd|a)\s?/?>"
    r"|<!--\s*-->"
    r"|\*+|~~|`+"
)
_SIGNS_OF_IT = "&\\%<*~`"
# A remark that goes on: as if it were a line of the text.
_REMARK = re.compile(r"(?m)^[ \t]*[#>]+(?=[ \t])")
_DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣", "-")
_QUOTES = dict.fromkeys("‘’‛´`ʼʹ＇", "'")


@dataclass(frozen=True)
class Plain:
    """A text in plain signs, and where each part of it stands in the text that it was made of."""

    text: str
    _starts: tuple[int, ...] = field(default=(0,))
    _origins: tuple[tuple[int, int], ...] = field(default=((0, 1),))

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the plain text stands in the original."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        index = bisect_right(self._starts, at) - 1
        origin, width = self._origins[index]
        if width == 1:
            origin += at - self._starts[index]
        return origin, origin + width


def plain(text: str) -> Plain:
    """Return a text in plain signs.

    Digits and letters of every guise become the common ones, every space and dash the common one; what no one sees is
    gone, as is what only gives a look; entities and escapes are what they stand for.
    """
    text = (
        _REMARK.sub(lambda remark: " " * len(remark[0]), text) if "#" in text or ">" in text or "//" in text else text
    )
    changes = {} if text.isascii() else {sign: new for sign in set(text) if (new := _common(sign)) != sign}
    if not any(sign in text for sign in _SIGNS_OF_IT) and all(len(new) == 1 for new in changes.values()):
        return Plain(text.translate({ord(sign): new for sign, new in changes.items()}))
    return _rewritten(text, changes)


def _rewritten(text: str, changes: dict[str, str]) -> Plain:
    pieces: list[str] = []
    starts, origins = [0], [(0, 1)]
    longer = "".join(re.escape(sign) for sign, new in changes.items() if len(new) != 1)
    pattern = re.compile(f"{_WRITTEN_OTHERWISE}|[{longer}]" if longer else _WRITTEN_OTHERWISE, re.DOTALL)
    same = str.maketrans({sign: new for sign, new in changes.items() if len(new) == 1})
    at = length = 0
    for match in pattern.finditer(text):
        before = text[at : match.start()].translate(same)
        new = _meant(match[0], changes)
        pieces += (before, new)
        length += len(before)
        if new:
            starts.append(length)
            origins.append((match.start(), max(match.end() - match.start(), 2)))
            length += len(new)
        starts.append(length)
        origins.append((match.end(), 1))
        at = match.end()
    pieces.append(text[at:].translate(same))
    return Plain("".join(pieces), tuple(starts), tuple(origins))


def _meant(written: str, changes: dict[str, str]) -> str:
    """Return what a piece of text stands for."""
    if len(written) == 1 and written in changes:
        return changes[written]
    if written[0] == "&":
        found = unescape(written)
    elif written[0] == "%":
        found = unquote(written, errors="replace")
    elif written[0] == "\\":
        found = _escaped(written)
    else:
        return ""
    return "".join(map(_common, found)) if found != written else written


def _escaped(written: str) -> str:
    if written[1] in "uUx" and len(written) > 2:
        number = int(written[2:], 16)
        return chr(number) if number < 0x110000 else ""
    if written[1] in "nt_LNP" or written[1].isspace():
        return " "
    return written[1]


def _common(sign: str) -> str:
    """Return the plain sign for one sign: "" for what no one sees."""
    if sign.isascii():
        return sign
    if sign in _DASHES:
        return "-"
    if sign in _QUOTES:
        return "'"
    category = unicodedata.category(sign)
    if category in ("Cf", "Mn", "Co", "Cs") or sign in "\u3164\u115f\u1160\uffa0\u2800":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(sign))
    if category[0] == "Z":
        return " "
    return unicodedata.normalize("NFKC", sign)
