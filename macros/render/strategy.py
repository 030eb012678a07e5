"""The strategy on one page: the pillars as a picture, and a row for each with its goals, actions and programmes."""

from __future__ import annotations

import textwrap
from collections import Counter

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.fields import Reference, source_id
from macros.model.kinds import PROGRAMMES, STRATEGY
from macros.model.knowledge import Pillar
from macros.model.lists import Chapter
from macros.model.offerings import Programme
from macros.model.statements import Statement
from macros.render.filters import MOMENTS, form, moment, says
from macros.render.pieces import Pieces, wrapped

# The picture, in units of its drawing: a pillar, a layer of it, a dot and the space for names.
_WIDE, _STONE, _LAYER, _DOT, _NAMES = 130, 92, 18, 20, 110
_DOTS = _STONE // _DOT


class Strategy:
    """What the overview of the strategy shows; `pieces` makes the page."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self.catalogue: Catalogue = pieces.catalogue
        self.pillars = sorted(self.catalogue.all(STRATEGY), key=lambda item: item.value.number)
        sources = Counter(source_id(one) for item in self.pillars for one in item.value.sources)
        self.document = sources.most_common(1)[0][0] if sources else ""

    def programmes(self, pillar: Item[Pillar]) -> list[Item[Programme]]:
        """Return the programmes of a pillar: what is there now, then what is planned, then what was."""
        links = self.catalogue.backlinks.get(Reference(STRATEGY.code, pillar.id), ())
        ids = {link.origin.id for link in links if link.origin.target == PROGRAMMES.code}
        order = list(MOMENTS)
        return sorted(
            self.catalogue.some(PROGRAMMES, ids), key=lambda item: order.index(moment(self.catalogue, item.value))
        )

    def said(self, statement: Statement) -> Markup:
        """Return a sentence; its source only where that is another than the document that the page is about."""
        if {source_id(one) for one in statement.sources} <= {self.document}:
            for one in statement.sources:
                self.pieces.count(one)
            return self.pieces.prose(statement.text) + self.pieces.marks(statement)
        return self.pieces.said(statement)

    def picture(self) -> Markup:
        """Return the pillars as a drawing: a layer for each goal, a stone for each action, a dot for each programme."""
        layers = max((len(item.value.objectives) for item in self.pillars), default=0)
        rows = max((-(-len(self.programmes(item)) // _DOTS) for item in self.pillars), default=0)
        base = rows * _DOT + layers * _LAYER + 10
        drawn = [self._pillar(index, item, base) for index, item in enumerate(self.pillars)]
        told = ". ".join(self._told(item) for item in self.pillars)
        size = f"0 0 {_WIDE * len(self.pillars)} {base + _NAMES}"
        opening = f'<svg class="stairs wall" viewBox="{size}" role="img" aria-label="{escape(told)}.">'
        return wrapped(drawn, opening, "</svg>")

    def _pillar(self, index: int, item: Item[Pillar], base: int) -> str:
        left, middle = index * _WIDE + (_WIDE - _STONE) // 2, index * _WIDE + _WIDE // 2
        parts = []
        for level, goal in enumerate(item.value.objectives, 1):
            stones = max(1, len(goal.actions))
            width = _STONE // stones
            top = base - level * _LAYER
            for stone in range(stones):
                parts.append(
                    f'<rect x="{left + stone * width}" y="{top}" width="{width - 2}" height="{_LAYER - 3}" rx="2"/>'
                )
        above = base - len(item.value.objectives) * _LAYER - _DOT // 2
        for number, programme in enumerate(self.programmes(item)):
            when = moment(self.catalogue, programme.value)
            across, up = left + 9 + number % _DOTS * _DOT, above - number // _DOTS * _DOT
            choices = says("dot", pijler=[item.id], staat=[when])
            parts.append(f'<circle class="dot dot--{when}" cx="{across}" cy="{up}" r="7"{choices}/>')
        parts.append(f'<text class="tread__number" x="{middle}" y="{base + 32}">{item.value.number}</text>')
        for row, words in enumerate(textwrap.wrap(item.name, 16)):
            parts.append(f'<text class="tread__name" x="{middle}" y="{base + 56 + row * 19}">{escape(words)}</text>')
        return f'<g class="tread tread--found"{says("dot", pijler=[item.id], staat=MOMENTS)}>{"".join(parts)}</g>'

    def _told(self, item: Item[Pillar]) -> str:
        moments = Counter(moment(self.catalogue, one.value) for one in self.programmes(item))
        shown = ", ".join(f"{moments[id]} {word.lower()}" for id, word in MOMENTS.items() if moments[id])
        return f"Pijler {item.value.number}, {item.name}: {len(item.value.objectives)} doelen; programma's: {shown}"

    def form(self) -> Markup:
        """Return the form that narrows the rows."""
        pillars = {item.id: f"{item.value.number}. {item.name}" for item in self.pillars}
        return form({"pijler": ("Pijler", pillars), "staat": ("Programma's", MOMENTS)})

    def row(self, item: Item[Pillar]) -> Markup:
        """Return the goals of a pillar, each folding open to its actions, and its programmes with when they are."""
        goals = []
        for goal in item.value.objectives:
            actions = "".join(f"<li>{self.said(one)}</li>" for one in goal.actions)
            link = f'<a href="{self.pieces.href(item)}#{escape(goal.id)}">Lees dit doel bij de pijler</a>'
            goals.append(
                f'<li{says("line", pijler=[item.id])}><details class="more"><summary>{escape(goal.title)}</summary>'
                f"<ul>{actions}<li>{link}</li></ul></details></li>"
            )
        lines = []
        for one in self.programmes(item):
            when = moment(self.catalogue, one.value)
            look = f'<span class="when when--{when}">{MOMENTS[when]}</span>'
            lines.append(f"<li{says('line', pijler=[item.id], staat=[when])}>{look} {self.pieces.link(one)}</li>")
        programmes = wrapped(lines, "<ul>", "</ul>") or Markup('<p class="stand">Geen programma gevonden.</p>')
        return Markup(f"<ul>{''.join(goals)}</ul>\n<div>{programmes}</div>")

    def chapters(self) -> list[Chapter]:
        """Return what else the document says."""
        return [loaded.value for loaded in self.catalogue.course.values()]
