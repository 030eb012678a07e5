"""What is due when: calendar months, each limit on the day before, the day itself and the day after, the real data."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from macros.load import Centre
from macros.load.files import Item, Loaded
from macros.load.freshness import (
    LIMITS,
    Due,
    agenda,
    all_due,
    is_offered,
    is_old,
    is_old_number,
    months_later,
    old_judgement,
)
from macros.model.base import Record, Sourced
from macros.model.kinds import KINDS, METHODS, PARTNERS, PROGRAMMES
from macros.model.lists import Contact
from macros.model.statements import Evidence, Offer
from macros.model.vocabularies import Limit
from tests.support.dated import moved, on

TODAY = "2026-11-29"


def with_record(centre: Centre, item: Item[Record], **changed: object) -> Centre:
    """Return the repository with other values in some fields of a record, and no other record."""
    record = Item(item.id, item.value.model_copy(update=changed), item.document, kind=item.kind)
    empty: dict[str, dict[str, Item[Record]]] = {code: {} for code in KINDS}
    records = {**empty, item.kind.code: {item.id: record}}
    catalogue = replace(centre.catalogue, records=records, contacts={}, routes={})
    return replace(centre, catalogue=catalogue, texts=())


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-05-31", 6, "2026-11-30"),
        ("2026-08-15", 6, "2027-02-15"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-03", 6, "2026-09-01"),
        ("2025", 36, "2028-01-01"),
    ],
)
def test_months_are_those_of_the_calendar(start: str, months: int, end: str) -> None:
    assert months_later(start, months) == end


def test_every_limit_says_why_and_what_to_do(centre: Centre) -> None:
    limits = centre.catalogue.words("freshness", Limit)
    assert list(limits) == list(dict.fromkeys(limits))
    assert set(limits) == set(LIMITS)
    assert [id for id, limit in limits.items() if limit.months and not limit.task] == []
    agreed = {"nummer": 6, "wachttijd": 3, "aanbod": 12, "programmes": 12, "methods": 24, "questions": 24}
    assert {id: limits[id].months for id in agreed} == agreed
    assert [id for id, limit in limits.items() if not limit.months] == ["sources", "geschiedenis"]


@pytest.mark.parametrize("code", [code for code in KINDS if code != "sources"])
def test_a_review_is_late_on_the_day_after_its_last(centre: Centre, code: str) -> None:
    """The day on which it is due is the last on which it counts as fresh."""
    kind = KINDS[code]
    item = centre.catalogue.all(kind)[0]
    empty: dict[str, list[str]] = {name: [] for name in ("evidence", "offered_by") if name in kind.model.model_fields}
    small = with_record(centre, item, reviewed="2026-11-30", status="actueel", valid_on=None, **empty)
    limit = centre.catalogue.words("freshness", Limit)[code]
    last = months_later("2026-11-30", limit.months or 0)
    assert all_due(small) == [
        Due(item.name, item.address, item.document.path, code, item.value.owner, "2026-11-30", last)
    ]
    seen = {days: agenda(small, moved(last, days)) for days in (-40, -1, 0, 1)}
    assert {days: (len(one.late), len(one.soon)) for days, one in seen.items()} == {
        -40: (0, 0),
        -1: (0, 1),
        0: (0, 1),
        1: (1, 0),
    }
    record = small.catalogue.all(kind)[0].value
    assert isinstance(record, Sourced)
    assert [is_old(on(small, moved(last, days)).catalogue, record) for days in (0, 1)] == [False, True]


def test_what_is_over_and_what_a_source_says_never_grow_old(centre: Centre) -> None:
    item = centre.catalogue.all(PARTNERS)[0]
    past = with_record(centre, item, status="historisch", valid_on="2014")
    assert all_due(past) == []
    assert not is_old(on(past, "2099-01-01").catalogue, past.catalogue.all(PARTNERS)[0].value)
    assert [due for due in all_due(centre) if due.address.startswith("bronnen/")] == []


def test_help_is_asked_about_after_a_year_and_an_organisation_after_three(centre: Centre) -> None:
    for kind, limit, last in ((PROGRAMMES, "aanbod", "2026-11-01"), (PARTNERS, "stand", "2028-11-01")):
        item = centre.catalogue.all(kind)[0]
        small = with_record(centre, item, status="actueel", valid_on="2025-11", reviewed=last)
        assert [(due.limit, due.due_on) for due in all_due(small) if due.since == "2025-11"] == [(limit, last)]
        record = small.catalogue.all(kind)[0].value
        assert not is_old(on(small, last).catalogue, record)
        assert is_old(on(small, moved(last, 1)).catalogue, record)


def contact(centre: Centre, **changed: object) -> Contact:
    plain = {"urgent": False, "confirmed": True, "called": None, "date": None, "numbers": ["050-523 94 94"]}
    return centre.catalogue.contacts["molendrift"].value.model_copy(update=plain | changed)


def due_of(centre: Centre, one: Contact) -> list[tuple[str, str, str]]:
    loaded = Loaded("x", one, centre.catalogue.contacts["molendrift"].document)
    catalogue = replace(
        centre.catalogue, records={**{code: {} for code in KINDS}, "partners": centre.catalogue.records["partners"]}
    )
    catalogue = replace(catalogue, contacts={"x": loaded}, routes={})
    return [
        (due.limit, due.since, due.due_on)
        for due in all_due(replace(centre, catalogue=catalogue))
        if due.path == "data/contacts.yml"
    ]


def test_a_number_counts_from_the_last_call_or_the_source(centre: Centre) -> None:
    cases = {
        (None, "2026-05-29"): "2026-11-29",
        ("2026-06-30", "2020"): "2026-12-30",
        ("2025-01-01", "2026-05-29"): "2026-11-29",
    }
    for (called, source), last in cases.items():
        one = contact(centre, called=called, date=source)
        assert due_of(centre, one)[0][2] == last
        assert not is_old_number(on(centre, last).catalogue, one)
        assert is_old_number(on(centre, moved(last, 1)).catalogue, one)


def test_a_number_of_no_known_day_was_never_sure(centre: Centre) -> None:
    one = contact(centre, checked="2026-11-24")
    assert due_of(centre, one) == [("nummer", "", "2026-11-24")]
    assert is_old_number(centre.catalogue, one)


def test_a_number_for_emergencies_has_a_yearly_round_and_never_a_mark(centre: Centre) -> None:
    one = contact(centre, urgent=True, date="2025-10-03")
    assert due_of(centre, one) == [("noodnummer", "2025-10-03", "2026-10-03")]
    assert not is_old_number(on(centre, "2040-01-01").catalogue, one)


def test_a_line_without_a_number_has_a_year(centre: Centre) -> None:
    assert due_of(centre, contact(centre, numbers=[], date="2026-01")) == [("adres", "2026-01", "2027-01-01")]


def test_an_offer_of_long_ago_is_not_sure(centre: Centre) -> None:
    offer = Offer(text="Hier.", sources=["p024"], here=True, date="2025-11-29")
    assert is_offered(on(centre, "2026-11-29").catalogue, offer)
    assert not is_offered(on(centre, "2026-11-30").catalogue, offer)
    assert not is_offered(centre.catalogue, offer.model_copy(update={"confirmed": False}))
    assert is_offered(on(centre, "2099-01-01").catalogue, offer.model_copy(update={"date": None}))


def test_a_judgement_is_looked_up_again_after_five_years(centre: Centre) -> None:
    judgement = Evidence(level="goed-onderbouwd", date="2021-11-29", sources=["p208"])
    assert old_judgement(on(centre, "2026-11-29").catalogue, judgement) == 0
    assert old_judgement(on(centre, "2026-11-30").catalogue, judgement) == 5
    item = next(one for one in centre.catalogue.all(METHODS) if not one.value.valid_on)
    small = with_record(centre, item, status="actueel", evidence=[judgement], offered_by=[])
    assert ("oordeel", "2026-11-29", f"{item.address}#oordeel") in [
        (due.limit, due.due_on, due.address) for due in all_due(small)
    ]


def test_a_waiting_time_is_old_after_three_months(centre: Centre) -> None:
    found = [due for due in all_due(centre) if due.limit == "wachttijd"]
    assert [(due.since, due.due_on, due.address) for due in found] == [
        ("2025-10", "2026-01-01", "verwijzen/#weg-gemeente")
    ]


def test_a_page_that_says_when_it_was_reviewed_is_looked_after_each_year(centre: Centre) -> None:
    found = {due.address: due for due in all_due(centre) if due.limit == "pagina"}
    texts = {text.address: text for text in centre.texts}
    assert found.keys() == {address for address, text in texts.items() if text.reviewed}
    assert {"meldcode/", "huisarts/"} <= found.keys()
    assert all(due.due_on == months_later(texts[address].reviewed, 12) for address, due in found.items())


def test_the_real_data_is_by_owner_and_by_day(centre: Centre) -> None:
    dues = all_due(centre)
    owners = list(centre.catalogue.vocabularies["owners"])
    assert [(owners.index(due.owner), due.due_on) for due in dues] == sorted(
        (owners.index(due.owner), due.due_on) for due in dues
    )
    assert len(set(dues)) == len(dues)
    addresses = {item.address for item in centre.catalogue.items()} | {text.address for text in centre.texts}
    assert {due.address.partition("#")[0] for due in dues} <= {one.partition("#")[0] for one in addresses}
    late = Counter(due.limit for due in agenda(centre, TODAY).late)
    assert not late.keys() & KINDS.keys(), "no review is late yet"
    assert agenda(centre, TODAY) == agenda(on(centre, "2030-01-01"), TODAY)
