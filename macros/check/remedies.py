"""How an editor mends what a rule found: beside the rule in CONTRIBUTING.md, and under the messages of `make check`.

A message tells what is wrong at one place; this tells what to do when that is not enough.
"""

from __future__ import annotations

REMEDIES = {
    # What reading tells
    "files-have-a-place": (
        "Kijk of het bestand in de map van zijn soort staat en op .yml eindigt. Een koppeling vervangt u door het "
        "bestand zelf."
    ),
    "files-can-be-read": (
        "Kijk op de genoemde regel naar inspringing, dubbele punten, haakjes en aanhalingstekens. Bij twijfel zet u de "
        "tekst tussen aanhalingstekens."
    ),
    "fields-are-right": ("Kijk bij Over → Meewerken wat er in het veld hoort, en neem de vorm van het voorbeeld over."),
    "references-lead-somewhere": (
        "Schrijf de naam van het bestand precies, zonder .yml. Bestaat het record nog niet? Maak het dan eerst, of "
        "haal de verwijzing weg."
    ),
    # Across records
    "names-are-unique": "Geef een van beide een langere naam, of voeg ze samen als het hetzelfde is.",
    "records-do-not-refer-to-themselves": "Haal de verwijzing weg, of noem het record dat u bedoelde.",
    "successors-end-somewhere": "Volg de genoemde namen en haal de ene verwijzing weg die terugleidt.",
    "successors-belong-to-what-ended": (
        "Is het voorbij? Kies dan status opgeheven of historisch. Anders haalt u successor weg."
    ),
    "past-statuses-have-a-date": (
        "Vul bij valid_on de dag, de maand of het jaar in waarop het volgens de bron nog zo was."
    ),
    "dates-are-not-in-the-future": "Kijk het jaartal na. Wat nog moet komen, krijgt status voornemen.",
    "codes-are-unique": "Zoek de code van het CBS op in de bron bij code_sources.",
    "aliases-lead-to-one-record": (
        "Laat de oude naam bij één record staan, en alleen als er geen bestand meer van die naam is."
    ),
    "parts-are-unique": "Geef de laatste van de twee een andere id.",
    "references-in-sentences-are-whole": "Schrijf twee haken aan elke kant, de soort, een streep en de naam.",
    "sources-are-used": (
        "Noem de bron in de zin die zij ondersteunt, bij sources. Ondersteunt zij niets? Haal dan het bestand van de "
        "bron weg."
    ),
    "synonyms-name-their-source": "Vul de naam van een bron in, of het woord algemeen.",
    "words-of-the-code-exist": (
        "Zet het woord terug in de lijst. Wilt u een ander woord? Verander dan alleen label en description: die zien "
        "lezers."
    ),
    # The ladder
    "steps-go-up": (
        "Kies bij heavier hulp die er nu is, op dezelfde of een hogere trede. Of verander de trede bij rung."
    ),
    "steps-do-not-lead-round": "Haal bij een van de genoemde records de stap weg die terugleidt.",
    "steps-have-no-dead-end": (
        "Vul heavier in. Is er niets zwaarders of lichters gevonden? Zeg dan bij no_heavier of no_lighter waarom, en "
        "bij wie de lezer terechtkan."
    ),
    "the-ladder-has-ends": "Zet bij de genoemde trede in data/vocabulary/rungs.yml terug wat er ontbreekt.",
    "exclusions-lead-somewhere": (
        "Vul bij deze groep see in, met de pagina's waar zij verder kan. Noemt geen bron er een? Vul dan rung in."
    ),
    "methods-say-who-offers-them": (
        "Noem bij offered_by wie de methode hier biedt, met here op true. Is niemand gevonden? Zeg dat bij not_here."
    ),
    "questions-fill-the-ladder": (
        "Zet bij ladder voor elke genoemde trede een zin: waaraan de lezer ziet dat die stap past, of dat geen bron er "
        "hulp noemt. Gaat de vraag niet over een kind? Zeg dat dan bij no_ladder."
    ),
    # Content
    "numbers-stand-in-one-file": (
        "Zet het nummer met zijn bron in data/contacts.yml en schrijf in de zin de verwijzing die de melding noemt."
    ),
    "emergency-numbers-are-pinned": (
        "Zet het nummer terug. Klopt het niet meer? Vraag dan een ontwikkelaar: de code en haar test veranderen mee."
    ),
    "emergency-numbers-are-sure": (
        "Bel het nummer en vul bij called de dag in. Lukt dat niet? Haal urgent weg, dan staat het niet meer bij nood."
    ),
    "levels-name-who-gave-them": (
        "Neem de commissie over uit de databank waar het oordeel staat. Noemt zij er geen? Zeg dat bij note."
    ),
    "summaries-say-more-than-titles": "Zeg in één zin wat het is en voor wie.",
    "no-working-notes-are-left": (
        "Werk de notitie uit, of haal haar weg. Wat nog onbekend is, hoort als zin bij gaps."
    ),
    "sentences-are-our-own": (
        "Vertel het in uw eigen woorden na, zoals u het aan een collega zou zeggen. De bron blijft erbij staan."
    ),
    "texts-hold-nothing-personal": (
        "Haal weg wat naar een persoon leidt en lees Privacy in CONTRIBUTING.md: in de geschiedenis staat het dan nog."
    ),
    "names-of-files-hold-nothing-personal": (
        "Geef het bestand een andere naam en lees Privacy in CONTRIBUTING.md: in de geschiedenis staat de oude nog."
    ),
    "words-of-readers-keep-their-promise": (
        "Kies een pagina waar een van deze woorden op staat. Is die er niet? Zeg dan bij no_source wat er niet is "
        "gevonden."
    ),
    "schemas-are-current": ("Draai make schema. Werkt u in de browser? Laat het staan en vraag het in uw voorstel."),
    "records-name-their-own-schema": "Neem de regel over die de melding noemt, of haal de eerste regel weg.",
    # Pages
    "docs-hold-pages-and-pictures": (
        "Geef het bestand een naam van kleine letters, cijfers en streepjes. Iets anders dan een pagina of een plaatje "
        "haalt u weg."
    ),
    "pages-stand-where-they-may": (
        "Geef het verhaal de naam van zijn record. Van twee pagina's met hetzelfde adres haalt u er een weg."
    ),
    "headers-hold-known-fields": (
        "Begin de pagina met ---, dan title: en description:, dan weer ---. Haal andere velden weg."
    ),
    "pages-say-when-they-were-reviewed": (
        "Schrijf de dag waarop u de hele pagina met de bronnen vergeleek. Bij een verhaal haalt u de regel weg."
    ),
    "pages-are-merged": "Kies een van beide teksten en haal de regels met de tekens weg.",
    "signs-can-be-seen": "Typ de regel opnieuw. Dit komt vaak mee als u uit een ander programma plakt.",
    "pages-hold-text-and-widgets": (
        "Schrijf gewone tekst, of een functie met vaste waarden, zoals die staat bij Over → Schrijven voor deze site."
    ),
    "needed-pages-exist": "Zet de pagina of de plek terug. Moet zij weg? Dan verandert een ontwikkelaar het menu mee.",
    "links-lead-somewhere": (
        "Neem het adres over dat de melding noemt. Is de pagina weg? Verander dan de link, of haal hem weg."
    ),
}
