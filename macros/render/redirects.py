"""Redirects from former addresses."""

from __future__ import annotations

from markupsafe import Markup

from macros.load.catalogue import Catalogue
from macros.model.kinds import KINDS

# No script: a meta refresh works everywhere, and the link is there for whoever stopped it.
_REDIRECT = Markup(
    '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">"
    "<title>{name}</title>"
    '<meta name="robots" content="noindex"><link rel="canonical" href="{to}">'
    '<meta http-equiv="refresh" content="0; url={to}"></head>'
    '<body><p>Deze pagina is verhuisd: <a href="{to}">{name}</a></p></body></html>\n'
)


def redirects(catalogue: Catalogue) -> dict[str, str]:
    """Return a page for all that a record was before: its path in the site, and HTML that leads to the record.

    What was a line of a list, such as a term, had no page and needs none.
    """
    found: dict[str, str] = {}
    for item in catalogue.items():
        for former in item.former:
            kind = KINDS.get(former.target)
            if kind and kind.own_page:
                path = f"{kind.address(former.id)}index.html"
                found[path] = _REDIRECT.format(name=item.name, to=f"../../{item.address}")
    return found
