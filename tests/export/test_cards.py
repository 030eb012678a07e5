"""Telephone numbers as cards: an address book finds the numbers of the source in them, and what a caller must know."""

from __future__ import annotations

from uuid import UUID

import pytest
import vobject

from macros.export.cards import card, cards
from macros.load import Centre
from macros.model.lists import Contact
from macros.render.contacts import how_certain
from macros.render.text import number_doubt, without_references

SITE = "https://site.example/"
Cards = dict[str, bytes]


@pytest.fixture(scope="module")
def made(centre: Centre) -> Cards:
    return cards(centre, SITE)


@pytest.fixture(scope="module")
def contacts(centre: Centre) -> dict[str, Contact]:
    """Return every contact that has a number, by the path of its card."""
    found = [one.value for one in centre.catalogue.contacts.values() if one.value.numbers]
    return {f"data/v1/contacts/{one.id}.vcf": one for one in found}


def values(content: bytes, name: str) -> list[object]:
    """Return what a card says under a name, as an address book reads it."""
    (found,) = vobject.readComponents(content.decode(), validate=True)
    return [one.value for one in found.contents.get(name, [])]


def test_every_contact_with_a_number_has_a_card_with_exactly_its_numbers(
    made: Cards, contacts: dict[str, Contact]
) -> None:
    assert made.keys() == contacts.keys()
    assert {path: values(made[path], "tel") for path in made} == {path: one.numbers for path, one in contacts.items()}


def test_a_card_is_that_of_a_service_and_never_of_a_person(made: Cards, contacts: dict[str, Contact]) -> None:
    for path, contact in contacts.items():
        assert values(made[path], "fn") == [contact.name]
        assert values(made[path], "org") == [[contact.name]]
        assert values(made[path], "x-abshowas") == ["COMPANY"]
        (name,) = values(made[path], "n")
        assert str(name).strip() == ""


def test_a_card_says_how_else_to_reach_the_service(made: Cards, contacts: dict[str, Contact]) -> None:
    for path, contact in contacts.items():
        assert values(made[path], "email") == ([contact.email] if contact.email else [])
        assert values(made[path], "url") == ([contact.website] if contact.website else [])
        assert values(made[path], "source") == [f"{SITE}{path}"]


def test_a_card_says_what_a_caller_must_know(centre: Centre, made: Cards, contacts: dict[str, Contact]) -> None:
    """What for, when, and how certain it is: a telephone shows it long after the page was read."""
    doubtful = 0
    for path, contact in contacts.items():
        (note,) = values(made[path], "note")
        lines = str(note).split("\n")
        told = [one for one in (contact.purpose, contact.hours, contact.note) if one]
        assert lines[-1] == how_certain(contact)
        assert [one for one in told if without_references(centre.catalogue, one) not in lines] == []
        if doubt := number_doubt(centre.catalogue, contact):
            doubtful += 1
            assert lines[0].lower() == f"{doubt}."
        assert values(made[path], "rev") == [max(contact.checked, contact.called or "")]
    assert doubtful > 5


def test_a_card_keeps_its_identity(centre: Centre, made: Cards, contacts: dict[str, Contact]) -> None:
    ids = [str(*values(content, "uid")) for content in made.values()]
    assert len(set(ids)) == len(ids)
    assert {UUID(id).version for id in ids} == {5}
    for path, contact in contacts.items():
        renamed = contact.model_copy(update={"name": "Anders", "numbers": ["112"], "checked": "2027-01-01"})
        assert values(card(renamed, centre.catalogue, ""), "uid") == values(made[path], "uid")


def test_a_card_is_written_as_the_standard_says(made: Cards) -> None:
    """RFC 2426 and 2425: CRLF, lines of at most 75 octets, VERSION, FN and N once; a number has a type."""
    for content in made.values():
        assert content.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")
        assert content.endswith(b"END:VCARD\r\n")
        lines = content.split(b"\r\n")
        assert [line for line in lines if len(line) > 75 or b"\n" in line] == []
        content.decode()
        names = [line.partition(b":")[0] for line in content.replace(b"\r\n ", b"").split(b"\r\n")]
        assert [names.count(name) for name in (b"VERSION", b"FN", b"N", b"REV")] == [1, 1, 1, 1]
        assert b"TEL;TYPE=WORK,VOICE" in names


@pytest.mark.parametrize(
    "text",
    [
        "Zoë & co; afdeling 1, kamer \\2: 'ja' \"nee\"",
        "Dienst\r\nTEL:0900-1234\r\nEND:VCARD",
        "Dienst\\nTEL:0900-1234",
        "Dienst\u2028TEL:0900-1234\x0b\x85\x1e\x00TEL:0900",
        "é" * 200,
        "half een letter: \ud83d",
    ],
    ids=lambda text: ascii(text[:30]),
)
def test_no_text_adds_a_line_to_a_card(centre: Centre, text: str) -> None:
    said = " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
    known = centre.catalogue.contacts["elker-aanmelding"].value
    evil = known.model_copy(update=dict.fromkeys(("name", "email", "website", "purpose", "hours", "note"), text))
    content = card(evil.model_copy(update={"numbers": [text]}), centre.catalogue, SITE)
    for name in ("fn", "email", "url", "tel"):
        assert values(content, name) == [said], name
    assert values(content, "org") == [[said]]
    assert str(*values(content, "note")).split("\n").count(said) == 3
    folded = content.replace(b"\r\n ", b"").split(b"\r\n")
    assert sum(line.startswith(b"TEL") for line in folded) == 1
    assert len(folded) == len(card(known, centre.catalogue, SITE).replace(b"\r\n ", b"").split(b"\r\n"))


def test_the_same_records_give_the_same_bytes(centre: Centre, made: Cards) -> None:
    assert cards(centre, SITE) == made
