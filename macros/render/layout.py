"""A page as data: per kind, in order, which fields stand in which block, under which heading, anchor and style.

The pages, their contents lists and the passages of the search read this table, so that a hit leads to the heading
that the reader then sees. A field that stands in no block and not in `NOT_SHOWN` is a mistake; a test holds that.
"""

from __future__ import annotations

from macros.model.kinds import (
    COLLABORATIONS,
    KINDS,
    METHODS,
    MUNICIPALITIES,
    PARTNERS,
    PROGRAMMES,
    QUESTIONS,
    RESEARCH,
    SOURCES,
    STRATEGY,
    TERMS,
    AnyKind,
)
from macros.render.parts import Block, Fact, Facts, Hint, Layout, Part, Story, Style


def _fact(term: str, style: Style, *fields: str) -> Fact:
    return Fact(term, Part(style, fields))


def _facts(*rows: Fact) -> Facts:
    return Facts(rows)


def _block(
    field: str, heading: str, anchor: str, style: Style = Style.STATEMENTS, *, name: str = "", look: str = "",
    folded: bool = False,
) -> Block:  # fmt: skip
    return Block(name or field, (Part(style, (field,)),), heading, anchor, look, folded=folded)


_S = Style
_CONTACT = Block("contact", (Part(_S.CONTACTS, ("contacts",)),))
_CAUTIONS = _block("cautions", "Let op", "let-op", look="caution")
_GOAL = _block("goal", "Doel", "doel")

# Under every page: the record's own fields that no kind places by itself.
GAPS = _block("gaps", "Wat we niet weten", "wat-we-niet-weten", look="gaps")
SHOWN_EVERYWHERE = {"title", "name", "status", "valid_on", "valid_on_derived", "gaps", "sources", "reviewed", "owner"}

# Fields that no page shows, and why.
NOT_SHOWN = {
    "search_terms": "words of readers: they match and are never shown",
    "aliases": "former ids: each is a redirect",
    "common": "readers know the word: sentences need no link to it",
    **dict.fromkeys(("tile_row", "tile_column"), "where the overview draws the municipality"),
}

# Four answers first: for whom, not for whom, whether it works, whether it can be had here and whom to call.
_ANSWERS = Block("answers", (Part(_S.ANSWERS, ()),))
_AGES = ("age_from", "age_to", "age_to_inclusive", "age_to_half", "age_sources", "age_note")
_FOR_WHOM = (
    _block("for_whom", "Voor wie", "voor-wie", _S.SENTENCE),
    Facts(
        (
            _fact("Leeftijd", _S.AGES, *_AGES),
            _fact("Duur", _S.SAID, "duration"),
            _fact("Waar", _S.LABELS, "settings", "setting_note"),
            _fact("Wanneer", _S.SAID, "when"),
            _fact("Gemeente", _S.LINKS, "municipalities"),
        )
    ),
    _block("not_for", "Niet voor wie, en wat dan", "niet-voor", _S.EXCLUSIONS),
)
_EVIDENCE = Block("evidence", (Part(_S.EVIDENCE, ("evidence", "evidence_note")),), "Werkt het?", "oordeel")
_HOW = (
    Block(
        "referral",
        (Part(_S.STATEMENTS, ("referral",)), Part(_S.STEPS, ("referral_steps",))),
        *("Zo verwijst u", "verwijzen", "do"),
    ),
    _block("ladder", "Lichter en zwaarder", "ladder", _S.PLACEMENT),
    _GOAL,
    _block("approach", "Hoe het gaat", "aanpak"),
    _block("steps", "Stappen", "stappen", _S.STEPS),
    _CAUTIONS,
)
_KNOWN = (
    _block("results", "Wat onderzoek of een evaluatie liet zien", "resultaten", _S.RESULTS, folded=True),
    _block("strengths", "Sterke kanten", "sterk", folded=True),
)
_BACKGROUND = _block("background", "Achtergrond", "achtergrond", folded=True)

