"""The style sheet that readers get: the files of the theme's style folder, joined in layers and made small."""

from __future__ import annotations

import re
from pathlib import Path

# The files, and the layers that they become: each wins from those before it.
LAYERS = ("tokens", "page", "record", "search", "print")

_GAP = r"(?:\s|(?>/\*.*?\*/))+"  # atomic: a comment ends at its first end
# Strings and addresses stay as they are. Around a sign that needs no space there is none; elsewhere a gap is one space.
_PIECES = re.compile(
    rf"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))
    |(?:{_GAP})?;(?:{_GAP})?(?=}})
    |(?:{_GAP})?(?P<sign>[{{}};,])(?:{_GAP})?
    |(?P<open>[:(]){_GAP}
    |{_GAP}(?P<close>\))
    |(?P<gap>{_GAP})""",
    re.DOTALL | re.VERBOSE,
)


def style_sheet(folder: Path) -> str:
    """Return the layers of a folder as one style sheet, without comments and needless space.

    Each layer is a file: tokens.css, page.css and so on, as named in `LAYERS`.
    """
    layers = [f"@layer {name}{{{_small((folder / f'{name}.css').read_text(encoding='utf-8'))}}}" for name in LAYERS]
    return "\n".join([f"@layer {','.join(LAYERS)};", *layers, ""])


def _small(text: str) -> str:
    return _PIECES.sub(_piece, text).strip()


def _piece(match: re.Match[str]) -> str:
    if match["gap"]:
        return " "
    return match["kept"] or match["sign"] or match["open"] or match["close"] or ""
