"""The last check before a site is published: is it whole, does every link lead somewhere, does it ask nobody else?

It reads what a browser will get and believes nothing of how that was made.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from macros.load.texts import Text
from macros.outputs import Asset, Assets, Output
from macros.publish.policy import SHELL, STILL, meta, own_line, page_policy
from macros.publish.tags import Tag, Tags

# What GitHub Pages takes: a site of 1 GB; and what git there takes: files of 100 MB.
MOST_BYTES, MOST_BYTES_A_FILE = 10**9, 10**8

SEARCH = "assets/search/"
CHARSET = '<meta charset="utf-8">'
OTHER_SCHEMES = ("https:", "http:", "mailto:", "tel:")

# All that may stand before the charset: in another element, such as a title, a policy would be mere words.
_BEFORE = re.compile(r"<!doctype html>\s*<html(?: [^<>]*)?>\s*<head>\s*")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_IN_SCRIPT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)""")


@dataclass(frozen=True)
class Site:
    """A finished site: its files with their sizes, and where it will stand ("/repo/").

    Of each page: the tags that mean something, the places on it, and what is wrong with its policy and its scripts. The
    pages themselves are read one by one and not kept.
    """

    folder: Path
    sizes: Mapping[str, int]
    base: str
    tags: Mapping[str, Collection[Tag]]
    places: Mapping[str, Collection[str]]
    policies: Mapping[str, str]
    scripts: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> Site:
        """Read the site in a folder."""
        sizes = dict(sorted(_files(folder)))
        tags: dict[str, list[Tag]] = {}
        places: dict[str, frozenset[str]] = {}
        policies: dict[str, str] = {}
        scripts: dict[str, str] = {}
        base, reader, line = "/", Tags(), own_line(SHELL.read_text(encoding="utf-8"))
        for path in [path for path in sizes if path.endswith(".html")]:
            html = (folder / path).read_text(encoding="utf-8")
            tags[path] = found = reader.read(html)
            places[path] = frozenset([tag.place for tag in found if tag.place])
            policies[path], scripts[path] = _policy(html), _script(html, line)
            if path == "index.html" and (start := _CANONICAL.search(html)):
                base = urlsplit(start[1]).path
        return cls(folder, sizes, base, tags, places, policies, scripts)


def faults(folder: Path, wanted: Collection[str], coming: Collection[str] = ()) -> list[str]:
    """Return what is wrong with a finished site, nothing when it can be published.

    `wanted` names files that must be there, `coming` files that are made of this site and will be there, as paths in
    the site.
    """
    site = Site.read(folder)
    site = replace(site, sizes={**dict.fromkeys(coming, 0), **site.sizes})
    return [
        *(f"{path}: ontbreekt" for path in sorted({"index.html", "404.html", *wanted} - site.sizes.keys())),
        *_sizes(site),
        *_policies(site),
        *_links(site),
        *_requests(site),
        *_search(site),
    ]


def expected(outputs: Iterable[Output | Text]) -> set[str]:
    """Return the files that outputs and hand-written pages become, as paths in the site."""
    found: set[str] = set()
    for one in outputs:
        match one:
            case Assets():
                found |= one.files.keys()
            case Asset():
                found.add(one.path)
            case _:
                found.add(f"{one.address}index.html")
    return found


def _sizes(site: Site) -> Iterator[str]:
    for path, size in site.sizes.items():
        if size > MOST_BYTES_A_FILE:
            yield f"{path}: {size / 10**6:.0f} MB; een bestand mag hooguit {MOST_BYTES_A_FILE / 10**6:.0f} MB zijn"
        if size == 0 and path.endswith((".html", ".json", ".js", ".css")):
            yield f"{path}: leeg"
    if (total := sum(site.sizes.values())) > MOST_BYTES:
        yield f"de site is {total / 10**9:.1f} GB; meer dan {MOST_BYTES / 10**9:.0f} GB neemt GitHub Pages niet aan"


def _policies(site: Site) -> Iterator[str]:
    """Every page has one policy, one of ours, before anything that could load; a redirect has a policy of its own.

    And a script that stands in a page is the line of the shell, or data.
    """
    yield from (f"{path}: {fault}" for path, fault in site.policies.items() if fault)
    yield from (f"{path}: {fault}" for path, fault in site.scripts.items() if fault)


@cache
def _known_policies() -> tuple[str, ...]:
    return f"{CHARSET}{meta(page_policy())}", f"{CHARSET}{meta(STILL)}"


def _policy(html: str) -> str:
    """Return what is wrong with the policy of a page, "" for nothing."""
    head = html.partition(CHARSET)[0]
    if not html.startswith(_known_policies(), len(head)) or not _BEFORE.fullmatch(head):
        return "heeft niet meteen na de charset de content security policy van de site"
    if html.lower().count("content-security-policy") != 1:
        return "noemt meer dan één content security policy"
    return ""


