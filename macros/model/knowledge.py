"""What is known: research, the strategy, terms and the sources of it all."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.base import Record, Sourced, Subject
from macros.model.fields import (
    AnyRef,
    Flag,
    Id,
    Model,
    Number,
    PartialDate,
    PartnerRef,
    Ref,
    ResearchRef,
    Sentence,
    Sources,
    Text,
    Url,
)
from macros.model.statements import Finding, Statement


class Research(Subject):
    """A study, a figure or a claim, with its findings and its limits."""

    title: Text = Field(
        description="De naam van het onderzoek. Heeft het geen naam, zeg dan kort waar het over gaat.",
        examples=["De vormgeving van sociale (wijk)teams"],
    )
    type: Annotated[str, Ref("vocabulary/research-types")] = Field(
        description=(
            "Wat voor onderzoek, cijfer of uitspraak het is. Is er geen onderzoek gevonden, kies dan een "
            "woord dat dat zegt."
        )
    )
    researchers: list[Statement] = Field(
        default_factory=list,
        description="Wie het onderzoek deed. Noem organisaties, geen namen van personen.",
        examples=["[{text: Elker voerde de gesprekken zelf., sources: [s001:L95-105]}]"],
    )
    client: list[Statement] = Field(
        default_factory=list,
        description="Wie de opdracht gaf. Vindt u dat niet, zet het dan bij gaps.",
        examples=[
            ("[{text: De opdracht kwam van het ministerie van Sociale Zaken en Werkgelegenheid., sources: [p052]}]")
        ],
    )
    period: list[Statement] = Field(
        default_factory=list,
        description="Over welke tijd het onderzoek gaat en wanneer het verscheen.",
        examples=["[{text: Het rapport verscheen in september 2014., sources: [p056]}]"],
    )
    method: list[Statement] = Field(
        default_factory=list,
        description="Hoe is onderzocht of geteld, en bij wie en bij hoeveel mensen.",
        examples=[("[{text: Het rapport gaat over de drie steden en over 26 grotere gemeenten., sources: [p057]}]")],
    )
    location: Statement | None = Field(
        default=None,
        description="Waar een lezer het rapport kan vinden. De plaats van het onderzoek hoort bij method.",
        examples=[("{text: Het rapport is volgens de bron te vinden via www.platform31.nl., sources: [s003:L58]}")],
    )
    limitations: list[Statement] = Field(
        default_factory=list,
        description="Wat dit onderzoek niet zegt. Een beperking van één uitkomst hoort bij die uitkomst.",
        examples=[("[{text: De genoemde gemeenten liggen niet in de provincie Groningen., sources: [s003:L37]}]")],
    )
    findings: list[Finding] = Field(
        default_factory=list,
        description="De uitkomsten, elk in een eigen zin. Zet cijfer, aantal, periode en beperking erbij.",
        examples=["[{id: wt2, text: Teams verschilden in taak en werkwijze., sources: [s003:L41]}]"],
    )
    partners: list[PartnerRef] = Field(
        default_factory=list,
        description="De organisaties die bij het onderzoek betrokken waren en een eigen record hebben.",
        examples=["[universiteit-twente, platform31]"],
    )


class Objective(Model):
    """What a pillar wants to reach, and the actions that the source names."""

    id: Id = Field(
        description=(
            "Korte naam van dit doel, voor de link ernaartoe. Gebruik hem één keer in dit record en "
            "verander hem later niet."
        ),
        examples=["p1-leren"],
    )
    title: Text = Field(
        description="Het doel in een paar woorden, in uw eigen taal. Neem geen slogan over.",
        examples=["Weten wat werkt"],
    )
    sources: Sources = Field(
        description="De bronnen waarin dit doel staat, minstens één.", examples=["[s001:L452-457]"]
    )
    actions: list[Statement] = Field(
        default_factory=list,
        description=("Wat Elker volgens de bron wil doen voor dit doel. Schrijf een voornemen op als voornemen."),
        examples=["[{text: Elker wil leren van data., sources: [s001:L452-457]}]"],
    )


class Pillar(Subject):
    """A pillar of the strategy."""

    title: Text = Field(
        description="De naam van de pijler, zoals in de koers.", examples=["Expertise verdiepen en delen"]
    )
    number: Number = Field(description="Het nummer van de pijler in de koers.", examples=["1"])
    subtitle: Text = Field(
        description="De ondertitel van de pijler, zoals in de koers.", examples=["Bereik en effect vergroten"]
    )
    objectives: list[Objective] = Field(
        description="De doelen van deze pijler, met hun acties, in de volgorde van de koers.",
        examples=["[{id: p1-onderzoek, title: Weten wat werkt, sources: [s001:L452-457]}]"],
    )
    research: list[ResearchRef] = Field(
        default_factory=list,
        description=("Onderzoek op deze site dat over deze pijler gaat, ook als het een uitspraak tegenspreekt."),
        examples=["[een-op-zeven]"],
    )


class Term(Sourced):
    """A word of the field; a homonym has more than one meaning."""

    title: Text = Field(
        description="Het woord of de afkorting die u uitlegt, zoals lezers die tegenkomen.", examples=["TLV"]
    )
    also_known_as: list[Text] = Field(
        default_factory=list,
        description=(
            "Andere woorden voor hetzelfde, zoals de afkorting voluit. Wat alleen bezoekers typen, hoort "
            "bij search_terms."
        ),
        examples=["[toelaatbaarheidsverklaring]"],
    )
    homonym: Flag = Field(
        default=False,
        description="Vul true in als het woord ook iets heel anders kan betekenen. Laat het anders weg.",
        examples=["true"],
    )
    common: Flag = Field(
        default=False,
        description=(
            "Vul true in als bijna elke lezer het woord kent: het krijgt dan in zinnen geen link naar de uitleg. Laat "
            "het anders weg."
        ),
        examples=["true"],
    )
    meanings: Annotated[list[Statement], Field(min_length=1)] = Field(
        description=(
            "De uitleg in gewone woorden. Heeft het woord meer betekenissen, geef dan elke betekenis een eigen zin."
        ),
        examples=[
            (
                "[{text: 'Steeds bij andere vrienden of kennissen slapen, omdat er geen eigen plek is.', "
                "sources: [p366]}]"
            )
        ],
    )
    see: list[AnyRef] = Field(
        default_factory=list,
        description="Pagina's waar een lezer meer vindt, met de soort ervoor.",
        examples=["[questions/armoede, partners/cosis]"],
    )

    @property
    def lead(self) -> str:
        """The first meaning."""
        return self.meanings[0].text


class Source(Record):
    """Where facts come from. `address` is shown where there is no safe link to give."""

    title: Text = Field(
        description="De titel van het document, de pagina of het bericht, zoals die er staat.",
        examples=["Richtlijn Scheiding"],
    )
    type: Annotated[str, Ref("vocabulary/source-types")] = Field(description="Wat voor bron het is.")
    publisher: Text = Field(
        description="De organisatie, krant of site die de bron uitgeeft. Niet de naam van de schrijver.",
        examples=["Richtlijnen Jeugdhulp"],
    )
    url: Url | None = Field(
        default=None,
        description=(
            "Het openbare adres van de bron, dat begint met https://. Staat er de naam van een persoon "
            "in, gebruik dan address."
        ),
        examples=["https://www.richtlijnenjeugdhulp.nl/guideline/65/full"],
    )
    address: Text | None = Field(
        default=None,
        description=(
            "Waar de bron staat als er geen veilige link is. Een adres met de naam van een persoon "
            "schrijft u niet over."
        ),
        examples=["www.meezhn.nl/over-mee/herkennen-van-lvb"],
    )
    date: PartialDate | None = Field(
        default=None,
        description=(
            "De datum van de bron zelf, niet de dag waarop u haar las. Is die niet bekend, vul dan alleen date_note in."
        ),
        examples=["2020-07-01"],
    )
    date_note: Text | None = Field(
        default=None,
        description="Wat u over de datum weet als die niet precies of niet bekend is.",
        examples=["De pagina heeft geen datum."],
    )
    supports: Sentence = Field(
        description=("Wat de bron zegt en waarvoor wij haar gebruiken, in eigen woorden. Geen oordeel over de bron."),
        examples=["Het document geeft de missie, de visie, de kernwaarden en de vijf pijlers van Elker."],
    )
    cautions: list[Sentence] = Field(
        default_factory=list,
        description="Waar u bij deze bron op moet letten, zoals een deel dat niet is gelezen.",
        examples=["[Alleen de inleiding is gelezen.]"],
    )

    @property
    def lead(self) -> str:
        """What the source supports."""
        return self.supports
