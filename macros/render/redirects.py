"""What is published beside the pages: redirects from former addresses."""

from __future__ import annotations

from markupsafe import Markup

from macros.load.catalogue import Catalogue, name_of
from macros.model.records import KINDS
from macros.render.renderer import address

# No script: a meta refresh works everywhere, and the link is there for whoever stopped it.
_REDIRECT = Markup(
    '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{name}</title>'
    '<meta name="robots" content="noindex"><link rel="canonical" href="{to}">'
    '<meta http-equiv="refresh" content="0; url={to}"></head>'
    '<body><p>Deze pagina is verhuisd: <a href="{to}">{name}</a></p></body></html>\n'
)


def redirects(catalogue: Catalogue) -> dict[str, str]:
    """Return a page for every former id of a record: its path in the site, and HTML that leads to the record."""
    found: dict[str, str] = {}
    for kind, spec in KINDS.items():
        for loaded in catalogue.records[kind].values():
            for alias in getattr(loaded.value, "aliases", []) if spec.own_page else []:
                to = f"../../{address(kind, loaded.id)}"
                found[f"{spec.segment}/{alias}/index.html"] = _REDIRECT.format(name=name_of(loaded.value), to=to)
    return found
