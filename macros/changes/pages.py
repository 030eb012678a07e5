"""A hand-written page as lines of readers' words, each with the heading above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from macros.changes.change import Sort
from macros.changes.lines import Line
from macros.load.catalogue import Catalogue
from macros.load.texts import Text
from macros.model.fields import Reference
from macros.model.kinds import TERMS

_HEADING = re.compile(r"(#{1,6}) +(.*)")
_SENTENCE_END = re.compile(r"(?<=[.!?])[ \n]+(?=[\w‘“\"'*\[{])")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_CALL = re.compile(r"\{\{\s*(\w+)\((.*?)\)\s*\}\}")
_VALUE = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_MARKS = re.compile(r"\{%.*?%\}|\{:?[^{}]*\}|<[^>]*>|(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)|`|\\")
_BEGIN = "Begin van de pagina"


def of_text(catalogue: Catalogue, text: Text) -> Iterator[Line]:
    """Yield what a page says: its title and description, its sentences, its links and its parts made from records."""
    for name, words, value in (("title", "Titel", text.title), ("description", "Omschrijving", text.description)):
        yield Line((name,), Sort.VALUE, value, words)
    heading = _BEGIN
    for piece in (piece for block in re.split(r"\n\s*\n", text.body) for piece in _pieces(block)):
        found = _HEADING.match(piece)
        if found:
            heading = _plain(catalogue, found[2])
        for call in _CALL.finditer(piece):
            if not _spoken(catalogue, call):
                yield Line(("calls", heading), Sort.LIST, f"{call[1]}({call[2]})", heading, part="Onderdeel", many=True)
        for _words, target in _LINK.findall(piece):
            leads_to = _address(text, target)
            yield Line(("links", heading), Sort.LIST, leads_to, heading, part="Link", many=True)
        for sentence in _SENTENCE_END.split(found[2] if found else piece):
            if plain := _plain(catalogue, sentence):
                yield Line(("text",), Sort.SENTENCE, plain, heading, many=True)


def _address(text: Text, target: str) -> str:
    """Return where a link leads, as readers see it: "/verwijzen/#ladder" for a page of this site."""
    file, sign, anchor = target.partition("#")
    if "://" in file or not file.endswith(".md"):
        return target
    path = normpath(join(dirname(text.source), file)).removesuffix(".md")
    page = "" if path == "index" else f"{path.removesuffix('/index')}/"
    return f"/{page}{sign}{anchor}"


def _pieces(block: str) -> Iterator[str]:
    """Yield the paragraphs, headings, items and rows of a table in a block of Markdown."""
    piece: list[str] = []
    for line in block.strip("\n").split("\n"):
        item = _ITEM.match(line)
        if piece and (item or line.lstrip().startswith(("#", "|")) or piece[-1].startswith("#")):
            yield " ".join(piece)
            piece = []
        piece.append(line[item.end() :].strip() if item else line.strip())
    yield " ".join(piece)


def _plain(catalogue: Catalogue, markdown: str) -> str:
    """Return Markdown as the words that readers see of it; a row of a table keeps its bars."""
    spoken = _CALL.sub(lambda call: _spoken(catalogue, call), markdown)
    text = " ".join(_MARKS.sub("", _LINK.sub(r"\1", spoken)).split()).strip(" >")
    return text if re.search(r"\w", text) else ""


def _spoken(catalogue: Catalogue, call: re.Match[str]) -> str:
    """Return what a call shows inside a sentence, "" for one that is a block of its own."""
    values: list[str] = [one or other for one, other in _VALUE.findall(call[2])]
    match call[1], values:
        case ("link" | "explain", [_, words, *_]) | ("situation", [_, _, words, *_]):
            return words
        case ("link", [reference]):
            target, id = Reference.parse(reference)
            shelf = catalogue.records.get(target, {})
            return shelf[id].name if id in shelf else id
        case ("explain", [id]):
            terms = catalogue.of(TERMS)
            return terms[id].name if id in terms else id
        case ("phone", [id, *_]):
            return catalogue.contacts[id].value.name if id in catalogue.contacts else id
    return ""
