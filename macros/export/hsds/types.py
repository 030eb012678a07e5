"""What is published of the Human Services Data Specification 3 (HSDS): its objects, field by field.

Names, formats and meanings are those of the specification (https://docs.openreferral.org); what it asks for and we
cannot know is not a field here. An object leaves out what it holds nothing in. The descriptions say, for who uses the
data, from which of our fields a field comes; `docs/over/hsds.md` says the same to readers.
"""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

Words = str
Uuid = Annotated[str, WithJsonSchema({"type": "string", "format": "uuid"})]
Uri = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
Mail = Annotated[str, WithJsonSchema({"type": "string", "format": "email"})]
Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Age = Annotated[int | float | None, WithJsonSchema({"type": "number"})]
Active = Annotated[str, WithJsonSchema({"type": "string", "enum": ["active"]})]
Virtual = Annotated[str, WithJsonSchema({"type": "string", "enum": ["virtual"]})]

_ID = "Vast nummer, afgeleid van onze eigen naam voor dit record."


class Thing(BaseModel):
    """An object of the specification; it never changes, and holds no field that is not named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Taxonomy(Thing):
    """A list of fixed words."""

    id: Uuid = Field(description=_ID)
    name: Words = Field(description="Naam van de lijst met vaste woorden.")
    description: Words = Field(description="Waar de lijst over gaat.")
    uri: Uri = Field("", description="Bestand waarin onze lijsten staan.")


class TaxonomyTerm(Thing):
    """A fixed word."""

    id: Uuid = Field(description=_ID)
    code: Words = Field(description="Naam van de lijst en id van het woord, zoals domains/jeugdhulp.")
    name: Words = Field(description="Het woord zoals lezers het zien.")
    description: Words = Field(description="Uitleg van het woord.")
    taxonomy: Words = Field(description="Naam van de lijst.")
    language: Words = Field(description="Altijd nl.")
    taxonomy_id: Uuid = Field(description="De lijst waar het woord in staat.")


class Attribute(Thing):
    """A fixed word said of an organisation or a service."""

    id: Uuid = Field(description=_ID)
    link_id: Uuid = Field(description="De organisatie of dienst waar het woord bij hoort.")
    link_entity: Words = Field(description="organization of service.")
    taxonomy_term_id: Uuid = Field(description="Het woord.")
    value: Words = Field("", description="Bij een oordeel: waarover het gaat, van wie het is en van wanneer.")
    taxonomy_term: TaxonomyTerm = Field(description="Het woord, voluit.")


class Phone(Thing):
    """A telephone number, of an organisation or of a service."""

    id: Uuid = Field(description=_ID)
    organization_id: Uuid = Field("", description="De organisatie van dit nummer.")
    service_id: Uuid = Field("", description="De dienst van dit nummer.")
    number: Words = Field(description="Het nummer, precies zoals in de bron.")
    type: Words = Field(description="Altijd voice: een nummer om te bellen.")
    description: Words = Field(description="Wie opneemt, waarvoor, wanneer, en wat u eerst moet nagaan.")


class Schedule(Thing):
    """When a service can be reached, in words."""

    id: Uuid = Field(description=_ID)
    service_id: Uuid = Field(description="De dienst.")
    description: Words = Field(description="De uren in woorden, zoals de bron ze noemt.")


class ServiceArea(Thing):
    """Where a service is for: a municipality, or an area in words."""

    id: Uuid = Field(description=_ID)
    service_id: Uuid = Field(description="De dienst.")
    name: Words = Field(description="De gemeente, of het gebied in de woorden van de bron.")
    description: Words = Field("", description="Wat de bron over deze gemeente zegt.")
    extent: Words = Field("", description="De code van de gemeente bij het CBS, zoals GM0014.")
    extent_type: Words = Field("", description="text, als er een code van het CBS staat.")
    uri: Uri = Field("", description="De gemeente in het register TOOI van de overheid.")


class Url(Thing):
    """The page of this site about a service, with its sources."""

    id: Uuid = Field(description=_ID)
    service_id: Uuid = Field(description="De dienst.")
    label: Words = Field(description="Wat er op de pagina staat.")
    url: Uri = Field(description="De pagina op deze site.")


class Location(Thing):
    """The website where a line is found: no source gives an address of a house."""

    id: Uuid = Field(description=_ID)
    location_type: Virtual = Field(description="Altijd virtual: er is geen adres bekend.")
    url: Uri = Field(description="De website van de hulplijn of het advies.")
    organization_id: Uuid = Field(description="De organisatie.")
    name: Words = Field(description="De naam van de hulplijn of het advies.")


class ServiceAtLocation(Thing):
    """A service at the website where it is found."""

    id: Uuid = Field(description=_ID)
    service_id: Uuid = Field(description="De dienst.")
    location_id: Uuid = Field(description="De plek op internet.")
    location: Location = Field(description="De plek op internet, voluit.")


class Organization(Thing):
    """An organisation that has a record."""

    id: Uuid = Field(description=_ID)
    name: Words = Field(description="Naam van de organisatie.")
    alternate_name: Words = Field("", description="Andere namen die ook kloppen.")
    description: Words = Field(description="Samenvatting, met erachter wat u eerst moet nagaan.")
    email: Mail = Field("", description="Openbaar mailadres.")
    website: Uri = Field("", description="Eigen website.")
    uri: Uri = Field("", description="De pagina op deze site, met de bronnen.")
    parent_organization_id: Uuid = Field("", description="De organisatie waar deze bij hoort.")
    phones: tuple[Phone, ...] = Field((), description="Nummers van deze organisatie.")
    attributes: tuple[Attribute, ...] = Field((), description="Soort, terreinen en hoe zeker het is.")


class Service(Thing):
    """Help that a source says an organisation gives. One without an organisation cannot be made."""

    id: Uuid = Field(description=_ID)
    organization_id: Uuid = Field(description="Wie de dienst geeft; van meer organisaties de eerste.")
    name: Words = Field(description="Naam van het programma, de methode of de hulplijn.")
    alternate_name: Words = Field("", description="Andere namen die ook kloppen.")
    description: Words = Field(description="Wat het is, wie het samen doen en wat de bron daarover zegt.")
    url: Uri = Field("", description="Eigen website van de dienst.")
    additional_urls: tuple[Url, ...] = Field((), description="De pagina op deze site, met de bronnen.")
    email: Mail = Field("", description="Openbaar mailadres.")
    status: Active = Field(description="Altijd active: plannen en wat voorbij is, staan er niet in.")
    application_process: Words = Field("", description="Hoe iemand zich aanmeldt of wie verwijst.")
    eligibility_description: Words = Field("", description="Voor wie het is, en voor wie niet.")
    minimum_age: Age = Field(None, description="Laagste leeftijd in jaren.")
    maximum_age: Age = Field(None, description="Hoogste leeftijd in jaren, tot en met.")
    assured_date: Day = Field(description="Dag waarop de redactie het met de bronnen vergeleek.")
    alert: Words = Field("", description="Wat u eerst moet nagaan, zoals dat niemand het nummer heeft nagebeld.")
    phones: tuple[Phone, ...] = Field((), description="Nummers van deze dienst.")
    schedules: tuple[Schedule, ...] = Field((), description="Uren in woorden.")
    service_areas: tuple[ServiceArea, ...] = Field((), description="Gemeenten en gebieden.")
    service_at_locations: tuple[ServiceAtLocation, ...] = Field((), description="Plek op internet.")
    organization: Organization = Field(description="De organisatie, voluit.")
    attributes: tuple[Attribute, ...] = Field((), description="Terreinen, trede van de ladder, oordeel, zekerheid.")


T = TypeVar("T", bound=Thing)


class Page(Thing, Generic[T]):
    """A list as the API of the specification gives it; ours has one page."""

    total_items: int
    total_pages: int
    page_number: int
    size: int
    first_page: bool
    last_page: bool
    empty: bool
    contents: tuple[T, ...]


class Publisher(Thing):
    """Who publishes the data."""

    name: Words
    website: Uri = ""


class Api(Thing):
    """What stands at the root of the API: which version, which profile, whose."""

    version: Words
    profile: Uri = ""
    description: Words
    publisher: Publisher
