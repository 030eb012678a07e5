"""What may stand in a Markdown page, checked before anything is rendered.

mkdocs-macros runs whatever Jinja stands in a page, so a page from a pull request could start programs. Only
text and calls of our own widgets with fixed values pass. The HTML that Markdown makes of a page must survive
a browser's parser and an allow-list unchanged: no scripts, no handlers, no frames, no unsafe addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import markdown
import nh3
import yaml
from jinja2 import nodes

from macros.catalogue import Catalogue
from macros.fields import safe_url
from macros.problems import Problem, choose
from macros.records import KINDS
from macros.telephone import TELEPHONE, number_remark
from macros.widgets import WIDGETS

# The Markdown extensions of mkdocs.yml: a test holds the two lists equal.
EXTENSIONS = ("admonition", "def_list", "md_in_html", "tables", "toc")

FRONT_MATTER_KEYS = ("title", "description", "hide")
_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)
_TAGS = {
    *("a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "q", "s", "small", "span", "strong", "sub", "sup", "u"),
    *("blockquote", "br", "details", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "p", "pre", "section"),
    *("dd", "dl", "dt", "li", "ol", "summary", "ul"),
    *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "details": {"open"},
}


@dataclass(frozen=True)
class MarkdownPage:
    """A hand-written page: `path` relative to the repository, `source` relative to docs/."""

    path: str
    source: str
    text: str

    def problem(self, offset: int, message: str) -> Problem:
        """Return the problem at a character of the page."""
        offset = max(offset, 0)
        line = self.text.count("\n", 0, offset) + 1
        return Problem(self.path, line, offset - self.text.rfind("\n", 0, offset), message)

    def line(self, number: int, message: str, sign: str = "") -> Problem:
        """Return the problem at a line, at the column of `sign` where it stands there."""
        lines = self.text.split("\n")
        content = lines[number - 1] if number <= len(lines) else ""
        return Problem(self.path, number, max(content.find(sign), 0) + 1, message)


def read_pages(root: Path) -> list[MarkdownPage]:
    """Read all Markdown pages under docs/ of the repository at `root`."""
    docs = root / "docs"
    return [
        MarkdownPage(
            file.relative_to(root).as_posix(),
            file.relative_to(docs).as_posix(),
            file.read_text(encoding="utf-8-sig", errors="replace"),
        )
        for file in sorted(docs.rglob("*.md"))
    ]


def title_of(page: MarkdownPage) -> tuple[str, str]:
    """Return the title and description in a page's front matter, "" where it has none."""
    front, _at = _front_matter(page)
    try:
        fields = yaml.safe_load(front) or {}
    except yaml.YAMLError:
        fields = {}
    return (str(fields.get("title", "")), str(fields.get("description", ""))) if isinstance(fields, dict) else ("", "")


