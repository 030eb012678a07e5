"""Ways to reach somebody: as a strip of buttons, a row or a line; and the way out of a page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record
from macros.model.kinds import DATA, PROGRAMMES
from macros.model.lists import Contact
from macros.render.pieces import Pieces, number_links, wrapped
from macros.render.text import ASK, capital, dutch_date, number_doubt, to_dial

# Where somebody goes who must leave at once: a page that anybody may have open. Only a reader's own choice leads there.
ELSEWHERE = "https://www.knmi.nl/"


def urgent(catalogue: Catalogue) -> list[Contact]:
    """Return those on whom a life may depend, in the order of data/contacts.yml."""
    return [loaded.value for loaded in catalogue.contacts.values() if loaded.value.urgent]


def strip(contacts: Iterable[Contact], pieces: Pieces, *, leaves: bool = True) -> Markup:
    """Return the emergency numbers as a slim strip of buttons, and the way out of the page; "" without numbers."""
    calls = [f"<li>{button(contact)}</li>" for contact in contacts]
    if not calls:
        return Markup("")
    opening = f'<aside class="urgent"{pieces.anchor("direct-hulp")} aria-label="Direct hulp"><ul>'
    return wrapped(calls, opening, f"</ul>{leave() if leaves else ''}</aside>")


def leave() -> Markup:
    """Return the way out of a page that nobody else may see: a plain link; its script also hides that it was open."""
    keys = '<span class="leave__keys"> of drie keer Shift</span>'
    return Markup(f'<a class="leave" href="{ELSEWHERE}" rel="noreferrer"><strong>Snel weg</strong>{keys}</a>')


def button(contact: Contact, *, named: bool = True, calm: bool = False) -> Markup:
    """Return the first number of a contact as a button to call: red only where it is urgent, and not `calm`."""
    number = contact.numbers[0]
    name = contact.name.replace(number, "").strip() if named else ""
    kind = ' class="call__rest"' if number in contact.name else ""
    above = Markup(f"<span{kind}>{escape(name)}</span> ") if name else ""
    look = "call" if contact.urgent and not calm else "call call--calm"
    return Markup('<a class="{}" href="tel:{}">{}<strong>{}</strong></a>').format(look, to_dial(number), above, number)


def card_of(contact: Contact) -> str:
    """Return the place of the card by which a number is saved in a telephone."""
    return f"{DATA}contacts/{contact.id}.vcf"


def row(contact: Contact, pieces: Pieces, *, whole: bool = False) -> Markup:
    """Return a way to reach somebody as a row: who, what for and when, and at its right the number to call.

    The `whole` of it is also for whom, other ways, and how certain the number is.
    """
    about = _about(contact, pieces)
    name = pieces.link(about, contact.name) if about else escape(contact.name)
    refs = pieces.refs(contact.sources) if whole else ""
    doubt = number_doubt(pieces.catalogue, contact)
    ask = f"{capital(doubt)}." if doubt else ""
    lines = [f"<strong>{name}</strong>", f"<span>{pieces.prose(contact.purpose)}{refs}</span>"]
    if whole and contact.audience:
        whom = ", ".join(pieces.label("audiences", one).lower() for one in contact.audience)
        lines.append(f"<span>Voor: {escape(whom)}</span>")
    if when := " ".join(filter(None, (contact.hours and pieces.prose(contact.hours), ask))):
        lines.append(f'<span class="stand">{when}</span>')
    if contact.numbers[1:]:
        lines.append(f"<span>Of bel {number_links(contact.numbers[1:])}</span>")
    if contact.email and (whole or not contact.numbers):
        lines.append(f'<span><a href="mailto:{escape(contact.email)}">{escape(contact.email)}</a></span>')
    if contact.website and (whole or not contact.numbers):
        lines.append(f"<span>{pieces.website(contact.website)}</span>")
    if whole:
        note = f"{pieces.prose(contact.note)} " if contact.note else ""
        lines.append(f'<span class="stand">{note}{escape(how_certain(contact))}</span>')
    if kept := _keep(contact, pieces, whole=whole):
        lines.append(kept)
    number = button(contact, named=False) if contact.numbers else ""
    return wrapped([wrapped(lines, "<div>", "</div>"), number], '<li class="dial">', "</li>")


def _keep(contact: Contact, pieces: Pieces, *, whole: bool = False) -> Markup:
    """Return the link that saves a number in a telephone; "" for none, and for a number that is its own name.

    Of a number on which a life may depend it stands only where the `whole` of it is told: who needs it now, calls it,
    and what a telephone keeps others can see.
    """
    if not contact.numbers or contact.name in contact.numbers or (contact.urgent and not whole):
        return Markup("")
    words = "Bewaar dit nummer"
    link = Markup('<span class="keep"><a href="{}" type="text/vcard" aria-label="{}: {}">{}</a></span>')
    return link.format(pieces.root + card_of(contact), words, contact.name, words)


def line(contact: Contact, pieces: Pieces) -> str:
    """Return a way to reach somebody as one line: a button, its name, when; all else stands on the page of its own."""
    for source in contact.sources:
        pieces.count(source)
    about = _about(contact, pieces)
    name = pieces.link(about, contact.name) if about else escape(contact.name)
    number = button(contact, named=False, calm=True) if contact.numbers else ""
    hours = f" <span>{pieces.prose(contact.hours)}</span>" if contact.hours else ""
    site = f" {pieces.website(contact.website)}" if contact.website and not contact.numbers else ""
    who = f'<span class="calls__name">{name}{site}{doubt(contact, pieces)}</span>'
    return f"<li>{number} {who}{hours}{_keep(contact, pieces)}</li>"


def doubt(contact: Contact, pieces: Pieces) -> Markup:
    """Return what a caller must weigh with a number, to stand beside it: quiet for what is only old; "" for none."""
    words = number_doubt(pieces.catalogue, contact)
    if not words:
        return Markup("")
    if contact.confirmed:
        return Markup(f' <span class="stand">{words}</span>')
    return Markup(f' <span class="mark mark--ask">{ASK}: {words}</span>')


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
