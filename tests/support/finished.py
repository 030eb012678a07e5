"""Finished HTML as a tree, for tests that ask what stands on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

ROOT = "https://site.example/"
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
INLINE = frozenset(["a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"])
UNSEEN = frozenset(["head", "script", "style", "template"])


@dataclass
class Element:
    """An element with its attributes and what is in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def all(self, *tags: str, of: str = "", **attributes: str) -> list[Element]:
        """Return the elements inside this one with one of the tags, the class `of` and the attributes."""
        return [
            one
            for one in self.walk()
            if (not tags or one.tag in tags)
            and (not of or of in one.attributes.get("class", "").split())
            and all(one.attributes.get(name) == value for name, value in attributes.items())
        ]

    def walk(self) -> Iterator[Element]:
        """Yield every element inside this one."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def text(self, without: frozenset[str] = UNSEEN) -> str:
        """Return the text that readers see, elements `without` left out."""
        return " ".join("".join(self._pieces(without)).split())

    def _pieces(self, without: frozenset[str]) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in without:
                space = "" if child.tag in INLINE else " "
                yield space
                yield from child._pieces(without)
                yield space


@dataclass
class Finished(Element):
    """A page of the finished site; `address` is relative to the root: "methoden/mst/", or "404.html"."""

    address: str = ""

    @cached_property
    def ids(self) -> list[str]:
        return [one.attributes["id"] for one in self.walk() if "id" in one.attributes]

    def with_id(self, id: str) -> Element:
        """Return the element with this id."""
        return next(one for one in self.walk() if one.attributes.get("id") == id)

    def entry(self, id: str) -> Element:
        """Return the entry of a list that this id is the heading of: a term or a source."""
        return next(one for one in self.all(of="entry") if one.all(id=id))

    def targets(self, inside: Element | None = None) -> set[str]:
        """Return where links lead to, relative to the root: "methoden/mst/#doel"; other sites are left out."""
        return {self.resolve(one.attributes.get("href", "")) for one in (inside or self).all("a")}

    def resolve(self, href: str) -> str:
        """Return the address a link on this page leads to, relative to the root of the site."""
        return urljoin(f"{ROOT}{self.address}", href).removeprefix(ROOT)


class _Builder(HTMLParser):
    def __init__(self, page: Finished) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = [page]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(file: Path, site: Path) -> Finished:
    """Read one HTML file of the site."""
    address = file.relative_to(site).as_posix().removesuffix("index.html")
    page = Finished("html", address=address)
    builder = _Builder(page)
    builder.feed(file.read_text(encoding="utf-8"))
    builder.close()
    return page


def read_site(site: Path) -> dict[str, Finished]:
    """Read every HTML file of the site, by address."""
    pages = (read(file, site) for file in sorted(site.rglob("*.html")))
    return {page.address: page for page in pages}