def page_problems(pages: Iterable[MarkdownPage], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with each page: its place, its front matter, its Jinja, its HTML, its numbers."""
    for page in pages:
        yield from _place_problems(page, catalogue)
        front, body_at = _front_matter(page)
        yield from _front_matter_problems(page, front)
        yield from _jinja_problems(page)
        yield from _html_problems(page, body_at)
        yield from _number_problems(page, catalogue)


def _place_problems(page: MarkdownPage, catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that a story belongs to a record, and that no page takes the address of a generated one."""
    folder, _, name = page.source.partition("/")
    kind = next((kind for kind in KINDS.values() if kind.segment == folder), None)
    if kind is None or not name:
        return
    id = name.removesuffix(".md")
    if id == "index" or not kind.own_page:
        yield page.problem(0, f"de pagina /{folder}/ wordt uit data/{kind.folder}/ gemaakt; haal dit bestand weg")
    elif id not in catalogue.records[kind.folder]:
        known = catalogue.records[kind.folder]
        yield page.problem(0, f"verhaal zonder record: data/{kind.folder}/{id}.yml bestaat niet.{choose(id, known)}")


def _front_matter(page: MarkdownPage) -> tuple[str, int]:
    match = _FRONT_MATTER.match(page.text)
    return (match[1], match.end()) if match else ("", 0)


def _front_matter_problems(page: MarkdownPage, front: str) -> Iterator[Problem]:
    """Ensure that front matter holds known keys with plain text, and nothing that makes a page run code."""
    if not front:
        if re.match(r"[ ]{0,3}[A-Za-z0-9_-]+:(\s|$)", page.text):
            yield page.problem(0, "kopgegevens horen tussen twee regels met ---")
        return
    try:
        tree = yaml.compose(front, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        yield page.line((mark.line if mark else 0) + 2, "de kopgegevens tussen --- zijn geen geldige YAML")
        return
    if not isinstance(tree, yaml.MappingNode):
        yield page.line(2, "de kopgegevens tussen --- zijn velden, zoals title: Over ons")
        return
    for key, value in tree.value:
        name = str(key.value)
        if name not in FRONT_MATTER_KEYS:
            message = f"veld '{name}' mag niet in de kopgegevens van een pagina.{choose(name, FRONT_MATTER_KEYS)}"
            yield page.line(key.start_mark.line + 2, message, name)
        elif any(sign in _all_text(value) for sign in ("{{", "{%", "{#", "<")):
            yield page.line(key.start_mark.line + 2, f"in '{name}' mag geen code of HTML staan", name)


def _all_text(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "".join(map(_all_text, node.value))


def _jinja_problems(page: MarkdownPage) -> Iterator[Problem]:
    """Ensure that only text and `{{ widget('value') }}` stand in the page, front matter included."""
    try:
        tree = jinja2.Environment(autoescape=True).parse(page.text)
    except jinja2.TemplateSyntaxError as error:
        yield page.line(error.lineno, "deze code is niet af; schrijf bijvoorbeeld {{ link('methods/mst') }}", "{")
        return
    if "{#" in page.text:
        yield page.problem(page.text.find("{#"), "commentaar met {# #} mag niet; haal het weg")
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            yield page.line(node.lineno, "alleen {{ … }} met een bekende functie mag; {% … %} niet", "{%")
            continue
        for part in node.nodes:
            if not isinstance(part, nodes.TemplateData):
                yield from _call_problems(page, part)


def _call_problems(page: MarkdownPage, call: nodes.Node) -> Iterator[Problem]:
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
        yield page.line(call.lineno, "tussen {{ }} mag alleen een bekende functie met vaste waarden staan", "{{")
        return
    name = call.node.name
    if name not in WIDGETS:
        yield page.line(call.lineno, f"onbekende functie '{name}'.{choose(name, WIDGETS, 30)}", name)
        return
    values = [*call.args, *(keyword.value for keyword in call.kwargs)]
    fixed = all(isinstance(value, nodes.Const) for value in values)
    if call.dyn_args is not None or call.dyn_kwargs is not None or not fixed:
        yield page.line(call.lineno, f"geef '{name}' alleen vaste waarden tussen aanhalingstekens", name)


class _Tokens(HTMLParser):
    """What a page consists of: tags with their attributes, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[tuple[str, str], ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(sorted((name, value or "") for name, value in attrs))))

    def handle_decl(self, decl: str) -> None:
        self.found.append((f"!{decl}", ()))

    def handle_pi(self, data: str) -> None:
        self.found.append((f"?{data}", ()))


def _tokens(html: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    parser = _Tokens()
    parser.feed(html)
    parser.close()
    return parser.found


def html_remarks(html: str) -> Iterator[tuple[str, str]]:
    """Yield (what stands there, why it may not) for everything in `html` that the allow-list takes out."""
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
        strip_comments=False,
        clean_content_tags=set(),
    )
    before, after = _tokens(html), _tokens(clean)
    left = list(after)
    for token in before:
        if token in left:
            left.remove(token)
            continue
        yield from _remark(*token)
    for _tag, attributes in after:
        for name, value in attributes:
            if name in ("href", "src") and not safe_url(value):
                yield (
                    value,
                    f"het adres '{value}' mag niet; gebruik https, mailto, tel of een adres op deze site",
                )


def _remark(tag: str, attributes: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    if tag not in _TAGS:
        yield f"<{tag}", f"HTML-element <{tag}> mag niet in een pagina; haal het weg"
        return
    allowed: Any = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
    for name, value in attributes:
        if name not in allowed:
            yield name, f"kenmerk '{name}' mag niet in een pagina; haal het weg"
        elif name in ("href", "src"):
            yield value, f"het adres '{value}' mag niet; gebruik https, mailto, tel of een adres op deze site"


def _html_problems(page: MarkdownPage, body_at: int) -> Iterator[Problem]:
    body = page.text[body_at:]
    for sign, message in html_remarks(markdown.markdown(body, extensions=list(EXTENSIONS))):
        found = body.lower().find(sign.lower())
        yield page.problem(body_at + max(found, 0), message)


def _number_problems(page: MarkdownPage, catalogue: Catalogue) -> Iterator[Problem]:
    without_calls = re.sub(r"\{\{.*?\}\}", lambda call: " " * len(call[0]), page.text)
    for match in TELEPHONE.finditer(without_calls):
        how = "{{{{ phone('{id}') }}}}"
        yield page.problem(match.start(), number_remark(match[0], catalogue.contacts, how))
