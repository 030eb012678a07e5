"""Finished HTML, read as a browser reads it, for tests that ask what stands on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

SITE = "https://site.example/"
INLINE = frozenset(["a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"])
UNSEEN = frozenset(["head", "script", "style", "template"])


@dataclass(frozen=True)
class Finished:
    """A page of the finished site; `address` is relative to the root: "methoden/mst/", or "404.html"."""

    address: str
    tree: LexborHTMLParser

    @cached_property
    def ids(self) -> list[str]:
        """Every id on the page, in order, also one that stands there twice."""
        return [attribute(one, "id") for one in self.css("[id]")]

    @cached_property
    def text(self) -> str:
        """What readers see."""
        return text(self.root)

    @property
    def root(self) -> LexborNode:
        """The element that holds all others."""
        root = self.tree.root
        assert root
        return root

    def css(self, selector: str) -> list[LexborNode]:
        """Return the elements that a selector of style sheets means."""
        return self.tree.css(selector)

    def entry(self, id: str) -> LexborNode:
        """Return the entry of a list that this id is the heading of: a term or a source."""
        return next(one for one in self.css(".entry") if one.css_first(f'[id="{id}"]'))

    def targets(self, inside: LexborNode | None = None) -> set[str]:
        """Return where links lead to, relative to the root: "methoden/mst/#doel"."""
        return {self.resolve(attribute(one, "href")) for one in (inside or self.root).css("a[href]")}

    @property
    def leads_on(self) -> bool:
        """Tell whether this is a former address, which only leads to another page."""
        return bool(self.css('meta[http-equiv="refresh"]'))

    def resolve(self, href: str) -> str:
        """Return the address a link on this page leads to, relative to the root of the site."""
        return urljoin(f"{SITE}{self.address}", href).removeprefix(SITE)


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute, "" when the element does not have it."""
    return node.attributes.get(name) or ""


def text(node: LexborNode, without: frozenset[str] = UNSEEN) -> str:
    """Return the text that readers see, elements `without` left out."""
    return " ".join("".join(_pieces(node, without)).split())


def _pieces(node: LexborNode, without: frozenset[str]) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.tag not in without:
            space = "" if child.tag in INLINE else " "
            yield space
            yield from _pieces(child, without)
            yield space


def parse(html: str, address: str = "") -> Finished:
    """Read HTML."""
    return Finished(address, LexborHTMLParser(html))


def read_site(site: Path) -> dict[str, Finished]:
    """Read every HTML file of the site, by address."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        pages[address] = parse(file.read_text(encoding="utf-8"), address)
    return pages
