"""The files that hold more than one record: lists, words, the ladder, the graph, what moved, the index of it all."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from macros.export.v1 import lists, words
from macros.export.v1.sentences import Statement
from macros.export.v1.shared import Address, AnyRecord, Day, Exported, Here, Name, Notice, Rung
from macros.export.v1.tables import IN_WORDS

E = TypeVar("E", bound=Exported)


class Whole(Exported):
    """What each of these files begins with."""

    schema_address: Here = Field(description="Het schema van dit bestand.", alias="$schema")
    version: Name = Field(description="De versie van het formaat. Zie changelog.json.")
    licence: Address = Field(description="De licentie. Noem ons, en zeg wat u veranderde. Meer in index.json.")
    until: Day | None = Field(description="De laatste dag waarop een record met de bronnen werd vergeleken.")


class Listed(Whole, Generic[E]):
    """A list of what is alike: the records of a kind, or the entries of a list."""

    about: ClassVar[str] = f"Alle records van één soort. {IN_WORDS}"

    count: int = Field(description="Hoeveel het er zijn.")
    records: list[E] = Field(description="Alles uit de lijst, op de volgorde van de site.")


class Contacts(Listed[lists.Contact]):
    """All ways to reach somebody."""

    about: ClassVar[str] = f"Alle telefoonnummers en andere lijnen. {IN_WORDS}"


class Course(Listed[lists.Chapter]):
    """The strategy outside the pillars."""

    about: ClassVar[str] = "De strategie van Elker buiten de pijlers: missie, visie, waarden en uitgangspunten."


class Referral(Listed[lists.Chapter]):
    """Referral and the reporting code."""

    about: ClassVar[str] = "Verwijzen en de meldcode."


class Routes(Listed[lists.Route]):
    """The routes to help."""

    about: ClassVar[str] = "De wegen naar hulp."


class ConsentByAge(Listed[lists.Consent]):
    """Who consents at which age."""

    about: ClassVar[str] = "Wie bij welke leeftijd toestemming geeft."


class Vocabularies(Whole):
    """The fixed words, each list in its order."""

    about: ClassVar[str] = (
        "Alle vaste woorden. In records staat het id. Er kunnen woorden bij komen zonder nieuwe versie."
    )

    age_bands: list[words.AgeBand] = Field(description="Groepen leeftijden.")
    audiences: list[words.Word] = Field(description="Voor wie een telefoonlijn is.")
    bases: list[words.Word] = Field(description="Waar een zin op rust.")
    domains: list[words.Word] = Field(description="Terreinen van werk.")
    freshness: list[words.Limit] = Field(description="Hoe lang iets als nieuw telt.")
    levels: list[words.Level] = Field(description="Niveaus van bewijs, van geen oordeel naar het hoogste.")
    method_types: list[words.MethodType] = Field(description="Soorten methoden.")
    offer_statuses: list[words.Word] = Field(description="Wat de bronnen zeggen over Elker en een methode.")
    owners: list[words.Word] = Field(description="Teams en rollen die records bijhouden.")
    parties: list[words.Word] = Field(description="Groepen die een bron zonder eigen naam noemt.")
    partner_types: list[words.Word] = Field(description="Soorten organisaties.")
    programme_types: list[words.Word] = Field(description="Soorten programma's.")
    regions: list[words.Region] = Field(description="Delen van het land.")
    relations: list[words.Relation] = Field(description="Banden met Elker.")
    research_types: list[words.Word] = Field(description="Soorten onderzoek.")
    roles: list[words.Word] = Field(description="Voor wie een vraag is geschreven.")
    rungs: list[words.Rung] = Field(description="De treden van de ladder, de lichtste eerst.")
    settings: list[words.Word] = Field(description="Plaatsen waar hulp is.")
    source_types: list[words.Word] = Field(description="Soorten bronnen.")
    statuses: list[words.Status] = Field(description="Hoe zeker en hoe nieuw iets is.")
    themes: list[words.Theme] = Field(description="Thema's van vragen.")


class LadderRung(Exported):
    """A step of the ladder, with what stands on it."""

    about: ClassVar[str] = "Een trede met de hulp die erop staat. Meer over de trede staat in vocabularies.json."

    id: Rung = Field(description="De naam van de trede.")
    label: Name = Field(description="De trede zoals lezers die zien.")
    beside: bool = Field(description="Of de trede naast de ladder staat, zoals hulp bij een crisis.")
    help: list[AnyRecord] = Field(description="De methoden en programma's op deze trede, met de soort ervoor.")


class LadderStep(Statement):
    """A step from one help to a heavier one, with the sign that it is time."""

    about: ClassVar[str] = "De stap van lichtere naar zwaardere hulp. De zin zegt waaraan u ziet dat zwaarder past."

    lighter: AnyRecord = Field(description="De lichtere hulp.")
    heavier: AnyRecord = Field(description="De zwaardere hulp.")


class Ladder(Whole):
    """The ladder as a whole."""

    about: ClassVar[str] = (
        "De ladder van licht naar zwaar. Niemand hoeft hem te beklimmen: wie de vierde trede nodig heeft, begint daar."
    )

    rungs: list[LadderRung] = Field(description="De treden, de lichtste eerst; wat ernaast staat achteraan.")
    steps: list[LadderStep] = Field(description="De stappen van hulp naar zwaardere hulp.")


class Node(Exported):
    """A record in the graph."""

    about: ClassVar[str] = "Een record."

    id: AnyRecord = Field(description="Het id, met de soort ervoor.")
    kind: Name = Field(description="De soort.")
    label: Name = Field(description="Hoe lezers het noemen.")
    page: Here = Field(description="Het adres van de pagina.")
    notice: Notice


class Edge(Exported):
    """A relation; the names of its ends are those that networkx and D3 read."""

    about: ClassVar[str] = "Een verwijzing van het ene record naar het andere."

    source: AnyRecord = Field(description="Het record dat verwijst. Dit is geen bron, maar het begin van de lijn.")
    target: AnyRecord = Field(description="Het record waar het naar verwijst.")
    field: Name = Field(description="Het veld waarin dat staat: wat voor relatie het is.")


class Graph(Whole):
    """All records and their relations."""

    about: ClassVar[str] = "Alle records en hun relaties. De namen zijn die van networkx (node link) en D3."

    directed: bool = Field(description="Altijd true: een relatie heeft een richting.")
    multigraph: bool = Field(description="Altijd true: er kan meer dan één relatie tussen twee records zijn.")
    nodes: list[Node] = Field(description="De records.")
    edges: list[Edge] = Field(description="De relaties. Elke relatie staat er één keer.")


class Moved(Exported):
    """What a record was before; it stands at the former place too, because a file cannot lead on by itself."""

    about: ClassVar[str] = "Een vroeger id, en waar het record nu staat."

    moved_from: AnyRecord = Field(description="Het vroegere id, met de soort ervoor.")
    moved_to: AnyRecord = Field(description="Het id van nu, met de soort ervoor.")
    page: Here = Field(description="Het adres van de pagina van nu.")
    data: Here = Field(description="Het adres van het bestand van nu.")


class Moves(Listed[Moved]):
    """All that records were before."""

    about: ClassVar[str] = "Vroegere id's. Op het adres van toen staat hetzelfde voor dat ene record."


class Change(Exported):
    """A change of the format."""

    about: ClassVar[str] = "Een verandering van het formaat."

    version: Name = Field(description="De versie die toen begon.")
    date: Day = Field(description="De dag.")
    text: Name = Field(description="Wat er veranderde.")


class Changelog(Whole):
    """What changed in the format, and what may."""

    about: ClassVar[str] = "Veranderingen van het formaat, niet van de gegevens: die staan op de pagina Wijzigingen."

    stable: Name = Field(description="Wat hetzelfde blijft zolang v1 in het adres staat.")
    may_change: Name = Field(description="Wat altijd mag veranderen.")
    changes: list[Change] = Field(description="De veranderingen, de nieuwste eerst.")


class OfKind(Exported):
    """Where the data of a kind stand."""

    about: ClassVar[str] = "De bestanden van één soort records."

    kind: Name = Field(description="De soort.")
    label: Name = Field(description="Hoe lezers de soort noemen.")
    count: int = Field(description="Hoeveel records er zijn.")
    page: Here = Field(description="De pagina met het overzicht.")
    records: Here = Field(description="Alle records in één bestand (JSON).")
    table: Here = Field(description="Dezelfde records als tabel (CSV).")
    record: Name = Field(description="Eén record (JSON): zet het id in de plaats van {id}.")
    records_schema: Here = Field(description="Het schema van alle records.")
    record_schema: Here = Field(description="Het schema van één record.")


class OfFile(Exported):
    """Where another file stands."""

    about: ClassVar[str] = "Een ander bestand."

    file: Here = Field(description="Het adres.")
    holds: Name = Field(description="Wat erin staat.")
    file_schema: Here | None = Field(description="Het schema; null als het formaat niet van ons is.")


class Licence(Exported):
    """On what terms."""

    about: ClassVar[str] = "De voorwaarden."

    name: Name = Field(description="De naam van de licentie.")
    text: Address = Field(description="Het adres van de tekst.")
    attribution: Name = Field(description="Zo noemt u ons. Zet het adres van de pagina erbij.")


class Index(Whole):
    """What there is, and on what terms."""

    about: ClassVar[str] = "Wat er is, waar het staat, wat u ermee mag en waar u op kunt rekenen."

    terms: Licence = Field(description="Wat u ermee mag.")
    stable: Name = Field(description="Wat hetzelfde blijft zolang v1 in het adres staat.")
    may_change: Name = Field(description="Wat altijd mag veranderen.")
    kinds: list[OfKind] = Field(description="De soorten records.")
    files: list[OfFile] = Field(description="De andere bestanden van deze versie.")
    elsewhere: list[OfFile] = Field(description="Dezelfde kennis in een andere vorm.")
