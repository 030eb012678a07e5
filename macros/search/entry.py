"""What the search knows of one record: plain text and labels, made by whoever knows the records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """A stretch of a page under one heading. `anchor` is "" for the top of the page."""

    heading: str
    anchor: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One hit that the search can give. Everything in it is plain text, not HTML.

    `url` is relative to the root of the site; `kind` is the code of its kind, `label` what readers call it; `names` are
    other names; `search_terms` are words of readers, which match and are never shown; `facets` hold the labels of its
    values by facet; `weight` is what its kind counts for; what is `past` is ranked lower, what is `archived` far lower;
    `note` is shown as a label; `details` are the ages, the level and the place, in few words.
    """

    url: str
    kind: str
    label: str
    title: str
    summary: str
    weight: float
    names: tuple[str, ...] = ()
    search_terms: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    facets: dict[str, tuple[str, ...]]
    past: bool = False
    archived: bool = False
    note: str = ""
    details: tuple[str, ...] = ()
