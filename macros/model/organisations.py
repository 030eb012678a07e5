"""Who there is and where: organisations, what they agreed with each other, municipalities."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.model.base import Subject
from macros.model.fields import (
    CbsCode,
    ContactRef,
    MunicipalityRef,
    Number,
    PartialDate,
    PartnerRef,
    Ref,
    SourceRef,
    Text,
    Url,
)
from macros.model.statements import Event, Fact, Statement


class Partner(Subject):
    """An organisation, service or contact, with its real relation to Elker."""

    name: Text = Field(
        description="De naam van de organisatie, zoals lezers die kennen. Nooit de naam van een persoon.",
        examples=["Accare"],
    )
    also_known_as: list[Text] = Field(
        default_factory=list,
        description=(
            "Andere namen die ook kloppen, zoals een afkorting of de volledige naam. Wat alleen "
            "bezoekers typen, hoort bij search_terms."
        ),
        examples=["[GKB]"],
    )
    type: Annotated[str, Ref("vocabulary/partner-types")] = Field(description="Wat voor organisatie het is.")
    relation: Annotated[str, Ref("vocabulary/relations")] = Field(
        description=("De band met Elker, zoals een bron die noemt. Een oude samenwerking is geen samenwerking van nu.")
    )
    roles: list[Statement] = Field(
        default_factory=list,
        description="Wat de bronnen zeggen over het werk van deze organisatie en de band met Elker.",
        examples=["[{text: Portalis is het onderwijs van Elker., sources: [p009]}]"],
    )
    details: list[Fact] = Field(
        default_factory=list,
        description=("Losse gegevens met een kopje, zoals vestiging of ontstaan. Een telefoonnummer hoort hier niet."),
        examples=["[{label: Ontstaan, text: Accare ontstond in 2000., sources: [p021], date: 2000}]"],
    )
    cautions: list[Statement] = Field(
        default_factory=list,
        description=("Waar de lezer op moet letten, zoals een oude bron of een naam die op een andere lijkt."),
        examples=["[{text: In 2026 lopen er proefprojecten., sources: [p281]}]"],
    )
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = Field(
        default_factory=list, description="De terreinen waarop deze organisatie werkt. Meer dan één mag."
    )
    municipalities: list[MunicipalityRef] = Field(
        default_factory=list,
        description=(
            "De gemeenten waar deze organisatie werkt of staat, volgens een bron. De omschrijving van "
            "het gebied komt bij area."
        ),
        examples=["[groningen]"],
    )
    area: Statement | None = Field(
        default=None,
        description="Het werkgebied in woorden, zoals de bron het noemt.",
        examples=["{text: De tien gemeenten van de provincie Groningen., sources: [p089]}"],
    )
    waiting: list[Event] = Field(
        default_factory=list,
        description="Hoe lang het wachten is, met de datum waarop dat is gemeten. Na drie maanden staat er onbekend.",
        examples=["[{text: De wachttijd was zes weken., date: 2024-04, sources: [p287]}]"],
    )
    website: Url | None = Field(
        default=None,
        description="Het adres van de eigen website. Het begint met https://.",
        examples=["https://www.accare.nl"],
    )
    contacts: list[ContactRef] = Field(
        default_factory=list,
        description=(
            "De telefoonnummers van deze organisatie, met hun id uit data/contacts.yml. Typ hier nooit een nummer zelf."
        ),
        examples=["[kindertelefoon]"],
    )
    part_of: PartnerRef | None = Field(
        default=None,
        description="De organisatie waar deze bij hoort. De pagina daarvan noemt deze dan vanzelf.",
        examples=["elker"],
    )
    members: list[PartnerRef] = Field(
        default_factory=list,
        description=(
            "De organisaties die samen dit netwerk of deze dienst vormen. Alleen als zij zelf een record hebben."
        ),
        examples=["[accare, elker]"],
    )
    successor: PartnerRef | None = Field(
        default=None,
        description=(
            "De organisatie die het werk overnam. Kan alleen bij een organisatie die historisch of opgeheven is."
        ),
        examples=["cosis"],
    )

    name_field: ClassVar[str] = "name"


class Collaboration(Subject):
    """An agreement or a lasting way of working together."""

    title: Text = Field(
        description="De naam van de samenwerking of afspraak. Heeft die geen naam, noem dan wie meedoen.",
        examples=["Elker en VNN"],
    )
    partners: list[PartnerRef] = Field(
        description=(
            "De organisaties die meedoen en een eigen record hebben. Wie alleen begeleidt, hoort bij guided_by."
        ),
        examples=["[elker, vnn]"],
    )
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = Field(
        default_factory=list,
        description=(
            "Groepen die meedoen en die de bron zonder eigen naam noemt. Een organisatie met een naam "
            "hoort bij partners."
        ),
    )
    guided_by: list[PartnerRef] = Field(
        default_factory=list,
        description="Wie de samenwerking begeleidt, met kennis of een werkwijze, en niet zelf meedoet.",
        examples=["[the-natural-step]"],
    )
    date: PartialDate | None = Field(
        default=None,
        description=(
            "De dag van de afspraak of het begin, zoals de bron die noemt. Niet de datum van het bericht erover."
        ),
        examples=["2021-08-31"],
    )
    date_note: Statement | None = Field(
        default=None,
        description="Uitleg bij de datum, bijvoorbeeld als die is afgeleid of als bronnen verschillen.",
        examples=["{text: Het bericht zelf heeft geen datum., sources: [p039]}"],
    )
    place: Statement | None = Field(
        default=None,
        description=("De plaats waar de afspraak is gemaakt. Het gebied waarvoor die geldt, hoort bij municipalities."),
        examples=["{text: Het gemeentehuis in Emmeloord., sources: [p039]}"],
    )
    reasons: list[Statement] = Field(
        default_factory=list,
        description="De aanleiding: waarom zij gingen samenwerken.",
        examples=["[{text: Vragen uit de samenleving werden groter., sources: [s004:L5-7]}]"],
    )
    goal: list[Statement] = Field(
        default_factory=list,
        description="Wat zij samen willen bereiken. Wat het opleverde, hoort bij outcome.",
        examples=["[{text: De jongere is zo kort mogelijk in de opvang., sources: [p365, p366]}]"],
    )
    activities: list[Statement] = Field(
        default_factory=list,
        description="Wat zij samen doen of afspraken om te doen.",
        examples=["[{text: Melden kan bij elk van de vier organisaties., sources: [p365]}]"],
    )
    outcome: list[Statement] = Field(
        default_factory=list,
        description=(
            "Wat het opleverde, met de datum. Een verwachting hoort bij goal, iets wat niemand weet bij gaps."
        ),
        examples=[("[{text: In 2025 was er vaak binnen drie weken een plek., sources: [p365], date: 2025-04}]")],
    )
    cautions: list[Statement] = Field(
        default_factory=list,
        description=(
            "Waar de lezer op moet letten, bijvoorbeeld dat dit een oude stand is of niet over de regio gaat."
        ),
        examples=["[{text: Dit is de stand van 2016., sources: [s000:L25]}]"],
    )
    municipalities: list[MunicipalityRef] = Field(
        default_factory=list,
        description="De gemeenten waar de samenwerking volgens de bron voor geldt.",
        examples=["[noordoostpolder]"],
    )


class Municipality(Subject):
    """A municipality with the code of Statistics Netherlands (CBS)."""

    name: Text = Field(description="De naam van de gemeente, zonder het woord gemeente.", examples=["Midden-Groningen"])
    code: CbsCode = Field(
        description=("De code van het CBS voor deze gemeente: GM en vier cijfers. Elke gemeente heeft een eigen code."),
        examples=["GM0014"],
    )
    code_sources: list[SourceRef] = Field(
        description="De bronnen waarin de code van het CBS staat.", examples=["[p088]"]
    )
    region: Annotated[str, Ref("vocabulary/regions")] = Field(
        description="Of de gemeente in het werkgebied ligt of erbuiten."
    )
    tile_row: Number | None = Field(
        default=None,
        description="De rij van deze gemeente in het kaartje van de provincie: 1 is het noorden. Alleen in de regio.",
        examples=["2"],
    )
    tile_column: Number | None = Field(
        default=None,
        description="De kolom van deze gemeente in het kaartje van de provincie: 1 is het westen. Alleen in de regio.",
        examples=["1"],
    )
    team: PartnerRef | None = Field(
        default=None,
        description=(
            "Het basisteam van de gemeente, als dat een eigen record heeft. Is de naam niet bevestigd, "
            "laat dit dan weg."
        ),
        examples=["wij-groningen"],
    )
    team_note: list[Statement] = Field(
        default_factory=list,
        description="Uitleg bij het basisteam, of wat er bekend is als de naam niet is bevestigd.",
        examples=["[{text: In 2018 heette dit sociaal team., sources: [p289], date: 2018, confirmed: false}]"],
    )
    apply: list[Statement] = Field(
        default_factory=list,
        description=(
            "Hoe iemand zich in deze gemeente aanmeldt. Is dat niet gevonden, schrijf dan aan wie de lezer het vraagt."
        ),
        examples=["[{text: Een inwoner belt of loopt binnen bij een WIJ-team., sources: [p872]}]"],
    )
    youth_health: PartnerRef | None = Field(
        default=None,
        description="De organisatie voor jeugdgezondheidszorg: consultatiebureau, jeugdarts en jeugdverpleegkundige.",
        examples=["ggd-groningen"],
    )
    youth_health_note: list[Statement] = Field(
        default_factory=list,
        description="Uitleg bij de jeugdgezondheidszorg, met de bron die de gemeente of de provincie noemt.",
        examples=["[{text: De GGD werkt in de hele provincie., sources: [p858]}]"],
    )
    attendance: PartnerRef | None = Field(
        default=None,
        description="Wie in deze gemeente over leerplicht gaat, als die een eigen record heeft.",
        examples=["leerplicht-groningen"],
    )
    attendance_note: list[Statement] = Field(
        default_factory=list,
        description="Hoe de lezer leerplicht bereikt. Is dat niet gevonden, schrijf dan aan wie de lezer het vraagt.",
        examples=["[{text: Vraag het op school of bij de gemeente., basis: redactie}]"],
    )
    school_alliances: list[PartnerRef] = Field(
        default_factory=list,
        description=(
            "De samenwerkingsverbanden voor passend onderwijs: eerst dat van de basisschool, dan dat van de "
            "middelbare school."
        ),
        examples=["[swv-po-2001, swv-vo-2001]"],
    )
    school_alliances_note: list[Statement] = Field(
        default_factory=list,
        description="Voor welke school elk samenwerkingsverband er is, en hoe zeker dat is voor deze gemeente.",
        examples=["[{text: SWV PO 20.01 is er voor de basisscholen., sources: [p098]}]"],
    )
    details: list[Fact] = Field(
        default_factory=list,
        description=(
            "Andere gegevens met een kopje, zoals geldzorgen of jongerenwerk. Een telefoonnummer hoort hier niet."
        ),
        examples=["[{label: Jongerenwerk, text: Sinds 2018 is er jongerenwerk., sources: [p875], date: 2021-01}]"],
    )
    cautions: list[Statement] = Field(
        default_factory=list,
        description=("Waar de lezer in deze gemeente op moet letten, zoals een achterstand of een oude bron."),
        examples=["[{text: Hier is geen aanbod van Elker gevonden., basis: redactie}]"],
    )

    name_field: ClassVar[str] = "name"
