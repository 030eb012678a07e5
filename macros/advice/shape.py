"""Advice on what a page is made of: headings in order, pictures that are told in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.advice.known import Known
from macros.advice.passages import Advice, Page

_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+\S|<h(?P<level>[1-6])\b", re.MULTILINE)
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)|<img\b(?P<tag>[^>]*)>")
_ALT = re.compile(r"""\balt=(?P<quote>["'])(?P<alt>.*?)(?P=quote)""", re.DOTALL)
# What a picture is and not what it shows; the name of its file.
_SAYS_NOTHING = re.compile(
    r"(?:een )?(?:afbeelding|foto|plaatje|figuur|grafiek|schema|logo|image|screenshot)?\s*\d*|\S+\.(?:png|jpe?g|webp)",
    re.IGNORECASE,
)


def headings_are_in_order(page: Page, known: Known) -> Iterator[Advice]:
    """Koppen dalen niet meer dan één trede tegelijk: na ## komt ### en geen ####."""
    if not page.markdown:
        return
    above = 1
    for passage in page.passages:
        for found in _HEADING.finditer(passage.raw):
            level = len(found["marks"] or "") or int(found["level"] or 1)
            if level > above + 1:
                message = f"hier slaat de kop een trede over: na {'#' * above} komt {'#' * (above + 1)}"
                yield page.advice(passage, found.start(), message)
            above = level


def pictures_are_told(page: Page, known: Known) -> Iterator[Advice]:
    """Een plaatje heeft een tekst die zegt wat het laat zien, voor wie het niet ziet."""
    for passage in page.passages if page.markdown else ():
        for found in _PICTURE.finditer(passage.raw):
            alt = found["alt"]
            if found["tag"] is not None:
                written = _ALT.search(found["tag"])
                if written and not written["alt"]:
                    continue  # said on purpose: an ornament
                alt = written["alt"] if written else ""
            if _SAYS_NOTHING.fullmatch(alt.strip()):
                message = "wie dit plaatje niet ziet, hoort niets; schrijf tussen [ en ], of bij alt, wat het laat zien"
                yield page.advice(passage, found.start(), message)
