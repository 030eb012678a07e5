"""The style sheet that readers get: the files of the theme's style folder, joined in layers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

# The files, and the layers that they become: each wins from those before it.
LAYERS = ("tokens", "page", "record", "question", "guide", "finder", "where", "help", "search", "print")
# The style sheets that readers get: one for the site, one for the pages that weigh most, which are words and lists.
SHEETS = {"site": LAYERS, "plain": ("tokens", "page", "record", "search", "print")}
FOLDER = Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets"


def style_sheet(folder: Path = FOLDER, name: str = "site") -> str:
    """Return the layers of a folder as the style sheet of a name in `SHEETS`.

    Each layer is a file: tokens.css, page.css and so on, as named in `LAYERS`. Comments and idle spaces stay behind,
    and custom properties get short names: compressed all that weighs a fifth.
    """
    names = SHEETS[name]
    layers = [f"@layer {one}{{{_lean((folder / f'{one}.css').read_text(encoding='utf-8'))}}}\n" for one in names]
    return _short("".join([f"@layer {','.join(names)};\n", *layers]))


_PROPERTY = re.compile(r"(?<![\w-])--([a-z][\w-]*)")


def _short(css: str) -> str:
    """Give every custom property a number for a name, those that are used most the shortest."""
    counts = Counter(_PROPERTY.findall(css))
    names = {
        name: f"--{number:x}" for number, name in enumerate(sorted(counts, key=lambda name: (-counts[name], name)))
    }
    return _PROPERTY.sub(lambda found: names[found[1]], css)


_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TEXT = re.compile(r"(\"[^\"]*\")")
# Spaces that mean nothing outside a text; those around + and - in a sum do, and that of a descendant.
_IDLE = re.compile(r"\s*([{};])\s*|(?<=[,:])\s+|\s*(>)\s*")


def _lean(css: str) -> str:
    pieces = _TEXT.split(_COMMENT.sub("", css))
    pieces[::2] = [_IDLE.sub(r"\1\2", piece).replace(";}", "}") for piece in pieces[::2]]
    return "".join(pieces).strip()
