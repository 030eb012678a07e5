"""Questions, organisations, agreements and municipalities as others read them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1 import shared
from macros.export.v1.records import ReferredBy, Subject
from macros.export.v1.sentences import Event, Fact, RungLine, Statement
from macros.export.v1.shared import Address, Marked, Moment, Name, Sentence
from macros.model.fields import Ref


class Question(Subject):
    """What a teacher or referrer comes with, and what they can do."""

    about: ClassVar[str] = "Een vraag van een leerkracht of verwijzer, en wat die kan doen."

    title: Name = Field(description="Het onderwerp in een paar woorden.")
    question: Sentence = Field(description="De vraag, in de ik-vorm.")
    theme: Annotated[str, Ref("vocabulary/themes")] = Field(description="Het thema.")
    roles: list[Annotated[str, Ref("vocabulary/roles")]] = Field(description="Voor wie de vraag is geschreven.")
    signals: list[Statement] = Field(description="Waaraan een lezer het merkt.")
    normal: list[Statement] = Field(description="Wat bij opgroeien kan horen en geen reden voor zorg hoeft te zijn.")
    teacher: list[Statement] = Field(description="Wat een leerkracht zelf kan doen, het belangrijkste eerst.")
    referrer: list[Statement] = Field(description="Wat een verwijzer zelf kan doen voordat meer hulp nodig is.")
    say: list[Statement] = Field(description="Wat een lezer letterlijk kan zeggen tegen kind of ouders.")
    buyer: list[Statement] = Field(description="Wat een inkoper van een gemeente of het Rijk kan doen.")
    think_along: list[Statement] = Field(description="Wie kan meedenken, zonder dat u verwijst.")
    step_up: list[Statement] = Field(description="Wanneer meer hulp nodig is, en waar die is.")
    ladder: list[RungLine] = Field(description="Per trede van de ladder: waaraan u ziet dat die past.")
    no_ladder: Sentence | None = Field(description="Waarom bij deze vraag geen ladder hoort.")
    avoid: list[Statement] = Field(description="Wat een lezer beter niet doet.")
    contacts: list[shared.Contact] = Field(description="De telefoonnummers die bij deze vraag horen.")
    methods: list[shared.Method] = Field(description="De methoden die bij deze vraag passen.")
    programmes: list[shared.Programme] = Field(description="De programma's die bij deze vraag passen.")
    partners: list[shared.Partner] = Field(description="De organisaties die kunnen helpen of meedenken.")
    terms: list[shared.Term] = Field(description="De begrippen die een lezer moet kennen.")
    referred_by: ReferredBy
    marked: Marked


class Partner(Subject):
    """An organisation, service or contact, with its real relation to Elker."""

    about: ClassVar[str] = "Een organisatie of dienst, met de werkelijke band met Elker."

    name: Name = Field(description="De naam.")
    also_known_as: list[Name] = Field(description="Andere namen die ook kloppen.")
    type: Annotated[str, Ref("vocabulary/partner-types")] = Field(description="Wat voor organisatie het is.")
    relation: Annotated[str, Ref("vocabulary/relations")] = Field(description="De band met Elker, volgens een bron.")
    roles: list[Statement] = Field(description="Wat de bronnen zeggen over het werk en over de band met Elker.")
    details: list[Fact] = Field(description="Losse gegevens met een kopje.")
    cautions: list[Statement] = Field(description="Waar een lezer op moet letten.")
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = Field(description="De terreinen van werk.")
    municipalities: list[shared.Municipality] = Field(
        description="De gemeenten waar de organisatie volgens een bron werkt of staat. Leeg: geen bron noemt er een."
    )
    area: Statement | None = Field(description="Het werkgebied in woorden.")
    waiting: list[Event] = Field(description="Hoe lang het wachten was, met de dag waarop dat is gemeten.")
    website: Address | None = Field(description="De eigen website.")
    contacts: list[shared.Contact] = Field(description="De telefoonnummers, als id: zij staan in contacts.json.")
    part_of: shared.Partner | None = Field(description="De organisatie waar deze bij hoort.")
    members: list[shared.Partner] = Field(description="De organisaties die samen dit netwerk of deze dienst vormen.")
    successor: shared.Partner | None = Field(description="De organisatie die het werk overnam.")
    referred_by: ReferredBy
    marked: Marked


class Collaboration(Subject):
    """An agreement or a lasting way of working together."""

    about: ClassVar[str] = "Een afspraak of samenwerking, met haar datum."

    title: Name = Field(description="De naam van de samenwerking of afspraak.")
    partners: list[shared.Partner] = Field(description="De organisaties die meedoen en een eigen record hebben.")
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = Field(
        description="Groepen die meedoen en die de bron zonder eigen naam noemt."
    )
    guided_by: list[shared.Partner] = Field(description="Wie de samenwerking begeleidt en niet zelf meedoet.")
    date: Moment | None = Field(description="De dag van de afspraak of het begin.")
    date_note: Statement | None = Field(description="Uitleg bij de datum.")
    place: Statement | None = Field(description="De plaats waar de afspraak is gemaakt.")
    reasons: list[Statement] = Field(description="De aanleiding.")
    goal: list[Statement] = Field(description="Wat zij samen willen bereiken.")
    activities: list[Statement] = Field(description="Wat zij samen doen of afspraken om te doen.")
    outcome: list[Statement] = Field(description="Wat het opleverde, met de datum.")
    cautions: list[Statement] = Field(description="Waar een lezer op moet letten.")
    municipalities: list[shared.Municipality] = Field(description="De gemeenten waar het volgens de bron voor geldt.")
    referred_by: ReferredBy
    marked: Marked


class Municipality(Subject):
    """A municipality with the code of Statistics Netherlands (CBS)."""

    about: ClassVar[str] = "Een gemeente: wie u er belt voor hulp, gezondheid en school."

    name: Name = Field(description="De naam, zonder het woord gemeente.")
    code: Name = Field(
        description="De code van het Centraal Bureau voor de Statistiek (CBS): GM en vier cijfers.",
        pattern="^GM[0-9]{4}$",
    )
    code_sources: list[shared.Source] = Field(description="De bronnen van de code.")
    region: Annotated[str, Ref("vocabulary/regions")] = Field(description="Of de gemeente in het werkgebied ligt.")
    team: shared.Partner | None = Field(description="Het basisteam; null als de naam niet is bevestigd.")
    team_note: list[Statement] = Field(description="Uitleg bij het basisteam.")
    apply: list[Statement] = Field(description="Hoe iemand zich in deze gemeente aanmeldt.")
    youth_health: shared.Partner | None = Field(description="De organisatie voor jeugdgezondheidszorg.")
    youth_health_note: list[Statement] = Field(description="Uitleg daarbij.")
    attendance: shared.Partner | None = Field(description="Wie er over leerplicht gaat.")
    attendance_note: list[Statement] = Field(description="Hoe een lezer leerplicht bereikt.")
    school_alliances: list[shared.Partner] = Field(
        description="De samenwerkingsverbanden voor passend onderwijs: eerst van de basisschool, dan van de middelbare."
    )
    school_alliances_note: list[Statement] = Field(description="Voor welke school elk samenwerkingsverband er is.")
    details: list[Fact] = Field(description="Andere gegevens met een kopje.")
    cautions: list[Statement] = Field(description="Waar een lezer op moet letten.")
    referred_by: ReferredBy
    marked: Marked