def _script(html: str, line: str) -> str:
    """Return what is wrong with what stands in the script elements of a page, "" for nothing; their tags are `Tags`'.

    `line` is the one of the shell.
    """
    for element in html.split("<script")[1:]:
        tag, _, rest = element.partition(">")
        content = rest.partition("</script>")[0]
        if tag == ' type="application/ld+json"':
            try:
                json.loads(content)
            except ValueError:
                return "heeft gegevens die geen JSON zijn"
        elif content != ("" if tag else line):
            return "heeft een script dat niet van de site is"
    return ""


def _links(site: Site) -> Iterator[str]:
    for path, tags in site.tags.items():
        for link in sorted({tag.link for tag in tags if tag.link}):
            if link.lower().startswith(OTHER_SCHEMES):
                continue
            if fault := _lost(site, path, link):
                yield f"{path}: de link {link} {fault}"


def _requests(site: Site) -> Iterator[str]:
    """All that a page fetches is a file of the site."""
    for path, tags in site.tags.items():
        for to in sorted({to for tag in tags for to in tag.fetched}):
            if fault := _lost(site, path, to):
                yield f"{path}: haalt {to} op, en dat {fault}"
        for wrong in sorted({tag.wrong for tag in tags if tag.wrong}):
            yield f"{path}: {wrong} hoort niet op een pagina"
    for ending, pattern in ((".css", _IN_STYLE), (".js", _IN_SCRIPT)):
        for path in [path for path in site.sizes if path.endswith(ending)]:
            for match in pattern.finditer((site.folder / path).read_text(encoding="utf-8")):
                to = next(filter(None, match.groups())).partition("?")[0]
                if fault := _lost(site, path, to):
                    yield f"{path}: haalt {to} op, en dat {fault}"


def _lost(site: Site, path: str, href: str) -> str:
    """Return why an address on a page does not lead to a place in the site, "" when it does."""
    place, _, fragment = href.partition("#")
    target = _target(site, path, place.partition("?")[0])
    if target is None:
        return "leidt naar buiten de site"
    if target not in site.sizes:
        return "bestaat niet"
    if fragment and fragment != "top" and target in site.places and unquote(fragment) not in site.places[target]:
        return f"noemt een plek die er niet is: {fragment}"
    return ""


def _target(site: Site, path: str, place: str) -> str | None:
    """Return the file that an address on a page leads to, None when that is not in the site."""
    if not place:
        return path
    if place.startswith("//") or ":" in place or "\\" in place:
        return None
    folder = path.rpartition("/")[0]
    if place.startswith("/"):
        if not place.startswith(site.base):
            return None
        folder, place = "", place.removeprefix(site.base)
    while place.startswith("../"):  # nearly all links are of this form, and normpath takes far longer
        if not folder:
            return None
        folder, place = folder.rpartition("/")[0], place[3:]
    target = f"{folder}/{place}" if folder else place
    if "./" in target or target.endswith("."):
        slash = "" if target.rpartition("/")[2].strip(".") else "/"
        target = normpath(target) + slash
        if target.startswith("../"):
            return None
        target = target.removeprefix("./")
    return f"{target}index.html" if target.endswith("/") or not target else unquote(target)


def _search(site: Site) -> Iterator[str]:
    """The index can be read, all its files are of one version, and a name of the first record leads to that record."""
    files: dict[str, Any] = {}
    for path in [path for path in site.sizes if path.startswith(SEARCH)]:
        try:
            files[path.removeprefix(SEARCH)] = json.loads((site.folder / path).read_bytes())
        except ValueError:
            yield f"{path}: is geen JSON"
    index = files.get("index.json")
    if index is None:
        yield f"{SEARCH}index.json: ontbreekt"
        return
    yield from (
        f"{SEARCH}{path}: is van een andere versie dan index.json"
        for path in files
        if files[path].get("v") != index["v"]
    )
    for number in range(0, index["count"], index["perFile"]):
        if (path := f"d/{number // index['perFile']}.json") not in files:
            yield f"{SEARCH}{path}: ontbreekt"
    for start in index["starts"]:
        if f"w/{start}.json" not in files:
            yield f"{SEARCH}w/{start}.json: ontbreekt"
    yield from _records(site, files)
    if index["count"] and not _answers(files):
        yield f"{SEARCH}: geen enkel woord leidt naar het eerste record"


def _records(site: Site, files: Mapping[str, Any]) -> Iterator[str]:
    for name, file in files.items():
        for record in file["records"] if name.startswith("d/") else ():
            if fault := _lost(site, "index.html", record[0]):
                yield f"{SEARCH}{name}: het resultaat {record[0]} {fault}"


def _answers(files: Mapping[str, Any]) -> bool:
    """Tell whether a word leads to the first record."""
    return any(0 in row[:1] for name, file in files.items() if name.startswith("w/") for row in file["rows"].values())


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the path and the size of every file; a link to a file is none."""
    for place, _folders, names in os.walk(folder):
        for file in [Path(place, name) for name in names]:
            if not file.is_symlink():
                yield file.relative_to(folder).as_posix(), file.stat().st_size
