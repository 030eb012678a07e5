"""Pictures in docs/: opened, and refused when they are something else, too large, moving, or tell more than they show.

A photo holds where and when it was taken and by whom. Only what a browser needs to show it may stand in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# A reader on a telephone waits a second for 300 kB; a screen at its finest shows no more than this many dots.
LARGEST = 500_000
WIDEST = 4_000

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset(
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"pHYs"]
)
_WEBP_PARTS = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"])
_MOVING = frozenset([b"acTL", b"fcTL", b"fdAT", b"ANIM", b"ANMF"])
# In a JPEG: sizes, tables and scans; JFIF, colours (ICC) and Adobe's sort of colours.
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset([0xC4, 0xCC, 0xDB, 0xDD])
_APPLICATIONS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_SCAN, _END = 0xDA, 0xD9
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


class _BrokenError(ValueError):
    """The picture cannot be read."""


@dataclass
class _Picture:
    """What a picture says of itself."""

    size: tuple[int, int] = (0, 0)
    extra: list[str] = field(default_factory=list)
    moves: bool = False


def picture_remark(file: Path) -> str:
    """Return what is wrong with a picture, "" when it can be published."""
    if (length := file.stat().st_size) > LARGEST:
        return f"dit plaatje is te groot ({length // 1000} kB); het mag {LARGEST // 1000} kB zijn"
    content = file.read_bytes()
    try:
        picture = _READERS[file.suffix](content)
    except (_BrokenError, IndexError):
        return f"dit is geen heel plaatje van de soort {file.suffix}; bewaar het opnieuw"
    if max(picture.size) > WIDEST:
        return f"dit plaatje is {picture.size[0]} bij {picture.size[1]} punten; hoogstens {WIDEST} mag"
    if picture.moves:
        return "een plaatje dat beweegt mag niet; bewaar het als een gewoon plaatje"
    if picture.extra:
        said = ", ".join(picture.extra[:3])
        return f"in dit plaatje staan gegevens over het plaatje ({said}); bewaar het zonder die gegevens"
    return ""


def _number(content: bytes) -> int:
    return int.from_bytes(content, "big")


def _png(content: bytes) -> _Picture:
    picture, at, kind = _Picture(), len(_PNG), b""
    if not content.startswith(_PNG) or content[12:16] != b"IHDR":
        raise _BrokenError
    picture.size = (_number(content[16:20]), _number(content[20:24]))
    while kind != b"IEND":
        kind = content[at + 4 : at + 8]
        at += 12 + _number(content[at : at + 4])
        if len(kind) < 4 or at > len(content):
            raise _BrokenError
        _take(picture, kind, _PNG_PARTS)
    return _whole(picture, at == len(content))


def _webp(content: bytes) -> _Picture:
    picture, at = _Picture(), 12
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise _BrokenError
    if int.from_bytes(content[4:8], "little") + 8 != len(content):
        raise _BrokenError
    for kind, part in _webp_parts(content, at):
        _take(picture, kind, _WEBP_PARTS)
        width, height = picture.size
        if kind == b"VP8X":
            found = int.from_bytes(part[4:7], "little") + 1, int.from_bytes(part[7:10], "little") + 1
        elif kind == b"VP8L":
            bits = int.from_bytes(part[1:5], "little")
            found = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif kind == b"VP8 ":
            found = int.from_bytes(part[6:8], "little") & 0x3FFF, int.from_bytes(part[8:10], "little") & 0x3FFF
        else:
            continue
        picture.size = max(width, found[0]), max(height, found[1])
    return _whole(picture, True)


def _webp_parts(content: bytes, at: int) -> Iterator[tuple[bytes, bytes]]:
    while at < len(content):
        kind, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > len(content):
            raise _BrokenError
        yield kind, content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _jpeg(content: bytes) -> _Picture:
    picture, at = _Picture(), 2
    if content[:3] != b"\xff\xd8\xff":
        raise _BrokenError
    while True:
        found = _NEXT_MARKER.match(content, at)
        if not found:
            raise _BrokenError
        marker, at = content[found.end() - 1], found.end()
        if marker == _END:
            return _whole(picture, at == len(content))
        length = _number(content[at : at + 2])
        part = content[at + 2 : at + length]
        if length < 2 or at + length > len(content):
            raise _BrokenError
        at += length
        if marker in _SIZES:
            picture.size = (_number(part[3:5]), _number(part[1:3]))
        elif marker == _SCAN:
            after = _NEXT_MARKER.search(content, at)
            at = after.start() if after else len(content)
        elif marker not in _TABLES and not part.startswith(_APPLICATIONS.get(marker, b"never")):
            picture.extra.append(re.sub(r"\W.*", "", part[:8].decode("latin-1")) or f"{marker:02X}")


def _take(picture: _Picture, kind: bytes, known: frozenset[bytes]) -> None:
    if kind in _MOVING:
        picture.moves = True
    elif kind not in known:
        picture.extra.append(re.sub(r"[^A-Za-z0-9]", "", kind.decode("latin-1")) or "onbekend")


def _whole(picture: _Picture, nothing_follows: bool) -> _Picture:
    if not nothing_follows:
        picture.extra.append("iets achter het plaatje")
    if not all(picture.size):
        raise _BrokenError
    return picture


_READERS = {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}
