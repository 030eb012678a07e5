"""How the fields of a record look: one function for each `Style` of the layout, here those of whole blocks.

Each takes the record, the part of the layout and the pieces of the page, and returns HTML, "" when there is nothing
to show.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.queries import related
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import KINDS, METHODS
from macros.model.knowledge import Objective, Source, Term
from macros.model.offerings import Method
from macros.model.questions import Question
from macros.model.statements import Event, Finding, Statement
from macros.model.walk import values_of
from macros.render import figures, ladder, municipality, offering, question
from macros.render.contacts import row
from macros.render.facts import SHOW_FACTS, Show, models, names_of, records, texts
from macros.render.parts import Part, Style
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.text import dutch_date


def show(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the fields of a part in its style; "" when the record says nothing in them."""
    return SHOW[part.style](item, part, pieces)


def says(item: Item[Record], part: Part, catalogue: Catalogue) -> bool:
    """Tell whether a record says anything in the fields of a part, without making its HTML."""
    if part.style is Style.OFFERED:
        return municipality.offered(item, catalogue).any
    if part.style in (Style.POINTING, Style.NEARBY):
        links = catalogue.backlinks.get(Reference(item.kind.code, item.id), ())
        return any(link.origin.target == part.fields[0] for link in links)
    if part.style in (Style.ANSWERS, Style.LADDER, Style.WHOM):
        return True
    if part.style is Style.REACH:
        return offering.can_be_reached(item)
    if part.style is Style.EVIDENCE and isinstance(item.value, Method) and catalogue.is_judged(item.value):
        return True
    if part.style is Style.USED_ON:
        return bool(catalogue.backlinks.get(Reference(item.kind.code, item.id)))
    if part.style is Style.SEE_ALSO:
        return True
    return any(values_of(item.value, name) for name in part.fields)


