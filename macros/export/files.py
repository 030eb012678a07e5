"""All that others read, by its path in the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from macros.export.cards import cards
from macros.export.citation import citations
from macros.export.doors import doors
from macros.export.hsds.files import hsds
from macros.export.llms import llms
from macros.load import Centre


def _api(centre: Centre, site_url: str) -> Mapping[str, bytes]:
    from macros.export.v1.api import v1  # its types take a tenth of a second that only this asks for

    return v1(centre, site_url)


# Each takes the repository and the address of the site, and gives its files by their path in the site.
_PARTS: tuple[Callable[[Centre, str], Mapping[str, bytes]], ...] = (_api, citations, cards, hsds, doors, llms)


def exports(centre: Centre, site_url: str) -> dict[str, bytes]:
    """Return every file that is made for others, by its path in the site; `site_url` ends with a slash.

    The same records give the same bytes.
    """
    return {path: content for part in _PARTS for path, content in part(centre, site_url).items()}
