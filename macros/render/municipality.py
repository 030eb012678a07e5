"""What is particular to the page of a municipality: whom to call, what help there is, and what is near before far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.ladder import is_here
from macros.load.queries import own_municipalities
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import METHODS, PARTNERS, PROGRAMMES
from macros.model.offerings import Method, Offering
from macros.model.organisations import Partner
from macros.model.vocabularies import Status
from macros.render.contacts import line
from macros.render.facts import records
from macros.render.parts import Part
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.text import ASK, ages

# The fields that name them, in the order in which readers ask.
_HELPERS = ("team", "attendance", "school_alliances", "youth_health")


def calls(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the numbers of those who help from here, each once, and the way to help that cannot wait."""
    partners = [one.value for name in _HELPERS for one in records(item, name, pieces)]
    ids = dict.fromkeys(id for one in partners if isinstance(one, Partner) for id in one.contacts)
    found = [pieces.catalogue.contacts[id].value for id in ids]
    urgent = Markup(f'<p>Gevaar, of kan het niet wachten? <a href="{pieces.root}hulp-nu/">Hulp nu</a></p>')
    return wrapped([line(one, pieces) for one in found], '<ul class="calls">', "</ul>") + urgent


@dataclass(frozen=True)
class Offered:
    """Help: of this municipality and a few others, of the whole region, and what is over here or only planned."""

    here: list[Item[Offering]]
    around: list[Item[Offering]]
    not_now: list[Item[Offering]]

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.here or self.around or self.not_now)


def offered(item: Item[Record], catalogue: Catalogue) -> Offered:
    """Return the help that a municipality has."""
    statuses = catalogue.words("statuses", Status)
    everywhere = {one.id for one in own_municipalities(catalogue)}
    found = Offered([], [], [])
    for one in (*catalogue.all(PROGRAMMES), *catalogue.all(METHODS)):
        status = statuses[one.value.status]
        named = set(one.value.municipalities)
        if status.past or status.plan:
            if item.id in named:
                found.not_now.append(one)
            continue
        if item.id in everywhere and (everywhere <= named or (not named and _is_here(one.value))):
            found.around.append(one)
        elif item.id in named:
            found.here.append(one)
    return found


def _is_here(offering: Offering) -> bool:
    return isinstance(offering, Method) and any(offer.here for offer in offering.offered_by)


def offers(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the help of this municipality, then that of the whole region, then what is not there now."""
    found = offered(item, pieces.catalogue)
    shown = _near_first(item, pieces.rows(found.here), _short(found.around, pieces))
    over = Markup(f"<h3>Vroeger, of een plan</h3>\n{pieces.rows(found.not_now)}") if found.not_now else NOTHING
    return shown + over


def _short(items: Iterable[Item[Offering]], pieces: Pieces) -> Markup:
    lines = []
    for one in items:
        span = ages(one.value)
        age = f' <span class="ladder__age">{escape(span)}</span>' if span else ""
        sure = is_here(pieces.catalogue, one.value)
        mark = "" if sure else pieces.status(one.value) or f'<span class="mark mark--ask">{ASK}</span>'
        lines.append(f"<li>{pieces.link(one)}{age} {mark}</li>")
    return wrapped(lines, '<ul class="near">', "</ul>")


def nearby(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the organisations of this municipality and a few others, then those of the whole region."""
    links = pieces.catalogue.backlinks.get(Reference(item.kind.code, item.id), ())
    ids = {link.origin.id for link in links if link.origin.target == PARTNERS.code}
    found = pieces.catalogue.some(PARTNERS, ids)
    everywhere = {one.id for one in own_municipalities(pieces.catalogue)}
    around = [one for one in found if everywhere <= set(one.value.municipalities)]
    here = [one for one in found if one not in around]
    names = [f"<li>{pieces.link(one)}</li>" for one in around]
    return _near_first(item, pieces.rows(here), wrapped(names, '<ul class="near">', "</ul>"))


def _near_first(item: Item[Record], here: Markup, around: Markup) -> Markup:
    if not around:
        return here
    near = Markup(f"<h3>In {escape(item.name)}</h3>\n{here}\n") if here else NOTHING
    return Markup(f"{near}<h3>In de hele provincie</h3>\n{around}")
