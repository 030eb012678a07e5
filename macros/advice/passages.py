"""What readers read, piece by piece, each piece knowing where it stands in its file.

A passage is one sentence or field of a record, or one paragraph, heading, item or row of a page. In its `text` spaces
stand for what is no prose (tags, addresses, marks of Markdown), and one sign for code and for what becomes a name: a
place in `text` is a place in `raw`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.advice.sentences import NAME, Sentence, sentences
from macros.load import Centre
from macros.load.files import Loaded
from macros.load.texts import Text
from macros.model.fields import Label, Model, Prose
from macros.model.knowledge import Source, Term
from macros.model.offerings import Method, Programme
from macros.model.organisations import Collaboration, Municipality
from macros.model.walk import Leaf
from macros.problems import Problem

# An address on the web, of mail, or of a file.
_ADDRESS = r"https?://[^\s)>\]]+|www\.[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.-]+"
_ADDRESS += r"|\b(?:[\w-]+\.)+(?:nl|be|com|eu|info|net|org|jpe?g|png|webp|pdf|yml|md)\b(?:/[^\s)>\]]*)?"
_NAMED_IN_RECORD = re.compile(r"\[\[[^\]|]*\]\]")
# What of a sentence in a record is no prose: a reference but for its words, the name of a field.
_IN_RECORD = re.compile(rf"\[\[[^\]|]*\||\]\]|\w+_\w+|{_ADDRESS}")
_CODE = re.compile(r"^```.*?^```|\{%\s*raw\s*%\}.*?\{%\s*endraw\s*%\}|(`+).+?\1", re.DOTALL | re.MULTILINE)
# A call with words of the writer's own keeps them: {{ link('methods/mst', 'deze aanpak') }}.
_CALL = re.compile(r"\{\{\s*(?:link\('[^']*',\s*'(?P<words>[^']*)'\)|(?P<other>.*?))\s*\}\}", re.DOTALL)
# What else of a page is no prose. A link keeps its words, a picture nothing.
_IN_PAGE = re.compile(
    rf"\{{#.*?#\}}|<!--.*?-->|!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)\n]*\)|</?[a-zA-Z][^>]*>|&[#\w]+;|{_ADDRESS}"
    r"|^[ \t]*(?:#+|[-+*•]|\d+\.|:|>|!!! \w+)(?=[ \t])|^\|?[ :|-]+\|[ :|-]*$|[\[\]*|]|\b_|_\b",
    re.DOTALL | re.MULTILINE,
)
# Where a line of a page begins something new, though no empty line stands above it.
_BEGINS = re.compile(r"[ \t]*(?:#+|[-+*•]|\d+\.|:|>|\||!!!|<)(?=[ \t|/a-zA-Z])")
_WORD = re.compile(r"\S+")

# Labels that are names: what stands there is right because it stands there. A title is one too, but for these kinds.
_NAMES = {"name", "also_known_as", "publisher", "committee"}
_TITLE_IS_NAME = (Method, Programme, Collaboration, Term)
# Words of others, or of readers who make mistakes: nobody mends them here.
_WORDS_OF_OTHERS = {"search_terms", "address", "word", "preferred", "source"}


class Advice(Problem):
    """A remark that never blocks: what could be better at a place, and what to do instead, in Dutch."""


@dataclass(frozen=True)
class Passage:
    """A piece of text: as it is written but for code (`raw`), and as it is read (`text`).

    Of a page, `offset` is its first character; of a record, `leaf` its field.
    """

    raw: str
    text: str
    offset: int = 0
    leaf: Leaf | None = None
    loaded: Loaded[Model] | None = None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that it holds, each with its words."""
        return tuple(sentences(self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it is a running text, and no label of a few words."""
        return self.leaf is None or isinstance(self.leaf.mark, Prose)


@dataclass(frozen=True)
class Page:
    """A file of content and its passages, in order; `markdown` is the hand-written page, None for data."""

    path: str
    passages: tuple[Passage, ...]
    markdown: Text | None = None

    def advice(self, passage: Passage, offset: int, message: str) -> Advice:
        """Return the advice at a character of a passage."""
        if passage.loaded and passage.leaf:
            content, at = passage.loaded.document.text, _in_record(passage.loaded, passage.leaf, offset)
        else:
            content, at = self.markdown.content if self.markdown else "", passage.offset + offset
        before = content[:at]
        return Advice(self.path, before.count("\n") + 1, len(before) - before.rfind("\n"), message)


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


def is_name(loaded: Loaded[Model], leaf: Leaf) -> bool:
    """Tell whether a text of a record is a name, and known from then on: also the places of a municipality."""
    field = _field(leaf)
    if field == "search_terms":
        return isinstance(loaded.value, Municipality)
    is_title = leaf.location == ("title",) and isinstance(loaded.value, _TITLE_IS_NAME)
    return isinstance(leaf.mark, Label) and (field in _NAMES or is_title)


def _of_record(loaded: Loaded[Model]) -> Iterator[Passage]:
    for leaf in loaded.leaves:
        if _is_judged(loaded, leaf):
            named = _NAMED_IN_RECORD.sub(_name, leaf.value) if "[[" in leaf.value else leaf.value
            yield Passage(leaf.value, _IN_RECORD.sub(_spaces, named), leaf=leaf, loaded=loaded)


def _is_judged(loaded: Loaded[Model], leaf: Leaf) -> bool:
    if isinstance(leaf.mark, Prose):
        return True
    of_others = _field(leaf) in _WORDS_OF_OTHERS or (_field(leaf) == "title" and isinstance(loaded.value, Source))
    return isinstance(leaf.mark, Label) and not of_others and not is_name(loaded, leaf)


def _field(leaf: Leaf) -> str:
    return next(step for step in reversed(leaf.location) if isinstance(step, str))


def _of_page(text: Text) -> Iterator[Passage]:
    """Yield the title and the description, then every paragraph, heading, item and row."""
    for value in filter(None, (text.title, text.description)):
        at = text.content.find(value, 0, text.body_at)
        if at >= 0:
            yield Passage(value, value, at)
    raw = _CODE.sub(_spaces, text.content)
    prose = " " * text.body_at + _IN_PAGE.sub(_spaces, _CALL.sub(_called, _CODE.sub(_name, text.body)))
    start, at, within = text.body_at, text.body_at, False
    for line in [*text.body.splitlines(keepends=True), "\n"]:
        if not line.strip() or _BEGINS.match(line):
            piece = text.content[start:at].strip("\n")
            # what is indented is code, but not within an item, an explanation or a note
            if piece.strip() and (within or not piece.startswith("    ")):
                yield Passage(raw[start:at], prose[start:at], start)
            if piece and not piece.startswith(" "):
                within = bool(_BEGINS.match(piece)) and not piece.startswith("#")
            start = at
        at += len(line)


def _called(match: re.Match[str]) -> str:
    if match["words"] is None:
        return _name(match)
    start, end = match.start("words") - match.start(), match.end("words") - match.start()
    return _spaces(match)[:start] + match["words"] + _spaces(match)[end:]


def _name(match: re.Match[str]) -> str:
    return NAME + _spaces(match)[1:]


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _in_record(loaded: Loaded[Model], leaf: Leaf, offset: int) -> int:
    """Return where in the file a character of a text stands, which YAML wrote over more lines, in quotes or not."""
    text = loaded.document.text
    line, column = loaded.document.position((*loaded.at, *leaf.location))
    at = sum(map(len, text.splitlines(keepends=True)[: line - 1])) + column - 1
    for word in _WORD.finditer(leaf.value):
        near = text[at : at + 200]
        written = word[0] if word[0] in near else word[0].replace("'", "''")
        found = near.find(written)
        if word.end() > offset:
            return at + max(found, 0) + max(offset - word.start(), 0)
        at += found + len(written) if found >= 0 else 0
    return at
