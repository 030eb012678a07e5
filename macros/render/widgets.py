"""What writers can call in a Markdown page: `{{ link('methods/mst') }}`.

A widget whose HTML is a block stands on a line of its own; the inline ones (`link`, `term`, `phone`) stand in a
sentence. Values are fixed text; a wrong one is a warning of the build that names the page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from markupsafe import Markup

from macros.load.catalogue import name_of
from macros.model.records import KINDS
from macros.problems import choose
from macros.render.renderer import Pages, address, phone_link

# The macro that shows a record of a kind, whole or one part: {{ partner('accare', part='details') }}
RECORD_WIDGETS = {
    "question": "questions",
    "method": "methods",
    "programme": "programmes",
    "partner": "partners",
    "collaboration": "collaborations",
    "research": "research",
    "pillar": "strategy",
    "municipality": "municipalities",
    "term": "terms",
    "source": "sources",
}


class WidgetError(ValueError):
    """A widget was called with something that does not exist; the message is for the writer."""


def link(pages: Pages, root: str, reference: str, text: str = "") -> Markup:
    """Een link naar een record, met de naam ervan of met eigen woorden."""
    kind, id = _find(pages, reference)
    name = text or name_of(pages.catalogue.record(kind, id))
    return Markup('<a href="{}{}">{}</a>').format(root, address(kind, id), _without_markdown(name))


def card(pages: Pages, root: str, reference: str) -> str:
    """Een kaart met naam, soort en samenvatting van een record."""
    kind, id = _find(pages, reference)
    return _block(pages.fragment("card.html", root, kind=KINDS[kind], item=pages.catalogue.records[kind][id]))


def listing(pages: Pages, root: str, kind: str, **conditions: str) -> str:
    """Een lijst van records van een soort; met voorwaarden zoals theme='school' blijft over wat daaraan voldoet."""
    _one_of(kind, KINDS, "onbekende soort")
    known = KINDS[kind].model.model_fields
    for name in conditions:
        _one_of(name, known, "onbekend veld")
    found = [
        item
        for item in pages.catalogue.all(kind)
        if all(_holds(getattr(item.value, name), value) for name, value in conditions.items())
    ]
    return _block(pages.fragment("listing.html", root, kind=KINDS[kind], items=found))


def finding(pages: Pages, root: str, research: str, id: str) -> str:
    """Een bevinding uit onderzoek, met cijfer, datum, beperking en bron."""
    _kind, research = _find(pages, f"research/{research}")
    study = pages.catalogue.record("research", research)
    found = {one.id: one for one in study.findings}
    _one_of(id, found, "onbekende bevinding")
    return _block(pages.fragment("finding.html", root, study=study, study_id=research, finding=found[id]))


def explain(pages: Pages, root: str, id: str, text: str = "") -> Markup:
    """Een begrip in een zin, met de uitleg erbij en een link naar de begrippenlijst."""
    _kind, id = _find(pages, f"terms/{id}")
    term = pages.catalogue.record("terms", id)
    title = " Of: ".join(meaning.text for meaning in term.meanings)
    return Markup('<a class="term" href="{}{}" title="{}">{}</a>').format(
        root, address("terms", id), _without_markdown(title), _without_markdown(text or term.title)
    )


def phone(pages: Pages, root: str, id: str) -> Markup:
    """Een telefoonnummer uit data/contacts.yml, met naam."""
    _one_of(id, pages.catalogue.contacts, "onbekend nummer")
    return phone_link(pages.catalogue.contacts[id])


def numbers(pages: Pages, root: str, urgent: str = "") -> str:
    """De telefoonnummers met waarvoor, wanneer, bron en datum; urgent='ja' of 'nee' kiest de noodnummers of de rest."""
    if urgent:
        _one_of(urgent, ("ja", "nee"), "onbekende keuze")
    found = [one for one in pages.catalogue.contacts.values() if urgent in ("", "ja" if one.urgent else "nee")]
    return _block(pages.fragment("numbers.html", root, contacts=found))


def section(pages: Pages, root: str, file: str, id: str) -> str:
    """Een onderdeel van data/course.yml of data/referral.yml, zoals de stappen van de meldcode."""
    _one_of(file, ("course", "referral"), "onbekend bestand")
    sections = pages.catalogue.sections(file)
    _one_of(id, sections, "onbekend onderdeel")
    return _block(pages.fragment("section.html", root, section=sections[id]))


def vocabulary(pages: Pages, root: str, name: str) -> str:
    """Een lijst van vaste woorden met hun uitleg, zoals de niveaus of de statussen."""
    _one_of(name, pages.catalogue.vocabularies, "onbekende lijst")
    return _block(pages.fragment("vocabulary.html", root, words=pages.catalogue.vocabularies[name]))


def counts(pages: Pages, root: str) -> str:
    """Hoeveel records er van elke soort zijn, met een link naar elk overzicht."""
    return _block(pages.fragment("counts.html", root))


def gaps(pages: Pages, root: str) -> str:
    """Het register van wat ontbreekt: per record wat geen bron vermeldt."""
    return _block(pages.fragment("gaps.html", root))


def record(pages: Pages, root: str, id: str, part: str = "", *, kind: str) -> str:
    """Een record van deze soort, heel of een deel ervan."""
    _find(pages, f"{kind}/{id}")
    if part:
        _one_of(part, pages.parts(kind), "onbekend deel")
    return _block(pages.part(kind, id, root, part or None))


WIDGETS: dict[str, Callable[..., str]] = {
    "link": link,
    "card": card,
    "listing": listing,
    "finding": finding,
    "explain": explain,
    "phone": phone,
    "numbers": numbers,
    "section": section,
    "vocabulary": vocabulary,
    "counts": counts,
    "gaps": gaps,
    **{name: partial(record, kind=kind) for name, kind in RECORD_WIDGETS.items()},
}


def _find(pages: Pages, reference: str) -> tuple[str, str]:
    kind, _, id = reference.partition("/")
    _one_of(kind, KINDS, "onbekende soort")
    _one_of(id, pages.catalogue.records[kind], f"onbekend record in data/{kind}:")
    return kind, id


def _one_of(word: str, known: Any, what: str) -> None:
    if word not in known:
        raise WidgetError(f"{what} '{word}'.{choose(word, known, 30)}")


def _holds(value: Any, wanted: str) -> bool:
    return wanted in value if isinstance(value, list) else str(value) == wanted


def _block(html: str) -> str:
    """Put HTML on lines of its own without blank lines, so that Markdown leaves it as it is."""
    lines = (line.strip() for line in html.splitlines())
    return '\n\n<div class="widget">' + "".join(f"{line} " for line in lines if line) + "</div>\n\n"


def _without_markdown(text: str) -> Markup:
    """Write the signs that Markdown would read as code points, so that a name stays a name."""
    signs = set("\\`*_{}[]()<>#+-.!|~:&\"'")
    return Markup("".join(f"&#{ord(sign)};" if sign in signs else sign for sign in text))
