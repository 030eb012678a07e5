"""The hand-written pages under docs/: their header as plain values, and their Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.load.documents import Value, decode, parse
from macros.model.kinds import KINDS, AnyKind
from macros.problems import Problem

# As MkDocs finds it (mkdocs.utils.meta.YAML_RE): what is read here is what MkDocs takes off the page.
_HEADER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.DOTALL)

# Ten times the longest page of today, and as many signs as Jinja and Markdown can pair within a second.
_LONGEST = 30_000
_MOST = {"[": 500, "{": 500, "#": 500, "<": 1_000, **dict.fromkeys("*_>|:.!`\\", 2_000), "\n": 2_000}


@dataclass(frozen=True)
class Text:
    """A hand-written page.

    `path` is relative to the repository, `source` to docs/; `content` is the whole file, whose Markdown begins at
    `body_at`; `header` holds the fields between its lines of dashes, {} when there are none.
    """

    path: str
    source: str
    content: str
    header: Mapping[str, Value]
    body_at: int

    @property
    def body(self) -> str:
        """The Markdown of the page."""
        return self.content[self.body_at :]

    @property
    def title(self) -> str:
        """The title of the page, "" when its header names none."""
        return self._field("title")

    @property
    def description(self) -> str:
        """What the page is about, "" when its header does not say it."""
        return self._field("description")

    @property
    def reviewed(self) -> str:
        """The day on which somebody compared the whole page with its sources, "" when its header names no such day."""
        day = self._field("reviewed")
        try:
            return day if date.fromisoformat(day).isoformat() == day else ""
        except ValueError:
            return ""

    @property
    def address(self) -> str:
        """Where the page is on the site, relative to the root: "over/niveaus/", "" for the start page."""
        folder = self.source.removesuffix(".md")
        return "" if folder == "index" else f"{folder.removesuffix('/index')}/"

    @property
    def kind(self) -> AnyKind | None:
        """The kind in whose part of the site the page stands: there it is the story of a record."""
        folder, slash, _name = self.source.partition("/")
        return next((kind for kind in KINDS.values() if slash and kind.segment == folder), None)

    def problem(self, offset: int, message: str) -> Problem:
        """Return the problem at a character of the page."""
        offset = max(offset, 0)
        line = self.content.count("\n", 0, offset) + 1
        return Problem(self.path, line, offset - self.content.rfind("\n", 0, offset), message)

    def line(self, number: int, message: str, sign: str = "") -> Problem:
        """Return the problem at a line, at the column of `sign` where it stands there."""
        lines = self.content.split("\n")
        content = lines[number - 1] if number <= len(lines) else ""
        return Problem(self.path, number, max(content.find(sign), 0) + 1, message)

    def _field(self, name: str) -> str:
        value = self.header.get(name)
        return value if isinstance(value, str) else ""


def load_texts(root: Path) -> tuple[list[Text], list[Problem]]:
    """Read all Markdown pages under docs/ of the repository at `root`. Never raises.

    A page whose header cannot be read is there without one, so that the rest of it can be checked; one that would keep
    the readers of Jinja and Markdown busy for minutes is not there at all.
    """
    texts: list[Text] = []
    problems: list[Problem] = []
    for file in sorted((root / "docs").rglob("*.md")):
        if not file.is_symlink() and file.is_file():
            text, wrong = load_text(file, root)
            problems += wrong
            texts += [text] if text else []
    return texts, problems


def load_text(file: Path, root: Path) -> tuple[Text | None, list[Problem]]:
    """Read one page. Return (None, problems) when it cannot be read at all."""
    path = file.relative_to(root).as_posix()
    content, problems = decode(file, path)
    if content is None:
        return None, problems
    if remark := _too_much(content):
        return None, [Problem(path, 1, 1, remark)]
    content = content.replace("\r\n", "\n").replace("\r", "\n")  # as MkDocs does
    found = _HEADER.match(content)
    header, wrong = parse(found[1], path, above=1) if found else ({}, [])
    if not wrong and not isinstance(header, dict | None):
        wrong = [Problem(path, 2, 1, "de kopgegevens tussen --- zijn velden, zoals title: Over ons")]
    fields = header if isinstance(header, dict) and not wrong else {}
    source = file.relative_to(root / "docs").as_posix()
    return Text(path, source, content, fields, found.end() if found else 0), [*problems, *wrong]


def _too_much(content: str) -> str:
    """Tell what there is too much of in a page, "" when there is not."""
    if len(content) > _LONGEST:
        return f"deze pagina is te lang: {len(content)} tekens; maak er meer pagina's van, van hoogstens {_LONGEST}"
    sign = next((sign for sign, most in _MOST.items() if content.count(sign) > most), "")
    if sign == "\n":
        return f"deze pagina heeft te veel regels: {content.count(sign)}; maak er meer pagina's van"
    return f"hier staat te vaak een {sign}: {content.count(sign)} keer; maak er meer pagina's van" if sign else ""
