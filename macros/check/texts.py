"""What may stand in docs/: pages and pictures, headers of plain fields, text and widgets.

mkdocs-macros runs whatever Jinja stands in a page, so a page from a pull request could start programs. Only
text and calls of our own widgets with fixed values pass. The HTML that Markdown makes of a page must survive
a browser's parser and an allow-list unchanged: no scripts, no handlers, no frames, no unsafe addresses.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import jinja2
import markdown
import yaml
from jinja2 import nodes

from macros.check.content import contents
from macros.check.markup import html_remarks, text_in
from macros.check.pictures import picture_remark
from macros.check.records import can_be_rendered
from macros.check.telephone import TELEPHONE
from macros.history.pages import address_of
from macros.load import Centre
from macros.load.texts import Text
from macros.model import signs
from macros.model.fields import ID
from macros.model.kinds import KINDS
from macros.problems import Problem, choose, suggest
from macros.render.finder import COMPARISON
from macros.render.renderer import Renderer
from macros.render.scripts import SCRIPTS
from macros.render.slots import CLOSE, OPEN, Slots
from macros.render.widgets import WIDGETS, WidgetError, call

# The Markdown extensions of mkdocs.yml and those that MkDocs always adds: a test holds the two lists equal.
EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "def_list", "md_in_html")

HEADER_FIELDS = ("title", "description", "reviewed", "hide", "script")
_HIDE = {"navigation", "toc"}
_SUFFIXES = (".md", ".png", ".jpg", ".jpeg", ".webp")
_SYNTAX = jinja2.Environment(autoescape=True, keep_trailing_newline=True)  # to parse with, never to render
_TEXT = "tag:yaml.org,2002:str"
_CODE = re.compile(r"\{\{|\{%|\{#")
# Lines that git leaves where two people changed the same; the line between two texts is one of Markdown too.
_MERGE = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: .*)?$", re.MULTILINE)
# Addresses that the code gives to pages of its own.
_OF_THE_SITE = ("zoeken/", "404/", COMPARISON, address_of(""))
# A page stands in a part of the site, or in a folder of such a part: deeper, addresses outgrow what a disk can name.
_DEEPEST = 3
# Widgets that take words of the writer's own.
_OWN_WORDS = ("link", "explain", "situation", "data_file")
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NOT_TYPED = re.compile(rf"{_CALL.pattern}|{OPEN}[^{CLOSE}]*{CLOSE}", re.DOTALL)


def docs_hold_pages_and_pictures(centre: Centre, today: str) -> Iterator[Problem]:
    """In docs/ staan alleen pagina's en plaatjes, met namen van kleine letters, cijfers en streepjes."""
    for file in sorted((centre.root / "docs").rglob("*")):
        path = file.relative_to(centre.root).as_posix()
        if file.is_symlink():
            yield Problem(path, 1, 1, "een koppeling naar een ander bestand mag niet; zet het bestand zelf hier")
        elif file.name.startswith("."):
            yield Problem(path, 1, 1, "een verborgen bestand mag hier niet staan; haal het weg")
        elif file.is_dir() and file.suffix:
            yield Problem(path, 1, 1, "een map heet anders dan een bestand; geef haar een naam zonder punt")
        elif file.is_file() and file.suffix not in _SUFFIXES:
            yield Problem(path, 1, 1, f"dit soort bestand mag niet in docs/. Kies uit: {', '.join(_SUFFIXES)}")
        elif not ID.fullmatch(file.stem if file.is_file() else file.name):
            yield Problem(path, 1, 1, "deze naam kan niet: gebruik kleine letters, cijfers en streepjes")
        elif len(file.relative_to(centre.root / "docs").parts) > _DEEPEST:
            yield Problem(path, 1, 1, "hier zitten te veel mappen in elkaar; zet het hoger")
        elif file.is_file() and file.suffix != ".md" and (remark := picture_remark(file)):
            yield Problem(path, 1, 1, remark)


def links_to_themselves(docs: Path) -> list[str]:
    """Return the links under docs/ to a folder that holds docs/ itself: who follows them never comes to an end."""
    links = [file for file in sorted(docs.rglob("*")) if file.is_symlink() and file.is_dir()]
    return [
        f"docs/{link.relative_to(docs).as_posix()}" for link in links if docs.resolve().is_relative_to(link.resolve())
    ]


