"""Where programs come in: what they may read (robots.txt) and how they search (OpenSearch).

Robots look for `robots.txt` at the root of a domain only: where the site stands in a folder, nobody asks for it, and
everything may be read all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from macros.load import Centre
from macros.model import licence
from macros.render.shell import OPENSEARCH

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"


def doors(centre: Centre, site_url: str) -> Mapping[str, bytes]:
    """Return robots.txt and the description of the search, by their path in the site."""
    return {"robots.txt": _robots(site_url), OPENSEARCH: _search(site_url or "/")}


def _robots(site_url: str) -> bytes:
    """Return that everybody may read everything (RFC 9309), and where the addresses are listed, if that is known."""
    listed = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{listed}".encode()


def _search(root: str) -> bytes:
    """Return how to search the site: OpenSearch 1.1, draft 6. There are no suggestions: typing asks nobody anything."""
    description = Element("OpenSearchDescription", xmlns=NAMESPACE)
    for name, text in (
        ("ShortName", "Elker"),  # at most 16 signs
        ("LongName", licence.AUTHOR),
        ("Description", "Zoek wat werkt voor kinderen, jongeren en gezinnen, wie het doet en hoe u verwijst."),
        ("Language", "nl"),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        SubElement(description, name).text = text
    SubElement(description, "Image", type="image/svg+xml").text = f"{root}assets/images/favicon.svg"
    SubElement(description, "Url", type="text/html", template=f"{root}zoeken/?q={{searchTerms}}")
    own = {"type": "application/opensearchdescription+xml", "rel": "self"}
    SubElement(description, "Url", own, template=f"{root}{OPENSEARCH}")
    written: bytes = tostring(description, encoding="utf-8", xml_declaration=True)
    return written
