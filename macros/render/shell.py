"""The frame of a page: rendered once for all pages that have the same header, then filled for each of them.

overrides/main.html is the frame. A page gives it its parts; while the frame is rendered, a sign stands for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, Protocol

from jinja2 import Environment, Template
from markupsafe import Markup, escape

from macros.render.pass_on import by_account, choices, in_link, is_nobody
from macros.render.pieces import Heading, wrapped
from macros.render.search_box import SEARCH_BOX, search_box
from macros.render.style_sheet import BY_SCRIPT
from macros.render.text import dutch_date

PARTS = (
    *("title", "description", "canonical", "linked", "feeds", "opensearch", "sheet", "script", "contents", "content"),
    *("subject", "address", "account"),
)
# Where the site tells what changed: macros/history/.
CHANGES = "over/wijzigingen/"
# How programs search the site: macros/export/doors.py.
OPENSEARCH = "opensearch.xml"
# The same page as plain words: macros/publish/markdown.py.
MARKDOWN = '<link rel="alternate" type="text/markdown" href="index.md">\n'
# What stands for the parts in a frame; no page can hold the sign around their names.
SIGNS = {name: f"\ue002{name}\ue002" for name in PARTS}


@dataclass(frozen=True)
class Frame:
    """The finished HTML around a page, cut at its parts: the texts before, between and after them, and their names."""

    texts: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Frame:
        """Cut a frame that was rendered with `SIGNS`."""
        texts = re.split("\ue002([a-z]+)\ue002", html)
        return cls(tuple(texts[::2]), tuple(texts[1::2]))

    def fill(self, parts: Mapping[str, str]) -> str:
        """Return the page with these parts, each of them finished HTML."""
        pieces = [self.texts[0]]
        for name, text in zip(self.names, self.texts[1:], strict=True):
            pieces += (parts[name], text)
        return "".join(pieces)


class PageLike(Protocol):
    """What is taken from a page of MkDocs."""

    url: str
    title: str | None
    meta: MutableMapping[str, object]
    content: str | None
    canonical_url: str | None
    edit_url: str | None
    parent: object
    toc: Iterable[Any]


class Frames:
    """The theme's templates, but that the frame of a page is rendered once for all pages with the same header."""

    def __init__(self, templates: Environment, site_name: str, site_description: str, mail: str, edit_url: str) -> None:
        self.templates, self.site_name, self.site_description = templates, site_name, site_description
        self.edit_url = edit_url
        ways = choices(mail, SIGNS["subject"], SIGNS["address"])
        self.pass_on = {"choices": ways, "nobody": is_nobody(mail)}
        self.made: dict[str, Frame] = {}

    def get_template(self, name: str) -> Frames | Template:
        """Return what renders a page, or a template of the theme that is no page."""
        return self if name in ("main.html", "404.html") else self.templates.get_template(name)

    def render(self, context: MutableMapping[str, Any]) -> str:
        """Return the finished page of a context that MkDocs made; without a page it is the one for lost readers."""
        page: PageLike | None = context["page"]
        box = search_box(f"{str(context['base_url']).rstrip('/')}/")
        if page is None:
            parts = {
                **dict.fromkeys(PARTS, ""),
                **self._window("Deze pagina bestaat niet", ""),
                "sheet": "site",
                "script": "site",
            }
            return self.templates.get_template("404.html").render(context, parts=parts, search="", page_search=box)
        siblings = getattr(page.parent, "children", None) or [page]
        key = page.url if page in siblings else page.url.rstrip("/").rpartition("/")[0]
        passes_on = bool(page.meta.get("pass_on", True))
        key = f"{key} {passes_on}"
        if key not in self.made:
            search = "" if SEARCH_BOX in (page.content or "") else box
            html = self.templates.get_template("main.html").render(
                context, parts=SIGNS, search=search, pass_on=self.pass_on if passes_on else None
            )
            # blank lines and indents of the templates say nothing, and weigh
            self.made[key] = Frame.cut("\n".join(filter(None, map(str.strip, html.splitlines()))))
        return self.made[key].fill(self._parts(page))

    def _parts(self, page: PageLike) -> dict[str, str]:
        canonical = f'<link rel="canonical" href="{escape(page.canonical_url)}">' if page.canonical_url else ""
        hidden = page.meta.get("hide")
        subject, address = in_link(page.title or self.site_name), in_link(page.canonical_url or page.url)
        return {
            **self._window(str(page.meta.get("title") or page.title or ""), str(page.meta.get("description") or "")),
            "canonical": f"{MARKDOWN}{canonical}",
            "linked": str(page.meta.get("linked") or ""),
            "feeds": "" if page.meta.get("script") == "plain" else feeds(page.url, str(page.meta.get("feed") or "")),
            "opensearch": opensearch(page.url),
            "sheet": str(page.meta.get("sheet") or BY_SCRIPT.get(str(page.meta.get("script")), "site")),
            "script": escape(str(page.meta.get("script") or "site")),
            "contents": "" if isinstance(hidden, list) and "toc" in hidden else contents_list(headings(page.toc)),
            "content": f"{page.content or ''}{reviewed_line(str(page.meta.get('reviewed') or ''))}",
            "subject": subject,
            "address": address,
            "account": by_account(self.edit_url, page.edit_url or "", address),
        }

    def _window(self, title: str, description: str) -> dict[str, str]:
        whole = f"{title} - {self.site_name}" if title else self.site_name
        return {"title": escape(whole), "description": escape(description or self.site_description)}


def feeds(url: str, own: str) -> Markup:
    """Return where the head of a page says that there are feeds: of everything, and its `own`, "" for none."""
    link = '<link rel="alternate" type="application/atom+xml" title="{}" href="{}">'
    found = [("Wijzigingen", f"{CHANGES}feed.xml"), *([("Wijzigingen rond dit thema", own)] if own else ())]
    return Markup("\n").join(Markup(link).format(title, "../" * url.count("/") + to) for title, to in found)


def opensearch(url: str) -> Markup:
    """Return where the head of the start page and of the search say how to search, "" on another page."""
    link = '<link rel="search" type="application/opensearchdescription+xml" title="Elker" href="{}">'
    is_there = url in ("", "zoeken/")
    return Markup(link).format("../" * url.count("/") + OPENSEARCH) if is_there else Markup("")


def headings(items: Iterable[Any]) -> Iterator[Heading]:
    """Yield the headings of the second level in a contents list of MkDocs, whose titles are HTML already."""
    for item in items:
        if item.level == 2:
            yield Heading(Markup(item.title).unescape(), item.id)
        yield from headings(item.children)


def reviewed_line(day: str) -> Markup:
    """Return when a hand-written page was last compared with its sources, "" for one that does not say it."""
    line = f'<footer class="colophon">\n<p>Laatst nagekeken: {escape(dutch_date(day))}</p>\n</footer>'
    return Markup(line) if day else Markup("")


def contents_list(headings: Iterable[Heading]) -> Markup:
    """Return the list of a page's headings that stands beside its text; none when there is only one to choose."""
    lines = [f'<li><a href="#{escape(one.anchor)}">{escape(one.title)}</a></li>' for one in headings]
    if len(lines) < 2:
        return Markup("")
    opening = (
        '<div class="contents">\n<nav aria-labelledby="contents-title">\n'
        '<p class="contents__title" id="contents-title">Op deze pagina</p>\n<ul>'
    )
    return wrapped(lines, opening, "</ul>\n</nav>\n</div>")
