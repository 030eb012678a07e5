"""Everything that an editor can write is shown to readers and found by them, or the layout says why not.

The records of these tests are made by the walk over their types: each field holds a value that stands nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from macros.load import Centre
from macros.load.files import Item
from macros.model.base import Record
from macros.model.fields import Label, Prose
from macros.model.kinds import KINDS, SOURCES, AnyKind
from macros.model.walk import types
from macros.render.layout import LAYOUTS, NOT_SHOWN, SHOWN_EVERYWHERE
from macros.render.overviews import overview
from macros.render.parts import Style
from macros.render.renderer import Renderer
from macros.search.entries import entries
from macros.search.entry import Entry
from tests.support.finished import parse
from tests.support.synthetic import Planted, Planter, item_of, small_centre, with_record

# Words that nobody searches for, and why.
NOT_FOUND = {
    "gaps": "what no source tells is no answer",
    "owner": "who keeps the record, at its foot",
    "basis": "a mark beside a sentence",
    "waiting": "it grows old before others fetch the search anew",
}
# Styles whose field is a kind of record that names this one, and no field of its own.
POINTING = (Style.POINTING, Style.OFFERED, Style.NEARBY)


@pytest.fixture(scope="module")
def small(centre: Centre) -> Centre:
    return small_centre(centre)


def filled(small: Centre, kind: AnyKind, without: tuple[str, ...] = ()) -> tuple[Centre, Item[Record], list[Planted]]:
    """Return the small repository with a record in which every field but some is filled, and what is in it."""
    planter = Planter(small, without=without)
    item = item_of(kind, "gevuld", planter.fill(kind.model))
    return with_record(small, item), item, planter.planted


def shown(centre: Centre, item: Item[Record]) -> str:
    """Return what readers see of a record, and the places that can be linked to."""
    renderer = Renderer(centre, lambda path: "")
    if item.kind.own_page:
        page = parse(renderer.record(item, "../../").html)
        return f"{page.text} {' '.join(page.ids)}".lower()
    page = parse(overview(renderer, item.kind, "../").html)
    around = " ".join(one.text() for one in page.css("h2, .sources, .colophon"))  # of the whole page
    return f"{around} {parse(page.entry(item.id).html or '').text}".lower()


def words_of(entry: Entry) -> str:
    passages = [text for one in entry.passages for text in (one.heading, one.text)]
    labels = [label for found in entry.facets.values() for label in found]
    own = [entry.title, entry.summary, *entry.names, *entry.search_terms]
    return " ".join([*own, *passages, *labels]).lower()


def to_find(planted: list[Planted], kind: AnyKind) -> Iterator[Planted]:
    """Yield the texts, and the words that the record itself takes from a vocabulary."""
    for one in planted:
        of_record = one.owner is kind.model and one.field.vocabulary
        named = {one.field.name, one.place.partition(".")[0]}
        if (isinstance(one.field.mark, Prose | Label) or of_record) and not named & NOT_FOUND.keys():
            yield one


def test_every_field_of_every_type_is_shown(small: Centre) -> None:
    hidden = {}
    for kind in KINDS.values():
        centre, item, planted = filled(small, kind)
        page = shown(centre, item)
        instead = {"address"} if kind is SOURCES else set()  # only where there is no safe link
        visible = [one for one in planted if one.field.name not in NOT_SHOWN.keys() | instead]
        times = Counter(one.shown.lower() for one in visible)  # marks and words of vocabularies recur
        for one in visible:
            often = 1 if one.field.name == "basis" else times[one.shown.lower()]  # told once, above the sources
            if page.count(one.shown.lower()) < often:
                hidden[f"{kind.code}: {one.place}"] = one.shown
    assert hidden == {}


def test_the_address_of_a_source_without_a_link_is_shown(small: Centre) -> None:
    centre, item, planted = filled(small, SOURCES, without=("url",))
    address = next(one.shown for one in planted if one.field.name == "address")
    assert address.lower() in shown(centre, item)


def test_what_is_not_shown_is_not_shown(small: Centre) -> None:
    seen: dict[str, str] = {}
    for kind in KINDS.values():
        centre, item, planted = filled(small, kind)
        page = shown(centre, item)
        seen |= {f"{kind.code}: {one.place}": one.shown for one in planted
                 if one.field.name in NOT_SHOWN and one.shown.lower() in page}  # fmt: skip
    assert seen == {}


def test_every_text_can_be_found(small: Centre) -> None:
    lost = {}
    for kind in KINDS.values():
        if kind.weight:
            centre, item, planted = filled(small, kind)
            words = words_of(next(one for one in entries(centre) if one.url == item.address))
            for one in to_find(planted, kind):
                if one.shown.lower() not in words:
                    lost[f"{kind.code}: {one.place}"] = one.shown
    assert lost == {}


def test_the_walk_fills_every_type(small: Centre) -> None:
    for kind in KINDS.values():
        _centre, _item, planted = filled(small, kind)
        assert {one.owner for one in planted} == set(types(kind.model))


def test_the_layout_places_every_field_once_and_no_other() -> None:
    wrong = {}
    for code, layout in LAYOUTS.items():
        own = set(KINDS[code].model.model_fields) - SHOWN_EVERYWHERE - set(NOT_SHOWN)
        pointing = {part.fields[0] for block in layout.blocks for part in block.parts if part.style in POINTING}
        if difference := own ^ (layout.fields - pointing):
            wrong[code] = difference
    assert wrong == {}
