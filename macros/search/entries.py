"""Records and hand-written pages as the search sees them: plain text under the headings of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from macros.check.texts import MarkdownPage, title_of
from macros.load.catalogue import Catalogue, Loaded, name_of
from macros.model.fields import INLINE, Prose, leaves
from macros.model.records import KINDS
from macros.render.layout import SECTIONS
from macros.render.renderer import address, dutch_date
from macros.search.entry import Entry, Section

# What stands at the top of a page, before its first heading.
_TOP = ("question", "for_whom", "when", "duration", "setting_note", "age_note", "area", "team", "meanings")
_PAST = ("historisch", "opgeheven")
_FACETS = (
    ("theme", "theme", "themes"),
    ("role", "roles", "roles"),
    ("setting", "settings", "settings"),
    ("domain", "domains", "domains"),
    ("status", "status", "statuses"),
)


def entries(catalogue: Catalogue, pages: Iterable[MarkdownPage]) -> list[Entry]:
    """Return what can be found: every record but the sources, and every hand-written page.

    A story is part of its record. Sources have their own list; as hits they would hide what they support.
    """
    stories: dict[str, str] = {}
    found: list[Entry] = []
    for page in pages:
        if page.source.split("/")[0] in {kind.segment for kind in KINDS.values()}:
            stories[page.source.removesuffix(".md") + "/"] = _plain_markdown(page.text)
        else:
            found.append(_page_entry(page))
    for kind in KINDS:
        if kind != "sources":
            for loaded in catalogue.all(kind):
                found.append(_record_entry(catalogue, kind, loaded, stories.get(address(kind, loaded.id), "")))
    return found


def _record_entry(catalogue: Catalogue, kind: str, loaded: Loaded[Any], story: str) -> Entry:
    record, spec = loaded.value, KINDS[kind]
    summary = getattr(record, "summary", "") or record.meanings[0].text
    return Entry(
        url=address(kind, loaded.id),
        kind=kind,
        label=spec.label,
        title=name_of(record),
        summary=_plain(catalogue, summary),
        names=tuple(getattr(record, "also_known_as", ())),
        search_terms=tuple(record.search_terms),
        sections=tuple(_sections(catalogue, record, story)),
        facets=_facets(catalogue, kind, loaded),
        standing=int(record.status in _PAST),
        note=_note(catalogue, record),
    )


def _sections(catalogue: Catalogue, record: Any, story: str) -> Iterator[Section]:
    top = " ".join(_texts(catalogue, getattr(record, name, None)) for name in _TOP)
    if top.strip():
        yield Section("", "", top)
    for name, place in SECTIONS.items():
        parts = getattr(record, name, None)
        if not parts:
            continue
        if name == "objectives":
            for objective in parts:
                text = f"{objective.title} {_texts(catalogue, objective.actions)}"
                yield Section(objective.title, objective.id, text)
        elif name == "gaps":
            continue  # what is not known is no answer
        else:
            yield Section(place.heading, place.anchor, _texts(catalogue, parts))
    if story:
        yield Section("Toelichting", "", story)


def _texts(catalogue: Catalogue, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _plain(catalogue, value)
    parts: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, BaseModel):
            parts.append(getattr(item, "label", None) or "")
            parts += [_plain(catalogue, leaf.value) for leaf in leaves(item) if isinstance(leaf.mark, Prose)]
        else:
            parts.append(_plain(catalogue, str(item)))
    return " ".join(part for part in parts if part)


def _plain(catalogue: Catalogue, text: str) -> str:
    """Return a sentence with the names of what it links to, instead of its references."""

    def name(match: re.Match[str]) -> str:
        kind, _, id = match[1].partition("/")
        if kind == "contacts":
            return catalogue.contacts[id].name
        return match[2] or name_of(catalogue.record(kind, id))

    return INLINE.sub(name, text)


def _facets(catalogue: Catalogue, kind: str, loaded: Loaded[Any]) -> dict[str, tuple[str, ...]]:
    record = loaded.value
    found: dict[str, tuple[str, ...]] = {}
    for facet, field, vocabulary in _FACETS:
        value = None if facet == "role" and kind != "questions" else getattr(record, field, None)
        ids = value if isinstance(value, list) else [value] if value else []
        if ids:
            found[facet] = tuple(catalogue.word(vocabulary, id).label for id in ids)
    asked = [link.id for link in catalogue.backlinks.get((kind, loaded.id), ()) if link.kind == "questions"]
    if kind == "questions":
        asked = [loaded.id]
    if asked:
        found["question"] = tuple(sorted({name_of(catalogue.record("questions", id)) for id in asked}))
    if places := getattr(record, "municipalities", []):
        found["municipality"] = tuple(name_of(catalogue.record("municipalities", id)) for id in places)
    if kind == "municipalities":
        found["municipality"] = (record.name,)
    if kind in ("methods", "programmes") and (bands := age_bands(catalogue, record)):
        found["age"] = bands
    if kind == "methods":
        levels = [one.level for one in record.evidence] or ["niet-beoordeeld"]
        found["level"] = tuple(dict.fromkeys(catalogue.word("levels", level).label for level in levels))
    return found


def age_bands(catalogue: Catalogue, record: Any) -> tuple[str, ...]:
    """Return the labels of the CBS age bands that a record's ages touch, in years; none when no age is known."""
    if record.age_from is None and record.age_to is None:
        return ()
    low, high = record.age_from or 0, record.age_to if record.age_to is not None else 99
    found = []
    for id, word in catalogue.vocabularies["age-bands"].items():
        start, _, end = id.partition("-")
        if low < int(end) and high >= int(start):
            found.append(word.value.label)
    return tuple(found)


def _note(catalogue: Catalogue, record: Any) -> str:
    if record.status in ("actueel", "geldend-volgens-bron"):
        return ""
    label = catalogue.word("statuses", record.status).label
    if record.status in _PAST and record.valid_on:
        return f"{label}: stand van {dutch_date(record.valid_on)}"
    return label


def _page_entry(page: MarkdownPage) -> Entry:
    folder = page.source.removesuffix("index.md").removesuffix(".md")
    title, description = title_of(page)
    text = _plain_markdown(page.text)
    url = f"{folder.rstrip('/')}/" if folder else ""
    return Entry(url, "pages", "Pagina", title, description, (), (), (Section("", "", text),), {}, 0, "")


def _plain_markdown(text: str) -> str:
    """Return the words of a Markdown page, without front matter, calls, tags and addresses."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]+>|\]\([^)]*\)", " ", text, flags=re.DOTALL)
    return " ".join(re.sub(r"[#*_`|>\[\]()]", " ", text).split())
