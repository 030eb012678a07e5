"""The municipalities of the region as a map of tiles: each a link, roughly where it lies."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.queries import own_municipalities
from macros.model.organisations import Municipality
from macros.render.pieces import Pieces, wrapped

# Where a long name may break on a narrow tile: after a compound's first part. Browsers do not all know Dutch.
_SEAM = re.compile(r"^(Wester|Stads)(?=[a-z])")


def tile_map(pieces: Pieces) -> Markup:
    """Return the map: a list from north to south and from west to east, which the style sheet lays out."""
    placed = [one for one in own_municipalities(pieces.catalogue) if one.value.tile_row and one.value.tile_column]
    placed.sort(key=lambda one: (one.value.tile_row, one.value.tile_column))
    opening = '<ul class="tiles" aria-label="Kaartje van de provincie Groningen">'
    return wrapped([_tile(one, pieces) for one in placed], opening, "</ul>")


def _tile(item: Item[Municipality], pieces: Pieces) -> str:
    name = _SEAM.sub("\\1\N{SOFT HYPHEN}", item.name)
    place = f"row-{item.value.tile_row} col-{item.value.tile_column}"
    return f'<li class="{place}"><a href="{pieces.href(item)}">{escape(name)}</a></li>'
