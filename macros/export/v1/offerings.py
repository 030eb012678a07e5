"""Methods and programmes as others read them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1 import shared
from macros.export.v1.records import ReferredBy, Subject
from macros.export.v1.sentences import Event, Evidence, Exclusion, Finding, Neighbour, Offer, Statement
from macros.export.v1.shared import Address, Exported, Marked, Name, Sentence
from macros.model.fields import Ref


class Placement(Exported):
    """Where help stands on the ladder, what is heavier, and by which route one gets there."""

    about: ClassVar[str] = "De plaats op de ladder van licht naar zwaar."

    rung: shared.Rung | None = Field(description="De trede; null als dit geen hulp voor één kind of gezin is.")
    why: Sentence = Field(description="Waarom het daar staat, of waarom het op geen trede staat. Van de redactie.")
    heavier: list[Neighbour] = Field(description="De zwaardere hulp, met de zwaarste achteraan.")
    no_heavier: Sentence | None = Field(description="Waarom er geen zwaardere hulp bij staat.")
    no_lighter: Sentence | None = Field(description="Waarom er geen lichtere hulp bij staat.")
    routes: list[shared.Route] = Field(description="De wegen waarlangs een kind of gezin deze hulp krijgt.")
    whole: bool = Field(description="Of dit over de hele ladder gaat.")


class Offering(Subject):
    """What methods and programmes share."""

    title: Name = Field(description="De naam.")
    also_known_as: list[Name] = Field(description="Andere namen die ook kloppen.")
    for_whom: Statement | None = Field(description="Voor wie het is.")
    not_for: list[Exclusion] = Field(description="Voor wie het niet is, en wat dan wel kan.")
    age_from: int | None = Field(description="De laagste leeftijd in jaren; null als geen bron die noemt.")
    age_to: int | None = Field(description="De hoogste leeftijd in jaren; null als geen bron die noemt.")
    age_to_inclusive: bool = Field(description="Of age_to er nog bij hoort: tot en met. Is dit false, dan tot.")
    age_to_half: bool = Field(description="Of het een half jaar verder gaat: met age_to 2 is dat tot 2,5 jaar.")
    age_sources: list[shared.Source] = Field(description="De bronnen van de leeftijd.")
    age_note: Statement | None = Field(description="Uitleg bij de leeftijd.")
    when: Statement | None = Field(description="In welke situatie of op welk moment het past.")
    goal: list[Statement] = Field(description="Wat het wil bereiken.")
    approach: list[Statement] = Field(description="Hoe het gaat: wie wat doet en hoe vaak.")
    steps: list[Statement] = Field(description="De stappen van de aanpak, op volgorde.")
    duration: Statement | None = Field(description="Hoe lang het duurt en hoe vaak.")
    waiting: list[Event] = Field(description="Hoe lang het wachten was, met de dag waarop dat is gemeten.")
    settings: list[Annotated[str, Ref("vocabulary/settings")]] = Field(description="Waar de hulp is.")
    setting_note: Statement | None = Field(description="Wat een lezer verder over de plek moet weten.")
    ladder: Placement = Field(description="Waar het op de ladder staat, wat zwaarder is en hoe een gezin er komt.")
    lighter: list[Neighbour] = Field(
        description="De lichtere hulp die deze als zwaarder noemt, met het teken dat zwaarder past. Afgeleid."
    )
    referral: list[Statement] = Field(description="Wie kan verwijzen of aanmelden, en bij wie.")
    referral_steps: list[Statement] = Field(description="De stappen bij het aanmelden, op volgorde.")
    evidence: list[Evidence] = Field(description="Het oordeel van een erkenningscommissie, per uitkomst.")
    evidence_note: Statement | None = Field(description="Uitleg bij de oordelen, of waarom er geen oordeel is.")
    results: list[Finding] = Field(description="Wat onderzoek of een evaluatie liet zien.")
    strengths: list[Statement] = Field(description="Sterke kanten volgens een bron.")
    cautions: list[Statement] = Field(description="Waar een lezer op moet letten.")
    background: list[Statement] = Field(description="Achtergrond die niet nodig is om te verwijzen.")
    contacts: list[shared.Contact] = Field(description="De telefoonnummers die erbij horen.")
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = Field(description="De terreinen van werk.")
    municipalities: list[shared.Municipality] = Field(
        description="De gemeenten waar dit volgens een bron is of was. Is de lijst leeg, dan noemt geen bron er een."
    )


class Method(Offering):
    """A way of working, or an intervention with or without a judgement of its effect."""

    about: ClassVar[str] = "Een methode, werkwijze of interventie."

    type: Annotated[str, Ref("vocabulary/method-types")] = Field(description="Wat voor methode het is.")
    variants: list[Statement] = Field(description="Andere vormen van dezelfde methode, met het verschil.")
    history: list[Event] = Field(description="Gebeurtenissen, de oudste eerst.")
    offered_by: list[Offer] = Field(description="Wie de methode aanbiedt, volgens welke bron.")
    not_here: Statement | None = Field(description="Als geen bron iemand in Groningen noemt: wie dichtbij is.")
    elker: Annotated[str, Ref("vocabulary/offer-statuses")] = Field(
        description="Wat de bronnen zeggen over Elker en deze methode. Lees dit voor u zegt dat Elker haar aanbiedt."
    )
    elker_note: Statement | None = Field(description="Uitleg daarbij.")
    programmes: list[shared.Programme] = Field(description="De programma's waarin deze methode terugkomt.")
    research: list[shared.Research] = Field(description="Onderzoek dat over deze methode gaat.")
    referred_by: ReferredBy
    marked: Marked


class Programme(Offering):
    """A line of work or an offer, of Elker or of somebody else."""

    about: ClassVar[str] = "Een programma, lijn van werk of aanbod."

    type: Annotated[str, Ref("vocabulary/programme-types")] = Field(description="Wat voor programma het is.")
    run_by: list[shared.Partner] = Field(description="De organisatie van wie dit programma is.")
    website: Address | None = Field(description="De website van dit aanbod.")
    collaborations: list[shared.Collaboration] = Field(description="De samenwerkingen waar dit bij hoort.")
    pillars: list[shared.Pillar] = Field(description="De pijlers van de strategie waar dit bij hoort.")
    pillars_note: Statement | None = Field(description="Waarom het bij deze pijlers hoort, als de bron dat niet zegt.")
    partners: list[shared.Partner] = Field(description="De organisaties die meedoen en een eigen record hebben.")
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = Field(
        description="Groepen die meedoen en die de bron zonder eigen naam noemt."
    )
    methods: list[shared.Method] = Field(description="De methoden waarmee dit programma volgens een bron werkt.")
    referred_by: ReferredBy
    marked: Marked
