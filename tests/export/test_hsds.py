"""What is published as HSDS: who, which help, and never more than a source says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from macros.export.hsds.data import Data, data
from macros.export.hsds.ids import identity
from macros.export.hsds.types import Organization, Service
from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.freshness import is_offered
from macros.load.ladder import fits
from macros.model.base import Record
from macros.model.kinds import METHODS, PARTNERS, PROGRAMMES
from macros.model.offerings import Method, Offering, Programme
from macros.model.statements import Evidence, Statement
from macros.model.vocabularies import Level, Relation, Status
from macros.render.text import ages, number_doubt, reserve_of, without_references
from tests.support.changed import changed, with_contact
from tests.support.dated import on

SITE = "https://site.example/"
CHILDREN = "contacts/kindertelefoon"


@pytest.fixture(scope="module")
def catalogue(centre: Centre) -> Catalogue:
    return on(centre, "2026-11-29").catalogue


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> Data:
    return data(catalogue, SITE)


def plain(catalogue: Catalogue, sentence: str) -> str:
    return without_references(catalogue, sentence)


def codes(thing: Organization | Service) -> list[str]:
    return [one.taxonomy_term.code for one in thing.attributes]


def names(catalogue: Catalogue) -> set[str]:
    return {service.name for service in data(catalogue, SITE).services}


def service_of(catalogue: Catalogue, slug: str) -> Service:
    return next(one for one in data(catalogue, SITE).services if one.id == identity(slug))


def from_records(catalogue: Catalogue, made: Data) -> Iterator[tuple[Item[Record], Service, str]]:
    """Yield every programme and method that is a service, with the slug of the service."""
    by_id = {service.id: service for service in made.services}
    for programme in catalogue.all(PROGRAMMES):
        if service := by_id.get(identity(slug := f"programmes/{programme.id}")):
            yield programme, service, slug
    for method in catalogue.all(METHODS):
        for partner in catalogue.of(PARTNERS):
            if service := by_id.get(identity(slug := f"methods/{method.id}/partners/{partner}")):
                yield method, service, slug


# Organisations


def test_every_organisation_of_now_and_here_is_there_and_no_other(catalogue: Catalogue, made: Data) -> None:
    statuses, relations = catalogue.words("statuses", Status), catalogue.words("relations", Relation)
    items = catalogue.all(PARTNERS)
    wanted = [
        item for item in items
        if not statuses[item.value.status].past and not relations[item.value.relation].elsewhere
    ]  # fmt: skip
    assert [one.name for one in made.organizations] == [item.name for item in wanted]
    assert 50 < len(wanted) < len(items)


def test_what_to_ask_first_stands_in_the_words_about_an_organisation(catalogue: Catalogue, made: Data) -> None:
    told = {one.id: one.description for one in made.organizations}
    asked = {item.id: reserve_of(catalogue, item.value) for item in catalogue.all(PARTNERS)}
    doubted = {id: doubt for id, doubt in asked.items() if doubt and identity(f"partners/{id}") in told}
    assert len(doubted) > 20
    assert [id for id, doubt in doubted.items() if not told[identity(f"partners/{id}")].endswith(f" {doubt}.")] == []


def test_a_part_knows_its_whole_when_that_is_published(catalogue: Catalogue, made: Data) -> None:
    parents = {one.id: one.parent_organization_id for one in made.organizations}
    assert parents[identity("partners/portalis")] == identity("partners/elker")
    assert parents[identity("partners/humanitas-mantelzorg")] == ""  # the whole is an example from elsewhere


def test_ids_never_change() -> None:
    """Others know our things by these: a change of them is a break of what was promised."""
    assert identity("partners/accare") == "1536f0b3-53f4-5143-8848-fff91fb96b4b"
    assert identity("methods/swpbs", "partners/portalis") == identity("methods/swpbs/partners/portalis")


# Services


def test_plans_past_and_lines_of_work_are_no_services(catalogue: Catalogue, made: Data) -> None:
    statuses = catalogue.words("statuses", Status)
    found = [item for item, _, _ in from_records(catalogue, made)]
    assert {item.kind.code for item in found} == {"programmes", "methods"}
    for item in found:
        assert isinstance(item.value, Offering)
        status = statuses[item.value.status]
        assert not status.plan, item.id
        assert not status.past, item.id
        assert item.value.ladder.rung, item.id


@pytest.mark.parametrize("status", ["voornemen", "historisch", "opgeheven"])
def test_what_becomes_a_plan_or_is_over_is_a_service_no_more(catalogue: Catalogue, status: str) -> None:
    assert "Gezinshuis" in names(catalogue)
    assert "Gezinshuis" not in names(changed(catalogue, PROGRAMMES, "gezinshuis", status=status))


def test_every_programme_on_the_ladder_that_is_there_is_a_service(catalogue: Catalogue, made: Data) -> None:
    statuses = catalogue.words("statuses", Status)
    wanted = {
        item.id for item in catalogue.all(PROGRAMMES)
        if item.value.ladder.rung and not statuses[item.value.status].plan and not statuses[item.value.status].past
    }  # fmt: skip
    assert {item.id for item, _, _ in from_records(catalogue, made) if item.kind is PROGRAMMES} == wanted
    assert wanted


def test_a_method_is_offered_by_nobody_but_who_a_source_names_here(catalogue: Catalogue, made: Data) -> None:
    found = [(item, service, slug) for item, service, slug in from_records(catalogue, made) if item.kind is METHODS]
    assert found
    for item, service, slug in found:
        assert isinstance(item.value, Method)
        partner = slug.rpartition("/")[2]
        sure = [one for one in item.value.offered_by if one.here and one.confirmed and partner in one.partners]
        assert sure, slug
        assert service.organization_id == identity(f"partners/{partner}")
        assert "[[" not in service.description
        if not is_offered(catalogue, sure[0]):
            assert "stand" in service.alert, slug


def test_an_offer_that_must_be_asked_about_or_is_from_elsewhere_is_no_service(catalogue: Catalogue) -> None:
    title, offers = "Multidimensionele Familietherapie (MDFT)", catalogue.of(METHODS)["mdft"].value.offered_by
    assert title in names(catalogue)
    changes: list[dict[str, object]] = [{"confirmed": False}, {"here": False}, {"partners": []}]
    for change in changes:
        less = [one.model_copy(update=change) for one in offers]
        assert title not in names(changed(catalogue, METHODS, "mdft", offered_by=less)), change


def test_elker_offers_no_method_of_which_the_record_does_not_say_so(catalogue: Catalogue) -> None:
    title = catalogue.of(METHODS)["swpbs"].name
    assert title in names(catalogue)
    for other in (id for id in catalogue.vocabularies["offer-statuses"] if id != "bevestigd"):
        assert title not in names(changed(catalogue, METHODS, "swpbs", elker=other)), other
    offers = [one.model_copy(update={"partners": ["elker"]}) for one in catalogue.of(METHODS)["mdft"].value.offered_by]
    assert catalogue.of(METHODS)["mdft"].name not in names(changed(catalogue, METHODS, "mdft", offered_by=offers))


def test_the_words_that_say_so_exist(catalogue: Catalogue) -> None:
    assert "bevestigd" in catalogue.vocabularies["offer-statuses"]
    assert "elker" in catalogue.vocabularies["relations"]


def test_what_must_be_asked_first_stands_in_the_alert(catalogue: Catalogue, made: Data) -> None:
    asked = 0
    for item, service, _ in from_records(catalogue, made):
        assert isinstance(item.value, Offering)
        doubt = reserve_of(catalogue, item.value)
        asked += bool(doubt)
        assert doubt in service.alert, item.id
    assert asked > 5


def test_what_a_reader_must_mind_stands_in_the_alert(catalogue: Catalogue) -> None:
    minded = [Statement(text="Hier is toezicht.", basis="redactie", confirmed=False)]
    service = service_of(changed(catalogue, PROGRAMMES, "gezinshuis", cautions=minded), "programmes/gezinshuis")
    assert service.alert.endswith(" Hier is toezicht.")


def test_who_gives_help_together_is_named(catalogue: Catalogue) -> None:
    together = changed(catalogue, PROGRAMMES, "gezinshuis", run_by=["het-poortje", "vnn", "accare", "elker"])
    service = service_of(together, "programmes/gezinshuis")
    assert service.description.endswith(" Organisaties: VNN, Accare en Elker.")  # het Poortje is over
    assert service.organization.name == "VNN"
    alone = service_of(changed(catalogue, PROGRAMMES, "gezinshuis", run_by=["vnn"]), "programmes/gezinshuis")
    assert "Organisaties" not in alone.description


def test_what_is_run_by_nobody_who_is_published_is_no_service(catalogue: Catalogue) -> None:
    assert "Gezinshuis" not in names(changed(catalogue, PROGRAMMES, "gezinshuis", run_by=["het-poortje"]))


def test_a_sentence_that_somebody_must_ask_about_is_left_out(catalogue: Catalogue) -> None:
    said = [Statement(text="De huisarts verwijst.", basis="redactie", confirmed=sure) for sure in (True, False)]
    for one, wanted in zip(said, ("De huisarts verwijst.", ""), strict=True):
        other = changed(catalogue, PROGRAMMES, "gezinshuis", referral=[one], referral_steps=[])
        assert service_of(other, "programmes/gezinshuis").application_process == wanted


def test_ages_in_figures_are_those_of_the_record(catalogue: Catalogue, made: Data) -> None:
    told = 0
    for item, service, _ in from_records(catalogue, made):
        assert isinstance(item.value, Offering)
        low, high = service.minimum_age, service.maximum_age
        told += low is not None
        for age in range(30):
            inside = (low is None or age >= low) and (high is None or age <= high)
            assert inside == fits(item.value, age), (item.id, age)
    assert told > 3
    half = changed(catalogue, PROGRAMMES, "gezinshuis", age_to=2, age_from=0, age_to_half=True, age_to_inclusive=True)
    assert service_of(half, "programmes/gezinshuis").maximum_age == 2.5


def test_a_judgement_stands_with_what_it_is_about_and_that_there_is_none_too(catalogue: Catalogue, made: Data) -> None:
    unjudged = next(id for id, level in catalogue.words("levels", Level).items() if level.unjudged)
    seen = 0
    for item, service, slug in from_records(catalogue, made):
        assert isinstance(item.value, Offering)
        found = [one for one in service.attributes if one.taxonomy_term.code.startswith("levels/")]
        codes = [one.taxonomy_term.code for one in found]
        if item.value.evidence:
            assert codes == [f"levels/{one.level}" for one in item.value.evidence], slug
            assert all(one.value for one in found), slug
            seen += 1
        elif isinstance(item.value, Method) and catalogue.is_judged(item.value):
            assert codes == [f"levels/{unjudged}"], slug
        else:
            assert codes == [], slug
    assert seen


# Lines


def test_a_line_is_a_service_with_its_numbers_hours_and_doubt(catalogue: Catalogue, made: Data) -> None:
    by_id = {service.id: service for service in made.services}
    published = {one.id for one in made.organizations}
    doubted = 0
    for id, loaded in catalogue.contacts.items():
        contact, service = loaded.value, by_id.get(identity(f"contacts/{id}"))
        partner = identity(f"partners/{contact.partner}")
        assert (service is not None) == bool(contact.audience and contact.partner and partner in published), id
        if service:
            doubt = number_doubt(catalogue, contact)
            doubted += bool(doubt)
            assert [phone.number for phone in service.phones] == contact.numbers
            assert [bool(one.description) for one in service.schedules] == ([True] if contact.hours else [])
            assert doubt.lower() in service.alert.lower(), id
            assert all(doubt.lower() in phone.description.lower() for phone in service.phones), id
            assert service.assured_date == max(contact.checked, contact.called or "")
            assert [one.location.url for one in service.service_at_locations] == [*filter(None, [contact.website])]
    assert doubted > 5


def test_a_line_that_nobody_called_says_so(catalogue: Catalogue) -> None:
    unsure = with_contact(catalogue, "onderwijsconsulent", confirmed=False, date=None, called=None)
    line = service_of(unsure, "contacts/onderwijsconsulent")
    assert "Nog niet nagebeld." in line.alert
    assert "Nog niet nagebeld." in line.phones[0].description


def test_help_has_its_own_numbers_and_those_of_who_gives_it_and_no_other(catalogue: Catalogue) -> None:
    shown = ["112", "veilig-thuis", "elker-aanmelding", "spoed-voor-jeugd-groningen"]
    numbers = {id: catalogue.contacts[id].value.numbers for id in shown}
    urgent = changed(catalogue, PROGRAMMES, "spoed-voor-jeugd", contacts=shown[:2])
    found = [phone.number for phone in service_of(urgent, "programmes/spoed-voor-jeugd").phones]
    assert found == numbers["spoed-voor-jeugd-groningen"]
    house = changed(catalogue, PROGRAMMES, "gezinshuis", run_by=["elker"], contacts=shown)
    found = [phone.number for phone in service_of(house, "programmes/gezinshuis").phones]
    assert found == numbers["elker-aanmelding"]  # of a part of Elker


def test_there_is_no_place_but_on_the_web(made: Data) -> None:
    located = [one.location for service in made.services for one in service.service_at_locations]
    assert located
    assert {one.location_type for one in located} == {"virtual"}


def test_a_municipality_stands_with_its_code(catalogue: Catalogue, made: Data) -> None:
    urgent = next(one for one in made.services if one.id == identity("programmes/spoed-voor-jeugd"))
    named = catalogue.of(PROGRAMMES)["spoed-voor-jeugd"].value.municipalities
    codes = [catalogue.municipality(id).value.code for id in named]
    assert codes
    assert [one.extent for one in urgent.service_areas] == codes
    assert [one.uri.rpartition("/")[2] for one in urgent.service_areas] == [code.lower() for code in codes]
    assert all(one.description for one in urgent.service_areas)


def test_every_word_of_the_taxonomies_is_there_once(catalogue: Catalogue, made: Data) -> None:
    assert len({term.code for term in made.terms}) == len(made.terms)
    levels = [term.code.partition("/")[2] for term in made.terms if term.taxonomy == "Oordeel"]
    assert levels == list(catalogue.vocabularies["levels"])
    assert {term.taxonomy_id for term in made.terms} == {one.id for one in made.taxonomies}


# What records say, field by field


def test_an_organisation_says_what_its_record_says(catalogue: Catalogue, made: Data) -> None:
    by_id = {one.id: one for one in made.organizations}
    found = [(item, by_id[id]) for item in catalogue.all(PARTNERS) if (id := identity(f"partners/{item.id}")) in by_id]
    for item, one in found:
        record = item.value
        contacts = [loaded.value for loaded in catalogue.contacts.values() if loaded.value.partner == item.id]
        assert one.website == (record.website or "")
        assert one.alternate_name == ", ".join(record.also_known_as)
        assert one.description.startswith(plain(catalogue, record.summary))
        assert one.uri == f"{SITE}{item.address}"
        assert [phone.number for phone in one.phones] == [number for other in contacts for number in other.numbers]
        assert one.email == next((other.email for other in contacts if other.email), "")
        domains = [f"domains/{id}" for id in record.domains]
        assert codes(one) == [f"partner-types/{record.type}", *domains, f"statuses/{record.status}"]
    assert any(one.email for _, one in found)


def test_a_programme_or_method_says_what_its_record_says(catalogue: Catalogue, made: Data) -> None:
    for item, one, slug in from_records(catalogue, made):
        record = item.value
        assert isinstance(record, Offering)
        assert one.name == item.name
        assert one.assured_date == record.reviewed
        assert [link.url for link in one.additional_urls] == [f"{SITE}{item.address}"]
        assert plain(catalogue, record.summary) in one.description
        assert record.for_whom is None or plain(catalogue, record.for_whom.text) in one.eligibility_description
        assert ages(record) in one.eligibility_description
        for no in (no for no in record.not_for if no.confirmed):
            assert f"Niet voor: {plain(catalogue, no.text)}" in one.eligibility_description, slug
        wanted = [*(f"domains/{id}" for id in record.domains), f"rungs/{record.ladder.rung}"]
        assert codes(one)[: len(wanted)] == wanted
        assert codes(one)[-1] == f"statuses/{record.status}"
        if isinstance(record, Programme):
            assert one.url == (record.website or "")
            steps = [step for step in (*record.referral, *record.referral_steps) if step.confirmed]
            assert one.application_process == " ".join(plain(catalogue, step.text) for step in steps)
        if isinstance(record, Method):
            offers = [offer for offer in record.offered_by if offer.here and offer.confirmed and offer.partners]
            assert one.description.startswith(plain(catalogue, offers[0].text))


def test_a_line_says_what_our_list_says(catalogue: Catalogue, made: Data) -> None:
    by_id = {one.id: one for one in made.services}
    found = [(loaded.value, by_id[key]) for id, loaded in catalogue.contacts.items()
             if (key := identity(f"contacts/{id}")) in by_id]  # fmt: skip
    assert found
    for contact, one in found:
        assert contact.partner
        partner = catalogue.partner(contact.partner).value
        assert one.name == contact.name
        assert (one.url, one.email) == (contact.website or "", contact.email or "")
        assert plain(catalogue, contact.purpose) in one.description
        assert plain(catalogue, contact.note or "") in one.alert
        whom = [catalogue.label("audiences", id).lower() for id in contact.audience]
        assert one.eligibility_description == f"Voor: {', '.join(whom)}."
        assert reserve_of(catalogue, partner) in one.alert
        municipalities = [f"Gemeente {catalogue.municipality(id).name}" for id in partner.municipalities]
        words = [plain(catalogue, partner.area.text)] if partner.area and partner.area.confirmed else []
        assert [area.name for area in one.service_areas] == municipalities + words
        assert codes(one) == [f"domains/{id}" for id in partner.domains]
        for phone in one.phones:
            for said in (contact.name, contact.purpose, contact.hours, contact.note):
                assert plain(catalogue, said or "") in phone.description


def test_a_line_that_somebody_called_is_of_that_day(catalogue: Catalogue) -> None:
    for checked, called in (("2026-11-01", "2026-11-20"), ("2026-11-20", "2026-11-01"), ("2026-11-20", None)):
        line = service_of(with_contact(catalogue, "kindertelefoon", checked=checked, called=called), CHILDREN)
        assert line.assured_date == "2026-11-20"


def test_an_area_that_somebody_must_ask_about_is_left_out(catalogue: Catalogue) -> None:
    for sure in (True, False):
        area = Statement(text="Heel Nederland.", basis="redactie", confirmed=sure)
        line = service_of(changed(catalogue, PARTNERS, "kindertelefoon", area=area, municipalities=[]), CHILDREN)
        assert [one.name for one in line.service_areas] == (["Heel Nederland."] if sure else [])


def test_the_hours_of_who_gives_help_are_not_those_of_the_help(catalogue: Catalogue) -> None:
    told = with_contact(catalogue, "elker-aanmelding", hours="Op maandag.", email="team@elker.example")
    house = service_of(changed(told, PROGRAMMES, "gezinshuis", contacts=["elker-aanmelding"]), "programmes/gezinshuis")
    assert house.schedules == ()
    assert "Op maandag." in house.phones[0].description
    assert house.email == "team@elker.example"
    own = with_contact(catalogue, "spoed-voor-jeugd-groningen", hours="Op dinsdag.")
    assert [one.description for one in service_of(own, "programmes/spoed-voor-jeugd").schedules] == ["Op dinsdag."]


def test_two_judgements_of_one_level_are_two_attributes(catalogue: Catalogue) -> None:
    level = next(iter(catalogue.vocabularies["levels"]))
    judged = [Evidence(level=level, outcome=f"{one}.", date="2020", sources=["s001"]) for one in ("Angst", "Slaap")]
    service = service_of(changed(catalogue, METHODS, "mdft", evidence=judged), "methods/mdft/partners/vnn")
    found = {one.id: one.value for one in service.attributes if one.taxonomy_term.code == f"levels/{level}"}
    assert list(found.values()) == ["Angst, 2020", "Slaap, 2020"]


def test_that_no_judgement_was_found_is_told(catalogue: Catalogue) -> None:
    none = service_of(changed(catalogue, METHODS, "mdft", evidence=[]), "methods/mdft/partners/vnn")
    unjudged = next(id for id, level in catalogue.words("levels", Level).items() if level.unjudged)
    assert [code for code in codes(none) if code.startswith("levels/")] == [f"levels/{unjudged}"]
