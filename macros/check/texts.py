"""What may stand in a Markdown page, checked before anything is rendered.

mkdocs-macros runs whatever Jinja stands in a page, so a page from a pull request could start programs. Only
text and calls of our own widgets with fixed values pass. The HTML that Markdown makes of a page must survive
a browser's parser and an allow-list unchanged: no scripts, no handlers, no frames, no unsafe addresses.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import jinja2
import markdown
import yaml
from jinja2 import nodes

from macros.check.markup import SLOT, html_remarks, is_left_alone, mark_texts
from macros.check.telephone import TELEPHONE, number_remark
from macros.load.catalogue import Catalogue
from macros.model.fields import ID
from macros.model.records import KINDS
from macros.problems import Problem, choose, suggest
from macros.render.renderer import Pages
from macros.render.widgets import WIDGETS, WidgetError

# The Markdown extensions of mkdocs.yml and those that MkDocs always adds: a test holds the two lists equal.
EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "def_list", "md_in_html")

FRONT_MATTER_KEYS = ("title", "description", "hide")
_HIDE = {"navigation", "toc"}
_SUFFIXES = (".md", ".png", ".jpg", ".jpeg", ".webp")
_CODE = re.compile(r"\{\{|\{%|\{#")
_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)


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
        if not file.is_symlink()
    ]


def title_of(page: MarkdownPage) -> tuple[str, str]:
    """Return the title and description in a page's front matter, "" where it has none."""
    front, _at = _front_matter(page)
    try:
        fields = yaml.safe_load(front) or {}
    except yaml.YAMLError:
        fields = {}
    return (str(fields.get("title", "")), str(fields.get("description", ""))) if isinstance(fields, dict) else ("", "")


def file_problems(root: Path) -> Iterator[Problem]:
    """Ensure that docs/ holds pages and pictures only: MkDocs publishes every file it finds there as it is."""
    for file in sorted((root / "docs").rglob("*")):
        path = file.relative_to(root).as_posix()
        if file.is_symlink():
            yield Problem(path, 1, 1, "een koppeling naar een ander bestand mag niet; zet het bestand zelf hier")
        elif file.name.startswith("."):
            continue
        elif file.is_file() and file.suffix not in _SUFFIXES:
            yield Problem(path, 1, 1, f"dit soort bestand mag niet in docs/. Kies uit: {', '.join(_SUFFIXES)}")
        elif not ID.fullmatch(file.stem if file.is_file() else file.name):
            yield Problem(path, 1, 1, "deze naam kan niet: gebruik kleine letters, cijfers en streepjes")