def pages_stand_where_they_may(centre: Centre, today: str) -> Iterator[Problem]:
    """Een verhaal hoort bij een record; geen twee pagina's hebben hetzelfde adres."""
    taken = {address: f"uit data/{kind.code}/" for kind in KINDS.values() for address in (kind.overview, kind.gaps)}
    themes = map(address_of, centre.catalogue.vocabularies.get("themes", ()))
    taken |= dict.fromkeys((*_OF_THE_SITE, *themes), "door de site zelf")
    seen: dict[str, str] = {}
    for text in centre.texts:
        if (first := seen.setdefault(text.address, text.path)) != text.path:
            yield text.problem(0, f"deze pagina heeft hetzelfde adres als {first}; geef haar een andere naam")
        if text.address in taken:
            made = f"de pagina /{text.address} wordt {taken[text.address]} gemaakt"
            yield text.problem(0, f"{made}; haal dit bestand weg")
        elif text.source.startswith("templates/"):
            yield text.problem(0, "de map docs/templates/ wordt niet gepubliceerd; kies een andere map")
        elif text.kind:
            id = text.source.removesuffix(".md").partition("/")[2]
            if not text.kind.own_page:
                made = f"de pagina /{text.kind.overview} wordt uit data/{text.kind.code}/ gemaakt"
                yield text.problem(0, f"{made}; haal dit bestand weg")
            elif not centre.catalogue.exists(text.kind, id):
                remedy = suggest(id, centre.catalogue.known_ids[text.kind.code]) or " Maak dat bestand eerst."
                yield text.problem(0, f"verhaal zonder record: data/{text.kind.code}/{id}.yml bestaat niet.{remedy}")


def headers_hold_known_fields(centre: Centre, today: str) -> Iterator[Problem]:
    """Een pagina begint met kopgegevens tussen twee regels met ---: een titel, en verder alleen bekende velden."""
    for text in centre.texts:
        if text.body_at == 0:
            yield text.problem(0, "de pagina begint niet met kopgegevens; zet title: … tussen twee regels met ---")
        elif not any(problem.path == text.path for problem in centre.problems):
            yield from _header_problems(text)


def _header_problems(text: Text) -> Iterator[Problem]:
    if not text.title.strip():
        yield text.line(1, "de pagina heeft geen titel; zet title: … in de kopgegevens")
    for name, node in _header_nodes(text):
        value, line = text.header[name.value], name.start_mark.line + 2

        def tell(message: str, at: yaml.Node = name, line: int = line) -> Problem:
            return Problem(text.path, line, at.start_mark.column + 1, message)

        if name.value not in HEADER_FIELDS:
            yield tell(
                f"veld '{name.value}' mag niet in de kopgegevens van een pagina.{choose(name.value, HEADER_FIELDS)}"
            )
        elif name.value == "hide":
            if not isinstance(value, list) or not {str(one) for one in value} <= _HIDE:
                yield tell("schrijf hide: [navigation, toc], of een van die twee")
        elif name.value == "script" and value not in SCRIPTS:
            yield tell(f"onbekend script '{value}'.{choose(str(value), SCRIPTS)}")
        elif name.value == "reviewed":
            continue  # a day, which YAML takes for more than text: macros/check/dates.py
        elif not isinstance(value, str) or node.tag != _TEXT:
            yield tell(f"'{name.value}' is geen tekst; zet de waarde tussen aanhalingstekens")
        elif "<" in value or _CODE.search(value):
            yield tell(f"in '{name.value}' mag geen code of HTML staan; schrijf gewone tekst")
        elif found := signs.remark(value):
            yield tell(f"in '{name.value}': {found[1]}")


