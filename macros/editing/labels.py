"""What the editing screen calls each field, in Dutch, where a file has the English name, and what it says beside it."""

from __future__ import annotations

import re

from macros.model.base import Record
from macros.model.fields import Model
from macros.model.knowledge import Objective, Research, Source
from macros.model.ladder import Neighbour, RungLine
from macros.model.organisations import Collaboration
from macros.model.questions import Question
from macros.model.statements import Event, Evidence, Exclusion, Fact, Finding, Offer, Statement
from macros.model.walk import Field

_LABELS = {
    "actions": "Acties",
    "activities": "Wat zij samen doen",
    "address": "Adres zonder link",
    "age_from": "Leeftijd vanaf",
    "age_note": "Uitleg bij de leeftijd",
    "age_sources": "Bronnen van de leeftijd",
    "age_to": "Leeftijd tot en met",
    "age_to_half": "Een half jaar verder",
    "age_to_inclusive": "De hoogste leeftijd hoort erbij",
    "aliases": "Vroegere bestandsnamen",
    "also_known_as": "Ook bekend als",
    "apply": "Bellen en aanmelden",
    "approach": "Hoe het gaat",
    "area": "Werkgebied",
    "attendance": "Leerplicht",
    "attendance_note": "Uitleg bij leerplicht",
    "avoid": "Doe dit niet",
    "background": "Achtergrond",
    "basis": "Waar de zin op rust",
    "buyer": "Voor een inkoper",
    "cautions": "Let op",
    "client": "In opdracht van",
    "code": "CBS-code",
    "code_sources": "Bronnen van de CBS-code",
    "collaborations": "Samenwerkingen",
    "committee": "Commissie",
    "common": "Bijna iedereen kent dit woord",
    "confirmed": "Bevestigd",
    "contacts": "Telefoonnummers",
    "date": "Datum",
    "date_note": "Uitleg bij de datum",
    "details": "Gegevens met een kopje",
    "domains": "Terreinen",
    "duration": "Duur",
    "elker": "Elker en deze methode",
    "elker_note": "Uitleg bij Elker",
    "evidence": "Oordelen van een commissie",
    "evidence_note": "Uitleg bij de oordelen",
    "figure": "Cijfer",
    "findings": "Bevindingen",
    "for_whom": "Voor wie",
    "gaps": "Wat we niet weten",
    "goal": "Doel",
    "guided_by": "Begeleid met",
    "heavier": "Zwaardere hulp",
    "here": "Te krijgen in Groningen",
    "history": "Hoe het zo kwam",
    "homonym": "Het woord betekent ook iets anders",
    "id": "Korte naam",
    "instead": "Wat dan wel",
    "label": "Kopje",
    "ladder": "Plaats op de ladder",
    "level": "Niveau",
    "limitation": "Wat dit niet zegt",
    "limitations": "Wat dit niet zegt",
    "location": "Te vinden",
    "meanings": "Betekenissen",
    "members": "Wie meedoen",
    "method": "Hoe het is onderzocht",
    "methods": "Methoden",
    "municipalities": "Gemeenten",
    "n": "Aantal",
    "name": "Naam",
    "no_heavier": "Waarom er niets zwaarders staat",
    "no_ladder": "Waarom er geen ladder bij hoort",
    "no_lighter": "Waarom er niets lichters staat",
    "normal": "Wat erbij kan horen",
    "not_for": "Niet voor wie, en wat dan",
    "not_here": "Niet gevonden in Groningen",
    "note": "Uitleg bij het oordeel",
    "number": "Nummer",
    "objectives": "Doelen",
    "offered_by": "Wie dit aanbiedt",
    "outcome": "Wat het opleverde",
    "owner": "Wie dit bijhoudt",
    "part_of": "Onderdeel van",
    "parties": "Groepen zonder eigen naam",
    "partners": "Organisaties",
    "period": "Periode",
    "pillars": "Pijlers van de koers",
    "pillars_note": "Uitleg bij de pijlers",
    "place": "Plaats",
    "programmes": "Programma's",
    "publisher": "Uitgever",
    "question": "De vraag, in de ik-vorm",
    "reasons": "Aanleiding",
    "referral": "Wie verwijst of aanmeldt",
    "referral_steps": "Stappen bij het aanmelden",
    "referrer": "Voor een verwijzer",
    "region": "Regio",
    "relation": "Band met Elker",
    "research": "Onderzoek",
    "researchers": "Wie het onderzocht",
    "results": "Wat onderzoek of een evaluatie liet zien",
    "reviewed": "Met de bronnen vergeleken op",
    "roles": "Wat de bronnen zeggen",
    "routes": "Wegen naar deze hulp",
    "run_by": "Van wie",
    "rung": "Trede",
    "say": "Zeg dit",
    "school_alliances": "Samenwerkingsverbanden",
    "school_alliances_note": "Uitleg bij passend onderwijs",
    "search_terms": "Zoekwoorden",
    "see": "Zie ook",
    "setting_note": "Uitleg bij de plek",
    "settings": "Waar de hulp is",
    "signals": "Waaraan u het merkt",
    "sources": "Bronnen",
    "status": "Status",
    "step_up": "Wanneer meer hulp",
    "steps": "Stappen",
    "strengths": "Sterke kanten",
    "subtitle": "Ondertitel",
    "successor": "Opvolger",
    "summary": "Samenvatting",
    "supports": "Wat de bron zegt",
    "teacher": "Voor een leerkracht",
    "team": "Basisteam",
    "team_note": "Uitleg bij het basisteam",
    "terms": "Begrippen",
    "text": "Zin",
    "theme": "Onderwerp",
    "think_along": "Wie meedenkt",
    "tile_column": "Kolom in het kaartje",
    "tile_row": "Rij in het kaartje",
    "title": "Titel",
    "to": "Welke hulp",
    "type": "Soort",
    "url": "Adres van de bron",
    "valid_on": "Zo was het op",
    "valid_on_derived": "De datum is afgeleid",
    "variants": "Andere vormen",
    "waiting": "Wachttijd",
    "website": "Website",
    "when": "Wanneer",
    "whole": "Gaat over de hele ladder",
    "why": "Waarom op deze trede",
    "youth_health": "Jeugdgezondheidszorg",
    "youth_health_note": "Uitleg bij jeugdgezondheidszorg",
}