def page_problems(pages: Iterable[MarkdownPage], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with each page: its place, its front matter, its Jinja, its HTML, its numbers."""
    widgets = Pages(catalogue, lambda path: None)
    for page in pages:
        if (unread := page.text.find("\ufffd")) >= 0:
            yield page.problem(unread, "dit teken is onleesbaar; bewaar het bestand als UTF-8")
        yield from _place_problems(page, catalogue)
        front, body_at = _front_matter(page)
        yield from _front_matter_problems(page, front)
        text, problems = _jinja_problems(page, body_at, widgets)
        yield from problems
        yield from _html_problems(page, body_at, text)
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
    elif not catalogue.exists(kind.folder, id):
        remedy = suggest(id, catalogue.files[kind.folder]) or " Maak dat bestand eerst."
        yield page.problem(0, f"verhaal zonder record: data/{kind.folder}/{id}.yml bestaat niet.{remedy}")


def _front_matter(page: MarkdownPage) -> tuple[str, int]:
    match = _FRONT_MATTER.match(page.text)
    return (match[1], match.end()) if match else ("", 0)


def _front_matter_problems(page: MarkdownPage, front: str) -> Iterator[Problem]:
    """Ensure that front matter holds known keys with plain text, and nothing that makes a page run code."""
    if not front:
        if re.match(r"[ ]{0,3}[A-Za-z0-9_-]+:(\s|$)", page.text):
            yield page.problem(0, "kopgegevens horen tussen twee regels met ---")
        return
    if sign := _CODE.search(front):
        yield page.problem(page.text.find(sign[0]), f"in de kopgegevens mag geen {sign[0]} staan; haal het weg")
    try:
        tree, values = yaml.compose(front, Loader=yaml.SafeLoader), yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = "de kopgegevens tussen --- zijn geen geldige YAML; zet tekst met een : tussen aanhalingstekens"
        yield page.line((mark.line if mark else 0) + 2, message)
        return
    if not isinstance(tree, yaml.MappingNode):
        yield page.line(2, "de kopgegevens tussen --- zijn velden, zoals title: Over ons")
        return
    for key, _value in tree.value:
        name, line = str(key.value), key.start_mark.line + 2
        text = values.get(name)
        if name not in FRONT_MATTER_KEYS:
            message = f"veld '{name}' mag niet in de kopgegevens van een pagina.{choose(name, FRONT_MATTER_KEYS)}"
            yield page.line(line, message, name)
        elif name == "hide":
            if not isinstance(text, list) or not set(map(str, text)) <= _HIDE:
                yield page.line(line, "schrijf hide: [navigation, toc], of een van die twee", name)
        elif not isinstance(text, str):
            yield page.line(line, f"'{name}' is geen tekst; zet de waarde tussen aanhalingstekens", name)
        elif "<" in text or (_CODE.search(text) and not sign):
            yield page.line(line, f"in '{name}' mag geen code of HTML staan; schrijf gewone tekst", name)


def _jinja_problems(page: MarkdownPage, body_at: int, pages: Pages) -> tuple[str, list[Problem]]:
    """Ensure that only text and `{{ widget('value') }}` stand in the page.

    Front matter is left out, as MkDocs does: `{% raw %}` in it would hide the page from the check alone.
    Return also the text that Markdown will get, with `SLOT` where a widget puts its HTML.
    """
    above = page.text.count("\n", 0, body_at)
    body = page.text[body_at:]
    try:
        tree = jinja2.Environment(autoescape=True, keep_trailing_newline=True).parse(body)
    except (jinja2.TemplateSyntaxError, RecursionError, ValueError) as error:
        line = above + getattr(error, "lineno", 1)
        return body, [page.line(line, "deze code is niet af; schrijf bijvoorbeeld {{ link('methods/mst') }}", "{")]
    problems = []
    if "{#" in body:
        problems.append(page.problem(page.text.find("{#", body_at), "commentaar met {# #} mag niet; haal het weg"))
    text, trial, spot = "", "", body_at
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            message = "alleen {{ … }} met een bekende functie mag; haal {% … %} weg"
            problems.append(page.line(above + node.lineno, message, "{%"))
            continue
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                text += part.data
                trial += part.data
            else:
                spot = max(page.text.find("{{", max(spot, _start_of_line(page.text, above + part.lineno))), body_at)
                html, message = _call(part, pages)
                text += f"\n\n{SLOT}\n\n" if html.startswith("\n") else SLOT
                trial += mark_texts(html)
                if message:
                    problems.append(page.problem(spot, message))
                spot += 2
    if "markdown" in body.lower() and not is_left_alone(markdown.markdown(trial, extensions=list(EXTENSIONS))):
        message = 'een functie mag niet in een HTML-element met markdown="1"; zet hem erbuiten'
        problems.append(page.problem(page.text.lower().find("markdown", body_at), message))
    return text, problems


def _start_of_line(text: str, number: int) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: number - 1])


def _call(call: nodes.Node, pages: Pages) -> tuple[str, str]:
    """Try what stands between {{ }}. Return its HTML, and what is wrong with it or ""."""
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
        return "", "tussen {{ }} mag alleen een functie met vaste waarden, zoals {{ link('methods/mst') }}"
    name = call.node.name
    if name not in WIDGETS:
        return "", f"onbekende functie '{name}'.{choose(name, WIDGETS, 30)}"
    fixed = [value.value for value in call.args if isinstance(value, nodes.Const)]
    named = {one.key: one.value.value for one in call.kwargs if isinstance(one.value, nodes.Const)}
    given = len(call.args) + len(call.kwargs) + (call.dyn_args is not None) + (call.dyn_kwargs is not None)
    if len(fixed) + len(named) != given or not all(isinstance(value, str) for value in (*fixed, *named.values())):
        return "", f"geef '{name}' alleen vaste waarden tussen aanhalingstekens"
    try:
        inspect.signature(WIDGETS[name]).bind(pages, "", *fixed, **named)
    except TypeError:
        return "", f"'{name}' vraagt andere waarden; voorbeelden staan in docs/over/schrijven.md"
    try:
        html = WIDGETS[name](pages, "", *fixed, **named)
    except WidgetError as error:
        return "", "" if pages.catalogue.damaged else str(error)  # what a damaged file holds is not known
    return html, ""


def _html_problems(page: MarkdownPage, body_at: int, text: str) -> Iterator[Problem]:
    try:
        html = markdown.markdown(text, extensions=list(EXTENSIONS))
    except RecursionError:
        yield page.problem(body_at, "hier zit te veel in elkaar; schrijf het eenvoudiger op")
        return
    for sign, message in html_remarks(html):
        yield page.problem(_place(page.text, body_at, sign.lower()), message)


def _place(text: str, body_at: int, sign: str) -> int:
    """Return where a sign of the finished HTML stands in the page, though it be written with entities."""
    for wanted in filter(None, (sign, sign.strip("<="))):
        if (found := text.lower().find(wanted, body_at)) >= 0:
            return found
    at = body_at
    for line in text[body_at:].splitlines(keepends=True) if sign else ():
        if sign in unescape(line).lower():
            return at
        at += len(line)
    return body_at


def _number_problems(page: MarkdownPage, catalogue: Catalogue) -> Iterator[Problem]:
    without_calls = re.sub(r"\{\{.*?\}\}", lambda call: " " * len(call[0]), page.text)
    for match in TELEPHONE.finditer(without_calls):
        how = "{{{{ phone('{id}') }}}}"
        yield page.problem(match.start(), number_remark(match[0], catalogue.contacts, how))
