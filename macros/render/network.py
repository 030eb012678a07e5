"""Who works with whom, as a picture and as the lists that say the same: a widget of the page /netwerk/.

A tie is what several do together: a collaboration, a programme of more than one organisation, or a service of members.
The hub is who takes part in most of them: the picture draws it once, beside all others.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.queries import Group, grouped, is_archived, own_municipalities
from macros.model.base import Record, Sourced
from macros.model.kinds import COLLABORATIONS, PARTNERS, PROGRAMMES
from macros.model.organisations import Partner
from macros.render.filters import MOMENTS, form, moment, says
from macros.render.network_layout import Place, placed
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.renderer import Renderer

# The picture, in units of its drawing: its columns from left to right, and a box with its lines of text.
_HUB, _TIES, _MEMBERS, _BOX = 96, 150, 540, 320
_LINE, _PAD, _LETTERS = 19, 9, 36
# A line of the list names as many municipalities; more are a region.
_FEW = 3


@dataclass(frozen=True)
class Tie:
    """What several do together: the ids of organisations, groups without a name, when, on which terrain and where."""

    item: Item[Sourced]
    members: tuple[str, ...]
    moment: str
    parties: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


def ties(catalogue: Catalogue) -> list[Tie]:
    """Return every tie: what is there now, then what is planned, then what was; by name."""
    order = list(MOMENTS)
    return sorted(_ties(catalogue), key=lambda tie: order.index(tie.moment))


def _ties(catalogue: Catalogue) -> Iterator[Tie]:
    for item in catalogue.all(COLLABORATIONS):
        one = item.value
        members = tuple(one.partners)
        terrain = [domain for id in members for domain in catalogue.partner(id).value.domains]
        when = moment(catalogue, one)
        yield Tie(item, members, when, tuple(one.parties), tuple(terrain), tuple(one.municipalities))
    for offer in catalogue.all(PROGRAMMES):
        programme = offer.value
        members = tuple(dict.fromkeys([*programme.run_by, *programme.partners]))
        if len(_wholes(catalogue, members)) > 1:
            when, parties = moment(catalogue, programme), tuple(programme.parties)
            yield Tie(offer, members, when, parties, tuple(programme.domains), tuple(programme.municipalities))
    for partner in catalogue.all(PARTNERS):
        if members := tuple(partner.value.members):
            when, domains = moment(catalogue, partner.value), tuple(partner.value.domains)
            yield Tie(partner, members, when, (), domains, tuple(partner.value.municipalities))


def _wholes(catalogue: Catalogue, members: Iterable[str]) -> set[str]:
    """Return the organisations, a part of one counted as the whole: what one does with its own part is no tie."""
    return {catalogue.partner(id).value.part_of or id for id in members}


def network(renderer: Renderer, pieces: Pieces) -> Markup:
    """Wie met wie samenwerkt, als plaatje en als lijst die u kunt inkorten op terrein, gemeente en tijd."""
    return renderer.fragment("network.html", pieces, n=Network(pieces))


class Network:
    """What the page shows; `pieces` makes the page."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self.catalogue = pieces.catalogue
        every = ties(self.catalogue)
        self.near = [tie for tie in every if not self._is_elsewhere(tie)]
        self.far = [tie for tie in every if self._is_elsewhere(tie)]
        counted = Counter(id for tie in self.near for id in tie.members)
        self.hub = counted.most_common(1)[0][0] if counted else ""
        self._moments: dict[str, list[str]] = {}
        for tie in every:
            for id in tie.members:
                self._moments.setdefault(id, []).append(tie.moment)

    def _is_elsewhere(self, tie: Tie) -> bool:
        return all(is_archived(self.catalogue, self.catalogue.partner(id)) for id in tie.members)

    def groups(self) -> list[Group[Partner]]:
        """Return all organisations, by what they are to the reader."""
        return grouped(self.catalogue, PARTNERS)

    def form(self) -> Markup:
        """Return the form that narrows the lists and the picture."""
        used = {domain for item in self.catalogue.all(PARTNERS) for domain in item.value.domains}
        words = self.catalogue.vocabularies["domains"].items()
        domains = {id: word.value.label for id, word in words if id in used}
        towns = {item.id: item.name for item in own_municipalities(self.catalogue)}
        return form({"terrein": ("Terrein", domains), "gemeente": ("Gemeente", towns), "wanneer": ("Wanneer", MOMENTS)})

    def tie(self, tie: Tie) -> Markup:
        """Return a tie as a line of the list: when, what, who; of one that is there now, what a reader must weigh."""
        names = [self.pieces.link(self.catalogue.partner(id)) for id in tie.members]
        names += [escape(self.pieces.label("parties", id).lower()) for id in tie.parties]
        who = Markup(", ").join(names)
        look = f'<span class="when when--{tie.moment}">{MOMENTS[tie.moment]}</span>'
        mark = self.pieces.status(tie.item.value) if tie.moment == "nu" else NOTHING
        what = Markup(" ").join(one for one in (Markup(f"{self.pieces.link(tie.item)}: {who}"), mark) if one)
        return Markup(f"<li{self._chosen('line', tie)}>{look}<span>{what}</span></li>")

    def member(self, item: Item[Partner]) -> Markup:
        """Return an organisation as a line of the list: its name, what it is, where."""
        partner = item.value
        kind = self.pieces.label("partner-types", partner.type)
        towns = [self.catalogue.municipality(id).name for id in partner.municipalities[: _FEW + 1]]
        where = f" · {', '.join(towns)}" if 0 < len(towns) <= _FEW else ""
        return Markup(
            f"<li{self._choices('line', item)}>{self.pieces.link(item)} "
            f'<span class="stand">{escape(kind)}{escape(where)}</span></li>'
        )

    def _choices(self, mark: str, item: Item[Partner]) -> Markup:
        when = self._moments.get(item.id) or [moment(self.catalogue, item.value)]
        return says(mark, terrein=item.value.domains, gemeente=item.value.municipalities, wanneer=when)

    def _chosen(self, mark: str, tie: Tie) -> Markup:
        return says(mark, terrein=tie.domains, gemeente=tie.municipalities, wanneer=[tie.moment])

    def picture(self) -> Markup:
        """Return the ties near by, with the hub on their left and the others who take part on their right."""
        others = [tuple(id for id in tie.members if id != self.hub) for tie in self.near]
        lines = [textwrap.wrap(tie.item.name, _LETTERS) for tie in self.near]
        names = {id: textwrap.wrap(self.catalogue.partner(id).name, _LETTERS) for ids in others for id in ids}
        places = placed(others, [_high(one) for one in lines], {id: _high(one) for id, one in names.items()})
        drawn: list[str] = []
        joined = [place for tie, place in zip(self.near, places.ties, strict=True) if self.hub in tie.members]
        for tie, ids, place in zip(self.near, others, places.ties, strict=True):
            look = f' class="dot dot--{tie.moment}"{self._chosen("dot", tie)}'
            if self.hub in tie.members:
                drawn.append(f'<path{look} d="M{_HUB} {place.middle}H{_TIES}"/>')
            drawn += [f'<path{look} d="{_curve(place, places.members[id])}"/>' for id in ids]
        if joined:
            top, bottom = min(one.top for one in joined), max(one.top + one.height for one in joined)
            hub = self.catalogue.partner(self.hub)
            words = textwrap.wrap(hub.name, _HUB // 10)
            drawn.append(self._box(hub, words, 0, _HUB, Place(top, bottom - top), ' class="member"'))
        for tie, place, words in zip(self.near, places.ties, lines, strict=True):
            look = f' class="dot dot--{tie.moment}"{self._chosen("dot", tie)}'
            drawn.append(self._box(tie.item, words, _TIES, _BOX, place, look))
        for id, words in names.items():
            item = self.catalogue.partner(id)
            look = f' class="member"{self._choices("dot", item)}'
            drawn.append(self._box(item, words, _MEMBERS, _BOX, places.members[id], look))
        opening = f'<svg class="net" viewBox="-2 -2 {_MEMBERS + _BOX + 4} {places.height + 4}" aria-hidden="true">'
        return wrapped(drawn, opening, "</svg>")

    def _box(self, item: Item[Record], words: list[str], left: int, width: int, place: Place, look: str) -> str:
        first = place.middle - _LINE * (len(words) - 1) // 2 + 5
        text = "".join(
            f'<text x="{left + 12}" y="{first + row * _LINE}">{escape(line)}</text>' for row, line in enumerate(words)
        )
        rect = f'<rect x="{left}" y="{place.top}" width="{width}" height="{place.height}" rx="6"/>'
        return f'<a href="{self.pieces.href(item)}" tabindex="-1"{look}>{rect}{text}</a>'


def _high(lines: list[str]) -> int:
    return len(lines) * _LINE + _PAD


def _curve(tie: Place, member: Place) -> str:
    start, end = _TIES + _BOX, _MEMBERS
    half = (start + end) // 2
    return f"M{start} {tie.middle}C{half} {tie.middle} {half} {member.middle} {end} {member.middle}"
