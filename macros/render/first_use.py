"""The first use of a word of the field on a page leads to what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.model.knowledge import Term

# What is no plain text of a sentence: a link with its words, any other tag, a sign written as a name.
_NO_TEXT = r"<a\b.*?</a>|<[^>]*>|&[#\w]+;"


class FirstUse:
    """The names that the list of terms explains, read once for a whole catalogue.

    Whole words only, the longest name first. A name that begins with a small letter may open a sentence; any other is
    written exactly so, since "Halt" is an organisation and "halt" is not. Of a word with more meanings only the name
    itself counts; words that everybody knows (`common`) count not at all.
    """

    def __init__(self, terms: Iterable[Item[Term]]) -> None:
        self._addresses: dict[str, str] = {}
        for item in terms:
            term = item.value
            for name in () if term.common else (term.title, *(() if term.homonym else term.also_known_as)):
                self._addresses.setdefault(str(escape(name)), item.address)
        names = "|".join(_pattern(name) for name in sorted(self._addresses, key=lambda name: (-len(name), name)))
        self._found = re.compile(rf"{_NO_TEXT}|(?<![\w-])({names})(?![\w-])" if names else _NO_TEXT, re.DOTALL)

    def linked(self, html: Markup, root: str, seen: set[str]) -> Markup:
        """Return a finished sentence with a link at each name whose term the page has not `seen` yet.

        `seen` holds the addresses of terms, and is added to; a link that the editors made counts as well.
        """

        def link(match: re.Match[str]) -> str:
            whole, name = match[0], match.group(match.lastindex) if match.lastindex else ""
            if not name:
                seen.update(address for address in re.findall(rf'href="{re.escape(root)}([^"]+)"', whole))
                return whole
            address = self._addresses.get(name) or self._addresses[name[0].lower() + name[1:]]
            if address in seen:
                return whole
            seen.add(address)
            return f'<a class="term" href="{escape(root + address)}">{whole}</a>'

        return Markup(self._found.sub(link, html))


def _pattern(name: str) -> str:
    if not name[0].islower():
        return re.escape(name)
    return f"[{name[0]}{name[0].upper()}]{re.escape(name[1:])}"
