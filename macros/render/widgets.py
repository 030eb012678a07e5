"""What writers can call in a Markdown page: `{{ link('methods/mst') }}`.

A widget gives HTML that never passes through Markdown: while the page is Markdown, a sign stands in its place
(`Slots`). A block stands on a line of its own; the others (`link`, `explain`, `phone`, `situation`, `data_file`,
`site_address`) in a sentence or an item of a list. Values are text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.queries import asked_first
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import KINDS, RESEARCH, TERMS, AnyKind
from macros.model.walk import values_of
from macros.problems import choose
from macros.render import data_files, help, overviews
from macros.render.design import SHOWN
from macros.render.drawings import DRAWINGS, drawing
from macros.render.due import due, limits
from macros.render.guide import guide
from macros.render.network import network
from macros.render.pieces import Pieces, print_button
from macros.render.question import READERS
from macros.render.referral import choose_route, consent, ladder, routes
from macros.render.renderer import Renderer
from macros.render.search_box import search_box
from macros.render.slots import Slots


class WidgetError(ValueError):
    """A widget was called with something that does not exist; the message is for the writer."""


@dataclass(frozen=True)
class Widget:
    """What a writer calls: `show(renderer, page, *values)` returns its HTML; a `block` is no part of a sentence."""

    show: Callable[..., Markup]
    block: bool


def call(renderer: Renderer, slots: Slots, root: str, name: str, /, *values: str, **named: str) -> str:
    """Call a widget for a page; return what stands in the page's Markdown in its place. Raises WidgetError."""
    widget = WIDGETS[name]
    return slots.take(widget.show(renderer, slots.pieces(renderer, root), *values, **named), block=widget.block)


def link(renderer: Renderer, page: Pieces, reference: str, text: str = "") -> Markup:
    """Een link naar een record, met de naam ervan of met eigen woorden."""
    return page.within().link(_find(renderer, reference), text)


def card(renderer: Renderer, page: Pieces, reference: str) -> Markup:
    """Een kaart met naam, soort en samenvatting van een record."""
    return renderer.fragment("card.html", page.within(), item=_find(renderer, reference))


def listing(renderer: Renderer, page: Pieces, /, kind: str, **conditions: str) -> Markup:
    """Een lijst van records van een soort; met voorwaarden zoals theme='school' blijft over wat daaraan voldoet."""
    _one_of(kind, KINDS, "onbekende soort")
    known = KINDS[kind].model.model_fields
    for name in conditions:
        _one_of(name, known, "onbekend veld")
    found = [
        item
        for item in renderer.catalogue.all(KINDS[kind])
        if all(value in map(str, values_of(item.value, name)) for name, value in conditions.items())
    ]
    if not found:
        raise WidgetError("deze lijst is leeg: geen record voldoet eraan; kies andere voorwaarden of haal hem weg")
    reader = conditions.get("roles", "")
    query = f"?rol={reader}" if reader in {role for role, _words in READERS.values()} else ""
    return page.within().rows(asked_first(renderer.catalogue, found), query)


def finding(renderer: Renderer, page: Pieces, research: str, id: str) -> Markup:
    """Een bevinding uit onderzoek, met cijfer, aantal, periode, beperking en bron."""
    _one_of(research, renderer.catalogue.of(RESEARCH), f"onbekend record in data/{RESEARCH.code}:")
    study = renderer.catalogue.of(RESEARCH)[research]
    found = {one.id: one for one in study.value.findings if one.id}
    _one_of(id, found, "onbekende bevinding")
    return renderer.fragment("finding.html", page.within(), study=study, finding=found[id])


def explain(renderer: Renderer, page: Pieces, id: str, text: str = "") -> Markup:
    """Een begrip in een zin, met de uitleg erbij en een link naar de begrippenlijst."""
    _one_of(id, renderer.catalogue.of(TERMS), f"onbekend record in data/{TERMS.code}:")
    term = renderer.catalogue.of(TERMS)[id]
    title = " Of: ".join(meaning.text for meaning in term.value.meanings)
    href = page.within().href(term)
    return Markup(f'<a class="term" href="{href}" title="{escape(title)}">{escape(text or term.name)}</a>')


