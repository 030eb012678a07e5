"""How to refer, as blocks of a hand-written page: which route is whose, the ladder, the routes, who consents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from macros.load.ladder import stairs
from macros.model.fields import Reference
from macros.model.statements import Statement
from macros.model.vocabularies import Rung
from macros.render.facts import waiting
from macros.render.ladder import staircase
from macros.render.pieces import NOTHING, Pieces, wrapped
from macros.render.renderer import Renderer


def choose_route(renderer: Renderer, pieces: Pieces) -> Markup:
    """De wegen naar hulp in het kort: wie u bent en wat u dan doet, met een link naar die weg verderop."""
    return _shown("choose-route.html", renderer, pieces)


def ladder(renderer: Renderer, pieces: Pieces) -> Markup:
    """De ladder van licht naar zwaar: elke trede met hoe u er komt, wie er beslist en wie u belt."""
    catalogue = renderer.catalogue
    rungs = catalogue.words("rungs", Rung)
    ends = {id: [catalogue.item(Reference.parse(one)) for one in rung.ends_at] for id, rung in rungs.items()}
    steps = stairs(catalogue)
    picture = staircase(steps, steps, f"Ladder van licht naar zwaar, {len(steps)} treden: de lijst zegt hetzelfde.")
    return _shown("ladder.html", renderer, pieces, rungs=rungs.values(), ends=ends, picture=picture)


def routes(renderer: Renderer, pieces: Pieces) -> Markup:
    """De wegen naar hulp: wie mag verwijzen, wat een leerkracht doet, de stappen, wat u meestuurt en wie beslist."""
    return _shown("routes.html", renderer, pieces)


def consent(renderer: Renderer, pieces: Pieces) -> Markup:
    """Wie toestemming geeft, per leeftijd, als tabel."""
    return _shown("consent.html", renderer, pieces)


def _shown(template: str, renderer: Renderer, pieces: Pieces, **values: object) -> Markup:
    catalogue = renderer.catalogue
    values |= {"routes": [one.value for one in catalogue.routes.values()]}
    values |= {"ages": [one.value for one in catalogue.consent.values()]}
    values |= {"say": partial(_say, pieces), "waiting": partial(waiting, pieces=pieces)}
    return renderer.fragment(template, pieces, phones=partial(_phones, pieces), **values)


def _say(pieces: Pieces, statements: Sequence[Statement], tag: str = "ul") -> Markup:
    """Return sentences as a list, a single one as it is."""
    if len(statements) == 1:
        return pieces.said(statements[0])
    return pieces.listed(statements, tag) if statements else NOTHING


def _phones(pieces: Pieces, contacts: Sequence[str]) -> Markup:
    lines = [f"<li>{pieces.phone(pieces.catalogue.contacts[id].value)}</li>" for id in contacts]
    return wrapped(lines, "<ul>", "</ul>")
