"""The style sheet that readers get: the files of the theme's style folder, joined in layers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

# The files, and the layers that they become: each wins from those before it.
LAYERS = (
    *("tokens", "page", "record", "blocks", "question", "guide", "finder", "tables", "where", "help", "start"),
    *("search", "results", "print"),
)
_APART = ("guide", "tables", "where", "results")
_SITE = tuple(name for name in LAYERS if name not in _APART)
# The style sheets that readers get: one for the site, with what /zoeken/ shows; one for the pages that weigh most, that
# are words and lists; and the site's with what few pages need: the tables of methods, the guide, the map and the
# pictures of who works where.
SHEETS = {
    "site": tuple(name for name in LAYERS if name in (*_SITE, "results")),
    "plain": ("tokens", "page", "record", "search", "print"),
    "tables": tuple(name for name in LAYERS if name in (*_SITE, "tables") and name != "help"),
    "guide": tuple(name for name in LAYERS if name in (*_SITE, "guide")),
    "where": tuple(name for name in LAYERS if name in (*_SITE, "where")),
}
# By the script of a page, where it is not the one for the site; a page made from records can ask for one itself.
BY_SCRIPT = {"plain": "plain", "finder": "tables", "compare": "tables", "guide": "guide", "filter": "where"}
FOLDER = Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets"


def style_sheet(folder: Path = FOLDER, name: str = "site") -> str:
    """Return the layers of a folder as the style sheet of a name in `SHEETS`.

    Each layer is a file: tokens.css, page.css and so on, as named in `LAYERS`. Comments and idle spaces stay behind,
    custom properties of a short value are filled in and the others get short names: compressed all that weighs a
    fifth.
    """
    names = SHEETS[name]
    layers = [f"@layer {one}{{{_lean((folder / f'{one}.css').read_text(encoding='utf-8'))}}}\n" for one in names]
    return _renamed(_filled("".join([f"@layer {','.join(names)};\n", *layers])))


_SET = re.compile(r"(?<=[{;])(--[\w-]+):([^;}]*);?")
_USED = re.compile(r"var\((--[\w-]+)\)")
# A value that is no longer than asking for it by name.
_SHORT = 7


def _filled(css: str) -> str:
    """Put in the short values that are the same everywhere, and leave out what nobody uses."""
    given: dict[str, set[str]] = {}
    for name, value in _SET.findall(css):
        given.setdefault(name, set()).add(value)
    uses = Counter(_USED.findall(css))
    same = {name: value for name, values in given.items() for value in values if len(values) == 1}
    short = {name: value for name, value in same.items() if len(value) <= _SHORT or uses[name] < 2}
    css = _SET.sub(lambda found: "" if found[1] in short else found[0], css).replace(";}", "}")
    return _USED.sub(lambda found: short.get(found[1], found[0]), css)


_PROPERTY = re.compile(r"(?<![\w-])--([a-z][\w-]*)")


def _renamed(css: str) -> str:
    """Give every custom property a number for a name, those that are used most the shortest."""
    counts = Counter(_PROPERTY.findall(css))
    names = {
        name: f"--{number:x}" for number, name in enumerate(sorted(counts, key=lambda name: (-counts[name], name)))
    }
    return _PROPERTY.sub(lambda found: names[found[1]], css)


_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TEXT = re.compile(r"(\"[^\"]*\")")
# The value of an attribute, or the name of a type: words that need no quotes.
_QUOTED = re.compile(r"(?<==)\"([a-z]+)\"(?=\])|(?<=, )\"([A-Z][A-Za-z ]+)\"(?=,)")
# Spaces that mean nothing outside a text; those around + and - in a sum do, and that of a descendant.
_IDLE = re.compile(r"\s*([{};>])\s*|(?<=[,:])\s+|\s+(!)")
_NOUGHT = re.compile(r"(?<![\w.#])0(?=\.\d)")
_DOUBLE_COLON = re.compile(r"::(?=before|after)")
_TWICE = re.compile(r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b")


def _lean(css: str) -> str:
    pieces = _TEXT.split(_QUOTED.sub(r"\1\2", _COMMENT.sub("", css)))
    for number in range(0, len(pieces), 2):
        piece = _IDLE.sub(r"\1\2", pieces[number]).replace(";}", "}")
        piece = _DOUBLE_COLON.sub(":", _NOUGHT.sub("", piece))
        pieces[number] = _TWICE.sub(r"#\1\2\3", piece)
    return "".join(pieces).strip()
