"""The readers' words for fields: the heading under which a field stands on the page, or what it is in a sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from macros.model.kinds import AnyKind
from macros.render.layout import GAPS, layout_of
from macros.render.question import READERS

# What stands on a page without a heading of its own, inside a sentence, or in a list under data/.
FIELDS = {
    "access": "Hoe u er komt", "actions": "Acties", "address": "Adres", "after": "Daarna", "age_from": "Vanaf",
    "age_until": "Tot", "also_known_as": "Ook bekend als", "audience": "Voor", "basis": "Waar de zin op rust",
    "beside": "Naast de ladder", "call": "Bellen", "called": "Gebeld", "cautions": "Let op",
    "checked": "Vergeleken met de bron", "committee": "Commissie", "common": "Bekend woord, zonder link",
    "concept": "Idee", "confirmed": "Nagevraagd", "contacts": "Contact", "date": "Datum", "date_note": "Datum",
    "decides": "Wie beslist", "description": "Uitleg", "elsewhere": "Van buiten de regio", "email": "Mailadres",
    "ends_at": "Waar de ladder ophoudt", "figure": "Cijfer", "gaps": GAPS.heading, "heavier": "Zwaarder",
    "here": "In Groningen te krijgen", "homonym": "Meer betekenissen", "hours": "Wanneer", "id": "Korte naam",
    "instead": "Wat dan", "intro": "Inleiding", "items": "Zinnen", "judged": "Met een oordeel", "kind": "Soort",
    "label": "Kopje", "layer": "Naam in de regio", "level": "Oordeel", "limitation": "Beperking", "mark": "Teken",
    "meanings": "Uitleg", "months": "Maanden", "n": "Aantal", "name": "Naam", "no_heavier": "Niets zwaarder",
    "no_lighter": "Niets lichter", "no_source": "Geen bron gevonden", "note": "Toelichting", "number": "Nummer",
    "numbered": "Met nummers", "numbers": "Nummer", "outcome": "Waarover", "own": "Eigen regio", "owner": "Door",
    "pages": "Pagina's", "partner": "Organisatie", "partners": "Organisaties", "past": "Voorbij", "period": "Periode",
    "plan": "Plan", "preferred": "Woord van de site", "programme": "Aanbod", "publisher": "Uitgever",
    "purpose": "Waarvoor", "question": "De vraag", "reader": "Wie", "readers": "Voor lezers", "region": "Regio",
    "reviewed": "Laatst nagekeken", "routes": "Weg", "rules": "Regels", "rung": "Trede", "search_terms": "Zoekwoorden",
    "see": "Zie ook", "send": "Stuur mee", "short": "Kort", "source": "Bron", "sources": "Bron", "status": "Hoe zeker",
    "steps": "Wat u doet", "subtitle": "Ondertitel", "summary": "Samenvatting", "supports": "Wat de bron zegt",
    "task": "Wat te doen", "teacher": "Leerkracht", "text": "Zin", "theme": "Thema", "tile_column": "Plek op de kaart",
    "tile_row": "Plek op de kaart", "title": "Naam", "to": "Naar", "type": "Soort", "unjudged": "Zonder oordeel",
    "urgent": "Voor nood", "url": "Adres", "valid_on": "Stand", "waiting": "Wachten", "website": "Website",
    "who": "Wie", "whole": "Over de hele ladder", "why": "Waarom", "word": "Woord van lezers",
    "words": "Woorden van lezers", "write_down": "Schrijf op",
}  # fmt: skip


class Place(NamedTuple):
    """Where on a page a field stands: its heading, or the words beside it, and its anchor, "" for none."""

    heading: str
    anchor: str = ""


@cache
def places(kind: AnyKind) -> dict[str, Place]:
    """Return where the fields of a kind stand on its pages, for those that stand under a heading or beside a word."""
    layout = layout_of(kind)
    found: dict[str, Place] = {"gaps": Place(GAPS.heading, GAPS.anchor)}
    for block in (one for one in layout.blocks if one.heading):
        for name in (name for part in block.parts for name in part.fields):
            found.setdefault(name, Place(block.heading, block.anchor))
    for name, (anchor, words) in READERS.items():
        if name in found:
            found[name] = Place(f"{found[name].heading}: {words.lower()}", anchor)
    for row in (*layout.facts, *layout.about):
        for name in row.part.fields:
            found.setdefault(name, Place(row.term))
    return found


def place(kind: AnyKind, name: str) -> Place:
    """Return where a field of a kind stands on the page."""
    return places(kind).get(name) or beside(name)


def beside(name: str) -> Place:
    """Return the words for a field that stands under no heading; a field without words goes by its own name."""
    return Place(FIELDS.get(name, name))
