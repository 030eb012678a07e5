"""The guide of /wegwijzer/ as it stands in the page: its questions, each of them a list of links.

Without a script they lead to the pages that answer. overrides/assets/javascripts/guide.js makes steps of them, and
fetches for its advice what macros/render/guide_data.py holds.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.ladder import stairs
from macros.load.queries import grouped, own_municipalities
from macros.model.kinds import QUESTIONS
from macros.model.questions import Question
from macros.render.contacts import strip
from macros.render.guide_data import guided, readers
from macros.render.ladder import staircase
from macros.render.pieces import Pieces, wrapped
from macros.render.renderer import Renderer
from macros.render.text import without_references

# What readers call themselves, and the page for them.
_READERS = {"leerkracht": ("Ik geef les", "ik-geef-les/"), "verwijzer": ("Ik verwijs", "ik-verwijs/")}


_PLAIN = Markup(
    '<p class="guide__plain">Stelt deze wegwijzer geen vragen? Dan staat het script in uw browser uit. Kies zelf een '
    "vraag: de link gaat naar wat u doet als u lesgeeft, en erachter staat die voor wie verwijst.</p>\n"
)


def guide(renderer: Renderer, pieces: Pieces) -> Markup:
    """De wegwijzer: vier vragen, en dan de eerste stappen, de ladder, wie u belt en hoe er hulp komt."""
    urgent = [one.value for one in renderer.catalogue.contacts.values() if one.value.urgent]
    picture = staircase(stairs(renderer.catalogue), (), "Ladder van licht naar zwaar")
    roles = [_choice(f"{pieces.root}{page}", reader, words) for reader, (words, page) in _READERS.items()]
    towns = [_choice(pieces.href(item), item.id, item.name) for item in own_municipalities(renderer.catalogue)]
    parts = [
        strip(urgent, pieces, leaves=False),
        _step("rol", "Wie bent u?", wrapped(roles, '<ul class="choices">', "</ul>"), pieces),
        _step("vraag", "Wat ziet u?", _PLAIN + _questions(pieces), pieces),
        _step("gemeente", "Waar woont het kind?", wrapped(towns, '<div class="jump"><ul>', "</ul></div>"), pieces),
        f'<div class="record"{pieces.anchor("advies")} hidden>{picture}</div>',
    ]
    return wrapped(parts, '<div class="guide" data-guide>', "</div>")


def _step(name: str, title: str, choices: Markup, pieces: Pieces) -> Markup:
    heading = f'<h2{pieces.anchor(name)} tabindex="-1">{escape(title)}</h2>'
    return Markup(f'<section class="guide__step" data-step="{name}">{heading}\n{choices}</section>')


def _choice(address: str, value: str, words: str) -> str:
    return f'<li><a href="{escape(address)}" data-value="{escape(value)}">{escape(words)}</a></li>'


def _questions(pieces: Pieces) -> Markup:
    """The questions by theme, each in the words of readers."""
    known = {item.id for item in guided(pieces.catalogue)}
    shown = []
    for group in grouped(pieces.catalogue, QUESTIONS):
        lines = [_question(item, pieces) for item in group.items if item.id in known]
        choices = wrapped(lines, '<ul class="choices">', "</ul>")
        if len(lines) == 1:
            shown.append(choices)
        elif lines:
            summary = f"<summary><span>{escape(group.title)} <small>{escape(group.intro)}</small></span></summary>"
            shown.append(Markup(f'<details class="fold" name="thema">{summary}\n{choices}</details>'))
    return wrapped(shown, "", "")


def _question(item: Item[Question], pieces: Pieces) -> str:
    """A question as a link to what its first reader does, and one to what the other does."""
    found = readers(item.value)
    page = pieces.href(item)
    links = [f'<a href="{page}#{found[0]}" data-value="{item.id}" data-for="{" ".join(found)}"']
    links[0] += f' data-short="{escape(item.name)}">'
    links[0] += f"{escape(without_references(pieces.catalogue, item.value.question))}</a>"
    for reader in found[1:]:
        words = escape(_READERS[reader][0])
        about = f"{words}: {escape(item.name)}"
        links.append(f'<a class="guide__other" href="{page}#{reader}" aria-label="{about}">{words}</a>')
    return f"<li>{' '.join(links)}</li>"
