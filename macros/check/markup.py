"""Which HTML a hand-written page may hold: an allow-list, and nothing that a browser reads differently than we do.

nh3 reads HTML as browsers do. Whatever it takes out may not stand in a page. Whatever it reads where our own
parser reads nothing, such as a tag behind a comment that ends too early, would pass unseen: that is refused too.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import nh3

from macros.model.fields import safe_url
from macros.problems import choose
from macros.render.slots import OPEN

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

# Elements without an end; sentences go on through the inline ones.
_EMPTY = {"br", "hr", "img"}
_INLINE = {
    *("a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "q", "s", "small", "span", "strong", "sub", "sup", "u")
}
# Where lines of code as a block have no place: in words. The Markdown of such a page would not know it for code.
_NO_BLOCK = {*_INLINE, "caption", "dt"}
_COUNTS = {"width", "height", "start", "colspan", "rowspan"}
# Places of the shell around every page, which scripts and links look for by their name.
_TAKEN = {"content", "contents-title", "search-field", "search-list", "search-results"}

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# The classes of the style sheet that a page may use, and those that Markdown itself gives to notes.
_CLASSES = {
    *("lead", "hero", "examples", "situations", "rows", "row", "row__name", "row__summary", "fold"),
    *("admonition", "admonition-title", "note", "tip", "warning", "danger", "info"),
}

Token = tuple[str, tuple[tuple[str, str], ...]]


class _Reader(HTMLParser):
    """What a page consists of: its tags and comments in order, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []
        self.text = ""
        self.shown = ""  # the text as readers see it: elements that are no part of a sentence stand apart
        self.open: list[str] = []
        self.loose: list[str] = []  # end tags that close nothing of this page
        self.around_code: set[str] = set()  # elements around a block of code that may not hold one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self.around_code |= _NO_BLOCK & set(self.open)
        if tag not in _EMPTY:
            self.open.append(tag)
        self.shown += "" if tag in _INLINE else "\n"
        self.tokens.append((tag, tuple(sorted((name, value or "") for name, value in attrs))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # to a browser <div/> is open

    def handle_endtag(self, tag: str) -> None:
        self.shown += "" if tag in _INLINE else "\n"
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.loose.append(tag)

    def handle_comment(self, data: str) -> None:
        self.tokens.append((f"!--{data}", ()))

    def handle_decl(self, decl: str) -> None:
        self.tokens.append((f"!{decl}", ()))

    def unknown_decl(self, data: str) -> None:
        self.tokens.append((f"![{data}", ()))

    def handle_pi(self, data: str) -> None:
        self.tokens.append((f"?{data}", ()))

    def handle_data(self, data: str) -> None:
        self.text += data
        self.shown += data


def html_remarks(html: str) -> Iterator[tuple[str, str]]:
    """Yield (what stands there, why it may not) for everything in `html` that may not stand in a page."""
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
        strip_comments=False,
        clean_content_tags=set(),
    )
    ours, browsers = _read(html), _read(clean)
    extra = list(browsers.tokens)
    told = False
    for token in ours.tokens:
        if token in extra:
            extra.remove(token)
        for remark in _remarks(token, kept=token in browsers.tokens):
            told = True
            yield remark
    for tag in sorted(ours.around_code):
        told = True
        yield f"<{tag}", f"een blok code mag niet in <{tag}> staan; zet het op regels van zichzelf"
    if not told and ours.loose:
        told = True
        yield f"</{ours.loose[0]}", f"</{ours.loose[0]}> sluit hier niets, of het verkeerde element; haal het weg"
    if not told and ours.open:
        told = True
        yield f"<{ours.open[-1]}", f"HTML-element <{ours.open[-1]}> wordt niet gesloten; sluit het, of haal het weg"
    if not told and (any(tag != "tbody" for tag, _ in extra) or ours.text.split() != browsers.text.split()):
        yield "", "de HTML in deze pagina is niet heel; sluit elk element en elk commentaar, of haal de HTML weg"


def links_in(html: str) -> list[str]:
    """Return the addresses of all links and pictures in a page, in order."""
    wanted = {"a": "href", "img": "src"}
    return [value for tag, attributes in _read(html).tokens for name, value in attributes if name == wanted.get(tag)]


def text_in(html: str) -> str:
    """Return the text of a page as readers see it, with a line break around all that is no part of a sentence."""
    return _read(html).shown


def places_in(html: str) -> list[str]:
    """Return the ids in a page."""
    return [value for _tag, attributes in _read(html).tokens for name, value in attributes if name == "id"]


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def _remarks(token: Token, *, kept: bool) -> Iterator[tuple[str, str]]:
    tag, attributes = token
    if tag.startswith(("!", "?")):
        if OPEN in tag:
            yield "<!--", "een functie mag niet in commentaar staan; haal hem weg"
        elif not (kept and tag.startswith("!--")):
            yield f"<{tag}", "dit commentaar leest een browser anders; haal het weg of begin met <!-- en eindig met -->"
        elif "<" in tag or ">" in tag:
            yield f"<{tag}", "in commentaar mag geen < of > staan; haal het weg"
        return
    if tag not in _TAGS:
        yield f"<{tag}", f"HTML-element <{tag}> mag niet in een pagina; haal het weg"
        return
    allowed = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
    fine = True
    for name, value in attributes:
        if name == "style" and tag in ("td", "th"):
            fine = False
            yield "|:", "een kolom uitlijnen met : kan niet; schrijf |---| onder de kop van de tabel"
        elif name not in allowed:
            fine = False
            yield f"{name}=", f"kenmerk '{name}' mag niet in een pagina; haal het weg"
        elif OPEN in value:
            fine = False
            yield (
                "]({{" if tag in ("a", "img") else f"<{tag}",
                "een functie mag niet in een HTML-element of linkadres staan; zet hem in de tekst",
            )
        elif "<" in value or ">" in value:
            fine = False
            yield f"{name}=", f"in kenmerk '{name}' mag geen < of > staan; haal het weg"
        elif name == "id" and (tag not in _HEADINGS or value.startswith("_")):
            fine = False
            yield "id=", "een eigen id mag niet; koppen krijgen vanzelf een adres"
        elif name == "id" and value in _TAKEN:
            fine = False
            yield value, f"de plek '{value}' is al van de site zelf; geef de kop andere woorden"
        elif name in _COUNTS and not (value.isascii() and value.isdigit() and len(value) <= 4):
            fine = False
            yield f"{name}=", f"in kenmerk '{name}' hoort een getal van hoogstens vier cijfers"
        elif name == "class" and not set(value.split()) <= _CLASSES:
            fine = False
            strange = next(one for one in value.split() if one not in _CLASSES)
            yield strange, f"klasse '{strange}' bestaat hier niet.{choose(strange, _CLASSES, 8)}"
        elif name == "src" and ":" in value:
            fine = False
            yield value, f"een plaatje van elders mag niet: '{value}'; zet het bestand in docs/"
        elif name in ("href", "src") and not safe_url(value):
            fine = False
            yield value, f"het adres '{value}' mag niet; gebruik https, een mailadres of een adres op deze site"
    if fine and not kept:
        yield f"<{tag}", f"HTML-element <{tag}> staat hier verkeerd; sluit het, of haal het weg"
