"""The pages that list records: all of a kind, its sources, the table of methods, the register of what is not known."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from macros.load.files import Item
from macros.load.queries import Group, grouped, with_gaps
from macros.model.base import Record
from macros.model.kinds import METHODS, MUNICIPALITIES, RESEARCH, SOURCES, STRATEGY, AnyKind
from macros.render import facts, figures
from macros.render.filters import Narrowing
from macros.render.finder import choices, finder_rows, table_row
from macros.render.pieces import NOTHING, Pieces
from macros.render.renderer import Rendered, Renderer, finished
from macros.render.strategy import Strategy
from macros.render.tile_map import tile_map

# The pictures that open the overviews of some kinds.
_ABOVE: dict[str, Callable[[Pieces], Markup]] = {MUNICIPALITIES.code: tile_map, RESEARCH.code: figures.overview}


def overview(renderer: Renderer, kind: AnyKind, root: str) -> Rendered:
    """Return the page that lists all records of a kind; `root` leads from the page to the site's root."""
    catalogue = renderer.catalogue
    pieces = Pieces(catalogue, root, here=kind.overview)
    if kind == STRATEGY:
        shown = Strategy(pieces)
        html = renderer.fragment("overview-strategy.html", pieces, kind=kind, s=shown, naming="publisher")
        return finished(pieces, html)
    if kind == METHODS:
        return _finder(renderer, pieces)
    entry = partial(renderer.entry, pieces=pieces)
    groups = grouped(catalogue, kind)
    jump = "Direct naar" if kind.group_by else "Op letter"
    above = _ABOVE[kind.code](pieces) if kind.code in _ABOVE else NOTHING
    foot = NOTHING if kind.own_page else facts.keeping(catalogue.all(kind), pieces)
    context = {"kind": kind, "groups": groups, "jump": jump, "entry": entry, "above": above, "foot": foot}
    context["narrow"] = Narrowing(catalogue, catalogue.all(kind))
    template = "overview-sources.html" if kind == SOURCES else "overview.html"
    return finished(pieces, renderer.fragment(template, pieces, naming="", **context))


def _finder(renderer: Renderer, pieces: Pieces) -> Rendered:
    rows = finder_rows(renderer.catalogue)
    shown = {row.item.id for row in rows}
    others = (one for one in grouped(renderer.catalogue, METHODS) if not shown & {item.id for item in one.items})
    ways = next(others, None)
    context = {"kind": METHODS, "rows": rows, "ways": ways, **choices(renderer.catalogue, rows)}
    row = partial(table_row, pieces=pieces)
    return finished(pieces, renderer.fragment("finder.html", pieces, table_row=row, **context))


def sources_of(renderer: Renderer, group: Group[Record], root: str) -> Rendered:
    """Return the page that lists the sources of one kind."""
    pieces = Pieces(renderer.catalogue, root)
    return finished(pieces, renderer.fragment("sources-of-type.html", pieces, kind=SOURCES, group=group))


def gaps(renderer: Renderer, pieces: Pieces) -> Markup:
    """Return the start of the register of what no source gives, with a link for each kind."""
    return renderer.fragment("gaps.html", pieces, kinds_with_gaps=with_gaps(renderer.catalogue))


def gaps_of(renderer: Renderer, kind: AnyKind, items: list[Item[Record]], root: str) -> Rendered:
    """Return the page of the register about records of a kind."""
    pieces = Pieces(renderer.catalogue, root)
    html = renderer.fragment("gaps-of-kind.html", pieces, kind=kind, items=items)
    return finished(pieces, html)
