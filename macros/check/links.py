"""Where the links of hand-written pages lead, before anything is built.

A link in Markdown names a file, as MkDocs wants it: `../vragen/pesten.md`. One in HTML is an address on the site:
`vragen/pesten/`. Both may end in a place on that page: `#rol`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from posixpath import dirname, normpath, relpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.check.markup import links_in, places_in
from macros.check.records import can_be_rendered
from macros.check.texts import EXTENSIONS, place, with_slots
from macros.load import Centre
from macros.load.texts import Text
from macros.model.fields import Reference
from macros.model.kinds import KINDS
from macros.problems import Problem, suggest
from macros.render.overviews import overview
from macros.render.renderer import Rendered, Renderer
from macros.render.slots import OPEN, Slots

# Pages to which every page of the site, or the code of some of them, has a link.
NEEDED = (
    *("index.md", "hulp-nu.md", "verwijzen.md", "wegwijzer.md"),
    *("over/index.md", "over/niveaus.md", "over/wat-ontbreekt.md"),
    *("over/privacy.md", "over/toegankelijkheid.md", "over/werkwijzen.md", "over/open-data.md"),
)
# What makes the places on a page that links of records lead to.
_CALLED = {"verwijzen.md": ("ladder()", "routes()")}
_MADE = ("zoeken/index.md", "over/wijzigingen.md")  # beside the pages of records


def needed_pages_exist(centre: Centre, today: str) -> Iterator[Problem]:
    """De pagina's waar elke pagina of het menu naar verwijst, zijn er, met de plekken waar records heen leiden."""
    made = {*_MADE, *(f"{kind.segment}/index.md" for kind in KINDS.values())}
    for source in sorted({*NEEDED, *_menu(centre)} - made):
        if not (centre.root / "docs" / source).is_file():
            yield Problem(f"docs/{source}", 1, 1, "deze pagina ontbreekt; zet haar terug")
    for text in centre.texts:
        for call in _CALLED.get(text.source, ()):
            if call not in text.body:
                yield text.problem(0, f"hier hoort {{{{ {call} }}}} te staan: records leiden naar plekken daarin")


def links_lead_somewhere(centre: Centre, today: str) -> Iterator[Problem]:
    """Elke link in een pagina leidt naar een pagina, een plek of een plaatje dat er is."""
    ways = _Ways(centre)
    for text in centre.texts:
        for href, is_file in ways.links(text):
            if remark := ways.remark(text, href, is_file=is_file):
                yield text.problem(place(text.content, text.body_at, href.lower()), remark)