def _header_nodes(text: Text) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Return the fields of a header as MkDocs will read them: it takes `2026` for a number and `no` for a flag."""
    lines = text.content[: text.body_at].rstrip("\n").split("\n")[1:-1]
    root = yaml.compose("\n".join(lines), Loader=yaml.CSafeLoader)
    return root.value if isinstance(root, yaml.MappingNode) else []


def pages_are_merged(centre: Centre, today: str) -> Iterator[Problem]:
    """In een pagina staan geen tekens van een samenvoeging die niet af is, zoals <<<<<<<."""
    for text in centre.texts:
        for match in _MERGE.finditer(text.content):
            message = "hier is een samenvoeging niet afgemaakt; kies een van beide teksten en haal deze regel weg"
            yield text.problem(match.start(), message)


def signs_can_be_seen(centre: Centre, today: str) -> Iterator[Problem]:
    """Elk teken is te zien en is wat het lijkt: geen stuurtekens, geen letters van een ander alfabet in een woord."""
    for path, content in contents(centre):
        if found := signs.remark(content):
            at, message = found
            line = content.count("\n", 0, at) + 1
            yield Problem(path, line, at - content.rfind("\n", 0, at), message)


def pages_hold_text_and_widgets(centre: Centre, today: str) -> Iterator[Problem]:
    """In een pagina staan alleen tekst, gewone opmaak en functies van deze site met vaste waarden."""
    renderer = Renderer(centre, lambda path: "")
    for text in centre.texts:
        yield from page_problems(text, renderer)


def is_safe(text: Text, centre: Centre) -> bool:
    """Tell whether a page may be rendered: its header and its body hold only what they may."""
    return text.body_at > 0 and not [*_header_problems(text), *page_problems(text, Renderer(centre, lambda path: ""))]


def page_problems(text: Text, renderer: Renderer) -> Iterator[Problem]:
    """Yield what in a page is neither text, plain markup nor a call of a widget."""
    markdown_text, problems = with_slots(text, renderer, Slots())
    yield from problems
    try:
        html = markdown.markdown(markdown_text, extensions=list(EXTENSIONS))
    except RecursionError:
        yield text.problem(text.body_at, "hier zit te veel in elkaar; schrijf het eenvoudiger op")
        return
    for sign, message in html_remarks(html):
        yield text.problem(place(text.content, text.body_at, sign.lower()), message)
    yield from _hidden_numbers(text, html)


def _hidden_numbers(text: Text, html: str) -> Iterator[Problem]:
    """Tell of a number that readers see and that does not stand in the page as it is: cut by markup, or in entities."""
    for match in TELEPHONE.finditer(_NOT_TYPED.sub(" ", text_in(html))):
        if match[0] not in text.content:
            number = " ".join(match[0].split())
            message = f"'{number}' lijkt een telefoonnummer; zet het in data/contacts.yml en gebruik phone"
            yield text.problem(text.body_at, message)


def with_slots(text: Text, renderer: Renderer, slots: Slots) -> tuple[str, list[Problem]]:
    """Return the Markdown of a page with a sign in the place of each widget, and what else than widgets is called.

    The HTML of the widgets goes into `slots`.
    """
    above = text.content.count("\n", 0, text.body_at)
    body = text.body
    try:
        tree = _SYNTAX.parse(body)
    except (jinja2.TemplateSyntaxError, RecursionError, ValueError) as error:
        line = above + getattr(error, "lineno", 1)
        return (
            body,
            [text.line(line, "deze code is niet af; schrijf bijvoorbeeld {{ link('methods/mst') }}", "{")],
        )
    problems = []
    for match in _CALL.finditer(body):
        if "\\" in match[0]:
            at = text.body_at + match.start()
            problems.append(text.problem(at, "in een functie mag geen \\ staan; haal hem weg"))
    if "{#" in body:
        at = text.content.find("{#", text.body_at)
        problems.append(text.problem(at, "commentaar met {# #} mag niet; haal het weg"))
    result, spot = "", text.body_at
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            message = "alleen {{ … }} met een bekende functie mag; haal {% … %} weg"
            problems.append(text.line(above + _line(node), message, "{%"))
            continue
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                result += part.data
                continue
            start = _start_of_line(text.content, above + part.lineno)
            spot = max(text.content.find("{{", max(spot, start)), text.body_at)
            sign, message = _call(part, renderer, slots)
            result += sign
            if message:
                problems.append(text.problem(spot, message))
            spot += 2
    return result, problems


def _line(node: nodes.Node) -> int:
    """Return the line of a statement: Jinja gives some, such as `autoescape`, only the lines of what is in them."""
    return next((one.lineno for one in (node, *node.find_all(nodes.Node)) if one.lineno), 1)


def _start_of_line(text: str, number: int) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: number - 1])


def _call(node: nodes.Node, renderer: Renderer, slots: Slots) -> tuple[str, str]:
    """Try what stands between {{ }}. Return what comes in its place, and what is wrong with it or ""."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return "", "tussen {{ }} mag alleen een functie met vaste waarden, zoals {{ link('methods/mst') }}"
    name = node.node.name
    if name not in WIDGETS:
        return "", f"onbekende functie '{name}'.{choose(name, WIDGETS, 50)}"
    fixed = [value.value for value in node.args if isinstance(value, nodes.Const)]
    named = {one.key: one.value.value for one in node.kwargs if isinstance(one.value, nodes.Const)}
    given = len(node.args) + len(node.kwargs) + (node.dyn_args is not None) + (node.dyn_kwargs is not None)
    if len(fixed) + len(named) != given or not all(isinstance(value, str) for value in (*fixed, *named.values())):
        return "", f"geef '{name}' alleen vaste waarden tussen aanhalingstekens"
    for value in (*fixed, *named.values()):
        if found := signs.remark(value):
            return "", found[1]
        if name in _OWN_WORDS and TELEPHONE.search(value):
            return "", f"'{value}' lijkt een telefoonnummer; zet het in data/contacts.yml en gebruik phone"
    try:
        inspect.signature(WIDGETS[name].show).bind(renderer, "", *fixed, **named)
    except TypeError:
        return "", f"'{name}' vraagt andere waarden; voorbeelden staan in docs/over/schrijven.md"
    if not can_be_rendered(renderer.catalogue):
        return f"{OPEN}x{CLOSE}", ""
    try:
        return call(renderer, slots, "", name, *fixed, **named), ""
    except WidgetError as error:
        # what a damaged file holds is not known
        return f"{OPEN}x{CLOSE}", "" if renderer.catalogue.damaged else str(error)


def place(text: str, body_at: int, sign: str) -> int:
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
