"""The parts of a record's page: which field stands under which heading, at which anchor.

Templates and the search read the same table, so that a hit leads to the heading that the reader then sees.
"""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A heading on a record's page and its anchor."""

    heading: str
    anchor: str


SECTIONS: dict[str, Place] = {
    # questions
    "teacher": Place("Wat u als leerkracht kunt doen", "leerkracht"),
    "referrer": Place("Wat u als verwijzer kunt doen", "verwijzer"),
    "buyer": Place("Wat u als inkoper kunt doen", "inkoper"),
    "think_along": Place("Wie kan meedenken", "meedenken"),
    "step_up": Place("Wanneer en waar is meer hulp nodig", "opschalen"),
    "avoid": Place("Wat u beter niet doet", "niet-doen"),
    "signals": Place("Waaraan u het merkt", "signalen"),
    "normal": Place("Wat erbij kan horen", "normaal"),
    # methods and programmes
    "not_for": Place("Niet voor wie, en wat dan wel", "niet-voor"),
    "goal": Place("Doel", "doel"),
    "approach": Place("Hoe het gaat", "aanpak"),
    "steps": Place("Stappen", "stappen"),
    "referral": Place("Zo verwijst u", "verwijzen"),
    "referral_steps": Place("Zo verwijst u", "verwijzen"),
    "offered_by": Place("Wie biedt het aan", "aanbieders"),
    "evidence": Place("Oordeel van een commissie", "oordeel"),
    "results": Place("Wat onderzoek of een evaluatie liet zien", "resultaten"),
    "strengths": Place("Sterke kanten", "sterk"),
    "cautions": Place("Let op", "let-op"),
    "variants": Place("Varianten", "varianten"),
    "history": Place("Hoe het zo kwam", "geschiedenis"),
    "background": Place("Achtergrond", "achtergrond"),
    # partners, collaborations, research, strategy
    "roles": Place("Wat de bronnen zeggen", "rol"),
    "details": Place("Gegevens", "gegevens"),
    "reasons": Place("Aanleiding", "aanleiding"),
    "activities": Place("Wat zij samen doen", "activiteiten"),
    "outcome": Place("Wat het opleverde", "uitkomst"),
    "findings": Place("Bevindingen", "bevindingen"),
    "limitations": Place("Wat dit niet zegt", "beperkingen"),
    "objectives": Place("Doelen en acties", "doelen"),
    # all
    "gaps": Place("Wat we niet weten", "wat-we-niet-weten"),
}