def phone(renderer: Renderer, page: Pieces, id: str) -> Markup:
    """Een telefoonnummer uit data/contacts.yml, met naam."""
    _one_of(id, renderer.catalogue.contacts, "onbekend nummer")
    return page.within().phone(renderer.catalogue.contacts[id].value)


def numbers(renderer: Renderer, page: Pieces, urgent: str = "", ids: str = "") -> Markup:
    """De telefoonnummers met waarvoor en wanneer; urgent='ja' of 'nee' kiest, of ids='113, halt'."""
    if urgent:
        _one_of(urgent, ("ja", "nee"), "onbekende keuze")
    contacts = renderer.catalogue.contacts
    chosen = [id.strip() for id in ids.split(",")] if ids else list(contacts)
    for id in chosen:
        _one_of(id, contacts, "onbekend nummer")
    found = [contacts[id].value for id in chosen]
    found = [one for one in found if urgent in ("", "ja" if one.urgent else "nee")]
    return help.numbers(renderer, page, found)


def section(renderer: Renderer, page: Pieces, file: str, id: str) -> Markup:
    """Een onderdeel van data/course.yml of data/referral.yml, zoals de stappen van de meldcode."""
    _one_of(file, ("course", "referral"), "onbekend bestand")
    chapters = renderer.catalogue.chapters(file)
    _one_of(id, chapters, "onbekend onderdeel")
    return renderer.fragment("chapter.html", page, chapter=chapters[id].value)


def steps(renderer: Renderer, page: Pieces, id: str) -> Markup:
    """Een onderdeel van data/referral.yml als stappen: wat u doet, wat u opschrijft en wie u belt."""
    _one_of(id, renderer.catalogue.chapters("referral"), "onbekend onderdeel")
    return help.steps(renderer, page, id)


def help_now(renderer: Renderer, page: Pieces, id: str) -> Markup:
    """Wat er aan de hand is, met ernaast de knop om te bellen: een onderdeel van data/referral.yml, en Snel weg."""
    _one_of(id, renderer.catalogue.chapters("referral"), "onbekend onderdeel")
    return help.help_now(renderer, page, id)


def number_sources(renderer: Renderer, page: Pieces, without: str = "", rows: str = "") -> Markup:
    """Waar elk nummer vandaan komt; without='halt' laat een nummer weg, rows='hulp-nu' noemt ook wat help_now toont."""
    left_out = [id.strip() for id in without.split(",") if id.strip()]
    for id in left_out:
        _one_of(id, renderer.catalogue.contacts, "onbekend nummer")
    if rows:
        _one_of(rows, renderer.catalogue.chapters("referral"), "onbekend onderdeel")
    return help.number_sources(renderer, page, left_out, rows)


def vocabulary(renderer: Renderer, page: Pieces, name: str) -> Markup:
    """Een lijst van vaste woorden met hun uitleg, zoals de niveaus of de statussen."""
    _one_of(name, renderer.catalogue.vocabularies, "onbekende lijst")
    words = [loaded.value for loaded in renderer.catalogue.vocabularies[name].values()]
    return renderer.fragment("vocabulary.html", page, name=name, words=words)


def search(renderer: Renderer, page: Pieces) -> Markup:
    """Het zoekveld, in de pagina in plaats van bovenaan."""
    return search_box(page.root)


def situation(renderer: Renderer, page: Pieces, reference: str, sign: str, text: str) -> Markup:
    """Een link naar een record als tegel: een teken, en wat een lezer ziet."""
    _one_of(sign, DRAWINGS, "onbekend teken")
    href = page.within().href(_find(renderer, reference))
    return Markup('<a class="situation" href="{}">{}<span>{}</span></a>').format(href, drawing(sign), text)


def design(renderer: Renderer, page: Pieces, part: str) -> Markup:
    """Een deel van de vormgeving: de kleuren met hun contrast, de maten of de tekens."""
    _one_of(part, SHOWN, "onbekend deel")
    return SHOWN[part]()


