"""The ladder as readers see it: a staircase as a picture, and always the list that says the same.

The picture is drawn here as SVG, in colours of the style sheet; it names no colour, size of type or address itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.ladder import Near, Step, beside, heavier, is_here, ladder, lighter, stairs
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.offerings import Offering
from macros.model.questions import Question
from macros.model.vocabularies import Rung
from macros.render.parts import Part
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.text import ages, ages_briefly

# A step of the picture, in units of its drawing: how wide it is, and how much each rises above the one before it.
_WIDE, _RISE, _LOWEST, _ABOVE = 120, 30, 44, 46
_LONG = 12  # letters
_HERE = Markup('<span class="here">Hier</span>')
_SHOWN = 2  # how much help of a step stands open; the rest folds


def staircase(rungs: Mapping[str, Rung], filled: Collection[str], title: str, here: str = "") -> Markup:
    """Return the picture of the ladder: a tread for each rung, those in `filled` solid, `here` with a mark."""
    height = _ABOVE + _LOWEST + _RISE * (len(rungs) - 1)
    treads = []
    for index, (id, rung) in enumerate(rungs.items()):
        left, top = index * _WIDE, height - _LOWEST - index * _RISE
        look = "tread tread--here" if id == here else "tread tread--found" if id in filled else "tread"
        middle = left + _WIDE // 2
        words = rung.short.split(" ", 1) if " " in rung.short else ["", rung.short]
        heights = [top - 10 - 17 * (len(words) - 1 - line) for line in range(len(words))]
        name = "".join(
            f'<text class="tread__name" x="{middle}" y="{y}"{_fitting(word)}>{escape(word)}</text>'
            for word, y in zip(words, heights, strict=True)
            if word
        )
        treads.append(
            f'<g class="{look}"><rect x="{left + 1}" y="{top}" width="{_WIDE - 2}" height="{height - top}"/>'
            f'<text class="tread__number" x="{middle}" y="{top + 33}">{index + 1}</text>{name}</g>'
        )
    opening = (
        f'<svg class="stairs" viewBox="0 0 {_WIDE * len(rungs)} {height}" role="img" aria-label="{escape(title)}">'
    )
    return wrapped(treads, opening, "</svg>")


def _fitting(words: str) -> str:
    """Return what keeps long words within their tread, whatever face a device has."""
    return f' textLength="{_WIDE - 8}" lengthAdjust="spacingAndGlyphs"' if len(words) > _LONG else ""


def of_question(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the ladder of a question: what there is on each step, for whom, and the sign to take it."""
    question = item.value
    if not isinstance(question, Question):
        return NOTHING
    none = Markup(f"<p>{pieces.prose(question.no_ladder)}</p>") if question.no_ladder else NOTHING
    if none and not question.ladder:
        return none
    steps = ladder(pieces.catalogue, question)
    filled = [step.rung.id for step in steps if step.sentences or step.help]
    names = ", ".join(step.rung.short.lower() for step in steps if step.rung.id in filled)
    picture = staircase(stairs(pieces.catalogue), filled, f"Ladder van licht naar zwaar. Gevuld: {names}.")
    rows = [_step(number, step, pieces) for number, step in enumerate(steps, 1)]
    rows += [_beside(rung, pieces) for rung in beside(pieces.catalogue).values()]
    note = '<p class="stand">U hoeft niet onderaan te beginnen.'
    if any(is_here(pieces.catalogue, item.value) for step in steps for item in step.help):
        note += f" {_HERE} is te krijgen in Groningen."
    note += "</p>"
    return Markup(f'{none}{picture}\n{note}\n<ol class="ladder">\n{"".join(rows)}</ol>')


def _step(number: int, step: Step, pieces: Pieces) -> Markup:
    said = Markup(" ").join(pieces.said(line) for line in step.lines)
    found = bool(step.help or step.sentences)
    if said and not found:
        return _empty(number, step, said)
    offers = [_offer(item, pieces) for item in step.help]
    shown = wrapped(offers[:_SHOWN], '<ul class="ladder__help">', "</ul>")
    if rest := offers[_SHOWN:]:
        opening = f'<details class="more"><summary>Meer ({len(rest)})</summary><ul class="ladder__help">'
        shown += wrapped(rest, opening, "</ul></details>")
    where = _ON_THE_PAGE.get(step.rung.id) if step.sentences and not pieces.embedded else None
    words = Markup(f'<a href="#{where}">{escape(step.rung.short)}</a>') if where else escape(step.rung.short)
    name = f'<span class="ladder__number" aria-hidden="true">{number}</span>{words}'
    return Markup(
        f'<li class="ladder__step"><h3 class="ladder__name">{name}</h3>\n'
        f"{f'<p>{said}</p>' if said else ''}{shown}</li>\n"
    )


