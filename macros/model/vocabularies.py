"""The fixed words that records use: what a record writes, what readers see, and what a word means to the code."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.fields import Age, AnyRef, ContactRef, Flag, Id, Model, Months, Sentence, SourceRef, Text
from macros.model.statements import Statement


class Entry(Model):
    """What all entries of lists have: an id by which they are called."""

    id: Id = Field(
        description=(
            "Korte naam waarmee u hiernaar verwijst: kleine letters, cijfers en streepjes. Verander hem later niet."
        ),
        examples=["veilig-thuis"],
    )


class Word(Entry):
    """An entry of a vocabulary: what records write (`id`), what readers see, and what it means."""

    label: Text = Field(description="Het woord zoals lezers het zien.", examples=["Jeugd-ggz"])
    description: Sentence = Field(
        description=("Wat het woord betekent, in één of twee zinnen. Lezers en redacteuren zien deze uitleg."),
        examples=["Geestelijke gezondheidszorg voor kinderen en jongeren."],
    )
    sources: list[SourceRef] = Field(
        default_factory=list,
        description="De bronnen van de uitleg. Laat dit weg als het een indeling van de redactie zelf is.",
        examples=["[s000:L7]"],
    )

    @property
    def archived(self) -> bool:
        """Whether records of this word are kept, but out of the way of readers: folded in lists, last in the search."""
        return False

    @property
    def folded(self) -> bool:
        """Whether records of this word come folded, at the end of their overview."""
        return self.archived


class Status(Word):
    """How certain and how new something is. `past`: over; `plan`: not there yet; `mark`: what readers must weigh."""

    past: Flag = Field(
        default=False,
        description=(
            "Vul true in als deze status zegt dat iets voorbij is. Een record met deze status heeft dan valid_on nodig."
        ),
        examples=["true"],
    )
    plan: Flag = Field(
        default=False,
        description="Vul true in als deze status zegt dat iets er nog niet is: het is een plan.",
        examples=["true"],
    )
    mark: Text | None = Field(
        default=None,
        description=(
            "Het ene teken dat een lezer bij zo'n record ziet, zoals Vraag eerst na. Laat dit weg als een lezer niets "
            "hoeft te wegen."
        ),
        examples=["Vraag eerst na"],
    )


class Level(Word):
    """A level of evidence. `unjudged`: the word for what no committee has judged."""

    unjudged: Flag = Field(
        default=False,
        description="Vul true in bij het ene niveau dat zegt dat geen commissie heeft geoordeeld.",
        examples=["true"],
    )


class MethodType(Word):
    """A sort of method. `judged`: committees judge such methods, so a page tells their judgement, or that none is."""

    judged: Flag = Field(
        default=False,
        description=(
            "Vul true in als commissies dit soort methoden beoordelen. De pagina noemt dan het oordeel, "
            "of dat er geen is."
        ),
        examples=["true"],
    )


class Region(Word):
    """A part of the country. `own`: the region that this site is about."""

    own: Flag = Field(
        default=False, description="Vul true in bij de regio waar deze site over gaat.", examples=["true"]
    )

    @property
    def archived(self) -> bool:
        """What lies outside the region of this site."""
        return not self.own


class Relation(Word):
    """A tie with Elker. `elsewhere`: none, an example from outside the region."""

    elsewhere: Flag = Field(
        default=False,
        description=(
            "Vul true in als dit woord voor organisaties van buiten de regio is. Zij staan dan in het archief."
        ),
        examples=["true"],
    )

    @property
    def archived(self) -> bool:
        """What is an example from elsewhere."""
        return self.elsewhere


class Theme(Word):
    """What a question is about. `readers`: false for those of buyers and organisers, which come folded, at the end."""

    readers: Flag = Field(
        default=True,
        description=(
            "Vul false in als deze vragen niet van verwijzers, leerkrachten of gezinnen zijn. Zij staan dan dicht, "
            "achteraan op de pagina met vragen. Laat het anders weg."
        ),
        examples=["false"],
    )

    @property
    def folded(self) -> bool:
        """What readers do not come for."""
        return not self.readers


class AgeBand(Word):
    """Ages that are counted together: from `age_from` until, not including, `age_until`."""

    age_from: Age = Field(description="De laagste leeftijd van deze groep.", examples=["12"])
    age_until: Age = Field(
        description="De leeftijd waarop de volgende groep begint: tot, niet tot en met.", examples=["18"]
    )


class Rung(Word):
    """A step of the ladder, lightest first in its vocabulary; `beside`: it stands beside the stairs, as crisis does."""

    short: Text = Field(
        description="Dezelfde trede in een of twee woorden, voor in het plaatje.", examples=["Lichte hulp"]
    )
    layer: Statement = Field(
        description="Hoe de regio deze hulp noemt, en hoe de trede daarbij past.",
        examples=["{text: In de regio heet dit gespecialiseerde jeugdhulp., sources: [p279]}"],
    )
    decides: Statement = Field(
        description="Wie over deze hulp beslist.",
        examples=["{text: De gemeente of een arts beslist., sources: [p279]}"],
    )
    access: Statement = Field(
        description="Hoe een kind of gezin op deze trede komt. Begin met een werkwoord.",
        examples=["{text: Bel het basisteam van de gemeente., sources: [p067]}"],
    )
    contacts: list[ContactRef] = Field(
        default_factory=list,
        description="Wie de lezer bij deze trede kan bellen, met het id uit data/contacts.yml.",
        examples=["[elker-aanmelding]"],
    )
    ends_at: list[AnyRef] = Field(
        default_factory=list,
        description=(
            "Waar de ladder ophoudt: bij de lichtste trede wat daar staat, bij de zwaarste wie dan nog kan helpen."
        ),
        examples=["[partners/expertteam-groningen, partners/jenn]"],
    )
    beside: Flag = Field(
        default=False,
        description="Vul true in als de trede naast de ladder staat, zoals hulp bij een crisis. Laat het anders weg.",
        examples=["true"],
    )


class Limit(Word):
    """How long something counts as fresh, in calendar months; without `months` it grows not old. `task`: what then."""

    months: Months | None = Field(
        default=None,
        description="Na hoeveel maanden iemand dit opnieuw nakijkt. Laat dit weg als het niet veroudert.",
        examples=["12"],
    )
    task: Sentence | None = Field(
        default=None,
        description="Wat er dan te doen is. Begin met een werkwoord. Verplicht zodra months is ingevuld.",
        examples=["Bel het nummer en zet bij called de dag van vandaag."],
    )

    @model_validator(mode="after")
    def _says_what_to_do(self) -> Limit:
        if self.months and not self.task:
            message = "bij deze termijn staat niet wat er te doen is; vul 'task' in"
            raise PydanticCustomError("task", message, {"at": "months"})
        return self


# The vocabularies whose words mean more to the code than a label; all others hold plain words.
VOCABULARIES: dict[str, type[Word]] = {
    "statuses": Status,
    "levels": Level,
    "method-types": MethodType,
    "regions": Region,
    "relations": Relation,
    "themes": Theme,
    "age-bands": AgeBand,
    "rungs": Rung,
    "freshness": Limit,
}
