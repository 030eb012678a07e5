"""What stands beside a name: ages, levels of evidence; and where each number can be found."""

from __future__ import annotations

import re

from macros.load import Centre
from macros.load.files import Item
from macros.model.kinds import METHODS, PROGRAMMES
from macros.model.offerings import Method, Programme
from macros.model.statements import Exclusion, Offer, Statement
from macros.render.contacts import row
from macros.render.facets import FACETS
from macros.render.layout import layout_of
from macros.render.pieces import Pieces
from macros.render.styles import show
from macros.render.text import ages, ages_briefly

NOT_FOR_CHILDREN = {"ucp-aanmeldservice"}  # its page does not speak of children: it is no way for them


def methods(centre: Centre) -> list[Item[Method]]:
    return centre.catalogue.all(METHODS)


def programme(centre: Centre, age_to: int, *, inclusive: bool) -> Item[Programme]:
    item = centre.catalogue.all(PROGRAMMES)[0]
    changed = {"age_from": 4, "age_to": age_to, "age_to_inclusive": inclusive}
    return Item(item.id, item.value.model_copy(update=changed), item.document, kind=PROGRAMMES)


def test_tot_is_not_tot_en_met(centre: Centre) -> None:
    facet = next(one for one in FACETS if one.id == "age")
    shown = {}
    for inclusive in (True, False):
        item = programme(centre, 12, inclusive=inclusive)
        shown[ages(item.value)] = tuple(one.label for one in facet.values(centre.catalogue, item))
    assert shown == {
        "4 tot en met 12 jaar": ("4 tot 12 jaar", "12 tot 18 jaar"),
        "4 tot 12 jaar": ("4 tot 12 jaar",),
    }


def test_half_a_year_is_told(centre: Centre) -> None:
    half = programme(centre, 2, inclusive=True).value.model_copy(update={"age_from": 0, "age_to_half": True})
    assert (ages(half), ages_briefly(half)) == ("0 tot 2,5 jaar", "0 tot 2,5 jaar")
    assert ages(half.model_copy(update={"age_from": None})) == "tot 2,5 jaar"


def shown(centre: Centre, block: str, **changed: object) -> list[str]:
    """Return the lines of a block of a method with other values in some of its fields."""
    method = methods(centre)[0]
    item = Item(method.id, method.value.model_copy(update=changed), method.document, kind=METHODS)
    part = next(one.parts[0] for one in layout_of(METHODS).blocks if one.name == block)
    return re.findall("<li>.*</li>", show(item, part, Pieces(centre.catalogue, "../../")))


def test_who_offers_it_in_groningen_stands_first_and_who_is_elsewhere_last(centre: Centre) -> None:
    far, near = (Offer(text=f"{place}.", basis="redactie", here=place == "Hier") for place in ("Ver weg", "Hier"))
    nobody = Statement(text="Niet gevonden.", basis="redactie")
    lines = shown(centre, "offers", offered_by=[far, near], not_here=nobody)
    assert [line.removesuffix("</li>") for line in lines] == [
        "<li><strong>In Groningen:</strong> Hier.",
        "<li>Niet gevonden.",
        "<li>Ver weg.",
    ]


def test_who_something_is_not_for_is_led_to_a_step_of_the_ladder(centre: Centre) -> None:
    (line,) = shown(centre, "not_for", not_for=[Exclusion(text="Een groep.", basis="redactie", rung="crisis")])
    label = centre.catalogue.label("rungs", "crisis")
    assert f' Vraag verder bij: <a href="../../verwijzen/#trede-crisis">{label}</a>.</span></li>' in line


def test_a_way_of_working_has_no_level(centre: Centre) -> None:
    facet = next(one for one in FACETS if one.id == "level")
    pieces = Pieces(centre.catalogue, "")
    for item in methods(centre):
        judged = centre.catalogue.is_judged(item.value)
        assert bool(pieces.levels(item.value)) == bool(facet.values(centre.catalogue, item)) == judged
    assert {item.value.type for item in methods(centre) if not centre.catalogue.is_judged(item.value)} == {"werkwijze"}


def test_where_levels_differ_each_says_what_it_is_about(centre: Centre) -> None:
    pieces = Pieces(centre.catalogue, "")
    mixed = [item.value for item in methods(centre) if len({one.level for one in item.value.evidence}) > 1]
    assert mixed
    for method in mixed:
        text = pieces.levels(method).striptags()
        assert all(one.outcome and one.outcome.split(" ")[0] in text for one in method.evidence)


def test_every_number_stands_on_the_page_for_help_now(centre: Centre) -> None:
    page = next(text for text in centre.texts if text.address == "hulp-nu/")
    named = {id.strip() for ids in re.findall(r"ids='([^']*)'", page.body) for id in ids.split(",")}
    urgent = {id for id, loaded in centre.catalogue.contacts.items() if loaded.value.urgent}
    assert named | urgent == centre.catalogue.contacts.keys() - NOT_FOR_CHILDREN


def test_a_number_says_for_whom_it_is_and_when_somebody_called(centre: Centre) -> None:
    pieces = Pieces(centre.catalogue, "")
    contact = centre.catalogue.contacts["113"].value.model_copy(update={"called": None})
    assert "Voor: iedereen, jongeren, scholen" in row(contact, pieces, whole=True)
    assert "Gebeld op" not in row(contact, pieces, whole=True)
    assert "Gebeld op 3 december 2026." in row(contact.model_copy(update={"called": "2026-12-03"}), pieces, whole=True)


def test_a_year_that_is_derived_is_told_as_likely(centre: Centre) -> None:
    pieces = Pieces(centre.catalogue, "")
    likely = [item.value for item in methods(centre) if item.value.valid_on_derived]
    assert likely
    for method in likely:
        assert f"stand waarschijnlijk {method.valid_on}" in pieces.status(method)