LAYOUTS: dict[str, Layout] = {
    QUESTIONS.code: Layout(
        eyebrow=(Part(_S.LABELS, ("theme",)),),
        lead=(Part(_S.LEAD, ("question",)),),
        body=(
            Block("urgent", (Part(_S.URGENT, ("contacts", "theme")),)),
            Block("do", (Part(_S.ROLES, ("teacher", "referrer", "buyer")),), "Doe dit", "zelf-doen", "do"),
            _block("say", "Zeg dit", "zeg-dit", _S.SAY, look="say"),
            _block("avoid", "Doe dit niet", "niet-doen", _S.SHORT, look="avoid"),
            Block("ladder", (Part(_S.LADDER, ("ladder", "no_ladder")),), "Van licht naar zwaar", "ladder"),
            _block("step_up", "Wanneer meer hulp?", "opschalen", folded=True),
            Block("whom", (Part(_S.WHOM, ("think_along", "contacts")),), "Wie bel ik?", "meedenken", "whom"),
            Block("signs", (Part(_S.SIGNS, ("normal", "signals")),), "Hoort dit erbij?", "wat-hoort-erbij"),
            Story(),
            _block("methods", "Methoden", "methoden", _S.RECORDS, folded=True),
            _block("programmes", "Programma’s en aanbod", "programmas", _S.RECORDS, folded=True),
            _block("partners", "Organisaties", "organisaties", _S.RECORDS, folded=True),
            _block("terms", "Begrippen", "begrippen", _S.RECORDS, folded=True),
        ),
        listed=("methods", "programmes", "partners", "terms"),
        folded=True,
        about=(_fact("Deze pagina", _S.PROSE, "summary"), _fact("Voor", _S.LABELS, "roles")),
    ),
    METHODS.code: Layout(
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
            _block("variants", "Varianten", "varianten", folded=True),
            _block("history", "Hoe het zo kwam", "geschiedenis", _S.HISTORY, folded=True),
            _BACKGROUND,
            _block("programmes", "Programma's waarin dit terugkomt", "programmas", _S.RECORDS, folded=True),
            _block("research", "Onderzoek", "onderzoek", _S.RECORDS, folded=True),
            Story(),
            Facts(
                (
                    _fact("Elker", _S.LABELS, "elker", "elker_note"),
                    _fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                    _fact("Terrein", _S.LABELS, "domains"),
                ),
                "about",
            ),
        ),
        listed=("programmes", "research"),
        folded=True,
    ),
    PROGRAMMES.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        body=(
            _ANSWERS,
            *_FOR_WHOM,
            Block("reach", (Part(_S.REACH, ("contacts",)),), "Wie bel ik, en hoe komt u er?", "contact", "whom"),
            *_HOW,
            _EVIDENCE,
            *_KNOWN,
            _BACKGROUND,
            _block("methods", "Methoden", "methoden", _S.RECORDS, folded=True),
            _block("partners", "Betrokken organisaties", "organisaties", _S.RECORDS, folded=True),
            Story(),
            Facts(
                (
                    _fact("Van wie", _S.LINKS, "run_by"),
                    _fact("Website", _S.WEBSITE, "website"),
                    _fact("Samenwerking", _S.LINKS, "collaborations"),
                    _fact("Pijler van de koers", _S.LINKS, "pillars", "pillars_note"),
                    _fact("Met", _S.LABELS, "parties"),
                    _fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                    _fact("Terrein", _S.LABELS, "domains"),
                ),
                "about",
            ),
        ),
        listed=("strategy", "partners", "methods", "municipalities"),
        folded=True,
    ),
    PARTNERS.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        body=(
            Facts(
                (
                    _fact("Band met Elker", _S.WORD, "relation"),
                    _fact("Opvolger", _S.LINKS, "successor"),
                    _fact("Onderdeel van", _S.LINKS, "part_of"),
                    _fact("Doen mee", _S.LINKS, "members"),
                    _fact("Werkgebied", _S.SAID, "area"),
                    _fact("Gemeenten", _S.LINKS, "municipalities"),
                    _fact("Terrein", _S.LABELS, "domains"),
                    _fact("Website", _S.WEBSITE, "website"),
                    _fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                )
            ),
            _CONTACT,
            _block("roles", "Wat de bronnen zeggen", "rol"),
            _block("details", "Gegevens", "gegevens", _S.FACTS),
            _CAUTIONS,
            Story(),
        ),
        listed=("municipalities",),
    ),
    COLLABORATIONS.code: Layout(
        body=(
            _facts(
                _fact("Datum", _S.DATE, "date", "date_note"),
                _fact("Plaats", _S.SAID, "place"),
                _fact("Ook met", _S.LABELS, "parties"),
                _fact("Begeleid met", _S.LINKS, "guided_by"),
                _fact("Gemeenten", _S.LINKS, "municipalities"),
            ),
            _block("partners", "Wie doen mee", "partijen", _S.RECORDS),
            _GOAL,
            _block("reasons", "Aanleiding", "aanleiding"),
            _block("activities", "Wat zij samen doen", "activiteiten"),
            _block("outcome", "Wat het opleverde", "uitkomst"),
            _CAUTIONS,
            Story(),
        ),
        listed=("partners", "municipalities"),
    ),
    RESEARCH.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        body=(
            _facts(
                _fact("Wie", _S.SAID, "researchers"),
                _fact("In opdracht van", _S.SAID, "client"),
                _fact("Periode", _S.SAID, "period"),
                _fact("Hoe", _S.SAID, "method"),
                _fact("Te vinden", _S.SAID, "location"),
            ),
            _block("findings", "Bevindingen", "bevindingen", _S.FINDINGS),
            _block("limitations", "Wat dit niet zegt", "beperkingen", look="caution"),
            _block("partners", "Betrokken organisaties", "organisaties", _S.RECORDS),
            Story(),
        ),
        listed=("partners",),
    ),
    STRATEGY.code: Layout(
        eyebrow=(Part(_S.NUMBERED, ("number",)),),
        lead=(Part(_S.LEAD, ("subtitle",)), Part(_S.PROSE, ("summary",))),
        body=(
            _block("objectives", "Doelen en acties", "doelen", _S.OBJECTIVES),
            _block("programmes", "Programma's bij deze pijler", "programmas", _S.POINTING),
            _block("research", "Wat onderzoek erover zegt", "onderzoek", _S.RECORDS),
            Story(),
        ),
        listed=("research",),
        hidden=("programmes",),
    ),
    MUNICIPALITIES.code: Layout(
        eyebrow=(Part(_S.LABELS, ("region",)),),
        body=(
            _facts(
                _fact("Basisteam", _S.LINKS, "team", "team_note"),
                _fact("Bellen en aanmelden", _S.SAID, "apply"),
                _fact("Passend onderwijs", _S.LINKS, "school_alliances", "school_alliances_note"),
                _fact("Leerplicht", _S.LINKS, "attendance", "attendance_note"),
                _fact("Jeugdarts", _S.LINKS, "youth_health", "youth_health_note"),
            ),
            _block("school_alliances", "Wie bel ik?", "bellen", _S.TOWN_CALLS, name="calls", look="whom"),
            _CAUTIONS,
            _block("programmes", "Hulp die hier te krijgen is", "programmas", _S.OFFERED),
            _block("details", "Ook in deze gemeente", "ook-hier", _S.FACTS),
            _block("partners", "Organisaties voor deze gemeente", "organisaties", _S.NEARBY),
            Hint("own-region"),
            Story(),
            Facts((_fact("CBS-code", _S.CODE, "code", "code_sources"),), "about"),
        ),
        hidden=("methods", "programmes", "partners"),
        folded=True,
    ),
    TERMS.code: Layout(
        lead=(),
        body=(
            Block("body", (Part(_S.OTHER_NAMES, ("also_known_as",)), Part(_S.MEANINGS, ("meanings", "homonym")))),
            Block("relations", (Part(_S.SEE_ALSO, ("see",)),)),
        ),
    ),
    SOURCES.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        lead=(),
        body=(
            Block(
                "body",
                (
                    Part(
                        _S.SOURCE,
                        ("publisher", "date", "date_note", "supports", "cautions", "url", "address"),
                    ),
                ),
            ),
            Block("used-on", (Part(_S.USED_ON, ()),), "Gebruikt op", "gebruikt-op"),
            Story(),
        ),
        hidden=tuple(KINDS),
    ),
}


def layout_of(kind: AnyKind) -> Layout:
    """Return how the page of a kind is laid out."""
    return LAYOUTS[kind.code]
