"""What changes along with a change: pages, cards, ladders and answers of the search; both states made and compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from macros.beside import Beside
from macros.load import Centre
from macros.model.kinds import KINDS
from macros.outputs import Asset, Page
from macros.privacy import masked
from macros.render.guide_data import PATH as GUIDE
from macros.render.locked import Locked
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.slots import Slots
from macros.render.widgets import WIDGETS, call
from macros.report.asking import Answers, answers, queries
from macros.search.entries import entries
from macros.site import outputs, search

# What pages are to readers, apart from those of records: these go by their kind.
_CARDS, _OVERVIEWS, _PAGES, LADDERS = "Kaarten om te printen", "Overzichten", "Pagina's", "Ladders"
# What a page fetches, and what readers call that.
_FETCHED = {GUIDE: "Wegwijzer", "assets/methods.json": "Methoden vergelijken"}


class Shown(NamedTuple):
    """Something that readers see: what it is to them, what it is called, and what it shows, as a fingerprint."""

    group: str
    name: str
    print: str


@dataclass(frozen=True)
class Seen:
    """What readers get of a state of the repository: by address what they see, by query what they find.

    `titles` says what an answer is called, by its address.
    """

    shown: Mapping[str, Shown]
    found: Answers
    titles: Mapping[str, str]


class Answer(NamedTuple):
    """A query whose first answers are others than before: names of pages, the best one first."""

    query: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True)
class Effects:
    """What readers get that is another: of each group (address, name), queries; `asked` queries were looked at."""

    shown: Mapping[str, Sequence[tuple[str, str]]]
    answers: Sequence[Answer]
    asked: int


def effects(before: Centre, after: Centre, root: Path) -> Effects | None:
    """Return what readers get that is another; what is new or gone is no part of it, `compare` tells that.

    None when one of them cannot be made, as when the code of now asks for something that was not there before.
    Another process makes that state: only in a program without threads.
    """
    asked = queries(root)
    earlier = Beside(partial(_tried, before, asked))
    now, was = _tried(after, asked), earlier.result()
    return _compared(was, now) if was and now else None


def _tried(centre: Centre, asked: Sequence[str]) -> Seen | None:
    try:
        return seen(centre, asked)
    except Exception:  # whatever data of earlier does to the code of now: no editor made a mistake, and the build tells
        return None


def _compared(was: Seen, now: Seen) -> Effects:
    shown: dict[str, list[tuple[str, str]]] = {}
    for address, one in now.shown.items():
        if address in was.shown and was.shown[address].print != one.print:
            shown.setdefault(one.group, []).append((address.removesuffix(f"#{LADDERS}"), masked(one.name)))
    titles = {**was.titles, **now.titles}
    pairs = ((query, was.found.get(query, []), found) for query, found in now.found.items())
    changed = [
        Answer(masked(query), _named(old, titles), _named(new, titles)) for query, old, new in pairs if old != new
    ]
    return Effects(shown, changed, len(now.found))


def _named(addresses: Sequence[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(masked(titles.get(address, address)) for address in addresses)


def seen(centre: Centre, asked: Sequence[str]) -> Seen:
    """Make everything that readers get, and return what it shows."""
    renderer, searched = Renderer(centre, lambda path: ""), search(centre)
    shown = dict(_written(centre, renderer))
    stories = {text.address: text.body for text in centre.texts if text.kind}
    for output in outputs(centre, renderer, searched=lambda: searched):
        if isinstance(output, Page):
            story = stories.get(output.address, "")
            group = _group(output)
            name = output.window if group == _CARDS else output.title  # there are two of a question
            shown[output.address] = Shown(group, name, _print(output.make(None).html, story))
        elif isinstance(output, Asset) and output.path in _FETCHED:
            shown[output.path] = Shown(_PAGES, _FETCHED[output.path], _print(str(output.content)))
    shown |= _ladders(centre, renderer)
    titles = {entry.url: entry.title for entry in entries(centre)}
    return Seen(shown, answers(searched.files, asked), titles)


def _group(page: Page) -> str:
    """Return what a page made from records is to readers."""
    if "/kaart-" in page.address:
        return _CARDS
    kinds = (kind.plural for kind in KINDS.values() if page.takes_story and kind.overview == page.parent)
    return next(kinds, _OVERVIEWS)


def _written(centre: Centre, renderer: Renderer) -> Iterator[tuple[str, Shown]]:
    """Yield the hand-written pages: their Markdown, with what their widgets show."""
    for text in centre.texts:
        if not text.kind:
            slots, root = Slots(), "../" * text.address.count("/") or "./"
            calls = {name: partial(call, renderer, slots, root, name) for name in WIDGETS}
            markdown = Locked(calls).from_string(text.body).render()
            filled = _print(markdown, *slots.blocks.values(), *slots.inline.values())
            yield text.address, Shown(_PAGES, text.title, filled)


def _ladders(centre: Centre, renderer: Renderer) -> dict[str, Shown]:
    """Return the ladders on the pages of records, by the address of the page and a sign."""
    kinds = [kind for kind in KINDS.values() if "ladder" in renderer.parts(kind)]
    page = Pieces(centre.catalogue, "")
    return {
        f"{item.address}#{LADDERS}": Shown(LADDERS, item.name, _print(renderer.embedded(item, page, "ladder")))
        for kind in kinds
        for item in centre.catalogue.all(kind)
    }


def _print(*texts: str) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=12).hexdigest()
