"""What helps: methods and programmes, for whom, how, where, and what is known of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.audience import ForWhom
from macros.model.fields import (
    CollaborationRef,
    ContactRef,
    MethodRef,
    MunicipalityRef,
    PartnerRef,
    PillarRef,
    ProgrammeRef,
    Ref,
    ResearchRef,
    Url,
)
from macros.model.ladder import Placement
from macros.model.statements import Event, Evidence, Finding, Offer, Statement


class Offering(ForWhom):
    """What methods and programmes share: for whom, how, how long, where, how to get there, what is known."""

    goal: list[Statement] = Field(
        default_factory=list,
        description="Wat het wil bereiken. Wat het echt bereikte, hoort bij results of evidence.",
        examples=["[{text: KIES wil dat kinderen beter omgaan met de scheiding., sources: [p238]}]"],
    )
    approach: list[Statement] = Field(
        default_factory=list,
        description="Hoe het gaat: wie wat doet en hoe vaak. Een vaste volgorde hoort bij steps.",
        examples=["[{text: Kinderen komen acht keer in een groep bij elkaar., sources: [p238]}]"],
    )
    steps: list[Statement] = Field(
        default_factory=list,
        description=("De stappen van de aanpak, in de goede volgorde. Alleen als de bron een volgorde noemt."),
        examples=["[{text: Eerst is er met elke ouder een apart gesprek., sources: [p011]}]"],
    )
    duration: Statement | None = Field(
        default=None,
        description="Hoe lang het duurt en hoe vaak. Een wachttijd hoort hier niet.",
        examples=["{text: De groep duurt acht weken. Elke keer duurt een uur., sources: [p238]}"],
    )
    waiting: list[Event] = Field(
        default_factory=list,
        description="Hoe lang het wachten is, met de datum waarop dat is gemeten. Na drie maanden staat er onbekend.",
        examples=["[{text: De wachttijd was zes weken., date: 2024-04, sources: [p287]}]"],
    )
    settings: list[Annotated[str, Ref("vocabulary/settings")]] = Field(
        default_factory=list, description="Waar de hulp is; meer dan één mag. Bijzonderheden komen bij setting_note."
    )
    setting_note: Statement | None = Field(
        default=None,
        description="Wat een lezer verder over de plek moet weten.",
        examples=["{text: De behandeling is in een spelkamer van een instelling., sources: [p246]}"],
    )
    ladder: Placement = Field(
        description="Waar dit op de ladder van licht naar zwaar staat, wat zwaarder is en hoe een gezin er komt.",
        examples=["{why: Dit is een manier van werken en geen hulp voor één kind.}"],
    )
    referral: list[Statement] = Field(
        default_factory=list,
        description=("Wie kan verwijzen of aanmelden, en bij wie. Stappen na elkaar horen bij referral_steps."),
        examples=["[{text: De gemeente kan verwijzen., sources: [p362]}]"],
    )
    referral_steps: list[Statement] = Field(
        default_factory=list,
        description=("De stappen bij het aanmelden, in de goede volgorde. Begin elke stap met een werkwoord."),
        examples=["[{text: Neem contact op met Portalis., sources: [p200]}]"],
    )
    evidence: list[Evidence] = Field(
        default_factory=list,
        description=(
            "Het oordeel van een erkenningscommissie, voor elke uitkomst apart. Laat dit weg als u geen oordeel vindt."
        ),
        examples=[("[{level: eerste-aanwijzingen, outcome: Criminaliteit., date: 2021-12-08, sources: [p208]}]")],
    )
    evidence_note: Statement | None = Field(
        default=None,
        description=(
            "Uitleg bij alle oordelen samen, of waarom er geen oordeel is. Uitleg bij één oordeel hoort daar bij note."
        ),
        examples=["{text: Een oordeel van een erkenningscommissie is niet gevonden., basis: redactie}"],
    )
    results: list[Finding] = Field(
        default_factory=list,
        description=(
            "Wat een onderzoek of evaluatie liet zien, met aantal, periode en beperking. Het oordeel van "
            "een commissie hoort bij evidence."
        ),
        examples=[
            (
                "[{text: Ruim 40 procent had genoeg aan korte hulp., n: 150, period: eerste helft 2014, "
                "limitation: Dit is geen onafhankelijk onderzoek., sources: [p202]}]"
            )
        ],
    )
    strengths: list[Statement] = Field(
        default_factory=list,
        description=("Sterke kanten volgens een bron. Geen eigen lof, en geen effect dat niemand heeft gemeten."),
        examples=["[{text: Een team kan problemen zo eerder zien., sources: [s003:L48]}]"],
    )
    cautions: list[Statement] = Field(
        default_factory=list,
        description=("Waar de lezer op moet letten, zoals een oude bron of bronnen die elkaar tegenspreken."),
        examples=["[{text: Dit zijn verwachte voordelen. Ze zijn niet gemeten., sources: [s002:L9]}]"],
    )
    background: list[Statement] = Field(
        default_factory=list,
        description=(
            "Achtergrond die niet nodig is om te verwijzen, zoals het ontstaan of de plaats in een groter geheel."
        ),
        examples=[("[{text: IAG is een vorm van intensieve pedagogische thuishulp (IPT)., sources: [p225]}]")],
    )
    contacts: list[ContactRef] = Field(
        default_factory=list,
        description=(
            "De telefoonnummers die hierbij horen, met hun id uit data/contacts.yml. Typ hier nooit een nummer zelf."
        ),
        examples=["[elker-aanmelding]"],
    )
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = Field(
        default_factory=list, description="De terreinen van werk waar dit bij hoort. Meer dan één mag."
    )
    municipalities: list[MunicipalityRef] = Field(
        default_factory=list,
        description=("De gemeenten waar dit volgens een bron is of was. Laat dit weg als de bron geen gemeente noemt."),
        examples=["[groningen, midden-groningen]"],
    )


class Method(Offering):
    """A way of working, or an intervention with or without a judgement of its effect."""

    type: Annotated[str, Ref("vocabulary/method-types")] = Field(
        description="Wat voor soort methode dit is. Kies op grond van de bron."
    )
    variants: list[Statement] = Field(
        default_factory=list,
        description=(
            "Andere vormen van dezelfde methode, met het verschil. Een methode met een eigen record hoort hier niet."
        ),
        examples=["[{text: Er is ook een lichtere variant voor wijkteams., sources: [p236]}]"],
    )
    history: list[Event] = Field(
        default_factory=list,
        description=("Gebeurtenissen in de loop van de tijd, de oudste eerst. Bij elke zin hoort een datum."),
        examples=[
            ("[{text: Het Rijk ging social return toepassen bij inkoop., date: 2011-07-01, sources: [s003:L23]}]")
        ],
    )
    offered_by: list[Offer] = Field(
        default_factory=list,
        description="Wie de methode aanbiedt, volgens welke bron. Vindt u in Groningen niemand, vul dan not_here in.",
        examples=["[{text: Portalis zegt te werken vanuit PBS., sources: [p009], partners: [portalis]}]"],
    )
    not_here: Statement | None = Field(
        default=None,
        description="Als geen bron een aanbieder in Groningen noemt: zeg dat, en noem wie het dichtstbij is gevonden.",
        examples=["{text: Niet gevonden in Groningen. Het dichtstbij is Friesland., sources: [p901], basis: afgeleid}"],
    )
    elker: Annotated[str, Ref("vocabulary/offer-statuses")] = Field(
        description=("Wat de bronnen zeggen over Elker en deze methode. Wat u zelf weet zonder bron, telt niet.")
    )
    elker_note: Statement | None = Field(
        default=None,
        description="Uitleg bij wat de bronnen over Elker en deze methode zeggen.",
        examples=[("{text: Elker staat niet in de lijst met aanbieders van december 2023., sources: [p207]}")],
    )
    programmes: list[ProgrammeRef] = Field(
        default_factory=list,
        description="De programma's waarin deze methode terugkomt.",
        examples=["[clientenparticipatie]"],
    )
    research: list[ResearchRef] = Field(
        default_factory=list,
        description="Onderzoek op deze site dat over deze methode gaat.",
        examples=["[wijkteamonderzoek-2014]"],
    )


class Programme(Offering):
    """A line of work or an offer, of Elker or of somebody else."""

    type: Annotated[str, Ref("vocabulary/programme-types")] = Field(
        description="Wat voor soort programma dit is. Kies op grond van de bron."
    )
    run_by: list[PartnerRef] = Field(
        default_factory=list,
        description="De organisatie van wie dit programma is. Wie verder meedoet, hoort bij partners.",
        examples=["[elker]"],
    )
    website: Url | None = Field(
        default=None, description="De website van dit aanbod, met https://.", examples=["https://www.elker.nl"]
    )
    collaborations: list[CollaborationRef] = Field(
        default_factory=list,
        description="De samenwerkingen of afspraken waar dit programma bij hoort.",
        examples=["[elker-gemeenten]"],
    )
    pillars: list[PillarRef] = Field(
        default_factory=list,
        description=(
            "De pijlers van de koers waar dit bij hoort. Kiest de redactie zelf een pijler, zeg dat dan "
            "bij pillars_note."
        ),
        examples=["[pijler-2, pijler-4]"],
    )
    pillars_note: Statement | None = Field(
        default=None,
        description="Waarom dit bij deze pijlers staat, als de bron het niet zelf zegt.",
        examples=[("{text: De redactie heeft deze pijler erbij gekozen., sources: [s001:L641-643], basis: afgeleid}")],
    )
    partners: list[PartnerRef] = Field(
        default_factory=list,
        description="Andere organisaties die meedoen en een eigen pagina op deze site hebben.",
        examples=["[portalis, swv-vo-2001]"],
    )
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = Field(
        default_factory=list,
        description=("Groepen die de bron zonder eigen naam noemt. Een organisatie met een naam hoort bij partners."),
    )
    methods: list[MethodRef] = Field(
        default_factory=list,
        description="De methoden waarmee dit programma volgens een bron werkt.",
        examples=["[swpbs]"],
    )
