"""How to refer: the routes to help, and who decides about consent at which age."""

from __future__ import annotations

from pydantic import Field

from macros.model.fields import Age, ContactRef, Sentence, Text
from macros.model.statements import Event, Statement
from macros.model.vocabularies import Entry


class Route(Entry):
    """A route to help: who may take it, what to do, what follows. Read from the first field to the last."""

    title: Text = Field(description="Hoe lezers deze weg noemen, in een paar woorden.", examples=["Via de gemeente"])
    reader: Text = Field(
        description="Wie deze weg kiest, zoals lezers zichzelf noemen. Dit staat bovenaan de pagina Verwijzen.",
        examples=["Huisarts, jeugdarts of medisch specialist"],
    )
    summary: Sentence = Field(
        description="De weg in één of twee zinnen, tegen die lezer: wat die doet en wie er beslist.",
        examples=["U verwijst rechtstreeks en beslist zelf. De gemeente hoeft daar niet tussen."],
    )
    who: list[Statement] = Field(
        description="Wie langs deze weg mag verwijzen of aanmelden.",
        examples=["[{text: De huisarts verwijst rechtstreeks., sources: [p069]}]"],
    )
    teacher: list[Statement] = Field(
        description="Wat een leerkracht bij deze weg doet, die zelf niet verwijst.",
        examples=["[{text: Vraag de jeugdarts om mee te denken., sources: [p279], basis: afgeleid}]"],
    )
    steps: list[Statement] = Field(
        description="Wat u doet, in de goede volgorde. Begin elke stap met een werkwoord.",
        examples=["[{text: Bel het basisteam van de gemeente., sources: [p279]}]"],
    )
    send: list[Statement] = Field(
        default_factory=list,
        description="Wat u meestuurt of bij de hand hebt.",
        examples=["[{text: Welke hulp er nu al is., sources: [p121]}]"],
    )
    decides: list[Statement] = Field(
        description="Wie er langs deze weg beslist over de hulp.",
        examples=["[{text: De gemeente neemt een besluit., sources: [p067]}]"],
    )
    after: list[Statement] = Field(
        default_factory=list,
        description="Wat er daarna gebeurt, en wat u blijft doen.",
        examples=["[{text: De aanbieder nodigt het gezin uit., sources: [p362]}]"],
    )
    waiting: list[Event] = Field(
        default_factory=list,
        description="Hoe lang het wachten is, met de datum waarop dat is gemeten. Na drie maanden staat er onbekend.",
        examples=["[{text: De wachttijd was zes weken., date: 2024-04, sources: [p287]}]"],
    )
    contacts: list[ContactRef] = Field(
        default_factory=list,
        description="Wie u bij deze weg kunt bellen, met het id uit data/contacts.yml.",
        examples=["[elker-aanmelding]"],
    )
    gaps: list[Sentence] = Field(
        default_factory=list,
        description="Wat over deze weg niet in de bronnen staat.",
        examples=["[Een aanmeldformulier is niet gevonden.]"],
    )


class Consent(Entry):
    """Who decides about help and about sharing, at an age from `age_from` until, not including, `age_until`."""

    label: Text = Field(description="De leeftijd zoals lezers die zien.", examples=["12 tot 16 jaar"])
    age_from: Age = Field(description="De laagste leeftijd, in hele jaren.", examples=["12"])
    age_until: Age = Field(description="De leeftijd waarop het volgende begint: tot, niet tot en met.", examples=["16"])
    rules: list[Statement] = Field(
        description="Wie toestemming geeft voor hulp, en wie voor het delen van gegevens.",
        examples=["[{text: Ouders en kind geven samen toestemming., sources: [p278]}]"],
    )
    gaps: list[Sentence] = Field(
        default_factory=list,
        description="Wat over toestemming niet in de bronnen staat, of waar de bronnen verschillen.",
        examples=["[Wie toestemming geeft voor de hulp zelf, is niet gevonden.]"],
    )