def _statements(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    found = models(item, part.fields[0], Statement)
    return pieces.listed(found) if found else NOTHING


def _sentence(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return wrapped([f"<p>{pieces.said(one)}</p>" for one in models(item, part.fields[0], Statement)], "", "")


def _steps(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    found = models(item, part.fields[0], Statement)
    return pieces.listed(found, "ol") if found else NOTHING


def _results(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return wrapped(_finding_lines(item, part, pieces), '<ul class="statements">', "</ul>")


def _findings(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return wrapped(_finding_lines(item, part, pieces), '<ul class="findings">', "</ul>")


def _finding_lines(item: Item[Record], part: Part, pieces: Pieces) -> list[str]:
    return [
        f"<li{pieces.anchor(one.id)}>{figures.beside(one.figure, pieces.said(one) + pieces.limit(one))}</li>"
        for one in models(item, part.fields[0], Finding)
    ]


def _history(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    lines = [
        f'<li><span class="history__when">{escape(dutch_date(one.date))}</span> '
        f"{pieces.prose(one.text)}{pieces.refs(one.sources)}{pieces.marks(one, with_day=False)}</li>"
        for one in models(item, part.fields[0], Event)
    ]
    return wrapped(lines, '<ol class="statements history">', "</ol>")


def _objectives(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    lines = []
    for one in models(item, part.fields[0], Objective):
        opening = f"<li{pieces.anchor(one.id)}><strong>{escape(one.title)}</strong>{pieces.refs(one.sources)}\n"
        lines.append(f"{opening}{pieces.listed(one.actions) if one.actions else ''}</li>")
    return wrapped(lines, '<ol class="objectives">', "</ol>")


def _chosen(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    found = records(item, part.fields[0], pieces)
    return pieces.rows(found) + _finder(item, found, pieces) if found else NOTHING


def _finder(item: Item[Record], found: Iterable[Item[Record]], pieces: Pieces) -> Markup:
    """A link from the methods of a question to the table that compares those that committees judge."""
    judged = [one for one in found if isinstance(one.value, Method) and pieces.catalogue.is_judged(one.value)]
    if not isinstance(item.value, Question) or len(judged) < 2:
        return NOTHING
    href = f"{pieces.root}{METHODS.overview}?vraag={item.id}"
    return Markup('\n<p><a href="{}">Kies en vergelijk op leeftijd, gemeente en oordeel</a></p>').format(href)


def _pointing(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    kind = KINDS[part.fields[0]]
    found = next((items for other, items in related(pieces.catalogue, item) if other == kind), [])
    return pieces.rows(found) if found else NOTHING


def _contacts(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    found = [pieces.catalogue.contacts[id].value for id in texts(item, part.fields[0])]
    return wrapped([row(one, pieces, whole=True) for one in found], '<ul class="dials">', "</ul>")


def _source(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    source = item.value
    if not isinstance(source, Source):
        return NOTHING
    day = escape(dutch_date(source.date)) if source.date else "zonder datum"
    note = f". {escape(source.date_note)}" if source.date_note else ""
    cautions = "".join(f' <span class="limit">{pieces.prose(caution)}</span>' for caution in source.cautions)
    where = NOTHING
    if source.url:
        where = pieces.website(source.url, "address")
    elif source.address:
        where = Markup(f'<span class="address">{escape(source.address)}</span>')
    return Markup(
        f'<p class="stand">{escape(source.publisher)}, {day}{note}</p>\n'
        f'<p>{pieces.prose(source.supports)}{cautions}</p>\n<p class="stand">{where}</p>'
    )


def _meanings(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    term = item.value
    if not isinstance(term, Term):
        return NOTHING
    remark = '<p class="stand">Dit woord heeft meer betekenissen.</p>\n' if term.homonym else ""
    return Markup(remark) + pieces.listed(term.meanings, "ol" if len(term.meanings) > 1 else "ul")


def _other_names(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    names = names_of(item, part, pieces)
    return Markup(f'<p class="stand">Ook: {names}</p>') if names else NOTHING


_SEE = 3  # a word can be used on thirty pages, and the list of words is long


def _see_also(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    named = [pieces.catalogue.item(Reference.parse(name)) for name in texts(item, part.fields[0])]
    using = [other for _kind, items in related(pieces.catalogue, item) for other in items]
    found = named[:_SEE] or using[:1]
    return Markup(f'<p class="stand">Zie ook: {pieces.links(found)}</p>') if found else NOTHING


def _used_on(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    users: dict[str, set[str]] = {}
    for link in pieces.catalogue.backlinks.get(Reference(item.kind.code, item.id), ()):
        users.setdefault(link.origin.target, set()).add(link.origin.id)
    found = [(kind, pieces.catalogue.some(kind, users[code])) for code, kind in KINDS.items() if code in users]
    return Markup("\n").join(
        Markup(f"<h3>{kind.plural if len(items) > 1 else kind.label}</h3>\n<p>{pieces.links(items)}</p>")
        for kind, items in found
    )


SHOW: dict[Style, Show] = {
    **SHOW_FACTS,
    Style.STATEMENTS: _statements,
    Style.SENTENCE: _sentence,
    Style.STEPS: _steps,
    Style.ANSWERS: offering.answers,
    Style.EXCLUSIONS: offering.exclusions,
    Style.EVIDENCE: offering.evidence,
    Style.REACH: offering.reach,
    Style.RESULTS: _results,
    Style.FINDINGS: _findings,
    Style.HISTORY: _history,
    Style.OBJECTIVES: _objectives,
    Style.RECORDS: _chosen,
    Style.POINTING: _pointing,
    Style.CONTACTS: _contacts,
    Style.URGENT: question.urgent,
    Style.ROLES: question.roles,
    Style.SAY: question.say,
    Style.SHORT: question.short,
    Style.SIGNS: question.signs,
    Style.WHOM: question.whom,
    Style.LADDER: ladder.of_question,
    Style.PLACEMENT: ladder.of_offering,
    Style.TOWN_CALLS: municipality.calls,
    Style.OFFERED: municipality.offers,
    Style.NEARBY: municipality.nearby,
    Style.SOURCE: _source,
    Style.MEANINGS: _meanings,
    Style.OTHER_NAMES: _other_names,
    Style.SEE_ALSO: _see_also,
    Style.USED_ON: _used_on,
}
