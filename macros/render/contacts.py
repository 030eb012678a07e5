"""Ways to reach somebody, as cards: numbers, what for, for whom, when, and how certain it is."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.model.base import Record
from macros.model.kinds import PROGRAMMES
from macros.model.lists import Contact
from macros.render.pieces import Pieces, number_links, wrapped
from macros.render.text import dutch_date, to_dial


def cards(contacts: Iterable[Contact], pieces: Pieces, title: str = "") -> Markup:
    """Return ways to reach somebody under a title; without one as a block of a hand-written page."""
    found = [card(contact, pieces) for contact in contacts]
    if not title:
        return wrapped(found, '<div class="contacts contacts--page"><ul>', "</ul></div>")
    above = f'<p class="contacts__title">{escape(title)}</p>'
    opening = f'<aside class="contacts" aria-label="{escape(title)}">\n{above}\n<ul>'
    return wrapped(found, opening, "</ul>\n</aside>")


def strip(contacts: Iterable[Contact], pieces: Pieces) -> Markup:
    """Return the emergency numbers as a slim strip of buttons, and the way out of the page; "" without numbers."""
    calls = [_call(contact) for contact in contacts]
    if not calls:
        return Markup("")
    leave = '<li><a class="leave" href="https://www.knmi.nl/" rel="noreferrer">Snel weg</a></li>'
    opening = f'<aside class="urgent"{pieces.anchor("direct-hulp")} aria-label="Direct hulp"><ul>'
    return wrapped([*calls, leave], opening, "</ul></aside>")


def _call(contact: Contact) -> str:
    number = contact.numbers[0]
    name = "" if number in contact.name else f"<span>{escape(contact.name)}</span> "
    return f'<li><a class="call" href="tel:{to_dial(number)}">{name}<strong>{escape(number)}</strong></a></li>'


def line(contact: Contact, pieces: Pieces) -> str:
    """Return a way to reach somebody as one line: a button, its name, when; all else stands on the page of its own."""
    for source in contact.sources:
        pieces.count(source)
    about = _about(contact, pieces)
    name = pieces.link(about, contact.name) if about else escape(contact.name)
    number = number_links(contact)
    hours = f" <span>{pieces.prose(contact.hours)}</span>" if contact.hours else ""
    site = f" {pieces.website(contact.website)}" if contact.website and not contact.numbers else ""
    ask = "" if contact.confirmed else ' <span class="mark mark--ask">eerst navragen</span>'
    return f'<li>{number} <span class="calls__name">{name}{site}{ask}</span>{hours}</li>'


def card(contact: Contact, pieces: Pieces) -> Markup:
    """Return one way to reach somebody."""
    about = _about(contact, pieces)
    if about:
        name = pieces.link(about, contact.name)
    else:
        name = escape(contact.name if contact.name not in contact.numbers else "Alarmnummer")
    lines = [
        f'<span class="contact__name">{name}</span>',
        f'<span class="contact__numbers">{number_links(contact)}</span>',
        f'<span class="contact__purpose">{pieces.prose(contact.purpose)}{pieces.refs(contact.sources)}</span>',
    ]
    if contact.audience:
        whom = ", ".join(pieces.label("audiences", one).lower() for one in contact.audience)
        lines.append(f'<span class="contact__audience">Voor: {escape(whom)}</span>')
    if contact.hours:
        lines.append(f'<span class="contact__line">{pieces.prose(contact.hours)}</span>')
    if contact.email:
        mail = escape(contact.email)
        lines.append(f'<span class="contact__line">E-mail: <a href="mailto:{mail}">{mail}</a></span>')
    if contact.website:
        lines.append(f'<span class="contact__line">Website: {pieces.website(contact.website)}</span>')
    if not contact.confirmed:
        lines.append('<strong class="contact__ask">Nog niet nagebeld</strong>')
    if contact.note:
        lines.append(f'<span class="contact__line">{pieces.prose(contact.note)}</span>')
    lines.append(f'<span class="contact__checked">{escape(_how_certain(contact))}</span>')
    urgent = " contact--urgent" if contact.urgent else ""
    return wrapped(lines, f'<li class="contact{urgent}">', "</li>")


def _about(contact: Contact, pieces: Pieces) -> Item[Record] | None:
    if contact.partner:
        return pieces.catalogue.partner(contact.partner)
    return pieces.catalogue.of(PROGRAMMES)[contact.programme] if contact.programme else None


def _how_certain(contact: Contact) -> str:
    compared = f"Bron zonder datum, gelezen op {dutch_date(contact.checked)}."
    if contact.date:
        compared = f"Bron van {dutch_date(contact.date)}. Vergeleken met de bron op {dutch_date(contact.checked)}."
    return f"Gebeld op {dutch_date(contact.called)}. {compared}" if contact.called else compared
