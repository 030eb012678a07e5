"""The files that others can take along: what a writer calls them, and where they are on the site."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from macros.model.kinds import DATA, KINDS
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer

# The whole site as one file; macros/publish/ makes it when all else is there.
ZIP = "elker-expertisecentrum.zip"

_LISTS = ("index", "vocabularies", "ladder", "routes", "consent", "course", "referral", "graph", "moved", "changelog")
_HSDS = ("organizations", "services", "service_at_locations", "taxonomies", "taxonomy_terms", "tabular/datapackage")
_OF_KINDS = tuple(path for kind in KINDS.values() for path in (kind.data, kind.table))
_OTHERS = tuple(f"{one}.json" for one in (*_LISTS, *(f"hsds/{one}" for one in _HSDS), "contacts"))

# The address of each file from the root of the site, by the name that a writer gives it.
ADDRESSES: Mapping[str, str] = {
    **{path.removeprefix(DATA): path for path in _OF_KINDS},
    **{name: f"{DATA}{name}" for name in (*_OTHERS, "contacts.csv")},
    **{name: name for name in (ZIP, "llms.txt")},
}


def data_file(page: Pieces, name: str, text: str = "") -> Markup:
    """Return the link to a file of `ADDRESSES`, with its name or with other words."""
    return Markup('<a href="{}{}">{}</a>').format(page.root, ADDRESSES[name], text or name)


def data_table(renderer: Renderer, page: Pieces) -> Markup:
    """De records van elke soort als bestand, in JSON en in CSV, met hoeveel het er zijn."""
    return renderer.fragment("data_table.html", page)


def take_away(renderer: Renderer, page: Pieces) -> Markup:
    """De knop waarmee een lezer de hele site als zip krijgt."""
    return Markup('<p><a class="button" href="{}{}">De hele site als zip</a></p>').format(page.root, ZIP)


def site_address(renderer: Renderer, page: Pieces) -> Markup:
    """Het adres waar deze site staat, voor wie het overneemt in een programma."""
    return escape(renderer.site_url or "/")
