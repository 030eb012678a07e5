"""Ways to reach somebody: as a strip of buttons, a row, a line or a card; and the way out of a page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record
from macros.model.kinds import PROGRAMMES
from macros.model.lists import Contact
from macros.render.pieces import Pieces, number_links, wrapped
from macros.render.text import dutch_date, to_dial

# Where somebody goes who must leave at once: a page that anybody may have open. Only a reader's own choice leads there.
ELSEWHERE = "https://www.knmi.nl/"


def cards(contacts: Iterable[Contact], pieces: Pieces, title: str) -> Markup:
    """Return ways to reach somebody under a title."""
    found = [card(contact, pieces) for contact in contacts]
    above = f'<p class="contacts__title">{escape(title)}</p>'
    opening = f'<aside class="contacts" aria-label="{escape(title)}">\n{above}\n<ul>'
    return wrapped(found, opening, "</ul>\n</aside>")


def urgent(catalogue: Catalogue) -> list[Contact]:
    """Return those on whom a life may depend, in the order of data/contacts.yml."""
    return [loaded.value for loaded in catalogue.contacts.values() if loaded.value.urgent]


def strip(contacts: Iterable[Contact], pieces: Pieces) -> Markup:
    """Return the emergency numbers as a slim strip of buttons, and the way out of the page; "" without numbers."""
    calls = [f"<li>{button(contact)}</li>" for contact in contacts]
    if not calls:
        return Markup("")
    opening = f'<aside class="urgent"{pieces.anchor("direct-hulp")} aria-label="Direct hulp"><ul>'
    return wrapped(calls, opening, f"</ul>{leave()}</aside>")


def leave() -> Markup:
    """Return the way out of a page that nobody else may see: a plain link; its script also hides that it was open."""
    keys = '<span class="leave__keys"> of druk drie keer op Shift</span>'
    return Markup(f'<a class="leave" href="{ELSEWHERE}" rel="noreferrer">Snel weg{keys}</a>')


def button(contact: Contact, *, calm: bool = False) -> Markup:
    """Return the first number of a contact as a button to call: red only where it is urgent, and not `calm`."""
    number = contact.numbers[0]
    name = contact.name.replace(number, "").strip()
    kind = ' class="call__rest"' if number in contact.name else ""
    above = Markup(f"<span{kind}>{escape(name)}</span> ") if name else ""
    look = "call" if contact.urgent and not calm else "call call--calm"
    return Markup('<a class="{}" href="tel:{}">{}<strong>{}</strong></a>').format(look, to_dial(number), above, number)


def row(contact: Contact, pieces: Pieces) -> Markup:
    """Return a way to reach somebody as a row: who, what for and when, and at its right the number to call."""
    about = _about(contact, pieces)
    name = pieces.link(about, contact.name) if about else escape(contact.name)
    lines = [f"<strong>{name}</strong>", f"<span>{pieces.prose(contact.purpose)}</span>"]
    ask = "" if contact.confirmed else "Nog niet nagebeld."
    if when := " ".join(filter(None, (contact.hours and pieces.prose(contact.hours), ask))):
        lines.append(f'<span class="stand">{when}</span>')
    if contact.email and not contact.numbers:
        lines.append(f'<span><a href="mailto:{escape(contact.email)}">{escape(contact.email)}</a></span>')
    if contact.website and not contact.numbers:
        lines.append(f"<span>{pieces.website(contact.website)}</span>")
    number = button(contact) if contact.numbers else ""
    return wrapped([wrapped(lines, "<div>", "</div>"), number], '<li class="dial">', "</li>")


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
    lines.append(f'<span class="contact__checked">{escape(how_certain(contact))}</span>')
    urgent = " contact--urgent" if contact.urgent else ""
    return wrapped(lines, f'<li class="contact{urgent}">', "</li>")


def _about(contact: Contact, pieces: Pieces) -> Item[Record] | None:
    if contact.partner:
        return pieces.catalogue.partner(contact.partner)
    return pieces.catalogue.of(PROGRAMMES)[contact.programme] if contact.programme else None


def how_certain(contact: Contact) -> str:
    """Return of when the source is, when it was compared with, and when somebody called."""
    compared = f"Bron zonder datum, gelezen op {dutch_date(contact.checked)}."
    if contact.date:
        compared = f"Bron van {dutch_date(contact.date)}. Vergeleken met de bron op {dutch_date(contact.checked)}."
    return f"Gebeld op {dutch_date(contact.called)}. {compared}" if contact.called else compared
