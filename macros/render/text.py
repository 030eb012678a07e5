"""Words for values, without HTML: dates, ages, names in the place of references, numbers to dial."""

from __future__ import annotations

import re

from macros.load.catalogue import Catalogue
from macros.load.freshness import is_old, is_old_number, last_sure
from macros.model.base import Sourced
from macros.model.fields import INLINE, Reference
from macros.model.lists import Chapter, Contact
from macros.model.offerings import Offering
from macros.model.vocabularies import Status

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

_OF_MARKDOWN = re.compile(r"[\\`\[\]<*_]")


def dutch_date(day: str) -> str:
    """Return "2026-11-22" as "22 november 2026", "2026-11" as "november 2026" and "2026" as "2026"."""
    year, *rest = day.split("-")
    words = [MONTHS[int(rest[0]) - 1]] if rest else []
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join([*words, year])


def as_of(record: Sourced | Chapter, *, only_year: bool = False) -> str:
    """Return when something was so: "31 december 2016", "waarschijnlijk 2014" where that is derived; "" if unknown."""
    if not record.valid_on:
        return ""
    day = record.valid_on[:4] if only_year else dutch_date(record.valid_on)
    return f"waarschijnlijk {day}" if isinstance(record, Sourced) and record.valid_on_derived else day


ASK = "Vraag eerst na"


def reserve(catalogue: Catalogue, record: Sourced | Chapter) -> str:
    """Return the one thing that a reader must weigh: ask first, a plan, over; "" for what is fine."""
    mark = catalogue.words("statuses", Status)[record.status].mark
    return mark or (ASK if is_old(catalogue, record) else "")


def reserve_of(catalogue: Catalogue, record: Sourced | Chapter) -> str:
    """Return the same with of when it is: "Vraag eerst na: stand 2020"; "" for what is fine.

    What is old without a day of its own is of the month of its review.
    """
    mark, when = reserve(catalogue, record), as_of(record, only_year=True)
    if not when and isinstance(record, Sourced) and is_old(catalogue, record):
        when = dutch_date(record.reviewed[:7])
    return f"{mark}: stand {when}" if mark and when else mark


def number_doubt(catalogue: Catalogue, contact: Contact) -> str:
    """Return what a caller must weigh with a number, in few words: of when it is, or that nobody called; "" for none.

    A number for emergencies has none: who needs it must call. Of another year than this one, the month is left out.
    """
    old = is_old_number(catalogue, contact)
    if contact.confirmed and not old:
        return ""
    if not old or not (since := last_sure(contact)):
        return "nog niet nagebeld" if contact.numbers else "nog niet nagevraagd"
    when = dutch_date(since[:7] if since[:4] == catalogue.today[:4] else since[:4])
    if since == contact.called:
        return f"gebeld in {when}"
    return f"nummer van {when}" if contact.numbers else f"gegevens van {when}"


def ages(record: Offering) -> str:
    """Return the ages that an offering is for, in years: "4 tot en met 12 jaar"; "" when no source gives any."""
    if record.age_to is None:
        return f"vanaf {record.age_from} jaar" if record.age_from is not None else ""
    until = "tot en met" if _last_year_counts(record) else "tot"
    last = f"{record.age_to},5" if record.age_to_half else f"{record.age_to}"
    return " ".join(filter(None, (f"{record.age_from}" if record.age_from is not None else "", until, last, "jaar")))


def ages_briefly(record: Offering) -> str:
    """Return the same ages in few words: "4–12 jaar"; "tot" stays where the last year is not among them."""
    if record.age_from is not None and record.age_to is not None and _last_year_counts(record):
        return f"{record.age_from}–{record.age_to} jaar"
    return ages(record)


def _last_year_counts(record: Offering) -> bool:
    return record.age_to_inclusive and not record.age_to_half


def name_in_text(catalogue: Catalogue, reference: Reference, words: str | None) -> str:
    """Return what stands in a sentence for `[[kind/id|words]]`: the words, or else the name of what it leads to."""
    if reference.target == "contacts":
        return catalogue.contacts[reference.id].value.name
    return words or catalogue.item(reference).name


def without_references(catalogue: Catalogue, sentence: str) -> str:
    """Return a sentence with the names of what it links to, instead of its references."""
    if "[[" not in sentence:
        return sentence
    return INLINE.sub(lambda match: name_in_text(catalogue, Reference.parse(match[1]), match[2]), sentence)


def one_line(text: str) -> str:
    """Return a text as one line of signs that can be seen: it ends no line of a file, a mail or a card."""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def capital(words: str) -> str:
    """Return words with a capital at their start."""
    return words[:1].upper() + words[1:]


def outcome_briefly(outcome: str) -> str:
    """Return what a judgement is about in few words: the first of what it names, without what stands in brackets."""
    first, _comma, more = outcome.rstrip(".").partition(" (")[0].partition(", ")
    return f"{first} en meer" if more else first


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop."""
    return re.split(r"\.(?:\s|$)", text, maxsplit=1)[0]


def in_markdown(words: str) -> str:
    """Return words as they stand in a line of Markdown: none of their signs is a link, code, HTML or emphasis there.

    They stay one line.
    """
    return _OF_MARKDOWN.sub(r"\\\g<0>", one_line(words))


def to_dial(number: str) -> str:
    """Return a telephone number as a link holds it: without spaces and hyphens."""
    return re.sub(r"[ -]", "", number)


def bare_address(url: str) -> str:
    """Return a web address as readers write it: without https:// and www."""
    return url.removeprefix("https://").removeprefix("www.")