# Where a field of the same name is something else.
_OF_ONE: dict[tuple[type[Model], str], str] = {
    (Question, "roles"): "Voor wie",
    (Question, "ladder"): "Wat elke trede hier betekent",
    (Evidence, "outcome"): "Waarover",
    (Evidence, "date"): "Datum van het oordeel",
    (Finding, "period"): "Over welke tijd",
    (Statement, "date"): "Waarover het gaat: dag, maand of jaar",
    (Collaboration, "date"): "Datum van de afspraak",
    (Collaboration, "partners"): "Wie doen mee",
    (Research, "period"): "Periode",
    (Source, "date"): "Datum van de bron",
    (Record, "sources"): "Bronnen van het hele record",
}

# What one item of a list is called, on the button that adds one.
_ITEMS: dict[type[Model], str] = {
    Statement: "Zin",
    Event: "Gebeurtenis",
    Evidence: "Oordeel",
    Exclusion: "Groep",
    Fact: "Gegeven",
    Finding: "Uitkomst",
    Neighbour: "Zwaardere hulp",
    Objective: "Doel",
    Offer: "Aanbieder",
    RungLine: "Trede",
}

# A field that a description sends the editor to: "… hoort bij search_terms." Many names are Dutch words as well.
_NAMED = re.compile(r"(?<=\bbij )[a-z_]+\b|\b[a-z]+_[a-z_]+\b")
# What is written in a file, and what is done on the screen.
_DONE = {
    " op false": " uit",
    "Vul true in": "Zet dit aan",
    "Vul false in": "Zet dit uit",
    " Laat het anders weg.": "",
    " Anders weglaten.": "",
}


def label(model: type[Model], name: str) -> str:
    """Return what the screen calls a field of a record type: its own name while it has no other."""
    own = (_OF_ONE[type_, name] for type_ in model.__mro__ if issubclass(type_, Model) and (type_, name) in _OF_ONE)
    return next(own, None) or _LABELS.get(name, name)


def item(model: type[Model]) -> str:
    """Return what one item of a list of these is called."""
    return _ITEMS.get(model, "Onderdeel")


def hint(one: Field, *, chosen: bool) -> str:
    """Return what belongs in a field, as the screen says it: with its names of fields, and an example.

    What is chosen from a list needs no example: a file would have an id there, the screen has a name.
    """
    text = _NAMED.sub(lambda found: f"‘{_LABELS[found[0]]}’" if found[0] in _LABELS else found[0], one.description)
    for written, done in _DONE.items():
        text = text.replace(written, done)
    if one.holds is bool:
        return text
    example = one.example.strip("[]") if one.many else one.example
    return f"{text} Bijvoorbeeld: {example}" if example and not one.nested and not chosen else text