class _Ways:
    """What can be linked to: pages by their file and by their address, with the places on them."""

    def __init__(self, centre: Centre) -> None:
        self.renderer = Renderer(centre, lambda path: "")
        self.texts = {text.source: text for text in centre.texts}
        self.made = {f"{kind.segment}/index.md": kind for kind in KINDS.values()}
        self.records = {
            f"{kind.address(id).removesuffix('/')}.md": Reference(kind.code, id)
            for kind in KINDS.values()
            for id in (centre.catalogue.known_ids[kind.code] if kind.own_page else ())
        }
        docs = centre.root / "docs"
        files = {file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()}
        self.files = files | self.made.keys() | self.records.keys() | {*_MADE, *NEEDED}  # what is needed is told once
        self.addresses = {_address(file): file for file in sorted(self.files)}
        self.html = cache(self._html)
        self.places = cache(self._places)

    def links(self, text: Text) -> Iterator[tuple[str, bool]]:
        """Yield the address of every link and picture of a page, and whether it is written as a file."""
        html, files, _ = self.html(text.source)
        left = list(files)
        for href in links_in(html):
            if href in left:
                left.remove(href)
                yield href, True
            else:
                yield href, False

    def remark(self, text: Text, href: str, *, is_file: bool) -> str:
        """Return what is wrong with a link, "" when it leads somewhere."""
        try:
            parts = urlsplit(href)
        except ValueError:
            return ""  # which is told with the HTML
        if parts.scheme or parts.netloc or OPEN in href:
            return ""
        if not href.strip():
            return "deze link heeft geen adres; vul het in, of haal de link weg"
        if href.startswith("/"):
            return f"de link '{href}' begint met een schuine streep; schrijf het vanaf deze pagina: ../index.md"
        target = text.source
        if parts.path:
            base = dirname(text.source) if is_file else text.address
            wanted = normpath(f"{base or '.'}/{unquote(parts.path)}")
            found = wanted if is_file else self.addresses.get("" if wanted == "." else wanted)
            if found not in self.files or (not is_file and not _ends_well(parts.path, str(found))):
                near = suggest(wanted, self.files if is_file else filter(None, self.addresses))
                return f"de link '{href}' leidt nergens heen.{self._from(base, near, is_file=is_file)}"
            target = str(found)
        places = self.places(target) if parts.fragment else None
        if places is not None and parts.fragment not in places:
            return f"de plek '#{parts.fragment}' is er niet.{suggest(parts.fragment, places)}"
        return ""

    def _from(self, base: str, near: str, *, is_file: bool) -> str:
        if not near:
            return " Kijk het adres na."
        found = near.partition("'")[2].rpartition("'")[0]
        slash = "" if is_file or "." in found.rpartition("/")[2] else "/"
        return f" Bedoelt u '{relpath(found, base or '.')}{slash}'?"

    def _html(self, source: str) -> tuple[str, tuple[str, ...], frozenset[str]]:
        """Return a page as Markdown makes it, the addresses of its links in Markdown, and the places on it."""
        noted, slots = _Noted(), Slots()
        try:
            body, _problems = with_slots(self.texts[source], self.renderer, slots)
            html = markdown.markdown(body, extensions=[*EXTENSIONS, noted])
            return html, tuple(noted.found), slots.places | set(places_in(html))
        except RecursionError:  # which is told with the HTML
            return "", (), frozenset()

    def _places(self, file: str) -> frozenset[str] | None:
        """Return the places on a page that a link can lead to, None when nobody knows."""
        own = self.html(file)[2] if file in self.texts else frozenset()
        if file in self.records.keys() | self.made.keys() and not can_be_rendered(self.renderer.catalogue):
            return None
        if file in self.records:
            reference = self.records[file]
            item = self.renderer.catalogue.records[reference.target].get(reference.id)
            return own | _all_of(self.renderer.record(item, "../../")) if item else None
        if file in self.made:
            return _all_of(overview(self.renderer, self.made[file], "../"))
        return own if file in self.texts else None


class _Noted(Extension):
    """Notes the addresses of all links and pictures that are written in Markdown, as MkDocs finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.treeprocessors.register(_Reader(self.found), "noted", 0)


class _Reader(Treeprocessor):
    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self.found = found

    def run(self, root: Element) -> None:
        for element in root.iter():
            address = element.get({"a": "href", "img": "src"}.get(str(element.tag), ""))
            if address is not None:
                self.found.append(address)


def _all_of(page: Rendered) -> frozenset[str]:
    return page.anchors | {one.anchor for one in page.contents}


def _address(file: str) -> str:
    """Return where a file of docs/ is on the site, without a slash at its end."""
    return file.removesuffix(".md").removesuffix("index").rstrip("/") if file.endswith(".md") else file


def _ends_well(path: str, file: str) -> bool:
    return not file.endswith(".md") or path.endswith(("/", ".."))


def _menu(centre: Centre) -> Iterator[str]:
    """Yield the files that the menu in mkdocs.yml names."""
    file = centre.root / "mkdocs.yml"
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) if file.is_file() else None
    fields = root.value if isinstance(root, yaml.MappingNode) else []
    for name, value in fields:
        if name.value == "nav":
            yield from re.findall(r"[^\s:]+\.md", " ".join(_scalars(value)))


def _scalars(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _scalars(one)
    elif isinstance(node, yaml.MappingNode):
        for _name, one in node.value:
            yield from _scalars(one)
