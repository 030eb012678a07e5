"""The scripts of the site for a page that is opened from disk, where a browser knows neither modules nor fetch.

Each stays what it is, but for how it gets at the others: `import` becomes `bring`, and `fetch` is one that reads files
(overrides/assets/javascripts/disk.js).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from macros.publish.policy import SHELL, own_line
from macros.render.scripts import FOLDER

_IMPORT = re.compile(r'^import (\{.*\}) from "(.*)"$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def script(module: str) -> str:
    """Return a module as a script: what it exports is what `bring` gives.

    Raises ValueError for a way to import or export that is not known here.
    """
    exported = [name for _, name in _EXPORT.findall(module)]
    body = _IMPORT.sub(r'const \1 = await bring("\2")', _EXPORT.sub(r"\1", module))
    if left := _LEFT.search(body):
        raise ValueError(f"a script cannot go along to disk: {left[0]}")
    return f"disk.run(async (bring, fetch, here) => {{\n{_brought(body)}\nreturn {{ {', '.join(exported)} }}\n}})\n"


def data(text: str) -> str:
    """Return a file of JSON as a script."""
    return f"disk.keep({json.dumps(text)})\n"


def disk(files: Iterable[str]) -> str:
    """Return the script that stands at the top of every page; it knows the `files` of data, by their path in the site.

    At its end is the line that stands in every page of the site itself.
    """
    source = (FOLDER / "disk.js").read_text(encoding="utf-8")
    line = _brought(own_line(SHELL.read_text(encoding="utf-8")))
    return f"{source}\ndisk.files = new Set({json.dumps([*files])})\n{{ const {{ bring }} = disk; {line} }}\n"


def _brought(code: str) -> str:
    return code.replace("import.meta.url", "here").replace("import(", "bring(")
