"""What a reader comes with: a question, and what can be done."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.base import Subject
from macros.model.fields import ContactRef, MethodRef, PartnerRef, ProgrammeRef, Ref, Sentence, TermRef, Text
from macros.model.ladder import RungLine
from macros.model.statements import Statement


class Question(Subject):
    """What a teacher or referrer comes with, and what they can do."""

    title: Text = Field(
        description=("Het onderwerp in een paar woorden, als kop van de pagina. De vraag zelf komt bij question."),
        examples=["Geen school, thuiszitten en verzuim"],
    )
    question: Sentence = Field(
        description="De vraag zoals een leerkracht of verwijzer die stelt, in de ik-vorm.",
        examples=["Wat kan ik doen als een ouder of jongere verslaafd is?"],
    )
    theme: Annotated[str, Ref("vocabulary/themes")] = Field(
        description="Het kopje waaronder de vraag staat op de pagina met alle vragen."
    )
    roles: list[Annotated[str, Ref("vocabulary/roles")]] = Field(
        description="Voor wie de vraag is geschreven. Meer dan één mag."
    )
    signals: list[Statement] = Field(
        default_factory=list,
        description=("Waaraan de lezer het merkt: wat hij ziet of hoort bij het kind, de jongere of het gezin."),
        examples=["[{text: De leerling komt steeds later en werkt minder hard., sources: [p309]}]"],
    )
    normal: list[Statement] = Field(
        default_factory=list,
        description=("Wat bij opgroeien of bij de situatie kan horen en geen reden voor zorg hoeft te zijn."),
        examples=[("[{text: Een enkele keer niet naar school willen hoort erbij., sources: [p308, p310]}]")],
    )
    teacher: list[Statement] = Field(
        default_factory=list,
        description=("Wat een leerkracht zelf kan doen. Begin met een werkwoord en zet het belangrijkste eerst."),
        examples=["[{text: Bel dezelfde dag bij een ziekmelding., sources: [p261]}]"],
    )
    referrer: list[Statement] = Field(
        default_factory=list,
        description=(
            "Wat een verwijzer zelf kan doen voordat meer hulp nodig is. Waarheen iemand kan verwijzen, "
            "staat bij step_up."
        ),
        examples=["[{text: Zoek uit of de leerling niet wil of niet durft., sources: [p311, p312]}]"],
    )
    say: list[Statement] = Field(
        default_factory=list,
        description=(
            "Een zin die de lezer letterlijk kan zeggen tegen kind of ouders. Alleen als een bron zegt "
            "hoe u het vraagt of zegt."
        ),
        examples=["[{text: 'Ik maak me zorgen om je. Denk je weleens aan de dood?', sources: [p507]}]"],
    )
    buyer: list[Statement] = Field(
        default_factory=list,
        description=("Wat een inkoper van een gemeente of het Rijk kan doen. Alleen bij vragen over inkoop."),
        examples=["[{text: Zorg dat het werk verband houdt met de opdracht., sources: [p372]}]"],
    )
    think_along: list[Statement] = Field(
        default_factory=list,
        description="Wie kan meedenken of advies kan geven, zonder dat u meteen verwijst.",
        examples=[("[{text: De jeugdarts en de leerplichtambtenaar denken mee over verzuim., sources: [p102, p261]}]")],
    )
    step_up: list[Statement] = Field(
        default_factory=list,
        description=("Wanneer meer hulp nodig is, en waar die dan is. Noem alleen aanbod dat in een bron staat."),
        examples=[("[{text: 'Past lichte steun niet? Verwijs dan naar gespecialiseerde hulp.', sources: [p279]}]")],
    )
    ladder: list[RungLine] = Field(
        default_factory=list,
        description=(
            "Per trede van de ladder: waaraan u ziet dat deze stap past, of dat geen bron hier hulp noemt. De "
            "ladder zelf komt uit teacher, referrer, think_along, methods en programmes."
        ),
        examples=["[{rung: lichte-hulp, text: Het blijft ook na gesprekken op school., sources: [p309]}]"],
    )
    no_ladder: Sentence | None = Field(
        default=None,
        description="Alleen bij een vraag die niet over hulp aan één kind gaat: zeg waarom hier geen ladder bij hoort.",
        examples=["Deze vraag gaat over afspraken tussen organisaties, niet over hulp aan één kind."],
    )
    avoid: list[Statement] = Field(
        default_factory=list,
        description="Wat de lezer beter niet doet. Schrijf het als een raad, niet als een verwijt.",
        examples=["[{text: Wacht niet tot het vanzelf overgaat., sources: [p309]}]"],
    )
    contacts: list[ContactRef] = Field(
        default_factory=list,
        description=(
            "De telefoonnummers die bij deze vraag horen, met hun id uit data/contacts.yml. Typ hier "
            "nooit een nummer zelf."
        ),
        examples=["[veilig-thuis, elker-aanmelding]"],
    )
    methods: list[MethodRef] = Field(
        default_factory=list,
        description=("De methoden die bij deze vraag passen. De pagina van de methode noemt deze vraag dan vanzelf."),
        examples=["[kies, dappere-dinos]"],
    )
    programmes: list[ProgrammeRef] = Field(
        default_factory=list,
        description=(
            "De programma's die bij deze vraag passen. De pagina van het programma noemt deze vraag dan vanzelf."
        ),
        examples=["[gezinshuis, pleegzorg]"],
    )
    partners: list[PartnerRef] = Field(
        default_factory=list,
        description="De organisaties die bij deze vraag kunnen helpen of meedenken.",
        examples=["[swv-po-2001, onderwijsconsulent]"],
    )
    terms: list[TermRef] = Field(
        default_factory=list,
        description="De begrippen die een lezer van deze pagina moet kennen.",
        examples=["[thuiszitter, leerplicht, tlv]"],
    )
