"""Help at once, as blocks of a hand-written page: whom to call, what to do in steps, where numbers come from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from markupsafe import Markup, escape

from macros.model.lists import Contact
from macros.render import contacts, question
from macros.render.pieces import Pieces, wrapped
from macros.render.renderer import Renderer
from macros.render.text import number_doubt


def help_now(renderer: Renderer, page: Pieces, id: str) -> Markup:
    """Return a chapter as what is happening, each with the button to call at its right; and the way out."""
    catalogue = renderer.catalogue
    chapter = catalogue.chapters("referral")[id].value
    values = {"button": contacts.button, "doubt": partial(number_doubt, catalogue), "leave": contacts.leave()}
    return renderer.fragment("help-now.html", page, chapter=chapter, **values)


def steps(renderer: Renderer, page: Pieces, id: str) -> Markup:
    """Return a chapter as steps: what to do, what to write down, whom to call."""
    chapter = renderer.catalogue.chapters("referral")[id].value
    doubt = partial(contacts.doubt, pieces=page)
    return renderer.fragment("steps.html", page, chapter=chapter, button=contacts.button, doubt=doubt)


def numbers(renderer: Renderer, page: Pieces, found: Iterable[Contact]) -> Markup:
    """Return ways to reach somebody as a list: who, what for and when, and the number at the right."""
    pieces = page.within()
    return wrapped([contacts.row(one, pieces) for one in found], '<ul class="dials">', "</ul>")


def number_sources(renderer: Renderer, page: Pieces, without: Collection[str], rows: str) -> Markup:
    """Return where each number comes from: its sources, their day, when it was compared, whether somebody called.

    `rows` is the chapter that `help_now` shows without its sources, "" for none: they are named here.
    """
    pieces = page.within()
    lines = []
    for id, loaded in renderer.catalogue.contacts.items():
        contact = loaded.value
        if id not in without:
            note = f" {pieces.prose(contact.note)}" if contact.note else ""
            told = f"{escape(contacts.how_certain(contact))}{note}"
            lines.append(f"<dt>{escape(contact.name)}</dt>\n<dd>{told}{pieces.refs(contact.sources)}</dd>")
    if rows:
        chapter = renderer.catalogue.chapters("referral")[rows].value
        refs = pieces.refs([source for item in chapter.items for source in item.sources])
        lines.append(f"<dt>{escape(chapter.title)}</dt>\n<dd>De rijen bovenaan de pagina.{refs}</dd>")
    return wrapped(lines, "<dl>", "</dl>")


def strip(renderer: Renderer, page: Pieces, leaves: str = "ja") -> Markup:
    """De noodnummers als een smalle strook knoppen, met Snel weg; leaves='nee' laat Snel weg weg."""
    found = contacts.urgent(renderer.catalogue)
    return contacts.strip(found, page, leaves=leaves != "nee")


def leave(renderer: Renderer, page: Pieces) -> Markup:
    """De knop Snel weg: weg van deze pagina, naar een site die iedereen open kan hebben."""
    return contacts.leave()


def towns(renderer: Renderer, page: Pieces) -> Markup:
    """Het team van elke gemeente in de regio, met hoe u er komt."""
    return question.towns(page.within())
