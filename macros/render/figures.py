"""Figures of research as small drawings: "1 op 9" as nine people, "ruim 40 procent" as a bar; others stay words.

A drawing adds nothing to its words, which always stand beside it: to who listens it is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.model.kinds import RESEARCH
from macros.model.knowledge import Research
from macros.model.statements import Finding
from macros.render.pieces import NOTHING, Pieces, wrapped

_SHARE = re.compile(r"\b(?P<some>\d{1,2}) op (?:de )?(?P<all>\d{1,2}(?:,\d)?)\b")
_PERCENT = re.compile(r"\b(?P<low>\d{1,3})(?: tot (?P<high>\d{1,3}))? ?(?:%|procent\b)")
# More people than this are not counted at a glance.
_MOST = 20
# A person and the bar, in units of their drawings.
_WIDE, _HIGH, _BAR = 22, 40, 200


@dataclass(frozen=True)
class Share:
    """So many of so many; the last may be a part of one, as in 1 of 7.5."""

    some: int
    all: float


@dataclass(frozen=True)
class Percent:
    """A percentage, or what lies between two."""

    low: int
    high: int


def parsed(figure: str) -> Share | Percent | None:
    """Return what the first figure in a text says; None when it is of no kind that can be drawn."""
    share, percent = _SHARE.search(figure), _PERCENT.search(figure)
    if share and (not percent or share.start() < percent.start()):
        some, all = int(share["some"]), float(share["all"].replace(",", "."))
        return Share(some, all) if 0 < some < all <= _MOST else None
    if percent:
        low = int(percent["low"])
        high = int(percent["high"] or low)
        return Percent(low, high) if low <= high <= 100 else None
    return None


def drawn(figure: str) -> Markup:
    """Return a figure in large words, under its drawing if there is one."""
    match parsed(figure):
        case Share() as share:
            picture = _people(share)
        case Percent() as percent:
            picture = _bar(percent)
        case None:
            picture = ""
    large, opening, rest = figure.partition(" (")
    words = f'<strong class="figure">{escape(large)}</strong>{escape(opening + rest)}'
    return Markup(f'<p class="drawn">{picture}{words}</p>')


def _people(share: Share) -> str:
    people = []
    for index in range(int(-(-share.all // 1))):
        width = round(_WIDE * min(1.0, share.all - index))
        look = ' class="drawn__one"' if index < share.some else ""
        people.append(
            f'<svg x="{index * _WIDE}" width="{width}" height="{_HIGH}"{look}>'
            f'<circle cx="11" cy="7" r="6"/><rect x="3" y="15" width="16" height="24" rx="7"/></svg>'
        )
    width = _WIDE * len(people)
    return f'<svg viewBox="0 0 {width} {_HIGH}" width="{width}" aria-hidden="true">{"".join(people)}</svg>'


def _bar(percent: Percent) -> str:
    parts = [_part(100)]
    if percent.high > percent.low:
        parts.append(_part(percent.high, ' class="drawn__most"'))
    parts.append(_part(percent.low, ' class="drawn__one"'))
    return f'<svg viewBox="0 0 {_BAR} 18" width="{_BAR}" aria-hidden="true">{"".join(parts)}</svg>'


def _part(until: int, look: str = "") -> str:
    return f'<rect{look} width="{until * _BAR // 100}" height="18"/>'


def beside(figure: str | None, told: Markup) -> Markup:
    """Return what is told of a finding, beside its figure if it has one."""
    return Markup(f'<div class="figured">{drawn(figure)}<div>{told}</div></div>') if figure else told


def found(pieces: Pieces) -> Iterator[tuple[Item[Research], Finding]]:
    """Yield every finding of the research that has a figure, with its study."""
    for study in pieces.catalogue.all(RESEARCH):
        yield from ((study, finding) for finding in study.value.findings if finding.figure)


def overview(pieces: Pieces) -> Markup:
    """Return the figures of all research with their size, period and limit: what opens its overview."""
    lines = []
    for study, finding in found(pieces):
        place = f"#{finding.id}" if finding.id else ""
        name = Markup('<a href="{}{}">{}</a>').format(pieces.href(study), place, study.name)
        told = Markup(f'{pieces.prose(finding.text)}{pieces.limit(finding)} <span class="stand">Uit: {name}</span>')
        lines.append(f"<li>{beside(finding.figure, told)}</li>")
    if not lines:
        return NOTHING
    opening = f'<section class="block">\n{pieces.heading("Cijfers", "cijfers")}\n<ul class="findings">'
    return wrapped(lines, opening, "</ul>\n</section>")
