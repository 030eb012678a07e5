"""What readers read, piece by piece, each piece knowing where it stands in its file.

A passage is one sentence or field of a record, or one paragraph, heading, item or row of a page. What is no prose in
it (widgets, code, tags, addresses, marks of Markdown) is spaces in `text`, so that a place in it is a place in `raw`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from macros.load import Centre
from macros.load.files import Loaded
from macros.load.texts import Text
from macros.model.fields import Label, Model, Prose
from macros.model.walk import Leaf
from macros.problems import Problem

_ADDRESS = r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
# What of a sentence in a record is no prose: a reference but for its words.
_IN_RECORD = re.compile(rf"\[\[[^\]|]*\||\[\[[^\]]*\]\]|\]\]|{_ADDRESS}")
# What of a page is no prose. A link keeps its words, a picture nothing.
_IN_PAGE = re.compile(
    r"^```.*?^```|\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->|(`+).+?\1"
    rf"|!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)\n]*\)|</?[a-zA-Z][^>]*>|&[#\w]+;|{_ADDRESS}"
    r"|^[ \t]*(?:#+|[-+*]|\d+\.|:|>|!!!)(?=[ \t])|^\|?[ :|-]+\|[ :|-]*$|[\[\]*|]|\b_|_\b",
    re.DOTALL | re.MULTILINE,
)
# Where a line of a page begins something new, though no empty line stands above it.
_BEGINS = re.compile(r"[ \t]*(?:#+|[-+*]|\d+\.|:|>|\||!!!|<)(?=[ \t|/a-zA-Z])")
_HEADING = re.compile(r"#+[ \t]")
_WORD = re.compile(r"\S+")


class Advice(Problem):
    """A remark that never blocks: what could be better at a place, and what to do instead, in Dutch."""


@dataclass(frozen=True)
class Passage:
    """A piece of text as readers read it. `at` is where it begins in its file: a character, or a leaf of a record."""

    raw: str
    text: str
    is_heading: bool = False
    offset: int = 0
    leaf: Leaf | None = None
    loaded: Loaded[Model] | None = None


@dataclass(frozen=True)
class Page:
    """A file of content and its passages, in order; `markdown` is the hand-written page, None for data."""

    path: str
    passages: tuple[Passage, ...]
    markdown: Text | None = field(default=None)

    def advice(self, passage: Passage, offset: int, message: str) -> Advice:
        """Return the advice at a character of a passage."""
        if passage.loaded and passage.leaf:
            line, column = _in_record(passage.loaded, passage.leaf, offset)
        else:
            before = self.markdown.content[: passage.offset + offset] if self.markdown else ""
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Advice(self.path, line, column, message)


def pages(centre: Centre, paths: Collection[str] | None) -> Iterator[Page]:
    """Yield the files of content, records and lists first, of which `paths` holds the path; all of them for None."""
    passages: dict[str, list[Passage]] = {}
    for loaded in centre.catalogue.everything():
        if paths is None or loaded.document.path in paths:
            passages.setdefault(loaded.document.path, []).extend(_of_record(loaded))
    for path, found in passages.items():
        yield Page(path, tuple(found))
    for text in centre.texts:
        if paths is None or text.path in paths:
            yield Page(text.path, tuple(_of_page(text)), text)


def _of_record(loaded: Loaded[Model]) -> Iterator[Passage]:
    for leaf in loaded.leaves:
        if isinstance(leaf.mark, Prose | Label):
            yield Passage(leaf.value, _blank(_IN_RECORD, leaf.value), leaf=leaf, loaded=loaded)


def _of_page(text: Text) -> Iterator[Passage]:
    """Yield the title and the description, then every paragraph, heading, item and row."""
    for value in filter(None, (text.title, text.description)):
        at = text.content.find(value, 0, text.body_at)
        if at >= 0:
            yield Passage(value, value, offset=at)
    prose = " " * text.body_at + _blank(_IN_PAGE, text.body)
    start, at = text.body_at, text.body_at
    for line in [*text.body.splitlines(keepends=True), "\n"]:
        if not line.strip() or _BEGINS.match(line):
            if prose[start:at].strip() or text.content[start:at].strip():
                yield _block(text, prose, start, at)
            start = at
        at += len(line)


def _block(text: Text, prose: str, start: int, end: int) -> Passage:
    raw = text.content[start:end]
    return Passage(raw, prose[start:end], is_heading=bool(_HEADING.match(raw)), offset=start)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Return the text with spaces for what matches, its lines where they were."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _in_record(loaded: Loaded[Model], leaf: Leaf, offset: int) -> tuple[int, int]:
    """Return line and column of a character of a text that YAML wrote over more lines, in quotes or not."""
    document = loaded.document
    line, column = document.position((*loaded.at, *leaf.location))
    lines = document.text.splitlines(keepends=True)
    at = sum(map(len, lines[: line - 1])) + column - 1
    for word in _WORD.finditer(leaf.value):
        written = word[0].replace("'", "''") if word[0] not in document.text[at : at + 200] else word[0]
        found = document.text.find(written, at, at + 200 + len(written))
        if word.end() > offset:
            at = max(found, at) + max(offset - word.start(), 0)
            break
        at = found + len(written) if found >= 0 else at
    before = document.text[:at]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
