"""The pages of what helps, as data: methods and programmes share their blocks, so they stand together."""

from __future__ import annotations

from macros.render.parts import CAUTIONS, GOAL, Block, Facts, Layout, Part, Story, Style, block, fact

_S = Style

# Four answers first: for whom, not for whom, whether it works, whether it can be had here and whom to call.
_ANSWERS = Block("answers", (Part(_S.ANSWERS, ()),))
_AGES = ("age_from", "age_to", "age_to_inclusive", "age_to_half", "age_sources", "age_note")
_FOR_WHOM = (
    block("for_whom", "Voor wie", "voor-wie", _S.SENTENCE),
    Facts(
        (
            fact("Leeftijd", _S.AGES, *_AGES),
            fact("Duur", _S.SAID, "duration"),
            fact("Wachten", _S.WAITING, "waiting"),
            fact("Waar", _S.LABELS, "settings", "setting_note"),
            fact("Wanneer", _S.SAID, "when"),
            fact("Gemeente", _S.LINKS, "municipalities"),
        )
    ),
    block("not_for", "Niet voor wie, en wat dan", "niet-voor", _S.EXCLUSIONS),
)
_EVIDENCE = Block("evidence", (Part(_S.EVIDENCE, ("evidence", "evidence_note")),), "Werkt het?", "oordeel")
_HOW = (
    Block(
        "referral",
        (Part(_S.STATEMENTS, ("referral",)), Part(_S.STEPS, ("referral_steps",))),
        *("Zo verwijst u", "verwijzen", "do"),
    ),
    block("ladder", "Lichter en zwaarder", "ladder", _S.PLACEMENT),
    GOAL,
    block("approach", "Hoe het gaat", "aanpak"),
    block("steps", "Stappen", "stappen", _S.STEPS),
    CAUTIONS,
)
_KNOWN = (
    block("results", "Wat onderzoek of een evaluatie liet zien", "resultaten", _S.RESULTS, folded=True),
    block("strengths", "Sterke kanten", "sterk", folded=True),
)
_BACKGROUND = block("background", "Achtergrond", "achtergrond", folded=True)

METHOD = Layout(
    eyebrow=(Part(_S.LABELS, ("type",)),),
    body=(
        _ANSWERS,
        *_FOR_WHOM,
        _EVIDENCE,
        Block(
            "offers",
            (Part(_S.REACH, ("offered_by", "not_here", "contacts")),),
            *("Kan ik het hier krijgen, en wie bel ik?", "aanbieders", "whom"),
        ),
        *_HOW,
        *_KNOWN,
        block("variants", "Varianten", "varianten", folded=True),
        block("history", "Hoe het zo kwam", "geschiedenis", _S.HISTORY, folded=True),
        _BACKGROUND,
        block("programmes", "Programma's waarin dit terugkomt", "programmas", _S.RECORDS, folded=True),
        block("research", "Onderzoek", "onderzoek", _S.RECORDS, folded=True),
        Story(),
        Facts(
            (
                fact("Elker", _S.LABELS, "elker", "elker_note"),
                fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                fact("Terrein", _S.LABELS, "domains"),
            ),
            "about",
        ),
    ),
    listed=("programmes", "research"),
    folded=True,
)

PROGRAMME = Layout(
    eyebrow=(Part(_S.LABELS, ("type",)),),
    body=(
        _ANSWERS,
        *_FOR_WHOM,
        Block("reach", (Part(_S.REACH, ("contacts",)),), "Wie bel ik, en hoe komt u er?", "contact", "whom"),
        *_HOW,
        _EVIDENCE,
        *_KNOWN,
        _BACKGROUND,
        block("methods", "Methoden", "methoden", _S.RECORDS, folded=True),
        block("partners", "Betrokken organisaties", "organisaties", _S.RECORDS, folded=True),
        Story(),
        Facts(
            (
                fact("Van wie", _S.LINKS, "run_by"),
                fact("Website", _S.WEBSITE, "website"),
                fact("Samenwerking", _S.LINKS, "collaborations"),
                fact("Pijler van de koers", _S.LINKS, "pillars", "pillars_note"),
                fact("Met", _S.LABELS, "parties"),
                fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                fact("Terrein", _S.LABELS, "domains"),
            ),
            "about",
        ),
    ),
    listed=("strategy", "partners", "methods", "municipalities"),
    folded=True,
)
