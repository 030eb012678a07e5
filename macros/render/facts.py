"""How fields look in a row of facts or beside the title: one function for each such `Style`.

Each takes the record, the part of the layout and the pieces of the page, and returns HTML, "" when there is nothing
to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from markupsafe import Markup, escape

from macros.load.files import Item
from macros.load.freshness import WAITING, is_overdue
from macros.model.base import Record, Sourced
from macros.model.fields import Model, Ref, Reference, source_id
from macros.model.kinds import STRATEGY
from macros.model.offerings import Offering
from macros.model.statements import Event, Fact, Statement
from macros.model.walk import field, value_of, values_of
from macros.render.age_bar import age_bar
from macros.render.parts import Part, Style
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.text import ages, dutch_date

M = TypeVar("M", bound=Model)
_TO_SOURCE = Ref("sources")
Show = Callable[[Item[Record], Part, Pieces], Markup]


def models(item: Item[Record], name: str, model: type[M]) -> list[M]:
    """Return the records in a field; all are of the type that the style is for."""
    return [value for value in values_of(item.value, name) if isinstance(value, model)]


def texts(item: Item[Record], name: str) -> list[str]:
    """Return what stands in a field as text."""
    return [str(value) for value in values_of(item.value, name)]


def records(item: Item[Record], name: str, pieces: Pieces) -> list[Item[Record]]:
    """Return the records that a field refers to, in the order in which it names them."""
    mark = field(item.kind.model, name).mark
    target = mark.target if isinstance(mark, Ref) else ""
    return [pieces.catalogue.item(Reference(target, id)) for id in texts(item, name)]


def unnamed_sources(item: Item[Record]) -> list[str]:
    """Return the sources that a record as a whole rests on and that no sentence of it names."""
    record = item.value
    named = {leaf.references[0].id for leaf in item.leaves if len(leaf.location) > 2 and leaf.mark == _TO_SOURCE}
    own = record.sources if isinstance(record, Sourced) else []
    return [source for source in own if source_id(source) not in named]


def note_of(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the statement that stands after the first field of a part, if any."""
    notes = [one for name in part.fields[1:] for one in models(item, name, Statement)]
    return Markup(" ").join(pieces.said(note) for note in notes)


def _with_note(shown: Markup, note: Markup) -> Markup:
    return Markup(". ").join(one for one in (shown, note) if one)


def _labels(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    vocabulary = field(item.kind.model, part.fields[0]).vocabulary
    names = Markup(", ").join(pieces.label(vocabulary, id) for id in texts(item, part.fields[0]))
    return _with_note(names, note_of(item, part, pieces))


def _word(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    vocabulary = field(item.kind.model, part.fields[0]).vocabulary
    words = [pieces.catalogue.word(vocabulary, id) for id in texts(item, part.fields[0])]
    return Markup(" ").join(Markup(f"{escape(word.label)}. {pieces.prose(word.description)}") for word in words)


def names_of(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return names, as they are, with commas between them."""
    return escape(", ".join(texts(item, part.fields[0])))


def _said(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return Markup(" ").join(pieces.said(one) for name in part.fields for one in models(item, name, Statement))


def _waiting(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return waiting(models(item, part.fields[0], Event), texts(item, "contacts"), pieces)


def waiting(times: Sequence[Event], contacts: Sequence[str], pieces: Pieces) -> Markup:
    """Return how long one waits; when all that is known is old, that it is unknown and whom to call; "" for nothing."""
    catalogue = pieces.catalogue
    fresh = [one for one in times if not is_overdue(catalogue, WAITING, one.date)]
    if fresh or not times:
        return Markup(" ").join(pieces.said(one) for one in fresh)
    numbers = [one for id in contacts if (one := catalogue.contacts[id].value).numbers and not one.urgent]
    return Markup(f"Onbekend, bel {pieces.phone(numbers[0])}.") if numbers else Markup("Onbekend, vraag het na.")


def _links(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return _with_note(pieces.links(records(item, part.fields[0], pieces)), note_of(item, part, pieces))


def _ages(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    record = item.value
    if not isinstance(record, Offering):
        return NOTHING
    note = pieces.said(record.age_note) if record.age_note else NOTHING
    span = ages(record)
    if not span:
        return note
    bar = age_bar(record, numbered=True)
    return Markup(f"{escape(span)}{pieces.refs(record.age_sources)}{bar}{' ' + note if note else ''}")


def _date(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    days = "".join(f"{dutch_date(day)}. " for day in texts(item, part.fields[0]))
    return escape(days) + note_of(item, part, pieces)


def _code(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return Markup("").join(map(escape, texts(item, part.fields[0]))) + pieces.refs(texts(item, part.fields[1]))


def _website(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return Markup(" ").join(pieces.website(url) for url in texts(item, part.fields[0]))


def _numbered(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    count = len(pieces.catalogue.all(STRATEGY))
    return escape(f"{item.kind.label} {value_of(item.value, part.fields[0])} van {count}")


def _prose(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return Markup("\n").join(Markup(f"<p>{pieces.prose(text)}</p>") for text in texts(item, part.fields[0]))


def _lead(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return Markup("\n").join(
        Markup(f'<p class="lead">{pieces.prose(text)}</p>') for text in texts(item, part.fields[0])
    )


def fact(term: str, shown: str) -> Markup:
    """Return a row of a list of facts; what is shown is text or finished HTML. "" when there is nothing to show."""
    return Markup(f'<div class="fact"><dt>{escape(term)}</dt><dd>{escape(shown)}</dd></div>') if shown else NOTHING


def keeping(items: Iterable[Item[Record]], pieces: Pieces) -> Markup:
    """Return when and by whom records were compared with their sources, and how certain they are: once for all."""
    records = [item.value for item in items]
    days = [dutch_date(day) for day in sorted({one.reviewed for one in records})]
    keepers = [pieces.label("owners", id) for id in sorted({one.owner for one in records})]
    certain = sorted({one.status for one in records if isinstance(one, Sourced)})
    rows = [
        fact("Nagekeken", ", ".join(days)),
        fact("Door", ", ".join(keepers)),
        fact("Hoe zeker", ", ".join(pieces.label("statuses", id) for id in certain)),
    ]
    return wrapped([row for row in rows if row], "<dl>", "</dl>")


def own_facts(item: Item[Record], part: Part, pieces: Pieces) -> Iterator[Markup]:
    """Yield rows of facts that bring their own terms."""
    for one in models(item, part.fields[0], Fact):
        yield fact(one.label, pieces.said(one))


def _facts(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    return wrapped([str(row) for row in own_facts(item, part, pieces)], '<dl class="facts facts--plain">', "</dl>")


SHOW_FACTS: dict[Style, Show] = {
    Style.LABELS: _labels,
    Style.WORD: _word,
    Style.TEXTS: names_of,
    Style.SAID: _said,
    Style.WAITING: _waiting,
    Style.LINKS: _links,
    Style.AGES: _ages,
    Style.DATE: _date,
    Style.CODE: _code,
    Style.WEBSITE: _website,
    Style.OWN_FACTS: _facts,
    Style.NUMBERED: _numbered,
    Style.PROSE: _prose,
    Style.LEAD: _lead,
    Style.FACTS: _facts,
}
