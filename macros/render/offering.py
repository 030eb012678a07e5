"""What is particular to the page of a method or programme: four answers at a glance, and each of them in full below.

For whom, not for whom, does it work, can I get it here and whom do I call: in that order, before how it goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.freshness import is_offered, old_judgement
from macros.load.queries import own_municipalities
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.offerings import Method, Offering, Programme
from macros.model.statements import Evidence, Exclusion, Offer
from macros.model.vocabularies import Level, Rung
from macros.render.age_bar import age_bar
from macros.render.contacts import line
from macros.render.facts import models, note_of
from macros.render.parts import Part
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.question import towns
from macros.render.text import ages, capital, dutch_date, first_sentence, outcome_briefly, without_references

# Routes on which the team of the municipality is the one to call.
_BY_THE_TEAM = {"gemeente", "vrij-toegankelijk"}
# What is said of a method that no source offers in Groningen.
NOBODY = "niet gevonden"


# At a glance


def answers(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return the short answers, each a link to the long one."""
    record = item.value
    if not isinstance(record, Offering) or pieces.embedded:
        return NOTHING
    cells = [
        f'<li><a href="#{anchor}"><span class="answers__ask">{asked}</span>'
        f'<span class="answers__say">{said}</span></a></li>'
        for asked, anchor, said in _short(record, pieces)
    ]
    return wrapped(cells, '<nav class="answers" aria-label="Kort antwoord"><ul>', "</ul></nav>")


def _short(record: Offering, pieces: Pieces) -> Iterator[tuple[str, str, Markup]]:
    catalogue = pieces.catalogue
    if record.for_whom:
        whom = ages(record) or first_sentence(without_references(catalogue, record.for_whom.text))
        yield "Voor wie?", "voor-wie", escape(whom) + age_bar(record)
    if not record.ladder.rung:  # a plan, something past, a way to organise: nothing that a family can get
        yield "Hier te krijgen?", "ladder", escape(first_sentence(without_references(catalogue, record.ladder.why)))
        return
    if record.not_for:
        yield "Niet voor wie?", "niet-voor", escape(_not_for(record.not_for, catalogue))
    else:
        yield "Niet voor wie?", "ladder", Markup("Geen bron noemt groepen. Past het niet? Kijk lichter of zwaarder.")
    if isinstance(record, Method):
        if catalogue.is_judged(record):
            yield "Werkt het?", "oordeel", verdicts_in_short(record, pieces)
        here = available(record, catalogue)
        yield "Hier te krijgen?", "aanbieders", escape(capital(f"{here} in Groningen" if here == NOBODY else here))
    elif isinstance(record, Programme):
        yield "Waar?", "voor-wie" if record.for_whom else "ladder", escape(_where(record, catalogue))
        yield "Wie bel ik?" if record.contacts else "Hoe komt u er?", "contact", escape(_whom(record, catalogue))


def _not_for(exclusions: list[Exclusion], catalogue: Catalogue) -> str:
    first = first_sentence(without_references(catalogue, exclusions[0].text)).partition(":")[0]
    more = len(exclusions) - 1
    return first if not more else f"{first}, en nog {more} {'groep' if more == 1 else 'groepen'}"


def verdicts_in_short(method: Method, pieces: Pieces) -> Markup:
    """Return each different level that a committee gave, with its year and, where they differ, what it is about."""
    if not method.evidence:
        return pieces.level(unjudged(pieces.catalogue))
    years = {one.level: (one.date or "")[:4] for one in reversed(method.evidence)}
    about: dict[str, list[str]] = {}
    for one in method.evidence:
        about.setdefault(one.level, []).append(outcome_briefly(without_references(pieces.catalogue, one.outcome or "")))
    differ = len(about) > 1
    return Markup(" ").join(
        pieces.level(id, ", ".join(filter(None, outcomes)) if differ else "", years[id])
        for id, outcomes in about.items()
    )


def unjudged(catalogue: Catalogue) -> str:
    """Return the id of the word for what no committee judged, as far as was found."""
    return next(id for id, word in catalogue.words("levels", Level).items() if word.unjudged)


def available(method: Method, catalogue: Catalogue) -> str:
    """Return whether a method can be had in Groningen: "ja, bij VNN" or `NOBODY`."""
    here = [one for one in method.offered_by if one.here]
    if not here:
        return NOBODY
    named = [set(one.partners) for one in here if one.partners]
    common = set.intersection(*named) if named else set()
    names = [catalogue.partner(id).name for one in here for id in one.partners if id in common]
    if not names:
        places = " en ".join(catalogue.municipality(id).name for id in method.municipalities)
        where = f"in {places}" if places else "in de provincie"
    else:
        where = f"bij {', '.join(dict.fromkeys(names))}"
    is_sure = all(is_offered(catalogue, one) for one in here)
    return f"ja, {where}" if is_sure else f"misschien {where}: vraag eerst na"


def _where(record: Programme, catalogue: Catalogue) -> str:
    own = [item.id for item in own_municipalities(catalogue)]
    if record.municipalities and set(own) <= set(record.municipalities):
        return "In alle Groninger gemeenten"
    if record.municipalities:
        return "In " + ", ".join(catalogue.municipality(id).name for id in record.municipalities)
    if record.setting_note:
        return first_sentence(without_references(catalogue, record.setting_note.text))
    return capital(", ".join(catalogue.label("settings", id).lower() for id in record.settings)) or "Niet gevonden"


