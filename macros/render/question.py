"""What is particular to the page of a question: the answer for this reader on the first screen, all else after it.

Each function shows one part of the layout. A list is cut where a reader in a hurry stops; the rest folds open.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.queries import own_municipalities
from macros.model.base import Record
from macros.model.organisations import Municipality
from macros.model.statements import Statement
from macros.render.contacts import line, strip
from macros.render.contacts import urgent as all_urgent
from macros.render.facts import models, texts
from macros.render.parts import Part
from macros.render.pieces import NOTHING, Pieces, wrapped

# Who reads, by the field with what they can do: the anchor of their part, and the words of the switch.
READERS = {
    "teacher": ("leerkracht", "Ik geef les"),
    "referrer": ("verwijzer", "Ik verwijs"),
    "buyer": ("inkoper", "Ik koop in"),
}
# The theme of which every question has a way out.
SAFETY = "veiligheid-en-crisis"
# Words that stand open of each part, the rest folds open: together a page stays below 350.
_STEPS, _WARNINGS, _SIGNS, _OTHERS, _SAYINGS = 36, 12, 8, 8, 1
WITH_CARD = ("teacher", "referrer")  # a sheet of A4 each: macros/render/sheet.py
_LEAST_STEPS, _CALLS = 3, 1


def roles(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return what each reader does first, and the switch between them; it works by the address alone (:target)."""
    found = {name: models(item, name, Statement) for name in part.fields}
    readers = [name for name, steps in found.items() if steps]
    panels = []
    for name in readers:
        anchor, words = READERS[name]
        shown = cut(found[name], pieces, "ol", _STEPS, "Meer stappen", least=_LEAST_STEPS)
        panels.append(
            f'<section class="role"{pieces.anchor(anchor)} aria-label="{words}"><h3 class="role__name">{words}</h3>\n'
            f"{shown}{_card(item, anchor, pieces) if name in WITH_CARD and not pieces.embedded else ''}</section>"
        )
    links = "".join(f'<a href="#{READERS[name][0]}">{READERS[name][1]}</a>' for name in readers)
    chooses = len(readers) > 1 and not pieces.embedded
    switch = f'<nav class="roles__switch" aria-label="Wie bent u?">{links}</nav>\n' if chooses else ""
    return wrapped(panels, f'<div class="roles">\n{switch}', "</div>")


def _card(item: Item[Record], anchor: str, pieces: Pieces) -> str:
    return f'<p class="role__card"><a href="{pieces.href(item)}kaart-{anchor}/">Kaart om te printen</a></p>\n'


def say(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return sentences that a reader can say as they are."""
    lines = [
        f"<p><q>{pieces.prose(one.text)}</q>{pieces.refs(one.sources)}{pieces.marks(one)}</p>"
        for one in models(item, part.fields[0], Statement)
    ]
    more = wrapped(lines[_SAYINGS:], '<details class="more"><summary>Of zo</summary>', "</details>")
    return Markup("\n".join(lines[:_SAYINGS])) + more


def short(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return a list of which the first ones stand open."""
    return cut(models(item, part.fields[0], Statement), pieces, "ul", _WARNINGS, "Meer")


def signs(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return what belongs to growing up beside what is a reason for care."""
    columns = []
    for name, heading, anchor in (("normal", "Hoort erbij", "normaal"), ("signals", "Zorgelijk", "signalen")):
        if found := models(item, name, Statement):
            shown = cut(found, pieces, "ul", _SIGNS, "Meer")
            opening = f'<div class="signs__{name}"{pieces.anchor(anchor)}>'
            columns.append(f"{opening}{pieces.heading(heading, level=3)}\n{shown}</div>")
    return wrapped(columns, '<div class="signs">', "</div>")


def urgent(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the strip with the emergency numbers of the question; one about safety that names none has them all."""
    named = [pieces.catalogue.contacts[id].value for id in texts(item, part.fields[0])]
    found = [contact for contact in named if contact.urgent]
    if not found and SAFETY in texts(item, part.fields[1]):
        found = all_urgent(pieces.catalogue)
    return strip(found, pieces)


def whom(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return whom this reader can call: the numbers, the team of each municipality, and who else thinks along."""
    found = [pieces.catalogue.contacts[id].value for id in texts(item, "contacts")]
    calls = [line(one, pieces) for one in found if not one.urgent]
    numbers = wrapped(calls[:_CALLS], '<ul class="calls">', "</ul>")
    if rest := calls[_CALLS:]:
        opening = f'<details class="more"><summary>Meer nummers ({len(rest)})</summary><ul class="calls">'
        numbers += wrapped(rest, opening, "</ul></details>")
    others = cut(models(item, part.fields[0], Statement), pieces, "ul", _OTHERS, "Wie nog meer")
    return numbers + towns(pieces) + others


def towns(pieces: Pieces) -> Markup:
    """Return the team of each municipality of the region, folded; a script lets a reader choose one of them."""
    lines = [_town(item, pieces) for item in own_municipalities(pieces.catalogue)]
    opening = '<details class="towns"><summary>Wie bel ik in mijn gemeente?</summary>\n<ul>'
    return wrapped(lines, opening, "</ul></details>")


def _town(item: Item[Municipality], pieces: Pieces) -> str:
    team = pieces.link(pieces.catalogue.partner(item.value.team)) if item.value.team else Markup("")
    how = pieces.prose(item.value.apply[0].text) if item.value.apply else Markup("Vraag het bij de gemeente.")
    who = f"{team}. " if team else ""
    return f'<li data-town="{escape(item.id)}"><strong>{pieces.link(item)}</strong>: {who}{how}</li>'


def cut(statements: Sequence[Statement], pieces: Pieces, tag: str, words: int, more: str, *, least: int = 1) -> Markup:
    """Return sentences as a list: as many stand open as fit in so many words, but the `least`; the others fold."""
    if not statements:
        return NOTHING
    first, left = 0, words
    for one in statements:
        left -= len(one.text.split())
        if left < 0 and first >= least:
            break
        first += 1
    shown = pieces.listed(statements[:first], tag)
    if not (rest := statements[first:]):
        return shown
    start = f' start="{first + 1}"' if tag == "ol" else ""
    lines = "".join(f"<li>{pieces.said(one)}</li>\n" for one in rest)
    folded = f'<{tag} class="statements"{start}>\n{lines}</{tag}>'
    opening = f'<details class="more"><summary>{escape(more)} ({len(rest)})</summary>'
    return Markup(f"{shown}\n{opening}\n{folded}</details>")
