"""The card of a question: one sheet of A4 for one reader, to hang up or to hand on."""

from __future__ import annotations

from collections.abc import Iterator

import segno
from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.ladder import Step, ladder
from macros.model.base import Record
from macros.model.kinds import QUESTIONS
from macros.model.lists import Contact
from macros.model.questions import Question
from macros.model.statements import Statement
from macros.render.facts import models
from macros.render.pieces import Pieces, print_button
from macros.render.question import READERS, WITH_CARD
from macros.render.text import dutch_date, number_doubt

# What fits on a sheet beside the ladder and the numbers.
_STEPS, _WARNINGS, _SAYINGS, _HELP, _NUMBERS = 5, 4, 2, 3, 6
_TO_FILL_IN = ("Gemeente", "Basisteam", "Telefoon", "Bij ons op school of in de praktijk")


def address(item: Item[Record], reader: str) -> str:
    """Return where the card of a question for a reader is: "vragen/pesten/kaart-leerkracht/"."""
    return f"{item.address}kaart-{READERS[reader][0]}/"


def readers(catalogue: Catalogue) -> Iterator[tuple[Item[Question], str]]:
    """Yield every question with each reader for whom it has a card: who teaches, who refers."""
    for item in catalogue.all(QUESTIONS):
        yield from ((item, name) for name in WITH_CARD if models(item, name, Statement))


def sheet(item: Item[Question], reader: str, pieces: Pieces, site_url: str) -> Markup:
    """Return the card; with `site_url`, the address of the site, it has a code that leads a phone to the question."""
    question = item.value
    steps = models(item, reader, Statement)[:_STEPS]
    words = READERS[reader][1]
    numbers = [pieces.catalogue.contacts[id].value for id in question.contacts][:_NUMBERS]
    calls = "".join(_call(one, pieces) for one in numbers)
    columns = [
        _part("Doe dit", _lines(steps, pieces, "ol")),
        _part("Zeg dit", _lines(question.say[:_SAYINGS], pieces, "ul")),
        _part("Doe dit niet", _lines(question.avoid[:_WARNINGS], pieces, "ul")),
        _part("Van licht naar zwaar", _ladder(ladder(pieces.catalogue, question))),
        _part("Bel", f"<ul>{calls}</ul>" if calls else ""),
    ]
    fill = "".join(f"<p>{name}: <span></span></p>" for name in _TO_FILL_IN)
    whole = f"{site_url.rstrip('/')}/{item.address}" if site_url else ""
    code = Markup(segno.make(whole, micro=False).svg_inline(omitsize=True, border=0)) if whole else ""
    day = dutch_date(question.reviewed)
    button = print_button("Print deze kaart")
    return Markup(
        f'<article class="sheet">\n<header><p>{words}</p>{pieces.heading(item.name, "top", level=1)}{button}</header>\n'
        f"{''.join(columns)}\n"
        f'<section class="sheet__own"><h2>Vul zelf in</h2>{fill}</section>\n'
        f"<footer><div>{code}</div><p>{pieces.link(item, 'Alles over deze vraag, met de bronnen')}<br>\n"
        f"{escape(whole)}<br>\nNagekeken op {day}. Dit komt niet in de plaats van uw eigen oordeel of richtlijn.</p>"
        "</footer>\n</article>"
    )


def _part(heading: str, shown: str) -> str:
    return f"<section><h2>{heading}</h2>{shown}</section>\n" if shown else ""


def _call(contact: Contact, pieces: Pieces) -> str:
    doubt = number_doubt(pieces.catalogue, contact)
    weigh = f" ({doubt})" if doubt else ""
    return f"<li><strong>{' of '.join(contact.numbers)}</strong> {escape(contact.name)}{weigh}</li>"


def _lines(statements: list[Statement], pieces: Pieces, tag: str) -> str:
    lines = "".join(f"<li>{pieces.prose(one.text)}</li>" for one in statements)
    return f"<{tag}>{lines}</{tag}>" if lines else ""


def _ladder(steps: list[Step]) -> str:
    lines = ""
    for step in steps:
        names = ", ".join(item.name.partition(" (")[0] for item in step.help[:_HELP])
        lines += f"<li><strong>{escape(step.rung.short)}</strong>{f': {escape(names)}' if names else ''}</li>"
    return f"<ol>{lines}</ol>"
