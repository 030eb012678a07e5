"""Data that is a list and not a record: vocabularies, numbers, the course, referral, synonyms, words of readers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.fields import (
    ContactRef,
    Flag,
    FullDate,
    Id,
    MailAddress,
    Model,
    PartialDate,
    PartnerRef,
    PhoneNumber,
    ProgrammeRef,
    Ref,
    Sentence,
    Sources,
    Text,
    Url,
)
from macros.model.routes import Consent, Route
from macros.model.statements import Statement
from macros.model.vocabularies import Entry


class Contact(Entry):
    """A way to reach somebody. The only place where a telephone number may stand.

    `confirmed: false` means that somebody must call first; the page says so where the number stands.
    """

    name: Text = Field(
        description="De naam van de dienst of het team dat opneemt. Nooit de naam van een persoon.",
        examples=["Elker, Team Aanmelding en Advies"],
    )
    numbers: list[PhoneNumber] = Field(
        description=(
            "De telefoonnummers, precies zoals in de bron. Alleen openbare nummers van een dienst, geen "
            "nummers van personen."
        ),
        examples=["[0800-2000]"],
    )
    email: MailAddress | None = Field(
        default=None,
        description="Een openbaar mailadres van de dienst. Geen adres van een persoon.",
        examples=["aanmelding@elker.nl"],
    )
    website: Url | None = Field(
        default=None,
        description="De website van de dienst. Het adres begint met https://.",
        examples=["https://www.elker.nl"],
    )
    purpose: Sentence = Field(
        description="Waarvoor en door wie dit nummer bedoeld is.",
        examples=["Voor vragen van verwijzers over het aanbod van Elker."],
    )
    audience: list[Annotated[str, Ref("vocabulary/audiences")]] = Field(
        default_factory=list,
        description="Voor wie de lijn is. Noemt de bron dat niet, laat dit dan weg.",
        examples=["[jongere, ouder]"],
    )
    hours: Sentence | None = Field(
        default=None,
        description="Wanneer iemand opneemt, zoals de bron het zegt. Vindt u dat niet, laat dit dan weg.",
        examples=["Dag en nacht, alle dagen."],
    )
    urgent: Flag = Field(
        default=False,
        description=(
            "Vul true in als het nummer voor nood of crisis is: het komt dan bovenaan Hulp nu. Laat het anders weg."
        ),
        examples=["true"],
    )
    partner: PartnerRef | None = Field(
        default=None,
        description="De organisatie van dit nummer, als die een eigen record heeft.",
        examples=["kindertelefoon"],
    )
    programme: ProgrammeRef | None = Field(
        default=None,
        description="Het aanbod van dit nummer, als dat een eigen record heeft en de dienst geen organisatie is.",
        examples=["spoed-voor-jeugd"],
    )
    sources: Sources = Field(description="De bronnen waarin het nummer staat, minstens één.", examples=["[p850, p801]"])
    date: PartialDate | None = Field(
        default=None,
        description="De datum van de bron van het nummer. Heeft de bron geen datum, laat dit dan weg.",
        examples=["2025-10-03"],
    )
    checked: FullDate = Field(
        description=(
            "De dag waarop u het nummer met de bron vergeleek. Of iemand het heeft nagebeld, staat bij confirmed."
        ),
        examples=["2026-11-22"],
    )
    called: FullDate | None = Field(
        default=None,
        description="De dag waarop u het nummer belde en de juiste dienst opnam. Nog niet gebeld? Laat dit weg.",
        examples=["2026-11-24"],
    )
    confirmed: Flag = Field(
        default=True,
        description=(
            "Vul false in als het nummer nog moet worden nagebeld: de pagina zegt dat dan. Laat het anders weg."
        ),
        examples=["false"],
    )
    note: Sentence | None = Field(
        default=None,
        description="Wat een beller over dit nummer moet weten, zoals hoe oud de bron is.",
        examples=["De uren komen uit 2019. Vraag na of ze nog kloppen."],
    )


class Item(Statement):
    """A statement in a chapter; `why` gives the reason where a source does.

    Of a step, `write_down` says what to put on paper and `call` whom to call.
    """

    id: Id = Field(
        description="Korte naam van deze zin, voor de link ernaartoe. Verander hem later niet.", examples=["stap-1"]
    )
    label: Text | None = Field(
        default=None,
        description="De paar woorden die vet voor de zin staan. Laat dit weg als de zin zonder kan.",
        examples=["Huisarts, jeugdarts of medisch specialist"],
    )
    why: Sentence | None = Field(
        default=None,
        description="De reden, als een bron die geeft. Verzin geen reden.",
        examples=["Hulp na vertrek hoort bij het plan."],
    )
    write_down: Sentence | None = Field(
        default=None,
        description="Bij een stap: wat de lezer opschrijft, als een bron dat zegt. Laat het anders weg.",
        examples=["De feiten, en wat u zelf deed."],
    )
    call: list[ContactRef] = Field(
        default_factory=list,
        description="Bij een stap: wie de lezer dan belt, met het id uit data/contacts.yml. Typ hier nooit een nummer.",
        examples=["[veilig-thuis]"],
    )


class Chapter(Entry):
    """A titled group of statements, such as the mission or the steps of the reporting code."""

    title: Text = Field(description="De kop van dit onderdeel.", examples=["Wie kan verwijzen"])
    intro: Sentence | None = Field(
        default=None,
        description=("Een of twee zinnen die zeggen wat hieronder staat. Een feit met een bron hoort bij items."),
        examples=["Dit wil Elker volgens de koers bereiken."],
    )
    status: Annotated[str, Ref("vocabulary/statuses")] = Field(
        description="Hoe zeker en hoe nieuw dit onderdeel is. Ga uit van wat de bron zegt."
    )
    valid_on: PartialDate | None = Field(
        default=None,
        description="De datum waarop dit volgens de bron zo was, niet de datum van vandaag.",
        examples=["2016-12-31"],
    )
    numbered: Flag = Field(
        default=False,
        description=(
            "Vul true in als de volgorde telt, zoals bij stappen: de zinnen krijgen dan een nummer. Laat "
            "het anders weg."
        ),
        examples=["true"],
    )
    items: list[Item] = Field(
        description="De zinnen van dit onderdeel, in de volgorde waarin lezers ze zien.",
        examples=["[{id: m4, text: Het doel is meedoen in de samenleving., sources: [s001:L146]}]"],
    )
    gaps: list[Sentence] = Field(
        default_factory=list,
        description="Wat hierover niet in de bronnen staat. Elke zin komt ook op de lijst Wat ontbreekt.",
        examples=["[De koers noemt geen jaar en geen looptijd.]"],
    )


class Synonym(Model):
    """A word that readers type and the word that the site uses. `source` is a source id, or "algemeen"."""

    word: Text = Field(
        description=(
            "Het woord dat bezoekers typen en dat de site zelf niet gebruikt. Het komt in de lijst maar één keer voor."
        ),
        examples=["vechtscheiding"],
    )
    preferred: Text = Field(
        description="Het woord dat de site voor hetzelfde gebruikt.", examples=["complexe scheiding"]
    )
    kind: Annotated[str, Ref("vocabulary/synonym-kinds")] = Field(
        description="Hoe het woord van de bezoeker zich verhoudt tot het woord van de site."
    )
    source: Text = Field(
        description="De bron waarin het woord staat. Schrijf algemeen als iedereen het woord kent.",
        examples=["algemeen"],
    )

    @property
    def id(self) -> str:
        """The word: a list holds it once."""
        return self.word


class Concept(Model):
    """Words of readers for one idea, and the addresses of the pages that then help, the best one first.

    `no_source`: no page says anything about the idea; the pages are the nearest help there is.
    """

    concept: Text = Field(
        description=(
            "Het idee waar de woorden over gaan, kort; elk idee staat er maar één keer. Lezers zien dit niet."
        ),
        examples=["druk en onrustig gedrag"],
    )
    pages: list[Text] = Field(
        description=(
            "De adressen op de site die dan helpen, zonder schuine streep aan het eind. De beste pagina staat eerst."
        ),
        examples=["[vragen/geen-school-vindt-plek, begrippen/#schoolweigering]"],
    )
    no_source: Flag = Field(
        default=False,
        description=(
            "Vul true in als geen bron hier iets over zegt: de zoeker zegt dat dan eerst. De pagina's zijn de hulp die "
            "het dichtst in de buurt komt. Laat het anders weg."
        ),
        examples=["true"],
    )
    words: Text = Field(
        description=(
            "Woorden die bezoekers typen, met komma's ertussen. Verbuigingen hoeven niet: die vindt de zoeker zelf."
        ),
        examples=["spijbelen, schoolverzuim, wil niet naar school"],
    )

    @property
    def id(self) -> str:
        """The name of the idea: a list holds it once."""
        return self.concept


# The single files under data/ that hold one list each, and the type of their entries.
LISTS: dict[str, type[Model]] = {
    "contacts": Contact,
    "course": Chapter,
    "referral": Chapter,
    "synonyms": Synonym,
    "routes": Route,
    "consent": Consent,
}
