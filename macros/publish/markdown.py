"""Every page of a finished site once more as plain Markdown, at `index.md` beside it: its words and links, no more.

For programs that read rather than look. It is made of what a browser gets, so that it never says anything else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path

from macros.load.texts import Text
from macros.model import licence
from macros.outputs import Output, Page
from macros.render.text import dutch_date, in_markdown

LICENCE = f"[{licence.BRIEFLY}]({licence.IN_DUTCH})"
# What overrides/main.html and its parts write around the content of a page.
OPENING, CLOSING = '<div class="content" id="content" tabindex="-1">', "</div>\n</main>"
PASS_ON = '<details class="edit" id="geef-door">'

_REFERENCES = re.compile(r'<span class="refs( refs--derived)?">((?:<a href="#bron-[^"<>]*">\d+</a>)*)</span>')
_REFERENCE = re.compile(r"<a [^<>]*>(\d+)</a>")
_OF_MAIL = re.compile(r'(<a href="mailto:[^"?]*)\?[^"]*')
# What only the eye gets, and abbreviations: the converter shows what they are short for, as Markdown.
_UNHEARD = re.compile(r'<span [^<>]*aria-hidden="true">[^<]*</span>|</?abbr\b[^<>]*>', re.IGNORECASE)
# What Markdown would take for HTML, a link or code, outside tags and plain code; and the same as it stands in Markdown.
# A sign can be written in many ways, as `&lt;`, `&#60;` and `&LT`; those that stand everywhere are known to be none.
_WRITTEN = re.compile(r"&(?!amp;|quot;|gt;|#3[49];)[#\w]+;?")
_SIGNS = re.compile(rf"(<code\b[^<>]*>[^<>]*</code>|<[^<>]*>)|({_WRITTEN.pattern}|[\[`])", re.IGNORECASE)
_HARMLESS = str.maketrans({"<": "&amp;lt;", "[": "&amp;#91;", "`": "&amp;#96;"})
_BLOCKS = (
    *(("<summary>", "<div>"), ("</summary>", "</div>")),
    *(("<dt", "<p><strong"), ("</dt>", "</strong></p>")),
    *(("</a><span", "</a> <span"), ("</span><span", "</span> <span"), ("</a><a", "</a> <a")),
    ('href="#', 'href="./#'),
)


def write(folder: Path, outputs: Iterable[Output | Text], site_url: str) -> None:
    """Write the Markdown of every page among `outputs` into the finished site in `folder`.

    Of two with one address, a story and its record, the last says what the page is called. `site_url` ends with a
    slash, "" for none. The same site gives the same bytes. Raises OSError for a page that is not there.
    """
    convert = converter()
    for page in {one.address: one for one in outputs if isinstance(one, Page | Text)}.values():
        place = folder / page.address
        html = (place / "index.html").read_text(encoding="utf-8")
        words = convert(content(html))
        first = first_line(page.title, f"{site_url}{page.address}" or "./", page.reviewed)
        (place / "index.md").write_text(f"{first}\n\n{words.strip()}\n", encoding="utf-8")


def content(html: str) -> str:
    """Return what stands on a page between its header and its footer, without the ways to pass on what one knows."""
    return html.partition(OPENING)[2].partition(CLOSING)[0].partition(PASS_ON)[0]


def converter() -> Callable[[str], str]:
    """Return what makes Markdown of the content of a page."""
    from html_to_markdown import ConversionOptions, convert  # only a strict build asks for it, in a process of its own

    options = ConversionOptions(
        bullets="-",
        autolinks=False,
        escape_asterisks=True,
        escape_underscores=True,
        skip_images=True,
        extract_metadata=False,
        exclude_selectors=[".colophon__links", ".leave"],
    )
    return lambda html: convert(_prepared(html), options).content or ""


def first_line(title: str, address: str, reviewed: str) -> str:
    """Return what a Markdown version begins with: which page it is, of when ("" for not known), and its licence."""
    day = f" Laatst nagekeken: {dutch_date(reviewed)}." if reviewed else ""
    return f"{licence.AUTHOR}: [{in_markdown(title)}]({address}).{day} Licentie: {LICENCE}."


def _prepared(html: str) -> str:
    """Return the HTML of a page as the converter needs it.

    A number of a source becomes `[1]`, in italics where it is derived; what can be folded stands open; a place on the
    page is one of the page in the browser; a mail is not filled in. Signs of Markdown in words stay words.
    """
    if "[" in html or "`" in html or _WRITTEN.search(html):
        html = _SIGNS.sub(lambda found: found[1] or _harmless(found[2]), html)
    html = _UNHEARD.sub("", _OF_MAIL.sub(r"\1", _REFERENCES.sub(_numbers, html)))
    for old, new in _BLOCKS:
        html = html.replace(old, new)
    return html


def _harmless(sign: str) -> str:
    shown = unescape(sign)
    harmless = shown.translate(_HARMLESS)
    return sign if harmless == shown else harmless


def _numbers(found: re.Match[str]) -> str:
    numbers = _REFERENCE.sub(r"[\1]", found[2])
    return f" <em>{numbers}</em>" if found[1] else f" {numbers}"
