"""One system of certainty: at most one mark for one thing, and levels of evidence that look like nothing else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.support.finished import Finished, text

Site = dict[str, Finished]

# Amber: ask first. Grey: a plan, or over. What is fine has no mark.
KNOWN = re.compile(r"Vraag eerst na(: .+)?|Plan, nog niet beschikbaar(: stand .+)?|Voorbij(: stand .+)?")
# What says so behind a number in a sentence.
DOUBT = re.compile(r"\((nog niet nagebeld|nog niet nagevraagd|(nummer|gegevens) van .+)\)")
# What holds one thing that a reader weighs.
THINGS = ".record__head, .row, .card, .entry, .dial, .calls li, .statements > li, .finding figcaption"


def test_no_other_mark_is_used(pages: Site) -> None:
    wrong = {}
    for address, page in pages.items():
        marks = [text(one) for one in page.css(".badge, .mark")]
        strange = [one for one in marks if not KNOWN.fullmatch(one)]
        strange += [one for one in map(text, page.css(".unsure")) if not DOUBT.fullmatch(one)]
        if strange:
            wrong[address] = strange
    assert wrong == {}
    assert sum(len(page.css(".badge")) for page in pages.values()) > 100


def test_no_thing_has_two_marks(pages: Site) -> None:
    wrong = {}
    for address, page in pages.items():
        for thing in page.css(THINGS):
            marks = [text(one) for one in thing.css(".badge, .mark")]
            if len(marks) > 1 and not thing.css("li"):  # a line that holds lines has those of each
                wrong[f"{address} {text(thing)[:60]}"] = marks
    assert wrong == {}


def test_what_must_be_asked_as_a_whole_is_not_asked_again_in_its_sentences(pages: Site) -> None:
    wrong = {}
    for address, page in pages.items():
        head = [text(one) for one in page.css(".record__head .badge") if text(one).startswith("Vraag eerst na")]
        again = [one for one in map(text, page.css(".record .mark")) if one == "Vraag eerst na"]
        if head and again:
            wrong[address] = again
    assert wrong == {}


LOOKS = """level => {
  const one = document.querySelector(level)
  const {backgroundColor, borderTopStyle, color, fontWeight} = getComputedStyle(one)
  return [backgroundColor, borderTopStyle, color, fontWeight, getComputedStyle(one, "::before").content]
}"""


@pytest.mark.parametrize("context_options", [{"color_scheme": one} for one in ("light", "dark")], ids=["light", "dark"])
def test_not_recognised_looks_in_nothing_like_not_found(page: Page) -> None:
    page.goto("/methoden/")
    refused, unknown, good = (
        page.evaluate(LOOKS, f"td .level--{id}") for id in ("niet-erkend", "niet-beoordeeld", "goede-aanwijzingen")
    )
    assert all(a != b for a, b in zip(refused, unknown, strict=True)), (refused, unknown)
    assert good[0] not in (refused[0], unknown[0])
