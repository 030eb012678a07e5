"""What the search knows of one record: plain text and labels, made by whoever knows the records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A stretch of a page under one heading. `anchor` is "" for the top of the page."""

    heading: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One hit that the search can give. Everything in it is plain text, not HTML."""

    url: str  # "vragen/complexe-scheiding/" or "begrippen/#tlv", relative to the root of the site
    kind: str  # "questions" ...: the name of the folder
    label: str  # what readers call that kind: "Vraag"
    title: str
    summary: str  # one line shown under the title
    names: tuple[str, ...]  # also known as: abbreviations, full names
    search_terms: tuple[str, ...]  # words of readers: they match and are never shown
    sections: tuple[Section, ...]
    facets: dict[str, tuple[str, ...]]  # facet id -> labels of its values
    standing: int  # 0 normal, 1 historical or abolished: ranked lower
    note: str  # shown as a label: "Historisch: stand van 2016"
    weight: float = 1.0
