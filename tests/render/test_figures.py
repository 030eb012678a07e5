"""Figures of research as drawings: what can be drawn is, and the words always stand beside it."""

from __future__ import annotations

import pytest

from macros.load import Centre
from macros.model.kinds import RESEARCH
from macros.render.figures import Percent, Share, drawn, parsed
from macros.render.overviews import overview
from macros.render.renderer import Renderer
from tests.support.finished import parse


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ("1 op 9", Share(1, 9)),
        ("1 op de 7", Share(1, 7)),
        ("1 op 7,5 (2015: 1 op 10)", Share(1, 7.5)),
        ("Ruim 1 op 12 (380.000 jongeren)", Share(1, 12)),
        ("bijna 80%", Percent(80, 80)),
        ("ruim 40 procent", Percent(40, 40)),
        ("80 tot 90 procent; een jaar later ongeveer 75 procent", Percent(80, 90)),
        ("20 tegen 20 gezinnen", None),
        ("2 gesloten plaatsingen en 8 uithuisplaatsingen voorkomen", None),
        ("1 op 400", None),
        ("9 op 3", None),
        ("0 op 0", None),
        ("250%", None),
        ("90 tot 80 procent", None),
        ("8 procentpunt", None),
    ],
)
def test_figures_are_read(figure: str, says: Share | Percent | None) -> None:
    assert parsed(figure) == says


def test_a_figure_is_drawn_as_it_says() -> None:
    people = parse(drawn("1 op 7,5 (2015: 1 op 10)"))
    assert len(people.css(".drawn > svg > svg")) == 8
    assert len(people.css(".drawn__one")) == 1
    assert people.css(".drawn > svg > svg")[-1].attributes["width"] == "11"
    bar = parse(drawn("80 tot 90 procent"))
    assert [one.attributes["width"] for one in bar.css("rect")] == ["200", "180", "160"]
    assert not parse(drawn("20 tegen 20 gezinnen")).css("svg")


def test_the_words_stand_beside_the_drawing_and_cannot_break_it() -> None:
    shown = parse(drawn("1 op 9 <b>van alle</b>"))
    assert shown.css(".drawn")[0].text() == "1 op 9 <b>van alle</b>"
    assert not shown.css("b")
    assert all(one.attributes.get("aria-hidden") == "true" for one in shown.css(".drawn > svg"))


def test_the_overview_of_research_shows_every_figure_with_its_limit(centre: Centre, renderer: Renderer) -> None:
    page = parse(overview(renderer, RESEARCH, "../").html, RESEARCH.overview)
    wanted = [one for study in centre.catalogue.all(RESEARCH) for one in study.value.findings if one.figure]
    lines = page.css(".findings > li")
    assert len(lines) == len(wanted) >= 5
    for line, finding in zip(lines, wanted, strict=True):
        assert (finding.figure or "").partition(" (")[0] in line.text()
        assert (finding.limitation or "")[:20] in line.text()
        assert f"Periode: {finding.period}" in line.text()


def test_one_in_seven_is_drawn_on_its_page(centre: Centre, renderer: Renderer) -> None:
    study = centre.catalogue.of(RESEARCH)["een-op-zeven"]
    first = parse(renderer.record(study, "../../").html).css(".findings .drawn")[0]
    assert len(first.css("svg > svg")) == 7