def _whom(record: Programme, catalogue: Catalogue) -> str:
    if record.contacts:
        return catalogue.contacts[record.contacts[0]].value.name
    return " · ".join(catalogue.routes[id].value.title for id in record.ladder.routes)


# In full


def exclusions(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return who something is not for, each with what then and where to go."""

    def line(one: Exclusion) -> str:
        see = pieces.links(pieces.catalogue.item(Reference.parse(reference)) for reference in one.see)
        instead = pieces.prose(one.instead) if one.instead else NOTHING
        where = Markup(f"Zie {see}.") if see else NOTHING
        step = Markup(f"Vraag verder bij: {pieces.rung(one.rung)}.") if one.rung else NOTHING
        then = Markup(" ").join(each for each in (instead, where, step) if each)
        shown = f' <span class="instead"><strong>Wat dan wel:</strong> {then}</span>' if then else ""
        return f"<li>{pieces.said(one)}{shown}</li>"

    lines = [line(one) for one in models(item, part.fields[0], Exclusion)]
    return wrapped(lines, '<ul class="statements">', "</ul>")


def evidence(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return what committees found, an outcome at a time: the level, about what, who said so and when."""
    record = item.value

    def line(one: Evidence) -> str:
        outcome = pieces.prose(one.outcome) if one.outcome else "Hele methode"
        day = dutch_date(one.date) if one.date else "datum niet gevonden"
        note = f'<span class="limit">{pieces.prose(one.note)}</span>' if one.note else ""
        who = escape(one.committee or "Commissie niet genoemd")
        years = old_judgement(pieces.catalogue, one)
        old = f", ouder dan {years} jaar" if years else ""
        return (
            f"<li>{pieces.level(one.level)}<span><strong>{outcome}</strong>{pieces.refs(one.sources)}</span>"
            f'<span class="stand">{who}, {escape(day)}{old}</span>{note}</li>'
        )

    lines = [line(one) for one in models(item, part.fields[0], Evidence)]
    if not lines and isinstance(record, Method) and pieces.catalogue.is_judged(record):
        word = pieces.catalogue.word("levels", unjudged(pieces.catalogue))
        lines = [f"<li>{pieces.level(word.id)}<span>{pieces.prose(word.description)}</span></li>"]
    note = note_of(item, part, pieces)
    after = [f'<p class="stand">{note}</p>'] if note else []
    if lines:
        after.append(f'<p class="stand"><a href="{pieces.root}over/niveaus/">Zo leest u de niveaus</a></p>')
    return wrapped(lines, '<ul class="verdicts">', "</ul>") + Markup("\n".join(after))


def reach(item: Item[Record], part: Part, pieces: Pieces) -> Markup:
    """Return who offers help here or that nobody was found, whom to call, and by which route one gets there."""
    record = item.value
    if not isinstance(record, Offering):
        return NOTHING
    place = record.ladder
    rung = pieces.catalogue.words("rungs", Rung)[place.rung] if place.rung else None
    ids = dict.fromkeys([*record.contacts, *(rung.contacts if rung else ())])
    calls = [line(pieces.catalogue.contacts[id].value, pieces) for id in ids]
    by_team = bool(_BY_THE_TEAM & set(place.routes) and rung and not rung.beside)
    parts = [
        _offers(record, pieces) if isinstance(record, Method) else NOTHING,
        _routes(record, pieces),
        wrapped(calls, '<ul class="calls">', "</ul>"),
        towns(pieces) if by_team else NOTHING,
    ]
    return Markup("\n").join(each for each in parts if each)


def can_be_reached(item: Item[Record]) -> bool:
    """Tell whether there is anything to say about who offers help or how one gets there."""
    record = item.value
    offers = isinstance(record, Method) and bool(record.offered_by or record.not_here)
    routes = isinstance(record, Offering) and bool(record.contacts or record.ladder.routes)
    return offers or routes


def _offers(method: Method, pieces: Pieces) -> Markup:
    def said(one: Offer, place: str = "") -> str:
        partners = pieces.links(pieces.catalogue.partner(id) for id in one.partners)
        return f"<li>{place}{pieces.said(one)}{f' ({partners})' if partners else ''}</li>"

    lines = [said(one, "<strong>In Groningen:</strong> ") for one in method.offered_by if one.here]
    lines += [f"<li>{pieces.said(method.not_here)}</li>"] if method.not_here else []
    away = [said(one) for one in method.offered_by if not one.here]
    if len(away) > 1 and lines:
        opening = f'<details class="more"><summary>Elders ({len(away)})</summary>\n<ul class="statements">'
        return wrapped(lines, '<ul class="statements">', "</ul>") + wrapped(away, opening, "</ul></details>")
    return wrapped([*lines, *away], '<ul class="statements">', "</ul>")


def _routes(record: Offering, pieces: Pieces) -> Markup:
    links = []
    for id in record.ladder.routes:
        route = pieces.catalogue.routes[id].value
        links.append(f'<a href="{pieces.root}verwijzen/#weg-{escape(id)}">{escape(route.title)}</a>')
    told = record.referral or record.referral_steps  # then the block about it has this anchor
    anchor = NOTHING if told else pieces.anchor("verwijzen")
    return Markup(f"<p{anchor}><strong>Zo komt u er:</strong> {' · '.join(links)}</p>") if links else NOTHING
