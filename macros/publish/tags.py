"""What the start tags of a finished page mean for its check.

Finished pages are plain: every `<` begins a tag or a comment that ends before the next; everywhere else it is written
as `&lt;`. So one pattern finds all tags (a real parser takes five times as long). A page that is not plain is refused:
nothing in it goes unseen. tests/publish/ holds what is read here equal to what a real parser finds on every page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

FETCHING = ("src", "href", "xlink:href", "action", "formaction", "data", "poster", "background", "data-shell")
NEVER = frozenset(
    [
        *("iframe", "frame", "object", "embed", "base", "applet", "style", "template", "portal", "fencedframe"),
        *("set", "animate", "animatemotion", "animatetransform"),
    ]
)

# What asks others, or leads elsewhere, in a way that is not looked at here.
_NEVER_SAID = frozenset(["style", "ping", "attributionsrc", "imagesrcset", "xml:base", "manifest", "srcdoc"])
# Where a drawing may take its look from elsewhere: `url(…)`.
_LOOK = ("fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker-start", "marker-mid", "marker-end")
_FROM = re.compile(r"""url\(\s*["']?([^"')]+)""", re.IGNORECASE)

_TAG = re.compile(r"<[^/<>][^<>]*>")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>][^\s<>]*+)))?+""")
_START = re.compile(rf"<([a-zA-Z][^\s/<>]*+)((?:{_ATTRIBUTE.pattern})*+)[\s/]*+>")
_NO_START = re.compile(r"<!doctype html>|<!--(?!-?>)(?:(?!--!?>)[^<>])*+-->")
# The only script elements of a page: the line of the shell, a module of ours, and data that no browser runs.
_SCRIPT = re.compile(r'<script(?: type="(?:application/ld\+json|module" src="[^"<>]*)")?>')
_NEXT = re.compile(r"\d+;\s*url=(.*)", re.IGNORECASE)


@dataclass(frozen=True)
class Tag:
    """What one start tag means for the check: the place it makes, where it leads, what it fetches, what is wrong."""

    place: str = ""
    link: str = ""
    fetched: tuple[str, ...] = ()
    wrong: str = ""


class Tags:
    """Reads the tags of pages; each is understood once, because most tags of a page stand on every page."""

    def __init__(self) -> None:
        self.met: dict[str, Tag] = {}
        self.idle: set[str] = set()  # those that say nothing to the check

    def read(self, html: str) -> list[Tag]:
        """Return what the tags of a page mean, but for those that say nothing."""
        every = _TAG.findall(html)
        found = set(every) - self.idle
        for text in [text for text in found if text not in self.met]:
            tag = read_tag(text)
            if tag == Tag():
                self.idle.add(text)
                found.remove(text)
            else:
                self.met[text] = tag
        loose = len(every) != html.count("<") - html.count("</")
        return [*([Tag(wrong="een losse <")] if loose else ()), *(self.met[text] for text in found)]


def read_tag(text: str) -> Tag:
    """Return what stands between `<` and `>`, both included, means."""
    if not (start := _START.fullmatch(text)):
        return Tag() if _NO_START.fullmatch(text) else Tag(wrong=text)
    name = start[1].lower()
    # Of two attributes with one name a browser takes the first.
    attributes = reversed(_ATTRIBUTE.findall(start[2]))
    values = {one[0].lower(): unescape(one[1] or one[2] or one[3]) for one in attributes}
    wrong = next((attribute for attribute in values if attribute.startswith("on") or attribute in _NEVER_SAID), "")
    link = values.pop("href", "") if name == "a" else ""
    fetched = [values[attribute] for attribute in FETCHING if attribute in values]
    fetched += [one.split()[0] for one in values.get("srcset", "").split(",") if one.strip()]
    fetched += [to for attribute in _LOOK if attribute in values for to in _FROM.findall(values[attribute])]
    if name == "link" and values.get("rel", "") in ("canonical", "alternate"):
        fetched = []
    elif name == "meta" and values.get("http-equiv", "").strip().lower() == "refresh":
        target = _NEXT.fullmatch(values.get("content", ""))
        fetched, wrong = ([target[1]], wrong) if target else ([], text)  # nobody chose to follow it
    elif name == "script" and not _SCRIPT.fullmatch(text):
        wrong = text
    if name in NEVER:
        wrong = f"<{name}>"
    return Tag(values.get("id", ""), link, tuple(fetched), wrong)
