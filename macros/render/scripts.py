"""The scripts that readers get: small ones joined into one file per need, so that a page asks for one of them.

A script is a file of the theme's script folder that imports nothing but from address.js, which then stands at the top
of the joined file. Each of the others keeps a scope of its own in it.

- What every page does is one file more, and its name in `EVERYWHERE`.
- What one page does is one file more, and a line in `SCRIPTS`: `"finder": (*EVERYWHERE, "finder")`. The page says
  that it wants it: `script: finder` in the header of a hand-written page, `script="finder"` in macros/site.py.

The search stays apart in the folder search/: `find` fetches it when somebody searches. disk.js is for the copy of the
site that opens from disk, and is not published.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "overrides" / "assets" / "javascripts"

PLAIN = ("scheme", "menu", "find", "unfold", "pass-on")
EVERYWHERE = (*PLAIN, "choice", "leave", "print")
# The files that readers get, and the scripts in each.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "site": EVERYWHERE,
    "filter": (*EVERYWHERE, "filter"),  # for lists that can be narrowed
    "guide": (*EVERYWHERE, "guide"),
    "finder": (*EVERYWHERE, "tools/finder"),
    "compare": (*EVERYWHERE, "tools/compare"),
    "plain": PLAIN,  # for the pages that weigh most: there is nothing to choose there
}

_SHARED = "address"
_IMPORT = re.compile(rf'^import \{{.*\}} from "\.{{1,2}}/{_SHARED}\.js"\n', re.MULTILINE)
_REMARK = re.compile(r"^ *(//.*|/\*\* .* \*/)\n", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)


def joined(name: str, folder: Path = FOLDER) -> str:
    """Return the script of a name in `SCRIPTS`, without the remarks and indents; no text in it may run over lines."""
    parts = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in SCRIPTS[name]]
    blocks = "".join(f"{{\n{_short(_IMPORT.sub('', part))}\n}}\n" for part in parts)
    if not any(map(_IMPORT.search, parts)):
        return blocks
    shared = (folder / f"{_SHARED}.js").read_text(encoding="utf-8")
    return f"{_short(shared.replace('export ', ''))}\n{blocks}"


def _short(script: str) -> str:
    return _INDENT.sub("", _REMARK.sub("", script)).strip()


def is_part(path: str) -> bool:
    """Tell whether a file of the theme ("assets/javascripts/menu.js") reaches readers only inside a joined one."""
    return path.startswith("assets/javascripts/") and "/search/" not in path
