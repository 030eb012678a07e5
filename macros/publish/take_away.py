"""The whole site as one zip: unpacked, it opens from disk, without a server and without a network.

It is made of the finished site. The pages are the same, but that each link names a file, that the scripts are the ones
of macros/publish/from_disk.py under a policy of their own, and that the footer says that it is a copy. The same site
gives the same bytes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.model import licence
from macros.model.kinds import DATA, KINDS
from macros.publish import from_disk
from macros.publish.policy import CLOSING, OPENING, SHELL, disk_policy, meta, own_line, page_policy
from macros.render.data_files import ZIP
from macros.render.shell import MARKDOWN
from macros.render.text import dutch_date

FOLDER = "elker-expertisecentrum/"
README = "LEESMIJ.txt"
# What only a server needs, and the zip itself. Pages as Markdown stay too: they are made at the same time, of the same.
_STAYS = frozenset(["404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", ZIP])
_MARKDOWN = "index.md"
# A record by itself stays: the list of its kind holds all of it, and a thousand small files take long to pack.
_RECORDS = tuple(f"{DATA}{kind}/" for kind in KINDS)
_LEVEL = 4  # at 6 it weighs a thirtieth less and takes a third longer

_SCRIPTS, _FETCHED = "assets/javascripts/", "assets/"
_FOOTER = '<div class="site-footer__inner">'
_ATTRIBUTE = r'\s[^\s"<>=/]+(?:="[^"<>]*")?'
# An address of this site that names a folder. The site writes every value between double quotes.
_FOLDER = re.compile(
    rf"""((?:<(?:a|form|link)(?:{_ATTRIBUTE})*?\s(?:href|action)="|<meta http-equiv="refresh" content="0; url=)"""
    r"""(?![a-z]+:|/)(?:[^"?#<>]*/|(?=\.)))(\.{0,2})(?=["?#])"""
)

_README = """ELKER EXPERTISECENTRUM: EEN KOPIE OM MEE TE NEMEN

Wat dit is
  De hele site, met alle pagina's, het zoeken, de methodenzoeker, de vergelijking, de wegwijzer en de gegevens.
  Van {day}. De feiten zijn nagekeken tot die dag of eerder: op elke pagina staat van wanneer zij zijn.
  Telefoonnummers kunnen veranderen. Kijk bij twijfel op de site zelf.

Zo opent u het
  1. Pak het zipbestand eerst uit (in Windows: rechtermuisknop, Alles uitpakken).
  2. Open de map en dubbelklik op index.html.
  Er is geen internet nodig en niets wordt verstuurd. Alleen een link naar een andere site vraagt internet.
  Wie iets doorgeeft, doet dat met het eigen mailprogramma.

De gegevens
  In data/v1/ staan dezelfde gegevens voor andere programma's, in JSON en CSV. Op de site zelf is elk record
  ook een eigen bestand; hier staat het in de lijst van zijn soort.

Licentie
  Inhoud en gegevens: {briefly}, {licence}
  U mag alles delen en bewerken, ook voor geld, als u de bron noemt en zegt wat u veranderde. Bijvoorbeeld:
  Bron: Elker expertisecentrum, {url}, {day}, {briefly}.
  Namen, logo's en citaten van anderen blijven van hen. De code van de site: MIT.

De nieuwste versie
  {url}
"""


def take_away(site: Path, site_url: str, day: str) -> bytes:
    """Return the zip of a finished site, as it is on a day; `site_url` is where the newest version stands."""
    packed = BytesIO()
    moment = (*date.fromisoformat(day).timetuple()[:3], 0, 0, 0)
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for path, content in _files(site, site_url, day):
            entry = ZipInfo(f"{FOLDER}{path}", moment)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, ZIP_DEFLATED, _LEVEL)
    return packed.getvalue()


def _files(site: Path, site_url: str, day: str) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the copy, first what tells how to open it."""
    yield (
        README,
        _README.format(day=dutch_date(day), url=site_url, briefly=licence.BRIEFLY, licence=licence.IN_DUTCH).encode(),
    )
    page, known = _Pages(site_url, day), []
    for path in sorted(_paths(site)):
        content = (site / path).read_bytes()
        if path.endswith(".html"):
            yield path, page.on_disk(path, content.decode()).encode()
        elif path.startswith(_SCRIPTS) and path.endswith(".js"):
            yield path, from_disk.script(content.decode()).encode()
        elif path.startswith(_FETCHED) and path.endswith(".json"):
            known.append(path)
            yield f"{path}.js", from_disk.data(content.decode()).encode()
        else:
            yield path, content
    yield f"{_SCRIPTS}disk.js", from_disk.disk(known).encode()


def _paths(site: Path) -> Iterator[str]:
    for place, _folders, names in os.walk(site):
        folder = Path(place).relative_to(site)
        paths = [name if folder == Path() else f"{folder.as_posix()}/{name}" for name in names if name != _MARKDOWN]
        yield from (path for path in paths if path not in _STAYS and not _is_in_a_list(path))


def _is_in_a_list(path: str) -> bool:
    return path.startswith(_RECORDS) and path.endswith(".json")


class _Pages:
    """Makes a page of the site one that opens from disk."""

    def __init__(self, site_url: str, day: str) -> None:
        line = own_line(SHELL.read_text(encoding="utf-8"))
        self.inline, self.policy, self.own = f"{OPENING}{line}{CLOSING}", meta(page_policy()), meta(disk_policy())
        self.zip = f"{site_url}{ZIP}"
        self.copy = (
            f"{_FOOTER}<p><strong>Kopie van {dutch_date(day)}</strong><br>"
            f'<a href="{site_url}">De nieuwste versie op internet</a></p>'
        )

    def on_disk(self, path: str, html: str) -> str:
        """Return the page at a path as it is in the copy."""
        root = "../" * path.count("/")
        html = _FOLDER.sub(_named, html)
        html = html.replace(self.policy, self.own, 1).replace(MARKDOWN, "", 1)
        html = html.replace(self.inline, f'<script src="{root}{_SCRIPTS}disk.js"></script>', 1)
        html = html.replace('<script type="module" src=', "<script defer src=", 1)
        html = html.replace(f'href="{root}{ZIP}"', f'href="{self.zip}"')
        return html.replace(_FOOTER, self.copy, 1)


def _named(found: re.Match[str]) -> str:
    before, dots = found.groups()
    return f"{before}{dots}/index.html" if dots else f"{before}index.html"