def print_page(renderer: Renderer, page: Pieces) -> Markup:
    """De knop om de pagina te printen; zonder script in de browser is hij er niet."""
    return print_button()


def counts(renderer: Renderer, page: Pieces) -> Markup:
    """Hoeveel records er van elke soort zijn, met een link naar elk overzicht."""
    return renderer.fragment("counts.html", page.within())


def gaps(renderer: Renderer, page: Pieces) -> Markup:
    """Wat geen bron vermeldt: per soort een link naar de lijst, en wat er mist aan de koers en het verwijzen."""
    return overviews.gaps(renderer, page)


def fields(renderer: Renderer, page: Pieces, kind: str) -> Markup:
    """Een tabel van de velden van een soort record, met uitleg en voorbeeld."""
    _one_of(kind, KINDS, "onbekende soort")
    return renderer.fields(KINDS[kind], page)


def data_file(renderer: Renderer, page: Pieces, name: str, text: str = "") -> Markup:
    """Een link naar een bestand met gegevens, met de naam ervan of met eigen woorden."""
    _one_of(name, data_files.ADDRESSES, "onbekend bestand")
    return data_files.data_file(page, name, text)


def record_of(kind: AnyKind) -> Widget:
    """Return the widget that shows a record of a kind."""

    def record(renderer: Renderer, page: Pieces, id: str, part: str = "") -> Markup:
        """Een record van deze soort, heel of een deel ervan."""
        _one_of(id, renderer.catalogue.of(kind), f"onbekend record in data/{kind.code}:")
        if part:
            _one_of(part, renderer.parts(kind), "onbekend deel")
        return renderer.embedded(renderer.catalogue.of(kind)[id], page, part)

    return Widget(record, block=True)


WIDGETS: dict[str, Widget] = {
    "link": Widget(link, block=False),
    "card": Widget(card, block=True),
    "listing": Widget(listing, block=True),
    "finding": Widget(finding, block=True),
    "explain": Widget(explain, block=False),
    "phone": Widget(phone, block=False),
    "numbers": Widget(numbers, block=True),
    "section": Widget(section, block=True),
    "steps": Widget(steps, block=True),
    "help_now": Widget(help_now, block=True),
    "number_sources": Widget(number_sources, block=True),
    "strip": Widget(help.strip, block=True),
    "leave": Widget(help.leave, block=True),
    "towns": Widget(help.towns, block=True),
    "vocabulary": Widget(vocabulary, block=True),
    "network": Widget(network, block=True),
    "search": Widget(search, block=True),
    "situation": Widget(situation, block=False),
    "design": Widget(design, block=True),
    "print_page": Widget(print_page, block=True),
    "counts": Widget(counts, block=True),
    "choose_route": Widget(choose_route, block=True),
    "ladder": Widget(ladder, block=True),
    "routes": Widget(routes, block=True),
    "consent": Widget(consent, block=True),
    "guide": Widget(guide, block=True),
    "gaps": Widget(gaps, block=True),
    "due": Widget(due, block=True),
    "limits": Widget(limits, block=True),
    "fields": Widget(fields, block=True),
    "data_file": Widget(data_file, block=False),
    "data_table": Widget(data_files.data_table, block=True),
    "take_away": Widget(data_files.take_away, block=True),
    "site_address": Widget(data_files.site_address, block=False),
    **{kind.widget: record_of(kind) for kind in KINDS.values()},
}


def _find(renderer: Renderer, text: str) -> Item[Record]:
    reference = Reference.parse(text)
    _one_of(reference.target, KINDS, "onbekende soort")
    _one_of(reference.id, renderer.catalogue.records[reference.target], f"onbekend record in data/{reference.target}:")
    return renderer.catalogue.item(reference)


def _one_of(word: str, known: Collection[str], what: str) -> None:
    if word not in known:
        raise WidgetError(f"{what} '{word}'.{choose(word, known, 40)}")