def _empty(number: int, step: Step, said: Markup) -> Markup:
    """Return a step on which no help was found; what that means for a reader folds open."""
    name = f'<span class="ladder__number" aria-hidden="true">{number}</span>{escape(step.rung.short)}'
    return Markup(
        f'<li class="ladder__step ladder__step--empty"><details><summary><h3 class="ladder__name">{name}</h3></summary>'
        f"\n<p>{said}</p></details></li>\n"
    )


# Where the page of a question says what is done on the lightest steps.
_ON_THE_PAGE = {"gewoon-opgroeien": "wat-hoort-erbij", "zelf-en-school": "zelf-doen", "meedenken": "meedenken"}


def _offer(item: Item[Offering], pieces: Pieces) -> str:
    span = ages_briefly(item.value)
    age = f' <span class="ladder__age">{escape(span)}</span>' if span else ""
    mark = f" {_HERE}" if is_here(pieces.catalogue, item.value) else ""
    return f"<li>{pieces.link(item, item.name.partition(' (')[0])}{age}{mark}</li>"


def _beside(rung: Rung, pieces: Pieces) -> Markup:
    link = f'<a href="{pieces.root}hulp-nu/">Hulp nu</a>'
    name = f'<h3 class="ladder__name">{escape(rung.short)}: {link}</h3>'
    return Markup(f'<li class="ladder__step ladder__step--beside">{name}</li>\n')


def of_offering(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return where a method or programme stands: what is lighter, where this is, what is heavier, who helps beyond."""
    record = item.value
    if not isinstance(record, Offering):
        return NOTHING
    place = record.ladder
    if not place.rung:
        whole = _whole(pieces) if place.whole else NOTHING
        return Markup(f"<p>{pieces.prose(place.why)}</p>") + whole
    rungs = stairs(pieces.catalogue)
    below = _near(lighter(pieces.catalogue, item), pieces, with_sign=False)
    above = _near(heavier(pieces.catalogue, item), pieces, with_sign=True)
    rung = pieces.catalogue.words("rungs", Rung)[place.rung]
    picture = NOTHING
    if place.rung in rungs:
        number = list(rungs).index(place.rung) + 1
        title = f"Ladder van licht naar zwaar. Dit is trede {number} van {len(rungs)}: {rung.label.lower()}."
        picture = staircase(rungs, (), title, here=place.rung)
    link = f'<a href="{pieces.root}verwijzen/#trede-{escape(place.rung)}">{escape(rung.label)}</a>'
    rows = [
        _row("Lichter", below + pieces.prose(place.no_lighter or "")),
        _row("Hier", Markup(f"<strong>{link}</strong>. {pieces.prose(place.why)}")),
        _row("Zwaarder", above + pieces.prose(place.no_heavier or "")),
        _row("Lukt het niet", _beyond(rungs, pieces)),
    ]
    return Markup(f'{picture}\n<dl class="facts facts--plain neighbours">\n{"".join(rows)}</dl>')


def _whole(pieces: Pieces) -> Markup:
    """Return every step of the ladder, and that a family can begin at any of them."""
    rungs = stairs(pieces.catalogue)
    picture = staircase(rungs, rungs, f"Ladder van licht naar zwaar, {len(rungs)} treden: de lijst zegt hetzelfde.")
    rows = []
    for number, (id, rung) in enumerate(rungs.items(), 1):
        name = f'<span class="ladder__number" aria-hidden="true">{number}</span>{pieces.rung(id)}'
        rows.append(
            f'<li class="ladder__step"><h3 class="ladder__name">{name}</h3><p>{pieces.prose(rung.description)}</p></li>'
        )
    rows += [_beside(rung, pieces) for rung in beside(pieces.catalogue).values()]
    note = "<p><strong>U hoeft niet onderaan te beginnen.</strong> Begin op de trede die past.</p>"
    return Markup(f"{picture}\n{note}\n") + wrapped(rows, '<ol class="ladder">', "</ol>")


def _near(found: list[Near], pieces: Pieces, *, with_sign: bool) -> Markup:
    lines = []
    for near in found:
        span = ages(near.item.value)
        age = f' <span class="ladder__age">{escape(span)}</span>' if span else ""
        sign = f": {pieces.said(near.sign)}" if with_sign else ""
        lines.append(f"<li>{pieces.link(near.item)}{age}{sign}</li>")
    return wrapped(lines, "<ul>", "</ul>")


def _row(term: str, shown: Markup) -> Markup:
    return Markup(f'<div class="fact"><dt>{term}</dt><dd>{shown}</dd></div>\n') if shown else NOTHING


def _beyond(rungs: Mapping[str, Rung], pieces: Pieces) -> Markup:
    last = list(rungs.values())[-1]
    who = pieces.links(pieces.catalogue.item(Reference.parse(one)) for one in last.ends_at)
    return Markup(f"Komt er geen passende hulp? Vraag {who}.") if who else NOTHING
