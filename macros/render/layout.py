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
from macros.render.layout_offerings import METHOD, PROGRAMME
from macros.render.parts import CAUTIONS, GOAL, Block, Facts, Hint, Layout, Part, Story, Style, block, fact, facts

_S = Style

# Under every page: the record's own fields that no kind places by itself.
GAPS = block("gaps", "Wat we niet weten", "wat-we-niet-weten", look="gaps")
SHOWN_EVERYWHERE = {"title", "name", "status", "valid_on", "valid_on_derived", "gaps", "sources", "reviewed", "owner"}

# Fields that no page shows, and why.
NOT_SHOWN = {
    "search_terms": "words of readers: they match and are never shown",
    "aliases": "former ids: each is a redirect",
    "common": "readers know the word: sentences need no link to it",
    **dict.fromkeys(("tile_row", "tile_column"), "where the overview draws the municipality"),
}

LAYOUTS: dict[str, Layout] = {
    QUESTIONS.code: Layout(
        eyebrow=(Part(_S.LABELS, ("theme",)),),
        lead=(Part(_S.LEAD, ("question",)),),
        body=(
            Block("urgent", (Part(_S.URGENT, ("contacts", "theme")),)),
            Block("do", (Part(_S.ROLES, ("teacher", "referrer", "buyer")),), "Doe dit", "zelf-doen", "do"),
            block("say", "Zeg dit", "zeg-dit", _S.SAY, look="say"),
            block("avoid", "Doe dit niet", "niet-doen", _S.SHORT, look="avoid"),
            Block("ladder", (Part(_S.LADDER, ("ladder", "no_ladder")),), "Van licht naar zwaar", "ladder"),
            block("step_up", "Wanneer meer hulp?", "opschalen", folded=True),
            Block("whom", (Part(_S.WHOM, ("think_along", "contacts")),), "Wie bel ik?", "meedenken", "whom"),
            Block("signs", (Part(_S.SIGNS, ("normal", "signals")),), "Hoort dit erbij?", "wat-hoort-erbij"),
            Story(),
            block("methods", "Methoden", "methoden", _S.RECORDS, folded=True),
            block("programmes", "Programma’s en aanbod", "programmas", _S.RECORDS, folded=True),
            block("partners", "Organisaties", "organisaties", _S.RECORDS, folded=True),
            block("terms", "Begrippen", "begrippen", _S.RECORDS, folded=True),
        ),
        listed=("methods", "programmes", "partners", "terms"),
        folded=True,
        about=(fact("Deze pagina", _S.PROSE, "summary"), fact("Voor", _S.LABELS, "roles")),
    ),
    METHODS.code: METHOD,
    PROGRAMMES.code: PROGRAMME,
    PARTNERS.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        body=(
            Block("contact", (Part(_S.CONTACTS, ("contacts",)),), "Wie bel ik?", "contact", "whom"),
            facts(
                fact("Website", _S.WEBSITE, "website"),
                fact("Werkgebied", _S.SAID, "area"),
                fact("Gemeenten", _S.LINKS, "municipalities"),
                fact("Wachten", _S.WAITING, "waiting"),
                fact("Opvolger", _S.LINKS, "successor"),
                fact("Onderdeel van", _S.LINKS, "part_of"),
                fact("Doen mee", _S.LINKS, "members"),
            ),
            block("roles", "Wat de bronnen zeggen", "rol"),
            block("details", "Gegevens", "gegevens", _S.FACTS),
            CAUTIONS,
            Story(),
            Facts(
                (
                    fact("Band met Elker", _S.WORD, "relation"),
                    fact("Terrein", _S.LABELS, "domains"),
                    fact("Ook bekend als", _S.TEXTS, "also_known_as"),
                ),
                "about",
            ),
        ),
        listed=("municipalities",),
        folded=True,
    ),
    COLLABORATIONS.code: Layout(
        body=(
            facts(
                fact("Datum", _S.DATE, "date", "date_note"),
                fact("Plaats", _S.SAID, "place"),
                fact("Ook met", _S.LABELS, "parties"),
                fact("Begeleid met", _S.LINKS, "guided_by"),
                fact("Gemeenten", _S.LINKS, "municipalities"),
            ),
            block("partners", "Wie doen mee", "partijen", _S.RECORDS),
            GOAL,
            block("reasons", "Aanleiding", "aanleiding"),
            block("activities", "Wat zij samen doen", "activiteiten"),
            block("outcome", "Wat het opleverde", "uitkomst"),
            CAUTIONS,
            Story(),
        ),
        listed=("partners", "municipalities"),
        folded=True,
    ),
    RESEARCH.code: Layout(
        eyebrow=(Part(_S.LABELS, ("type",)),),
        body=(
            facts(
                fact("Wie", _S.SAID, "researchers"),
                fact("In opdracht van", _S.SAID, "client"),
                fact("Periode", _S.SAID, "period"),
                fact("Hoe", _S.SAID, "method"),
                fact("Te vinden", _S.SAID, "location"),
            ),
            block("findings", "Bevindingen", "bevindingen", _S.FINDINGS),
            block("limitations", "Wat dit niet zegt", "beperkingen", look="caution"),
            block("partners", "Betrokken organisaties", "organisaties", _S.RECORDS),
            Story(),
        ),
        listed=("partners",),
    ),
    STRATEGY.code: Layout(
        eyebrow=(Part(_S.NUMBERED, ("number",)),),
        lead=(Part(_S.LEAD, ("subtitle",)), Part(_S.PROSE, ("summary",))),
        body=(
            block("objectives", "Doelen en acties", "doelen", _S.OBJECTIVES),
            block("programmes", "Programma's bij deze pijler", "programmas", _S.POINTING),
            block("research", "Wat onderzoek erover zegt", "onderzoek", _S.RECORDS),
            Story(),
        ),
        listed=("research",),
        hidden=("programmes",),
    ),
    MUNICIPALITIES.code: Layout(
        eyebrow=(Part(_S.LABELS, ("region",)),),
        body=(
            facts(
                fact("Basisteam", _S.LINKS, "team", "team_note"),
                fact("Bellen en aanmelden", _S.SAID, "apply"),
                fact("Passend onderwijs", _S.LINKS, "school_alliances", "school_alliances_note"),
                fact("Leerplicht", _S.LINKS, "attendance", "attendance_note"),
                fact("Jeugdarts", _S.LINKS, "youth_health", "youth_health_note"),
            ),
            block("school_alliances", "Wie bel ik?", "bellen", _S.TOWN_CALLS, name="calls", look="whom"),
            CAUTIONS,
            block("programmes", "Hulp die hier te krijgen is", "programmas", _S.OFFERED),
            block("details", "Ook in deze gemeente", "ook-hier", _S.FACTS),
            block("partners", "Organisaties voor deze gemeente", "organisaties", _S.NEARBY),
            Hint("own-region"),
            Story(),
            Facts((fact("CBS-code", _S.CODE, "code", "code_sources"),), "about"),
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
