"""Ten readers, each with a question, on a phone: what they press, and that the answer is then in sight.

The readers and their questions are those of a review of the first design; four of them got no answer then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

PHONE = {"viewport": {"width": 360, "height": 740}}


@dataclass(frozen=True)
class Journey:
    """Where a reader starts, what is pressed (text of a link, or a word typed), and what then stands on the screen.

    Two start where their choices in the guide and the finder have led: those are made by keyboard in other tests.
    """

    start: str
    presses: Sequence[str]
    answer: str  # a selector
    says: str


JOURNEYS = {
    "a teacher: parents of a child of eight keep fighting": Journey(
        "/", ["Ouders blijven vechten"], "#leerkracht li >> nth=0", "Luister"
    ),
    "a GP: a youth of fifteen wants to die, Friday at a quarter to five": Journey(
        "/", ["Hulp nu"], ".content a[href='tel:113']", "113"
    ),
    "a teacher: bruises": Journey("/", ["Ik zie blauwe plekken"], "#direct-hulp a >> nth=1", "0800-2000"),
    "a neighbourhood team: behaviour of a boy of fourteen in Het Hogeland": Journey(
        "/wegwijzer/?rol=verwijzer&vraag=strafbaar-gedrag&leeftijd=14&gemeente=het-hogeland",
        [],
        "#advies li >> nth=0",
        "Leg uit wat Halt vraagt",
    ),
    "a referrer: the best evidence for behaviour at six, two beside each other": Journey(
        "/methoden/?vraag=boos-gedrag-thuis&leeftijd=6", [], "tbody tr:not([hidden]) a >> nth=0", "Incredible Years"
    ),
    "a school: a pupil sits at home": Journey(
        "/", ["Komt niet naar school"], "#leerkracht li >> nth=0", "Bel dezelfde dag"
    ),
    "somebody: who is VNN, and can I call": Journey("/", ["zoek:vnn"], "#search-results > li >> nth=0", "VNN"),
    "a policy officer: from strategy to actions": Journey(
        "/", ["zoek:strategie"], "#search-results > li >> nth=0", "Strategie"
    ),
    "a parent": Journey("/", ["zoek:ik ben ouder"], "#search-results > li >> nth=0", "ouders"),
    "an employee who sees a mistake": Journey("/vragen/pesten/", [], "#geef-door summary", "Klopt er iets niet"),
}


@pytest.mark.parametrize("context_options", [PHONE], ids=["phone"])
@pytest.mark.parametrize("name", JOURNEYS)
def test_the_answer_is_near(page: Page, name: str) -> None:
    journey = JOURNEYS[name]
    page.goto(journey.start)
    for press in journey.presses:
        if press.startswith("zoek:"):
            field = page.locator("main input[type=search]")
            field.fill(press.removeprefix("zoek:"))
            page.locator("main form[role=search] button").click()
            page.wait_for_url("**/zoeken/?q=*")
        else:
            before = page.url
            page.get_by_role("link", name=press, exact=True).first.click()
            expect(page).not_to_have_url(before)
            page.wait_for_load_state()  # else its style may still come
    answer = page.locator(journey.answer).first
    expect(answer).to_contain_text(journey.says, ignore_case=True)
    if not name.startswith("an employee"):  # who has read the page first
        assert _bottom(answer) <= 740


def _bottom(answer: Locator) -> float:
    box = answer.bounding_box()
    assert box
    return box["y"] + box["height"]
