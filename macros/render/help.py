"""Help at once, as blocks of a hand-written page: whom to call, what to do in steps, where numbers come from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from markupsafe import Markup, escape

from macros.model.fields import source_id
from macros.model.lists import Chapter, Contact
from macros.render import contacts, question
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.renderer import Renderer


def help_now(renderer: Renderer, root: str, id: str) -> Markup:
    """Return a chapter as what is happening, each with the button to call at its right; and the way out."""
    catalogue = renderer.catalogue
    pieces = Pieces(catalogue, root)
    chapter = catalogue.chapters("referral")[id].value
    values = {"button": contacts.button, "number_year": _number_year, "leave": contacts.leave()}
    return renderer.fragment("help-now.html", pieces, chapter=chapter, **values)


def steps(renderer: Renderer, root: str, id: str) -> Markup:
    """Return a chapter as steps: what to do, what to write down, whom to call; its sources stand under it, once."""
    pieces = Pieces(renderer.catalogue, root)
    chapter = renderer.catalogue.chapters("referral")[id].value
    context = {"chapter": chapter, "button": contacts.button, "origins": lambda: _of_chapter(chapter, pieces)}
    return renderer.fragment("steps.html", pieces, **context)


def numbers(renderer: Renderer, root: str, found: Iterable[Contact]) -> Markup:
    """Return ways to reach somebody as a list: who, what for and when, and the number at the right."""
    pieces = Pieces(renderer.catalogue, root, embedded=True, numbered=False)
    return wrapped([contacts.row(one, pieces) for one in found], '<ul class="dials">', "</ul>")


def number_sources(renderer: Renderer, root: str, without: Collection[str]) -> Markup:
    """Return where each number comes from: its sources, their day, when it was compared, whether somebody called."""
    pieces = Pieces(renderer.catalogue, root, embedded=True, numbered=False)
    lines = []
    for id, loaded in renderer.catalogue.contacts.items():
        contact = loaded.value
        if id not in without:
            note = f" {pieces.prose(contact.note)}" if contact.note else ""
            told = f"{escape(contacts.how_certain(contact))}{note}"
            lines.append(f"<dt>{escape(contact.name)}</dt>\n<dd>{told} {_named(contact.sources, pieces)}</dd>")
    return wrapped(lines, "<dl>", "</dl>")


def strip(renderer: Renderer, root: str, leaves: str = "ja") -> Markup:
    """De noodnummers als een smalle strook knoppen, met Snel weg; leaves='nee' laat Snel weg weg."""
    found = contacts.urgent(renderer.catalogue)
    return contacts.strip(found, Pieces(renderer.catalogue, root), leaves=leaves != "nee")


def leave(renderer: Renderer, root: str) -> Markup:
    """De knop Snel weg: weg van deze pagina, naar een site die iedereen open kan hebben."""
    return contacts.leave()


def towns(renderer: Renderer, root: str) -> Markup:
    """Het team van elke gemeente in de regio, met hoe u er komt."""
    return question.towns(Pieces(renderer.catalogue, root, embedded=True, numbered=False))


def _number_year(contact: Contact) -> str:
    return contact.date[:4] if contact.date else ""


def _of_chapter(chapter: Chapter, pieces: Pieces) -> Markup:
    """Return what the sentences of a chapter rest on, once for all of them."""
    named = _named([source for item in chapter.items for source in item.sources], pieces)
    own = ". Een deel volgt uit die bronnen, of is van de redactie." if pieces.bases else ""
    return Markup(f'<p class="stand">{named}{own}</p>') if named else NOTHING


def _named(sources: Iterable[str], pieces: Pieces) -> Markup:
    """Return links to sources by their publishers; a second one of a publisher says so."""
    met: dict[str, int] = {}
    links = []
    for id in dict.fromkeys(map(source_id, sources)):
        publisher = pieces.catalogue.source(id).value.publisher
        met[publisher] = met.get(publisher, 0) + 1
        name = publisher if met[publisher] == 1 else f"{publisher} ({met[publisher]})"
        links.append(pieces.link(pieces.catalogue.source(id), name))
    return Markup("Bron: ") + Markup(", ").join(links) if links else NOTHING
