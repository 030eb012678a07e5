"""The calendar of what is due: one that other programs read, the same in each build, and whole."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from icalendar import Calendar, Component

from macros.export.calendar import calendar
from macros.load import Centre
from macros.load.freshness import Due, all_due
from macros.model.vocabularies import Limit
from tests.support.dated import on

SITE = "https://site.example/"
TODAY = "2026-11-29"


@pytest.fixture(scope="module")
def made(centre: Centre) -> bytes:
    return calendar(all_due(centre), "redactie", on(centre, TODAY).catalogue, SITE)


@pytest.fixture(scope="module")
def events(made: bytes) -> list[Component]:
    return Calendar.from_ical(made).walk("VEVENT")


def test_all_that_is_due_stands_on_its_day_with_what_to_do_and_where(centre: Centre, events: list[Component]) -> None:
    found = [(event.decoded("dtstart"), str(event["description"])) for event in events]
    limits = centre.catalogue.words("freshness", Limit)
    lost = []
    for due in all_due(centre):
        lines = f"{due.name}: {SITE}{due.address}"
        texts = [text.split("\n") for day, text in found if day == date.fromisoformat(due.due_on)]
        if not any(lines in text and text[0] == limits[due.limit].task for text in texts):
            lost.append(due)
    assert lost == []


def test_what_is_alike_on_a_day_is_one_event_that_keeps_its_identity(centre: Centre, events: list[Component]) -> None:
    assert len(events) == len({(due.due_on, due.limit) for due in all_due(centre)})
    ids = [str(event["uid"]) for event in events]
    assert len(set(ids)) == len(ids)
    assert {UUID(id).version for id in ids} == {5}
    later = Calendar.from_ical(calendar(all_due(centre), "redactie", on(centre, "2027-03-01").catalogue, ""))
    assert [str(event["uid"]) for event in later.walk("VEVENT")] == ids


def test_the_same_day_gives_the_same_bytes(centre: Centre, made: bytes, events: list[Component]) -> None:
    assert calendar(all_due(centre), "redactie", on(centre, TODAY).catalogue, SITE) == made
    assert {event.decoded("dtstamp") for event in events} == {datetime(2026, 11, 29, tzinfo=UTC)}


def test_it_is_written_as_the_standard_says(made: bytes) -> None:
    """RFC 5545: lines end in CRLF, hold at most 75 octets, and an event has a UID, a stamp and a start."""
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")
    lines = made.split(b"\r\n")
    assert not [line for line in lines if len(line) > 75 or b"\n" in line]
    whole = made.replace(b"\r\n ", b"").decode()
    assert {"VERSION:2.0", "METHOD:PUBLISH"} <= set(whole.split("\r\n"))
    for event in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", whole, re.DOTALL):
        names = [line.partition(":")[0].partition(";")[0] for line in event.split("\r\n")]
        assert [names.count(name) for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")] == [1, 1, 1, 1]
        assert re.search(r"^DTSTART;VALUE=DATE:\d{8}\r?$", event, re.MULTILINE)


def test_a_name_cannot_add_a_line(centre: Centre) -> None:
    evil = Due("Naam, met; tekens\\n\nEND:VEVENT", "x/", "data/x.yml", "nummer", "redactie", "2026", "2026-07-01")
    made = calendar([evil], "redactie", centre.catalogue, SITE)
    (event,) = Calendar.from_ical(made).walk("VEVENT")
    assert made.count(b"\r\nEND:VEVENT") == 1
    assert "Naam, met; tekens" in str(event["summary"])


def test_each_owner_has_a_calendar_of_their_own(centre: Centre) -> None:
    mine = Due("Mijn", "x/", "data/x.yml", "nummer", "redactie", "2026", "2026-07-01")
    made = calendar([mine, Due(**{**vars(mine), "owner": "ander"})], "redactie", centre.catalogue, SITE)
    assert made.count(b"BEGIN:VEVENT") == 1
